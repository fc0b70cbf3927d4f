"""Made-up tables whose distances, durations, paces or speeds are easily misread, each with what a person reads in it."""

from __future__ import annotations

from tests.importers.guessing.tables import MILE, Run, Table


def _runs(*days: tuple[int, float | None, float | None]) -> list[Run]:
    """Runs of March 2026."""
    return [(f"2026-03-{day:02d}", km, minutes) for day, km, minutes in days]


QUANTITIES = {
    "names whose words are written as one": Table(
        "StartDate,DistanceKm,movingTimeMin,avgHR,RPE\n2026-03-02,10,50,145,4\n2026-03-14,8,40,150,5\n",
        _runs((2, 10, 50), (14, 8, 40)), account=(2, 2, 0, 0), rpe=[4, 5],
    ),
    "names whose words are written as one, with capitals": Table(
        "Date,distanceKM,TimeMin,HRmax\n2026-03-02,10,50,175\n2026-03-14,8,40,180\n",
        _runs((2, 10, 50), (14, 8, 40)), account=(2, 2, 0, 0),
    ),
    "names whose words are written as one, miles and seconds": Table(
        "RunDate,DistanceInMiles,DurationSec,EBikeRideKm\n2026-03-02,6.2,3330,0\n2026-03-14,3.1,1630,20\n",
        _runs((2, 6.2 * MILE, 55.5), (14, 3.1 * MILE, 27 + 10 / 60)), account=(2, 2, 0, 0),
    ),
    "minutes and seconds in columns of their own": Table(
        "date;dist (km);minutes;seconds\n28.9.2018;1,40;8;24\n30.9.2018;15,2;75;20\n1.10.2018;2,44;14;\n",
        [("2018-09-28", 1.4, 8.4), ("2018-09-30", 15.2, 75 + 20 / 60), ("2018-10-01", 2.44, 14)], account=(3, 3, 0, 0),
        unsure=("minutes", "seconds"),
    ),
    "minutes and seconds in columns of their own, German": Table(
        "Datum;km;Min. gerundet;Min.;Sek.\n02.03.2026;4;20;19;50\n04.03.2026;5;26;25;40\n",
        _runs((2, 4, 19 + 50 / 60), (4, 5, 25 + 40 / 60)), account=(2, 2, 0, 0), unsure=("Min.", "Sek."),
    ),
    "seconds that are the whole duration": Table(
        "Date,km,Minutes,Seconds\n2026-03-02,10,50,3010\n2026-03-04,8,40,2430\n",
        _runs((2, 10, 50 + 10 / 60), (4, 8, 40.5)), account=(2, 2, 0, 0),
    ),
    "minutes, and the same with their seconds": Table(
        "Date,km,min,time\n2026-03-02,4,19,19:50\n2026-03-04,5,25,25:40\n",
        _runs((2, 4, 19 + 50 / 60), (4, 5, 25 + 40 / 60)), account=(2, 2, 0, 0),
    ),
    "minutes that a spreadsheet took for hours, without a distance": Table(
        "Event,Run Date,Pos,Time\nLakeside,14/03/2026,130,31:45\nLakeside,15/03/2026,183,32:41:00\nLakeside,16/03/2026,7,1:07:00\n",
        _runs((14, None, 31.75), (15, None, 32 + 41 / 60), (16, None, 67)), account=(3, 3, 0, 0), unsure=("Time",),
    ),
    "a column whose minutes a spreadsheet all took for hours": Table(
        "Datum;Zeit\n14.03.2026;31:45:00\n15.03.2026;32:41:00\n",
        _runs((14, None, 31.75), (15, None, 32 + 41 / 60)), account=(2, 2, 0, 0), unsure=("Zeit",),
    ),
    "minutes that a spreadsheet took for hours, beside km": Table(
        "Date,km,Time\n2026-03-14,5,31:45\n2026-03-15,5,32:41:00\n2026-03-16,10,1:02:07\n",
        _runs((14, 5, 31.75), (15, 5, 32 + 41 / 60), (16, 10, 62 + 7 / 60)), account=(3, 3, 0, 0), unsure=("Time",),
    ),
    "a run of more than a day is said": Table(
        "Date,km,Time\n2026-03-14,160,26:45:00\n2026-03-16,10,1:02:07\n",
        _runs((14, 160, 1605), (16, 10, 62 + 7 / 60)), account=(2, 2, 0, 0),
    ),
    "sums of weeks that look like runs": Table(
        "run_date,kms,weekly_goal\n2026-03-02,15.5,3\n2026-03-09,30.5,20\n2026-03-16,38.9,30\n",
        _runs((2, 15.5, None), (9, 30.5, None), (16, 38.9, None)), account=(3, 3, 0, 0), unsure=("run_date",),
    ),
    "a run of each Saturday is no sum": Table(
        "Date,km\n2026-03-07,5\n2026-03-14,5\n2026-03-21,5\n",
        _runs((7, 5, None), (14, 5, None), (21, 5, None)), account=(3, 3, 0, 0),
    ),
    "a pace whose distance and duration nobody knows": Table(
        "Datum;Foo;Bar;Tempo\n02.03.2026;10,0;0:52:00;5:12\n04.03.2026;8,0;0:42:00;5:15\n",
        _runs((2, None, 312), (4, None, 315)), account=(2, 2, 0, 0), unsure=("Tempo",),
    ),
    "a speed in metres per second that says no unit": Table(
        "Date,distance_km,min,average_speed\n2026-03-02,10,50,3.333\n2026-03-04,8,45,2.963\n2026-03-05,8,48,2.778\n",
        _runs((2, 10, 50), (4, 8, 45), (5, 8, 48)), account=(3, 3, 0, 0),
    ),
    "a speed in metres per second, and a pace": Table(
        "Date,distance_km,min,avg_speed_m_s,pace_min_per_km\n2026-03-02,10,50,3.333,5.0\n2026-03-04,8,45,2.963,5.625\n",
        _runs((2, 10, 50), (4, 8, 45)), account=(2, 2, 0, 0),
    ),
    "a speed in metres per second without a duration": Table(
        "Date,km,averageSpeed\n2026-03-02,10,3.3333\n2026-03-04,9,3\n", _runs((2, 10, 50), (4, 9, 50)), account=(2, 2, 0, 0),
        unsure=("averageSpeed",),
    ),
    "a speed that fits nothing": Table(
        "Datum;km;min;Geschwindigkeit\n02.03.2026;10;50;42\n04.03.2026;8;45;31\n05.03.2026;8;48;50\n",
        _runs((2, 10, 50), (4, 8, 45), (5, 8, 48)), account=(3, 3, 0, 0), unsure=("km", "min", "Geschwindigkeit"),
    ),
    "the speed of the wind": Table(
        "date,distance_km,duree_min,meteo_vent_kmh\n2026-03-02,8,45,10\n2026-03-04,10,55,30\n",
        _runs((2, 8, 45), (4, 10, 55)), account=(2, 2, 0, 0),
    ),
    "a Czech table": Table(
        "Datum;Vzdálenost (km);Čas;Průměrné tempo;Nejlepší tempo\n2.3.2026;10,0;0:52:00;5:12;4:10\n14.3.2026;8,0;0:42:00;5:15;4:20\n",
        _runs((2, 10, 52), (14, 8, 42)), account=(2, 2, 0, 0),
    ),
    "a Hungarian table of a watch": Table(
        "Tevékenység típusa,Dátum,Távolság,Idő,Átlagos pulzusszám,Átlagos tempó,Legjobb tempó\n"
        "Futás,2026-03-02 18:31:09,10.40,01:01:34,150,5:55,3:31\nFutás,2026-03-14 07:00:00,5.40,00:31:34,151,5:50,3:41\n",
        [("2026-03-02 18:31", 10.4, 61 + 34 / 60), ("2026-03-14 07:00", 5.4, 31 + 34 / 60)], account=(2, 2, 0, 0), kinds="run",
        open=("unit",), answers={"unit": "km"},
    ),
    "questions of a form, German": Table(
        "Datum;Wie viele Kilometer bist du gelaufen?;Wie lange (Minuten)?\n02.03.2026;8;45\n14.03.2026;10;55\n",
        _runs((2, 8, 45), (14, 10, 55)), account=(2, 2, 0, 0),
    ),
    "questions of a form, English, miles": Table(
        "Timestamp,How many miles did you run?,How long did it take?\n3/2/2026 10:00:00,5,45\n3/14/2026 11:00:00,6,55:30\n",
        [("2026-03-02 10:00", 5 * MILE, 45), ("2026-03-14 11:00", 6 * MILE, 55.5)], account=(2, 2, 0, 0),
    ),
    "questions of a form, k": Table(
        "Date,How many k?,How long (min)?\n2026-03-02,8,45\n2026-03-14,10,55\n", _runs((2, 8, 45), (14, 10, 55)), account=(2, 2, 0, 0),
    ),
    "questions of a form, French": Table(
        "Date;Combien de kilomètres as-tu couru ?;Combien de temps ?\n02/03/2026;8;45 min\n14/03/2026;10;55 min\n",
        _runs((2, 8, 45), (14, 10, 55)), account=(2, 2, 0, 0),
    ),
    "questions of a form, Spanish": Table(
        "Fecha;¿Cuántos km corriste?;¿Cuánto tiempo (min)?\n02/03/2026;8;45\n14/03/2026;10;55\n",
        _runs((2, 8, 45), (14, 10, 55)), account=(2, 2, 0, 0),
    ),
    "questions of a form, Swedish": Table(
        "Datum;Hur många kilometer sprang du?;Hur länge (min)?\n2026-03-02;8;45\n2026-03-14;10;55\n",
        _runs((2, 8, 45), (14, 10, 55)), account=(2, 2, 0, 0),
    ),
    "questions of a form, Danish": Table(
        "Dato;Hvor mange km?;Hvor længe (min)?\n02.03.2026;8;45\n14.03.2026;10;55\n",
        _runs((2, 8, 45), (14, 10, 55)), account=(2, 2, 0, 0),
    ),
    "the steps and the distance of a whole day": Table(
        "Date,Step count,Distance (km)\n2026-03-02,11022,8.9\n2026-03-03,9022,7.1\n",
        _runs((2, 8.9, None), (3, 7.1, None)), account=(2, 2, 0, 0), unsure=("Distance (km)",),
    ),
    "the steps, distance and minutes of a whole day, German": Table(
        "Datum;Schrittzahl;Strecke (km);Dauer (min)\n02.03.2026;11022;8,9;96\n03.03.2026;9022;7,1;70\n",
        _runs((2, 8.9, 96), (3, 7.1, 70)), account=(2, 2, 0, 0), unsure=("Strecke (km)", "Dauer (min)"),
    ),
    "sleep and weight beside a distance of nobody knows what": Table(
        "date,distance_km,sleep_hours,weight\n2026-03-02,8.9,7,70\n2026-03-03,7.1,7.5,70\n",
        _runs((2, 8.9, None), (3, 7.1, None)), account=(2, 2, 0, 0), unsure=("distance_km",),
    ),
    "a column for each sport": Table(
        "monday,EBikeRide_km,IceSkate_km,Run_km,Swim_km,EBikeRide_moving_time,IceSkate_moving_time,Run_moving_time\n"
        "2026-03-02,0.0,3,32.4,0,0,1.2,2.9\n2026-03-09,0.0,0,47.5,0,0,0.4,4.3\n",
        _runs((2, 32.4, 174), (9, 47.5, 258)), account=(2, 2, 0, 0), unsure=("monday",),
    ),
    "a unit beside each distance, in names written as one": Table(
        "Date,Distance,DistanceUnit,Time\n2026-03-02,10,mi,90:00\n2026-03-14,10,km,52:00\n",
        _runs((2, 10 * MILE, 90), (14, 10, 52)), account=(2, 2, 0, 0),
    ),
    "a unit beside each distance, called its type": Table(
        "Date,Actual Distance,Actual Distance Type,Time\n2026-03-02,10,mi,90:00\n2026-03-14,10,km,52:00\n",
        _runs((2, 10 * MILE, 90), (14, 10, 52)), account=(2, 2, 0, 0),
    ),
    "no time in motion on a treadmill": Table(
        "Date,Distance (km),Time,Moving Time,Elapsed Time\n2026-03-02,10,0:52:00,0:51:00,0:55:00\n"
        "2026-03-03,0,0:44:48,0:00:00,0:44:48\n2026-03-14,8,0:42:00,0:41:00,0:45:00\n",
        _runs((2, 10, 52), (3, None, 44.8), (14, 8, 42)), account=(3, 3, 0, 0), unsure=("Time",),
    ),
    "a pace that a spreadsheet took for hours": Table(
        "Datum;km;Tempo\n02.03.2026;10;5:12:00\n14.03.2026;8;5:15:00\n", _runs((2, 10, 52), (14, 8, 42)), account=(2, 2, 0, 0),
    ),
    "a row of units below the names": Table(
        "Date,Distance,Time\n,(mi),(min)\n2026-03-02,5,45\n2026-03-14,6,55\n",
        _runs((2, 5 * MILE, 45), (14, 6 * MILE, 55)), account=(3, 2, 1, 0),
    ),
    "a row of units below the names, German": Table(
        "Datum;Strecke;Dauer;Puls\n;km;h:mm;bpm\n02.03.2026;5;0:45;150\n14.03.2026;6;0:55;151\n",
        _runs((2, 5, 45), (14, 6, 55)), account=(3, 2, 1, 0),
    ),
    "metres and seconds in short": Table(
        "date,dist_m,mov_s,name\n2026-03-02,12345.6,3600,Loop\n2026-03-14,10000,2900,Park\n",
        _runs((2, 12.3456, 60), (14, 10, 2900 / 60)), account=(2, 2, 0, 0),
    ),
    "a pace in two columns beside the time": Table(
        "date,time,moving_time,pace_min,pace_sec,distance_km\n2026-03-02,00:26:48,00:26:40,5,20,5\n"
        "2026-03-14,00:30:48,00:30:36,5,6,6\n",
        _runs((2, 5, 26 + 40 / 60), (14, 6, 30.6)), account=(2, 2, 0, 0), unsure=("pace_min",),
    ),
    "minutes of running and of walking": Table(
        "Datum;Laufminuten;Gehminuten\n02.03.2026;5;20\n05.03.2026;8;17\n15.03.2026;12;13\n",
        _runs((2, None, 5), (5, None, 8), (15, None, 12)), account=(3, 3, 0, 0),
    ),
    "minutes of walking and of running, Spanish": Table(
        "Fecha;Minutos caminando;Minutos corriendo\n02/03/2026;20;5\n15/03/2026;13;12\n",
        _runs((2, None, 5), (15, None, 12)), account=(2, 2, 0, 0),
    ),
    "minutes of running and of walking, Danish": Table(
        "Dato;Gåminutter;Løbeminutter\n02.03.2026;20;5\n15.03.2026;13;12\n", _runs((2, None, 5), (15, None, 12)), account=(2, 2, 0, 0),
    ),
    "minutes of running and of walking, named by their unit alone": Table(
        "Fecha;Marcha (min);Trote (min)\n02/03/2026;20;5\n15/03/2026;13;12\n", _runs((2, None, 5), (15, None, 12)), account=(2, 2, 0, 0),
    ),
    "kilometres of walking and of running, German": Table(
        "Datum;Geh-km;Lauf-km;Min\n02.03.2026;2;3;18\n15.03.2026;1;5;30\n", _runs((2, 3, 18), (15, 5, 30)), account=(2, 2, 0, 0),
    ),
    "kilometres of walking and of running, Portuguese": Table(
        "Data;Km andando;Km correndo;Min\n02/03/2026;2;3;18\n15/03/2026;1;5;30\n", _runs((2, 3, 18), (15, 5, 30)), account=(2, 2, 0, 0),
    ),
    "running and walking without a unit": Table(
        "Datum;Gehen;Laufen\n02.03.2026;20;5\n15.03.2026;13;12\n", _runs((2, None, 5), (15, None, 12)), account=(2, 2, 0, 0),
        unsure=("Laufen",),
    ),
    "running and walking without a unit, French": Table(
        "Date;Course;Marche\n02/03/2026;5;20\n15/03/2026;12;13\n", _runs((2, None, 5), (15, None, 12)), account=(2, 2, 0, 0),
        unsure=("Course",),
    ),
    "walking alone is to be looked at": Table(
        "Datum;Gehminuten\n02.03.2026;20\n15.03.2026;13\n", _runs((2, None, 20), (15, None, 13)), account=(2, 2, 0, 0),
        unsure=("Gehminuten",),
    ),
    "a time with the pauses before one without them": Table(
        "Date,Start,Distance (mi),Elapsed,Moving\n2026-03-02,06:05,5.01,0:48:20,0:46:10\n2026-03-14,17:45,3.10,0:27:55,0:27:10\n",
        [("2026-03-02 06:05", 5.01 * MILE, 46 + 10 / 60), ("2026-03-14 17:45", 3.1 * MILE, 27 + 10 / 60)], account=(2, 2, 0, 0),
    ),
    "minutes with the pauses before those without them": Table(
        "Date,Km,Elapsed (min),Moving (min)\n2026-03-02,8,50,44\n2026-03-14,10,62,54\n",
        _runs((2, 8, 44), (14, 10, 54)), account=(2, 2, 0, 0),
    ),
    "a time with the pauses before one without them, French": Table(
        "Date;Km;Temps total;Temps de course\n02/03/2026;8;0:50:00;0:44:00\n14/03/2026;10;1:02:00;0:54:00\n",
        _runs((2, 8, 44), (14, 10, 54)), account=(2, 2, 0, 0),
    ),
    "a time with the pauses before one without them, Danish": Table(
        "Dato;Km;Tid i alt;Løbetid\n02.03.2026;8;0:50:00;0:44:00\n14.03.2026;10;1:02:00;0:54:00\n",
        _runs((2, 8, 44), (14, 10, 54)), account=(2, 2, 0, 0), unsure=("Løbetid",),
    ),
    "two times whose names do not say which has the pauses": Table(
        "Datum;Km;Dauer;Zeit\n02.03.2026;8;0:50:00;0:44:00\n14.03.2026;10;1:02:00;0:54:00\n",
        _runs((2, 8, 44), (14, 10, 54)), account=(2, 2, 0, 0), unsure=("Zeit",),
    ),
    **{
        f"what was planned before what was run: {names}": Table(
            f"Datum;{names};Min\n02.03.2026;8;8,4;46\n15.03.2026;16;17,2;98\n",
            _runs((2, 8.4, 46), (15, 17.2, 98)), account=(2, 2, 0, 0),
        )
        for names in (
            "Km prévus;Km réalisés", "Km previstos;Km realizados", "Km programmati;Km effettivi", "Planlagte km;Faktiske km",
            "Planejado km;Feito km", "Scheduled km;Completed km", "Vorgabe km;Gelaufen (km)",
        )
    },
    "kilometres that a plan asks for alone": Table(
        "Date,Scheduled km\n2026-03-02,8\n2026-03-15,16\n", _runs((2, 8, None), (15, 16, None)), account=(2, 2, 0, 0),
        unsure=("Scheduled km",),
    ),
    "a total with jogs that no part has": Table(
        "Date,Session,Warm up (km),Main set (km),Cool down (km),Total (km),Time\n2026-03-03,8x400,2,3.2,2,8.4,0:52\n"
        "2026-03-14,5x1000,2.5,5,2,10.5,1:01\n",
        _runs((3, 8.4, 52), (14, 10.5, 61)), account=(2, 2, 0, 0),
    ),
    "a total with jogs that no part has, French": Table(
        "Date;Échauffement (km);Séance (km);Retour au calme (km);Total (km)\n03/03/2026;2;3,2;2;8,4\n14/03/2026;2,5;5;2;10,5\n",
        _runs((3, 8.4, None), (14, 10.5, None)), account=(2, 2, 0, 0),
    ),
    "a speed and minutes without a distance": Table(
        "Date,Speed (km/h),Incline %,Minutes\n2026-03-02,9.5,1,30\n2026-03-14,10.5,1,40\n",
        _runs((2, 4.75, 30), (14, 7, 40)), account=(2, 2, 0, 0),
    ),
    "a pace and times without a distance, miles": Table(
        "Date,Pace (min/mile),Time\n2026-03-02,10:00,0:30:00\n2026-03-14,8:00,1:04:00\n",
        _runs((2, 3 * MILE, 30), (14, 8 * MILE, 64)), account=(2, 2, 0, 0),
    ),
    "when a run started and when it ended": Table(
        "Date,Start,Finish,Km\n2026-03-02,06:30,07:15,8\n2026-03-14,18:00,18:54,10\n2026-03-15,23:30,00:20,9\n",
        [("2026-03-02 06:30", 8, 45), ("2026-03-14 18:00", 10, 54), ("2026-03-15 23:30", 9, 50)], account=(3, 3, 0, 0),
        unsure=("Finish",),
    ),
    "when a run started and when it ended, German": Table(
        "Datum;Beginn;Ende;km\n02.03.2026;6.30 Uhr;7.15 Uhr;8\n14.03.2026;18.00 Uhr;18.54 Uhr;10\n",
        [("2026-03-02 06:30", 8, 45), ("2026-03-14 18:00", 10, 54)], account=(2, 2, 0, 0), unsure=("Ende",),
    ),
    "two runs of a day with a time each, and the sum of their distances": Table(
        "Date,AM miles,AM time,PM miles,PM time,Total miles\n14/03/2026,5,42:00,4,35:00,9\n15/03/2026,5,43:00,3,27:00,8\n",
        _runs((14, 9 * MILE, 42), (15, 8 * MILE, 43)), account=(2, 2, 0, 0), unsure=("AM time",),
    ),
    "minutes of the quick part": Table(
        "Date,Km,Tempo part (min),Total (min)\n2026-03-02,10,20,54\n2026-03-14,12,25,64\n",
        _runs((2, 10, 20), (14, 12, 25)), account=(2, 2, 0, 0), unsure=("Tempo part (min)",),
    ),
    "the time of a race within the day": Table(
        "Date,Km,5k time\n2026-03-02,9,24:10\n2026-03-14,8,23:50\n", _runs((2, 9, 24 + 10 / 60), (14, 8, 23 + 50 / 60)),
        account=(2, 2, 0, 0), unsure=("5k time",),
    ),
    "a volume of weeks on the day of a visit": Table(
        "Visit date,Weekly running (km),Pain site,Pain (0-10)\n2026-03-02,22,left knee,3\n2026-03-14,30,left knee,2\n",
        _runs((2, 22, None), (14, 30, None)), [("2026-03-02", "knee", "left", 3), ("2026-03-14", "knee", "left", 2)],
        (2, 2, 0, 0), "0-10", unsure=("Weekly running (km)",),
    ),
    "the day and the time at which runs ended": Table(
        "Start,Finish,Distance\n2026-03-02 06:30,2026-03-02 07:15,8.1 km\n2026-03-14 06:30,2026-03-14 07:20,9 km\n",
        [("2026-03-02 06:30", 8.1, None), ("2026-03-14 06:30", 9.0, None)], account=(2, 2, 0, 0), unsure=("Finish",),
    ),
    "mil of ten kilometres": Table(
        "Datum;Sträcka (mil);Tid;PSE\n2026-03-02;1,0;52:30;4\n2026-03-14;1,25;1:05:00;5\n",
        _runs((2, 10, 52.5), (14, 12.5, 65)), account=(2, 2, 0, 0), rpe=[4, 5],
    ),
    "from a clock to another, German": Table(
        "Datum;Von;Bis;km\n02.03.2026;07:15;08:05;10\n14.03.2026;18:00;18:45;9\n",
        [("2026-03-02 07:15", 10, 50), ("2026-03-14 18:00", 9, 45)], account=(2, 2, 0, 0), unsure=("Bis",),
    ),
    "the time of going to bed": Table(
        "Date,Bedtime,Km\n2026-03-02,22:30,12\n2026-03-14,23:00,15\n", _runs((2, 12, None), (14, 15, None)),
        account=(2, 2, 0, 0), unsure=("Bedtime",),
    ),
}  # fmt: skip
