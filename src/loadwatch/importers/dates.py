"""A column of dates -> wall times, by finding each text's form first: one strict reading a form, no guessing.

Forms: `2022-04-20 06:08:34`, `09.12.2022, 15:24:49`, `3/13/26 17:39`, `Jul 14, 2020, 10:36:55 PM`,
`23 jun. 2017 15:52:12`, `8 juil. 2017 à 15:25:34`, `Monday, March 2, 2026 at 6:30 AM`, `1er avril 2026`, `20260302`,
`2026年3月2日`, `13-Mar-26`, `2.3.2026 20.15.33`. Whether `3/4/26` is in March or April is worked out from
the whole column, or asked.
"""

from __future__ import annotations

import numpy as np

from loadwatch.importers.arrow import Cells, Mask, Times, Values, floats, mask_of, pa, pc, present
from loadwatch.importers.words import MONTHS

LOCAL_ZONES = (
    "cest|cet|eest|eet|west|wet|bst|ist|est|edt|cst|cdt|mst|mdt|pst|pdt|akst|akdt|hst|aest|aedt|acst|acdt|awst|nzst|nzdt|jst|kst"
    "|sast|msk|mez|mesz"
)
"""Names of clocks that people live by, which are no other clock than the athlete's; UTC and GMT are not among them."""
_TIME = (
    r"(?:(?:[ t,]|, | à | at | um | om )(?P<hour>\d{1,2})[:.](?P<minute>[0-5]\d)(?:[:.](?P<second>[0-5]\d)(?:[.,](?P<fraction>\d{1,9}))?)?"
    rf"(?: ?(?P<half>am|pm|a\.m\.|p\.m\.))?(?: (?:uhr|{LOCAL_ZONES}))?)?$"
)
_WEEKDAY = r"(?:(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?,? )?"
_TH = r"(?:\.|st|nd|rd|th|er)?"
YEAR_FIRST = r"^(?P<year>\d{4})[-/.年](?P<month>\d{1,2})[-/.月](?P<day>\d{1,2})日?" + _TIME
COMPACT = r"^(?P<year>(?:19|20)\d{2})(?P<month>\d{2})(?P<day>\d{2})" + _TIME
YEAR_LAST = r"^(?P<first>\d{1,2})(?P<sign>[-/.])(?P<second_>\d{1,2})[-/.](?P<year>\d{4}|\d{2})" + _TIME
DAY_MONTH = (
    rf"^{_WEEKDAY}(?P<day>\d{{1,2}}){_TH}" + r"(?: de)?[ -](?P<name>\p{L}+)\.?(?: de)?[ -](?P<year>\d{4}|\d{2})" + _TIME
)
MONTH_DAY = rf"^{_WEEKDAY}" + r"(?P<name>\p{L}+)\.? (?P<day>\d{1,2})" + _TH + r",? (?P<year>\d{4})" + _TIME

FORMS = (YEAR_FIRST, COMPACT, YEAR_LAST, DAY_MONTH, MONTH_DAY)
_LOOKED_AT = 100

ACCEPTED = "a date and time such as 2026-11-22 07:30"


def parse(cells: Cells, day_first: bool | None) -> tuple[Times, Mask, Mask]:
    """Times in microseconds (missing = NaT), a mask of what is no date, and one of what only the order can tell.

    day_first: the order of `3/4/26`; None leaves such dates missing and marks them as open.
    """
    try:
        times = np.array(pc.cast(cells, pa.timestamp("us")).to_numpy(zero_copy_only=False), dtype="datetime64[us]")
        return times, np.zeros(len(times), dtype=bool), np.zeros(len(times), dtype=bool)
    except pa.ArrowInvalid:
        text = tidy(cells)
    times = np.full(len(text), np.datetime64("NaT", "us"), dtype="datetime64[us]")
    unsure = np.zeros(len(text), dtype=bool)
    left = np.arange(len(text))
    for form in _likeliest_first(text):
        parts = pc.extract_regex(text if len(left) == len(text) else text.take(pa.array(left)), form)
        found = present(parts)
        if found.any():
            at, parts = left[found], parts if found.all() else parts.take(pa.array(np.flatnonzero(found)))
            times[at], unsure[at] = _times(parts, form, day_first)
        left = left[~found]
        if not len(left):
            break
    return times, np.isnat(times) & ~unsure & present(cells), unsure


def _likeliest_first(text: Cells) -> list[str]:
    """The forms, first the one of most of the first texts: a pattern tried on a whole column in vain costs as much as a hit.

    No text has two forms, so the order changes nothing else.
    """
    return sorted(FORMS, key=lambda form: -int(present(pc.extract_regex(text[:_LOOKED_AT], form)).sum()))


