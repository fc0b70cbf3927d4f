"""The words that exports translate: types of activity and months, in every language the layouts know.

One table for all languages and sources: no word means a run in one of them and something else in another.
All words are in lower case.
"""

from __future__ import annotations

import re

RUN_TYPES = {
    "run": (
        "run", "running", "street running", "road running", "ultra running", "ultra run", "obstacle running",
        "virtual run", "virtual running", "hardloopsessie", "hardlopen", "virtuele hardloopsessie", "lauf", "laufen",
        "straßenlauf", "ultralauf", "virtueller lauf", "virtuelles laufen", "hindernislauf", "course à pied",
        "course à pied virtuelle", "course à pied urbaine", "ultra", "carrera", "carrera virtual", "carrera por la calle",
        "ultrarunning", "corrida", "corrida virtual", "corrida de rua", "corsa", "corsa virtuale", "corsa su strada",
        "løb", "gadeløb", "virtuelt løb",
        "løping", "gateløping", "virtuell løping", "løp", "løpetur", "joggetur", "löpning", "löppass",
        "virtuell löpning", "juoksu", "běh", "futás",
        "бег", "забег", "виртуальный забег", "달리기", "러닝", "가상 달리기", "koşu", "sanal koşu", "lari", "chạy bộ", "虛擬跑步",
        "bieganie", "bieg", "bieg uliczny", "跑步", "路跑", "街道跑步", "街跑",
        "虚拟跑步", "超级马拉松", "ラン", "ランニング", "ロードランニング", "ストリートランニング", "ウルトララン",
        "バーチャルラン",
    ),
    "trail": (
        "trail run", "trail running", "trailrun", "trailrunning", "trail-lauf", "traillauf", "trail",
        "trail en course à pied", "carrera de trail", "carrera de montaña", "corrida em trilha", "corrida em trilhas", "corrida de trilha",
        "corsa su sentiero", "løb terræn", "terrænløb", "trailløb",
        "terränglöpning", "trailløp", "трейлраннинг", "трейл", "트레일 러닝", "트레일 달리기", "patika koşusu", "越野跑步",
        "terrengløping", "terrengløp", "stiløping", "bieg terenowy", "bieganie w terenie",
        "bieg przełajowy", "越野跑", "トレイルラン", "トレイルランニング",
    ),
    "treadmill": (
        "treadmill running", "treadmill run", "treadmill", "indoor running", "indoor run", "hardlopen op loopband",
        "loopband", "laufbandtraining", "laufband", "laufband-laufen", "indoor-laufen", "laufen auf dem laufband",
        "course à pied sur tapis roulant", "course à pied sur tapis", "course à pied en salle",
        "entrenamiento en cinta", "carrera en cinta", "cinta de correr", "carrera en interior", "corrida em esteira",
        "corrida na esteira", "corrida em ambiente interno", "corsa su tapis roulant", "corsa sul tapis roulant",
        "corsa indoor", "løb på løbebånd", "løbebånd", "indendørs løb",
        "tredemølleløping", "løping på tredemølle", "tredemølle", "innendørs løping",
        "bieganie na bieżni", "bieg na bieżni", "bieżnia", "跑步机", "跑步机跑步", "室内跑步", "トレッドミル",
        "トレッドミルラン", "トレッドミルランニング", "屋内ラン", "屋内ランニング", "インドアランニング",
    ),
    "track": (
        "track running", "track run", "baanlopen", "laufen auf der bahn", "bahnlauf", "bahn-laufen",
        "course à pied sur piste", "carrera en pista", "corrida em pista", "corrida de pista", "corsa su pista",
        "baneløb", "løb på bane",
        "baneløping", "løping på bane", "bieganie po bieżni", "bieg na stadionie", "操场跑步", "田径场跑步", "跑道跑步",
        "トラックラン", "トラックランニング",
    ),
}  # fmt: skip
"""Kind of run -> the types that exports call so."""

_OTHER_TYPES = (
    "other, workout, weight training, yoga, pilates, crossfit, elliptical, rowing, kayaking, surfing, golf, soccer, tennis, padel",
    "outro, treino, treinamento com peso, treinamento com pesos, musculação, ioga, pedalada, pedalada virtual, volta de bicicleta",
    "pedalada de mountain bike, natação, caminhada, trilha, remo, elíptico, futebol, escalada",
    "altro, allenamento, allenamento con i pesi, pedalata, giro in bici, uscita in bici, nuoto, camminata, escursione, ellittica",
    "canottaggio, calcio, arrampicata",
    "övrigt, träning, styrketräning, cykling, cykeltur, simning, promenad, vandring, längdskidåkning, rodd, klättring, fotboll",
    "annet, trening, treningsøkt, styrketrening, vekttrening, sykling, sykkeltur, svømming, gåtur, fjelltur, langrenn, roing",
    "andet, træning, styrketræning, vægttræning, svømning, vandretur, roning, klatring, fotball, fodbold",
    "inne, trening siłowy, przejażdżka, jazda na rowerze, rower, pływanie, spacer, wędrówka, piesza wędrówka, joga, wspinaczka",
    "тренировка, силовая тренировка, йога, заезд, виртуальный заезд, велозаезд, заплыв, плавание, ходьба, прогулка, поход, хайкинг",
    "ワークアウト, ウェイトトレーニング, ヨガ, ライド, バーチャルライド, スイム, ウォーク, ウォーキング, ハイキング, ハイク",
    "锻炼, 训练, 力量训练, 瑜伽, 骑行, 骑自行车, 游泳, 步行, 散步, 徒步, 远足, 騎乘, 騎行, 健行, 訓練, 重量訓練, 瑜珈",
    "운동, 웨이트 트레이닝, 요가, 라이딩, 가상 라이딩, 수영, 걷기, 하이킹",
    "antrenman, ağırlık antrenmanı, sürüş, bisiklet, yüzme, yürüyüş, doğa yürüyüşü",
    "latihan, latihan beban, bersepeda, renang, jalan, mendaki",
)
OTHER_TYPES = frozenset(word for line in _OTHER_TYPES for word in line.split(", "))
"""Other sports in languages that no layout lists. One that is missing here is a problem row, never taken for a run."""

