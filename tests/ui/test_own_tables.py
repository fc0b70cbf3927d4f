"""Tables of runners' own, dropped one after the other: what is asked again, and what is read as the last time and says so."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from loadwatch.ui import data
from tests.importers.workbooks import xlsx

KM = b"Date,Distance,Time,Back\n2026-10-01,5.0,25:00,1\n2026-10-03,6.0,33:00,2\n2026-10-05,4.0,21:00,4\n"
LIKE_IT = b"Date,Distance,Time,Back\n2026-11-01,5.0,42:30,5\n2026-11-03,6.0,54:00,4\n2026-11-05,4.0,34:00,5\n"
MILES = LIKE_IT.replace(b"5.0", b"5.0 mi").replace(b"6.0", b"6.0 mi").replace(b"4.0", b"4.0 mi")
GERMAN = b"Datum;Strecke;Zeit\n2026-09-01;10,5;52:30\n2026-09-03;8,2;41:10\n"
US = b"Date,Distance,Time\n2026-10-01,5.0,42:30\n2026-10-03,6.2,54:45\n"
Drop = Callable[..., AppTest]


def script() -> None:
    """The part of a page that reads files, with what came of it."""
    import streamlit as st

    from loadwatch.ui import reading

    files = st.file_uploader("Files", accept_multiple_files=True)
    got = reading.read_uploads(files, st.session_state["athlete"], "import", remember=True) if files else None
    st.session_state["got"] = got


@pytest.fixture
def drop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Drop]:
    """Drops files in a session of their own: `drop("Ada", **{"a.csv": b"..."})`."""
    monkeypatch.setenv("LOADWATCH_HOME", str(tmp_path))
    monkeypatch.delenv("LOADWATCH_DATABASE_URL", raising=False)
    st.cache_resource.clear()

    def dropped(athlete: str, **files: bytes) -> AppTest:
        app = AppTest.from_function(script, default_timeout=60)
        app.context = {"timezone": "UTC"}
        app.session_state["athlete"] = athlete
        app.run()
        app.file_uploader[0].set_value(
            [(name if "." in name else f"{name}.csv", body, "text/csv") for name, body in files.items()]
        ).run()

        assert not app.exception, app.exception
        return app

    yield dropped
    data.store().close()
    st.cache_resource.clear()


def choose(app: AppTest, label: str, option: str) -> None:
    """Choose from the list with this label."""
    next(found for found in app.selectbox if found.label == label).select(option).run()


def press(app: AppTest, label: str) -> None:
    """Press the first button with this label."""
    next(found for found in app.button if found.label == label).click().run()


def headings(app: AppTest) -> list[str]:
    """What the page asks about columns."""
    return [found.value for found in app.subheader]


def said_once(drop: Drop) -> None:
    """Ada's first table: km, and a back from 1 to 5."""
    app = drop("Ada", first=KM)
    choose(app, "Distance", "distance_km")
    choose(app, "Which number means no soreness, and which the worst?", "1-5")

    assert "The runs took 79 minutes together, 5:16 minutes a km." in app.markdown[-1].value
    press(app, "Read it like this")
    assert app.session_state["got"].soreness["rating"].tolist() == [0, 2.5, 7.5]


def test_the_next_table_is_read_as_the_last_and_says_what_it_takes_for_granted(drop: Drop) -> None:
    """Nothing in it shows another unit: the line is where a runner sees that miles were read as km, and can change it."""
    said_once(drop)
    app = drop("Ada", next=LIKE_IT)
    (line,) = (found.value for found in app.text if "read as last time" in found.value)

    assert "Distance in km; duration: 45 or 45:30 (minutes); Back: 1 is none, 5 the worst." in line
    assert app.session_state["got"].runs["distance_km"].tolist() == [5, 6, 4]
    press(app, "Change the columns")
    assert len(headings(app)) == 1
    assert app.session_state["got"] is None


