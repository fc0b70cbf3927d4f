"""Places of the body and their sides as runners write them, in the same languages as the columns' names. Data alone."""

from __future__ import annotations

PLACES: dict[str, tuple[str, ...]] = {
    "low back": (
        "low back", "lower back", "back", "lumbar", "lumbar spine", "si joint", "rücken", "kreuz", "unterer rücken",
        "lendenwirbelsäule", "lws", "lende", "dos", "bas du dos", "lombaires", "lombalgie", "espalda", "espalda baja", "lumbar",
        "lumbares", "zona lumbar", "schiena", "bassa schiena", "zona lombare", "lombare", "costas", "lombar", "rug", "onderrug",
        "rygg", "korsrygg", "korsryggen", "nedre rygg", "ryggen", "ländrygg", "ländryggen", "svank", "ryg", "lænd", "lænden",
        "lænderyg", "plecy", "pleców", "dolne plecy", "lędźwie", "odcinek lędźwiowy", "krzyż", "krzyża", "sciatica", "lumbago",
        "ischias", "hexenschuss", "sciatique", "ciática", "lumbalgia", "lombalgia",
        "l4 l5", "l5 s1", "isg", "iliosakralgelenk", "sacroiliac", "sacroiliac joint", "sacrum",
        "coccyx", "steißbein", "rückens", "sacro iliaque", "coccyx", "zona baja de la espalda", "parte bassa della schiena",
        "onderkant rug", "stuitje", "korsryg", "krzyżu", "plecach", "lędźwi", "kręgosłup", "kręgosłupa",
        "kręgosłup lędźwiowy", "kręgosłupa lędźwiowego", "lędźwiowy", "lędźwiowego",
    ),
    "upper back": (
        "upper back", "mid back", "thoracic spine", "oberer rücken", "brustwirbelsäule", "bws", "haut du dos", "espalda alta",
        "parte alta della schiena", "costas superiores", "bovenrug", "øvre rygg", "övre rygg", "bröstrygg", "øvre ryg",
        "górne plecy",
    ),
    "neck": (
        "neck", "nacken", "hals", "cou", "nuque", "cervicales", "cuello", "nuca", "collo", "cervicale", "pescoço", "nek",
        "nakke", "nacke", "kark", "szyja",
        "halswirbelsäule", "hws", "nakken", "szyi", "karku",
    ),
    "hip": (
        "hip", "hips", "hip flexor", "groin", "hüfte", "hüften", "hüftbeuger", "leiste", "hanche", "hanches", "aine", "cadera",
        "caderas", "ingle", "anca", "anche", "inguine", "quadril", "virilha", "heup", "heupen", "lies", "hofte", "lyske",
        "höft", "ljumske", "biodro", "pachwina",
        "hip flexors", "adductor", "adductors", "adduktor", "adduktoren", "adductoren", "adduktorene", "adducteur",
        "adducteurs", "aductor", "aductores", "adduttore", "adduttori", "adutor", "adutores", "hüftbeugern", "hüftgelenk",
        "leisten", "psoas", "flexor de cadera", "ingles", "hofta", "hoften", "hofter", "hoftene", "lysken", "hofteledd",
        "höften", "höfter", "höfterna", "ljumsken", "ljumskar", "biodra", "biodrze", "bioder", "pachwiny", "pachwinie",
        "liezen", "trochanter", "tfl",
    ),
    "glute": (
        "glute", "glutes", "gluteus", "buttock", "piriformis", "gesäß", "po", "fessier", "fessiers", "fesse", "glúteo",
        "glúteos", "gluteo", "glutei", "bil", "bilspier", "billen", "sete", "rumpe", "säte", "rumpa", "balde", "balle",
        "pośladek", "pośladki",
        "gluteal", "glute med", "gluteus medius", "buttocks", "pobacke", "gesäßmuskel", "moyen fessier", "nalga", "nalgas",
        "natica", "nádega", "setet", "setemuskel", "seteballe", "sätet", "balden", "pośladka", "pośladku", "pośladków",
    ),
    "hamstring": (
        "hamstring", "hamstrings", "hams", "back of thigh", "beinbeuger", "oberschenkelrückseite", "hintere oberschenkel",
        "oberschenkel hinten", "ischio", "ischios", "ischio-jambiers", "isquiotibiales", "isquios", "ischiocrurali",
        "bicipite femorale", "posterior da coxa", "isquiotibiais", "bakside lår", "baksida lår", "baglår", "hase",
        "dwugłowy uda", "tył uda",
        "hammy", "hammies", "proximal hamstring", "hamstringen", "ischio jambier", "isquio", "isquiotibial", "femorale",
        "bakside av låret", "baksida av låret", "mięsień dwugłowy", "lårets baksida", "lårets bakside", "bagside lår",
        "posterior thigh", "rear thigh", "thigh posterior", "thigh back", "hinterer oberschenkel", "hinteren oberschenkel",
        "coxa posterior", "posterior de coxa", "parte de trás da coxa", "muslo posterior", "posterior del muslo", "bíceps femoral",
        "arrière de la cuisse", "arrière cuisse", "cuisse arrière", "postérieure de la cuisse", "cuisse postérieure",
        "achterkant bovenbeen", "bovenbeen achter", "bovenbeen achterkant", "coscia posteriore", "posteriore della coscia",
        "flessori coscia", "flessori della coscia",
    ),
    "quadriceps": (
        "quadriceps", "quad", "quads", "thigh", "front of thigh", "oberschenkel", "oberschenkelvorderseite",
        "vorderer oberschenkel", "oberschenkel vorne", "cuisse", "cuisses", "cuádriceps", "muslo", "quadricipite",
        "quadricipiti", "coscia", "quadríceps", "coxa", "bovenbeen", "dijbeen", "lår", "forside lår", "framsida lår", "forlår",
        "czworogłowy", "udo", "uda",
        "thighs", "oberschenkels", "oberschenkeln", "quadri", "quadris", "cuadriceps", "muslos", "cosce", "coxas",
        "bovenbenen", "dijbenen", "låret", "lårene", "låren", "udzie", "czworogłowego",
    ),
    "knee": (
        "knee", "knees", "kneecap", "patella", "itb", "it band", "runners knee", "knie", "kniescheibe", "genou", "genoux",
        "rotule", "rodilla", "rodillas", "rótula", "ginocchio", "ginocchia", "joelho", "joelhos", "knieën", "kne", "knær", "knäet",
        "knä", "knän", "knæ", "kolano", "kolana",
        "kneecaps", "itbs", "pfps", "patellar tendon", "patella tendon", "patellar", "patellasehne", "jumpers knee",
        "runner s knee", "iliotibial band", "kniekehle", "kniescheiben", "knien", "läuferknie", "bandelette",
        "essuie glace", "tendon rotulien", "cintilla", "cintilla iliotibial", "bandeletta", "knieschijf",
        "kneet", "kneene", "knærne", "knæet", "knät", "knäna", "knäskål", "kneskål", "kolanie", "kolanem", "kolanach",
        "kolan", "kolanko", "rzepka", "rzepki",
    ),
    "shin": (
        "shin", "shins", "shin splints", "tibia", "schienbein", "schienbeine", "schienbeinkante", "tibias", "périostite",
        "espinilla", "espinillas", "periostitis", "stinco", "stinchi", "canela", "canelas", "scheen", "scheenbeen", "schenen",
        "skinnlegg", "skinnleggen", "skinneben", "beinhinne", "smalben", "skenben", "benhinna", "skinnebenet", "piszczel", "piszczele",
        "goleń",
        "shinbone", "tibialis", "tibialis anterior", "tibialis posterior", "tib post", "tib ant", "mtss", "schienbeins",
        "schienbeinen", "tibial", "périoste", "scheenbenen", "beinhinnen", "leggbein", "benhinnan", "skenbenet",
        "smalbenet", "skinnebenene", "piszczeli", "goleni",
    ),
    "calf": (
        "calf", "calves", "soleus", "gastrocnemius", "wade", "waden", "mollet", "mollets", "pantorrilla", "pantorrillas", "gemelo",
        "gemelos", "sóleo", "polpaccio", "polpacci", "panturrilha", "panturrilhas", "gémeo", "gémeos", "kuit", "kuiten", "tykklegg",
        "vad", "vader", "vaden", "læg", "læggen", "lægge", "legg", "leggen", "leggene", "leggmuskel",
        "leggmuskelen", "łydka", "łydki",
        "calfs", "gastroc", "gastrocs", "gastrocnemii", "wadenmuskel", "triceps sural", "tríceps sural", "tykkleggen",
        "vaderna", "læggene", "łydce", "łydek", "łydkach", "łydkę",
    ),
    "achilles": (
        "achilles", "achilles tendon", "achillessehne", "tendon d'achille", "achille", "aquiles", "tendón de aquiles",
        "tendine d'achille", "tendão de aquiles", "achillespees", "akilles", "akillessene", "hälsena", "hälsenan", "akillessenen",
        "achillessene", "ścięgno achillesa", "achilles",
        "achilles tendons", "at tendon", "achillessehnen", "achillesferse", "tendons d'achille", "talon d'achille",
        "tendón aquiles", "tendine achilleo", "tendão aquiles", "achillespezen", "akillessenene", "achillessenen",
        "hälsenor", "hälsenorna", "achillesa", "ścięgna achillesa", "ścięgnie achillesa",
    ),
    "ankle": (
        "ankle", "ankles", "sprunggelenk", "knöchel", "fußgelenk", "cheville", "chevilles", "tobillo", "tobillos", "caviglia",
        "caviglie", "tornozelo", "tornozelos", "enkel", "enkels", "ankel", "ankler", "fotled", "vrist", "kostka", "kostki",
        "sprunggelenke", "sprunggelenks", "sprunggelenken", "knöcheln", "außenknöchel", "innenknöchel",
        "oberes sprunggelenk", "malléole", "astragale", "peroneal", "peroneals", "enkelen", "ankelen", "anklen", "ankelled",
        "fotleden", "fotleder", "vristen", "kostce", "kostek",
    ),
    "foot": (
        "foot", "feet", "heel", "arch", "toe", "toes", "plantar", "plantar fascia", "sole", "fuß", "füße", "ferse", "fußsohle",
        "zeh", "zehen", "pied", "pieds", "talon", "orteil", "voûte plantaire", "pie", "pies", "talón", "planta del pie", "piede",
        "piedi", "tallone", "pianta del piede", "pé", "pés", "calcanhar", "voet", "voeten", "hiel", "teen", "fot", "føtter",
        "hæl", "tå", "fötter", "häl", "fod", "fødder", "hælen", "stopa", "stopy", "pięta", "palec",
        "heels", "forefoot", "midfoot", "instep", "metatarsal", "metatarsals", "metatarsus", "big toe", "little toe",
        "ball of foot", "plantar fasciitis", "plantarfasziitis", "plantarfaszie", "fasziitis", "fersen", "fersensporn",
        "füßen", "fußes", "vorfuß", "mittelfuß", "fußgewölbe", "fußrücken", "zehe", "großzehe", "großer zeh", "avant pied",
        "fascia plantaire", "aponévrose plantaire", "fasciite plantaire", "gros orteil", "orteils", "métatarse",
        "métatarses", "fascia plantar", "fascitis plantar", "empeine", "metatarso", "dedo del pie", "dedos del pie",
        "fascite plantare", "fascia plantare", "alluce", "avampiede", "pianta", "fascite plantar", "sola do pé", "dedão",
        "voorvoet", "middenvoet", "voetzool", "grote teen", "tenen", "foten", "fotsåle", "fotsålen", "føttene", "forfoten",
        "stortå", "tær", "hælene", "fötterna", "framfoten", "fotsula", "hålfot", "hälar", "foden", "fødderne",
        "fodsål", "stopie", "stóp", "pięty", "pięcie", "palca", "palce", "rozcięgno podeszwowe",
    ),
    "other": (
        "other", "whole body", "general", "overall", "legs", "body", "muscles", "shoulder", "arm", "andere", "sonstiges",
        "ganzer körper", "gesamt", "allgemein", "beine", "autre", "général", "jambes", "corps", "otro", "general", "piernas",
        "altro", "gambe", "generale", "outro", "geral", "pernas", "anders", "benen", "algemeen", "annet", "bein", "generelt",
        "annat", "ben", "allmänt", "andet", "inne", "nogi", "ogólnie",
        "leg", "arms", "schulter", "schultern", "arme", "épaule", "épaules", "jambe", "bras", "hombro", "hombros", "pierna",
        "brazo", "spalla", "spalle", "gamba", "ombro", "perna", "schouder", "skulder", "skuldre", "axlar",
        "beina", "bena", "bark", "barki", "ramię", "noga", "nodze", "nóg",
    ),
}  # fmt: skip
"""Site -> its names. A back without more words is the low back: that is where runners' backs hurt, and the user sees it."""

