"""A number that the source has otherwise, or not at all: its digits, its unit, its words of size, its rounding."""
