"""A number that follows from others, or does not."""
