"""Which language a document is written in, by the commonest words of each: decided once, and cheap for English.

Function words tell languages apart in a line or two of prose (Cavnar & Trenkle 1994 use letter groups;
for eight languages and whole documents words are as good and cost less). Where too little speaks for
another language, it is English.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from itertools import repeat

from summarise.quantities.languages.regions import tag_of
from summarise.quantities.patterns import pattern

LANGUAGES = {
    "en": "English", "de": "German", "fr": "French", "es": "Spanish", "it": "Italian", "pt": "Portuguese",
    "nl": "Dutch", "zh": "Chinese", "ja": "Japanese",
}  # fmt: skip

_SAMPLE = 1_500  # characters: enough prose to tell, whatever the length of the document
_ENGLISH = (" the ", " of ", " and ", " to ")
_ONE_IN = 110  # characters: English prose has one of these four words in every 20 to 80
_LEAST = 2  # different words that only the other languages have
_SHARE = 0.12  # of all words; prose has 0.3 and more
_WORDS = {
    "de": "der die das und ist nicht mit für auf dem den ein eine einen von im zu sich auch nach bei aus wurde werden sind "
    "mehr als hat über um zum zur am wie rund etwa bis vor "
    "er sie ihr ihre seine noch aber schon nur wird sollen waren hatte dem des dass",
    "fr": "le la les des et est dans une du que qui pour sur pas plus au aux par avec ce cette sont ont été selon de en a un "
    "elle il ils elles ses leur leurs mais où été était déjà doit depuis après avant",
    "es": "el la los las y del que en una por con para se su al más fue han según entre es de un como sobre este "
    "han desde hasta pero ya sus lo está fueron antes tras",
    "it": "il la i gli le di e che è una del della nel per con non si sono da al dei delle alla più ha un in anche "
    "hanno dopo fino dalla dai nei suo sua dal stato stati",
    "pt": "o a os as e do da que em uma um por com para não se no na dos das ao mais foi são de segundo entre "
    "ele ela mas já até pelo pela nos nas seu sua tem foram vai são",
    "nl": "de het een en van in is dat op te zijn met voor niet aan er om ook als bij naar uit werd meer dan heeft door "
    "hij ze maar nog tot hebben wil vorig",
    "en": "the of and to per in is was that for with on by as at from were it are be has have said than more its",
}  # fmt: skip
COMMON = {code: frozenset(words.split()) for code, words in _WORDS.items()}
"""The commonest words of each language, which carry no meaning of their own."""
# Heads of tables: a table of figures has no other words. None of them is an English one.
_HEADS = {
    "de": "jahr jahre monat quartal umsatz gewinn verlust mitarbeiter anzahl betrag summe gesamt insgesamt datum preis preise menge einwohner "
    "kosten ausgaben einnahmen ergebnis anteil veränderung vorjahr einheit stück prozent bezeichnung",
    "fr": "année années mois trimestre bénéfice résultat effectif effectifs nombre montant quantité habitants coût coûts dépenses recettes "
    "ville pays ventes prix taux",
    "es": "año años trimestre ventas beneficio beneficios ingresos gastos empleados número cantidad importe precio precios población habitantes "
    "variación país ciudad",
    "it": "anno anni mese trimestre ricavi utile utili vendite dipendenti numero quantità importo prezzo prezzi popolazione abitanti variazione "
    "costi spese paese città totale",
    "pt": "ano anos mês trimestre receita receitas lucro vendas despesas empregados funcionários número quantidade preço preços população "
    "habitantes variação país cidade",
    "nl": "jaar jaren maand kwartaal omzet winst verlies werknemers medewerkers aantal bedrag totaal prijs prijzen hoeveelheid inwoners kosten "
    "uitgaven inkomsten verandering aandeel stad",
}  # fmt: skip
# What stands beside numbers: in a headline or a single sentence there may be no more to go by, and there it is what decides
# whether "1.200" is a thousand. None of them is an English word, nor a name that English texts have.
_NUMERALS = {
    "de": "zwei drei vier fünf sechs sieben acht neun zehn zwölf zwanzig dreißig dreissig hundert halb halben drittel viertel hälfte "
    "mehrere mindestens höchstens toten davon weitere weiteren",
    "fr": "quelque foyers privés ans deux trois quatre cinq huit neuf onze douze treize quatorze quinze seize vingt vingts trente quarante cinquante soixante moitié "
    "environ morts blessés près chaque soit devrait janvier février avril juin juillet août octobre décembre",
    "es": "personas mujeres murieron fueron tres cuatro cinco siete ocho nueve diez doce trece quince veinte treinta cuarenta cincuenta cien ciento medio tercio mitad casi unos unas cada durante mil "
    "marzo abril agosto",
    "it": "tre quattro cinque sette nove dieci undici dodici quindici venti trenta quaranta cinquanta cento terzo terzi metà almeno degli dagli ogni sotto "
    "marzo aprile agosto",
    "pt": "três quatro cinco sete oito nove dez doze quinze vinte trinta quarenta cinquenta cem cento meio terço metade quase às aos cerca cada mil "
    "abril agosto",
    "nl": "twee drie vier vijf zes zeven acht negen tien twaalf twintig dertig veertig vijftig honderd derde kwart helft bijna ruim zo minstens "
    "doden",
}  # fmt: skip
# Of these one is enough.
_COUNTED = {
    "de": "haushalte haushalten einwohner beschäftigte arbeitsplätze kinder frauen männer schüler besucher wohnungen millionen milliarden milliarde tausend prozent prozentpunkte prozentpunkten menschen jahre jahren monate monaten wochen stunden minuten uhr "
    "märz dezember kilometern verletzte",
    "fr": "dixièmes salariés élèves logements ménages enfants véhicules bénévoles milliards milliard milliers millier personnes heures jours semaines habitants blessés",
    "es": "décimas hogares viviendas empleos niños vecinos familias trabajadores millones millón años meses semanas días puntos hombres muertos heridos "
    "enero febrero septiembre octubre noviembre diciembre",
    "it": "decimi famiglie lavoratori bambini abitanti studenti pazienti milioni milione miliardi miliardo persone anni mesi settimane giorni punti uomini donne morti feriti "
    "gennaio febbraio maggio giugno luglio settembre ottobre dicembre",
    "pt": "décimas famílias empregos trabalhadores crianças alunos moradores milhões milhão bilhões bilhão pessoas meses semanas pontos homens mulheres mortos feridos "
    "janeiro fevereiro março junho julho setembro outubro novembro dezembro",
    "nl": "tienden huishoudens kinderen werknemers woningen leerlingen inwoners banen miljoen miljard duizend procent procentpunt mensen maanden weken dagen uur minuten gewonden mannen vrouwen januari februari maart",
}  # fmt: skip
# Words are told apart in the bytes of Western Europe's code page, where that is quick; a text may have other letters, too.
_PAGE = "cp1252"
_LEXICON: dict[bytes, list[str]] = {}
for _code, _line in _WORDS.items():
    for _word in {
        word
        for word in " ".join(
            (_line, *(table.get(_code, "") for table in (_HEADS, _NUMERALS, _COUNTED)))
        ).split()
        if len(word) > 1
    }:  # one letter stands for too much else
        _LEXICON.setdefault(_word.encode(_PAGE), []).append(_code)
for _word in "am com con do door hat met no non pays plus seize um".split():
    _LEXICON[_word.encode(_PAGE)].append("en")  # English words, too: "the note pays 4% plus costs"
_ELSEWHERE = frozenset(word for word, codes in _LEXICON.items() if "en" not in codes)
_COUNTED_WORDS = frozenset(word.encode(_PAGE) for line in _COUNTED.values() for word in line.split())
_WHOLE = 420  # what a word of one language counts: of two languages half of it, and so on, without a rest
_BITS = 24  # of the place that each language has in the number of what a word counts: all are summed at once
_MOST = (1 << _BITS) - 1  # more than all words of a sample count
_PLACES = {code: at * _BITS for at, code in enumerate(_WORDS)}
_LETTERS = bytes(
    byte if (char := bytes((byte,)).decode(_PAGE, "replace")).isalnum() and not char.isdecimal() else 32
    for byte in range(256)
)
_WORD = pattern(r"[^\W\d_]+")
_KANA_BYTES = (b"\xe3\x81", b"\xe3\x82", b"\xe3\x83")
_HAN_BYTES = bytes(range(0xE4, 0xEA))
_HAN = pattern("[\u3400-\u9fff]+")


@cache
def _weights() -> dict[bytes, int]:
    """What each word counts for its languages. Made on use: nearly all texts are English and need none of it."""
    weights: dict[bytes, int] = {}
    for word, codes in _LEXICON.items():
        weight = _WHOLE // len(codes) * (_LEAST if word in _COUNTED_WORDS else 1)
        weights[word] = sum(weight << _PLACES[code] for code in codes)
    return weights


def detect(text: str, default: str = "en") -> str:
    """The code of the language of ``text``; ``default`` where nothing speaks for another one."""
    sample = text[:_SAMPLE]
    seen_english = 0
    for english in _ENGLISH:  # as written, and no further than it takes: nearly all English ends here
        seen_english += sample.count(english)
        if seen_english * _ONE_IN > _SAMPLE:
            return "en"
    low = sample.lower()
    if sum(map(low.count, _ENGLISH)) * _ONE_IN > len(low):
        return "en"
    try:
        words = low.encode(_PAGE).translate(_LETTERS).split()
    except UnicodeEncodeError:
        kana, han = scripts_in(low)
        if (kana + han) * 5 > len(low):
            return "ja" if kana * 10 > kana + han else "zh"
        words = " ".join(_WORD.findall(low)).encode(_PAGE, "replace").split()
    elsewhere = _ELSEWHERE.intersection(words)
    if default == "en" and len(elsewhere) < _LEAST and _COUNTED_WORDS.isdisjoint(elsewhere):
        return "en"
    total = sum(map(_weights().get, words, repeat(0)))
    scores = {code: total >> place & _MOST for code, place in _PLACES.items()}
    best = max(scores, key=lambda code: (scores[code], code == default))
    own = elsewhere if best != "en" else set(words) & _LEXICON.keys()
    if (
        not _speaks_for(best, own)
        or scores[best] < _SHARE * _WHOLE * len(words)
        or scores[best] < 1.3 * scores[default if default in scores else "en"]
    ):
        return default
    return best


def _speaks_for(code: str, words: Iterable[bytes]) -> bool:
    """Whether enough of ``words`` are of that language."""
    seen = 0
    for word in words:
        if code in _LEXICON[word]:
            seen += 1
            if seen >= _LEAST or word in _COUNTED_WORDS:
                return True
    return False


def sample_of(texts: Iterable[str]) -> str:
    """As many of some texts, joined by blanks, as ``detect`` looks at."""
    parts: list[str] = []
    length = 0
    for text in texts:
        parts.append(text)
        length += len(text) + 1
        if length > _SAMPLE:
            break
    return " ".join(parts)


def scripts_in(text: str) -> tuple[int, int]:
    """How many characters of ``text`` are kana, and how many Chinese."""
    encoded = text.encode("utf-8", "surrogatepass")
    # By the first bytes of each: E3 81 to E3 83 begin kana, E3 80 the marks of both scripts, E4 to E9 most of the
    # Chinese characters. None of these stands anywhere else in UTF-8.
    kana = sum(map(encoded.count, _KANA_BYTES))
    if encoded.count(b"\xe3") != kana + encoded.count(b"\xe3\x80"):
        return kana, sum(
            map(len, _HAN.findall(text))
        )  # one of the rare characters below U+4000, or of other marks
    return kana, len(encoded) - len(encoded.translate(None, _HAN_BYTES))


def known(stated: str | None) -> str | None:
    """The code for a stated language ("de-AT", "PT"); None for one there is no lexicon for."""
    code = tag_of(stated).partition("-")[0]
    return code if code in LANGUAGES else None


def read_as(stated: str | None) -> str | None:
    """A stated language with its region as the finder takes it ("ES_mx" is "es-MX"); None for one it has no words of."""
    return tag_of(stated) if known(stated) else None


def reading_note(text: str, stated: str | None = None) -> str | None:
    """How the numbers of a document are read, in words; None for English. ``stated``: its language, if said."""
    code = known(stated) or detect(text)
    if code == "en":
        return None
    return f"numbers are read as {LANGUAGES[code]} ({'stated' if known(stated) else 'by its words'})"
