"""A FIT file without its single records: nine tenths of its bytes and of the time to decode it.

A recorder writes a record each second and sums them up in its sessions; where there are sessions, nothing else is
read. Only the frame of the format is looked at here (FIT protocol, "File structure"): headers, the sizes that
definitions declare, checksums. Whatever is not exactly so is left to the decoder, with the file as it is.
"""

from __future__ import annotations

import struct

_HEADER, _CHECKSUM = 12, 2
_RECORD = 20
"""The global number of the message `record`."""


def without_records(data: bytes) -> tuple[bytes, int] | None:
    """The file or chain of files without its records, and how many checksums do not fit; None = it is not sound."""
    kept, wrong, at = bytearray(), 0, 0
    while at < len(data):
        if len(data) - at < _HEADER or data[at] < _HEADER or data[at + 8 : at + 12] != b".FIT":
            return None
        begin = at + data[at]
        end = begin + int(struct.unpack_from("<I", data, at + 4)[0])
        if end + _CHECKSUM > len(data):
            return None
        others = _others(data, begin, end)
        if others is None:
            return None
        kept += data[at : at + 4] + struct.pack("<I", len(others)) + data[at + 8 : begin] + others + data[end : end + 2]
        wrong += checksum(data[at:end]) != struct.unpack_from("<H", data, end)[0]
        at = end + _CHECKSUM
    return bytes(kept), wrong


def _others(data: bytes, at: int, end: int) -> bytes | None:
    """What stands from `at` to `end` without records and their definitions; None where they do not fill that stretch."""
    sizes: dict[int, int] = {}
    records: set[int] = set()
    kept, since = bytearray(), at
    while at < end:
        head = data[at]
        if not head & 0x80 and head & 0x40:
            number, size, after = _defined(data[at : at + 6 + 2 * 3 * 255], developer=bool(head & 0x20))
            local, after = head & 0x0F, at + after
            sizes[local] = size
            (records.add if number == _RECORD else records.discard)(local)
        else:
            local = head >> 5 & 3 if head & 0x80 else head & 0x0F
            if local not in sizes or (head & 0x80 and local not in records):
                return None  # not defined, or its time counts on from the records
            after = at + 1 + sizes[local]
        if local in records:
            kept += data[since:at]
            since = after
        at = after
    return bytes(kept + data[since:end]) if at == end else None


def _defined(data: bytes, *, developer: bool) -> tuple[int, int, int]:
    """A definition's global message number, the bytes of its messages, and its own; numbers beyond the file are 0."""
    data = data.ljust(6, b"\0")
    number = int.from_bytes(data[3:5], "big" if data[2] else "little")
    own = 6 + 3 * data[5]
    size = sum(data[7:own:3])
    if developer and own < len(data):
        begin, own = own + 1, own + 1 + 3 * data[own]
        size += sum(data[begin + 1 : own : 3])
    return number, size, own


def _table() -> list[int]:
    steps = []
    for crc in range(256):
        for _ in range(8):
            crc = crc >> 1 ^ 0xA001 if crc & 1 else crc >> 1
        steps.append(crc)
    return steps


_STEPS = _table()


def checksum(data: bytes) -> int:
    """The CRC-16 of the FIT protocol (polynomial 0xA001, byte by byte)."""
    crc, steps = 0, _STEPS
    for byte in data:
        crc = crc >> 8 ^ steps[(crc ^ byte) & 0xFF]
    return crc
