"""How the ring's disc moves with the body: out with the movement, still in the hold, back."""

import math

from hipdesk.domain.timeline import PhaseKind

REST_SIZE = 0.42
BREATH = 0.015
BREATH_S = 4.0


def disc_size(kind: PhaseKind, elapsed_s: float, phase_s: float) -> float:
    """The disc's radius as a share of the ring's inner radius, 0 for none.

    A function of the time alone, so that a late frame shows the right place.
    """
    share = _eased(min(1.0, max(0.0, elapsed_s / max(phase_s, 0.001))))
    match kind:
        case PhaseKind.MOVE_IN:
            return REST_SIZE + (1.0 - REST_SIZE) * share
        case PhaseKind.HOLD:
            return 1.0 - BREATH + BREATH * math.cos(math.tau * elapsed_s / BREATH_S)
        case PhaseKind.MOVE_OUT:
            return 1.0 - (1.0 - REST_SIZE) * share
        case PhaseKind.PAUSE | PhaseKind.CHANGE:
            return REST_SIZE
        case _:
            return 0.0


def _eased(share: float) -> float:
    return (1.0 - math.cos(math.pi * share)) / 2.0
