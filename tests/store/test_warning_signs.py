"""The answers of the red-flag check."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest

from loadwatch.errors import BadInputError
from loadwatch.store import Store


@pytest.fixture
def ada(store: Store) -> Store:
    """A store with one athlete."""
    store.add_athlete("Ada")
    return store


def standing(store: Store) -> list[str]:
    """The signs that stand, by id."""
    flags = store.red_flags("Ada")
    return flags.loc[flags["cleared_on"].isna(), "sign"].sort_index().tolist()


def test_a_warning_sign_stands_until_it_is_cleared(ada):
    """It decides the verdict: noted once, cleared once, and may come again."""
    flag = ada.add_red_flag("Ada", "2026-02-01", "numbness")
    same = ada.add_red_flag("Ada", "2026-02-02", "numbness")
    with pytest.raises(BadInputError, match="later day"):
        ada.clear_red_flag(flag, on="2026-01-31")
    ada.clear_red_flag(flag, on=date(2026, 2, 10))
    again = ada.add_red_flag("Ada", "2026-03-01", "numbness")
    flags = ada.red_flags("Ada")

    assert flag == same != again
    assert flags["date"].tolist() == [pd.Timestamp("2026-02-01"), pd.Timestamp("2026-03-01")]
    assert flags["cleared_on"].tolist() == [pd.Timestamp("2026-02-10"), pd.NaT]


def test_clearing_needs_a_sign_and_a_day(ada):
    """Neither an empty date nor a wrong id may clear anything."""
    flag = ada.add_red_flag("Ada", "2026-02-01", "numbness")
    with pytest.raises(BadInputError, match="empty"):
        ada.clear_red_flag(flag, on=None)
    with pytest.raises(BadInputError, match="no warning sign"):
        ada.clear_red_flag(flag + 1, on="2026-02-02")

    assert ada.red_flags()["cleared_on"].isna().all()


def test_answers_are_noted_together(ada):
    """A check is one act; a sign that stands already, or is said twice, keeps its one id."""
    fever = ada.add_red_flag("Ada", "2026-02-01", "fever")
    ids = ada.add_red_flags("Ada", "2026-02-03", ["numbness", "fever", "numbness"])
    none = ada.add_red_flags("Ada", "2026-02-03", [])

    assert ids == [ids[0], fever, ids[0]]
    assert standing(ada) == ["fever", "numbness"]
    assert none == []


@pytest.mark.parametrize("wrong", ["", None, 7])
def test_of_answers_with_a_wrong_one_none_is_noted(ada, wrong):
    """Half a check would look like a whole one."""
    version = ada.version("Ada")
    with pytest.raises(BadInputError, match="sign"):
        ada.add_red_flags("Ada", "2026-02-01", ["numbness", wrong])

    assert ada.red_flags().empty
    assert ada.version("Ada") == version


def test_a_clearing_by_mistake_is_undone(ada):
    """One tap too many must not hide a warning; the sign stands from its first day, and asking twice is no harm."""
    flag = ada.add_red_flag("Ada", "2026-02-01", "numbness")
    before = ada.red_flags()
    ada.clear_red_flag(flag, on="2026-02-02")
    ada.reopen_red_flag(flag)
    ada.reopen_red_flag(flag)

    pd.testing.assert_frame_equal(ada.red_flags(), before)


def test_an_answer_by_mistake_is_taken_back(ada):
    """A wrong yes overrides all advice, and no professional can clear what never was; the check can be done anew."""
    flag = ada.add_red_flag("Ada", "2026-02-01", "numbness")
    before = ada.red_flags()
    ada.delete_red_flag(flag)
    gone = len(ada.red_flags())
    for act in (ada.delete_red_flag, ada.reopen_red_flag, lambda id: ada.clear_red_flag(id, "2026-02-02")):
        with pytest.raises(BadInputError, match=f"no warning sign {flag}"):
            act(flag)
    ada.restore_red_flag(flag)
    with pytest.raises(BadInputError, match=f"no deleted warning sign {flag}"):
        ada.restore_red_flag(flag)

    assert gone == 0
    pd.testing.assert_frame_equal(ada.red_flags(), before)


def test_a_deleted_answer_does_not_stand_in_the_way(ada):
    """The yes that is meant must be noted as a new answer, with an id of its own."""
    flag = ada.add_red_flag("Ada", "2026-02-01", "numbness")
    ada.delete_red_flag(flag)
    meant = ada.add_red_flag("Ada", "2026-02-03", "numbness")

    assert meant != flag
    assert ada.red_flags()["date"].tolist() == [pd.Timestamp("2026-02-03")]


def test_a_sign_does_not_stand_twice(ada):
    """Two cards of one question would both have to be cleared: what would make a second is refused, with the day."""
    cleared = ada.add_red_flag("Ada", "2026-02-01", "numbness")
    ada.clear_red_flag(cleared, on="2026-02-02")
    deleted = ada.add_red_flag("Ada", "2026-02-03", "numbness")
    ada.delete_red_flag(deleted)
    ada.add_red_flag("Ada", "2026-02-04", "numbness")
    for act, id in ((ada.reopen_red_flag, cleared), (ada.restore_red_flag, deleted)):
        with pytest.raises(BadInputError, match=r"stands already.*2026-02-04"):
            act(id)

    assert standing(ada) == ["numbness"]


def test_a_cleared_answer_is_restored_beside_one_that_stands(ada):
    """It belongs to the history and changes no verdict."""
    cleared = ada.add_red_flag("Ada", "2026-02-01", "numbness")
    ada.clear_red_flag(cleared, on="2026-02-02")
    ada.delete_red_flag(cleared)
    ada.add_red_flag("Ada", "2026-02-03", "numbness")
    ada.restore_red_flag(cleared)

    assert ada.red_flags()["cleared_on"].tolist() == [pd.Timestamp("2026-02-02"), pd.NaT]
