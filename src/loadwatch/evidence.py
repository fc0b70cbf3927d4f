"""What the flags and the advice stand on: one record a source, with what it does not show.

A rule or an advice names its sources by key. Effects are quoted with their interval where the source gives
one. `checked` is the day on which title, numbers and address were compared with the published record;
None says that this was not possible and that the address stands as remembered.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

GRADES = ("high", "moderate", "low", "very low", "expert opinion", "convention")
"""How well an advice is supported, best first. The last two are no evidence: what experts do, what people say."""


@dataclass(frozen=True)
class Source:
    """A source: what it claims, how it found out, in whom, how large the effect was, what it does not show."""

    key: str
    claim: str
    study: str
    population: str
    effect: str
    limits: str
    reference: str
    url: str
    checked: date | None = date(2026, 11, 22)

    @property
    def label(self) -> str:
        """A short name for captions: "Frandsen 2025"."""
        return LABELS.get(self.key) or self.key.replace("-", " ").title()


LABELS = {
    "ten-percent": "A convention",
    "goldencheetah": "GoldenCheetah",
    "ours": "Our rule of thumb",
    "nice-ng59": "NICE guideline NG59",
    "nhs-back-pain": "NHS, back pain",
    "asteroid": "ASTEROID trial 2024",
    "leppanen-2024": "Leppänen 2024",
    "menendez-2020": "Menéndez 2020",
}
"""Sources that are not called by author and year, or whose author has letters that a key has not."""


LOAD = (
    Source(
        "frandsen-2025",
        claim="A single run much longer than the longest of the 30 days before goes with more overuse injuries.",
        study="Cohort, 18 months, 588,071 sessions from watches",
        population="5,205 adult runners, mean age 45.8, 22% women",
        effect="Rate against up to +10%: +10 to 30% 1.64 (1.31 to 2.05); +30 to 100% 1.52 (1.16 to 2.00); "
        "over +100% 2.28 (1.50 to 3.48). Week to week: no relationship. Higher acute:chronic ratio: fewer injuries.",
        limits="Observed, not assigned. Relative rates, no chances for one runner. The groups overlap, so it is no "
        "smooth scale. Injuries were self-reported.",
        reference="Frandsen JSB et al. Br J Sports Med 2025;59(17):1203-1210.",
        url="https://doi.org/10.1136/bjsports-2024-109380",
    ),
    Source(
        "buist-2008",
        claim="A training plan built on the 10% rule did not lower the number of injuries.",
        study="Randomised trial, 13 weeks against 8 weeks of preparation",
        population="532 novice runners before a 4-mile event",
        effect="20.8% injured with the 10% plan, 20.3% without (p = 0.90)",
        limits="Novices at low mileage. The two plans differed in length as well as in steepness.",
        reference="Buist I et al. Am J Sports Med 2008;36(1):33-39.",
        url="https://doi.org/10.1177/0363546507307505",
    ),
    Source(
        "nielsen-2014",
        claim="Weekly increases above 30% may go with more injuries of the kind that comes from distance.",
        study="Cohort, one year, distance by watch",
        population="874 novice runners",
        effect="Over 30% against under 10% in two weeks: hazard ratio 1.59 (0.96 to 2.66)",
        limits="The interval includes no effect. No difference over all injuries together.",
        reference="Nielsen RØ et al. J Orthop Sports Phys Ther 2014;44(10):739-747.",
        url="https://doi.org/10.2519/jospt.2014.5164",
    ),
    Source(
        "damsted-2019",
        claim="Weekly increases of 20 to 60% went with more injuries in the first three weeks only.",
        study="Cohort, 14 weeks, distance by watch",
        population="261 runners preparing a half marathon",
        effect="Against under +20%: 22.6 points more injured (0.9 to 44.3) at day 21; no difference at days 56 and 98",
        limits="Few injuries, wide interval. Observed, not assigned.",
        reference="Damsted C et al. J Orthop Sports Phys Ther 2019;49(4):230-238.",
        url="https://doi.org/10.2519/jospt.2019.8541",
    ),
    Source(
        "cloosterman-2024",
        claim="A weekly rule of +30% marks a third of ordinary sessions, so it raises too many alarms alone.",
        study="Comparison of four ways to compute a change in load",
        population="430 recreational runners, 22,839 sessions",
        effect="Weekly change of 30% or more: 33.4% of sessions (32.8 to 34.0)",
        limits="Compares the rules with each other, not with injuries.",
        reference="Cloosterman KLA et al. J Athl Train 2024;59(10):1028-1034.",
        url="https://doi.org/10.4085/1062-6050-0430.23",
    ),
    Source(
        "ten-percent",
        claim="Runners are told to add no more than 10% a week.",
        study="A convention; its origin is not a study",
        population="-",
        effect="None found when it was put to the test (Buist 2008)",
        limits="Easy to remember, nothing more. It says nothing about the length of the single run.",
        reference="Tested in: Buist I et al. Am J Sports Med 2008;36(1):33-39.",
        url="https://doi.org/10.1177/0363546507307505",
    ),
    Source(
        "foster-1998",
        claim="Training that is heavy and the same every day went with more minor illness.",
        study="Training diaries compared with illness",
        population="25 experienced athletes",
        effect="Most illnesses followed a personal threshold of strain; no threshold that holds for all",
        limits="Illness, not soreness or injury. Very few athletes. The often quoted 2.0 is no tested limit.",
        reference="Foster C. Med Sci Sports Exerc 1998;30(7):1164-1168.",
        url="https://doi.org/10.1097/00005768-199807000-00023",
    ),
    Source(
        "foster-2001",
        claim="Effort (0 to 10) times minutes describes the load of a session.",
        study="Comparison with heart rate in cycling and basketball",
        population="Small groups of students and players",
        effect="Followed the heart-rate score closely, on a scale of its own",
        limits="A way to measure load. It says nothing about injuries.",
        reference="Foster C et al. J Strength Cond Res 2001;15(1):109-115.",
        url="https://doi.org/10.1519/00124278-200102000-00019",
    ),
    Source(
        "williams-2017",
        claim="Weighted means let older load count less in the acute:chronic ratio.",
        study="Letter with three worked examples",
        population="Made-up load of three athletes",
        effect="Day 28: 1.25, 1.41 and 1.55, where plain means give 1.43 three times",
        limits="A way to compute. No outcome was studied.",
        reference="Williams S et al. Br J Sports Med 2017;51(3):209-210.",
        url="https://doi.org/10.1136/bjsports-2016-096589",
    ),
    Source(
        "impellizzeri-2020",
        claim="The acute:chronic ratio rests on weak ground and should not steer training.",
        study="Critique of method",
        population="-",
        effect="Ratios with a random denominator do as well",
        limits="An argument, no trial.",
        reference="Impellizzeri FM et al. Int J Sports Physiol Perform 2020;15(6):907-913.",
        url="https://doi.org/10.1123/ijspp.2019-0864",
    ),
    Source(
        "goldencheetah",
        claim="Fitness and fatigue are weighted means of load over 42 and 7 days; form is their difference.",
        study="Performance model, as the open program GoldenCheetah computes it",
        population="Mostly cyclists",
        effect="-",
        limits="A model of performance. No threshold for soreness or injury in runners was found.",
        reference="GoldenCheetah, source of the performance manager.",
        url="https://github.com/GoldenCheetah/GoldenCheetah",
    ),
)

SORENESS = (
    Source(
        "ostelo-2008",
        claim="Two points on a 0 to 10 pain scale are a change that matters to people with low back pain.",
        study="Review and expert meeting",
        population="People treated for low back pain",
        effect="2 points, or 30% of the first value",
        limits="About getting better. For getting worse, and for other sites, it is an extrapolation.",
        reference="Ostelo RWJG et al. Spine 2008;33(1):90-94.",
        url="https://doi.org/10.1097/BRS.0b013e31815e3a10",
        checked=None,
    ),
    Source(
        "silbernagel-2007",
        claim="Running with pain up to 5 of 10 went no worse than resting, if it settled overnight and did not rise by the week.",
        study="Randomised trial with the pain-monitoring model, 12 months",
        population="38 patients with Achilles tendon pain",
        effect="No difference between going on (19) and resting for six weeks (19); both improved",
        limits="Small. One tendon, with a strength programme. For the back and other sites it is an extrapolation.",
        reference="Silbernagel KG, Thomeé R, Eriksson BI, Karlsson J. Am J Sports Med 2007;35(6):897-906.",
        url="https://doi.org/10.1177/0363546506298279",
    ),
    Source(
        "vickers-2001",
        claim="After long races soreness often peaks at once, not a day or two later.",
        study="Second look at three trials",
        population="400 distance runners, 82 untrained people on a step",
        effect="14% of runners peaked at 36 to 48 hours, against 45% after stepping",
        limits="Races, not everyday runs. Muscle soreness only.",
        reference="Vickers AJ. BMC Musculoskelet Disord 2001;2:5.",
        url="https://doi.org/10.1186/1471-2474-2-5",
    ),
    Source(
        "ours",
        claim="Our rule of thumb; no validated rule exists.",
        study="A decision of this project, written down in its method",
        population="-",
        effect="Not measured",
        limits="Nobody has tested it. Something had to be chosen, and it leans to the careful side.",
        reference="loadwatch, docs/evidence.md.",
        url="docs/evidence.md",
        checked=None,
    ),
)

BACK = (
    Source(
        "nice-ng59",
        claim="With low back pain: keep to normal activities, use exercise, look for serious causes.",
        study="National guideline, 2016, updated since",
        population="People over 16 with low back pain, with or without leg pain",
        effect="Recommendations, no single effect",
        limits="Not written for runners. Running is one of many normal activities.",
        reference="NICE guideline NG59: Low back pain and sciatica in over 16s.",
        url="https://www.nice.org.uk/guidance/ng59",
    ),
    Source(
        "nhs-back-pain",
        claim="Which signs with back pain need an emergency department and which a doctor soon.",
        study="Public health information in plain words",
        population="Everybody with back pain",
        effect="-",
        limits="A list for the public. Having none of the signs proves nothing.",
        reference="NHS: Back pain.",
        url="https://www.nhs.uk/conditions/back-pain/",
    ),
    Source(
        "finucane-2020",
        claim="Warning signs are to be weighed together; few have been shown to be accurate.",
        study="International framework, 100 experts from 19 countries",
        population="People with spine complaints in physiotherapy",
        effect="-",
        limits="Consensus. The absence of signs does not rule a serious cause out.",
        reference="Finucane LM et al. J Orthop Sports Phys Ther 2020;50(7):350-372.",
        url="https://doi.org/10.2519/jospt.2020.9971",
    ),
    Source(
        "maselli-2020",
        claim="Low back pain is less common in runners than in other people.",
        study="Systematic review of 19 studies",
        population="Runners",
        effect="Prevalence 0.7 to 20.2%, incidence 0.3 to 22%",
        limits="Mixed definitions. People whose back hurts may have stopped running.",
        reference="Maselli F et al. BMC Musculoskelet Disord 2020;21:343.",
        url="https://doi.org/10.1186/s12891-020-03357-4",
    ),
    Source(
        "asteroid",
        claim="A run-walk programme eased lasting low back pain.",
        study="Randomised trial, 12 weeks against a waiting list",
        population="40 adults of 18 to 45 with lasting low back pain, not runners before",
        effect="Mean pain 15.3 points of 100 lower (5.3 to 25.3); seven leg complaints from running",
        limits="Small, no sham, young adults without nerve signs.",
        reference="Neason C et al. Br J Sports Med 2024 (ASTEROID).",
        url="https://doi.org/10.1136/bjsports-2024-108245",
    ),
    Source(
        "steffens-2016",
        claim="Exercise with education lowers the number of low back pain episodes.",
        study="Meta-analysis of 21 randomised trials",
        population="30,850 adults, mostly at work",
        effect="Relative risk with education 0.55 (0.41 to 0.74); exercise alone 0.65 (0.50 to 0.86), gone in a year",
        limits="General adults, not runners. Exercise alone: no effect left after a year. Why is not known.",
        reference="Steffens D et al. JAMA Intern Med 2016;176(2):199-208.",
        url="https://doi.org/10.1001/jamainternmed.2015.7431",
    ),
    Source(
        "leppanen-2024",
        claim="Supervised hip and core exercise lowered leg injuries in new runners.",
        study="Randomised trial, three groups, 24 weeks",
        population="325 novice runners, 245 of them women",
        effect="Against stretching: hazard ratio 0.66 (0.45 to 0.97)",
        limits="Led by physiotherapists. Legs, not the back. One trial.",
        reference="Leppänen M et al. Br J Sports Med 2024;58(13):722-732.",
        url="https://doi.org/10.1136/bjsports-2023-107926",
    ),
    Source(
        "wu-2024",
        claim="Over all trials, exercise programmes did not lower injuries in runners; supervised ones did.",
        study="Meta-analysis of 9 randomised trials",
        population="1,904 endurance runners",
        effect="No difference in injury risk or rate over all; without supervision relative risk 0.97",
        limits="Most trials are of low quality and differ in what was exercised.",
        reference="Wu H et al. Sports Med 2024;54(5):1249-1267.",
        url="https://doi.org/10.1007/s40279-024-01993-7",
    ),
    Source(
        "cai-2017",
        claim="For runners with lasting low back pain, leg exercises helped running more than back exercises.",
        study="Randomised trial, 8 weeks, three groups",
        population="84 recreational runners with lasting low back pain",
        effect="Function 0.95 points from one assessment to the next; 0.20 and 0.26 less in the back groups; pain fell alike",
        limits="One centre. Pain did not differ between the groups.",
        reference="Cai C, Yang Y, Kong PW. Med Sci Sports Exerc 2017;49(12):2374-2384.",
        url="https://doi.org/10.1249/MSS.0000000000001396",
    ),
    Source(
        "owen-2020",
        claim="For lasting low back pain, active exercise helps; stretching did no better than no treatment.",
        study="Network meta-analysis of 89 trials",
        population="5,578 adults with lasting low back pain",
        effect="Function: resistance -1.14 (-1.71 to -0.56), trunk control -1.13 (-1.53 to -0.74), stretching none",
        limits="Low quality over all. Treatment, not prevention. Not runners.",
        reference="Owen PJ et al. Br J Sports Med 2020;54(21):1279-1287.",
        url="https://doi.org/10.1136/bjsports-2019-100886",
    ),
    Source(
        "callaghan-1998",
        claim="Lifting the trunk against gravity loads the low back most; lifting one leg on all fours least.",
        study="Laboratory, muscle signals and a model of the spine",
        population="13 healthy young men",
        effect="Active trunk extension gave the highest joint forces of the exercises tested",
        limits="Load in healthy backs. It does not say what hurts or helps.",
        reference="Callaghan JP, Gunning JL, McGill SM. Phys Ther 1998;78(1):8-18.",
        url="https://doi.org/10.1093/ptj/78.1.8",
    ),
)

FORM = (
    Source(
        "anderson-2020",
        claim="Changing how the foot lands shifts load from knee to ankle; no trial shows fewer injuries.",
        study="Systematic review of 53 studies",
        population="Runners who land on heel, midfoot or forefoot",
        effect="No study that followed runners forward showed a benefit; economy fell when the change was imposed",
        limits="The link with fewer past injuries comes from looking back.",
        reference="Anderson LM et al. Sports Med 2020;50:885-917.",
        url="https://doi.org/10.1007/s40279-019-01238-y",
    ),
    Source(
        "anderson-2022",
        claim="Quicker, shorter steps lower load at hip and knee; the effect on injuries is hardly studied.",
        study="Systematic review of 37 studies, 2 of them on injury",
        population="Runners; for pain only runners with pain around the kneecap",
        effect="Very limited evidence of less knee pain at 4 and 12 weeks; running feels harder at first",
        limits="Not enough to say anything about injuries or the back.",
        reference="Anderson LM et al. Sports Med Open 2022;8:112.",
        url="https://doi.org/10.1186/s40798-022-00504-0",
    ),
    Source(
        "hamill-2017",
        claim="Moving to a midfoot or forefoot landing does not lower the risk of running injuries.",
        study="Invited review",
        population="Published studies of runners",
        effect="No better economy, no impact taken away, no lower risk found",
        limits="A review by two authors, not a trial.",
        reference="Hamill J, Gruber AH. J Sport Health Sci 2017;6(2):146-153.",
        url="https://doi.org/10.1016/j.jshs.2017.02.004",
    ),
    Source(
        "rodacki-2024",
        claim="With quicker steps the spine lost less height in a run.",
        study="Laboratory, each runner with several step rates",
        population="15 runners",
        effect="Less shrinkage of the spine with a higher step rate",
        limits="Very small. Loss of height is not pain and not injury.",
        reference="Rodacki CLN et al. Gait Posture 2024: 528-533.",
        url="https://doi.org/10.1016/j.gaitpost.2024.07.298",
    ),
)

COMFORT = (
    Source(
        "wiewelhove-2019",
        claim="Foam rolling after exercise eases muscle soreness a little.",
        study="Meta-analysis of 21 studies",
        population="Healthy adults after hard exercise",
        effect="Muscle pain g = 0.47 after rolling; performance hardly changed",
        limits="Short-lived comfort. No data on injuries.",
        reference="Wiewelhove T et al. Front Physiol 2019;10:376.",
        url="https://doi.org/10.3389/fphys.2019.00376",
    ),
    Source(
        "herbert-2011",
        claim="Stretching before or after exercise does not noticeably lessen muscle soreness.",
        study="Cochrane review of 12 trials",
        population="2,597 healthy adults",
        effect="About 1 point of 100 a day later; up to 4 of 100 over a week in the one large trial",
        limits="Soreness after exercise. It says nothing about how stretching feels.",
        reference="Herbert RD, de Noronha M, Kamper SJ. Cochrane Database Syst Rev 2011;(7):CD004577.",
        url="https://doi.org/10.1002/14651858.CD004577.pub3",
    ),
    Source(
        "lauersen-2014",
        claim="Strength and balance training lowered sports injuries; stretching did not.",
        study="Meta-analysis of 25 randomised trials",
        population="26,610 people, mostly in team sports and the military",
        effect="Relative risk: strength 0.32 (0.21 to 0.48), balance 0.55 (0.35 to 0.87), stretching 0.96 (0.85-1.10)",
        limits="Hardly any runners. In runners alone the effect was not found (Wu 2024).",
        reference="Lauersen JB, Bertelsen DM, Andersen LB. Br J Sports Med 2014;48(11):871-877.",
        url="https://doi.org/10.1136/bjsports-2013-092538",
    ),
)

SITES = (
    Source(
        "collins-2018",
        claim="For pain around the kneecap, exercise for hip and knee together is the first choice.",
        study="Consensus of researchers and clinicians on trials",
        population="People with pain around the kneecap",
        effect="Recommended for pain and function in the short, middle and long term",
        limits="Treatment, not prevention. Consensus on mixed trials.",
        reference="Collins NJ et al. Br J Sports Med 2018;52(18):1170-1178.",
        url="https://doi.org/10.1136/bjsports-2018-099397",
    ),
    Source(
        "menendez-2020",
        claim="Little is known about what helps pain along the shin in recreational runners.",
        study="Systematic review of 11 studies",
        population="Novice and recreational runners",
        effect="No pooled effect",
        limits="Few and small studies.",
        reference="Menéndez C et al. Int J Environ Res Public Health 2020;17(20):7457.",
        url="https://doi.org/10.3390/ijerph17207457",
    ),
    Source(
        "george-2024",
        claim="After a stress reaction of the shin bone, running waits until pressing and walking no longer hurt.",
        study="Scoping review of 50 papers",
        population="Runners with a bone stress injury of the shin",
        effect="-",
        limits="Mostly expert opinion. The decision is shared with a clinician.",
        reference="George ERM, Sheerin KR, Reid D. Sports Med 2024;54(9):2247-2265.",
        url="https://doi.org/10.1007/s40279-024-02051-y",
    ),
    Source(
        "martin-2018",
        claim="For Achilles tendon pain, load the tendon with exercise and stay active within what pain allows.",
        study="Clinical guideline",
        population="People with pain in the middle of the Achilles tendon",
        effect="Strong recommendation for loading exercise; complete rest is not advised",
        limits="Treatment, not prevention.",
        reference="Martin RL et al. J Orthop Sports Phys Ther 2018;48(5):A1-A38.",
        url="https://doi.org/10.2519/jospt.2018.0302",
    ),
    Source(
        "rathleff-2015",
        claim="Slow heel raises with a towel under the toes eased heel pain sooner than stretching.",
        study="Randomised trial, 12 months",
        population="48 patients with plantar heel pain",
        effect="29 points better on the foot index at 3 months (6 to 52); no difference at 1, 6 and 12 months",
        limits="Small. Both groups ended alike.",
        reference="Rathleff MS et al. Scand J Med Sci Sports 2015;25(3):e292-e300.",
        url="https://doi.org/10.1111/sms.12313",
    ),
    Source(
        "vuurberg-2018",
        claim="After an ankle sprain, exercise and support of the ankle are advised, also against the next one.",
        study="Clinical guideline",
        population="People with a sprained ankle",
        effect="Recommendations, no single effect",
        limits="Sprains. Ankle soreness from running may be something else.",
        reference="Vuurberg G et al. Br J Sports Med 2018;52(15):956.",
        url="https://doi.org/10.1136/bjsports-2017-098106",
    ),
    Source(
        "mellor-2018",
        claim="For pain at the side of the hip, education and exercise did better than an injection or waiting.",
        study="Randomised trial, three groups, one year",
        population="204 people of 35 to 70 with lasting pain at the side of the hip",
        effect="More people felt clearly better at 8 weeks than with an injection or with waiting",
        limits="Not runners, mostly women. Treatment, not prevention.",
        reference="Mellor R et al. BMJ 2018;361:k1662.",
        url="https://doi.org/10.1136/bmj.k1662",
    ),
    Source(
        "van-dyk-2019",
        claim="Programmes with the Nordic hamstring exercise had about half the hamstring injuries.",
        study="Meta-analysis of 15 studies",
        population="8,459 athletes, mostly football players",
        effect="Risk ratio 0.49 (0.32 to 0.74)",
        limits="Sprinting sports, not distance running. A later reappraisal called the result inconclusive.",
        reference="van Dyk N, Behan FP, Whiteley R. Br J Sports Med 2019;53(21):1362-1370.",
        url="https://doi.org/10.1136/bjsports-2018-100045",
    ),
    Source(
        "blanpied-2017",
        claim="For neck pain, staying active and exercise of neck and shoulder girdle are advised.",
        study="Clinical guideline",
        population="People with neck pain",
        effect="Recommendations by kind of pain, no single effect",
        limits="Not written for runners.",
        reference="Blanpied PR et al. J Orthop Sports Phys Ther 2017;47(7):A1-A83.",
        url="https://doi.org/10.2519/jospt.2017.0302",
    ),
)

SUBJECTS: dict[str, tuple[Source, ...]] = {
    "Load": LOAD,
    "Soreness": SORENESS,
    "The low back": BACK,
    "Running form": FORM,
    "Stretching, rolling and rest": COMFORT,
    "Other body sites": SITES,
}
"""The sources by what they are about."""

SOURCES: dict[str, Source] = {source.key: source for sources in SUBJECTS.values() for source in sources}
