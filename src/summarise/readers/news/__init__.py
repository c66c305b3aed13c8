"""The news agencies' forms, and feeds."""
