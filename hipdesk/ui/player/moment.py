"""Words for the phases of a session, as the card and screen readers say them."""

from hipdesk.domain.card import Card, PauseReason
from hipdesk.domain.timeline import PhaseKind, Side
from hipdesk.domain.words import SIDES

PHASES = {
    PhaseKind.NEXT_EXERCISE: "Next exercise",
    PhaseKind.SET_UP: "Set up",
    PhaseKind.SWITCH_SIDES: "Switch sides",
    PhaseKind.REST: "Rest",
    PhaseKind.COUNT_IN: "Get ready",
    PhaseKind.MOVE_IN: "Move",
    PhaseKind.HOLD: "Hold",
    PhaseKind.MOVE_OUT: "Move back",
    PhaseKind.PAUSE: "Let go",
    PhaseKind.CHANGE: "Change over",
    PhaseKind.WORK: "Keep going",
    PhaseKind.STOPWATCH: "Stopwatch",
    PhaseKind.GUIDED: "Step by step",
    PhaseKind.FINISH: "Finished",
}
PAUSES = {
    PauseReason.USER: "Paused",
    PauseReason.GAP: "Paused: the computer slept or HipDesk was stopped. That time is not counted.",
    PauseReason.HURTS: "Paused: it hurts",
}
WITH_STEPS = {PhaseKind.SET_UP, PhaseKind.NEXT_EXERCISE}
_TOLD = {PhaseKind.NEXT_EXERCISE, PhaseKind.SWITCH_SIDES, PhaseKind.REST, PhaseKind.FINISH}


def moment_text(card: Card) -> str:
    """What is going on: the phase, or why the clock stands."""
    return PHASES[card.phase] if card.paused is None else PAUSES[card.paused]


def count_text(card: Card) -> str:
    """Such as "Set 1 of 2 · Rep 3 of 7"; while setting up it says so too."""
    parts = [PHASES[card.phase]] if card.phase in WITH_STEPS and card.paused is None else []
    if card.sets > 1:
        parts.append(f"Set {card.set_number} of {card.sets}")
    if card.reps > 1 and card.rep:
        word = "Step" if card.phase is PhaseKind.GUIDED else "Rep"
        parts.append(f"{word} {card.rep} of {card.reps}")
    return " \N{MIDDLE DOT} ".join(parts)


def announcement(before: Card | None, card: Card) -> str:
    """What a screen reader should say at once of a change; "" for nothing."""
    if before is not None and card.paused is not before.paused:
        return "Going on" if card.paused is None else PAUSES[card.paused]
    new_phase = before is None or card.phase is not before.phase or card.side is not before.side
    if not new_phase or card.phase not in _TOLD:
        return ""
    words = [PHASES[card.phase]]
    if card.phase is PhaseKind.NEXT_EXERCISE:
        words.append(card.exercise)
    if card.side in {Side.LEFT, Side.RIGHT} and card.phase is not PhaseKind.FINISH:
        words.append(SIDES[card.side].lower())
    return ", ".join(words)
