"""The apostrophe that keeps a spreadsheet from running a text that begins like a formula.

Written before such texts on export and taken off on import, so that a note comes back as it was typed. A text
that already begins with apostrophes before a formula gets one more, so nothing is ever taken off in error.
"""

from __future__ import annotations

import pandas as pd

LIKE_A_FORMULA = r"^'*[=+\-@\t\r\n＝＋－＠]"


def guarded(text: pd.Series) -> pd.Series:
    """The texts as they are written to a file that a spreadsheet may open."""
    risky = text.str.contains(LIKE_A_FORMULA, regex=True)
    return text.where(~risky, "'" + text)


def unguarded(text: pd.Series) -> pd.Series:
    """The texts as they were before `guarded`."""
    risky = text.str.startswith("'")
    if risky.any():
        risky &= text.str.contains(LIKE_A_FORMULA, regex=True)
        text = text.where(~risky, text.str.slice(1))
    return text
