"""What a message means in the light of what lies in front of the shopper: which items, and whether it asks or wishes."""

import re
from collections.abc import Callable
from dataclasses import replace

from chatbot import answers
from chatbot.bundles import it_and_another
from chatbot.cells import by_column, says_all
from chatbot.choosing import (
    QUESTIONS,
    better_than_it,
    the_cheapest_of_those,
    too_much_of_a_color,
    too_much_so,
    which_of_them,
    which_to_take,
    why_dearer,
)
from chatbot.compatibility import what_it_takes
from chatbot.definite import question_of_the_thing, the_graded_one, the_one_that_was_shown
from chatbot.details import asked_about, detail
from chatbot.extraction import NEEDS_ELSE, SILENT, cost_per_amount, number_in_it
from chatbot.followups import (
    Meant,
    another_thing,
    any_others,
    asked_besides,
    by_brand,
    by_the_same,
    for_use_with,
    for_what_they_have,
    like_the_named,
    new_budget,
    not_in_front,
    of_its_price,
    one_for_somebody,
    price_of_variant,
    same_question,
    the_one,
    what_fits_it,
    what_goes_with_it,
    what_goes_with_the_named,
    what_is_sold,
    which_do,
)
from chatbot.intents import Intent
from chatbot.lexicon import FILLER
from chatbot.missing import asks_for_a_thing
from chatbot.not_in_front import column_of_the_named, named_behind, one_not_in_front
from chatbot.pages import Pages
from chatbot.pointing import (
    COMES_WITH,
    best_titled,
    by_size,
    called_by_name,
    called_the_one,
    having,
    items_in_view,
    items_of,
    meant_by,
    table_items,
)
from chatbot.portions import thing_meant
from chatbot.questions import (
    ASKED,
    ASKS_ANYWHERE,
    IS_QUESTION,
    MEASURED,
    asked_part,
    asks_contents,
    field_asked,
    is_about_set,
    subject,
    topic,
)
from chatbot.reading import Reading
from chatbot.recommend import Recommender
from chatbot.shop_questions import amount_column
from chatbot.state import State
from chatbot.turn import Reply
from chatbot.value import worth_the_money
from data.items import Item
from data.spoken_columns import heading, plain
from data.words import fold, stem, stems, words
from retrieval.texts import searchable

Rule = Callable[[Recommender, str, Reading, State], Meant | None]
"""What a message means if the rule speaks of it, else None. It is handed the kind of turn that the words by themselves are."""

MOST_TOLD = 6  # things in front, each of which is told about
SHORT = 5  # words of a question that asks for a measure and nothing else
FEW = 3  # things in front of a shopper, up to which a question is taken to be about all of them


def meant(shop: Recommender, reading: Reading, state: State, photo: bool) -> Meant:
    """What kind of turn a message is, and its reading as such: what the first rule says that speaks of it."""
    name = reading.intent.name
    if photo:
        if name == "cheaper":
            return "search", replace(reading, cheap="cheaper")
        # "this", said with a photo, is the photo
        return ("search" if name in answers.TABLE_TURNS and not reading.reference.places else name), reading
    reading = without_what_it_has(shop, by_brand(shop, of_its_price(shop, reading, state), state), state)
    reading = of_the_one_there(shop, reading, state)
    name = reading.intent.name
    for rule in RULES:
        if (found := rule(shop, name, reading, state)) is not None:
            return found
    return name, reading


def without_what_it_has(shop: Recommender, reading: Reading, state: State) -> Reading:
    """A question on "it" without the items that are only called like what it may have: "does it have isofix?", where an "Isofix Base" is sold."""
    if state.table and (said := _COMES_WITH_IT.match(fold(reading.text))):  # "does gas come with it?"
        return replace(reading, text=f"does it come with {said[1]}?", named=(), kinds=(), absent=(), limits=())
    in_view = {shop.facts.row.get(item) for item in (*state.table, *state.focus)}
    asks = _ABOUT_IT.match(reading.text) or _CAN_IT.match(reading.text)
    has_kinds = bool(reading.kinds) and is_about_set(reading.text)  # "does it come with spare heads?"
    of_a_part = COMES_WITH.search(reading.text) is not None  # "does it need isofix", with an isofix base in front too
    seen = bool(in_view & {*reading.named}) and not of_a_part
    if not (reading.named or has_kinds) or not in_view or seen or not asks:
        return reading
    return replace(reading, named=(), kinds=())


