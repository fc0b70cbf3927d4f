"""The same run from two sources: recognised, shown as one, never counted twice."""

from loadwatch.same_run.counting import best_of, counted, lent, merged
from loadwatch.same_run.linking import as_one, linked
from loadwatch.same_run.pairs import Pairs
from loadwatch.same_run.weeks import beside_runs

__all__ = ["Pairs", "as_one", "beside_runs", "best_of", "counted", "lent", "linked", "merged"]
