"""The app's settings: declared once, with their defaults and what is accepted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

import sqlalchemy as sa

from loadwatch.errors import BadInputError
from loadwatch.store.part import Part, clean_name, id_of
from loadwatch.store.tables import athletes
from loadwatch.store.tables import settings as table


@dataclass(frozen=True)
class Setting:
    """A setting. Without `choices` it is free text that is checked otherwise."""

    key: str
    default: str
    meaning: str
    choices: tuple[str, ...] = ()


SETTINGS = {
    setting.key: setting
    for setting in (
        Setting("unit", "km", "distances on the screen", ("km", "mi")),
        Setting("week_start", "monday", "first day of the week", ("monday", "sunday")),
        Setting("zone", "", "time zone, such as Europe/Berlin; empty = the browser's"),
        Setting("athlete", "", "the athlete shown last; empty = none"),
    )
}


# An athlete that an import brought may have gone again with it. (Made once: making it takes longer than the answer.)
_STANDING = sa.select(table).where(sa.or_(table.c.key != "athlete", table.c.value.in_(sa.select(athletes.c.name))))


class Settings(Part):
    """The settings of this database."""

    def settings(self) -> dict[str, str]:
        """Every setting with its value, or its default where nothing was chosen."""
        with self._database.reading() as connection:
            return read_settings(connection)

    def save_settings(self, **values: Any) -> None:
        """Save the settings given, keep the others. Raises BadInputError naming setting, value seen and accepted."""
        with self._database.writing() as connection:
            for key, value in values.items():
                checked = _checked(connection, key, value)
                connection.execute(sa.delete(table).where(table.c.key == key))
                connection.execute(sa.insert(table).values(key=key, value=checked))

    def remember(self, topic: str, key: str, value: str) -> None:
        """Keep what was said about something once, such as the meaning of a table's columns, in place of what was said before."""
        name = f"{topic}:{key}"
        with self._database.writing() as connection:
            connection.execute(sa.delete(table).where(table.c.key == name))
            connection.execute(sa.insert(table).values(key=name, value=value))

    def remembered(self, topic: str, key: str) -> str:
        """What was said last; empty = nothing."""
        with self._database.reading() as connection:
            found = connection.scalar(sa.select(table.c.value).where(table.c.key == f"{topic}:{key}"))
        return found or ""


def read_settings(connection: sa.Connection) -> dict[str, str]:
    """Every setting with its value, or its default."""
    saved = {row.key: row.value for row in connection.execute(_STANDING)}
    return {key: saved.get(key, setting.default) for key, setting in SETTINGS.items()}


def _checked(connection: sa.Connection, key: str, value: Any) -> str:
    if key not in SETTINGS:
        raise BadInputError(f"There is no setting {key!r}. There are: {', '.join(SETTINGS)}.")
    choices = SETTINGS[key].choices
    if choices and value not in choices:
        raise BadInputError(f"{key} is {value!r}, which is not accepted. Accepted: {', '.join(choices)}.")
    if key == "zone":
        return check_zone(value)
    if key == "athlete" and value:
        id_of(connection, value)
        return clean_name(value)
    return str(value or "")


def check_zone(zone: Any) -> str:
    """A time zone's name, or "" for none. Raises BadInputError when nobody knows it."""
    if not zone:
        return ""
    try:
        return ZoneInfo(zone).key
    except (ValueError, TypeError, OSError, LookupError) as reason:  # what an odd name can raise there
        raise BadInputError(
            f"The time zone {zone!r} is not known. Accepted: a name such as Europe/Berlin, or nothing."
        ) from reason
