"""Wishes and questions that lean on what was shown last: "and the bosch one?", "anything else by her", "any others?"."""

import re
from collections.abc import Set
from dataclasses import replace

from chatbot.details import AND_THAT
from chatbot.extraction import of_variants
from chatbot.intents import Intent
from chatbot.lexicon import DOING, FILLER, GENERIC
from chatbot.pointing import items_of, table_items
from chatbot.questions import asked_part, topic
from chatbot.reading import Reading
from chatbot.recommend import Recommender
from chatbot.references import Reference
from chatbot.state import TO_MATCH, State
from chatbot.understanding import understand
from chatbot.wording import join
from data.items import Item
from data.spoken_columns import plain
from data.words import fold, stem, stems, words
from retrieval.columns import COLORS, MAKERS, Mask
from retrieval.fitments import TO_FIT
from retrieval.limits import Limit, Limits

Meant = tuple[str, Reading]
"""A kind of turn, and the reading as such."""

ASKS = ("search", "detail")  # kinds of turns that a wish may be taken for


def the_one(shop: Recommender, state: State) -> Item | None:
    """The one item that is spoken of, or that lies alone on the table; None where there are more, or none."""
    found = items_of(shop, state.focus or state.table)
    return found[0] if len(found) == 1 else None


def by_brand(shop: Recommender, reading: Reading, state: State) -> Reading:
    """The reading of "the ryobi" and "the bosch one" as the one item of that brand that was shown; the same reading for other messages."""
    brand = next((limit for limit in reading.limits if limit.field == "brand" and not limit.negative), None)
    if brand is None or reading.named or len(brand.values) > 1:
        return reading
    said = re.search(rf"\b(?:the|that|this) {re.escape(fold(brand.words))}\b(?: one\b)?\s*(\w*)", fold(reading.text))
    if said is None or (said[1] and set(stems(said[1])) & reading.called):
        return reading  # "the bosch drills"
    mine = shop.facts.allowed((brand,))
    behind = mine & shop.facts.only(shop.facts.texts.titled_all(stems(said[1]))) if said[1] else mine
    mine = behind if behind.any() else mine  # "the murid glide" is no other mouse by them
    for ids in (state.table, state.focus, *reversed(state.earlier)):
        if found := [item for item in items_of(shop, ids) if mine[shop.facts.row[item.id]]]:
            others = tuple(limit for limit in reading.limits if limit is not brand)
            rows = (shop.facts.row[found[0].id],)
            return replace(reading, named=rows, kinds=(), absent=(), limits=others) if len(found) == 1 else reading
    return reading


def of_its_price(shop: Recommender, reading: Reading, state: State) -> Reading:
    """The reading of "wow, 84 quid, what makes it so expensive?" as about the one thing in front that costs so much; the same reading for other messages."""
    price = next((limit for limit in reading.limits if limit.field == "price"), None)
    if price is None or not _REMARK_ON_PRICE.search(reading.text) or not _ONLY_PRICE.fullmatch(price.words.strip()):
        return reading
    costly = [item for item in items_of(shop, (*state.focus, *state.table)) if item.price is not None and abs(float(item.price) - price.amount) <= max(1.0, 0.02 * price.amount)]  # fmt: skip
    if len({item.id for item in costly}) != 1:
        return reading
    others = tuple(limit for limit in reading.limits if limit.field != "price")
    intent = Intent("detail" if _WHY_SO_MUCH.search(reading.text) else "cheaper")
    return replace(reading, intent=intent, limits=others, named=(shop.facts.row[costly[0].id],), notes=(), kinds=())


_ONLY_PRICE = re.compile(
    r"(?:for |costs? |at )?\W?\d+(?:[.,]\d+)?(?: ?(?:quid|pounds?|dollars?|bucks|euros?|gbp|usd|eur|[£$€]))?", re.I
)
_REMARK_ON_PRICE = re.compile(
    r"^\W*(?:wow|cor|blimey|crikey|ouch|jeez|oof|whoa|yikes|gosh|omg|bloody hell|hell)\b|\b(?:steep|rich|pricey|dear|expensive|a lot|too much|bit much|worth|how come)\b",
    re.I,
)
_WHY_SO_MUCH = re.compile(r"\b(?:why|how come|what makes|what's so|worth)\b", re.I)


