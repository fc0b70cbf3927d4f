"""The process killed at any moment of a save or of taking back."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from pathlib import Path

from tests.store.killed import SIZE

ROOT = Path(__file__).parents[2]
NOTHING, EVERYTHING = [0, 0, 0, 0], [1, SIZE, SIZE, 1, SIZE, SIZE]


def test_a_killed_process_leaves_all_or_nothing(tmp_path):
    """Power cuts and closed laptops: never half an import nor half of taking it back, and the next start works."""
    seed = random.randrange(2**32)
    command = [sys.executable, "-m", "tests.store.killed", str(tmp_path), "12", str(seed)]
    said = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)
    assert said.returncode == 0, said.stderr
    saved, taken_back, at_random = json.loads(said.stdout)

    assert saved == [NOTHING] * (len(saved) - 1) + [EVERYTHING]
    assert taken_back == [EVERYTHING] * (len(taken_back) - 1) + [NOTHING]
    assert min(len(saved), len(taken_back)) > 10
    assert all(state in (NOTHING, EVERYTHING) for state in at_random), f"seed {seed}: {at_random}"