def of_the_one_there(shop: Recommender, reading: Reading, state: State) -> Reading:
    """ "Are the diamonds in the halo one lab grown?", of the halo ring in front, though other things are called diamonds."""
    there = called_the_one(reading.text, items_in_view(shop, state)) if reading.named else []
    if (
        not there
        or reading.reference.places
        or set(shop.facts.rows_with((*state.table, *state.focus))) & {*reading.named}
    ):
        return reading
    return replace(reading, named=(shop.facts.row[there[0].id],), kinds=())


def question_of_it(shop: Recommender, name: str, reading: Reading, state: State) -> Meant | None:
    """ "Would that charge my laptop?", "is there insecticide in it?", of the one thing in front or the few, and not of laptops."""
    few = the_one(shop, state) is not None or 1 < len(items_in_view(shop, state)) <= FEW
    inside = _IS_IN_IT.match(reading.text) is not None
    of_offer = reading.limits and all(limit.field in ("sale", "availability") for limit in reading.limits)
    few = few or (bool(state.table) and bool(of_offer))  # "is it actually on offer?", of more: which?
    asks = (name == "search" and _ABOUT_IT.match(reading.text) is not None) or inside
    if not (asks and few) or (asks_for_a_thing(fold(reading.text)) and not inside):
        return None
    variant = tuple(limit for limit in reading.limits if limit.field in ("color", "size"))
    return "detail", replace(reading, named=(), kinds=(), absent=(), unnamed="", limits=variant)


def things_in_front(shop: Recommender, name: str, reading: Reading, state: State) -> Meant | None:
    """A message about things on the table though it points at none: "are batteries included?", "the big one", "how many of those are left?"."""
    if state.focus and not reading.named and is_about_set(reading.text) and is_of_view(shop, reading, state):
        return "detail", replace(reading, limits=(), kinds=())
    if state.table and name in QUESTIONS and asks_contents(reading.text) and not asks_for_a_thing(fold(reading.text)):
        return "detail", replace(reading, limits=(), kinds=(), named=())  # "what else is in the box?"
    if name in QUESTIONS and state.table and (said := _WHATS_THE.fullmatch(fold(reading.text))):
        asked = stems(said[2])
        plainly = bool(said[1]) or reading.text.rstrip().endswith("?")
        if plainly and any(
            stems(heading(name)) == asked for item in items_in_view(shop, state) for name in item.attributes
        ):
            what = reading.reference.what or ("" if len(state.focus) == 1 else "all")
            return "detail", replace(
                reading, kinds=(), limits=(), named=(), reference=replace(reading.reference, what=what)
            )
    if name in QUESTIONS and the_one(shop, state) is not None and NEEDS_ELSE.search(reading.text):
        return "detail", replace(reading, limits=(), kinds=(), named=(), notes=())  # "do I need anything else?"
    if name in ("search", "bigger", "smaller") and by_size(reading.text, table_items(shop, state)):
        return "detail", reading  # "the big one", "the bigger one please", of two
    if name in ("search", "count", "detail") and called_the_one(reading.text, table_items(shop, state)):
        return "detail", replace(reading, kinds=(), named=())  # "the mushroom one, is it bright enough?"
    amounts = shop.facts.allowed(tuple(limit for limit in reading.limits if limit.numeric))
    own = [shop.facts.row[item.id] for item in having(reading.text, table_items(shop, state))]
    if name in ("search", "count", "offtopic") and own and amounts[own].all():
        # "the one with the hood, is it warm?"
        return "detail", replace(reading, kinds=(), limits=(), named=(), absent=())
    sized = any(limit.field == "size" or limit.numeric for limit in reading.limits)  # "the 1 kilo one"
    if (
        name in ("search", "count")
        and not (reading.kinds or sized)
        and meant_by(shop, reading.text, table_items(shop, state))
    ):
        return "detail", replace(reading, limits=(), named=())  # "the fluffy one, what sizes?"
    if name in ("search", "detail") and reading.named and _OF_IT.search(reading.text):
        return "detail", reading  # "the alienware, is it loud"
    if name != "count":
        return None
    if (said := _STOCK_OF.search(reading.text)) and (rows := best_titled(shop, stems(said[1]))):
        return "detail", replace(reading, named=tuple(rows[:1]), kinds=())
    if said_of := counted_in_view(shop, reading, state):
        return "detail", replace(reading, kinds=(), limits=(), named=said_of)
    if (said := _INSIDE.search(reading.text)) and ((rows := best_titled(shop, stems(said[1]))[:1]) or state.focus):
        rows = rows or shop.facts.rows_with(state.focus)
        return "detail", replace(reading, named=tuple(rows), kinds=())
    pointed = reading.named or reading.reference.places or called_by_name(reading.text, table_items(shop, state))
    one_is_meant = bool(pointed) or the_one(shop, state) is not None
    if reading.kinds and _COUNT_IN.search(reading.text) and (item := thing_meant(shop, reading, state)) is not None:
        # "how many does the plates pack do?", "sage green balloons, how many in a pack?"
        return "detail", replace(reading, kinds=(), limits=(), named=(shop.facts.row[item.id],))
    if (one_is_meant or (state.table and _COUNT_IN_IT.search(reading.text))) and _COUNT_OF_ONE.search(reading.text):
        named = reading.named[:1] if len(reading.named) == 1 else ()
        return "detail", replace(reading, kinds=(), limits=(), named=named)  # "how many tablets is it?"
    if (
        shop.counted_columns(reading.text)
        and not _OF_THE_SHOP.search(reading.text)
        and 0 < len(state.focus or state.table) <= FEW
    ):
        what = reading.reference.what or ("" if state.focus else "all")
        return "detail", replace(reading, kinds=(), reference=replace(reading.reference, what=what))
    return None


