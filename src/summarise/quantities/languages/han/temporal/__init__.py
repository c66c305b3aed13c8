"""Dates, eras, times of day and weekdays of Chinese and Japanese text."""
