"""The process killed at any moment of a save or of taking back."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from pathlib import Path

from tests.store.killed import SIZE

ROOT = Path(__file__).parents[2]


def test_a_killed_save_leaves_all_or_nothing(tmp_path):
    """Power cuts and closed laptops: never half an import, and the next start works. 30 kills, at random moments."""
    seed = random.randrange(2**32)
    command = [sys.executable, "-m", "tests.store.killed", str(tmp_path), "30", str(seed)]
    said = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)
    assert said.returncode == 0, said.stderr
    seen = json.loads(said.stdout)
    nothing, everything = [0, 0, 0, 0], [1, SIZE, SIZE, 1, SIZE, SIZE]

    assert all(state in (nothing, everything) for pair in seen for state in pair), f"seed {seed}: {seen}"
    assert [before for before, _ in seen] == [nothing, everything] * 15
    assert any(before == after for before, after in seen), f"seed {seed}: no kill came before the end"
