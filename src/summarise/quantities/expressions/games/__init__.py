"""Scores, odds and what else games are told in."""

# What a side wins, as alternatives of a pattern, and the first two letters of each; votes are two counts, as the check reads the
# sides of a vote by their words.
COUNTED = "goals?|sets?|games?|frames?|legs?|rubbers?|tries|matches|tests|rounds?|maps"
COUNTED_BEGIN = frozenset(word[:2] for word in COUNTED.split("|"))
