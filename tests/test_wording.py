"""What the app says: every rule has its sentence with its numbers, the sums come out, and nothing promises or threatens."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import astuple
from datetime import date
from itertools import chain
from typing import Any

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sample_data import SAMPLES

from loadwatch import Review, review
from loadwatch.evidence import SOURCES
from loadwatch.flags.rules import RULES, RULES_BY_KEY
from loadwatch.focus import Focus
from loadwatch.wording import Reason, numbers, reason, room, short_reason, soreness_now, verdict
from tests.flags.logs import STEADY, date_of, of_minutes, rated, review_on, signs, stretch, weeks_of
from tests.sample_data.reviewed import reviewed

KM_PER_MILE = 1.609344
FORBIDDEN = re.compile(r"\bsafe|you will|risk of injury|get injured|injury risk|\bnan\b|(?-i:\bNone\b)|%%|--", re.I)
BACK = [*stretch(56, 77, 1.0).items()]


def back(*more: Mapping[int, float]) -> pd.DataFrame:
    """Ratings of the low back: three weeks around 1, and then these."""
    return rated(dict(chain(BACK, *(part.items() for part in more))), "low back")


EXAMPLES: dict[str, tuple[int, Any, Iterable[pd.DataFrame], pd.DataFrame | None]] = {
    "long-run-small": (84, STEADY | {84: 12.0}, (), None),
    "long-run-moderate": (84, STEADY | {84: 14.2}, (), None),
    "long-run-large": (84, STEADY | {84: 21.1}, (), None),
    "week-jump-note": (84, STEADY | {81: 4.5}, (), None),
    "week-jump-watch": (84, STEADY | {78: 9.5}, (), None),
    "soreness-rising": (84, STEADY, [back(stretch(78, 84, 2.2))], None),
    "soreness-clearly-rising": (84, STEADY, [back(stretch(78, 84, 3.4))], None),
    "soreness-two-weeks": (84, STEADY, [rated(stretch(49, 69, 1.0) | stretch(70, 84, 4.0), "low back")], None),
    "soreness-persisting": (84, STEADY, [back({82: 4.0}), rated({83: 3.0}, "low back", "morning")], None),
    "soreness-high": (84, STEADY, [rated({83: 7.0}, "knee")], None),
    "load-and-soreness": (84, STEADY | {82.2: 14.2}, [back(stretch(78, 84, 2.2))], None),
    "monotony": (84, of_minutes({day: 30.0 + day % 2 for day in range(84)}), (), None),
    "monotony-same": (84, of_minutes(dict.fromkeys(range(84), 30.0)), (), None),
    "coming-back": (100, STEADY | {99: 5.0}, (), None),
    "red-flag": (84, STEADY, (), signs(84)),
}
"""Rule -> a log that raises it, as of a day."""


def focus_of(example: str) -> Focus:
    """The example's runner."""
    today, km, soreness, red_flags = EXAMPLES[example]
    return Focus.on(review_on(today, km, soreness, red_flags), "Ann")


def reason_of(key: str, unit: str = "km") -> Reason:
    """The rule in words, as raised by its example."""
    focus = focus_of(key)
    flag = next(flag for flag in focus.current_flags if flag.rule == key)
    return reason(flag, unit, focus.today)


def texts_of(focus: Focus, unit: str) -> list[str]:
    """Every text made for an athlete."""
    shown = [
        *numbers(focus, unit),
        *room(focus, unit),
        *(soreness_now(focus, site) for site in focus.site_states["site"]),
    ]
    parts = [astuple(reason(flag, unit, focus.today)) for flag in focus.current_flags] + [astuple(one) for one in shown]
    return [verdict(focus, unit), short_reason(focus, unit), *(str(text) for part in parts for text in part)]


def numbers_in(text: str) -> list[float]:
    """Every number of a text."""
    return [float(found) for found in re.findall(r"\d+(?:\.\d+)?", text)]


