"""Words that the parts of Import share."""

from __future__ import annotations


def entries(runs: int, ratings: int) -> str:
    """Runs and ratings, counted: "3 runs, 1 rating"."""
    parts = [f"{runs} {'run' if runs == 1 else 'runs'}"] * bool(runs or not ratings)
    return ", ".join(parts + [f"{ratings} {'rating' if ratings == 1 else 'ratings'}"] * bool(ratings))
