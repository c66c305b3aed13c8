"""Sentences whose numbers other libraries wrote: Babel after the CLDR, num2words in words, one locale at a time.

``cases`` says what a case is, ``carriers`` has our own sentences of each language, ``numbers``, ``measures``,
``calendar`` and ``spoken`` draw values from a seed and have them written, ``judging`` compares what the finder
reads and knows the exceptions. ``benchmarks/locales.py`` runs all of it.
"""