def same_question(shop: Recommender, name: str, reading: Reading, state: State) -> Meant | None:
    """ "And the bosch one?", "and the duo?", after a question about another."""
    if name in ASKS and state.detail and len(state.focus) == 1 and _THE_OTHER.fullmatch(reading.text):
        others = [item for item in state.table if item not in state.focus]
        if len(others) == 1:  # of two
            return "detail", replace(
                reading, text=state.detail, named=tuple(shop.facts.rows_with(others)), reference=Reference()
            )
    if name not in ASKS or not (state.detail and reading.named and AND_THAT.match(reading.text)):
        return None
    items = [shop.facts.items[row] for row in reading.named]
    own = {root for item in items for root in stems(f"{item.title} {item.attributes.get('brand', '')}")}
    return ("detail", reading) if set(topic(reading.text)) <= own else None


def which_do(shop: Recommender, name: str, reading: Reading, state: State) -> Meant | None:
    """ "Which of your phones do?", "show me one that can", after "does it have a headphone jack?": those of which the shop says so."""
    said, item = _WHICH_DO.fullmatch(fold(reading.text)), the_one(shop, state)
    if said is None or not state.detail:
        return None
    if limit := next(
        (limit for limit in understand(state.detail, shop.vocabulary).limits if limit.field == TO_FIT), None
    ):
        return "search", replace(
            reading, limits=(limit,), named=(), notes=(), absent=(), unnamed="", unknown=(), reference=Reference()
        )
    about = [
        word
        for word in words(asked_part(state.detail))
        if stem(word) in {*topic(state.detail)} - FILLER and word not in DOING
    ]
    kinds = reading.kinds or state.kinds or ((shop.facts.kinds.called(shop.facts.row[item.id]),) if item else ())
    if not about or not kinds:
        return None
    # "bluetooth speaker", where one is called so: of all speakers
    kinds = tuple(kind if shop.facts.count(shop.facts.of_kinds((kind,))) > 1 else kind.split()[-1] for kind in kinds)
    wish = understand(f"{shop.vocabulary.label(kinds[0])} with {' '.join(about)}", shop.vocabulary)
    held = tuple(limit for limit in wish.limits if limit.field not in ("kind", "text"))
    together = len(shop.facts.texts.rows(stems(" ".join(about)))) > 0
    told = tuple(
        Limit("text", "in", (" ".join(stems(said)),), True, said) for said in ([" ".join(about)] if together else about)
    )
    if not (shop.facts.of_kinds(kinds) & shop.facts.allowed(held or told)).any():
        told = tuple(
            replace(limit, hard=False) for limit in held or told
        )  # of none the shop says so; that is no "I have none"
        held = ()
    return "search", replace(
        reading,
        kinds=kinds,
        limits=held or told,
        named=(),
        notes=(),
        absent=(),
        unnamed="",
        reference=Reference(),
    )


_WHICH_DO = re.compile(
    r"\W*(?:(?:and|ok|so|then|well|right)\W+)*(?:"
    r"(?:which|what)(?: ones?)?(?: of (?:your|the|these|those))?(?: other)?(?: [a-z]+){0,2} (?:do|does|have|has|is|are|can|will)(?: then| it)?"
    r"|(?:(?:show me|do you have|have you got|got|is there|are there|any|one|some|i need|i want|find me) )+(?:[a-z]+ ){0,3}(?:that|which|who) (?:do|does|have|has|is|are|can|will)(?: it| then)?"
    r")\W*"
)


def new_budget(shop: Recommender, name: str, reading: Reading, state: State) -> Meant | None:
    """ "Ok 25", "make it 25", after "up to 20": the amount is another one now, where the shop has no such size."""
    said = _ONLY_AMOUNT.fullmatch(fold(reading.text))
    cap = next((limit for limit in state.limits if limit.field == "price" and limit.op in ("<=", "<")), None)
    if said is None or cap is None or shop.facts.facets.get("size", {}).get((said[1],)):
        return None
    return "search", understand(f"up to {said[1]}", shop.vocabulary)


_ONLY_AMOUNT = re.compile(
    r"\W*(?:(?:ok|okay|fine|alright|hm+|well|actually|sorry|no|then|go on|make it|make that|say|let'?s say|call it|up to|go(?: up)? to|more like|i mean|maybe|and|or|(?:what|how) about)\W+)*"
    r"[$€£]?(\d{1,5}(?:\.\d\d)?) ?(?:[$€£]|quid|pounds?|dollars?|bucks|euros?|eur|usd|gbp)?(?: (?:then|max|tops|altogether|instead|at most|please))*\W*"
)


