"""What is believed of a session, and what has to be asked."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import numpy as np

from loadwatch.columns import RUNS
from loadwatch.importers.recorders.session import Moment, Session
from loadwatch.importers.work import Question

FIRST_YEAR = 2000
"""No recording is older: an earlier start is a clock that was never set, or that counts from when it was switched on."""
FASTEST_KMH = 40.0
SLOWEST_KMH = 0.5
LONG_S = 7200.0
SPORTS = ("running", "other")
"""What the question after the sport accepts."""


def reason_against(session: Session, last_day: np.datetime64) -> tuple[str, str, str]:
    """Why this session cannot be read: what was seen, the reason, what is accepted; all empty = it can."""
    start = session.start
    if start is None:
        return "no times", "It has no times: it is a route, and not the recording of a run.", "points with their times"
    if start.utc.year < FIRST_YEAR:
        clock = "The recorder's clock was not set: the day of this run is not known."
        return f"{start.utc:%Y-%m-%d %H:%M}{_amount(session)}", f"{clock} Log it by hand.", "a day from 2000 on"
    if np.datetime64(start.utc) >= last_day + np.timedelta64(1, "D"):
        return f"{start.utc:%Y-%m-%d %H:%M}", "This day is in the future.", f"a day up to {last_day}"
    if not session.seconds > 0 and not session.metres > 0:
        return "", "Distance and duration are both missing: there is nothing to count.", "a distance or a duration"
    for name, value in (("distance_km", session.metres / 1000), ("duration_min", session.seconds / 60)):
        declared = RUNS[name]
        if value < declared.bounds[0] or value > declared.bounds[1]:
            return f"{value:,.1f} {declared.unit}", "This cannot be a run.", declared.accepted
    if session.kind != "unsaid" and session.kmh > FASTEST_KMH:
        return (
            f"{session.kmh:.0f} km/h",
            "Nobody runs that fast: distance or time is wrong.",
            f"up to {FASTEST_KMH:g} km/h",
        )
    return "", "", ""


def _amount(session: Session) -> str:
    """What a run that is not read amounts to, so that it can be logged by hand."""
    km = f", {session.metres / 1000:.2f} km" if session.metres > 0 else ""
    return km + (f", {session.seconds / 60:.0f} min" if session.seconds > 0 else "")


def ran_on(session: Session) -> bool:
    """Whether the clock ran on for hours after the run: its duration is then not believed."""
    return session.metres > 0 and session.seconds > LONG_S and session.kmh < SLOWEST_KMH


def on_the_runners_clock(moment: Moment, zone: str | None) -> datetime:
    """The wall time to the second: by the file's own offset, else in the zone, else in UTC."""
    if moment.ahead is not None:
        local = moment.utc + moment.ahead
    elif zone:
        local = moment.utc.replace(tzinfo=UTC).astimezone(ZoneInfo(zone)).replace(tzinfo=None)
    else:
        local = moment.utc
    return local.replace(microsecond=0)


def sport_question(file: str) -> Question:
    """Asked for recordings that name no sport, where their speed does not tell either."""
    text = "Some recordings do not say which sport they were. Were they runs? If only some were, import those alone."
    return Question("sport", file, text, SPORTS, None, True)
