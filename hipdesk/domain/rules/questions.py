"""The screening's questions in our own words, in the order in which they are asked."""

QUESTIONS = {
    "SC-01": "How old are you?",
    "SC-02": (
        "Is any of this new: no control over bladder or bowel, cannot pass water, numb between "
        "the legs, or both legs weak or numb?"
    ),
    "SC-03": (
        "Did a fall, a blow or a sudden twist in the last 14 days start this? Can you stand on "
        "the leg, and does it look as it should?"
    ),
    "SC-04": "Have you had a hip replacement or another hip operation?",
    "SC-05": "Do you feel pain, tingling, numbness or weakness down the leg?",
    "SC-06": (
        "Do you have a fever with it, a hot, red or swollen hip, weight loss you cannot explain, "
        "a past cancer with new hip pain, or pain day and night that nothing eases?"
    ),
    "SC-07": (
        "Do you get chest pain, faint, or lose your breath easily? Were you told to exercise only "
        "under supervision? Is your heart or blood pressure treated?"
    ),
    "SC-08": "Are you pregnant, or did you give birth in the last 12 weeks?",
    "SC-09": (
        "Did you break a hip, thigh, pelvis or spine bone in the last 6 months, or one that has "
        "not healed?"
    ),
    "SC-10": "Do you have osteoporosis, or did a bone break in a small fall after 50?",
    "SC-11": (
        "Is a calf newly swollen, warm and painful? Do you take blood thinners, bleed easily, or "
        "had a clot in the last 3 months?"
    ),
    "SC-12": "Was a hip ever out of its joint, or were you told of dysplasia or loose joints?",
    "SC-13": (
        "Does the groin pinch when the knee comes up? Does the hip lock or give way? Were you "
        "told of impingement or a labral tear?"
    ),
    "SC-14": "Is the bone on the outside of the hip sore, more so lying or standing on that side?",
    "SC-15": (
        "Do you have a knee, lower-back or groin problem, a wound or rash on the hip, a hernia, a "
        "recent tummy operation, or a condition with widespread pain?"
    ),
    "SC-16": "Did you fall in the last 6 months, or do you use a stick or a frame?",
    "SC-17": "How sore was the hip on an average day this week, from 0 to 10?",
    "SC-18": (
        "Has it lasted more than 6 weeks, do you move the hip much less, or was it hurt before, "
        "and nobody has looked at it?"
    ),
    "SC-19": "Can you get down to the floor and up again?",
}

CLEARING_WORDS = (
    "A health professional who knows my problem has said I may do gentle hip exercises."
)
