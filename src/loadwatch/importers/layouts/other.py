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
    OtherKind(
        "ratings without the direction of their scale",
        ("date", "site", "rating"),
        "Its header does not say whether 10 is the best or the worst.",
        "Name the column soreness_0_none_10_worst if 0 is none and 10 the worst imaginable, and convert it first if not.",
    ),
)
