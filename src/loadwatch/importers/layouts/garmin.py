"""Garmin Connect's `Activities.csv`: the athlete's own clock, `--` for missing, and no unit of distance anywhere.

A type, a day and a distance stand in many diaries too: only the star of a favourite, or the steps that a watch measures,
tell that it is Garmin's. Effort and notes are no columns of Garmin's, but runners add them to their export.
The unit is worked out from cadence, time and stride (`loadwatch.importers.unit`). In a list of several sports the
column of cadence can be headed by another sport's word (`Cadencia media de pedaleo`): a run's cell there is steps.
"""

from __future__ import annotations

from loadwatch.importers.layout import MILLISECONDS, SECONDS, Distance, Duration, Layout, Names

MISSING = ("", "--", "--:--", "--:--:--", "NaN", "00:NaN:NaN")
"""What stands where a watch measured nothing."""


def _garmin(
    language: str, type: str, date: str, favorite: str, distance: str, time: Names, moving: str, elapsed: str, hr: Names,
    cadence: Names, stride: str, pace: Names, steps: str = "",
) -> Layout:  # fmt: skip
    return Layout(
        name=f"Garmin Connect, {language}",
        source="garmin",
        needs=(type, date, distance),
        signs=(favorite, stride, cadence[0]),
        started_at=(date,),
        type=(type,),
        distance=(Distance((distance,)),),
        duration=(Duration((moving,), counts="motion"), Duration(time), Duration((elapsed,), counts="elapsed")),
        pace=pace,
        stride_m=(stride,),
        steps=(steps,) if steps else (),
        rpe=("RPE",),
        cadence_spm=cadence,
        avg_hr=hr,
        notes=(("Notes",),),
        missing=MISSING,
        pasted=True,
    )


