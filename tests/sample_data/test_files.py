"""The written files: made again to the byte, read without a question, and such as people's logs are."""

from __future__ import annotations

import csv
from pathlib import Path

import pandas as pd
import pytest
from sample_data import SAMPLES
from sample_data.declared import FOLDER
from sample_data.generate import files_of

from tests.sample_data.reviewed import read_sample

each_sample = pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.key)


def rows_of(path: Path) -> list[dict[str, str]]:
    """The rows of a file."""
    return list(csv.DictReader(path.read_text(encoding="utf-8").splitlines()))


@each_sample
def test_the_files_are_what_the_generator_writes(sample):
    """A story changed without `make sample`, or a generator that draws otherwise elsewhere, shows here."""
    made = files_of(sample)

    assert {path: path.read_bytes() for path in made} == made


def test_every_file_belongs_to_a_sample():
    """A renamed sample leaves no file behind."""
    declared = {path for sample in SAMPLES for path in (sample.runs_file, sample.soreness_file)}

    assert set(FOLDER.glob("*.csv")) == declared


@each_sample
def test_every_row_is_read_without_a_problem_or_question(sample):
    """One click opens a sample: nothing to answer, nothing lost."""
    got = read_sample(sample)
    runs, soreness = (rows_of(path) for path in (sample.runs_file, sample.soreness_file))

    assert got.problems.empty
    assert got.questions == []
    assert got.skipped.sum() == 0
    assert list(got.runs["distance_km"]) == [float(row["distance_km"]) for row in runs]
    assert list(got.soreness["rating"]) == [float(row["soreness_0_none_10_worst"]) for row in soreness]


@each_sample
def test_the_files_hold_exactly_the_declared_athletes(sample):
    """The card's count of athletes is the one in the file; accents survive."""
    runs = pd.read_csv(sample.runs_file)

    assert set(runs["athlete"]) == {athlete.name for athlete in sample.athletes}


@each_sample
def test_no_record_is_later_than_the_day_of_the_story(sample):
    """A later record would not count, and the story would differ from what its file shows."""
    runs, soreness = pd.read_csv(sample.runs_file), pd.read_csv(sample.soreness_file)
    last = max(runs["started_at"].max()[:10], soreness["date"].max())

    assert last == sample.today.isoformat()


@each_sample
def test_runs_are_such_as_people_do(sample):
    """Waking hours, easy paces, efforts mostly but not always rated, the week's longest run on a Sunday."""
    runs = pd.read_csv(sample.runs_file, parse_dates=["started_at"])
    pace = runs["duration_min"] / runs["distance_km"]
    started = runs["started_at"]
    by_week = runs.groupby(["athlete", started.dt.to_period("W-SUN")])["distance_km"]
    longest = runs.loc[by_week.idxmax()]
    finished = longest[longest["started_at"] < "2026-11-16"]

    assert started.dt.hour.between(5, 21).all()
    assert pace.between(4.75, 6.75).all()
    assert 0.02 < runs["rpe"].isna().mean() < 0.25
    assert (finished["started_at"].dt.day_of_week == 6).all()


@each_sample
def test_soreness_is_rated_on_most_days_at_several_moments(sample):
    """After runs, next mornings and over the day; about two days of three while somebody runs."""
    soreness = pd.read_csv(sample.soreness_file)
    runs = pd.read_csv(sample.runs_file, parse_dates=["started_at"])
    weeks = runs.assign(week=runs["started_at"].dt.to_period("W-SUN")).groupby("athlete")["week"].nunique()
    rated = soreness.groupby("athlete")["date"].nunique()

    assert set(soreness["moment"]) == {"after", "morning", "day"}
    assert (rated / (7 * weeks[rated.index])).min() > 0.6


@each_sample
def test_texts_of_the_card_are_short_plain_sentences(sample):
    """Title and story go on a button and a card."""
    assert len(sample.title) <= 30
    assert len(sample.story) <= 110
    assert sample.story.endswith(".")


def test_the_readme_names_every_sample_and_file():
    """What is undocumented fails."""
    readme = (FOLDER / "README.md").read_text(encoding="utf-8")
    names = [name for sample in SAMPLES for name in (sample.title, sample.runs_file.name, sample.soreness_file.name)]

    assert [name for name in names if name not in readme] == []
