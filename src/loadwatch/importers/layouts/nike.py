"""Nike Run Club's activities in JSON, one object a file or a list of them: UTC in milliseconds, km among the summaries."""

from __future__ import annotations

from loadwatch.importers.layout import MILLISECONDS, Distance, Duration, Layout

ACTIVITIES = Layout(
    name="Nike Run Club",
    source="nike",
    needs=("id", "start_epoch_ms", "active_duration_ms", "type"),
    id=("id",),
    id_form=r"^\s*(?P<id>\S+)\s*$",
    started_at=("start_epoch_ms",),
    epoch_ms=True,
    utc=True,
    type=("type",),
    distance=(Distance(("summaries.distance.total", "summaries.distance."), "km"),),
    duration=(Duration(("active_duration_ms",), MILLISECONDS),),
    avg_hr=("summaries.heart_rate.mean",),
    notes=(("tags.note",),),
)
