"""TrainingPeaks' `workouts.csv`: days without a clock, metres, decimal hours, and plans among the workouts.

`WorkoutDescription` is what was planned, so the notes are the athlete's and not the plan. The cadence is left alone: the
file does not say whether it counts one foot or both.
"""

from __future__ import annotations

from loadwatch.importers.layout import HOURS, Distance, Duration, Layout

WORKOUTS = Layout(
    name="TrainingPeaks",
    source="trainingpeaks",
    needs=("WorkoutDay", "WorkoutType", "TimeTotalInHours"),
    started_at=("WorkoutDay",),
    type=("WorkoutType",),
    distance=(Distance(("DistanceInMeters",), "m"),),
    duration=(Duration(("TimeTotalInHours",), HOURS),),
    rpe=("Rpe",),
    avg_hr=("HeartRateAverage",),
    notes=(("AthleteComments",),),
    planned=True,
)
