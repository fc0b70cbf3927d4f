"""Made-up tables whose places of soreness stand among other words, each with what a person reads in it."""

from __future__ import annotations

from tests.importers.guessing.place_cell_tables import BY_CELLS
from tests.importers.guessing.tables import Rating, Run, Table

_RUNS: list[Run] = [("2026-03-02", 8, 45), ("2026-03-14", 9, 50)]


def _rated(*places: tuple[str, str], low: float = 2, high: float = 6) -> list[Rating]:
    """The ratings of two days, each place on both."""
    return [(day, *place, rating) for place in places for day, rating in (("2026-03-02", low), ("2026-03-14", high))]


def _headed(heading: str, site: str, side: str, *, sure: bool = True, moments: str = "") -> Table:
    """A diary with one column of soreness of this heading."""
    return Table(
        f"Datum;Km;Zeit;{heading}\n02.03.2026;8;0:45:00;2\n14.03.2026;9;0:50:00;6\n",
        _RUNS, _rated((site, side)), (2, 2, 0, 0), "0-10", unsure=() if sure else (heading,), moments=moments,
    )  # fmt: skip


HEADINGS = {
    heading: _headed(heading, site, side)
    for heading, site, side in (
        ("Douleur d'Achille gauche (0-10)", "achilles", "left"), ("Douleur à l'aine (0-10)", "hip", ""),
        ("Dolore all'anca dx (0-10)", "hip", "right"), ("Schmerzen in der Wade (0-10)", "calf", ""),
        ("Beschwerden der linken Wade (0-10)", "calf", "left"), ("Schmerz Gemelo der (0-10)", "calf", "right"),
        ("How bad is the pain in your right knee? (0-10)", "knee", "right"), ("Pain (right hip) 0-10", "hip", "right"),
        ("Plantar fascia (R) pain (0-10)", "foot", "right"), ("knee pain (L) 0-10", "knee", "left"),
        ("VAS pain knee left (0-10)", "knee", "left"), ("Schmerzen im linken Knie (0-10)", "knee", "left"),
        ("Hattest du Schmerzen in der Wade (0-10)?", "calf", ""), ("Schmerz Knie bds. (0-10)", "knee", "both"),
        ("Douleur à la cheville droite (0-10)", "ankle", "right"), ("Douleurs aux mollets (0-10)", "calf", ""),
        ("Dolor rodilla izda. (0-10)", "knee", "left"), ("Dor joelho E (0-10)", "knee", "left"),
        ("Pijn rechterknie (0-10)", "knee", "right"), ("Smärta vänsterknä (0-10)", "knee", "left"),
        ("Ból kolana prawego (0-10)", "knee", "right"), ("Ból w kolanie (0-10)", "knee", ""),
        ("Smerter i knæet (0-10)", "knee", ""), ("Ont i knät (0-10)", "knee", ""), ("LWS Schmerz L4/L5 (0-10)", "low back", ""),
        ("Pain R side calf (0-10)", "calf", "right"), ("Left low back pain (0-10)", "low back", "left"),
        ("Pain, left (0-10)", "other", "left"), ("Knee pain after 24 h (0-10)", "knee", ""),
        ("Pain in both legs (0-10)", "other", "both"),
    )
}  # fmt: skip
HEADINGS["Knee pain after 24 h (0-10)"] = _headed("Knee pain after 24 h (0-10)", "knee", "", moments="after")

UNCLEAR = {
    heading: _headed(heading, site, side, sure=False, moments=moments)
    for heading, site, side, moments in (
        ("Calf pain right after run (0-10)", "calf", "", "after"), ("Calf pain left/right (0-10)", "calf", "", ""),
        ("Knee pain left over from yesterday (0-10)", "knee", "", ""), ("Knee pain from gardening (0-10)", "knee", ""  , ""),
        ("Schmerz Unterschenkel rechts (0-10)", "other", "right", ""), ("Do you feel pain in your foot or ankle? (0-10)", "foot", "", ""),
        ("Not right knee? left knee pain (0-10)", "knee", "", ""),
    )
}  # fmt: skip
"""Which side or place is meant cannot be known: the words are kept, and the column is marked."""

