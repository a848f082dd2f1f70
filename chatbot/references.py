"""What on the table a message points at: "the second one", "both", "it", "the cheaper of those", "compare 1 and 3"."""

import re
from dataclasses import dataclass

from chatbot.lexicon import ORDINALS
from data.words import cut


@dataclass(frozen=True, slots=True)
class Reference:
    """places: numbers of what was shown, from 0; -1 is the last. what: "", "focus" (it, this one), "all" (them, these),
    "others" (the rest), "cheaper" or "dearer" (of those), "before" (what was shown earlier).
    """

    places: tuple[int, ...] = ()
    what: str = ""

    def __bool__(self) -> bool:
        return bool(self.places or self.what)


_ORDINAL = "|".join(ORDINALS)
_NTH = re.compile(
    rf"(?:\b(?:the|number) ({_ORDINAL})|^({_ORDINAL})\b)(?: (?:and|&|or) (?:the )?({_ORDINAL}))?(?: (?:one|ones|item|option|of (?:them|those|these)))?\b|"
    rf"\b({_ORDINAL}) (?:one|item|option|pair|choice|pick)\b",
    re.I,
)
_A_FIGURE = re.compile(r"\b(?:an?|another|any|some)(?: [a-z]+)? $", re.I)  # "a big number 5" is what is wanted
_FIRST_FEW = re.compile(r"\b(?:the )?(first|last) (two|three|four|2|3|4)\b(?: ones?)?", re.I)
_NUMBERED = re.compile(
    r"(?:\bnumbers? |\bno\. ?|#|\boptions? |\bitems? )(\d)\b(?:(?:,| and| &| or| vs| with| to)+ (?:number |#)?(\d)\b)?(?:(?:,| and| &)+ (\d)\b)?",
    re.I,
)
_COMPARED = re.compile(
    r"\bcompare\b(?: the)?(?: numbers?)? (\d)\b(?:[,\s]+(?:and|with|to|vs|&)?\s*(\d)\b)?(?:[,\s]+(?:and|with|to|vs|&)?\s*(\d)\b)?",
    re.I,
)
_NOT_OF_ALL = r"(?! (?:in|you|u|that|of|with|for(?! (?:me|us|him|her|them)\b)|here)\b)"
_PHRASES = (
    ("cheaper", rf"\bthe (?:cheaper|cheapest|less expensive|least expensive) one\b{_NOT_OF_ALL}"),
    ("dearer", rf"\bthe (?:dearer|dearest|more expensive|most expensive|pricier|priciest) one\b{_NOT_OF_ALL}"),
    ("cheaper", r"(?:\bthe|^\W*(?:and |so |ok )?) ?(?:cheaper|cheapest) (?:one )?(?:of )?(?:those|these|them|the two|both)?\b(?= |$|[?.!])(?! \w+s\b)"),
    ("cheaper", r"\bwhich (?:one |of (?:them|those|these|the two|both) )?is (?:the )?(?:cheaper|cheapest|less expensive|least expensive)(?: one)?\b"),
    ("dearer", r"\bwhich (?:one |of (?:them|those|these|the two|both) )?is (?:the )?more expensive\b|\bthe (?:more|most) expensive (?:one )?of (?:those|these|them|the two|both)\b"),
    ("before", r"\b(?:the one|the ones|those|what you (?:showed|had)) (?:from )?(?:before|earlier|previously)\b|\bprevious ones?\b"),
    ("others", r"\b(?:the )?(?:others|other ones|rest)\b"),
    ("all", r"\b(?:both|all of (?:them|these|those)|these|those|them|they)\b(?:'re\b)?"),
    ("focus", r"\b(?:(?<!thing for )it(?!')|this one|that one|this|(?<!something )(?<!anything )(?<!one )(?<!ones )(?<!thing )(?<![a-z]er )that(?! [a-z]{3,}s (?:an?|the|my|in|on|up|well|for|to|out|and)\b)(?! (?:are|aren't|arent|is not|isn't|won't|have|can|do|don't|does|doesn't|need|needs|fit|fits|go|goes|come|comes|will|won't|work|works|grow|grows|has|look|looks)\b))\b(?:'s\b)?"),
)  # fmt: skip


def read_references(text: str) -> tuple[Reference, str]:
    """Return what is pointed at, and the message without those words. "that blue jacket" keeps its words."""
    if re.search(r"\b(?:put|show|list)\b.{1,40}\bfirst\b", text):
        return Reference(), text
    for pattern in (_COMPARED, _NUMBERED):
        if (match := pattern.search(text)) and not _A_FIGURE.search(text[: match.start()]):
            places = tuple(int(group) - 1 for group in match.groups() if group and group != "0")
            return Reference(places), cut(text, match)
    if match := _FIRST_FEW.search(text):
        number = {"two": 2, "three": 3, "four": 4}.get(match[2], 0) or int(match[2])
        places = tuple(range(number)) if match[1] == "first" else tuple(range(-number, 0))
        return Reference(places), cut(text, match)
    found = [
        match for match in _NTH.finditer(text) if not re.match(r"\s*(?:class|aid|hand|time)\b", text[match.end() :])
    ]
    if found:
        places = tuple(ORDINALS[group.lower()] for match in found for group in match.groups() if group)
        rest = text
        for match in reversed(found):
            rest = cut(rest, match)
        return Reference(places), rest
    for what, phrase in _PHRASES:
        if match := re.search(phrase, text, re.I):
            if what == "cheaper" and not re.search(r"of|one|which", match.group()):
                continue  # "the cheapest backpack" asks the whole shop
            return Reference((), what), cut(text, match)
    return Reference(), text
