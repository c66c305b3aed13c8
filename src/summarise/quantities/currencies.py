"""Currencies: signs, codes and names as they stand in text, each to its ISO 4217 code.

A plain "$", "dollars" or "pounds" is read as the most common one (USD, GBP), as CLDR's narrow
symbols do; the text's own prefix ("A$", "HK$", "Canadian dollars") always wins. Names and signs are
held against Babel's CLDR data in the tests. To add one, add a line and a test case.
"""

from __future__ import annotations

# code | signs before the number | names after it (lower case, longest form wins)
_TABLE = """
USD|$ US$ U.S.$ USD$|dollar,dollars,us dollar,us dollars,u.s. dollar,u.s. dollars,american dollars,bucks,buck
EUR|€|euro,euros
GBP|£ UK£|pound sterling,pounds sterling,british pounds,british pound,quid,pound,pounds
JPY|¥ JP¥ ￥|yen,japanese yen
CNY|CN¥ RMB|yuan,renminbi,chinese yuan,rmb,kuai
INR|₹ Rs Rs.|rupee,rupees,indian rupees,indian rupee
AUD|A$ AU$|australian dollars,australian dollar
CAD|C$ CA$ Can$ CAD$|canadian dollars,canadian dollar
NZD|NZ$|new zealand dollars,new zealand dollar
HKD|HK$|hong kong dollars,hong kong dollar
SGD|S$|singapore dollars,singapore dollar
TWD|NT$|taiwan dollars,new taiwan dollars,new taiwan dollar
MYR|RM|ringgit,ringgits,malaysian ringgit,malaysian ringgits,malaysia ringgit
KRW|₩|won,south korean won,korean won
CHF|SFr Fr.|swiss franc,swiss francs
SEK||swedish krona,swedish kronor,swedish crowns
NOK||norwegian krone,norwegian kroner,norwegian crowns
DKK||danish krone,danish kroner,danish crowns
PLN|zł|zloty,zlotys,zloties
CZK|Kč|czech koruna,koruna,czech crowns
HUF||forint,forints
RUB|₽|rouble,roubles,ruble,rubles
UAH|₴|hryvnia,hryvnias
TRY|₺|lira,turkish lira,liras
ILS|₪|shekel,shekels,new shekels
BRL|R$|real,reais,brazilian reais,brazilian real
MXN|MX$ Mex$|mexican peso,mexican pesos
ARS|AR$|argentine peso,argentine pesos
PHP|₱|philippine peso,philippine pesos
CLP||chilean peso,chilean pesos
COP||colombian peso,colombian pesos
XXP||peso,pesos
ZAR||rand,rands
NGN|₦|naira,nairas
KES|KSh Ksh|kenyan shilling,kenyan shillings
UGX||ugandan shillings
EGP|E£|egyptian pounds,egyptian pound
THB|฿|baht,thai baht
VND|₫|dong,vietnamese dong
IDR|Rp|rupiah,rupiahs,indonesian rupiah
PKR||pakistani rupees,pakistani rupee
BDT|৳|taka
LKR||sri lankan rupees
SAR||riyal,riyals,saudi riyals
AED||dirham,dirhams
QAR||qatari riyals
KWD||kuwaiti dinar,kuwaiti dinars
IQD||iraqi dinar,iraqi dinars
KZT|₸|tenge
GHS|GH₵ ₵|cedi,cedis
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
XXF||franc,francs
XXK||krona,kronor,kroner,krone,crowns
XXD||dinar,dinars
"""

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
}
MINOR = {"cent": "USD", "penny": "GBP", "paisa": "INR", "sen": "MYR"}

SIGNS: dict[str, str] = {}
NAMES: dict[str, str] = {}
CODES: frozenset[str] = frozenset()

_codes = []
for _line in _TABLE.strip().splitlines():
    _code, _signs, _names = _line.split("|")
    _codes.append(_code)
    SIGNS.update(dict.fromkeys(_signs.split(), _code))
    NAMES.update({name: _code for name in _names.split(",") if name})
CODES = frozenset(c for c in _codes if not c.startswith("XX"))
