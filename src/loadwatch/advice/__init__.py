"""The prevention library: causes, strategies, exercises and warning signs, and the choice of what fits today."""

from __future__ import annotations

from loadwatch.advice.choosing import Advice, advice_for
from loadwatch.advice.entries import Entry, Sign
from loadwatch.advice.library import Library, library, red_flag_signs

__all__ = ["Advice", "Entry", "Library", "Sign", "advice_for", "library", "red_flag_signs"]
