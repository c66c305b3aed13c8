"""The short forms of units in news of energy, commodities, shipping, medicine and data: "bcm", "MMBtu", "ktpa", "GWp".

``TABLE`` has the form of ``table``'s own. ``SHORT``: canonical unit | its forms, in small letters; capitals alone mean the
same ("bcm", "BCM"), and what else is usual is written out. What an amount is the equivalent of, or the peak of, is its
noun's business: 50,000 boe are 50,000 barrels, as they are in words. Left out is what has two meanings in the same news:
"mt" (metric tons, million tonnes), "MBD" (thousand to refiners, million to others), "Mbbl".

Sources: the glossaries of the International Energy Agency (mb/d, kb/d, bcm, Mtoe), of the U.S. Energy Information
Administration (MMBtu, Mcf, MMbbl) and of the UNCTAD Review of Maritime Transport (TEU, FEU, dwt).
"""

from __future__ import annotations

TABLE = """
thousand-barrel|volume|158.987294928||kbbl kbbls
million-barrel|volume|158987.294928||MMbbl MMbbls mmbbl mmbbls MMBbl
thousand-barrel-per-day|flow|158.987294928/86400||kbd kbpd kbopd
million-barrel-per-day|flow|158987.294928/86400||mbd mbpd mmbd mmbpd MMbpd MMbd MMBPD
million-cubic-meter|volume|1000000||mcm MCM mmcm MMcm MMCM mmscm MMSCM
billion-cubic-meter|volume|1000000000||bcm BCM Bcm
trillion-cubic-meter|volume|1000000000000||tcm TCM Tcm
thousand-ounce|mass|28.349523125||koz Koz
million-ounce|mass|28349.523125||Moz moz
hundredweight|mass-hundredweight|1|hundredweight hundredweights cwt|cwt
feu|container|2||FEU FEUs
colony-forming-unit|colonies|1|colony-forming_units colony-forming_unit|CFU cfu
osmole|osmolarity|1|osmole osmoles|Osm
milliosmole|osmolarity|0.001|milliosmole milliosmoles|mOsm mosmol mOsmol
gigaflop|computing|1000000000|gigaflop gigaflops|GFLOPS GFLOP GFlops
teraflop|computing|1000000000000|teraflop teraflops|TFLOPS TFLOP TFlops
petaflop|computing|1000000000000000|petaflop petaflops|PFLOPS PFLOP PFlops
exaflop|computing|1000000000000000000|exaflop exaflops|EFLOPS EFLOP EFlops
"""

SHORT = """
barrel|bbls boe
barrel-per-day|bpd bopd boepd boed bblpd
thousand-barrel|kboe Mboe mboe
thousand-barrel-per-day|kboed kboepd mboed mboepd Mboed
million-barrel|mmboe MMboe
million-barrel-per-day|mmboed mmboepd MMboed MMboepd
million-cubic-meter-per-day|mcmd mmcmd mmscmd mcmpd
million-cubic-foot|mmscf MMscf
billion-cubic-foot|bscf Bscf
million-cubic-foot-per-day|mmcfd MMcfd mmscfd MMscfd
billion-cubic-foot-per-day|bcfd Bcfd bscfd
billion-cubic-meter-per-year|bcma bcmpa
million-btu|mmbtu MMbtu MMBTU mmBTU MMBtu
kilotonne|ktoe kmt
megatonne|mmt Mtoe mtoe Mtce mtce
tonne-per-year|tpa tpy
kilotonne-per-year|ktpa kta ktpy
megatonne-per-year|mtpa Mtpa mmtpa Mtpy mtpy
tonne-per-day|tpd
tonne-per-hour|tph
cubic-meter|cbm
deadweight-ton|dwt
teu|teu Teu
knot|kts
kilobit-per-second|kbps
megabit-per-second|mbps
gigabit-per-second|gbps
terabit-per-second|tbps Tbps
"""
# Capitals alone mean something else: bytes to some ("MBPS"), thousands to some, an institution or a mass.
SMALL_ONLY = frozenset("mboe mboed mboepd mbps kbps gbps tbps tpa tph tpd kts".split())
# A plant's peak, current or heat as beside a bare watt: "5 GWp", "800 MWe", "300 MWth".
WATTS = {prefix + "W" + behind: unit for prefix, unit in
         {"": "watt", "k": "kilowatt", "M": "megawatt", "G": "gigawatt", "T": "terawatt"}.items()
         for behind in ("p", "e", "el", "th", "ac", "dc", "AC", "DC") if prefix or behind == "p"}  # fmt: skip
