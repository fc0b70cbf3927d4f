"""Account ZIPs of many files: all that a layout knows is read, all else is counted, and no run counts twice."""

from __future__ import annotations

import pytest

from loadwatch.importers import account_zip, read
from loadwatch.importers.header import Header
from loadwatch.importers.recognise import known
from tests.importers import recorder_files as made
from tests.importers.csvs import RUNS, TODAY, problem
from tests.importers.made import as_json
from tests.importers.made import objects as made_objects
from tests.importers.more_json import MORE, NIKE
from tests.importers.test_any_bytes import adds_up
from tests.importers.test_files import packed
from tests.importers.workbooks import xlsx
from tests.importers.writers import EXPORTS

ROW = ",2026-01-02,5,30,,,,,x"
OWN = f"{RUNS}\n{ROW}\n".encode()
FITNESS = "DI_CONNECT/DI-Connect-Fitness"


def read_zip(files: dict[str, bytes]):
    """What a ZIP of these files gives."""
    return read({"export.zip": packed(files)}, today=TODAY, zone="America/New_York")


def test_garmins_account_is_read_from_all_its_folders():
    """Its runs come in several files of a thousand; the recordings in the ZIP inside are the same runs."""
    (whole,) = [export for name, export in MORE.items() if name == "garmin-account"]
    inner = packed({"1.fit": made.fit_run(*made.records(30), made.session(made.START))})
    got = read_zip({
        f"{FITNESS}/me_0_summarizedActivities.json": whole.content,
        f"{FITNESS}/me_1001_summarizedActivities.json": whole.content,
        f"{FITNESS}/me_gear.json": b'[{"gearDTOS": {"1": []}}]',
        "DI_CONNECT/DI-Connect-Uploaded-Files/UploadedFiles_0-_Part1.zip": inner,
        "customer_data/customer.json": b'{"firstName": "A"}',
        "IT_HELP/photo.jpg": b"x",
    })  # fmt: skip
    alone = read({"a.json": whole.content}, today=TODAY, zone="America/New_York")

    assert got.runs.equals(alone.runs)
    assert got.skipped["repeated"] == len(alone.runs)
    assert (got.skipped["file of another kind"], got.skipped["ZIP in the ZIP"]) == (3, 1)
    assert "UploadedFiles_0-_Part1.zip" in " ".join(got.problems["message"])
    assert adds_up(got)


def test_an_account_of_a_file_for_each_activity():
    """Nike writes them so, and Fitbit a file for each hundred."""
    files = {f"activities/{number}.json": as_json(run) for number, run in enumerate(made_objects(NIKE))}
    got = read_zip({**files, "profile.json": b'{"id": 1}', "readme.txt": b"hello"})

    assert got.runs.equals(read({"all.json": MORE["nike"].content}, today=TODAY, zone="America/New_York").runs)
    assert got.skipped["file of another kind"] == 2
    assert adds_up(got)


@pytest.mark.parametrize("name", [name for name, export in MORE.items() if export.ending in ("csv", "json")])
def test_every_source_is_read_from_a_zip_as_well(name):
    """Accounts come as ZIPs with the table in some folder, among files that tell no run."""
    export, asked = MORE[name], {"today": TODAY, "zone": "America/New_York"}
    got = read_zip({"me/profile.json": b'{"id": 1}', f"me/data/{export.file}": export.content, "me/photo.jpg": b"x"})
    alone = read({export.file: export.content}, **asked)

    assert len(alone.runs)
    assert got.runs.equals(alone.runs)
    assert got.skipped["file of another kind"] == 2


def test_the_account_names_each_file_with_its_path():
    """A problem must lead to the file that has it, and to the athlete whose it is."""
    got = read(
        {"export.zip": packed({"a/runs.csv": OWN.replace(b",5,", b",five,"), "b/runs.csv": OWN, "c.csv": b"x,y\n1,2\n"})},
        athlete={"export.zip": "Ada"}, today=TODAY,
    )  # fmt: skip

    assert problem(got)["file"] == "export.zip: a/runs.csv"
    assert got.account["file"].tolist() == ["export.zip", "export.zip: a/runs.csv", "export.zip: b/runs.csv"]
    assert got.runs["athlete"].tolist() == ["Ada"]


def test_recordings_beside_a_table_of_the_same_runs_do_not_count():
    """A run that stands in the table and lies beside it as a recording is one run, and what was left out is said."""
    recording = made.fit_run(*made.records(30), made.session(made.START))
    got = read_zip({"runs.csv": OWN, "fit/1.fit": recording})

    assert got.runs["source"].tolist() == ["loadwatch"]
    assert got.skipped.to_dict() == {"recording of a run in the table": 1}
    assert "import the recordings as a ZIP of their own" in problem(got)["message"]


