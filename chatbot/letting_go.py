"""What a message takes back: limits that are dropped, wishes that are forgotten, things that may be shown again."""

import re
from collections.abc import Sequence

from chatbot.vocabulary import Vocabulary
from data.spoken_columns import plain
from data.words import cut, stem, stems, words
from retrieval.limits import Limit


def dropped_fields(text: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Fields that the shopper lets go: "forget the budget", "any colour", "… is fine", "forget the weight"."""
    columns = {plain(name): name for name in vocabulary.facts.facets.keys() | vocabulary.facts.numbers.keys()}
    own = [
        columns[found] for match in _LET_GO.finditer(text) if (found := next(filter(None, match.groups()))) in columns
    ]
    found = [next(filter(None, match.groups()), "price") for match in (*_DROP.finditer(text), *_ANY.finditer(text))]
    if _NOT_REDUCED.search(text):
        found.append("sale")
    if _FOR_ME.search(text):
        found.append("gender")  # whom the last thing was for is not who speaks
        own += [name for spoken, name in columns.items() if "age" in spoken.split() and is_span(name, vocabulary)]
    names = {"budget": "price", "limit": "price", "colour": "color", "stock": "availability"}
    return tuple(dict.fromkeys((*(names.get(name, name) for name in found), *own)))


def is_span(name: str, vocabulary: Vocabulary) -> bool:
    """Whether a column says from what to what, as ages do."""
    column = vocabulary.facts.numbers.get(name)
    return column is not None and column.span is not None


def taken_back(text: str) -> tuple[tuple[str, ...], str]:
    """Stems of what a message takes back, and what else it says: "forget the rain cover, the cheapest pram then"; () and "" for other messages."""
    if needless := _NEEDLESS.search(text):  # "it doesn't have to be silk, anything under 70"
        return stems(needless[1]), cut(text, needless)
    if last := _AT_THE_END.search(text):  # "it has to be extendable, forget round"
        return stems(last[1]), cut(text, last)
    match = _TAKEN_BACK.match(text)
    return (stems(match["thing"] or match["bare"]), match["wish"] or "") if match else ((), "")


def begun_anew(text: str) -> tuple[bool, str]:
    """Whether a message lets go of all that was said, and what it wishes for then: "start over, a ladies' watch"; "forget that, a ladies' watch"
    lets go only if it wishes for another thing. The second is "" for other messages."""
    match = _ANEW.match(text)
    if match and _KEEPING.search(match["wish"]):
        return False, ""  # "start over, but keep the budget"
    return (match["all"] is not None, match["wish"]) if match else (False, "")


_KEEPING = re.compile(r"\b(?:same|keep|still|leave)\b|^\W*(?:please|pls|thanks|thank you|then)\W*$", re.I)
_ANEW = re.compile(
    r"^\W*(?:(?:ok|okay|right|no|nah|actually|hm+|oh|well|sorry)\W+)*"
    r"(?:(?P<all>(?:let'?s )?start (?:over|again|afresh)|new search|(?:forget|scrap|never ?mind) (?:it all|everything|all (?:of )?(?:that|it|this)))|(?:forget|scrap|never ?mind)(?: (?:that|it|this|them|those))?)"
    r"(?:[,.;:!\s-]+(?:and|but|so|now|then|just)\b)*\s*[,.;:!-]\s*(?P<wish>\w.*)",
    re.I | re.S,
)


def allowed_again(text: str, kinds: Sequence[str], limits: Sequence[Limit]) -> tuple[str, ...]:
    """Kinds and values that may be shown again: "leather is fine"; () for other messages."""
    fine = _FINE.search(text)
    if fine is None or re.search(r"\b(?:which|what|are|is)\b", fine[1]):
        return ()
    again = {stem(word) for word in words(fine[1])}
    values = (value for limit in limits if not limit.numeric for value in limit.values if again & set(stems(value)))
    return tuple(dict.fromkeys((*(kind for kind in kinds if again & set(kind.split())), *values)))


_FINE = re.compile(
    r"(?:^|[,.;!]\s*|\bbut\b|\band\b)\W*(?:(?:ok|okay|hm+|well|actually|no|oh|yes|and|but)\W+){0,4}([\w' -]{1,60}?) (?:is|are|would be) (?:fine|ok|okay|allowed|all right|alright)"
    r"(?: again| too| after all| then| really| actually| i (?:guess|suppose)| with me| by me| for (?:me|them|her|him))*\s*(?=[,.;!]|$)"
)
_NOT_REDUCED = re.compile(
    r"\b(?:not|aren't|isn't) (?:only |just )?(?:the )?(?:ones? )?(?:that are )?(?:on sale|in the sale|on offer|discounted|reduced)\b|\b(?:full price|regular price|normal price)d? (?:ones?|too|as well|is fine|ok)\b"
)
_DROP = re.compile(
    r"\b(?:forget|drop|ignore|remove|never ?mind|scrap|without|no more|lose|skip|any|whatever|doesn't matter|does not matter|don't care about|"
    r"do not care about)\b(?: about)?(?: the| my| that| a| what)*\s+(budget|price|limit|colou?r|size|brand|material|gender|stock|pattern)"
)
_ANY = re.compile(
    r"\bno (budget|limit)\b(?! (?:range|friendly|brand))|\b(?:the )?(price|budget|colou?r|size|brand|material|pattern) (?:doesn't|does not|doesnt) matter\b|\bwhatever (?:it costs|the (?:price|cost))\b"
)
_FOR_ME = re.compile(
    r"\band\b.*\bone for (?:me|myself)\b|^\W*(?:(?:ok|okay|so|now|oh|right)\W+)*(?:and|now|what about|how about)(?: (?:something|anything|some))? for (?:me|myself|us)\b"
)
TAKES_BACK = re.compile(
    r"^\W*(?:(?:please|hm+|ok|okay|fine|right|actually|no|well|oh|so)\W+)*(?:forget|drop|ignore|remove|never ?mind|scrap|take (?:off|away))\b"
)
_TAKEN_BACK = re.compile(
    r"^\W*(?:(?:hm+|ok|okay|fine|right|actually|no|well|oh|so)\W+)*(?:forget|drop|ignore|never ?mind|scrap|take (?:off|away)|leave out)(?: about)?"
    r" (?:(?:the|that|my) (?P<thing>[\w' -]{3,40}?)|(?!(?:it|that|this|them|about|what|the|my|all|everything|any)\b)(?P<bare>[\w'-]{3,}(?: [\w'-]+)?))"
    r"(?: thing| bit| part)?(?: then| now)?(?:[,.;!]+ (?P<wish>\w.*)|\W*)$"
)
_AT_THE_END = re.compile(
    r"(?<=\w)[,;.!]+ (?:and |so |ok |just )?(?:forget(?: about)?|(?:scrap|never ?mind|drop) (?=the\b|my\b))\s*(?!it\b|that\b|this\b|about\b|then\b|now\b|anyway\b|thanks\b)(?:the |my )?([\w'-]{3,}(?: [\w'-]+)?)\W*$"
)
_NEEDLESS = re.compile(
    r"(?:\b(?:it|they|that|this)\b )?\b(?:doesn't|does not|don't|do not|needn't|need not) (?:have to be|need to be|be|have to (?:come|be) in) ([\w-]+)(?: though| after all| then| either)?(?=\W*$|\s*[,.;!]|\s+(?:but|and|just)\b)"
)
_LET_GO = re.compile(
    r"\b(?:forget|drop|ignore|remove|never ?mind|scrap|take (?:off|away)|(?:doesn't|does not) matter what|(?:don't|do not) (?:care|mind) (?:about|which|what))(?: about)?"
    r" (?:(?:the|my|that|which|what) )?([\w-]+(?: [\w-]+)?)(?= thing\b| limit\b| filter\b| bit\b| part\b|$|[.,;!?]| and | any ?more\b| is (?:fine|ok)\b| will do\b)"
    r"|^\W*(?:any|whatever) ([\w-]+(?: [\w-]+)?)(?: is (?:fine|ok)| will do)?\W*$"
    r"|\bthe ([\w-]+(?: [\w-]+)?) (?:doesn't matter|does not matter|is not important|isn't important|can be anything|can be whatever|does not have to be)\b"
)
