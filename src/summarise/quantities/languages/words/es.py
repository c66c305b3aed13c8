"""Spanish. What each table is, ``lexicon`` says."""

from typing import Any

# fmt: off
TABLE: dict[str, Any] = {
    "joined": False,
    "thousand": ["mil"],
    "one": ["un", "una", "una buena", "un buen", "una escasa"],
    "and_half": ["y medio", "y media"],
    "to": ["a", "al", "hasta"],
    "between": ["entre"],
    "and_": ["y"],
    "articles": ["un", "el", "los", "las"],
    "from_": ["de", "del", "desde"],
    "onto": ["a", "al", "hasta"],
    "basis_points": ["puntos básicos", "puntos base", "punto básico"],
    "per_thousand": ["por mil"],
    "bare_points": ["punto", "puntos"],
    "minus": ["menos"],
    "below_zero": ["bajo cero"],
    "percent": ["por ciento"],
    "points": ["puntos porcentuales", "punto porcentual"],
    "years_before": [
    "en", "desde", "año", "de", "del", "finales de", "principios de", "verano de", "hasta", "para",
],
    "names": ["artículo", "art.", "capítulo", "número", "n.º", "página", "tabla", "tipo", "fase", "línea", "ley", "decreto", "carretera", "nacional", "ruta", "autovía", "autopista", "bus", "vuelo", "canal", "sala", "habitación", "la semana", "de semana", "el kilómetro", "del kilómetro", "el km", "del km", "al km"],
    "aged": r" años de edad\b",
    "aged_before": r"\w+istas? de |(?:hombre|mujer|niño|niña|joven|chico|chica|anciano|anciana|padre|madre|hijo|hija|estudiante|vecino|vecina) de ",
    "weekday_of": "",
    "ordinal_after_article": "",
    "ordinal": r"(?:\.?[ºª]|er|ro|ra|do|da|to|ta)(?![a-z])",
    "day": "(?:\\.?º|°)?(?: de)?",
    "of": "(?: del?)?",
    "clock": r"(?:(?<=\blas )|(?=\d{1,2}[:.]\d{2} ?(?:h|horas|hrs)\b))(\d{1,2})[:.](\d{2})(?: ?(?:h|horas|hrs)\b)?",
    "hundred": "",
    "nought": "cero",
    "thousand_joint": " (?:y )?",
    "decimal_words": ["coma", "punto"],
    "rest": ",? (?:y )?",
    "at": ["a las", "a la", "las", "hasta las", "desde las", "sobre las", "hacia las"],
    "on": ["el", "del", "al", "desde el", "hasta el", "dia", "día"],
    "hour": ["h", "horas", "hrs", "hs"],
    "no_noun": """\
tras ante
y o el la los las un una de del en al a por para con sin que se su sus es son era fue fueron han ha
había más menos según entre como este esta lo le no ni pero ya cuando donde sobre contra desde hasta
respecto
""",
    "spelling": {
        "ones": """\
cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis
diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco
veintiséis veintisiete veintiocho veintinueve
""",
        "tens": "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
        "tens_first": " y ",
        "hundreds": "ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos",
        "joints": [" "],
        "more": {"cien": 100},
        "variants": [
    ["uno$", "una"], ["(?<=veinti)uno$", "ún"], ["uno$", "un"], ["(?<=i)entos", "entas"], ["ntiséis", "ntiseis"], ["dieciséis", "dieciseis"],
],
    },
    "magnitudes": {
        "1e3": ["mil", "miles"],
        "1e6": ["millón", "millones", "mill"],
        "1e12": ["billón", "billones"],
        "1e9": ["millardo", "millardos", "mrd"],
    },
    "collectives": {  # about so many; a dozen is a dozen
        "12": ["docena", "docenas"],
        "10": ["decena"],
        "15": ["quincena"],
        "20": ["veintena"],
        "30": ["treintena"],
        "50": ["cincuentena"],
        "100": ["centenar", "centena"],
        "1000": ["millar"],
    },
    "halves": {
        "1/2": ["medio", "media"],
    },
    "before": {
        "about": [
    "unos", "unas", "cerca de", "alrededor de", "aproximadamente", "en torno a", "en torno al", "sobre",
    "aproximadamente un", "aproximadamente el",
],
        "nearly": ["casi", "prácticamente"],
        "more-than": ["supera los", "supera las", "superan los", "superan las", "superó los", "superó las", "superaron los", "superaron las", "más de los", "más de las", "más de", "más del", "superior a", "superiores a", "por encima de", "más de un"],
        "at-least": ["como mínimo de", "cuando menos", "al menos", "por lo menos", "como mínimo", "no menos de"],
        "less-than": ["menos de", "menos del", "inferior a", "por debajo de"],
        "at-most": ["como mucho", "como máximo de", "no superior a", "como máximo", "hasta", "no más de", "a lo sumo"],
    },
    "after": {
        "at-least": ["o más", "como mínimo"],
        "at-most": ["o menos", "como máximo", "como mucho", "a lo sumo"],
    },
    "vague": {
        "2000000-10000000": ["varios millones", "algunos millones", "unos cuantos millones"],
        "10-100": ["decenas"],
        "12-120": ["docenas"],
        "100-1000": ["cientos", "centenares"],
        "1000-10000": ["miles", "millares"],
    },
    "parts": {
        "1/2": ["la mitad"],
        "1/3": ["un tercio", "una tercera parte"],
        "2/3": ["dos tercios", "dos terceras partes"],
        "1/4": ["un cuarto", "una cuarta parte"],
        "3/4": ["tres cuartos", "tres cuartas partes"],
        "1/5": ["una quinta parte"],
        "2/5": ["dos quintos", "dos quintas partes"],
        "3/5": ["tres quintos", "tres quintas partes"],
        "4/5": ["cuatro quintos", "cuatro quintas partes"],
        "1/10": ["una décima parte"],
    },
    "units": {
        "kilowatt-hour": ["kilovatio hora", "kilovatios hora", "kilovatio-hora", "kilovatios-hora", "kilovatios-horas"],
        "megawatt-hour": ["megavatio hora", "megavatios hora", "megavatio-hora", "megavatios-hora", "megavatios-horas"],
        "gigawatt-hour": ["gigavatio hora", "gigavatios hora", "gigavatio-hora", "gigavatios-hora", "gigavatios-horas"],
        "terawatt-hour": ["teravatio hora", "teravatios hora", "teravatio-hora", "teravatios-hora", "teravatios-horas"],
        "degree-celsius": ["grados"],
        "kilogram": ["kilos", "kilo"],
        "tonne": ["toneladas", "tonelada"],
        "kilometer-per-hour": ["kilómetros por hora"],
    },
    "currencies": {
        "EUR": ["euro", "euros"],
        "USD": ["dólar", "dólares"],
        "XXP": ["pesos"],
        "GBP": ["libras esterlinas"],
        "XXF": ["francos"],
        "JPY": ["yenes"],
        "CNY": ["yuanes"],
        "RUB": ["rublos"],
    },
    "ordinals": {
        "listed": "primer/primero/primera - tercer",
        "parts": [
    "primero/primer segundo tercero/tercer cuarto quinto sexto séptimo octavo noveno/nono",
    "décimo vigésimo trigésimo cuadragésimo/quadragésimo quincuagésimo sexagésimo septuagésimo octogésimo nonagésimo",
    "centésimo ducentésimo tricentésimo cuadrigentésimo/cuadringentésimo quingentésimo sexcentésimo septigentésimo/septingentésimo octigentésimo/octingentésimo noningentésimo",
    "milésimo",
],
        "more": {"undécimo": 11, "undécima": 11, "duodécimo": 12, "duodécima": 12},
        "starts": "",
        "strict": "cuarto cuartos",
        "doubtful": "segundo segundos segunda cuarto cuartos cuarta quinto quinta primero milésimo milésima centésima centésimo décimas centésimas milésimas tercero tercera",
        "articles": "el la los las un una su del al lo",
        "behind": "(?:lugar|puesto|plaza|vez|trimestre|intento|premio|día|piso|barco)",
    },
    "cents": {
        "cent": ["céntimo", "céntimos", "centavo", "centavos", "centavo de dólar", "cents"],
        "penny": ["penique", "peniques"],
    },
}