def asked_besides(shop: Recommender, name: str, reading: Reading, state: State) -> Meant | None:
    """ "Waterproof?", after a question that was answered of what is in front: the same things, and another question."""
    of_one = _OF_ANYTHING.fullmatch(reading.text) is not None and the_one(shop, state) is not None
    bare = of_one or (_BARE_QUESTION.fullmatch(reading.text) is not None and state.detail and state.focus)
    so = all(limit.field in ("text", *shop.facts.flags) and not limit.negative for limit in reading.limits)
    if name != "search" or not bare or not so or not (reading.limits or reading.notes):
        return None
    if reading.kinds or reading.named or reading.absent:
        return None
    return "detail", replace(reading, limits=(), named=tuple(shop.facts.rows_with(state.focus)))


_OF_ANYTHING = re.compile(
    r"\W*(?:(?:and|ok|the)\W+)*(?:battery(?: life)?|charg(?:e|ing) time|range|dimensions|measurements|weight|ingredients|care|washing(?: instructions)?|shelf life|capacity|power|wattage|noise)\W*",
    re.I,
)
_BARE_QUESTION = re.compile(r"\W*(?:(?:and|or|also)\W+)?[a-z-]+(?: [a-z-]+)?\?+\W*", re.I)


def like_the_named(shop: Recommender, name: str, reading: Reading, state: State) -> Meant | None:
    """ "Anything like Paper Boats?"."""
    return ("alike", reading) if name in ASKS and reading.named and _LIKE_IT.search(reading.text) else None


def one_for_somebody(shop: Recommender, name: str, reading: Reading, state: State) -> Meant | None:
    """ "What about one for the kids?" names no item, though some are called so."""
    fits = name in ASKS and not reading.reference.places and _ONE_FOR.search(reading.text)
    return ("search", replace(reading, named=())) if fits else None


def price_of_variant(shop: Recommender, name: str, reading: Reading, state: State) -> Meant | None:
    """ "How much is the 100 ml?", of the one thing in front."""
    item = the_one(shop, state)
    variants = (
        item is not None
        and bool(of_variants(shop, item, reading.limits))
        and all(limit.field != "price" for limit in reading.limits)
    )
    nothing_else = set(reading.kinds) <= set(state.kinds) and not reading.notes
    asks = name in ASKS and variants and state.focus and nothing_else and _HOW_MUCH.search(reading.text)
    return ("detail", replace(reading, kinds=(), named=())) if asks else None


def not_in_front(shop: Recommender, name: str, reading: Reading, state: State) -> Meant | None:
    """ "Ok navy then, do they come in 8?", where nothing in front comes in navy."""
    looks = tuple(limit for limit in reading.limits if limit.field == "color" and not limit.negative)
    if name != "detail" or not looks or reading.named or reading.reference.places or not _THEN.search(reading.text):
        return None
    rows = shop.facts.rows_with(state.focus or state.table)
    there = (shop.facts.allowed(looks) & shop.facts.siblings(rows)).any() if rows else True
    return None if there else ("search", replace(reading, reference=Reference()))


_THE_OTHER = re.compile(
    r"\W*(?:(?:and|ok|so|what about|how about)\W+)*(?:the other|the other one|that other one)\W*", re.I
)
_THEN = re.compile(r"\b\w+ (?:then|instead)\b(?=\W*(?:,|$|\?))", re.I)


FITTING = frozenset(
    stems(
        "pet animal species instrument device vehicle sport game plant compatibility compatible model fitting cap base socket mount thread connector bayonet refill cartridge battery lens valve spline"
    )
)


