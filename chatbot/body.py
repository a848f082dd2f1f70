"""Measures of a body, or of an animal, that a message gives and texts say something is for: "his head is 50cm", of a helmet "for heads of 49 to 50 cm"."""

import re

from chatbot.vocabulary import Vocabulary
from data.items import Item
from data.words import cut, fold, stem, stems
from retrieval.limits import Limit

PARTS = "waist|chest|bust|hips?|head|neck|wrist|inseam|inside leg|girth|calf|thigh|belly|foot"
CENTIMETRES = {"cm": 1.0, "mm": 0.1, "m": 100.0}
_SAID = re.compile(
    rf"\b(?P<part>{PARTS})(?:'s| is| are| of| size| measures| circumference|:)*(?: about| around| roughly)? (?P<amount>\d+(?:\.\d+)?) ?(?P<unit>cm|mm)\b"
)
_FIRST = re.compile(rf"\b(?P<amount>\d+(?:\.\d+)?) ?(?P<unit>cm|mm) (?P<part>{PARTS})\b")
_SPAN = r"(?:{part})\w*\b[^.;\d]{{0,24}}(\d+(?:\.\d+)?) ?(?:cm|mm)? ?(?:to|-|–) ?(\d+(?:\.\d+)?) ?(cm|mm|m)\b"


def of_the_body(text: str, vocabulary: Vocabulary) -> tuple[Limit | None, str]:
    """That things are to be for a measure of a body which a message gives, and the rest of it; None where no text here says for which."""
    said = _SAID.search(text) or _FIRST.search(text)
    if said is None:
        return None, text
    part, size = said["part"], float(said["amount"]) * CENTIMETRES[said["unit"]]
    facts = vocabulary.facts
    told = [match for row in facts.texts.rows((stem(part),)).tolist() if (match := span_in(facts.items[row], part))]
    if not told:
        return None, text
    fitting = dict.fromkeys(" ".join(stems(match.group())) for match in told if fits(size, match))
    words_said = f"{part} {said['amount']} {said['unit']}"
    return Limit("text", "in", tuple(fitting) or (words_said,), False, words_said), cut(text, said)


def span_in(item: Item, part: str) -> re.Match[str] | None:
    """From what to what a part of the body may measure for an item, where its text says it: "waist 76 to 96 cm"."""
    return re.search(_SPAN.format(part=part), fold(item.description))


def fits(size: float, span: re.Match[str]) -> bool:
    """Whether a measure in cm lies in a span that a text says."""
    factor = CENTIMETRES[span[3]]
    return float(span[1]) * factor <= size <= float(span[2]) * factor
