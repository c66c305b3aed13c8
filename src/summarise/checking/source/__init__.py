"""The source, indexed once: its numbers by value and by place, its quotes, names, dates and ages."""
