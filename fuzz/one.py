"""`python -m fuzz.one TARGET [options of libFuzzer]`: one reader, until it crashes, hangs or the time is over."""

from __future__ import annotations

import sys
import tempfile
from datetime import date
from pathlib import Path

import atheris

from fuzz.targets import TARGETS

with atheris.instrument_imports(include=["loadwatch", "fitdecode"]):
    from loadwatch.importers import read
    from loadwatch.importers.recorders import decoding
from tests.importers.samples import ANSWERS, SAMPLES
from tests.importers.test_any_bytes import adds_up, well_formed

TODAY = date(2026, 11, 22)


def main() -> None:
    """Fuzz one target. libFuzzer ends the process itself."""
    target = TARGETS[sys.argv[1]]

    def one(data: bytes) -> None:
        # The last byte tells whether questions were answered: both ways through the readers are walked.
        answers = ANSWERS if data[-1:] < b"\x80" else {}
        decoding.forget()
        got = read({target.name: data}, today=TODAY, **answers)
        assert adds_up(got), "the account does not add up"
        assert well_formed(got), "a table is not as it is declared"

    with tempfile.TemporaryDirectory() as corpus:
        for name, content in SAMPLES.items():
            if name.endswith(target.samples):
                (Path(corpus) / name).write_bytes(content)
        atheris.Setup([sys.argv[0], *sys.argv[2:], corpus], one)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
