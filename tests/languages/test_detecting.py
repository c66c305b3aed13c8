"""Which language a text is read in, and where that is shown."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarise import find_quantities
from summarise.article import Article
from summarise.checking.check import check
from summarise.quantities.languages.detecting import COMMON, detect, known, reading_note, scripts_in
from tests.command import process

TEXTS = {
    "en": "The harbour office said on Tuesday that it had counted the boxes of the northern quay and paid the crews.",
    "de": "Das Hafenamt sagte am Dienstag, dass es die Kisten auf dem Kai gezählt und die Mannschaften bezahlt hat.",
    "fr": "Le bureau du port a dit mardi que les caisses du quai nord ont été comptées et que les équipes sont payées.",
    "es": "La oficina del puerto dijo el martes que se contaron las cajas del muelle y que se pagó a los equipos.",
    "it": "L'ufficio del porto ha detto martedì che le casse della banchina sono state contate e che gli operai sono pagati.",
    "pt": "O escritório do porto disse na terça-feira que as caixas do cais foram contadas e que não há mais dívidas.",
    "nl": "Het havenkantoor zei dinsdag dat de kisten op de kade zijn geteld en dat het de ploegen niet meer betaalt.",
    "zh": "港务局星期二表示，北码头的箱子已经清点完毕，工人的工资也已支付。",
    "ja": "港湾局は火曜日、北埠頭の箱を数え終え、作業員に支払いをしたと述べた。",
}


@pytest.mark.parametrize(("code", "text"), TEXTS.items())
def test_a_sentence_is_enough(code: str, text: str) -> None:
    assert detect(text) == code
    assert detect(text, default="de") == code


@pytest.mark.parametrize(
    "text",
    [
        "",
        "41,000",
        "Das Kapital sold 5 copies",
        "per capita",
        "U.S. vs. EU",
        "{}",
        "\x00" * 9,
    ],
)
def test_without_evidence_it_is_english_or_what_was_expected(text: str) -> None:
    assert detect(text) == "en"
    assert detect(text, default="fr") == "fr"


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("de", "1.250 Menschen kamen."),
        ("de", "Gewinn: 1,5 Milliarden Euro"),
        ("de", "Zwei Tote nach Unfall"),
        ("fr", "1 250 personnes évacuées"),
        ("fr", "Trois blessés, deux morts."),
        ("es", "La fábrica facturó 1.200 millones de euros."),
        ("es", "Cayó tres puntos y medio."),
        ("it", "È nato il 4 luglio 1976 alle ore 15:30."),
        ("it", "Due terzi degli intervistati sono contrari."),
        ("pt", "Saíram 1.250 pessoas."),
        ("pt", "Prejuízo de 3 milhões"),
        ("nl", "Zo'n 2.500 mensen en bijna 300 honden liepen mee."),
        ("nl", "Drie doden bij ongeluk."),
        ("en", "Los Angeles beat San Diego 5-3."),
        ("en", "La Liga: Osasuna 3 Real Betis 1."),
        ("en", "Mayo beat Cork by a quart, 2-14."),
        ("en", "Van der Berg, 42, of De Haan, won."),
        ("en", "A user study with three personas cost 1.250 dollars."),
        ("en", "Las Vegas Sands posts 2.500 billion dollars"),
        ("en", "Mil-spec M4 costs 1.250 dollars"),
        ("en", "Mila Knapp, 42, ran 1.250 km."),
    ],
)
def test_what_stands_beside_a_number_tells_the_language_of_a_headline(code: str, text: str) -> None:
    assert detect(text) == code


def test_a_headline_keeps_the_thousands_of_its_language() -> None:
    (sum_paid,) = find_quantities("La fábrica facturó 1.200 millones de euros.")
    assert (sum_paid.low, sum_paid.unit) == (1_200_000_000, "EUR")


@pytest.mark.parametrize(
    ("stated", "code"),
    [("de-AT", "de"), ("PT", "pt"), ("zh-Hant", "zh"), ("sv", None), ("", None), (None, None)],
)
def test_stated_languages(stated: str | None, code: str | None) -> None:
    assert known(stated) == code


def test_the_choice_is_shown() -> None:
    assert reading_note(TEXTS["en"]) is None
    assert reading_note(TEXTS["de"]) == "numbers are read as German (by its words)"
    assert reading_note(TEXTS["en"], "fr-CA") == "numbers are read as French (stated)"


def test_a_summary_in_another_language_is_checked_by_value() -> None:
    source = "Der Hafen schlug im März mehr als 41.000 Container um und zahlte 2,5 Millionen Euro für die Kräne, sagte das Amt."
    right = check(
        source,
        "The port handled more than 41,000 containers in March and paid 2.5 million euros for the cranes.",
    )
    assert [flag.code for flag in right.flags if flag.severity == "error"] == []
    wrong = check(
        source,
        "The port handled more than 41,000 containers in March and paid 2.5 billion euros for the cranes.",
    )
    assert [
        (flag.code, flag.claim and flag.claim.text) for flag in wrong.flags if flag.severity == "error"
    ] == [("scale-mismatch", "2.5 billion euros")]


def test_a_summary_in_the_articles_language_too() -> None:
    source = "Le port a traité plus de 41 000 conteneurs en mars, soit 14,5 % de plus que l'an dernier, a dit le bureau du port."
    right = check(source, "Le port a traité plus de 41 000 conteneurs en mars, soit 14,5 % de plus.")
    assert [flag.code for flag in right.flags if flag.severity == "error"] == []
    wrong = check(source, "Le port a traité plus de 41 000 conteneurs en mars, soit 15,4 % de plus.")
    assert [flag.claim and flag.claim.text for flag in wrong.flags if flag.severity == "error"] == ["15,4 %"]


def test_a_stated_language_goes_before_the_words() -> None:
    text = "1.234 / 5.678"
    claims = check(Article(text, language="de"), "1234").claims
    assert [claim.verdict for claim in claims] == ["supported"]


def test_english_text_loads_no_other_language() -> None:
    code = (
        "import sys; from summarise.quantities.finder import find_quantities as f; f('It cost the city 5 million of it.');"
        "print([m for m in sys.modules if 'babel' in m or m.endswith(('european', 'han', 'cldr'))])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_the_commands_say_it(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXTS["de"] + " Es waren 41.000 Kisten.")
    done = process("numbers", "a.txt", cwd=tmp_path)
    assert done.stderr == "summarise: a.txt: numbers are read as German (by its words)\n"
    assert "41000" in done.stdout
    done = process("numbers", "a.txt", "--language", "en", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")


def test_what_is_counted_has_another_name_in_another_language() -> None:
    """So it is no evidence that a number is about something else; in one language it is."""
    source = TEXTS["de"] + " Es sah 17 Fähren.\n\nAn der Kreuzung standen 340 Wagen."
    for summary in ("The office saw 17 ferries, and 340 cars waited at the junction.",):
        assert check(source, summary).flags == ()
    wrong = check(source, "The office saw 19 ferries, and 340 cars waited at the junction.")
    assert [flag.claim.text for flag in wrong.flags if flag.claim] == ["19"]


@given(
    st.text(
        st.one_of(
            st.characters(),
            st.characters(min_codepoint=0x2FF0, max_codepoint=0x4010),
            st.sampled_from("あア中文"),
        )
    )
)
def test_scripts_are_counted_by_their_characters(text: str) -> None:
    assert scripts_in(text) == (
        len(re.findall("[\u3040-\u30ff]", text)),
        len(re.findall("[\u3400-\u9fff]", text)),
    )


@pytest.mark.parametrize("foreign", ["Łódź", "→", "Москва", "東京", "😀", "\x81"])
@pytest.mark.parametrize("code", ["de", "fr", "es", "it", "pt", "nl"])
def test_a_word_in_other_letters_changes_nothing(code: str, foreign: str) -> None:
    words = sorted(COMMON[code] - COMMON["en"])[:30]
    assert detect(" ".join(words)) == detect(" ".join([foreign, *words, f"x{foreign}x"])) == code
