"""intervals.icu's two tables: activities with the athlete's own clock, metres and seconds, and the wellness of each day.

A virtual run is a run on a treadmill there. The cadence is left alone: the file does not say whether it counts one foot
or both.
"""

from __future__ import annotations

from loadwatch.importers.layout import SECONDS, Distance, Duration, Layout, SorenessLayout

ACTIVITIES = Layout(
    name="intervals.icu activities",
    source="intervals.icu",
    needs=("id", "start_date_local", "type", "icu_training_load"),
    id=("id",),
    id_form=r"^\s*(?P<id>\S+)\s*$",
    started_at=("start_date_local",),
    zoned=True,
    type=("type",),
    kinds={"virtualrun": "treadmill"},
    distance=(Distance(("distance",), "m", converted=True),),
    duration=(Duration(("moving_time",), SECONDS), Duration(("elapsed_time",), SECONDS, counts="elapsed")),
    rpe=("icu_rpe",),
    avg_hr=("average_heartrate",),
    notes=(("description",),),
)

WELLNESS = SorenessLayout(
    name="intervals.icu wellness",
    source="intervals.icu",
    needs=("date", "soreness", "fatigue", "mood"),
    signs=("ctl", "atl", "rampRate", "ctlLoad", "atlLoad", "hrvSDNN", "sleepSecs", "avgSleepingHR", "kcalConsumed"),
    date=("date",),
    rating=("soreness",),
    whole_body=True,
    scale={"1": 1.0, "2": 3.0, "3": 5.0, "4": 8.0},
    scale_words="1 low, 2 average, 3 high, 4 extreme",
)
"""One rating a day for the whole body, in four steps. The steps become 1, 3, 5 and 8: only "extreme" is above 5,
from where the app says to leave running out, and there is no step for none. Many diaries ask the first four of their
columns on scales of their own: only what its training load or a watch gives tells that the table is intervals.icu's.
Fatigue, stress, mood and injury are no soreness of a place and are not read.
"""
