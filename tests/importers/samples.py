"""A made-up file of each kind that is read, as small as it can be and still be whole: what the fuzzers begin with."""

from __future__ import annotations

import gzip
import io

import openpyxl
import pandas as pd

from loadwatch.columns import RUNS
from loadwatch.importers import to_parquet
from tests.importers import recorder_files as made
from tests.importers.made import Made
from tests.importers.more_json import MORE
from tests.importers.writers import EXPORTS

_LAP = made.lap(600, 2000, 150, 85, points=made.trackpoint(0, 0) + made.trackpoint(9, 30))
_OWN = (
    b"athlete,started_at,distance_km,duration_min,rpe,kind,avg_hr,cadence_spm,notes,source,source_id\n"
    b'Ann,2026-01-05 07:30,10,50,4,run,150,170,"fine, and\nwarm",typed,k1\nAnn,2026-01-06,62.5,,,week,,,\'=sum,,\n'
)
_RATINGS = b"date,site,side,moment,soreness_0_none_10_worst,notes\n2026-01-05,knee,left,morning,3,stiff\n"
_OF_A_RUNNER = (
    "Datum;Strecke (km);Zeit;Puls;Schmerz Knie;Notiz\n05.01.2026;10,5;55:30;150;2;müde\n07.01.2026;8;45 min;;0;\n"
)


def _workbook() -> bytes:
    book, packed = openpyxl.Workbook(), io.BytesIO()
    sheet = book.active
    for row in _OF_A_RUNNER.splitlines():
        sheet.append(row.split(";"))
    book.create_sheet("Empty")
    book.save(packed)
    return packed.getvalue()


def _open_document() -> bytes:
    row, cell = (
        "<table:table-row>{}</table:table-row>",
        '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>',
    )
    rows = "".join(row.format("".join(map(cell.format, line.split(";")))) for line in _OF_A_RUNNER.splitlines())
    space = "urn:oasis:names:tc:opendocument:xmlns"
    content = (
        f'<?xml version="1.0"?><office:document-content xmlns:office="{space}:office:1.0" xmlns:table="{space}:table:1.0" '
        f'xmlns:text="{space}:text:1.0"><office:body><office:spreadsheet><table:table table:name="Log">{rows}'
        "</table:table></office:spreadsheet></office:body></office:document-content>"
    )
    parts = {"mimetype": b"application/vnd.oasis.opendocument.spreadsheet", "content.xml": content.encode()}
    return made.packed(parts | {"META-INF/manifest.xml": b"<manifest/>"})


def _parquet() -> bytes:
    run = {
        "athlete": ["Ann", "Bob"],
        "started_at": pd.Timestamp("2026-01-05 07:30"),
        "distance_km": 10.0,
        "duration_min": 50.0,
    }
    return to_parquet(RUNS.conform(pd.DataFrame(run | {"source": "typed", "source_id": ["1", "2"]})))


def _short(one: Made) -> bytes:
    """The first records of a table; other files have to stay whole."""
    return one.content[:3000] if one.ending == "csv" else one.content


_FIT = made.fit_run(("sport", {"sport": 1, "sub_sport": 0}), *made.records(9), made.session())
_GPX = made.gpx(made.track(made.northward(20), sport="running"), made.track(made.northward(20)))
_TCX = made.tcx(made.activity(_LAP, unit="77"), made.activity(_LAP, sport="Biking"))

SAMPLES: dict[str, bytes] = {
    **{f"{name}.csv": export.csv()[:6000] for name, export in EXPORTS.items()},
    **{one.file: _short(one) for one in MORE.values()},
    "own.csv": _OWN,
    "ratings.csv": _RATINGS,
    "log.csv": _OF_A_RUNNER.encode("cp1252"),
    "log.xlsx": _workbook(),
    "log.ods": _open_document(),
    "health.zip": made.packed({"apple_health_export/export.xml": MORE["apple-health"].content}),
    "runs.parquet": _parquet(),
    "run.fit": _FIT,
    "run.gpx": _GPX,
    "run.tcx": _TCX,
    "run.fit.gz": gzip.compress(_FIT, mtime=0),
    "all.zip": made.packed({"a.fit": _FIT, "b.gpx.gz": gzip.compress(_GPX, mtime=0), "log.csv": _OF_A_RUNNER.encode()}),
    "account.zip": made.packed({"activities.csv": EXPORTS["strava-en-2025"].csv()[:3000], "activities/1.fit": _FIT}),
}
"""File name -> content."""

ANSWERS = {"unit": "km", "zone": "Europe/Berlin", "day_first": True, "sport": "running"}
"""What files cannot tell, so that reading goes on behind the questions."""
