"""A message into a typed reading: what is wished for, what must hold, what is pointed at, what is asked.

Spans of the message are claimed from the surest reading to the least: amounts, sizes, values of the shop, kinds of
things, features; what is left over is the wish that ranks by meaning.
"""

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from chatbot.ages import for_whom, unheld_age
from chatbot.amounts import colloquial, figures, read_amounts, turned
from chatbot.intents import Intent, read_intent
from chatbot.kinds import (
    ADJECTIVE,
    OWNS,
    asks_for_a_thing,
    find_absent,
    find_kinds,
    find_unnamed,
    first_run,
    thing_of_a_department,
    unknown_modifier,
)
from chatbot.lexicon import FILLER
from chatbot.measures import column_amounts, fitting, for_so_many, in_minutes, measures, size_labels, sizes, unmeasured
from chatbot.references import Reference, read_references
from chatbot.tokens import Token, deny, tokenize
from chatbot.values import features, find_values, flags, genders, parts_of_values, strange
from chatbot.vocabulary import Vocabulary
from data.spoken_columns import plain
from data.words import cut, fold, spelled_out, stem, stems, words
from retrieval.columns import KEYWORDS, Mask
from retrieval.limits import Limit

# turns that are spoken to the shop assistant, not about a thing
SPOKEN = frozenset(
    {
        "cart",
        "policy",
        "human",
        "offtopic",
        "abuse",
        "help",
        "recall",
        "greet",
        "thanks",
        "bye",
        "foreign",
        "reset",
        "undo",
    }
)


@dataclass(frozen=True, slots=True)
class Reading:
    """What one message says. Kinds are in stems, as the shop calls things.

    intent: what kind of turn it is, see `intents.py`. notes: words that are neither limits nor kinds and rank by meaning.
    kinds: things wanted. absent: things asked for that the shop has nothing of; similar: its nearest kind to those.
    unnamed: a thing that texts mention but nothing is called. unknown: words that are in no language.
    limits: what must hold, as said in this message. unfiltered: limits that no column of the shop can hold.
    dropped: fields whose limits are taken back. allowed: kinds and values that may be shown again ("dairy is fine").
    model: one that is named by a code and is not here. unwished: stems of what is taken back.
    narrows: kinds say which of the things wanted before are meant.
    named: rows named by their title. reference: what on the table is meant.
    currency: one that was named, "" if none. cheap: words for a low price without a figure. fresh: the message opens a topic of its own.
    """

    text: str
    intent: Intent
    notes: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    similar: str = ""
    limits: tuple[Limit, ...] = ()
    dropped: tuple[str, ...] = ()
    named: tuple[int, ...] = ()
    reference: Reference = field(default_factory=Reference)
    currency: str = ""
    cheap: str = ""
    unnamed: str = ""
    unknown: tuple[str, ...] = ()
    fresh: bool = False
    unfiltered: tuple[str, ...] = ()
    allowed: tuple[str, ...] = ()
    model: str = ""
    narrows: bool = False
    unwished: tuple[str, ...] = ()

    @property
    def loose(self) -> bool:
        """Whether nothing of the shop was found in a message: no thing of its own, no value, no amount, no title."""
        in_the_shop = [limit for limit in self.limits if not (limit.field == "text" and limit.negative)]
        return not (
            self.kinds
            or in_the_shop
            or self.dropped
            or self.named
            or self.currency
            or self.cheap
            or self.allowed
            or self.model
        )

    @property
    def bare(self) -> bool:
        """Whether the rules found nothing at all: no kind of turn either, and nothing that is pointed at or missing."""
        return (
            self.loose
            and self.intent.name == "search"
            and not (self.absent or self.limits or self.reference or self.unfiltered)
        )


