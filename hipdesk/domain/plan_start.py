"""Where every plan begins: the first stage."""

START_EXERCISES = ("knee_lift", "double_hip_rotation")
"""Exercises a day: seed 004 begins with one or two, among its first four; these two are ours."""

START_DAYS_PER_WEEK = 3
"""Days of exercise a week (seed 004)."""
