"""What of a title says what the thing is."""

import re
from functools import lru_cache

# where the name of a thing ends in a title: "Tent for 2", "Mug, blue", "Jacket (men)", "Bag with strap", "Tennis Balls Tube of 4"
TAIL = re.compile(
    r"\s+[-–—|/]\s+|,|\(|\s+(?:(?:multi)?pack|tube|box|bag|tin|roll|tub|jar) of (?=\d)|\s+(?:with|for|in|by|from|of|w/)\s+",
    re.I,
)
QUOTED = re.compile(r"\s+['‘\"“]\w.*?\w['’\"”](?=\s|$)")  # the name of a sort: "Rose 'Iceberg'"


MEASURED = re.compile(
    r"(?<=\w)\s+\d+(?:[.,/]\d+)?\s?(?:in|inch|inches|cm|mm|ft|yd|m|k?g|ml|cl|l|lit(?:re|er)s?|oz|lb|w|pieces?|pcs?|parts)\s*$",
    re.I,
)  # "Bamboo Needles 10 in" are no "ins", nor "Jigsaw 1000 pieces" pieces


@lru_cache(maxsize=100_000)
def core(title: str) -> str:
    """What of a title says what the thing is: without what stands behind it, its length, and the name of a sort."""
    return MEASURED.sub("", TAIL.split(QUOTED.sub("", title))[0])
