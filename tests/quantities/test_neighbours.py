"""What numbers are by the number or word beside them, in English and the six other European languages."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarise.quantities import Quantity
from summarise.quantities.finder import find_quantities

# Each row: language, sentence, what is found in it as "text: kind value unit".
VOTES = [
    ("en", "The bill was carried by 52 votes to 48.", ["52: count 52", "48: count 48"]),
    ("en", "Prices fell from 61 to 38.", ["61: count 61", "38: count 38"]),
    ("de", "Der Rat nahm es mit 52 zu 48 Stimmen an.", ["52 zu 48: score 52 .. 48"]),
    ("de", "Mit 30 Stimmen gegen 12 fiel der Antrag durch.", ["30 Stimmen gegen 12: score 30 .. 12"]),
    ("fr", "Le texte passe par 52 voix contre 48.", ["52 voix contre 48: score 52 .. 48"]),
    ("es", "Salió elegida con 52 votos contra 48.", ["52 votos contra 48: score 52 .. 48"]),
    ("it", "Il bilancio passa con 52 voti contro 48.", ["52 voti contro 48: score 52 .. 48"]),
    ("pt", "A lei passou com 52 votos contra 48.", ["52 votos contra 48: score 52 .. 48"]),
    ("nl", "Het plan haalde het met 52 tegen 48 stemmen.", ["52 tegen 48: score 52 .. 48"]),
    ("nl", "Het plan haalde het met 52 stemmen tegen 48.", ["52 stemmen tegen 48: score 52 .. 48"]),
]
PARTS = [
    (
        "en",
        "It owes €3.5 billion, of which 1.2 is due soon.",
        ["€3.5 billion: money 3500000000 EUR", "1.2: money 1200000000 EUR"],
    ),
    (
        "en",
        "It has 4.8 million members, of which 3 resigned.",
        ["4.8 million: count 4800000", "3: count 3"],
    ),
    ("en", "Sales hit $5.2bn, up from 4.8.", ["$5.2bn: money 5200000000 USD", "4.8: money 4800000000 USD"]),
    (
        "de",
        "Es sind 3,5 Milliarden Euro, davon rund 1,2 in Asien.",
        ["3,5 Milliarden Euro: money 3500000000 EUR", "1,2: money 1200000000 EUR"],
    ),
    (
        "de",
        "Der Erlös stieg auf 3,5 Mio. Euro nach 2,9 im Vorjahr.",
        ["3,5 Mio. Euro: money 3500000 EUR", "2,9: money 2900000 EUR"],
    ),
    (
        "fr",
        "Le budget est de 3,5 milliards, dont 1,2 pour les routes.",
        ["3,5 milliards: count 3500000000", "1,2: count 1200000000"],
    ),
    ("fr", "Il dirige 30 ouvriers, dont 12 femmes.", ["30: count 30", "12: count 12"]),
    (
        "es",
        "Ganó 3.500 millones de euros, de los cuales 1.200 en Asia.",
        ["3.500 millones de euros: money 3500000000 EUR", "1.200: money 1200000000 EUR"],
    ),
    (
        "it",
        "Il piano vale 3,5 miliardi, di cui 1,2 per le strade.",
        ["3,5 miliardi: count 3500000000", "1,2: count 1200000000"],
    ),
    (
        "pt",
        "O plano custa 3,5 milhões de euros, dos quais 1,2 para estradas.",
        ["3,5 milhões de euros: money 3500000 EUR", "1,2: money 1200000 EUR"],
    ),
    (
        "nl",
        "Het plan kost 3,5 miljard euro, waarvan 1,2 voor wegen.",
        ["3,5 miljard euro: money 3500000000 EUR", "1,2: money 1200000000 EUR"],
    ),
    ("nl", "Er zijn 40 hectare, waarvan 12,5 onder water.", ["40 hectare: measure 40 hectare", "12,5: measure 12.5 hectare"]),
]  # fmt: skip
BELOW = [
    ("de", "Es wird minus 3 bis minus 7 Grad kalt.", ["minus 3 bis minus 7 Grad: measure -7 .. -3 degree-celsius"]),
    ("de", "Es wird minus 3 bis plus 7 Grad.", ["minus 3 bis plus 7 Grad: measure -3 .. 7 degree-celsius"]),
    ("fr", "Entre -3 et -7 degrés.", ["-3 et -7 degrés: measure -7 .. -3 degree-celsius"]),
    ("fr", "De -3 à -7 degrés.", ["-3: measure -3 degree-celsius", "-7 degrés: measure -7 degree-celsius"]),
    ("es", "Entre -3 y -7 grados.", ["-3 y -7 grados: measure -7 .. -3 degree-celsius"]),
    ("it", "Tra -3 e -7 gradi.", ["-3 e -7 gradi: measure -7 .. -3 degree-celsius"]),
    ("pt", "Entre -3 e -7 graus.", ["-3 e -7 graus: measure -7 .. -3 degree-celsius"]),
    ("nl", "Het wordt min 3 tot min 7 graden.", ["min 3 tot min 7 graden: measure -7 .. -3 degree-celsius"]),
    ("en", "It will be minus 3 to minus 7 degrees.", ["minus 3 to minus 7 degrees: measure -7 .. -3 degree"]),
    ("de", "Erwartet werden -2 bis -5 Prozent.", ["-2 bis -5 Prozent: percent -5 .. -2 percent"]),
]  # fmt: skip
PRESSURES = [
    ("en", "It was 120/80 mmHg.", ["120: measure 120 millimeter-of-mercury", "80 mmHg: measure 80 millimeter-of-mercury"]),
    ("de", "Er lag bei 120/80 mmHg.", ["120: measure 120 millimeter-of-mercury", "80 mmHg: measure 80 millimeter-of-mercury"]),
]  # fmt: skip
LISTS = [
    ("de", "Sie traf in der 23. und 67. Minute.", ["23.: ordinal 23", "67.: ordinal 67"]),
    ("de", "Tore: Weber (23., 67.).", ["23.: ordinal 23", "67.: ordinal 67"]),
    ("de", "Es war sein 40. Tor.", ["40.: ordinal 40"]),
    ("fr", "Buts à la 23e et à la 67e minute.", ["23e: ordinal 23", "67e: ordinal 67"]),
    ("de", "Sie sind 34 und 36 Jahre alt.", ["34: age 34 year", "36 Jahre alt: age 36 year"]),
    ("nl", "Zij zijn 34 en 36 jaar oud.", ["34: age 34 year", "36 jaar oud: age 36 year"]),
    ("fr", "Deux hommes âgés de 34 et 36 ans.", ["Deux: count 2", "34: age 34 year", "36 ans: age 36 year"]),
    ("es", "Los ladrones, de 34 y 36 años, huyeron.", ["34: age 34 year", "36 años: age 36 year"]),
    ("es", "Pidió condenas, de 12 y 15 años, para ambos.", ["12: duration 12 year", "15 años: duration 15 year"]),
    ("it", "I ladri, di 34 e 36 anni, sono fuggiti.", ["34: age 34 year", "36 anni: age 36 year"]),
    ("pt", "Os ladrões, de 34 e 36 anos, fugiram.", ["34: age 34 year", "36 anos: age 36 year"]),
]  # fmt: skip


def told(q: Quantity) -> str:
    low, high = (f"{value.normalize():f}" if value is not None else "" for value in (q.low, q.high))
    unit = "" if q.kind in ("count", "ordinal") else f" {q.unit}" if q.unit else ""
    return f"{q.text}: {q.kind} {low if low == high else f'{low} .. {high}'}{unit}"


@pytest.mark.parametrize(("code", "sentence", "expected"), [*VOTES, *PARTS, *BELOW, *PRESSURES, *LISTS])
def test_what_two_numbers_are_together(code: str, sentence: str, expected: list[str]) -> None:
    assert [told(q) for q in find_quantities(sentence, code)] == expected


def test_an_ordinal_of_a_list_has_its_noun() -> None:
    last = find_quantities("Sie traf in der 23. und 67. Minute.", "de")[-1]
    assert (last.unit, last.noun) == ("minute", "Minute")


ERAS = [
    ("en", "It burned in AD 79.", [79]),
    ("en", "It burned in 79 AD.", [79]),
    ("en", "It stood by 500 BC.", [-500]),
    ("en", "It fell in 1200 BCE.", [-1200]),
    ("en", "A fifth century BC jar.", [-500]),
    ("en", "He ruled from 27 BC to 14 AD.", [-27, 14]),
    ("en", "Made between 200 and 100 BC.", [-200, -100]),
    ("en", "The third and fourth centuries.", [200, 300]),
    ("de", "Um 500 v. Chr. gebaut.", [-500]),
    ("de", "Im Jahr 79 n. Chr. verschüttet.", [79]),
    ("de", "Im 5. Jahrhundert v. Chr. entstanden.", [-500]),
    ("de", "Im 3. und 4. Jahrhundert.", [200, 300]),
    ("de", "Um 1500 v. Chr. gebaut.", [-1500]),
    ("fr", "En 500 av. J.-C., la ville naît.", [-500]),
    ("fr", "En 79 après J.-C., elle meurt.", [79]),
    ("fr", "Au Ve siècle avant notre ère.", [-500]),
    ("fr", "Aux XVIIe et XVIIIe siècles.", [1600, 1700]),
    ("es", "En el 79 d. C. ardió.", [79]),
    ("es", "Hacia el 500 a.C. nació.", [-500]),
    ("es", "En el siglo V a. C. nació.", [-500]),
    ("es", "En los siglos XVII y XVIII.", [1600, 1700]),
    ("it", "Nel 79 d.C. bruciò.", [79]),
    ("it", "Nel 500 a.C. nacque.", [-500]),
    ("it", "Nel V secolo a.C. nacque.", [-500]),
    ("it", "Tra il XVII e il XVIII secolo.", [1600, 1700]),
    ("pt", "Em 79 d.C. ardeu.", [79]),
    ("pt", "No século V a.C. nasceu.", [-500]),
    ("pt", "Nos séculos XVII e XVIII.", [1600, 1700]),
    ("nl", "Rond 500 v.Chr. gebouwd.", [-500]),
    ("nl", "In 79 na Christus bedolven.", [79]),
    ("nl", "In de 5e eeuw v.Chr. gemaakt.", [-500]),
    ("nl", "In de 17e en 18e eeuw.", [1600, 1700]),
]


@pytest.mark.parametrize(("code", "sentence", "expected"), ERAS)
def test_years_and_centuries_have_their_era(code: str, sentence: str, expected: list[int]) -> None:
    found = find_quantities(sentence, code)
    assert [q.year if q.year is not None else q.date and q.date.decade for q in found] == expected


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("en", "It treats 500 B.C. residents."),
        ("en", "There were 30 BC Ferries staff."),
        ("es", "Vendió 500 a clientes."),
        ("it", "Ne ha dati 500 a Carlo."),
        ("fr", "Il en a vendu 500 avant juin 2020."),
    ],
)
def test_what_only_begins_as_an_era_is_none(code: str, sentence: str) -> None:
    first = find_quantities(sentence, code)[0]
    assert (first.kind, first.low) == ("count", 500 if "500" in sentence else 30)


_WORDS = st.sampled_from(
    "52 48 3.5 3,5 1.2 1,2 -3 -7 34 36 79 500 120/80 mmHg votes to votos contra Stimmen zu gegen bis minus Grad BC AD v. Chr. a.C. d. C. und y e et "
    "of which davon dont million Milliarden Euro € siglos XVII XVIII secolo siècle 3. 4. Jahrhundert ans años Jahre alt , . ( )".split()
)


@settings(max_examples=150, deadline=None)
@given(st.lists(_WORDS, max_size=30), st.sampled_from(["en", "de", "fr", "es", "it", "pt", "nl"]))
def test_whatever_stands_together_spans_stay_in_order(words: list[str], code: str) -> None:
    text = " ".join(words)
    end = 0
    for q in find_quantities(text, code):
        assert end <= q.start < q.end
        assert text[q.start : q.end] == q.text
        end = q.end