def test_recordings_beside_a_table_of_soreness_are_read():
    """Only a table of runs tells of the same runs."""
    ratings = b"date,site,soreness_0_none_10_worst\n2026-01-02,knee,3\n"
    got = read_zip({"soreness.csv": ratings, "1.fit": made.fit_run(*made.records(30), made.session(made.START))})

    assert (len(got.soreness), got.runs["source"].tolist()) == (1, ["fit"])
    assert adds_up(got)


def test_a_workbook_in_a_zip_and_a_table_alone_in_one():
    """People pack what they send by mail, also a table that no layout knows."""
    book = xlsx(Log=[RUNS.split(",")[1:4], ["2026-01-02", 5, 30]])

    assert read_zip({"log.xlsx": book}).account["file"].tolist() == ["export.zip: log.xlsx: Log"]
    assert "when" in read_zip({"mine.csv": b"when;what\n1;2\n"}).problems["message"].iloc[0]


def test_a_trap_among_sound_files_costs_itself_alone():
    """It is named as a problem, and the others are read."""
    got = read_zip({"runs.csv": OWN, "more.csv": b"0" * 30_000_000})

    assert len(got.runs) == 1
    assert (problem(got)["column"], got.lost.sum()) == ("more.csv", 1)
    assert adds_up(got)


def test_stravas_account_is_its_table_and_nothing_else():
    """Its recordings, its other tables and what is damaged beside it are not even unpacked."""
    table = EXPORTS["strava-en-2025"].csv()
    got = read_zip({"activities.csv": table, "activities/1.fit.gz": b"x", "routes.csv": OWN, "media/a.jpg": b""})

    assert got.account["file"].tolist() == ["export.zip: activities.csv"]
    assert set(got.runs["source"]) == {"strava"}


@pytest.mark.parametrize("broken", [b"{", b"[1, 2]", b"\xff\xfe\x00", b""])
def test_broken_files_beside_a_table_are_counted(broken):
    """Nobody knows what they were; that they are there is said."""
    got = read_zip({"runs.csv": OWN, "odd.json": broken})

    assert len(got.runs) == 1
    assert got.skipped.to_dict() == {"file of another kind": 1}


def test_a_name_in_damaged_letters_is_told_in_plain_words():
    """Such a ZIP cannot be listed; what a codec says of it helps nobody."""
    data = packed({"runs.csv": OWN, "läufe.txt": b"x"}).replace("läufe".encode(), b"l\xff\xfeufe")
    said = problem(read({"export.zip": data}, today=TODAY))["message"]

    assert "names a file with letters that cannot be read: l\ufffd\ufffdufe.txt" in said
    assert "codec" not in said


def test_every_file_of_a_zip_is_a_step_of_the_progress():
    """Also those that are no tables: an account has thousands of pictures, and its reading must be able to end among them."""
    shares: list[float] = []
    files = {f"{number}.{ending}": b"a,b\n1,2\n" for ending in ("jpg", "csv") for number in range(10)}
    read({"export.zip": packed({"runs.csv": OWN, **files})}, today=TODAY, progress=shares.append)

    assert shares == sorted(shares)
    assert {number / 11 for number in range(11)} <= set(shares)
    assert len(shares) > 21


def test_tables_that_lack_what_each_layout_needs_are_passed_over_quickly(monkeypatch):
    """Thirty thousand of them are a minute's work where each is held against all layouts in all encodings."""
    asked: list[Header] = []
    monkeypatch.setattr(account_zip, "known", lambda header: asked.append(header) or known(header))
    got = read_zip({"runs.csv": OWN, **{f"{number}.csv": b"day,mood\n1,2\n" for number in range(9)}})

    assert got.skipped["file of another kind"] == 9
    assert {header.names for header in asked} == {tuple(RUNS.split(","))}


def test_a_long_table_is_known_by_its_top_and_read_whole(monkeypatch):
    """The header is looked for in the first lines alone, in whatever encoding they stand."""
    monkeypatch.setattr(account_zip, "HEAD", 150)
    rows = "".join(f",2026-01-{day:02},5,30,,,,,münchen\n" for day in range(1, 21))
    whole = f"{RUNS}\n{rows}"

    assert len(RUNS) < 150 < len(whole)
    for encoding in ("utf-8", "cp1252", "utf-16"):
        assert len(read_zip({"runs.csv": whole.encode(encoding)} | {"x.csv": b"a,b\n"}).runs) == 20


def test_what_our_export_holds_and_does_not_give_back_is_named():
    """Somebody who deletes all and imports the export again must know that a warning sign has to be entered anew."""
    own = "started_at,distance_km,duration_min\n2026-11-01 08:00:00,8,45\n"
    got = read_zip({"runs.csv": own.encode(), "red_flags.csv": b"athlete,answered_on,sign\nMe,2026-11-01,fever\n"})

    assert len(got.runs) == 1
    assert got.skipped.to_dict() == {"part of an export that is not read back": 1}
    assert "red_flags.csv" in problem(got)["message"]
    assert "warning signs" in problem(got)["message"]
