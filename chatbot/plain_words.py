"""A message in plain words: slips of the pen mended, asides and what somebody has already out of the way, amounts in figures."""

import re

from chatbot.amounts import figures, turned
from chatbot.as_sold import as_sold
from chatbot.colloquial import colloquial
from chatbot.vocabulary import Vocabulary
from data.words import fold, spelled_out, stem, stems


def plainly(text: str, vocabulary: Vocabulary) -> str:
    """A message as it is read, folded: "Nah, he's got hammers" → "not hammers"."""
    shorter = _LONG.sub(lambda match: match.group()[:LONGEST], text)
    said = _MEANS_NOTHING.sub("", _EXCLAIMED.sub("", _GREETING.sub("", spelled_out(fold(shorter)))))
    said = turned(figures(spelt(colloquial(said), vocabulary)))
    said = as_sold(_NOT_THEM.sub(r"\1", said), vocabulary)
    said = _WITHOUT.sub(lambda match: lacking(match, vocabulary), said)
    said = _IN_K.sub(lambda match: match[1] if vocabulary.facts.texts.knows(match[1]) else match.group(), said)
    said = _OR_LESS.sub(r"\1 \3 \2", _REGION_BEHIND.sub(r"in \2 \1", _PER_PIECE.sub("", said)))
    if vocabulary.facts.items and vocabulary.facts.items[0].currency == "GBP":
        said = _POUNDS.sub(r"\1£\2", said)  # and no weight
    said = _HAS_IT.sub(r"not \1", _HAS_THOSE.sub(r"not \1", said))
    if (figure := _WHAT_ABOUT.fullmatch(said)) and (figure[1],) in vocabulary.facts.facets.get("size", {}):
        said = f"in a {figure[1]}"  # of jeans
    said = _IN_SECTION.sub(
        lambda match: f"{match[1]} things" if (stem(match[1]),) in vocabulary.facts.kinds.categories else match.group(),
        said,
    )
    said = _TO_DO.sub(lambda match: doer(match, vocabulary), said)
    said = _LACKS.sub(
        lambda match: (
            f"without {match[1]}" if len(vocabulary.facts.texts.denying((stem(match[1]),))) else match.group()
        ),
        said,
    )
    said = _BROKEN.sub(lambda match: wanted_anew(match, vocabulary), said)
    # "no, blue" denies the last answer and not the blue
    said = re.sub(r"^(?:no|nope|nah|yes|ok|okay)\b[,.!]+\s*(?=\w)", "", said)
    return _NOT_MINE.sub(r"not \1", _ASIDE.sub(" ", said))


def wanted_anew(match: re.Match[str], vocabulary: Vocabulary) -> str:
    """What broke as what is wanted, "a vacuum, " of "my vacuum died", where that is sold here and nothing else is asked for; else nothing."""
    phrase, rest = stems(match[1]), match.string[match.end() :]
    if _OF_REPAIR.search(rest):
        return match.group()
    kind = phrase if vocabulary.kind(phrase) else phrase[-1:]
    if not vocabulary.kind(kind):
        return match.group() if len(match.group()) == len(match.string) else ""
    if match[2] or not _ASKS_FOR.search(rest):
        return f"a {match[1]}, "
    return ""


def doer(match: re.Match[str], vocabulary: Vocabulary) -> str:
    """ "Something to dry clothes" as "a dryer for clothes", where such things are sold; the same words where they are not."""
    verb, what = re.sub(r"(?:ing|s)$", "", match[1]), re.sub(r"^(?:my|the|our|some|wet) ", "", match[2])
    names = (f"{verb}er", f"{verb}{verb[-1]}er", f"{verb.removesuffix('e')}er", f"{verb.removesuffix('y')}ier")
    sold = vocabulary.facts.kinds.heads
    name = next((one for one in names if verb not in NO_DOERS and stem(one) in sold), "")
    if not name:
        return match.group()
    return f"a {what} {name}" if vocabulary.facts.texts.in_one_title(stem(what), stem(name)) else f"a {name} for {what}"


