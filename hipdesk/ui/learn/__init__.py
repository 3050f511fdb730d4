"""Learn: short pages to read, in large type."""
