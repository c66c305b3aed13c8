"""Text in, quantities out: pure functions over ``str``; imports nothing else of this package."""

from summarise.quantities.quantity import DateParts, Kind, Qualifier, Quantities, Quantity

__all__ = ["DateParts", "Kind", "Qualifier", "Quantities", "Quantity"]
