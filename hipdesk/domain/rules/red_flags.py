"""What is said at a warning sign, and what the person may do next (section 3 of the rules).

A sign is written down before its message can be closed. A message never says what the cause is.
"""

from hipdesk.domain.rules.flag_kinds import Flag, Level

EMERGENCY_NUMBER = "your local emergency number (112, 999 or 911)"

_TODAY = "Stop. Get medical help today."
_CHECK = "Stop. Numbness or lasting tingling needs a professional to check it."

MESSAGES = {
    Flag.E1: (
        "Stop. This can be an emergency. Go to an emergency department now or call "
        f"{EMERGENCY_NUMBER}. Do not exercise and do not wait to see if it passes."
    ),
    Flag.E2: f"Stop. Do not move or pull the leg. Call {EMERGENCY_NUMBER}.",
    Flag.E3: f"Stop and sit down. Call {EMERGENCY_NUMBER} now.",
    Flag.U1: _TODAY,
    Flag.U2: _TODAY,
    Flag.P1: (
        "Stop this session. Pain travelling down the leg can mean a nerve is irritated. Do not "
        "stretch or press it again. See a health professional."
    ),
    Flag.P2: _CHECK,
    Flag.P3: (
        "Stop. New weakness needs a professional to check it. If it gets worse today, get medical "
        "help today."
    ),
    Flag.P4: (
        "Stop now. Sharp, electric or stabbing pain is not part of a good stretch. Today's "
        "session ends here."
    ),
    Flag.P5: "A pop with pain is a warning sign. Stop and let it settle.",
    Flag.P6: "Stop for now. Pain that lasts or grows after mobilising needs advice.",
    Flag.P7: "Have this checked before you go on.",
    Flag.P8: (
        "Sit or lie down. If it has not passed in 5 minutes, or it comes back next time, see a "
        "health professional."
    ),
    Flag.X1: "Come off at once. You were too close to a nerve.",
    Flag.X2A: "Leave this one for today. Next time use the easier version.",
    Flag.X2: "Stop this one. We will leave it out for a while.",
    Flag.X3: (
        "Leave it. Forcing a guarded joint can strain it. Heat, rest or gentle stretching help "
        "more."
    ),
    Flag.X4: "Two exercises were too much today. The session ends here.",
}
"""SEED 000, 001, 003 and 004; S33 to S35, S50, S52."""


def ends_session(flag: Flag) -> bool:
    """Whether the session is over: every E, U and P, and two X2 (X4)."""
    return flag.level is not Level.EXERCISE or flag is Flag.X4


def makes_red(flag: Flag, *, passed: bool) -> bool:
    """Whether a session with this sign is RED; dizziness that passed is AMBER (R7)."""
    return ends_session(flag) and not (flag is Flag.P8 and passed)


def counts_for_setbacks(flag: Flag) -> bool:
    """Whether the RED of this sign counts for BACK-4 and BACK-5: all but P8 (R8)."""
    return ends_session(flag) and flag is not Flag.P8
