"""`python -m bench` measures what a few minutes allow; `python -m bench NAME ...` the named ones."""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime

from bench.accuracy import accuracy
from bench.cohorts import one_runner, thousand, twenty_thousand
from bench.health import health
from bench.importing import importing
from bench.measuring import Line
from bench.pages import pages
from bench.recordings import recordings

BENCHES: dict[str, Callable[[], Iterator[Line]]] = {
    "runner": one_runner,
    "thousand": thousand,
    "cohorts": twenty_thousand,
    "import": importing,
    "health": health,
    "recordings": recordings,
    "pages": pages,
    "accuracy": accuracy,
}
BY_DEFAULT = ("runner", "thousand", "import", "health", "recordings", "pages", "accuracy")


def main(names: list[str]) -> int:
    """Print the lines of these benches; 1 where a target is missed, 2 where a name is unknown."""
    unknown = [name for name in names if name not in BENCHES]
    if unknown:
        print(f"There is no bench called {', '.join(unknown)}; there are {', '.join(BENCHES)}.", file=sys.stderr)
        return 2
    print(
        f"{datetime.now(UTC):%Y-%m-%d}, Python {platform.python_version()}, {os.cpu_count()} cores. Ratios of one run."
    )
    missed = 0
    for name in names or BY_DEFAULT:
        for line in BENCHES[name]():
            print(line, flush=True)
            missed += not line.is_met
    return int(missed > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