def day_orders(cells: Cells) -> set[bool]:
    """What the column says of its order: True = the day stands first, False = the month; both = it contradicts itself."""
    parts = pc.extract_regex(tidy(cells), YEAR_LAST)
    first, second = _number(parts, "first"), _number(parts, "second_")
    slashed = mask_of(pc.not_equal(pc.struct_field(parts, "sign"), "."))
    day_leads = bool((slashed & (first > 12) & (second <= 12)).any())
    month_leads = bool((slashed & (second > 12) & (first <= 12)).any())
    return {order for order, said in ((True, day_leads), (False, month_leads)) if said}


def tidy(cells: Cells) -> Cells:
    """Lower case, one ordinary blank between words, no blanks around."""
    blanks = pc.replace_substring_regex(cells, r"[\s\x{00a0}\x{202f}\x{2009}]+", " ")
    return pc.utf8_lower(pc.utf8_trim_whitespace(blanks))


def _times(parts: Cells, form: str, day_first: bool | None) -> tuple[Times, Mask]:
    year = _number(parts, "year")
    unsure = np.zeros(len(year), dtype=bool)
    if form == YEAR_LAST:
        first, second = _number(parts, "first"), _number(parts, "second_")
        dotted = mask_of(pc.equal(pc.struct_field(parts, "sign"), "."))
        # A number above 12 is the day, wherever it stands; dates with dots always begin with the day.
        leads = dotted | (first > 12) | ((second <= 12) & (day_first is True))
        day, month = np.where(leads, first, second), np.where(leads, second, first)
        # 24-04-03 may begin with the year: between dashes it needs all four of its digits.
        dashed = (year < 100) & mask_of(pc.equal(pc.struct_field(parts, "sign"), "-"))
        year = _of_a_century(year)
        year[dashed] = np.nan
        unsure = ~dotted & ~dashed & (first <= 12) & (second <= 12) & (first != second) & (day_first is None)
    else:
        day = _number(parts, "day")
        month = _number(parts, "month") if form in (YEAR_FIRST, COMPACT) else _months(pc.struct_field(parts, "name"))
        year = _of_a_century(year) if form == DAY_MONTH else year
    times = _assembled(year, month, day) + _time_of_day(parts)
    times[unsure] = np.datetime64("NaT", "us")
    return times, unsure


def _of_a_century(year: Values) -> Values:
    """Years of two digits in the century that they are of."""
    return np.where(year >= 100, year, np.where(year < 70, year + 2000, year + 1900))


def _assembled(year: Values, month: Values, day: Values) -> Times:
    """The days of a calendar; NaT where there is no such day."""
    good = (month >= 1) & (month <= 12) & (day >= 1) & (year >= 1)
    year, month, day = (np.where(good, part, 1).astype("int64") for part in (year, month, day))
    months = ((year - 1970) * 12 + (month - 1)).astype("datetime64[M]")
    days = months.astype("datetime64[D]") + (day - 1).astype("timedelta64[D]")
    return np.where(good & (days.astype("datetime64[M]") == months), days, np.datetime64("NaT", "us")).astype(
        "datetime64[us]"
    )


def _time_of_day(parts: Cells) -> np.ndarray:
    """Time since midnight; a date alone is midnight, an impossible hour is NaT."""
    hour = np.nan_to_num(_number(parts, "hour"))
    half = pc.struct_field(parts, "half")
    evening = mask_of(pc.starts_with(half, "p"))
    twelve = evening | mask_of(pc.starts_with(half, "a"))
    possible = np.where(twelve, (hour >= 1) & (hour <= 12), hour <= 23)
    hour = np.where(twelve, hour % 12 + 12 * evening, hour)
    seconds = hour * 3600 + np.nan_to_num(_number(parts, "minute")) * 60 + np.nan_to_num(_number(parts, "second"))
    fraction = pc.struct_field(parts, "fraction")
    micro = np.nan_to_num(_number(parts, "fraction")) * 10.0 ** (6 - np.nan_to_num(floats(pc.utf8_length(fraction))))
    since = (seconds * 1_000_000 + np.floor(micro)).astype("int64").astype("timedelta64[us]")
    return np.where(possible, since, np.timedelta64("NaT", "us"))


def _months(names: Cells) -> Values:
    known = pa.array(list(MONTHS))
    position = floats(pc.index_in(names, value_set=known))
    numbers = np.array([*MONTHS.values(), 0], dtype="float64")
    return np.asarray(numbers[np.where(np.isnan(position), -1, position).astype("int64")])


def _number(parts: Cells, name: str) -> Values:
    return floats(pc.struct_field(parts, name))
