"""Names of sports as watches and their accounts write them, and names that say a sport only beside others. Data alone.

Strava's sports stand in one word (`WeightTraining`), in files that programs fetched; `sports.spaced` takes them apart first.
"""

from __future__ import annotations

_STRAVA = (
    "alpine ski, backcountry ski, badminton, basketball, canoeing, cricket, crossfit, dance, ebike ride, e-bike ride, elliptical, "
    "emountain bike ride, e-mountain bike ride, golf, gravel ride, handcycle, high intensity interval training, hike, ice skate, "
    "inline skate, kayaking, kitesurf, mountain bike ride, nordic ski, padel, physical therapy, pickleball, pilates, racquetball, "
    "ride, rock climbing, climbing, roller ski, rowing, sail, sailing, skateboard, skateboarding, snowboard, snowshoe, soccer, "
    "squash, stair stepper, stand up paddling, surfing, swim, table tennis, tennis, velomobile, virtual ride, virtual row, "
    "volleyball, walk, weight training, wheelchair, windsurf, yoga"
)
_WHOOP = (
    "air compression, assault bike, australian football, barre, baseball, box fitness, boxing, caddying, circus arts, climber, "
    "coaching, cold shower, commuting, cross country skiing, disc golf, diving, dog walking, duathlon, fencing, field hockey, "
    "functional fitness, gaelic football, gaming, gymnastics, hiking/rucking, high stress work, horseback riding, "
    "hurling/camogie, ice bath, ice hockey, ice skating, inline skating, jiu jitsu, jumping rope, kickboxing, lacrosse, "
    "manual labor, martial arts, massage therapy, meditation, motocross, motor racing, mountain biking, muay thai, netball, "
    "operations - flying, operations - medical, operations - tactical, operations - water, paddle tennis, paddleboarding, "
    "paintball, parkour, percussive massage, polo, powerlifting, public speaking, rugby, sauna, skydiving, softball, spikeball, "
    "stage performance, stairmaster, strength trainer, surf, ultimate, watching sports, water polo, weightlifting, "
    "wheelchair pushing, wrestling, yard work, rucking, nap, sleep, breathwork, traveling, cooking, cleaning, childcare"
)
_WATCHES = (
    "cardio, indoor cardio, gym cardio, indoor cycling, indoor bike, road bike, road cycling, mountain climb, pool swim, "
    "open water, open water swim, open water swimming, lap swimming, pool swimming, indoor rowing, floor climbing, stair climbing, "
    "fitness equipment, strength, strength training, functional strength training, traditional strength training, core training, "
    "flexibility, mixed cardio, cooldown stretching, mind and body, breathing, jump rope, multisport, transition, backcountry skiing, "
    "resort skiing, downhill skiing, ski touring, cross country ski, snowboarding, snowshoeing, bouldering, indoor climbing, "
    "kitesurfing, windsurfing, sup, wakeboarding, fishing, hunting, driving, e-biking, ebiking, gravel cycling, cyclocross, bmx, "
    "body combat, zumba, aerobics, step aerobics, tai chi, karate, judo, taekwondo, hockey, handball, floorball, curling, bowling, "
    "trekking, orienteering hike, swimrun, hyrox, circuit training, kettlebell, weights, lifting, physiotherapy, horse riding"
)
_OTHER_LANGUAGES = (
    "boxen, eishockey, eislaufen, reiten, turnen, tanzen, tischtennis, segeln, gewichtheben, kajak, wassersport, "
    "gerätetraining, ergometer, hometrainer, massage, rückentraining, boxe, patinage, équitation, danse, voile, gainage, "
    "étirements, home trainer, boxeo, patinaje, baile, vela, estiramientos, pesas, máquinas, elíptica, remo, pugilato, "
    "pattinaggio, ballo, pesi, stretching, boksen, schaatsen, paardrijden, dansen, zeilen, roeien, krachttraining, hockey, "
    "ishockey, ridning, dans, segling, sejlads, innebandy, boks, łyżwy, taniec, hokej, siatkówka, koszykówka, piłka nożna, narty, "
    "rolki, joga, tenis, cyclisme, vélo d'appartement, musculation, ciclismo indoor, bicicleta estática, spinbike"
)

SPORTS = frozenset(
    name.strip() for line in (_STRAVA, _WHOOP, _WATCHES, _OTHER_LANGUAGES) for name in line.split(",") if name.strip()
)
"""Whole names of sports that are no run."""

IN_TITLES = (
    "baseball boxing boxen boxe boxeo climbing cricket fencing floorball hockey eishockey innebandy judo karate kayaking "
    "kickboxing kitesurf lacrosse meditation netball pickleball powerlifting rugby sailing sauna softball squash surfing "
    "weightlifting windsurf wrestling zumba ftp"
)
"""Words that say another sport wherever they stand in a text."""

UNNAMED = frozenset(
    {
        "workout", "workouts", "activity", "training", "exercise", "session", "entrainement", "entrenamiento", "allenamento",
        "treino", "oefening", "traning", "trening", "treningsokt", "traening", "aktivitat", "activite", "actividad", "attivita",
        "atividade", "activiteit", "aktivitet", "aktywnosc", "тренировка", "ワークアウト", "锻炼", "训练", "訓練", "운동",
        "antrenman", "latihan",
    }
)  # fmt: skip
"""What an account calls a session without a sport. Among sports by their names it is no run; a runner's `Workout` is one."""

USUAL = frozenset(
    {
        "default", "normal", "standard", "regular", "usual", "ordinary", "general", "warm up", "warmup", "cool down",
        "cooldown",
    }
)  # fmt: skip
"""What a diary of runs calls a run of no special sort, or a part of one; where another sport stands beside it, it is neither."""

OUTSIDE = frozenset(
    {
        "outdoor", "outdoors", "outside", "draussen", "im freien", "exterieur", "dehors", "en exterieur", "aire libre", "al aire libre",
        "exterior", "all'aperto", "aperto", "ao ar livre", "buiten", "ute", "utendors", "utomhus", "ude", "udendors", "na zewnatrz",
        "na dworze", "strasse", "road", "route", "strada", "calle", "rua",
    }
)  # fmt: skip
"""Where a run was: it says a run where the treadmill stands beside it."""

NO_SPORTS = frozenset(
    {
        "rest", "rest day", "off", "day off", "ruhetag", "pause", "repos", "descanso", "riposo", "rust", "rustdag", "hvile",
        "hviledag", "vila", "vilodag", "odpoczynek", "sick", "krank", "physio",
    }
)  # fmt: skip
"""Days on which nothing was done: beside them a column may still hold sorts of training alone."""
