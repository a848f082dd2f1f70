"""What a message means in the light of what lies in front of the shopper: which items, and whether it asks or wishes."""

import re
from dataclasses import replace

from chatbot import answers
from chatbot.details import AND_THAT, WHICH_IS, asked_about, detail
from chatbot.extraction import ASKED, MEASURED, SILENT, by_column, is_about_set, subject, topic
from chatbot.intents import Intent
from chatbot.kinds import asks_for_a_thing
from chatbot.lexicon import FILLER
from chatbot.pointing import best_titled, by_size, items_of, table_items
from chatbot.recommend import Recommender
from chatbot.state import State
from chatbot.turn import Reply
from chatbot.understanding import Reading
from data.items import Item
from data.spoken_columns import plain
from data.words import fold, stem, stems, words
from retrieval.limits import Limit, Limits
from retrieval.texts import searchable

MOST_TOLD = 6  # things in front, each of which is told about
SHORT = 5  # words of a question that asks for a measure and nothing else
FEW = 3  # things in front of a shopper, up to which a question is taken to be about all of them


def meant(shop: Recommender, reading: Reading, state: State, photo: bool) -> tuple[str, Reading]:
    """What kind of turn a message is, and its reading as such."""
    name = reading.intent.name
    if photo:
        if name == "cheaper":
            return "search", replace(reading, cheap="cheaper")
        # "this", said with a photo, is the photo
        return ("search" if name in answers.TABLE_TURNS and not reading.reference.places else name), reading
    branded = by_brand(shop, reading, state)
    if branded is not reading and state.detail and AND_THAT.match(reading.text):
        return "detail", branded  # "and the bosch one?", after a question about another
    reading = branded
    if (
        name == "search"
        and state.detail
        and reading.named
        and AND_THAT.match(reading.text)
        and of_titles(shop, reading)
    ):
        return "detail", reading
    if (of_it := of_what_is_in_front(shop, name, reading, state)) is not None:
        return "detail", of_it
    if name in ("search", "detail") and reading.named and _LIKE_IT.search(reading.text):
        return "alike", reading  # "anything like Paper Boats"
    if name in ("search", "detail") and _ONE_FOR.search(reading.text) and not reading.reference.places:
        return "search", replace(reading, named=())  # "what about one for the kids"
    if name in ("search", "detail") and asks_price_of_variant(reading, state):
        return "detail", replace(reading, kinds=(), named=())
    if (
        name in ("search", "detail")
        and state.table
        and _ANY_OTHERS.search(reading.text)
        and adds_nothing(reading, state)
    ):
        return "more", reading
    if name in ("search", "detail", "more", "alike") and (limits := by_the_same(shop, reading, state)):
        return "search", replace(reading, named=(), notes=(), limits=limits, fresh=True)
    if name == "policy" and reading.kinds and _HAVING.search(reading.text):
        return "search", reading  # "what tools have a lifetime guarantee?"
    if name in ("search", "detail") and (column := column_asked_for(shop, reading)):
        return "values", replace(reading, intent=Intent("values", column))
    if name in ("search", "count", "offtopic", "detail") and asks_of_each(shop, reading, state):
        return "detail", replace(reading, notes=(), reference=replace(reading.reference, what="all"))
    if name == "offtopic" and (item := the_one(shop, state)) and _QUESTION.search(reading.text):
        name = "search" if speaks_of(item, subject(reading.text, item)) else name
    if name in ("search", "detail", "count", "values", "superlative"):
        if name != "superlative" and asks_which(reading, state):
            return "detail", reading
        if asks_of_the_one(shop, reading, state):
            return "detail", replace(reading, named=(), kinds=(), absent=())
        if rows := asked_about(shop, reading):
            return "detail", replace(reading, named=rows)
    if name == "detail" and asks_for_another(shop, reading, state):
        return "search", reading
    if name in ("search", "offtopic") and (is_detail(reading, state) or asks_of_focus(shop, reading, state)):
        return "detail", reading
    if name in ("lowest", "highest") and reading.reference.what in ("cheaper", "dearer") and len(state.table) > 1:
        return "detail", reading  # "the cheapest of those"
    return name, reading


def by_the_same(shop: Recommender, reading: Reading, state: State) -> Limits:
    """Limits for "anything else by her" and "more from them": whoever made the one thing in front, and not that one; () for other messages."""
    item = the_one(shop, state)
    if item is None or not _BY_THEM.search(reading.text):
        return ()
    name = next(
        (
            name
            for name in ("author", "artist", "designer", "producer", "brand", "publisher")
            if name in item.attributes
        ),
        "",
    )
    if not name:
        return ()
    maker = Limit(name, "in", (item.attributes[name],), True, f"by {item.attributes[name]}")
    return (maker, Limit("id", "not in", (item.id,), True, "another"))


