"""The words before a number that make a name of it: "Boeing 737", "Section 427", "World War II".

A lexicon: add a word and a row in the tests.
"""

from __future__ import annotations

from summarise.quantities.lexicon import word_set

# Read with a capital only: "Highway 5" is a name, "highway 5 miles long" is not.
HEADS = word_set(
    """
    boeing airbus highway route interstate game section sections article articles chapter title rule
    clause schedule annex appendix exhibit amendment proposition prop measure resolution room suite gate
    top big radio auto max espn itv bbc sky mission platform terminal pier berth line flight apollo voyager channel area windows iphone ipad ios android
    playstation xbox galaxy pixel type phase table figure fig fig. page pages level tier category class
    grade group formula league division district ward precinct unit block zone sector region week day
    round stage episode season part volume vol vol. issue act scene book psalm model series version mark
    mk falcon soyuz sputnik form step item question lot studio catch agenda motorway autobahn exit
    junction number no. nr. nos. company battalion brigade squadron pope elizabeth local vostok cessna
    antonov tupolev ilyushin sukhoi kepler gliese trisomy chromosome omega vitamin carbon uranium iodine
    cesium caesium plutonium strontium hurricane case docket bill order directive regulation decree law
    protocol note notes slide track symphony opus op. sonata concerto bowl row seat floor lane bus train
    tram car route pit camp building unit tower hall paragraph para. subsection subparagraph verse canto
    locus isotope helium nitrogen oxygen pistol paragraphs rd m1 a1 mazda bmw peugeot porsche ferrari
    audi saab renault embraer bombardier starship ariane vega long chang'e shenzhou tiangong luna mariner
    pioneer gemini mercury kosmos cosmos state street avenue sr us postcode zip pin box po extension ext.
    ext south north east west agenda goal sdg tranche plan pillar basel final elite sweet ps xbox nexus pixel macos python
    java usb wi-fi bluetooth hdmi pcie rtx gtx ryzen core snapdragon gpt gpt- claude llama
    """
)


LOWER_HEADS = word_set(
    """
    type phase table figure version chapter chapters section article page pages step level tier category number route
    highway flight room grade no. nr. nrs. nos. week paragraph row gate fig. appendix annex para. zip pp.
    p. # ref. ref no exit junction freeway motorway interstate postcode channel
    """
)


ROMAN_HEADS = word_set(
    """
    war act chapter part title phase type bowl elizabeth charles henry louis pius paul william george
    philip richard edward james article section volume book game division category mark king queen pope
    ramses francis
    """
)


INDEXES = word_set(
    """
    s&p ftse cac dax nikkei seng russell dow stoxx nasdaq topix csi asx tsx ibex aex fortune forbes msci
    kospi sensex nifty psi bel omx smi mib
    """
)


# What is counted in dots as well: "Section 4.2", "version 2.3.1", "Windows 3.1".
DOTTED_HEADS = word_set(
    """
    version section sections table figure fig. chapter clause paragraph para. rule annex appendix note windows ios
    ipados android macos python java usb bluetooth hdmi gpt gpt- claude llama gemini item step
    """
)


# What is named in spans: "pages 12–18", "chapters 2 to 4".
IN_SPANS = word_set(
    "page pages pp. p. chapter chapters section sections article articles paragraph paragraphs verse verses row rows line lines room rooms "
    "table tables figure figures step steps question questions item items"
)
