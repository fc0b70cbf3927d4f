"""More names of columns, beside `vocabulary.PHRASES`: a watch's tables in languages that loadwatch does not promise, wind,
and the questions of a form.

Data alone, as there. What stands here is known so that it is not taken for another thing: a pace for a duration, for one.
"""

from __future__ import annotations

MORE_PHRASES: dict[str, tuple[str, ...]] = {
    "date": (
        "dátum", "kezdés", "päivämäärä", "päivä", "pvm", "aloitusaika", "začátek", "datum zahájení", "tarih", "dată", "kuupäev",
        "datums", "informazioni cronologiche", "carimbo de data hora", "sygnatura czasowa", "tidstämpel", "marca de tiempo",
    ),
    "distance": (
        "vzdálenost", "délka", "vzdialenosť", "távolság", "táv", "megtett távolság", "matka", "etäisyys", "razdalja", "udaljenost",
        "distanţă", "distanță", "mesafe", "distants",
        "how many k", "how many km", "how many kms", "how many kilometers", "how many kilometres", "how many miles",
        "how many mi", "how far did you run", "wie viele kilometer", "wie viele km", "wieviele kilometer", "wieviele km",
        "wie viel km", "wieviel km", "wie weit", "wie lang war die strecke", "combien de kilomètres", "combien de km",
        "quelle distance", "cuántos kilómetros", "cuántos km", "cuántas millas", "qué distancia", "quanti chilometri", "quanti km",
        "quantos quilómetros", "quantos quilômetros", "quantos km", "hoeveel kilometer", "hoeveel km", "hoe ver", "hvor mange km",
        "hvor mange kilometer", "hvor langt", "hur många km", "hur många kilometer", "hur långt", "ile km", "ile kilometrów",
        "jak daleko",
    ),
    "duration": (
        "čas", "doba trvání", "trvání", "čas pohybu", "čas v pohybu", "doba pohybu", "uplynulý čas", "celkový čas", "trvanie",
        "idő", "időtartam", "menetidő", "eltelt idő", "mozgási idő", "aika", "kesto", "liikeaika", "kokonaisaika", "kulunut aika",
        "trajanje", "süre", "durată", "kestus", "trajanje treninga", "vrijeme", "sec", "sek", "segs", "seg", "sekundi",
        "how long", "how many minutes", "how long did it take", "how long did you run", "wie lange", "wie viele minuten",
        "wieviele minuten", "wie lange hast du gebraucht", "combien de temps", "combien de minutes", "cuánto tiempo",
        "cuántos minutos", "quanto tempo", "quanti minuti", "quantos minutos", "hoe lang", "hoelang", "hoeveel minuten",
        "hvor lenge", "hvor længe", "hvor lang tid", "hvor mange minutter", "hur länge", "hur lång tid", "hur många minuter",
        "jak długo", "ile czasu", "ile minut", "sport time", "minutes seconds",
        "moving", "active time", "chip time", "gun time", "net time", "gross time", "aktive zeit",
        "temps brut", "temps net", "tiempo bruto", "tiempo neto", "tempo lordo", "tempo netto", "nettotid", "bruttotid", "nettotijd",
        "bruttotijd", "minuten sekunden",
    ),
    "pace": (
        "průměrné tempo", "priemerné tempo", "átlagos tempó", "tempó", "átlagtempó", "keskivauhti", "vauhti", "keskim vauhti",
        "keskimääräinen vauhti", "prosječni tempo", "povprečni tempo", "ortalama tempo", "gennemsnitligt tempo",
        "gjennomsnittlig tempo", "genomsnittstempo", "how fast", "wie schnell",
    ),
    "speed": ("rychlost", "rýchlosť", "sebesség", "nopeus", "brzina", "hız", "medelhastighet", "snitthastighet"),
    "avg_hr": (
        "průměrný srdeční tep", "průměrná tepová frekvence", "průměrný tep", "tep", "átlagos pulzusszám", "átlagos pulzus", "pulzus",
        "pulzusszám", "keskisyke", "syke", "keskimääräinen syke", "tepová frekvence",
    ),
    "type": ("typ aktivity", "aktivita", "tevékenység típusa", "tevékenység", "suorituslaji", "laji", "aktiviteetin tyyppi"),
    "notes": ("poznámka", "poznámky", "megjegyzés", "megjegyzések", "muistiinpanot", "kommentti", "huomiot"),
    "title": ("název", "cím", "otsikko", "nimi", "harjoitus"),
    "week": (
        "week start date", "week begins", "start of week", "start of the week", "week from", "first day of week", "wochenbeginn",
        "wochenstart", "woche von", "beginn der woche", "début de semaine", "début de la semaine", "semana que empieza",
        "inicio de semana", "inicio de la semana", "inizio settimana", "início da semana", "semana de início", "begin van de week",
        "begin week", "week vanaf", "ukestart", "starten av uken", "veckostart", "vecka från", "ugestart", "uge start",
        "początek tygodnia", "trainingswoche",
    ),
    "week_end": (
        "week ends", "week ended", "week end date", "end of week", "end of the week", "week to", "week until", "last day of week",
        "woche endet", "ende der woche", "wochenschluss", "semaine se terminant le", "semaine finissant le", "fin de la semaine",
        "semana que termina", "semana hasta", "settimana fino al", "fine della settimana", "fim da semana", "week tot", "week eindigend",
        "einde van de week", "uke til", "slutten av uken", "vecka till", "uge til", "ugeslut", "tydzień do",
        "koniec tygodnia",
    ),
    "ignored": (
        "hydration", "hydration volume",
        "wind speed", "wind gust", "gust", "gusts", "wind direction", "windgeschwindigkeit", "windstärke", "windböen", "böen",
        "vent", "vitesse du vent", "rafale", "rafales", "viento", "velocidad del viento", "ráfaga", "ráfagas", "vento",
        "velocità del vento", "velocidade do vento", "raffica", "raffiche", "rajada", "rajadas", "windsnelheid", "windstoten",
        "windkracht", "vind", "vindhastighet", "vindhastighed", "vindstyrke", "vindstyrka", "vindstød", "vindbyar", "vindkast",
        "wiatr", "prędkość wiatru", "porywy", "vítr", "szél", "tuuli", "humidity", "luftfeuchtigkeit", "humidité", "humedad",
        "umidità", "umidade", "luftfuktighet", "wilgotność",
        "nejlepší tempo", "legjobb tempó", "paras vauhti", "maximální st", "max pulzus", "kalorie", "kalóriaszám", "kalorit",
        "lépések", "kroky", "askeleet", "legjobb köridő", "nejlepší čas kola",
    ),
}  # fmt: skip
"""Meaning -> more names of columns that have it."""

MORE_EXTREMES = frozenset(
    {
        "nejlepsi", "maximalni", "najlepsie", "najlepsi", "legjobb", "maximalis", "paras", "suurin", "najlepsze", "najlepszy",
        "maksymalne", "maksymalny", "maksymalna", "meilleur", "meilleure", "mejor", "migliore", "melhor", "snelste", "schnellste",
        "schnellster", "bedste", "hurtigste", "raskeste", "snabbaste", "najboljsi", "najbolji", "sleep", "sleeping",
        "schlaf", "sommeil", "sueno", "sonno", "sono", "slaap", "sovn", "somn",
    }
)  # fmt: skip
"""Words, without accents, that make a pace or a heart rate the highest one, or one that was not the run's."""
MORE_AVERAGES = frozenset(
    {
        "prumerne", "prumerny", "prumerna", "priemerne", "priemerny", "atlagos", "atl", "keski", "keskim", "keskimaarainen",
        "srednie", "povprecni", "prosjecni", "ortalama", "gjennomsnittlig", "moy", "gem", "gemiddeld",
    }
)  # fmt: skip
"""Words, without accents, of a mean."""
