"""The prevention library: causes, strategies, exercises and warning signs, and the choice of what fits today."""

from __future__ import annotations

from loadwatch.advice.cards import Advice
from loadwatch.advice.choosing import advice_for
from loadwatch.advice.dose import Dose
from loadwatch.advice.entries import Entry, Sign
from loadwatch.advice.holding_back import not_now
from loadwatch.advice.library import Library, library, red_flag_signs

__all__ = ["Advice", "Dose", "Entry", "Library", "Sign", "advice_for", "library", "not_now", "red_flag_signs"]
