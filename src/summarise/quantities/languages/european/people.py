"""So many years that are an age, where the words around them speak of people: "les 18-25 ans", "mayores de 65 años", "Kinder unter 6 Jahren".

What a lexicon has (``aged``, ``aged_before``) says so of any number; these are of ranges and bounds, or of a name with commas.
"""

from __future__ import annotations

from summarise.quantities.languages.european.aged import bare_age, of_a_person, of_what_lasts
from summarise.quantities.languages.page import Page
from summarise.quantities.patterns import pattern

_PEOPLE = {
    "de": r"(?:kinder|kindern|jugendliche|jugendlichen|menschen|personen|frauen|männer|männern|erwachsene|erwachsenen|senioren|leute|leuten|mädchen|jungen|patienten|bürger|schüler|schülerinnen)",
    "fr": r"(?:personnes|jeunes|enfants|femmes|hommes|adultes|adolescents|élèves|patients|filles|garçons|mineurs)",
    "es": r"(?:personas|jóvenes|niños|niñas|mujeres|hombres|adultos|adolescentes|pacientes|menores|mayores|chicos|chicas)",
    "it": r"(?:persone|giovani|bambini|bambine|ragazzi|ragazze|donne|uomini|adulti|minori|pazienti|anziani|over|under|maggiori|ultra)",
    "pt": r"(?:pessoas|jovens|crianças|mulheres|homens|adultos|adolescentes|pacientes|meninos|meninas|menores|maiores)",
    "nl": r"(?:kinderen|jongeren|mensen|personen|vrouwen|mannen|volwassenen|ouderen|patiënten|leerlingen|meisjes)",
}
# What stands before so many years: any number, and a range alone.
_ANY = {
    "de": rf"(?:alter (?:von|ab|unter|über)|{_PEOPLE['de']} (?:unter|über|ab|bis)) ",
    "fr": rf"(?:(?:les|des|aux|chez les) (?:plus|moins) de|{_PEOPLE['fr']} de (?:plus|moins) de|{_PEOPLE['fr']} de) ",
    "es": rf"(?:(?:mayores|menores) de|{_PEOPLE['es']} de(?: más de| menos de| hasta)?) ",
    "it": rf"(?:over|under|ultra|{_PEOPLE['it']} (?:di|sotto i|sopra i|con più di|con meno di|oltre i)(?: meno di| più di| oltre)?) ",
    "pt": rf"(?:(?:maiores|menores) de|{_PEOPLE['pt']} (?:de|com mais de|com menos de)(?: mais de| menos de| até)?) ",
    "nl": rf"(?:leeftijd van|{_PEOPLE['nl']} (?:onder de|boven de|vanaf|tot|van|ouder dan|jonger dan)) ",
}
_RANGE = {
    "de": rf"(?:alter (?:von|zwischen)|{_PEOPLE['de']} (?:von|zwischen|im alter von|im alter zwischen)|der) ",
    "fr": rf"(?:(?<!dans )(?<!pour )(?<!toutes )(?<!tous )(?:les|des|aux)|{_PEOPLE['fr']} (?:de|entre|[âa]gée?s (?:de|entre))|[âa]gée?s (?:de|entre)) ",
    "es": rf"(?:{_PEOPLE['es']} (?:de|entre|de entre)(?: los)?|edad(?:es)? (?:de|entre)(?: los)?) ",
    "it": rf"(?:{_PEOPLE['it']} (?:tra|fra|dai|da|di|di età (?:tra|compresa tra|fra))(?: i| gli)?|età (?:tra|compresa tra|fra)(?: i| gli)?) ",
    "pt": rf"(?:{_PEOPLE['pt']} (?:de|entre|dos|com idades? entre)(?: os)?|idades? entre(?: os)?) ",
    "nl": rf"(?:leeftijd (?:van|tussen)(?: de)?|{_PEOPLE['nl']} (?:van|tussen)(?: de)?) ",
}
_BEFORE = {code: pattern(rf"(?<!\w)(?:{way})(?:\d{{1,2}} (?:a|à|al) )?$") for code, way in _ANY.items()}
_BEFORE_RANGE = {
    code: pattern(rf"(?<!\w)(?:{way})(?:\d{{1,2}} (?:a|à|al) )?$") for code, way in _RANGE.items()
}
# "Jean Dupont, 34 ans, a gagné", "Ana Ruiz, de 34 años,"
_NAMED = pattern(
    r"(?<!\w)(?!(?:En|Au|Aux|Dans|Pour|Après|Selon|Depuis|Avec|Chez|Sur|Para|Con|Por|Desde|Según|Tras|Nel|Nella|In|Per|Con|Da|Dopo|Em|No|Na|Nos|Nas|Após|De|Du|Des|Le|La|Les|El|Los|Las|Il|Lo|Gli|O|A|Os|As|Op|Het|Een) )[A-ZÀ-ÖØ-Þ][^\W\d_]+(?:[ -](?:d[aei] |van |von |de la )?[A-ZÀ-ÖØ-Þ][^\W\d_'-]+){1,3}, (?:de |di |com |con )?$"
)
# The last two letters of what stands before the years in all of those ways: a quick look, for most years are nobody's.
_ENDS = {
    "de": frozenset({"on", "ab", "er", "is", "en"}),
    "fr": frozenset({"de", "es", "ux", "re"}),
    "es": frozenset({"de", "ta", "re", "os"}),
    "it": frozenset({"er", "ra", "di", " i", "re", "ai", "da", "li"}),
    "pt": frozenset({"de", "té", "re", "os"}),
    "nl": frozenset({"an", "de", "af", "ot", "en"}),
}
_ONWARD = (" a ", " à ", " al ")  # "de 6 a 12 años"
_CLOSED = frozenset(",.;)")
_NEAR = 44
# Who has so many years, or dies with them: "il avait 70 ans", "tenía apenas 70 años", "mort à 70 ans", "hij was 70 jaar".
_HAVING = {
    "de": r"(?:starb|verstarb|stirbt|gestorben|verstorben)(?: [^\W\d_]+){0,3} mit",
    "fr": r"(?<!y )(?:a|avait|avaient|ont|aura|auront|aurait|ayant|avoir|n'a|n'avait|fête|fêtait|fêtera|fêté|fêter)|à l'âge de|(?:mort|morte|décédée?|disparue?|éteinte?|meurt)(?: [^\W\d_]+){0,2} à",
    "es": r"(?:tiene|tienen|tenía|tenían|tendrá|tuviera|cumple|cumplió|cumplía|cumplirá|cumplido|cumplir)|a la edad de|(?:murió|falleció|muere|fallece)(?: [^\W\d_]+){0,2} con",
    "it": r"(?:ha|hanno|aveva|avevano|avrà|avrebbe|avendo|aver|compie|compì|compiva|compiuto|compirà|compiere)|all'età di|(?:mort[oa]|scompars[oa]|decedut[oa]|muore)(?: [^\W\d_]+){0,2} a",
    "pt": r"(?:tem|têm|tinha|tinham|terá|tivesse|ter|completa|completou|completará|completar)|à idade de|com a idade de|(?:morreu|faleceu|morre)(?: [^\W\d_]+){0,2} com",
    "nl": r"(?:hij|zij|ze|ik|je) (?:is|was|werd|wordt)|(?:is|was|werd|wordt) (?:hij|zij|ze)",
}
_ADVERB = (
    r"(?: (?:à peine|déjà|alors|aujourd'hui|bientôt|seulement|tout juste|que|environ|presque|plus de|moins de|près de|ses|apenas|ya|entonces|casi|unos|más de|menos de|sólo|solo|sus|los|"
    r"appena|già|allora|oggi|quasi|circa|soli|soltanto|più di|meno di|oltre|i|só|já|então|quase|cerca de|mais de|menos de|os|nog maar|pas|al|toen|inmiddels|nu|bijna|ruim|slechts|ongeveer|rund|etwa|nur|erst|gerade))?"
)
_OLD = {code: pattern(rf"(?<!\w)(?:{way}){_ADVERB} \Z") for code, way in _HAVING.items()}
# How the words end that stand right before the years in those ways: a look before the patterns, which are tried at each of
# forty characters. A letter by itself is told apart by what stands before it.
_ADVERB_ENDS = (
    "peine", "déjà", "alors", "hui", "bientôt", "ent", "juste", "que", "environ", "presque", "plus de", "moins de", "près de", "ses", "apenas", "ya",
    "entonces", "casi", "unos", "más de", "menos de", "sólo", "solo", "sus", "los", "appena", "già", "allora", "oggi", "quasi", "circa", "soli",
    "soltanto", "più di", "meno di", "oltre", "só", "já", "então", "quase", "cerca de", "mais de", "os", "maar", "pas", "al", "toen", "inmiddels",
    "nu", "bijna", "ruim", "slechts", "ongeveer", "rund", "etwa", "nur", "erst", "gerade",
)  # fmt: skip
_HAVING_ENDS = {
    "de": ("mit",),
    "fr": ("'a", "avait", "avaient", "ont", "aura", "auront", "aurait", "ayant", "avoir", "fête", "fêtait", "fêtera", "fêté", "fêter", "l'âge de"),
    "es": ("tiene", "tienen", "tenía", "tenían", "tendrá", "tuviera", "cumple", "cumplió", "cumplía", "cumplirá", "cumplido", "cumplir", "edad de", "con"),
    "it": ("ha", "hanno", "aveva", "avevano", "avrà", "avrebbe", "avendo", "aver", "compie", "compì", "compiva", "compiuto", "compirà", "compiere", "età di"),
    "pt": ("tem", "têm", "tinha", "tinham", "terá", "tivesse", "ter", "completa", "completou", "completará", "completar", "idade de", "com"),
    "nl": ("is", "was", "werd", "wordt", "hij", "zij", "ze"),
}  # fmt: skip
_OLD_ENDS = {
    code: tuple(f"{word} " for word in (*words, *_ADVERB_ENDS)) for code, words in _HAVING_ENDS.items()
}
_LETTERS_ALONE = frozenset("aài")


