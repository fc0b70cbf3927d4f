"""Files that are not what they say, dropped on Import: a message that says what and what to do, and nothing else happens."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import expect

from loadwatch.store import Store
from tests.browser.driving import Server, Tab
from tests.browser.made_up import GARMIN, day, garmin

OpenTab = Callable[..., Tab]


def bomb() -> bytes:
    """40 KB that unpack to 40 MB of commas."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("activities.csv", b"," * 40_000_000)
    return packed.getvalue()


BAD: dict[str, bytes] = {
    "a PDF.csv": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<< /Type /Catalog >>\nendobj\n" + bytes(range(256)) * 20,
    "empty.csv": b"",
    "only blanks.csv": b" \n\n \n",
    "only a header.csv": GARMIN.encode(),
    "a bomb.zip": bomb(),
    "broken.zip": b"PK\x03\x04" + b"x" * 500,
    "nobody's layout.csv": b"colour,shape\nred,10\n",
    "a web page.csv": b"<!doctype html><html><script>alert(1)</script><img src='https://example.org/x.png'>",
    "![](https://example.org/x.png)<b>.csv": b"a,b\n1,2\n",
}


def test_files_that_are_none_are_refused_with_a_reason_each(empty_server: Server, tab: OpenTab) -> None:
    """No stack trace, no outside request, no half-saved import: each name, what is wrong, and what to do."""
    opened = tab(empty_server)
    page = opened.open("import")
    opened.upload(*BAD.items())
    messages = page.get_by_test_id("stAlert")

    expect(messages.last).to_be_visible()
    said = [text.replace("\N{WORD JOINER}", "") for text in messages.all_inner_texts()]
    for name in BAD:
        (mine,) = [text for text in said if f"{name}: " in text]
        assert len(mine) > len(name) + 30
        assert "Traceback" not in mine
    expect(page.get_by_role("button", name="Save", exact=True)).to_have_count(0)
    expect(messages.locator("img, b, script, a")).to_have_count(0)


def test_a_file_beyond_the_limit_is_refused_by_the_page(empty_server: Server, tab: OpenTab, tmp_path: Path) -> None:
    """A file beyond what the largest export has is not even sent; the app goes on."""
    too_large = tmp_path / "export.zip"
    with too_large.open("wb") as file:
        file.truncate(501 * 1024 * 1024)
    opened = tab(empty_server)
    page = opened.open("import")
    page.locator("input[type=file]").set_input_files(too_large)
    opened.settled()

    expect(page.get_by_text("File must be 500", exact=False)).to_be_visible()
    expect(page.get_by_role("button", name="Save", exact=True)).to_have_count(0)


def test_the_good_rows_of_a_damaged_file_are_read(server: Server, tab: OpenTab) -> None:
    """Broken letters, absurd values and a formula cost their own row or cell, never the rest of the file."""
    lines = (
        f'Running,{day(2)} 09:00:00,false,"=1+1",7.00,300,00:42:00,140,--,--,--',
        'Running,0024-01-01 09:00:00,false,"the year 24",7.00,300,00:42:00,140,--,--,--',
        f'Running,{day(-30)} 09:00:00,false,"next month",7.00,300,00:42:00,140,--,--,--',
        f'Running,{day(4)} 09:00:00,false,"900 km",900.00,300,00:42:00,140,--,--,--',
        f'Running,{day(6)} 09:00:00,false,"minus",-5.00,300,00:42:00,140,--,--,--',
    )
    broken = garmin({1: 10.0}, *lines).replace(b"Town", b"T\xff\xfewn")
    opened = tab(server)
    page = opened.open("import")
    opened.upload(("Activities.csv", broken))
    expect(page.get_by_text("problems in single rows")).to_be_visible()
    opened.pick("Kilometres")
    opened.press("Save")
    opened.expect_said("Saved: 2 runs new.")

    with Store.open(home=server.home) as store:
        assert sorted(store.runs()["distance_km"]) == [7.0, 10.0]


def test_a_bad_file_beside_a_good_one_does_not_stop_it(server: Server, tab: OpenTab) -> None:
    """Ten files are dropped at once, and one of them is the invoice."""
    opened = tab(server)
    page = opened.open("import")
    opened.upload(("invoice.csv", BAD["a PDF.csv"]), ("Activities (2).csv", garmin({1: 10.0})))
    expect(page.get_by_test_id("stAlert").first).to_contain_text("invoice.csv: ")
    opened.pick("Kilometres")
    opened.press("Save")
    opened.expect_said("Saved: 1 run new.")
