"""Places of the body and steps of soreness as runners write them, in the same languages as the columns' names."""

from __future__ import annotations

import re
from functools import lru_cache

from loadwatch.importers.guessing.names import folded, words

PLACES: dict[str, tuple[str, ...]] = {
    "low back": (
        "low back", "lower back", "back", "lumbar", "lumbar spine", "si joint", "rücken", "kreuz", "unterer rücken",
        "lendenwirbelsäule", "lws", "lende", "dos", "bas du dos", "lombaires", "lombalgie", "espalda", "espalda baja", "lumbar",
        "lumbares", "zona lumbar", "schiena", "bassa schiena", "zona lombare", "lombare", "costas", "lombar", "rug", "onderrug",
        "rygg", "korsrygg", "korsryggen", "nedre rygg", "ryggen", "ländrygg", "ländryggen", "svank", "ryg", "lænd", "lænden",
        "lænderyg", "plecy", "pleców", "dolne plecy", "lędźwie", "odcinek lędźwiowy", "krzyż", "krzyża", "sciatica", "lumbago",
        "ischias", "hexenschuss", "sciatique", "ciática", "lumbalgia", "lombalgia",
    ),
    "upper back": (
        "upper back", "mid back", "thoracic spine", "oberer rücken", "brustwirbelsäule", "bws", "haut du dos", "espalda alta",
        "parte alta della schiena", "costas superiores", "bovenrug", "øvre rygg", "övre rygg", "bröstrygg", "øvre ryg",
        "górne plecy",
    ),
    "neck": (
        "neck", "nacken", "hals", "cou", "nuque", "cervicales", "cuello", "nuca", "collo", "cervicale", "pescoço", "nek",
        "nakke", "nacke", "kark", "szyja",
    ),
    "hip": (
        "hip", "hips", "hip flexor", "groin", "hüfte", "hüften", "hüftbeuger", "leiste", "hanche", "hanches", "aine", "cadera",
        "caderas", "ingle", "anca", "anche", "inguine", "quadril", "virilha", "heup", "heupen", "lies", "hofte", "lyske",
        "höft", "ljumske", "biodro", "pachwina",
    ),
    "glute": (
        "glute", "glutes", "gluteus", "buttock", "piriformis", "gesäß", "po", "fessier", "fessiers", "fesse", "glúteo",
        "glúteos", "gluteo", "glutei", "bil", "bilspier", "billen", "sete", "rumpe", "säte", "rumpa", "balde", "balle",
        "pośladek", "pośladki",
    ),
    "hamstring": (
        "hamstring", "hamstrings", "hams", "back of thigh", "beinbeuger", "oberschenkelrückseite", "hintere oberschenkel",
        "oberschenkel hinten", "ischio", "ischios", "ischio-jambiers", "isquiotibiales", "isquios", "ischiocrurali",
        "bicipite femorale", "posterior da coxa", "isquiotibiais", "bakside lår", "baksida lår", "baglår", "hase",
        "dwugłowy uda", "tył uda",
    ),
    "quadriceps": (
        "quadriceps", "quad", "quads", "thigh", "front of thigh", "oberschenkel", "oberschenkelvorderseite",
        "vorderer oberschenkel", "oberschenkel vorne", "cuisse", "cuisses", "cuádriceps", "muslo", "quadricipite",
        "quadricipiti", "coscia", "quadríceps", "coxa", "bovenbeen", "dijbeen", "lår", "forside lår", "framsida lår", "forlår",
        "czworogłowy", "udo", "uda",
    ),
    "knee": (
        "knee", "knees", "kneecap", "patella", "itb", "it band", "runners knee", "knie", "kniescheibe", "genou", "genoux",
        "rotule", "rodilla", "rodillas", "rótula", "ginocchio", "ginocchia", "joelho", "joelhos", "knieën", "kne", "knær", "knäet",
        "knä", "knän", "knæ", "kolano", "kolana",
    ),
    "shin": (
        "shin", "shins", "shin splints", "tibia", "schienbein", "schienbeine", "schienbeinkante", "tibias", "périostite",
        "espinilla", "espinillas", "periostitis", "stinco", "stinchi", "canela", "canelas", "scheen", "scheenbeen", "schenen",
        "legg", "skinneben", "leggen", "beinhinne", "smalben", "skenben", "benhinna", "skinnebenet", "piszczel", "piszczele",
        "goleń",
    ),
    "calf": (
        "calf", "calves", "soleus", "gastrocnemius", "wade", "waden", "mollet", "mollets", "pantorrilla", "pantorrillas", "gemelo",
        "gemelos", "sóleo", "polpaccio", "polpacci", "panturrilha", "panturrilhas", "gémeo", "gémeos", "kuit", "kuiten", "tykklegg",
        "vad", "vader", "vaden", "læg", "læggen", "lægge", "łydka", "łydki",
    ),
    "achilles": (
        "achilles", "achilles tendon", "achillessehne", "tendon d'achille", "achille", "aquiles", "tendón de aquiles",
        "tendine d'achille", "tendão de aquiles", "achillespees", "akilles", "akillessene", "hälsena", "hälsenan", "akillessenen",
        "achillessene", "ścięgno achillesa", "achilles",
    ),
    "ankle": (
        "ankle", "ankles", "sprunggelenk", "knöchel", "fußgelenk", "cheville", "chevilles", "tobillo", "tobillos", "caviglia",
        "caviglie", "tornozelo", "tornozelos", "enkel", "enkels", "ankel", "ankler", "fotled", "vrist", "kostka", "kostki",
    ),
    "foot": (
        "foot", "feet", "heel", "arch", "toe", "toes", "plantar", "plantar fascia", "sole", "fuß", "füße", "ferse", "fußsohle",
        "zeh", "zehen", "pied", "pieds", "talon", "orteil", "voûte plantaire", "pie", "pies", "talón", "planta del pie", "piede",
        "piedi", "tallone", "pianta del piede", "pé", "pés", "calcanhar", "voet", "voeten", "hiel", "teen", "fot", "føtter",
        "hæl", "tå", "fötter", "häl", "fod", "fødder", "hælen", "stopa", "stopy", "pięta", "palec",
    ),
    "other": (
        "other", "whole body", "general", "overall", "legs", "body", "muscles", "shoulder", "arm", "andere", "sonstiges",
        "ganzer körper", "gesamt", "allgemein", "beine", "autre", "général", "jambes", "corps", "otro", "general", "piernas",
        "altro", "gambe", "generale", "outro", "geral", "pernas", "anders", "benen", "algemeen", "annet", "bein", "generelt",
        "annat", "ben", "allmänt", "andet", "inne", "nogi", "ogólnie",
    ),
}  # fmt: skip
"""Site -> its names. A back without more words is the low back: that is where runners' backs hurt, and the user sees it."""

