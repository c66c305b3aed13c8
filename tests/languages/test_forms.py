"""Forms that the gate of locales does not draw, in sentences: what is no number, and what words around one decide."""

from __future__ import annotations

import pytest

from summarise.article import Article
from summarise.checking.check import check
from summarise.quantities.finder import find_quantities
from tests.languages.test_reading import told

CASES = [
    ("de", "Sie achten auf die Kinder, und der dritte kam spät.", ["dritte: ordinal 3"]),
    ("de", "Kiel gewann 28:24. Um 20:15 folgt der Film.", ["28:24: score 28-24", "20:15: time 20:15"]),
    ("de", "Am 3.5. und 4.6. war geschlossen.", ["3.5.: date 5-3", "4.6.: date 6-4"]),
    ("de", "Er kaufte mehr oder minus.", []),
    ("de", "Sa. und So. ist zu, die So-Regel gilt.", []),
    ("de", "Mi., 14 Uhr: drei minus zwei.", ["Mi., 14 Uhr: time 14:00", "drei: count 3", "zwei: count 2"]),
    ("de-AT", "Im Jänner 2025 kostete es 5,50 €.", ["Jänner 2025: date 2025-1", "5,50 €: money 5.5 EUR"]),
    ("fr", "Plus ou moins cinq bateaux, le 1/4 de finale.", ["cinq: count 5 bateaux", "1: count 1", "4: count 4"]),
    ("fr", "La grève a duré 12 h, jusqu'à 14 h 30.", ["12 h: duration 12 hour", "14 h 30: time 14:30"]),
    ("fr-CA", "Le 2025-01-04, il a payé 12,50 $.", ["2025-01-04: date 2025-1-4", "12,50 $: money 12.5 CAD"]),
    ("es", "Segundo, el cuarto estaba vacío tres segundos.", ["tres segundos: duration 3 second"]),
    ("es", "Costó 1,234.50 dólares y hubo 12,345 visitas.", ["1,234.50 dólares: money 1234.5 USD", "12,345: count 12345 visitas"]),
    ("es", "El cuarto lugar y el vigésimo segundo.", ["cuarto: ordinal 4 lugar", "vigésimo segundo: ordinal 22"]),
    ("es-AR", "Pagó $ 12.345,50 el 4/1.", ["$ 12.345,50: money 12345.5 ARS", "4/1: date 1-4"]),
    ("it", "Secondo il comune, il secondo molo è a meno sei gradi.", ["secondo: ordinal 2 molo", "meno sei gradi: measure -6 degree-celsius"]),
    ("pt", "Segundo o cais, na segunda-feira foi a quarta vez.", ["segunda-feira: date ", "quarta: ordinal 4 vez"]),
    ("nl", "De tweede boot voer van 12:30 tot 14:00.", ["tweede: ordinal 2 boot", "12:30 tot 14:00: time 12:30"]),
    ("en", "It ran 1/14/25, then 1/4/25.", ["1/14/25: date 2025-1-14", "1/4/25: date 2025-1-4"]),
    ("en", "It ran 14/1/25, then 1/4/25.", ["14/1/25: date 2025-1-14", "1/4/25: date 2025-4-1"]),
    ("en", "The 3T scanner weighs 2 t in all.", ["3T: measure 3 tesla", "2 t: measure 2 tonne"]),
    ("en-IN", "They paid ₹3.4LCr and moved 5L boats.", ["₹3.4LCr: money 3400000000000 INR", "5L: count 500000 boats"]),
    ("en_US", "The fair: Sunday 4 – Wednesday 7 August 2019.", ["Sunday 4 – Wednesday 7 August 2019: date 2019-8-4"]),
]  # fmt: skip


@pytest.mark.parametrize(("tag", "sentence", "expected"), CASES)
def test_what_is_read(tag: str, sentence: str, expected: list[str]) -> None:
    assert [told(q) for q in find_quantities(sentence, tag)] == expected


def test_a_check_reads_in_the_region_that_the_article_states() -> None:
    text = "El puerto gastó $12,345 en grúas el 4 de enero, dijo la autoridad."
    assert check(Article(text, language="es_MX"), "El puerto gastó 12.345 pesos mexicanos.").flags
    right = check(Article(text, language="es-MX"), "The port spent 12,345 Mexican pesos on cranes.")
    assert [f for f in right.flags if f.severity in ("error", "warning")] == []
