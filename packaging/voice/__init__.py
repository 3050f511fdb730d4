"""Renders the words of the voice, and hears whether they are understood.

words       the prompts, compared with what the catalogue needs
engine      text to samples: the one place that knows the speech engine
finishing   trimmed, gaps shortened, faded, levelled, limited
loudness    integrated loudness as in ITU-R BS.1770
opus        samples to an Opus file and back, the same bytes each time
shelf       the folder of a voice: its manifest and its clips
rendering   what `dev.py voice` runs
folding     what was heard and what was to be said, made comparable
hearing     two recognisers: one free, one with a grammar
checking    what `dev.py voice --check` runs
"""
