"""The reader: what fits the form is read, what does not is refused with file, entry and fault."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from loadwatch.advice import library, red_flag_signs
from loadwatch.advice.entries import REQUIRED
from loadwatch.advice.library import CONTENT, ContentError, read


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the content that a test may spoil."""
    return Path(shutil.copytree(CONTENT, tmp_path / "content"))


def spoil(folder: Path, file: str, old: str, new: str) -> None:
    """Replaces the first `old` in a file."""
    text = (folder / file).read_text(encoding="utf-8")
    assert old in text
    (folder / file).write_text(text.replace(old, new, 1), encoding="utf-8")


def test_every_content_file_is_read():
    """A file that no section names would lie there unread."""
    assert {file.stem for file in CONTENT.glob("*.toml")} == {*REQUIRED, "red_flags"}


def test_the_library_is_read_once():
    """Pages ask for it on every rerun."""
    assert library() is library()


def test_a_section_keeps_the_order_of_its_file():
    """The order in the file is the order in which a page shows it."""
    assert [entry.key for entry in library().section("causes")] == [
        "too-fast",
        "impact",
        "weak-core",
        "imbalance",
        "existing-condition",
    ]


def test_emergencies_are_asked_first():
    """Who has to go to hospital should not answer seven questions before."""
    urgencies = [sign.urgency for sign in red_flag_signs()]

    assert urgencies == sorted(urgencies)
    assert set(urgencies) == {"emergency", "soon"}


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("load.toml", 'kind = "load"', 'kind = "speed"', "long-run-limit: kind 'speed' is not one of load"),
        ("load.toml", "checked = 2026-11-22\n", "", "load.toml, long-run-limit: lacks checked"),
        ("load.toml", "checked = 2026-11-22\n", 'checked = "today"\n', "checked is 'today', not date"),
        ("load.toml", 'grade = "low"', 'grade = "low"\nstars = 3', "long-run-limit: unknown field stars"),
        ("load.toml", 'grade = "low"', 'grade = "sure"', "grade 'sure' is not one of high, moderate"),
        ("load.toml", '"frandsen-2025"]', '"frandsen-1925"]', "evidence 'frandsen-1925' is not one of"),
        ("load.toml", 'codes = ["long-run"]', 'codes = ["too-long"]', "long-run-limit, when: codes 'too-long'"),
        ("load.toml", "priority = 10", "priority = true", "priority is True, not int"),
        ("load.toml", "{longest_run}", "{longest}", "unknown placeholder longest"),
        ("load.toml", 'title = "Keep the next', f'title = "{"Keep " * 12}the next', "title of"),
        ("exercises.toml", 'cue = "Breathe out as', 'cue = ""\nextra = "Breathe out as', "bird-dog: lacks cue"),
        ("exercises.toml", 'sites = ["low back", "glute"]', 'sites = ["back"]', "sites 'back' is not one of low back"),
        ("exercises.toml", 'sites = ["low back", "glute"]', "sites = [1]", "sites is [1], not tuple[str, ...]"),
        ("exercises.toml", "sets = [2, 3]", "sets = [3, 2]", "bird-dog, amount: sets is [3, 2], not one number"),
        ("exercises.toml", "reps = [10, 15]", 'reps = ["ten"]', "bird-dog, amount: reps is ['ten'], not tuple[int"),
        ("exercises.toml", "reps = [10, 15]", "reps = [true]", "bird-dog, amount: reps is [True], not tuple[int"),
        ("exercises.toml", 'each = "side"', 'each = "leg"', "bird-dog, amount: each 'leg' is not one of"),
        ("exercises.toml", 'each = "side"', "stars = 3", "bird-dog, amount: unknown field stars"),
        ("exercises.toml", "sets = [2, 3], ", "", "bird-dog, amount: lacks sets"),
        ("exercises.toml", ", days_a_week = [2, 3] }", " }", "bird-dog, amount: needs either days_a_week or"),
        ("exercises.toml", "amount = {", 'dose = "Twice."\namount = {', "bird-dog, amount: has both dose and amount"),
        ("exercises.toml", "amount = {", "more = {", "bird-dog: lacks amount"),
        ("exercises.toml", 'after = "plank"', 'after = "plonk"', "renegade-row: names plonk, which is no entry"),
        ("causes.toml", 'helps = ["gradual', 'helps = ["graduel', "too-fast: names graduel-progression"),
        ("soreness.toml", "[leave-running-out]", "[long-run-limit]", "the key is taken by load.toml"),
        ("red_flags.toml", 'urgency = "emergency"', 'urgency = "later"', "both-legs: urgency 'later' is not one of"),
        ("red_flags.toml", 'how_soon = "now"\n', "", "red_flags.toml, both-legs: lacks how_soon"),
        ("sites.toml", "[low-back-week]", "low-back-week = 1\n[other-name]", "sites.toml, low-back-week: not a table"),
        ("sites.toml", "[low-back-week]", "[low-back-week", "sites.toml: "),
    ],
)  # fmt: skip
def test_a_fault_names_file_entry_and_reason(folder: Path, file: str, old: str, new: str, said: str):
    """Content is edited by people who do not read tracebacks."""
    spoil(folder, file, old, new)

    with pytest.raises(ContentError) as raised:
        read(folder)

    assert said in str(raised.value)
