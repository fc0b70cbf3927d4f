"""The unit of a distance column that does not name it, worked out from the body: steps times stride is metres."""

from __future__ import annotations

import numpy as np

from loadwatch.importers.arrow import Mask, Values
from loadwatch.importers.layout import KM_PER_MILE

METRES = {"km": 1000.0, "mi": 1000.0 * KM_PER_MILE}
NEAR, VERY_NEAR = 0.15, 0.06
MOST_OF_THE_OTHER = 0.2
FEW = 3


def unit_of(metres_per_unit: Values) -> str:
    """km or mi, if the rows' metres per unit of distance say so; empty = they do not.

    metres_per_unit: cadence [steps/min] x minutes x stride [m] / distance, or the same from pace; NaN = not known.
    The median must lie near one unit and few rows near the other; of one or two rows all must be very near.
    """
    known = metres_per_unit[np.isfinite(metres_per_unit)]
    if not len(known):
        return ""
    for unit, other in (("km", "mi"), ("mi", "km")):
        if len(known) < FEW:
            if near(known, unit, VERY_NEAR).all():
                return unit
        elif (
            near(np.median(known, keepdims=True), unit, NEAR)[0]
            and near(known, other, NEAR).mean() <= MOST_OF_THE_OTHER
        ):
            return unit
    return ""


def near(metres_per_unit: Values, unit: str, share: float) -> Mask:
    """Which rows lie within this share of the unit's metres."""
    with np.errstate(invalid="ignore"):
        return np.asarray(np.abs(metres_per_unit / METRES[unit] - 1) <= share, dtype=bool)
