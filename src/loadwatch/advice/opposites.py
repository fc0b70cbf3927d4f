"""What must not be said together: of two opposites the more careful one stays.

Two flags can ask for opposite things: a knee at 4 to run easy, a back at 1 to run as before. Each pair below names
the entries that win and the entries that then stay silent.
"""

from __future__ import annotations

from collections.abc import Collection

from loadwatch.columns import SITES

_NO_RUNNING = frozenset(("leave-running-out", "pause-while-rising", "first-run-back"))
_LESS = frozenset(("short-then-check", "easier-week", "easier-days", "run-easy", "come-back"))
_AS_IT_IS = frozenset(
    ("steady-soreness", "add-nothing", "hold-step", "week-hold", "long-run-limit", "long-run-hold", "long-run-usual")
)
_RUNNING_ON = frozenset(("week-note", "gradual-step"))
_SITE_WEEKS = frozenset(f"{site.replace(' ', '-')}-week" for site in SITES)
_LANDING = frozenset(("calf-week", "achilles-week"))

OPPOSITES: tuple[tuple[frozenset[str], frozenset[str]], ...] = (
    (_NO_RUNNING, _LESS | _AS_IT_IS | _RUNNING_ON | _SITE_WEEKS | {"running-form", "no-reference"}),
    (_LESS, _RUNNING_ON | {"steady-soreness", "add-nothing", "hold-step"}),
    (_AS_IT_IS, _RUNNING_ON),
    (frozenset(("steady-soreness",)), frozenset(("long-run-hold",))),
    (frozenset(("back-condition",)), _RUNNING_ON | {"come-back", "no-reference"}),
    (_LANDING, frozenset(("running-form",))),
    (frozenset(("cross-train-upright",)), frozenset(("cross-train-back", "cross-train-hip"))),
)
"""(careful, bold): where one of the first is said, none of the second is.

No running, or one short run / any other running. Less running / running as before. Holding / a step up. A site that
stays sore / the long run once more. Ask first / a step up or a way back. No new landing with a sore calf or tendon /
quicker steps. No crawl with a sore neck / swimming.
"""


def silenced(keys: Collection[str]) -> set[str]:
    """Which of these entries must stay silent because a more careful one is among them."""
    return {key for careful, bold in OPPOSITES if not careful.isdisjoint(keys) for key in bold.intersection(keys)}