def _may_be_old(low: str, start: int, code: str) -> bool:
    """Whether one of those ways may end at ``start``, behind a blank."""
    if low.endswith(_OLD_ENDS[code], 0, start):
        return True
    return low[start - 2 : start - 1] in _LETTERS_ALONE and not low[start - 3 : start - 2].isalnum()


# So many years of what, or for what: "avait 10 ans de retard", "tiene 5 años para pagar", "ha tre anni di tempo".
_OF_WHAT = {
    "de": pattern(r" (?:haft|gefängnis|bewährung)"),
    "fr": pattern(r" (?:d[eu] |d'|pour |plus |après |avant |devant |à )"),
    "es": pattern(
        r" (?:de (?!edad)|para |más |menos |en (?!\d{4}\b)|por |como |sin |(?![cq]uando)[^\W\d_]+ndo )"
    ),
    "it": pattern(r" (?:di (?!età)|per |in |fa\b|dopo |più |meno |davanti )"),
    "pt": pattern(
        r" (?:de (?!idade)|para |mais |menos |a |em (?!\d{4}\b)|por |como |sem |(?![cq]uando)[^\W\d_]+ndo )"
    ),
    "nl": pattern(r" (?!oud\b|toen\b|en\b|geworden\b|maar\b|bij zijn\b|bij haar\b|op het moment\b)[^\W\d_]"),
}
_HAD = 40
# Groups by age, where no word of years stands: "gli over 65", "los mayores de 65".
_GROUPS = ("over ", "under ", "ultra ", "ores de ")
GROUP_WORDS = ("over", "under", "ultra", "de")  # the last word of each
_GROUP = {
    "es": pattern(r"(?<!\w)(?:los|las|a|para|entre|de) (?:mayores|menores) de \Z"),
    "it": pattern(
        r"(?<!\w)(?:gli|gl'|agli|degli|dagli|negli|sugli|un|per|tra|fra|i|dei|ai|di) (?:over|under|ultra) \Z"
    ),
    "pt": pattern(r"(?<!\w)(?:os|as|aos|dos|nos|para|entre|de) (?:maiores|menores) de \Z"),
}


