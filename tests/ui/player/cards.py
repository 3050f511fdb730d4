"""Cards for the tests of the player."""

from dataclasses import replace
from typing import Any

from hipdesk.domain.card import Card, PauseReason, Segment, SegmentState
from hipdesk.domain.catalogue import Position
from hipdesk.domain.timeline import PhaseKind, Side

STEPS = (
    "Lie on your left side, knees bent, head resting on your arm or a pillow.",
    "Straighten the right leg in line with your body, toes pointing forward.",
    "Lift the right leg slowly, about as high as your hip, without rolling back.",
    "Hold and keep breathing, waist long.",
    "Lower the leg slowly, over about three seconds.",
    "Rest for a moment before the next lift, and keep your hips stacked.",
)
LONG_NAME = "Press-and-lengthen self-release (front-outer hip)"
LONG_INSTRUCTION = "Ease the right knee slowly towards your chest, only as far as it is comfortable"

_CARD = Card(
    phase=PhaseKind.HOLD,
    exercise_id="hip_abduction",
    exercise="Hip abduction",
    side=Side.RIGHT,
    instruction="Hold the right leg up",
    elapsed_s=2.0,
    phase_s=5.0,
    counts_up=False,
    rep=3,
    reps=7,
    set_number=1,
    sets=2,
    next_text="Next: Hip and lower-back stretch (both knees to chest), left, set 2",
    steps=STEPS,
    position=Position.SIDE_LYING,
    paused=None,
    can_get_ready=False,
    can_stop_clock=False,
    undo="",
    session_elapsed_s=110.0,
    session_s=320.0,
    stop_when=("Sharp pain on the outside of the hip", "Numbness", "Pain of 6/10 or more"),
)

SEGMENTS = tuple(
    Segment(f"Hip abduction, set {number}", 60.0, state, number // 2)
    for number, state in enumerate(SegmentState)
)


def a_card(**changes: Any) -> Card:
    return replace(_CARD, **changes)


def every_moment() -> dict[str, Card]:
    """A card of each phase and each pause, with long words."""
    long = {"exercise": LONG_NAME, "instruction": LONG_INSTRUCTION}
    cards: dict[str, Card] = {
        kind.value: a_card(
            phase=kind,
            can_get_ready=kind in {PhaseKind.SET_UP, PhaseKind.REST, PhaseKind.NEXT_EXERCISE},
            can_stop_clock=kind is PhaseKind.STOPWATCH,
            counts_up=kind is PhaseKind.STOPWATCH,
            phase_s=120.0 if kind is PhaseKind.WORK else 20.0,
            undo="Undo skip",
            **long,
        )
        for kind in PhaseKind
    }
    for reason in (PauseReason.USER, PauseReason.GAP):
        cards[f"paused by {reason}"] = a_card(paused=reason, **long)
    return cards
