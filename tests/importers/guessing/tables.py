"""Made-up tables as runners keep them, each with what a person reads in it, written down by hand.

A run is (day and time, km, minutes), a rating (day, site, side, rating). The day of the reading is 22 November 2026.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

Run = tuple[str, float | None, float | None]
Rating = tuple[str, str, str, float]
MILE = 1.609344


@dataclass(frozen=True)
class Table:
    """text: the file. runs, ratings: what stands in it. account: rows, read, skipped, problems. answers: what is asked.

    open: the questions that are asked beside the one about the columns. kinds: of the runs, where the table says them.
    unsure: titles of columns whose guess has to be marked. moments: of the ratings, where the table says them.
    """

    text: str
    runs: list[Run] = field(default_factory=list)
    ratings: list[Rating] = field(default_factory=list)
    account: tuple[int, int, int, int] = (0, 0, 0, 0)
    scale: str = ""
    year: int | None = None
    open: tuple[str, ...] = ()
    answers: dict[str, Any] = field(default_factory=dict)
    kinds: str = ""
    encoding: str = "utf-8"
    rpe: list[float] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    unsure: tuple[str, ...] = ()
    moments: str = ""


TABLES = {
    "english, pain in words and numbers": Table(
        "Date,Distance (km),Moving Time,RPE,Pain\n2026-03-02,10,50:00,4,0\n2026-03-04,12.5,1:05:00,6,left knee a bit sore\n"
        "2026-03-05,0,,,7\n2026-03-06,8,40:12,3,2\nsoon,8,40:12,3,2\nTotal,38.5,,,\n",
        [("2026-03-02", 10, 50), ("2026-03-04", 12.5, 65), ("2026-03-06", 8, 40.2)],
        [("2026-03-02", "other", "", 0), ("2026-03-05", "other", "", 7), ("2026-03-06", "other", "", 2)],
        (6, 4, 1, 1), "0-10", rpe=[4, 6, 3], notes=["", "left knee a bit sore", ""],
    ),
    "german, decimal commas, h:mm": Table(
        "Datum;Strecke;Dauer;Tempo;Puls;Bemerkung\n02.03.2026;10,5;0:52;5:00 /km;145;locker\n04.03.2026;12,5;1:05;5:12 /km;150;lang\n",
        [("2026-03-02", 10.5, 52), ("2026-03-04", 12.5, 65)], account=(2, 2, 0, 0), notes=["locker", "lang"],
    ),
    "german, weekdays without a year": Table(
        "Tag;Kilometer;Zeit\nMo 02.03.;10,2;52 min\nMi 04.03.;8,4;45 min\nSo 08.03.;21,1;1h55\n",
        [("2026-03-02", 10.2, 52), ("2026-03-04", 8.4, 45), ("2026-03-08", 21.1, 115)], account=(3, 3, 0, 0),
    ),
    "german, old windows letters": Table(
        "Datum;Länge (km);Dauer (min);Rücken;Achillessehne links;Gefühl\n1.3.26;5,0;30;0;1;müde\n15.3.26;6,0;36;2;0;schön\n",
        [("2026-03-01", 5, 30), ("2026-03-15", 6, 36)],
        [("2026-03-01", "low back", "", 0), ("2026-03-15", "low back", "", 2), ("2026-03-01", "achilles", "left", 1),
         ("2026-03-15", "achilles", "left", 0)],
        (2, 2, 0, 0), "0-10", open=("scale",), encoding="cp1252", notes=["müde", "schön"],
    ),
    "american, miles, clock of the day": Table(
        "Date,Time,Miles,Time,Notes\n3/2/26,7:15 am,6.2,55:30,easy\n3/14/26,6:45 pm,3.1,27:10,hard\n",
        [("2026-03-02 07:15", 6.2 * MILE, 55.5), ("2026-03-14 18:45", 3.1 * MILE, 27 + 10 / 60)], account=(2, 2, 0, 0),
        notes=["easy", "hard"],
    ),
    "pace in place of a duration": Table(
        "Day,km,Pace\nMon 2 March 2026,10,5:30\nWed 4 March 2026,8,6:00\n",
        [("2026-03-02", 10, 55), ("2026-03-04", 8, 48)], account=(2, 2, 0, 0),
    ),
    "french, hours and minutes": Table(
        "Date\tKilomètres\tDurée\tFC moyenne\tRessenti\n02/03/2026\t10,2\t1h02\t148\tbien\n15/03/2026\t15\t1h30min\t151\tfatigué\n",
        [("2026-03-02", 10.2, 62), ("2026-03-15", 15, 90)], account=(2, 2, 0, 0), notes=["bien", "fatigué"],
    ),
    "french, places of pain": Table(
        "Jour;Genou gauche (0-10);Dos (0-10);Mollet (0-10)\n20/04/2026;2;0;\n21/04/2026;3;1;4\n",
        [], [("2026-04-20", "knee", "left", 2), ("2026-04-21", "knee", "left", 3), ("2026-04-20", "low back", "", 0),
             ("2026-04-21", "low back", "", 1), ("2026-04-21", "calf", "", 4)],
        (2, 2, 0, 0), "0-10", open=("scale",),
    ),
    "spanish, order asked": Table(
        "Fecha,Distancia (km),Tiempo,Sensaciones\n02/03/2026,10.5,52:10,bien\n04/05/2026,5,25:00,cansado\n",
        [("2026-03-02", 10.5, 52 + 1 / 6), ("2026-05-04", 5, 25)], account=(2, 2, 0, 0), open=("day_first",),
        answers={"day_first": True}, notes=["bien", "cansado"],
    ),
    "italian, time is tempo": Table(
        "Data;Distanza (km);Tempo;Passo\n02/03/2026;10,5;52:00;4:57\n14/03/2026;12,5;1:05:00;5:12\n",
        [("2026-03-02", 10.5, 52), ("2026-03-14", 12.5, 65)], account=(2, 2, 0, 0),
    ),
    "portuguese, unit asked": Table(
        "Data|Distância|Tempo|Esforço\n02/03/2026|10,5|52:00|4\n20/03/2026|8|41:30|7\n",
        [("2026-03-02", 10.5, 52), ("2026-03-20", 8, 41.5)], account=(2, 2, 0, 0), open=("unit",), answers={"unit": "km"},
        rpe=[4, 7],
    ),
    "dutch, rest days": Table(
        "Datum;Afstand (km);Tijd;Soort\n2-3-2026;10;0:55:00;duurloop\n3-3-2026;;;rust\n"
        "4-3-2026;30;1:10:00;fietsen\n13-3-2026;8;0:41:00;interval\n",
        [("2026-03-02", 10, 55), ("2026-03-13", 8, 41)], account=(4, 2, 2, 0), kinds="run",
    ),
    "norwegian, decimal hours": Table(
        "Dato;Distanse (km);Varighet (timer);Puls\n02.03.2026;10;0,9;140\n03.03.2026;20;1,75;150\n",
        [("2026-03-02", 10, 54), ("2026-03-03", 20, 105)], account=(2, 2, 0, 0),
    ),
    "swedish, words of pain": Table(
        "Datum,Sträcka (km),Tid,Smärta,Kommentar\n2026-03-02,10,50:00,ingen,lugnt\n2026-03-03,5,26:00,lätt,\n"
        "2026-03-04,8,42:00,stark,avbröt\n",
        [("2026-03-02", 10, 50), ("2026-03-03", 5, 26), ("2026-03-04", 8, 42)],
        [("2026-03-02", "other", "", 0), ("2026-03-03", "other", "", 2), ("2026-03-04", "other", "", 8)],
        (3, 3, 0, 0), "words", notes=["lugnt", "", "avbröt"],
    ),
    "danish, place and pain": Table(
        "Dato;Sted;Smerte (0-10);Side\n02-03-2026;knæ;3;venstre\n14-03-2026;lænd;5;\n",
        [], [("2026-03-02", "knee", "left", 3), ("2026-03-14", "low back", "", 5)], (2, 2, 0, 0), "0-10",
    ),
    "polish, central european letters": Table(
        "Data;Odległość (km);Czas;Tętno;Uwagi\n2026-03-02;10,5;00:52:30;150;spokojny bieg\n2026-03-04;5;00:26:00;160;szybko\n",
        [("2026-03-02", 10.5, 52.5), ("2026-03-04", 5, 26)], account=(2, 2, 0, 0), encoding="cp1250",
        notes=["spokojny bieg", "szybko"],
    ),
    "weeks by number, year asked": Table(
        "KW,km\n51,40\n52,42\n1,45\n2,50\n",
        [("2025-12-15", 40, None), ("2025-12-22", 42, None), ("2025-12-29", 45, None), ("2026-01-05", 50, None)],
        account=(4, 4, 0, 0), year=2025, open=("year",), kinds="week",
    ),
    "weeks, iso": Table(
        "Week,Miles,Longest run\n2026-W10,20,8\n2026-W11,22,9\n",
        [("2026-03-02", 20 * MILE, None), ("2026-03-09", 22 * MILE, None)], account=(2, 2, 0, 0), kinds="week",
    ),
    "weeks by their first day": Table(
        "Week of,Total km,Hours\n2 March 2026,42,4.5\n9 March 2026,48,5.25\n",
        [("2026-03-02", 42, 270), ("2026-03-09", 48, 315)], account=(2, 2, 0, 0), kinds="week",
    ),
    "weeks by their last day": Table(
        "Week ending,Mileage (miles)\n2026-03-08,20\n2026-03-15,22\n",
        [("2026-03-02", 20 * MILE, None), ("2026-03-09", 22 * MILE, None)], account=(2, 2, 0, 0), kinds="week",
    ),
    "weeks with a column of years": Table(
        "Jahr;Woche;Wochenkilometer\n2025;52;38,5\n2026;1;40\n2026;2;41,5\n",
        [("2025-12-22", 38.5, None), ("2025-12-29", 40, None), ("2026-01-05", 41.5, None)], account=(3, 3, 0, 0), kinds="week",
    ),
    "weeks as ranges": Table(
        "Woche;Umfang (km)\n02.03.-08.03.2026;42\n09.03.-15.03.2026;45\n",
        [("2026-03-02", 42, None), ("2026-03-09", 45, None)], account=(2, 2, 0, 0), kinds="week",
    ),
    "one to five, five is best": Table(
        "date,soreness (1-5)\n2026-03-02,5\n2026-03-03,4\n2026-03-04,1\n",
        [], [("2026-03-02", "other", "", 0), ("2026-03-03", "other", "", 2.5), ("2026-03-04", "other", "", 10)],
        (3, 3, 0, 0), "5-1", open=("scale",),
    ),
    "one to seven": Table(
        "Date;Lower back;Hips;Comment\n2026-03-02;1;4;fine\n2026-03-03;7;;stiff\n2026-03-04;9;2;\n",
        [], [("2026-03-02", "low back", "", 0), ("2026-03-03", "low back", "", 10), ("2026-03-02", "hip", "", 5),
             ("2026-03-04", "hip", "", 1.67)],
        (3, 3, 0, 0), "1-7", open=("scale",),
    ),
    "a header that spells its scale out": Table(
        "Day,Soreness (1 = none; 5 = worst),Body part\n2026-03-02,1,right calf\n2026-03-03,3,IT band\n2026-03-04,4,left pinky\n",
        [], [("2026-03-02", "calf", "right", 0), ("2026-03-03", "knee", "", 5), ("2026-03-04", "other", "", 7.5)],
        (3, 3, 0, 0), "1-5",
    ),
    "a title and blank lines above the header": Table(
        "My running 2026,,,\n,,,\nDate,km,Minutes,Effort\n2026-03-02,10,50,4/10\n2026-03-04,12,65,6/10\n",
        [("2026-03-02", 10, 50), ("2026-03-04", 12, 65)], account=(2, 2, 0, 0), rpe=[4, 6],
    ),
    "a coach's table": Table(
        "Athlete,Date,Distance,Duration\nAda,2026-03-02,10 km,50 min\nAda,2026-03-03,6 km,33 min\n"
        "Ben,2026-03-02,12 km,1:00:00\nBen,2026-03-05,5 km,25:30\n",
        [("2026-03-02", 10, 50), ("2026-03-03", 6, 33), ("2026-03-02", 12, 60), ("2026-03-05", 5, 25.5)], account=(4, 4, 0, 0),
    ),
    "miles, told by pace": Table(
        "Run date,Distance,Duration,Pace (min/km)\n2026-03-02,6.2,55:00,5:31\n2026-03-03,3.1,26:00,5:13\n",
        [("2026-03-02", 6.2 * MILE, 55), ("2026-03-03", 3.1 * MILE, 26)], account=(2, 2, 0, 0),
    ),
    "metres and seconds": Table(
        "timestamp,distance_m,duration_s\n2026-03-02 07:10:00,10000,3000\n2026-03-03 18:00:00,5000,1560\n",
        [("2026-03-02 07:10", 10, 50), ("2026-03-03 18:00", 5, 26)], account=(2, 2, 0, 0),
    ),
    "two runs of a day, each with its pain": Table(
        "Date,Distance (km),Minutes,Knee pain (0-10)\n2026-03-02,10,50,1\n2026-03-02,5,28,3\n2026-03-02,5,28,3\n",
        [("2026-03-02", 10, 50), ("2026-03-02", 5, 28)], [("2026-03-02", "knee", "", 1), ("2026-03-02", "knee", "", 3)],
        (3, 2, 1, 0), "0-10", open=("count_alike",), answers={"count_alike": False},
    ),
    "to work and back, each with its pain": Table(
        "Date,Distance (km),Minutes,Knee pain (0-10)\n2026-03-02,5,28,3\n2026-03-02,5,28,3\n2026-03-04,5,28,\n2026-03-04,5,28,\n",
        [("2026-03-02", 5, 28)] * 2 + [("2026-03-04", 5, 28)] * 2, [("2026-03-02", "knee", "", 3)],
        (4, 4, 0, 0), "0-10", open=("count_alike",), answers={"count_alike": True},
    ),
    "a week's total that stands there twice": Table(
        "Week starting,Total km\n2026-03-02,40\n2026-03-02,40\n2026-03-09,44\n",
        [("2026-03-02", 40, None), ("2026-03-09", 44, None)], account=(3, 2, 1, 0), kinds="week",
    ),
    "a diary with the totals of its weeks": Table(
        "Date,Distance (km),Time\n2026-03-02,10,52:30\n2026-03-05,8,42:30\n2026-03-07,22,2:05:00\nWeek ending 2026-03-08,40,\n"
        "2026-03-10,9,47:00\n2026-03-12,9,47:00\nWeek 11,18,\n",
        [("2026-03-02", 10, 52.5), ("2026-03-05", 8, 42.5), ("2026-03-07", 22, 125), ("2026-03-10", 9, 47), ("2026-03-12", 9, 47)],
        account=(7, 5, 2, 0),
    ),
    "a plan with what was done": Table(
        "Date,Session,Distance (km),Time,Completed\n2026-03-02,Easy run,10,52:30,TRUE\n2026-03-03,Intervals,8,42:30,FALSE\n"
        "2026-03-05,Missed,12,1:05:00,TRUE\n2026-03-06,Long run,18,1:40:00,TRUE\n",
        [("2026-03-02", 10, 52.5), ("2026-03-06", 18, 100)], account=(4, 2, 2, 0),
    ),
    "yards, of which no use knows": Table(
        "Date,Distance (yd),Time\n2026-03-02,10936,52:00\n2026-03-04,8749,41:00\n",
        [("2026-03-02", 10.936, 52), ("2026-03-04", 8.749, 41)], account=(2, 2, 0, 0), unsure=("Distance (yd)",),
    ),
    "halves of the day beside the clock": Table(
        "Date,Time,AM/PM,Km,Duration\n2026-03-02,6:30,PM,10,52:00\n2026-03-02,6:30,AM,5,26:00\n2026-03-04,12:15,PM,8,41:00\n",
        [("2026-03-02 18:30", 10, 52), ("2026-03-02 06:30", 5, 26), ("2026-03-04 12:15", 8, 41)], account=(3, 3, 0, 0),
    ),
    "months as first days": Table(
        "Date,Km\n2026-01-01,120\n2026-02-01,140\n2026-03-01,155\n",
        [("2026-01-01", 120, None), ("2026-02-01", 140, None), ("2026-03-01", 155, None)], account=(3, 3, 0, 0), unsure=("Date",),
    ),
    "start and finish": Table(
        "Date,Start,Finish,Km\n2026-03-02,06:30,07:22,10\n2026-03-04,18:00,18:41,8\n",
        [("2026-03-02 06:30", 10, 52), ("2026-03-04 18:00", 8, 41)], account=(2, 2, 0, 0), unsure=("Finish",),
    ),
    "codes of sports that nobody knows": Table(
        "Date,Sport,Km,Time\n2026-03-02,R,10,52:00\n2026-03-03,B,40,1:30:00\n2026-03-04,R,8,41:00\n",
        [("2026-03-02", 10, 52), ("2026-03-03", 40, 90), ("2026-03-04", 8, 41)], account=(3, 3, 0, 0), unsure=("Sport",),
    ),
    "distances in words of their own": Table(
        "Date,Distance,Time\n2026-03-02,10 km,52:00\n2026-03-04,6x800m,41:00\n2026-03-05,track,38:00\n",
        [("2026-03-02", None, 52), ("2026-03-04", None, 41), ("2026-03-05", None, 38)], account=(3, 3, 0, 0), unsure=("Distance",),
    ),
    "a unit of its own in each row": Table(
        "Date,Distance,Unit,Time\n2026-03-02,10,km,52:30\n2026-03-03,5,mi,42:30\n2026-03-05,3,miles,25:00\n2026-03-06,8,,40:00\n",
        [("2026-03-02", 10, 52.5), ("2026-03-03", 5 * MILE, 42.5), ("2026-03-05", 3 * MILE, 25)],
        account=(4, 3, 0, 1),
    ),
    "months by name": Table(
        "Date;Run;Distance (km);Time (h:mm)\n3-May-26;trail run;12,0;1:20\n10-May-26;easy;8,5;0:50\n",
        [("2026-05-03", 12, 80), ("2026-05-10", 8.5, 50)], account=(2, 2, 0, 0), kinds="trail run",
    ),
    "american, days without a year": Table(
        "Day,Distance,Duration\n12/30,10 km,52:30\n1/3,8 km,41:10\n",
        [("2025-12-30", 10, 52.5), ("2026-01-03", 8, 41 + 1 / 6)], account=(2, 2, 0, 0), year=2025, open=("year",),
    ),
    "no header at all": Table(
        "2026-03-02,10.2 km,52:30\n2026-03-03,8.2 km,42:30\n",
        [("2026-03-02", 10.2, 52.5), ("2026-03-03", 8.2, 42.5)], account=(2, 2, 0, 0),
    ),
    "made by a program, in universal time": Table(
        "start,distance_km,duration_min\n2026-07-02T22:30:00Z,10,50\n2026-07-04T05:00:00Z,5,26\n",
        [("2026-07-03 00:30", 10, 50), ("2026-07-04 07:00", 5, 26)], account=(2, 2, 0, 0), open=("zone",),
        answers={"zone": "Europe/Berlin"},
    ),
    "other sports, one of them unheard of": Table(
        "Datum;Einheit;km;Zeit\n02.03.2026;Lauf;10,5;52:30\n04.03.2026;Rennrad;42,5;1:35:00\n05.03.2026;Quidditch;8;42:00\n"
        "06.03.2026;Trailrunning;6;32:00\n07.03.2026;Lauf;5;27:00\n08.03.2026;Lauf;5;26:00\n",
        [("2026-03-02", 10.5, 52.5), ("2026-03-06", 6, 32), ("2026-03-07", 5, 27), ("2026-03-08", 5, 26)],
        account=(6, 4, 1, 1), kinds="run trail",
    ),
    "ratings on days of rest, with words": Table(
        "Date,Effort (1-5),Minutes,Knee L (0-10),Notes\n2026-03-02,4,50,0,windy\n2026-03-04,,,3,iced it\n2026-03-05,,,,\n",
        [("2026-03-02", None, 50)], [("2026-03-02", "knee", "left", 0), ("2026-03-04", "knee", "left", 3)],
        (3, 2, 1, 0), "0-10", open=("scale",), notes=["windy"],
    ),
    "elevation and heart rates beside it": Table(
        "Date,Max HR,Avg HR,Elevation (m),Planned km,Actual km,Duration\n2026-03-02,180,150,120,12,10,50:00\n"
        "2026-03-03,175,140,30,5,5,27:00\n",
        [("2026-03-02", 10, 50), ("2026-03-03", 5, 27)], account=(2, 2, 0, 0),
    ),
    "a study, lists of sports and a clock in UTC": Table(
        "end_date_time,activity_names,perceived_exertion,duration_min\n2026-03-01T17:45:00.000Z,\"['running', 'individual']\",6,45\n"
        "2026-03-03T11:00:00.000Z,\"['strength', 'endurance']\",4,60\n2026-03-05T11:00:00.000Z,\"['running']\",7,50\n",
        [("2026-03-01 18:45", None, 45), ("2026-03-05 12:00", None, 50)], account=(3, 2, 1, 0), open=("zone",),
        answers={"zone": "Europe/Oslo"}, kinds="run", rpe=[6, 7],
    ),
    "a study, low is sore, the day named otherwise": Table(
        "effective_time_frame,fatigue,mood,soreness,soreness_area,stress\n2026-03-01,2,3,2,[12921003],3\n2026-03-02,2,3,5,[],3\n",
        [], [("2026-03-01", "other", "", 7.5), ("2026-03-02", "other", "", 0)], (2, 2, 0, 0), "5-1", open=("scale",),
    ),
}  # fmt: skip
