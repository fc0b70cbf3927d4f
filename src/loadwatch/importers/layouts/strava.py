"""Strava's `activities.csv`: UTC without a zone, two Distance columns, headers in the athlete's language.

The second Distance is metres with a point in every language; the first is km in the language's number format.
Moving Time is the load; Elapsed Time can be weeks and stands in only where there is nothing else.
Strava has more languages than anybody has collected headers of: those not listed are known by the table's shape.
"""

from __future__ import annotations

from dataclasses import replace

from loadwatch.importers.header import Header
from loadwatch.importers.layout import SECONDS, Distance, Duration, Layout

NUMBER = r"^\s*(?P<id>\d+)\s*$"


def _strava(
    language: str, id: str, date: str, type: str, distance: str, moving: str, elapsed: str, rpe: str, hr: str,
    notes: tuple[str, str],
) -> Layout:  # fmt: skip
    return Layout(
        name=f"Strava, {language}",
        source="strava",
        needs=(id, date, type),
        id=(id,),
        id_form=NUMBER,
        started_at=(date,),
        utc=True,
        type=(type,),
        distance=(Distance((distance,), "m", nth=2), Distance((distance,), "km", decimal="", either=True)),
        duration=(
            Duration((moving,), SECONDS),
            Duration((elapsed,), SECONDS, nth=2),
            Duration((elapsed,), SECONDS),
        ),
        rpe=(rpe,) if rpe else (),
        avg_hr=(hr,) if hr else (),
        notes=tuple((note,) for note in notes if note),
    )


ENGLISH = _strava(
    "English", "Activity ID", "Activity Date", "Activity Type", "Distance", "Moving Time", "Elapsed Time",
    "Perceived Exertion", "Average Heart Rate", ("Activity Description", "Activity Private Note"),
)  # fmt: skip
DUTCH = _strava(
    "Dutch", "Activiteits-ID", "Datum van activiteit", "Activiteitstype", "Afstand", "Beweegtijd", "Verstreken tijd",
    "Ervaren inspanning", "Gemiddelde hartslag", ("Beschrijving van activiteit", "Privénotitie activiteit"),
)  # fmt: skip
GERMAN = _strava(
    "German", "Aktivitäts-ID", "Aktivitätsdatum", "Aktivitätsart", "Distanz", "Bewegungszeit", "Verstrichene Zeit",
    "Gefühlte Anstrengung", "Durchschnittliche Herzfrequenz",
    ("Aktivitätsbeschreibung", "Hinweis zur Privatsphäre für Aktivitäten"),
)  # fmt: skip
FRENCH = _strava(
    "French", "ID de l'activité", "Date de l'activité", "Type d'activité", "Distance", "Durée de déplacement",
    "Temps écoulé", "Effort perçu", "Fréquence cardiaque moyenne",
    ("Description de l'activité", "Note privée sur les activités"),
)  # fmt: skip
SPANISH = _strava(
    "Spanish", "ID de actividad", "Fecha de la actividad", "Tipo de actividad", "Distancia", "Tiempo en movimiento",
    "Tiempo transcurrido", "Esfuerzo percibido", "Frecuencia cardiaca media",
    ("Descripción de la actividad", "Nota privada de la actividad"),
)  # fmt: skip


def in_any_language(header: Header) -> Layout | None:
    """The same table in a language that is not listed; None for any other table.

    Since 2020 it begins alike in all languages: ID, date, name, type, description, elapsed time, distance; the last two
    come once more, around the moving time. No other table known does that. The columns in between changed in 2021, and
    those behind are taken only from where they stand since then. Source: the headers of the listed languages.
    """
    keys, names = header.keys, header.names
    again = keys.index(keys[5], 6) if len(keys) > 17 and keys[5] in keys[6:] else len(keys)
    if again + 2 >= len(keys) or keys[6] != keys[again + 2] or len(set(keys[:7])) < 7:
        return None
    if not all(any(map(str.isalpha, key)) for key in keys[:7]):
        return None  # a row of values: 0.0 comes again and again
    is_of_2021 = again == ELAPSED_AGAIN
    return replace(
        _strava(
            "in another language", names[0], names[1], names[3], names[6], names[again + 1], names[5],
            _behind_second(header, RELATIVE_EFFORT, 6) if is_of_2021 else "",
            _behind_second(header, MAX_HEART_RATE, 1) if is_of_2021 else "",
            (names[4], names[PRIVATE_NOTE] if is_of_2021 else ""),
        ),
        unlisted=True,
    )  # fmt: skip


MAX_HEART_RATE, RELATIVE_EFFORT, PRIVATE_NOTE, ELAPSED_AGAIN = 7, 8, 10, 15
"""Where these stand since 2021, counted from 0."""


def _behind_second(header: Header, at: int, columns: int) -> str:
    """The name of the column so many columns behind the one where this column's name comes a second time; empty if none."""
    found = header.positions(header.names[at])
    return header.names[found[1] + columns] if len(found) == 2 and found[1] + columns < len(header.names) else ""


BEFORE_JULY_2019 = Layout(
    name="Strava, before July 2019",
    source="strava",
    needs=("id", "date", "type", "elapsed_time", "distance"),
    signs=("commute", "gear", "filename"),
    id=("id",),
    id_form=NUMBER,
    started_at=("date",),
    utc=True,
    type=("type",),
    distance=(Distance(("distance",), "m", either=True),),
    duration=(Duration(("moving_time",), SECONDS), Duration(("elapsed_time",), SECONDS)),
    notes=(("description",),),
)

API = Layout(
    name="Strava, fetched by a program",
    source="strava",
    needs=("id", "resource_state", "start_date_local", "moving_time", "distance"),
    id=("id",),
    id_form=r"^\s*(?P<id>\d+)(?:\.0)?\s*$",
    started_at=("start_date_local",),
    zoned=True,
    type=("sport_type", "type"),
    kinds={"virtualrun": "treadmill"},
    distance=(Distance(("distance",), "m", converted=True),),
    duration=(Duration(("moving_time",), SECONDS), Duration(("elapsed_time",), SECONDS, counts="elapsed")),
    rpe=("perceived_exertion",),
    avg_hr=("average_heartrate",),
    notes=(("description",),),
    missing=("", "NaN"),
)
"""Activities as Strava's interface for programs gives them, as JSON or as a table made of it.

`start_date_local` is the athlete's own clock, although it ends with the Z of UTC. A missing number is `NaN` where a
program wrote the file. The cadence counts one foot, so it is left alone.
"""
