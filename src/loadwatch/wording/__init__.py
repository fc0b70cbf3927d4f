"""Flags, verdicts and numbers in plain sentences, in km or miles. No text says "safe", none predicts an injury."""

from __future__ import annotations

from loadwatch.wording.numbers import Number, numbers, room, soreness_now
from loadwatch.wording.reasons import Reason, reason
from loadwatch.wording.verdicts import not_known, short_reason, verdict

__all__ = ["Number", "Reason", "not_known", "numbers", "reason", "room", "short_reason", "soreness_now", "verdict"]
