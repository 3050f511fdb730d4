"""The cards on an exercise's page."""

from collections.abc import Iterable, Iterator

from PySide6.QtWidgets import QWidget

from hipdesk.domain.body_map import BODY_MAP, regions_of, regions_text
from hipdesk.domain.catalogue import Catalogue, EvidenceKind, Exercise
from hipdesk.domain.caution_tags import CautionTag
from hipdesk.domain.citations import citation
from hipdesk.domain.words import DOSE_STEPS, EVIDENCE, dose_text
from hipdesk.ui.breakable import breakable
from hipdesk.ui.figure.body_map_view import BodyMapView
from hipdesk.ui.figure.studio import current_studio
from hipdesk.ui.lines import Lines, points, titled_card
from hipdesk.ui.plan.disclosure import Disclosure
from hipdesk.ui.widgets.text import Ink, Text, TextRole

BODY = 280  # pixels of the map's height at 100 % text


def feel(exercise: Exercise) -> QWidget:
    parts: list[QWidget] = [Text(exercise.feel)]
    if exercise.mistakes:
        parts += [_label("Common mistakes"), Lines(points(exercise.mistakes))]
    return titled_card("You should feel", *parts)


def where(exercise: Exercise) -> QWidget | None:
    """The regions of its muscles on a map of the body."""
    regions = regions_of(exercise.muscles)
    studio = current_studio()
    if not regions or studio is None or studio.is_missing(BODY_MAP):
        return None
    body = BodyMapView(BODY)
    body.tint(regions)
    return titled_card("Where it works", body, Text(regions_text(regions).capitalize()))


def dose(exercise: Exercise) -> QWidget:
    rows = [(name, dose_text(exercise, step)) for step, name in enumerate(DOSE_STEPS)]
    parts: list[QWidget] = [Lines(rows)]
    if exercise.dose_note:
        parts.append(Text(exercise.dose_note, ink=Ink.MUTED))
    if exercise.pain_cap is not None:
        parts.append(Text(f"Never above {exercise.pain_cap} of 10 on the pain scale."))
    if exercise.max_days_per_week is not None:
        parts.append(Text(f"On {exercise.max_days_per_week} days a week at most."))
    return titled_card("How much", *parts)


def stop(exercise: Exercise) -> QWidget:
    always = "Sharp, electric, stabbing or spreading pain, numbness or tingling, at any score"
    return titled_card("Stop when", Lines(points((*exercise.stop_when, always))))


def variants(exercise: Exercise) -> QWidget | None:
    parts: list[QWidget] = []
    for title, lines in (("Easier", exercise.easier), ("Harder", exercise.harder)):
        if lines:
            parts += [_label(title), Lines(points(lines))]
    return titled_card("Make it fit", *parts) if parts else None


def cautions(exercise: Exercise, catalogue: Catalogue) -> QWidget | None:
    parts: list[QWidget] = []
    for title, tags in (
        ("Leave it out with", exercise.leave_out),
        ("Take care, and use the easier way, with", exercise.caution),
    ):
        if tags:
            parts += [_label(title), Lines(points(_meanings(tags, catalogue)))]
    return titled_card("Is it for you?", *parts) if parts else None


def evidence(exercise: Exercise, catalogue: Catalogue) -> QWidget:
    parts: list[QWidget] = []
    for kind in EvidenceKind:
        said = [one.text for one in exercise.evidence if one.kind is kind]
        if said:
            parts += [_label(EVIDENCE[kind]), Lines(points(map(breakable, said)))]
    sources = [breakable(citation(catalogue.sources.get(one, one))) for one in exercise.sources]
    parts.append(Disclosure("exercise_sources", "Sources", Lines(points(sources))))
    return titled_card("Where this comes from", *parts)


def _meanings(tags: Iterable[CautionTag], catalogue: Catalogue) -> Iterator[str]:
    for tag in tags:
        yield catalogue.tags.get(tag, tag.replace("_", " "))


def _label(text: str) -> Text:
    return Text(text, TextRole.STRONG)
