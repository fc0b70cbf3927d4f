"""The table of rules itself, and that every one of them has its examples."""

from __future__ import annotations

import re
from itertools import groupby
from pathlib import Path

import numpy as np
import pytest

from loadwatch.columns import BANDS, CHANGE_REASONS, CODES, LEVELS
from loadwatch.evidence import SOURCES
from loadwatch.flags import RULES, RULES_BY_KEY
from loadwatch.flags.rules import LOAD_TRIGGERS

EXAMPLES = "".join(path.read_text(encoding="utf-8") for path in Path(__file__).parent.glob("test_*.py"))
METHOD = (Path(__file__).parents[2] / "docs" / "method.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("rule", RULES, ids=RULES_BY_KEY)
def test_a_rule_is_complete(rule):
    """A flag shows its question, its level and its source: none may be missing or unheard of."""
    assert rule.code in CODES
    assert rule.level in LEVELS[2:]
    assert rule.evidence in SOURCES
    assert rule.question.endswith("?")
    assert rule.basis.endswith(".")


def test_every_code_has_rules_and_every_rule_its_own_key():
    """The codes of FLAGS and the rules are declared in two places and must not drift apart."""
    assert {rule.code for rule in RULES} == set(CODES)
    assert len(RULES_BY_KEY) == len(RULES)


def test_rules_of_one_code_stand_together_and_never_step_down():
    """The last rule that holds is the one raised: so it must be the highest."""
    ladders = [
        (code, [LEVELS.index(rule.level) for rule in rules]) for code, rules in groupby(RULES, lambda rule: rule.code)
    ]

    assert len(ladders) == len(CODES)
    assert [code for code, ladder in ladders if ladder != sorted(ladder)] == []


@pytest.mark.parametrize("key", RULES_BY_KEY)
def test_a_rule_has_an_example_that_flags(key):
    """A rule without an example could be dead, and nobody would know."""
    assert re.search(rf'"{key}"', EXAMPLES)


def test_a_note_is_no_trigger():
    """Conventions and descriptions are not evidence; together with soreness they stay what they are."""
    assert {RULES_BY_KEY[key].level for key in LOAD_TRIGGERS} == {"watch", "caution"}
    assert {rule.key for rule in RULES if rule.code in ("long-run", "week-jump") and rule.level != "note"} == set(
        LOAD_TRIGGERS
    )


def test_a_weekly_increase_alone_never_goes_above_watch():
    """Week to week the largest cohort found no relationship."""
    levels = {rule.level for rule in RULES if rule.code == "week-jump"}

    assert levels == {"note", "watch"}


def test_the_long_run_rules_are_the_bands_of_the_study():
    """Bands and rules are two views of the same three edges."""
    rules = [rule for rule in RULES if rule.code == "long-run"]

    assert tuple(rule.key.removeprefix("long-run-") for rule in rules) == BANDS[-3:]
    assert [(rule.compare, rule.threshold) for rule in rules] == [(">", 1.1), (">", 1.3), (">", 2.0)]


@pytest.mark.parametrize("rule", RULES, ids=RULES_BY_KEY)
def test_a_threshold_is_kept_at_its_edge_and_by_the_unknown(rule):
    """ "Above" leaves the edge out, "from" takes it in, and a missing value breaks no rule."""
    edge, above = rule.threshold, np.nextafter(rule.threshold, np.inf)
    held = rule.holds(np.array([np.nan, edge - 1e-6, edge, above + 1e-6]))

    assert held.tolist() == [False, False, rule.compare == ">=", True]


def test_the_documentation_lists_exactly_these_rules():
    """Who reads the method must read the thresholds that the code uses."""
    words = {">": "above", ">=": "from"}
    rows = re.findall(
        r"^\| `([a-z-]+)` \| `([a-z-]+)` \| .+ \| (above|from) ([\d.]+)[^|]* \| ([a-z -]+) \| `([a-z0-9-]+)` \|$",
        METHOD,
        re.M,
    )
    declared = [
        (rule.key, rule.code, words[rule.compare], rule.threshold, rule.level.replace("-", " "), rule.evidence)
        for rule in RULES
    ]

    assert [
        (key, code, word, float(number), level, source) for key, code, word, number, level, source in rows
    ] == declared


def test_the_documentation_promises_nothing():
    """No text of ours says that somebody is safe or will be injured."""
    assert re.findall(r"\bsafe\b|will be injured|will get injured", METHOD, re.I) == []


def test_the_documentation_knows_every_reason_for_no_percentage():
    """Each word that a table can show is explained, and no other."""
    table = METHOD.split("### Where there is no percentage")[1].split("\n\nThe kilometres")[0]

    assert set(re.findall(r"^\| `([a-z ]+)` \|", table, re.M)) == set(CHANGE_REASONS) - {""}


def test_the_example_in_the_documentation_prints_what_it_says(capsys):
    """A number in a text is wrong sooner or later, unless it is run."""
    code, printed = re.search(r"```python\n(.*?)```\n\nprints\n\n```\n(.*?)```", METHOD, re.S).groups()
    exec(code, {})

    assert capsys.readouterr().out == printed
