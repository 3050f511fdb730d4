"""What `packaging/bench.py` measures, from outside or by a probe in the measured process."""
