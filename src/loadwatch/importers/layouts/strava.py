"""Strava's `activities.csv`: UTC without a zone, two Distance columns, headers in the athlete's language.

The second Distance is metres with a point in every language; the first is km in the language's number format.
Moving Time is the load; Elapsed Time can be weeks and stands in only where there is nothing else.
"""

from __future__ import annotations

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
        rpe=(rpe,),
        avg_hr=(hr,),
        notes=tuple((note,) for note in notes),
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