def understand(text: str, vocabulary: Vocabulary) -> Reading:
    """Read one message in the words of one shop."""
    shorter = _LONG.sub(lambda match: match.group()[:LONGEST], text)
    said = turned(figures(spelt(colloquial(spelled_out(fold(shorter))), vocabulary)))
    said = _HAS_IT.sub(r"not \1", _HAS_THOSE.sub(r"not \1", said))
    # "no, blue" denies the last answer and not the blue
    said = re.sub(r"^(?:no|nope|nah|yes|ok|okay)\b[,.!]+\s*(?=\w)", "", said)
    said = _NOT_MINE.sub(r"not \1", _ASIDE.sub(" ", said))
    intent = read_intent(said)
    reference, rest = read_references(said)
    rest = _SOLD_OUT.sub(" ", rest)
    if in_stock := _IN_STOCK.search(rest):
        rest = cut(rest, in_stock)
    # the shop's own size labels and columns are read before money: "4-5Y" and "rating above 4.5" are no prices
    labelled, rest = size_labels(rest, vocabulary)
    meant_for, rest = for_whom(rest, vocabulary)
    counted, rest = column_amounts(for_so_many(in_minutes(rest, vocabulary), vocabulary), vocabulary)
    if age := unheld_age(rest, meant_for, labelled):
        rest = cut(rest, age)
    if other := _OTHER_AMOUNT.search(rest):  # of something that is no price and no column here
        rest = cut(rest, other)
    amounts = read_amounts(rest)
    tokens = tokenize(amounts.rest)
    deny(tokens, vocabulary)
    kinds, limits, unknown = claimed(amounts.rest, text, tokens, vocabulary)
    limits = [
        *amounts.limits,
        *labelled,
        *meant_for,
        *counted,
        *(limit for limit in limits if not labelled or limit.field != "size"),
    ]
    if sale := _ON_SALE.search(said):
        limits.append(Limit("sale", "in", ("yes",), True, "on sale"))
        for token in tokens:
            token.use = token.use or ("sale" if token.word in words(sale.group()) else "")
    if in_stock:
        limits.append(Limit("availability", "in", ("in_stock",), True, "in stock"))
    allowed: tuple[str, ...] = ()
    if (fine := _FINE.search(said)) and not re.search(r"\b(?:which|what|are|is)\b", fine[1]):
        again = {stem(word) for word in words(fine[1])}
        values = [value for limit in limits if not limit.numeric for value in limit.values if again & set(stems(value))]
        allowed = tuple(dict.fromkeys((*(kind for kind in kinds if again & set(kind.split())), *values)))
        kinds = tuple(kind for kind in kinds if kind not in allowed)
        limits = [limit for limit in limits if limit.numeric or not again & set(stems(" ".join(limit.values)))]
    absent, similar = ((), "") if kinds or intent.name in SPOKEN else find_absent(tokens, vocabulary, said)
    if kinds and (thing := thing_of_a_department(tokens, vocabulary)):
        absent, similar = (thing,), kinds[0]
    denied = {token.root for token in tokens if token.denied}
    named = tuple(
        vocabulary.named(stem(word) for word in words(said) if stem(word) not in denied) or vocabulary.coded(said)
    )
    if (
        len(named) > 1
        and kinds
        and any(limit.field == "text" and limit.op == "in" and not limit.hard for limit in limits)
    ):
        named = ()  # "4k monitor": several are so, and it is what they have
    nameable = not reference.places and any(is_name(token) for token in tokens)
    if not nameable:
        named = ()  # "at least 8 gb ram", "32 then", and "the 2nd one", of what is on the table
    dropped = dropped_fields(said, vocabulary)
    if dropped and _TAKES_BACK.match(said):
        named = ()  # "take off the left handed thing" names nothing, and asks for nothing
        limits = [limit for limit in limits if limit.field not in vocabulary.facts.flags or limit.field not in dropped]
    model = missing_model(text, vocabulary)
    if nameable and not (named or model or dropped) and intent.name not in SPOKEN - {"policy"}:
        named = only_of(
            tuple(vocabulary.by_own_word([token.word for token in tokens if not token.denied])),
            tokens,
            kinds,
            limits,
            vocabulary,
        )
    if nameable and not (named or kinds or absent or limits or model) and intent.name == "search":
        named = tuple(vocabulary.by_phrase(tuple(token.root for token in first_run(tokens))))
    if not named and (coded := by_code(limits, vocabulary)):
        limits, named = [limit for limit in limits if limit is not coded[0]], coded[1]
    quiet = bool(kinds or absent or named) or intent.name in SPOKEN
    if intent.name == "just_show" and not (kinds or limits):
        for token in tokens:  # "surprise me" is no wish for a surprise
            token.use = token.use or "cue"
    taken_back = _TAKEN_BACK.match(said)
    if taken_back and not dropped:  # "forget the rain cover": nothing is asked for
        return Reading(text, intent, unwished=stems(taken_back[1]))
    strange_kind = unknown_modifier(tokens, vocabulary)
    unnamed = strange_kind or ("" if quiet or OWNS.match(said) else find_unnamed(tokens, vocabulary))
    return Reading(
        text=text,
        intent=intent,
        notes=tuple(
            token.word
            for token in tokens
            if token.open
            and token.root not in FILLER
            and not _FIGURE.fullmatch(token.word)
            and not token.word.endswith("n't")
        ),
        kinds=kinds,
        absent=absent,
        similar=similar,
        unknown=tuple(
            token.word for token in tokens if token.open and not vocabulary.knows(token.word) and token.word.isalpha()
        ),
        unnamed=unnamed,
        limits=tuple(merge(limits)),
        unfiltered=(
            *filter(None, (unknown, *(said.group().strip() for said in (age, other) if said))),
            *strange(tokens),
        ),
        dropped=dropped,
        allowed=allowed,
        named=named,
        reference=reference,
        currency=amounts.currency,
        cheap=amounts.cheap,
        fresh=_FRESH.search(said) is not None or (bool(unnamed) and not strange_kind and asks_for_a_thing(said)),
        model=model,
    )