_TO_DO = re.compile(
    r"\b(?:something|anything|summat) (?:to|that (?:can|will|could|would)|which (?:can|will)|for) ([a-z]{3,}) (?:up )?(?!(?:and|with|in|on|for|at|to|from|under|over|when|while|as|if|i|we|you|it|them|this|that)\b)((?:(?:my|the|our|some|wet) )?[a-z]{3,})"
)
# those who do these are called otherwise, or somebody else
NO_DOERS = frozenset(
    {
        "charge",
        "clean",
        "carry",
        "run",
        "walk",
        "wear",
        "train",
        "jump",
        "sleep",
        "cover",
        "match",
        "suit",
        "help",
        "keep",
        "give",
        "read",
    }
)
_LACKS = re.compile(
    r"\b(?:i|we) (?:do not|don'?t|haven'?t) (?:have|got)(?: got)? (?:an?|any) ([a-z]{3,})(?=\W*$|[,.;!?])"
)
_WHAT_ABOUT = re.compile(r"\W*(?:(?:and|ok|or|so)\W+)*(?:what|how) about (?:an? )?(\d{1,3})\W*")
_IN_SECTION = re.compile(
    r"\b(?:(?:anything|something|stuff|things|what(?:'s| is| do you have| have you got)?) )?(?:in|from) (?:the|your) ([a-z]+) (?:section|department|aisle|category)\b"
)
_BROKEN = re.compile(
    r"\b(?:my|our) (?:old |last |current |previous |trusty |poor )?(?!(?:[a-z]+ )?[a-z]+ (?:arrived|came|turned up|was|got here|delivered)\b)((?:[a-z]+ )?[a-z]+?)(?:'s| is| are| has| have| just| finally| suddenly)* "
    r"(?:broken?|died|dead|packed (?:in|up)|conked out|gone(?! (?:wrong|off|missing|to|in|for)\b)|given up|gave up|worn out|wore out|knackered|bust(?:ed)?|kaput|blew up|(?:has )?had it|on its last legs|(?:has )?stopped working)\b(?! (?:after|within|in the (?:post|box)|to)\b)"
    r"(?: down| on (?:me|us)| the ghost| yesterday| today| last \w+| this \w+)*(?: so| and| but)?[\s,.!;:-]*"
    r"((?:(?:i|we|and|so) )*(?:(?:need|want)s?|looking for|after)(?: to (?:buy|get))? (?:an? )?(?:(?:new|other) one|another(?: one)?|replacement|new)\b[\s,.!;:-]*)?"
)
_OF_REPAIR = re.compile(
    r"\b(?:return|refund|repair\w*|fix|mend|warranty|guarantee|money back|what (?:do|can|should) i do|complain)\b"
)
_ASKS_FOR = re.compile(
    r"\b(?:need|want|looking|after|show|recommend|suggest|do you|have you|got any|any|which|a new)\b(?! (?:it|one|something|them)\b)"
)


def lacking(match: re.Match[str], vocabulary: Vocabulary) -> str:
    """ "Without sleeves" as the shop says it, "sleeveless"; the same words where it does not."""
    word = next((f"{one}less" for one in (match[1], match[1].removesuffix("s")) if vocabulary.facts.texts.knows(stem(f"{one}less"))), "")  # fmt: skip
    return word or match.group()


_WITHOUT = re.compile(r"\b(?:without|with no)(?: any)? ([a-z]{3,})\b")


def spelt(text: str, vocabulary: Vocabulary) -> str:
    """A folded message with slips of the pen mended."""
    return re.sub(r"[^\W\d_]{3,}", lambda match: vocabulary.correct(match.group()), vocabulary.respelt(text))


