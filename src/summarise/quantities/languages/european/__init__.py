"""German, French, Spanish, Italian, Portuguese and Dutch: one reader over the patterns of a language's ``Grammar``.

``reading`` finds quantities; ``dates``, ``days``, ``clock`` and ``years`` read what tells a time, ``hedges``, ``signs`` and
``ranges`` what belongs to a number, ``uncounted`` numbers that count nothing, ``unnumbered`` and ``shares`` what has no
number of its own.
"""
