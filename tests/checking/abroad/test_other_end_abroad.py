"""The level before for the one now, a profit for a loss, the loser for the winner, in other languages than English."""

from __future__ import annotations

import pytest

from summarise import Severity, check

DE = (
    "Der Umsatz der Mühle sank von 84 auf 71 Millionen Euro, unter dem Strich stand ein Verlust von 6 Millionen Euro. "
    "Kehlbach schlug Arnsdorf 27:24. Die Gemeinde gab für Schulen 19 Millionen Euro aus."
)
FR = "Le prix du lait est passé de 41 à 46 centimes. La laiterie annonce une perte de 8 millions d'euros. Montfau a battu Bellerive 31-28."
ES = "El número de parados bajó de 5.200 a 4.700. La bodega cerró el año con pérdidas de 3 millones de euros. El Torreal venció al Albarín por 3-1."
IT = "I visitatori sono saliti da 12.000 a 17.000. La cantina ha chiuso con una perdita di 4 milioni di euro. Il Casale ha battuto il Ronco 2-0."
PT = "A tarifa do barco subiu em março de 35 para 42 euros e não vai baixar. A adega teve um prejuízo de 7 milhões de euros. O Vilares venceu o Aljustre por 4-2."
NL = "De huur steeg van 610 naar 680 euro. De molen leed een verlies van 9 miljoen euro. Wierum versloeg Oudega met 5-3."
ZH = "湖面积由640平方公里缩小到410平方公里。茶厂上半年亏损3200万元，去年同期盈利900万元。松林队以5比3击败竹溪队。"
JA = "入館料を800円から650円に引き下げた。茶園の営業損益は3200万円の赤字だった。松林高校が5―3で竹渓高校に勝ち、4連勝とした。"

WRONG = [
    (DE, "Der Umsatz sank auf 84 Millionen Euro.", "84"),
    (DE, "Der Umsatz stieg von 84 auf 71 Millionen Euro.", "stieg"),
    (DE, "Die Mühle machte einen Gewinn von 6 Millionen Euro.", "6 Millionen"),
    (DE, "Arnsdorf schlug Kehlbach 27:24.", "27:24"),
    (FR, "Le prix du lait est passé de 46 à 41 centimes.", "46 à 41"),
    (FR, "La laiterie annonce un bénéfice de 8 millions d'euros.", "8 millions"),
    (FR, "Bellerive a battu Montfau 31-28.", "31-28"),
    (ES, "El número de parados bajó a 5.200.", "5.200"),
    (ES, "La bodega cerró con ganancias de 3 millones de euros.", "3 millones"),
    (ES, "El Albarín venció al Torreal por 3-1.", "3-1"),
    (IT, "I visitatori sono scesi da 12.000 a 17.000.", "scesi"),
    (IT, "La cantina ha chiuso con un utile di 4 milioni di euro.", "4 milioni"),
    (PT, "A tarifa subiu para 35 euros.", "35"),
    (PT, "O Aljustre venceu o Vilares por 4-2.", "4-2"),
    (NL, "De huur steeg naar 610 euro.", "610"),
    (NL, "Oudega versloeg Wierum met 5-3.", "5-3"),
    (ZH, "湖面积缩小到640平方公里。", "640"),
    (ZH, "湖面积由640平方公里扩大到410平方公里。", "扩大"),
    (ZH, "茶厂上半年盈利3200万元。", "3200万元"),
    (ZH, "竹溪队以5比3击败松林队。", "5比3"),
    (JA, "入館料は800円に下がった。", "800円"),
    (JA, "茶園は3200万円の黒字だった。", "3200万円"),
    (JA, "竹渓高校が5―3で松林高校に勝った。", "5―3"),
]
RIGHT = [
    (DE, "Der Umsatz sank auf 71 Millionen Euro; im Jahr davor waren es 84 Millionen."),
    (DE, "Unter dem Strich stand ein Verlust von 6 Millionen Euro."),
    (DE, "Arnsdorf verlor 24:27 gegen Kehlbach."),
    (DE, "Mit 27:24 gewann Kehlbach gegen Arnsdorf."),
    (FR, "Le prix du lait a augmenté de 41 à 46 centimes."),
    (FR, "Montfau s'est imposé 31-28 face à Bellerive."),
    (ES, "El número de parados pasó de 5.200 a 4.700."),
    (IT, "Il Ronco è stato battuto 2-0 dal Casale."),
    (PT, "A tarifa de 35 euros subiu para 42 euros."),
    (NL, "De huur ging van 610 naar 680 euro."),
    (ZH, "湖面积从640平方公里减少到410平方公里。"),
    (ZH, "茶厂上半年亏损3200万元。"),
    (ZH, "竹溪队3比5不敌松林队。"),
    (JA, "入館料は800円から650円に下がった。"),
    (JA, "竹渓高校は3―5で松林高校に敗れた。"),
]


@pytest.mark.parametrize(("source", "claim", "words"), WRONG)
def test_what_is_turned_round_is_found(source: str, claim: str, words: str) -> None:
    flags = [f for f in check(source, claim).flags if f.severity is not Severity.NOTE]
    assert any(f.claim is not None and words in f.claim.text for f in flags), flags


@pytest.mark.parametrize(("source", "claim"), RIGHT)
def test_what_is_told_otherwise_is_not(source: str, claim: str) -> None:
    assert [f.message for f in check(source, claim).flags if f.severity is not Severity.NOTE] == []
