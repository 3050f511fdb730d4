"""Where every plan begins."""

START_EXERCISES = ("knee_lift", "double_hip_rotation")
"""The exercises of the first stage: seed 004 begins with one or two; the choice of these is ours."""

START_DAYS_PER_WEEK = 3
"""Days of exercise in a week of the first stage (seed 004)."""