def counted_in_view(shop: Recommender, reading: Reading, state: State) -> tuple[int, ...]:
    """The rows of the things in front of which "how many sheets?" asks, and not of sheets that are sold, and of which "how many in the box?" does; () for others."""
    items = items_of(shop, state.focus or state.table)
    if _OF_THE_SHOP.search(reading.text):
        return ()
    boxed = _IN_THE_BOX.search(reading.text)
    about = {stem(boxed[1])} if boxed else reading.called
    if not about or (not boxed and shop.facts.of_kinds(reading.kinds)[shop.facts.rows_with(state.table)].any()):
        return ()
    return tuple(shop.facts.row[item.id] for item in items if about <= set(stems(searchable(item))))[:FEW]


_OF_THE_SHOP = re.compile(
    r"\b(?:you|your|u|ur|are there|shop|store|sell|stock|left|altogether|in all|kinds|types|sorts|brands|different)\b",
    re.I,
)
_IN_THE_BOX = re.compile(
    r"\bhow many(?: \w+)? (?:are |come |is )?(?:there )?in (?:the|a|each|one) (box|pack|packet|tin|tub|bag|set|roll|tube|jar)\W*$",
    re.I,
)


def is_of_view(shop: Recommender, reading: Reading, state: State) -> bool:
    """Whether what a question begins with is in front, "does it come with a battery?", and not another thing: "does the leaf blower come with a battery?"."""
    begins = _OF_A_THING_NAMED.match(reading.text)
    if begins is None or not reading.kinds:
        return True
    named = set(stems(begins[1]))
    kinds = [kind for kind in reading.kinds if set(kind.split()) <= named]
    return not kinds or bool(shop.facts.of_kinds(kinds)[shop.facts.rows_with(state.focus)].any())


_OF_A_THING_NAMED = re.compile(
    r"\W*(?:(?:and|so|ok|okay|but|oh|hm+)\W+)*(?:is|are|do|does|will|has|have) (?:the|that|your|those|these) ((?:[\w'-]+ ){1,4}?)(?:come|comes|have|has|include|with|supplied|included)",
    re.I,
)