SIDES: dict[str, tuple[str, ...]] = {
    "left": (
        "left", "l", "lt", "links", "linker", "linke", "linkes", "li", "gauche", "g", "izquierda", "izquierdo", "izq",
        "sinistra", "sinistro", "sx", "esquerda", "esquerdo", "esq", "linker", "venstre", "v", "vänster", "lewy", "lewa", "lewe",
    ),
    "right": (
        "right", "r", "rt", "rechts", "rechter", "rechte", "rechtes", "re", "droite", "droit", "d", "derecha", "derecho", "der",
        "destra", "destro", "dx", "direita", "direito", "dir", "høyre", "h", "höger", "højre", "prawy", "prawa", "prawe", "p",
    ),
    "both": (
        "both", "b", "beide", "beidseitig", "beidseits", "les deux", "deux", "ambos", "ambas", "entrambi", "entrambe", "begge",
        "båda", "oba", "obie",
    ),
}  # fmt: skip

MOMENTS: dict[str, tuple[str, ...]] = {
    "day": ("day", "all day", "daily", "tag", "tagsüber", "journée", "día", "giorno", "dia", "dag", "dzień"),
    "during": (
        "during", "during run", "running", "während", "beim laufen", "pendant", "durante", "tijdens", "under", "underveis", "podczas",
    ),
    "after": ("after", "after run", "post", "danach", "nachher", "nach dem lauf", "après", "después", "dopo", "depois", "na", "etter",
              "efter", "po"),
    "morning": (
        "morning", "next morning", "am", "morgens", "am morgen", "morgen", "früh", "matin", "mañana", "mattina", "manhã", "ochtend",
        "morgenen", "morgon", "rano",
    ),
}  # fmt: skip