SIDES: dict[str, tuple[str, ...]] = {
    "left": (
        "left", "l", "lt", "lhs", "links", "linker", "linke", "linkes", "linken", "linkem", "li", "lks", "gauche", "gauches", "gche", "g",
        "izquierda", "izquierdo", "izq", "izqda", "izqdo", "izda", "izdo", "sinistra", "sinistro", "sx", "esquerda", "esquerdo", "esq",
        "e", "venstre", "ve", "v", "vä", "vänster", "vänstra", "lewy", "lewa", "lewe", "lewego", "lewej", "lewym", "lewą",
    ),
    "right": (
        "right", "r", "rt", "rhs", "rechts", "rechter", "rechte", "rechtes", "rechten", "rechtem", "re", "rts", "droite", "droit",
        "droites", "droits", "dte", "d", "derecha", "derecho", "der", "dcha", "dcho", "dch", "destra", "destro", "dx", "direita",
        "direito", "dir", "dta", "høyre", "hø", "h", "höger", "högra", "højre", "prawy", "prawa", "prawe", "prawego", "prawej",
        "prawym", "prawą", "p",
    ),
    "both": (
        "both", "b", "bilateral", "bilat", "bilateraly", "beide", "beiden", "beider", "beidseitig", "beidseits", "beiderseits", "bds",
        "bilatéral", "bilatérale", "deux", "ambos", "ambas", "bilaterale", "entrambi", "entrambe", "begge", "båda", "bägge",
        "oba", "obie", "obu",
    ),
}  # fmt: skip

