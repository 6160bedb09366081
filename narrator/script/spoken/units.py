"""Units of measurement, as they are written and as they are said."""

from narrator.script.spoken.wordlist import words

UNITS = {
    # sign: (one, more), American; British text has metres and litres
    "mm": ("millimeter", "millimeters"), "cm": ("centimeter", "centimeters"), "km": ("kilometer", "kilometers"),
    "m": ("meter", "meters"), "µm": ("micrometer", "micrometers"), "nm": ("nanometer", "nanometers"),
    "in": ("inch", "inches"), "ft": ("foot", "feet"), "yd": ("yard", "yards"), "yds": ("yard", "yards"),
    "mi": ("mile", "miles"), "ha": ("hectare", "hectares"), "ac": ("acre", "acres"),
    "mg": ("milligram", "milligrams"), "g": ("gram", "grams"), "kg": ("kilogram", "kilograms"),
    "kgs": ("kilogram", "kilograms"), "mcg": ("microgram", "micrograms"), "µg": ("microgram", "micrograms"),
    "μg": ("microgram", "micrograms"),
    "lb": ("pound", "pounds"), "lbs": ("pound", "pounds"), "oz": ("ounce", "ounces"),
    "ml": ("milliliter", "milliliters"), "mL": ("milliliter", "milliliters"), "cl": ("centiliter", "centiliters"),
    "l": ("liter", "liters"), "L": ("liter", "liters"), "cc": ("C C", "C C"), "gal": ("gallon", "gallons"),
    "pt": ("pint", "pints"), "bbl": ("barrel", "barrels"),
    "mph": ("mile per hour", "miles per hour"), "kph": ("kilometer per hour", "kilometers per hour"),
    "kmh": ("kilometer per hour", "kilometers per hour"), "mpg": ("mile per gallon", "miles per gallon"),
    "rpm": ("R P M", "R P M"), "psi": ("P S I", "P S I"), "fps": ("frame per second", "frames per second"),
    "bpm": ("beat per minute", "beats per minute"), "ppm": ("part per million", "parts per million"),
    "kn": ("knot", "knots"), "kt": ("knot", "knots"), "kts": ("knot", "knots"),
    "ms": ("millisecond", "milliseconds"), "sec": ("second", "seconds"),
    "secs": ("second", "seconds"), "min": ("minute", "minutes"), "mins": ("minute", "minutes"), "h": ("hour", "hours"),
    "hr": ("hour", "hours"), "hrs": ("hour", "hours"), "yr": ("year", "years"), "yrs": ("year", "years"),
    "Hz": ("hertz", "hertz"), "kHz": ("kilohertz", "kilohertz"), "MHz": ("megahertz", "megahertz"),
    "GHz": ("gigahertz", "gigahertz"), "W": ("watt", "watts"), "kW": ("kilowatt", "kilowatts"),
    "KW": ("kilowatt", "kilowatts"), "MW": ("megawatt", "megawatts"), "GW": ("gigawatt", "gigawatts"),
    "TW": ("terawatt", "terawatts"), "Wh": ("watt-hour", "watt-hours"), "kWh": ("kilowatt-hour", "kilowatt-hours"),
    "MWh": ("megawatt-hour", "megawatt-hours"), "GWh": ("gigawatt-hour", "gigawatt-hours"),
    "TWh": ("terawatt-hour", "terawatt-hours"), "V": ("volt", "volts"), "kV": ("kilovolt", "kilovolts"),
    "mA": ("milliampere", "milliamperes"), "mAh": ("milliamp-hour", "milliamp-hours"),
    "hp": ("horsepower", "horsepower"),
    "bhp": ("brake horsepower", "brake horsepower"), "kJ": ("kilojoule", "kilojoules"),
    "kcal": ("kilocalorie", "kilocalories"), "cal": ("calorie", "calories"), "dB": ("decibel", "decibels"),
    "mb": ("millibar", "millibars"), "hPa": ("hectopascal", "hectopascals"), "Pa": ("pascal", "pascals"),
    "KB": ("kilobyte", "kilobytes"), "kB": ("kilobyte", "kilobytes"), "MB": ("megabyte", "megabytes"),
    "GB": ("gigabyte", "gigabytes"), "TB": ("terabyte", "terabytes"), "PB": ("petabyte", "petabytes"),
    "kbps": ("kilobit per second", "kilobits per second"), "mbps": ("megabit per second", "megabits per second"),
    "Mbps": ("megabit per second", "megabits per second"), "Gbps": ("gigabit per second", "gigabits per second"),
    "gbps": ("gigabit per second", "gigabits per second"), "pp": ("percentage point", "percentage points"),
    "bp": ("basis point", "basis points"), "mo": ("month", "months"), "mos": ("month", "months"),
    "wkt": ("wicket", "wickets"), "wkts": ("wicket", "wickets"),
    "pts": ("point", "points"), "wk": ("week", "weeks"), "wks": ("week", "weeks"),
    "ppts": ("percentage point", "percentage points"), "bps": ("basis point", "basis points"),
    "pc": ("percent", "percent"), "pct": ("percent", "percent"), "px": ("pixel", "pixels"),
    "dpi": ("dot per inch", "dots per inch"),
    "Mt": ("megaton", "megatons"), "t": ("tonne", "tonnes"), "ly": ("light-year", "light-years"),
    "tbsp": ("tablespoon", "tablespoons"), "tsp": ("teaspoon", "teaspoons"), "BR": ("bedroom", "bedrooms"),
    "BD": ("bedroom", "bedrooms"), "b/d": ("barrel per day", "barrels per day"),
    "mag": ("magnitude", "magnitude"), "Mb": ("megabit", "megabits"), "Gb": ("gigabit", "gigabits"),
    "gb": ("gigabyte", "gigabytes"), "tb": ("terabyte", "terabytes"),
    "m.p.h": ("mile per hour", "miles per hour"), "k.p.h": ("kilometer per hour", "kilometers per hour"),
    "m.p.g": ("mile per gallon", "miles per gallon"), "ov": ("over", "overs"),
    "reb": ("rebound", "rebounds"), "ast": ("assist", "assists"),
    "BA": ("bathroom", "bathrooms"),
    "mya": ("million years ago", "million years ago"), "kWp": ("kilowatt peak", "kilowatts peak"),
    "Gt": ("gigatonne", "gigatonnes"), "MPa": ("megapascal", "megapascals"), "GPa": ("gigapascal", "gigapascals"),
    "mSv": ("millisievert", "millisieverts"), "mmHg": ("millimeter of mercury", "millimeters of mercury"),
    "Nm": ("newton meter", "newton meters"), "AU": ("astronomical unit", "astronomical units"),
    "MP": ("megapixel", "megapixels"), "THz": ("terahertz", "terahertz"), "IU": ("I U", "I U"),
    "Tbps": ("terabit per second", "terabits per second"), "eV": ("electron volt", "electron volts"),
    "keV": ("kiloelectron volt", "kiloelectron volts"), "MeV": ("megaelectron volt", "megaelectron volts"),
    "GeV": ("gigaelectron volt", "gigaelectron volts"), "TeV": ("teraelectron volt", "teraelectron volts"),
    "ppb": ("part per billion", "parts per billion"), "dL": ("deciliter", "deciliters"),
    "dl": ("deciliter", "deciliters"), "mmol": ("millimole", "millimoles"), "Bq": ("becquerel", "becquerels"),
    "sqm": ("square meter", "square meters"), "sqft": ("square foot", "square feet"),
    "bpd": ("barrel per day", "barrels per day"), "bcm": ("billion cubic meter", "billion cubic meters"),
    "kN": ("kilonewton", "kilonewtons"), "lm": ("lumen", "lumens"), "Gbit": ("gigabit", "gigabits"),
    "μm": ("micrometer", "micrometers"),
    "Ω": ("ohm", "ohms"), "kΩ": ("kilohm", "kilohms"), "MΩ": ("megohm", "megohms"),
    "Btu": ("B T U", "B T U"), "BTU": ("B T U", "B T U"),
    "mmBtu": ("million B T U", "million B T U"), "MMBtu": ("million B T U", "million B T U"),
    "mcf": ("thousand cubic foot", "thousand cubic feet"), "MMcf": ("million cubic foot", "million cubic feet"),
    "bcf": ("billion cubic foot", "billion cubic feet"), "Bcf": ("billion cubic foot", "billion cubic feet"),
    "tcf": ("trillion cubic foot", "trillion cubic feet"), "Tcf": ("trillion cubic foot", "trillion cubic feet"),
}  # fmt: skip
AREAS = words("mm cm km m in ft yd mi")
"""Units that can be squared and cubed."""
ONLY_ATTACHED = words("in pt BR BD BA Pa pc cal L AU mag")
"""Units that, apart from their number, would be another word or initials."""
LIKE_A_NAME = words("W V Mt")
"""Units that may begin a name: "a 500 W bulb", but not "500 W. 42nd St."."""
APART = frozenset(UNITS) - ONLY_ATTACHED - LIKE_A_NAME
"""Units that may stand by themselves after a number in words or a fraction."""
SURE_UNITS = words("km kg cm mm mph kph kmh lbs kWh MWh GWh TWh mg mcg µg kW mmBtu MMBtu")
"""Units that are nothing else, wherever they stand: "several km", "per kWh"."""
