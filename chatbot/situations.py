"""Messages that tell of a situation or a trouble, and ask for no thing by its name: "my toes rub raw on every long walk"."""

import re
from collections.abc import Collection
from dataclasses import replace

from chatbot.asking import ARTICLES, REQUEST, is_subject, requested
from chatbot.intents import Intent
from chatbot.lexicon import GIFTS
from chatbot.reading import Reading
from chatbot.references import Reference
from chatbot.state import OF_THE_SHOPPER
from chatbot.tokens import Token
from data.nouns import is_plural
from data.thesaurus import NAMES
from data.words import fold
from retrieval.limits import Limit

# words from which on it may name values by the way: "two indoor cats, one keeps stealing the other's dinner"
TELLING = 8
LONG = 5  # words from which on a message may tell of something
# kinds of turns that it may be taken for by a word in it: "people on the plane never shut up", "we've been together for years"
TAKEN_FOR = frozenset({"search", "detail", "offtopic", "abuse", "together", "dislike", "graded", "bigger", "smaller"})
ASKS = re.compile(
    r"^\W*(?:(?:and|so|ok|okay|but|hi|hello|hey|hiya|also|oh|hm+|please)\W+)*"
    r"(?:is|isn't|are|does|do|can(?!'t)|could|will|would|has|was|how|what(?! about (?:some|any)thing)|what's|whats|which|where|who|any|got|have you|show (?:me|us)|tell (?:me|us)|compare|add|put|swap|drop|too|bit|a bit|wow|that'?s|it'?s (?:too|a bit|quite|very))\b|\?\s*$"
)
ADDRESSED = re.compile(r"\b(?:you|your|you're|u|ur)\b")
# what is said of things that were shown, and of what is not wanted: no new story
_REMARK = re.compile(
    r"^\W*(?:(?:ok|okay|hm+|well|so|but|and|oh)\W+)*(?:no|not|nah|nope|just|only|too|bit|a bit|the|go back|back to|that|those|these|i'?m not|i don'?t)\b|\bones?\b|\b(?:won'?t|doesn'?t|don'?t|isn'?t|not|no)\b"
)
_ALSO = re.compile(r"^\W*(?:(?:right|ok|okay|so|oh|well)\W+)?and\b|\b(?:also|too|as well|plus|another|else|next)\b")
_NOT_SO = re.compile(r"\b(?:that|which) (?:won'?t|doesn'?t|don'?t|isn'?t|can'?t|aren'?t|wouldn'?t)\b")
_LOOKS = r"\b(?:gone|went|turned|turning|turns|going|goes|my|his|her|our|their)(?: (?!to\b|in\b|for\b)\w+)? {word}\b"
_LIKE_THAT = re.compile(r"\b(?:like|similar to) (?:it|that|this|these|those|them)\b")
_NO = r"\b(?:no|not|non|without|allergic to|can'?t (?:have|eat|drink|do|stand|wear)|intolerant to|avoid)\b ?[^,.;!?]{{0,{gap}}}\b{word}"


def asks_by_name(tokens: list[Token], strange: Collection[str]) -> bool:
    """Whether some thing is asked for by its name. strange: words that may be things which the shop has not."""
    return any(is_asked_for(tokens, i, token.word in strange) for i, token in enumerate(tokens))


def is_asked_for(tokens: list[Token], at: int, strange: bool) -> bool:
    """Whether a message asks for what one word of it names."""
    token, asked = tokens[at], requested(tokens, at)
    with_article = bool(ARTICLES & {one.word for one in tokens[max(0, at - 3) : at]})
    if token.use == "kind" or token.word in GIFTS or ((token.root,) in NAMES and (strange or with_article)):
        return not is_subject(tokens, at) if asked is None else asked
    # "need a gizmo"; "want it ready" and "want the sparkle" name nothing
    return strange and asked is True and (with_article or is_plural(token.word))


def tells(reading: Reading) -> bool:
    """Whether a message tells of something and names nothing that is wanted, and nothing that it is to be like."""
    text = fold(reading.text)
    only_tells = len(reading.said) >= TELLING and not ASKS.search(text) and REQUEST.isdisjoint(reading.said)
    to_shop = reading.intent.name != "search" and ADDRESSED.search(text)
    plain = (
        reading.asks
        or (_IN_IT.search(text) is not None and any(limit.field in ("color", "material") for limit in reading.limits))
        or reading.model
        or _ALLERGIC.fullmatch(text)
        or reading.dropped
        or reading.allowed
        or any(not is_loose(limit, text) for limit in reading.limits if not only_tells)
    )
    known = (
        len(reading.said) < (LONG if not _OF_SOMEBODY.match(text) else LONG - 2)
        or _LIKE_THAT.search(text)
        or reading.intent.name not in TAKEN_FOR
        or ASKS.search(_SEEKS.sub("", text, count=1) if _SEEKS.match(text) and opens(reading) else text)
        or _NOT_SO.search(text)
    )
    return not (plain or known or to_shop)


