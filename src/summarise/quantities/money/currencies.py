"""Currencies: signs, codes and names as they stand in text, each to its ISO 4217 code.

A plain "$", "dollars" or "pounds" is read as the most common one (USD, GBP), as CLDR's narrow
symbols do; the text's own prefix ("A$", "HK$", "Canadian dollars") always wins. Names and signs are
held against Babel's CLDR data in the tests. To add one, add a line and a test case.
"""

from __future__ import annotations

# code | signs before the number | names after it (lower case, longest form wins)
_TABLE = """
USD|$ US$ U.S.$ USD$ $US $U.S. U$S U$|dollar,dollars,us dollar,us dollars,u.s. dollar,u.s. dollars,american dollars,bucks,buck
EUR|€|euro,euros
GBP|£ UK£ GB£|pound sterling,pounds sterling,british pounds,british pound,quid,pound,pounds,sterling
JPY|¥ JP¥ ￥ JPY¥|yen,japanese yen
CNY|CN¥ RMB RMB¥ CNY¥|yuan,renminbi,chinese yuan,rmb,kuai,yuan renminbi
INR|₹ Rs Rs. Re Re.|rupee,rupees,indian rupees,indian rupee,rs
AUD|A$ AU$ $A $AU AUD$ Au$|australian dollars,australian dollar,aussie dollars
CAD|C$ CA$ Can$ CAD$ $C $CA $CAN $Can CDN$ Cdn$|canadian dollars,canadian dollar
NZD|NZ$ $NZ NZD$|new zealand dollars,new zealand dollar
HKD|HK$ $HK HKD$|hong kong dollars,hong kong dollar
SGD|S$ SG$ SGD$|singapore dollars,singapore dollar
TWD|NT$ TW$ NT|taiwan dollars,new taiwan dollars,new taiwan dollar
MYR|RM|ringgit,ringgits,malaysian ringgit,malaysian ringgits,malaysia ringgit
KRW|₩|won,south korean won,korean won
CHF|SFr Fr. SFr. sFr sFr. Sfr|swiss franc,swiss francs
SEK|SKr Skr|swedish krona,swedish kronor,swedish crowns
NOK|NKr Nkr|norwegian krone,norwegian kroner,norwegian crowns
DKK|DKr Dkr|danish krone,danish kroner,danish crowns
PLN|zł|zloty,zlotys,zloties,polish zloty,polish zlotys,zł
CZK|Kč|czech koruna,koruna,czech crowns,kč
HUF||forint,forints
RUB|₽ RUR|rouble,roubles,ruble,rubles,russian rubles,russian roubles
UAH|₴|hryvnia,hryvnias
TRY|₺ TL|lira,turkish lira,liras,turkish liras
ILS|₪ NIS|shekel,shekels,new shekels,israeli shekels
BRL|R$|real,reais,brazilian reais,brazilian real,brazilian reals
MXN|MX$ Mex$ MXN$|mexican peso,mexican pesos
ARS|AR$ ARS$|argentine peso,argentine pesos
PHP|₱ Php|philippine peso,philippine pesos,philippine pesos
CLP|CLP$|chilean peso,chilean pesos,chilean pesos
COP|COL$ COP$|colombian peso,colombian pesos,colombian pesos
XXP||peso,pesos
ZAR||rand,rands,south african rand
NGN|₦|naira,nairas,nigerian naira
KES|KSh Ksh KSh. Kshs Kshs. Ksh.|kenyan shilling,kenyan shillings,kenya shillings
UGX|USh Ush USh.|ugandan shillings,ugandan shilling
EGP|E£|egyptian pounds,egyptian pound,egyptian pounds
THB|฿|baht,thai baht
VND|₫|dong,vietnamese dong
IDR|Rp Rp.|rupiah,rupiahs,indonesian rupiah
PKR||pakistani rupees,pakistani rupee
BDT|৳ Tk Tk.|taka,bangladeshi taka
LKR||sri lankan rupees
SAR||riyal,riyals,saudi riyals,saudi riyal
AED|Dh Dhs|dirham,dirhams,uae dirhams,emirati dirhams
QAR||qatari riyals
KWD||kuwaiti dinar,kuwaiti dinars
IQD||iraqi dinar,iraqi dinars
KZT|₸|tenge
GHS|GH₵ ₵ GH¢|cedi,cedis
IRR||iranian rials,rials
RON||leu,lei,romanian lei
BGN||lev,leva
ISK||icelandic krona,icelandic kronur
GEL|₾|lari,laris
MNT|₮|tugrik,tugriks
LBP||lebanese pounds,lebanese pound
SYP||syrian pounds,syrian pound
JMD|J$|jamaican dollars,jamaican dollar
BTC|₿|bitcoin,bitcoins
ETH||ether
XEU||ecu,ecus
DEM|DM|deutsche mark,deutsche marks,deutschmarks,german marks
FRF||french francs
TZS|TSh TSh. Tsh|tanzanian shillings
PEN|S/ S/.|peruvian soles,soles,nuevos soles
CRC|₡|costa rican colones,colones
PYG|₲|guaranies,guaraníes
AZN|₼|azerbaijani manat,manats
AMD|֏|armenian drams,drams
XAF|FCFA CFA|
MAD||moroccan dirhams
UZS||uzbek soms
KGS||kyrgyz soms
RSD||serbian dinars
JOD||jordanian dinars
BHD||bahraini dinars
TND||tunisian dinars
DZD||algerian dinars
OMR||omani rials
NPR||nepalese rupees,nepali rupees
MMK||kyats,kyat
KHR||riels,riel
ETB||birr,ethiopian birr
ZMW||zambian kwacha,kwachas,kwacha
BWP||pulas
RWF||rwandan francs
GTQ||quetzales,quetzals
HNL||lempiras
UYU||uruguayan pesos
DOP||dominican pesos
VES||bolivars,bolívares
BOB||bolivianos
PGK||kinas
FJD||fijian dollars
TTD|TT$|
BSD||bahamian dollars
BBD|Bds$|barbadian dollars
XCD|EC$|east caribbean dollars
ZWL||zimbabwean dollars
LRD||liberian dollars
NAD|N$|namibian dollars
XXS|Sh Shs Sh. Shs.|shillings,shilling
XXR||rials,rial
XXF||franc,francs
XXK|kr Kr|krona,kronor,kroner,krone,crowns,kr
XXD||dinar,dinars
"""

