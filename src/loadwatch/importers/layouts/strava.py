"""Strava's `activities.csv`: UTC without a zone, two Distance columns, headers in the athlete's language.

The second Distance is metres with a point in every language; the first is km in the language's number format.
Moving Time is the load; Elapsed Time can be weeks and stands in only where there is nothing else.
"""

from __future__ import annotations

from loadwatch.importers.layout import Distance, Duration, Layout

PER_SECOND = 1 / 60


def _strava(
    language: str, id: str, date: str, type: str, distance: str, moving: str, elapsed: str, rpe: str, hr: str,
    notes: tuple[str, str],
) -> Layout:  # fmt: skip
    return Layout(
        name=f"Strava, {language}",
        source="strava",
        needs=(id, date, type),
        id=(id,),
        started_at=(date,),
        utc=True,
        type=(type,),
        distance=(Distance((distance,), "m", nth=2), Distance((distance,), "km", decimal="", either=True)),
        duration=(
            Duration((moving,), PER_SECOND),
            Duration((elapsed,), PER_SECOND, nth=2),
            Duration((elapsed,), PER_SECOND),
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
    id=("id",),
    started_at=("date",),
    utc=True,
    type=("type",),
    distance=(Distance(("distance",), "m", either=True),),
    duration=(Duration(("moving_time",), PER_SECOND), Duration(("elapsed_time",), PER_SECOND)),
    notes=(("description",),),
)
