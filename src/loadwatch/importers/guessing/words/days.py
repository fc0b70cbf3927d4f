"""Days and weeks as people write them -> texts that `loadwatch.importers.dates` reads.

`Mon 3 March`, `So., 03.05.2026`, `3-May-26`, `week of 2 March 2026`, `02.03.-08.03.2026`, `KW 12`, `2026-W12`. A day or a
week without a year gets one only where weekdays, a column of years or the user say which.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from loadwatch.importers.guessing.words.names import folded
from loadwatch.importers.guessing.words.zones import ZONE
from loadwatch.importers.words import MONTHS

YEARS_TRIED = 4
HALF_A_YEAR_DAYS = 182
LONGEST_RANGE = 60

_WEEKDAYS = {
    word: day
    for day, names in enumerate(
        (
            "mon monday mo montag lun lundi lunes lunedi seg segunda ma maandag man mandag mandag mån måndag pon poniedziałek",
            "tue tues tuesday di dienstag mar mardi martes martedi ter terça di dinsdag tir tirsdag tis tisdag wt wtorek",
            "wed wednesday mi mittwoch mer mercredi mié miércoles mercoledi qua quarta wo woensdag ons onsdag śr środa",
            "thu thur thurs thursday do donnerstag jeu jeudi jue jueves gio giovedi qui quinta donderdag tor torsdag tors czw czwartek",
            "fri friday fr freitag ven vendredi vie viernes venerdi sex sexta vr vrijdag fre fredag pt piątek",
            "sat saturday sa samstag sonnabend sam samedi sáb sábado sab sabato za zaterdag lør lørdag lör lördag sob sobota",
            "sun sunday so sonntag dim dimanche dom domingo domenica zo zondag søn søndag sön söndag nd niedz niedziela",
        )
    )
    for word in folded(names).split()
}
_MONTHS = {folded(word): number for word, number in MONTHS.items()}
_WEEKDAY = re.compile(r"^\W*(?P<word>[^\W\d_]{2,12})(?:-feira)?\.?,?\s+(?=\d|[^\W\d_]+\.?\s*\d)")
WEEK_TO = (
    r"(?:(?:week|wk)[ -]?(?:ending|ended|ends|to)|week end|w/e|woche bis|semaine (?:au|finissant le)|semana hasta|settimana fino al"
    r"|week tot|uke til|vecka till|uge til|tydzien do):?\s+"
)
"""How a cell begins that says the last day of a week."""
_WEEK_OF = re.compile(
    r"^(?:(?:week (?:of|starting|commencing|beginning)|w/c|wk of|woche (?:vom|ab)|semaine du|semana del?|settimana del"
    rf"|week van|uke fra|vecka fran|uge fra|tydzien od|from|ab|vom|du):?\s+|{WEEK_TO})"
)
_FIRST_OF_RANGE = r"(?P<first>\d{1,2}\.(?:\d{1,2}\.(?:\d{2,4})?)?|\d{4}-\d\d-\d\d|\d{1,2}/\d{1,2}(?:/\d{2,4})?)"
_RANGE = re.compile(rf"^{_FIRST_OF_RANGE}\s*(?:-|–|—|to|bis|au|al)\s*(?P<last>.*\d.*)$")
_REST = r"(?:[ ,t]+(?:at |a |um |om |kl\.? )?(?P<rest>\d{1,2}[:.h]\d.*))?$"
_YEAR = r"'?(?P<year>\d{4}|\d{2})"
_ORDINAL = r"(?P<day>\d{1,2})(?:st|nd|rd|th|er)?"
_NAME = r"(?P<name>[^\W\d_]{3,12})\.?"
_NAMED = re.compile(rf"^{_ORDINAL}\.?(?: (?:de|of) |[ -]|){_NAME},?(?: de)?(?:[ -]+{_YEAR})?{_REST}")
_NAME_FIRST = re.compile(rf"^{_NAME} {_ORDINAL}(?:,? {_YEAR})?{_REST}")
_DOTTED = re.compile(r"^(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.?(?P<rest> \d{1,2}:\d.*)?$")
_SLASHED = re.compile(r"^(0?[1-9]|[12]\d|3[01])/(0?[1-9]|[12]\d|3[01])$")
_FULL = re.compile(
    r"^(?:\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?|(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])"
    r"|\d{1,2}[-/.]\s?\d{1,2}[-/.]\s?(?:\d{4}|\d{2}))(?:[ ,t].*)?$"
)
_WEEK = re.compile(
    r"^(?:(?P<year>\d{4})[ /-]*)?"
    r"(?:kw|week|wk|w|woche|semaine|sem|s|semana|settimana|sett|uke|vecka|v|uge|tydzien|tydz|t|cw)?"
    r"[ .#:/-]*(?P<week>\d{1,2})(?:[ ,/-]+(?P<later>\d{4}))?$"
)


@dataclass(frozen=True)
class Day:
    """A day in parts. year 0 = not said; month and day 0 = an ISO week. rest: the time of day behind it.

    slashed: it was written as `3/14`, whose order only the whole column tells; until then the month stands first.
    """

    year: int
    month: int
    day: int
    week: int = 0
    weekday: int | None = None
    rest: str = ""
    slashed: bool = False

    def in_year(self, year: int) -> date | None:
        """The day in this year, a week's Monday; None where that year has none."""
        try:
            return date.fromisocalendar(year, self.week, 1) if self.week else date(year, self.month, self.day)
        except ValueError:
            return None

    @property
    def order(self) -> int:
        """Roughly the day of the year, for telling where one year ends and the next begins."""
        return self.week * 7 if self.week else self.month * 31 + self.day


