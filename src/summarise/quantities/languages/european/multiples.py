"""So many times what was before, told with a number: "trois fois plus", "drei Mal so viel", "het drievoudige", "multiplié par cinq", "10-fach".

Where nothing is compared ("trois fois par jour", "zweimal gewonnen") it is a count of times, and stays one. The span ends with
the word of times, as in English.
"""

from __future__ import annotations

from summarise.quantities.languages.amounts import Amount
from summarise.quantities.languages.page import Page
from summarise.quantities.patterns import pattern

# What may be so many times as much: "trois fois le salaire", but "trois fois le tournoi" is how often.
_SIZES = {
    "fr": "salaire|prix|montant|revenu|taille|volume|poids|chiffre|nombre|niveau|budget|pib|superficie|surface|valeur|vitesse|coût|capacité|moyenne|limite|seuil|quantité|production|dose",
    "es": "salario|precio|monto|ingreso|tamaño|volumen|peso|cifra|número|nivel|presupuesto|pib|superficie|valor|velocidad|coste|costo|capacidad|media|promedio|límite|cantidad|producción|dosis",
    "it": "salario|stipendio|prezzo|importo|reddito|dimension[ei]|volume|peso|cifra|numero|livello|bilancio|pil|superficie|valore|velocità|costo|capacità|media|limite|quantità|produzione|dose",
    "pt": "salário|preço|montante|rendimento|tamanho|volume|peso|número|nível|orçamento|pib|superfície|valor|velocidade|custo|capacidade|média|limite|quantidade|produção|dose",
}  # fmt: skip
# What stands behind the number; the group is the word of times.
_BEHIND = {
    "fr": pattern(
        rf"( fois) (?:plus|moins|davantage|autant|aussi|supérieure?s?|inférieure?s?|moindres?|celui|celle|ce qu|(?:le|la|les|l'|son|sa|leur) ?(?:{_SIZES['fr']})\b)|( fois et demie?)(?!\w)"
    ),
    "es": pattern(
        rf"( veces) (?:más|menos|mayor|menor|superior|inferior|tanto|tan|mejor|peor|lo que|(?:el|la|su) (?:{_SIZES['es']})\b)|( veces y media)(?!\w)"
    ),
    "it": pattern(
        rf"( volte) (?:più|meno|maggior|minor|superior|inferior|tant[oaie]|quell[oaie]|quanto|(?:il|la|lo|l'|il suo) ?(?:{_SIZES['it']})\b)|( volte e mezz[oa])(?!\w)"
    ),
    "pt": pattern(
        rf"( vezes) (?:mais|menos|maior|menor|superior|inferior|tanto|tão|melhor|pior|(?:o|a) (?:{_SIZES['pt']})\b)|( vezes e meia)(?!\w)"
    ),
    "nl": pattern(
        r"( keer|[- ]?maal) (?:zo(?:veel)?(?!\w)|meer|minder|[^\W\d_]{3,}er(?: dan)?(?!\w)|het |de (?:omzet|prijs|waarde|norm|hoeveelheid))"
        r"|([- ]?voud(?:ige?)?)(?!\w)"
    ),
    "de": pattern(
        r"([- ]?mal) (?:so(?!\w)|mehr|weniger|[^\W\d_]{3,}er(?= als| |[,.;)]))|([- ]?fach(?:e[nrsm]?)?)(?!\w)"
    ),
}
_NEVER = pattern(
    r" (?:über|unter|hinter|wieder|immer|oder|aber|vor|hier|jeder|einer|der|dieser|wieder|onder|over|weer|per|later|eerder)\b"
)
_TIMES = frozenset({"fo", "ve", "vo", "ma", "ke", "fa"})  # how those words begin
TIMES_BEHIND = tuple(f" {begin}" for begin in _TIMES)
_OTHER = frozenset(",.;:)!?\n")
_MULTIPLIED = pattern(
    r"(?<!\w)(?:multipli\w+ par|multiplic\w+ por|moltiplic\w+ (?:di|per)) (?:[^\W\d_]+ (?:de |di )?)?$"
)
MULTIPLIES = "ltipli"  # each of them has these letters
_NEAR = 40


def times_behind(page: Page, number: Amount) -> int | None:
    """Where the word of times ends behind ``number``, where it compares; None elsewhere."""
    low, end = page.low, number.end
    first = low[end : end + 1]
    if first in _OTHER or (first == " " and low[end + 1 : end + 3] not in _TIMES):
        return None
    found = _BEHIND[page.grammar.lexicon.code].match(low, end)
    if found is None:
        return None
    stop = next(found.end(group) for group in range(1, (found.lastindex or 0) + 1) if found[group])
    return None if _NEVER.match(low, stop) else stop


def multiplied(page: Page, start: int) -> bool:
    """Whether "multiplié par" stands before a number at ``start``, with a hedge or without."""
    near = page.low[max(0, start - _NEAR) : start]
    return MULTIPLIES in near and _MULTIPLIED.search(near) is not None
