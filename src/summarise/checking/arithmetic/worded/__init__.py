"""Results that the summary's own words ask for: what falls to each, the rest, a class of things, so many in every so many.

Each module knows one relation by its words, and of the few numbers at hand the one result of it: no other sum of the same
numbers is tried, so that hardly one comes about by chance.
"""
