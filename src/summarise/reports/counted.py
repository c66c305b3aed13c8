"""How many of what, in words for a person."""

from __future__ import annotations


def counted(number: int, noun: str) -> str:
    """ "1 article", "1,200 articles": ``noun`` in the singular, of those that take an s."""
    return f"{number:,} {noun}{'s' * (number != 1)}"
