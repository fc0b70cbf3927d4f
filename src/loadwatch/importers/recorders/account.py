"""Recordings -> RUNS, with every session in the account: a run, skipped for a reason, or a problem."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from loadwatch.columns import RUNS
from loadwatch.errors import UnreadableFileError
from loadwatch.importers.ledger import ALL_READ, CELL_LOST, ROW_LOST, Ledger
from loadwatch.importers.recorders import checks
from loadwatch.importers.recorders.ahead import Progress, decode_ahead
from loadwatch.importers.recorders.decoding import recording_of
from loadwatch.importers.recorders.packed import Packed, recordings, unpacked
from loadwatch.importers.recorders.session import ACCEPTED, Moment, NotAnActivityError, Session
from loadwatch.importers.recorders.sports import FASTEST_UNSAID_KMH, OTHER, UNSAID
from loadwatch.importers.types import NOT_A_RUN
from loadwatch.importers.wall_time import zone_question
from loadwatch.importers.work import Answers, Question

NO_ACTIVITY = "no activity"
SPORT_UNSAID = "sport not said"


ROW_SKIPPED, FILE_SKIPPED = "The row was skipped.", "The file was skipped."
MENDS = {
    ROW_LOST: "If it was a run, log it by hand.",
    CELL_LOST: "The run counts without it. If you need it, log the run by hand and leave this recording out.",
    ALL_READ: "Compare the run with what your watch or its app shows. If it is wrong, log it by hand and leave this recording out.",
    ROW_SKIPPED: "If it was a run, log it by hand. Otherwise nothing has to be done.",
}
"""What became of a session -> what to do about it."""


@dataclass
class _Account:
    """Sessions on their way into the table."""

    ledger: Ledger
    answers: Answers
    questions: list[Question]
    rows: list[dict[str, Any]] = field(default_factory=list)
    entry: str = ""
    format: str = ""

    def problem(self, seen: str, message: str, effect: str, accepted: str = ACCEPTED, mend: str = "") -> None:
        """A problem of the session counted last. mend: empty = the usual, for nobody writes into a recording."""
        lost, how = effect == ROW_LOST, mend or MENDS[effect]
        self.ledger.add([self.ledger.rows], self.entry, [seen], accepted, f"{message} {effect}", lost=lost, mend=how)

    def ask(self, question: Question) -> None:
        """A question, once a file."""
        if all(asked.subject != question.subject for asked in self.questions):
            self.questions.append(question)

    def take(self, session: Session, remarks: list[str]) -> None:
        """One more session. remarks: what is wrong with its recording as a whole."""
        self.ledger.rows += 1
        word = session.sport.lower().replace("_", " ") or SPORT_UNSAID
        self.ledger.types[word] = self.ledger.types.get(word, 0) + 1
        if session.kind == OTHER:
            self.ledger.skip(NOT_A_RUN, 1)
            return
        session = self._plausible(session)
        wrong = checks.reason_against(session, self.answers.last_day)
        if any(wrong) or session.start is None:
            self.problem(wrong[0], wrong[1], ROW_LOST, wrong[2])
        elif session.kind != UNSAID or self._said_to_run(session):
            for remark in (*remarks, *session.remarks):
                self.problem(f"the run of {session.start.utc:%Y-%m-%d %H:%M}Z", remark, ALL_READ)
            self.rows.append(self._row(session, session.start))

    def _said_to_run(self, session: Session) -> bool:
        """Whether a session without a sport was a run: by its speed, or else by the answer to a question."""
        if session.kmh > FASTEST_UNSAID_KMH:
            self.problem(
                f"{session.kmh:.0f} km/h", "It names no sport, and is faster than anybody runs: it was not taken for a run.",
                ROW_SKIPPED,
            )  # fmt: skip
            self.ledger.skip(NOT_A_RUN, 1)
            return False
        if self.answers.sport is None:
            self.ask(checks.sport_question(self.ledger.file))
            self._ask_zone(session.start)
        if self.answers.sport == "running":
            return True
        self.ledger.skip(NOT_A_RUN if self.answers.sport else SPORT_UNSAID, 1)
        return False

    def _ask_zone(self, start: Moment | None) -> None:
        """Ask for the zone of a start in UTC, together with the other questions: a page asks them all at once."""
        if start is not None and start.ahead is None and not self.answers.zone:
            self.ask(zone_question(self.ledger.file))

    def _plausible(self, session: Session) -> Session:
        """Values outside of what can be are reported and missing."""
        session = replace(
            session,
            avg_hr=self._measured("avg_hr", session.avg_hr),
            cadence_spm=self._measured("cadence_spm", session.cadence_spm),
        )
        if checks.ran_on(session):
            seen = f"{session.seconds / 3600:.1f} h"
            self.problem(seen, "The clock ran on after the run: this cannot be its duration.", CELL_LOST, "a duration")
            session = replace(session, seconds=np.nan)
        return session

    def _measured(self, name: str, value: float) -> float:
        """The value, missing where a sensor had none or where no runner can have it."""
        declared = RUNS[name]
        low, high = declared.bounds
        if value and (value < low or value > high):
            what = declared.meaning.partition(",")[0]
            self.problem(f"{value:g}", f"This cannot be the {what} of a run.", CELL_LOST, declared.accepted)
        return value if low <= value <= high else np.nan

    def _row(self, session: Session, start: Moment) -> dict[str, Any]:
        self._ask_zone(start)
        return {
            "athlete": self.answers.athlete,
            "started_at": checks.on_the_runners_clock(start, self.answers.zone),
            "distance_km": session.metres / 1000 or np.nan,
            "duration_min": session.seconds / 60 or np.nan,
            "kind": "run" if session.kind == UNSAID else session.kind,
            "avg_hr": session.avg_hr,
            "cadence_spm": session.cadence_spm,
            "source": self.format.lower(),
            "source_id": session.key or f"{start.utc:%Y-%m-%dT%H:%MZ}",
            "row": self.ledger.rows,
        }

    def table(self) -> pd.DataFrame:
        """The runs as RUNS, with `row`, `tie` and `by_day` as the other readers give them."""
        frame = RUNS.conform(pd.DataFrame(self.rows)) if self.rows else RUNS.empty()
        return frame.assign(row=[row["row"] for row in self.rows], tie="", by_day=False)


def read_recordings(
    file: str,
    content: Path | bytes,
    ledger: Ledger,
    answers: Answers,
    questions: list[Question],
    progress: Progress,
) -> tuple[str, pd.DataFrame] | None:
    """What the file is, and its runs; None where it is no recording and holds none.

    A session is a row of the account, and so is a file of a ZIP that holds none. Raises UnreadableFileError where
    a file of its own holds no activity.
    """
    account = _Account(ledger, answers, questions)
    formats: set[str] = set()
    with recordings(file, content) as found:
        if found and found[0].entry:
            progress = decode_ahead({file: content}, progress, zipped=True) or progress
        for number, packed in enumerate(found):
            progress(number / len(found))
            account.entry = packed.entry
            formats.add(_take(file, packed, account))
    if not found:
        return None
    name = f"{' and '.join(sorted(formats - {''}))} recording{'s' * bool(found[0].entry)}".strip()
    return name, account.table()


def _take(file: str, packed: Packed, account: _Account) -> str:
    """The sessions of one recording into the account; its format, empty where it could not be read."""
    try:
        data, broken = unpacked(packed.load())
        recording = recording_of(file, data, broken)
    except UnreadableFileError as reason:
        if not packed.entry:
            raise UnreadableFileError(file, reason.seen, reason.accepted, reason.do) from reason
        account.ledger.rows += 1
        if isinstance(reason, NotAnActivityError):
            account.ledger.skip(NO_ACTIVITY, 1)
            account.problem(packed.entry, reason.seen, FILE_SKIPPED, mend=reason.do)
        else:
            account.problem(packed.entry, f"{reason.seen} {reason.do}", ROW_LOST, mend=reason.do)
        return ""
    account.format = recording.format
    remarks = recording.remarks + [f"The gzip file is damaged ({broken}); it was read up to there."] * bool(broken)
    for number, session in enumerate(recording.sessions, start=1):
        account.take(session, remarks * (number == len(recording.sessions)))
    return recording.format
