"""Scores, odds and what else games are told in."""