_GREETING = re.compile(
    r"^\W*(?:(?:hi|hello|hey|hiya)\b[\s,!.]*(?:there|all|guys)?[\s,!.]*)?good (?:morning|day|afternoon|evening)\b[\s,!.]*(?=\w)"
)
# what people exclaim, or thank for, before they say what they want
_EXCLAIMED = re.compile(
    r"^\W*(?:(?:blimey|crikey|wow|omg|gosh|ooh+|yo|lol|haha|cheers|thanks|thank you|ta|thx|brill|brilliant|lovely|great|perfect|nice|cool|sick|ace)(?: hun| mate| love| pal| bud| babe)?[\s,.!]+)+"
    r"(?=(?:(?:and|so|but|ok|also) )?(?:what|when|where|which|who|how|why|do|does|did|is|are|can|could|would|will|have|has|any|anything|got|show|need|i need|i want|i'?m|looking|something)\b)"
)
# what people put behind or between what they say
_MEANS_NOTHING = re.compile(
    r"\bin the first place\b|[\s,]+(?:tbh|tbf|imo|imho|ngl|btw|lol|lmao|fyi|to be (?:honest|fair))\b(?=\W*$|[\s,.])"
)
LONGEST = 48  # letters of a word that are read; nothing is called by longer ones
_LONG = re.compile(r"\S{49,}")
# what people say before they correct themselves: no wish of its own
_ASIDE = re.compile(
    r"\b(?:that'?s |it'?s |they'?re |that is )?(?:an? )?(?:little )?(?:bit|little|too|rather|way too|very|quite) (?:steep|pricey|dear|expensive|much)(?: for (?:me|us|my budget))?[,.!;]+\s*(?=(?:something|anything|do|have|any|got|what)\b.*\d|(?:and )?(?:what|which)(?:'s|s| is| are)? (?:the|your) (?:cheapest|least expensive)\b)|"
    r"\bi (?:paid|spent|gave) \W?\d+[^,.;]{0,20}? (?:last time|before|last year|for (?:the|my) (?:last|old|previous|first) \w+|elsewhere)[\s,.;]*(?=\w)|"
    r"\bmy (?:old|last|current|previous) (?:one|(?=\w))(?:(?<=one) (?:\w+ )?(?:broke|died|is broken|is gone|wore out|gave up)(?: down)?\b(?: so| and)?)?[\s,]*|"
    r"\b(?:on second thoughts?|come to think of it|(?:i(?:'ve)? )?changed my mind|(?:i )?take that back|(?:sorry|oops|no|wait|well)?,? ?i mean(?:t)?(?= )|(?:scrap|forget|ignore) that(?=[,.])(?!.*\bagain\W*$)"
    r"|as long as (?:it|they|that|this)?(?:'s| is| are| stays?)?(?= )|(?:i'?m|i am|we'?re|we are|i was|been) (?:after|hoping for)(?= )|hold on|hang on|wait|oops|silly me|my mistake|let me think)\b[\s,:;.!-]*(?=\w)"
)
# "I'm the guest, not the bride" says who speaks
_NOT_THEM = re.compile(r"\b((?:i'?m|i am|it'?s for|she'?s|he'?s) (?:the|a|an) \w+),? (?:and )?not (?:the|a|an) \w+\b")
_IN_K = re.compile(
    r"\b(?:at least|minimum|min|or better than|do|does|plays?|shows?|supports?) (?:in )?([248]k)\b"
)  # of a screen, and no price
_NOT_MINE = re.compile(  # "leather is not for me"
    r"(?<![\w'])((?:[\w'-]+ ){1,4}?)(?:is|are|was|were)(?: really| just)?(?: not|n't)(?: really)? (?:for (?:me|us|him|her|them)|my (?:thing|taste|style|cup of tea|colou?r)|to my taste|right for (?:me|us))\b"
)
_POUNDS = re.compile(
    r"\b((?:max(?:imum)?|under|up to|below|less than|at most|no more than|not more than|within|over|above|budget(?: of| is)?|around|about) )(\d+(?:\.\d\d)?) (?:pounds?|quid)\b(?! (?:heavy|draw|weight|weights|of)\b)"
)
# "under 15 a metre", of what is sold by the metre
_PER_PIECE = re.compile(
    r"(?<=\d) (?:a|per) (?:met(?:re|er)|yard|ball|skein|hank|piece|item|head|pop|roll|bottle|plant|box|pack)\b(?! (?:of|for|long|tall|wide|high|deep)\b)"
)
_OR_LESS = re.compile(r"\b(\d+(?:[.,]\d+)? ?(?:mm|cm|ml|kg|mg|g|l|w|m|h|hours|inch|in)\b) (?!or\b)([a-z]{3,}) (or (?:less|under|lower|more|over|higher))\b")  # "4 mm drop or less"  # fmt: skip
_REGION_BEHIND = re.compile(r"\b(?:in )?size (\d{1,2}(?:\.5)?) ?(uk|us|eu)\b")  # "size 9 uk"
_HAS_THOSE = re.compile(  # "nah, he's got screwdrivers"
    r"^\W*(?:(?:no|nah|nope|but|well|hm+)\W+)+(?:he|she|they|i|we|(?:my|the) \w+)(?:'s|'ve| has| have)?(?: already)? (?:got|has|have|owns?)(?: (?:lots|plenty|enough|loads) of| some| an?| already)*"
    r" ([\w' -]+)$"
)
_HAS_IT = re.compile(
    r"^\W*(?:he|she|they)(?:'s|'ve| has| have)(?: already)? got (?:the )?([\w' -]{3,30}?)(?: one| ones)?(?: already)?\W*$"
)
