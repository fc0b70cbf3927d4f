"""Recorder files: FIT, GPX and TCX -> runs, one a session.

Only the summary of a session is kept. Positions are looked at for the length of a GPX track and forgotten at once.
"""

from __future__ import annotations

from loadwatch.importers.recorders.account import read_recordings
from loadwatch.importers.recorders.ahead import Progress, decode_ahead
from loadwatch.importers.recorders.checks import SPORTS

__all__ = ["SPORTS", "Progress", "decode_ahead", "read_recordings"]
