"""Which way a number went, and whether a thing is done, in other languages than English."""

from __future__ import annotations

import pytest

from summarise import Severity, check

DE = (
    "Die Zahl der Übernachtungen sank im Juni von 410.000 auf 380.000. Der Eintritt kostet nun 9 Euro, 2 Euro mehr als bisher. "
    "Die Stadt will 2027 für 14 Millionen Euro ein Hallenbad bauen. Im Mai wurde für 3 Millionen Euro die Turnhalle saniert."
)
FR = (
    "La production de lait a reculé de 7 % en mars. Le prix du beurre a grimpé à 6 euros. La mairie doit planter 900 arbres d'ici à "
    "2028. Elle a déjà planté 250 haies."
)
ES = (
    "El paro bajó un 4 % en mayo. Los salarios subieron hasta los 1.900 euros. El Ayuntamiento construirá 340 viviendas antes de 2029. "
    "En 2024 terminó 120 viviendas."
)
IT = (
    "Le iscrizioni sono calate del 12 % a settembre. Il prezzo del grano è salito a 310 euro. Il comune assumerà 45 vigili entro giugno. "
    "L'anno scorso ha assunto 20 autisti."
)
PT = (
    "As exportações caíram 9 % em abril. O salário mínimo subiu para 870 euros. A câmara vai abrir 60 vagas em creches até 2027. "
    "Em março abriu 15 vagas."
)
NL = (
    "Het aantal faillissementen daalde in mei met 8 procent. De huurprijs steeg tot 940 euro. De gemeente wil volgend jaar 700 bomen "
    "planten. Vorig jaar heeft ze 210 bomen geplant."
)
ZH = (
    "五月份的旅客人数下降9%。票价上涨到35元。市政府计划明年种树1200棵。去年已种树450棵。冠军队比亚军队多7分。"
)
JA = "5月の来館者数は9%減った。入場料は350円に上がった。市は来年、桜を1200本植える計画だ。昨年はすでに450本を植えた。"

ZH_SEATS = "工人党在议会赢得80席，比上届减少12席。该党主张关闭3座矿山。"
JA_MINE = "新しい道は曲がりが多く、鉱山と港の距離を40分に広げた。会社は2鉱山を2031年5月までに閉鎖する。知事は職員を250人減らすと公約した。"

FR_MAY = "La ville n'a pas encore choisi. Le pont pourrait coûter 9 millions d'euros, selon le maire de la commune."

SAID_ES = "La alcaldesa anunció que el municipio comprará 30 autobuses. La empresa anunció ventas de 410 millones de euros."

# What is estimated is told so by a participle, which tells of nothing as done.
TO_COME = {
    "de": "Das Bad wird die Stadt jedes Jahr 870.000 Euro kosten. Im Rat stimmten neun Mitglieder dagegen.",
    "fr": "La fermeture des écoles fera économiser 870 000 euros par an à la ville. Le conseil a neuf membres.",
    "es": "La ciudad ahorrará 870.000 euros al año con el cierre de las escuelas. El concejo tiene nueve miembros.",
    "it": "La chiusura delle scuole farà risparmiare alla città 870.000 euro all'anno. Il consiglio ha nove membri.",
    "pt": "A câmara vai poupar 870.000 euros por ano com o fecho das escolas. O conselho tem nove membros.",
    "nl": "De sluiting van de scholen zal de stad 870.000 euro per jaar besparen. De raad heeft negen leden.",
}

