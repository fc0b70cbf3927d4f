"""What runners call the columns of their own tables, in twelve languages: en de fr es it pt nl no sv da pl, and jargon.

Data alone. A phrase stands as people write it, in lower case; it is compared without accents (`names.folded`). It may stand
under several meanings (`tempo` is a pace in German and a time in Italian): then the values decide. A `title` says what a
run was: notes, or the sport where it tells runs from others; `notes` are never a sport. A `name` is an athlete's where
several stand on one day, else a title.
"""

from __future__ import annotations

from loadwatch.importers.guessing.words.people import ATHLETES

PHRASES: dict[str, tuple[str, ...]] = {
    "date": (
        "date", "day", "when", "start", "started", "started at", "start date", "start time", "date time", "run date",
        "activity date", "timestamp", "zeitstempel", "horodateur", "marca temporal", "tijdstempel", "tidsstempel",
        "tidsstämpel", "submitted at", "submission date", "datum", "tag", "startzeit", "jour", "date de la sortie", "fecha", "día", "data",
        "giorno", "dia", "dag", "datum tijd", "dato", "dato og tid", "startdato", "datum och tid", "dzień", "data i czas",
    ),
    "time_of_day": (
        "time of day", "start time", "start", "time", "clock", "from", "von", "fra", "från", "van",
        "uhrzeit", "uhr", "startzeit", "beginn", "zeit", "heure",
        "heure de départ", "hora", "hora de inicio", "ora", "orario", "hora de início", "tijd", "tijdstip", "starttijd",
        "klokkeslett", "klokkeslæt", "starttid", "klockslag", "tid", "tidspunkt", "godzina", "czas startu",
        "timeofday", "starttime", "clocktime", "when", "begin", "began", "begun", "started", "started at", "wann", "zeitpunkt",
        "tageszeit", "start um", "quand", "moment", "début", "cuándo", "momento", "comienzo", "inicio", "quando", "inizio", "início",
        "wanneer", "aanvang", "når", "när", "tidpunkt", "hvornår", "kiedy", "początek",
    ),
    "distance": (
        "distance", "dist", "total distance", "distance run", "how far", "length", "mileage", "kilometers", "kilometres",
        "km", "kms", "miles", "mile", "mi", "total km", "total miles", "weekly km", "weekly mileage", "weekly miles",
        "distanz", "strecke", "laufstrecke", "entfernung", "länge", "kilometer", "gesamtkilometer", "wochenkilometer",
        "kilomètres", "kilométrage", "distance parcourue", "distancia", "kilómetros", "recorrido", "distanza",
        "chilometri", "distância", "quilômetros", "quilómetros", "percurso", "afstand", "distanse", "lengde", "distans",
        "sträcka", "längd", "længde", "dystans", "odległość", "kilometry", "kilometraż", "metres", "meters", "meter",
        "mètres", "metros", "metri", "metry", "mil", "totaal", "kilometers totaal", "volumen", "volume", "umfang", "wochenumfang",
    ),
    "duration": (
        "moving time", "moving", "mov", "dur", "duration", "time", "run time", "running time", "total time", "elapsed time",
        "minutes", "mins",
        "min", "hours", "hrs", "chrono", "dauer", "zeit", "laufzeit", "gesamtzeit", "trainingszeit", "minuten", "stunden",
        "std", "durée", "temps", "temps de course", "duración", "tiempo", "minutos", "horas", "durata", "tempo", "minuti",
        "ore", "duração", "tempo total", "duur", "tijd", "looptijd", "minuten", "uren", "tid", "varighet", "minutter",
        "timer", "varighed", "minuter", "timmar", "längd i tid", "löptid", "czas", "czas trwania", "czas biegu", "minuty",
        "seconds", "secs", "h", "s", "sekunden", "secondes", "segundos", "secondi", "sekunder", "sekundy", "elapsed",
        "bewegungszeit",
        "zeit in bewegung", "verstrichene zeit", "bruttozeit", "nettozeit", "temps écoulé", "temps de déplacement",
        "durée de déplacement", "tiempo transcurrido", "tiempo en movimiento", "tiempo total", "tempo trascorso",
        "tempo in movimento", "tempo totale", "tempo decorrido", "tempo de movimentação", "tempo em movimento", "totale tijd",
        "verstreken tijd", "tijd in beweging", "medgått tid", "tid i bevegelse", "total tid", "förfluten tid", "tid i rörelse",
        "rörelsetid", "forløbet tid", "tid i bevægelse", "temps total",
    ),
    "pace": (
        "pace", "avg pace", "average pace", "mean pace", "tempo", "schnitt", "durchschnittstempo", "allure",
        "medeltempo", "genomsnittligt tempo",
        "allure moyenne", "ritmo", "ritmo medio", "passo", "passo medio", "andatura", "ritmo médio", "gemiddeld tempo",
        "snittempo", "gjennomsnittstempo", "snitt", "snittfart", "gennemsnitstempo", "tempo średnie", "średnie tempo",
    ),
    "speed": (
        "speed", "avg speed", "average speed", "geschwindigkeit", "vitesse", "vitesse moyenne", "velocidad", "velocità",
        "velocidade", "snelheid", "fart", "hastighet", "hastighed", "prędkość",
    ),
    "rpe": (
        "rpe", "srpe", "pse", "belastung",
        "effort", "perceived effort", "perceived exertion", "exertion", "borg", "how hard", "anstrengung",
        "anstrengungsgrad", "belastungsempfinden", "effort perçu", "effort ressenti", "difficulté", "esfuerzo",
        "esfuerzo percibido", "sforzo", "sforzo percepito", "fatica", "esforço", "inspanning", "zwaarte",
        "ervaren inspanning", "anstrengelse", "opplevd anstrengelse", "ansträngning", "upplevd ansträngning",
        "oplevet anstrengelse", "wysiłek", "odczuwany wysiłek",
    ),
    "avg_hr": (
        "hr", "avg hr", "average hr", "mean hr", "heart rate", "avg heart rate", "average heart rate", "pulse", "bpm",
        "puls", "hf", "herzfrequenz", "durchschnittspuls", "puls ø", "ø puls", "fc", "fc moy", "fc moyenne",
        "fréquence cardiaque", "cardio", "pulsaciones", "frecuencia cardiaca", "fc media", "frequenza cardiaca", "battiti",
        "frequência cardíaca", "fc média", "hartslag", "gem hartslag", "gemiddelde hartslag", "snittpuls",
        "gjennomsnittspuls", "medelpuls", "gennemsnitspuls", "tętno", "średnie tętno",
    ),
    "cadence_spm": (
        "cadence", "avg cadence", "run cadence", "spm", "steps per minute", "schrittfrequenz", "kadenz", "cadencia",
        "cadenza", "cadência", "cadans", "kadens", "stegfrekvens", "skridtfrekvens", "kadencja",
    ),
    "type": (
        "type", "activity", "activity type", "aktivitetstyp", "aktivitätstyp", "aktivitätsart",
        "activity name", "activity names", "activities",
        "sport", "discipline", "kind", "workout type", "run type", "art",
        "sportart", "aktivität", "trainingsart", "disziplin", "activité", "type de sortie", "tipo", "actividad", "deporte",
        "attività", "disciplina", "atividade", "esporte", "modalidade", "soort", "activiteit", "sport type", "aktivitet",
        "idrett", "økttype", "idrott", "passtyp", "aktivitetstype", "rodzaj", "aktywność", "typ",
    ),
    "notes": (
        "notes", "note", "comment", "comments", "remarks", "remark", "description", "diary", "how it felt", "feeling",
        "route", "weather", "bemerkung", "bemerkungen", "notiz", "notizen", "kommentar", "kommentare", "beschreibung",
        "strecke", "gefühl", "wetter", "météo", "meteo", "clima", "weer", "vær", "väder", "vejr", "pogoda", "commentaire",
        "commentaires", "remarques", "ressenti", "parcours", "notas", "comentario", "comentarios", "observaciones",
        "sensaciones", "ruta", "commento", "commenti", "sensazioni", "percorso", "observações", "comentários", "sensações",
        "percurso", "opmerking", "opmerkingen", "notities", "gevoel", "merknad", "merknader", "kommentarer", "notater",
        "følelse", "anteckning", "anteckningar", "känsla", "bemærkning", "bemærkninger", "noter", "rute", "uwagi",
        "komentarz", "notatki", "trasa",
    ),
    "title": (
        "title", "name", "workout", "workout name", "session", "titel", "training", "einheit", "titre", "séance", "título",
        "entrenamiento", "titolo", "allenamento", "treino", "tittel", "økt", "pass", "tytuł", "trening",
    ),
    "athlete": (
        "athlete", "runner", "athlete name", "athlet", "athletin", "läufer", "läuferin", "sportler", "athlète", "coureur",
        "atleta", "corredor", "corridore", "loper", "utøver", "løper", "idrottare", "löpare", "løber", "zawodnik", "biegacz",
        "runner name", "name of runner", "athlete id", "athlete number", "runner id", "user id", "participant", "participant id",
        "participant name", "participant number", "participant no", "client", "client name", "client id", "patient",
        "patient id", "patient name", "subject id", "athleten id", "name des läufers", "teilnehmer", "teilnehmerin", "klient",
        "klientin", "patientin", "proband", "probandin", "participante", "cliente", "paciente", "paziente", "partecipante",
        "deelnemer", "deltaker", "deltagare", "deltager", "uczestnik", "pacjent", "who", "wer", "quién", "quem", "hvem", "vem",
        "kto", "person", "email", "mail", "e mail", "email address", "mail address", "e mail adresse", "adresse e mail",
        *ATHLETES,
    ),
    "name": (
        "name", "subject", "first name", "vorname", "nom", "prénom", "nombre", "nome", "naam", "navn", "namn", "imię",
    ),
    "week": (
        "week", "wk", "week no", "week number", "week of", "week starting", "week start", "week commencing", "week beginning",
        "w c", "woche", "kw", "kalenderwoche", "woche ab", "woche vom", "semaine", "sem", "semaine du", "semana",
        "semana del", "settimana", "settimana del", "semana de", "weeknummer", "weeknr", "week van", "uke", "ukenr", "uke fra",
        "vecka", "veckonummer", "v", "uge", "ugenr", "uge fra", "tydzień", "tydz", "tydzień od",
    ),
    "week_end": ("week ending", "week end", "w e", "woche bis", "fin de semaine du", "veckan slutar", "weekending"),
    "year": ("year", "jahr", "année", "año", "anno", "ano", "jaar", "år", "rok"),
    "site": (
        "site", "body part", "body site", "part", "where", "location", "area", "place", "region", "körperstelle", "stelle",
        "körperteil", "körperregion", "ort", "wo", "endroit", "zone", "partie du corps", "où", "zona", "parte del cuerpo",
        "lugar", "dónde", "parte del corpo", "dove", "parte do corpo", "local", "onde", "plek", "lichaamsdeel", "plaats",
        "lokalisation", "lokalisierung", "schmerzort", "schmerzstelle", "körperbereich", "localisation", "emplacement",
        "localización", "localizzazione", "zona del corpo", "localização", "zona do corpo", "plek op het lichaam", "lokalisatie",
        "område", "lokalizacja", "waar", "sted", "kroppsdel", "hvor", "ställe", "var", "kropsdel", "miejsce", "część ciała", "gdzie",
    ),
    "rating": (
        "pain", "soreness", "sore", "pain level", "pain score", "soreness level", "discomfort", "ache", "aches", "niggle",
        "niggles", "doms", "muscle soreness", "vas", "nrs", "rating", "score", "pain rating", "schmerz", "schmerzen",
        "muskelkater", "beschwerden", "schmerzstärke", "bewertung", "douleur", "douleurs", "courbatures", "gêne", "dolor",
        "dolores", "molestias", "agujetas", "dolore", "dolori", "fastidio", "indolenzimento", "dor", "dores", "pijn",
        "spierpijn", "klachten", "pijnscore", "smerte", "smerter", "ømhet", "støl", "stølhet", "smärta", "smärtor", "ont",
        "träningsvärk", "värk", "ømhed", "ondt", "ból", "bóle", "bolesność", "zakwasy", "ocena", "intensity", "severity",
    ),
    "side": ("side", "left right", "l r", "seite", "côté", "lado", "lato", "kant", "zijde", "sida", "strona"),
    "moment": (
        "moment", "when", "time of day", "zeitpunkt", "wann", "quand", "momento", "cuándo", "quando", "tijdstip",
        "wanneer", "tidspunkt", "når", "tidpunkt", "när", "hvornår", "pora", "kiedy",
    ),
    "ignored": (
        "elevation", "elevation gain", "elev", "ascent", "descent", "altitude", "climb", "vert", "höhenmeter", "hm", "anstieg",
        "dénivelé", "d", "dislivello", "desnivel", "desnível", "hoogtemeters", "høydemeter", "høydemeter", "höjdmeter",
        "højdemeter", "przewyższenie", "wysokość", "calories", "kcal", "kalorien", "calorías", "calorie", "calorias",
        "calorieën", "kalorier", "kalorie", "temperature", "temp", "temperatur", "température", "temperatura",
        "temperatuur", "wind", "weight", "body weight", "gewicht", "körpergewicht", "poids", "peso", "vekt", "vikt", "vægt",
        "waga", "sleep", "sleep hours", "hours of sleep", "schlaf", "sommeil", "sueño", "sonno", "sono", "slaap", "søvn",
        "sömn", "sen", "max hr", "max heart rate", "hr max", "maximum hr", "max puls", "maxpuls", "maximalpuls", "fc max",
        "hartslag max", "max hartslag", "makspuls", "tętno maks", "resting hr", "resting heart rate", "hr rest", "rhr",
        "ruhepuls", "fc repos", "fc reposo", "rusthartslag", "hvilepuls", "vilopuls", "tętno spoczynkowe", "hrv", "vo2max",
        "shoes", "shoe", "schuhe", "schuh", "chaussures", "zapatillas", "scarpe", "tênis", "schoenen", "sko", "skor", "buty",
        "planned", "planned km", "planned distance", "planned time", "plan", "planned miles", "geplant", "soll", "prévu",
        "planificado", "previsto", "gepland", "planlagt", "planerat", "plan km", "target", "goal", "ziel", "objectif",
        "cumulative", "cumulative km", "cumulative distance", "running total", "ytd", "total so far", "kumuliert", "kum",
        "cumul", "acumulado", "cumulato", "cumulatief", "akkumulert", "ackumulerat", "akkumuleret", "narastająco",
        "weekday", "day of week", "wochentag", "jour de la semaine", "día de la semana", "giorno della settimana",
        "dia da semana", "weekdag", "ukedag", "veckodag", "ugedag", "dzień tygodnia", "best pace", "max pace", "fastest pace",
        "max speed", "top speed", "splits", "laps", "fatigue", "mood", "stress", "motivation", "readiness", "energy", "müdigkeit",
        "steps", "step count", "schritte", "stride length", "no", "nr", "id", "number", "index", "month", "monat", "mois", "mes",
        "mese", "mês", "maand", "måned", "månad", "miesiąc", "runs", "number of runs", "läufe", "sorties", "salidas", "sessions",
        "change", "longest run", "longest", "average", "goal pace", "target pace", "position", "rank", "bib", "price", "cost",
        "file", "file name", "filename", "dateiname", "datei", "nom du fichier", "nombre de archivo", "nombre del archivo",
        "nome file", "nome do arquivo", "bestandsnaam", "filnavn", "filnamn", "nazwa pliku", "gear", "max hr bpm", "puls max",
        "load", "trimp", "tss", "strain", "power", "watts", "age", "phone", "bib number", "stiffness", "morning stiffness",
        "steifigkeit", "morgensteifigkeit", "raideur", "raideur matinale", "rigidez", "rigidità", "stijfheid",
        "ochtendstijfheid", "stivhet", "morgenstivhet", "stelhet", "morgonstelhet", "stivhed", "sztywność", "floors",
        "minutes sedentary", "minutes lightly active", "minutes fairly active", "minutes very active", "active minutes", "aktive minuten",
        "minutes actives", "minutos activos", "minuti attivi", "minutos ativos", "actieve minuten", "aktive minutter",
        "aktiva minuter", "aktywne minuty",
    ),
}  # fmt: skip
"""Meaning -> the names of columns that have it. `ignored` are names that look like a meaning above and have another."""

