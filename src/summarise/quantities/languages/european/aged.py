"""So many years that are an age by who has them: "le joueur de 29 ans", "El jugador, de 29 años,", "Mit 63 Jahren gewann er"; and such
ages without the word for years: "Ze was 17 toen", "een vrouw van 44", "op zijn 63e"."""

from __future__ import annotations

from decimal import Decimal

from summarise.quantities.languages.european.roles import is_person, lasts, phrase_before
from summarise.quantities.languages.page import Page
from summarise.quantities.lexicon import word_set
from summarise.quantities.patterns import pattern
from summarise.quantities.quantity import Kind, Quantity

_OF = {"de": "von ", "fr": "de ", "es": "de ", "it": "di ", "pt": "de ", "nl": "van "}
_WITH = ("con ", "com ", "mit ", "met ", "de ", "di ", "von ", "van ")  # also between a comma and the years
_LONGEST = 60  # characters of a noun phrase
_CLOSING = frozenset(",.;)")
_TODAY = pattern(
    r" (?:aujourd'hui|à l'époque|hoy|entonces|oggi|all'epoca|hoje|na época|heute|damals|nu|destijds)\b"
)
# A clause begins with the age that it is said of: "À 50 ans, elle", "Con 63 años corrió".
_CLAUSE = (
    r"(?:\A|[.!?:;\"“„«»(\n] ?|, |(?<!\w)(?:et|mais|y|pero|e|ma|mas|en|maar|und|aber|que|qui|che|dass) )"
)
_ONLY = (
    r"(?:(?:seulement|tout juste|à peine|déjà|apenas|solo|sólo|tan solo|tan sólo|ya|soli|sole|appena|quasi|ormai|só|já|quase|nur|erst|gerade|gerade einmal|knapp|"
    r"bereits|schon|pas|slechts|amper|nog maar) )"
)
_FIRST = {
    "de": pattern(rf"(?<!\w)mit {_ONLY}?\Z"),
    "fr": pattern(rf"{_CLAUSE}à {_ONLY}?\Z|(?<!\w)à {_ONLY}\Z"),
    "es": pattern(rf"{_CLAUSE}con {_ONLY}?\Z|(?<!\w)a (?:sus|los) {_ONLY}?\Z|(?<!\w)con {_ONLY}\Z"),
    "it": pattern(
        rf"{_CLAUSE}a {_ONLY}?\Z|(?<!\w)a(?:i suoi)? {_ONLY}\Z|(?<!\w)(?:compiuti|superati|raggiunti|passati) (?:i |gli )\Z"
    ),
    "pt": pattern(rf"{_CLAUSE}com {_ONLY}?\Z|(?<!\w)aos {_ONLY}?\Z|(?<!\w)(?:com|aos) {_ONLY}\Z"),
    "nl": pattern(rf"{_CLAUSE}met {_ONLY}?\Z"),
}
# How the words end that stand right before the years there: a look before the patterns.
_ONLY_ENDS = (
    "ent", "juste", "peine", "déjà", "apenas", "solo", "sólo", "ya", "soli", "sole", "appena", "quasi", "ormai", "só", "já", "quase", "nur", "erst",
    "gerade", "einmal", "knapp", "bereits", "schon", "pas", "slechts", "amper", "maar",
)  # fmt: skip
_FIRST_ENDS = {
    code: tuple(f"{word} " for word in (*words, *_ONLY_ENDS))
    for code, words in {
        "de": ("mit",), "fr": ("à",), "es": ("con", "sus", "los"), "it": ("a", "ti i", "ti gli"), "pt": ("com", "aos"), "nl": ("met",),
    }.items()
}  # fmt: skip
# What goes on so is said of a length of time: "A 20 anni dalla strage", "Con 10 años de experiencia", "mit 10 Jahren Haft".
_NO_AGE = {
    "de": pattern(
        r" (?:[A-ZÄÖÜ]|auf Bewährung|bestraft|belegt|verurteilt|rechnen|davon|oder|mehr|weniger|später)"
    ),
    "fr": pattern(
        r"(?! ?(?:passés|révolus|seulement|à peine|tout juste|et demi|sonnés)?,)|, (?:l'écart|le taux|le rendement)"
    ),
    "es": pattern(
        r" (?:de (?!edad)|para |más |menos |en |por |como |sin |(?![cq]uando)[^\W\d_]+ndo |a sus espaldas|a la espalda|a cuestas|al frente|el (?:bono|tipo|interés))"
    ),
    "it": pattern(
        r" (?:d[ai](?: |l|i )(?!età)|dopo |fa\b|in |per |più |meno |prima |e mezzo da|il (?:tasso|rendimento|btp)|lo spread)"
    ),
    "pt": pattern(
        r" (?:de (?!idade)|para |mais |menos |à |a |em |por |como |sem |(?![cq]uando)[^\W\d_]+ndo )"
    ),
    "nl": pattern(r"(?!,| (?:is|was|werd|wordt|won|liep|nog|al|hij|zij|ze|de|het)\b)"),
}
_FEW = 24  # characters before a number that begin a clause
# Right before an age without the word for years, and what has to follow there.
_BARE = {
    "de": pattern(r"(?<!\w)(?:er|sie|ich) (?:war|ist|wird|wurde) (?:erst |gerade |schon |damals |nur )?\Z|(?<!\w)(?:er|sie) \Z"),
    "es": pattern(r"(?<!\w)(?:tenía|tiene|tendrá|cumplió|cumple|cumplirá) (?:solo |apenas |ya )?\Z"),
    "it": pattern(r"(?<!\w)(?:ne (?:aveva|ha|compie|avrà)|compie|compì) (?:solo |appena |già )?\Z"),
    "pt": pattern(r"(?<!\w)(?:tinha|tem|terá|completou|completa) (?:só |apenas |já )?\Z"),
    "nl": pattern(r"(?<!\w)(?:hij|ze|zij|ik) (?:was|is|werd|wordt) (?:pas |nog maar |toen |al |net )?\Z"),
}  # fmt: skip
_BARE_ENDS = {
    "de": pattern(r",? als\b"),
    "es": pattern(r" (?:cuando|al)\b"),
    "it": pattern(r" quando\b"),
    "pt": pattern(r" (?:quando|ao)\b"),
    "nl": pattern(r" toen\b|[.;] ?(?![\d,])|, (?!\d)|$"),
}
_DIED = pattern(
    r"(?<!\w)(?:(?:murió|falleció|muert[oa]|fallecid[oa]) a los|(?:mort[oa]|scompars[oa]|decedut[oa]) a|(?:morreu|faleceu|mort[oa]|falecid[oa]) aos) \Z"
)
_DIED_ENDS = ("a los ", "o a ", "a a ", " aos ")
_DIED_BEHIND = pattern(r"[.,;)](?!\d)| (?:e[mn]|in|nel|por|per|de|di|a causa)\b|$")
_OLDER = {
    "de": pattern(r"(?<!\w)(?:älter|jünger) als \Z"),
    "nl": pattern(r"(?<!\w)(?:ouder|jonger)(?: (?:is|was|zijn|waren))? dan \Z"),
}
_OLDER_ENDS = pattern(
    r" ?[.,;)]| (?:ist|sind|war|waren|zahlt|zahlen|is|zijn|was|waren|en|und|betaalt|betalen|krijgt|krijgen|moet|moeten|mag|mogen|kan|kunnen|heeft|hebben|darf|dürfen|muss|müssen|hat|haben)\b|$"
)
# "17 anni quando la assunse e 71 quando la licenziò"; "un homme de 46 ans et une femme de 44".
_YEARS = r"(?:ans|años|anni|anos|jaar|jahren?)"
_WHEN = {"es": "cuando", "it": "quando", "pt": "quando", "nl": "toen", "fr": "quand"}
AGE_BEHIND = tuple(f" {when} " for when in _WHEN.values())
# The last word of what stands right before a bare age, and its last two letters: a quick look, for most numbers are none.
AGE_WORDS = {
    "de": word_set("war ist wird wurde erst gerade schon damals nur er sie als von"),
    "fr": word_set("de"),
    "es": word_set("los aos tenía tiene tendrá cumplió cumple cumplirá solo apenas ya de"),
    "it": word_set("aveva ha compie avrà compì solo appena già di") | {" a"},
    "pt": word_set("los aos tinha tem terá completou completa só apenas já de"),
    "nl": word_set("was is werd wordt pas maar toen al net van dan"),
}
_LAST = {code: frozenset(word[-2:] for word in words) for code, words in AGE_WORDS.items()}
AGE_ENDS = {code: of.strip() for code, of in _OF.items()}
"""How such a word may end that is looked for with its last letters alone."""
_BEFORE_WHEN = {
    code: pattern(rf"(?<!\d)\d{{1,3}}(?: {_YEARS})? {when}\b[^.;:?!\d]*\Z") for code, when in _WHEN.items()
}
_ANOTHER = pattern(rf"(?<![\d.,])\d{{1,3}} {_YEARS} (?:et|y|e|en|und|o|ou|of|oder) [^.;:,\d]{{2,40}}\Z")
_SENTENCE = 100
_BIRTHDAY = pattern(r"(?<!\w)op (?:zijn|haar|m'n|mijn|z'n|hun|d'r|je) \Z")
_BIRTHDAY_ENDS = pattern(
    r" ?[.,;)]|$| [^\W\d_]+ (?:hij|zij|ze|ik|je|de|het|een|als|in|voor|met|nog|al)\b| (?:is|was|werd|wordt|nog|al|en)\b"
)
_LEAST_BIRTHDAY = 5


