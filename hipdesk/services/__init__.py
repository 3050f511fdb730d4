"""The machine around us: sound, power, processes and threads; no widgets, no SQL."""
