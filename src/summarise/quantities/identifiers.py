"""Numbers that are names: COVID-19, Boeing 737, Section 427, phone numbers, list markers, "no one".

``BEFORE_NUMBER`` is the lexicon of words that make a name of the number behind them: add a word and
a row in the tests. Formats follow their own specifications: IPv4 (RFC 791), IBAN (ISO 13616), ISBN
(ISO 2108), E.164 phone numbers as they are commonly printed.
"""

from __future__ import annotations

import re

from summarise.quantities.quantity import Kind, Quantity

# Case matters where the entry is capitalised: "Highway 5" is a name, "highway 5 miles long" is not.
BEFORE_NUMBER = [
    "Boeing",
    "Airbus",
    "Highway",
    "Route",
    "Interstate",
    "Game",
    "Section",
    "Sections",
    "Article",
    "Articles",
    "Chapter",
    "Title",
    "Rule",
    "Clause",
    "Schedule",
    "Annex",
    "Appendix",
    "Exhibit",
    "Amendment",
    "Proposition",
    "Prop",
    "Measure",
    "Resolution",
    "Room",
    "Suite",
    "Gate",
    "Platform",
    "Terminal",
    "Pier",
    "Berth",
    "Line",
    "Flight",
    "Apollo",
    "Voyager",
    "Channel",
    "Area",
    "Windows",
    "iPhone",
    "iPad",
    "iOS",
    "Android",
    "PlayStation",
    "Xbox",
    "Galaxy",
    "Pixel",
    "Type",
    "Phase",
    "Table",
    "Figure",
    "Fig",
    "Page",
    "Pages",
    "Level",
    "Tier",
    "Category",
    "Class",
    "Grade",
    "Group",
    "Formula",
    "League",
    "Division",
    "District",
    "Ward",
    "Precinct",
    "Unit",
    "Block",
    "Zone",
    "Sector",
    "Region",
    "Week",
    "Day",
    "Round",
    "Stage",
    "Episode",
    "Season",
    "Part",
    "Volume",
    "Vol",
    "Issue",
    "Act",
    "Scene",
    "Book",
    "Psalm",
    "Model",
    "Series",
    "Version",
    "Mark",
    "Mk",
    "Model",
    "Falcon",
    "Soyuz",
    "Sputnik",
    "Form",
    "Step",
    "Item",
    "Question",
    "Lot",
    "Platform",
    "Studio",
    "Catch",
    "Agenda",
    "Pier",
    "Motorway",
    "Autobahn",
    "Exit",
    "Junction",
    "Number",
    "No.",
    "Nr.",
    "Nos.",
    "no.",
    "Company",
    "Battalion",
    "Brigade",
    "Squadron",
    "Pope",
    "Elizabeth",
    "Union",
    "Local",
    "Vostok",
    "Cessna",
    "Antonov",
    "Tupolev",
    "Ilyushin",
    "Sukhoi",
    "Kepler",
    "Gliese",
    "Trisomy",
    "Chromosome",
    "Omega",
    "Vitamin",
    "Carbon",
    "Uranium",
    "Iodine",
    "Cesium",
    "Caesium",
    "Plutonium",
    "Strontium",
    "Model",
    "Hurricane",
    "Case",
    "Docket",
    "Bill",
    "Order",
    "Directive",
    "Regulation",
    "Decree",
    "Law",
    "Protocol",
    "Note",
    "Notes",
    "Slide",
    "Track",
    "Symphony",
    "Opus",
    "Op.",
    "Sonata",
    "Concerto",
    "Super",
    "Bowl",
]
_LOWER_BEFORE = [
    "type",
    "phase",
    "table",
    "figure",
    "version",
    "chapter",
    "section",
    "article",
    "page",
    "step",
    "level",
    "tier",
    "category",
    "number",
    "route",
    "highway",
    "flight",
    "room",
    "grade",
]

