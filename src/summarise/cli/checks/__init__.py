"""``summarise check`` in all its forms, and what is accepted of its findings."""