def of_people(page: Page, start: int, end: int, *, ranged: bool) -> bool:
    """Whether the years from ``start`` to ``end`` are somebody's age. ``ranged``: whether they are a range."""
    code = page.grammar.lexicon.code
    near = page.low[max(0, start - _NEAR) : start]
    may = near[-3:-1] in _ENDS[code] or near.endswith(_ONWARD)
    if may and (_BEFORE[code].search(near) or (ranged and _BEFORE_RANGE[code].search(near))):
        return True
    if (
        _may_be_old(page.low, start, code)
        and _OLD[code].search(page.low, max(0, start - _HAD), start)
        and not _OF_WHAT[code].match(page.low, end)
    ):
        return True
    if ranged:
        return False
    if page.plain[end : end + 1] in _CLOSED and ", " in near[-5:]:
        named = _NAMED.search(page.plain, max(0, start - _NEAR), start)
        if named is not None and not of_what_lasts(page, start):
            return True
    return of_a_person(page, start, end)


def of_a_group(page: Page, start: int, end: int) -> bool:
    """Whether the bare number from ``start`` to ``end`` is an age: of those that it parts from others ("gli over 65"), or of one person."""
    before = page.low[max(0, start - 16) : start]
    if not before.endswith(_GROUPS):
        return bare_age(page, start, end)
    way = _GROUP.get(page.grammar.lexicon.code)
    if way is None or not way.search(before):
        return False
    noun = page.noun(end)
    return noun is None or not noun.endswith("s")
