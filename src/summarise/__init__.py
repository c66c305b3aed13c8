"""A structured summariser whose numbers can be trusted.

Importing this package costs little: every public name is loaded on first use, so that ``check`` never
pays for an LLM client.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from summarise.article import Article
    from summarise.checking import Checked, Claim, Code, Evidence, Flag, Severity, Verdict
    from summarise.checking.check import check
    from summarise.checking.itself.check import check_self
    from summarise.checking.reusable import Source
    from summarise.errors import SummariseError
    from summarise.quantities import Kind, Qualifier, Quantity
    from summarise.quantities.finder import find_quantities
    from summarise.report import Report
    from summarise.schema import Fact, Figure, Summary
    from summarise.summariser import asummarise, summarise

__version__ = "0.1.0"

_HOME = {
    "Article": "summarise.article",
    "Checked": "summarise.checking",
    "Claim": "summarise.checking",
    "Code": "summarise.checking",
    "Evidence": "summarise.checking",
    "Fact": "summarise.schema",
    "Figure": "summarise.schema",
    "Flag": "summarise.checking",
    "Kind": "summarise.quantities",
    "Qualifier": "summarise.quantities",
    "Quantity": "summarise.quantities",
    "Report": "summarise.report",
    "Severity": "summarise.checking",
    "Source": "summarise.checking.reusable",
    "SummariseError": "summarise.errors",
    "Summary": "summarise.schema",
    "Verdict": "summarise.checking",
    "asummarise": "summarise.summariser",
    "check": "summarise.checking.check",
    "check_self": "summarise.checking.itself.check",
    "find_quantities": "summarise.quantities.finder",
    "summarise": "summarise.summariser",
}

__all__ = [
    "Article",
    "Checked",
    "Claim",
    "Code",
    "Evidence",
    "Fact",
    "Figure",
    "Flag",
    "Kind",
    "Qualifier",
    "Quantity",
    "Report",
    "Severity",
    "Source",
    "SummariseError",
    "Summary",
    "Verdict",
    "__version__",
    "asummarise",
    "check",
    "check_self",
    "find_quantities",
    "summarise",
]


def __getattr__(name: str) -> Any:
    if name in _HOME:
        value = getattr(importlib.import_module(_HOME[name]), name)
        globals()[name] = value
        return value
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
