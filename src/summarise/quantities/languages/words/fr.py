"""French, with the septante and nonante of Belgium and Switzerland. What each table is, ``lexicon`` says."""

from typing import Any

# fmt: off
TABLE: dict[str, Any] = {
    "joined": False,
    "thousand": ["mille", "mil"],
    "one": ["un", "une", "une bonne", "une petite", "un bon", "un petit", "une grosse"],
    "and_half": ["et demi", "et demie"],
    "to": ["à"],
    "between": ["entre"],
    "and_": ["et"],
    "articles": [],
    "from_": ["de", "du"],
    "onto": ["à"],
    "basis_points": ["points de base", "point de base"],
    "per_thousand": ["pour mille"],
    "bare_points": ["point", "points"],
    "minus": ["moins"],
    "below_zero": ["au-dessous de zéro", "en dessous de zéro", "sous zéro"],
    "percent": ["pour cent", "pourcent", "p. 100"],
    "points": ["points de pourcentage", "point de pourcentage"],
    "years_before": [
    "en", "depuis", "fin", "début", "été", "hiver", "printemps", "automne", "année", "an", "de", "dès",
    "avant", "après",
],
    "names": [
    "article", "art.", "chapitre", "numéro", "n°", "page", "tableau", "type", "alinéa", "phase", "ligne",
    "paragraphe", "l.", "r.", "loi", "décret", "nationale", "départementale", "route", "autoroute", "bus", "tramway", "vol", "chaîne", "salle",
    "la semaine", "de semaine", "au kilomètre", "au km",
],
    "aged": "(?!)",  # the words stand before
    "aged_before": r"[âa]gée?s? d[e'] ?|\w+istes? de |(?:homme|femme|garçon|fille|fillette|enfant|jeune|père|mère|retraitée?|étudiante?) de ",
    "weekday_of": "(?: le)?",
    "ordinal_after_article": "",
    "ordinal": r"(?:er|re|ère|e|ème|nd|nde|ième)\b",
    "day": "(?:er)?",
    "clock": r"(?:(?<=\bà )|(?<=\bvers )|(?<=\bdès )|(?=\d{1,2} ?(?:h|heures?) ?\d{2}\b))(\d{1,2}) ?(?:h|heures?)(?: ?(\d{2}))?\b(?! de)",
    "of": "",
    "hundred": "cent",
    "nought": "zéro",
    "thousand_joint": "[ -](?:et )?",
    "decimal_words": ["virgule"],
    "rest": " (?:et )?",
    "at": ["à", "vers", "dès", "après", "avant", "jusqu'à", "depuis"],
    "on": ["le", "du", "au", "dès le", "depuis le", "jusqu'au"],
    "hour": ["h", "heures", "heure"],
    "no_noun": """\
après avant
et ou le la les l un une de du des d en au aux à dans par pour sur avec sans ce cette ces qui que dont
où est sont était a ont avait avaient fut selon plus moins contre entre ne pas se sa son ses leur leurs
il elle ils elles soit contre depuis
""",
    "spelling": {
        # Hyphens, which the reform of 1990 puts everywhere, are read as blanks.
        "ones": """\
zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix+sept
dix+huit dix+neuf
""",
        "tens": "vingt trente quarante cinquante soixante septante huitante nonante",
        "tens_first": " ",
        "hundreds": "cent deux+cent trois+cent quatre+cent cinq+cent six+cent sept+cent huit+cent neuf+cent",
        "joints": [" "],
        # From 70 on by scores, as in France and Canada.
        "listed": {"70": """\
soixante+dix soixante+et+onze soixante+douze soixante+treize soixante+quatorze soixante+quinze
soixante+seize soixante+dix+sept soixante+dix+huit soixante+dix+neuf quatre+vingts quatre+vingt+un
quatre+vingt+deux quatre+vingt+trois quatre+vingt+quatre quatre+vingt+cinq quatre+vingt+six
quatre+vingt+sept quatre+vingt+huit quatre+vingt+neuf quatre+vingt+dix quatre+vingt+onze
quatre+vingt+douze quatre+vingt+treize quatre+vingt+quatorze quatre+vingt+quinze quatre+vingt+seize
quatre+vingt+dix+sept quatre+vingt+dix+huit quatre+vingt+dix+neuf
"""},
        "more": {"quatre vingt": 80},
        "variants": [["quatre vingts$", "quatre vingt"], ["(?<=[te]) un$", " et un"], ["(?<= cent)(?=$| )", "s"], ["un$", "une"]],
    },
    "magnitudes": {
        "1e3": ["mille", "milliers"],
        "1e6": ["million", "millions", "mio"],
        "1e9": ["milliard", "milliards", "mds", "md", "mrd", "mia"],
        "1e12": ["billion", "billions"],
    },
    "collectives": {  # about so many; a dozen is a dozen
        "12": ["douzaine", "douzaines"],
        "10": ["dizaine"],
        "15": ["quinzaine"],
        "20": ["vingtaine"],
        "30": ["trentaine"],
        "40": ["quarantaine"],
        "50": ["cinquantaine"],
        "60": ["soixantaine"],
        "100": ["centaine"],
        "1000": ["millier"],
    },
    "halves": {
        "1/2": ["un demi", "une demi", "une demie", "demi", "demie"],
    },
    "before": {
        "about": [
    "environ", "à peu près", "quelque", "près de quelque", "autour de", "autour d'", "aux alentours de", "aux alentours d'",
    "approximativement",
],
        "nearly": ["près de", "près des", "près d'", "pas loin d'", "presque", "pas loin de"],
        "more-than": ["dépasse les", "dépassent les", "dépassé les", "plus de", "plus des", "plus d'", "au-delà de", "au-delà d'", "dépassant", "au-dessus de", "au-dessus d'"],
        "at-least": ["au minimum de", "au moins", "au minimum", "pas moins de"],
        "less-than": ["moins de", "moins des", "moins d'", "au-dessous de", "en dessous de"],
        "at-most": ["tout au plus", "au maximum de", "au plus", "au maximum", "jusqu'à", "pas plus de"],
    },
    "after": {
        "at-least": ["ou plus", "au moins", "et plus"],
        "at-most": ["ou moins", "au plus", "au maximum"],
        "about": ["environ"],
    },
    "vague": {
        "2000000-10000000": ["plusieurs millions", "quelques millions"],
        "2000000000-10000000000": ["plusieurs milliards", "quelques milliards"],
        "10-100": ["dizaines"],
        "12-120": ["douzaines"],
        "100-1000": ["centaines"],
        "1000-10000": ["milliers"],
    },
    "parts": {
        "1/2": ["la moitié", "de moitié"],
        "1/3": ["un tiers"],
        "2/3": ["deux tiers"],
        "1/4": ["un quart"],
        "3/4": ["trois quarts"],
        "1/5": ["un cinquième"],
        "1/6": ["un sixième"],
        "1/7": ["un septième"],
        "1/8": ["un huitième"],
        "1/9": ["un neuvième"],
        "1/10": ["un dixième"],
        "2/5": ["deux cinquièmes"],
        "3/5": ["trois cinquièmes"],
        "4/5": ["quatre cinquièmes"],
        "5/6": ["cinq sixièmes"],
        "2/7": ["deux septièmes"],
        "3/8": ["trois huitièmes"],
        "5/8": ["cinq huitièmes"],
        "7/8": ["sept huitièmes"],
    },
    "units": {
        "megawatt-hour": ["mégawattheure", "mégawattheures", "mégawatt-heure", "mégawatt-heures", "mégawatts-heures"],
        "gigawatt-hour": ["gigawattheure", "gigawattheures", "gigawatt-heure", "gigawatt-heures", "gigawatts-heures"],
        "terawatt-hour": ["térawattheure", "térawattheures", "térawatt-heure", "térawatt-heures", "térawatts-heures"],
        "year": ["an", "ans", "année", "années"],
        "degree-celsius": ["degrés", "degrés celsius"],
        "kilogram": ["kilos", "kilo"],
        "kilometer-per-hour": ["kilomètres-heure", "kilomètres par heure"],
        "square-meter": ["mètres carrés"],
        "square-kilometer": ["kilomètres carrés"],
        "tonne": ["tonnes", "tonne"],
    },
    "currencies": {
        "EUR": ["euro", "euros"],
        "USD": ["dollar", "dollars"],
        "XXF": ["francs"],
        "CHF": ["francs suisses"],
        "GBP": ["livres sterling"],
        "JPY": ["yens"],
        "CNY": ["yuans"],
        "RUB": ["roubles"],
    },
    "ordinals": {
        "sign": "ièm",
        "spread": True,
        "listed": "- second/seconde/deuxième/deuxièmes",
        "endings": [["unièmes?", "un"], ["cinquièmes?", "cinq"], ["neuvièmes?", "neuf"], ["ièmes?", ""], ["ièmes?", "e"], ["ièmes?", "s"]],
        "starts": "septant huitant octant nonant onzi quat douz trei quin seiz tren quar cinq soix mill neuv",
        "doubtful": "second seconde",
        "articles": "le la les l du au son sa un une",
        "behind": "(?:lieu|place|fois|essai|tour|trimestre|rang)",
    },
    "cents": {
        "cent": ["centime", "centimes", "cent", "cents"],
        "penny": ["pence", "penny"],
    },
}
