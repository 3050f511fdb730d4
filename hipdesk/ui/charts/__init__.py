"""Charts that take points and draw them, nothing else."""
