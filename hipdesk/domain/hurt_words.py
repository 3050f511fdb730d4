"""What the app asks and says when it hurts, in plain words."""

from dataclasses import dataclass
from enum import StrEnum

from hipdesk.domain.card_version import easier_ways
from hipdesk.domain.catalogue import Exercise
from hipdesk.domain.hurt import Ask, Decision, Kind, Moment, Then
from hipdesk.domain.rules import pain
from hipdesk.domain.rules.flag_kinds import Flag
from hipdesk.domain.rules.red_flags import EMERGENCY_NUMBER, MESSAGES

TITLE = "It hurts"
ASK_KIND = "The clock stands still, so take your time. Let go slowly. What is it like?"
HOW_TO_CHOOSE = "A number or the arrows choose, Enter takes it."
HOW_TO_CHOOSE_KIND = f"{HOW_TO_CHOOSE} How strong it is, is asked afterwards."
KINDS = {
    Kind.EMERGENCY: "It may be an emergency: show the signs",
    Kind.DOWN_THE_LEG: "Pain that travels down the leg",
    Kind.NUMB: "Numbness, tingling or pins and needles",
    Kind.TINGLING: "Tingling, numbness or a shock where I press",
    Kind.WEAK: "New weakness, or a foot that catches",
    Kind.SHARP: "Sharp, electric or stabbing pain",
    Kind.POP: "A pop or a crack with pain",
    Kind.LOCKING: "The hip locks, catches or gives way",
    Kind.DIZZY: "Dizzy or light-headed",
    Kind.ACHE: "An ache, or a stretch that is too strong",
    Kind.STUCK: "No pain, but it does not let go",
}
_ENDS = "this session ends, and you are told what to do."
_LEAVES = "you leave the position and see whether it goes."
FOLLOWS = {
    Kind.EMERGENCY: "Enter shows the signs of an emergency and what to do.",
    Kind.DOWN_THE_LEG: f"Enter says so: {_ENDS}",
    Kind.NUMB: f"Enter says so: {_LEAVES}",
    Kind.TINGLING: f"Enter says so: {_LEAVES}",
    Kind.WEAK: f"Enter says so: {_ENDS}",
    Kind.SHARP: f"Enter says so: {_ENDS}",
    Kind.POP: f"Enter says so: {_ENDS}",
    Kind.LOCKING: f"Enter says so: {_ENDS}",
    Kind.DIZZY: "Enter says so: this session ends, and you sit or lie down.",
    Kind.ACHE: "Enter says so: how strong it is, is asked next.",
    Kind.STUCK: "Enter says so: this exercise is left for today.",
}
"""What taking a kind brings, told before it is taken."""
TOO_MUCH_PRESSURE = "The pressure is too strong, or it aches"
SIGNS_TITLE = f"Stop. If one of these is so, call {EMERGENCY_NUMBER} now."
SIGNS = {
    Flag.E1: (
        "No control of bladder or bowel, cannot pass water, numb between the legs, or weak or "
        "numb in both legs"
    ),
    Flag.E2: (
        "Sudden severe hip pain with a fall or a clunk, or the leg looks out of place or cannot "
        "carry you"
    ),
    Flag.E3: (
        "Chest pain or pressure, fainting, severe breathlessness, or a sudden weak face, arm or "
        "speech"
    ),
    Flag.U1: "The hip is hot, red or swollen, or you feel feverish or ill with it",
    Flag.U2: "One calf is swollen, warm and painful",
}
SEE_SOMEONE = (
    "A physiotherapist, chiropractor or orthopaedic specialist can find out what is behind it and "
    "show you what is safe for you. That is worth it when pain lasts for weeks, keeps coming back "
    "or grows, when you move the hip much less than before, or when you are simply unsure. You can "
    "stop for today now; what you did is kept."
)


class Choice(StrEnum):
    """What a person can do once it is clear what it was."""

    EASE_OFF = "ease_off"
    EASIER = "easier"
    LEAVE = "leave"
    GO_ON = "go_on"  # with the next exercise
    END = "end"


CHOICES = {
    Choice.EASE_OFF: "Ease off and carry on",
    Choice.EASIER: "Carry on with the easier version",
    Choice.LEAVE: "Leave this exercise",
    Choice.GO_ON: "Go on with the next",
    Choice.END: "End the session",
}


@dataclass(frozen=True)
class Question:
    """A score 0-10 to be given, and what its ends mean."""

    title: str
    text: str
    low: str
    high: str


@dataclass(frozen=True)
class Waiting:
    """A wait with a timer; both answers can be given at any time."""

    title: str
    text: str
    over: str  # said when the time is over
    gone: str
    still: str


@dataclass(frozen=True)
class Said:
    """What is decided, and the ways on; the first is the one that Enter takes."""

    title: str
    text: str
    choices: tuple[Choice, ...]


def kind_words(kind: Kind, moment: Moment) -> str:
    """The kind as its button says it."""
    if kind is Kind.ACHE and moment.under_pressure:
        return TOO_MUCH_PRESSURE
    return KINDS[kind]