def of_a_person(page: Page, start: int, end: int) -> bool:
    """Whether the years from ``start`` to ``end`` are an age by the person beside them, or by the clause that they begin."""
    code, low = page.grammar.lexicon.code, page.low
    before = low[max(0, start - _FEW) : start]
    if before.endswith(("(", "( ")):
        return low[end : end + 1] == ")" and _of_whom(page, start - 1, code)
    if before.endswith(("ls ", "an ")) and code in _OLDER and _OLDER[code].search(before):
        return True  # as without the word for years: "ouder dan 75"
    at = start
    if before.endswith(_WITH):
        at = start - len(before) + before[:-1].rfind(" ") + 1
    if before[: len(before) - start + at].endswith(", "):
        closed = low[end : end + 1] in _CLOSING or _TODAY.match(low, end) is not None
        if closed and _of_whom(page, at - 2, code):
            return True
    elif before.endswith(_OF[code]) and _is_phrase_of_a_person(page, start - len(_OF[code]), code):
        return True
    first = _FIRST[code]
    if not before.endswith(_FIRST_ENDS[code]) or not first.search(low, max(0, start - _FEW), start):
        return False
    behind = page.plain if code == "de" else low
    return _NO_AGE[code].match(behind, end) is None


def _of_whom(page: Page, end: int, code: str) -> bool:
    """Whether what ends at ``end`` is a name or a phrase for a person."""
    left = max(0, end - _LONGEST)
    words = phrase_before(page.low, left, end, code)
    if not words or words[0][-1:].isdigit() or any(lasts(word, code) for word in words):
        return False
    if any(is_person(word, code) for word in words):
        return True
    return code != "de" and _named(page, left, end)