def what_fits_it(shop: Recommender, name: str, reading: Reading, state: State) -> Meant | None:
    """ "Show me a bulb that fits it", "a matching purse": with the fitting, or in the colour, of the one thing that is spoken of."""
    item = the_one(shop, state)
    if name in ASKS and item is None and reading.kinds and _NEEDED_FOR_IT.search(reading.text):
        return what_fits_them(shop, reading, state)
    if name not in ASKS or item is None or not reading.kinds:
        return None
    wanted = shop.facts.of_kinds(reading.kinds)
    if wanted[shop.facts.row[item.id]]:
        return None
    if _NEEDED_FOR_IT.search(reading.text) and any(
        reading.called & set(stems(plain(name))) for name in item.attributes
    ):
        return "detail", replace(reading, kinds=())  # "what needles do I need for that", where a column says which
    if (
        (TO_MATCH.search(reading.text) or _SAME_COLOR.search(reading.text))
        and (look := item.attributes.get("color", ""))
        and not reading.limits
    ):
        alike = Limit("color", "in", (look,), False, look)
        return "search", replace(reading, limits=(alike,), notes=(), reference=Reference())
    if not _FITS_IT.search(reading.text) or _OF_THE_OTHER.match(reading.text):
        return None
    limits: Limits = for_the_same_model(shop, item, wanted)
    limits = limits or tuple(Limit(name, "in", (value,), False, value) for name, value in fittings(shop, item, wanted))
    limits = limits or made_for_the_same(shop, item, wanted, reading.called)
    return "search", replace(reading, limits=(*reading.limits, *limits), named=(), reference=Reference(), fresh=True)


def for_the_same_model(shop: Recommender, item: Item, wanted: Mask) -> Limits:
    """What an item fits as a limit on what is wanted, a screen protector beside a case; () where the things wanted do not say what they fit."""
    fitments = shop.facts.fitments
    models = fitments.of_row(shop.facts.row[item.id]) if (wanted & fitments.bound).any() else []
    return (Limit(TO_FIT, "in", tuple(models), True, f"for {join(models, 'or')}"),) if models else ()


def fittings(shop: Recommender, item: Item, wanted: Mask) -> list[tuple[str, str]]:
    """The columns of a fitting in which some of the things wanted are as an item is, and how: the bulb fitting, E27."""
    return [(name, value) for name, value in item.attributes.items()
            if FITTING & set(stems(plain(name))) and name in shop.facts.facets and wanted[shop.facts.rows(name, value)].any()]  # fmt: skip


def what_fits_them(shop: Recommender, reading: Reading, state: State) -> Meant | None:
    """ "Which bulb do I need for it?", of the few things in front: what fits any of them; None where no column says."""
    table, wanted = table_items(shop, state), shop.facts.of_kinds(reading.kinds)
    shared = dict.fromkeys(pair for item in table for pair in fittings(shop, item, wanted))
    if not shared or wanted[[shop.facts.row[item.id] for item in table]].any():
        return None
    name = next(iter(shared))[0]
    values = tuple(value for other, value in shared if other == name)
    fits = Limit(name, "in", values, True, join(list(values), "or"))
    return "search", replace(reading, limits=(*reading.limits, fits), named=(), reference=Reference(), fresh=True)


def made_for_the_same(shop: Recommender, item: Item, wanted: Mask, called: Set[str]) -> Limits:
    """What some of the things wanted say of themselves that an item is called, or stands under: carp reels, for a carp rod; () where none do."""
    brand = stems(item.attributes.get("brand", ""))
    own = dict.fromkeys(words(fold(f"{' '.join(item.category)} {item.title}")))
    telling = [
        word
        for word in own
        if len(word) > 2 and word.isalpha() and not {stem(word)} & {*brand, *called, *FILLER, *COLORS, *GENERIC}
    ]
    shared = [word for word in telling if 0 < wanted[shop.facts.texts.rows((stem(word),))].sum() < wanted.sum()]
    return (Limit("text", "in", tuple(map(stem, shared)), False, join(shared, "or")),) if shared else ()


_NEEDED_FOR_IT = re.compile(
    r"\b(?:what|which) .*\b(?:need|use|want|take|recommend|go)\b.*\b(?:for|with) (?:it|this|that|these|those|them)\b|\b(?:what|which) .*\bdoes (?:it|this|that) (?:need|use|take)\b",
    re.I,
)
_SAME_COLOR = re.compile(r"\bin the same colou?r\b", re.I)
_FITS_IT = re.compile(
    r"\bfor (?:it|that|this|them|him|her)\W*$|\b(?:that|which|to|what) (?:would |will |also )?(?:fits?|goes?|match(?:es)?|works?|suits?)(?: with| in| into| onto| on)? (?:it|this|that|them|the|these|those)\b",
    re.I,
)


_OF_THE_OTHER = re.compile(r"\W*(?:is|are|will|would|does|do|can) (?:the|your)\b", re.I)  # "is the polish ok for it?"


