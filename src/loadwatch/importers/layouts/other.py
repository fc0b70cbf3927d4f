"""Tables that are recognised and refused, each with its reason: better than a message about missing columns."""

from __future__ import annotations

from loadwatch.importers.layout import OtherKind

OTHER_KINDS: tuple[OtherKind, ...] = (
    OtherKind(
        "laps of a single Garmin activity",
        ("Laps", "Time", "Cumulative Time"),
        "It lists the laps of one activity and says neither the day nor the sport.",
        "In Garmin Connect open the list of all activities and export that: the file is called Activities.csv.",
    ),
)