SENTENCES = {
    "long-run-small": ("12.0 km on Monday 30 March is 20% longer than your longest of the 30 days before, 10.0 km.",
                       "12.0 ÷ 10.0 = 1.20, flagged above 1.10."),
    "long-run-moderate": ("14.2 km on Monday 30 March is 42% longer than your longest of the 30 days before, 10.0 km.",
                          "14.2 ÷ 10.0 = 1.42, flagged above 1.30."),
    "long-run-large": ("21.1 km on Monday 30 March is 111% longer than your longest of the 30 days before, 10.0 km.",
                       "21.1 ÷ 10.0 = 2.11, flagged above 2.00."),
    "week-jump-note": ("34.5 km after 30.0 km in the week before, 15% more.", "34.5 ÷ 30.0 = 1.15, noted above 1.10."),
    "week-jump-watch": ("39.5 km after 30.0 km in the week before, 32% more.", "39.5 ÷ 30.0 = 1.32, flagged above 1.30."),
    "soreness-rising": ("Low back: mean 2.2 over 7 days, 1.0 over the three weeks before.", "2.2 − 1.0 = 1.2, flagged from 1.0."),
    "soreness-clearly-rising": ("Low back: mean 3.4 over 7 days, 1.0 over the three weeks before.",
                                "3.4 − 1.0 = 2.4, flagged from 2.0."),
    "soreness-two-weeks": ("Low back: rising for a second week, mean of the last 7 days now 4.0.",
                           "Up by 1.0 or more over the baseline in both weeks, and 4.0 is at or above 3.0."),
    "soreness-persisting": ("Low back: 4 of 10, and still 3 the next morning, on Sunday.",
                            "3 to 5 may be run with if it settles to 2 or less by the next morning."),
    "soreness-high": ("Knee: 7 of 10 on Sunday.", "7 is above 5, where running should stop."),
    "load-and-soreness": ("A flagged load, and your low back rising within a week of it: 2.2 against 1.0.",
                          "Watch or more for the load + soreness up by 1.0 or more in the same week or the next = caution."),
    "monotony": ("Little difference between hard and easy days in the week to Sunday.",
                 "Mean ÷ standard deviation of the 7 daily loads = 57.19, noted above 2.0."),
    "monotony-same": ("Every day of last week carried the same load.", "The spread of the 7 days is 0, so monotony has no value."),
    "coming-back": ("Running again since Tuesday 14 April, after 16 days without a run.",
                    "From 14 days off the weekly change is not judged until two complete weeks are back."),
    "red-flag": ("You reported a warning sign on Monday.", "Any yes counts, whatever the training looks like."),
}  # fmt: skip


@pytest.mark.parametrize("key", RULES_BY_KEY)
def test_every_rule_is_said_with_its_numbers(key: str) -> None:
    """A flag that cannot be checked by the reader is only an alarm."""
    said = reason_of(key)

    assert (said.sentence, said.arithmetic) == SENTENCES[key]
    assert (said.level, said.title) == (RULES_BY_KEY[key].level, RULES_BY_KEY[key].title)


@pytest.mark.parametrize("key", RULES_BY_KEY)
def test_every_reason_names_its_source_or_says_that_it_is_ours(key: str) -> None:
    """How far to trust a rule stands beside it, not in a footnote."""
    rule, source = RULES_BY_KEY[key], reason_of(key).source

    assert source.endswith(rule.basis)
    assert rule.evidence in ("ours", "ten-percent") or source.startswith(SOURCES[rule.evidence].label)


@pytest.mark.parametrize("key", [rule.key for rule in RULES if rule.code in ("long-run", "week-jump")])
def test_in_miles_the_quotient_stays(key: str) -> None:
    """Converting both distances must not move the ratio that was judged."""
    km, miles = (numbers_in(reason_of(key, unit).arithmetic) for unit in ("km", "mi"))

    assert miles[2:] == km[2:]
    assert miles[:2] == [round(part / KM_PER_MILE, 1) for part in km[:2]]
    assert " mi " in reason_of(key, "mi").sentence
    assert "km" not in reason_of(key, "mi").sentence


@given(reference=st.integers(3_000, 42_000), more=st.integers(1, 60))
@settings(max_examples=40, deadline=None)
def test_what_broke_a_threshold_never_looks_like_it(reference: int, more: int) -> None:
    """A run of one metre too many would read "1.10, flagged above 1.10": the reader has to see that it is above."""
    metres = reference * 11 // 10 + more
    log = dict.fromkeys(STEADY, reference / 1000) | {84: metres / 1000}
    flag = next(flag for flag in Focus.on(review_on(84, log), "Ann").current_flags if flag.code == "long-run")

    _, _, quotient, threshold = numbers_in(reason(flag, "km", date_of(84).date()).arithmetic)
    assert quotient > threshold == 1.10
    assert quotient == pytest.approx(metres / reference, abs=0.005)


@given(st.lists(st.integers(0, 10), min_size=28, max_size=28), st.integers(0, 6))
@settings(max_examples=60, deadline=None)
def test_the_sum_of_a_rise_comes_out_as_it_is_shown(ratings: list[int], raised: int) -> None:
    """Whoever takes the two shown means apart must get the shown rise, though all three are rounded."""
    days = {57 + at: float(min(rating + raised * (at >= 21), 10)) for at, rating in enumerate(ratings)}
    focus = Focus.on(review_on(84, STEADY, [rated(days)]), "Ann")
    for flag in focus.current_flags:
        if flag.rule in ("soreness-rising", "soreness-clearly-rising"):
            now, before, rise, threshold = numbers_in(reason(flag, "km", focus.today).arithmetic)

            assert rise >= threshold
            assert rise == round(now - before, 1)


