"""Pages about the files themselves: in, out, back, and away."""
