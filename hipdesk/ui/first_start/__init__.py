"""The pages of the first start: what is asked before the first session, and of a block."""
