"""One past session, ready to be shown and corrected."""

from dataclasses import dataclass

from hipdesk.domain.catalogue import Catalogue
from hipdesk.domain.correction_words import correction_lines
from hipdesk.domain.history import CheckOut, Correction, SessionRecord
from hipdesk.domain.rules.entries import Entered
from hipdesk.domain.session_answers import SessionAnswers, SetField, session_answers, set_fields
from hipdesk.domain.summaries import SessionDetail, session_detail


@dataclass(frozen=True)
class PastSession:
    """Everything that is kept of one session."""

    record: SessionRecord
    entered: tuple[Entered, ...] = ()
    corrections: tuple[Correction, ...] = ()
    taken_back: tuple[Entered, ...] = ()


@dataclass(frozen=True)
class SessionView:
    """The same in words and fields."""

    detail: SessionDetail
    said: CheckOut
    fields: tuple[tuple[SetField, ...], ...]  # for each exercise of the detail
    answers: SessionAnswers
    corrections: tuple[str, ...]


def session_view(past: PastSession, catalogue: Catalogue) -> SessionView:
    record, entered = past.record, past.entered
    return SessionView(
        session_detail(record, catalogue),
        record.check_out,
        set_fields(record, catalogue),
        session_answers(entered, catalogue),
        correction_lines(past.corrections, record, entered, catalogue, past.taken_back),
    )
