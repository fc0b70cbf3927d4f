"""What all tables are made with: frames of arrays, categories, units."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from loadwatch.columns import BANDS, CHANGE_REASONS, CODES, LEVELS, SITES
from loadwatch.flags.rules import RULES

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Arrays = dict[str, npt.NDArray[Any]]

RULE_KEYS = tuple(rule.key for rule in RULES)
EVIDENCE = tuple(dict.fromkeys(rule.evidence for rule in RULES))


def joined(parts: Sequence[Arrays]) -> Arrays:
    """The arrays of all blocks end to end."""
    if len(parts) == 1:
        return parts[0]
    return {name: np.concatenate([part[name] for part in parts]) for name in parts[0]}


def frame(columns: dict[str, Any], index: pd.Index | None = None) -> pd.DataFrame:
    """A frame of these columns, of which `athlete` says how long they are."""
    # Without an index pandas asks every column for its length first; names it would turn into an index each time.
    index = pd.RangeIndex(len(columns["athlete"])) if index is None else index
    made = pd.DataFrame(dict(enumerate(columns.values())), index=index, copy=False)
    made.columns = _names(tuple(columns))
    return made


@cache
def _names(names: tuple[str, ...]) -> pd.Index:
    return pd.Index(names, dtype="str")


def words(choices: tuple[str, ...] | list[str], *, ordered: bool = False) -> pd.CategoricalDtype:
    """The dtype of a column that holds some of these words."""
    return pd.CategoricalDtype(pd.Index(choices, dtype="str"), ordered=ordered)


# Made once: pandas takes longer to build one of these than the review of a runner's whole life takes.
LEVEL = words(LEVELS, ordered=True)
CODE, BAND, REASON, RULE, SOURCE = (words(x) for x in (CODES, BANDS, CHANGE_REASONS, RULE_KEYS, EVIDENCE))
SITE, SITE_OR_NONE = words(SITES), words(("", *SITES))


def category(codes: npt.NDArray[Any], dtype: pd.CategoricalDtype) -> pd.Categorical:
    """A column of words from their codes; -1 = missing."""
    return pd.Categorical.from_codes(codes, dtype=dtype, validate=False)


def km(metres: Ints) -> Floats:
    """Metres as km; negative = unknown."""
    return np.where(metres < 0, np.nan, metres / 1000)
