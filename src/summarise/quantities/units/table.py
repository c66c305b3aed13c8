"""The units of measure: what they are called, what they measure, and the exact factor between them.

One line a unit: canonical name, dimension, exact factor to the dimension's base unit, names as they
stand in text. Names are matched in lower case unless they are symbols (``SYMBOLS``), which keep
their case: "MW" is a megawatt and "mW" is not. What SI prefixes make of a unit is made (``_PREFIXED``), and what
is written with powers, products and slashes is read by ``symbols``; the short forms of trades are in ``trade``. Factors are the exact ones of the SI Brochure (9th
edition) and of the international yard and pound agreement (1959); US liquid measures follow NIST
Handbook 44, appendix C, imperial ones the UK Weights and Measures Act 1985. ``tests`` hold every
factor against pint. To add a unit, add a line here and a case in ``tests/quantities/test_units.py``.
"""

from __future__ import annotations

from decimal import Decimal

from summarise.quantities.named import NamedTuple
from summarise.quantities.units import sky, trade


class Unit(NamedTuple):
    """A canonical unit: ``factor`` of them make one base unit's worth: value * factor is in base units."""

    name: str
    dimension: str
    factor: Decimal


# canonical | dimension | factor to base | words (lower case) | symbols (case kept)
_TABLE = """
meter|length|1|meter meters metre metres|m
kilometer|length|1000|kilometer kilometers kilometre kilometres kms|km
centimeter|length|0.01|centimeter centimeters centimetre centimetres cms|cm
decimeter|length|0.1|decimeter decimeters decimetre decimetres|dm
millimeter|length|0.001|millimeter millimeters millimetre millimetres|mm
micrometer|length|0.000001|micrometer micrometers micrometre micrometres micron microns|µm μm
picometer|length|0.000000000001|picometer picometers picometre picometres|
nanometer|length|0.000000001|nanometer nanometers nanometre nanometres|nm
mile|length|1609.344|mile miles|mi
nautical-mile|length|1852|nautical_mile nautical_miles|nmi
yard|length|0.9144|yard yards yds|yd
foot|length|0.3048|foot feet|ft
inch|length|0.0254|inch inches|in. ″
light-year|length|9460730472580800|light-year light-years light_year light_years|ly
kilogram|mass|1|kilogram kilograms kilogramme kilogrammes kilo kilos kgs|kg
gram|mass|0.001|gram grams gramme grammes|g
milligram|mass|0.000001|milligram milligrams|mg
microgram|mass|0.000000001|microgram micrograms microgramme microgrammes|µg μg mcg
tonne|mass|1000|tonne tonnes metric_ton metric_tons metric_tonne metric_tonnes|t
ton|mass-ton|1|ton tons|
short-ton|mass|907.18474|short_ton short_tons|
long-ton|mass|1016.0469088|long_ton long_tons|
pound|mass|0.45359237|lb lbs pound-mass|lb lbs
ounce|mass|0.028349523125|ounce ounces|oz
troy-ounce|mass|0.0311034768|troy_ounce troy_ounces|
stone|mass|6.35029318|stone stones|
carat|mass|0.0002|carat carats|ct
quintal|mass|100|quintal quintals|
kiloton|mass-ton|1000|kiloton kilotons|kt
megaton|mass-ton|1000000|megaton megatons|Mt
kilotonne|mass|1000000|kilotonne kilotonnes|
megatonne|mass|1000000000|megatonne megatonnes|
liter|volume|0.001|liter liters litre litres|l L
milliliter|volume|0.000001|milliliter milliliters millilitre millilitres|ml mL
cubic-meter|volume|1|cubic_m cubic_meter cubic_meters cubic_metre cubic_metres|m³ m3
cubic-foot|volume|0.028316846592|cubic_foot cubic_feet|
cubic-centimeter|volume|0.000001|cubic_centimeter cubic_centimeters cubic_centimetre cubic_centimetres|cc ccm
cubic-inch|volume|0.000016387064|cubic_inch cubic_inches|in³
cubic-yard|volume|0.764554857984|cubic_yard cubic_yards|
cubic-kilometer|volume|1000000000|cubic_kilometer cubic_kilometers cubic_kilometre cubic_kilometres|km³ km3
gallon|volume|0.003785411784|gallon gallons us_gallon us_gallons us_gal usgal|gal
fluid-ounce|volume|0.0000295735295625|fluid_ounce fluid_ounces fl_oz fl._oz fl._oz. us_fluid_ounce us_fluid_ounces us_fl_oz|
pint|volume|0.000473176473|pint pints us_pint us_pints us_pt|pt
quart|volume|0.000946352946|quart quarts us_quart us_quarts us_qt usqt|qt
cup|volume|0.0002365882365|cup cups us_cup us_cups|
tablespoon|volume|0.00001478676478125|tablespoon tablespoons|tbsp
teaspoon|volume|0.00000492892159375|teaspoon teaspoons|tsp
barrel|volume|0.158987294928|barrel barrels|bbl
bushel|volume-dry|1|bushel bushels|bu
acre-foot|volume|1233.48183754752|acre-foot acre-feet|
teu|container|1|teu teus|TEU TEUs
deadweight-ton|ship-ton|1|deadweight_ton deadweight_tons deadweight_tonne deadweight_tonnes|dwt DWT
gross-ton|ship-volume|1|gross_ton gross_tons gross_register_ton gross_register_tons|GT
square-meter|area|1|square_m square_meter square_meters square_metre square_metres sqm|m² m2
square-kilometer|area|1000000|square_km square_kilometer square_kilometers square_kilometre square_kilometres|km² km2
square-foot|area|0.09290304|square_ft square_foot square_feet|sqft
square-mile|area|2589988.110336|square_mile square_miles sq_mi|
square-yard|area|0.83612736|square_yard square_yards|
square-inch|area|0.00064516|square_inch square_inches|in²
hectare|area|10000|hectare hectares|ha
acre|area|4046.8564224|acre acres|ac
kilometer-per-hour|speed|1000/3600|kilometers_per_hour kilometres_per_hour kilometers_an_hour kilometres_an_hour|km/h kph kmh kmph
mile-per-hour|speed|1609.344/3600|miles_per_hour miles_an_hour|mph mi/h
meter-per-second|speed|1|meters_per_second metres_per_second meters_a_second metres_a_second|m/s
kilometer-per-second|speed|1000|kilometers_per_second kilometres_per_second|km/s
knot|speed|1852/3600|knot knots|kn
watt|power|1|watt watts|W
kilowatt|power|1000|kilowatt kilowatts|kW
megawatt|power|1000000|megawatt megawatts|MW
gigawatt|power|1000000000|gigawatt gigawatts|GW
terawatt|power|1000000000000|terawatt terawatts|TW
horsepower|power|745.69987158227022|horsepower|hp bhp
watt-hour|energy|3600|watt-hour watt-hours watt_hour watt_hours|Wh
kilowatt-hour|energy|3600000|kilowatt-hour kilowatt-hours kilowatt_hour kilowatt_hours|kWh
megawatt-hour|energy|3600000000|megawatt-hour megawatt-hours megawatt_hour megawatt_hours|MWh
gigawatt-hour|energy|3600000000000|gigawatt-hour gigawatt-hours gigawatt_hour gigawatt_hours|GWh
terawatt-hour|energy|3600000000000000|terawatt-hour terawatt-hours terawatt_hour terawatt_hours|TWh
joule|energy|1|joule joules|J
kilojoule|energy|1000|kilojoule kilojoules|kJ
megajoule|energy|1000000|megajoule megajoules|MJ
calorie|food-energy|1|calorie calories|cal
kilocalorie|food-energy|1000|kilocalorie kilocalories|kcal
electronvolt|energy|0.0000000000000000001602176634|electronvolt electronvolts|eV
kiloelectronvolt|energy|0.0000000000000001602176634|kiloelectronvolt|keV
megaelectronvolt|energy|0.0000000000001602176634|megaelectronvolt|MeV
gigaelectronvolt|energy|0.0000000001602176634|gigaelectronvolt|GeV
teraelectronvolt|energy|0.0000001602176634|teraelectronvolt|TeV
volt|voltage|1|volt volts|V
volt-ampere|apparent-power|1|volt-ampere volt-amperes|
kilovolt-ampere|apparent-power|1000||kVA
megavolt-ampere|apparent-power|1000000||MVA
ohm|resistance|1|ohm ohms|Ω Ω
farad|capacitance|1|farad farads|
kilovolt|voltage|1000|kilovolt kilovolts|kV
ampere|current|1|ampere amperes amp amps|A
coulomb|charge|1|coulomb coulombs|
ampere-hour|charge|3600|ampere-hour ampere-hours amp-hour amp-hours|Ah
milliampere-hour|charge|3.6|milliampere-hours milliamp-hours|mAh
hertz|frequency|1|hertz|Hz
kilohertz|frequency|1000|kilohertz|kHz
megahertz|frequency|1000000|megahertz|MHz
gigahertz|frequency|1000000000|gigahertz|GHz
byte|data|1|byte bytes|B
kilobyte|data|1000|kilobyte kilobytes|KB kB
megabyte|data|1000000|megabyte megabytes|MB
gigabyte|data|1000000000|gigabyte gigabytes|GB
terabyte|data|1000000000000|terabyte terabytes|TB
petabyte|data|1000000000000000|petabyte petabytes|PB
bit|data|0.125|bit bits|
kibibyte|data|1024||KiB
mebibyte|data|1048576||MiB
gibibyte|data|1073741824||GiB
tebibyte|data|1099511627776||TiB
kilobit-per-second|data-rate|1000/8|kilobits_per_second|kbps Kbps
megabit-per-second|data-rate|1000000/8|megabits_per_second|Mbps
gigabit-per-second|data-rate|1000000000/8|gigabits_per_second|Gbps
pascal|pressure|1|pascal pascals|Pa
hectopascal|pressure|100|hectopascal hectopascals|hPa
kilopascal|pressure|1000|kilopascal kilopascals|kPa
bar|pressure|100000|bar bars|
millibar|pressure|100|millibar millibars|mb mbar
atmosphere|pressure|101325|atmospheres|atm
torr|pressure|101325/760|torr|Torr
millimeter-of-mercury|pressure|133.322387415|millimeters_of_mercury millimetres_of_mercury|mmHg
inch-of-mercury|pressure|3386.388640341|inches_of_mercury|inHg
pound-per-square-inch|pressure|6894.757293168|pounds_per_square_inch|psi
decibel|sound|1|decibel decibels|dB
newton|force|1|newton newtons|N
newton-meter|torque|1|newton-meter newton-meters newton-metre newton-metres newton_meters newton_metres|Nm
pound-foot|torque|1.3558179483314004|pound-feet pound-foot|
foot-pound|torque|1.3558179483314004|foot-pound foot-pounds|
degree-celsius|temperature-c|1|degrees_celsius degree_celsius degrees_centigrade degree_centigrade celsius centigrade degrees_c degree_c deg_c|°C ℃ C
degree-fahrenheit|temperature-f|1|degrees_fahrenheit degree_fahrenheit fahrenheit degrees_f degree_f deg_f|°F ℉ F
kelvin|temperature-k|1|kelvin kelvins|K
degree|angle|1|degree degrees deg|°
microsecond|duration|0.000001|microsecond microseconds|µs μs
millisecond|duration|0.001|millisecond milliseconds|ms
second|duration|1|seconds secs sec second|s
minute|duration|60|minute minutes mins min|
hour|duration|3600|hour hours hrs hr|h
day|duration|86400|day days|
night|duration-night|1|night nights|
week|duration|604800|week weeks wks fortnight-half|
fortnight|duration|1209600|fortnight fortnights|
month|duration-month|1|month months mth mths|
quarter-year|duration-month|3|quarters|
year|duration-month|12|year years yr yrs|
decade|duration-month|120|decade decades|
century|duration-month|1200|century centuries|
generation|duration-generation|1|generation generations|
gigaton|mass-ton|1000000000|gigaton gigatons|Gt
gigatonne|mass|1000000000000|gigatonne gigatonnes|
mile-per-gallon|fuel|1|miles_per_gallon miles_per_us_gallon|mpg mpgUS
dot-per-inch|resolution|1|dot_per_inch dots_per_inch|dpi
megapixel|pixels|1000000|megapixel megapixels|MP
pixel|pixels|1|pixel pixels|px
part-per-million|concentration|0.000001|parts_per_million|ppm
part-per-billion|concentration|0.000000001|parts_per_billion|ppb
becquerel|radioactivity|1|becquerel becquerels|Bq
sievert|dose|1|sievert sieverts|Sv
gray|dose-absorbed|1||Gy
curie|radioactivity|37000000000|curie curies|Ci
millisievert|dose|0.001|millisievert millisieverts|mSv
tesla|magnetism|1||
mole|substance|1|moles|mol
international-unit|biological-activity|1|international_units international_unit|IU
equivalent|equivalents|1||
lumen|light|1|lumen lumens|lm
lux|illuminance|1|lux|lx
candela|luminous-intensity|1|candela candelas|cd
revolution-per-minute|rotation|1|revolutions_per_minute|rpm
beat-per-minute|pulse|1|beats_per_minute|bpm
frame-per-second|frames|1|frames_per_second|fps
diopter|refraction|1|diopter diopters dioptre dioptres|
furlong|length|201.168|furlong furlongs|fur
fathom|length|1.8288|fathom fathoms|fth
hand|hand-height|1|hands_high|
parsec|length|30856775814913673|parsec parsecs|
barrel-per-day|flow|0.158987294928/86400|barrels_per_day barrels_a_day barrel_per_day barrel_a_day bpd b/d|
thousand-cubic-foot|volume|28.316846592||mcf Mcf
million-cubic-foot|volume|28316.846592||MMcf mmcf
billion-cubic-foot|volume|28316846.592||bcf Bcf
trillion-cubic-foot|volume|28316846592||tcf Tcf
btu|energy|1055.056|btu btus|Btu BTU
million-btu|energy|1055056000||MMBtu mmBtu MMBTU mmbtu
therm|energy|105505600|therm therms|
molar|concentration-of-substance|1|molar|
solar-mass|solar-mass|1|solar_masses solar_mass|
imperial-gallon|volume|0.00454609|imperial_gallons imperial_gallon|
"""