def _is_phrase_of_a_person(page: Page, end: int, code: str) -> bool:
    left = max(0, end - _LONGEST)
    words = phrase_before(page.low, left, end, code)
    if not words or any(lasts(word, code) for word in words):
        return False
    return any(is_person(word, code) for word in words) or (code != "de" and _named(page, left, end))


def of_what_lasts(page: Page, start: int) -> bool:
    """Whether the years from ``start`` on are told, behind a comma, of a penalty, a contract or the like."""
    end = page.low.rfind(", ", max(0, start - _FEW), start)
    words = phrase_before(page.low, max(0, end - _LONGEST), end, page.grammar.lexicon.code)
    return any(lasts(word, page.grammar.lexicon.code) for word in words)


_NAME = pattern(r"(?:\A|[\s'’])(?P<name>[A-ZÀ-ÖØ-Þ][a-zß-ÿ]+(?:-[A-ZÀ-ÖØ-Þ][a-zß-ÿ]+)?) ?\Z")


def _named(page: Page, left: int, end: int) -> bool:
    """Whether the last word before ``end`` has a capital that no sentence's begin gives it."""
    found = _NAME.search(page.plain, left, end)
    if found is None:
        return False
    begin = found.start("name")
    before = page.plain[:begin][-2:].rstrip()
    return bool(before) and before[-1] not in '.!?:"“«'


