"""Words, without accents, of headings that speak of an injury or of how bad it is. Data alone, in the names' languages."""

from __future__ import annotations

from loadwatch.importers.guessing.words.names import words

INJURIES = frozenset(
    words(
        "injury injuries injured niggle niggles sore ache aches hurt hurts verletzung verletzungen verletzt wehwehchen wehweh "
        "zipperlein problemzone problemstelle schmerzstelle weh bobo bobos blessure blessures gêne mal lesión lesiones molestia "
        "molestias duele infortunio infortuni fastidi fastidio male lesão lesões incômodo incómodo incômodos dói klacht klachten "
        "pijnplek pijnpunt kwetsuur letsel skada skador skade skader känning känningar gener gêner plage plager vondt ondt ont "
        "kontuzja kontuzje uraz urazy dolegliwość dolegliwości boli"
    )
)
"""Above places of the body they leave no doubt that these are sore."""

SEVERITIES = frozenset(
    words(
        "score rating severity intensity level degree strength grade vas nrs nprs eva ens stärke intensität schwere schweregrad "
        "grad ausmaß bewertung skala wert intensité gravité degré niveau échelle force intensidad gravedad nivel grado escala "
        "fuerza intensità gravità livello forza intensidade gravidade nível grau intensiteit ernst hevigheid mate cijfer "
        "intensitet styrke styrka grad nivå alvorlighet alvorlighetsgrad sværhedsgrad svårighetsgrad intensywność nasilenie "
        "stopień poziom siła ocena"
    )
)
"""Names of a number of anything: where a place of the body stands beside it, it may be how sore that is."""
TOTALS = frozenset(
    words("gesamt insgesamt overall general général generale geral generelt allgemein algemeen allmänt ogólnie h m s")
)
"""The whole body beside its places, and a total or a grade elsewhere, with a short unit or none."""
STIFF = frozenset(
    words(
        "stiff stiffness steif steifigkeit morgensteifigkeit anlaufsteifigkeit raideur raideurs raide rigidez rigidità rigida rigido "
        "rígido rígida stijf stijfheid ochtendstijfheid stiv stivhet morgenstivhet stivhed morgenstivhed stel stelhet morgonstelhet "
        "sztywność tight tightness"
    )
)
"""A stiffness is rated like a soreness: as one where nothing else is."""
_QUESTION = frozenset(
    words("how bad much strong severe wie stark sehr schlimm combien fort cuánto fuerte quanto forte hoe erg hvor mye meget hur "
          "mycket jak bardzo mocno is was it ist war es tut weh c est es era è")
)  # fmt: skip
_ASKED = frozenset(words("bad strong severe stark schlimm fort fuerte forte erg mye meget mycket bardzo mocno"))


def says_severity(title: str) -> bool:
    """Whether a heading says a number of anything, or asks how bad something was, and nothing else: `Stärke (0-10)`, `How bad?`"""
    said = {word for word in words(title) if not word.isdigit()}
    rest = said - _QUESTION - SEVERITIES
    return not rest and bool(said & (SEVERITIES | _ASKED))
