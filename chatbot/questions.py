"""What a message asks: which part of it is a question, the field that it names, what it is about; and what is only told beside it."""

import re

from chatbot.lexicon import FILLER
from data.items import Item
from data.words import fold, stems

# a question by its first word
QUESTION = re.compile(r"^\W*(?:(?:and|so|ok|okay|but|hi|hello|hey|also|oh)\W+)*(?:is|isn't|are|does|do|can|could|will|would|has|have|was|how|what|what's|whats|which|where|when|who)\b", re.I)  # fmt: skip
ASKS_ANYWHERE = re.compile(r"\?|\b(?:what(?:'s|s)?|how|is|are|does|do|has|have|can|which|will|would|could)\b", re.I)


_OF_PRICE = frozenset(
    stems(
        "cheap cheaper cheapest dear dearer dearest least less most more expensive pricey pricier priciest cost price which is are the one ones of them these those two"
    )
)


def asks_beside_price(text: str) -> bool:
    """Whether a message about the cheaper or the dearer of some things asks something else of it: "is the cheaper one waterproof?"."""
    return bool(set(stems(text)) - _OF_PRICE - FILLER)


def asked_part(text: str) -> str:
    """A message without what it only tells beside its question: "is it reflective, we walk in the dark"."""
    parts = re.split(r"(?<=[,.;!?])\s+|\s+-\s+", text)
    asked = [part for part in parts if not (_TOLD_BESIDE.match(part) and not QUESTION.match(part))]
    return " ".join(asked) if any(map(QUESTION.match, asked)) else text


# how a part of a message begins that tells something and asks nothing
_TOLD_BESIDE = re.compile(
    r"\W*(?:(?:and|but|so|cos|coz|cause|because|as|since|just|though)\W+)*(?:i|i'?m|i'?ve|i'?d|we|we'?re|we'?ve|my|our|she|she'?s|he|he'?s|they|they'?re|it'?s|its (?:for|not|a)|there'?s|just|only|asking|(?:(?:hm+|ok|okay|well|oh|no|actually) )*(?:forget|never ?mind|scrap|ignore) |(?:the |this |that )?\w+ (?:is|are|was) |(?:the|that|those) [\w' -]*?\b(?:ones?|then|instead))\b",
    re.I,
)

ASKED = (
    (
        "before",
        r"\b(?:before|normally|usually|normal price|full price|money off|on sale|on offer|in the sale|reduced|discount(?:ed)?|old price|original price|originally|regular price|used to cost|be saving|do i save|would i save|much off)\b",
    ),
    (
        "price",
        r"\b\d+ ?(?:euros?|dollars?|quid|pounds?|bucks|[€$£]) or (?:less|more|under)\b|\b\d+ ?(?:[a-z]+|[€$£])? (?:be )?enough (?:for|to (?:buy|get))\b|\bhow much(?! (?!in (?:dollars|euros?|pounds|usd|eur|gbp|yen|francs)\b|is\b|are\b|was\b|were\b|does (?:it|this|that|the \w+(?: one)?) cost|do (?:they|these|those) cost|for\b|would\b)\w)|\bprice\b|\bcosts?\b(?! to (?:run|use|keep|replace|charge|own)\b)",
    ),
    ("size", r"(?<!carry on )(?<!carry-on )(?<!cabin )(?<!hand luggage )\b(?:sizes?|sizing)\b"),
    ("color", r"\b(?:colou?rs?|shades)\b"),
    ("material", r"\b(?:made (?:of|off|from|out of)|material|fabric)\b"),
    (
        "availability",
        r"\b(?:in stock|out of stock|available(?! (?:as|on|for)\b)|availability|sold out|left(?![ -]?hand)|how many (?:\w+ )?of .* can i (?:get|buy|order|have))\b",
    ),
    ("brand", r"\b(?:brand|who makes|manufacturer|made by)\b"),
    ("care", r"\b(?:wash|washed|washing machine|tumble|care|clean|iron)\b"),
    (
        "rating",
        r"(?<!energy )(?<!age )(?<!ip )(?<!power )(?<!water )\brating\b|\b(?:reviews?|reviewers|rated?|stars)\b|\b(?:customers?|people|others|buyers) (?:say|think|reckon)\b",
    ),
)
_EMPTY = frozenset(stems("instead rather then else now also maybe ones which is it are they the this that one ones first second third last others rest and what about does do have can has of a an in "
                         "for to with me tell more number both all my i be how which come comes please show see want take give would like look makes special unique pls plz thanks cheaper cheapest dearer two many much get need kept keep keeps say says myself yourself ourselves"))  # fmt: skip