OTHERS = {
    "places among other words": Table(
        "Date,Body part,Pain (0-10)\n2026-03-15,Achilles (L),3\n2026-03-17,outside of right knee,5\n"
        "2026-03-18,left hamstring/glute,8\n2026-03-19,left calf,2\n2026-03-20,back of the knee,1\n",
        [], [("2026-03-15", "achilles", "left", 3), ("2026-03-17", "knee", "right", 5), ("2026-03-18", "hamstring", "left", 8),
             ("2026-03-19", "calf", "left", 2), ("2026-03-20", "knee", "", 1)],
        (5, 5, 0, 0), "0-10",
    ),
    "places of which most are unknown": Table(
        "Date,Body part,Pain (0-10)\n2026-03-15,popliteus,3\n2026-03-17,ribs,5\n2026-03-19,left calf,2\n",
        [], [("2026-03-15", "other", "", 3), ("2026-03-17", "other", "", 5), ("2026-03-19", "calf", "left", 2)],
        (3, 3, 0, 0), "0-10",
    ),
    "places with articles, in German": Table(
        "Datum;Stelle;Schmerz (0-10)\n02.03.2026;an der Wade;2\n14.03.2026;in der Hüfte links;6\n15.03.2026;Innenseite der Wade;3\n",
        [], [("2026-03-02", "calf", "", 2), ("2026-03-14", "hip", "left", 6), ("2026-03-15", "calf", "", 3)], (3, 3, 0, 0), "0-10",
    ),
    "where, and no place is known": Table(
        "Date,Where,Pain (0-10)\n2026-03-02,ribs,2\n2026-03-14,wrist,6\n", [], _rated(("other", "")), (2, 2, 0, 0), "0-10",
        unsure=("Where",),
    ),
    "where a run was": Table(
        "Date,km,Min,Where,Pain (0-10)\n2026-03-02,8,45,Park,2\n2026-03-14,9,50,Track,6\n", _RUNS, _rated(("other", "")),
        (2, 2, 0, 0), "0-10", unsure=("Where",),
    ),
    "a side beside the place and in its cell": Table(
        "Date,Body part,Side,Pain (0-10)\n2026-03-02,left calf,,2\n2026-03-14,knee,re,6\n2026-03-15,foot,outside,5\n",
        [], [("2026-03-02", "calf", "left", 2), ("2026-03-14", "knee", "right", 6), ("2026-03-15", "foot", "", 5)],
        (3, 3, 0, 0), "0-10",
    ),
    "pain at two moments, without a place": Table(
        "Date,km,Min,Pain during (0-10),Pain next morning (0-10)\n2026-03-02,8,45,2,3\n2026-03-14,9,50,6,7\n", _RUNS,
        [*_rated(("other", "")), *_rated(("other", ""), low=3, high=7)], (2, 2, 0, 0), "0-10", moments="during morning",
    ),
    "pain left and right, without a place": Table(
        "Date,Pain left (0-10),Pain right (0-10)\n2026-03-02,2,2\n2026-03-14,6,6\n", [],
        _rated(("other", "left"), ("other", "right")), (2, 2, 0, 0), "0-10",
    ),
    "two moments beside a column of places": Table(
        "Date,Body part,Pain during (0-10),Pain after (0-10)\n2026-03-02,knee,2,3\n2026-03-14,knee,6,7\n", [],
        [*_rated(("knee", "")), *_rated(("knee", ""), low=3, high=7)], (2, 2, 0, 0), "0-10", moments="during after",
    ),
    "soreness with its scale": Table(
        "Date,km,Min,Soreness (0-10)\n2026-03-02,8,45,2\n2026-03-14,9,50,6\n", _RUNS, _rated(("other", "")), (2, 2, 0, 0), "0-10",
    ),
    "a scale without a blank": Table(
        "date,km,minutes,pain_0_10\n2026-03-02,8,45,2\n2026-03-14,9,50,6\n", _RUNS, _rated(("other", "")), (2, 2, 0, 0), "0-10",
    ),
    "scores of other things": Table(
        "date,km,minutes,prep_score,trainingStressScore,suffer_score,Run rating\n2026-03-02,8,45,2,31,4,5\n2026-03-14,9,50,6,45,3,4\n",
        _RUNS, account=(2, 2, 0, 0), unsure=("prep_score",),
    ),
    "a bare score beside runs": Table(
        "Date,km,Min,Score\n2026-03-02,8,45,2\n2026-03-14,9,50,6\n", _RUNS, _rated(("other", "")), (2, 2, 0, 0), "0-10",
        open=("scale",), unsure=("Score",),
    ),
    "a runner whose name is a leg": Table(
        "Datum;km;Min;Anna;Ben\n02.03.2026;8;45;5;6\n14.03.2026;9;50;7;8\n", _RUNS, account=(2, 2, 0, 0), unsure=("Ben",),
    ),
    "legs in Norwegian": Table(
        "Dato;Rygg;Ben;Hofte\n02.03.2026;2;2;2\n14.03.2026;6;6;6\n", [], _rated(("low back", ""), ("other", ""), ("hip", "")),
        (2, 2, 0, 0), "0-10", open=("scale",),
    ),
    "a hip beside headings that nobody knows": Table(
        "Date,km,Min,Alba,Hip,Cleo\n2026-03-02,8,45,5,2,7\n2026-03-14,9,50,7,6,5\n", _RUNS, _rated(("hip", "")), (2, 2, 0, 0), "0-10",
        open=("scale",), unsure=("Hip",),
    ),
}  # fmt: skip

PLACED = HEADINGS | UNCLEAR | OTHERS | BY_CELLS
