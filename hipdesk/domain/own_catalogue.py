"""The person's own exercises beside those of the catalogue: practised and remembered like them."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from hipdesk.domain.catalogue import (
    OWN_SLOT,
    Catalogue,
    Dose,
    Exercise,
    MomentTexts,
    Sides,
    Tempo,
    Timing,
)
from hipdesk.domain.own_exercise import OwnExercise, is_own_id, misfits
from hipdesk.domain.rules.entries import Entered
from hipdesk.domain.words import POSITIONS

DOSES = 4  # as many steps as others have, all the same
AS_SHOWN = "Do it as you were shown."
SIDE_REST_S = 5.0
LONGEST_WORD = 20  # characters that have to fit in a line at the largest text
TEMPO = Tempo(move_in=2.0, move_out=2.0, pause=2.0)
_LONG_WORD = re.compile(rf"\S{{{LONGEST_WORD}}}(?=\S)")
_COUNTED = MomentTexts("Move in", "Hold", "Move out", "Relax")
_COUNTED_SIDE = MomentTexts("Move in, {side} side", "Hold", "Move out", "Relax")
_TIMED = MomentTexts("", "Keep going, and keep breathing", "", "")

Own = Mapping[str, OwnExercise]  # by id


def own_exercises(entered: Iterable[Entered]) -> Own:
    """Those that were written down and can be; of several with one id the last counts."""
    return {
        one.id: one.entry
        for one in entered
        if isinstance(one.entry, OwnExercise) and is_own_id(one.id) and not misfits(one.entry)
    }


def with_own(catalogue: Catalogue, own: Own) -> Catalogue:
    """All of them after the others; the removed too, whose history goes on."""
    if not own:
        return catalogue
    made = (as_exercise(one_id, one) for one_id, one in own.items() if one_id not in catalogue)
    return replace(catalogue, exercises=(*catalogue.exercises, *made))


def offered(catalogue: Catalogue, own: Own) -> Catalogue:
    """Without those that were removed."""
    removed = {one_id for one_id, one in own.items() if one.removed}
    return replace(
        catalogue, exercises=tuple(one for one in catalogue.exercises if one.id not in removed)
    )


def as_exercise(exercise_id: str, own: OwnExercise) -> Exercise:
    """The exercise that the timers, the cards and the history know."""
    counted = own.timing is Timing.REPS
    sided = own.sides is Sides.EACH
    lines = tuple(_breakable(line.strip()) for line in own.words.split("\n") if line.strip())
    return Exercise(
        id=exercise_id,
        name=_breakable(own.name),
        also_called=(),
        category=own.category,
        slot=OWN_SLOT,
        slot_name="your own",
        sides=own.sides,
        position=own.position,
        start_position=f"{POSITIONS[own.position]}.",
        from_stage=1,
        equipment=(),
        optional_equipment=(),
        equipment_note="",
        steps=lines or (AS_SHOWN,),
        optional_step="",
        feel="",
        mistakes=(),
        muscles=(),
        timing=own.timing,
        doses=(Dose(own.repeats, float(own.hold_s)),) * DOSES,
        tempo=TEMPO if counted else Tempo(0.0, 0.0, 0.0),
        side_rest_s=SIDE_REST_S if sided else 0.0,
        set_rest_s=(0.0, 0.0),
        moment=(_COUNTED_SIDE if sided else _COUNTED) if counted else _TIMED,
        efforts=(),
        guided=(),
        pain_cap=None,
        max_days_per_week=None,
        leave_out=(),
        caution=(),
        stop_when=("Pain of 6/10 or more",),
        easier=(),
        harder=(),
        dose_note="",
        evidence=(),
        sources=(),
    )


def _breakable(text: str) -> str:
    """The same to the eye; what is too long for a line may go on in the next."""
    return _LONG_WORD.sub("\\g<0>\N{ZERO WIDTH SPACE}", text)
