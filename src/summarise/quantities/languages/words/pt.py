"""Portuguese, European and Brazilian. What each table is, ``lexicon`` says."""

from typing import Any

# fmt: off
TABLE: dict[str, Any] = {
    "joined": False,
    "thousand": ["mil"],
    "one": ["um", "uma", "uma boa", "um bom", "uma escassa"],
    "and_half": ["e meio", "e meia"],
    "to": ["a", "até"],
    "between": ["entre"],
    "and_": ["e"],
    "articles": ["o", "os", "as"],
    "from_": ["de", "do", "da"],
    "onto": ["para", "a", "até"],
    "basis_points": ["pontos-base", "pontos base", "ponto-base", "ponto base"],
    "per_thousand": ["por mil"],
    "bare_points": ["ponto", "pontos"],
    "minus": ["menos"],
    "below_zero": ["negativos", "abaixo de zero"],
    "percent": ["por cento"],
    "points": ["pontos percentuais", "ponto percentual"],
    "years_before": ["em", "desde", "ano de", "ano", "de", "do", "final de", "início de", "verão de", "até"],
    "names": ["artigo", "art.", "capítulo", "número", "n.º", "página", "tabela", "tipo", "fase", "linha", "lei", "decreto", "portaria", "rodovia", "estrada", "ônibus", "autocarro", "voo", "canal", "sala", "a semana", "no km", "do km", "ao km", "no quilómetro", "no quilômetro", "do quilómetro", "do quilômetro"],
    "aged": r" anos de idade\b",
    "aged_before": r"\w+istas? de |(?:homem|mulher|menino|menina|jovem|rapaz|idoso|idosa|pai|mãe|filho|filha|estudante|criança) de ",
    "weekday_of": "",
    "ordinal_after_article": "",
    "ordinal": r"\.?[ºª]",
    "day": "(?:\\.?º|°)?(?: de)?",
    "of": "(?: de)?",
    "clock": r"(?:(?<=às )|(?<=as )|(?=\d{1,2}[:h]\d{2}))(\d{1,2})(?:[:h](\d{2})(?: ?h)?|h)\b",
    "hundred": "",
    "nought": "zero",
    "thousand_joint": ",? (?:e )?",
    "decimal_words": ["vírgula", "ponto"],
    "rest": ",? (?:e )?",
    "at": ["às", "à", "as", "até as", "até às", "desde as", "das", "pelas", "a partir das"],
    "on": ["em", "de", "a", "no dia", "dia", "até", "desde", "no", "do", "ao"],
    "hour": ["h", "horas", "hs"],
    "no_noun": """\
após ante
e ou o a os as um uma de do da dos das em no na nos nas ao aos à às por para com sem que se seu sua é
são era foi foram há mais menos segundo entre como este esta não mas já quando onde sobre contra desde
até
""",
    "spelling": {
        "ones": """\
zero um dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezesseis
dezessete dezoito dezenove
""",
        "tens": "vinte trinta quarenta cinquenta sessenta setenta oitenta noventa",
        "tens_first": " e ",
        "hundreds": "cento duzentos trezentos quatrocentos quinhentos seiscentos setecentos oitocentos novecentos",
        "joints": [" e "],
        "more": {"cem": 100},
        "variants": [
    ["dois$", "duas"], ["um$", "uma"], ["entos", "entas"], ["dezesseis", "dezasseis"], ["dezessete", "dezassete"],
    ["dezenove", "dezanove"], ["catorze", "quatorze"],
],
    },
    "magnitudes": {
        "1e3": ["mil", "milhares"],
        "1e6": ["milhão", "milhões", "mi"],
        "1e9": ["bilhão", "bilhões", "bi", "mil milhões"],
        "1e12": ["trilhão", "trilhões", "bilião", "biliões"],
    },
    "collectives": {  # about so many; a dozen is a dozen
        "12": ["dúzia"],
        "10": ["dezena"],
        "20": ["vintena"],
        "100": ["centena"],
        "1000": ["milhar"],
    },
    "halves": {
        "1/2": ["meio", "meia"],
    },
    "before": {
        "about": ["cerca de", "aproximadamente", "por volta de", "em torno de", "perto de", "uns", "umas"],
        "nearly": ["quase", "praticamente"],
        "more-than": ["mais do que", "superiores a", "mais de", "acima de", "superior a", "além de"],
        "at-least": ["no mínimo de", "não inferior a", "pelo menos", "ao menos", "no mínimo", "não menos de"],
        "less-than": ["menos de", "abaixo de", "inferior a"],
        "at-most": ["no máximo de", "quando muito", "não superior a", "não mais do que", "no máximo", "até", "não mais de"],
    },
    "after": {
        "at-least": ["ou mais", "no mínimo", "pelo menos"],
        "at-most": ["ou menos", "no máximo", "quando muito"],
    },
    "vague": {
        "2000000-10000000": ["vários milhões", "alguns milhões", "diversos milhões"],
        "2000000000-10000000000": ["vários bilhões", "vários mil milhões", "vários biliões", "alguns bilhões", "alguns mil milhões", "alguns biliões", "diversos bilhões", "diversos mil milhões", "diversos biliões"],
        "10-100": ["dezenas"],
        "12-120": ["dúzias"],
        "100-1000": ["centenas"],
        "1000-10000": ["milhares"],
    },
    "parts": {
        "1/2": ["a metade", "metade"],
        "1/3": ["um terço", "uma terça parte"],
        "2/3": ["dois terços", "duas terças partes"],
        "1/4": ["um quarto", "uma quarta parte"],
        "3/4": ["três quartos", "três quartas partes"],
        "1/5": ["um quinto", "uma quinta parte"],
        "2/5": ["dois quintos"],
        "3/5": ["três quintos"],
        "4/5": ["quatro quintos"],
        "1/10": ["uma décima parte"],
    },
    "units": {
        "megawatt-hour": ["megawatt-hora", "megawatts-hora", "megawatt hora", "megawatts hora"],
        "gigawatt-hour": ["gigawatt-hora", "gigawatts-hora", "gigawatt hora", "gigawatts hora"],
        "terawatt-hour": ["terawatt-hora", "terawatts-hora", "terawatt hora", "terawatts hora"],
        "tonne": ["toneladas", "tonelada"],
        "degree-celsius": ["graus"],
        "kilogram": ["quilos", "quilo"],
        "kilometer-per-hour": ["quilômetros por hora"],
        "kilometer": ["quilómetros", "quilômetros"],
    },
    "currencies": {
        "EUR": ["euro", "euros"],
        "USD": ["dólar", "dólares"],
        "BRL": ["reais", "real"],
        "GBP": ["libras esterlinas"],
        "XXF": ["francos"],
        "JPY": ["ienes"],
        "CNY": ["yuans"],
        "RUB": ["rublos"],
    },
    "ordinals": {
        "listed": "primeiro/primeira",
        "parts": [
    "primeiro segundo terceiro quarto quinto sexto sétimo oitavo nono",
    "décimo vigésimo trigésimo quadragésimo quinquagésimo/quinquagésimo sexagésimo septuagésimo/setuagésimo octogésimo nonagésimo",
    "centésimo ducentésimo tricentésimo/trecentésimo quadrigentésimo/quadringentésimo quingentésimo sexcentésimo/seiscentésimo septigentésimo/septingentésimo octigentésimo/octingentésimo nongentésimo/noningentésimo",
    "milésimo",
],
        "doubtful": "segundo segunda segundos segundas quarto quarta quartos quinta sexta terça quartas quintas sextas centésimo milésimo milésima centésima décimas centésimas milésimas quinto",
        "articles": "o a os as um uma seu sua do da ao à no na",
        "behind": "(?:lugar|posto|vez|trimestre|tentativa|prêmio|dia|andar|barco)",
    },
    "cents": {
        "cent": ["centavo", "centavos", "cêntimo", "cêntimos", "cents"],
        "penny": ["pence", "penny"],
    },
}
