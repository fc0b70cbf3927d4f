"""Made-up tables whose columns or words look like another thing than they are, each with what a person reads in it."""

from __future__ import annotations

from tests.importers.guessing.tables import MILE, Run, Table


def _runs(*days: tuple[int, float | None, float | None]) -> list[Run]:
    """Runs of March 2026."""
    return [(f"2026-03-{day:02d}", km, minutes) for day, km, minutes in days]


MISREAD = {
    "ten is free of pain, in English": Table(
        'Date,km,"Back pain (10 = pain-free, 0 = can\'t walk)"\n2026-03-02,10,10\n2026-03-14,8,7\n2026-03-15,8,0\n',
        _runs((2, 10, None), (14, 8, None), (15, 8, None)),
        [("2026-03-02", "low back", "", 0), ("2026-03-14", "low back", "", 3), ("2026-03-15", "low back", "", 10)],
        (3, 3, 0, 0), "10-0", unsure=("Back pain (10 = pain-free, 0 = can't walk)",),
    ),
    "ten is free of pain, in German, where the zero shows the other end": Table(
        "Datum;Rückenschmerz (10 = schmerzfrei)\n02.03.2026;10\n14.03.2026;7\n15.03.2026;0\n", [],
        [("2026-03-02", "low back", "", 0), ("2026-03-14", "low back", "", 3), ("2026-03-15", "low back", "", 10)],
        (3, 3, 0, 0), "10-0", unsure=("Rückenschmerz (10 = schmerzfrei)",),
    ),
    "ten is free of pain, and the other end is asked": Table(
        "Datum;Kreuzschmerzen (10 = schmerzfrei)\n02.03.2026;10\n14.03.2026;1\n", [],
        [("2026-03-02", "low back", "", 0), ("2026-03-14", "low back", "", 10)], (2, 2, 0, 0), "10-1", open=("scale",),
    ),
    "ten is free of pain, from one": Table(
        "Date,Back pain (1-10; 10 = pain free)\n2026-03-02,10\n2026-03-14,7\n", [],
        [("2026-03-02", "low back", "", 0), ("2026-03-14", "low back", "", 3.33)], (2, 2, 0, 0), "10-1",
    ),
    "an end in words that nobody knows": Table(
        "Date,Back pain (10 = like a rock)\n2026-03-02,0\n2026-03-14,7\n", [],
        [("2026-03-02", "low back", "", 0), ("2026-03-14", "low back", "", 7)], (2, 2, 0, 0), "0-10", open=("scale",),
    ),
    "two scales, each said by its column": Table(
        "Date,Legs (10 = fresh),Back pain 0-10\n2026-03-02,8,1\n2026-03-04,0,3\n", [],
        [("2026-03-02", "other", "", 2), ("2026-03-04", "other", "", 10), ("2026-03-02", "low back", "", 1),
         ("2026-03-04", "low back", "", 3)],
        (2, 2, 0, 0), "10-0", unsure=("Legs (10 = fresh)", "Back pain 0-10"),
    ),
    "two scales, one of them asked": Table(
        "Datum;Muskelkater (1-5);Rückenschmerz (0-10)\n02.03.2026;1;8\n04.03.2026;3;3\n", [],
        [("2026-03-02", "other", "", 0), ("2026-03-04", "other", "", 5), ("2026-03-02", "low back", "", 8),
         ("2026-03-04", "low back", "", 3)],
        (2, 2, 0, 0), "1-5", open=("scale",), unsure=("Rückenschmerz (0-10)",),
    ),
    "two ranges without a direction": Table(
        "Date,Knee (1-5),Back (0-10)\n2026-03-02,1,8\n2026-03-04,3,3\n", [],
        [("2026-03-02", "knee", "", 0), ("2026-03-04", "knee", "", 5)], (2, 2, 0, 0), "1-5", open=("scale",),
        unsure=("Knee (1-5)",),
    ),
    "words inside words of other sports": Table(
        "Date,Workout,km\n2026-03-02,Easy + strides,8\n2026-03-03,Rolling hills,9\n2026-03-04,Controlled tempo,10\n"
        "2026-03-05,Stroller Run,5\n2026-03-06,Run / Walk,4\n2026-03-07,Trail Run / Hike,12\n2026-03-08,Yoga,\n"
        "2026-03-09,Run + bike brick,40\n",
        _runs((2, 8, None), (3, 9, None), (4, 10, None), (5, 5, None), (6, 4, None), (7, 12, None)),
        account=(8, 6, 1, 1), kinds="run trail",
    ),
    "german words inside words of other sports": Table(
        "Datum;Art;km\n02.03.2026;Radweg-Lauf;9\n03.03.2026;Schneelauf;8\n04.03.2026;Langlauf;20\n05.03.2026;Rad;30\n"
        "06.03.2026;Hügelläufe;7\n",
        _runs((2, 9, None), (3, 8, None), (6, 7, None)), account=(5, 3, 2, 0), kinds="run",
    ),
    "kilometres of other sports beside the run's": Table(
        "Date,Bike km,Run km,Bike time,Run time\n2026-03-02,,10,,50:30\n2026-03-03,40,,1:20:00,\n2026-03-05,20,12,40:00,60:30\n",
        _runs((2, 10, 50.5), (5, 12, 60.5)), account=(3, 2, 1, 0),
    ),
    "a running total before the distance": Table(
        "Datum;Gesamt-km;Strecke km\n02.03.2026;210;10\n04.03.2026;218;8\n15.03.2026;230;12\n",
        _runs((2, 10, None), (4, 8, None), (15, 12, None)), account=(3, 3, 0, 0),
    ),
    "parts of a run and their sum": Table(
        "Date,Warm-up km,Main km,Total km\n2026-03-02,2,6,8\n2026-03-04,2,8,10\n",
        _runs((2, 8, None), (4, 10, None)), account=(2, 2, 0, 0),
    ),
    "two runs a day, side by side": Table(
        "Date,AM km,PM km\n2026-03-02,10,6\n2026-03-03,8,\n",
        _runs((2, 10, None), (3, 8, None)), account=(2, 2, 0, 0), unsure=("AM km",),
    ),
    "weeks with their days, Mi is Wednesday": Table(
        "Woche;Mo;Di;Mi;Do;Fr;Sa;So;Summe\nKW 10 2026;0;10;0;8;0;0;20;38\nKW 11 2026;0;10;0;8;0;0;22;40\n",
        [("2026-03-02", 38, None), ("2026-03-09", 40, None)], account=(2, 2, 0, 0), kinds="week", open=("unit",),
        answers={"unit": "km"},
    ),
    "planned and done, with the unit in the cells": Table(
        "Date,Planned,Actual\n2026-03-02,10 km,10.2 km\n2026-03-03,8 km,0\n2026-03-04,12 km,11.8 km\n",
        _runs((2, 10.2, None), (4, 11.8, None)), account=(3, 2, 1, 0), unsure=("Actual",),
    ),
    "swedish sports and three durations": Table(
        "Aktivitetstyp;Datum;Distans (km);Tid;Tid i rörelse;Förfluten tid;Maxpuls\n"
        "Löpning;2026-03-02 06:30;10,0;00:50:00;00:49:30;00:51:00;170\n"
        "Landsvägscykling;2026-03-05 06:30;32,5;01:30:00;01:29:30;01:41:00;150\n"
        "Löpning på löpband;2026-03-06 06:30;5,0;00:30:00;00:29:30;00:41:00;160\n",
        [("2026-03-02 06:30", 10, 49.5), ("2026-03-06 06:30", 5, 29.5)], account=(3, 2, 1, 0), kinds="run treadmill",
    ),
    "german short names of trainings": Table(
        "Datum;Einheit;km\n02.03.2026;DL locker;10,2\n04.03.2026;Rad;32\n05.03.2026;Schwimmen;1,5\n"
        "06.03.2026;Intervalle 6x800;11\n08.03.2026;Lala;24,5\n",
        _runs((2, 10.2, None), (6, 11, None), (8, 24.5, None)), account=(5, 3, 2, 0), kinds="run",
    ),
    "titles that tell the sport": Table(
        "Date,Title,Distance (km)\n2026-03-02,Morning Run,10\n2026-03-03,Evening Ride,30\n2026-03-04,Lunch Run,8\n",
        _runs((2, 10, None), (4, 8, None)), account=(3, 2, 1, 0), kinds="run",
    ),
    "titles of which one may be another sport": Table(
        "Date,Title,Distance (km)\n2026-03-02,Along the river,10\n2026-03-03,Evening Ride,9\n2026-03-04,With Ada,8\n",
        _runs((2, 10, None), (3, 9, None), (4, 8, None)), account=(3, 3, 0, 0), unsure=("Title",),
    ),
    "notes and weather that name other sports": Table(
        "Date,km,Notes,Weather\n2026-03-02,10,skipped gym,snow\n2026-03-03,8,swim,snow\n",
        _runs((2, 10, None), (3, 8, None)), account=(2, 2, 0, 0), notes=["skipped gym\nsnow", "swim\nsnow"],
        unsure=("Notes",),
    ),
    "names of routes": Table(
        "Datum;Name;km\n02.03.2026;Hausrunde;10\n03.03.2026;Parkrunde;8\n04.03.2026;Hausrunde;10,5\n05.03.2026;Parkrunde;8\n",
        _runs((2, 10, None), (3, 8, None), (4, 10.5, None), (5, 8, None)), account=(4, 4, 0, 0), unsure=("Name",),
        notes=["Hausrunde", "Parkrunde", "Hausrunde", "Parkrunde"],
    ),
    "durations with and without breaks": Table(
        "Date,Elapsed Time,Moving Time,km\n2026-03-02,00:58:00,00:50:00,10\n2026-03-14,00:28:00,00:25:00,5\n",
        _runs((2, 10, 50), (14, 5, 25)), account=(2, 2, 0, 0),
    ),
    "hours and minutes in two columns": Table(
        "Datum;km;Std;Min\n02.03.2026;10;0;50\n04.03.2026;20;1;45\n14.03.2026;8;;40\n15.03.2026;8;eine;5\n",
        _runs((2, 10, 50), (4, 20, 105), (14, 8, 40)), account=(4, 3, 0, 1), unsure=("Std", "Min"),
    ),
    "hours, minutes and seconds in three columns": Table(
        "Date,Miles,Hours,Minutes,Seconds\n2026-03-02,6,0,50,30\n2026-03-04,12,1,45,6\n",
        _runs((2, 6 * MILE, 50.5), (4, 12 * MILE, 105.1)), account=(2, 2, 0, 0), unsure=("Hours",),
    ),
    "the climb's unit before the distance's own": Table(
        "Date,Elevation,Unit,Distance,Unit,Time\n2026-03-02,120,m,10,km,50:00\n2026-03-03,90,m,5,mi,41:00\n",
        _runs((2, 10, 50), (3, 5 * MILE, 41)), account=(2, 2, 0, 0),
    ),
    "a column of M that says who runs": Table(
        "Date,Sex,Distance (km),Slot,Time\n2026-03-02,M,10,M,50:00\n2026-03-04,M,8,M,41:00\n",
        _runs((2, 10, 50), (4, 8, 41)), account=(2, 2, 0, 0),
    ),
    "wednesdays in German": Table(
        "Datum;Tag;Distanz (km);Zeit\n04.03.2026;Mi;10;50:00\n18.03.2026;Mi;8;41:00\n",
        _runs((4, 10, 50), (18, 8, 41)), account=(2, 2, 0, 0),
    ),
    "minutes in a unit of their own": Table(
        "Date,Distance (km),Duration,Unit\n2026-03-02,10,50,m\n2026-03-04,8,41,m\n",
        _runs((2, 10, 50), (4, 8, 41)), account=(2, 2, 0, 0),
    ),
    "a unit that says another one than the distance's name": Table(
        "Date,Distance km,Unit,Time\n2026-03-02,10,km,50:00\n2026-03-03,5,mi,40:00\n",
        _runs((2, 10, 50), (3, 5 * MILE, 40)), account=(2, 2, 0, 0), unsure=("Unit",),
    ),
    "a form with the day on which it was sent": Table(
        "Timestamp,Date of run,Distance (km),Time\n3/16/2026 20:10:12,3/15/2026,10,50:00\n3/17/2026 20:11:40,3/16/2026,8,41:00\n",
        _runs((15, 10, 50), (16, 8, 41)), account=(2, 2, 0, 0),
    ),
    "a German form, with a question for the day": Table(
        "Zeitstempel;Wann gelaufen?;Distanz (km);Zeit\n16.03.2026 20:10:12;15.03.2026;10;50:00\n17.03.2026 20:11:40;16.03.2026;8;41:00\n",
        _runs((15, 10, 50), (16, 8, 41)), account=(2, 2, 0, 0), unsure=("Wann gelaufen?",),
    ),
    "a form whose day is the one on which it was sent": Table(
        "Timestamp,Distance (km),Time\n2026-03-16 20:10:12,10,50:00\n",
        [("2026-03-16 20:10", 10, 50)], account=(1, 1, 0, 0),
    ),
    "durations planned and done": Table(
        "Date,Planned Duration,Actual Duration,Distance (km)\n2026-03-02,50:00,52:06,9.5\n2026-03-16,1:40:00,1:58:00,21.1\n",
        _runs((2, 9.5, 52.1), (16, 21.1, 118)), account=(2, 2, 0, 0),
    ),
    "durations planned and done, in German": Table(
        "Datum;Soll km;Ist km;Soll Zeit;Ist Zeit\n02.03.2026;10;9,5;50:00;52:06\n16.03.2026;12;12,4;60:00;1:01:03\n",
        _runs((2, 9.5, 52.1), (16, 12.4, 61.05)), account=(2, 2, 0, 0),
    ),
    "a goal and a result": Table(
        "Date,Km,Goal time,Result\n2026-03-02,10,45:00,47:06\n2026-03-30,21.1,1:45:00,1:44:06\n",
        _runs((2, 10, 47.1), (30, 21.1, 104.1)), account=(2, 2, 0, 0), unsure=("Result",),
    ),
    "a goal alone": Table(
        "Date,Km,Goal time\n2026-03-02,10,45:00\n", _runs((2, 10, 45)), account=(1, 1, 0, 0), unsure=("Goal time",),
    ),
    "metres a second": Table(
        "Date,Distance (km),Average speed (m/s)\n2026-03-02,10,3.3333\n2026-03-03,8,3.2\n",
        _runs((2, 10, 50), (3, 8, 41.6667)), account=(2, 2, 0, 0),
    ),
    "speeds that are not the run's": Table(
        "Date,Distance (km),Wind (km/h),Max speed (km/h),Speed (km/h)\n2026-03-02,10,20,18,12\n2026-03-03,8,9,17,12\n",
        _runs((2, 10, 50), (3, 8, 40)), account=(2, 2, 0, 0),
    ),
    "minutes of a run or of another sport": Table(
        "Date,Run,Bike,Swim,Minutes\n2026-03-02,10,,,50\n2026-03-03,,40,,90\n2026-03-04,,,1000,30\n2026-03-05,8,,,41\n",
        _runs((2, 10, None), (5, 8, None)), account=(4, 2, 2, 0), open=("unit",), answers={"unit": "km"}, unsure=("Run", "Minutes"),
    ),
    "stiffness in minutes": Table(
        "Date,Km,Morning stiffness (min),Pain (0-10)\n2026-03-02,5,25,2\n2026-03-03,6,15,1\n",
        _runs((2, 5, None), (3, 6, None)), [("2026-03-02", "other", "", 2), ("2026-03-03", "other", "", 1)], (2, 2, 0, 0), "0-10",
    ),
    "minutes of something that nobody knows": Table(
        "Date,Km,Stairs (min)\n2026-03-02,10,50\n", _runs((2, 10, 50)), account=(1, 1, 0, 0), unsure=("Stairs (min)",),
    ),
    "metres with thousands": Table(
        "Datum;Distanz (m);Zeit\n02.03.2026;10.000;50:00\n03.03.2026;8.400;41:00\n",
        _runs((2, 10, 50), (3, 8.4, 41)), account=(2, 2, 0, 0),
    ),
    "steps and the way of a whole day": Table(
        "Date,Steps,Walking + Running Distance (km)\n2026-03-02,15000,12.5\n2026-03-03,9000,7.5\n",
        _runs((2, 12.5, None), (3, 7.5, None)), account=(2, 2, 0, 0), unsure=("Walking + Running Distance (km)",),
    ),
    "races by their names": Table(
        "Date,Race,Distance,Time\n2026-03-01,City,Half Marathon,1:45:06\n2026-03-12,Spring,10K,45:12\n2026-03-30,Sea,Marathon,3:50:00\n",
        _runs((1, 21.0975, 105.1), (12, 10, 45.2), (30, 42.195, 230)), account=(3, 3, 0, 0),
    ),
    "a race by its name among miles with a comma": Table(
        "Datum;Distanz;Zeit\n01.03.2026;HM;1:45:06\n12.03.2026;6,5 mi;52:00\n",
        _runs((1, 21.0975, 105.1), (12, 6.5 * MILE, 52)), account=(2, 2, 0, 0),
    ),
    "a report of weeks": Table(
        "Week of,Total Distance (km),Average Distance (km),Max Distance (km),Total Time,Avg Time\n"
        "2026-03-02,30,10,15,2:30:00,50:00\n2026-03-09,24,12,14,2:00:00,1:00:00\n",
        _runs((2, 30, 150), (9, 24, 120)), account=(2, 2, 0, 0), kinds="week",
    ),
}  # fmt: skip
