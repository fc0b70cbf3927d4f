"""The sheet to take along: one printable page, as an HTML document that needs nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape
from string import Template


@dataclass(frozen=True)
class Yes:
    """A question answered with yes, and the day."""

    question: str
    day: str


@dataclass(frozen=True)
class Row:
    """A line of the table of days: its name, and a text for each day ("" = nothing noted)."""

    name: str
    cells: tuple[str, ...]


@dataclass(frozen=True)
class Facts:
    """What the sheet says. All texts are final and plain: none of them is HTML.

    `no`: questions answered with no, and `no_on` in the check of which day ("" = no check was finished).
    `days`: the heads of the table's columns; each Row has as many cells. `weeks`: week -> distance.
    """

    name: str
    day: date
    yes: tuple[Yes, ...]
    no: tuple[str, ...]
    no_on: str
    days: tuple[str, ...]
    rows: tuple[Row, ...]
    weeks: tuple[tuple[str, str], ...]
    condition: str


DISCLAIMER = (
    "This sheet holds what the runner answered and logged. It is no diagnosis. "
    "An answer with no does not rule anything out."
)

_PAGE = Template("""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>$title</title>
<style>
@page { margin: 12mm; }
body { margin: 1.5em auto; max-width: 186mm; padding: 0 1em; background: #fff; color: #000;
  font: 10pt/1.35 system-ui, sans-serif; }
h1 { font-size: 15pt; margin: 0; }
h2 { font-size: 11pt; margin: 1em 0 .25em; border-bottom: 1px solid #000; }
p, ul { margin: .2em 0; }
ul { padding-left: 1.2em; }
.no { columns: 2; column-gap: 2em; font-size: 8.5pt; }
.days { width: 100%; border-collapse: collapse; font-size: 8pt; }
.days th, .days td { border: 1px solid #777; padding: 1px 2px; text-align: center; font-weight: normal; }
.days th:first-child { text-align: left; }
.notes { border-bottom: 1px solid #777; height: 1.8em; }
@media print { body { margin: 0; max-width: none; padding: 0; } }
</style>
</head>
<body>
<h1>Notes for a doctor or physiotherapist</h1>
<p>$who</p>
<h2>Answered with yes</h2>
$yes
<h2>Other questions</h2>
$no
<h2>The last 14 days</h2>
<table class="days"><thead><tr><th scope="col"></th>$heads</tr></thead><tbody>$rows</tbody></table>
<p>Soreness: the highest rating of the day, 0 none to 10 worst. Empty: nothing noted.</p>
<h2>Distance by week</h2>
<p>$weeks</p>
<h2>Known back condition</h2>
<p>$condition</p>
<h2>Notes</h2>
<div class="notes"></div><div class="notes"></div><div class="notes"></div>
<p><strong>$disclaimer</strong></p>
</body>
</html>
""")


def to_html(facts: Facts) -> str:
    """The sheet as one document: black on white, no scripts, nothing fetched, every text escaped."""
    return _PAGE.substitute(
        title=escape(f"Red-flag check {facts.day}"),
        who=escape(f"{facts.name}, {facts.day.day} {facts.day:%B %Y}. Made with loadwatch from the runner's own log."),
        yes=_list(f"{one.question} Yes, on {one.day}." for one in facts.yes) or "<p>None of the questions.</p>",
        no=_others(facts),
        heads="".join(f'<th scope="col">{escape(day)}</th>' for day in facts.days),
        rows="".join(_row(row) for row in facts.rows),
        weeks=escape("; ".join(f"{week}: {distance}" for week, distance in facts.weeks) or "No week is known."),
        condition=escape(facts.condition),
        disclaimer=escape(DISCLAIMER),
    )


def _others(facts: Facts) -> str:
    if not facts.no_on:
        return "<p>They were not all answered yet.</p>"
    return f"<p>Answered with no in the last finished check, on {escape(facts.no_on)}:</p>{_list(facts.no, 'no')}"


def _list(texts: Iterable[str], kind: str = "yes") -> str:
    items = "".join(f"<li>{escape(text)}</li>" for text in texts)
    return f'<ul class="{kind}">{items}</ul>' if items else ""


def _row(row: Row) -> str:
    return f'<tr><th scope="row">{escape(row.name)}</th>{_cells(row.cells)}</tr>'


def _cells(texts: Sequence[str]) -> str:
    return "".join(f"<td>{escape(text)}</td>" for text in texts)
