"""The voice: which words there are, and which of them are said when."""
