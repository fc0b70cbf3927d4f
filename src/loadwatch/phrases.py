"""Numbers, days and sites as they stand in sentences. Distances come in km and are shown in km or miles."""

from __future__ import annotations

from datetime import date
from math import floor

from loadwatch.errors import BadInputError

KM_PER = {"km": 1.0, "mi": 1.609344}
"""A unit of distance -> its length in km."""

SITE_NAMES = {"achilles": "Achilles tendon", "other": "sore spot"}
"""Body sites whose name in a sentence is not their key."""


def check_unit(unit: str) -> None:
    """Raises BadInputError for a unit of distance that nobody knows."""
    if unit not in KM_PER:
        raise BadInputError(f"Unit {unit!r} is not known. Accepted: {', '.join(KM_PER)}.")


def number(km: float, unit: str) -> str:
    """A distance without its unit: "14.2"."""
    return f"{km / KM_PER[unit]:.1f}"


def distance(km: float, unit: str) -> str:
    """A distance that was run: "14.2 km"."""
    return f"{number(km, unit)} {unit}"


def exact(km: float, unit: str) -> str:
    """A distance that others are worked out from, to a hundredth where that is not 0: "11.05 km", but "11.0 km"."""
    text = f"{km / KM_PER[unit]:.2f}"
    return f"{text.removesuffix('0')} {unit}"


def limit(km: float, unit: str) -> str:
    """A distance to keep to, cut to a tenth and never rounded up: what is shown must not be flagged when run."""
    # Quotients may end a hair below the tenth they stand for: 12.1 km is 12.0999... in some sums.
    return f"{floor(km / KM_PER[unit] * 10 + 1e-6) / 10:.1f} {unit}"


def percent(ratio_to_before: float) -> str:
    """How far a ratio is from 1, without its sign: 1.29 and 0.71 are both "29%"."""
    return f"{abs(100 * (ratio_to_before - 1)):.0f}%"


def ratio(value: float, threshold: float) -> str:
    """A ratio with as many decimals as it takes not to look like the threshold it broke."""
    decimals = next((d for d in range(2, 7) if round(value, d) != round(threshold, d)), 7)
    return f"{value:.{decimals}f}"


def site_name(site: str) -> str:
    """A body site as it stands in a sentence."""
    return SITE_NAMES.get(site, site)


def site_label(site: str) -> str:
    """A body site at the head of a line."""
    name = site_name(site)
    return f"{name[:1].upper()}{name[1:]}"


def day_name(day: date, today: date) -> str:
    """ "on Sunday" for a day of the last week, else "on 15 November"."""
    if 0 <= (today - _as_date(day)).days < 7:
        return f"on {day:%A}"
    return f"on {long_date(day, weekday=False)}"


def long_date(day: date, *, weekday: bool = True) -> str:
    """ "Sunday 15 November"."""
    return f"{day:%A} {day.day} {day:%B}" if weekday else f"{day.day} {day:%B}"


def _as_date(day: date) -> date:
    return date(day.year, day.month, day.day)
