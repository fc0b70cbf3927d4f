"""The tables of any number of athletes as sorted arrays: the form that all measures work on.

One runner is a cohort of one.
"""

from __future__ import annotations

from loadwatch.cohort.reading import cohort_of
from loadwatch.cohort.rows import NEVER, Cohort, RatingRows, RunRows, SignRows, TotalRows

__all__ = ["NEVER", "Cohort", "RatingRows", "RunRows", "SignRows", "TotalRows", "cohort_of"]