def how_many_in_it(shop: Recommender, name: str, reading: Reading, state: State) -> Meant | None:
    """ "How many capsules?", "how much per capsule?", of the one thing in front whose text or columns say how many, though capsules are sold."""
    item = the_one(shop, state)
    if item is not None and not reading.named and cost_per_amount(item, reading.text):
        return "detail", replace(reading, kinds=(), absent=(), notes=())  # "how much per capsule?"
    plainly = name == "count" and item is not None and _HOW_MANY_ALONE.fullmatch(fold(reading.text)) is not None
    if not plainly or item is None or not number_in_it(shop, item, reading.text):
        return None
    return "detail", replace(reading, named=(), kinds=(), absent=(), notes=())


_HOW_MANY_ALONE = re.compile(
    r"\W*(?:(?:and|so|ok|okay)\W+)*how many [a-z]+(?: (?:are|is)(?: there)?)?(?: in (?:it|that|this|there|a (?:pack|box|tub|bag|bottle)))?\W*"
)


def what_both_cost(shop: Recommender, name: str, reading: Reading, state: State) -> Meant | None:
    """ "How much is it with the pen?", of the tablet in front."""
    asks = name in QUESTIONS and it_and_another(shop, reading.text, state)
    return ("together", reading) if asks else None


def things_that_have(shop: Recommender, name: str, reading: Reading, state: State) -> Meant | None:
    """ "What tools have a lifetime guarantee?" asks for tools, and "bed and mattress for under 1000, delivered" for both, and not what the shop's pages say."""
    asks = _HAVING.search(reading.text) or any(limit.field == "price" for limit in reading.limits)
    return ("search", reading) if name == "policy" and reading.kinds and asks else None


def values_of_a_column(shop: Recommender, name: str, reading: Reading, state: State) -> Meant | None:
    """ "Which laptop brands?", "what countries do you have wine from?"."""
    column = column_asked_for(shop, reading) if name in ("search", "detail") else ""
    return ("values", replace(reading, intent=Intent("values", column))) if column else None


def column_asked_for(shop: Recommender, reading: Reading) -> str:
    """The word for a column whose values are asked for: "which laptop brands?", "what countries do you have wine from?"; "" for other messages."""
    said = _WHICH_OF_THEM.match(fold(reading.text))
    if said is None or reading.reference:
        return ""
    listed = words(said[1])
    names = {stems(plain(name))[-1]: name for name in shop.facts.facets if stems(plain(name))}
    for word in listed[:3]:
        if stem(word) in names and word != stem(word) and word.endswith("s"):
            return word
    return ""


def most_of_a_column(shop: Recommender, name: str, reading: Reading, state: State) -> Meant | None:
    """ "What's the highest protein thing?", "which of those is less fattening?": the most or the least of what a column holds."""
    said = _MOST.search(fold(reading.text))
    if (
        name not in (*QUESTIONS, "superlative", "every")
        or said is None
        or any(limit.numeric for limit in reading.limits)
    ):
        return None
    return ("most_of", replace(reading, named=())) if amount_column(shop, said[1] or said[2]) else None


_MOST = re.compile(
    r"\bwhich (?:one )?(?:of (?:the two|these|those|them)(?: two)? )?has (?:the|a) (?:lower|higher|bigger|larger|smaller|longer|shorter|wider|narrower|thicker|thinner) ((?:\w+ )?\w+)|\b(?:most|least|more|less|highest|lowest|fewest|fewer|greatest)(?: in| amount of)? ((?:\w+ ){0,2}\w+)"
)


def measure_of_each(shop: Recommender, name: str, reading: Reading, state: State) -> Meant | None:
    """ "How many litres?": a measure and nothing else, with a few things in front that have it."""
    pointed = reading.reference.places or reading.reference.what not in ("", "focus", "all")
    nothing_else = not (reading.kinds or reading.limits or reading.named or pointed)
    few = 1 < len(items_in_view(shop, state)) <= MOST_TOLD and len(state.focus) != 1
    asks = (_HOW.match(reading.text) or _WHATS.match(reading.text)) and len(words(reading.text)) <= SHORT
    if name not in ("search", "count", "offtopic", "detail") or not (nothing_else and few and asks):
        return None
    field, about = field_asked(reading.text), tuple(word for word in topic(reading.text) if word not in FILLER)
    telling = [
        item
        for item in items_in_view(shop, state)
        if by_column(item, reading.text) or field in item.attributes or (about and says_all(item, about))
    ]
    if not telling:
        return None
    if len(telling) < len(items_in_view(shop, state)):
        return "detail", replace(reading, notes=(), named=tuple(shop.facts.row[item.id] for item in telling))
    return "detail", replace(reading, notes=(), reference=replace(reading.reference, what="all"))


