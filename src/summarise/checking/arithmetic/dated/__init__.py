"""Dates, times and ages that a reader works out from others at a glance."""