FAR = ("km", "mi", "mil", "m")
"""Units of a distance. A Swedish or Norwegian mil is 10 km."""
UNITS: dict[str, tuple[str, ...]] = {
    "km": (
        "km", "kms", "kilometer", "kilometers", "kilometre", "kilometres", "kilomètre", "kilomètres", "kilómetro",
        "kilómetros", "chilometri", "quilômetros", "quilómetros", "kilometry", "kilometrów", "gesamtkilometer",
        "wochenkilometer", "kilometraż", "kilométrage",
    ),
    "mi": ("mi", "mile", "miles", "meilen", "milles", "millas", "miglia", "milhas", "mijl", "mijlen", "engelska mil"),
    "mil": ("mil", "svenska mil"),
    "m": ("m", "meter", "meters", "metre", "metres", "mètres", "metros", "metri", "metry", "mtr"),
    "h": (
        "h", "hrs", "hour", "hours", "std", "stunde", "stunden", "heures", "horas", "ore", "uur", "uren", "timer", "timmar",
        "godz", "godziny",
    ),
    "min": (
        "min", "mins", "minute", "minutes", "minuten", "minuto", "minutos", "minuti", "minutter", "minuter", "minuty",
        "minut", "mm ss", "m s",
    ),
    "s": ("s", "sec", "secs", "second", "seconds", "sek", "sekunden", "secondes", "segundos", "secondi", "sekunder", "sekundy"),
}  # fmt: skip
"""Unit -> how people write it, behind a number or in a header."""

WEEKDAYS = (
    "mo di mi do fr sa so mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday",
    "sunday montag dienstag mittwoch donnerstag freitag samstag sonntag lun mar mer jeu ven sam dim lundi mardi mercredi",
    "jeudi vendredi samedi dimanche mie jue vie sab dom lunes martes miercoles jueves viernes sabado domingo gio seg ter",
    "qua qui sex ma wo vr za zo maandag dinsdag woensdag donderdag vrijdag zaterdag zondag man tir ons tor lor son mandag",
    "tirsdag onsdag torsdag fredag lordag sondag tis mandag tisdag lordag pon wt sr czw pt nd",
)
"""The days of the week, without accents."""
