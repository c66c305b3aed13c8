"""Dates, times of day and spans of them."""