def question_of_the_one(shop: Recommender, name: str, reading: Reading, state: State) -> Meant | None:
    """A question that points at nothing, about the one thing in front: "what colour is the grip?", "made in Germany?"."""
    item = the_one(shop, state)
    if name not in (*QUESTIONS, "superlative", "offtopic") or item is None or reading.reference:
        return None
    asks = IS_QUESTION.search(reading.text) and not _OF_SOMETHING_ELSE.search(reading.text)
    if not asks or asks_for_a_thing(fold(reading.text)):
        return None
    about = tuple(word for word in subject(reading.text, item) if word not in FILLER | MEASURED.keys())
    measure = not about and any(root in MEASURED for root in topic(reading.text))  # "how loud", "what's the wattage"
    if reading.kinds or reading.named or reading.limits or reading.absent or name == "offtopic":
        part = _ITS_PART.match(fold(reading.text))
        of_it = speaks_of(item, about) if about else measure
        of_it = of_it or (part is not None and speaks_of(item, (stem(part[1]),)))
    else:
        of_it = bool(about) or bool(field_asked(reading.text))
    return ("detail", replace(reading, named=(), kinds=(), absent=())) if of_it else None


# "is the shade plastic?", "can i change the bulb?"
_ITS_PART = re.compile(
    r"\W*(?:(?:and|so|ok|okay|but)\W+)*(?:(?:is|are|isn't|aren't|does|do|has|can|will) (?:the|its)|(?:can|could|do|how do|how can) (?:i|you|we|u) (?:change|replace|swap|remove|take off|turn|adjust|clean|wash|open|close|detach|tilt|shorten|fold) (?:the|its)) (\w+)"
)


def speaks_of(item: Item, about: tuple[str, ...]) -> bool:
    """Whether what the shop says of an item has all of these stems, beside those that only ask: "the grip", of a hammer."""
    told = set(stems(searchable(item))) | {root for name in item.attributes for root in stems(heading(name))}
    asking = {root for root in about if any(re.fullmatch(pattern, root) for _, pattern in ASKED)} | _ASKING
    return bool(set(about) - asking) and set(about) - asking <= told


def question_of_kind(shop: Recommender, name: str, reading: Reading, state: State) -> Meant | None:
    """ "How heavy are the runners?", of the runners in front, and not of all that are sold."""
    if name not in ("search", "detail") or not reading.kinds or reading.named or not _OF_THE_KIND.match(reading.text):
        return None
    of_kind = shop.facts.of_kinds(reading.kinds)
    rows = [shop.facts.row[item.id] for item in items_in_view(shop, state) if of_kind[shop.facts.row[item.id]]]
    if not 0 < len(rows) <= FEW:
        return None
    return "detail", replace(reading, named=tuple(rows), kinds=(), limits=reading.limits)


def question_by_name(shop: Recommender, name: str, reading: Reading, state: State) -> Meant | None:
    """ "How big does the clownfish get?"."""
    of_kind = (
        name == "superlative"
        and not reading.named
        and any(len(shop.facts.kinds.rows(tuple(kind.split()))) > 1 for kind in reading.kinds)
    )
    rows = asked_about(shop, reading) if name in (*QUESTIONS, "superlative") and not of_kind else ()
    of_variant = any(limit.field in ("color", "size") for limit in reading.limits)
    if (
        rows
        and not of_variant
        and _HAVE_THE.match(reading.text)
        and not set(subject(reading.text, shop.facts.items[rows[0]])) - FILLER
    ):
        return None  # "do you have the silver needle?"
    return ("detail", replace(reading, named=rows)) if rows else None


