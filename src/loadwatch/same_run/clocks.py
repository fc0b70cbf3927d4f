"""How well each run knows when it began."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]

RECORDERS = ("fit", "tcx", "gpx")
"""Sources that are a recorder's own file. Their midnight is midnight."""
TYPED = "typed"
"""What is typed on the page begins, for want of anything better, when it was typed less its duration."""
NOON_MIN = 12 * 60
"""A run typed for another day than today stands at noon."""
DAY_MIN = 24 * 60


@dataclass(frozen=True)
class Clocks:
    """minute: of the start, counted from 1970. exact: the moment is known. roughly: typed on its day, some time after it."""

    minute: Floats
    exact: Bools
    roughly: Bools

    @property
    def day_only(self) -> Bools:
        """Nothing but the day is known."""
        return ~(self.exact | self.roughly)


def clocks_of(runs: pd.DataFrame) -> Clocks:
    """The clocks of RUNS. A start at midnight is a day without a clock, as day-only sources write it."""
    start = runs["started_at"].to_numpy(dtype="datetime64[us]")
    minute = (start - np.datetime64(0, "us")) / np.timedelta64(1, "m")
    source = runs["source"].astype("object")
    typed, recorded = (source == TYPED).to_numpy(), source.isin(RECORDERS).to_numpy()
    of_day = np.mod(minute, DAY_MIN)
    at_midnight = (of_day == 0) & ~recorded
    return Clocks(minute, ~typed & ~at_midnight, typed & (of_day != NOON_MIN) & (of_day != 0))
