"""Numbers that are names: told by the word beside them, or by their own shape."""
