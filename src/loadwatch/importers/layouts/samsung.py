"""Samsung Health's `com.samsung.shealth.exercise.*.csv`: a line about the file above the header, UTC with each row's offset.

Sports are numbers, of which 1002 is running. Times are milliseconds, distances metres.
"""

from __future__ import annotations

from loadwatch.importers.layout import MILLISECONDS, Distance, Duration, Layout


def _column(name: str) -> tuple[str]:
    return (f"com.samsung.health.exercise.{name}",)


EXERCISES = Layout(
    name="Samsung Health",
    source="samsung",
    needs=_column("start_time") + _column("exercise_type") + _column("duration") + _column("datauuid"),
    id=_column("datauuid"),
    id_form=r"^\s*(?P<id>\S+)\s*$",
    started_at=_column("start_time"),
    utc=True,
    offset=_column("time_offset"),
    type=_column("exercise_type"),
    kinds={"1002": "run"},
    distance=(Distance(_column("distance"), "m"),),
    duration=(Duration(_column("duration"), MILLISECONDS),),
    avg_hr=_column("mean_heart_rate"),
    notes=(_column("comment"),),
)
