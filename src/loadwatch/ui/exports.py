"""All data out in one ZIP: CSVs, of which runs and soreness can be read back, or Parquet, which keeps every dtype."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from typing import Literal

import pandas as pd

from loadwatch.importers import guarded_csv, to_csv, to_parquet

Form = Literal["csv", "parquet"]


def to_zip(tables: Mapping[str, pd.DataFrame], form: Form) -> bytes:
    """The tables that hold something as files of one ZIP; runs in any case."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, table in tables.items():
            if table.empty and name != "runs":
                continue
            archive.writestr(f"{name}.{form}", _csv(name, table) if form == "csv" else to_parquet(table))
    return packed.getvalue()


def _csv(name: str, table: pd.DataFrame) -> bytes:
    return to_csv(name, table) if name in ("runs", "soreness") else guarded_csv(table)
