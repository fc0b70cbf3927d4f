"""What the runs of a runner's own table measured: distances, durations and paces as plain numbers in their column's unit."""

from __future__ import annotations

import re
from functools import partial

import numpy as np

from loadwatch.importers.guessing.columns import ended, looks, parts, slipped
from loadwatch.importers.guessing.columns.timing import minutes_a_km
from loadwatch.importers.guessing.model.table import Table
from loadwatch.importers.guessing.model.texts import joined
from loadwatch.importers.guessing.model.uses import family
from loadwatch.importers.guessing.words.cells import is_number, minutes_of, pace_of, to_float, unit_in, with_unit
from loadwatch.importers.guessing.words.names import folded
from loadwatch.importers.layout import KM_PER
from loadwatch.importers.work import Work

MADE, PACED, FAR = "duration", "pace", "distance"
NO_UNIT = "of no unit"
"""What stands behind a number that the row's own unit should follow."""
_HOURS = re.compile(r"0*[1-9]\d{0,3}:[0-5]\d:[0-5]\d")


def rewrite(table: Table) -> None:
    """Bring the columns of distances, durations, effort, heart rate and cadence into their forms, and add what paces say."""
    for title in table.titled("distance"):
        if unit_of := table.one("unit"):
            table.texts[title] = joined([table.texts[title], unit_of], _in_its_unit)
        unit = table.columns.use_of(title).partition("_")[2]
        table.rewrite(title, partial(_distance, unit=unit, decimal=table.decimal))
    parts.join(table)
    slipped.rewrite(table)
    for title in table.titled("duration"):
        use = table.columns.use_of(title)
        table.rewrite(title, partial(_duration, use=use, decimal=table.decimal))
    for title in table.titled("rpe", "avg_hr", "cadence_spm"):
        table.rewrite(title, _measure)
    _paced(table)
    _sped(table)
    _lasted(table)


def _distance(text: str, unit: str, decimal: str) -> str | None:
    """A distance as a plain number in the column's unit; three digits behind a sign are thousands in metres alone."""
    found = with_unit(text)
    value = to_float(found[0], decimal or ("none" if unit == "m" else "")) if found else None
    if found is None or value is None or (found[1] and not unit):
        return None
    return _plain(value * (KM_PER[found[1]] / KM_PER[unit] if found[1] else 1.0))


def _duration(text: str, use: str, decimal: str) -> str | None:
    """Minutes as a plain number; h:mm:ss says the same in every column, and stays for the reports."""
    return None if _HOURS.fullmatch(text) else _plain(minutes_of(text, use, decimal))


def _paced(table: Table) -> None:
    """Added beside a column of paces or speeds, where the distance has a unit: the pace for one unit as a clock, or in
    a table without durations the duration that follows from it."""
    beside, distance = (*table.titled("pace"), *table.titled("speed")), table.titled("distance")
    use, timed = table.columns.use_of(beside[0]) if beside else "", bool(table.titled("duration"))
    unit = table.columns.use_of(distance[0]).partition("_")[2] if distance else ""
    if distance and not unit and not timed and table.answers.unit:
        unit = table.answers.unit
        sure = use == "speed_ms" or all(one.sure for one in table.columns.columns if one.use == use)
        use = use if sure else f"{family(use)}_{unit}"
    if not beside or not unit:
        return

    def made(text: str, far: str) -> str:
        each = minutes_a_km(text, use, table.decimal) if text else None
        if text and not timed and _is_no_pace(text) and to_float(far):
            return ""
        units = 1.0 if timed else to_float(far)
        minutes = each * units * KM_PER[unit] if each and units is not None else None
        return text if minutes is None else _clock(minutes) if timed else _plain(minutes) or ""

    paced = joined([table.texts[beside[0]], table.texts[distance[0]]], made)
    table.texts[f"{beside[0]} ({PACED if timed else MADE})"] = paced


def _sped(table: Table) -> None:
    """Added where durations and paces or speeds that say their unit stand without a distance: the km that follow from both."""
    beside, timed = (*table.titled("pace"), *table.titled("speed")), table.titled("duration")
    sure = all(one.sure for one in table.columns.columns if one.title in beside)
    if not (beside and timed and sure) or table.titled("distance"):
        return
    use = table.columns.use_of(beside[0])

    def made(text: str, clock: str) -> str:
        each = minutes_a_km(text, use, table.decimal) if text else None
        minutes = minutes_of(clock, "duration_min", table.decimal) if clock else None
        return _plain(minutes / each) or "" if each and minutes else ""

    table.texts[f"{beside[0]} ({FAR})"] = joined([table.texts[beside[0]], table.texts[timed[0]]], made)


def _lasted(table: Table) -> None:
    """Added where a start and an end stand in a table without durations: the minutes between both."""
    start, end = table.titled("time_of_day"), table.titled("ended")
    if start and end and not table.titled("duration") and not table.added(MADE):
        between = joined([table.texts[start[0]], table.texts[end[0]]], ended.minutes_between)
        table.texts[f"{end[0]} ({MADE})"] = between


def report_no_paces(work: Work, table: Table) -> None:
    """A cell that is no pace costs its run the minutes, and not the distance beside it."""
    column = work.column(table.titled("pace", "speed"))
    if column is not None and table.titled("distance") and not table.titled("duration"):
        far = table.titled("distance")[0]
        pairs = joined([table.texts[column.title], table.texts[far]], lambda text, far: text * bool(to_float(far)))
        message = "This is no pace: the run counts by its distance alone."
        wrong = pairs.where(_is_no_pace)[np.isin(table.sheet.rows, work.sheet.rows)]
        work.report(wrong, column, "a pace such as 5:30, or a speed", message)


def _is_no_pace(text: str) -> bool:
    """Whether a cell that holds something is neither a pace nor a speed."""
    return bool(text) and pace_of(text) is None and with_unit(text) is None and looks.number(text) is None


def _in_its_unit(distance: str, unit: str) -> str:
    """A bare number with the unit of its row. Without one it is no distance that anybody can tell."""
    return f"{distance} {unit_in(unit) or NO_UNIT}" if is_number(distance) else distance


def _measure(text: str) -> str | None:
    """A number without its unit; `7/10` is 7, and out of another number than ten it stays as it is."""
    out_of = looks.OUT_OF.match(folded(text))
    return None if out_of and out_of["high"] != "10" else _plain(looks.number(text))


def _clock(minutes: float) -> str:
    if minutes < 1:
        return f"0:{60 * minutes:09.6f}"  # a pace for a metre is less than a second
    return "{}:{:02d}".format(*divmod(round(minutes * 60), 60))


def _plain(value: float | None) -> str | None:
    return None if value is None else f"{round(value, 6):f}".rstrip("0").rstrip(".")
