"""Words within a column's name that decide between columns of one meaning, and races that stand for a distance.

Data alone, in the languages of `vocabulary`; words without accents, as `names.folded` gives them.
"""

from __future__ import annotations

from loadwatch.importers.guessing.words.people import PARTS_OF_NAMES

MOVING = frozenset(
    {
        "moving", "mov", "run", "running", "bewegung", "bewegungszeit", "nettozeit", "laufzeit", "deplacement", "movimiento",
        "movimento", "movimentacao", "beweging", "bevegelse", "rorelse", "rorelsetid", "bevaegelse", "bevaegelsestid",
        "bevegelsestid", "loptid", "looptijd", "active", "aktiv", "aktive", "actif", "activo", "attivo", "ativo", "actief", "chip",
        "net", "netto", "neto", "effective", "effectif", "efectivo", "effettivo", "ruchu",
    }
)  # fmt: skip
"""Words, without accents, of a duration without the pauses: of several durations it goes first."""

ELAPSED = frozenset(
    {
        "elapsed", "total", "gross", "gun", "brutto", "bruttozeit", "bruttotid", "gesamt", "gesamtzeit", "gesamtdauer",
        "verstrichen", "verstrichene", "ecoule", "ecoulee", "brut", "totale", "transcurrido", "bruto", "trascorso", "lordo",
        "decorrido", "totaal", "verstreken", "bruttotijd", "totalt", "totaltid", "totaltijd", "alt", "medgatt", "forfluten",
        "forlobet", "calkowity", "uplyniety", "breaks", "pauses", "pausen", "pauser", "pausas", "pause", "pauzes", "przerwami",
    }
)  # fmt: skip
"""Words, without accents, of a duration with the pauses."""

PLANNED = frozenset(
    {
        "planned", "plan", "plans", "scheduled", "prescribed", "target", "goal", "expected", "predicted", "estimated", "soll",
        "geplant", "geplante", "geplanter", "ziel", "vorgabe", "prevu", "prevue", "objectif", "planificado", "planificada",
        "previsto", "prevista", "objetivo", "obiettivo", "meta", "gepland", "geplande", "doel", "planlagt", "planerad",
        "planerat", "planert", "mal", "planowany", "planowana", "planowane", "cel", "prevus", "prevues", "previstos", "previstas",
        "previsti", "previste", "planificados", "planificadas", "programmato", "programmata", "programmati", "programmate",
        "programado", "programada", "programados", "programadas", "programme", "programmes", "planifie", "planifies", "planifiee",
        "planlagte", "planlagd", "planlagda", "planerade", "planejado", "planejada", "planejados", "planejadas", "planeado",
        "planeada", "planeados", "planeadas", "pianificato", "pianificati", "planen", "zaplanowane", "zaplanowany", "zaplanowana",
        "vorgesehen", "geplantes", "assigned", "intended",
    }
)  # fmt: skip
"""Words, without accents, of what was to be run: it goes after what was run."""

STAMPS = frozenset(
    {
        "timestamp", "zeitstempel", "horodateur", "horodatage", "temporal", "tijdstempel", "tidsstempel", "tidsstampel",
        "submitted", "submission", "created", "recorded", "erstellt", "eingereicht", "abgeschickt", "cronologiche", "carimbo",
        "sygnatura", "tidstampel", "oprettet",
    }
)  # fmt: skip
"""Words, without accents, of when a form was sent or a row written: it goes after any other column of days."""

WHO = frozenset({"who", "wer", "quien", "quem", "hvem", "vem", "kto", "person", "qui", "chi"})
"""Words, without accents, that alone name the athlete; with others (`Who with`) somebody else."""

MAYBE_ATHLETES = WHO | PARTS_OF_NAMES | {"email", "mail"}
"""Words, without accents, of somebody who may be the athlete."""

STEPS = frozenset(
    {
        "steps", "schritte", "pas", "pasos", "passi", "passos", "stappen", "skritt", "skridt", "steg", "kroki", "stepcount",
        "schrittzahl", "schrittanzahl", "skridttaeller", "stegraknare", "stappenteller", "krokow", "kroku", "askeleet",
    }
)  # fmt: skip
"""Words, without accents, of a count of steps: beside a distance alone it is all the walking of a day."""

UNIT_NAMES = frozenset(
    {
        "unit", "units", "einheit", "einheiten", "masseinheit", "distanzeinheit", "unite", "unites", "unidad", "unidades",
        "unita", "unidade", "eenheid", "eenheden", "enhet", "enhed", "jednostka", "jednostki", "uom",
    }
)  # fmt: skip
"""Words, without accents, of a column that holds units."""

OTHER_UNITS = frozenset({"yd", "yds", "yard", "yards", "yarda", "yardas", "ft", "feet", "laps", "rounds", "runden"})
"""Words of units that no use of a distance has: whoever counts in them is to look."""

RUNNING = frozenset(
    {
        "run", "running", "lauf", "laufen", "course", "course a pied", "correr", "carrera", "corsa", "corrida", "hardlopen",
        "lopen", "loping", "lop", "lopning", "lob", "bieg", "bieganie",
    }
)  # fmt: skip
"""Names, without accents, of a column that holds the runs where the columns beside it hold other sports."""

RACES = {
    "42.1950": (
        "marathon", "full marathon", "maraton", "maratón", "maratona", "maratonloppet",
    ),
    "21.0975": (
        "half marathon", "halfmarathon", "hm", "halbmarathon", "semi marathon", "semi", "medio maratón", "media maratón",
        "mezza maratona", "mezza", "meia maratona", "halve marathon", "halvmaraton", "halvmarathon", "półmaraton",
    ),
}  # fmt: skip
"""Kilometres -> the races of this length. Four digits stand behind the sign, so that nobody takes it for thousands."""

OF_A_PART = frozenset(
    {
        "rep", "reps", "repetition", "repetitions", "lap", "laps", "split", "splits", "interval", "intervals", "recovery", "best",
        "runde", "runden", "zwischenzeit", "zwischenzeiten", "intervall", "intervalle", "pause", "wiederholung", "repetitie",
        "tour", "tours", "vuelta", "vueltas", "serie", "repeticion", "giro", "giri", "ripetuta", "ripetute", "volta",
        "ronde", "rondes", "varv", "omgang", "omgange", "okrazenie", "warmup", "cooldown",
    }
)  # fmt: skip
"""Words, without accents, of a duration that is a part of the run."""
