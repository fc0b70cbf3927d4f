"""The layers hold: read from the syntax tree, so that an import inside a function counts as well."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from itertools import pairwise
from pathlib import Path

import pytest

from loadwatch.ui.frame import PAGES

ROOT = Path(__file__).parents[1]
PAGE_LINES = 80

ARROWS = """
errors -> columns -> periods -> metrics -> cohort -> measures -> flags -> judging -> tables -> review
review -> advice, focus -> wording -> charts -> ui
columns -> evidence -> advice, wording
columns -> levels -> advice, wording
errors -> phrases -> advice, wording
advice, focus -> routine -> ui
figures -> ui
columns, phrases -> typing_in -> ui
columns -> importers -> ui
periods -> same_run -> store, ui
columns -> store -> ui
review, advice, routine, importers -> loadwatch
ui -> pages, app
"""
"""An arrow means "is imported by", also over several arrows. `loadwatch` is the package's own public front."""

ONLY_IN = {
    "streamlit": {"ui", "pages", "app"},
    "plotly": {"charts"},
    "sqlalchemy": {"store"},
    "alembic": {"store"},
}
NOT_ON_PAGES = {"pandas", "numpy", "plotly", "sqlalchemy"}


def below(arrows: str) -> dict[str, set[str]]:
    """Each layer -> the layers it may import: itself, and all from which a way of arrows leads to it."""
    allowed: dict[str, set[str]] = {}
    steps = []
    for line in arrows.split("\n"):
        groups = [re.findall(r"\w+", group) for group in line.split("->")]
        steps += [(lower, upper) for one, two in pairwise(groups) for lower in one for upper in two]
    for lower, upper in steps:
        allowed.setdefault(lower, {lower})
        allowed.setdefault(upper, {upper})
    while any(not allowed[lower] <= allowed[upper] for lower, upper in steps):
        for lower, upper in steps:
            allowed[upper] |= allowed[lower]
    return allowed


ALLOWED = below(ARROWS)


def layer_of(path: str) -> str:
    """The layer of a file, by its path from the root of the checkout."""
    parts = path.removesuffix(".py").split("/")
    if parts[0] != "src":
        return parts[0]
    return "loadwatch" if parts[2] == "__init__" else parts[2]


def imported(path: str, tree: ast.Module) -> Iterator[str]:
    """Every module that the file imports, as a full name; `from a import b` as a.b."""
    package = path.removeprefix("src/").removesuffix(".py").split("/")[:-1]
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            start = package[: len(package) - node.level + 1] if node.level else []
            base = ".".join([*start, *([node.module] if node.module else [])])
            yield from (f"{base}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[-1] in ("import_module", "__import__"):
            yield "an import that cannot be read"


def offences(path: str, source: str) -> list[str]:
    """What the file imports and should not, in words."""
    layer, found = layer_of(path), []
    if layer not in ALLOWED:
        return [f"{path} belongs to no layer: give it its place in the arrows"]
    for name in imported(path, ast.parse(source)):
        top, _, rest = name.partition(".")
        target = rest.split(".")[0] if top == "loadwatch" else ""
        if " " in name:
            found.append(f"{path}: {name}")
        if top == "loadwatch" and (target if target in ALLOWED else "loadwatch") not in ALLOWED[layer]:
            found.append(f"{path}: {layer} must not import {name}")
        if layer not in ONLY_IN.get(top, {layer}) or (layer == "pages" and top in NOT_ON_PAGES):
            found.append(f"{path}: {layer} must not import {top}")
    return found


SOURCES = sorted(
    str(path.relative_to(ROOT))
    for path in (ROOT / "app.py", *(ROOT / "pages").glob("*.py"), *(ROOT / "src").rglob("*.py"))
)
PAGE_FILES = [path for path in SOURCES if path.startswith("pages/")]


@pytest.mark.parametrize("path", SOURCES)
def test_no_import_goes_against_the_arrows(path: str) -> None:
    """One direction, no way back: that is what lets a layer be understood, tested and used alone."""
    assert offences(path, (ROOT / path).read_text()) == []


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("src/loadwatch/importers/garmin.py", "from loadwatch.store import tables"),
        ("src/loadwatch/importers/garmin.py", "from ..store import tables"),
        ("src/loadwatch/review.py", "def later():\n    import loadwatch.advice"),
        ("src/loadwatch/review.py", "from loadwatch import charts"),
        ("src/loadwatch/metrics/load.py", "from loadwatch import review"),
        ("src/loadwatch/metrics/load.py", "import loadwatch"),
        ("src/loadwatch/charts/weeks.py", "import streamlit as st"),
        ("src/loadwatch/ui/week.py", "import plotly.express as px"),
        ("src/loadwatch/ui/week.py", "from sqlalchemy import select"),
        ("src/loadwatch/metrics/load.py", "import importlib\nimportlib.import_module('loadwatch.ui')"),
        ("pages/week.py", "import pandas as pd"),
        ("src/loadwatch/utils.py", "x = 1"),
    ],
)
def test_a_planted_offence_is_caught(path: str, line: str) -> None:
    """A checker that finds nothing proves nothing unless it finds what is wrong on purpose."""
    assert len(offences(path, line)) == 1


