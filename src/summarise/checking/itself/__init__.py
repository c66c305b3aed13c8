"""A text held against itself: what its own numbers say of each other."""
