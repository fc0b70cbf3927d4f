"""Each sample's review tells the story that its card promises."""

from __future__ import annotations

import pandas as pd
import pytest
from sample_data import SAMPLES

from loadwatch.columns import LEVELS
from tests.sample_data.reviewed import BY_KEY, arithmetic, raised, reviewed

BUILD, STEADY, RETURN, COACH = "half-marathon-build", "steady-year", "six-weeks-off", "coach"
NOOR, MATEUS, INGRID = (BY_KEY[key].athletes[0].name for key in (BUILD, STEADY, RETURN))
CAUTION = LEVELS.index("caution")


def level_of(key: str) -> dict[str, str]:
    """Athlete -> level of the verdict."""
    verdicts = reviewed(key).verdicts
    return dict(zip(verdicts["athlete"], verdicts["level"], strict=True))


def ranks(levels: pd.Series) -> pd.Series:
    """Levels as their place in LEVELS."""
    return levels.astype(str).map(LEVELS.index)


def week_of(key: str, week: str, athlete: str | None = None) -> pd.Series:
    """An athlete's week, by its Monday."""
    weeks = reviewed(key).weeks
    return weeks[(weeks["week"] == week) & (weeks["athlete"] == (athlete or BY_KEY[key].athletes[0].name))].iloc[0]


def test_the_build_ends_in_caution_for_exactly_these_reasons():
    """The first thing a visitor sees: one run too long, the back that answers, and the note on the week."""
    found = arithmetic(raised(BUILD, NOOR).fillna({"before_value": 0}))

    assert level_of(BUILD) == {NOOR: "caution"}
    assert found == {
        ("long-run-small", "watch", "", 14.2, 11.0),
        ("week-jump-note", "note", "", 46.0, 36.0),
        ("soreness-clearly-rising", "caution", "low back", 4.0, 1.7),
        ("load-and-soreness", "caution", "low back", 4.0, 1.7),
    }


def test_the_long_run_of_the_build_was_on_sunday_15_november():
    """The verdict's sentence names the day."""
    flags = raised(BUILD, NOOR)
    run = flags[flags["code"] == "long-run"].iloc[0]

    assert run["day"] == pd.Timestamp("2026-11-15")
    assert run["value"] == pytest.approx(14.2 / 11.0)


def test_the_build_leaves_room_for_its_longest_run_before_the_spike():
    """After caution the flagged run is left out: 10% over 11.0 km, not over 14.2."""
    limits = reviewed(BUILD).limits.iloc[0]

    assert (limits["longest_run_km"], limits["longest_reference_km"], limits["runs_left_out"]) == (12.1, 11.0, 1)
    assert (limits["week_reference_km"], limits["week_so_far_km"]) == (46.0, 14.5)


def test_the_build_has_a_history_like_a_real_one():
    """Earlier watch and note weeks, a down week and a holiday without ratings: the charts show each sort."""
    weeks = reviewed(BUILD).weeks
    earlier = weeks[(weeks["week"] < "2026-11-09") & (ranks(weeks["level"]) > LEVELS.index("clear"))]
    holiday = week_of(BUILD, "2026-09-21")
    low_back = reviewed(BUILD).soreness.query("site == 'low back'").set_index("date")["mean_7d"]

    assert 16 <= weeks["complete"].sum() <= 20
    assert sorted(earlier["level"]) == ["note", "note", "watch", "watch"]
    assert holiday["change_pct"] < -15
    assert low_back["2026-09-24":"2026-10-01"].isna().all()
    assert low_back["2026-09-20"] > 0
    assert low_back["2026-10-11"] > 0


def test_the_build_has_no_rating_above_five():
    """One would turn the story into ease off."""
    soreness = reviewed(BUILD).soreness

    assert soreness["highest"].max() == 5
    assert set(soreness["site"]) == {"low back", "calf", "knee"}


def test_nothing_is_flagged_in_the_steady_year():
    """What quiet looks like: clear today, never watch or above in a year, two notes at most, down weeks and all."""
    got = reviewed(STEADY)
    judged = got.weeks[got.weeks["level"] != "unknown"]

    assert level_of(STEADY) == {MATEUS: "clear"}
    assert got.verdicts.loc[0, "soreness_known"]
    assert raised(STEADY, MATEUS).empty
    assert got.weeks["complete"].sum() >= 52
    assert set(judged["level"]) == {"clear", "note"}
    assert list(got.flags["level"]) == ["note", "note"]


def test_the_steady_year_has_down_weeks():
    """Steady is not flat: about every fourth week is lower, and the one after it raises nothing."""
    change = reviewed(STEADY).weeks["change_pct"]

    assert 12 <= (change < -5).sum() <= 15


