"""Simulated lives with the plan, for people to read."""
