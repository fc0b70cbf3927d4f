"""Reads the content files of the prevention library and refuses what does not fit the form.

A fault in a file is ours, not the user's: it names the file, the entry and what is wrong with it.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import MISSING, dataclass, fields, replace
from datetime import date
from functools import cache, cached_property
from pathlib import Path
from typing import Any, TypeVar

from loadwatch.advice.dose import BESIDE_RUN, COUNTS, EACH, Dose
from loadwatch.advice.entries import (
    EQUIPMENT,
    FACTS,
    HOW_SOON,
    KINDS,
    LONGEST_TITLE,
    PLACEHOLDERS,
    REQUIRED,
    SLOTS,
    SORE,
    URGENCIES,
    VERDICT,
    Entry,
    Sign,
    When,
)
from loadwatch.columns import CODES, LEVELS, SITES
from loadwatch.evidence import GRADES, SOURCES

CONTENT = Path(__file__).parent / "content"
SIGNS = "red_flags"

ACCEPTED: dict[str, tuple[str, ...]] = {
    "kind": KINDS,
    "grade": GRADES,
    "evidence": tuple(SOURCES),
    "sites": SITES,
    "spares": SITES,
    "equipment": EQUIPMENT,
    "codes": (*CODES, VERDICT, SORE),
    "levels": LEVELS,
    "slot": SLOTS,
    "known": FACTS,
    "unknown": FACTS,
    "urgency": URGENCIES,
    "how_soon": HOW_SOON,
    "count": COUNTS,
    "each": tuple(EACH),
    "beside_run": tuple(BESIDE_RUN),
}
"""Field -> the words it may hold."""

TYPES: dict[str, tuple[type, ...]] = {
    "str": (str,),
    "int": (int,),
    "bool": (bool,),
    "bool | None": (bool,),
    "float": (int, float),
    "float | None": (int, float),
    "date": (date,),
    "tuple[str, ...]": (list,),
    "tuple[int, ...]": (list,),
    "Dose | None": (dict,),
    "tuple[When, ...]": (list,),
}
"""A field's annotation -> what TOML may give for it."""

INSIDE: dict[str, type] = {"tuple[When, ...]": dict, "tuple[int, ...]": int}
"""A list's annotation -> what it holds; text elsewhere."""

Record = TypeVar("Record", Entry, Sign, When, Dose)


class ContentError(ValueError):
    """A content file does not fit the form. Names file, entry and fault."""

    def __init__(self, where: str, fault: str) -> None:
        super().__init__(f"{where}: {fault}")


@dataclass(frozen=True)
class Library:
    """All entries and warning signs, by key, in the order of the files."""

    entries: Mapping[str, Entry]
    signs: Mapping[str, Sign]

    def section(self, name: str) -> tuple[Entry, ...]:
        """The entries of one section, such as "causes", "strategies" or "exercises"."""
        return self._sections.get(name, ())

    @cached_property
    def _sections(self) -> dict[str, tuple[Entry, ...]]:
        names = dict.fromkeys(entry.section for entry in self.entries.values())
        return {name: tuple(entry for entry in self.entries.values() if entry.section == name) for name in names}


@cache
def library() -> Library:
    """The library of this package, read once."""
    return read(CONTENT)


def red_flag_signs() -> tuple[Sign, ...]:
    """The warning signs to ask for, emergencies first."""
    return tuple(sorted(library().signs.values(), key=lambda sign: URGENCIES.index(sign.urgency)))


def is_emergency(signs: Iterable[str]) -> bool:
    """Whether one of these warning signs is for the emergency number. One that the library does not know counts as such."""
    known = library().signs
    return any(key not in known or known[key].urgency == "emergency" for key in signs)


