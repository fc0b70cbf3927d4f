"""The store: athletes, runs, soreness, imports and settings in a database of the user's own."""

from loadwatch.store.athletes import BACK_CONDITIONS
from loadwatch.store.batches import Preview, Sorted
from loadwatch.store.settings import SETTINGS, Setting
from loadwatch.store.store import Store

__all__ = ["BACK_CONDITIONS", "SETTINGS", "Preview", "Setting", "Sorted", "Store"]