# The other codes of ISO 4217 in use, for which English has no name that is not also a word. Left out are those
# that are words in capitals more often than currencies: ALL, ANG, BAM, CUP, MOP, SDG, SOS, TOP.
_CODES_ALONE = """
AFN AOA AWG BIF BMD BND BRL BTN BYN BZD CDF CVE DJF ERN FKP GIP GMD GNF GYD HTG HUF KMF KPW KYD LAK LSL LYD MDL MGA MKD MRU
MUR MVR MWK MZN NIO PAB PLN SBD SCR SHP SLE SRD SSP STN SVC SYP SZL TJS TMT VUV WST XOF XPF YER
"""
# Codes that are words or names as well ("COP 28", "MAD"): read beside a sum only, by its size or its form.
DOUBTFUL = frozenset("COP TRY MAD PEN BOB GEL NAD SCR LAK RON STN ERN GIP LSL".split())

# What a name stands for where nothing says whose it is, and the currencies that it may be.
FAMILIES = {
    "XXP": frozenset({"MXN", "ARS", "CLP", "COP", "UYU", "DOP", "CUP", "PHP", "BOB"}),
    "XXF": frozenset({"CHF", "XOF", "XAF", "KMF", "GNF", "RWF", "BIF", "DJF", "CDF"}),
    "XXS": frozenset({"KES", "TZS", "UGX", "SOS"}),
    "XXK": frozenset({"SEK", "NOK", "DKK", "ISK", "CZK"}),
    "XXD": frozenset({"DZD", "TND", "KWD", "IQD", "BHD", "JOD", "LYD", "RSD"}),
}

# Hundredths: "50 cents", "80p", "20 pence". They keep a name of their own, since a cent is one of
# several currencies; 100 of them make one of the currency in ``MINOR``.
SUBUNITS = {
    "cent": "cent",
    "cents": "cent",
    "¢": "cent",
    "pence": "penny",
    "penny": "penny",
    "c": "cent",
    "pennies": "penny",
    "paise": "paisa",
    "sen": "sen",
    "paisa": "paisa",
    "centime": "cent",
    "centimes": "cent",
    "centavo": "cent",
    "centavos": "cent",
    "kopeks": "kopek",
    "kopecks": "kopek",
    "öre": "ore",
    "øre": "ore",
    "groszy": "grosz",
}
MINOR = {
    "cent": "USD",
    "penny": "GBP",
    "paisa": "INR",
    "sen": "MYR",
    "kopek": "RUB",
    "ore": "XXK",
    "grosz": "PLN",
}

SIGNS: dict[str, str] = {}
NAMES: dict[str, str] = {}
CODES: frozenset[str] = frozenset()

_codes = []
for _line in _TABLE.strip().splitlines():
    _code, _signs, _names = _line.split("|")
    _codes.append(_code)
    SIGNS.update(dict.fromkeys(_signs.split(), _code))
    NAMES.update({name: _code for name in _names.split(",") if name})
CODES = frozenset(c for c in (*_codes, *_CODES_ALONE.split()) if not c.startswith("XX"))
