"""Which recorder or account a run comes from: it tells of no run twice."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from loadwatch.same_run.clocks import RECORDERS, Bools

MANY_IN_ONE = ("own table", *RECORDERS)
"""Sources that are a form of file, and not one account: tables of two brands of watch, recordings of two watches."""
DEVICE = r"^(.+) \d{4}-\d\d-\d\dT"
"""A recording's key: the serial number of its device where the file has one, and the start."""


@dataclass(frozen=True)
class Origins:
    """number: rows of one number are never one run. named: the row tells its origin; else it has a number of its own."""

    number: npt.NDArray[np.int64]
    named: Bools


def origins_of(runs: pd.DataFrame) -> Origins:
    """The origins of RUNS: their source, of recordings the device as well. A table of a runner's own does not tell it."""
    source = runs["source"].astype("object")
    in_one = source.isin(MANY_IN_ONE).to_numpy()
    names = source.to_numpy(dtype=object, copy=True)
    named = ~in_one
    if in_one.any():
        device = runs["source_id"].astype("str")[in_one].str.extract(DEVICE, expand=False).astype("object")
        names[in_one] = names[in_one] + " " + device.where(device.notna(), "").to_numpy()
        named[in_one] = device.notna().to_numpy() & source[in_one].isin(RECORDERS).to_numpy()
    number = pd.factorize(names)[0].astype(np.int64)
    number[~named] = len(runs) + np.flatnonzero(~named)
    return Origins(number, named)