def test_another_athlete_is_asked(drop: Drop) -> None:
    """A second runner with the same template may count miles, and rate the other way round."""
    said_once(drop)
    app = drop("Bo", next=LIKE_IT)

    assert len(headings(app)) == 1
    assert app.session_state["got"] is None


def test_a_file_in_another_unit_is_asked_about_with_the_last_choices_filled_in(drop: Drop) -> None:
    """The form says what is unlike the last file, and keeps what was chosen then."""
    said_once(drop)
    app = drop("Ada", next=MILES)

    assert "looks like “Distance in miles”" in app.info[0].value.replace("\\", "")
    assert {found.label: found.value for found in app.selectbox}["Distance"] == "distance_km"
    assert app.session_state["got"] is None
    choose(app, "Distance", "distance_mi")
    press(app, "Read it like this")
    assert app.session_state["got"].runs["distance_km"].tolist() == pytest.approx([8.04672, 9.656064, 6.437376])


def test_files_of_two_kinds_are_asked_for_their_unit_by_name(drop: Drop) -> None:
    """A German and an American table together: one answer for both would be wrong for one."""
    app = drop("Ada", us=US, de=GERMAN)
    press(app, "Read it like this")
    press(app, "Read it like this")
    labels = [found.label.replace("\\", "") for found in app.segmented_control]
    for number, unit in enumerate(["mi", "km"]):
        app.segmented_control[number].set_value(unit).run()
    runs = app.session_state["got"].runs

    assert [label.partition(":")[0] for label in labels] == ["us.csv", "de.csv"]
    assert runs["distance_km"].tolist() == pytest.approx([8.04672, 9.9779328, 10.5, 8.2])


def test_files_of_one_kind_are_asked_about_once_or_apart(drop: Drop) -> None:
    """Two tables of one template share an answer, until somebody says that they differ."""
    app = drop("Ada", home=US, away=US.replace(b"-10-", b"-09-"))
    press(app, "Read it like this")
    (asked,) = app.segmented_control
    asked.set_value("km").run()
    together = app.session_state["got"].runs["distance_km"].tolist()
    app.toggle[0].set_value(True).run()
    for number, unit in enumerate(["mi", "km"]):
        app.segmented_control[number].set_value(unit).run()
    apart = app.session_state["got"].runs["distance_km"].tolist()

    assert together == [5, 6.2, 5, 6.2]
    assert apart == pytest.approx([8.04672, 9.9779328, 5, 6.2])


def test_tables_that_look_alike_have_one_form_or_one_each(drop: Drop) -> None:
    """A dozen files of one template are a dozen times the same form; and yet one of them may count miles."""
    app = drop("Ada", home=US, away=US.replace(b"-10-", b"-09-"))
    together = headings(app)
    app.toggle[0].set_value(True).run()
    apart = headings(app)
    for unit in ("distance_mi", "distance_km"):
        choose(app, "Distance", unit)
        press(app, "Read it like this")
    runs = app.session_state["got"].runs["distance_km"].tolist()

    assert [text.replace("\\", "") for text in together] == ["What do the columns of home.csv, away.csv mean?"]
    assert len(apart) == 2
    assert runs == pytest.approx([8.04672, 9.9779328, 5, 6.2])


def test_what_one_sheet_gives_is_counted_without_the_others(drop: Drop) -> None:
    """The numbers under a form are there to be compared with the sheet it is about."""
    rows = [["Date", "Distance (km)", "Time"], ["2026-11-01", 8, "45:00"]]
    app = drop(
        "Ada", **{"log.xlsx": xlsx(Y2025=rows, Y2026=[[*rows[0], "Weather"], ["2026-11-03", 6, "36:00", "wet"]])}
    )

    assert [found.value.partition(". ")[0] for found in app.markdown if "gives" in found.value] == [
        "Read like this, the table gives 1 run of 8.0 km together", "Read like this, the table gives 1 run of 6.0 km together",
    ]  # fmt: skip