# unit | its symbols | the prefixes that stand before them: what is not in the table above is made of these.
_PREFIXED = """
gram|g|p n
liter|l L|n µ c d h M G
mole|mol|p n µ m k
watt|W|n µ m P
ampere|A|p n µ m k
volt|V|n µ m M
hertz|Hz|m T
ohm|Ω Ω|m k M
farad|F|p n µ
coulomb|C|p n µ m
pascal|Pa|m M G
joule|J|m G T P E
newton|N|m k
becquerel|Bq|m k M G T P
sievert|Sv|n µ
gray|Gy|m c
curie|Ci|p n µ m
second|s|p n f
byte|B|E Z
bit|bit|k M G T P
bit|b|M G T
tesla|T|m µ
watt-hour|Wh|m P
electronvolt|eV|m
parsec|pc|k M G
lumen|lm|k
international-unit|IU|m µ k
equivalent|Eq|m µ
molar|M|p n µ m
"""
_PREFIXES = {
    "f": ("femto", -15), "p": ("pico", -12), "n": ("nano", -9), "µ": ("micro", -6), "m": ("milli", -3), "c": ("centi", -2), "d": ("deci", -1),
    "h": ("hecto", 2), "k": ("kilo", 3), "M": ("mega", 6), "G": ("giga", 9), "T": ("tera", 12), "P": ("peta", 15),
    "E": ("exa", 18), "Z": ("zetta", 21),
}  # fmt: skip

