"""FIT files without their records: faster, and never with another result than with them."""

from __future__ import annotations

import struct

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from loadwatch.errors import UnreadableFileError
from loadwatch.importers.recorders import fit
from loadwatch.importers.recorders.sparse import checksum, without_records
from tests.importers import recorder_files as made

WHOLE = made.fit_run(("sport", {"sport": 1, "sub_sport": 3}), *made.records(40), made.session(), *made.records(3))
BARE = made.fit_run(("sport", {"sport": 1, "sub_sport": 3}), made.session())


def told(data: bytes) -> str:
    """All that a file gives, or why it gives nothing."""
    try:
        return repr(fit.read_fit("a", data))
    except UnreadableFileError as reason:
        return str(reason)


def told_with_records(data: bytes) -> str:
    """The same the slow way: every record is decoded."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(fit, "without_records", lambda data: None)
        return told(data)


def messages(data: bytes) -> bytes:
    """What stands between a file's header and its checksum, definitions that hold already taken out."""
    return data[14:-2]


def test_records_are_gone_and_nothing_else():
    """What is left is the file that was written without them, but for the definition written again behind them."""
    sparse, wrong = without_records(WHOLE) or (b"", -1)

    assert wrong == 0
    assert messages(sparse) == messages(BARE)


def test_a_chain_of_files_keeps_its_parts():
    """Each with its own length and checksum."""
    damaged = WHOLE[:-2] + bytes(2)
    sparse, wrong = without_records(WHOLE + BARE + damaged) or (b"", -1)

    assert (wrong, sparse.count(b".FIT")) == (1, 3)
    assert told(WHOLE + damaged) == told_with_records(WHOLE + damaged)


@pytest.mark.parametrize("order", ["<", ">"])
def test_definitions_in_either_byte_order_and_with_a_developers_fields(order):
    """Both are in files of real watches; their sizes decide where the next message begins."""
    definition = struct.pack(order + "BBBHB", 0x60, 0, int(order == ">"), 20, 1) + bytes([253, 4, 0x86, 1, 0, 3, 0])
    body = definition + b"\0" + bytes(7) + messages(BARE)
    head = struct.pack("<2BHI4s", 12, 0x20, 2132, len(body), b".FIT")
    data = head + body + struct.pack("<H", made.checksum(head + body))
    sparse, wrong = without_records(data) or (b"", -1)

    assert wrong == 0
    assert sparse[12:-2] == messages(BARE)


@pytest.mark.parametrize("data", [b"", b"\x0e", bytes(40), WHOLE[:-1], WHOLE + b"x", WHOLE[:50], WHOLE[20:]])
def test_what_is_not_sound_is_left_to_the_decoder(data):
    """It says what is wrong, and reads as far as it can."""
    assert (without_records(data) or (data, 0))[0] == data


def test_without_a_session_the_records_are_needed():
    """A recorder that ran out of power writes no sum."""
    data = made.fit_run(("sport", {"sport": 1, "sub_sport": 0}), *made.records(61), serial=7)

    assert "single records" in told(data)
    assert told(data) == told_with_records(data)


@pytest.mark.parametrize("data", [b"", b"123456789", bytes(range(256))])
def test_the_checksum_is_the_published_one(data):
    """Compared with the polynomial itself, bit by bit."""
    assert checksum(data) == made.checksum(data)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(st.integers(0, len(WHOLE) - 1), st.integers(0, 255)), max_size=4))
def test_damaged_bytes_give_no_other_run(edits):
    """Where the frame of the file holds, sessions are the same; what only the records lost is not missed."""
    data = bytearray(WHOLE)
    for at, byte in edits:
        data[at] = byte
    quick, slow = told(bytes(data)), told_with_records(bytes(data))

    assert quick == slow or "broken off or damaged" in slow
