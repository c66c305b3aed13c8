"""Words that leave open whether something has come about: "will", "is forecast to", "allegedly", "on course to"."""

from __future__ import annotations

import re

from summarise.quantities.patterns import pattern

FORECAST = (
    r"expect(?:s|ed|ing|ation|ations)?|forecast(?:s|ed|ing)?|predict(?:s|ed|ing|ion|ions)?|project(?:s|ed|ing|ions?)|target(?:s|ed|ing)?|"
    r"anticipat(?:es?|ed|ing)|fores(?:aw|ees?|een|eeing)|envisag(?:es?|ed|ing)|aim(?:s|ed|ing)?|goal|hop(?:es|ed|ing)|estimated to|guidance|asked for|sought|seek(?:s|ing)?|wants?|wanted|demand(?:s|ed|ing)"
)
OPEN = pattern(
    rf"\b(?<!than[ -])(?:(?P<forecast>{FORECAST})|will|would|could(?! not\b)|(?-i:may)|might|should|plan(?:s|ned|ning)?|pledg(?:es?|ed)|promis(?:es?|ed)|vow(?:s|ed)?|intend(?:s|ed|ing)? to|want(?:s|ed)? to|"
    r"(?:set|due|scheduled|(?<!more )(?<!less )likely|poised|bound|about|ready) to|(?:is|are|was|were) to|propos(?:e|es|ed|ing|al)|threaten(?:s|ed) to|"
    r"allegedly|alleg(?:es?|ed)|accus(?:es|ed) of|suspected of|charged with|claims to have|feared|at risk|if|unless|"
    r"(?:needs?|needed|needing) (?:[\w-]+ ){0,4}?to|(?P<yet>closing in on|short of|within (?:\w+ ){1,3}of)|on (?:course|track) (?:to|for)|in talks|"
    r"(?:bids?|bidding|trying|tries|tried|hoping|seeking|fighting|failed|able|supposed|meant) to)\b",
    re.IGNORECASE,
)
OPEN_BEHIND = pattern(
    r"(?P<what>[^,;:.]{0,40}?)\b(?P<word>will|would|could(?! not\b)|(?-i:may)|might|(?:is|are|was|were) (?:expected|forecast|predicted|projected|planned|due|set|feared|to be))\b",
    re.IGNORECASE,
)
# "To close three departments and cut 240 jobs": behind "and" the second of two that are to come.
INFINITIVE = pattern(r"\bto (?:[a-z]+ly )?[a-z]{3,}\b[^.;:]{0,60}(?:,| and| or|to) \Z|\bto \Z")
# "A bill to keep new kilns from being lit" tells of no kiln that was.
BEING = pattern(
    r"\b(?:from|without|against|before|prevent(?:s|ed|ing)?|avoid(?:s|ed|ing)?|stop(?:s|ped|ping)?) (?:[a-z]+ ){0,4}?being (?:[a-z]+ly )?\Z",
    re.IGNORECASE,
)
# One of these words, or one of the second row and "to", stands in whatever leaves a number open ...
OPEN_BY = frozenset(
    "expect expects expected expecting expectation expectations forecast forecasts forecasted forecasting predict predicts "
    "predicted predicting prediction predictions project projects projected projecting projection projections target targets "
    "targeted targeting anticipates anticipate anticipated anticipating foresaw foresee foresees foreseen foreseeing envisage envisages envisaged "
    "envisaging aim aims aimed aiming goal hopes hoped hoping "
    "guidance asked sought seek seeks seeking want wants wanted demand demands demanded demanding will would could may might "
    "should plan plans planned planning pledge pledges pledged promise promises promised vow vows vowed set due "
    "propose proposes proposed proposing proposal allegedly allege alleges alleged accused accuses suspected charged claims feared within "
    "risk if unless closing short course track talks".split()
)
OPEN_BY_TO = frozenset(
    "estimated intend intends intended intending scheduled likely poised bound about ready is are was were threaten threatens "
    "threatened need needs needed needing bid bids bidding trying tries tried hoping seeking fighting failed able supposed meant".split()
)


def may_be_open(tokens: frozenset[str]) -> bool:
    """Whether a sentence with these words (see ``words.tokens_of``) can leave a number open."""
    return not OPEN_BY.isdisjoint(tokens) or ("to" in tokens and not OPEN_BY_TO.isdisjoint(tokens))


# ... and in whatever tells what is to come.
FUTURE_BY = frozenset(
    "will could might may expected forecast predicted projected planned set due likely".split()
)
FUTURE_BY_TO = frozenset(
    "plan plans intend intends intended want wants wanted aim aims aimed is are was were expect expects hope hopes "
    "forecasts".split()
)
