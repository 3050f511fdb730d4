"""The health questions of the first start (SC-01 to SC-19), one at a time, with plain answers.

Where it is yes or no, No is always the first and Yes the second.
"""

from collections.abc import Callable

from hipdesk.domain.first_start_question import Asks, Option, Question, Value, Values
from hipdesk.domain.rules.questions import QUESTIONS

NO_YES = (Option("no", "No", "n"), Option("yes", "Yes", "y"))


def _answered(question: str, *values: Value) -> Callable[[Values], bool]:
    return lambda given: given.get(question) in values


def _ticked(question: str, option: str) -> Callable[[Values], bool]:
    def ticked(given: Values) -> bool:
        value = given.get(question)
        return isinstance(value, frozenset) and option in value

    return ticked


HEALTH = (
    Question(
        "age",
        QUESTIONS["SC-01"],
        Asks.NUMBER,
        "SC-01",
        least=1,
        most=120,
        unit="years",
        unit_words="your age in years",
    ),
    Question(
        "emergency",
        "Is any of this new, now or this week?",
        Asks.TICKS,
        "SC-02",
        (
            Option("bladder", "I cannot control my bladder or bowel"),
            Option("water", "I cannot pass water"),
            Option("numb", "I am numb between the legs or around the back passage"),
            Option("both_legs", "Both legs are weak or numb"),
        ),
    ),
    Question(
        "injury",
        "Has the hip been hurt lately?",
        Asks.TICKS,
        "SC-03",
        (
            Option("fall", "A fall, a blow or a sudden twist in the last 14 days started this"),
            Option("weight", "I cannot put weight on the leg"),
            Option("shape", "The leg looks shorter, turned or out of place"),
            Option("dislocated", "I was told that the hip is out of its joint"),
        ),
    ),
    Question(
        "operation",
        QUESTIONS["SC-04"],
        Asks.ONE,
        "SC-04",
        (
            Option("none", "No", "n"),
            Option("under_12_weeks", "Yes, less than 12 weeks ago"),
            Option("under_12_months", "Yes, 12 weeks to 12 months ago"),
            Option("older", "Yes, more than 12 months ago"),
        ),
        hint="If there were several, the latest counts.",
    ),
    Question(
        "movement_rules",
        "Do you still have rules about how you may move that hip?",
        Asks.ONE,
        "SC-04",
        (*NO_YES, Option("unsure", "I am not sure")),
        hint="Such as: never cross the legs, never bend it past a right angle.",
        when=_answered("operation", "older"),
    ),
    Question(
        "leg",
        QUESTIONS["SC-05"],
        Asks.ONE,
        "SC-05",
        (
            Option("none", "No", "n"),
            Option("assessed", "Pain or passing tingling; it was examined, and it is stable"),
            Option("pain", "Pain or passing tingling that nobody has examined"),
            Option("numb_or_weak", "Numbness, pins and needles that stay, or weakness"),
        ),
        hint="If more than one is true, take the one furthest down.",
    ),
    Question(
        "signs",
        "Does any of this come with the pain?",
        Asks.TICKS,
        "SC-06",
        (
            Option("fever", "I have a fever or feel ill with the hip pain"),
            Option("hot", "The hip is hot, red or swollen"),
            Option("weight", "I am losing weight and do not know why"),
            Option("cancer", "I have had cancer, and this hip pain is new"),
            Option("constant", "It hurts day and night, and nothing eases it"),
        ),
    ),
    Question(
        "heart",
        "What about your heart and your breath?",
        Asks.TICKS,
        "SC-07",
        (
            Option("chest", "I get chest pain"),
            Option("faint", "I faint"),
            Option("breath", "I lose my breath with light effort"),
            Option("supervised", "I was told to exercise only under supervision"),
            Option("unstable", "A heart problem or high blood pressure, untreated or not stable"),
            Option("treated", "A heart problem or high blood pressure, treated and stable"),
        ),
        hint="Chest pain right now? Call your local emergency number (112, 999 or 911).",
    ),
    Question(
        "pregnancy",
        QUESTIONS["SC-08"],
        Asks.ONE,
        "SC-08",
        (
            Option("no", "No", "n"),
            Option("pregnant", "I am pregnant"),
            Option("birth", "I gave birth in the last 12 weeks"),
        ),
    ),
    Question(
        "weeks",
        "In which week of the pregnancy are you?",
        Asks.NUMBER,
        "SC-08",
        hint="About is good enough.",
        least=1,
        most=45,
        unit="weeks",
        unit_words="the week of the pregnancy",
        when=_answered("pregnancy", "pregnant"),
    ),
    Question(
        "fracture",
        QUESTIONS["SC-09"],
        Asks.ONE,
        "SC-09",
        (
            Option("none", "No", "n"),
            Option("unhealed", "Yes, and nobody has told me that it has healed"),
            Option("healed", "Yes, and I was told that it has healed"),
        ),
    ),
    Question(
        "bones",
        "Which bone was it?",
        Asks.TICKS,
        "SC-09",
        (
            Option("hip_fracture", "Hip or thigh"),
            Option("pelvic_fracture", "Pelvis"),
            Option("spine_fracture", "Spine"),
        ),
        needs_tick=True,
        when=_answered("fracture", "healed"),
    ),
    Question("osteoporosis", QUESTIONS["SC-10"], Asks.ONE, "SC-10", NO_YES),
    Question(
        "blood",
        "Calves and blood: is any of this true?",
        Asks.TICKS,
        "SC-11",
        (
            Option("calf", "One calf is newly swollen, warm and painful"),
            Option("thinners", "I take blood thinners"),
            Option("bleeding", "I bleed easily"),
            Option("clot", "I had a blood clot in the last 3 months"),
        ),
    ),
    Question(
        "joint",
        "How steady are your joints?",
        Asks.TICKS,
        "SC-12",
        (
            Option("past_year", "A hip was out of its joint in the last 12 months"),
            Option("earlier", "A hip was out of its joint longer ago"),
            Option("dysplasia", "I was told of hip dysplasia"),
            Option("loose", "I was told that my joints are very loose"),
        ),
    ),
    Question(
        "groin",
        "What does the hip do when it moves?",
        Asks.TICKS,
        "SC-13",
        (
            Option("pinch", "The groin pinches when the knee comes up"),
            Option("told", "I was told of impingement or a labral tear"),
            Option("locks", "The hip locks or gives way"),
        ),
    ),
    Question(
        "locking",
        "Has anybody examined the locking or giving way?",
        Asks.ONE,
        "SC-13",
        (Option("never_assessed", "No", "n"), Option("assessed", "Yes", "y")),
        when=_ticked("groin", "locks"),
    ),
    Question("outer", QUESTIONS["SC-14"], Asks.ONE, "SC-14", NO_YES),
    Question(
        "other",
        "Do you have any of these?",
        Asks.TICKS,
        "SC-15",
        (
            Option("knee_problem", "A knee problem"),
            Option("low_back_problem", "A problem of the lower back"),
            Option("groin_strain", "A groin problem"),
            Option("skin_wound", "Open skin, a rash or a big bruise on the hip"),
            Option(
                "abdominal_surgery_hernia", "A hernia, or a tummy operation in the past 12 weeks"
            ),
            Option("fibromyalgia_widespread_pain", "A condition with widespread pain"),
        ),
    ),
    Question(
        "steady",
        "How steady are you on your feet?",
        Asks.TICKS,
        "SC-16",
        (
            Option("fall", "I fell in the last 6 months"),
            Option("stick", "I use a stick or a frame"),
            Option("support", "I cannot stand without holding on"),
        ),
    ),
    Question(
        "pain",
        QUESTIONS["SC-17"],
        Asks.SCORE,
        "SC-17",
        hint="0 is no pain, 10 the worst pain you can imagine.",
    ),
    Question(
        "long",
        "Is one of these true, and nobody has examined the hip?",
        Asks.ONE,
        "SC-18",
        (
            Option("no", "No, or it was examined", "n"),
            Option("yes", "Yes, and nobody has examined it", "y"),
        ),
        hint=(
            "It has lasted more than 6 weeks; it moves much less than before; it was hurt before."
        ),
    ),
    Question(
        "floor",
        QUESTIONS["SC-19"],
        Asks.ONE,
        "SC-19",
        NO_YES,
        hint="Without the floor there are versions for bed and chair.",
    ),
)
"""In the order of the rules. Safer reading of SC-07: a heart problem or high blood pressure that
is untreated or not stable counts with the first group."""