STEPS: dict[float, tuple[str, ...]] = {
    0: (
        "none", "no", "no pain", "nothing", "nil", "pain free", "ok", "fine", "keine", "kein", "nein", "nichts", "keiner",
        "schmerzfrei", "aucune", "aucun", "non", "rien", "nada", "ninguno", "ninguna", "sin dolor", "nessuno", "nessuna", "niente",
        "nenhum", "nenhuma", "sem dor", "geen", "nee", "niets", "ingen", "nei", "nej", "inga", "ikke", "brak", "nie", "żaden",
    ),
    1: ("very mild", "very slight", "sehr leicht", "très léger", "très légère", "muy leve", "molto lieve", "muito leve", "heel licht",
        "veldig mild", "mycket lätt", "meget let", "bardzo lekki"),
    2: (
        "mild", "slight", "light", "low", "a little", "a bit", "leicht", "wenig", "gering", "schwach", "légère", "léger", "faible",
        "leve", "ligero", "ligera", "poco", "lieve", "leggero", "leggera", "ligeira", "pouco", "licht", "beetje", "lett", "litt",
        "lindrig", "lätt", "lite", "svag", "let", "lidt", "lekki", "lekka", "lekko", "łagodny", "słaby",
    ),
    5: (
        "moderate", "medium", "some", "mittel", "mäßig", "moderat", "mittelmäßig", "modérée", "modéré", "moyen", "moyenne",
        "moderado", "moderada", "medio", "moderato", "moderata", "médio", "matig", "gemiddeld", "middels", "måttlig", "medel",
        "umiarkowany", "umiarkowana", "średni", "średnia",
    ),
    8: (
        "severe", "strong", "bad", "high", "very sore", "stark", "schlimm", "heftig", "sévère", "forte", "fort", "severo", "severa",
        "fuerte", "grave", "intenso", "intensa", "severo", "ernstig", "hevig", "sterk", "kraftig", "alvorlig", "svår", "stark",
        "slem", "silny", "silna", "mocny", "duży",
    ),
    10: ("worst", "extreme", "unbearable", "extrem", "unerträglich", "extrême", "insupportable", "extremo", "insoportable", "estremo",
         "insopportabile", "insuportável", "ondraaglijk", "ekstrem", "outhärdlig", "nie do zniesienia", "ekstremalny"),
}  # fmt: skip
"""Rating from 0 to 10 -> words for it: the middle of the numbers that pain research calls mild (1 to 3), moderate (4 to
6) and severe (7 to 10)."""

MOST_WORDS = 20
"""More words are no name of a place."""
_PLACES = {words(name): site for site, names in PLACES.items() for name in names}
_SIDES = {words(name): side for side, names in SIDES.items() for name in names}
_MOMENTS = {words(name): moment for moment, names in MOMENTS.items() for name in names}
_STEPS = {folded(name): value for value, names in STEPS.items() for name in names}
_LINKS = frozenset(
    words("pain soreness sore of the my in schmerz schmerzen muskelkater am im der die das douleur courbatures du de la au "
          "dolor en el dolore al alla dor no na pijn spierpijn aan mijn smerte smerter i ont smärta ondt ból bóle w rating "
          "level score ache tight tightness stiffness muscle muscles mal today heute aujourd hui oggi hoje hoy vandaag idag how is your "
          "free frei")
)  # fmt: skip


