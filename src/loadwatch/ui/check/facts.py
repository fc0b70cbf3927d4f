"""What the sheet to take along says of a stored athlete: answers, soreness, runs and weeks from the review."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pandas as pd

from loadwatch.advice import library
from loadwatch.columns import records
from loadwatch.phrases import distance, long_date, number, site_label
from loadwatch.ui import data
from loadwatch.ui.check import standing
from loadwatch.ui.check.sheet import Facts, Row, Yes
from loadwatch.ui.check.standing import Answer

DAYS = 14
WEEKS = 6


def facts(athlete: str, today: date, subject: data.Subject | None) -> Facts:
    """The facts of today; without a subject nothing was logged yet, and the answers stand alone."""
    stands = standing.standing(athlete)
    checked = standing.last_check(athlete)
    days = [today - timedelta(days=ago) for ago in range(DAYS - 1, -1, -1)]
    condition = subject.profile.get("back_condition") if subject else ""
    return Facts(
        name=athlete,
        day=today,
        yes=tuple(_yes(answer) for answer in stands),
        no=_no(standing.answers(athlete), stands, checked),
        no_on=long_date(checked) if checked else "",
        days=tuple(f"{day.day} {day:%b}" for day in days),
        rows=(*_soreness(subject.focus.soreness, days), *_running(subject, days)) if subject else (),
        weeks=tuple(_week(week, subject.unit) for week in records(subject.focus.weeks.tail(WEEKS))) if subject else (),
        condition=f"{(condition or 'not stated').capitalize()}.",
    )


def _yes(answer: Answer) -> Yes:
    sign = library().signs.get(answer.sign)
    return Yes(sign.question if sign else answer.sign, long_date(answer.day))


def _no(answers: tuple[Answer, ...], stands: tuple[Answer, ...], checked: date | None) -> tuple[str, ...]:
    """What the last finished check answered with no: every sign that did not stand on its day and does not stand now."""
    if checked is None:
        return ()
    yes = {one.sign for one in stands} | {
        one.sign for one in answers if one.day <= checked and (one.cleared_on is None or one.cleared_on >= checked)
    }
    return tuple(sign.question for key, sign in library().signs.items() if key not in yes)


def _soreness(ratings: pd.DataFrame, days: list[date]) -> list[Row]:
    """Each site rated in these days, with the highest rating of each day."""
    recent = ratings[ratings["date"].isin(pd.to_datetime(days)) & ratings["highest"].notna()]
    return [
        Row(site_label(str(site)), _by_day(rows, "highest", days))
        for site, rows in recent.groupby("site", observed=True)
    ]


def _running(subject: data.Subject, days: list[date]) -> list[Row]:
    known = subject.focus.days.assign(
        distance=[number(km, subject.unit) if km else "" for km in subject.focus.days["distance_km"]]
    )
    return [
        Row(f"Run, {subject.unit}", _by_day(known, "distance", days)),
        Row("Run, min", _by_day(known[known["duration_min"] > 0], "duration_min", days)),
    ]


def _by_day(rows: pd.DataFrame, column: str, days: list[date]) -> tuple[str, ...]:
    known = {day.date(): value for day, value in zip(rows["date"], rows[column], strict=True)}
    return tuple(_cell(known.get(day, "")) for day in days)


def _cell(value: Any) -> str:
    return value if isinstance(value, str) else f"{value:.0f}"


def _week(week: Any, unit: str) -> tuple[str, str]:
    unfinished = "" if week.complete else ", not finished"
    return f"from {long_date(week.week, weekday=False)}{unfinished}", distance(week.distance_km, unit)
