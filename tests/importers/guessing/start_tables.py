"""Made-up tables that say when the runs were in more or other columns than one, each with what a person reads in it."""

from __future__ import annotations

from tests.importers.guessing.tables import MILE, Run, Table

_DAYS = "2026-03-01 23:10:00,2026-03-02 07:15:00,8.2,45\n2026-03-03 23:30:00,2026-03-04 18:15:00,10.05,55\n"
_RUNS: list[Run] = [("2026-03-02 07:15", 8.2, 45), ("2026-03-04 18:15", 10.05, 55)]
_NOT_THE_RUNS = (
    "Cycle start time", "Date of birth", "Entry date", "Race date", "Export date", "Purchase date", "Created at", "Last updated",
    "Upload date", "Geburtsdatum", "Eingabedatum", "Kaufdatum", "Wettkampfdatum", "Date de naissance", "Date de saisie",
    "Fecha de nacimiento", "Fecha de compra", "Data di nascita", "Data de compra", "Geboortedatum", "Aankoopdatum",
    "Fødselsdato", "Købsdato", "Inköpsdatum", "Data urodzenia", "Data zakupu", "Start of sleep", "Injury date",
)  # fmt: skip
_ITS_OWN = ("Workout start time", "Date", "Laufdatum", "Date de la séance", "Fecha de la actividad")
_CLOCKED: list[Run] = [("2026-03-02 07:15", 10, 50), ("2026-03-14 18:30", 8, 40)]


def _other_days() -> dict[str, Table]:
    """A column of other days in front of the runs' own."""
    pairs = [(other, _ITS_OWN[at % len(_ITS_OWN)]) for at, other in enumerate(_NOT_THE_RUNS)]
    return {
        f"{own} behind {other}": Table(f"{other},{own},Km,Minutes\n{_DAYS}", _RUNS, account=(2, 2, 0, 0))
        for other, own in pairs
    }


_STAMPED = (
    ("Timestamp", "Week starting", "2026-03-02"), ("Timestamp", "Week of", "2 March 2026"), ("Timestamp", "Week ending", "2026-03-08"),
    ("Timestamp", "KW", "2026-W10"), ("Timestamp", "Which week is this for?", "2 Mar 2026"),
    ("Submitted at", "Week start date", "2026-03-02"),
    ("Zeitstempel", "Woche vom", "02.03.2026"), ("Zeitstempel", "Woche endet", "08.03.2026"), ("Horodateur", "Semaine du", "02.03.2026"),
    ("Marca temporal", "Semana del", "02.03.2026"), ("Informazioni cronologiche", "Settimana del", "02.03.2026"),
    ("Carimbo de data/hora", "Semana de", "02.03.2026"), ("Sygnatura czasowa", "Tydzień od", "02.03.2026"),
    ("Tijdstempel", "Week vanaf", "02.03.2026"), ("Tidsstempel", "Ukestart", "02.03.2026"), ("Tidsstämpel", "Veckostart", "02.03.2026"),
    ("Tidsstempel", "Uge fra", "02.03.2026"), ("Oprettet", "Uge", "2026-W10"), ("Entry date", "Week", "02.03.-08.03.2026"),
)  # fmt: skip
"""When a form was sent, the week that it is about, and what stands there for the week of 2 March 2026."""


def _weekly(stamp: str, week: str, said: str) -> Table:
    """A form that was sent on the last day of a week, by two whose names do not come again: that they are two is asked."""
    return Table(
        f'"{stamp}",Name,{week},Total km this week\n2026-03-08 20:15:33,Anna,{said},42\n2026-03-08 21:00:01,Bea,{said},30\n',
        [("2026-03-02", 42, None), ("2026-03-02", 30, None)], account=(2, 2, 0, 0), kinds="week",
        unsure=("Name",), notes=["Anna", "Bea"],
    )  # fmt: skip


_DONE_MARKS = (
    ("Done", "x", ""), ("Done?", "Yes", ""), ("Ticked", "✓", ""), ("Did it?", "yes", "no"), ("Session completed", "Y", "N"),
    ("erledigt", "x", ""), ("Einheit absolviert?", "ja", "nein"), ("Abgehakt", "X", ""), ("Fait ?", "x", ""),
    ("Séance faite", "oui", "non"), ("Hecho", "sí", "no"), ("Realizado", "sim", "não"), ("Fatto", "x", ""), ("Gedaan", "ja", ""),
    ("Gennemført", "ja", "nej"), ("Gjennomført", "ja", "nei"), ("Genomfört", "x", "nej"), ("Zrobione", "tak", "nie"),
    ("Status", "Done", "To do"), ("Status", "gelaufen", "offen"), ("Comment", "ok", "missed - work"),
    ("Comment", "good", "didn't do it"), ("Bemerkung", "gut", "ausgefallen wegen Regen"), ("Notes", "fine", "Skipped (sick)"),
    ("Remarque", "bien", "annulée à cause de la pluie"), ("Notas", "bien", "cancelado por lluvia"),
)  # fmt: skip
_MAYBE_MARKS = (
    ("Abgegeben", "x", ""), ("Honoured", "yes", ""), ("Odbyte", "tak", "nie"), ("Status", "green", "red"), ("Plank done", "yes", "no"),
    ("Kvitteret", "ok", ""), ("Comment", "good", "skipped the warm up"),
)  # fmt: skip


