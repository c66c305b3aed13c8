"""Whether "de 30 à 45 minutes", "da 12 a 15 euro" lie between the two or lead from the one to the other.

Romance languages say both alike. What stands before tells: a verb of lasting, costing or ranging, or a noun that the
preposition says the size of ("des vents de 110 à 120 km/h", "niños de 6 a 12 años"), and nothing in the clause that moves. Where
nothing tells, it stays one number and then another, as English "from 30 to 45" does.
"""

from __future__ import annotations

from functools import cache

from summarise.quantities.patterns import pattern

# What lasts, costs, measures, takes or ranges.
_VERBS = {
    "fr": """dure durent durait duraient durer durera dureront durant coûte coûtent coûtait coûter coûtera coûteront
        mesure mesurent mesurait mesurer pèse pèsent pesait peser varie varient variait variaient varier variera variant oscille
        oscillent oscillait oscillaient osciller oscillant va vont allait allaient aller allant s'étend s'étendent s'échelonne
        s'échelonnent prend prennent prendre compter compte comptez âgé âgée âgés âgées agé agée agés agées gagne gagnent payer paient paie""",
    "es": """dura duran duraba duraban durar durará durarán cuesta cuestan costaba costaban costar costará costarán mide miden
        medir pesa pesan pesar varía varían variaba variaban variar variará oscila oscilan oscilaba oscilaban oscilar oscilará va van iba
        iban ir tarda tardan tardar lleva cobran pagan""",
    "it": """dura durano durava duravano durare durerà dureranno costa costano costava costavano costare costerà costeranno misura
        misurano pesa pesano varia variano variava variavano variare oscilla oscillano oscillava oscillavano oscillare va vanno andava
        andavano andare richiede richiedono pagano guadagnano""",
    "pt": """dura duram durava duravam durar durará custa custam custava custavam custar custará mede medem medir pesa pesam pesar
        varia variam variava variavam variar variará oscila oscilam oscilava oscilavam oscilar vai vão ia iam ir leva levam levar demora
        demoram demorar pagam ganham""",
}
# What is so fast, so old, so many, so dear.
_SIZED = {
    "fr": """vent vents rafale rafales pointe pointes vague vagues enfant enfants jeunes élève élèves adolescents personnes femmes
        hommes filles garçons adultes groupe groupes équipe équipes peine peines amende amendes fourchette plage délai délais durée attente retard retards trajet âge
        âges taille tailles""",
    "es": """viento vientos racha rachas ola olas niños niñas jóvenes menores alumnos adolescentes personas mujeres hombres adultos
        grupo grupos equipos pena penas condenas multa multas horquilla rango banda plazo plazos duración espera retraso edad edades""",
    "it": """raffiche onde bambini bambine bimbi bimbe ragazzi ragazze giovani alunni studenti adolescenti persone donne uomini adulti gruppo gruppi
        squadre pena pene multa multe forbice fascia biglietti durata attesa ritardo età""",
    "pt": """vento ventos rajada rajadas onda ondas crianças jovens alunos adolescentes pessoas mulheres homens adultos grupo grupos
        equipes pena penas multa multas faixa prazo prazos duração espera atraso idade idades""",
}  # fmt: skip
# Beginnings of words of what moves: "il relève l'amende de 300 à 500 euros" is a change.
_MOVING = {
    "fr": """augment mont remont baiss abaiss grimp chut recul diminu tomb bond relev relèv rédui progress évolu ramen ramèn
        hauss rehauss passage étend agrandi major revaloris révis chang modifi plong recul élev élèv descen fléch rebond allong raccourc accro gonfl durci alourdi""",
    "es": """aument baj rebaj cre elev redu ampl descend descien disminu increment dispar recort alarg endur salt mejor empeor duplic triplic escal retroced desplom avan modific revis cambi trep ampli""",
    "it": """aument cresc scen scend sce ridu alz abbass elev innalz diminu allung inaspr passagg ampli modific miglior peggior raddopp triplic balz croll risal cambi avanz rived""",
    "pt": """aument cres elev redu baix ampli diminu recu avan salt reajust passagem mud revis melhor pior duplic dobr triplic encolh despenc evolu""",
}
# Those that are told by the whole word: "passant", "sale" are others.
_WHOLE = {
    "fr": ["passe", "passent", "passé", "passée", "passés", "passées", "passait", "passaient", "passer", "passera", "passeront", "passant",
           "porte", "portent", "porté", "portée", "portés", "portées", "porter", "portera", "portant"],
    "es": ["pasa", "pasan", "pasó", "pasaron", "pasado", "pasar", "pasará", "pasarán", "pasando", "sube", "suben", "subió", "subieron", "subido",
           "subir", "subirá", "subirán", "subiendo", "subida", "cae", "caen", "cayó", "cayeron", "caído", "caer", "caerá", "caída"],
    "it": ["passa", "passano", "passò", "passata", "passato", "passate", "passati", "passare", "passando", "porta", "portano", "portato", "portata",
           "portare", "sale", "salgono", "salì", "salito", "salita", "saliti", "salite", "salire", "salirà", "cala", "calano", "calò", "calato", "calare"],
    "pt": ["passa", "passam", "passou", "passaram", "passado", "passar", "passará", "passando", "sobe", "sobem", "subiu", "subiram", "subir", "subirá",
           "cai", "caem", "caiu", "caíram", "cair", "cairá", "queda"],
}  # fmt: skip
ROMANCE = frozenset({"fr", "es", "it", "pt"})
_HEDGED = r"(?: (?:environ|generalmente|généralement|souvent|aproximadamente|unos|circa|di solito|geralmente|cerca|entre))?"
_FROM = {"fr": "d[eu]", "es": "(?:del?|desde)", "it": "da(?:gli|lle|i|l)?", "pt": "(?:de|dos?|das?|desde)"}
_CLAUSE = pattern(r"[.;:!?\n]")
_NEAR = 32
_FAR = 80
_PREPOSITION = 4


