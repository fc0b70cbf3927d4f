"""Ratios of times, and the lines that tell them."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass

Work = Callable[[], object]
Times = Mapping[str, list[float]]
_AT_LEAST_S = 0.02


@dataclass(frozen=True)
class Line:
    """One line of the output: what was measured, its value, and the target where there is one."""

    what: str
    value: float
    at_least: float | None = None
    at_most: float | None = None

    @property
    def is_met(self) -> bool:
        """Whether the target is met; without one, there is nothing to miss."""
        enough = self.at_least is None or self.value >= self.at_least
        return enough and (self.at_most is None or self.value <= self.at_most)

    def __str__(self) -> str:
        if self.at_least is None and self.at_most is None:
            return f"{self.what:<84} {self.value:>8.3g}"
        target = f"<= {self.at_most:g}" if self.at_least is None else f">= {self.at_least:g}"
        return f"{self.what:<84} {self.value:>8.3g}   {target:<8} {'met' if self.is_met else 'NOT MET'}"


def seconds(works: Mapping[str, Work], rounds: int) -> Times:
    """Wall time of each work in each round. A round goes through all works, so that a slow minute of the machine hits all.

    Each work is done once before, unmeasured: imports and first-use caches are not what is asked here. A short work is
    repeated within the round until it has taken 20 ms. Garbage is collected when Python sees fit, as in the app.
    """
    repeats = {name: _repeats(work) for name, work in works.items()}
    found: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(rounds):
        for name, work in works.items():
            found[name].append(_mean_of(work, repeats[name]))
    return found


def _repeats(work: Work) -> int:
    work()
    return max(1, round(_AT_LEAST_S / _mean_of(work, 1)))


def _mean_of(work: Work, repeats: int) -> float:
    begun = time.perf_counter()
    for _ in range(repeats):
        work()
    return (time.perf_counter() - begun) / repeats


def ratio(times: Times, of: str, over: str) -> float:
    """Median over the rounds of one work's time divided by another's."""
    return statistics.median(a / b for a, b in zip(times[of], times[over], strict=True))