def what_goes_with_the_named(shop: Recommender, name: str, reading: Reading, state: State) -> Meant | None:
    """ "What chairs go with the Ashby table?": chairs, by what is called or said of the other."""
    said = _GO_WITH_THE.match(reading.text)
    asked = understand(said["what"], shop.vocabulary) if said and name in (*ASKS, "values") else None
    if said is None or asked is None or not asked.kinds:
        return None
    return "search", replace(asked, text=reading.text, notes=tuple(words(said["it"])), fresh=True)


def for_use_with(shop: Recommender, name: str, reading: Reading, state: State) -> Meant | None:
    """ "A notebook that works with fountain pens": a notebook, by what is said of the pens."""
    said = _FOR_USE_WITH.match(reading.text)
    asked = understand(said["what"], shop.vocabulary) if said and name in (*ASKS, "values") else None
    if said is None or asked is None or not asked.kinds or not (reading.named or set(reading.kinds) - set(asked.kinds)):
        return None
    return "search", replace(asked, text=reading.text, notes=(*asked.notes, *words(said["it"])), fresh=True)


_FOR_USE_WITH = re.compile(
    r"\W*(?P<what>[\w -]+?) (?:that|which) (?:(?:would |will |can )?(?:works?|goes|go|be used)|(?:is|are) (?:good|ok|okay|fine|suitable|made)) (?:well )?(?:with|for) (?:an? |the |my |our )?(?P<it>\w[\w' -]+?)\W*$",
    re.I,
)


_GO_WITH_THE = re.compile(
    r"\W*(?:(?:and|so|ok|okay|but)\W+)*(?:what|which|any|do you have(?: any)?|have you got(?: any)?) (?P<what>[\w -]+?) (?:that |which |to )?(?:would |will |could )?(?:go|goes|match|matches|suit|suits) (?:well )?(?:with )?(?:the|my|that|this) (?P<it>\w[\w' -]+?)\W*$",
    re.I,
)


def what_goes_with_it(shop: Recommender, name: str, reading: Reading, state: State) -> Meant | None:
    """ "What else could I add to it?", "are there spare filters for it?": other things that are spoken of as the one thing in front is."""
    item = the_one(shop, state)
    if (
        name not in (*ASKS, "more")
        or item is None
        or reading.kinds
        or reading.named
        or not _GOES_WITH.search(reading.text)
    ):
        return None
    own = stems(item.attributes.get("brand", ""))
    called = [word for word in words(item.title) if not set(stems(word)) & {*own, *FILLER} and word.isalpha()]
    prices = tuple(limit for limit in reading.limits if limit.field == "price")
    limits = (*prices, Limit("id", "not in", (item.id,), True, f"not {item.title}"))
    asked = tuple(word for word in reading.notes if word not in ("add", "else"))
    return "search", replace(
        reading, notes=(*asked, *called), limits=limits, absent=(), unnamed="", fresh=True, reference=Reference()
    )


_GOES_WITH = re.compile(
    r"\bwhat (?:else )?(?:could|can|should|would|might) (?:i|we) (?:add|get|buy|put|have|pair|combine|use|take)\b.*\b(?:to|with|for|beside) (?:it|this|that|them|these|those)\b"
    r"|\bwhat (?:else )?(?:goes|would go) (?:well )?with (?:it|this|that|them|these|those)\b"
    r"|\b(?:spare|replacement|extra|refill|add-?on) (?:\w+ )?(?:\w+ )?for (?:it|this|that|them|these|those)\b",
    re.I,
)


def what_is_sold(shop: Recommender, name: str, reading: Reading, state: State) -> Meant | None:
    """ "What purses do you have that aren't red?", "those cube things for packing": of all that are sold, and of none in front."""
    if name != "detail" or not reading.kinds or reading.named or reading.reference.places:
        return None
    in_front = shop.facts.rows_with((*state.table, *state.spoken))
    other = not shop.facts.of_kinds(reading.kinds)[in_front].any()
    pointed = other and _THOSE_THINGS.search(reading.text)
    return ("search", replace(reading, reference=Reference())) if pointed or _DO_YOU_SELL.match(reading.text) else None


