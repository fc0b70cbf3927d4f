"""The red-flag check without a browser: what is asked, what is stored, and what every page says then."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from streamlit.testing.v1 import AppTest

from loadwatch.advice import library, red_flag_signs
from loadwatch.store import Store
from loadwatch.ui.check.screens import SCREENS
from loadwatch.ui.check.standing import ENTRY
from loadwatch.ui.frame import PAGES, PageInfo
from loadwatch.ui.samples import RUNNERS
from tests.pages.conftest import Open

TODAY = date.today()
EMERGENCIES = [sign.key for sign in red_flag_signs() if sign.urgency == "emergency"]
SOON = [sign.key for sign in red_flag_signs() if sign.urgency == "soon"]
FORBIDDEN = re.compile(r"\b(safe|fine|nothing wrong|no problem|all clear|healthy|you will be injured)\b", re.I)


def answer(app: AppTest, sign: str, said: str) -> AppTest:
    """Answer the question of a sign."""
    (asked,) = [one for one in app.segmented_control if (one.key or "").endswith(f"_{sign}")]
    asked.set_value(said).run()

    assert not app.exception, app.exception
    return app


def go_on(app: AppTest) -> AppTest:
    """Next, or Finish."""
    (onward,) = [one for one in app.button if (one.key or "").startswith("check_next")]
    onward.click().run()

    assert not app.exception, app.exception
    return app


def answer_all(app: AppTest, *yes: str) -> AppTest:
    """All four screens, from the first, with yes to these."""
    for screen in SCREENS:
        for sign in screen.signs:
            answer(app, sign, "Yes" if sign in yes else "No")
        go_on(app)
    return app


def said(app: AppTest) -> str:
    """Everything that can be read."""
    kinds = (app.title, app.header, app.subheader, app.markdown, app.text, app.caption, app.error, app.toast)
    return "\n".join(one.value for kind in kinds for one in kind)


def test_nothing_is_answered_beforehand_and_next_needs_all(page: Open, store: Store) -> None:
    """A question that was passed over is not a no."""
    app = page("check")
    assert [one.value for one in app.segmented_control] == [None] * 4
    assert "1 of 4" in app.header[0].value

    answer(app, "both-legs", "No")
    go_on(app)
    assert "1 of 4" in app.header[0].value
    assert "3 questions are not answered yet" in app.error[0].value
    assert sum("Please answer this one." in one.value for one in app.markdown) == 3
    assert store.red_flags().empty


def test_back_keeps_the_answers(page: Open, store: Store) -> None:
    """Whoever looks back must not answer again."""
    app = page("check")
    for sign in SCREENS[0].signs:
        answer(app, sign, "No")
    go_on(app)
    answer(app, SCREENS[1].signs[0], "No")
    app.button(key="check_back").click().run()
    assert [one.value for one in app.segmented_control] == ["No"] * 4

    go_on(app)
    assert [one.value for one in app.segmented_control] == ["No", None]


def test_no_yes_is_never_an_all_clear(page: Open, store: Store) -> None:
    """It says what that does not mean and when to see somebody; the day is noted, and nothing else."""
    app = answer_all(page("check"))
    text = said(app)

    assert "None of these was answered with yes" in text
    assert "does not rule anything out" in text
    assert "See a doctor or physiotherapist all the same" in text
    assert not FORBIDDEN.search(text)
    assert store.red_flags().empty
    (done,) = store.done("Me").itertuples()
    assert (done.entry, done.date.date()) == (ENTRY, TODAY)
    assert ENTRY in library().entries


@pytest.mark.parametrize("sign", SOON)
def test_any_yes_is_stored_and_says_whom_to_see(sign: str, page: Open, store: Store) -> None:
    """A question that is asked and not acted on would be worse than none."""
    app = answer_all(page("check"), sign)
    text, known = said(app), library().signs[sign]

    assert store.red_flags("Me")["sign"].tolist() == [sign]
    assert "See a doctor soon" in text
    assert known.question in text
    assert known.how_soon in text
    assert not FORBIDDEN.search(text)


@pytest.mark.parametrize("sign", EMERGENCIES)
def test_a_yes_to_an_emergency_stops_at_once(sign: str, page: Open, store: Store) -> None:
    """No further press stands between the answer and the emergency number."""
    app = page("check")
    for screen in SCREENS:
        if sign in screen.signs:
            break
        for other in screen.signs:
            answer(app, other, "No")
        go_on(app)
    answer(app, sign, "Yes")

    assert store.red_flags("Me")["sign"].tolist() == [sign]
    assert "Call an emergency number or go to hospital now" in said(app)
    assert not app.segmented_control
    assert store.done("Me").empty


def test_the_other_questions_can_follow_an_emergency(page: Open, store: Store) -> None:
    """They help whoever looks at the runner; the yes itself is not asked again."""
    app = answer(page("check"), "lost-control", "Yes")
    app.button(key="check_on").click().run()
    assert len(app.segmented_control) == 3
    for screen in SCREENS:
        for sign in screen.signs:
            if sign != "lost-control":
                answer(app, sign, "Yes" if sign == "fever" else "No")
        go_on(app)

    assert store.red_flags("Me")["sign"].tolist() == ["lost-control", "fever"]
    assert "Call an emergency number or go to hospital now" in said(app)
    assert len(store.done("Me")) == 1


@pytest.mark.parametrize("sample", ["", RUNNERS[0].key], ids=["own", "made-up shown"])
@pytest.mark.parametrize("info", PAGES, ids=lambda info: info.key)
def test_every_page_says_so_while_a_sign_stands(info: PageInfo, sample: str, page: Open, store: Store) -> None:
    """It goes before everything, and once is enough; looking at a made-up athlete must not hide it."""
    store.add_athlete("Me")
    store.add_red_flag("Me", TODAY, "night-pain")
    app = page(info.key, sample=sample)
    banners = [text for text in app.text if text.value.startswith("Me: a warning sign was answered with yes.")]

    assert "See a doctor soon" in said(app)
    assert len(banners) == (0 if info.key in ("week", "check") and not sample else 1)


def test_this_week_is_the_care_page_without_a_second_banner(page: Open, store: Store) -> None:
    """Once is enough, and no chart and no other advice beside it."""
    store.add_athlete("Me")
    store.add_run("Me", f"{TODAY} 08:00", 14.2, 80.0)
    store.add_red_flag("Me", TODAY, "night-pain")
    app = page("week")

    assert ":material/local_hospital: Seek care." in app.title[0].value
    assert said(app).count("See a doctor soon") == 1
    assert not app.get("plotly_chart")


def test_no_sign_no_banner(page: Open, store: Store) -> None:
    """A warning that is always there is not read."""
    store.add_athlete("Me")
    key = store.add_red_flag("Me", TODAY - timedelta(days=3), "night-pain")
    store.clear_red_flag(key, TODAY)

    assert "warning sign" not in said(page("settings"))


def test_a_sign_is_cleared_by_a_date_and_that_can_be_undone(page: Open, store: Store) -> None:
    """The date is the professional's; the wrong one can be put right."""
    noted, seen = TODAY - timedelta(days=5), TODAY - timedelta(days=2)
    store.add_athlete("Me")
    store.add_run("Me", f"{TODAY} 08:00", 14.2, 80.0)
    store.add_red_flag("Me", noted, "night-pain")
    app = page("check")
    date_input = app.date_input[0]
    assert (date_input.min, date_input.max, date_input.value) == (noted, TODAY, TODAY)
    date_input.set_value(seen).run()
    app.button(key="clear_save").click().run()
    assert store.red_flags("Me")["cleared_on"].dt.date.tolist() == [seen]

    app = page("check")
    (undo,) = [one for one in app.button if (one.key or "").startswith("reopen_")]
    undo.click().run()
    assert store.red_flags("Me")["cleared_on"].isna().all()
    assert "See a doctor soon" in said(app)


