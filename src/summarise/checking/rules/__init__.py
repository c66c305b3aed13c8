"""What can be wrong with a number: one rule a module."""