def claimed(
    rest: str, raw: str, tokens: list[Token], vocabulary: Vocabulary
) -> tuple[tuple[str, ...], list[Limit], str]:
    """Let each reader claim its words, the surest first: (kinds, limits, an amount that nothing here is measured in)."""
    limits = [*sizes(rest, raw, tokens, vocabulary), *measures(rest, tokens, vocabulary)]
    unknown = unmeasured(rest, tokens)
    limits += flags(tokens, vocabulary)
    kinds, of_kinds = find_kinds(tokens, vocabulary)
    limits += numbered_kinds(tokens, vocabulary)
    if kinds:
        wanted = vocabulary.facts.allowed((Limit("kind", "in", kinds), *(limit for limit in of_kinds if limit.hard and limit.field == "kind")))  # fmt: skip
        limits = [fitting(limit, np.flatnonzero(wanted), vocabulary) for limit in limits]
        for limit in [one for one in limits if one.numeric and not has_amounts(one, wanted, vocabulary)]:
            limits.remove(limit)  # "a heater for a 120 litre tank", where heaters have no litres
            unknown = unknown or limit.words
    limits += of_kinds
    limits += [said_of(limit, kinds, vocabulary) for limit in find_values(tokens, vocabulary)]
    limits += genders(tokens, vocabulary)
    limits += parts_of_values(tokens, kinds, vocabulary)
    limits += features(tokens, vocabulary)
    return kinds, limits, unknown


def numbered_kinds(tokens: list[Token], vocabulary: Vocabulary) -> list[Limit]:
    """A thing with the figure that titles give it: "iPhone 15"."""
    limits = []
    for before, token in itertools.pairwise(tokens):
        phrase = (before.root, token.root)
        if (
            before.use == "kind"
            and token.open
            and re.fullmatch(r"\d{1,4}[a-z]?", token.word)
            and vocabulary.facts.texts.in_one_title(*phrase)
        ):
            called = vocabulary.facts.kinds.rows((before.root,))
            if 0 < np.isin(called, vocabulary.facts.texts.rows(phrase)).sum() < len(called):
                token.use = "feature"
                limits.append(Limit("text", "in", (" ".join(phrase),), True, f"{before.word} {token.word}"))
    return limits