def question_of_what_lies_there(shop: Recommender, name: str, reading: Reading, state: State) -> Meant | None:
    """ "Can I put the whole thing in the wash?", "is the body heavy?": a question that wishes for nothing, whatever it is about."""
    question = asked_part(reading.text)  # "we get a lot of sun, would glare be a problem?"
    asks = name in ("search", "offtopic") and state.table and _ASKS_OF_IT.match(question)
    wishes = reading.kinds or reading.named or reading.limits or reading.dropped or reading.fresh or reading.cheap
    if not asks or wishes or asks_for_a_thing(fold(reading.text)):
        return None
    about = {root for item in items_in_view(shop, state) for root in stems(searchable(item))} & set(topic(reading.text))
    off_topic = name == "offtopic" and not about and not _OF_A_PART.match(question)  # "what's the meaning of life"
    if off_topic or _OF_SOMETHING_ELSE.search(_ASKS_OF_IT.sub("", question)):
        return None
    return "detail", replace(reading, absent=(), unnamed="", unknown=())


def question_of_what_it_needs(shop: Recommender, name: str, reading: Reading, state: State) -> Meant | None:
    """ "Do I need two coats?", of the one paint that is spoken of; "from what age?"."""
    text = fold(reading.text)
    item = the_one(shop, state)
    if name not in (*QUESTIONS, "offtopic") or item is None:
        return None
    about = tuple(word for word in topic(reading.text) if word not in FILLER)
    if reading.kinds and not speaks_of(item, about):
        return None  # "do I need a case?", where cases are sold
    if not (_DO_I_NEED.match(text) or _FROM_WHAT.fullmatch(text)):
        return None
    return "detail", replace(reading, kinds=(), named=(), limits=(), absent=(), unnamed="")


_DO_I_NEED = re.compile(
    r"\W*(?:(?:and|so|ok|okay|but|oh|hm+)\W+)*(?:do|does|will|would) (?:i|we|you|it|they) (?:have to|need) (?!one\b|it\b|that\b|anything\b)"
)
_FROM_WHAT = re.compile(
    r"\W*(?:(?:and|so|ok|okay|but)\W+)*(?:from|up to|to|until|at) (?:what|which) (?:age|height|weight|size)\b.{0,12}"
)


def question_of_its_use(shop: Recommender, name: str, reading: Reading, state: State) -> Meant | None:
    """ "Can I put the basket in the dishwasher?", of the fryer in front, where dishwashers are sold too."""
    said = _CAN_GO_IN.match(fold(reading.text)) if name in QUESTIONS and state.table else None
    if said is None or set(reading.kinds) & set(state.kinds):
        return None
    return "detail", replace(reading, kinds=(), named=(), limits=(), absent=(), unnamed="")


_CAN_GO_IN = re.compile(
    r"\W*(?:(?:and|so|ok|okay|but|oh|hm+)\W+)*(?:can|could|may|should|will|would|is|are|does|do) (?:(?:i|we|you|it|they|this|that|these|those)|the [a-z]+(?: [a-z]+)?) (?:ok |okay |safe )?(?:to )?(?:be )?(?:put|go|goes|used?|wash(?:ed)?|clean(?:ed)?|cook(?:ed)?|heated|kept|stored?|plug(?:ged)?|stand|stood|run)\b(?: \w+){0,4}? (?:in|into|on|onto|under|through) (?:the|an?|my|our) [a-z]+(?: [a-z]+)?\W*"
)
_COMES_WITH_IT = re.compile(
    r"\W*(?:(?:and|so|ok|okay|but|oh|hm+)\W+)*(?:do|does|will|is|are) (?:the |an? |any )?(?!it\b|that\b|this\b|they\b|these\b|those\b)([a-z][a-z -]{1,30}?) (?:come|included|supplied|sold) (?:along |together )?with (?:it|this|that|them|these|those)\W*"
)
_IS_IN_IT = re.compile(
    r"\W*(?:(?:and|so|ok|okay|but|oh|hm+)\W+)*(?:is|are) there (?:any |an? )?(?!(?:any|some|no)?thing\b)[\w' -]+? in(?: (?:it|this|that|them|these|those)\b|\W*$)",
    re.I,
)
_ASKS_OF_IT = re.compile(
    r"^\W*(?:(?:and|so|ok|okay|but|oh|hm+|right|yeah|wait)\W+)*(?:is|isn't|are|does|do|did|can|could|will|would|has|was|how (?!about\b|many\b|much\b)\w+|what(?:'s|s| is| are) (?:the|its|it|their))\b(?: (?:i|we|she|he|they|you))?(?! there\b)",
    re.I,
)
_HAVE_THE = re.compile(
    r"\W*(?:(?:and|so|ok|okay|but|oh|hm+)\W+)*(?:do you|have you)(?: still| also)? (?:have|sell|stock|carry|got) the\b",
    re.I,
)
_OF_A_PART = re.compile(
    r"^\W*(?:(?:and|so|ok|okay|but|oh|hm+)\W+)*(?:is|are|does|do|has|have|will|can|how \w+ (?:is|are)) (?:the|its|their) (?!weather|shop|store|capital|president)\w+",
    re.I,
)