_HEADS = "|".join(sorted({re.escape(w) for w in BEFORE_NUMBER}, key=len, reverse=True))
_LOWER_HEADS = "|".join(sorted(_LOWER_BEFORE, key=len, reverse=True))
_PATTERN = re.compile(
    rf"""
    (?P<url>(?<![A-Za-z])(?:https?://|www\.)[^\s<>"]+)
  | (?P<mail>(?<![A-Za-z0-9.])@[A-Za-z0-9_]+\d[A-Za-z0-9_]*)
  | (?P<hashtag>(?<!\w)\#[A-Za-z0-9_]*\d[A-Za-z0-9_]*)
  | (?P<note>(?<=[A-Za-z.,;:"')])\[\d{{1,3}}(?:[,\-]\s?\d{{1,3}})*\])
  | (?P<marker>(?:(?<=\n)|^)[ \t]*(?:\d{{1,2}}[.)](?=[ \t]+\S)|\(\d{{1,2}}\)(?=[ \t])))
  | (?P<iban>\b[A-Z]{{2}}\d{{2}}(?:[ ]?[A-Z0-9]{{4}}){{3,7}}(?:[ ]?[A-Z0-9]{{1,3}})?\b)
  | (?P<isbn>\bISBN(?:-1[03])?:?[ ]?[\dX][\dX-]{{8,16}}\b)
  | (?P<ip>\b(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){{3}}\b(?!\.\d))
  | (?P<phone>(?<![\d.,$])(?:\+\d{{1,3}}[ .-]?(?:\(\d{{1,4}}\)[ .-]?)?\d{{2,4}}(?:[ .-]\d{{2,4}}){{1,4}}
        |\(\d{{3}}\)[ ]?\d{{3}}-\d{{4}}|1?-?\d{{3}}-\d{{3}}-\d{{4}}|\d{{3}}-\d{{4}}(?=[ ,.]|$)(?<=[2-9]\d{{2}}-\d{{4}}))(?![\d,]))
  | (?P<zip>\b[A-Z]{{2}}[ ]\d{{5}}(?:-\d{{4}})?\b(?!,\d))
  | (?P<version>\bv\d+(?:\.\d+)+\b|\b\d+\.\d+\.\d+(?:\.\d+)*\b(?!,))
  | (?P<spl>\b(?:S&P|FTSE|CAC|DAX|Nikkei|Hang[ ]Seng|Russell|Dow|Stoxx|STOXX|Euro[ ]Stoxx|Nasdaq|TOPIX|CSI|ASX|TSX|IBEX|AEX
        |Fortune|Forbes)[- ]\d{{2,4}}\b(?![,.]\d))
  | (?P<glued>\b(?:[A-Za-z]*[A-Z][A-Za-z]*|mid|covid|sars-cov|omega)-\d{{1,4}}[A-Za-z]{{0,2}}(?!\d|[,.]\d|-year|-month|-day|[ ]million)\b
        |\b[A-Z]{{1,5}}\d{{1,5}}[A-Za-z]{{0,3}}\b(?![,.]\d|[ ]?(?:million|billion|bn|mn)))
  | (?P<size>\b[2-6]G\b(?![ ]?(?:force|B)))
  | (?P<tens>\b\d{{1,2}}-[A-Z]\b)
  | (?P<head>\b(?:{_HEADS})[ ]\d{{1,5}}(?:-[A-Z])?(?:[A-Z]|\(\w\))*\b(?![,.]\d|[ ](?:percent|per[ ]cent|million|billion|times|points)|%))
  | (?P<lower>\b(?:{_LOWER_HEADS})[ ](?:\d{{1,4}}|one|two|three|four|five)\b(?![,.]\d|[ ](?:percent|per[ ]cent|million|billion|times|points)|%|-))
  | (?P<roman>\b(?:World[ ]War|Act|Chapter|Part|Title|Phase|Type|Super[ ]Bowl|Elizabeth|Charles|Henry|Louis|Pius|John[ ]Paul)[ ]
        (?:One|Two|[IVXL]+)\b)
  | (?P<half>\b(?:first|second)[ -]half\b(?![ ](?:of[ ](?:the[ ]year|20\d\d|fiscal)))
        |\bat[ ](?:first|one[ ]point|once)\b|\bfirst[ ](?:lady|aid|class|name|of[ ]all)\b|\bfor[ ](?:one|a[ ]second)\b
        |\b(?:no|any|every|some|each|this|that|the|which|another)[ -]one\b(?![ -](?:of|in|hundred|thousand|million|billion|third|half|percent))
        |\bone[ ](?:another|day|way|side|hand|of[ ](?:the|its|his|her|their|our|my|those|these|many|several)|thing|by[ ]one|or[ ]another|could|can|might|must
        |should|would|may|\'s)\b|\bone's\b|\bone-(?:on-one|sided|off|way|time)\b|\bnumber[ ]one\b|\ba[ ]second\b
        |\bsecond(?:[ ](?:thoughts|hand|nature|opinion))\b|\bsecond-(?:hand|guess\w*)\b|\bthird[ ]part(?:y|ies)\b|\bThird[ ]World\b|\b[Oo]ne[ ]Nation\b)
    """,
    re.VERBOSE | re.MULTILINE,
)


def find_identifiers(text: str) -> list[Quantity]:
    """Names that hold a number, sorted and without overlap. ``text`` may be folded or not."""
    found = []
    for match in _PATTERN.finditer(text):
        start, end = match.span()
        if match.lastgroup == "marker":
            start += len(match.group()) - len(match.group().lstrip())
        found.append(Quantity(start, end, text[start:end], Kind.IDENTIFIER))
    return found