def said_of(limit: Limit, kinds: tuple[str, ...], vocabulary: Vocabulary) -> Limit:
    """A value as a word of texts, where none of the things wanted has it and their texts say it: "electronic" drums, white roses."""
    if not kinds or limit.negative or limit.field == "brand" or len(limit.values) != 1:
        return limit
    facts, phrase = vocabulary.facts, stems(limit.values[0])
    wanted = facts.allowed((Limit("kind", "in", kinds),))
    if (
        wanted[facts.rows(limit.field, limit.values[0])].any()
        or not phrase
        or not wanted[facts.texts.rows(phrase)].any()
    ):
        return limit
    return Limit("text", "in", (" ".join(phrase),), False, limit.words)


def only_of(
    rows: tuple[int, ...],
    tokens: Sequence[Token],
    kinds: Sequence[str],
    limits: Sequence[Limit],
    vocabulary: Vocabulary,
) -> tuple[int, ...]:
    """Of items that a message may name, those that are what else it says: "parma ham" is the ham with Parma in its name."""
    if not rows or not (kinds or limits):
        return rows
    if kinds and not any(
        (before.open and after.use == "kind" and before.root not in FILLER and not ADJECTIVE.search(before.word))
        or (before.word == "the" and after.open and vocabulary.distinct(after.root))
        for before, after in itertools.pairwise(tokens)
    ):
        return ()  # "which helmets have MIPS" names no helmet
    of_kind = (Limit("kind", "in", tuple(kinds)),) if kinds else ()
    mask = vocabulary.facts.allowed((*of_kind, *limits))
    fitting = tuple(row for row in rows if mask[row])
    return fitting or (rows if kinds and not limits else ())  # a ham may be called prosciutto


def by_code(limits: list[Limit], vocabulary: Vocabulary) -> tuple[Limit, tuple[int, ...]] | None:
    """A value that is the code of one product, and its rows: the model number "SM-S921B"; None where there is none."""
    for limit in limits:
        if (
            limit.op == "in"
            and re.search(r"\d.*[a-z]|[a-z].*\d", limit.values[0], re.I)
            and limit.field not in ("kind", "text", "size")
        ):
            rows = vocabulary.facts.rows(limit.field, limit.values[0])
            if len(rows) and vocabulary.facts.count(rows) == 1:
                return limit, tuple(rows.tolist())
    return None


def is_name(token: Token) -> bool:
    """Whether a word may be of a title: no filler, no bare number, and nothing that measures."""
    return (
        token.root not in FILLER
        and not token.word.isdigit()
        and not token.denied
        and token.use not in ("measure", "size", "unmeasured", "cue", "sale")
    )


def has_amounts(limit: Limit, wanted: Mask, vocabulary: Vocabulary) -> bool:
    """Whether any of the things wanted has an amount in the column of a limit."""
    return bool(np.isfinite(vocabulary.facts.numbers[limit.field].amounts[wanted]).any())


def spelt(text: str, vocabulary: Vocabulary) -> str:
    """A folded message with slips of the pen mended."""
    return re.sub(r"[^\W\d_]{3,}", lambda match: vocabulary.correct(match.group()), vocabulary.respelt(text))


def missing_model(text: str, vocabulary: Vocabulary) -> str:
    """A model, named by its code, that no text of the shop has: "Yamaha P-45", "LD-30"; "" if there is none.

    A code is letters in capitals and figures, joined or with a hyphen. text: with its capitals.
    """
    for match in _MODEL.finditer(text):
        letters, figures_ = match[2].lower(), match[3].lower()
        facts = vocabulary.facts
        there = facts.texts.knows(stem(letters + figures_)) or facts.texts.in_one_title(stem(letters), stem(figures_))
        sized = (stem(letters + figures_),) in vocabulary.values or letters in (
            "eu",
            "uk",
            "us",
            "w",
            "l",
            "s",
            "m",
            "xl",
        )
        if not there and not sized:
            return match.group().strip()
    return ""


