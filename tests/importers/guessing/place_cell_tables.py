"""Made-up tables with a column of places of the body under any heading, each with what a person reads in it."""

from __future__ import annotations

from tests.importers.guessing.tables import Rating, Run, Table

_RUNS: list[Run] = [("2026-03-02", 8, 44), ("2026-03-05", 10, 54), ("2026-03-15", 15, 82)]
_SORE: list[Rating] = [
    ("2026-03-02", "other", "", 0),
    ("2026-03-05", "calf", "left", 3),
    ("2026-03-15", "knee", "right", 2),
]


def _placed(heading: str, none: str, calf: str, knee: str, rating: str, *, sure: bool = True) -> Table:
    """Three runs, of which the last two hurt: where it did stands below this heading."""
    return Table(
        f"Date;Km;Min;{heading};{rating} (0-10)\n2026-03-02;8;44;{none};0\n2026-03-05;10;54;{calf};3\n2026-03-15;15;82;{knee};2\n",
        _RUNS, _SORE, (3, 3, 0, 0), "0-10", unsure=() if sure else (heading,),
    )  # fmt: skip


_LANGUAGES = (
    ("Niggle|Niggle(s)|Injury|Sore spot|What hurts?|Anything sore?", "no", "left calf", "right knee", "Pain"),
    ("Pain", "", "left calf", "right knee", "Pain level"),
    ("Beschwerden|Verletzung|Was tut weh?|Problemzone|Wehwehchen", "nein", "Wade links", "Knie rechts", "Schmerz"),
    ("Bobo|Gêne|Blessure", "non", "mollet gauche", "genou droit", "Douleur"),
    ("Molestias|Molestia|Lesión|¿Te duele algo?", "No", "gemelo izquierdo", "rodilla derecha", "Dolor"),
    ("Fastidi|Infortunio", "", "polpaccio sinistro", "ginocchio destro", "Dolore"),
    ("Klachten|Pijnplek|Blessure (plek)", "geen", "linker kuit", "rechter knie", "Pijn"),
    ("Incômodo|Lesão", "nenhum", "panturrilha esquerda", "joelho direito", "Dor"),
    ("Känning|Skada", "", "vänster vad", "höger knä", "Smärta"), ("Skade|Gener", "", "venstre læg", "højre knæ", "Smerte"),
    ("Kontuzja", "brak", "lewa łydka", "prawe kolano", "Ból"),
)  # fmt: skip

NAMED = {
    f"places below {heading}": _placed(heading, none, calf, knee, rating)
    for headings, none, calf, knee, rating in _LANGUAGES
    for heading in headings.split("|")
}
UNNAMED = {
    f"places below {heading}": _placed(heading, "", "left calf", "tightness in the right knee", "Pain", sure=False)
    for heading in ("Issue", "Complaint", "Xyz")
} | {"places in notes": _placed("Notes", "", "left calf", "right knee", "Pain", sure=False)}
"""The heading says nothing of a pain: the column is marked."""

NO_PLACES = {
    "notes that mention a place": Table(
        "Date,Km,Min,Notes,Pain (0-10)\n2026-03-02,8,44,easy with Jo,0\n2026-03-05,10,54,left calf,3\n2026-03-15,15,82,hilly,2\n",
        _RUNS, [(day, "other", "", rating) for day, _, _, rating in _SORE], (3, 3, 0, 0), "0-10",
        notes=["easy with Jo", "left calf", "hilly"],
    ),
    "workouts of parts of the body": Table(
        "Date,Km,Min,Workout,Pain (0-10)\n2026-03-02,8,44,legs,0\n2026-03-05,10,54,back,3\n2026-03-15,15,82,calf,2\n",
        _RUNS, [(day, "other", "", rating) for day, _, _, rating in _SORE], (3, 3, 0, 0), "0-10", notes=["legs", "back", "calf"],
    ),
}  # fmt: skip

SCORED = {
    f"{rating} of places": Table(
        f"Date,{place},{side},{rating}\n2026-03-02,{achilles},3\n2026-03-05,{knee},6\n2026-03-15,{achilles},1\n", [],
        [("2026-03-02", "achilles", "left", 3), ("2026-03-05", "knee", "right", 6), ("2026-03-15", "achilles", "left", 1)],
        (3, 3, 0, 0), "0-10", open=("scale",),
    )
    for place, side, achilles, knee, ratings in (
        ("Body part", "Side", "Achilles,left", "knee,right", ("Level (0-10)", "How bad? (0-10)", "NPRS", "Intensity (0-10)")),
        ("Ort", "Seite", "Achillessehne,links", "Knie,rechts", ("Stärke (0-10)", "Intensität (0-10)", "Wie stark? (0-10)")),
        ("Zone", "Côté", "Tendon d'Achille,gauche", "Genou,droit", ("EVA", "Intensité (0-10)")),
        ("Zona", "Lado", "Tendón de Aquiles,izquierdo", "Rodilla,derecha", ("Intensidad (0-10)", "EVA (0-10)")),
        ("Plaats", "Kant", "achillespees,links", "knie,rechts", ("Hoe erg? (0-10)", "Intensiteit (0-10)")),
    )
    for rating in ratings
}  # fmt: skip
"""Beside places a bare number is a soreness: which end of it is none is asked."""