UNITS: dict[str, Unit] = {}
WORDS: dict[str, str] = {}  # lower-case name, words joined by a blank -> canonical
SYMBOLS: dict[str, str] = {}  # case kept -> canonical


def _factor(text: str) -> Decimal:
    top, _, bottom = text.partition("/")
    return Decimal(top) / Decimal(bottom or 1)


for _line in (_TABLE.strip() + trade.TABLE.rstrip() + sky.TABLE.rstrip()).splitlines():
    _name, _dimension, _text, _words, _symbols = _line.split("|")
    UNITS[_name] = Unit(_name, _dimension, _factor(_text))
    for _word in _words.split():
        WORDS[_word.replace("_", " ")] = _name
    for _symbol in _symbols.split():
        SYMBOLS[_symbol] = _name


def _prefixed(line: str) -> None:
    unit, symbols, prefixes = line.split("|")
    own = [word for word, name in WORDS.items() if name == unit and " " not in word and len(word) > 3]
    for prefix in prefixes.split():
        long, power = _PREFIXES[prefix]
        made = long + unit
        base = UNITS[unit]
        UNITS.setdefault(made, Unit(made, base.dimension, base.factor.scaleb(power)))
        for word in own:
            WORDS.setdefault(long + word, made)
        for symbol in symbols.split():
            for micro in "µμ" if prefix == "µ" else prefix:
                SYMBOLS.setdefault(micro + symbol, made)


for _line in _PREFIXED.strip().splitlines():
    _prefixed(_line)
for _line in trade.SHORT.strip().splitlines():
    _name, _short = _line.split("|")
    for _symbol in _short.split():
        SYMBOLS.setdefault(_symbol, _name)
        if _symbol not in trade.SMALL_ONLY:
            SYMBOLS.setdefault(_symbol.upper(), _name)
SYMBOLS |= trade.WATTS
