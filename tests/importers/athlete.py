"""A made-up athlete's year: what happened, told once, from which every export in `exports/` is written.

The expected tables come from here too, never from the importer.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

ZONE = "America/New_York"


@dataclass(frozen=True)
class Activity:
    """One activity as it was. `km` 0 = the treadmill did not say; `moving` and `elapsed` in seconds."""

    number: int
    started: datetime
    kind: str
    km: float
    moving: int
    elapsed: int
    hr: int
    cadence: int
    rpe: int | None = None
    description: str = ""
    note: str = ""

    @property
    def utc(self) -> datetime:
        """The start in UTC, without a zone, as Strava writes it."""
        return self.started.replace(tzinfo=ZoneInfo(ZONE)).astimezone(ZoneInfo("UTC")).replace(tzinfo=None)

    @property
    def stride_m(self) -> float:
        """Metres a step."""
        return self.km * 1000 / (self.cadence * self.moving / 60)


def _months() -> list[Activity]:
    """A run in each month, some in the evening, when it is already tomorrow in UTC."""
    first = datetime(2025, 1, 3, 6, 30, 5)
    return [
        Activity(
            number=9_000_000_100 + month,
            started=(first + timedelta(days=30 * month, hours=(month % 3) * 8, minutes=month)),
            kind="run",
            km=round(4.37 + 1.29 * month, 2),
            moving=round((4.37 + 1.29 * month) * (318 + month)),
            elapsed=round((4.37 + 1.29 * month) * 330),
            hr=140 + month,
            cadence=166 + month,
            rpe=month % 10 + 1 if month % 4 == 0 else None,
        )
        for month in range(12)
    ]


ACTIVITIES = [
    *_months(),
    Activity(9_000_000_201, datetime(2025, 5, 10, 9, 0, 0), "ride", 42.5, 5400, 5600, 120, 80),
    Activity(9_000_000_202, datetime(2025, 5, 12, 18, 5, 7), "treadmill", 0.0, 2700, 2700, 138, 164, rpe=5),
    Activity(9_000_000_203, datetime(2025, 6, 1, 7, 15, 0), "trail", 21.1, 7540, 8000, 151, 160, description="Up\n\nand down"),
    Activity(9_000_000_204, datetime(2025, 6, 3, 20, 40, 0), "run", 7.7, 2422, 2_012_530, 149, 168, 6, 'The "easy" one', "sore; left"),
    Activity(9_000_000_205, datetime(2025, 6, 4, 12, 0, 0), "swim", 1.5, 1800, 1900, 118, 0),
    Activity(9_000_000_206, datetime(2025, 6, 5, 23, 59, 59), "run", 10.0, 3000, 3000, 155, 172),
]  # fmt: skip
