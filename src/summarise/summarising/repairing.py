"""Sending a summary back to the engine that made it: how often, what is said to it, and what it then changed."""

from __future__ import annotations

import functools
import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from pydantic import BaseModel

from summarise.article import Article
from summarise.checking import Checked, Flag, Severity
from summarise.engines.answers.provider import add
from summarise.engines.engine import Answer, Ask, Engine, Objection
from summarise.errors import SummariseError
from summarise.report import Repair, Usage
from summarise.summarising.aside import aside_if_long

if TYPE_CHECKING:
    from summarise.checking.reusable import Source

_UNASKED = "unasked"  # changed by the model without an objection to it: shown all the same
_CONTEXT = 120
_ALL: Mapping[str, Any] = MappingProxyType({})


class Repaired(NamedTuple):
    """What is left after the last ask: the answer that was taken, its check, what was restated, what all asks
    cost, and what has to be said."""

    answer: Answer
    checked: Checked
    repairs: list[Repair]
    usage: Usage
    notes: list[str]


async def repaired(
    engine: Engine,
    source: Source,
    schema: type[BaseModel],
    ask: Ask,
    rounds: int,
    answer: Answer,
    checked: Checked,
    choice: Mapping[str, Any] = _ALL,
) -> Repaired:
    """Up to ``rounds`` further asks while errors are left. An answer with no fewer errors than the one before
    changes nothing, and a failed ask loses nothing: what was wrong stays as it was, flagged, and said."""
    article = source.article or Article(source.text)
    usage = answer.usage
    repairs: list[Repair] = []
    notes: list[str] = []
    asked: tuple[Objection, ...] = ()
    for turn in range(1, rounds + 1):
        wrong = len(errors_in(checked))
        if not wrong:
            break
        asked = (*asked, Objection(answer.summary, objections(checked, source.text)))
        try:
            restated = await engine.summarise(article, schema, replace(ask, objections=asked))
        except SummariseError as error:
            usage = add(usage, error.usage or Usage())
            notes.append(f"repair {turn} failed, the errors stay: {error}")
            break
        usage = add(usage, restated.usage)
        notes += restated.notes
        stated = restated.summary
        rechecked = await aside_if_long(
            len(stated.model_dump_json()), functools.partial(source.check, stated, **choice)
        )
        left = len(errors_in(rechecked))
        if left >= wrong:
            notes.append(f"repair {turn} was rejected: {left} errors after it, {wrong} before")
            continue
        repairs += changes(answer.summary, restated.summary, checked)
        answer, checked = restated, rechecked
    return Repaired(answer, checked, repairs, usage, notes)


def errors_in(checked: Checked) -> list[Flag]:
    """The flags that are worth another call."""
    return [flag for flag in checked.open if flag.severity is Severity.ERROR]


def objections(checked: Checked, source: str) -> str:
    """The errors as the model reads them, one to a line, with the passage of the source concerned.

    Every part that holds words of the article or of the model is a JSON string, so that it stays data.
    """
    return "\n".join(objection(flag, source) for flag in errors_in(checked))


def objection(flag: Flag, source: str) -> str:
    """One flag as the model that made it reads it: a line of JSON behind a dash."""
    said: dict[str, str] = {"problem": flag.code.value}
    if flag.claim is not None:
        said |= {"at": flag.claim.path, "you_wrote": flag.claim.text}
    said |= {"why": flag.message, "do": flag.suggestion}
    if flag.evidence is not None and flag.evidence.end > flag.evidence.start:
        begin, end = max(0, flag.evidence.start - _CONTEXT), flag.evidence.end + _CONTEXT
        said["the_article_says"] = source[begin:end].strip()
    return "- " + json.dumps(said, ensure_ascii=False)


def changes(before: BaseModel, after: BaseModel, checked: Checked) -> list[Repair]:
    """Everything that differs between two summaries, each with the code that asked for it.

    ``checked`` is the check of ``before``. A part that only one of them has is shown as JSON, its other
    side empty.
    """
    old, new = before.model_dump(mode="json"), after.model_dump(mode="json")
    return [
        Repair(path=path, code=_code_at(path, checked), before=was, after=now)
        for path, was, now in _differences("", old, new)
    ]


def _differences(path: str, old: Any, new: Any) -> Iterator[tuple[str, str, str]]:
    if old == new:
        return
    if isinstance(old, dict) and isinstance(new, dict):
        for key in old | new:
            inner = f"{path}.{key}" if path else str(key)
            yield from _differences(inner, old.get(key, _GONE), new.get(key, _GONE))
    elif isinstance(old, list) and isinstance(new, list):
        for at in range(max(len(old), len(new))):
            was = old[at] if at < len(old) else _GONE
            now = new[at] if at < len(new) else _GONE
            yield from _differences(f"{path}[{at}]", was, now)
    else:
        yield path, _shown(old), _shown(new)


_GONE = object()


def _shown(value: Any) -> str:
    if value is _GONE:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _code_at(path: str, checked: Checked) -> str:
    """The error at this path, or else the one that shares most of it: a wrong figure's text is restated
    together with its value and its fact's statement."""
    best, shared = _UNASKED, 0
    for flag in errors_in(checked):
        if flag.claim is None:
            continue
        common = _shared_parts(path, flag.claim.path)
        if common > shared:
            best, shared = flag.code.value, common
    return best


def _shared_parts(one: str, other: str) -> int:
    """How many leading parts two paths share, counting a list's name only together with its place."""
    count = 0
    for left, right in zip(one.split("."), other.split("."), strict=False):
        if left != right:
            break
        count += 1
    return count
