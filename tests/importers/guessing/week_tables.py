"""Made-up tables with weeks, totals and twins among their days, and with soreness at moments, each with what a person reads in it."""

from __future__ import annotations

from tests.importers.guessing.tables import Run, Table


def _km(*days: tuple[str, float]) -> list[Run]:
    """Runs of which only the distance is known."""
    return [(f"2026-{day}", km, None) for day, km in days]


WEEKS = {
    "last days of weeks in a column of weeks": Table(
        "Week,Km\nWeek ending 2026-03-08,40\nw/e 15 March 2026,45\nWeek of 16 March 2026,30\n",
        _km(("03-02", 40), ("03-09", 45), ("03-16", 30)), account=(3, 3, 0, 0), kinds="week",
    ),
    "last days of weeks in a column of days": Table(
        "Date,Km\nWeek ending 2026-03-08,40\nWeek ending 2026-03-15,45\n",
        _km(("03-02", 40), ("03-09", 45)), account=(2, 2, 0, 0), kinds="week",
    ),
    "ranges in a column of days": Table(
        "Datum;Km\n02.03.-08.03.2026;40\n09.03.2026 - 15.03.2026;45\n",
        _km(("03-02", 40), ("03-09", 45)), account=(2, 2, 0, 0), kinds="week",
    ),
    "a run a week, and its total": Table(
        "Date,Km\n2026-03-02,10\nWeek ending 2026-03-08,10\n2026-03-09,12\nWeek ending 2026-03-15,12\n",
        _km(("03-02", 10), ("03-09", 12)), account=(4, 2, 2, 0),
    ),
    "ranges that sum up the days before them": Table(
        "Datum;Km\n02.03.2026;10\n04.03.2026;12\n02.03.-08.03.2026;22\n09.03.2026;10\n09.03.-15.03.2026;10\n",
        _km(("03-02", 10), ("03-04", 12), ("03-09", 10)), account=(5, 3, 2, 0),
    ),
    "old weeks and new days": Table(
        "Date,Km\nWeek ending 2026-03-08,40\n2026-03-09,10\n2026-03-11,12\nWeek ending 2026-03-15,22\n",
        _km(("03-02", 40), ("03-09", 10), ("03-11", 12)), account=(4, 3, 1, 0), kinds="week",
    ),
    "old weeks of one and days of another": Table(
        "Date,Athlete,Km\nWeek ending 2026-03-08,Ada,40\n2026-03-02,Ben,10\n2026-03-09,Ada,8\n2026-03-09,Ben,9\n",
        _km(("03-02", 40), ("03-02", 10), ("03-09", 8), ("03-09", 9)), account=(4, 4, 0, 0), kinds="week",
    ),
    "a month and a day that no calendar has, as last days": Table(
        "Date,Km\nWeek ending 2026-03-08,40\nWeek ending 2026-02-30,30\nWeek ending 2026-03-22,20\n",
        _km(("03-02", 40), ("03-16", 20)), account=(3, 2, 0, 1), kinds="week",
    ),
    "a month in one row": Table(
        "Datum;Km\n01.03.-31.03.2026;140\n30.03.-05.04.2026;45\n", _km(("03-30", 45)), account=(2, 1, 0, 1), kinds="week",
    ),
    "total in the column of weeks": Table(
        "Week,Date,Km\n10,2026-03-02,10\n10,2026-03-04,12\nTotal,2026-03-08,22\n11,2026-03-09,8\n",
        _km(("03-02", 10), ("03-04", 12), ("03-09", 8)), account=(4, 3, 1, 0),
    ),
    "total in the notes": Table(
        "Date,Km,Notes\n2026-03-02,10,total relax\n2026-03-04,12,average\n2026-03-08,22,TOTAL WEEK 10\n2026-03-09,8,week total 45\n",
        _km(("03-02", 10), ("03-04", 12), ("03-09", 8)), account=(4, 3, 1, 0),
        notes=["total relax", "average", "week total 45"],
    ),
    "total beside each day": Table(
        "Datum;Was;Km\n02.03.2026;Summe;10\n04.03.2026;Summe;12\n", _km(("03-02", 10), ("03-04", 12)), account=(2, 2, 0, 0),
    ),
}  # fmt: skip