def question_like_a_wish(shop: Recommender, name: str, reading: Reading, state: State) -> Meant | None:
    """What reads like a wish and asks about what is in front: "the first one, how heavy", "size 49?", "sun or shade?"."""
    asks = name in ("search", "offtopic") and (is_detail(reading, state) or asks_of_focus(shop, reading, state))
    return ("detail", reading) if asks else None


def is_detail(reading: Reading, state: State) -> bool:
    """Whether a message that reads like a wish is about what is in front."""
    if _RATHER.search(reading.text):
        return False
    if reading.reference.places and not reading.kinds and ASKS_ANYWHERE.search(reading.text):
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


RULES: tuple[Rule, ...] = (
    what_it_takes, new_budget, how_many_in_it, what_both_cost, question_of_what_it_needs, question_of_its_use, which_do, same_question, asked_besides, column_of_the_named, worth_the_money, why_dearer, too_much_of_a_color, too_much_so, better_than_it, the_one_that_was_shown, what_goes_with_the_named, for_use_with, what_goes_with_it, question_of_it, the_graded_one, for_what_they_have, one_not_in_front, things_in_front, like_the_named, one_for_somebody, price_of_variant, any_others, by_the_same, things_that_have,
    values_of_a_column, most_of_a_column, what_fits_it, what_is_sold, not_in_front, measure_of_each, which_to_take, which_of_them, question_of_the_thing, question_of_the_one, question_of_kind, question_by_name, another_thing, question_of_what_lies_there, question_like_a_wish,
    the_cheapest_of_those,
)  # fmt: skip


def told_by_item(shop: Recommender, reading: Reading, state: State, pages: Pages) -> tuple[Reply, State] | None:
    """What an item says to a question that the shop's pages may answer too: "how long is the warranty on the Maestra?", or do not answer:
    "does it come gift wrapped?"; None if it says nothing."""
    rows = asked_about(shop, reading) if reading.named else ()
    if not rows and _OF_A_THING.search(reading.text):
        rows = named_behind(shop, reading.text)
    few = 0 < len(items_in_view(shop, state)) <= FEW
    of_focus = few and _OF_A_THING.search(reading.text) and not _YOURS.search(reading.text)
    of_column = few and any(
        by_column(item, reading.text) for item in items_in_view(shop, state)
    )  # "how long is delivery"
    of_focus = of_focus or (of_column and pages.answer(reading.text)[0] is None)
    of_focus = of_focus or (few and _ABOUT_IT.match(reading.text) and pages.answer(reading.text)[0] is None)
    if not rows and not of_focus:
        return None
    told = detail(shop, replace(reading, named=rows or reading.named), state)
    return None if told is None or SILENT in told[0].text.lower() else told


