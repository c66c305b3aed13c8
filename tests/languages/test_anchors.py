"""Where a reader of the six languages looks for a number: at digits, and at words that may begin one."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarise.quantities.languages.changes import anchors as changes
from summarise.quantities.languages.grammar import anchors as module
from summarise.quantities.languages.grammar.anchors import Anchors, Form, ending, following
from summarise.quantities.languages.grammar.language import grammar
from summarise.quantities.languages.lexicon import CODES
from summarise.quantities.patterns import pattern


def begun(code: str, text: str) -> list[str]:
    """The words, or digits, that the anchors of ``text`` stand at."""
    low = text.lower()
    return [low[at:].split(" ")[0] for at in grammar(code).anchors.each(low)]


@pytest.mark.parametrize(
    ("code", "text", "anchors"),
    [
        ("de", "Eine Stadt mit einer Million Menschen, einer Kirche, ein Komma", ["einer", "ein"]),
        ("de", "So kam es: So., 4. Mai, und so kam 12", ["so.,", "4.", "mai,", "12"]),
        ("de", "Achtung, die Vierbeiner, dreitägig und zweifelnd: die Hälfte, die Halle", ["dreitägig", "die"]),
        ("de", "Das Dreifache, zweimal so viel, vervierfacht; eine Viertelstunde", ["dreifache,", "zweimal", "vervierfacht;", "viertelstunde"]),
        ("de", "Umsatz Q3 im Trikot Q35; zweiundzwanzigste Auflage", ["q3", "35;", "zweiundzwanzigste"]),
        ("fr", "Mais à Marseille, en mai, la moitié de la salle", ["mai,", "la"]),
        ("fr", "Un tiers, un million, un an et demi, un an de plus, le 1er trimestre, le soir", ["un", "un", "un", "le"]),
        ("fr", "La vie au XIXe siècle, vie privée, centaines, central", ["xixe", "centaines,"]),
        ("es", "Los militares, once mil, el siglo XX y un siglo más", ["once", "mil,", "siglo"]),
        ("es", "Año y medio, un año malo, mar de fondo, mar 2024, cuarto", ["año", "mar", "2024,", "cuarto"]),
        ("it", "In centrale, i centri, cento, il terzo, nel XIX secolo, secolo XX", ["cento,", "terzo,", "xix", "secolo"]),
        ("pt", "Um terço, terça-feira, terça, mil e um, um milhão", ["um", "terça-feira,", "mil", "um"]),
        ("nl", "Een derde, zo 3 mei, zo laat, driemaal zoveel, kwartier, negentiende", ["een", "zo", "3", "mei,", "driemaal", "kwartier,", "negentiende"]),
        ("de", "_drei, 5drei, œdrei, drei5, drei_, dreiœ", ["5drei,", "drei5,", "5,", "drei_,", "dreiœ"]),
        ("de", "", []),
    ],
)  # fmt: skip
def test_what_an_anchor_is(code: str, text: str, anchors: list[str]) -> None:
    assert begun(code, text) == anchors


@pytest.mark.parametrize("code", CODES)
def test_each_word_of_a_number_is_one(code: str) -> None:
    lexicon, speller = grammar(code).lexicon, grammar(code).speller
    words = [word for word, value in lexicon.spelled.items() if value > 1 and word.isalpha()]
    words += [
        *lexicon.months,
        *lexicon.weekdays,
        *lexicon.vague,
        *lexicon.parts,
        *grammar(code).ordinals.whole,
    ]
    words += [f"{word}{speller.read(word, 0)}" for word in words[:5]]
    missed = [word for word in words if grammar(code).anchors.each(f"x {word} x")[:1] != [2]]
    assert missed == []


def test_each_word_of_change_is_one() -> None:
    for code in CODES:
        missed = [word for word in changes(code) if list(grammar(code).anchors.each(word))[:1] != [0]]
        assert missed == [], code


def test_what_words_are_looked_up_by_is_in_latin_1() -> None:
    for code in CODES:
        lexicon = grammar(code).lexicon
        for word in (
            *lexicon.spelled,
            *lexicon.months,
            *lexicon.vague,
            *lexicon.parts,
            *grammar(code).ordinals.whole,
        ):
            word.encode("latin-1")


PIECES = st.sampled_from(
    ["un", "une", "eine", "million", "millionen", "mai", "drei", "trois", "mil", "la moitié", "so", "4", "12", "xx", "secolo",
     "año", "y medio", "et demi", "le 1er trimestre", "q3", "t20", "haus", "œuvre", "½", "İ", "_", "z"]
)  # fmt: skip
GAPS = st.sampled_from([" ", " ", ", ", "-", "\n", "", "’", "_"])
TEXTS = st.lists(st.tuples(PIECES, GAPS), max_size=9).map(lambda parts: "".join(map("".join, parts)))


@given(st.sampled_from(CODES), TEXTS)
def test_they_are_in_order_and_at_the_beginning_of_a_run(code: str, text: str) -> None:
    low = text.lower() if len(text.lower()) == len(text) else text
    found = list(grammar(code).anchors.each(low))
    assert all(before < after for before, after in pairwise(found))
    for at in found:
        assert low[at].isalnum()
        before = low[at - 1 : at]
        assert not before.isdigit() if low[at].isdigit() else not (before.isalnum() or before == "_")


@given(st.sampled_from(CODES), TEXTS, TEXTS)
def test_a_sentence_has_its_own_whatever_stands_before_it(code: str, first: str, second: str) -> None:
    anchors = grammar(code).anchors
    between = "x;;;; "
    at = len(f"{first} {between}")
    behind = [place - at for place in anchors.each(f"{first} {between}{second}") if place >= at]
    assert behind == list(anchors.each(second))


def test_few_words_are_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_MOST", 10)
    anchors = Anchors(["may"], [], lambda word: False, [], [])
    text = " ".join(f"{'w' * n} may" for n in range(60))
    for _ in range(2):
        assert len(list(anchors.each(text))) == 60


def test_a_form_is_passed_as_a_whole() -> None:
    later = Form(ending(pattern("half an hour")), frozenset({"half"}), (" an",))
    anchors = Anchors(["hour", "hours"], [], lambda word: False, [], [later, *following(["an hour ago"])])
    assert list(anchors.each("half an hour, an hour ago, half an inch, hours")) == [0, 14, 41]


@pytest.mark.parametrize("code", CODES)
@given(words=st.lists(st.text("abcdeilmnoqrstuvxzßäöüéèñ", min_size=1, max_size=12), max_size=40))
def test_the_quick_look_at_new_words_holds_nothing_back(code: str, words: list[str]) -> None:
    anchors = grammar(code).anchors
    known = [
        *anchors._words,
        *anchors._by_head,
        *(begin for begins in anchors._begins.values() for begin in begins),
    ]
    written = [word.encode("latin-1") for word in [*words, *known[: len(words) + 5]]]
    anchors._plans.clear()
    assert anchors._plans.of(written) == [plan for word in written if (plan := anchors._planned(word))]
