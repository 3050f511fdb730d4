"""The warning signs by name, and how serious each is."""

from enum import StrEnum


class Level(StrEnum):
    """What a warning sign asks for."""

    EMERGENCY = "emergency"
    SAME_DAY = "same_day"
    PROFESSIONAL = "professional"
    EXERCISE = "exercise"  # only this exercise


class Flag(StrEnum):
    """A warning sign; the value is the rule's id."""

    E1 = "E1"  # bladder, bowel, numb between the legs, both legs weak or numb
    E2 = "E2"  # sudden severe pain with a fall or a clunk, leg out of place
    E3 = "E3"  # chest, fainting, breath, sudden weakness of face, arm or speech
    U1 = "U1"  # hot, red or swollen hip, fever; night pain with weight loss
    U2 = "U2"  # one calf swollen, warm, painful
    P1 = "P1"  # pain travelling down the leg
    P2 = "P2"  # numbness or tingling that stays
    P3 = "P3"  # new weakness
    P4 = "P4"  # sharp, electric or stabbing
    P5 = "P5"  # a pop with pain
    P6 = "P6"  # pain that stays or grows after the session
    P7 = "P7"  # locking, catching, giving way
    P8 = "P8"  # dizzy
    X1 = "X1"  # tingling under ball or fingers, gone within 2 minutes
    X2A = "X2a"  # over the carry-on line, up to 5
    X2 = "X2"  # over the category's cap
    X3 = "X3"  # a joint that does not release
    X4 = "X4"  # two X2 in one session

    @property
    def level(self) -> Level:
        return _LEVELS[self.value[0]]


_LEVELS = {
    "E": Level.EMERGENCY,
    "U": Level.SAME_DAY,
    "P": Level.PROFESSIONAL,
    "X": Level.EXERCISE,
}