_BARE = {
    code: pattern(rf"(?<!\w){word} \Z")
    for code, word in {"fr": "de", "es": "de", "it": "da", "pt": "de"}.items()
}


# Words are looked up, and no pattern of hundreds of them compiled.
_GAP = {code: pattern(rf"{_HEDGED} {word} \Z") for code, word in _FROM.items()}
_WORD = pattern(r"\w+")


@cache
def _lasting(code: str) -> tuple[str, ...]:
    return (*_VERBS[code].split(), *_SIZED[code].split())


@cache
def _moving(code: str) -> tuple[tuple[str, ...], frozenset[str]]:
    """Beginnings of words of what moves, and whole ones."""
    return tuple(_MOVING[code].split()), frozenset(_WHOLE[code])


def _lasts(low: str, start: int, code: str) -> bool:
    """Whether a word of what lasts, or of what a size is told of, stands before the preposition that ends at ``start``."""
    near = max(0, start - _NEAR)
    gap = _GAP[code].search(low, near, start)
    if gap is None or not low.endswith(words := _lasting(code), near, gap.start()):
        return False
    end = gap.start()
    ends = (word for word in words if low.endswith(word, near, end))
    return any(not _WORD.fullmatch(low[end - len(word) - 1 : end - len(word)]) for word in ends)


def _moves(clause: str, code: str) -> bool:
    stems, whole = _moving(code)
    return any(word in whole or word.startswith(stems) for word in _WORD.findall(clause))


def lies_between(low: str, start: int, code: str, end: int = 0) -> bool:
    """Whether the first number of "from one to another", which stands at ``start`` behind its preposition, begins a range.

    ``end``: where the second ends if it is the larger one: then it is enough that nothing moves around both ("un budget de 3 à 5 millions").
    """
    if code not in _FROM:
        return False
    if not _lasts(low, start, code):
        if not end or not _BARE[code].search(low, max(0, start - _PREPOSITION), start):
            return False
        if low.startswith(" heure", end) or _moves(_CLAUSE.split(low[end : end + _FAR])[0], code):
            return False
    clause = _CLAUSE.split(low[max(0, start - _FAR) : start])[-1]
    return not _moves(clause, code)