_TWO: list[Run] = [("2026-03-02", 7.2, 42), ("2026-03-05", 10.4, 62)]
_STIFF: list[Rating] = [("2026-03-02", "other", "", 2), ("2026-03-05", "other", "", 5)]

BODILESS = {
    f"{heading} of a run": Table(
        f"Datum;{heading};Zeit\n02.03.2026;7,2;0:42:00\n05.03.2026;10,4;1:02:00\n", _TWO, account=(2, 2, 0, 0)
    )
    for heading in ("Gesamt (km)", "Overall (km)", "Gesamt [km]", "Gesamt km", "Général (km)", "General (km)", "Body (km)")
} | {
    f"{heading} of anything": Table(
        f"Datum;{heading};Zeit\n02.03.2026;7,2;0:42:00\n05.03.2026;10,4;1:02:00\n",
        [(day, None, minutes) for day, _, minutes in _TWO], account=(2, 2, 0, 0), unsure=(heading,),
    )
    for heading in ("Gesamt", "Overall", "General", "Gesamt (h)")
}  # fmt: skip
"""Words for the whole body that stand above kilometres."""

STIFFNESS = {
    f"{heading} alone": Table(
        f"Datum;Km;Zeit;{heading}\n02.03.2026;7,2;0:42:00;2\n05.03.2026;10,4;1:02:00;5\n", _TWO, _STIFF, (2, 2, 0, 0), "0-10",
        open=("scale",), unsure=(heading,), moments=moment,
    )
    for heading, moment in (
        ("Steifigkeit morgens (0-10)", "morning"), ("Morning stiffness (0-10)", "morning"), ("Raideur (0-10)", ""), ("Rigidez", ""),
        ("Rigidità", ""), ("Ochtendstijfheid", ""), ("Stivhet", ""), ("Sztywność (0-10)", ""),
    )
} | {
    "a stiffness beside a pain": Table(
        "Datum;Km;Zeit;Schmerz (0-10);Steifigkeit (0-10)\n02.03.2026;7,2;0:42:00;2;1\n05.03.2026;10,4;1:02:00;5;4\n",
        _TWO, _STIFF, (2, 2, 0, 0), "0-10", unsure=("Steifigkeit (0-10)",),
    ),
}  # fmt: skip

MOMENTS = {
    f"{during} and {after} beside the place": Table(
        f"Date;{during} (0-10);{after} (0-10);{where}\n2026-03-02;1;2;{knee}\n2026-03-05;2;6;{knee}\n", [],
        [("2026-03-02", "knee", "right", 1), ("2026-03-02", "knee", "right", 2), ("2026-03-05", "knee", "right", 2),
         ("2026-03-05", "knee", "right", 6)],
        (2, 2, 0, 0), "0-10", moments=moments,
    )
    for during, after, where, knee, moments in (
        ("Pijn tijdens", "Pijn na", "Plaats", "rechter knie", "during after"),
        ("Douleur pendant", "Douleur le lendemain", "Localisation", "genou droit", "during morning"),
        ("Schmerz während", "Schmerz danach", "Beschwerden", "Knie rechts", "during after"),
        ("Dolor durante", "Dolor después", "Zona", "rodilla derecha", "during after"),
        ("Smerte under", "Smerte etter", "Sted", "høyre kne", "during after"),
    )
} | {
    "three moments beside the place": Table(
        "Date;Pain before (0-10);Pain during (0-10);Pain 24h after (0-10);Niggle\n2026-03-02;1;2;3;left calf\n2026-03-05;2;6;4;left calf\n",
        [], [(f"2026-03-0{day}", "calf", "left", rating) for day, said in ((2, (1, 2, 3)), (5, (2, 6, 4))) for rating in said],
        (2, 2, 0, 0), "0-10", moments="during morning",
    ),
    "three moments and no place": Table(
        "Date;Pain during (0-10);Pain after (0-10);Pain next morning (0-10)\n2026-03-02;1;2;3\n2026-03-05;2;6;4\n",
        [], [(f"2026-03-0{day}", "other", "", rating) for day, said in ((2, (1, 2, 3)), (5, (2, 6, 4))) for rating in said],
        (2, 2, 0, 0), "0-10", moments="during after morning",
    ),
}  # fmt: skip
"""Each of the columns rates the place beside them, at its own moment."""

BY_CELLS = BODILESS | STIFFNESS | MOMENTS | NAMED | SCORED | UNNAMED | NO_PLACES
