"""`python -m fuzz [SECONDS] [TARGET ...]`: every reader for some time, one after the other."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from fuzz.targets import TARGETS

SECONDS = 60
FOUND = Path(__file__).parent / "found"
"""Where an input that breaks a reader is kept. Try it again with `python -m fuzz.one TARGET fuzz/found/FILE`."""
LIMITS = ["-timeout=10", "-rss_limit_mb=1000", "-max_len=20000", "-print_final_stats=1"]


def main(arguments: list[str]) -> int:
    """How many readers broke; 2 where a target is unknown."""
    seconds = int(arguments.pop(0)) if arguments and arguments[0].isdigit() else SECONDS
    unknown = [name for name in arguments if name not in TARGETS]
    if unknown:
        print(f"There is no target {', '.join(unknown)}; there are {', '.join(TARGETS)}.", file=sys.stderr)
        return 2
    FOUND.mkdir(exist_ok=True)
    broken = []
    for name in arguments or TARGETS:
        print(f"{name}: {seconds} s", flush=True)
        options = [f"-max_total_time={seconds}", f"-artifact_prefix={FOUND}/{name}-", *LIMITS]
        if subprocess.run([sys.executable, "-m", "fuzz.one", name, *options], check=False).returncode:
            broken.append(name)
    print(f"Broken: {', '.join(broken) or 'none'}.")
    return int(bool(broken))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
