"""Units of astronomy and geology: "0.3 au", "2.5 Mly", "13.8 Gyr", "66 Ma", in the form of ``table``'s own.

Lengths: IAU 2012 resolution B2 (astronomical unit) and the Julian year of light; years with SI prefixes as the IAU style manual and
the Geological Society of America write them.
"""

from __future__ import annotations

TABLE = """
astronomical-unit|length|149597870700|astronomical_unit astronomical_units|AU au
thousand-light-year|length|9460730472580800000||kly
million-light-year|length|9460730472580800000000||Mly
billion-light-year|length|9460730472580800000000000||Gly
thousand-year|duration-month|12000||kyr ka kya
million-year|duration-month|12000000||Myr Ma Mya
billion-year|duration-month|12000000000||Gyr Ga Gya
"""