_PAINS = tuple(
    words("schmerzen schmerz beschwerden verspannung verspannungen probleme pijnen pijn klachten smärtor smärta värk smerter "
          "smerte ondt ont vondt")
)  # fmt: skip
"""How a compound ends that is a pain: the place stands before it, as in Rückenschmerz or Ryggsmärta."""
SHORTEST_PLACE = 3
_OTHER_TIMES = words(
    "evening evenings mornings night pm before pre abends abend nachts nacht vorher vor soir avant noche tarde antes sera "
    "prima noite avond voor kveld kvelden kväll aften før före wieczorem przed exercise training workout activity"
)
_WHEN = frozenset(word for phrase in _MOMENTS for word in phrase) | frozenset(_OTHER_TIMES)
"""Words of a place's header that say when it was sore; those of the first list have no moment of their own here."""
_LAST_ONLY = frozenset({"am", "na", "under", "running"})
"""Moments that are other words in front of a place (Schmerz am Knie), or beside a moment (after running)."""
_EXPLAINED = re.compile(r"\(|\d\s*=")
"""Where a name goes over to its scale: `Back pain (0-10)`, `Back pain 0 = none`."""
_MEASURED = re.compile(r"[(\[,]\s*(?:min|mins|minutes|minuten|cm|mm|kg|reps|deg|degrees|°)\b", re.IGNORECASE)
"""What is measured in these is no soreness: `Knee, morning stiffness (min)`."""


def _compound(word: str) -> str | None:
    """The site before a pain in one word, without the sound that joins them (Waden-, Ferse-n-); None = no such word."""
    ending = next((pain for pain in _PAINS if word.endswith(pain)), "")
    place = word.removesuffix(ending)
    if not ending or len(place) < SHORTEST_PLACE:
        return None
    return next((site for name in (place, place + "e", place[:-1]) if (site := _PLACES.get((name,)))), None)


@lru_cache(maxsize=4096)
def place_of(text: str) -> tuple[str, str] | None:
    """The site and the side ("" = not said) that a text names and nothing else: `Left knee pain (0-10)`, `Knie re.`."""
    said = [word for word in words(_EXPLAINED.split(text, maxsplit=1)[0]) if not word.isdigit()]
    if len(said) > MOST_WORDS:
        return None  # a sentence, and every part of it would be looked up
    for start in range(len(said)):
        for end in range(len(said), start, -1):
            site = _PLACES.get(tuple(said[start:end])) or (_compound(said[start]) if end - start == 1 else None)
            rest = tuple(said[:start] + said[end:])
            if site is not None:
                side = next((_SIDES[(word,)] for word in rest if (word,) in _SIDES), "")
                left = [word for word in rest if (word,) not in _SIDES and word not in _LINKS and word not in _WHEN]
                return None if left or _MEASURED.search(text) else (site, side)
    return None


@lru_cache(maxsize=4096)
def moment_in(text: str) -> str:
    """The moment that the text of a place says beside it: `Left knee pain after (0-10)`; empty = none."""
    said = words(_EXPLAINED.split(text, maxsplit=1)[0])
    if len(said) > MOST_WORDS:
        return ""
    parts = [said[start:end] for start in range(len(said)) for end in range(len(said), start, -1)]
    return next(
        (_MOMENTS[part] for part in parts if part in _MOMENTS and (part[0] not in _LAST_ONLY or part == said[-1:])), ""
    )


def times_in(text: str) -> frozenset[str]:
    """The words of a text that say when: what tells two columns of one place apart."""
    return _WHEN.intersection(words(_EXPLAINED.split(text, maxsplit=1)[0]))


@lru_cache(maxsize=4096)
def side_of(text: str) -> str:
    """left, right or both; empty = no word for a side."""
    return _SIDES.get(words(text), "")


@lru_cache(maxsize=4096)
def moment_of(text: str) -> str:
    """day, during, after or morning; empty = no word for one of them."""
    return _MOMENTS.get(words(text), "")


@lru_cache(maxsize=4096)
def step_of(text: str) -> float | None:
    """The rating from 0 to 10 that stands for a word such as `mild`; None = it is no such word."""
    return _STEPS.get(folded(text).rstrip(".! "))
