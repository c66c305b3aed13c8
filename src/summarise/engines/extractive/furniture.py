"""What stands around an article's own words: datelines, bylines, credits; and sentences that lean on others."""

from __future__ import annotations

from summarise.quantities.patterns import pattern

_FARTHEST = 120  # characters; a dateline is no longer
_PLACE = r"[A-Z][A-Z.'’-]+(?: [A-Z.'’-]+){0,3}(?:, [A-Z][\w.]{0,15}(?: [A-Z][\w.]{0,15})?)?"
_AGENCY = r"(?: ?\([^()\n]{1,30}\)|/[A-Z][\w ]{1,20}/)"
_DAY = r"(?:,? (?:on )?(?=[^\n]{0,25}\d)[A-Z0-9][\w., ]{2,28})"
# "LONDON (Wire) - ", "CARDIFF, 22 January 2025 — ", "NEW YORK, N.Y., May 6 - ", "Cardiff, 22 January 2025 – "
_DATELINE = pattern(
    rf"\s*(?:{_PLACE}(?:{_DAY}?{_AGENCY}?|{_AGENCY}{_DAY})|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){{0,2}}(?=,){_DAY}{_AGENCY}?)"
    r"(?:\s?(?: [-–—]{1,2} |[–—] ?|-- ?)|(?<=\d):\s)\s*(?=\S)"
)
# A line of its own that says who wrote, took, or published the article, and when.
_CREDIT = pattern(
    r"\W*(?:(?:by|von|par|por|di|door) [A-ZÀ-ÖØ-Þ][^\n]{1,80}"
    r"|(?:additional )?(?:reporting|writing|editing|text|words) by [^\n]+"
    r"|(?:photo(?:graph)?|picture|image|illustration|graphic|video|foto|crédit|quelle|source)s?(?: by)?\s?[:/©][^\n]+"
    r"|(?:first )?(?:published|updated|posted|last (?:updated|modified)|stand|publié|mis à jour)\b[^\n]{0,80}"
    r"|©[^\n]+|copyright\b[^\n]+|\d+ min(?:ute)?s? read)\W*",
    2,  # re.IGNORECASE
)
# Words that stand for something named before: a sentence that begins with one has its subject elsewhere.
# Not the openers of "It rained" in languages where they are mostly that, and no articles.
_LEANS = pattern(
    r"[\"'“‘«„(\[]*(?:(?:but|and|so|yet|or|aber|und|mais|et|pero|y|ma|e|mas|maar|en),? )?"
    r"(?:(?:it|they|he|she|we|i|its|their|his|her|our|my|this|that|these|those|both|neither|each|another|others|some"
    r"|(?:the )?(?:former|latter|same|other|rest|first|second|third)|one|none|all|half|most|many|few|such|there(?:fore|after)?|then|also|instead|however"
    r"|er|sie|wir|ihr|ihre|sein|seine|dies|diese|dieser|dieses|das|dort|damit|davon|dazu"
    r"|il|ils|elle|elles|nous|ce|cet|cette|ces|celui-ci|celle-ci|son|sa|ses|leur|leurs|cela"
    r"|él|ella|ellos|ellas|este|esta|estos|estas|eso|esto|su|sus|aquello"
    r"|egli|lui|lei|essi|questo|questa|questi|queste|suo|sua|ele|ela|eles|elas|isto|isso|seu|seus"
    r"|hij|zij|wij|ze|dit|deze|die|zijn|hun)\b)(?![-’'])",
    2,  # re.IGNORECASE
)
# "In the 1990s she advised", "Of these networks, 196": the pronoun comes behind an opening of small words only.
_LEANS_SOON = pattern(r"(?:[A-Z]?[a-z]+|\d\w*)(?: (?:[a-z]+|\d\w*)){0,4},? (?:she|he|they|these|those)\b")


def leans_back(sentence: str) -> bool:
    """Whether a sentence cannot be read alone: its subject, or whose words it is, was named before it."""
    return bool(_LEANS.match(sentence)) or bool(_LEANS_SOON.match(sentence))


def behind_dateline(text: str, start: int, end: int) -> int:
    """Where the words of the sentence ``text[start:end]`` begin: behind its dateline, or at ``start``."""
    found = _DATELINE.match(text, start, min(end, start + _FARTHEST))
    return found.end() if found and found.end() < end else start


def is_credit(sentence: str) -> bool:
    """Whether a sentence, on one line, is a byline, a credit or a date of publication and tells nothing itself."""
    return (
        len(sentence) <= 200 and not sentence.endswith((".", "!", "?")) and bool(_CREDIT.fullmatch(sentence))
    )