INSIDE = {"loadwatch.importers.guessing": "words -> model -> columns -> rows"}
"""Packages whose folders have an order of their own."""


@pytest.mark.parametrize("package", INSIDE)
def test_the_folders_of_a_package_keep_their_order(package: str) -> None:
    """From single words to whole rows: a folder that needed a later one would have to be understood together with it."""
    allowed = below(INSIDE[package])
    graph = needs({path: (ROOT / path).read_text() for path in SOURCES})
    folder = {module: module.removeprefix(f"{package}.").split(".")[0] for module in graph}
    inside = {module: name for module, name in folder.items() if module.startswith(package) and name in allowed}
    found = [(one, other) for one in inside for other in graph[one] if other in inside]

    assert found
    assert [(one, other) for one, other in found if inside[other] not in allowed[inside[one]]] == []


def module_of(path: str) -> str:
    """The full name of a file's module; of a package's `__init__.py` the package's."""
    return path.removeprefix("src/").removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def needs(sources: dict[str, str]) -> dict[str, set[str]]:
    """Module -> the modules of these sources that it imports; also those that it imports only for its types."""
    modules = {module_of(path) for path in sources}
    found: dict[str, set[str]] = {}
    for path, source in sources.items():
        names = [name if name in modules else name.rpartition(".")[0] for name in imported(path, ast.parse(source))]
        found[module_of(path)] = modules.intersection(names) - {module_of(path)}
    return found


def test_no_files_import_each_other_in_a_circle() -> None:
    """Files in a circle can only be understood all at once, inside of a layer too."""
    order = TopologicalSorter(needs({path: (ROOT / path).read_text() for path in SOURCES})).static_order()

    assert len(list(order)) == len(SOURCES)


def test_a_planted_circle_is_caught() -> None:
    """A circle that only the types make is one as well."""
    one = "if TYPE_CHECKING:\n    from loadwatch.metrics.two import Two"
    sources = {"src/loadwatch/metrics/one.py": one, "src/loadwatch/metrics/two.py": "from loadwatch.metrics import one"}

    with pytest.raises(CycleError):
        list(TopologicalSorter(needs(sources)).static_order())


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("src/loadwatch/charts/weeks.py", "import plotly.graph_objects as go\nfrom loadwatch.levels import LEVELS"),
        ("src/loadwatch/charts/weeks.py", "from . import canvas\nfrom .canvas import draw"),
        ("src/loadwatch/ui/week.py", "import streamlit\nfrom loadwatch.store import open_store"),
        ("src/loadwatch/__init__.py", "from loadwatch.review import review"),
        ("pages/week.py", "import streamlit as st\nfrom loadwatch.ui import frame"),
    ],
)
def test_what_follows_the_arrows_passes(path: str, line: str) -> None:
    """A checker that refuses everything would be switched off."""
    assert offences(path, line) == []


def test_the_design_page_draws_the_same_arrows() -> None:
    """What the documentation says about the layers has to be what is checked."""
    page = (ROOT / "docs" / "design.md").read_text()
    drawn = re.search(r"^## Layers\n.*?^```\n(.*?)^```", page, re.DOTALL | re.MULTILINE)
    assert drawn is not None
    documented = below(re.sub(r"\([^)]*\)", "", drawn[1]))

    assert {layer: lower - ALLOWED.get(layer, set()) for layer, lower in documented.items()} == {
        layer: set() for layer in documented
    }


@pytest.mark.parametrize("path", PAGE_FILES)
def test_a_page_is_a_storyboard(path: str) -> None:
    """A page reads state, asks and shows; what is longer belongs below."""
    source = (ROOT / path).read_text()

    assert len(source.splitlines()) <= PAGE_LINES


@pytest.mark.parametrize("path", PAGE_FILES)
def test_a_page_begins_by_entering_the_frame(path: str) -> None:
    """What stands above that call would run outside of the frame on a first visit to a fresh server."""
    body = ast.parse((ROOT / path).read_text()).body
    statements = [node for node in body[1:] if not isinstance(node, ast.Import | ast.ImportFrom)]

    assert ast.get_docstring(ast.parse((ROOT / path).read_text()))
    assert ast.unparse(statements[0]) == "frame.enter()"


def test_every_page_is_in_the_menu() -> None:
    """A page that nobody can reach, or a menu entry without a page, is a mistake."""
    assert {path.removeprefix("pages/").removesuffix(".py") for path in PAGE_FILES} == {info.key for info in PAGES}
