"""The words of other languages that deny, or that name those who are not of a part: "not", "the others", "still"."""

from __future__ import annotations

import re

from summarise.quantities.patterns import pattern

OTHERS_ABROAD = {
    "de": pattern(
        r"\b(?:nicht|kein\w*|ohne|übrig\w*|restlich\w*|rest|ander\w+|außerhalb|noch)\b", re.IGNORECASE
    ),
    "fr": pattern(r"\b(?:pas|sans|aucun\w*|reste\w*|restant\w*|autres?|hors|encore)\b", re.IGNORECASE),
    "es": pattern(
        r"\b(?:no|sin|ningun\w*|resto|restante\w*|otr[ao]s|demás|fuera|quedan?|quedarán?)\b", re.IGNORECASE
    ),
    "it": pattern(
        r"\b(?:non|senza|nessun\w*|resto|restanti?|rimanent\w*|altr[ei]|fuori|ancora)\b", re.IGNORECASE
    ),
    "pt": pattern(r"\b(?:não|sem|nenhum\w*|resto|restantes?|outr[ao]s|fora|ainda)\b", re.IGNORECASE),
    "zh": pattern(r"没|沒|未|无|無|不|其余|其餘|剩|另|其他|以外|之外|国内|國內|尚|仍|还|還|恢复"),
    "ja": pattern(r"ない|なかっ|ず|残|以外|ほか|他|あと|戻|国内|まだ|未"),
    "nl": pattern(r"\b(?:niet|geen|zonder|overige?n?|rest\w*|andere|buiten|nog)\b", re.IGNORECASE),
}
