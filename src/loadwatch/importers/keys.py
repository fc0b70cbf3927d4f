"""What recognises a run in a later export: a key, unique in the result.

Strava numbers its activities. Garmin and Runkeeper runs are known by the minute they started, because a spreadsheet
drops the seconds; not by their kind, because a run that its runner has since called a trail run is the same run.
Rows with one key are the same run again, or two that something tells apart, or a contradiction, which is reported.
"""

from __future__ import annotations

import pandas as pd

from loadwatch.importers.arrow import pa, pc

REPEATED = "repeated"


def as_text(times: pd.Series, characters: int = 19) -> pd.Series:
    """Times as `2026-11-22 07:30:00`; 16 characters end with the minute, 10 with the day; missing = empty."""
    text = pc.cast(pa.array(times.to_numpy(dtype="datetime64[us]")), pa.string())
    return pd.Series(
        pd.array(pc.fill_null(pc.utf8_slice_codeunits(text, 0, characters), ""), dtype="str"), index=times.index
    )


def minute_key(started_at: pd.Series, written: pd.Series) -> pd.Series:
    """The minute each run started; the date as written while its order is not known."""
    return as_text(started_at, 16).where(started_at.notna(), written)


def settled(frame: pd.DataFrame, time: str, values: list[str]) -> tuple[pd.Series, pd.Series, pd.DataFrame]:
    """Two masks, of repeated and of contradicting rows, and the frame with its keys made unique.

    frame: rows with athlete, source, source_id, tie, place (of their file) and the column `time`; values: the columns
    that tell whether two rows say the same.
    """
    repeated = pd.Series(False, index=frame.index)
    clashing = pd.Series(False, index=frame.index)
    if not frame["source_id"].duplicated().any():
        return repeated, clashing, frame
    key = ["athlete", "source", "source_id"]
    twins = frame[frame.duplicated(key, keep=False)]
    again = twins.assign(minute=as_text(twins[time], 16)).duplicated([*key, *values, "minute"])
    repeated[twins.index] = again
    left = twins[~again]
    alike = left[left.duplicated(key, keep=False)]
    alike = alike.assign(group=alike.groupby(key, sort=False).ngroup())
    same = _same_moment(alike, time)
    clashing[alike.index[same]] = True
    apart = alike[~same]
    if "duration_min" in apart:
        apart = apart.sort_values("duration_min", ascending=False, kind="stable")
    number = apart.groupby("group").cumcount() + 1
    later = number[number > 1]
    keys = frame["source_id"].copy()
    keys[later.index] = keys[later.index] + " #" + later.astype("str")
    return repeated, clashing, frame.assign(source_id=keys)


def _same_moment(rows: pd.DataFrame, time: str) -> pd.Series:
    """Rows that nothing tells apart from an earlier one of their `group`: not the second they began, not an id of their own.

    Our own table may give days without a time of day: two runs of a day are then two runs. So are two of a minute
    without seconds, if one of them was over before the minute was: a watch started by mistake. Of two files one may have
    lost the seconds and the ids, so that there the minute decides.
    """
    brief = rows["duration_min"] < 1 if "duration_min" in rows else pd.Series(False, index=rows.index)
    long = rows[~brief]
    first = long.groupby("group")[["place", "tie"]].transform("first")
    unsaid = long["tie"].eq("") | first["tie"].eq("")
    same = long.duplicated(["group", time, "tie"]) | (long["place"].ne(first["place"]) & unsaid)
    return same.reindex(rows.index, fill_value=False) & ~rows["by_day"]