def asks_price_of_variant(reading: Reading, state: State) -> bool:
    """Whether a message asks what another size or colour of the one thing in front costs: "how much is the 100 ml?"."""
    only_variants = reading.limits and all(
        limit.field in ("size", "color") and not limit.negative for limit in reading.limits
    )
    new = not set(reading.kinds) <= set(state.kinds)
    return bool(only_variants and state.focus and not new and not reading.notes and _HOW_MUCH.search(reading.text))


def adds_nothing(reading: Reading, state: State) -> bool:
    """Whether all that a message names is wanted already: "any other malbecs", of malbecs."""
    held = {(limit.field, limit.values) for limit in state.limits}
    return (
        set(reading.kinds) <= set(state.kinds)
        and all((limit.field, limit.values) in held for limit in reading.limits)
        and not reading.named
    )


def by_brand(shop: Recommender, reading: Reading, state: State) -> Reading:
    """The reading of "the ryobi" and "the bosch one" as the one item of that brand that was shown; the same reading for other messages."""
    brand = next((limit for limit in reading.limits if limit.field == "brand" and not limit.negative), None)
    if brand is None or reading.named or len(brand.values) > 1:
        return reading
    said = re.search(rf"\b(?:the|that|this) {re.escape(fold(brand.words))}\b(?: one\b)?\s*(\w*)", fold(reading.text))
    if said is None or (said[1] and set(stems(said[1])) & {root for kind in reading.kinds for root in kind.split()}):
        return reading  # "the bosch drills"
    mine = shop.facts.allowed((brand,))
    for ids in (state.table, state.focus, *reversed(state.earlier)):
        if found := [item for item in items_of(shop, ids) if mine[shop.facts.row[item.id]]]:
            others = tuple(limit for limit in reading.limits if limit is not brand)
            rows = (shop.facts.row[found[0].id],)
            return replace(reading, named=rows, kinds=(), absent=(), limits=others) if len(found) == 1 else reading
    return reading


def of_titles(shop: Recommender, reading: Reading) -> bool:
    """Whether a message says nothing but a title, or words of it: "and the duo?"."""
    titled = {root for row in reading.named for root in stems(shop.facts.items[row].title)}
    return set(topic(reading.text)) <= titled


def of_what_is_in_front(shop: Recommender, name: str, reading: Reading, state: State) -> Reading | None:
    """The reading of a message that is about things on the table though it names none of them; None for other messages."""
    if state.focus and not reading.named and is_about_set(reading.text):
        return replace(reading, limits=(), kinds=())
    if name == "search" and by_size(reading.text, table_items(shop, state)):
        return reading  # "the big one"
    if name == "search" and reading.named and _OF_IT.search(reading.text):
        return reading  # "the alienware, is it loud"
    if name != "count":
        return None
    if (said := _STOCK_OF.search(reading.text)) and (
        rows := best_titled(shop, [stem(word) for word in words(said[1])])
    ):
        return replace(reading, named=tuple(rows[:1]), kinds=())
    if _INSIDE.search(reading.text) and (ids := named_inside(shop, reading) or state.focus):
        return replace(reading, named=tuple(shop.facts.row[i] for i in ids if i in shop.facts.row), kinds=())
    if shop.counted_columns(reading.text) and 0 < len(state.focus or state.table) <= FEW:
        what = reading.reference.what or ("" if state.focus else "all")
        return replace(reading, kinds=(), reference=replace(reading.reference, what=what))
    return None


def named_inside(shop: Recommender, reading: Reading) -> tuple[str, ...]:
    """The item that "how many seeds are in the radish pack?" is about; none where its words name none."""
    inside = _INSIDE.search(reading.text)
    rows = best_titled(shop, [stem(word) for word in words(inside[1])]) if inside else []
    return tuple(shop.facts.items[row].id for row in rows[:1])


def asks_of_each(shop: Recommender, reading: Reading, state: State) -> bool:
    """Whether a measure is asked for and nothing else, with a few things in front that have it: "how many litres?"."""
    nothing_else = not (reading.kinds or reading.limits or reading.named or reading.reference)
    few = 1 < len(state.table) <= MOST_TOLD and not state.focus
    if not (nothing_else and few and _HOW.match(reading.text) and len(words(reading.text)) <= SHORT):
        return False
    return any(by_column(item, reading.text) for item in table_items(shop, state))


def asks_which(reading: Reading, state: State) -> bool:
    """Whether a message asks which of the things on the table are so: "which has a dust bag?"."""
    another = reading.kinds and not set(reading.kinds) <= set(state.kinds)
    return len(state.table) > 1 and not another and not reading.named and WHICH_IS.search(reading.text) is not None


