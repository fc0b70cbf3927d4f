"""What a column of a runner's own table can be used for, and the scales of soreness: data, with the words for the user."""

from __future__ import annotations

from loadwatch.columns import SITES

USES: dict[str, str] = {
    "ignored": "Leave out",
    "date": "Day, or day and time",
    "time_of_day": "Time of day",
    "ended": "Time of day when the run ended",
    "week": "Week: number or first day",
    "week_end": "Last day of a week",
    "year": "Year",
    "month": "Month, beside the number of its day",
    "day": "Number of the day, beside its month",
    "distance_km": "Distance in km",
    "distance_mi": "Distance in miles",
    "distance_m": "Distance in metres",
    "distance_mil": "Distance in mil of 10 km",
    "distance": "Distance, km or miles not said",
    "unit": "Unit of the distance, row by row",
    "duration_min": "Duration: 45 or 45:30 (minutes)",
    "duration_hmm": "Duration: 45 or 1:05 (minutes, h:mm)",
    "duration_h": "Duration: 1.5 or 1:30 (hours)",
    "duration_s": "Duration in seconds",
    "hours": "Hours of a duration, beside its minutes",
    "seconds": "Seconds of a duration, beside its minutes",
    "pace_km": "Pace, time for a km",
    "pace_mi": "Pace, time for a mile",
    "speed_km": "Speed in km/h",
    "speed_mi": "Speed in miles per hour",
    "speed_ms": "Speed in metres per second",
    "rpe": "Effort (RPE, 0 to 10)",
    "avg_hr": "Mean heart rate",
    "cadence_spm": "Cadence, steps a minute",
    "type": "Sport (only runs are read)",
    "notes": "Notes",
    "athlete": "Athlete",
    "rating": "Soreness",
    "site": "Where it is sore",
    "side": "Side of the body",
    "moment": "When it was sore",
    **{f"rating:{site}": f"Soreness: {site if site != 'other' else 'whole body, or elsewhere'}" for site in SITES},
    **{
        f"rating:{site}:{side}": f"Soreness: {side} {site}"
        for site in SITES
        if site not in ("low back", "upper back", "neck", "other")
        for side in ("left", "right")
    },
}
"""Use -> its words for the user."""

SCALES: dict[str, str] = {
    "0-10": "0 is none, 10 the worst",
    "10-0": "10 is none, 0 the worst",
    "1-10": "1 is none, 10 the worst",
    "10-1": "10 is none, 1 the worst",
    "1-5": "1 is none, 5 the worst",
    "5-1": "5 is none, 1 the worst",
    "0-5": "0 is none, 5 the worst",
    "1-7": "1 is none, 7 the worst",
    "7-1": "7 is none, 1 the worst",
    "0-4": "0 is none, 4 the worst",
    "0-3": "0 is none, 3 the worst",
    "0-100": "0 is none, 100 the worst",
    "words": "Words such as none, mild, severe",
}
"""Scale, from none to the worst -> its words for the user."""

AGAIN = frozenset({"ignored", "notes"})
"""Uses that several columns may have."""


def family(use: str) -> str:
    """The use without its unit, form or site: `distance_mi` is a distance."""
    for name in ("distance", "duration", "pace", "speed", "rating"):
        if use.partition("_")[0].partition(":")[0] == name:
            return name
    return use


def rating_from(value: float, scale: str) -> float | None:
    """A rating from 0 to 10 out of one on another scale, in proportion; None where it lies outside of that scale."""
    none, worst = (float(end) for end in scale.split("-"))
    share = (value - none) / (worst - none)
    return abs(round(10 * share, 2)) if 0 <= share <= 1 else None  # 0 divided by a negative number is -0
