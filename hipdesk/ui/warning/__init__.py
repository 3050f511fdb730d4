"""Warning signs on a page of their own."""
