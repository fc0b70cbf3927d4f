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
}  # fmt: skip
