"""Text in, quantities out: pure functions over ``str``; imports nothing else of this package.

How a text is read, and what keeps that cheap:

- ``finder.anchors`` looks once over the whole text for where a number may begin: a run of digits, a vulgar fraction, or a
  word that is looked up in ``words.READERS``. Nothing else is read; each anchor goes to one reader.
- A reader looks outward from its anchor, first at what rules most forms out: the character behind, then the word behind
  (``unit_names.plain_word``: one look-up tells that neither unit, magnitude, range, date nor ratio can follow), the word
  before. A form's pattern is tried only where its first letters stand. Such a look may let through what is none of the
  form; it may never hold back what is one (``tests/quantities/test_short_ways.py``).
- What most callers do not ask for (noun, verb, the unit of a count, "per") is read on first use, from the page.
- No pattern is compiled and no module of another language, or of stated scales, is loaded before a text needs it.
"""

from summarise.quantities.quantity import DateParts, Kind, Qualifier, Quantities, Quantity

__all__ = ["DateParts", "Kind", "Qualifier", "Quantities", "Quantity"]
