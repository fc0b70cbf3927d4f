"""The week's routine: two or three short sessions from the library, and how far they were kept."""

from __future__ import annotations

from loadwatch.routine.adherence import WEEKS_OF_ROUTINE, adherence, what_it_shows
from loadwatch.routine.plan import Proposed, Routine, Session, routine_for

__all__ = ["WEEKS_OF_ROUTINE", "Proposed", "Routine", "Session", "adherence", "routine_for", "what_it_shows"]
