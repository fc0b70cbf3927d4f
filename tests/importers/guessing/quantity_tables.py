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
}  # fmt: skip
