"""What the writers of smaller sources share: an export made of the athlete's year, and what reading it must give."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from tests.importers.athlete import ACTIVITIES, Activity
from tests.importers.writers import HERE

MORE_HEADERS = dict(line.split("\t") for line in (HERE / "more_headers.tsv").read_text("utf-8").splitlines())
Value = Callable[[Activity], object]

RUNS = [activity for activity in ACTIVITIES if activity.kind not in ("ride", "swim")]
AS_IT_WAS: dict[str, Value] = {
    "started_at": lambda a: a.started.isoformat(sep=" "),
    "distance_km": lambda a: a.km or "",
    "duration_min": lambda a: a.moving / 60,
    "rpe": lambda a: "",
    "kind": lambda a: a.kind,
    "avg_hr": lambda a: a.hr,
    "cadence_spm": lambda a: "",
    "notes": lambda a: "",
}
"""What an export that has no effort, cadence and notes tells of a run."""


@dataclass(frozen=True)
class Made:
    """One export: its file, what differs from AS_IT_WAS, the rows that are left out, and the rows in all."""

    name: str
    ending: str
    content: bytes
    differs: dict[str, Value] = field(default_factory=dict)
    skipped: dict[str, int] = field(default_factory=lambda: {"not a run": 2})
    rows: int = len(ACTIVITIES)

    @property
    def file(self) -> str:
        """The file's name in `exports/`."""
        return f"{self.name}.{self.ending}"

    def expected(self) -> list[list[object]]:
        """A row for each run, in the order of AS_IT_WAS."""
        values = AS_IT_WAS | self.differs
        return [[value(run) for value in values.values()] for run in RUNS]


def table(
    name: str, values: dict[str, Value], *, more: Sequence[dict[str, object]] = (), bom: bool = False, quoted: bool = False,
    end: str = "\n",
) -> bytes:  # fmt: skip
    """A CSV of all activities under the header of this name, and of further rows; cells that nobody sets are empty."""
    header = MORE_HEADERS[name].split("|")
    unknown = set(values) - set(header)
    if unknown:
        raise ValueError(f"{name} has no column {unknown}")
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator=end, quoting=csv.QUOTE_ALL if quoted else csv.QUOTE_MINIMAL)
    writer.writerow(header)
    rows = [{column: value(activity) for column, value in values.items()} for activity in ACTIVITIES]
    writer.writerows([row.get(column, "") for column in header] for row in [*rows, *more])
    return text.getvalue().encode("utf-8-sig" if bom else "utf-8")


def kind_words(run: str, trail: str, treadmill: str, ride: str, swim: str) -> Value:
    """The type of an activity in a source's words."""
    words = {"run": run, "trail": trail, "treadmill": treadmill, "ride": ride, "swim": swim}
    return lambda a: words[a.kind]


def rpe(activity: Activity) -> object:
    """The effort where the athlete gave one."""
    return "" if activity.rpe is None else activity.rpe


def midnight(activity: Activity) -> object:
    """The start as a source without clocks knows it."""
    return activity.started.replace(hour=0, minute=0, second=0).isoformat(sep=" ")


def described(activity: Activity) -> object:
    """The athlete's description, without the private note."""
    return activity.description


def objects(values: dict[str, Value]) -> list[dict[str, object]]:
    """An object for each activity."""
    return [{key: value(activity) for key, value in values.items()} for activity in ACTIVITIES]


def as_json(document: object, indent: int | None = None) -> bytes:
    """The document as a source would write it."""
    return json.dumps(document, ensure_ascii=False, indent=indent).encode("utf-8")


def epoch_ms(wall: datetime) -> int:
    """Milliseconds from 1970 to this moment, taken as UTC."""
    return int(wall.replace(tzinfo=UTC).timestamp()) * 1000
