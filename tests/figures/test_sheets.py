"""The tool that writes the pictures to look at."""

from __future__ import annotations

from pathlib import Path

from tools.figures import write

from loadwatch.figures import pictures


def test_the_sheets_show_every_picture_at_both_widths(tmp_path: Path) -> None:
    """What is not on the sheet is not looked at."""
    write(tmp_path / "new", ("plank", "leg-swings"))

    assert len(list((tmp_path / "new").glob("*.svg"))) == 2 * 6
    for theme in ("light", "dark"):
        sheet = (tmp_path / "new" / f"{theme}.html").read_text()
        assert sheet.count("<img") == 2 * 6
        assert (tmp_path / "new" / f"plank-2-{theme}.svg").read_text() == pictures("plank", theme)[1].svg
