"""Which rows are runs, by the type of activity: the others are counted, and doubtful ones reported."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pandas as pd

from loadwatch.importers import dates
from loadwatch.importers.arrow import Mask, pc, present
from loadwatch.importers.layout import Layout
from loadwatch.importers.words import KIND_OF_TYPE, LONGEST_TYPE, NOT_LIKE_A_RUN, OTHER_TYPES, looks_like_a_run
from loadwatch.importers.work import Work

NOT_A_RUN, PLANNED = "not a run", "planned"
UNCLEAR = frozenset({"race"})
"""Types that name no sport, and may be a run."""


def sorted_by_type(work: Work, layout: Layout) -> tuple[Work, pd.Series]:
    """The rows that are runs, and each one's kind (empty where the layout has no types)."""
    column = work.column(layout.type) if layout.type else None
    if column is None:
        return work, pd.Series("", index=range(len(work.keep)), dtype="str")
    encoded = column.cells.dictionary_encode()
    words = [str(word).replace("_", " ") for word in dates.tidy(encoded.dictionary).to_pylist()]
    place = np.asarray(pc.fill_null(encoded.indices, len(words)))
    known = {**KIND_OF_TYPE, **layout.kinds}
    kinds = np.array([known.get(word, "") for word in words] + [""], dtype=object)[place]
    doubtful = np.array([word not in known and looks_like_a_run(word) for word in words] + [False])[place]
    accepted = "a type such as " + ", ".join(word.title() for word in ("running", "trail running", "treadmill running"))
    work.lose(
        doubtful,
        column,
        accepted,
        "This type sounds like running and is not known. Change it to an accepted one, or log this run by hand.",
    )
    if layout.unlisted:
        strange = np.array([_says_no_sport(word, known) for word in words] + [False])[place]
        message = "This word is neither a sort of run nor another sport that loadwatch knows. Write “Run” or “Other”."
        work.lose(strange, column, accepted, message)
    work.lose(place == len(words), column, accepted, "The type of activity is missing.")
    unclear = np.array([word in UNCLEAR and word not in known for word in words] + [False])[place]
    message = "This type does not say which sport it was. If it was a run, change it to an accepted one."
    work.lose(unclear & (_done(work, layout) | (not layout.planned)), column, accepted, message)
    runs = (kinds != "") & work.keep
    work.ledger.skip(NOT_A_RUN, int((work.keep & (kinds == "")).sum()))
    work.ledger.types.update(_counts(words, place))
    return _only(work, runs), pd.Series(kinds[runs], dtype="str")


def without_plans(work: Work, layout: Layout, kinds: pd.Series) -> tuple[Work, pd.Series]:
    """The rows that were done: those with a distance or a duration, in a layout that also lists plans."""
    done = _done(work, layout)
    work.ledger.skip(PLANNED, int((~done).sum()))
    return _only(work, done), kinds[done].reset_index(drop=True)


def _says_no_sport(word: str, known: Mapping[str, str]) -> bool:
    """Whether nobody knows what this type is."""
    return (
        word not in known
        and word not in OTHER_TYPES
        and not looks_like_a_run(word)
        and not NOT_LIKE_A_RUN.search(word[:LONGEST_TYPE])
    )


def _done(work: Work, layout: Layout) -> Mask:
    """Rows with a distance or a duration."""
    columns = [work.column(part.names, part.nth) for part in layout.measures]
    return np.asarray(np.any([present(column.cells) for column in columns if column is not None], axis=0), dtype=bool)


def _counts(words: list[str], place: np.ndarray) -> dict[str, int]:
    counts = np.bincount(place, minlength=len(words) + 1)
    found: dict[str, int] = {}
    for word, count in zip(words, counts[: len(words)], strict=True):
        found[word] = found.get(word, 0) + int(count)
    return found


def _only(work: Work, mask: Mask) -> Work:
    return Work(work.sheet.where(mask), work.ledger, work.answers, work.questions)
