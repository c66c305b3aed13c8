"""Grammars of the six European languages: a lexicon with the patterns made from it, by what they match (``language``: all of them)."""
