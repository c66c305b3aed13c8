"""A number on another part, place or person, in other languages than English."""

from __future__ import annotations

import pytest

from summarise import Severity, check

DE = (
    "Ein Hagelsturm zog am Sonntag über das Land. In Kehlbach fielen Körner von 6 Zentimetern. Die Feuerwehr in Arnsdorf rückte 52 Mal aus. "
    "Die Lokführer verlangen 9 Prozent mehr Lohn, die Bahn bietet 4 Prozent an. 230 Autos wurden beschädigt, davon 40 so schwer, dass sie verschrottet werden. "
    "Am Mittag waren 8.000 Häuser ohne Strom, am Abend noch 700."
)
FR = (
    "Le festival a ouvert samedi. À Bellerive, il a attiré 12 400 visiteurs. À Montfau, il a coûté 90 000 euros. "
    "Le théâtre compte 320 places et le cinéma 150."
)
ES = (
    "La sequía sigue en el sur. En Albarín cayeron 3 litros de lluvia. El pantano de Torreal está al 18 % y el de Vallejo, al 41 %. "
    "En Carmona se cerraron 6 pozos."
)
IT = (
    "La fiera si è chiusa domenica. A Casale sono arrivati 210 espositori. A Ronco si sono venduti 75 trattori. "
    "La mostra ha avuto 900 ingressi, il concerto 2.300."
)
PT = (
    "A campanha começou na segunda-feira. Em Vilares foram vacinadas 340 pessoas. Em Aljustre faltaram 25 enfermeiros. "
    "O hospital recebeu 80 doses e o lar 30."
)
NL = (
    "De storm trok zaterdag over het land. In Wierum waaiden 14 daken af. In Oudega vielen 33 bomen om. "
    "De school kreeg 50 tablets, de bibliotheek 20. Om twaalf uur zaten 5.000 mensen zonder water, om zes uur nog 400."
)
ZH = "旱灾仍在持续。青石县有38口井干涸。白河县转移了620头牛。甲队得分最高，为88分，乙队得分最低，为61分。"
JA = "祭りは日曜に終わった。青石町では屋台が38軒並んだ。白河町では620人が踊った。負傷者は12人で、うち3人は入院した。"

WRONG = [
    (DE, "In Arnsdorf fielen Körner von 6 Zentimetern.", "6 Zentimetern"),
    (DE, "Die Bahn will 9 Prozent geben.", "9 Prozent"),
    (DE, "230 Autos werden verschrottet.", "230"),
    (DE, "Am Abend waren noch 8.000 Häuser ohne Strom.", "8.000"),
    (FR, "À Montfau, il a attiré 12 400 visiteurs.", "12 400"),
    (ES, "En Carmona cayeron 3 litros de lluvia.", "3 litros"),
    (IT, "A Ronco sono arrivati 210 espositori.", "210"),
    (IT, "Il concerto ha avuto 900 ingressi.", "900"),
    (PT, "Em Aljustre foram vacinadas 340 pessoas.", "340"),
    (NL, "In Oudega waaiden 14 daken af.", "14"),
    (NL, "De bibliotheek kreeg 50 tablets.", "50"),
    (NL, "Om zes uur zaten nog 5.000 mensen zonder water.", "5.000"),
    (ZH, "白河县有38口井干涸。", "38"),
    (JA, "白河町では屋台が38軒並んだ。", "38軒"),
    (JA, "12人が入院した。", "12人"),
]
RIGHT = [
    (DE, "In Kehlbach fielen 6 Zentimeter große Körner."),
    (DE, "Die Lokführer fordern 9 Prozent."),
    (DE, "Beschädigt wurden 230 Autos."),
    (DE, "Am Abend fehlte noch in 700 Häusern der Strom."),
    (FR, "12 400 visiteurs sont venus à Bellerive."),
    (FR, "Le cinéma a 150 places."),
    (ES, "Vallejo está al 41 % y Torreal al 18 %."),
    (IT, "Il concerto ha avuto 2.300 ingressi."),
    (PT, "O lar ficou com 30 doses."),
    (NL, "Wierum verloor 14 daken, en in Oudega vielen 33 bomen om."),
    (NL, "De bibliotheek kreeg 20 tablets."),
    (ZH, "青石县的38口井干涸。"),
    (ZH, "乙队得61分。"),
    (JA, "入院したのは3人だ。"),
]


@pytest.mark.parametrize(("source", "claim", "number"), WRONG)
def test_a_number_on_another_is_found(source: str, claim: str, number: str) -> None:
    flags = [f for f in check(source, claim).flags if f.severity is not Severity.NOTE]
    assert any(f.claim is not None and number in f.claim.text for f in flags), flags


@pytest.mark.parametrize(("source", "claim"), RIGHT)
def test_one_on_its_own_is_not(source: str, claim: str) -> None:
    assert [f.message for f in check(source, claim).flags if f.severity is not Severity.NOTE] == []