def topic(text: str) -> tuple[str, ...]:
    """The stems of what a question is about."""
    return tuple(word for word in stems(text) if word not in _EMPTY and not word.isdigit())


def is_yes_no(question: str) -> bool:
    """Whether a question is answered by yes or no."""
    asks = re.match(r".*?\b(?:is|are|does|do|has|have|can|will)\b", question, re.I)
    return asks is not None and not re.search(
        r"(?:^\W*|[,;:-] *)(?:(?:and|so|ok) )?(?:how|what|which|when|where)\b", question, re.I
    )


def asks_contents(question: str) -> bool:
    """Whether a question is what is in a thing, or comes with it: "what else is in the box?"."""
    return _INSIDE.search(question) is not None


def field_asked(question: str) -> str:
    """The field that every shop's items have and a question asks for: "price"; "" where it asks for none."""
    return next((name for name, pattern in ASKED if re.search(pattern, question, re.I)), "")


def stays_so(text: str) -> bool:
    """Whether a question is how a thing is or becomes, and not which of its variants there are: "does it stay green in winter?"."""
    return _STAYS.search(fold(text)) is not None


_STAYS = re.compile(r"\b(?:stays?|turns?|becomes?|flowers?|bleeds?|dyes?|fades?) (?:\w+ )?(?!in\b)\w+")
# what questions ask for, in stems → words that the name of a column may have
MEASURED = {"heavi": "weight", "weigh": "weight", "lighter": "weight", "heavier": "weight", "tall": "height dimensions", "high": "height dimensions", "wide": "width dimensions",
            "long": "length dimensions playing_time duration running_time play_time", "deep": "depth dimensions", "old": "year vintage age", "older": "year vintage", "big": "size dimensions screen_size diameter volume",
            "larg": "size dimensions screen_size diameter", "strong": "abv alcohol strength", "bright": "brightness", "fast": "speed", "loud": "noise noise_level", "quiet": "noise noise_level", "year": "vintage year", "calori": "kcal energy calories", "fatten": "kcal energy calories", "healthi": "kcal", "waterproof": "ip_rating", "bulb": "fitting cap bulb_type", "guarante": "warranty", "build": "assembly", "built": "assembly", "assembl": "assembly", "flatpack": "assembly", "cover": "coverage", "wattag": "power watts", "watt": "power wattage", "runtim": "battery_life run_time", "roomi": "capacity volume", "spaciou": "capacity volume", "thick": "thickness"}  # fmt: skip
_INSIDE = re.compile(
    r"\bwhat(?:'s| is| else is|s| do (?:i|you) get| comes?)\b.{0,12}\b(?:in(?:side)? (?:it|this|that|the (?:box|pack|set|kit|tin|bag|basket|hamper))|with (?:it|this|that|the)|included)\b",
    re.I,
)


def subject(question: str, item: Item) -> tuple[str, ...]:
    """The stems of what a question is about, without the item's own name."""
    return tuple(word for word in topic(question) if word not in set(stems(item.title)))


_SET = re.compile(
    r"\b(?:included?|in the (?:box|set|pack|kit)|(?:come|comes|supplied|delivered) with|part of (?:it|the set))\b", re.I
)


def is_about_set(text: str) -> bool:
    """Whether a message asks what comes with the thing in front: "are headphones included?"."""
    return (
        _SET.search(text) is not None
        and re.match(r"\W*(?:and |ok |so |but )?(?:is|are|does|do|what|which|will|any)\b", text, re.I) is not None
    )


# that asks, wherever it leads
IS_QUESTION = re.compile(
    r"^\W*(?:(?:and|so|ok|okay|but|hm+|right|yeah)\W+)*(?:is|isn't|are|does|do|can|could|will|would|has|was|how|what|what's|whats|when)\b|\?\s*$",
    re.I,
)