TWINS = {
    "twins with another heart rate, pain or half of the day": Table(
        "Date,Slot,Km,HR,Left knee pain (0-10)\n2026-03-02,AM,5,140,0\n2026-03-02,AM,5,151,0\n2026-03-03,AM,5,140,1\n"
        "2026-03-03,AM,5,140,7\n2026-03-04,AM,5,140,2\n2026-03-04,PM,5,140,2\n",
        _km(("03-02", 5), ("03-02", 5), ("03-03", 5), ("03-03", 5), ("03-04", 5), ("03-04", 5)),
        [("2026-03-02", "knee", "left", 0), ("2026-03-03", "knee", "left", 1), ("2026-03-03", "knee", "left", 7),
         ("2026-03-04", "knee", "left", 2)],
        (6, 6, 0, 0), "0-10",
    ),
    "twins written twice": Table(
        "Date,Type,Km\n2026-03-02,Easy,5\n2026-03-02,Tempo,5\n2026-03-03,Easy,5\n2026-03-03,easy,5.0\n",
        _km(("03-02", 5), ("03-02", 5), ("03-03", 5)), account=(4, 3, 1, 0), open=("count_alike",),
        answers={"count_alike": False}, kinds="run",
    ),
}  # fmt: skip

MOMENTS = {
    "one knee during and after": Table(
        "Date,Left knee pain during (0-10),Left knee pain after (0-10)\n2026-03-02,0,4\n2026-03-03,1,6\n", [],
        [("2026-03-02", "knee", "left", 0), ("2026-03-02", "knee", "left", 4), ("2026-03-03", "knee", "left", 1),
         ("2026-03-03", "knee", "left", 6)],
        (2, 2, 0, 0), "0-10", moments="during after",
    ),
    "two knees after the run, in German": Table(
        "Datum;Schmerzen am Knie links nachher (0-10);Schmerzen Knie rechts abends (0-10)\n02.03.2026;0;4\n14.03.2026;1;6\n", [],
        [("2026-03-02", "knee", "left", 0), ("2026-03-02", "knee", "right", 4), ("2026-03-14", "knee", "left", 1),
         ("2026-03-14", "knee", "right", 6)],
        (2, 2, 0, 0), "0-10", moments="after",
    ),
    "one knee at three moments": Table(
        "Date,Knee pain morning (0-10),Knee pain during (0-10),Knee pain after (0-10)\n2026-03-02,0,4,1\n2026-03-03,1,6,2\n", [],
        [("2026-03-02", "knee", "", 0), ("2026-03-02", "knee", "", 4), ("2026-03-03", "knee", "", 1), ("2026-03-03", "knee", "", 6)],
        (2, 2, 0, 0), "0-10", moments="morning during", unsure=("Knee pain after (0-10)",),
    ),
    "one knee twice": Table(
        "Date,Knee pain (0-10),Knee soreness pain (0-10)\n2026-03-02,0,4\n2026-03-03,1,6\n", [],
        [("2026-03-02", "knee", "", 0), ("2026-03-03", "knee", "", 1)],
        (2, 2, 0, 0), "0-10", unsure=("Knee soreness pain (0-10)",),
    ),
    "moments beside the places": Table(
        "Date,Where,Pain (0-10)\n2026-03-02,left knee after the run,0\n2026-03-03,back in the morning,6\n", [],
        [("2026-03-02", "knee", "left", 0), ("2026-03-03", "low back", "", 6)], (2, 2, 0, 0), "0-10", moments="after morning",
    ),
    "free of pain, and no number says which end": Table(
        "Date,Pain-free? left knee (0-10)\n2026-03-02,9\n2026-03-03,3\n", [],
        [("2026-03-02", "knee", "left", 1), ("2026-03-03", "knee", "left", 7)], (2, 2, 0, 0), "10-0", open=("scale",),
    ),
    "words alone": Table(
        "Date,Left calf\n2026-03-02,mild\n2026-03-03,none\n", [],
        [("2026-03-02", "calf", "left", 2), ("2026-03-03", "calf", "left", 0)], (2, 2, 0, 0), "words",
    ),
    "a knee in words and sentences": Table(
        "Date,Km,Knee pain\n2026-03-02,5,mild\n2026-03-03,6,a bit stiff on the stairs\n2026-03-04,7,sharp on downhill\n"
        "2026-03-05,5,none\n2026-03-06,5,fine after the warm up\n",
        _km(("03-02", 5), ("03-03", 6), ("03-04", 7), ("03-05", 5), ("03-06", 5)),
        [("2026-03-02", "knee", "", 2), ("2026-03-05", "knee", "", 0)], (5, 5, 0, 0), "words",
    ),
}  # fmt: skip
