"""A right number that is told of another day, year or span."""
