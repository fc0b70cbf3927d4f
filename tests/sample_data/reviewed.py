"""The samples as the app opens them: their files read by the importers, reviewed as of their day."""

from __future__ import annotations

from functools import cache

import pandas as pd
from sample_data import SAMPLES, Sample

from loadwatch import Review, review
from loadwatch.importers import read

BY_KEY = {sample.key: sample for sample in SAMPLES}


def read_sample(sample: Sample):
    """What the importers make of the sample's two files."""
    return read([sample.runs_file, sample.soreness_file], today=sample.today)


@cache
def reviewed(key: str) -> Review:
    """The review of the sample with this key."""
    sample = BY_KEY[key]
    got = read_sample(sample)
    return review(got.runs, got.soreness, today=sample.today)


def raised(key: str, athlete: str) -> pd.DataFrame:
    """The athlete's current flags."""
    flags = reviewed(key).flags
    return flags[flags["current"] & (flags["athlete"] == athlete)]


def arithmetic(flags: pd.DataFrame) -> set[tuple[str, str, str, float, float]]:
    """Each flag as rule, level, site, and its two numbers to a tenth."""
    columns = [flags[name] for name in ("rule", "level", "site", "now_value", "before_value")]
    return {
        (rule, level, site, round(now, 1), round(before, 1))
        for rule, level, site, now, before in zip(*columns, strict=True)
    }
