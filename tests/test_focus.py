"""One athlete picked from a review, against the plain rows of its tables."""

from __future__ import annotations

import pandas as pd
import pytest
from sample_data import SAMPLES

from loadwatch import Review, review
from loadwatch.columns import LEVELS
from loadwatch.focus import Focus
from tests.flags.logs import STEADY, date_of, rated, review_on, runs, stretch
from tests.sample_data.reviewed import reviewed

SQUAD = next(sample.key for sample in SAMPLES if len(sample.athletes) > 1)
TABLES = ("weeks", "flags", "runs", "days", "soreness")


@pytest.fixture(scope="module")
def squad() -> Review:
    """Eight athletes at once."""
    return reviewed(SQUAD)


@pytest.mark.parametrize("table", TABLES)
def test_the_rows_of_an_athlete_are_exactly_theirs(squad: Review, table: str) -> None:
    """A coach who reads another athlete's back pain under a name would call the wrong person."""
    whole: pd.DataFrame = getattr(squad, table)
    for athlete in squad.athletes:
        expected = whole[whole["athlete"].astype("str") == athlete]

        pd.testing.assert_frame_equal(getattr(Focus.on(squad, athlete), table), expected)


def test_the_parts_are_the_whole(squad: Review) -> None:
    """Nobody's rows may fall between two athletes."""
    for table in TABLES:
        counts = [len(getattr(Focus.on(squad, athlete), table)) for athlete in squad.athletes]

        assert sum(counts) == len(getattr(squad, table)), table


def test_runs_in_any_order_are_still_their_runners(squad: Review) -> None:
    """The table of runs keeps the order it was handed in, unlike the others."""
    given = squad.runs[["athlete", "started_at", "distance_km", "duration_min"]].sample(frac=1, random_state=7)
    found = review(given, today=squad.today)
    for athlete in found.athletes:
        assert set(Focus.on(found, athlete).runs["athlete"].astype("str")) == {athlete}
        assert len(Focus.on(found, athlete).runs) == (given["athlete"].astype("str") == athlete).sum()


def test_an_athlete_nobody_knows_is_an_error(squad: Review) -> None:
    """Silence would show somebody else or an empty page."""
    with pytest.raises(KeyError):
        Focus.on(squad, "Nobody")


def test_the_flags_of_today_come_highest_first_and_newest_first(squad: Review) -> None:
    """The verdict speaks of the first."""
    for athlete in squad.athletes:
        flags = Focus.on(squad, athlete).current_flags
        order = [(LEVELS.index(flag.level), flag.day) for flag in flags]

        assert order == sorted(order, reverse=True)
        assert all(flag.current for flag in flags)


def test_needing_attention_begins_at_caution(squad: Review) -> None:
    """The coach's first number counts these."""
    levels = dict(zip(squad.verdicts["athlete"].astype("str"), squad.verdicts["level"].astype("str"), strict=True))

    assert {name for name in squad.athletes if Focus.on(squad, name).needs_attention} == {
        name for name, level in levels.items() if level in ("caution", "ease-off", "seek-care")
    }


@pytest.mark.parametrize(("day", "expected"), [(84, 12.0), (88, 12.0), (89, None)])
def test_the_longest_run_of_seven_days_ends_with_today(day: int, expected: float | None) -> None:
    """Day 82 is counted on day 88, its seventh, and not on day 89."""
    found = Focus.on(review_on(day, STEADY | {82: 12.0}), "Ann").longest_of_7_days

    assert (found.distance_km if found else None) == expected


def test_a_run_without_a_distance_is_not_the_longest() -> None:
    """Missing is not zero, and not the longest either."""
    found = Focus.on(review_on(84, STEADY | {83: None, 84: None}), "Ann").longest_of_7_days

    assert found is not None
    assert found.distance_km == 10.0


def test_the_last_week_is_the_last_complete_one() -> None:
    """On a Monday that is the week that ended yesterday."""
    focus = Focus.on(review_on(84, STEADY), "Ann")

    assert (focus.last_week.week, focus.running_week.week) == (date_of(77), date_of(84))
    assert Focus.on(review_on(2, {0: 5.0}), "Ann").last_week is None


def test_the_site_that_matters_most_is_the_flagged_one_else_the_one_that_rose_most() -> None:
    """One number on This week speaks of one site: it has to be the right one."""
    calm, risen = rated(stretch(50, 84, 2.0), "knee"), rated(stretch(50, 77, 1.0) | stretch(78, 84, 1.6), "calf")
    hurting = rated({84: 7.0}, "foot")

    assert Focus.on(review_on(84, STEADY, [calm, risen]), "Ann").site == "calf"
    assert Focus.on(review_on(84, STEADY, [calm, risen, hurting]), "Ann").site == "foot"
    assert Focus.on(review_on(84, STEADY), "Ann").site == "low back"


def test_a_site_not_rated_today_stands_at_its_last_known_mean() -> None:
    """Whoever rates every second day would else read "too few ratings" every second day."""
    ratings = rated(stretch(50, 84, 2.0), "knee")
    today = Focus.on(review_on(87, STEADY, [ratings]), "Ann").state_of("knee")
    later = Focus.on(review_on(95, STEADY, [ratings]), "Ann").state_of("knee")

    assert (today.mean_7d, today.last_rated) == (2.0, date_of(84))
    assert pd.isna(later.mean_7d)
    assert Focus.on(review_on(84, STEADY, [ratings]), "Ann").state_of("hip") is None


def test_one_runner_alone_is_a_squad_of_one() -> None:
    """The shortcut for a single athlete gives the same rows as picking them from two."""
    log = runs(STEADY)
    alone = Focus.on(review(log, today=date_of(84).date()), "Ann")
    both = review(pd.concat([log, runs(STEADY, athlete="Bea")], ignore_index=True), today=date_of(84).date())
    columns = ["week", "distance_km", "runs", "level"]

    assert alone.weeks[columns].values.tolist() == Focus.on(both, "Ann").weeks[columns].values.tolist()
    assert alone.verdict.level == Focus.on(both, "Bea").verdict.level


def test_sorer_since_a_day_is_what_the_ratings_before_and_after_it_say() -> None:
    """The headline says "since" a run; soreness that rose before the run must not be laid at its door."""
    risen = Focus.on(review_on(84, STEADY, [rated(stretch(50, 80, 1.0) | stretch(81, 84, 4.0), "knee")]), "Ann")

    assert risen.is_sorer_since("knee", date_of(81))
    assert not risen.is_sorer_since("knee", date_of(84) + pd.Timedelta(days=1))  # nothing rated since
    assert not risen.is_sorer_since("hip", date_of(81))  # never rated
    fallen = Focus.on(review_on(84, STEADY, [rated(stretch(50, 80, 4.0) | stretch(81, 84, 1.0), "knee")]), "Ann")
    assert not fallen.is_sorer_since("knee", date_of(81))