def read(folder: Path) -> Library:
    """The library in a folder of content files. Raises ContentError where one does not fit the form."""
    entries: dict[str, Entry] = {}
    for section, required in REQUIRED.items():
        for where, key, table in _tables(folder / f"{section}.toml"):
            if key in entries:
                raise ContentError(where, f"the key is taken by {entries[key].section}.toml")
            entries[key] = _entry(where, key, section, required, table)
    signs = {
        key: _record(Sign, where, {"key": key, **table}) for where, key, table in _tables(folder / f"{SIGNS}.toml")
    }
    _check_links(entries)
    return Library(entries, signs)


def _tables(file: Path) -> Iterator[tuple[str, str, dict[str, Any]]]:
    with file.open("rb") as stream:
        try:
            tables = tomllib.load(stream)
        except tomllib.TOMLDecodeError as reason:
            raise ContentError(file.name, str(reason)) from reason
    for key, table in tables.items():
        where = f"{file.name}, {key}"
        if not isinstance(table, dict):
            raise ContentError(where, "not a table")
        yield where, key, table


def _entry(where: str, key: str, section: str, required: tuple[str, ...], table: dict[str, Any]) -> Entry:
    given = {"dose": table.get("amount"), **table}
    lacking = [name for name in required if given.get(name) in (None, "", [])]
    if lacking:
        raise ContentError(where, f"lacks {', '.join(lacking)}")
    entry = _with_dose(where, _record(Entry, where, {"key": key, "section": section, **table}))
    if entry.see:
        entry = replace(entry, how_to=(*entry.how_to, entry.see))
    if len(entry.title) > LONGEST_TITLE:
        raise ContentError(where, f"title of {len(entry.title)} characters, at most {LONGEST_TITLE}")
    strange = {name for text in entry.texts for name in re.findall(r"{(.*?)}", text)} - set(PLACEHOLDERS)
    if strange:
        raise ContentError(where, f"unknown placeholder {', '.join(sorted(strange))}")
    return entry


def _with_dose(where: str, entry: Entry) -> Entry:
    """The sentence of the dose, made from its numbers: nobody has to keep two of them alike."""
    if entry.amount is None:
        return entry
    if fault := entry.amount.fault or ("has both dose and amount" if entry.dose else ""):
        raise ContentError(f"{where}, amount", fault)
    return replace(entry, dose=entry.amount.sentence)


def _record(form: type[Record], where: str, table: dict[str, Any]) -> Record:
    known = {field.name: field for field in fields(form)}
    if strange := table.keys() - known.keys():
        raise ContentError(where, f"unknown field {', '.join(sorted(strange))}")
    needed = {name for name, field in known.items() if field.default is MISSING}
    if lacking := needed - table.keys():
        raise ContentError(where, f"lacks {', '.join(sorted(lacking))}")
    return form(**{name: _value(where, name, str(known[name].type), value) for name, value in table.items()})


def _value(where: str, name: str, annotation: str, value: Any) -> Any:
    if not _is_of(annotation, value):
        raise ContentError(where, f"{name} is {value!r}, not {annotation}")
    if name == "when":
        return tuple(_record(When, f"{where}, when", table) for table in value)
    if name == "amount":
        return _record(Dose, f"{where}, amount", value)
    words = value if isinstance(value, list) else [value]
    for word in words if name in ACCEPTED else ():
        if word not in ACCEPTED[name]:
            raise ContentError(where, f"{name} {word!r} is not one of {', '.join(ACCEPTED[name])}")
    return tuple(value) if isinstance(value, list) else value


def _is_of(annotation: str, value: Any) -> bool:
    # TOML's true is an int to Python: a field of numbers must not take it.
    if isinstance(value, bool):
        return "bool" in annotation
    items = value if isinstance(value, list) else []
    inside = INSIDE.get(annotation, str)
    return isinstance(value, TYPES[annotation]) and all(
        isinstance(item, inside) and not isinstance(item, bool) for item in items
    )


def _check_links(entries: Mapping[str, Entry]) -> None:
    for entry in entries.values():
        for key in (*entry.helps, *entry.replaces, *([entry.after] if entry.after else [])):
            if key not in entries:
                raise ContentError(f"{entry.section}.toml, {entry.key}", f"names {key}, which is no entry")