def test_one_of_several_signs_is_cleared_alone(page: Open, store: Store) -> None:
    """A doctor may settle the cough and send on for the rest."""
    store.add_athlete("Me")
    for sign in ("fever", "cough-pain"):
        store.add_red_flag("Me", TODAY, sign)
    app = page("check")
    (fever,) = [id for id, sign in store.red_flags("Me")["sign"].items() if sign == "fever"]
    app.selectbox(key="clear_which").set_value(fever).run()
    app.button(key="clear_save").click().run()
    stored = store.red_flags("Me").set_index("sign")["cleared_on"].isna()

    assert stored.to_dict() == {"fever": False, "cough-pain": True}
    assert "See a doctor soon" in said(app)


def test_a_mistake_is_taken_back_after_a_question(page: Open, store: Store) -> None:
    """A slip of the thumb must not stop a runner, and one press must not delete a warning."""
    app = answer(page("check"), "saddle-numbness", "Yes")
    assert app.button(key="mistake_save").disabled
    app.checkbox(key="mistake_sure").check().run()
    app.button(key="mistake_save").click().run()

    assert not app.exception
    assert store.red_flags("Me").empty
    assert "1 of 4" in app.header[0].value
    assert [one.value for one in app.segmented_control] == [None] * 4


def test_a_made_up_athlete_is_not_checked(page: Open, store: Store) -> None:
    """Nothing of them is stored, so an answer would be somebody else's."""
    app = page("check", sample=RUNNERS[0].key)
    assert "made-up athlete" in said(app)
    assert not app.segmented_control
    app.button(key="check_stored").click().run()

    assert len(app.segmented_control) == 4


def test_a_rating_of_six_calls_until_the_check_is_finished(page: Open, store: Store) -> None:
    """The call stands right above the form, whoever reloads the page."""
    app = page("log")
    app.segmented_control(key="mode").set_value("Soreness").run()
    app.button(key="rate_low back_6").click().run()
    assert "**Low back is at 6 of 10.**" in said(app)
    assert app.button(key="call_check").label == "Red-flag check"

    app = page("log")
    app.segmented_control(key="mode").set_value("Soreness").run()
    assert "**Low back is at 6 of 10.**" in said(app)
    store.add_done("Me", TODAY + timedelta(days=1), ENTRY)
    app.run()
    assert "**Low back is at 6 of 10.**" not in said(app)


@pytest.mark.parametrize(("value", "calls"), [(2, False), (3, True)])
def test_worse_than_last_week_calls_with_its_numbers(value: int, calls: bool, page: Open, store: Store) -> None:
    """The numbers say why, so that nobody feels watched by a machine."""
    store.add_athlete("Me")
    for ago in range(7, 14):
        store.add_rating("Me", TODAY - timedelta(days=ago), "low back", 2)
    app = page("log")
    app.segmented_control(key="mode").set_value("Soreness").run()
    app.button(key=f"rate_low back_{value}").click().run()

    assert (f"**Low back is worse than last week (2 → {value}).**" in said(app)) is calls
