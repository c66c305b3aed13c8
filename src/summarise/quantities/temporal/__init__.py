"""Dates and times of day: written, in digits, in words, in part, and spans of them."""
