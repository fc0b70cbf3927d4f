"""Which day a column of dates is by its name: the day of the run, of the row, of a race, or of something else.

Words without accents, as `names.folded` gives them, in the languages of `vocabulary`.
"""

from __future__ import annotations

import re

from loadwatch.importers.guessing.words.hints import PLANNED, RUNNING, STAMPS
from loadwatch.importers.guessing.words.names import words

OF_RUN, PLAIN, OF_RACE, WRITTEN, OF_OTHERS = range(5)
"""Which column of days goes first where a table has several."""

LOCAL = frozenset(words("local lokal lokale locale lokaal lokalt lokalny ortszeit"))
"""Words for the runner's own clock: a program's table has the universal one beside it."""
_RUNS = (
    RUNNING
    | LOCAL
    | frozenset(
        words(
            "runs workout activity activities exercise training session trainings einheit aktivitat seance "
            "activite sortie entrainement entrenamiento actividad sesion salida allenamento attivita sessione treino atividade "
            "sessao activiteit sessie okt trening aktivitet aktivitets pass aktywnosc"
        )
    )
)
_RUN_STEMS = (
    "lauf", "training", "trainings", "aktivitat", "activiteit", "aktivitet", "hardloop", "treningsdat", "lopdat", "passdat", "oktdat",
)  # fmt: skip
_RACES = (
    frozenset(
        words(
            "race event competition meet marathon wettkampf rennen compet competition epreuve competicion prova gara competicao wedstrijd "
            "konkurranse lop tavling konkurrence zawody"
        )
    )
    - RUNNING
)
_RACE_STEMS = ("wettkampf", "wedstrijd", "konkurrans", "konkurrenc", "tavling", "zawod")
_ENTRIES = STAMPS | frozenset(
    words(
        "added entry entries entered logged written typed inserted eintrag eingabe eingetragen erfasst saisie saisi registro ingreso "
        "inserimento inserito invoer ingevoerd registrering registrert registrerad registreret inmatning wpisu wpis"
    )
)
_ENTRY_STEMS = (
    "eingabe",
    "eintrag",
    "erstell",
    "erfass",
    "invoer",
    "zeitstempel",
    "aanmaak",
    "oppretta",
    "opprettet",
    "skapad",
)
_OTHERS = PLANNED | frozenset(
    words(
        # of a person
        "birth birthday birthdate born dob geburt geboren geburtstag naissance ne nee nacimiento nascita nascimento geboorte fodt "
        "urodzenia joined join member membership registration registered signup signed anmeldung inscription inscripcion iscrizione "
        "inscricao "
        # of a file
        "export exported exports exportiert exporte exportado esportato esportazione eksport eksportu upload uploaded hochgeladen "
        "import imported sync synced synchronized update updated modified changed edited last geandert aktualisiert modifie modification "
        "mise "
        "actualizado modificado aggiornato modificato atualizado gewijzigd bijgewerkt oppdatert andrad uppdaterad opdateret "
        "aktualizacji printed print download downloaded generated report deleted "
        # of a thing or a payment
        "purchase purchased bought order ordered paid payment invoice gekauft kauf achat compra acquisto aankoop kjop kop kob zakupu due "
        "expiry expires expiration valid warranty delivery shoe shoes gear bike retired "
        # of something else in a life
        "cycle sleep wake woke bedtime recovery injury injured injuries onset surgery appointment period menstruation exam visit next "
        "previous schlaf verletzung sommeil blessure sueno lesion sonno infortunio slaap blessure sovn skade somn skada "
        # of the end
        "end ended ending ends finish finished stop stopped ende beendet fin final termine fine conclusione fim eind einde slutt slut "
        "koniec zakonczenia"
    )
)
_OTHER_STEMS = (
    "geburt", "geboorte", "fodels", "fodsels", "export", "eksport", "hochlade", "upload", "import", "anderung", "aktualisier", "kauf",
    "einkauf", "bestell", "aankoop", "inkops", "kjops", "kobs", "enddat", "endzeit", "einddat", "eindtijd", "sluttdat", "slutdat",
    "slutttid", "sluttid", "verletzung", "anmelde", "zyklus", "schlaf", "wijzig",
)  # fmt: skip
_KINDS = (
    (OF_OTHERS, _OTHERS, _OTHER_STEMS),
    (WRITTEN, _ENTRIES, _ENTRY_STEMS),
    (OF_RACE, _RACES, _RACE_STEMS),
    (OF_RUN, _RUNS, _RUN_STEMS),
)


def words_of(title: str) -> tuple[str, ...]:
    """The words of a title, those that a program wrote together as well: `startTimeLocal`."""
    return words(re.sub(r"(?<=[a-z])(?=[A-Z])", " ", title))


def day_kind(title: str) -> int:
    """Which day a column of dates holds by its name: `Workout created at` is when that was written."""
    said = words_of(title)
    for kind, names, stems in _KINDS:
        if not names.isdisjoint(said) or any(word.startswith(stems) for word in said):
            return kind
    return PLAIN
