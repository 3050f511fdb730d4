"""The figure that shows the exercises: read and drawn on a worker thread, painted from a cache."""
