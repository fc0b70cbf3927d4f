"""When something was sore, and how sore it was, in words of the same languages as the columns' names. Data alone."""

from __future__ import annotations

MOMENTS: dict[str, tuple[str, ...]] = {
    "day": ("day", "all day", "daily", "tag", "tagsüber", "journée", "día", "giorno", "dia", "dag", "dzień"),
    "during": (
        "during", "during run", "running", "während", "beim laufen", "pendant", "durante", "tijdens", "under", "underveis", "podczas",
    ),
    "after": ("after", "after run", "post", "danach", "nachher", "nach dem lauf", "après", "después", "dopo", "depois", "na", "etter",
              "efter", "po"),
    "morning": (
        "morning", "next morning", "am", "morgens", "am morgen", "morgen", "früh", "matin", "mañana", "mattina", "manhã", "ochtend",
        "morgenen", "morgon", "rano", "24h", "24 h", "24h after", "24h later", "24 hours", "24 h nach", "next day", "day after",
        "lendemain", "nächsten tag", "nächster tag", "folgetag", "día siguiente", "giorno dopo", "dia seguinte", "volgende dag",
        "neste dag", "næste dag", "nästa dag", "dagen efter", "dagen etter", "następnego dnia",
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