def test_the_return_is_a_note_and_not_an_alarm():
    """43 days off: no percentage, no spike of the first small runs, a note that says why."""
    got = reviewed(RETURN)

    assert level_of(RETURN) == {INGRID: "note"}
    assert list(got.flags["code"]) == ["coming-back"]
    assert got.flags.loc[0, "value"] == 43
    assert got.limits.loc[0, "longest_run_km"] == pytest.approx(1.1 * 5.0)


def test_the_weeks_of_the_return_cannot_be_compared():
    """The charts show empty weeks, an unknown one, and weeks after a gap."""
    weeks = reviewed(RETURN).weeks.set_index("week")

    assert (weeks.loc["2026-09-21":"2026-10-26", "runs"] == 0).all()
    assert weeks.loc["2026-10-26", "level"] == "unknown"
    assert list(weeks.loc["2026-11-02":"2026-11-09", "change_reason"]) == ["after a gap", "after a gap"]


def test_soreness_is_low_after_the_return():
    """The story is about load alone."""
    assert reviewed(RETURN).soreness["highest"].max() <= 1


def test_exactly_two_of_the_coachs_eight_need_attention():
    """One of each level that a coach meets, and the table's order has something to sort."""
    levels = level_of(COACH)

    assert levels == {
        "Lena Brandt": "ease-off",
        "Tomás Rivera": "caution",
        "Aiko Sato": "watch",
        "Priya Nair": "watch",
        "Sam Okafor": "note",
        "Maja Lind": "clear",
        "Jonas Weber": "clear",
        "Grace Kim": "unknown",
    }
    assert sum(LEVELS.index(level) >= CAUTION for level in levels.values()) == 2


@pytest.mark.parametrize(
    ("athlete", "expected"),
    [
        ("Tomás Rivera", {
            ("long-run-moderate", "caution", "", 18.0, 13.0), ("week-jump-watch", "watch", "", 62.0, 47.3),
            ("soreness-rising", "watch", "calf", 4.0, 2.6), ("load-and-soreness", "caution", "calf", 4.0, 2.6),
        }),
        ("Aiko Sato", {("long-run-small", "watch", "", 12.6, 11.0)}),
        ("Priya Nair", {("soreness-rising", "watch", "calf", 2.2, 1.0)}),
        ("Sam Okafor", {("week-jump-note", "note", "", 44.0, 37.3)}),
        ("Maja Lind", set()),
        ("Jonas Weber", set()),
        ("Grace Kim", set()),
    ],
)  # fmt: skip
def test_each_athlete_of_the_coach_has_exactly_their_reasons(athlete, expected):
    """The coach's table says why in a line: it must be these numbers and no further ones."""
    found = arithmetic(raised(COACH, athlete).fillna({"before_value": 0}))

    assert found == expected


def test_lenas_back_was_at_six_on_tuesday_and_rose_two_weeks_running():
    """Both ways to ease off at once; the first has a day."""
    flags = raised(COACH, "Lena Brandt").set_index("rule")

    assert set(flags.index) == {"soreness-high", "soreness-two-weeks", "week-jump-note"}
    assert (flags.loc["soreness-high", "site"], flags.loc["soreness-high", "now_value"]) == ("low back", 6)
    assert flags.loc["soreness-high", "day"] == pd.Timestamp("2026-11-17")
    assert flags.loc["soreness-two-weeks", "now_value"] == pytest.approx(3.2)
    assert flags.loc["soreness-two-weeks", "before_value"] == pytest.approx(1.8)


@pytest.mark.parametrize(
    ("athlete", "km", "change"),
    [("Lena Brandt", 51.2, 22), ("Tomás Rivera", 62.0, 31), ("Aiko Sato", 38.4, 9), ("Priya Nair", 29.5, 4),
     ("Sam Okafor", 44.0, 18), ("Maja Lind", 40.1, -2), ("Jonas Weber", 33.3, 3)],
)  # fmt: skip
def test_last_weeks_of_the_coachs_athletes(athlete, km, change):
    """Last week's distance and change, as the coach's table shows them."""
    week = week_of(COACH, "2026-11-09", athlete)

    assert (week["distance_km"], round(week["change_pct"])) == (km, change)


def test_grace_has_nine_days_of_history():
    """Too little to judge, with 12 km in a first week that is cut off and has no change."""
    got = reviewed(COACH)
    verdict = got.verdicts.set_index("athlete").loc["Grace Kim"]
    week = week_of(COACH, "2026-11-09", "Grace Kim")

    assert (verdict["days_of_history"], verdict["load_known"], verdict["soreness_known"]) == (9, False, False)
    assert week["distance_km"] == 12.0
    assert not week["complete"]


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.key)
def test_no_sample_hits_a_level_that_its_card_does_not_tell(sample):
    """Seek care needs an answer to a question; no sample may pretend one."""
    assert ranks(reviewed(sample.key).flags["level"]).max() < LEVELS.index("seek-care")
