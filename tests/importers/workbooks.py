"""Writes workbooks: Excel's with openpyxl, LibreOffice's by hand, Excel's binary ones record by record."""

from __future__ import annotations

import io
import struct
from collections.abc import Sequence

import openpyxl

from tests.importers.test_files import packed

_OFFICE = "urn:oasis:names:tc:opendocument:xmlns:"
_SPREADSHEET = b"application/vnd.oasis.opendocument.spreadsheet"


def xlsx(**sheets: Sequence[Sequence[object]]) -> bytes:
    """An Excel workbook with these sheets, each with its rows."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    return saved(book)


def saved(book: openpyxl.Workbook) -> bytes:
    """The workbook's bytes."""
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_SHEET = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"


def cell(kind: str, value: str, shown: str = "", more: str = "") -> str:
    """A cell of LibreOffice: float, date, time, boolean or string."""
    name = {"float": "value", "date": "date-value", "time": "time-value", "boolean": "boolean-value"}.get(
        kind, "string-value"
    )
    text = f"<text:p>{shown or value}</text:p>"
    return f'<table:table-cell office:value-type="{kind}" office:{name}="{value}" {more}>{text}</table:table-cell>'


def ods(*rows: str, manifest: str = "") -> bytes:
    """A LibreOffice workbook with one sheet, and below it the million empty rows that LibreOffice writes."""
    spaces = " ".join(f'xmlns:{name}="{_OFFICE}{name}:1.0"' for name in ("office", "table", "text"))
    spaces += ' xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'
    empty = '<table:table-row table:number-rows-repeated="1048000"><table:table-cell/></table:table-row>'
    body = "".join(
        row if row.startswith("<table:table-row") else f"<table:table-row>{row}</table:table-row>" for row in rows
    )
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {spaces} office:version="1.3"><office:body>'
        f'<office:spreadsheet><table:table table:name="Log">{body}{empty}</table:table></office:spreadsheet>'
        "</office:body></office:document-content>"
    )
    listed = f'<manifest:manifest xmlns:manifest="{_OFFICE}manifest:1.0">{manifest}</manifest:manifest>'
    return packed({"mimetype": _SPREADSHEET, "content.xml": content.encode(), "META-INF/manifest.xml": listed.encode()})


def xlsb(rows: dict[int, dict[int, str]]) -> bytes:
    """Excel's binary workbook with one sheet of texts, by row and column from 0."""
    wide = lambda text: struct.pack("<L", len(text)) + text.encode("utf-16-le")  # noqa: E731
    reach = struct.pack("<LLLL", 0, max(rows), 0, max(max(cells) for cells in rows.values()))
    sheet = _record(129) + _record(148, reach) + _record(145)
    for row, cells in rows.items():
        sheet += _record(0, struct.pack("<LLHBBL", row, 0, 300, 0, 0, 0)) + b"".join(
            _record(6, struct.pack("<LL", column, 0) + wide(text)) for column, text in cells.items()
        )
    book = (
        _record(131) + _record(143) + _record(156, struct.pack("<LL", 0, 1) + wide("rId1") + wide("Log")) + _record(144)
    )
    target = f'<Relationship Id="rId1" Type="{_SHEET}" Target="worksheets/sheet1.bin"/>'
    relation = f'<Relationships xmlns="{_RELATIONS}">{target}</Relationships>'
    return packed(
        {
            "[Content_Types].xml": b"<Types/>", "xl/workbook.bin": book + _record(132),
            "xl/_rels/workbook.bin.rels": relation.encode(), "xl/worksheets/sheet1.bin": sheet + _record(146) + _record(130),
        }
    )  # fmt: skip


def _record(kind: int, body: bytes = b"") -> bytes:
    number = bytes([kind]) if kind < 128 else bytes([kind & 0x7F | 0x80, kind >> 7])
    length = len(body)
    return number + (bytes([length]) if length < 128 else bytes([length & 0x7F | 0x80, length >> 7])) + body