_DO_YOU_SELL = re.compile(
    r"^\W*(?:(?:and|so|ok|okay|but|hi|hello)\W+)*(?:what|which) (?:\w+ ){1,4}(?:do|have) you (?:have|got|sell|stock|do|carry)\b"
    r"|^\W*(?:(?:and|so|ok|okay|but|hi|hello)\W+)*(?:do you (?:have|sell|stock|carry)|have you got|got) (?:an?|any|some) (?!of\b|other\b|more\b)(?!\w+ in (?:it|them|that|those)\b)",
    re.I,
)
_THOSE_THINGS = re.compile(r"\b(?:those|these|that|them) (?:\w+ )?(?:things?|thingies|thingy|ones that|which)\b", re.I)


def any_others(shop: Recommender, name: str, reading: Reading, state: State) -> Meant | None:
    """ "Any other malbecs?", of malbecs."""
    if name in (*ASKS, "graded") and the_one(shop, state) is not None and _COMES_LIGHTER.search(reading.text):
        return "detail", replace(reading, text="what colours does it come in?", notes=(), limits=(), kinds=())
    if (
        name in (*ASKS, "more", "values", "alike")
        and state.table
        and _OTHER_LOOKS.search(reading.text)
        and not reading.kinds
    ):
        return "detail", reading  # "any other colours?", of what is in front
    held = {(limit.field, limit.values) for limit in state.limits}
    same = set(reading.kinds) <= set(state.kinds) and all(
        (limit.field, limit.values) in held for limit in reading.limits
    )
    more = name in ASKS and state.table and same and not reading.named and _ANY_OTHERS.search(reading.text)
    return ("more", reading) if more else None


def by_the_same(shop: Recommender, name: str, reading: Reading, state: State) -> Meant | None:
    """ "Anything else by her?", "more from that brand": of whoever made the one thing in front, and not that one."""
    item = the_one(shop, state)
    if name not in (*ASKS, "more", "alike") or item is None or not _BY_THEM.search(reading.text):
        return None
    field = next((field for field in MAKERS if field in item.attributes), "")
    if not field:
        return None
    maker = Limit(field, "in", (item.attributes[field],), True, f"by {item.attributes[field]}")
    limits = (maker, Limit("id", "not in", (item.id,), True, f"not {item.title}"))
    return "search", replace(reading, named=(), notes=(), limits=limits, fresh=True)


def for_what_they_have(shop: Recommender, name: str, reading: Reading, state: State) -> Meant | None:
    """ "Also got two guinea pigs, what do they eat?" asks for what those need, and nothing of what is in front."""
    known = reading.kinds or reading.limits
    tells = name in ASKS and known and not reading.named and _ALSO_HAVE.match(reading.text)
    wish = replace(reading, reference=Reference(), absent=(), unnamed="", fresh=True)
    return ("search", wish) if tells else None


_ALSO_HAVE = re.compile(
    r"^\W*(?:(?:and|also|oh|so|ok|plus)\W+)*(?:(?:i|we|she|he|they|my \w+)(?:'ve| have| has|'s)? )?(?:also )?(?:got|have|has) (?:also )?(?!\d+ (?:euros?|dollars?|pounds?|quid|bucks)\b)(?:\d+|an?|two|three|four|some) \w+[^?]*[,.;-]+ *(?:and )?(?:what|which|how|do|does|is|are|can|anything|something)\b",
    re.I,
)


def another_thing(shop: Recommender, name: str, reading: Reading, state: State) -> Meant | None:
    """What sounds like a question about an item, and wants another thing: "a book to go with it", "any leather ones?"."""
    if name != "detail" or not (reading.kinds or reading.limits or reading.notes):
        return None
    of_several = len(state.table) > 1 and not state.focus  # "have you got it in nylon?", of several that are shown
    wanted = (
        _ANOTHER.search(reading.text)
        or (reading.kinds and _WHICH_KIND_TO_TAKE.search(reading.text))
        or (reading.kinds and _FOR_IT.search(reading.text))
        or (reading.kinds and _ADDED.match(reading.text) and not is_of_it(shop, reading, state))
        or (reading.kinds and _DOES_TO_IT.match(reading.text) and not is_of_it(shop, reading, state))
        or (of_several and _IS_THERE_ONE.match(reading.text))
        or _ARE_THERE_SUCH.fullmatch(reading.text)
        or (of_several and reading.limits and _IN_ANOTHER.search(reading.text))
    )
    return ("search", reading) if wanted else None


