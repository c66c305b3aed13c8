"""Asks what the statements of the facts of one summary have made of their quotes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from summarise.checking.figures.figure import FieldFinding
from summarise.checking.reading.claims import Passage
from summarise.checking.reading.spans import Span
from summarise.checking.source.index import SourceIndex
from summarise.checking.statements.other_name import other_name
from summarise.checking.statements.other_number import other_number
from summarise.checking.statements.same_number import told_otherwise
from summarise.checking.statements.told_as_done import told_as_done
from summarise.checking.statements.turned import turned_words
from summarise.checking.statements.word_by_word import changed_words

QUESTIONS = (other_number, other_name, turned_words, told_as_done)
_MOST = 2_000  # statements of one summary: each is held against its quote word by word


def asked(index: SourceIndex, found: Iterable[Passage], zones: Mapping[str, Span]) -> Iterator[FieldFinding]:
    """What is wrong with statements that have a number and stand beside a quote of the source, in order.

    ``found``: the summary's passages; ``zones``: the span of each fact's quote by the fact's path. Only in English the words that
    this rests on are known.
    """
    if not zones or index.language != "en":
        return
    asked = 0
    for passage in found:
        zone = zones.get(passage.group)
        if zone is None or passage.role != "prose" or not passage.quantities or asked >= _MOST:
            continue
        if passage.path.rpartition(".")[0] != passage.group or index.text[slice(*zone)] == passage.text:
            continue
        asked += 1
        if (alike := changed_words(passage.text, index.text, zone)) is None:
            continue
        yield from told_otherwise(index, passage, zone)
        for changed in alike:
            for question in QUESTIONS:
                wrong = question(index, passage, changed)
                if wrong is not None:
                    yield wrong
