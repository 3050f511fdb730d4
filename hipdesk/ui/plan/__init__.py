"""The Plan page: the ladder, what the next step needs, two weeks ahead, and what one decides."""