def asks_of_the_one(shop: Recommender, reading: Reading, state: State) -> bool:
    """Whether a question that points at nothing is about the one thing in front: "what colour is the grip?", "made in Germany?"."""
    item = the_one(shop, state)
    asks = _QUESTION.search(reading.text) and not _OF_SOMETHING_ELSE.search(reading.text)
    if item is None or reading.reference or not asks or asks_for_a_thing(fold(reading.text)):
        return False
    about = tuple(word for word in subject(reading.text, item) if word not in FILLER | MEASURED.keys())
    wishes = reading.kinds or reading.named or reading.limits
    if wishes or reading.absent:
        return bool(about) and speaks_of(item, about)
    return bool(about) or any(re.search(pattern, reading.text, re.I) for _, pattern in ASKED)


def the_one(shop: Recommender, state: State) -> Item | None:
    """The one item that is spoken of, or that lies alone on the table; None where there are more, or none."""
    found = items_of(shop, state.focus or state.table)
    return found[0] if len(found) == 1 else None


def column_asked_for(shop: Recommender, reading: Reading) -> str:
    """The word for a column whose values are asked for: "which laptop brands?", "what countries do you have wine from?"; "" for other messages."""
    said = _WHICH_OF_THEM.match(fold(reading.text))
    if said is None or reading.reference:
        return ""
    listed = words(said[1])
    names = {stems(plain(name))[-1]: name for name in shop.facts.facets if stems(plain(name))}
    for word in listed[:3]:
        if (
            stem(word) in names
            and word != stem(word)
            and word.endswith("s")
            and not shop.vocabulary.kind((stem(word),))
        ):
            return word
    return ""


def speaks_of(item: Item, about: tuple[str, ...]) -> bool:
    """Whether what the shop says of an item has all of these stems, beside those that only ask: "the grip", of a hammer."""
    told = set(stems(searchable(item))) | {root for name in item.attributes for root in stems(plain(name))}
    asking = {root for root in about if any(re.fullmatch(pattern, root) for _, pattern in ASKED)} | _ASKING
    return bool(set(about) - asking) and set(about) - asking <= told


def asks_for_another(shop: Recommender, reading: Reading, state: State) -> bool:
    """Whether a message that sounds like a question about an item wants another thing: "a book to go with it", "any leather ones?"."""
    if not (reading.kinds or reading.limits):
        return False
    if _ANOTHER.search(reading.text) or (reading.kinds and _FOR_IT.search(reading.text)):
        return True
    # "have you got it in nylon?", of several that are shown
    of_several = len(state.table) > 1 and not state.focus
    return bool(reading.limits) and of_several and _IN_ANOTHER.search(reading.text) is not None


def is_detail(reading: Reading, state: State) -> bool:
    """Whether a message that reads like a wish is about what is in front."""
    if reading.reference.places and not reading.kinds and _ASKS_ANYWHERE.search(reading.text):
        return True  # "the first one, how heavy", "the 2nd one what's the screen size"
    if not wishes_for(reading, photo=False):
        # "the second one" and nothing else; "how many litres?", of the one in front
        return bool(reading.reference.places and not reading.notes) or bool(state.focus and _HOW.match(reading.text))
    only_variants = reading.limits and all(limit.field in ("size", "color") for limit in reading.limits)
    beside = reading.kinds or reading.named or reading.notes or state.kinds
    return bool(len(state.focus) == 1 and only_variants and not beside)  # "size 49", of what was asked for by its name


def wishes_for(reading: Reading, photo: bool) -> bool:
    """Whether something of the shop is wished for, whatever else is said."""
    return bool(reading.kinds or reading.limits or reading.named or photo)


def asks_of_focus(shop: Recommender, reading: Reading, state: State) -> bool:
    """Whether a message asks which value of a column, or whether one, the thing in front has: "sun or shade?", "is there a German one?"."""
    fields = {limit.field for limit in reading.limits}
    of_table = len(state.table) > 1 and re.search(r"\bthe \w+ one\b", reading.text, re.I)
    if len(state.focus) != 1 or reading.kinds or len(fields) != 1 or of_table or not _ASKS.search(reading.text):
        return False
    row = shop.facts.row.get(state.focus[0])
    asked = fields - {"price", "availability", "text", "kind"}
    there = row is not None and bool(asked & set(shop.facts.items[row].attributes))
    return there and _CHOICE.search(reading.text) is not None


def told_by_item(shop: Recommender, reading: Reading, state: State) -> tuple[Reply, State] | None:
    """What an item says to a question that the shop's pages may answer too: "how long is the warranty on the Maestra?"; None if it says nothing."""
    rows = asked_about(shop, reading) if reading.named else ()
    of_focus = len(state.focus) == 1 and _OF_A_THING.search(reading.text) and not _YOURS.search(reading.text)
    if not rows and not of_focus:
        return None
    told = detail(shop, replace(reading, named=rows or reading.named), state)
    return None if told is None or SILENT in told[0].text.lower() else told