VERDICTS = {
    "long-run-small": "Monday’s run was 20% longer than any in the 30 days before.",
    "long-run-moderate": "Monday’s run was 42% longer than any in the 30 days before.",
    "long-run-large": "Monday’s run was 111% longer than any in the 30 days before.",
    "week-jump-note": "You ran 15% more last week than the week before.",
    "week-jump-watch": "You ran 32% more last week than the week before.",
    "soreness-rising": "Your low back is sorer than usual: 2.2 against 1.0.",
    "soreness-clearly-rising": "Your low back is sorer than usual: 3.4 against 1.0.",
    "soreness-two-weeks": "Your low back has been rising for two weeks, to 4.0 of 10.",
    "soreness-persisting": "Your low back had not settled by the next morning: 3 of 10 on Sunday.",
    "soreness-high": "Your knee was 7 of 10 on Sunday; above 5 is too much to run with.",
    "load-and-soreness": "Saturday’s run was 42% longer than any in the 30 days before, and your low back is sorer since.",
    "monotony": "Last week’s days were much alike, with little between hard and easy.",
    "monotony-same": "Last week’s days were much alike, with little between hard and easy.",
    "coming-back": "Back after 16 days without a run: weeks are compared again after two full ones.",
    "red-flag": "Call your emergency number or go to an emergency department now: a warning sign was answered with yes.",
}


@pytest.mark.parametrize("key", RULES_BY_KEY)
def test_the_verdict_is_one_short_sentence_about_what_matters_most(key: str) -> None:
    """Read in five seconds, on a phone, as a headline."""
    said = verdict(focus_of(key), "km")

    assert said == VERDICTS[key]
    assert len(said) <= 105


@pytest.mark.parametrize(
    ("today", "km", "said"),
    [
        (84, STEADY, "30.0 km last week, longest run 10.0 km, too few soreness ratings to say."),
        (0, {0: 5.0}, "The first run was today; a verdict needs 30 days."),
        (1, {0: 5.0}, "1 day of running so far; 30 are needed for a verdict."),
        (10, {0: 5.0}, "10 days of running so far; 30 are needed for a verdict."),
        (200, STEADY, "No run with a distance in the last 30 days: nothing to compare with."),
    ],
)
def test_nothing_flagged_and_unknown_are_said_apart(today: int, km: Any, said: str) -> None:
    """Too little history must not read like a good result."""
    focus = Focus.on(review_on(today, km), "Ann")

    assert verdict(focus, "km") == said


def test_soreness_alone_is_no_verdict_on_the_load() -> None:
    """Somebody may rate the back for weeks before the first run is logged."""
    focus = Focus.on(review_on(84, {}, [back()]), "Ann")

    assert verdict(focus, "km") == "No runs yet: soreness alone cannot say how the load grew."


@pytest.mark.parametrize("unit", ["km", "mi"])
@pytest.mark.parametrize("key", RULES_BY_KEY)
def test_nothing_promises_or_threatens(key: str, unit: str) -> None:
    """No rule here can tell anybody that they are safe, or that they will be injured; nor may a missing value be seen."""
    texts = texts_of(focus_of(key), unit)

    assert [text for text in texts if FORBIDDEN.search(text)] == []


@pytest.mark.parametrize("unit", ["km", "mi"])
@pytest.mark.parametrize("sample", [sample.key for sample in SAMPLES])
def test_the_samples_texts_promise_and_threaten_nothing(sample: str, unit: str) -> None:
    """The same for whole logs, where several flags and half-known numbers meet."""
    found = reviewed(sample)
    texts = [text for athlete in found.athletes for text in texts_of(Focus.on(found, athlete), unit)]

    assert [text for text in texts if FORBIDDEN.search(text)] == []
    assert [text for text in texts if unit == "mi" and re.search(r"\bkm\b", text)] == []


def test_the_room_left_is_cut_and_never_rounded_up() -> None:
    """1.10 × 11.05 km is 12.155 km: shown as 12.2 it would be flagged when run."""
    focus = Focus.on(review_on(84, dict.fromkeys(STEADY, 11.05)), "Ann")
    longest, week = room(focus, "km")

    assert (longest.value, longest.delta) == ("12.1 km", "10% over 11.05 km")
    assert (week.value, week.delta) == ("43.0 km", "43.0 km left")


def test_the_room_of_the_week_can_be_used_up() -> None:
    """A negative distance left would read as a debt."""
    focus = Focus.on(review_on(89, STEADY | {84: 10.0, 85: 10.0, 86: 10.0, 87: 10.0}), "Ann")

    assert room(focus, "km")[1].delta == "1.0 km over"


