"""So many years of one person, told by a role, a pair of commas or the clause that begins with them; and what only lasts so long."""

from __future__ import annotations

import re

import pytest

from summarise.quantities.finder import find_quantities
from summarise.quantities.languages.european import aged, people
from summarise.quantities.languages.lexicon import CODES

# What is an age stands in brackets.
AGES = [
    ("de", "Vier der Toten waren älter als [75 Jahre]."),
    ("nl", "Vier van de doden waren ouder dan [75 jaar]."),
    ("fr", "Le joueur de [29 ans] a signé pour quatre ans."),
    ("fr", "La milieu de terrain brésilienne de [31 ans] a prolongé son contrat de 3 ans."),
    ("fr", "L'Argentin de [27 ans] reste."),
    ("fr", "Homme d'affaires de [54 ans], il vend."),
    ("fr", "L'avocate, [44 ans], plaide."),
    ("fr", "À [50 ans], elle dirige la banque."),
    ("fr", "Mort à tout juste [17 ans]."),
    ("fr", "Un homme de [46 ans] et une femme de [44] ont été arrêtés."),
    ("es", "Tenía [70 años] cuando dimitió."),
    ("es", "El jugador, de [29 años], marcó."),
    ("es", "El delantero uruguayo de [29 años] firmó por 4 años."),
    ("es", "Con [63 años] corrió la prueba."),
    ("es", "A sus [50 años] sigue en activo."),
    ("es", "A los [17 años] debutó."),
    ("es", "Tenía [17 años] cuando la contrataron y [71] cuando la despidieron."),
    ("es", "Tenía [17] cuando llegó."),
    ("es", "Murió con [41 años] en 1989."),
    ("es", "Murió a los [41]."),
    ("es", "La ministra, [44], dimitió."),
    ("it", "Morto a [41] nel 1989."),
    ("pt", "Morreu aos [41] em 1989."),
    ("nl", "De senator ([71]) zit er nog."),
    ("nl", "Een man van [46] en een vrouw van [44] zijn opgepakt."),
    ("de", "Die Kanzlerin ([61]) kam."),
    ("it", "Il giocatore, [29 anni], ha segnato."),
    ("it", "L'attaccante di [29 anni] ha firmato un contratto di 4 anni."),
    ("it", "La donna, di [44 anni], è stata fermata."),
    ("it", "A [63 anni] ha corso ancora."),
    ("it", "A soli [17 anni] esordì."),
    ("it", "Compiuti i [50 anni], lasciò."),
    ("pt", "O jogador de [29 anos] marcou."),
    ("pt", "O atacante, de [29 anos], assinou por 4 anos."),
    ("pt", "Com [17 anos] estreou."),
    ("pt", "Aos [63 anos] correu."),
    ("pt", "Um homem de [46 anos] e uma mulher de [44] foram presos."),
    ("nl", "De speler van [29 jaar] tekende een contract van 4 jaar."),
    ("nl", "De verdachte, [54 jaar], zweeg."),
    ("nl", "Op zijn [63e] liep hij nog mee."),
    ("nl", "Op haar [vijftigste] is ze de baas."),
    ("nl", "Ze was [17] toen ze begon en [71] toen ze stopte."),
    ("nl", "Wie ouder is dan [65], reist gratis."),
    ("de", "Mit [63 Jahren] gewann er noch."),
    ("de", "Der [29 Jahre alte] Spieler bleibt."),
    ("de", "Die Angeklagte, [29 Jahre], schwieg."),
    ("de", "Ein Mann von [70 Jahren] klagt."),
    ("de", "Sie war [17], als die Bank sie einstellte."),
]
LASTING = [
    ("fr", "Une peine de 10 ans de prison, un mandat de 5 ans et un bail de 99 ans."),
    ("fr", "La justice française réclame une sanction de 12 ans."),
    ("fr", "Le joueur a signé un long contrat de 4 ans. La peine, 10 ans, est lourde."),
    ("fr", "À 10 ans de la retraite, il part. Condamné à 20 ans, il fait appel."),
    ("es", "A los 3 años de la guerra volvió. Con 10 años de experiencia ganó."),
    ("es", "El acusado cumple una condena de 12 años. La pena, de 10 años, es dura."),
    ("es", "Con 20 años al frente del banco, se va. El bono a 10 años sube."),
    ("it", "A 20 anni dalla strage si torna in aula. Il ministro propone un piano di 10 anni."),
    ("it", "La garanzia, di 5 anni, scade. Fu condannato a 20 anni."),
    ("pt", "Com 20 anos de carreira, o cantor para. O contrato, de 4 anos, acabou."),
    ("nl", "De lening, 20 jaar, is duur. De rechter legde een straf van 10 jaar op."),
    ("nl", "Met 20 jaar ervaring stopt hij. Op zijn 4e poging lukte het. Hij is 46 keer gekozen."),
    ("pt", "Marcou aos 41 do segundo tempo."),
    ("es", "Ganó el Real Madrid (71). El equipo (21) perdió."),
    ("it", "Giunto a 41 punti, si ferma."),
    ("de", "Mit 10 Jahren Verspätung kam er. Mit 5 Jahren auf Bewährung kam er davon."),
    ("de", "Die Strafe, 10 Jahre, ist hart. Ein Zeitraum von 10 Jahren vergeht."),
]


@pytest.mark.parametrize(("code", "marked"), AGES)
def test_of_a_person(code: str, marked: str) -> None:
    wanted = [part.split("]")[0] for part in marked.split("[")[1:]]
    text = marked.replace("[", "").replace("]", "")
    assert [(q.text, q.unit) for q in find_quantities(text, code) if q.kind == "age"] == [
        (age, "year") for age in wanted
    ]


@pytest.mark.parametrize(("code", "text"), LASTING)
def test_of_what_lasts(code: str, text: str) -> None:
    assert [q.text for q in find_quantities(text, code) if q.kind == "age"] == []


@pytest.mark.parametrize("code", CODES)
def test_the_quick_look_before_years_holds_nothing_back(code: str) -> None:
    """Whatever the patterns before so many years end in passes the look that is taken first."""
    phrases = {phrase.strip() for way in (people._HAVING[code], people._ADVERB, aged._ONLY) for phrase in re.findall(r"[^\W\d_][^\W\d_' ]*(?:[' ][^\W\d_]+)*", way)}  # fmt: skip
    inflected = [f"{phrase}{end}" for phrase in phrases for end in ("", "e", "a", "o", "ée")]
    firsts = [
        "mit",
        "à",
        "con",
        "a sus",
        "a los",
        "a",
        "ai suoi",
        "compiuti i",
        "passati gli",
        "com",
        "aos",
        "met",
    ]
    for word in [*inflected, *firsts]:
        for further in ["", *phrases]:
            text = f"lui, {word} {further} " if further else f"lui, {word} "
            if people._OLD[code].search(text):
                assert people._may_be_old(text, len(text), code), text
            if aged._FIRST[code].search(text):
                assert text.endswith(aged._FIRST_ENDS[code]), text
