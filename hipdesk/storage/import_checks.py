"""What a record from elsewhere must be, each kind; MisfitError names the place of what is not."""

from collections.abc import Mapping
from typing import Any, Final

from hipdesk.domain.exchange_checks import Check, MisfitError, record, shown, whole, wrong
from hipdesk.domain.exchange_checks import day as check_day
from hipdesk.domain.exchange_records import (
    CORRECTION,
    COUNT,
    ENTRY,
    ID,
    TOLD,
    Kind,
    check_session,
)
from hipdesk.domain.exchange_records import SET as SET_FIELDS
from hipdesk.domain.history import WITHDRAWN
from hipdesk.domain.own_exercise import OwnExercise, is_own_id, misfits
from hipdesk.storage.entry_text import KINDS
from hipdesk.storage.export_records import OWN
from hipdesk.storage.plain import from_plain, to_plain
from hipdesk.storage.preference_text import fits

_SCORES = {"pain", "eased_to", "pressure", "rating", "average_pain"}
_SCORE = whole(0, 10)
_NUMBERS: Mapping[str, Check] = {
    "age": whole(0, 130),
    "exercises": whole(1, 2),
    "pregnant_weeks": whole(0, 60),
    **dict.fromkeys(_SCORES, _SCORE),
}
_LONGEST_LIST = 100
_ANY_MOMENT = "2026-01-01T00:00:00+00:00"
_entry = record(ENTRY)
_correction = record(CORRECTION)
_CORRECTED: Final[Mapping[str, Check]] = {
    **TOLD,
    "reps_done": COUNT,
    "outcome": SET_FIELDS["outcome"],
    "reason": SET_FIELDS["reason"],
    "stopwatch_s": SET_FIELDS["stopwatch_s"],
    "count": SET_FIELDS["count"],
    WITHDRAWN: ENTRY["withdrawn"],
}


def check_entry(value: Any) -> None:
    """An entry of a known kind that says what such an entry can say."""
    _entry(value)
    if value["kind"] not in KINDS:
        raise MisfitError(f"is of an unknown kind: {shown(value['kind'])}", ".kind")
    _within(".body", value["kind"], value["body"])
    if KINDS[value["kind"]] is OwnExercise and not is_own_id(value["id"]):
        raise wrong("“own-” and a UUID", value["id"]).within(".id")


def check_correction(value: Any) -> None:
    """A correction of a field that can be corrected."""
    _correction(value)
    name = value["field"]
    for side in ("before", "after"):
        if name in KINDS:
            _within(f".{side}", name, value[side])
        elif name in _CORRECTED:
            try:
                _CORRECTED[name](value[side])
            except MisfitError as misfit:
                raise misfit.within(f".{side}") from None
        else:
            raise MisfitError(f"is not known: {shown(name)}", ".field")


def check_preference(value: Any) -> None:
    """A setting of a person's that can have this value."""
    record({"id": ID, "value": lambda _: None})(value)
    if value["id"] in OWN or not fits(value["id"], value["value"]):
        raise MisfitError(f"cannot be {shown(value['value'])} for {shown(value['id'])}")


CHECKS: Final[Mapping[Kind, Check]] = {
    Kind.SESSIONS: check_session,
    Kind.ENTRIES: check_entry,
    Kind.CORRECTIONS: check_correction,
    Kind.PREFERENCES: check_preference,
}


def _within(place: str, kind_name: str, body: Any) -> None:
    try:
        _check_body(KINDS[kind_name], body)
    except MisfitError as misfit:
        raise misfit.within(place) from None
    except ValueError as error:
        # Of the types' own reader: it names the kind, the field and the value.
        raise MisfitError(f"is no {kind_name}: {str(error)[:200]}", place) from None


def _check_body(kind: type[Any], body: Any) -> None:
    if not isinstance(body, dict):
        raise wrong("an object", body)
    timed = "at" in kind.__dataclass_fields__
    if timed and "at" in body:
        raise MisfitError("stands beside the body, not in it", ".at")
    entry = from_plain(kind, {**body, "at": _ANY_MOMENT} if timed else body)
    told = to_plain(entry)
    _check_limits(body)
    for name, wanted in (misfits(entry) if isinstance(entry, OwnExercise) else {}).items():
        raise wrong(wanted, told[name]).within(f".{name}")
    for name, value in body.items():
        if told[name] != value:
            raise wrong(f"written as {shown(str(told[name]))}", value).within(f".{name}")


def _check_limits(body: Any) -> None:
    """Of values whose types are right: scores, ages, days and lengths."""
    for name, value in body.items():
        try:
            if type(value) is int and name in _NUMBERS:
                _NUMBERS[name](value)
            elif name == "day":
                check_day(value)
            elif isinstance(value, str):
                _check_text(value)
            elif isinstance(value, dict):
                _check_limits(value)
            elif isinstance(value, list):
                _check_list(value)
        except MisfitError as misfit:
            raise misfit.within(f".{name}") from None


def _check_list(values: list[Any]) -> None:
    if len(values) > _LONGEST_LIST:
        raise MisfitError(f"has more than {_LONGEST_LIST} values")
    for index, one in enumerate(values):
        if isinstance(one, dict):
            try:
                _check_limits(one)
            except MisfitError as misfit:
                raise misfit.within(f"[{index}]") from None


_check_text = TOLD["note"]
