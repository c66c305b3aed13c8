"""Half surrogate pairs: no Unicode text, so that nothing that holds one can be sent, stored or printed.

JSON and RTF can write them, and a mail's head or a document's properties can be damaged in this way.
"""

from __future__ import annotations

import re
from dataclasses import replace

from summarise.article import Article, Place, Withdrawn

NOTE = "some characters could not be read and are U+FFFD"
_HALF = "[\ud800-\udfff]"


def whole(text: str) -> str:
    """The text with U+FFFD for every half of a pair: as long as it was."""
    return text if text.isascii() else re.sub(_HALF, "\ufffd", text)


def whole_article(article: Article) -> Article:
    """The article with no half of a pair in anything it says; itself where there is none. Its ``source`` is
    left as it is: as a path it may be what opens the file."""
    own = (article.title, article.date, article.language, article.author, article.site, *article.notes)
    placed = [text for place in article.places for text in (place.name, place.row, place.column)]
    texts = (article.text, *own, *placed, *(struck.text for struck in article.withdrawn))
    if not any(re.search(_HALF, text) for text in texts if text and not text.isascii()):
        return article
    title, date, language, author, site, *notes = (text and whole(text) for text in own)
    if NOTE not in notes:
        notes.insert(0, NOTE)
    return replace(
        article,
        text=whole(article.text),
        title=title,
        date=date,
        language=language,
        author=author,
        site=site,
        notes=tuple(note for note in notes if note),
        places=tuple(
            Place(place.start, whole(place.name), whole(place.row), whole(place.column))
            for place in article.places
        ),
        withdrawn=tuple(Withdrawn(whole(struck.text), struck.at) for struck in article.withdrawn),
    )
