"""A Report as people and programs read it."""
