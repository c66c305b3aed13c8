"""Chinese and Japanese: numbers in digits, characters and both, and what stands around them.

``reading`` finds quantities; ``numbers`` reads a number, ``temporal`` what tells a
time, ``tails`` what stands behind a number and ``signs`` and ``hedges`` what stands before it. What the
words are, words/han.py says; ``units`` and ``money`` build their names from it.
"""
