"""The seven levels, in order: word, icon and colour, the same everywhere in the app.

A level is a word and never a probability. Its colour is never its only sign: icon and word stand with it.
"""

from __future__ import annotations

from dataclasses import dataclass

from loadwatch.columns import LEVELS as KEYS


@dataclass(frozen=True)
class Level:
    """A level. `color` is the theme's colour name; `light` and `dark` are that colour in the two themes."""

    key: str
    word: str
    icon: str
    color: str
    light: str
    dark: str
    meaning: str

    @property
    def rank(self) -> int:
        """0 for unknown, 6 for seek care: what is higher matters more."""
        return KEYS.index(self.key)


LEVELS = {
    level.key: level
    for level in (
        Level("unknown", "Unknown", "question_mark", "gray", "#5F6A76", "#A3AEB9",
              "Not enough history to compare with. Not the same as nothing flagged."),
        Level("clear", "Nothing flagged", "radio_button_unchecked", "green", "#649794", "#437A76",
              "No rule was triggered. It does not mean that nothing can happen."),
        Level("note", "Note", "info", "blue", "#4480CC", "#6993E8",
              "Worth knowing; a convention or a description, not evidence of harm."),
        Level("watch", "Watch", "visibility", "yellow", "#BA8500", "#C79300",
              "One thing grew faster than usual. Hold it there and see how the body answers."),
        Level("caution", "Caution", "warning", "orange", "#BF3B08", "#FFAE62",
              "A large step, or a step and soreness together. Change something this week."),
        Level("ease-off", "Ease off", "do_not_disturb_on", "red", "#8F1030", "#F46A76",
              "Soreness is above what running should be done with. Step back until it settles."),
        Level("seek-care", "Seek care", "local_hospital", "violet", "#46106C", "#F3C3F5",
              "A warning sign was reported. See a professional; no running advice until it is settled."),
    )
}  # fmt: skip
