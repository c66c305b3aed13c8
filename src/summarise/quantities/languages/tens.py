"""Tens in words that a decade is told by: "die Neunzigerjahre", "de negentiger jaren"."""

from __future__ import annotations

TENS_IN_WORDS = {
    "de": {
        "zwanziger": 20, "dreißiger": 30, "dreissiger": 30, "vierziger": 40, "fünfziger": 50, "sechziger": 60, "siebziger": 70,
        "achtziger": 80, "neunziger": 90,
    },
    "nl": {
        "twintiger": 20, "dertiger": 30, "veertiger": 40, "vijftiger": 50, "zestiger": 60, "zeventiger": 70, "tachtiger": 80,
        "negentiger": 90,
    },
}  # fmt: skip


def decade_words(code: str) -> list[str]:
    """The words that such a decade begins with: "neunziger", "neunzigern", "neunzigerjahre"."""
    ends = ("", "n", "jahre", "jahren") if code == "de" else ("",)
    return [word + end for word in TENS_IN_WORDS.get(code, ()) for end in ends]
