"""What an import would do: each of its rows held against what is stored, and against what its source said last.

A column changes only if its source says something new: known, other than at the last import, other than stored.
So what the athlete changed in the app stays until the source itself changes, and a missing value erases nothing.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

import pandas as pd
import sqlalchemy as sa

from loadwatch.columns import RUNS
from loadwatch.store.links import filled
from loadwatch.store.part import clean_name
from loadwatch.store.rows import read
from loadwatch.store.tables import IDENTITY, RUN, ImportedKind, athletes, runs
from loadwatch.store.values import Plain, check_frame, plain_rows, same, to_json

MANY = 500
"""Above this many names it is cheaper to look at all athletes than to list them."""


@dataclass(frozen=True)
class Update:
    """A stored entry that its source now describes otherwise. `after` may be empty: then only `imported` is new."""

    entry_id: int
    athlete: str
    before: Plain
    after: Plain
    row: Plain
    imported: str
    imported_before: str


@dataclass(frozen=True)
class Comparison:
    """Positions of the incoming rows that are new or known, and the updates of stored ones by position."""

    new: list[int] = field(default_factory=list)
    known: list[int] = field(default_factory=list)
    updates: dict[int, Update] = field(default_factory=dict)


def identified(frame: pd.DataFrame, kind: ImportedKind) -> pd.DataFrame:
    """The frame in canonical form, checked, each row with a `source_id`, and each entry once (its last row).

    A row whose source gives no key is recognised by what it is about (a run by its start, a rating by day, site,
    side and moment), and by its place among those alike. Raises BadTableError or BadInputError.
    """
    frame = kind.spec.conform(frame.reset_index(drop=True)).copy()
    if frame.empty:  # most imports are of one kind
        return kind.spec.empty()
    for name in [column.name for column in kind.spec.columns if column.dtype == "str"]:
        frame[name] = frame[name].astype("str").fillna("")
    if "date" in frame:
        frame["date"] = frame["date"].dt.normalize()
    check_frame(frame, kind.spec, kind.rows)
    frame["athlete"] = (
        frame["athlete"].map({name: clean_name(name) for name in frame["athlete"].unique()}).astype("str")
    )
    nameless = frame["source_id"] == ""
    if nameless.any():
        frame.loc[nameless, "source_id"] = _own_keys(frame[nameless], kind)
    return frame[~frame.duplicated(list(IDENTITY), keep="last").to_numpy()]


def _own_keys(frame: pd.DataFrame, kind: ImportedKind) -> pd.Series[Any]:
    parts = [" ".join(value or "-" for value in row.values()) for row in plain_rows(frame, list(kind.own_key))]
    keys = pd.Series(parts, index=frame.index, dtype="str")
    place = frame.assign(key=keys).groupby(["athlete", "source", "key"]).cumcount().to_numpy()
    return keys.where(place == 0, keys + " #" + pd.Series(place + 1, index=frame.index).astype("str"))


def compare(connection: sa.Connection, kind: ImportedKind, incoming: pd.DataFrame) -> Comparison:
    """Hold identified rows against the stored ones."""
    if incoming.empty:
        return Comparison()
    stored = _stored(connection, kind, incoming)
    shown = plain_rows(_shown(connection, kind, stored), kind.values)
    rows = zip(
        stored.index, plain_rows(stored, kind.values), shown, stored["imported"], stored["deleted_at"], strict=True
    )
    current = dict(zip(identities(stored), rows, strict=True))
    result = Comparison()
    said_rows = plain_rows(incoming, kind.values)
    for position, (key, said) in enumerate(zip(identities(incoming), said_rows, strict=True)):
        if key not in current:
            result.new.append(position)
            continue
        entry_id, row, seen, imported, deleted_at = current[key]
        update = None
        # What was typed here has no source that could know better; what was deleted stays deleted.
        if imported is not None and deleted_at is None and imported != to_json(said):
            update = _update(entry_id, key[0], row, seen, said, imported)
        if update is None or not update.after:
            result.known.append(position)
        if update is not None:
            result.updates[position] = update
    return result


def identities(frame: pd.DataFrame) -> list[tuple[str, str, str]]:
    """Athlete, source and source_id of each row."""
    # By way of objects: iterating over text that Arrow holds takes ten times as long.
    return list(frame[list(IDENTITY)].astype("object").itertuples(index=False, name=None))


def _stored(connection: sa.Connection, kind: ImportedKind, incoming: pd.DataFrame) -> pd.DataFrame:
    rows = kind.rows
    names = incoming["athlete"].unique().tolist()
    mine = rows.c.athlete_id.in_(sa.select(athletes.c.id).where(athletes.c.name.in_(names)))
    wanted = rows.c.source.in_(incoming["source"].unique().tolist())
    condition = sa.and_(wanted, mine) if len(names) <= MANY else wanted
    return read(
        connection, rows, kind.spec, condition, more=("imported", "deleted_at", *(("same_as",) if kind is RUN else ()))
    )


def _shown(connection: sa.Connection, kind: ImportedKind, stored: pd.DataFrame) -> pd.DataFrame:
    """The stored entries as the pages show them: a run with what only its other sources know."""
    if kind is not RUN or stored.empty:
        return stored
    counted = stored.loc[stored["deleted_at"].isna() & stored["same_as"].isna(), RUNS.names]
    shown = filled(connection, counted, runs.c.deleted_at.is_(None))
    return pd.concat([stored.loc[~stored.index.isin(shown.index), RUNS.names], shown]).loc[stored.index]


def _update(entry_id: int, athlete: str, row: Plain, seen: Plain, said: Plain, imported: str) -> Update | None:
    base = json.loads(imported)
    # What the page shows of a run and only another source knows is no news of this one: an export says it again.
    lent = {name for name, value in said.items() if same(value, seen[name]) and not same(value, row[name])}
    fresh = {
        name: value
        for name, value in said.items()
        if value is not None and name not in lent and not same(value, base.get(name))
    }
    if not fresh:
        return None
    after = {name: value for name, value in fresh.items() if not same(value, row[name])}
    before = {name: row[name] for name in after}
    return Update(entry_id, athlete, before, after, row | after, to_json(base | fresh), imported)