ENGLISH = _garmin(
    "English", "Activity Type", "Date", "Favorite", "Distance", ("Time", "Activity Time"), "Moving Time", "Elapsed Time",
    ("Avg HR",), ("Avg Run Cadence", "Avg Cadence", "Avg Bike Cadence"), "Avg Stride Length", ("Avg Pace", "Avg Speed"), "Steps",
)  # fmt: skip
GERMAN = _garmin(
    "German", "Aktivitätstyp", "Datum", "Favorit", "Distanz", ("Zeit",), "Zeit in Bewegung", "Verstrichene Zeit",
    ("Ø Herzfrequenz", "Ø HF"), ("Ø Schrittfrequenz (Laufen)",), "Ø Schrittlänge",
    ("Ø Pace", "Ø Geschwindigkeit"), "Schritte",
)  # fmt: skip
SPANISH = _garmin(
    "Spanish", "Tipo de actividad", "Fecha", "Favorito", "Distancia", ("Tiempo",), "Tiempo en movimiento", "Tiempo transcurrido",
    ("Frecuencia cardiaca media", "FC media"), ("Cadencia de carrera media", "Cadencia media de pedaleo"),
    "Longitud media de zancada", ("Ritmo medio", "Velocidad media"), "Pasos",
)  # fmt: skip
FRENCH = _garmin(
    "French", "Type d'activité", "Date", "Favori", "Distance", ("Durée",), "Temps de déplacement", "Temps écoulé",
    ("Fréquence cardiaque moyenne",), ("Cadence de course moyenne",), "Longueur moyenne des foulées",
    ("Allure moyenne", "Vitesse moyenne"), "Pas",
)  # fmt: skip
PORTUGUESE = _garmin(
    "Portuguese", "Tipo de atividade", "Data", "Favorito", "Distância", ("Tempo total", "Tempo"), "Tempo em movimento",
    "Tempo transcorrido", ("FC Média",), ("Cadência de corrida média", "Cadência bicicleta média"),
    "Comprimento médio da passada", ("Ritmo médio", "Velocidade média"), "Passos",
)  # fmt: skip
ITALIAN = _garmin(
    "Italian", "Tipo di attività", "Data", "Preferita", "Distanza", ("Tempo",), "Tempo in movimento", "Tempo trascorso",
    ("FC Media",), ("Cadenza di corsa media",), "Lunghezza media passo", ("Passo medio", "Velocità media"),
)  # fmt: skip
NORWEGIAN = _garmin(
    "Norwegian", "Aktivitetstype", "Dato", "Favoritt", "Distanse", ("Tid",), "Tid i bevegelse", "Medgått tid",
    ("Gjennomsnittlig puls",), ("Gjennomsnittlig frekvens for løping", "Gjennomsnittlig frekvens for loping"),
    "Gjennomsnittlig skrittlengde",
    ("Gjennomsnittlig tempo", "Gjennomsnittlig hastighet"),
)  # fmt: skip
POLISH = _garmin(
    "Polish", "Typ aktywności", "Data", "Ulubiony", "Dystans", ("Czas",), "Czas ruchu", "Upłynęło czasu",
    ("Średnie tętno",), ("Średni rytm biegu",), "Średnia długość kroku", ("Średnie tempo", "Średnia prędkość"),
)  # fmt: skip
CHINESE = _garmin(
    "Chinese", "活动类型", "日期", "我的最爱", "距离", ("时间",), "移动时间", "全程耗时", ("平均心率",), ("平均步频",), "平均步长",
    ("平均配速", "平均速度"), "步数",
)  # fmt: skip
JAPANESE = _garmin(
    "Japanese", "アクティビティタイプ", "日付", "お気に入り", "距離", ("タイム",), "移動時間", "経過時間", ("平均心拍数",),
    ("平均ピッチ",), "平均歩幅", ("平均ペース", "平均速度"), "ステップ",
)  # fmt: skip
DANISH = _garmin(
    "Danish", "Aktivitetstype", "Dato", "Favorit", "Distance", ("Tid",), "Tid i bevægelse", "Tidsforbrug", ("Gennemsnitlig puls",),
    ("Gennemsnit kadence løb", "Gennemsnitlig kadence", "Gennemsnitlig svømmekadence"), "Gennemsnitlig skridtlængde",
    ("Gennemsnitstempo", "Gennemsnitshastighed"), "Skridt",
)  # fmt: skip
DUTCH = _garmin(
    "Dutch", "Activiteittype", "Datum", "Favoriet", "Afstand", ("Tijd",), "Bewegingstijd", "Verstreken tijd", ("Gem. HS",),
    ("Gem. loopcadans", "Gem. slagen"), "Gem. staplengte", ("Gemiddeld tempo", "Gemiddelde snelheid"), "Stappen",
)  # fmt: skip

ACCOUNT = Layout(
    name="Garmin Connect, account export",
    source="garmin",
    needs=("activityType", "startTimeLocal", "duration", "distance"),
    id=("activityId",),
    started_at=("startTimeLocal",),
    epoch_ms=True,
    type=("activityType.typeKey", "activityType"),
    kinds={"obstacle run": "run"},
    distance=(Distance(("distance",), "cm"),),
    duration=(
        Duration(("movingDuration",), MILLISECONDS, counts="motion"),
        Duration(("duration",), MILLISECONDS),
        Duration(("elapsedDuration",), MILLISECONDS, counts="elapsed"),
    ),
    systems=(
        ("cm", MILLISECONDS), ("m", MILLISECONDS), ("km", MILLISECONDS),
        ("m", SECONDS), ("km", SECONDS), ("m", 1.0), ("km", 1.0),
    ),
    avg_hr=("avgHr", "averageHR"),
    cadence_spm=("avgDoubleCadence", "averageRunningCadenceInStepsPerMinute"),
    notes=(("description",),),
    missing=("", "NaN"),
)  # fmt: skip
"""`*_summarizedActivities.json` of the account's export, and what programs make of it: a table, or other units.

The export has centimetres, milliseconds, and the athlete's clock as a count of milliseconds. The minute of the start
recognises a run, as in `Activities.csv`, so that both tell of the same runs; the number tells two runs of one minute apart.
"""
