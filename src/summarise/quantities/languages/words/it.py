"""Italian. What each table is, ``lexicon`` says."""

from typing import Any

# fmt: off
TABLE: dict[str, Any] = {
    "joined": True,
    "thousand": ["mila", "mille"],
    "one": ["un", "una", "uno", "una buona", "un buon", "una scarsa"],
    "and_half": ["e mezzo", "e mezza"],
    "to": ["a", "al", "ai", "agli"],
    "between": ["tra", "fra"],
    "and_": ["e"],
    "articles": ["il", "i", "gli", "le"],
    "from_": ["da", "dal", "dai", "dagli", "dalle"],
    "onto": ["a", "al", "ai", "agli", "alle"],
    "basis_points": ["punti base", "punto base"],
    "per_thousand": ["per mille"],
    "bare_points": ["punto", "punti"],
    "minus": ["meno"],
    "below_zero": ["sotto zero"],
    "percent": ["per cento"],
    "points": ["punti percentuali", "punto percentuale"],
    "years_before": ["nel", "dal", "del", "anno", "fine", "inizio", "estate", "al", "prima del", "dopo il", "il"],
    "names": [
    "articolo", "art.", "capitolo", "numero", "n.", "pagina", "tabella", "tipo", "comma", "fase", "linea",
    "legge", "decreto", "delibera", "statale", "provinciale", "autostrada", "bus", "volo", "canale", "binario", "aula", "la settimana", "al chilometro", "al km",
],
    "aged": r"[- ]?enn[ei]\b",
    "aged_before": r"\w+ist[ai] di |(?:uomo|donna|ragazzo|ragazza|bambino|bambina|giovane|anziano|anziana|padre|madre|figlio|figlia|pensionato|pensionata) di ",
    "weekday_of": "",
    "ordinal_after_article": "",
    "ordinal": "[ºª]|°(?= [a-zà-ù]{3})",
    "day": "(?:º|°)?",
    "of": "(?: del)?",
    "clock": r"(?:(?<=\bore )|(?<=\bverso le )|(?=\d{1,2}[:.]\d{2}\b)(?:(?<=\balle )|(?<=\bdalle )))(\d{1,2})(?:[:.](\d{2}))?\b",
    "hundred": "",
    "nought": "zero",
    "thousand_joint": " (?:e )?",
    "decimal_words": ["virgola"],
    "rest": " (?:e )?",
    "at": ["alle", "dalle", "ore", "verso le", "all'", "alle ore", "dopo le", "prima delle"],
    "on": ["il", "del", "dal", "al", "l'", "giorno"],
    "hour": ["ore"],
    "no_noun": """\
dopo
e o il lo la i gli le un una di del della dei delle degli in nel nella al alla ai alle a per con su da
dal dalla che si è sono era erano ha hanno non più meno anche come tra fra contro secondo rispetto loro
suo sua
""",
    "spelling": {
        "ones": """\
zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici
sedici diciassette diciotto diciannove
""",
        "tens": "venti trenta quaranta cinquanta sessanta settanta ottanta novanta",
        "tens_first": "",
        "elided": "[ai](?=uno$|otto$)",
        "hundred": "cento",
        "joints": [""],
        "more": {"tré": 3},  # "duemilatré"
        "variants": [["(?<=\\w)tre$", "tré"], ["(?<=[to])uno$", "un"], ["centoo(?=tto|ttant)", "cento"]],
    },
    "homonyms": {  # "you are", which no plural follows
        "sei": r" (?:mil|per cento|euro\b|ore\b|\w{2,}[ieàù]\b)",
    },
    "magnitudes": {
        "1e3": ["mille", "mila", "migliaia"],
        "1e6": ["milione", "milioni", "mln", "mio"],
        "1e9": ["miliardo", "miliardi", "mld", "mrd", "mia"],
        "1e12": ["bilioni"],
    },
    "collectives": {  # about so many; a dozen is a dozen
        "12": ["dozzina"],
        "10": ["decina"],
        "15": ["quindicina"],
        "20": ["ventina"],
        "30": ["trentina"],
        "40": ["quarantina"],
        "50": ["cinquantina"],
        "100": ["centinaio"],
        "1000": ["migliaio"],
    },
    "halves": {
        "1/2": ["mezzo", "mezza"],
    },
    "before": {
        "about": ["circa", "intorno a", "attorno a", "all'incirca", "approssimativamente"],
        "nearly": ["quasi", "poco meno di", "sfiorando"],
        "more-than": ["supera i", "supera le", "superano i", "superano le", "superato i", "superato le", "superati i", "più dei", "poco più di", "superiori a", "più di", "oltre", "più del", "al di sopra di", "superiore a"],
        "at-least": ["perlomeno", "minimo", "come minimo di", "almeno", "non meno di", "come minimo"],
        "less-than": ["non arriva a", "non arrivano a", "non raggiunge i", "non raggiungono i", "meno dei", "meno di", "meno del", "al di sotto di", "inferiore a", "sotto"],
        "at-most": ["al massimo di", "non oltre", "tutt'al più", "al più", "fino ai", "al massimo", "fino a", "non più di", "fino al"],
    },
    "after": {
        "at-least": ["o più", "come minimo", "almeno"],
        "at-most": ["o meno", "al massimo"],
        "about": ["circa"],
    },
    "vague": {
        "2000000-10000000": ["alcuni milioni", "diversi milioni", "parecchi milioni", "vari milioni"],
        "2000000000-10000000000": ["alcuni miliardi", "diversi miliardi", "parecchi miliardi", "vari miliardi"],
        "10-100": ["decine"],
        "12-120": ["dozzine"],
        "100-1000": ["centinaia"],
        "1000-10000": ["migliaia"],
    },
    "parts": {
        "1/2": ["la metà", "della metà"],
        "1/3": ["un terzo"],
        "2/3": ["due terzi"],
        "1/4": ["un quarto"],
        "3/4": ["tre quarti"],
        "1/5": ["un quinto"],
        "2/5": ["due quinti"],
        "3/5": ["tre quinti"],
        "4/5": ["quattro quinti"],
        "1/6": ["un sesto"],
        "5/6": ["cinque sesti"],
        "3/8": ["tre ottavi"],
        "5/8": ["cinque ottavi"],
        "7/8": ["sette ottavi"],
        "1/10": ["una decima parte"],
    },
    "units": {
        "megawatt-hour": ["megawattora"],
        "gigawatt-hour": ["gigawattora"],
        "terawatt-hour": ["terawattora"],
        "tonne": ["tonnellata", "tonnellate"],
        "degree-celsius": ["gradi"],
        "kilogram": ["chili", "chilo"],
        "kilometer-per-hour": ["chilometri orari", "chilometri all'ora"],
    },
    "currencies": {
        "EUR": ["euro"],
        "USD": ["dollaro", "dollari"],
        "GBP": ["sterline"],
        "XXF": ["franchi"],
        "JPY": ["yen"],
        "CNY": ["yuan"],
        "RUB": ["rubli"],
    },
    "ordinals": {
        "sign": "esim",
        "listed": """\
primo - terzo/terza/terzi/terze quarto/quarta/quarti/quarte quinto/quinta/quinti/quinte sesto/sesta/sesti/seste
settimo/settima/settimi/settime ottavo/ottava/ottavi/ottave nono/nona/noni/none decimo/decima/decimi/decime
""",
        "endings": [["seiesim[oaie]", "sei"], ["treesim[oaie]", "tre"], ["millesim[oaie]", "mila"], ["esim[oaie]", "o"], ["esim[oaie]", "i"], ["esim[oaie]", "a"], ["esim[oaie]", "e"]],
        "more": {"secondo": 2, "seconda": 2, "secondi": 2, "seconde": 2},
        "starts": "undic dodic tredic quattor quindic sedic diciass diciott diciann vent trent quarant cinquant sessant settant ottant novant cent mill",
        "doubtful": "primo secondo seconda secondi seconde terzo terzi quarto quarti quinto quinti decimo decimi nona none settima",
        "articles": "il la lo i le gli al alla del della nel nella un una suo sua",
        "behind": "(?:posto|tentativo|volta|trimestre|piano|anno|turno)",
    },
    "cents": {
        "cent": ["centesimo", "centesimi", "cent"],
        "penny": ["pence", "penny"],
    },
}