def split(cell: str) -> tuple[int | None, str]:
    """The weekday a cell begins with (0 Monday to 6 Sunday; None = none), and the rest without `week of` and the like.

    A word that is a month as well (`mar`) is a weekday only before a day and a month.
    """
    text = _WEEK_OF.sub("", folded(cell).strip(" .,"))
    found = _WEEKDAY.match(text)
    if not found or found["word"] not in _WEEKDAYS:
        return None, text
    if found["word"] in _MONTHS and _NAME_FIRST.match(text):
        return None, text
    return _WEEKDAYS[found["word"]], text[found.end() :]


def day_of(cell: str, *, weeks: bool = False) -> Day | str | None:
    """A day in parts, or the text of one that the reader of dates knows; None where it is neither.

    weeks: whether bare numbers and `KW 12` are weeks.
    """
    weekday, text = split(cell)
    if (ranged := _RANGE.match(text)) and (not _FULL.match(text) or range_of(cell)):
        text = _completed(ranged["first"].strip(), ranged["last"].strip())
    if _FULL.match(text):
        return ZONE.sub("", re.sub(r"(?<=[./-])\s", "", text))
    if weeks and (found := _WEEK.match(text)) and 1 <= int(found["week"]) <= 53:
        return Day(int(found["year"] or found["later"] or 0), 0, 0, int(found["week"]))
    if (found := _SLASHED.match(text)) and min(int(found[1]), int(found[2])) <= 12:
        return Day(0, int(found[1]), int(found[2]), 0, weekday, slashed=True)
    for form in (_NAMED, _NAME_FIRST, _DOTTED):
        if found := form.match(text):
            parts = found.groupdict()
            month = int(parts["month"]) if "month" in parts else _MONTHS.get(parts["name"], 0)
            year = int(parts.get("year") or 0)
            if 1 <= month <= 12 and 1 <= int(parts["day"]) <= 31:
                full = year + (2000 if 0 < year < 70 else 1900 if 0 < year < 100 else 0)
                return Day(full, month, int(parts["day"]), 0, weekday, (parts["rest"] or "").strip(" ,t"))
    return None


def range_of(cell: str) -> tuple[str, str] | None:
    """The two days of a cell that holds a range, `02.03.-08.03.2026`, as texts; None where it holds none."""
    ranged = _RANGE.match(split(cell)[1]) if len(cell) <= LONGEST_RANGE else None
    if ranged is None or _RANGE.match(ranged["last"]) or day_of(ranged["last"]) is None:
        return None
    return _completed(ranged["first"].strip(), ranged["last"].strip()), ranged["last"].strip()