def _sessions(name: str, yes: str, no: str, *, kept: bool) -> Table:
    """A plan of four sessions with a column that says which of them were run; kept: the doubtful one is read, and asked about."""
    runs: list[Run] = [
        ("2026-03-02", 6, None),
        ("2026-03-04", 8, None),
        ("2026-03-08", 7, None),
        ("2026-03-15", 16, None),
    ]
    return Table(
        f"Date;Session;Km;{name}\n2026-03-02;easy;6;{yes}\n2026-03-04;tempo;8;{no}\n2026-03-08;easy;7;{yes}\n"
        f"2026-03-15;long;16;{yes}\n",
        runs if kept else [runs[0], *runs[2:]], account=(4, 4, 0, 0) if kept else (4, 3, 1, 0), unsure=(name,) if kept else (),
    )  # fmt: skip


STARTS = {
    **_other_days(),
    **{f"a session not done: {name}, {no}": _sessions(name, yes, no, kept=False) for name, yes, no in _DONE_MARKS},
    **{f"perhaps not done: {name}, {no}": _sessions(name, yes, no, kept=True) for name, yes, no in _MAYBE_MARKS},
    **{f"a week beside the form's {stamp}: {week}": _weekly(stamp, week, said) for stamp, week, said in _STAMPED},
    "a form that is sent after each run, with the week of the plan": Table(
        "Timestamp,Week,Km\n2026-03-02 20:15:33,2026-W10,8\n2026-03-04 20:15:33,2026-W10,10\n2026-03-09 20:00:00,2026-W11,6\n",
        [("2026-03-02 20:15", 8, None), ("2026-03-04 20:15", 10, None), ("2026-03-09 20:00", 6, None)], account=(3, 3, 0, 0),
    ),
    "a weekly form with the worst pain of the week, and a number of it": Table(
        "Zeitstempel;KW;Kilometer;Schmerz (0-10)\n08.03.2026 20:15:33;10;42;3\n15.03.2026 20:15:33;11;40;1\n",
        [("2026-03-02", 42, None), ("2026-03-09", 40, None)], account=(2, 2, 0, 0), kinds="week", year=2026, open=("year",),
        unsure=("KW", "Schmerz (0-10)"),
    ),
    "a form's own clock with the offset of its zone": Table(
        "Timestamp,How many km?\n2026/03/08 8:15:33 pm GMT+1,8\n2026/03/10 7:02:10 am GMT+1,10\n2026/03/30 7:00:00 am GMT+2,6\n",
        [("2026-03-08 20:15", 8, None), ("2026-03-10 07:02", 10, None), ("2026-03-30 07:00", 6, None)], account=(3, 3, 0, 0),
    ),
    "an offset from universal time, far from it": Table(
        "Start,Km\n2026-03-08 20:15 UTC-5,8\n2026-03-10 07:02 UTC+5:30,10\n",
        [("2026-03-08 20:15", 8, None), ("2026-03-10 07:02", 10, None)], account=(2, 2, 0, 0),
    ),
    "London's clock through the year": Table(
        "Timestamp,Km\n2026/03/08 8:15:33 pm GMT,8\n2026/04/10 7:02:10 am GMT+1,10\n",
        [("2026-03-08 20:15", 8, None), ("2026-04-10 07:02", 10, None)], account=(2, 2, 0, 0),
    ),
    "a clock with points": Table(
        "Informazioni cronologiche;Km\n3.3.2026 20.15.33;8\n5.3.2026 7.02.10;10\n",
        [("2026-03-03 20:15", 8, None), ("2026-03-05 07:02", 10, None)], account=(2, 2, 0, 0),
    ),
    **{
        f"weeks from a day to another: {first}": Table(
            f"{first};{last};Km\n" + "".join(
                "10;" * first.count(";") + week for week in ("02.03.2026;08.03.2026;42\n", "09.03.2026;15.03.2026;40\n")
            ),
            [("2026-03-02", 42, None), ("2026-03-09", 40, None)], account=(2, 2, 0, 0), kinds="week",
        )
        for first, last in (("Settimana;Dal", "Al"), ("from", "to"), ("von", "bis"), ("Du", "Au"), ("Van", "Tot"), ("Fra", "Til"))
    },
    "stretching that was not done": Table(
        "Date,Km,Stretching done\n2026-03-02,6,yes\n2026-03-04,8,no\n",
        [("2026-03-02", 6, None), ("2026-03-04", 8, None)], account=(2, 2, 0, 0),
    ),
    "a mark that is lacking beside the effort of the run": Table(
        "Date,Km,RPE,Done\n2026-03-02,6,4,x\n2026-03-04,8,6,\n2026-03-08,7,,\n2026-03-15,16,5,x\n",
        [("2026-03-02", 6, None), ("2026-03-04", 8, None), ("2026-03-15", 16, None)], account=(4, 3, 1, 0), rpe=[4, 6, 5],
    ),
    "two days that may both be the run's": Table(
        "Start,Workout start time,Km,Minutes\n" + _DAYS, _RUNS, account=(2, 2, 0, 0), unsure=("Start", "Workout start time"),
    ),
    "a single day that is hardly the run's": Table(
        "Upload date,Km\n2026-03-02,10\n2026-03-14,8\n", [("2026-03-02", 10, None), ("2026-03-14", 8, None)],
        account=(2, 2, 0, 0), unsure=("Upload date",),
    ),
    "a day that says when the table was made": Table(
        "Stand;Beginn;km\n01.04.2026;02.03.2026;10\n01.04.2026;04.03.2026;8\n01.04.2026;15.03.2026;9\n",
        [("2026-03-02", 10, None), ("2026-03-04", 8, None), ("2026-03-15", 9, None)], account=(3, 3, 0, 0),
    ),
    "the day, and the same day with its clock": Table(
        "date,start_datetime,km\n2026-03-02,2026-03-02 07:10:00,5\n2026-03-03,2026-03-03 18:00:00,6\n",
        [("2026-03-02 07:10", 5, None), ("2026-03-03 18:00", 6, None)], account=(2, 2, 0, 0),
    ),
    "universal time and the runner's own, which a program calls universal": Table(
        "start_date,start_date_local,distance_m\n2026-07-02T22:30:00Z,2026-07-03T00:30:00Z,5000\n"
        "2026-07-04T05:30:00Z,2026-07-04T07:30:00Z,6000\n",
        [("2026-07-03 00:30", 5, None), ("2026-07-04 07:30", 6, None)], account=(2, 2, 0, 0),
    ),
    "a local time that ends with no offset": Table(
        "start_date_local,distance_m\n2026-07-02 22:30:00+00:00,5000\n2026-07-04 06:30:00+00:00,6000\n",
        [("2026-07-02 22:30", 5, None), ("2026-07-04 06:30", 6, None)], account=(2, 2, 0, 0),
    ),
    "days that a program gave a midnight": Table(
        "date,km\n2026-07-02 00:00:00+00:00,5\n2026-07-04 00:00:00+00:00,6\n",
        [("2026-07-02", 5, None), ("2026-07-04", 6, None)], account=(2, 2, 0, 0),
    ),
    "a day of the body beside the start of the workout": Table(
        "Cycle start time,Cycle end time,Cycle timezone,Workout start time,Workout end time,Duration (min),Activity name,"
        "Max HR (bpm),Average HR (bpm),Distance (meters)\n"
        "2026-03-01 23:10:00,2026-03-02 23:10:00,UTC+01:00,2026-03-02 07:15:00,2026-03-02 08:00:00,45,Running,170,150,8200\n"
        "2026-03-03 23:30:00,2026-03-04 23:10:00,UTC+01:00,2026-03-04 07:15:00,2026-03-04 08:10:00,55,Running,170,150,\n"
        "2026-03-03 23:30:00,2026-03-04 23:10:00,UTC+01:00,2026-03-04 18:15:00,2026-03-04 19:10:00,55,Running,170,150,10050\n"
        "2026-03-04 23:30:00,,UTC+01:00,2026-03-05 18:15:00,2026-03-05 19:10:00,30,Cycling,170,140,\n",
        [("2026-03-02 07:15", 8.2, 45), ("2026-03-04 07:15", None, 55), ("2026-03-04 18:15", 10.05, 55)], account=(4, 3, 1, 0),
        kinds="run",
    ),
    "the clock in one word": Table(
        "Datum,TimeOfDay,Distance (km),Time\n2026-03-02,07:15,10,50:00\n2026-03-14,18:30,8,40:00\n",
        _CLOCKED, account=(2, 2, 0, 0),
    ),
    "the clock under when": Table(
        "Datum,When,Distance (km),Time\n2026-03-02,07:15,10,50:00\n2026-03-14,18:30,8,40:00\n", _CLOCKED, account=(2, 2, 0, 0),
    ),
    "the clock under when, in German": Table(
        "Datum;Wann;km;Dauer\n02.03.2026;7:15 Uhr;10;50:00\n14.03.2026;18.30 Uhr;8;40:00\n", _CLOCKED, account=(2, 2, 0, 0),
    ),
    "the clock from and to": Table(
        "Date,When,Km,Time\n2026-03-02,07:15 - 08:05,10,50:00\n2026-03-14,18:30-19:10,8,40:00\n", _CLOCKED, account=(2, 2, 0, 0),
    ),
    "from one day and clock to another": Table(
        "Date,Km,Time\n2026-03-02 07:15:00 - 2026-03-02 08:05:00,10,50:00\n2026-03-14 18:30:00 - 2026-03-14 19:10:00,8,40:00\n",
        _CLOCKED, account=(2, 2, 0, 0),
    ),
    "from one clock to another, in German": Table(
        "Zeitraum;km;Dauer\n02.03.2026 07:15 bis 08:05;10;50:00\n14.03.2026 18:30 – 19:10 Uhr;8;40:00\n",
        _CLOCKED, account=(2, 2, 0, 0), unsure=("Zeitraum",),
    ),
    "from one moment to another, as programs write it": Table(
        "start,km,Time\n2026-03-02T07:15:00/2026-03-02T08:05:00,10,50:00\n2026-03-14T18:30:00/2026-03-14T19:10:00,8,40:00\n",
        _CLOCKED, account=(2, 2, 0, 0),
    ),
    "days as a spreadsheet counts them, beside dates": Table(
        "Date,Miles,Time,week miles\n2026-03-02,5,45:00,5\n46085,6,52:00,11\n46089.75,12,1:50:00,23\n2026-03-12,3,27:00,3\n",
        [("2026-03-02", 5 * MILE, 45), ("2026-03-04", 6 * MILE, 52), ("2026-03-08 18:00", 12 * MILE, 110),
         ("2026-03-12", 3 * MILE, 27)],
        account=(4, 4, 0, 0), unsure=("Date",),
    ),
    "days as a spreadsheet counts them alone": Table(
        "Datum;km\n46083;10\n46085;8\n", [("2026-03-02", 10, None), ("2026-03-04", 8, None)], account=(2, 2, 0, 0),
        unsure=("Datum",),
    ),
    "a number far from all days, as an old Mac counts them": Table(
        "Date,km\n2026-03-02,10\n44621,8\n2026-03-05,9\n", [("2026-03-02", 10, None), ("2026-03-05", 9, None)],
        account=(3, 2, 0, 1), unsure=("Date",),
    ),
    "day, month and year in three columns": Table(
        "number,day,month,year,distance_km,hours,minutes,seconds\n1,2,3,2026,10,0,50,30\n2,14,3,2026,12,1,0,30\n",
        [("2026-03-02", 10, 50.5), ("2026-03-14", 12, 60.5)], account=(2, 2, 0, 0), unsure=("day", "month"),
    ),
    "day and month, and the year asked": Table(
        "Tag;Monat;km;Knie (0-10)\n30;12;10;1\n2;1;8;3\nx;1;9;2\n",
        [("2025-12-30", 10, None), ("2026-01-02", 8, None)],
        [("2025-12-30", "knee", "", 1), ("2026-01-02", "knee", "", 3)],
        (3, 2, 0, 1), "0-10", year=2025, open=("year", "scale"), unsure=("Tag", "Monat"),
    ),
    "day and the month by its name": Table(
        "Mois,Jour,Année,Km\nmars,2,2026,10\navril,14,2026,8\n", [("2026-03-02", 10, None), ("2026-04-14", 8, None)],
        account=(2, 2, 0, 0), unsure=("Jour", "Mois"),
    ),
    "a month with its year beside the day": Table(
        "Maand;Dag;Week;Km\nmrt-26;2;10;10\n2026-03;14;11;8\n", [("2026-03-02", 10, None), ("2026-03-14", 8, None)],
        account=(2, 2, 0, 0), unsure=("Dag", "Maand"),
    ),
    "a day that no month has": Table(
        "Day,Month,Year,Km\n31,2,2026,10\n14,3,2026,8\n", [("2026-03-14", 8, None)], account=(2, 1, 0, 1), unsure=("Day",),
    ),
    "day, month and year beside a date": Table(
        "Day,Month,Year,Date,Km\n2,3,2026,2026-03-02,10\n14,3,2026,2026-03-14,8\n",
        [("2026-03-02", 10, None), ("2026-03-14", 8, None)], account=(2, 2, 0, 0),
    ),
}  # fmt: skip
