"""Units of measure: their table, the grammar of what is written with them, and the exact way from one to another."""

from __future__ import annotations

from summarise.quantities.units.converting import convert, dimension, factor_of
from summarise.quantities.units.rates import Per, per_at, per_behind_matter
from summarise.quantities.units.symbols import Symbol, symbol_at
from summarise.quantities.units.table import SYMBOLS, UNITS, WORDS, Unit

__all__ = [
    "SYMBOLS",
    "UNITS",
    "WORDS",
    "Per",
    "Symbol",
    "Unit",
    "convert",
    "dimension",
    "factor_of",
    "per_at",
    "per_behind_matter",
    "symbol_at",
]
