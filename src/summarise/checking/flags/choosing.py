"""Which flags are wanted, and which of them somebody has accepted: by code, and one by one.

An accepted finding stays among the flags and says so. It is found again by four things: its code, where it stands in
the summary, the whole source, and its words with their sentence. When the source or the sentence changes, it is a flag
like any other again.
"""

from __future__ import annotations

import bisect
from collections.abc import Iterable, Mapping
from dataclasses import replace

from summarise.checking.text.sentences import split_sentences
from summarise.checking.verdicts import Acceptance, Code, Flag
from summarise.quantities.named import NamedTuple

_HEX = 32  # digits of a hash that are kept


class Key(NamedTuple):
    """What an accepted finding is known by. ``source`` and ``claim`` are hashes: of the source's text, and of the
    flagged words with their sentence."""

    code: str
    path: str
    source: str
    claim: str


class Choice(NamedTuple):
    """``select``: the codes that are wanted, all where it is empty; ``ignore``: those that are not, whatever is
    selected; ``accepted``: what somebody has looked at and lets stand."""

    select: frozenset[Code] = frozenset()
    ignore: frozenset[Code] = frozenset()
    accepted: Mapping[Key, Acceptance] = {}

    def of(self, flags: Iterable[Flag]) -> list[Flag]:
        """The flags that are wanted, in their order."""
        return [f for f in flags if f.code not in self.ignore and (not self.select or f.code in self.select)]

    def marked(self, flags: Iterable[Flag], source: str, texts: Mapping[str, str]) -> list[Flag]:
        """``flags`` with what was accepted of them. ``texts``: the summary's strings by path."""
        keys = Keys(source, texts)
        return [replace(f, accepted=self.accepted.get(keys.of(f))) for f in flags]


def codes_of(names: str | Iterable[str]) -> frozenset[Code]:
    """Codes by their names, which may stand in one string with commas. ValueError for a name that is none."""
    parts = [names] if isinstance(names, str) else names
    found = [name.strip() for part in parts for name in part.split(",") if name.strip()]
    for name in found:
        if name not in set(Code):
            raise ValueError(f"no flag is called {name!r:.60}; {meant(name)}")
    return frozenset(map(Code, found))


def meant(name: str, where: str = "`summarise explain` lists them") -> str:
    """What to say of a name that no flag has: the flag that it comes near to or is a word of; and ``where`` all are listed."""
    import difflib

    wanted = name[:60].lower()
    near = [code.value for code in Code if wanted in code.value.split("-")] or difflib.get_close_matches(
        wanted, [code.value for code in Code], 1
    )
    return f"did you mean {' or '.join(near)}? {where}" if near else where


class Keys:
    """The keys of the flags of one check."""

    def __init__(self, source: str, texts: Mapping[str, str]) -> None:
        """``texts``: the summary's strings by path, as the flags' offsets count them."""
        self._source = _hash(source)
        self._texts = texts
        self._sentences: dict[str, list[tuple[int, int]]] = {}

    def of(self, flag: Flag) -> Key:
        """The key of one flag."""
        claim = flag.claim
        if claim is None:  # what the summary leaves out
            said = (flag.evidence.text, str(flag.evidence.start)) if flag.evidence else (flag.message,)
            return Key(flag.code.value, "", self._source, _hash("\0".join(said)))
        start, end = self._sentence(claim.path, claim.start)
        sentence = self._texts.get(claim.path, claim.text)[start:end]
        words = (claim.text, str(claim.start - start), sentence)
        return Key(flag.code.value, claim.path, self._source, _hash("\0".join(words)))

    def _sentence(self, path: str, at: int) -> tuple[int, int]:
        text = self._texts.get(path, "")
        if path not in self._sentences:
            self._sentences[path] = list(split_sentences(text))
        found = bisect.bisect_right(self._sentences[path], (at, len(text))) - 1
        return self._sentences[path][found] if found >= 0 else (0, len(text))


def _hash(text: str) -> str:
    import hashlib

    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_HEX]
