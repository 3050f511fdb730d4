"""What HipDesk says about its own limits."""

IS = (
    "HipDesk gives general exercise guidance: timers, steps and a record of what you did.",
    (
        "Exercises help many people with hip pain, usually modestly and over weeks. Soreness at "
        "the start can happen, and some people do not improve. Be patient and consistent."
    ),
    "Everything you enter stays on this computer.",
)
IS_NOT = (
    "It does not examine you, find out what you have, or replace a doctor or physiotherapist.",
    "It only knows what you type. If your body disagrees with the app, stop.",
    (
        "It is not for people under 18, after a recent injury, with a suspected dislocation or "
        "fracture, in the first 12 weeks after hip surgery, or with new numbness or weakness of "
        "the leg."
    ),
    (
        "Self-mobilising and ball work give short-term ease; they do not remove a cause. The "
        "press-and-lengthen routine is not Active Release Techniques\N{REGISTERED SIGN}."
    ),
    "Test results are rough home measures; only clear, repeated changes mean anything.",
)
SEEK_HELP = (
    "If pain persists or gets worse, get medical advice.",
    "The app cannot call for help. In an emergency phone your local number (112, 999 or 911).",
)
