"""Writes `exports/`: each made-up export and, beside it, the table that reading it must give.

Run it from the checkout: `python -m tests.importers.regenerate`. The expected tables are written from the athlete's
year, not by the importer, so running this never hides a mistake of the importer.
"""

from __future__ import annotations

import csv

from tests.importers.athlete import ACTIVITIES, Activity
from tests.importers.made import AS_IT_WAS
from tests.importers.more_json import MORE
from tests.importers.writers import EXPORTS, HERE, KM_PER_MILE, Export

COLUMNS = ("started_at", "distance_km", "duration_min", "rpe", "kind", "avg_hr", "cadence_spm", "notes")


def expected(export: Export, activity: Activity) -> list[object]:
    """What the importer must make of the activity in this export, as far as the export says it."""
    source = export.name.partition("-")[0]
    per = KM_PER_MILE if export.unit == "mi" else 1.0
    km = round(round(activity.km / per, 2) * per, 6) if source != "strava" else activity.km
    started = activity.started.replace(second=0) if export.name.endswith("excel") else activity.started
    notes = "\n".join(text for text in (activity.description, activity.note) if text)
    if source == "runkeeper" or "note" in export.lost:
        notes = activity.description
    return [
        started.isoformat(sep=" "),
        km or "",
        _seconds(export, activity) / 60 if _seconds(export, activity) < 1_000_000 else "",
        "" if "rpe" in export.lost or activity.rpe is None else activity.rpe,
        activity.kind if source == "garmin" else "run",
        "" if "avg_hr" in export.lost else activity.hr,
        "" if "cadence_spm" in export.lost or source == "strava" else activity.cadence,
        "" if "notes" in export.lost else notes,
    ]


def _seconds(export: Export, activity: Activity) -> int:
    """The duration the export can tell; elapsed time of weeks, where it is the only one, is not believed."""
    return activity.elapsed if "moving" in export.lost else activity.moving


def main() -> None:
    """Writes every file."""
    for export in EXPORTS.values():
        (HERE / "exports" / f"{export.name}.csv").write_bytes(export.csv())
        with (HERE / "exports" / f"{export.name}.expected.csv").open("w", encoding="utf-8", newline="") as opened:
            writer = csv.writer(opened, lineterminator="\n")
            writer.writerow(COLUMNS)
            runs = [activity for activity in ACTIVITIES if activity.kind not in ("ride", "swim")]
            writer.writerows(expected(export, activity) for activity in runs)
    for made in MORE.values():
        (HERE / "exports" / made.file).write_bytes(made.content)
        with (HERE / "exports" / f"{made.name}.expected.csv").open("w", encoding="utf-8", newline="") as opened:
            writer = csv.writer(opened, lineterminator="\n")
            writer.writerow(AS_IT_WAS)
            writer.writerows(made.expected())


if __name__ == "__main__":
    main()
