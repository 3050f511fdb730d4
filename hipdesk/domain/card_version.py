"""What the set-up card says beside the steps: what has to be so first, and which version."""

from hipdesk.domain.catalogue import Exercise
from hipdesk.domain.routine import Prescription


def version_lines(exercise: Exercise, prescribed: Prescription) -> tuple[str, ...]:
    """Safety first; the easier version (BACK-2, X2a, R19), where, how held, with what weight."""
    lines = [exercise.safety] if exercise.safety else []
    if prescribed.easier and exercise.easier:
        lines.append(f"Easier version today: {easier_ways(exercise)}.")
    if prescribed.off_floor:
        lines.append("On a bed or a chair, not on the floor.")
    if prescribed.propped:
        lines.append("Propped up on pillows, not flat on your back.")
    if prescribed.supported:
        lines.append("Both hands on something firm.")
    if prescribed.weight_kg > 0:
        lines.append(f"With {prescribed.weight_kg:g} kg at the ankle.")
    return tuple(lines)


def easier_ways(exercise: Exercise) -> str:
    """The catalogue's ways to make it easier, in one line without a full stop."""
    return "; ".join(way[:1].lower() + way[1:].rstrip(".") for way in exercise.easier)
