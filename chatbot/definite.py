"""Which thing "the trousers", "your usb-c cable" or "the 85" means in a question: one that was shown, or else the only one that is called so."""

import re
from dataclasses import replace

from chatbot.followups import Meant, the_one
from chatbot.intents import Intent
from chatbot.lexicon import FILLER, MATERIALS, OF_SIZE
from chatbot.missing import asks_for_a_thing
from chatbot.plain_words import spelt
from chatbot.pointing import items_in_view, items_of
from chatbot.questions import QUESTION, asked_part
from chatbot.reading import Reading
from chatbot.recommend import Recommender
from chatbot.shop_questions import graded_column
from chatbot.state import State
from chatbot.understanding import understand
from data.items import Item
from data.words import cut, fold, stem, stems, words
from retrieval.columns import COLORS
from retrieval.texts import searchable

FEW = 2  # things that a question may be about together
ASKS = ("search", "detail", "count", "values", "offtopic")  # kinds of turns that such a question may be taken for


def question_of_the_thing(shop: Recommender, name: str, reading: Reading, state: State) -> Meant | None:
    """ "Do the trousers have pockets?", "is the 85 sealed?", "will your usb-c cable carry a picture?"."""
    text = fold(asked_part(reading.text))
    if name not in ASKS or reading.reference.places or asks_for_a_thing(text) or not _DEFINITE_AT_ALL.search(text):
        return None
    text = spelt(text, shop.vocabulary)
    said = _HELD_IN.match(text) or _DEFINITE.match(text)
    if said is None or (said["of"] != "the" and stem(words(said["rest"])[0]) in FILLER):
        return None  # "is that still under 30?"
    rows = the_thing(shop, said["of"], words(said["rest"])[:MOST_WORDS], state)
    if not rows:
        return None
    reading = for_what_lies_there(shop, reading, rows, state)
    variant = tuple(
        limit for limit in reading.limits if limit.field in ("color", "size", "price") and not limit.negative
    )
    return "detail", replace(reading, named=rows, kinds=(), absent=(), unnamed="", limits=variant, notes=())


def the_one_that_was_shown(shop: Recommender, name: str, reading: Reading, state: State) -> Meant | None:
    """ "Ok, the oxford in white, large": a thing that was shown, though shoes may be called so too."""
    if name != "search" or not reading.absent or reading.kinds:
        return None
    word = reading.absent[0].split()[-1]
    if not re.search(rf"\b(?:the|that|this) (?:\w+ )?{re.escape(word)}\b", fold(reading.text)):
        return None
    for shown in (state.focus, state.table, *reversed(state.earlier)):
        called = {item.product: item for item in items_of(shop, shown) if stem(word) in stems(item.title)}
        if len(called) == 1:
            rows = tuple(shop.facts.row[item.id] for item in called.values())
            return "detail", replace(reading, named=rows, absent=(), unnamed="", notes=())
    return None


def the_graded_one(shop: Recommender, name: str, reading: Reading, state: State) -> Meant | None:
    """ "Would the heavier one take crampons?": one of those in front, or of the last that were shown together."""
    said = _GRADED_ONE.search(fold(reading.text))
    if name not in (*ASKS, "graded", "bigger", "smaller") or said is None or _WHICH_IT_IS.match(reading.text):
        return None
    among = next(
        (items for ids in (state.table, *reversed(state.earlier)) if len(items := items_of(shop, ids)) > 1), []
    )
    rows = shop.facts.only([shop.facts.row[item.id] for item in among])
    field, up = graded_column(shop, f"{said[1]}est", reading.text, rows)
    best = shop.facts.extreme(field, rows, up) if field else None
    alone = _NOTHING_ELSE.fullmatch(cut(fold(reading.text), said)) is not None  # "ok, the smaller one please"
    if best is None or not (alone or QUESTION.match(asked_part(reading.text))):
        return None
    if alone:
        return "detail", replace(reading, intent=Intent("detail"), named=(best,), limits=())
    asked = f"{reading.text[: said.start()]}it{reading.text[said.end() :]}"
    return "detail", replace(reading, text=asked, named=(best,), kinds=(), absent=(), notes=(), limits=())


_GRADED_ONE = re.compile(r"\b(?:the|that) (\w{3,})er (?:one|of (?:the two|them|those|these)(?: two)?)\b(?! is\b)")
_NOTHING_ELSE = re.compile(
    r"\W*(?:(?:ok|okay|no|and|so|yes|just|then|please|thanks|i'll take|i'd take|i like|i prefer|show me)\W*)*"
)
_WHICH_IT_IS = re.compile(r"\W*(?:and |so |ok )?(?:which|what)(?: one)? is\b", re.I)


def for_what_lies_there(shop: Recommender, reading: Reading, rows: tuple[int, ...], state: State) -> Reading:
    """ "Is the polish ok for it?" with what it is made of or called for "it", where the polish's own text speaks of that."""
    item, about = the_one(shop, state), shop.facts.items[rows[0]]
    if item is None or item.id == about.id or not (said := _OK_FOR_IT.search(reading.text)):
        return reading
    own = words(f"{item.attributes.get('material', '')} {item.title}")
    told = set(stems(about.description))
    word = next((word for word in own if stem(word) in told and stem(word) not in FILLER), "")
    return (
        replace(reading, text=f"{reading.text[: said.start(1)]}{word}{reading.text[said.end(1) :]}")
        if word
        else reading
    )


_OK_FOR_IT = re.compile(
    r"\b(?:ok|okay|safe|good|suitable|fine|right|meant|made|work|works) (?:for|on|with) (it|this|that|them|these|those)\b",
    re.I,
)