_WHICH_OF_THEM = re.compile(
    r"^\W*(?:(?:and|so|ok|okay)\W+)*(?:which|what(?! (?:do|does|did|would|will|is|are|was)\b(?! you\b))|list (?:all )?(?:the|your)?) ([\w -]+)",
    re.I,
)
_ASKING = frozenset(stems("made kind sort type colour material brand size weight price"))
_ASKS = re.compile(r"\?\s*$|^\W*(?:is|are|do|does|has|have|can)\b", re.I)
_CHOICE = re.compile(r"\bor\b|\b(?:is|are) there an?\b|\b(?:have|has|got|get) it\b", re.I)
_OF_SOMETHING_ELSE = re.compile(
    r"\b(?:you|u|your|ur|i|me|we|us|show|see|more|else|others?|another|any|anything|something|instead|ones?|about|cheaper|delivery|shipping|returns?)\b",
    re.I,
)
_RATHER = re.compile(
    r"\b(?:rather|prefer|looking for|show me|i want|i need)\b.*\b(?:something|anything|one|ones)\b", re.I
)
_INSIDE = re.compile(
    r"\bhow many(?: \w+){0,2}?(?: are| come| comes| is| do (?:i|you) get)?(?: there)? in (?:the |an? |one |each |it\b|this\b|that\b)"
    r"(?!(?:shop|store|sale|range|catalogue|catalog|stock|collection|section)\b)(?:(?:pack(?:et)?|box|bag|tin|tub|set|bottle|jar) of (?:the )?)?(.*?)(?: (?:pack(?:et)?|box|bag|tin|set|bottle|jar))?\W*$",
    re.I,
)
_COUNT_IN = re.compile(
    r"\bhow many (?:\w+ )?(?:(?:are|come|comes|is)(?: there)? )?in (?:an?|the|each|one|every) (?:pack|box|bag|set|packet|tin|tub|roll)\b"
    r"|\bhow many (?:people |guests |kids )?(?:does|do|will|would) (?:the|that|those|an?) .*\b(?:do|hold|serve|feed|have|cover|make|come (?:in|with))\b",
    re.I,
)
_COUNT_IN_IT = re.compile(
    r"\bhow many .*\b(?:(?:has|does|is|will) it|in it|it (?:has|have|come|comes|got|hold|holds))\b", re.I
)
_COUNT_OF_ONE = re.compile(
    r"\bhow many\b(?!.*\b(?:you|your|shop|store|sell|stock|altogether|brands|different|left)\b).*\b(?:it|this|that|them|one|pack|packet|box|bottle)\b",
    re.I,
)
_CAN_IT = re.compile(r"\W*(?:(?:and|so|ok|okay|but|oh|hm+)\W+)*(?:how|what|when|where)\b(?: \w+){0,2} (?:is|does|has|can|will|was|do|are|would|could|should) (?:it|they)\b", re.I)  # fmt: skip
_ABOUT_IT = re.compile(
    r"\W*(?:(?:and|so|ok|okay|but|oh|hm+|well|wait|right)\W+)*(?:is|does|has|can|will|was|do|are|have|would|could|should) (?:it|this|that|they|these|those)(?: one| ones)?\b(?!.*\b(?:go|goes|fit|fits|work|works|match|matches) (?:with|on|in)?)(?!\W+also (?:have|sell|do|stock)\b)",
    re.I,
)
_OF_IT = re.compile(r"\b(?:is|does|can|has|will|was) (?:it|he|she)\b|[.,;!?] +how \w+ (?:is|does|will) it\b", re.I)
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
_OF_THE_KIND = re.compile(
    r"\W*(?:(?:and|so|ok|okay|but|oh|hm+)\W+)*(?:how (?!many\b|much\b|about\b)\w+|is|are|do|does|will|has|have|what (?:colou?r|size|material|fabric)s?) (?:is |are |do |does )?(?:the|those|these)\b",
    re.I,
)
_WHATS_THE = re.compile(
    r"\W*(?:(?:and|so|ok|okay|but|oh|hm+)\W+)*(what(?:'?s| is| are)? (?:the|its|their) )?([\w ]+?)\W*"
)
_WHATS = re.compile(r"\W*(?:(?:and|so|ok|okay|but|oh|hm+)\W+)*what(?:'s|s| is| are) (?:the|their)\b", re.I)
_HOW = re.compile(
    r"\W*(?:(?:and|so|ok|okay|but|oh|hm+)\W+)*how (?:many|much|big|long|tall|wide|heavy|old|far|fast|strong|deep|high|loud|bright|thick)\b",
    re.I,
)
