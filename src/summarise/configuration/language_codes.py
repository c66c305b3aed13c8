"""Codes of languages that exist: a mistyped one is told at once, not answered in English."""

from __future__ import annotations

import re

from summarise.errors import SettingsError

# ISO 639-1, as the Library of Congress lists it.
_CODES = frozenset(
    "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo"
    " es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg"
    " ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn"
    " no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta"
    " te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu".split()
)
_CODE = re.compile(r"([A-Za-z]{2})(?:[-_].*)?")


def require(language: str | None) -> str | None:
    """The same, where it can be a language: a name ("German"), or a code of ISO 639-1, with a region or without.

    Raises SettingsError for two letters that are no language's code, and for nothing but space.
    """
    if language is None:
        return None
    code = _CODE.fullmatch(language.strip())
    if not language.strip() or (code is not None and code[1].lower() not in _CODES):
        raise SettingsError(
            f"{language.strip()!r:.20} is not a language code; give a code such as de, or a name such as German"
        )
    return language
