"""The parts that pages are made of; each takes values and emits wishes."""
