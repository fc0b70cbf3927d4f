"""Words for running and for walking in the names of measures: in training that changes between both, one of them is the run's."""

from __future__ import annotations

from loadwatch.importers.guessing.words.names import words

_WALKING = frozenset(
    words(
        "walk walks walked walking walker hike hikes hiked hiking geh gehen gegangen gegangene gehpause gehpausen marsch marschieren "
        "spazieren spaziergang walken wandern wander marche marches marcher marchant marchee marchees caminar caminando caminata "
        "caminada caminadas caminado caminados andar andando andado andados andadas marcha marchando paseo paseando wandel wandelen "
        "wandeling wandelend gewandeld cammino camminare camminata camminate camminando camminato camminati passeggiata caminhar "
        "caminhada caminhadas caminhando caminhado caminhados gang gange gå gået gående gåing gåtur gågang promenad promenader promenera "
        "promenerat promenerade gått marsz marszu marszem marszobieg chód chodu chodem chodzenie chodzenia spacer spaceru spacery"
    )
)
_RUNNING = frozenset(
    words(
        "run runs ran running jog jogs jogged jogging lauf laufen läufe gelaufen gelaufene joggen gejoggt course courir couru courus "
        "courue courant footing trot correr corriendo corrido corridos corrida corridas carrera trote trotar trotando loop lopen "
        "hardloop hardlopen gelopen rennen ren gerend hardgelopen corsa corse correre correndo corso corsi løb løbe løbet løbende "
        "løp løpe løping løpt løpet löp löpning löpt sprungen sprungna sprunget springa jogg bieg biegu biegiem bieganie biegania "
        "przebiegnięte przebiegnięty"
    )
)
_MEASURES = tuple(
    sorted(
        words(
            "minuten minuter minutter minutes minute minuty min zeit zeiten tijd tid time dauer duur kilometer kilometers kilometre "
            "km miles strecke sträcka distanz distance distans distanse afstand sekunden sekunder timer timmar stunden uren längd "
            "længde lengde intervall intervaller"
        ),
        key=len,
        reverse=True,
    )
)
"""What a compound is measured in, the longest first: `Gehminuten`, `Löptid`."""


def is_walking(title: str) -> bool:
    """Whether a measure's name says walking and not running: `Gehminuten`, `Minutos caminando`, not `Run/walk (min)`."""
    return _says(title, _WALKING) and not _says(title, _RUNNING)


def is_running(title: str) -> bool:
    """Whether a measure's name says running and not walking: `Laufminuten`, `Minutos corriendo`."""
    return _says(title, _RUNNING) and not _says(title, _WALKING)


def in_minutes(title: str) -> bool:
    """Whether a compound in a name ends with minutes: `Laufminuten`."""
    return any(word.endswith(("minuten", "minuter", "minutter", "minutes")) for word in words(title))


def _says(title: str, gait: frozenset[str]) -> bool:
    return any(word in gait or _stem(word) in gait for word in words(title))


def _stem(word: str) -> str:
    """What stands before the measure in a compound; the whole word where it is none."""
    return next((word.removesuffix(end) for end in _MEASURES if word.endswith(end) and word != end), word)
