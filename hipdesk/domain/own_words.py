"""What the form of an own exercise says."""

from hipdesk.domain.catalogue import Category, Sides, Timing
from hipdesk.domain.own_exercise import LONGEST_NAME, LONGEST_WORDS, OwnExercise, misfits

TITLE = "Your own exercise"
LEAD = (
    "Write down what you were shown. You practise it from the Library, with the same timers, "
    "and find it in your history. Your plan never chooses it."
)
NOT_EXAMINED = (
    (
        "You wrote this one down yourself. HipDesk keeps its time and its history, and cannot "
        "know whether it suits your hip: ask whoever showed it to you."
    ),
    "The rules for pain hold for it as for every other exercise. Your plan never chooses it.",
)
REMOVED = "It is no longer in the Library. Sessions with it keep its name."
STAYS = "This stays as it is: your history counts on it."
PURPOSE = "What to do when it hurts, and on which days it rests, goes by this"

CATEGORIES = {
    Category.MOBILISE: "Mobilise: move to and fro",
    Category.STRETCH: "Stretch: hold at a comfortable pull",
    Category.STRENGTHEN: "Strengthen: work against a load",
}
TIMINGS = {
    Timing.REPS: "Repetitions, counted",
    Timing.CONTINUOUS: "One time",
}
SIDES = {
    Sides.EACH: "One side after the other",
    Sides.BOTH: "Both together",
}


def said_of_name(own: OwnExercise) -> str:
    """What is expected of the name, and how long it is where it is too long."""
    if len(own.name) > LONGEST_NAME:
        return f"1 to {LONGEST_NAME} characters, please: these are {len(own.name)}"
    if "name" in misfits(own) and own.name:
        return "One line without < and >, please"
    return f"1 to {LONGEST_NAME} characters"


def said_of_words(own: OwnExercise) -> str:
    """The same of what there is to do."""
    if len(own.words) > LONGEST_WORDS:
        return f"At most {LONGEST_WORDS} characters, please: these are {len(own.words)}"
    if "words" in misfits(own):
        return "Plain text, please, without control characters"
    return f"A line for each step, at most {LONGEST_WORDS} characters; it may stay empty"
