"""What a layout declares: by which headers a file is recognised, and where each value stands.

A layout is data. Headers are matched by name, never by position (but for SHAPES), after `header.header_key`; where a field names several
headers, the first that the file has is read. Parsing lives once, in the modules that read these declarations.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

Names = tuple[str, ...]

KM_PER_MILE = 1.609344
KM_PER = {"km": 1.0, "mi": KM_PER_MILE, "mil": 10.0, "m": 0.001, "cm": 0.00001}
HOURS, SECONDS, MILLISECONDS = 60.0, 1 / 60, 1 / 60_000
"""Minutes in one: what a bare number in a column of durations counts for."""


@dataclass(frozen=True)
class Distance:
    """A distance column. `unit` km, mi, m or cm; empty = the file does not say. `nth`: of a header that comes twice.

    decimal: the sign where the numbers do not tell it. either: km and m were both written under this header.
    converted: programs put km or miles in the place of metres; where the speed shows it, the unit is asked.
    unit_in: the column that names each row's unit; where it is empty, `unit` holds.
    """

    names: Names
    unit: str = ""
    nth: int = 1
    decimal: str = "."
    either: bool = False
    converted: bool = False
    unit_in: Names = ()


@dataclass(frozen=True)
class Duration:
    """A duration column. `bare`: minutes that a bare number counts for; None = only clock times are durations.

    counts: the time in `motion`, which may be far shorter than distance times pace; of the `timer`; or all time that
    has `elapsed`, which is never shorter.
    """

    names: Names
    bare: float | None = None
    nth: int = 1
    counts: str = "timer"


@dataclass(frozen=True)
class Layout:
    """A source's table of runs, in one language.

    needs: the headers that together recognise it, with one of `signs` if there are any, and none of `unless`.
    distance, duration: columns in the order of trust.
    utc: whether its clock is UTC instead of the athlete's own; `offset` is then the column with `UTC+0200`, if any.
    clock_unknown: nobody knows whether it is UTC, so that this is asked together with the zone.
    time_of_day: where it stands apart from the day. epoch_ms: the start is a count of milliseconds since 1970. zoned: it
    ends with Z or +00:00, whatever its clock is.
    kinds: types that only this source writes, in lower case and with blanks for underscores -> kind of run.
    id_form: the pattern, with a group `id`, of a number that alone recognises a run; empty = the minute of the start does.
    systems: pairs of a unit of distance and the minutes in one of duration, which all occur under these headers.
    every_kind: the kind of all rows, where no column says it. planned: rows without distance and duration are plans.
    unlisted: the language is not listed, so that a type nobody knows is a problem, and not another sport.
    until: the first name of a second header, below which another table stands. said: columns that stand beside the runs
    as they are, as SAID_OF_RUNS has them. guarded: texts carry the apostrophe that keeps a spreadsheet from running them.
    """

    name: str
    source: str
    needs: Names
    started_at: Names
    distance: tuple[Distance, ...]
    duration: tuple[Duration, ...]
    signs: Names = ()
    unless: Names = ()
    type: Names = ()
    utc: bool = False
    clock_unknown: bool = False
    offset: Names = ()
    time_of_day: Names = ()
    epoch_ms: bool = False
    zoned: bool = False
    kinds: Mapping[str, str] = field(default_factory=dict)
    id: Names = ()
    id_form: str = ""
    systems: tuple[tuple[str, float], ...] = ()
    planned: bool = False
    unlisted: bool = False
    until: str = ""
    pace: Names = ()
    stride_m: Names = ()
    steps: Names = ()
    rpe: Names = ()
    avg_hr: Names = ()
    cadence_spm: Names = ()
    notes: tuple[Names, ...] = ()
    athlete: Names = ()
    kind: Names = ()
    every_kind: str = ""
    origin: Names = ()
    origin_id: Names = ()
    said: Names = ()
    missing: Names = ("",)
    guarded: bool = False
    pasted: bool = False
    """Whether exports of this source are pasted together so often that shifted rows must be looked for."""

    @property
    def fields(self) -> list[Names]:
        """Every field's headers, for picking the columns worth reading."""
        plain = [self.started_at, self.type, self.id, self.pace, self.stride_m, self.steps, self.rpe, self.avg_hr]
        plain += [self.cadence_spm, self.athlete, self.kind, self.origin, self.origin_id, *self.notes]
        plain += [(name,) for name in self.said]
        plain += [self.offset, self.time_of_day, *(part.unit_in for part in self.distance)]
        return plain + [part.names for part in self.measures]

    @property
    def measures(self) -> list[Distance | Duration]:
        """The columns of distance and of duration."""
        return [*self.distance, *self.duration]


@dataclass(frozen=True)
class SorenessLayout:
    """A table of soreness ratings; `rating` names the direction of its scale. needs, signs: as in Layout.

    whole_body: a day has one rating, without a site; a day without it is no row of ratings. rated_only: only that, where
    the sites stand in a column or are all `of_site` and `of_side`. scale: rating as written -> 0 none to 10 worst; empty =
    that is what is written. scale_words: that scale, for the user.
    """

    name: str
    source: str
    needs: Names
    date: Names
    rating: Names
    signs: Names = ()
    unless: Names = ()
    site: Names = ()
    side: Names = ()
    moment: Names = ()
    notes: Names = ()
    athlete: Names = ()
    origin: Names = ()
    origin_id: Names = ()
    whole_body: bool = False
    rated_only: bool = False
    of_site: str = "other"
    of_side: str = ""
    scale: Mapping[str, float] = field(default_factory=dict)
    scale_words: str = ""
    missing: Names = ("",)

    @property
    def fields(self) -> list[Names]:
        """Every field's headers."""
        columns = (self.date, self.site, self.rating, self.side, self.moment, self.notes)
        return [*columns, self.athlete, self.origin, self.origin_id]


@dataclass(frozen=True)
class OtherKind:
    """A table that is known and not read: `needs` recognises it, `reason` says why and `do` what helps."""

    name: str
    needs: Names
    reason: str
    do: str
    signs: Names = ()
    unless: Names = ()


AnyLayout = Layout | SorenessLayout
