"""Apple Health's export: its workouts, taken out of an XML of any size in flat memory, as objects that a layout reads."""

from __future__ import annotations

from loadwatch.importers.apple_health.fragments import is_export
from loadwatch.importers.apple_health.table import ACCEPTED, Taken, workouts_of

MOST_BYTES = 16 * 1024 * 1024 * 1024
"""Unpacked, and read piece by piece: 20 years of heart beats have 4 GB."""

__all__ = ["ACCEPTED", "MOST_BYTES", "Taken", "is_export", "workouts_of"]
