"""Made-up tables whose sport, or whose athlete, stands in another column or word than it seems, each with what a person reads."""

from __future__ import annotations

from tests.importers.guessing.tables import MILE, Run, Table


def _runs(*days: tuple[int, float | None, float | None]) -> list[Run]:
    """Runs of March 2026."""
    return [(f"2026-03-{day:02d}", km, minutes) for day, km, minutes in days]


def _titled(title: str, kind: str) -> Table:
    """A table with titles that sound like other sports than the type beside them."""
    return Table(
        f"Date,{title},{kind},Distance (km),Time\n2026-03-03,Easy run,Running,8,0:45:00\n"
        "2026-03-04,Bike path loop,Running,10,0:55:00\n2026-03-05,Run with the dog,Hiking,4,0:50:00\n"
        "2026-03-06,Tempo run,Running,9,0:43:00\n",
        _runs((3, 8, 45), (4, 10, 55), (6, 9, 43)), account=(4, 3, 1, 0), kinds="run",
        notes=["Easy run", "Bike path loop", "Tempo run"],
    )  # fmt: skip


SPORTS = {
    **{
        f"a title and its sport: {title} and {kind}": _titled(title, kind)
        for title, kind in (
            ("Activity Name", "Activity Type"), ("Activity", "Activity Type"), ("Aktivität", "Sportart"),
            ("Nome attività", "Tipo attività"), ("Nombre de la actividad", "Tipo de actividad"), ("Activité", "Type"),
            ("Naam", "Soort activiteit"), ("Nazwa", "Rodzaj"), ("Aktivitetsnamn", "Aktivitetstyp"), ("Navn", "Type"),
            ("Activity Name", "Session Type"), ("Activity Name", "Sport"),
        )
    },
    **{
        f"a treadmill, and {outside}": Table(
            f"Date;Type;km\n2026-03-02;{treadmill};6\n2026-03-03;Cycling;25\n2026-03-05;{outside};9\n",
            [("2026-03-02", 6, None), ("2026-03-05", 9, None)], account=(3, 2, 1, 0), kinds="treadmill run",
        )
        for treadmill, outside in (
            ("Laufband", "Outdoor"), ("Laufband", "draußen"), ("Treadmill", "Road"), ("Tapis roulant", "Extérieur"), ("Loopband", "Buiten"),
            ("Tredemølle", "Ute"), ("Løbebånd", "Udendørs"),
        )
    },
    "a title alone in its table, and its sport": Table(
        "Activity Name,Activity Type,Date,km\nBike path loop,Running,2026-03-04,10\n",
        _runs((4, 10, None)), account=(1, 1, 0, 0), kinds="run",
    ),
    "a sport in Italian, as Strava calls it": Table(
        "Nome,Tipo,Data,km\nGiro,Pedalata,2026-03-04,30\nPranzo,Corsa,2026-03-05,8\nSera,Nuoto,2026-03-06,1\n",
        _runs((5, 8, None)), account=(3, 1, 2, 0), kinds="run",
    ),
    "a sport and a sort of training beside it": Table(
        "Date,Type,Activity,km\n2026-03-04,Easy,Run,10\n2026-03-05,Easy,Bike,30\n2026-03-06,Long,Run,15\n",
        _runs((4, 10, None), (6, 15, None)), account=(3, 2, 1, 0), kinds="run",
    ),
    "two columns of sports that disagree": Table(
        "Date,Sport,Type,km\n2026-03-04,Run,Running,10\n2026-03-05,Run,Yoga,3\n2026-03-06,Ride,Cycling,15\n",
        _runs((4, 10, None), (5, 3, None)), account=(3, 2, 1, 0), kinds="run", unsure=("Sport",),
    ),
    "strava's sports in one word, a gym session among them": Table(
        "Date,Type,km\n2026-03-04,Run,10\n2026-03-05,Ride,30\n2026-03-06,Workout,5\n2026-03-07,WeightTraining,0.1\n"
        "2026-03-08,VirtualRide,20\n2026-03-09,AlpineSki,21\n2026-03-10,TrailRun,12\n2026-03-11,VirtualRun,7\n"
        "2026-03-12,EBikeRide,40\n2026-03-13,HighIntensityIntervalTraining,1\n2026-03-14,StandUpPaddling,4\n",
        _runs((4, 10, None), (10, 12, None), (11, 7, None)), account=(11, 3, 8, 0), kinds="run trail",
    ),
    "a workout among sorts of training": Table(
        "Date,Type,km\n2026-03-04,Easy,10\n2026-03-05,Bike,30\n2026-03-06,Workout,5\n2026-03-07,Rest,\n",
        _runs((4, 10, None), (6, 5, None)), account=(4, 2, 2, 0), kinds="run",
    ),
    "a workout beside runs alone": Table(
        "Date,Type,km\n2026-03-04,Run,10\n2026-03-06,Workout,5\n", _runs((4, 10, None), (6, 5, None)),
        account=(2, 2, 0, 0), kinds="run", unsure=("Type",),
    ),
    "the sports of a band": Table(
        "Date,Activity name,Distance (meters),Minutes\n2026-03-04,Running,10000,50\n2026-03-05,Rugby,3000,60\n"
        "2026-03-06,Activity,500,20\n2026-03-07,Functional Fitness,,40\n2026-03-08,ice-bath,,5\n2026-03-09,high-stress-work,,90\n",
        _runs((4, 10, 50)), account=(6, 1, 5, 0), kinds="run",
    ),
    "an activity that nobody named, and no other sport": Table(
        "Date,Type,km\n2026-03-04,Run,10\n2026-03-06,Activity,5\n", _runs((4, 10, None)), account=(2, 1, 0, 1), kinds="run",
    ),
    "sorts of run of a diary": Table(
        "Date,Type,km\n2026-03-04,Easy,10\n2026-03-05,Default,3\n2026-03-06,Recover,5\n2026-03-07,lthr_test,6\n"
        "2026-03-08,Warm up,2\n2026-03-09,Hill,7\n",
        _runs((4, 10, None), (5, 3, None), (6, 5, None), (7, 6, None), (8, 2, None), (9, 7, None)), account=(6, 6, 0, 0),
        kinds="run",
    ),
    "the usual session of somebody with other sports": Table(
        "Date,Type,km\n2026-03-04,Easy,10\n2026-03-05,Default,30\n2026-03-06,Bike,25\n", _runs((4, 10, None)),
        account=(3, 1, 1, 1), kinds="run",
    ),
    "a pace that is none, beside its miles": Table(
        "Miles,Pace,Date\n6.3,7:00 /mi,2026-03-02\n5.5,0<ab /mi,2026-03-04\n5,8:00 /mi,2026-03-05\n4,,2026-03-06\n",
        _runs((2, 6.3 * MILE, 44.1), (4, 5.5 * MILE, None), (5, 5 * MILE, 40), (6, 4 * MILE, None)), account=(4, 4, 0, 0),
    ),
    "the sort that was planned for few runs": Table(
        "Date,Prescribed type,Run type,km\n2026-03-04,tempo,easy,10\n2026-03-05,rest,race_hm,21\n2026-03-06,,steady,8\n"
        "2026-03-07,,lthr_test,6\n",
        _runs((4, 10, None), (5, 21, None), (6, 8, None), (7, 6, None)), account=(4, 4, 0, 0), kinds="run",
    ),
    "titles with athletes among them": Table(
        "Titel,Art,Datum,km\nAnna,Laufen,2026-03-04,10\nSonntagsrunde,Laufen,2026-03-05,21\nBen,Radfahren,2026-03-06,40\n",
        _runs((4, 10, None), (5, 21, None)), account=(3, 2, 1, 0), kinds="run", unsure=("Titel",),
    ),
    "sorts of run in a column that says so": Table(
        "date,run_type,km\n2026-03-04,Other,10\n2026-03-05,General Aerobic,8\n2026-03-06,Easy,9\n2026-03-07,Bike,20\n",
        _runs((4, 10, None), (5, 8, None), (6, 9, None)), account=(4, 3, 1, 0), kinds="run",
    ),
    "exercises of a gym's app, and their category": Table(
        "Date,Exercise,Category,Distance (miles),Duration (minutes)\n2026-03-04,Running,Cardio,5.0,45\n"
        "2026-03-05,Running,Cardio,3,27\n",
        _runs((4, 5 * MILE, 45), (5, 3 * MILE, 27)), account=(2, 2, 0, 0), kinds="run", unsure=("Exercise",),
    ),
    "a run called course, beside a ride": Table(
        "Date,Type,Km,Temps\n2026-03-02,Course,9,0:50\n2026-03-04,Vélo,19,0:50\n2026-03-05,CAP,10,0:52\n",
        _runs((2, 9, 50), (5, 10, 52)), account=(3, 2, 1, 0), kinds="run",
    ),
    "a column of places that are another sport's": Table(
        "Date,Where,Km,Minutes\n2026-03-02,Gym,7,40\n2026-03-04,Gym,8,44\n", account=(2, 0, 2, 0), unsure=("Where",),
    ),
}  # fmt: skip
