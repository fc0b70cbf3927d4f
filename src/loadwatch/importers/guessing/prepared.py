"""A runner's own sheet with its confirmed columns -> the same sheet in the forms that the readers know.

Only what is understood is rewritten; every other cell stays as the file has it, so that it is reported as it was seen.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from loadwatch.importers import numbers
from loadwatch.importers.arrow import Mask, pa
from loadwatch.importers.guessing import day_halves, looks, parts
from loadwatch.importers.guessing.cells import is_number, minutes_of, to_float, unit_in, with_unit
from loadwatch.importers.guessing.column_map import ColumnMap, titles_of
from loadwatch.importers.guessing.days import ZONE, range_of, settled, universal
from loadwatch.importers.guessing.names import folded
from loadwatch.importers.guessing.ordering import ordered, some_unread
from loadwatch.importers.guessing.places import moment_in, moment_of, place_of, side_of
from loadwatch.importers.guessing.sports import OTHERS, of_list
from loadwatch.importers.guessing.texts import Texts, joined
from loadwatch.importers.guessing.timing import minutes_a_km
from loadwatch.importers.guessing.uses import family
from loadwatch.importers.guessing.weeks import ends_week, first_day
from loadwatch.importers.layout import KM_PER, Header
from loadwatch.importers.sheet import Sheet
from loadwatch.importers.work import Answers

MISSING = ("", "-", "--", "---", "–", "—", "n/a", "N/A", "na", "NA", "nan", "NaN", "null", "x", "?")
SIDE, MOMENT, WRITTEN, MADE, PACED, OFFSET = "side", "moment", "as written", "duration", "pace", "offset"
NO_UNIT = "of no unit"
"""What stands behind a number that the row's own unit should follow."""
TWICE = 2
"""Strava writes the elapsed time and the distance twice."""
_STRAVAS_NUMBER = re.compile(r"\d{6,12}")
_HOURS = re.compile(r"0*[1-9]\d{0,3}:[0-5]\d:[0-5]\d")


