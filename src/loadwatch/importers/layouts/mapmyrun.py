"""MapMyRun's workout history: days without a clock, seconds, the unit in the header, the number of a workout in its link.

Which words it has for running is known from one of them; the others stand here as its app shows them, and one that sounds
like running and is missing is reported.
"""

from __future__ import annotations

from loadwatch.importers.layout import SECONDS, Distance, Duration, Layout

TYPES = {
    **dict.fromkeys(
        ("run / jog", "regular run", "base run", "long run", "interval run", "speed run", "tempo run", "hill run",
         "recovery run", "road run", "general run"), "run",
    ),
    **dict.fromkeys(("indoor run / jog", "treadmill run / jog", "machine workout run"), "treadmill"),
}  # fmt: skip

WORKOUTS = Layout(
    name="MapMyRun",
    source="mapmyrun",
    needs=("Workout Date", "Activity Type", "Workout Time (seconds)", "Link"),
    id=("Link",),
    id_form=r"(?P<id>\d+)/?\s*$",
    started_at=("Workout Date",),
    type=("Activity Type",),
    kinds=TYPES,
    distance=(Distance(("Distance (mi)",), "mi"), Distance(("Distance (km)",), "km")),
    duration=(Duration(("Workout Time (seconds)",), SECONDS),),
    avg_hr=("Avg Heart Rate",),
    notes=(("Notes",),),
)
