"""The words around a number in their order: how far two numbers have the same, and which of the source's has a claim's."""

from __future__ import annotations

import pytest

from summarise.checking.aligning.clauses.same_words import SameWords, around, run
from summarise.checking.aligning.ground import Ground
from summarise.checking.check import findings_of
from summarise.checking.source.index import SourceIndex
from summarise.checking.text.words import words_of
from summarise.quantities.finder import find_quantities

COUNTY = (
    "Argent county opened 12 shelters on the coast. About 90 people slept there; 240 had asked for a bed. "
    "The storm tore 35 roofs off and cost the county $4 million."
)


@pytest.mark.parametrize("word", ["会議室の職員", "消防署員", "d’Artagnan"])
def test_a_word_of_several_stems_is_compared_by_the_first(word: str) -> None:
    text = f"{word} 12"
    assert around(text, (0, len(text)), _at(text, "12")).before == [words_of(word)[0].stem]


@pytest.mark.parametrize(
    ("one", "other", "words", "telling"),
    [
        # inflected words are the same, small ones count and tell nothing
        ("They open 9 shelters on the hill.", "It opened 12 shelters on the coast.", 4, ["open", "shelt"]),
        # the first other word ends the run
        ("They open some 9 shelters.", "They opened 12 shelters.", 1, ["shelt"]),
        # so does the end of a statement
        ("In May 9 came. Shelters opened.", "In May 12 came; shelters opened.", 3, ["May", "came"]),
        # other numbers have to be the same
        ("It sold 9 of 40 boats.", "It sold 12 of 50 boats.", 3, ["sold"]),
        ("9", "12", 0, []),
    ],
)
def test_words_are_the_same_as_far_as_they_stand_in_the_same_order(
    one: str, other: str, words: int, telling: list[str]
) -> None:
    here, there = (
        around(text, (0, len(text)), _at(text, number)) for text, number in ((one, "9"), (other, "12"))
    )
    shared = run(here, there)
    assert shared.words == words
    assert [word.lower() for word in shared.telling] == [word.lower() for word in telling]


def _at(text: str, number: str) -> tuple[int, int]:
    start = text.index(number)
    return start, start + len(number)


@pytest.mark.parametrize(
    ("summary", "text", "another"),
    [
        ("The county opened 240 shelters on the coast.", "240", "12"),
        # its own place is none
        ("The county opened 12 shelters on the coast.", "12", None),
        # one word that tells is chance
        ("It has 240 shelters.", "240", None),
        # nor is money a count
        ("The county opened $240 shelters on the coast.", "$240", None),
    ],
)
def test_another_number_has_the_words_of_a_claim(summary: str, text: str, another: str | None) -> None:
    claim = next(q for q in find_quantities(summary) if q.text == text)
    here = around(summary, (0, len(summary)), (claim.start, claim.end))
    found = Ground(SourceIndex(COUNTY)).of(SameWords).another(claim, here)
    assert (found.text if found is not None else None) == another


def test_a_count_of_something_else_in_anothers_words_shows_that_number() -> None:
    found = findings_of(COUNTY, "Argent county opened 90 shelters on the coast.")
    flag, features = next((flag, f) for flag, f in found if "rule:other_thing" in f)
    assert "in another's words" in features
    assert flag.evidence is not None
    assert flag.evidence.text == "12"