def stop_signs(exercise: Exercise) -> str:
    """When to leave this exercise, in one sentence; "" if the catalogue names nothing."""
    signs = "; ".join(sign[:1].lower() + sign[1:] for sign in exercise.stop_when)
    opening, closing = "\N{LEFT DOUBLE QUOTATION MARK}", "\N{RIGHT DOUBLE QUOTATION MARK}"
    return f"Leave {opening}{exercise.name}{closing} at any of these: {signs}." if signs else ""


def question(ask: Ask, moment: Moment) -> Question:
    """The score that is asked for now."""
    if ask is Ask.EASED:
        return Question(
            "Make the range smaller",
            "Back off until it is a mild stretch, and take a slow breath or two. "
            "How strong is it now?",
            "no pain",
            "worst imaginable",
        )
    if moment.under_pressure:
        return Question(
            "How strong is the pressure?",
            "What you feel under the ball or the fingers. 3 to 5 is enough.",
            "none",
            "far too strong",
        )
    return Question(
        "How strong is it?",
        "Answer as it was at its worst just now.",
        "no pain",
        "worst imaginable",
    )


def end_question(moment: Moment, name: str) -> str:
    """What is asked once when an exercise is over."""
    if moment.under_pressure:
        return f"{name}: how strong was the pressure at most?"
    return f"{name}: how strong was the pain at most?"


def waiting(ask: Ask, moment: Moment) -> Waiting:
    """The words of a wait."""
    match ask:
        case Ask.PASSED:
            return Waiting(
                "Sit or lie down",
                "Breathe calmly and have a sip of water if you like. The session ends here. If it "
                "comes back next time, see a health professional.",
                "Five minutes are over. Had it passed by then?",
                "It has passed",
                "It is still there",
            )
        case Ask.SETTLED:
            return Waiting(
                "Leave this one",
                f"{MESSAGES[Flag.X2]} Rest in an easy position. The others may go on if the pain "
                f"falls to what you came with ({moment.pre} of 10) within two minutes.",
                "Two minutes are over. Had it fallen that far by then?",
                "Yes, go on with the others",
                "No, end the session",
            )
        case _ if moment.under_pressure:
            return Waiting(
                "Come off at once",
                "Take the pressure away and rest. It should be gone within two minutes.",
                "Two minutes are over. Was it gone by then?",
                "It has gone",
                "It is still there",
            )
        case _:
            return Waiting(
                "Leave the position",
                "Come out of it slowly and rest. Tingling should be gone within two minutes. "
                "Numbness should be checked even if it goes.",
                "Two minutes are over. Was it gone by then?",
                "It was tingling, and it has gone",
                "It is still there, or it was numb",
            )


def said(decision: Decision, moment: Moment, *, over: bool = False) -> Said:
    """What a decision without a page of its own means now; `over` when the session is."""
    match decision.then:
        case Then.CARRY_ON if moment.under_pressure:
            text = "That is within bounds. Aim for 3 to 5: take some weight off it."
            return Said("Lighten the pressure", text, (Choice.EASE_OFF, Choice.LEAVE))
        case Then.CARRY_ON:
            text = (
                f"Up to {pain.carry_on_line(moment.pre)} of 10 is within bounds today. "
                "Carry on only if it feels all right."
            )
            return Said("You may carry on", _with_easier(text, moment), _ways_on(moment))
        case Then.SMALLER:
            text = "Good. Stay in this smaller range for the rest of it."
            return Said("Carry on like this", text, (Choice.EASE_OFF, Choice.LEAVE))
        case Then.FINISH:
            text = (
                "You may finish it, gently and in a smaller range. It will not be made harder "
                "while it feels like this."
            )
            return Said("Ease off", _with_easier(text, moment), _ways_on(moment))
        case Then.END:
            return Said("Enough for today", _end_text(decision), (Choice.END,))
        case _:
            text = " ".join(MESSAGES[flag] for flag in decision.flags)
            text = text or "Let it rest for today."
            return Said("Leave this one", text, (Choice.END if over else Choice.GO_ON,))


def easier_words(moment: Moment) -> str:
    """The easier version as the catalogue has it, in one line; "" if there is none."""
    exercise = moment.exercise
    if exercise is None or not exercise.easier:
        return ""
    return f"Easier: {easier_ways(exercise)}."


def _ways_on(moment: Moment) -> tuple[Choice, ...]:
    easier = (Choice.EASIER,) if easier_words(moment) else ()
    return (Choice.EASE_OFF, *easier, Choice.LEAVE)


def _with_easier(text: str, moment: Moment) -> str:
    return f"{text}\n{easier_words(moment)}".strip()


def _end_text(decision: Decision) -> str:
    if Flag.X2 in decision.flags:
        return (
            "In a gentle session, pain above what you came with is the sign to stop. "
            "Heat or rest may help now. What you did is kept."
        )
    return (
        "It is a good time to stop and rest. What you did is kept. If pain lasts or grows, "
        "see a health professional."
    )
