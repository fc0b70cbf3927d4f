"""What a plan says of its sessions: names of a column of done-marks, the marks in it, and words for a session that fell out.

Words without accents, as `names.folded` gives them, in the languages of `vocabulary`.
"""

from __future__ import annotations

from loadwatch.importers.guessing.words.names import folded, words

_DONE = frozenset(
    words(
        "done completed complete completion finished finish status ticked tick executed accomplished check checked "
        "erledigt gemacht absolviert gelaufen geschafft durchgefuhrt umgesetzt abgehakt haken "
        "fait faite faits realise realisee effectue effectuee accompli coche couru terminee "
        "hecho hecha completado completada realizado realizada cumplido cumplida estado "
        "fatto fatta completato completata eseguito eseguita svolto svolta stato "
        "feito feita concluido concluida completo cumprido "
        "gedaan voltooid gelopen afgerond uitgevoerd afgevinkt "
        "gjort gjennomfort gjennomforte fullfort utfort genomfort genomford utford avklarad avklarat klar klart "
        "gennemfort fuldfort udfort afkrydset "
        "wykonane wykonany wykonano zrobione zrobiony zrealizowane zrealizowany ukonczone zaliczone odhaczone"
    )
)
"""Words in the name of a column that says which sessions were run."""
_SESSIONS = frozenset(
    words(
        "it session workout run training plan was is the this as planned you i did einheit lauf training trainings laufeinheit la le il "
        "el seance sortie entrainement l o a entrenamiento sesion carrera salida allenamento seduta corsa treino sessao corrida "
        "sessie loop trening okt lopetur tur traening pas traningspass pass lop bieg jednostka"
    )
)
_QUESTIONS = frozenset(
    {"did it", "did you run", "did you do it", "did i run", "did i do it", "ran", "ran it", "run done"}
)
YES = frozenset(
    words("x y yes true ok okay 1 done ja j wahr oui o vrai si s verdadero vero sim tak t prawda sant sand jep")
) | _DONE | {"✓", "✔", "✔️", "☑", "☑️", "✅", "√", "👍", "[x]", "(x)"}  # fmt: skip
"""Whole cells that say that a session was run."""
NO = frozenset(
    {
        "no", "n", "false", "falsch", "faux", "falso", "0", "nein", "non", "nao", "nee", "nei", "nej", "nie", "✗", "✘", "❌", "✖", "☐",
        "⬜", "[ ]", "[]", "( )", "not yet", "noch nicht", "pas encore", "todavia no", "non ancora", "ainda nao", "nog niet",
        "to do", "todo", "open", "pending", "planned", "scheduled", "upcoming", "offen", "geplant", "a faire", "prevu", "prevue",
        "pendiente", "planificado", "da fare", "previsto", "pendente", "a fazer", "te doen", "gepland", "planlagt", "planert",
        "planerad", "planerat", "mangler", "zaplanowane", "planowane", "do zrobienia",
    }
)  # fmt: skip
"""Whole cells of a column of done-marks that say that a session was not run."""
UNDONE = frozenset(
    {
        "skipped", "skip", "missed", "cancelled", "canceled", "postponed", "not done", "not run", "not started", "did not run",
        "dns", "ausgefallen", "abgesagt", "nicht gemacht", "nicht gelaufen", "ubersprungen", "verpasst", "manque", "manquee",
        "annule", "annulee", "non fait", "cancelado", "cancelada", "perdido", "no hecho", "saltato", "annullato", "non fatto",
        "nao feito", "overgeslagen", "gemist", "niet gedaan", "avlyst", "ikke gjort", "installd", "inte gjort", "aflyst",
        "opuszczony", "odwolany", "nie zrobione",
        "not completed", "did not do", "did not do it", "didn't do", "didn't do it", "didn't run", "didn't go", "did not go", "no run",
        "no show", "dropped", "called off", "nicht absolviert", "nicht erledigt", "nicht geschafft", "ausgelassen", "gestrichen",
        "entfallen", "fiel aus", "verschoben", "pas fait", "pas faite", "pas couru", "non faite", "non realise",
        "saute", "sautee", "reporte", "reportee", "no hecha", "no realizado", "no lo hice", "no corri", "no sali", "saltado", "saltada",
        "aplazado", "anulado", "non fatta", "non corso", "saltata", "annullata", "rimandato", "nao fiz", "nao corri", "nao realizado",
        "faltei", "adiado", "niet gelopen", "niet gelukt", "afgelast", "geannuleerd", "uitgesteld", "vervallen", "ikke lopt",
        "ikke gjennomfort", "ikke gennemfort", "ikke lobet", "droppet", "hoppet over", "sprunget over", "utsatt", "udsat", "inte sprungit",
        "ej gjort", "ej genomfort", "ej genomford", "hoppade over", "uppskjutet", "nie wykonane", "nie wykonano", "nie zrobiono",
        "opuszczone", "odwolane", "odpuszczone", "przelozone",
    }
)  # fmt: skip
"""Whole cells, and beginnings of sentences, that say under any name that a session was not run."""
_REASONS = (
    "because", "due to", "wegen", "weil", "aufgrund", "cause", "a cause de", "pour cause", "por", "porque", "per", "perche", "wegens",
    "vanwege", "door", "omdat", "pga", "p g a", "pa grund", "fordi", "eftersom", "grunnet", "z powodu", "bo", "as i", "since i",
    "sick", "ill", "krank",
)  # fmt: skip
_SIGNS = ("-", "–", "—", ",", ";", ".", "(", "!", ":", "/")
_BUT = frozenset(
    words(
        "but only then instead later ran run jogged aber dafur stattdessen nur dann statt gelaufen lief mais seulement puis plutot "
        "pero solo luego ma solo poi mas so depois maar alleen dan men kun bara sedan bare derefter ale tylko potem last first "
        "warm warmup cooldown strides drills letzten letzte stretching km"
    )
)
"""Words behind which something may have been run after all."""


def names_marks(title: str) -> bool:
    """Whether a column's name says that it tells which sessions were run: `Done?`, `Einheit erledigt`, and not `Stretching done`."""
    said = frozenset(words(title))
    return " ".join(words(title)) in _QUESTIONS or (bool(said & _DONE) and said <= _DONE | _SESSIONS)


def is_yes(cell: str) -> bool:
    """Whether a cell is a mark of something done."""
    return folded(cell) in YES


def fell_out(cell: str) -> bool | None:
    """Whether a cell says that a session was not run: `missed - work`, `ausgefallen wegen Regen`; None = it may.

    `skipped the warm up` and `missed the last km` tell of a run.
    """
    said = folded(cell).strip(" .!")
    if said in UNDONE:
        return True
    begin = next((said[:at] for at in _ends(said) if said[:at] in UNDONE), "")
    if not begin:
        return False
    rest = said[len(begin) :].lstrip()
    why = rest.startswith(_SIGNS) or any(rest.startswith(f"{reason} ") or rest == reason for reason in _REASONS)
    return True if why and _BUT.isdisjoint(words(rest)) and not any(map(str.isdigit, rest)) else None


def _ends(text: str) -> list[int]:
    """Where the words of a text end, the last first."""
    return [at for at in range(len(text) - 1, 0, -1) if text[at - 1].isalnum() and not text[at].isalnum()]
