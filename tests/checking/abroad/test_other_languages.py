"""Right summaries in German, French, Spanish, Italian, Portuguese and Dutch: what is worked out is no invention there either."""

from __future__ import annotations

import pytest

from summarise import Severity, Verdict, check

DE = (
    "MÜNCHEN, 14. März 2025 – Im vergangenen Jahr wurden 251.900 Wohnungen gebaut, 42.500 weniger als zuvor. Der Bund gibt 1,3 Milliarden Euro, das Land "
    "weitere 250 Millionen Euro. Ein Bau dauerte 26 Monate. Die Miete stieg von 163 auf 318 Euro. 60 Prozent des Wassers werden wieder verwendet. In der Branche arbeiten "
    "911.000 Beschäftigte. Die Quote fiel um 2 Prozent."
)
FR = (
    "PARIS, 22 juillet 2025 – Le rendement est de 7,3 tonnes par hectare, contre 6,2 l'an dernier. Le parti obtient 29,6 % des voix, devant les "
    "socialistes avec 23,2 %. Il a 26 sièges, six de plus qu'en 2019. L'orge recule de 3 %. 2 300 salariés sont touchés."
)
ES = (
    "MADRID, 2 de septiembre de 2025 – La tasa se sitúa en el 10,4 %, frente al 11,1 % de un año antes. El gasto se redujo de 212 a 198 millones de euros. "
    "La empresa despedirá a 1.200 de sus 8.000 empleados. Piden 45 días; la empresa ofrece 28. La medida beneficiaría a 610.000 asalariados."
)
IT = "ROMA, 3 aprile 2025 – L'utile è salito da 120 a 150 milioni di euro. Il comune taglierà 300 dei suoi 2.400 posti."
PT = "LISBOA, 3 de abril de 2025 – O ministro disse que não quer aumentar os impostos, mas que isso também depende do ano. A dívida desceu de 88 mil milhões de euros para 61 mil milhões de euros. A câmara vai fechar 12 das 41 escolas."
NL = "AMSTERDAM, 3 april 2025 – De winst steeg van 120 naar 150 miljoen euro. De gemeente sluit 12 van de 41 scholen."

RIGHT = [
    (DE, "Öffentliche Hilfen: insgesamt 1,55 Milliarden Euro, davon 1,3 Milliarden Euro vom Bund."),
    (DE, "2024 wurden 251.900 Wohnungen gebaut."),
    (DE, "Die Miete stieg um 155 Euro auf 318 Euro."),
    (DE, "40 Prozent des Wassers werden nicht wieder verwendet."),
    (DE, "Die Branche hat 911.000 Mitarbeiter."),
    (DE, "Quote: −2 Prozent"),
    (
        "Das Spiel sahen 31.400 Zuschauer. Vor 8.200 Zuschauern begann die Saison.",
        "Über 8.000 Fans sahen den Beginn.",
    ),
    (FR, "Le rendement est de 7,3 tonnes par hectare, soit 1,1 tonne de plus que l'an dernier."),
    (FR, "Le parti, avec 29,6 % des voix, devance les socialistes de 6,4 points."),
    (FR, "Le parti passe de 20 à 26 sièges."),
    (FR, "Orge : −3 %."),
    (FR, "2 300 personnes sont touchées."),
    (ES, "Gasto: 198 millones de euros, 14 millones de euros menos que antes."),
    (ES, "La empresa reducirá su plantilla a 6.800 empleados."),
    (ES, "La medida beneficiaría a 610.000 personas."),
    (DE, "Das Land gibt 250.000.000 Euro."),
    (IT, "L'utile è di 150 milioni di euro, 30 milioni di euro in più."),
    (PT, "A dívida é de 61 mil milhões de euros, 27 mil milhões de euros menos do que antes."),
    (NL, "De winst is 150 miljoen euro, 30 miljoen euro meer dan eerst."),
]
WRONG = [
    (
        DE,
        "Öffentliche Hilfen: insgesamt 1,75 Milliarden Euro, davon 1,3 Milliarden Euro vom Bund.",
        "1,75 Milliarden Euro",
    ),
    (DE, "2021 wurden 251.900 Wohnungen gebaut.", "2021"),
    (DE, "Die Miete stieg um 175 Euro auf 318 Euro.", "175 Euro"),
    (DE, "Ein Bau dauerte 36 Monate.", "36 Monate"),
    (
        FR,
        "Le rendement est de 7,3 tonnes par hectare, soit 2,1 tonnes de plus que l'an dernier.",
        "2,1 tonnes",
    ),
    (FR, "Orge : −8 %.", "−8 %"),
    (FR, "Le parti passe de 21 à 26 sièges.", "21"),
    (ES, "Gasto: 198 millones de euros, 19 millones de euros menos que antes.", "19 millones de euros"),
    (ES, "La empresa reducirá su plantilla a 6.300 empleados.", "6.300"),
    (IT, "L'utile è di 150 milioni di euro, 45 milioni di euro in più.", "45 milioni di euro"),
    (PT, "A dívida é de 63 mil milhões de euros.", "63"),
    (NL, "De winst is 150 miljoen euro, 45 miljoen euro meer dan eerst.", "45 miljoen euro"),
]


@pytest.mark.parametrize(("source", "claim"), RIGHT)
def test_a_right_number_is_not_accused(source: str, claim: str) -> None:
    assert [f.message for f in check(source, claim).flags if f.severity is not Severity.NOTE] == []


@pytest.mark.parametrize(("source", "claim", "number"), WRONG)
def test_its_wrong_neighbour_is(source: str, claim: str, number: str) -> None:
    checked = check(source, claim)
    found = [
        f for f in checked.flags if f.severity is not Severity.NOTE and f.claim and number in f.claim.text
    ]
    assert found, [(c.text, c.verdict) for c in checked.claims if c.verdict is not Verdict.SUPPORTED]