LONGEST = 48  # letters of a word that are read; nothing is called by longer ones
_LONG = re.compile(r"\S{49,}")
_MODEL = re.compile(r"\b((?:[A-Z][a-z]+ )?)([A-Z]{1,4})-?(\d{1,4}[A-Za-z]?)\b")
_ON_SALE = re.compile(
    r"\b(?:on sale|in the sale|on offer|discounted|reduced|marked down|special offers?|bargains?|deals)\b"
)
_OTHER_AMOUNT = re.compile(
    r"\b(?:rating|rated|score|version|gen(?:eration)?|since|before|after|of|from)\s+(?:of |is )?(?:above |over |at least |more than |below |under )?"
    r"(?:(?<=rating )|(?<=above )|(?<=over )|(?<=least )|(?<=than )|(?<=rated )|(?=(?:19|20)\d\d\b))\d+(?:[.,]\d+)?\b(?: stars?)?"
)
# what people say before they correct themselves: no wish of its own
_ASIDE = re.compile(
    r"\bmy (?:old |last |current |previous )?\w+ (?:broke|died|is broken|is gone|wore out|gave up)(?: down)?\b(?: so| and)?[\s,.]*(?=\w)|"
    r"\bmy (?:old|last|current|previous) (?:one|(?=\w))(?:(?<=one) (?:\w+ )?(?:broke|died|is broken|is gone|wore out|gave up)(?: down)?\b(?: so| and)?)?[\s,]*|"
    r"\b(?:on second thoughts?|come to think of it|(?:i(?:'ve)? )?changed my mind|(?:i )?take that back|(?:sorry|oops|no|wait|well)?,? ?i mean(?:t)?(?= )|(?:scrap|forget|ignore) that(?=,)"
    r"|as long as (?:it|they|that|this)?(?:'s| is| are| stays?)?(?= )|(?:i'?m|i am|we'?re|we are|i was|been) (?:after|hoping for)(?= )|hold on|hang on|wait|oops|silly me|my mistake|let me think)\b[\s,:;.!-]*(?=\w)"
)
_NOT_MINE = re.compile(  # "leather is not for me"
    r"(?<![\w'])((?:[\w'-]+ ){1,4}?)(?:is|are|was|were)(?: really| just)?(?: not|n't)(?: really)? (?:for (?:me|us|him|her|them)|my (?:thing|taste|style|cup of tea|colou?r)|to my taste|right for (?:me|us))\b"
)
_HAS_THOSE = re.compile(  # "nah, he's got screwdrivers"
    r"^\W*(?:(?:no|nah|nope|but|well|hm+)\W+)+(?:he|she|they|i|we|(?:my|the) \w+)(?:'s|'ve| has| have)?(?: already)? (?:got|has|have|owns?)(?: (?:lots|plenty|enough|loads) of| some| an?| already)*"
    r" ([\w' -]+)$"
)
_HAS_IT = re.compile(
    r"^\W*(?:he|she|they)(?:'s|'ve| has| have)(?: already)? got (?:the )?([\w' -]{3,30}?)(?: one| ones)?(?: already)?\W*$"
)
_FIGURE = re.compile(r"\d+(?:st|nd|rd|th)?")
_SOLD_OUT = re.compile(r"\b(?:sold out|out of stock)\b")
_IN_STOCK = re.compile(r"\b(?:in stock|available now|that you have in stock|not sold out|on stock)\b")
_FRESH = re.compile(r"^\W*(?:(?:and|ok|okay|so|now|then|hi|hello|i need|i want|looking for|show me)\W+)*(?:something|anything) (?:(?:that|which) (?!is\b|'s\b|has\b|have\b|comes?\b|looks?\b|fits?\b|costs?\b|goes\b|matches\b)\w+s\b|for (?!.*\bones?\b)\w+ing\b)|"
                    r"\b(?:and|also|plus|then|now)(?: (?:i|we) (?:also )?need)? (?:something|anything) for (?:the|my|our|a|an|her|him|them)\b|"
                    r"^\W*(?:(?:and|ok|okay|so)\W+)*(?:what|is there anything|anything|do you have anything|have you got anything)(?:'s| is)?(?: else)?(?: is)? (?:on sale|on offer|reduced|discounted|in the sale|\d+ ?% off)\b|"
                    r"\b(?:any|some) other \w+ (?:stuff|things|items|products|gear)\b|^\W*and (?:some |an? )?\w+(?: \w+)? for (?:him|her|them|my|our)\b|"
                    r"\b(?:what|anything|something)(?: else)? (?:do you (?:have|sell|carry)|have you got|is there) for\b|"
                    r"\bdo you (?:have|sell|carry) (?:anything|something|stuff) for\b")  # fmt: skip