KIND_OF_TYPE = {word: kind for kind, words in RUN_TYPES.items() for word in words}

SAYS_RUN = re.compile(
    r"\brun|run\b|running|lauf|läuf|lopen|loopsessie|loopband|course à pied|carrera|corrida|corsa|correr|løp|löp|løb|bieg"
    r"|跑|ラン|jogg|\bjog\b"
)
"""Words for running itself."""
LIKE_A_RUN = re.compile(
    SAYS_RUN.pattern + r"|\btrail|treadmill|laufband|tapis roulant|esteira|en cinta|tredemølle|bieżni"
)
ON_FOOT = re.compile(
    r"\bwalk(?:s|ed|ing)?\b|\b(?:dog|nordic|power)walk\w*|\bstroll(?:er|ing)?\b|\bwander(?:n|ung|ungen|ing|tour)?\b|\bgehen\b"
    r"|\bspazier\w*|\bhik(?:e|es|ed|ing)\b|\bmarche\b|\brandonnée\b|\bcaminar\b|\bcaminata\b|\bcaminhada\b|\bcammin\w*"
    r"|\bmarsz\w*|\bchód\b|gåing|\bpromenad\w*|ウォーキング|ウォーク|步行|健走"
)
"""Words for walking: beside a word for running they make no other sport of it."""
NOT_LIKE_A_RUN = re.compile(
    ON_FOOT.pattern
    + r"|\baqua[ -]?jogg\w*|\belliptical(?: run(?:ning)?)?\b|\beislauf\w*|\beisschnelllauf\w*|skøjte|skridsko"
    r"|\bski(?:s|er|ing|ed|løb|lauf|laufen|langlauf|langlaufen|tour|touring|fahren|abfahrt)?\b|\brollski\w*|\blanglauf(?:en)?\b"
    r"|\bschneeschuh\w*|\bsnow ?shoe\w*|\bsnowboard\w*|\binline\w*|\broller(?:s|ski\w*|skat\w*|blad\w*)?\b|\brollschuh\w*"
    r"|\brides?\b|\briding\b|bik(?:e|es|ing)\b|cycl|cykling\b|cykel\b|\brad(?:fahren|fahrt|tour|sport|training|runde)?\b"
    r"|\b(?:renn|fahr|liege|lasten|mountain)rad\b|\bswim\w*|\bschwimm\w*|\bsimning\b|バランス"
)
"""Words for other sports, as whole words: neither `strides` nor `controlled` is one."""


LONGEST_TYPE = 200


def looks_like_a_run(kind: str) -> bool:
    """Whether a type nobody has listed sounds like running: such a row is reported instead of left out.

    Words for another sport are taken out first, so that `langlauf` is none, and `run / walk` still says run. Of a long text
    the beginning is looked at: it is no type.
    """
    kind = kind[:LONGEST_TYPE]
    if not NOT_LIKE_A_RUN.search(kind):
        return bool(LIKE_A_RUN.search(kind))
    return bool(SAYS_RUN.search(NOT_LIKE_A_RUN.sub(" ", kind)))


def is_run_on_foot(kind: str) -> bool:
    """Whether a text says run, and beside it no other sport than walking."""
    return looks_like_a_run(kind) and not NOT_LIKE_A_RUN.search(ON_FOOT.sub(" ", kind[:LONGEST_TYPE]))


_MONTHS = (
    "jan january januari januar janv janvier ene enero gen gennaio janeiro styczeń stycznia sty",
    "feb february februari februar febr févr février fév febrero febbraio fev fevereiro luty lutego lut",
    "mar march marts mrt maart mär märz mars marzo março marzec marca mrz",
    "apr april avr avril abr abril aprile kwi kwiecień kwietnia",
    "may mei mai mayo mag maggio maio maj maja",
    "jun june juni juin junio giu giugno junho cze czerwiec czerwca",
    "jul july juli juil juillet julio lug luglio julho lip lipiec lipca",
    "aug august augustus août aoû ago agosto sie sierpień sierpnia",
    "sep sept september septembre septiembre set settembre setembro wrz wrzesień września",
    "oct october okt oktober octobre octubre ott ottobre out outubro paź październik października",
    "nov november novembre noviembre novembro lis listopad listopada",
    "dec december dez dezember déc décembre dic diciembre dicembre dezembro des desember gru grudzień grudnia",
)
MONTHS = {word: number for number, words in enumerate(_MONTHS, start=1) for word in words.split()}
"""Month as exports write it, without its dot -> 1 to 12."""
