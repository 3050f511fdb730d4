"""Exercises of a person's own: the form, and the page of one."""