def bare_age(page: Page, start: int, end: int) -> bool:
    """Whether the number from ``start`` to ``end``, with no unit, is somebody's age."""
    low, code = page.low, page.grammar.lexicon.code
    left = max(0, start - _SENTENCE)
    if low.startswith(AGE_BEHIND, end) and code in _WHEN and _BEFORE_WHEN[code].search(low, left, start):
        return low.startswith(f" {_WHEN[code]} ", end)
    if low[start - 1 : start] == "(" or low[start - 2 : start] == ", ":
        return _apart(page, start, end, code)
    if low[start - 3 : start - 1] not in _LAST[code]:
        return False
    near = low[max(0, start - _FEW - 6) : start]
    of = _OF[code]
    if near.endswith(of) and code != "fr" and _is_phrase_of_a_person(page, start - len(of), code):
        noun = None if _OLDER_ENDS.match(low, end) else page.noun(end)
        # a Dutch verb stands there without a capital: "de vrouw van 34 raakte gewond", but "de man van 12 ambachten"
        return end - start == 2 and (noun is None or (code == "nl" and not noun.endswith(("en", "s"))))
    if near.endswith(of) and _ANOTHER.search(low, left, start):
        closed = _OLDER_ENDS.match(low, end) is not None or page.noun(end) is None
        return closed and _is_phrase_of_a_person(page, start - len(of), code)
    if near.endswith(_DIED_ENDS) and _DIED.search(near):
        return _DIED_BEHIND.match(low, end) is not None
    if near.endswith(("ls ", "an ")) and code in _OLDER and _OLDER[code].search(near):
        return _OLDER_ENDS.match(low, end) is not None
    way = _BARE.get(code)
    return way is not None and way.search(near) is not None and _BARE_ENDS[code].match(low, end) is not None


def _apart(page: Page, start: int, end: int, code: str) -> bool:
    """Whether two figures in brackets or between commas are the age of the person before them: "De senator (71)", "La ministra, 44,"."""
    bracketed = page.low[start - 1 : start] == "("
    if (
        end - start != 2
        or page.low[end : end + 1] != (")" if bracketed else ",")
        or page.low[end + 1 : end + 2].isdigit()
    ):
        return False
    at = start - 1 - (page.low[start - 2 : start - 1] == " ") if bracketed else start - 2
    words = phrase_before(page.low, max(0, at - _LONGEST), at, code)
    return any(is_person(word, code) for word in words) and not any(lasts(word, code) for word in words)


def birthday(page: Page, start: int, end: int, value: int) -> Quantity | None:
    """An ordinal from ``start`` to ``end`` as the Dutch for an age: "op zijn 63e", "Op haar vijftigste is ze"; None where it is none."""
    low = page.low
    if value < _LEAST_BIRTHDAY or page.grammar.lexicon.code != "nl":
        return None
    if not _BIRTHDAY.search(low, max(0, start - 12), start) or not _BIRTHDAY_ENDS.match(low, end):
        return None
    return Quantity(start, end, page.text[start:end], Kind.AGE, Decimal(value), Decimal(value), "year")