@pytest.mark.parametrize(
    ("key", "shown"),
    [
        ("long-run-moderate", ["14.2 km|1 run, 6 days left", "0%|30.0 after 30.0 km", "14.2 km|42% over 10.0 km",
                               "—|0 of 4 ratings"]),
        ("week-jump-watch", ["0.0 km|no run yet, 6 days left", "+32%|39.5 after 30.0 km", "10.0 km|same as before",
                             "—|0 of 4 ratings"]),
        ("soreness-rising", ["0.0 km|no run yet, 6 days left", "0%|30.0 after 30.0 km", "10.0 km|same as before",
                             "2.2 of 10|1.2 over baseline"]),
    ],
)  # fmt: skip
def test_the_four_numbers(key: str, shown: list[str]) -> None:
    """They are what is read after the headline, so each carries what it is compared to."""
    assert [f"{number.value}|{number.delta}" for number in numbers(focus_of(key), "km")] == shown


def test_a_number_carries_the_level_of_its_own_flag_only() -> None:
    """Colouring the week orange for a long run would send the reader to the wrong number."""
    assert [number.level for number in numbers(focus_of("long-run-moderate"), "km")] == ["", "", "caution", "unknown"]
    assert [number.level for number in numbers(focus_of("soreness-rising"), "km")] == ["", "", "", "watch"]


@pytest.mark.parametrize("day", range(84, 91))
def test_the_days_left_are_counted_in_the_runners_own_week(day: int) -> None:
    """With weeks from Sunday the last day is Saturday."""
    log = review_on(day, STEADY)
    sundays = review(
        log.runs[["athlete", "started_at", "distance_km", "duration_min"]],
        today=date_of(day).date(),
        week_start="sunday",
    )
    left = [numbers(Focus.on(found, "Ann"), "km")[0].delta.split(", ")[1] for found in (log, sundays)]

    assert left == [_left(6 - (day - 84)), _left(6 - (day - 83) % 7)]


def _left(days: int) -> str:
    return {0: "last day", 1: "1 day left"}.get(days, f"{days} days left")


SHORT = {
    "long-run-small": "12.0 km run, 20% over 10.0 km",
    "long-run-moderate": "14.2 km run, 42% over 10.0 km",
    "long-run-large": "21.1 km run, 111% over 10.0 km",
    "week-jump-note": "Week up 15%",
    "week-jump-watch": "Week up 32%",
    "soreness-rising": "Low back up 1.2",
    "soreness-clearly-rising": "Low back up 2.4",
    "soreness-two-weeks": "Low back rising two weeks running",
    "soreness-persisting": "Low back not settled next morning",
    "soreness-high": "Knee 7 on Sunday",
    "load-and-soreness": "14.2 km run, 42% over 10.0 km; low back up 1.2",
    "monotony": "Days much alike",
    "monotony-same": "Days much alike",
    "coming-back": "Back after 16 days off",
    "red-flag": "Warning sign reported",
}


@pytest.mark.parametrize("key", RULES_BY_KEY)
def test_a_coach_reads_why_in_half_a_line(key: str) -> None:
    """Eight athletes stand below each other; a sentence each would not be read."""
    assert short_reason(focus_of(key), "km") == SHORT[key]


def test_a_coach_reads_why_nothing_is_known() -> None:
    """A new athlete and one who paused are unknown for different reasons."""
    reviews = review_on(10, weeks_of(20.0)), review_on(1, {0: 5.0}), review_on(200, STEADY), review_on(84, {}, [back()])

    assert [short_reason(Focus.on(found, "Ann"), "km") for found in reviews] == [
        "10 days of history", "1 day of history", "no recent run to compare with", "no runs yet",
    ]  # fmt: skip


def test_a_coach_reads_of_soreness_and_silence_that_no_rule_flags() -> None:
    """A sore calf rated on three days a week has no trend, and a runner who stopped raises nothing: both need a call."""
    sore = review_on(84, STEADY, [rated({79: 4.0, 81: 4.0, 83: 5.0}, "calf")])
    stopped = review_on(97, {day: km for day, km in STEADY.items() if day <= 84})

    assert short_reason(Focus.on(sore, "Ann"), "km") == "Calf 5 in the last week, too few ratings for a trend"
    assert short_reason(Focus.on(stopped, "Ann"), "km").startswith("No run for ")


def test_a_future_review_is_of_its_own_day() -> None:
    """The running week is that of the day asked for, not of the last run."""
    found: Review = review_on(90, STEADY)

    assert found.today == date(2026, 4, 5)
    assert numbers(Focus.on(found, "Ann"), "km")[0].value == "0.0 km"