def is_of_it(shop: Recommender, reading: Reading, state: State) -> bool:
    """Whether what is spoken of is of the kinds of a message, or a column of it is called so."""
    items = items_of(shop, state.focus or state.table)
    named = any(reading.called & set(stems(plain(name))) for item in items for name in item.attributes)
    return (
        not items
        or named
        or bool(shop.facts.of_kinds(reading.kinds)[[shop.facts.row[item.id] for item in items]].any())
    )


_DOES_TO_IT = re.compile(
    r"^\W*(?:(?:and|so|ok|okay|but)\W+)*(?:what|which) (?:\w+ ){1,3}?(?:would|will|could|can|should|do|does) (?:\w+ ){1,3}(?:it|this|that|them|these|those)(?: one| ones)?\W*$",
    re.I,
)
_ADDED = re.compile(
    r"^\W*(?:(?:and|so|ok|okay|but|also|oh)\W+)*(?:(?:can|could|may) (?:i|we|you) (?:also |please )?(?:add|include|have|get)|(?:what|which) (?:\w+ ){1,3}?(?:would|will|could) (?:fit|suit|match|go with)) (?!it\b|them\b|this\b|that\b)\w",
    re.I,
)
_WHICH_KIND_TO_TAKE = re.compile(
    r"\b(?:which|what) (?:\w+ ){1,3}(?:would|should|could|do|can) (?:you|i|we) (?:carry|wear|pair|put|recommend|suggest|use|take|get|need|combine|buy|choose|pick)\b",
    re.I,
)
_OTHER_LOOKS = re.compile(
    r"\b(?:any |what )?(?:another|other|different|more) (?:colou?rs?|sizes?|shades?|patterns?|finish(?:es)?|materials?|flavou?rs?|scents?)\b",
    re.I,
)
_COMES_LIGHTER = re.compile(r"\b(?:comes?|available|have it|got it|do it) in (?:anything|something|a|any|one) (?:lighter|darker|brighter|paler|less bright|more neutral|softer)\b", re.I)  # fmt: skip
_ANY_OTHERS = re.compile(
    r"^\W*(?:(?:and|so|ok|okay)\W+)*(?:(?:do you have|have you got|got|are there|is there) )?any (?:other|more|different) \w+",
    re.I,
)
_ONE_FOR = re.compile(
    r"^\W*(?:(?:and|ok|so)\W+)*(?:(?:what|how) about|(?:do you have|have you got|got|is there|are there)(?= (?:one|ones|any) for\b)) (?:one|any|some|something|anything|ones) (?:for|with|in)\b",
    re.I,
)
_HOW_MUCH = re.compile(r"\bhow much\b|\bprice\b|\bcosts?\b", re.I)
_BY_THEM = re.compile(
    r"\b(?:else|more|others?|anything|something|books?|things?)\b.*\b(?:by|from) (?:him|her|them|(?:this|that|the same) (?:author|brand|maker|artist|writer|producer|company))\b",
    re.I,
)
_LIKE_IT = re.compile(r"\b(?:anything|something|more|others?|one|ones|\w+s) (?:like|similar to)\b", re.I)
_IS_THERE_ONE = re.compile(
    r"^\W*(?:(?:and|so|ok|okay|but|hm+)\W+)*(?:is|are) there (?:one|ones|any|some)\b(?! of\b)", re.I
)
_ARE_THERE_SUCH = re.compile(
    r"^\W*(?:(?:and|so|ok|okay|but|hm+)\W+)*are there (?:any )?[\w-]+(?: [\w-]+)? ones\W*", re.I
)
_ANOTHER = re.compile(
    r"\b(?:go(?:es)? with|to match|matching|along with) (?:it|them|that|this|these|those)\b"
    r"|^\W*(?:(?:ok|okay|so|and|well|hm+)\W+)*(?:any|got any|have you (?:got )?any|do you have any)\b.*\bones\b", re.I)  # fmt: skip
_FOR_IT = re.compile(r"\b(?:what|how) about\b.*\bfor (?:it|them|that|this|these|those)\W*$|^\W*(?:(?:ok|okay|so|and|now|then)\W+)*(?:an?|some|any|the right)\b.*\bfor (?:it|them|that|this|these|those)\W*$", re.I)  # fmt: skip
_IN_ANOTHER = re.compile(
    r"\b(?:have|got|get|make|sell|come|comes|there)\b.{0,12}\b(?:it|them|that|this|these|those|one|ones|any) in\b", re.I
)
