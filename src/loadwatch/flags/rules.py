"""Every rule as data: what it asks, what it measures, from where on, which level, on whose evidence.

Rules of one code stand in the order of their levels; the highest that holds is the one raised.
Pages, the Method page and the documentation are made from this table: a threshold stands nowhere else.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]

_TOLERANCE = 1e-9
"""Means of ratings carry rounding of some 1e-15. Ratios of whole metres need none: 11000 / 10000 is exactly the double 1.1."""


@dataclass(frozen=True)
class Rule:
    """One threshold. `measure` names the value it is held against, `basis` says in a line how far to trust it."""

    key: str
    code: str
    level: str
    title: str
    question: str
    measure: str
    compare: Literal[">", ">="]
    threshold: float
    evidence: str
    basis: str
    unit: str = ""

    def holds(self, values: Floats) -> npt.NDArray[np.bool_]:
        """Where the rule is broken; a missing value never breaks a rule."""
        return values > self.threshold if self.compare == ">" else values >= self.threshold - _TOLERANCE


_SPIKE = "Is this run longer than anything of the 30 days before it?"
_WEEK = "Is this week longer than the one before?"
_RISE = "Is the soreness of the last 7 days above the three weeks before them?"

RULES = (
    Rule("long-run-small", "long-run", "watch", "One run too long", _SPIKE, "spike", ">", 1.10, "frandsen-2025",
         "One large cohort; observational. Exactly +10% belongs to its reference group.", "x"),
    Rule("long-run-moderate", "long-run", "caution", "One run much too long", _SPIKE, "spike", ">", 1.30, "frandsen-2025",
         "One large cohort; observational. The study's bands overlap.", "x"),
    Rule("long-run-large", "long-run", "caution", "One run more than twice as long", _SPIKE, "spike", ">", 2.00,
         "frandsen-2025", "One large cohort; observational. The highest rate of its bands.", "x"),
    Rule("week-jump-note", "week-jump", "note", "Week up by more than 10%", _WEEK, "week", ">", 1.10, "ten-percent",
         "A convention, not evidence: in a trial of 532 novices it made no difference.", "x"),
    Rule("week-jump-watch", "week-jump", "watch", "Week up by more than 30%", _WEEK, "week", ">", 1.30, "nielsen-2014",
         "Weak: one study leaned this way, a larger one found nothing from week to week.", "x"),
    Rule("soreness-rising", "soreness-rising", "watch", "Soreness rising", _RISE, "rise", ">=", 1.0, "ours",
         "Our rule of thumb.", "points"),
    Rule("soreness-clearly-rising", "soreness-rising", "caution", "Soreness clearly rising", _RISE, "rise", ">=", 2.0,
         "ostelo-2008", "2 points is the smallest change that matters to people with low-back pain; for a rise, and for "
         "other sites, that is carried over.", "points"),
    Rule("soreness-two-weeks", "soreness-rising", "ease-off", "Soreness rising two weeks running",
         "Has the soreness risen two weeks in a row, and is it 3 or more?", "two weeks", ">=", 3.0, "silbernagel-2007",
         "The pain-monitoring model, tried on the Achilles tendon; carried over.", "of 10"),
    Rule("soreness-persisting", "soreness-persisting", "caution", "Not settled by next morning",
         "Was it 3 to 5, and still above 2 the next morning?", "next morning", ">", 2.0, "silbernagel-2007",
         "The pain-monitoring model, tried on the Achilles tendon; carried over.", "of 10"),
    Rule("soreness-high", "soreness-high", "ease-off", "Soreness above 5", "Was any rating above 5?", "rating", ">", 5.0,
         "silbernagel-2007", "The pain-monitoring model, tried on the Achilles tendon; carried over.", "of 10"),
    Rule("load-and-soreness", "load-and-soreness", "caution", "Load and soreness together",
         "Did soreness rise in the week of a flagged load, or in the week after it?", "together", ">=", 1.0, "ours",
         "Our rule of thumb: no validated rule for the two together exists.", "points"),
    Rule("monotony", "monotony", "note", "Every day much the same", "Are the 7 days nearly alike, with little rest between?",
         "monotony", ">", 2.0, "foster-1998", "25 athletes, and illness rather than injury: a description.", ""),
    Rule("monotony-same", "monotony", "note", "Every day the same", "Was the load the same on all 7 days?",
         "same load", ">", 0.0, "foster-1998", "The ratio has no value when nothing varies; so it is said, not hidden.", ""),
    Rule("coming-back", "coming-back", "note", "Back after a break", "Were there 14 days or more without a run?",
         "days off", ">=", 14.0, "ours", "Our rule: after a break a percentage means nothing until two full weeks are back.",
         "days"),
    Rule("red-flag", "red-flag", "seek-care", "A warning sign", "Was a warning sign answered with yes?", "sign", ">=", 1.0,
         "nice-ng59", "Guideline wording. No warning sign does not mean that nothing is wrong."),
)  # fmt: skip

RULES_BY_KEY = {rule.key: rule for rule in RULES}
LIMIT_RUN = RULES_BY_KEY["long-run-small"].threshold
LIMIT_WEEK = RULES_BY_KEY["week-jump-watch"].threshold
CONVENTION_WEEK = RULES_BY_KEY["week-jump-note"].threshold
LOAD_TRIGGERS = ("long-run-small", "long-run-moderate", "long-run-large", "week-jump-watch")
"""The rules of load that count together with rising soreness; a note does not."""
CURRENT_DAYS = 7
"""A single run or rating counts for the verdict on its day and the 6 after it."""