FLAGGED = [
    (TO_COME["fr"], "La ville a économisé 870 000 euros.", "a économisé", "status-changed"),
    (SAID_ES, "El municipio ha comprado 30 autobuses.", "ha comprado", "status-changed"),
    (DE, "Die Zahl der Übernachtungen stieg auf 380.000.", "stieg", "direction-reversed"),
    (DE, "Der Eintritt kostet 2 Euro weniger.", "weniger", "direction-reversed"),
    (DE, "Die Stadt hat für 14 Millionen Euro ein Hallenbad gebaut.", "gebaut", "status-changed"),
    (FR, "La production de lait a progressé de 7 %.", "progressé", "direction-reversed"),
    (FR, "La mairie a planté 900 arbres.", "a planté", "status-changed"),
    (FR_MAY, "Le pont a coûté 9 millions d'euros.", "a coûté", "status-changed"),
    (ES, "El paro subió un 4 %.", "subió", "direction-reversed"),
    (ES, "El Ayuntamiento ha construido 340 viviendas.", "ha construido", "status-changed"),
    (IT, "Le iscrizioni sono aumentate del 12 %.", "aumentate", "direction-reversed"),
    (IT, "Il comune ha assunto 45 vigili.", "ha assunto", "status-changed"),
    (PT, "As exportações cresceram 9 %.", "cresceram", "direction-reversed"),
    (PT, "A câmara abriu 60 vagas em creches.", "abriu", "status-changed"),
    (NL, "Het aantal faillissementen nam met 8 procent toe.", "toe", "direction-reversed"),
    (NL, "De gemeente heeft 700 bomen geplant.", "heeft", "status-changed"),
    (ZH, "五月份的旅客人数增长9%。", "增长", "direction-reversed"),
    (ZH, "市政府已种树1200棵。", "已", "status-changed"),
    (JA, "5月の来館者数は9%増えた。", "増", "direction-reversed"),
    (ZH_SEATS, "工人党的议席比上届增加12席。", "增加", "direction-reversed"),
    (ZH_SEATS, "工人党已关闭3座矿山。", "已", "status-changed"),
    (JA_MINE, "鉱山と港の距離は40分に縮まった。", "縮ま", "direction-reversed"),
    (JA_MINE, "会社は2鉱山をすでに閉鎖した。", "すでに", "status-changed"),
    (JA_MINE, "知事は職員を250人減らした。", "らした", "status-changed"),
    (JA, "市は桜を1200本植えた。", "植えた", "status-changed"),
]
RIGHT = [
    (TO_COME["de"], "Die Kosten des Bades für die Stadt wurden auf 870.000 Euro im Jahr geschätzt."),
    (TO_COME["de"], "Die Kosten des Bades sind mit 870.000 Euro im Jahr veranschlagt."),
    (TO_COME["fr"], "L'économie pour la ville est estimée à 870 000 euros par an."),
    (TO_COME["fr"], "Les économies de la ville ont été chiffrées à 870 000 euros par an."),
    (TO_COME["es"], "El ahorro de la ciudad fue estimado en 870.000 euros al año."),
    (TO_COME["it"], "Il risparmio per la città è stimato in 870.000 euro all'anno."),
    (TO_COME["pt"], "A poupança da câmara foi estimada em 870.000 euros por ano."),
    (TO_COME["nl"], "De besparing voor de stad is geschat op 870.000 euro per jaar."),
    (SAID_ES, "La empresa vendió por 410 millones de euros."),
    (DE, "Die Zahl der Übernachtungen ging auf 380.000 zurück."),
    (DE, "Ein Hallenbad soll 2027 für 14 Millionen Euro gebaut werden."),
    (DE, "Für 3 Millionen Euro wurde die Turnhalle erneuert."),
    (DE, "Die Zahl der Übernachtungen stieg nicht, sie sank auf 380.000."),
    (FR, "Le lait baisse de 7 %, mais le beurre monte à 6 euros."),
    (FR, "La mairie a planté 250 haies."),
    (FR, "Elle veut planter 900 arbres."),
    (ES, "Los salarios crecieron hasta 1.900 euros, mientras que el paro cayó un 4 %."),
    (ES, "El Ayuntamiento terminó 120 viviendas en 2024."),
    (IT, "Il comune prevede di assumere 45 vigili."),
    (IT, "Il grano è rincarato a 310 euro."),
    (PT, "A câmara abriu 15 vagas em março e quer abrir mais 60."),
    (NL, "Er komen 700 bomen bij."),
    (NL, "De huur is gestegen tot 940 euro."),
    (ZH, "旅客减少9%，票价提高到35元。"),
    (ZH, "市政府将种树1200棵。"),
    (ZH, "亚军队比冠军队少7分。"),
    (JA, "入場料は350円に値上がりし、来館者は9%減少した。"),
    (JA, "市は1200本の桜を植える予定だ。"),
]


@pytest.mark.parametrize(("source", "claim", "word", "code"), FLAGGED)
def test_what_is_turned_round_is_found(source: str, claim: str, word: str, code: str) -> None:
    flags = [f for f in check(source, claim).flags if f.severity is not Severity.NOTE]
    assert any(f.code.value == code and f.claim and word in f.claim.text for f in flags), flags


@pytest.mark.parametrize(("source", "claim"), RIGHT)
def test_what_is_told_in_other_words_is_not(source: str, claim: str) -> None:
    assert [f.message for f in check(source, claim).flags if f.severity is not Severity.NOTE] == []