def the_thing(shop: Recommender, determiner: str, said: list[str], state: State) -> tuple[int, ...]:
    """Rows of what the words behind a determiner mean, as many of them as name something; () where that is nothing, or many things."""
    in_front = the_one(shop, state)
    for end in range(len(said), 0, -1):
        if said[end - 1].isalpha() and stem(said[end - 1]) in FILLER:
            continue
        roots = tuple(root for root in map(stem, said[:end]) if root not in FILLER)
        if not roots:
            continue
        kinds = understand(" ".join(said[:end]), shop.vocabulary).kinds
        kinds = tuple(kind for kind in kinds if kind.split()[-1] == roots[-1])
        for shown in (state.table, *reversed(state.earlier)):
            lying = items_of(shop, shown)
            # "the junior set" is one of many sets
            titled_so = [item for item in lying if len(roots) > 1 and set(roots) <= set(stems(item.title))]
            elsewhere = () if titled_so or not lying else only_titled(shop, roots)
            if elsewhere:  # of which another one lies there
                return elsewhere
            called = titled_so or [item for item in lying if is_called(shop, item, roots, kinds)]
            items = {item.product: item for item in reversed(called)}
            if 0 < len(items) <= FEW:
                return tuple(shop.facts.row[item.id] for item in reversed(items.values()))
            if items:
                return ()
        of_its_own = all(map(shop.vocabulary.distinct, roots))  # "the petpro"
        beside_it = not {"it", "this", "that", "them", "these", "those"}.isdisjoint(
            said[end:]
        )  # "the polish ok for it"
        sold = (
            beside_it
            and bool(kinds)
            and 0 < len(shop.facts.products(shop.facts.of_kinds(kinds) & shop.facts.offered)) <= FEW
        )
        apart = determiner == "your" or of_its_own or sold
        if in_front is not None and not (apart and not set(roots) <= set(stems(searchable(in_front)))):
            continue  # a part of what is in front
        if (
            in_front is None
            and determiner != "your"
            and any(set(roots) <= set(stems(searchable(item))) for item in items_in_view(shop, state))
        ):
            continue  # or of several things in front
        titled = shop.facts.only(shop.facts.texts.titled_all(roots)) if len(roots) > 1 or apart else None
        for mask in (titled, shop.facts.of_kinds(kinds) if kinds and apart else None):
            rows = [] if mask is None else shop.facts.products(mask & shop.facts.offered) or shop.facts.products(mask)
            if 0 < len(rows) <= FEW:
                return tuple(rows)
    return ()


def only_titled(shop: Recommender, roots: tuple[str, ...]) -> tuple[int, ...]:
    """The row of the only product with two words or more in its title, and no look or size among them; () where there is none, or are several."""
    if len(roots) < 2 or set(roots) & (COLORS | MATERIALS | OF_SIZE):
        return ()
    rows = shop.facts.products(shop.facts.only(shop.facts.texts.titled_all(roots)) & shop.facts.offered)
    return tuple(rows) if len(rows) == 1 else ()


def the_thing_alone(shop: Recommender, text: str, state: State) -> tuple[int, ...]:
    """The row of what a message names and says no more of: "scrap that, the junior set"; () where it says more, or that is no one thing."""
    said = _ALONE.fullmatch(fold(text))
    rows = the_thing(shop, said["of"], words(said["rest"]), state) if said else ()
    return rows if len(rows) == 1 else ()


_ALONE = re.compile(
    r"\W*(?:(?:and|so|ok|okay|but|oh|hm+|right|no|actually|well|(?:scrap|forget|ignore) that)\W+)*(?P<of>the|that|those|these) (?P<rest>[\w' -]{3,40})\W*"
)


def is_called(shop: Recommender, item: Item, roots: tuple[str, ...], kinds: tuple[str, ...]) -> bool:
    """Whether an item has all words in its title, figures also with their unit, or is of a kind."""
    title = set(stems(item.title)) | set(re.findall(r"\b(\d+)(?=[a-z])", fold(item.title)))
    of_kind = bool(kinds) and bool(shop.facts.of_kinds(kinds)[shop.facts.row[item.id]])
    return of_kind or set(roots) <= title


MOST_WORDS = 4  # behind a determiner, that may name a thing
_DEFINITE_AT_ALL = re.compile(r"\b(?:the|that|those|these|your)\b")
_HELD_IN = re.compile(
    r"\W*(?:(?:and|so|ok|okay|but)\W+)*(?:how (?:much|many) [\w -]+? (?:is|are|does|do)(?: there)? (?:in )?|what(?:'s|s| is| are) the [\w -]+? (?:on|of|for|in) )(?P<of>the|that|those|these|your) (?P<rest>\w.*)"
)
_DEFINITE = re.compile(
    r"\W*(?:(?:and|so|ok|okay|but|oh|hm+|right|also|remind me|sorry|wait|hang on)\W+)*"
    r"(?:(?:[^?]*? )?(?:enough (?:for|to (?:buy|get))|afford)|tell (?:me|us) (?:\w+ ){0,2}?about|(?:how (?:much|big|long|heavy|wide|tall|deep|old|thick|high|warm|loud|fast|strong)|what(?: (?:size|colou?r|material|fabric|kind|sort|brand|make)s?)?|where|what(?:'s|s| is| else is| comes| do(?:es)? i get)?(?: included)? (?:in|with|inside))"
    r"(?:'s|s| is| are| was| were| does| do| did)?|(?:is|isn't|are|aren't|was|were|does|doesn't|do|did|can|could|will|would|has|have))"
    r" (?P<of>the|that|those|these|your) (?P<rest>\w.*)"
)