NO_SIDES: tuple[str, ...] = (
    "right after",
    "right before",
    "right away",
    "right when",
    "right while",
    "right during",
    "right at",
    "right upon",
    "right on",
    "right now",
    "right following",
    "right then",
    "right as",
    "right once",
    "all right",
    "left over",
    "left from",
    "deux heures",
    "deux jours",
    "p m",
    "d h",
)
"""Words of sides that may be none here, but a time or what is left."""

AND = ("and", "und", "et", "y", "e", "en", "og", "och", "i", "oraz")

LINKS: tuple[str, ...] = (
    "pain pains painful sore soreness ache aches aching hurt hurts hurting discomfort rating level score scale "
    "intensity severity how bad much strong is are was were the my your of in at on any do does did you have had feel "
    "feels feeling it with area side sides muscle muscles tendon joint tight tightness stiffness stiff today please "
    "rate rated vas nrs nprs eva ens max maximum worst none mild moderate severe there or and to from free what which "
    "when where sided injury injured waking wake up next long easy",
    "schmerz schmerzen schmerzhaft schmerzt muskelkater beschwerden weh tut stärke schmerzstärke bewertung skala wert "
    "wie stark sehr ist sind war waren der die das dem den des deine deinen dein deiner deinem mein meine meiner am "
    "an im in ins beim bei vom von hast nächster nächste nächsten aufwachen verletzung hattest hatte du ich gibt es "
    "seite bereich gelenk sehne muskel heute oder und bitte mit frei keine leicht mittel",
    "douleur douleurs douloureux courbatures courbature gêne mal mals fait niveau échelle du de la le les des au aux "
    "à a dans en sur réveil lendemain blessure ton ta tes mon ma mes as tu avez vous ressens côté côtés muscle tendon "
    "aujourd hui intensité et ou",
    "dolor dolores duele molestias molestia agujetas nivel escala intensidad de del el la los las en tu tus mi mis "
    "lado tendón músculo hoy y o te tienes siguiente despertar lesión",
    "dolore dolori fastidio indolenzimento livello scala intensità al alla allo ai alle agli dal dalla del della "
    "dello dei delle nel risveglio giorno dopo infortunio nella il lo la i le mio mia tuo tua lato tendine muscolo "
    "oggi ho hai e o",
    "dor dores desconforto nível escala intensidade no na nos nas do da dos das o a os as ao seu sua meu minha você "
    "tem lado tendão músculo hoje seguinte acordar lesão",
    "pijn pijntjes spierpijn klachten last mate schaal cijfer hoe erg veel is was aan in het de je mijn jouw heb had "
    "kant zijde pees spier vandaag en of volgende wakker worden blessure",
    "smerte smerter ondt vondt ømhet ømhed støl stølhet grad skala hvor mye meget stærk sterk er var i på til ved det "
    "den du din dit ditt min mit mitt har hadde havde side sene muskel idag og eller smärta smärtor ont värk "
    "träningsvärk hur mycket är hade sida sena och stel",
    "ból bóle bolesność boli zakwasy poziom skala jak bardzo mocno silny jest był w we na z ze twój moje mój moja "
    "strona ścięgno mięsień dziś dzisiaj i lub czy",
)
"""Words that may stand beside a place and say nothing of where: a pain, a question, an article."""

OF_A_QUESTION = (
    "bad much strong was were do does did you have had feel feels feeling it rate rated what which when where waking wake up next long "
    "easy there to max none mild moderate severe stark sehr war waren hast hattest hatte du ich gibt es bitte mit aufwachen keine leicht "
    "mittel ton ta tes as tu avez vous fait ressens réveil te tienes ho hai você tem heb had erg veel har hade hadde havde mye meget stærk "
    "sterk var bardzo mocno był jest boli duele vondt mal hurt hurts hurting weh tut despertar risveglio acordar wakker worden giorno "
    "from free on any"
)
"""Of these words those that are understood beside a pain alone: `How do your legs feel?` may ask how fresh they are."""
