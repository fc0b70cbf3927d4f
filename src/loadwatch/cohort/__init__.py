"""The tables of any number of athletes as sorted arrays: the form that all measures work on.

One runner is a cohort of one.
"""

from __future__ import annotations

from loadwatch.cohort.reading import cohort_of
from loadwatch.cohort.rows import Cohort, RatingRows, RunRows, SignRows, TotalRows

__all__ = ["Cohort", "RatingRows", "RunRows", "SignRows", "TotalRows", "cohort_of"]