# no story: a limit
_ALLERGIC = re.compile(
    r"\W*(?:(?:and|also|oh|btw|by the way|so|but|ok|hi|hello)\W+)*(?:i|she|he|we|they|you|(?:my|our|her|his) \w+)(?:'m|'s|'re| am| is| are)?(?: also| both| all)? (?:(?:really|very|quite|highly|severely|a bit) )*"
    r"(?:allergic to|intolerant (?:to|of)|(?:have|has|got|with) an? (?:\w+ )?(?:allergy|intolerance)(?: to)?)(?: \w+| or| and|,)*\W*"
)


def is_loose(limit: Limit, text: str) -> bool:
    """Whether a limit may stand in a story: a price, whom it is for, a word that texts must not have, a colour that something is or has become."""
    described = limit.field == "color" and re.search(
        _LOOKS.format(word=re.escape(limit.words.split()[-1].lower())), text
    )
    return limit.field in ("price", *OF_THE_SHOPPER) or (limit.field == "text" and limit.negative) or bool(described)


# what somebody is fond of tells as much in a few words: "he loves his allotment"
_OF_SOMEBODY = re.compile(
    r"^\W*(?:(?:and|so|ok|okay|but|well|also|oh)\W+)*(?:she|he|they|(?:my|his|her|our) \w+)(?:'s|'re| is| are)? ?(?:really |very |quite |always |just |mostly )*"
    r"(?:loves?|likes?|enjoys?|adores?|collects?|plays?|does|keeps?|grows?|spends?|into|mad (?:on|about)|keen on|crazy about|obsessed with|fond of|an? )\b"
)
_SOMETHING = re.compile(
    r"\b(?:something|anything|sth|smth|summat|somethin|somthing)\b(?! (?:cheaper|smaller|bigger|else(?! for\b)|similar|different|better|less|more)\b)|\bwhat else (?:do you have |have you got |is there )?for\b"
)


_IN_IT = re.compile(
    r"\b(?:something|anything|sth|smth)(?: \w+)? in (?!the\b|case\b|time\b)\w+\W*$"
)  # "something nice in pink"


_SEEKS = re.compile(
    r"\W*(?:(?:and|or|so|ok|okay|also|plus|got|is there|have you got|do you have)\W+)*(?:something|anything)\b"
)


def seeks_something(reading: Reading) -> bool:
    """Whether a message asks for something by what it is to do: "anything battery powered so i can busk"."""
    return _SOMETHING.search(fold(reading.text)) is not None


def goes_on(reading: Reading) -> bool:
    """Whether such a message, in a conversation under way, is rather about what was shown than another story."""
    other = reading.intent.name not in ("search", "offtopic") or reading.reference or reading.named
    return bool(other or _REMARK.search(fold(reading.text)))


def opens(reading: Reading) -> bool:
    """Whether such a message asks for something else than was spoken of: "and something for itchy eyes"."""
    return _ALSO.search(fold(reading.text)) is not None


def is_to_be_without(word: str, text: str) -> bool:
    """Whether a story denies a word of what would help; "without the neighbours killing me" denies nothing of it."""
    gap = 0 if word.endswith("ing") else 20
    return re.search(_NO.format(gap=gap, word=re.escape(word)), text) is not None


def meant_for(reading: Reading) -> str:
    """Whom or what something is asked for: "do you have anything for ferrets?" → "ferrets"; "" for other messages."""
    said = _MEANT_FOR.search(fold(reading.text))
    return said[2] if said and (said[1] or is_plural(said[2])) else ""


_MEANT_FOR = re.compile(
    r"\b(?:anything|something|owt|summat|stuff|things?) (?:suitable )?for (my |our |her |his |an? |pet )*([a-z]{3,})\W*$"
)


def as_told(reading: Reading, kinds: tuple[str, ...], unnamed: str = "") -> Reading:
    """The reading of such a message as a whole: all its words rank; a price, whom it is for and what it is to be without hold.

    kinds: those that words of it name and that it comes to. unnamed: what it is for, where no text here speaks of it.
    """
    text = fold(reading.text)
    limits = tuple(
        limit
        for limit in reading.limits
        if limit.field != "color"
        and (
            not limit.negative
            or limit.field != "text"
            # "no nuts" holds, and "I hate ironing" does not
            or is_to_be_without(limit.words.split()[-1], text)
        )
    )
    return replace(
        reading, intent=Intent("search"), notes=reading.said, kinds=kinds, absent=(), unnamed=unnamed, unknown=(), unfiltered=(), named=(),
        limits=limits, reference=Reference(), told=True,
    )  # fmt: skip
