"""Cells that the reader takes for empty and that are not: errors such as #REF!, and formulas nobody has calculated.

They are made texts in the workbook's own XML, so that they are reported like any other cell that is no number.
"""

from __future__ import annotations

import io
import re
import zipfile

from loadwatch.importers import archive
from loadwatch.importers.workbooks.kinds import MOST_UNPACKED_BYTES
from loadwatch.importers.workbooks.patience import Patience

_EXCEL = re.compile(rb"""(<(?:\w+:)?c\s[^<>]*?\bt\s*=\s*["'])e(?=["'])""")
_NOT_CALCULATED = re.compile(
    rb"""(<c\b(?:(?!\bt\s*=)[^<>])*)>(<f\b[^<>]*(?:/>|>([^<]*)</f>))\s*+(?:<v\s*+/>|<v>\s*+</v>)?+\s*+</c>"""
)
_OPEN_DOCUMENT = re.compile(
    rb"""\boffice:string-value\s*=\s*(?:""|'')(?=[^<>]{0,2000}\bcalcext:value-type\s*=\s*["']error)"""
)


def with_errors_as_text(file: str, data: bytes, zipped: zipfile.ZipFile, patience: Patience) -> bytes:
    """The workbook with its errors as texts; the very bytes where it has none."""
    changed = {}
    for entry in archive.files_in(zipped):
        if entry.filename.endswith(".xml"):
            patience.look()
            whole = archive.unpack(file, zipped, entry, MOST_UNPACKED_BYTES)
            mended = _with_texts(whole)
            if mended != whole:
                changed[entry.filename] = mended
    if not changed:
        return data
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as copy:
        for entry in archive.files_in(zipped):
            whole = changed.get(entry.filename) or archive.unpack(file, zipped, entry, MOST_UNPACKED_BYTES)
            copy.writestr(entry.filename, whole)
    return written.getvalue()


def _with_texts(xml: bytes) -> bytes:
    told = _NOT_CALCULATED.sub(rb'\1 t="str">\2<v>=\3</v></c>', xml) if b"<f" in xml else xml
    return _OPEN_DOCUMENT.sub(b"", _EXCEL.sub(rb"\1str", told))