def _completed(first: str, last: str) -> str:
    """The first day of a range, with the month and year that only its last day says."""
    dotted = re.match(r"^(\d{1,2})\.(\d{1,2})?\.?$", first)
    end = re.match(r"^\d{1,2}\.(\d{1,2})\.(\d{4}|\d{2})?$", last)
    if dotted and end:
        return f"{dotted[1]}.{dotted[2] or end[1]}.{end[2] or ''}"
    slashed = re.match(r"^\d{1,2}/\d{1,2}$", first)
    year = re.match(r"^\d{1,2}/\d{1,2}/(\d{4}|\d{2})$", last)
    return f"{first}/{year[1]}" if slashed and year else first


def first_year(days: Sequence[Day], today: date) -> int | None:
    """The year of the first of these days without a year, as their weekdays tell; None where they do not.

    days: in the order of the rows, which runs one way; exactly one of the last years must fit every weekday.
    """
    if not any(day.weekday is not None for day in days):
        return None
    fitting = [
        year
        for year in range(today.year - YEARS_TRIED, today.year + 1)
        if all(
            (found := day.in_year(year + later)) is not None
            and found <= today + timedelta(days=1)
            and day.weekday in (None, found.weekday())
            for day, later in zip(days, year_steps(days), strict=True)
        )
    ]
    return fitting[0] if len(fitting) == 1 else None


def year_steps(days: Sequence[Day]) -> list[int]:
    """How many years after the first day each day lies, where the year turns between two rows."""
    pairs = [later.order - earlier.order for earlier, later in pairwise(days)]
    up = sum(0 < step < HALF_A_YEAR_DAYS for step in pairs)
    down = sum(-HALF_A_YEAR_DAYS < step < 0 for step in pairs)
    forward = up > down or (up == down and all(step < HALF_A_YEAR_DAYS for step in pairs))
    steps, years = [0] if days else [], 0
    for step in pairs:
        if forward and step < -HALF_A_YEAR_DAYS:
            years += 1
        elif not forward and step > HALF_A_YEAR_DAYS:
            years -= 1
        steps.append(years)
    return steps


def settled(
    cells: Sequence[str], years: Sequence[int], start: int | None, today: date, day_first: bool | None, *, weeks: bool
) -> tuple[list[str], bool]:
    """Each cell as a text that the reader of dates knows, and whether some lack a year that nobody told.

    cells: all of a column, in order; what is no day stays as it is. years: of each row, where a column has them (0 = not said).
    start: the year of the first day that lacks one, as the user said it. day_first: the order of `3/4`, where nothing tells it.
    """
    found = _in_order([day_of(cell, weeks=weeks) if cell.strip() else None for cell in cells], day_first)
    lacking = [at for at, day in enumerate(found) if isinstance(day, Day) and not day.year and not years[at]]
    days = [day for at in lacking if isinstance(day := found[at], Day)]
    first = first_year(days, today) or start
    turned = dict(zip(lacking, year_steps(days), strict=True))
    texts = []
    for at, (cell, day) in enumerate(zip(cells, found, strict=True)):
        if not isinstance(day, Day):
            texts.append(cell if day is None else day)
            continue
        year = day.year or years[at] or (first + turned[at] if first else 0)
        if year and day.slashed:
            texts.append(f"{day.month}/{day.day}/{year}")
            continue
        made = day.in_year(year) if year else None
        texts.append(f"{made} {_clock(day.rest)}".strip() if made else cell)
    return texts, bool(lacking) and first is None


def _in_order(found: list[Day | str | None], day_first: bool | None) -> list[Day | str | None]:
    """The days, those such as `14/3` the right way round where the column or the user tells; else they stay slashed."""
    slashed = [day for day in found if isinstance(day, Day) and day.slashed]
    told = {True for day in slashed if day.month > 12} | {False for day in slashed if day.day > 12}
    order = day_first if not told else told.pop() if len(told) == 1 else None
    if order is None:
        return found
    turned = [replace(day, slashed=False) if isinstance(day, Day) and day.slashed else day for day in found]
    return [
        replace(new, month=new.day, day=new.month)
        if order and isinstance(old, Day) and old.slashed and isinstance(new, Day)
        else new
        for old, new in zip(found, turned, strict=True)
    ]


def _clock(rest: str) -> str:
    return re.sub(r"^(\d{1,2})[.h](\d\d).*$", r"\1:\2", ZONE.sub("", rest))
