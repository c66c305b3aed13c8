"""A rule is asked of a sentence only that has what it reads: asked of every other, it finds nothing there."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

from summarise import Article, Source, find_quantities
from summarise.checking.aligning import rule as kinds
from summarise.checking.aligning.ground import Ground
from summarise.checking.aligning.rule import ClaimRule, had_by
from summarise.checking.aligning.stated import Stated, sentences_stated
from summarise.checking.effort import Effort
from summarise.checking.flags import precedence
from summarise.checking.judging import sentences
from summarise.checking.judging.reached import Leads, Reached
from summarise.checking.reading.claims import passages
from summarise.checking.verdicts import Claim, Evidence, Verdict

FIXTURES = Path(__file__).parents[2] / "fixtures"


def summaries() -> Iterator[tuple[str, object]]:
    for article in sorted(FIXTURES.glob("*/article.txt")):
        source = article.read_text(encoding="utf-8")
        for text in sorted(article.parent.glob("right/*.txt")):
            yield source, text.read_text(encoding="utf-8")
        for made in sorted(article.parent.glob("wrong/*.json"))[:6]:
            yield source, json.loads(made.read_text(encoding="utf-8"))


def test_no_rule_finds_anything_in_a_sentence_that_lacks_what_it_needs(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    left_out = 0
    seen: list[tuple[object, Stated]] = []
    found = sentences._found

    def watched(ground, stated):
        seen.append((ground, stated))
        return found(ground, stated)

    monkeypatch.setattr(sentences, "_found", watched)
    for source, summary in summaries():
        seen.clear()
        Source(source).check(summary)
        for ground, stated in seen:
            english, short = ground.index.language == "en", ground.index.is_short
            own = {rule.name for rule in Reached(ground).by(stated, copied=False)}
            for rule in precedence.SENTENCE:
                if rule.name not in own and (english or rule.english is None) and (short or not rule.short):
                    left_out += 1
                    assert list(rule.run(ground, stated)) == [], (rule.name, stated.text)
    assert left_out > 1_000


def stated_as(text: str, *agreeing: str) -> Stated:
    """A sentence as it is stated; those of its numbers that are given agree with the source."""
    claims = []
    for q in find_quantities(text):
        evidence = Evidence(0, 1, "x", "article", q) if q.text in agreeing else None
        verdict = Verdict.SUPPORTED if evidence else Verdict.UNSUPPORTED
        claims.append(Claim("", q.start, q.end, q.text, q, verdict, evidence))
    (passage,) = passages(text)
    (stated,) = sentences_stated([passage], claims)
    return stated


@pytest.mark.parametrize(
    ("text", "agreeing", "has"),
    [
        ("Nobody came.", (), 0),
        ("Some 40 people came.", (), kinds.NUMBERS),
        ("Some 40 people came.", ("40",), kinds.NUMBERS | kinds.AGREEING | kinds.AGREEING_OR_DATED),
        ("They paid 40 people $5.", (), kinds.NUMBERS | kinds.SEVERAL | kinds.MONEY),
        (
            "They met on 4 May 2025.",
            ("4 May 2025",),
            kinds.NUMBERS | kinds.DATE | kinds.DATED | kinds.AGREEING_OR_DATED,
        ),
        ("They met on 4 May 2025.", (), kinds.NUMBERS | kinds.DATE | kinds.DATED),
        ("They won 3-1.", (), kinds.NUMBERS | kinds.SCORE),
    ],
)
def test_what_a_sentence_has(text: str, agreeing: tuple[str, ...], has: int) -> None:
    assert had_by(stated_as(text, *agreeing)) == has


def names_asked(ground: Ground, stated: Stated, monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """The rules that are run for a sentence."""
    ran: set[str] = set()

    def watched(rule):
        def run(*given):
            ran.add(rule.name)
            return iter(())

        return rule._replace(run=run)

    monkeypatch.setattr(precedence, "SENTENCE", tuple(map(watched, precedence.SENTENCE)))
    assert list(sentences._found(ground, stated)) == []
    return ran


def test_a_rule_is_not_run_without_one_of_its_words(monkeypatch: pytest.MonkeyPatch) -> None:
    worded = {rule.name: rule.words for rule in precedence.SENTENCE if rule.words is not None}
    assert len(worded) > 10
    ground = Source("On 4 May 2025 came 40 people, of whom 12 left.").ground(foreign=False)
    stated = stated_as("Some 40 people came on 4 May 2025, and 12 left.", "40", "12")
    lacking = {name for name, words in worded.items() if words.isdisjoint(stated.tokens)}
    ran = names_asked(ground, stated, monkeypatch)
    assert lacking
    assert ran.isdisjoint(lacking)
    assert "other_subject" in ran


@pytest.mark.parametrize(
    ("words", "told", "leads"),
    [
        (None, "boats", True),
        (frozenset(("boat", "ship")), "a boat sank", True),
        (frozenset(("boat", "ship")), "two boats sank", False),
        (frozenset(("boat*", "ship")), "two boats sank", True),
        (frozenset(("boat*", "boa*")), "the boas", True),
        (frozenset(("boat*",)), "a boa", False),
    ],
)
def test_a_word_leads_to_a_rule(words: frozenset[str] | None, told: str, *, leads: bool) -> None:
    others = [frozenset(("sank",)), frozenset(("a*",))]
    read = Leads([*others, words])
    for _ in range(2):  # the second time it is known
        assert ((read.always | read.of(told.split())) >> 2 == 1) is leads


def test_a_rule_is_not_run_without_one_of_its_words_in_the_source_s_sentence(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ran: list[str] = []

    def run(_ground: Ground, stated: Stated) -> Iterator[object]:
        ran.append(stated.text)
        return iter(())

    rules = tuple(rule._replace(run=run, there=frozenset(("train*",))) for rule in precedence.SENTENCE)
    monkeypatch.setattr(precedence, "SENTENCE", rules)
    source = Source("Some 40 people came by boat. At noon 12 people came by train.")
    source.check("Some 40 people came.")
    assert ran == []
    source.check("At noon 12 people came.")
    assert ran


@pytest.mark.parametrize(("language", "asks"), [("en", True), ("de", False)])
def test_a_rule_is_run_for_sources_of_its_language_only(
    language: str, *, asks: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = Source(Article("The 40 people came, of whom 12 left.", language=language))
    stated = stated_as("Some 40 people came, and 12 left.", "40", "12")
    ran = names_asked(source.ground(foreign=False), stated, monkeypatch)
    assert ("beside_another" in ran) is asks
    assert ("other_name" in ran) is not asks


def test_a_rule_that_is_run_is_a_step_for_each_number_and_one_more(monkeypatch: pytest.MonkeyPatch) -> None:
    stated = stated_as("Some 40 people came, and 12 left.", "40", "12")
    effort = Effort()
    with effort.of_one():
        ran = names_asked(Source("Nothing.").ground(foreign=False), stated, monkeypatch)
    assert effort.steps == len(ran) * (1 + len(stated.claims))


ABROAD = Path(precedence.__file__).parents[1] / "rules" / "abroad"


@pytest.mark.parametrize("name", sorted(path.stem for path in ABROAD.glob("[a-z]*.py")))
def test_a_rule_of_other_languages_is_entered_as_its_module_has_it(name: str) -> None:
    """Its module is imported late, so that what it says of itself stands in two places."""
    own = import_module(f"summarise.checking.rules.abroad.{name}").RULE
    (entered,) = (rule for rule in precedence.SENTENCE if rule.name == name)
    assert entered._replace(run=own.run) == own


SHORT = Path(precedence.__file__).parents[1] / "rules" / "short"


@pytest.mark.parametrize("entered", precedence.MISSING, ids=lambda rule: rule.name)
def test_a_rule_for_what_is_nowhere_is_entered_as_its_module_has_it(entered: ClaimRule) -> None:
    (path,) = SHORT.parent.glob(f"*/{entered.name}.py")
    own = import_module(f"summarise.checking.rules.{path.parent.name}.{entered.name}").RULE
    assert entered._replace(run=own.run) == own


@pytest.mark.parametrize(
    "name", sorted(f"{path.parent.name}.{path.stem}" for path in SHORT.glob("*/[a-z]*.py"))
)
def test_a_rule_of_short_sources_is_entered_as_its_module_has_it(name: str) -> None:
    own = import_module(f"summarise.checking.rules.short.{name}").RULE
    (entered,) = (rule for rule in precedence.SENTENCE if rule.name == name.rpartition(".")[2])
    assert entered._replace(run=own.run, words=own.words, there=own.there) == own
    assert precedence.loaded(entered) is own


@pytest.mark.parametrize(("beds", "asks"), [(3, True), (30, False)])
def test_a_rule_of_short_sources_is_run_for_them_only(
    beds: int, *, asks: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = Source(" ".join(f"Ward {chr(65 + n % 26)} has {n + 11} beds." for n in range(beds)))
    stated = stated_as("Ward A has 11 beds and Ward B 12.", "11", "12")
    ran = names_asked(source.ground(foreign=False), stated, monkeypatch)
    assert ("compared_way" in ran) is asks
    assert "beside_another" in ran


def test_a_right_summary_in_english_loads_no_arithmetic_and_no_rule_of_other_languages() -> None:
    program = (
        "import sys; from summarise import check\n"
        "source = 'The port of Lindmouth handled 41,000 boxes in May, up 6% on last year. It lost two cranes.'\n"
        "assert not check(source, 'Lindmouth handled 41,000 boxes in May, 6% more than a year before.').flags\n"
        "print(*sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    late = ("rules.abroad.", "arithmetic.abroad.", "arithmetic.deriving", "arithmetic.told.complements")
    loaded = [name.removeprefix("summarise.checking.") for name in done.stdout.split()]
    assert [name for name in loaded if name.startswith(late)] == []
