"""FLAGS, VERDICTS and LIMITS."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd
import pyarrow as pa

from loadwatch.columns import CODES
from loadwatch.flags.raising import Raised
from loadwatch.flags.rules import RULES
from loadwatch.judging import RANK_OF_RULE, Judged
from loadwatch.periods import to_dates
from loadwatch.tables.frames import (
    CODE,
    EVIDENCE,
    LEVEL,
    RULE,
    SITE_OR_NONE,
    SOURCE,
    Ints,
    category,
    frame,
    km,
)

_CODE_OF_RULE = np.array([CODES.index(rule.code) for rule in RULES])
_EVIDENCE_OF_RULE = np.array([EVIDENCE.index(rule.evidence) for rule in RULES])
_THRESHOLD_OF_RULE = np.array([rule.threshold for rule in RULES])


def flags_table(names: pd.CategoricalDtype, raised: Raised, labels: pd.Index, row: Ints) -> pd.DataFrame:
    """FLAGS, by athlete, then week, the highest level first. `row`: where each sorted run stood in the frame handed in."""
    return frame({
        "athlete": category(raised.athlete, names),
        "week": to_dates(raised.week_day),
        "day": to_dates(raised.day),
        "code": category(_CODE_OF_RULE[raised.rule], CODE),
        "level": category(RANK_OF_RULE[raised.rule], LEVEL),
        "site": category(raised.site + 1, SITE_OR_NONE),
        "value": raised.value,
        "threshold": _THRESHOLD_OF_RULE[raised.rule],
        "now_value": raised.now,
        "before_value": raised.before,
        "runs": _stretches(labels.to_numpy(), row, raised.first_run, raised.last_run),
        "rule": category(raised.rule, RULE),
        "evidence": category(_EVIDENCE_OF_RULE[raised.rule], SOURCE),
        "current": raised.current,
    })  # fmt: skip


def _stretches(labels: npt.NDArray[Any], row: Ints, first: Ints, last: Ints) -> pd.arrays.ArrowExtensionArray:
    """A list of labels for each stretch first to last - 1 of the sorted runs."""
    lengths = last - first
    offsets = np.concatenate([[0], np.cumsum(lengths)])
    within = np.arange(offsets[-1]) - np.repeat(offsets[:-1], lengths)
    values = labels[row[np.repeat(first, lengths) + within]]
    return pd.arrays.ArrowExtensionArray(pa.ListArray.from_arrays(pa.array(offsets, pa.int32()), pa.array(values)))


def verdicts_table(names: pd.CategoricalDtype, found: Judged) -> pd.DataFrame:
    """VERDICTS."""
    last = np.where(found.last_run < 0, np.iinfo(np.int64).min, found.last_run)
    return frame({
        "athlete": category(np.arange(len(found.rank)), names),
        "level": category(found.rank, LEVEL),
        "load_known": found.load_known,
        "soreness_known": found.soreness_known,
        "days_of_history": found.days_of_history,
        "last_run": to_dates(last),
    })  # fmt: skip


def limits_table(names: pd.CategoricalDtype, found: Judged) -> pd.DataFrame:
    """LIMITS."""
    return frame({
        "athlete": category(np.arange(len(found.rank)), names),
        "longest_run_km": km(found.longest),
        "longest_reference_km": km(found.longest_reference),
        "runs_left_out": found.runs_left_out,
        "week_km": km(found.week),
        "week_convention_km": km(found.week_convention),
        "week_reference_km": km(found.week_reference),
        "week_so_far_km": km(found.week_so_far),
    })  # fmt: skip
