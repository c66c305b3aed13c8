"""Notations of science, maps and engineering: angles, proportions, measured values with their uncertainty."""