@dataclass
class Prepared:
    """The columns of a table by title (missing = empty), while they are brought into known forms.

    year_lacks: days stand there whose year nobody told. universal: some starts are UTC, as they say themselves; the others
    have an offset of zero in an added column.
    """

    sheet: Sheet
    columns: ColumnMap
    answers: Answers
    texts: dict[str, Texts]
    year_lacks: bool = False
    universal: bool = False
    decimal: str = ""

    @classmethod
    def of(cls, sheet: Sheet, columns: ColumnMap, answers: Answers) -> Prepared:
        """The sheet's cells in the forms that the readers know."""
        sheet = replace(sheet, header=Header(titles_of(sheet.header)), missing=MISSING)
        texts = {title: Texts.of(sheet.cells(at)).changed(str.strip) for at, title in enumerate(sheet.header.names)}
        made = cls(sheet, columns, answers, texts)
        made.decimal = made._decimal_sign()
        made._clocks()
        made._days()
        made.universal |= made._is_stravas()
        made._numbers()
        made._places()
        for title in made.titled("type"):
            made.rewrite(title, of_list)
        return made

    def _is_stravas(self) -> bool:
        """Whether it is Strava's table in a language that no layout knows: a number of the activity, and two columns twice.

        Its starts are universal time, as in all its languages, and do not say so.
        """
        titles = self.sheet.header.names
        number = self.texts[titles[0]].different
        return sum(title.endswith(" (2)") for title in titles) >= TWICE and all(map(_STRAVAS_NUMBER.fullmatch, number))

    def titled(self, *families: str) -> tuple[str, ...]:
        """The titles of the columns of these uses."""
        return self.columns.titled(*families)

    def one(self, name: str) -> Texts | None:
        """The cells of the one column of a use or a family of uses; None where there is none."""
        titles = self.titled(name)
        return self.texts[titles[0]] if titles else None

    def rewrite(self, title: str, change: Callable[[str], str | None]) -> None:
        """Change a column's cells; None leaves one as it is."""
        self.texts[title] = self.texts[title].changed(
            lambda text: text if not text or (new := change(text)) is None else new
        )

    def made(self) -> Sheet:
        """The sheet with the columns as they stand now, the added ones included."""
        table = pa.table({str(at): texts.cells() for at, texts in enumerate(self.texts.values())})
        return Sheet(self.sheet.file, Header(tuple(self.texts)), table, self.sheet.rows, MISSING)

    def written(self, title: str) -> Texts:
        """A column's cells as the file has them."""
        return Texts.of(self.sheet.cells(self.sheet.header.names.index(title))).changed(str.strip)

    def measured(self) -> Mask:
        """Rows with a distance or a duration; 0 and a word such as `rest` are none."""
        found = np.zeros(len(self.sheet.rows), dtype=bool)
        for title in self.titled("distance", "duration"):
            found |= self.texts[title].where(lambda text: to_float(text) != 0 and folded(text) not in OTHERS)
        return found

    def _decimal_sign(self) -> str:
        """The decimal sign that all numbers of the table show together; empty where they do not tell."""
        titles = self.titled("distance", "duration", "speed", "rpe", "avg_hr", "cadence_spm", "rating")
        columns = [
            self.texts[title].changed(lambda text: found[0] if (found := with_unit(text)) else text) for title in titles
        ]
        return numbers.decimal_sign([pa.array(column.different, pa.string()) for column in columns], "")

    def _clocks(self) -> None:
        for title in self.titled("time_of_day"):
            self.rewrite(
                title,
                lambda text: (
                    ZONE.sub("", folded(text)).replace("uhr", "").replace("h", ":").replace(".", ":").strip(" :")
                ),
            )
            self.rewrite(title, lambda text: f"{text}:00" if text.isdigit() else None)
        day_halves.join(self)
        for title in self.titled("time_of_day"):
            self.rewrite(
                title,
                lambda text: f"{text[:-2].strip()}:00 {text[-2:]}" if text.endswith("m") and ":" not in text else None,
            )
            self.rewrite(title, lambda text: None if looks.is_time_of_day(text) else "")

    def _days(self) -> None:
        said = self.one("year")
        years = [int(text) if text.isdigit() else 0 for text in said] if said else [0] * len(self.sheet.rows)
        today = self.answers.today
        for title in self.titled("date", "week", "week_end"):
            weeks = self.columns.use_of(title) == "week"
            cells, order = self.texts[title], self.answers.day_first
            texts = cells
            if weeks or some_unread(cells):
                written, lacks = settled(list(cells), years, self.columns.year, today, order, weeks=weeks)
                texts, self.year_lacks = Texts.each(written), self.year_lacks or lacks
            in_utc = universal(cells.different)
            if any(in_utc) and not self.universal:
                self.universal = True
                self.texts[f"{title} ({OFFSET})"] = Texts(["" if moves else "+00:00" for moves in in_utc], cells.at)
            self.texts[title] = ordered(cells, texts, order, clock=not self.titled("time_of_day"))
            last = self.columns.use_of(title) == "week_end"
            if last or any(map(ends_week, cells.different)):
                self.texts[title] = joined([cells, self.texts[title]], _first_of_last if last else _first_day)

    def _numbers(self) -> None:
        for title in self.titled("distance"):
            if unit_of := self.one("unit"):
                self.texts[title] = joined([self.texts[title], unit_of], _in_its_unit)
            unit = self.columns.use_of(title).partition("_")[2]
            self.rewrite(title, lambda text, unit=unit: self._distance(text, unit))  # type: ignore[misc]
        parts.join(self)
        for title in self.titled("duration"):
            use = self.columns.use_of(title)
            self.rewrite(title, lambda text, use=use: self._duration(text, use))  # type: ignore[misc]
        for title in self.titled("rpe", "avg_hr", "cadence_spm"):
            self.rewrite(title, _measure)
        self._paced()

    def _distance(self, text: str, unit: str) -> str | None:
        """A distance as a plain number in the column's unit; three digits behind a sign are thousands in metres alone."""
        found = with_unit(text)
        value = to_float(found[0], self.decimal or ("none" if unit == "m" else "")) if found else None
        if found is None or value is None or (found[1] and not unit):
            return None
        return _plain(value * (KM_PER[found[1]] / KM_PER[unit] if found[1] else 1.0))

    def _duration(self, text: str, use: str) -> str | None:
        """Minutes as a plain number; h:mm:ss says the same in every column, and stays for the reports."""
        return None if _HOURS.fullmatch(text) else _plain(minutes_of(text, use, self.decimal))

    def _paced(self) -> None:
        """Added beside a column of paces or speeds, where the distance has a unit: the pace for one unit as a clock, or in
        a table without durations the duration that follows from it."""
        beside, distance = self.titled("pace", "speed"), self.titled("distance")
        use, timed = self.columns.use_of(beside[0]) if beside else "", bool(self.titled("duration"))
        unit = self.columns.use_of(distance[0]).partition("_")[2] if distance else ""
        if distance and not unit and not timed and self.answers.unit:
            unit = self.answers.unit
            use = use if all(one.sure for one in self.columns.columns if one.use == use) else f"{family(use)}_{unit}"
        if not beside or not unit:
            return

        def made(text: str, far: str) -> str:
            each = minutes_a_km(text, use, self.decimal) if text else None
            units = 1.0 if timed else to_float(far)
            minutes = each * units * KM_PER[unit] if each and units is not None else None
            return text if minutes is None else _clock(minutes) if timed else _plain(minutes) or ""

        paced = joined([self.texts[beside[0]], self.texts[distance[0]]], made)
        self.texts[f"{beside[0]} ({PACED if timed else MADE})"] = paced

    def _places(self) -> None:
        """Sites, sides and moments in our words; what names no place is `other`, with its words kept beside it."""
        for title in self.titled("side"):
            self.rewrite(title, lambda text: side_of(text) or None)
        for title in self.titled("moment"):
            self.rewrite(title, lambda text: moment_of(text) or None)
        for title in self.titled("site"):
            written = self.texts[title]
            found = [place_of(text) for text in written.different]
            unknown = ["" if place else text for place, text in zip(found, written.different, strict=True)]
            self.texts[f"{title} ({WRITTEN})"] = Texts(unknown, written.at)
            if not self.titled("side"):
                self.texts[f"{title} ({SIDE})"] = Texts([place[1] if place else "" for place in found], written.at)
            if not self.titled("moment"):
                said = zip(found, written.different, strict=True)
                self.texts[f"{title} ({MOMENT})"] = Texts(
                    [moment_in(text) if place else "" for place, text in said], written.at
                )
            self.texts[title] = Texts([place[0] if place else "other" for place in found], written.at)


def _first_day(cell: str, text: str) -> str:
    """The first day of a week whose cell says its last; any other day as it is."""
    return first_day(text) if ends_week(cell) else text


def _first_of_last(cell: str, text: str) -> str:
    """The first day of a week in a column of last days."""
    return text if range_of(cell) else first_day(text)


def _in_its_unit(distance: str, unit: str) -> str:
    """A bare number with the unit of its row. Without one it is no distance that anybody can tell."""
    return f"{distance} {unit_in(unit) or NO_UNIT}" if is_number(distance) else distance


def _measure(text: str) -> str | None:
    """A number without its unit; `7/10` is 7, and out of another number than ten it stays as it is."""
    out_of = looks.OUT_OF.match(folded(text))
    return None if out_of and out_of["high"] != "10" else _plain(looks.number(text))


def _clock(minutes: float) -> str:
    return "{}:{:02d}".format(*divmod(round(minutes * 60), 60))


def _plain(value: float | None) -> str | None:
    return None if value is None else f"{round(value, 6):f}".rstrip("0").rstrip(".")
