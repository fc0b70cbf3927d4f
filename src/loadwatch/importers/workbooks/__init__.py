"""Excel and LibreOffice workbooks -> the CSV that each of their sheets would be saved as."""

from __future__ import annotations

from loadwatch.importers.workbooks.kinds import OLD_MARK, holds_workbook
from loadwatch.importers.workbooks.patience import Tell
from loadwatch.importers.workbooks.sheets import LeftOut, tables_of

__all__ = ["OLD_MARK", "LeftOut", "Tell", "holds_workbook", "tables_of"]