_WHICH_OF_THEM = re.compile(r"^\W*(?:(?:and|so|ok|okay)\W+)*(?:which|what|list (?:all )?(?:the|your)?) ([\w -]+)", re.I)
_ANY_OTHERS = re.compile(
    r"^\W*(?:(?:and|so|ok|okay)\W+)*(?:(?:do you have|have you got|got|are there|is there) )?any (?:other|more|different) \w+",
    re.I,
)
_ONE_FOR = re.compile(
    r"^\W*(?:(?:and|ok|so)\W+)*(?:what|how) about (?:one|some|something|anything|ones) (?:for|with|in)\b", re.I
)
_HOW_MUCH = re.compile(r"\bhow much\b|\bprice\b|\bcosts?\b", re.I)
_BY_THEM = re.compile(
    r"\b(?:else|more|others?|anything|something|books?|things?)\b.*\b(?:by|from) (?:him|her|them|(?:this|that|the same) (?:author|brand|maker|artist|writer|producer|company))\b",
    re.I,
)
_LIKE_IT = re.compile(r"\b(?:anything|something|more|others?|one|ones|\w+s) (?:like|similar to)\b", re.I)
_ASKING = frozenset(stems("made kind sort type colour material brand size weight price"))
_ASKS = re.compile(r"\?\s*$|^\W*(?:is|are|do|does|has|have|can)\b", re.I)
_CHOICE = re.compile(r"\bor\b|\b(?:is|are) there an?\b|\b(?:have|has|got|get) it\b", re.I)
_QUESTION = re.compile(
    r"^\W*(?:(?:and|so|ok|okay|but|hm+|right|yeah)\W+)*(?:is|isn't|are|does|do|can|could|will|would|has|was|how|what|what's|whats|when)\b|\?\s*$",
    re.I,
)
_OF_SOMETHING_ELSE = re.compile(
    r"\b(?:you|your|i|me|we|us|show|see|more|else|others?|another|any|anything|something|instead|ones?|about|cheaper|delivery|shipping|returns?)\b",
    re.I,
)
_INSIDE = re.compile(
    r"\bhow many(?: \w+){0,2}?(?: are| come| comes| is| do (?:i|you) get)?(?: there)? in (?:the |an? |one |each |it\b|this\b|that\b)"
    r"(?!(?:shop|store|sale|range|catalogue|catalog|stock|collection|section)\b)(?:(?:pack(?:et)?|box|bag|tin|tub|set|bottle|jar) of (?:the )?)?(.*?)(?: (?:pack(?:et)?|box|bag|tin|set|bottle|jar))?\W*$",
    re.I,
)
_OF_IT = re.compile(r"\b(?:is|does|can|has|will|was) (?:it|he|she)\b", re.I)
_STOCK_OF = re.compile(
    r"\bhow many (?:\w+ )?of (?:the |that |your |these |those )?(\w[\w' -]*?) (?:can (?:i|we) (?:get|buy|order|have)|are (?:there )?left|do you have left)\b",
    re.I,
)
_YOURS = re.compile(r"\byou(?:r|rs)?\b", re.I)
_OF_A_THING = re.compile(  # may be of a thing, and of the shop
    r"\bhow long does (?:it|this|that)\b(?!.*\b(?:arrive|deliver|ship|come|get here)\b)|\bwarranty\b|\bguarantee\b",
    re.I,
)
_HAVING = re.compile(r"^\W*(?:what|which|any|show me|do you have) .*\b(?:have|has|come|comes|with|got)\b", re.I)
_HOW = re.compile(r"\W*(?:and |so )?how (?:many|much|big|long|tall|wide|heavy|old|far|fast|strong|deep|high)\b", re.I)
_ASKS_ANYWHERE = re.compile(r"\b(?:what(?:'s|s)?|how|is|are|does|do|has|have|can|which)\b", re.I)
_ANOTHER = re.compile(
    r"\b(?:go(?:es)? with|to match|matching|along with) (?:it|them|that|this|these|those)\b"
    r"|^\W*(?:(?:ok|okay|so|and|well|hm+)\W+)*(?:any|got any|have you (?:got )?any|do you have any)\b.*\bones\b", re.I)  # fmt: skip
_FOR_IT = re.compile(r"\b(?:what|how) about\b.*\bfor (?:it|them|that|this|these|those)\W*$|^\W*(?:(?:ok|okay|so|and|now|then)\W+)*(?:an?|some|any|the right)\b.*\bfor (?:it|them|that|this|these|those)\W*$", re.I)  # fmt: skip
_IN_ANOTHER = re.compile(
    r"\b(?:have|got|get|make|sell|come|comes|there)\b.{0,12}\b(?:it|them|that|this|these|those|one|ones|any) in\b", re.I
)
