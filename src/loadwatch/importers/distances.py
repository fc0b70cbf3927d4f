"""A run's distance in km, whatever unit its file writes, says or leaves out."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from loadwatch.columns import RUNS
from loadwatch.errors import UnreadableFileError
from loadwatch.importers import numbers
from loadwatch.importers.arrow import Cells, Mask, Values, pc, present
from loadwatch.importers.dates import tidy
from loadwatch.importers.durations import FASTEST_KM_H, SAME
from loadwatch.importers.layout import KM_PER, SECONDS, Distance, Layout
from loadwatch.importers.unit import METRES, near, unit_of
from loadwatch.importers.work import Column, Question, Work, outside

SLOWEST_MEDIAN_KM_H = 1.0
MINUTES_OF_A_RUN = (6.0, 600.0)
UNITS = {
    **dict.fromkeys(("km", "kms", "k", "kilometer", "kilometers", "kilometre", "kilometres"), "km"),
    **dict.fromkeys(("mi", "mile", "miles"), "mi"),
    **dict.fromkeys(("m", "meter", "meters", "metre", "metres"), "m"),
}
"""Word that an export writes for a unit -> unit."""
NUMBER_AND_UNIT = r"^(?P<number>[\d.,]+)(?P<unit>\p{L}+)\.?$"


def in_units_of_cells(work: Work, layout: Layout) -> Layout:
    """The layout with the commonest unit of its cells, where the column has no unit and every one of them says its own."""
    part = layout.distance[0] if layout.distance else None
    column = work.column(part.names, part.nth) if part and not part.unit else None
    if part is None or column is None:
        return layout
    said = [UNITS.get(unit or "", "") for unit in _units(column.cells)[present(column.cells)]]
    if not said or not all(said):
        return layout
    return replace(layout, distance=(replace(part, unit=max(set(said), key=said.count)), *layout.distance[1:]))


def in_asked_units(work: Work, layout: Layout, signs: dict[str, str], minutes: Values) -> Layout:
    """The layout without a unit, where a program put km or miles in the place of metres, as the middle speed shows.

    Raises UnreadableFileError where minutes stand in the place of seconds as well.
    """
    part = layout.distance[0] if layout.distance else None
    column = work.column(part.names, part.nth) if part and part.converted else None
    if part is None or column is None:
        return layout
    values, _ = numbers.parse(column.cells, signs.get(column.title, "."))
    factor = _km_per(work, replace(part, either=True), np.where(work.keep, values, np.nan), minutes)
    if factor == KM_PER[part.unit]:
        return layout
    return replace(layout, distance=(replace(part, unit=""), *layout.distance[1:]))


def _units(cells: Cells) -> Values:
    """The word behind the number of each cell; None where it has none."""
    parts = pc.extract_regex(pc.utf8_lower(numbers.trimmed(cells)), NUMBER_AND_UNIT)
    return np.array(pc.struct_field(parts, "unit").to_pylist(), dtype=object)


def written(work: Work, layout: Layout, signs: dict[str, str], minutes: Values) -> Values:
    """Each row's distance: in km where a column says its unit, else as the file writes it; 0 and missing = NaN.

    A cell that is no number, or no distance a run can have, costs the row unless another column has one.
    """
    result = np.full(len(work.keep), np.nan)
    unread: list[tuple[Column, Mask]] = []
    for part in layout.distance:
        column = work.column(part.names, part.nth)
        if column is not None:
            sign = signs.get(column.title) or numbers.decimal_sign([column.cells], part.decimal)
            values, bad = numbers.parse(column.cells, sign)
            values = np.where(values == 0, np.nan, values * _km_per_row(work, part, values, minutes))
            if part.unit and bad.any():
                values, bad = _with_words(column.cells, sign, values, bad)
            result = np.where(np.isnan(result), values, result)
            unread.append((column, bad))
    for column, bad in unread:
        work.lose(bad & np.isnan(result), column, "a number such as 10.5", "This is not a distance.")
        work.report(
            bad & ~np.isnan(result), column, "a number such as 10.5", "This is not a distance; another column was used."
        )
    if unread and layout.distance[0].unit:
        work.lose(
            outside(result, RUNS["distance_km"]),
            unread[0][0],
            RUNS["distance_km"].accepted,
            "No run has this distance.",
        )
    return result


def _with_words(cells: Cells, sign: str, km: Values, bad: Mask) -> tuple[Values, Mask]:
    """The same, with the km of those bad cells that say their own unit: `10 km`, `5 miles`, `5K`."""
    parts = pc.extract_regex(pc.utf8_lower(numbers.trimmed(cells)), NUMBER_AND_UNIT)
    said, _ = numbers.parse(pc.struct_field(parts, "number"), sign)
    said *= np.array([KM_PER.get(UNITS.get(unit or "", ""), np.nan) for unit in _units(cells)])
    told = bad & ~np.isnan(said)
    return np.where(told & (said > 0), said, km), bad & ~told


def _km_per_row(work: Work, part: Distance, values: Values, minutes: Values) -> Values | float:
    """Kilometres of one unit, row by row where a column names the unit; rows whose unit is not known are lost."""
    column = work.column(part.unit_in) if part.unit_in else None
    if column is None:
        return _km_per(work, part, values, minutes)
    encoded = column.cells.dictionary_encode()
    units = [UNITS.get(word, "") for word in tidy(encoded.dictionary).to_pylist()]
    factors = np.array([KM_PER.get(unit, np.nan) for unit in units] + [KM_PER.get(part.unit, np.nan)])
    factor = factors[np.asarray(pc.fill_null(encoded.indices, len(units)))]
    work.lose(np.isnan(factor) & ~np.isnan(values), column, ", ".join(UNITS), "This unit of distance is not known.")
    return np.asarray(factor)


def _km_per(work: Work, part: Distance, values: Values, minutes: Values) -> float:
    """Kilometres of one unit. Where km and m were both written under a header, the speed says which it is."""
    factor = KM_PER.get(part.unit, 1.0)
    with np.errstate(divide="ignore", invalid="ignore"):
        speeds = values * factor / minutes * 60
    speeds = speeds[np.isfinite(speeds) & (speeds > 0)]
    if part.either and len(speeds):
        median = float(np.median(speeds))
        for other in (0.001, 1000.0):
            if not _humanly(median) and _humanly(median * other):
                return factor * other
        if not _humanly(median):
            _refuse_minutes(work, median, values, minutes)
    return factor


def _refuse_minutes(work: Work, km_h: float, values: Values, minutes: Values) -> None:
    """Raises UnreadableFileError where the middle run, impossible in seconds, took as many minutes: somebody converted the file."""
    both = np.isfinite(minutes) & (values > 0)
    far, long = float(np.median(values[both])), float(np.median(minutes[both])) / SECONDS
    if MINUTES_OF_A_RUN[0] <= long <= MINUTES_OF_A_RUN[1] and any(
        _humanly(km_h * other * SECONDS) for other in (1.0, 0.001, 1000.0)
    ):
        raise UnreadableFileError(
            work.sheet.file,
            f"The units of this file cannot be told: its middle run has the distance {far:g} and the duration {long:g}.",
            "metres or kilometres with seconds, as they were exported.",
            "Use the file as it was exported. Or rename its columns to date, distance_km or distance_mi, and duration_min.",
        )


def _humanly(km_h: float) -> bool:
    return SLOWEST_MEDIAN_KM_H <= km_h <= FASTEST_KM_H


def in_metres(distance: Values, minutes: Values, pace: Values, track: Mask) -> Mask:
    """Rows of a file without units that are in metres: runs on a track, whose distance times pace is 1000 times the time."""
    with np.errstate(divide="ignore", invalid="ignore"):
        paced = distance * pace / minutes
        speed = distance / minutes * 60
    by_pace = (paced > 1000 / SAME) & (paced < METRES["mi"] * SAME)
    by_speed = ~np.isfinite(paced) & (speed > FASTEST_KM_H) & (speed / 1000 >= SLOWEST_MEDIAN_KM_H)
    return np.asarray(track & (by_pace | (by_speed & (speed / 1000 <= FASTEST_KM_H))), dtype=bool)


def with_unit(work: Work, column: Column, distance: Values, metres: Mask, per_unit: Values, indoors: Mask) -> Values:
    """The distances of a file without units in km; NaN while nobody knows the unit.

    per_unit: metres for one unit of distance, from each row's steps and stride; NaN = not known.
    """
    per_unit = np.where(work.keep, per_unit, np.nan)
    # A treadmill's distance is often put right by hand, its stride is not: the runs outdoors are asked first.
    unit = unit_of(per_unit[~indoors]) or unit_of(per_unit) or work.answers.unit
    km = np.where(metres, distance / 1000, np.nan)
    if unit is not None:
        km = np.where(metres, km, distance * KM_PER[unit])
        other = "mi" if unit == "km" else "km"
        odd = near(per_unit, other, 0.04) & ~indoors & ~metres
        message = f"This was read in {unit}, but the steps of this run fit a distance in {other}. Please check it."
        work.remark(odd, column, f"a distance in {unit}", message)
    elif bool((work.keep & ~metres & ~np.isnan(distance)).any()):
        example = int(np.flatnonzero(work.keep & ~metres & ~np.isnan(distance))[0])
        work.questions.append(_unit_question(work.sheet.file, str(column.cells[example]).strip()))
    work.lose(outside(km, RUNS["distance_km"]), column, RUNS["distance_km"].accepted, "No run has this distance.")
    if unit is None:
        work.lose(
            outside(distance, RUNS["distance_km"]) & ~metres,
            column,
            RUNS["distance_km"].accepted,
            "No run has this distance.",
        )
    return km


def _unit_question(file: str, example: str) -> Question:
    text = f"The file does not say whether its distances, such as {example}, are kilometres or miles. Which are they?"
    return Question("unit", file, text, ("km", "mi"), "km", True)
