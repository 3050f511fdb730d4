"""When the app suggests asking somebody: A1 to A3 and the second day of much pain (PAIN-B3).

Advice is no lock, and never says what the cause is.
"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from hipdesk.domain.catalogue import Category
from hipdesk.domain.rules.context import Context
from hipdesk.domain.rules.health import Health
from hipdesk.domain.rules.measures import Progress, balance_tags, pain_progress
from hipdesk.domain.rules.pain import ALWAYS_FINE, NO_SESSION_FROM, RISE, WeeklyPain
from hipdesk.domain.rules.reasons import Reason
from hipdesk.domain.rules.state import State

_WEEK = 7  # days
_FORTNIGHT = 14
NOT_EASING_DAYS = 14  # S56
NO_RELIEF_DAYS = 42  # S35
EXAMINED_DAYS = 84  # A1, as long as a screening holds
SORE_FROM = 3  # A2: a baseline below it is not "no relief"
MOBILISE_DAYS = 4  # A3: a week
MOBILISE_WEEKS = 3


def advice(state: State, context: Context, health: Health, today: date) -> tuple[Reason, ...]:
    """Everything worth suggesting today."""
    return (
        *_worth_examining(context, health, today),
        *_rising_or_no_relief(state, context, today),
        *_often_mobilised(context, today),
        *_two_sore_days(context, today),
    )


def _worth_examining(context: Context, health: Health, today: date) -> Iterator[Reason]:
    """A1: SC-18 or a balance test (SEED 000, S10).

    A professional's word is an examination: for 84 days only what a later test shows is told.
    """
    result, word = health.result, _last_word(context, today)
    told = [one.rule for one in result.findings if one.message == "A1"] if result else []
    if word is not None:
        told = []
    if health.screened is not None:
        told += [
            "ORD-5"
            for one in context.facts.balance
            if health.screened <= one.at.date() <= today
            and (word is None or one.at > word)
            and balance_tags(one, context.age(today))
        ]
    if told:
        text = (
            "It is worth having the hip examined: a physiotherapist, chiropractor or orthopaedic "
            "specialist can look for the cause and teach safe technique."
        )
        yield Reason("A1", text, tuple(dict.fromkeys(told)))


def _last_word(context: Context, today: date) -> datetime | None:
    """The last professional's word of the last 84 days."""
    since = today - timedelta(days=EXAMINED_DAYS)
    words = [one.at for one in context.facts.clearances if since < one.at.date() <= today]
    return max(words, default=None)


def _rising_or_no_relief(state: State, context: Context, today: date) -> Iterator[Reason]:
    """A2: pain that persists or worsens (SEED 004); asked softly after two weeks (S56).

    What has not eased is judged once a week, and after six weeks told when two weeks agree, so
    that the advice does not come and go.
    """
    pain = context.pain
    first = pain.mean(state.began + timedelta(days=_WEEK - 1))
    if _rises(pain, first, today) or pain.steps_back(today):
        text = "Pain has been rising. Please ask a health professional."
        yield Reason("A2", text, (f"rise {pain.rise(today):+.1f}",))
        return
    weeks = (today - state.began).days // _WEEK
    if first is None or first < SORE_FROM or weeks * _WEEK < NOT_EASING_DAYS:
        return
    judged = state.began + timedelta(days=weeks * _WEEK)
    late = weeks * _WEEK >= NO_RELIEF_DAYS and _kept(state, context, judged)
    last = _fortnight(context, judged) if late else pain.mean(judged)
    before = _fortnight(context, judged - timedelta(days=_WEEK)) if late else last
    if last is None or _eased(first, last) or (before is not None and _eased(first, before)):
        return
    text = "Not easing at all? You can ask for advice now."
    if late:
        eased = "eased only a little" if last < first else "not eased"
        text = f"In {weeks} weeks the pain has {eased}. Please ask a health professional."
    yield Reason("A2", text, (f"{weeks} weeks", f"pain {first:.1f} at first, {last:.1f} now"))


def _eased(first: float, last: float) -> bool:
    return pain_progress(first, last) is not Progress.NO_CHANGE


def _rises(pain: WeeklyPain, first: float | None, today: date) -> bool:
    """A2: two weeks running; section 4 says that one point is noise and PAIN-W1 asks for 1.0.

    So the reading is: both rises together are 1.0 or more, and the pain is above that of the
    first week and above what is always fine.
    """
    now, then = pain.mean(today), pain.mean(today - timedelta(days=2 * _WEEK))
    if now is None or then is None:
        return False
    running = min(pain.rise(today), pain.rise(today - timedelta(days=_WEEK))) > 0
    return running and now - then >= RISE and now > max(first or 0, ALWAYS_FINE)


def _fortnight(context: Context, last_day: date) -> float | None:
    """The mean of the 14 days that end with a day, as section 11 compares it (R27)."""
    days = (last_day - timedelta(days=back) for back in range(_FORTNIGHT))
    told = [one.pain for day in days for one in context.check_ins.get(day, ())]
    return sum(told) / len(told) if told else None


def _kept(state: State, context: Context, today: date) -> bool:
    """Two thirds of six weeks' sessions at the least number of days a week, three."""
    earliest = today - timedelta(days=NO_RELIEF_DAYS)
    sessions = context.sessions_between(earliest, today)
    done = {one.day for one in sessions if one.completed and not one.own}
    return len(done) >= 12 and state.taken > 0


def _often_mobilised(context: Context, today: date) -> Iterator[Reason]:
    """A3: sessions of mobilising alone on 4 or more days a week, 3 weeks long (SEED 000)."""
    for week in range(MOBILISE_WEEKS):
        end = today - timedelta(days=week * _WEEK)
        start = end - timedelta(days=_WEEK)
        days = {
            one.day
            for one in context.sessions_between(start, end)
            if all(
                context.exercises[item.exercise_id].category is Category.MOBILISE
                for item in one.session.items
            )
        }
        if len(days) < MOBILISE_DAYS:
            return
    text = (
        "Frequent stiffness can have a cause worth finding; self-mobilising does not treat it. "
        "Think of asking a health professional."
    )
    yield Reason("A3", text, (f"{MOBILISE_WEEKS} weeks",))


def _two_sore_days(context: Context, today: date) -> Iterator[Reason]:
    """PAIN-B3, R32: two check-ins of 8 or more with no session between."""
    told = context.check_ins.get(today, ())
    if len(told) != 1 or told[0].pain < NO_SESSION_FROM:
        return
    day_before = max((day for day in context.check_ins if day < today), default=today)
    last = (context.check_ins[day_before][-1], told[0])
    if day_before == today or last[0].pain < NO_SESSION_FROM:
        return
    text = "That is the second day of much pain. Please see a health professional."
    yield Reason("PAIN-B3", text, tuple(f"pain {one.pain}" for one in last))
