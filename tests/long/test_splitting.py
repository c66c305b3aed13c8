"""Cutting a text: nothing lost, nothing too large, paragraphs kept together where they can be."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarise.long.splitting import split
from summarise.long.tokens import estimate


def words(text: str) -> int:
    return len(text.split())


PARAGRAPHS = "\n\n".join(
    f"Paragraph {n} begins here. It has {n + 10} boxes in it. That is all." for n in range(20)
)


def test_what_fits_stays_whole() -> None:
    (part,) = split(PARAGRAPHS, 10_000, words)
    assert part == (0, len(PARAGRAPHS), words(PARAGRAPHS))


def test_cut_at_paragraphs() -> None:
    parts = split(PARAGRAPHS, 80, words)
    for part in parts:
        assert PARAGRAPHS[part.start : part.end].startswith("Paragraph")
        assert PARAGRAPHS[part.start : part.end].rstrip().endswith("That is all.")
    assert [part.tokens for part in parts] == [65, 65, 65, 65]  # 13 words a paragraph, evenly


def test_an_overlap_is_whole_sentences_of_the_part_before() -> None:
    parts = split(PARAGRAPHS, 80, words, overlap=10)
    for one, other in pairwise(parts):
        shared = PARAGRAPHS[other.start : one.end]
        assert shared.rstrip().endswith("That is all.")
        assert 0 < words(shared) <= 10
        assert shared.startswith("It has")


def test_a_long_paragraph_is_cut_at_sentences() -> None:
    text = " ".join(f"Sentence {n} has a few words in it." for n in range(40))
    for part in split(text, 50, words):
        assert text[part.start : part.end].startswith("Sentence")


def test_a_long_sentence_is_cut_between_words_and_a_long_word_anywhere() -> None:
    sentence = "word " * 300
    assert all(sentence[part.start] == "w" for part in split(sentence, 50, words))
    giant = "x" * 5_000
    parts = split(giant, 100, estimate)
    assert "".join(giant[part.start : part.end] for part in parts) == giant


@given(
    st.lists(
        st.sampled_from(
            ["Some words. ", "\n\n", "More than 4.2 million. ", "\n", "x" * 40, "港は五万。", " "]
        ),
        max_size=80,
    ),
    st.integers(5, 60),
    st.integers(0, 20),
)
def test_nothing_is_lost_and_nothing_is_too_large(pieces: list[str], room: int, overlap: int) -> None:
    text = "".join(pieces)
    parts = split(text, room, estimate, overlap=overlap)
    assert parts[0].start == 0
    assert parts[-1].end == len(text)
    for one, other in pairwise(parts):
        assert one.start < other.start <= one.end < other.end
    # Tokens of pieces are rounded up one by one, so a part may be a little less than it counts for.
    assert all(estimate(text[part.start : part.end]) <= room or part.end - part.start == 1 for part in parts)


@pytest.mark.parametrize("text", ["", " ", "\n\n\n", "One."])
def test_little_is_one_part(text: str) -> None:
    assert len(split(text, 5, words)) == 1
