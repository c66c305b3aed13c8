"""Words of heads whose "m" is metres, and of those whose "m" is millions."""

from __future__ import annotations

import re

LONG = re.compile(
    r"\b(?:level|length|height|depth|width|breadth|distance|altitude|elevation|tide|wave|river|diameter|radius|range|draught|draft|"
    r"span|stage|gauge|swell|jump|throw|dive|race|run|swim|mast|tower|bridge|beam|visibility|drop|climb|ascent|long|deep|high|wide|tall|pegel|"
    r"höhe|länge|tiefe|breite|hauteur|longueur|profondeur|largeur|altura|longitud|profundidad|altezza|lunghezza|hoogte|lengte|diepte)s?\b",
    re.IGNORECASE,
)
MANY = re.compile(
    r"\b(?:people|population|inhabitants|residents|users?|viewers?|visitors?|visits|tourists|trips|journeys|voters?|votes|members|readers|listeners|"
    r"pupils|students|households|homes|jobs|workers|cars|vehicles|tickets|downloads|copies|units|barrels|parcels|boxes|containers|shares|sales|"
    r"revenues?|turnover|profits?|loss(?:es)?|costs?|budget|income|spending|exports|imports|debts?|assets|ebitda?|capex|dividends?|tax(?:es)?|"
    r"einwohner|habitants|habitantes|abitanti|inwoners)\b",
    re.IGNORECASE,
)