_FINE = re.compile(
    r"(?:^|[,.;!]\s*|\bbut\b|\band\b)\W*(?:(?:ok|okay|hm+|well|actually|no|oh|yes|and|but)\W+)*([\w' -]+?) (?:is|are|would be) (?:fine|ok|okay|allowed|all right|alright)"
    r"(?: again| too| after all| then| really| actually| i (?:guess|suppose)| with me| by me| for (?:me|them|her|him))*\s*(?=[,.;!]|$)"
)


_DROP = re.compile(
    r"\b(?:forget|drop|ignore|remove|never ?mind|scrap|without|no more|lose|skip|any|whatever|doesn't matter|does not matter|don't care about|"
    r"do not care about)\b(?: about)?(?: the| my| that| a| what)*\s+(budget|price|limit|colou?r|size|brand|material|gender|stock|pattern)"
)


_ANY = re.compile(
    r"\bno (budget|limit)\b(?! (?:range|friendly|brand))|\b(?:the )?(price|budget|colou?r|size|brand|material|pattern) (?:doesn't|does not|doesnt) matter\b|\bmoney is no object\b"
)


_TAKES_BACK = re.compile(r"^\W*(?:please )?(?:forget|drop|ignore|remove|never ?mind|scrap|take (?:off|away))\b")
_TAKEN_BACK = re.compile(
    r"^\W*(?:(?:ok|okay|actually|no|well)\W+)*(?:forget|drop|ignore|never ?mind|scrap|take (?:off|away)|leave out)(?: about)? (?:the|that|my) ([\w' -]{3,40}?)(?: thing| bit| part)?(?: then| now)?\W*$"
)
_LET_GO = re.compile(
    r"\b(?:forget|drop|ignore|remove|never ?mind|scrap|take (?:off|away)|(?:doesn't|does not) matter what|(?:don't|do not) (?:care|mind) (?:about|which|what))(?: about)?"
    r" (?:(?:the|my|that|which|what) )?([\w-]+(?: [\w-]+)?)(?= thing\b| limit\b| filter\b| bit\b| part\b|$|[.,;!?]| and | any ?more\b| is (?:fine|ok)\b| will do\b)"
    r"|^\W*(?:any|whatever) ([\w-]+(?: [\w-]+)?)(?: is (?:fine|ok)| will do)?\W*$"
    r"|\bthe ([\w-]+(?: [\w-]+)?) (?:doesn't matter|does not matter|is not important|isn't important|can be anything|can be whatever|does not have to be)\b"
)


def dropped_fields(text: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Fields that the shopper lets go: "forget the budget", "any colour", "… is fine", "forget the weight"."""
    columns = {plain(name): name for name in vocabulary.facts.facets.keys() | vocabulary.facts.numbers.keys()}
    own = [
        columns[found] for match in _LET_GO.finditer(text) if (found := next(filter(None, match.groups()))) in columns
    ]
    found = [next(filter(None, match.groups()), "price") for match in (*_DROP.finditer(text), *_ANY.finditer(text))]
    names = {"budget": "price", "limit": "price", "colour": "color", "stock": "availability"}
    return tuple(dict.fromkeys((*(names.get(name, name) for name in found), *own)))


def merge(limits: list[Limit]) -> list[Limit]:
    """Two values of one field said together are alternatives: "red or blue"."""
    merged: list[Limit] = []
    for limit in limits:
        several = limit.field in ("text", "kind") or limit.field in KEYWORDS  # of these an item may have more than one
        twin = next((i for i, other in enumerate(merged) if other.field == limit.field and other.op == limit.op
                     and not limit.numeric and (not several or limit.negative)), None)  # fmt: skip
        if twin is None:
            merged.append(limit)
        else:
            other = merged[twin]
            join = " and " if limit.negative else " or "
            merged[twin] = replace(
                other,
                values=tuple(dict.fromkeys((*other.values, *limit.values))),
                words=other.words
                if set(limit.values) <= set(other.values)
                else join.join((other.words, limit.words.removeprefix("not "))),
            )
    return merged
