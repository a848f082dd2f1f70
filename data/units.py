"""Units of measure, as shops write them."""

# what the last word of a column's name may say of its unit → the unit as it is written
UNITS = {
    **{unit: unit for unit in ("mm", "cm", "m", "km", "g", "kg", "mg", "ml", "cl", "l", "w", "kw", "v", "lm", "gb", "tb", "mb", "mp", "mah", "hz", "inch", "oz", "lb", "ft", "min", "h")},
    "millimetres": "mm", "millimeters": "mm", "centimetres": "cm", "centimeters": "cm", "metres": "m", "meters": "m", "kilometres": "km", "kilometers": "km", "grams": "g", "kilos": "kg",
    "kilograms": "kg", "litre": "l", "litres": "l", "liter": "l", "liters": "l", "watt": "w", "watts": "w", "volt": "v", "volts": "v", "hour": "hours", "hours": "hours", "hrs": "hours",
    "minutes": "min", "mins": "min", "months": "months", "month": "months", "days": "days", "years": "years", "weeks": "weeks", "inches": "inch", "in": "inch", "lbs": "lb", "c": "°C", "f": "°F",
    "percent": "%", "pct": "%", "gsm": "gsm", "kcal": "kcal",
}  # fmt: skip
# units as a shop may write them → the unit that its column is held in, and the factor
BASE_UNITS = {"ml": ("l", 0.001), "cl": ("l", 0.01), "dl": ("l", 0.1), "litre": ("l", 1.0), "litres": ("l", 1.0), "liter": ("l", 1.0),
              "liters": ("l", 1.0), "g": ("kg", 0.001), "gram": ("kg", 0.001), "grams": ("kg", 0.001), "mm": ("cm", 0.1),
              "metre": ("cm", 100.0), "metres": ("cm", 100.0), "meter": ("cm", 100.0), "meters": ("cm", 100.0),
              "tb": ("gb", 1000.0), "m": ("cm", 100.0), "inches": ("inch", 1.0), "in": ("inch", 1.0), "in.": ("inch", 1.0), '"': ("inch", 1.0), "″": ("inch", 1.0),
              "hour": ("hours", 1.0), "hrs": ("hours", 1.0), "hr": ("hours", 1.0), "kgs": ("kg", 1.0), "lbs": ("lb", 1.0), "watts": ("w", 1.0), "watt": ("w", 1.0), "kilo": ("kg", 1.0), "kilos": ("kg", 1.0),
              "h": ("hours", 1.0), "lumen": ("lm", 1.0), "lumens": ("lm", 1.0), "megapixel": ("mp", 1.0), "megapixels": ("mp", 1.0)}  # fmt: skip
# from one base unit to another that measures the same, for the few cells of a column that are in it
ACROSS = {("oz", "kg"): 0.02835, ("lb", "kg"): 0.4536, ("oz", "lb"): 0.0625, ("lb", "oz"): 16.0, ("kg", "lb"): 2.2046, ("kg", "oz"): 35.274,
          ("inch", "cm"): 2.54, ("ft", "cm"): 30.48, ("ft", "inch"): 12.0, ("inch", "ft"): 0.08333, ("cm", "inch"): 0.3937, ("cm", "ft"): 0.03281}  # fmt: skip
# units of which there are thousands: "2,010 g" has no decimals
SMALL_UNITS = frozenset(
    {
        "g",
        "gram",
        "grams",
        "mg",
        "ml",
        "mm",
        "w",
        "watt",
        "watts",
        "lm",
        "lumen",
        "lumens",
        "mah",
        "mb",
        "gb",
        "hz",
        "kcal",
        "rpm",
        "gsm",
    }
)
