"""Writes the made-up athlete's year as each source would, in its language and with its habits."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from tests.importers.athlete import ACTIVITIES, Activity

HERE = Path(__file__).parent
HEADERS = dict(line.split("\t") for line in (HERE / "headers.tsv").read_text("utf-8").splitlines())
KM_PER_MILE = 1.609344


@dataclass(frozen=True)
class Export:
    """How one file is written: values by header, the n-th of a repeated header as `Header#n`."""

    name: str
    values: dict[str, Callable[[Activity], str]]
    empty: str = ""
    line_end: str = "\n"
    unit: str | None = None
    lost: frozenset[str] = field(default_factory=frozenset)
    """Columns of RUNS that this export does not have."""

    def csv(self) -> bytes:
        """The file."""
        header = HEADERS[self.name].split("|")
        seen: dict[str, int] = {}
        keys = []
        for column in header:
            seen[column] = seen.get(column, 0) + 1
            keys.append(column if seen[column] == 1 else f"{column}#{seen[column]}")
        unknown = set(self.values) - set(keys)
        if unknown:
            raise ValueError(f"{self.name} has no column {unknown}")
        text = io.StringIO(newline="")
        writer = csv.writer(text, lineterminator=self.line_end)
        writer.writerow(header)
        for activity in ACTIVITIES:
            writer.writerow([self.values.get(key, lambda _: self.empty)(activity) for key in keys])
        return text.getvalue().encode("utf-8")


def clock(seconds: float) -> str:
    """00:26:35"""
    return f"{int(seconds) // 3600:02d}:{int(seconds) // 60 % 60:02d}:{int(seconds) % 60:02d}"


def pace(activity: Activity, per: float = 1.0) -> str:
    """5:18 for each km, or for each `per` km; `--` without a distance."""
    if not activity.km:
        return "--"
    seconds = round(activity.moving / activity.km * per)
    return f"{seconds // 60}:{seconds % 60:02d}"


EN = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
NL = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"]
FR = ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."]
ES = ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sept", "oct", "nov", "dic"]


def english(day: datetime) -> str:
    """Jul 14, 2020, 10:36:55 PM"""
    return f"{EN[day.month - 1]} {day.day}, {day.year}, {day.hour % 12 or 12}:{day:%M:%S} {'AM' if day.hour < 12 else 'PM'}"


def strava(
    name: str, date: Callable[[datetime], str], words: dict[str, str], headers: tuple[str, ...], comma: bool = False,
    line_end: str = "\n", lost: frozenset[str] = frozenset(),
) -> Export:  # fmt: skip
    """headers: id, date, type, distance, elapsed, then where the generation has them: moving, rpe, hr, text, note."""
    id_, day, type_, distance, elapsed, *more = headers
    values: dict[str, Callable[[Activity], str]] = {
        id_: lambda a: str(a.number),
        day: lambda a: date(a.utc),
        type_: lambda a: words.get(a.kind, words["run"]),
        elapsed: lambda a: str(a.elapsed),
        distance: lambda a: _first_distance(a, comma),
    }
    if f"{distance}|" in HEADERS[name].split(distance, 1)[1] + "|" and HEADERS[name].split("|").count(distance) == 2:
        values[f"{distance}#2"] = lambda a: f"{a.km * 1000:.1f}"
        values[f"{elapsed}#2"] = lambda a: f"{a.elapsed}.0"
    fields: tuple[Callable[[Activity], str], ...] = (
        lambda a: f"{a.moving}.0", lambda a: "" if a.rpe is None else f"{a.rpe}", lambda a: f"{a.hr}.0",
        lambda a: a.description, lambda a: a.note,
    )  # fmt: skip
    values |= {header: value for header, value in zip(more, fields, strict=False) if header}
    return Export(name, values, line_end=line_end, lost=lost)


def _first_distance(activity: Activity, comma: bool) -> str:
    """Kilometres with two decimals, and metres with a thousands separator for swims, as the language writes them."""
    text = f"{activity.km * 1000:,.0f}" if activity.kind == "swim" else f"{activity.km:.2f}"
    return text.translate(str.maketrans(",.", ".,")) if comma else text


STRAVA_EN = ("Activity ID", "Activity Date", "Activity Type", "Distance", "Elapsed Time", "Moving Time",
             "Perceived Exertion", "Average Heart Rate", "Activity Description", "Activity Private Note")  # fmt: skip
STRAVA_NL = ("Activiteits-ID", "Datum van activiteit", "Activiteitstype", "Afstand", "Verstreken tijd", "Beweegtijd",
             "Ervaren inspanning", "Gemiddelde hartslag", "Beschrijving van activiteit", "Privénotitie activiteit")  # fmt: skip
STRAVA_DE = ("Aktivitäts-ID", "Aktivitätsdatum", "Aktivitätsart", "Distanz", "Verstrichene Zeit", "Bewegungszeit",
             "Gefühlte Anstrengung", "Durchschnittliche Herzfrequenz", "Aktivitätsbeschreibung",
             "Hinweis zur Privatsphäre für Aktivitäten")  # fmt: skip
STRAVA_FR = ("ID de l'activité", "Date de l'activité", "Type d'activité", "Distance", "Temps écoulé",
             "Durée de déplacement", "", "", "Description de l'activité", "Note privée sur les activités")  # fmt: skip
STRAVA_ES = ("ID de actividad", "Fecha de la actividad", "Tipo de actividad", "Distancia", "Tiempo transcurrido",
             "Tiempo en movimiento", "Esfuerzo percibido")  # fmt: skip
RUN, NO_NOTES = {"run": "Run", "ride": "Ride", "swim": "Swim"}, frozenset({"rpe", "avg_hr", "notes"})


def _iso(day: datetime) -> str:
    return f"{day:%Y-%m-%d %H:%M:%S}"


def _old_strava() -> list[Export]:
    """The ten columns until 2019: no moving time; metres before July 2019, kilometres after."""
    lost = frozenset({"moving", "rpe", "avg_hr", "note"})
    july = strava("strava-en-2019-07", english, RUN, STRAVA_EN[:5], lost=lost)
    july.values["Activity Description"] = lambda a: a.description
    before = strava("strava-en-2013", _iso, RUN, ("id", "date", "type", "distance", "elapsed_time"), lost=lost)
    before.values.update({"distance": lambda a: f"{a.km * 1000:.1f}", "description": lambda a: a.description})
    return [before, july]


STRAVA = [
    *_old_strava(),
    *(strava(name, english, RUN, STRAVA_EN, line_end="\r\n")
      for name in ("strava-en-2023-html", "strava-en-2024", "strava-en-2025", "strava-en-2026")),
    strava("strava-nl-2020", lambda d: f"{d.day} {NL[d.month - 1]}. {d:%Y %H:%M:%S}",
           {"run": "Hardloopsessie", "ride": "Fietsrit", "swim": "Zwemsessie"}, STRAVA_NL[:9], comma=True, lost=frozenset({"note"})),
    strava("strava-nl-2026", lambda d: f"{d.day} {NL[d.month - 1]} {d.year}, {d:%H:%M:%S}",
           {"run": "Hardloopsessie", "ride": "Fietsrit", "swim": "Zwemsessie"}, STRAVA_NL, comma=True),
    strava("strava-de-2024", lambda d: f"{d:%d.%m.%Y, %H:%M:%S}", {"run": "Lauf", "ride": "Radfahrt", "swim": "Schwimmen"},
           STRAVA_DE, comma=True),
    strava("strava-fr", lambda d: f"{d.day} {FR[d.month - 1]} {d.year} à {d:%H:%M:%S}",
           {"run": "Course à pied", "ride": "Vélo", "swim": "Natation"}, STRAVA_FR, comma=True, lost=frozenset({"rpe", "avg_hr"})),
    strava("strava-es", lambda d: f"{d.day} {ES[d.month - 1]} {d.year}, {d:%H:%M:%S}",
           {"run": "Carrera", "ride": "Bicicleta", "swim": "Natación"}, STRAVA_ES, comma=True, lost=NO_NOTES - {"rpe"}),
]  # fmt: skip


def garmin(
    name: str,
    types: tuple[str, ...],
    headers: tuple[str, ...],
    unit: str = "km",
    excel: bool = False,
    comma: bool = False,
) -> Export:
    """types: run, trail, treadmill, other. headers: type, date, distance, time, hr, then where it has them: cadence,
    stride, pace, moving, elapsed. The thousands of the calories have a comma, or a point beside decimal commas."""
    kinds = dict(zip(("run", "trail", "treadmill", "other"), types, strict=True))
    per = KM_PER_MILE if unit == "mi" else 1.0

    def number(value: float, form: str = ".2f") -> str:
        text = format(value, "," + form)
        return text.translate(str.maketrans(",.", ".,")) if comma else text

    def stamp(activity: Activity) -> str:
        day = activity.started
        return f"{day.month}/{day.day}/{day:%y} {day.hour}:{day:%M}" if excel else _iso(day)

    hours = (lambda s: f"{s // 3600}:{s // 60 % 60:02d}:{s % 60:02d}") if excel else clock
    fields: tuple[Callable[[Activity], str], ...] = (
        lambda a: kinds.get(a.kind, kinds["other"]),
        stamp,
        lambda a: number(a.km / per) if a.kind != "swim" else number(1500, ".0f"),
        lambda a: hours(a.moving),
        lambda a: str(a.hr),
        lambda a: str(a.cadence),
        lambda a: number(a.stride_m) if a.km and a.cadence else "--",
        lambda a: pace(a, per),
        lambda a: hours(a.moving),
        lambda a: hours(a.elapsed % 86_400),
    )
    values = {header: value for header, value in zip(headers, fields, strict=False) if header}
    header = HEADERS[name].split("|")
    values |= {header[2]: lambda _: "FALSE" if excel else "false", header[3]: lambda _: "Town, 5:30 easy"}
    values[header[5]] = lambda a: number(a.km * 62, ".0f")
    lost = {"cadence_spm"} if len(headers) < 6 or not headers[5] else set()
    return Export(name, values, "--", "\r\n" if excel else "\n", unit, frozenset({"rpe", "notes", *lost}))


EN_TYPES = ("Running", "Trail Running", "Treadmill Running", "Cycling")
DE_TYPES = ("Laufen", "Trail Running", "Laufbandtraining", "Radfahren")
GARMIN_EN = (
    "Activity Type",
    "Date",
    "Distance",
    "Time",
    "Avg HR",
    "Avg Run Cadence",
    "Avg Stride Length",
    "Avg Pace",
    "Moving Time",
    "Elapsed Time",
)
GARMIN_DE = (
    "Aktivitätstyp",
    "Datum",
    "Distanz",
    "Zeit",
    "Ø Herzfrequenz",
    "Ø Schrittfrequenz (Laufen)",
    "Ø Schrittlänge",
    "Ø Pace",
    "Zeit in Bewegung",
    "Verstrichene Zeit",
)

GARMIN = [
    garmin("garmin-en-2020", EN_TYPES, ("Activity Type", "Date", "Distance", "Activity Time", "Avg HR", "Avg Run Cadence",
            "Avg Stride Length", "Avg Speed")),
    garmin("garmin-en-2023", EN_TYPES, GARMIN_EN, unit="mi"),
    garmin("garmin-en-2026", EN_TYPES, GARMIN_EN, unit="mi"),
    garmin("garmin-en-2026-excel", EN_TYPES, GARMIN_EN, unit="mi", excel=True),
    garmin("garmin-de-2019", DE_TYPES, ("Aktivitätstyp", "Datum", "Distanz", "Zeit", "Ø HF", *GARMIN_DE[5:8]), comma=True),
    garmin("garmin-de-32", DE_TYPES, GARMIN_DE),
    garmin("garmin-de-38", DE_TYPES, GARMIN_DE, comma=True),
    garmin("garmin-es", ("Carrera", "Trail running", "Entrenamiento en cinta", "Ciclismo"),
           ("Tipo de actividad", "Fecha", "Distancia", "Tiempo", "Frecuencia cardiaca media", "Cadencia de carrera media",
            "Longitud media de zancada", "Ritmo medio", "Tiempo en movimiento", "Tiempo transcurrido")),
    garmin("garmin-fr", ("Course à pied", "Trail", "Course à pied sur tapis roulant", "Cyclisme"),
           ("Type d'activité", "Date", "Distance", "Durée", "Fréquence cardiaque moyenne", "Cadence de course moyenne",
            "Longueur moyenne des foulées", "Allure moyenne", "Temps de déplacement", "Temps écoulé")),
    garmin("garmin-pt", ("Corrida", "Corrida em trilha", "Corrida em esteira", "Ciclismo"),
           ("Tipo de atividade", "Data", "Distância", "Tempo total", "FC Média", "", "Comprimento médio da passada",
            "Velocidade média", "Tempo em movimento", "Tempo transcorrido")),
    garmin("garmin-it", ("Corsa", "Trail running", "Corsa su tapis roulant", "Ciclismo"),
           ("Tipo di attività", "Data", "Distanza", "Tempo", "FC Media", "Cadenza di corsa media", "Lunghezza media passo", "Passo medio")),
    garmin("garmin-no", ("Løping", "Terrengløping", "Tredemølleløping", "Sykling"),
           ("Aktivitetstype", "Dato", "Distanse", "Tid", "Gjennomsnittlig puls")),
    garmin("garmin-no-2", ("Løping", "Terrengløping", "Tredemølleløping", "Sykling"),
           ("Aktivitetstype", "Dato", "Distanse", "Tid", "Gjennomsnittlig puls", "Gjennomsnittlig frekvens for loping",
            "Gjennomsnittlig skrittlengde", "Gjennomsnittlig tempo")),
    garmin("garmin-pl", ("Bieganie", "Bieg terenowy", "Bieganie na bieżni", "Jazda na rowerze"),
           ("Typ aktywności", "Data", "Dystans", "Czas", "Średnie tętno")),
    garmin("garmin-zh", ("跑步", "越野跑", "跑步机", "骑行"),
           ("活动类型", "日期", "距离", "时间", "平均心率", "平均步频", "平均步长", "平均速度", "移动时间", "全程耗时")),
    garmin("garmin-ja", ("ラン", "トレイルラン", "トレッドミルラン", "サイクリング"),
           ("アクティビティタイプ", "日付", "距離", "タイム", "平均心拍数", "平均ピッチ", "平均歩幅", "平均ペース",
            "移動時間", "経過時間")),
    garmin("garmin-da", ("Løb", "Løb terræn", "Løb på løbebånd", "Cykling"),
           ("Aktivitetstype", "Dato", "Distance", "Tid", "Gennemsnitlig puls", "Gennemsnit kadence løb",
            "Gennemsnitlig skridtlængde", "Gennemsnitstempo", "Tid i bevægelse", "Tidsforbrug"), comma=True),
    garmin("garmin-nl", ("running", "trail_running", "treadmill_running", "cycling"),
           ("Activiteittype", "Datum", "Afstand", "Tijd", "Gem. HS", "Gem. slagen", "Gem. staplengte", "Gemiddeld tempo")),
]  # fmt: skip


def runkeeper(name: str, unit: str, with_id: bool) -> Export:
    """Durations below an hour have two parts."""
    per = KM_PER_MILE if unit == "mi" else 1.0

    def duration(activity: Activity) -> str:
        seconds = activity.moving
        return (
            f"{seconds // 60}:{seconds % 60:02d}"
            if seconds < 3600
            else f"{seconds // 3600}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"
        )

    values: dict[str, Callable[[Activity], str]] = {
        "Date": lambda a: _iso(a.started),
        "Type": lambda a: {"run": "Running", "trail": "Running", "treadmill": "Running", "ride": "Cycling"}.get(
            a.kind, "Swimming"
        ),
        f"Distance ({unit})": lambda a: f"{a.km / per:.2f}",
        "Duration": duration,
        "Average Pace": lambda a: pace(a, per).replace("--", ""),
        "Average Heart Rate (bpm)": lambda a: str(a.hr),
        "Notes": lambda a: a.description,
    }
    if with_id:
        values["Activity Id"] = lambda a: f"5e8f-{a.number}"
    return Export(name, values, line_end="\r\n", unit=unit, lost=frozenset({"rpe", "cadence_spm", "note"}))


RUNKEEPER = [
    runkeeper("runkeeper-km", "km", True),
    runkeeper("runkeeper-mi", "mi", False),
    runkeeper("runkeeper-mi-id", "mi", True),
]

EXPORTS = {export.name: export for export in (*STRAVA, *GARMIN, *RUNKEEPER)}
