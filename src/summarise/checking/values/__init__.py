"""Whether two numbers say the same."""
