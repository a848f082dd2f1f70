"""What the shop says of one item, extracted from its columns and its text in answer to a question."""

import re

from chatbot.lexicon import FILLER, NUMBERS
from chatbot.pointing import sizes_of, variants
from chatbot.recommend import WITH_SENTENCES, Recommender
from chatbot.wording import count, join, money, named, price_of
from data.items import Item
from data.spoken_columns import UNITS, plain, split, with_unit
from data.thesaurus import SYNONYMS
from data.words import fold, sentences, stem, stems, words
from retrieval.columns import KEYWORDS, parts
from retrieval.limits import Limits
from retrieval.texts import says

SILENT = "the shop does not say"


ASKED = (
    (
        "before",
        r"\b(?:before|normally|usually|normal price|full price|money off|on sale|on offer|in the sale|reduced|discount(?:ed)?|old price|original(?:ly)?|regular price|used to cost)\b",
    ),
    (
        "price",
        r"\bhow much(?! (?!is\b|are\b|was\b|were\b|does (?:it|this|that|the \w+(?: one)?) cost|do (?:they|these|those) cost|for\b|would\b)\w)|\bprice\b|\bcosts?\b(?! to (?:run|use|keep|replace|charge|own)\b)",
    ),
    ("size", r"(?<!carry on )(?<!carry-on )(?<!cabin )(?<!hand luggage )\b(?:sizes?|sizing)\b"),
    ("color", r"\b(?:colou?rs?)\b"),
    ("material", r"\b(?:made (?:of|from|out of)|material|fabric)\b"),
    (
        "availability",
        r"\b(?:in stock|out of stock|available(?! (?:as|on|for)\b)|availability|sold out|left|how many (?:\w+ )?of .* can i (?:get|buy|order|have))\b",
    ),
    ("brand", r"\b(?:brand|who makes|manufacturer|made by)\b"),
    ("care", r"\b(?:wash|washed|washing machine|tumble|care|clean|iron)\b"),
    ("rating", r"\b(?:rating|reviews?|reviewers|rated?|stars)\b"),
)


_EMPTY = frozenset(stems("instead rather then else now also maybe ones which is it are they the this that one ones first second third last others rest and what about does do have can has of a an in "
                         "for to with me tell more number both all my i be how which come comes please show see want take give would like look makes special unique pls plz thanks many much get need kept keep keeps say says"))  # fmt: skip


def topic(text: str) -> tuple[str, ...]:
    """The stems of what a question is about."""
    return tuple(word for word in stems(text) if word not in _EMPTY and not word.isdigit())


def answer_about(shop: Recommender, item: Item, question: str) -> str:
    """One or two sentences that answer a question about an item from what the shop says of it."""
    spoken_of = subject(question, item)
    whole = len(spoken_of) > 1 and says_all(item, spoken_of)  # a sentence that says it all tells more than a column
    if asks_contents(question) and (told := contents_of(item)):
        return f"The shop says: “{told}”"
    if _COMES_IN.search(question) and (told := in_columns(shop, item, question)):
        return told
    if (
        told := ("" if whole else by_column(item, question))
        or by_value(shop, item, question)
        or by_tag(shop, item, question)
    ):
        return told
    if told := number_in_it(item, question):
        return told
    if _WHY_SO_DEAR.search(question):
        return f"The shop gives no reason for its price of {price_of(item)}; it says: “{' '.join(sentences(item.description)[:2])}”"
    field = field_asked(question)
    part = tuple(
        word
        for word in spoken_of
        if word not in FILLER and not re.search("|".join(pattern for _, pattern in ASKED), word)
    )
    if field in ("color", "material") and part and (said := passage(item, part)):
        return f"The shop says: “{said}”"  # "what is the toe made of?"
    if not field and (told := by_meaning(shop, item, question)):
        return told
    if field == "before":
        was = "It is not on sale" if item.old_price is None else f"It was {money(item.old_price, item.currency)}"
        return f"{was}; it costs {price_of(item)} now." if item.price is not None else "The shop gives no price for it."
    if field == "price":
        return f"It costs {price_of(item)}." if item.price is not None else "The shop gives no price for it."
    if field == "size" and (listed := sizes_of(shop, item)):
        return f"It comes in {join(listed)}." if len(listed) > 1 else f"Only in {listed[0]}."
    if field == "color" and (
        found := list(dict.fromkeys(v.attributes["color"] for v in variants(shop, item) if "color" in v.attributes))
    ):
        return f"It comes in {join(found)}."
    if field == "availability":
        return whether_on_offer(item, question)
    if field == "rating" and item.rating is not None:
        return f"{item.rating} of 5 stars" + (
            f" from {count(item.rating_count, 'review')}." if item.rating_count else "."
        )
    if field and field in item.attributes:
        return f"{field.capitalize()}: {item.attributes[field]}."
    about = tuple(word for word in spoken_of if word not in FILLER) or spoken_of
    own = set(stems(f"{' '.join(item.category)} {item.attributes.get('brand', '')}"))
    if is_about_set(question) and not set(about) - _LIGHT and (set(topic(question)) & set(stems(item.title))) - own:
        return f"By its name: {item.title}."
    if not about and (told := of_its_name(item, question)):
        return told
    if not about:
        return item.description or f"{SILENT.capitalize()} more about it."
    best = passage(item, about)
    if best is None:
        best, likeness = alike(shop, item, question)
        if likeness >= ALIKE:
            return f"The shop says: “{best}”"
        return f"{SILENT.capitalize()} exactly, only: “{best}”" if likeness >= NEAR else f"{SILENT.capitalize()}."
    said = verdict(best, about, is_about_set(question)) if is_yes_no(question) else "The shop says"
    return f"{said}: “{best}”"


def is_yes_no(question: str) -> bool:
    """Whether a question is answered by yes or no."""
    asks = re.match(r".*?\b(?:is|are|does|do|has|have|can|will)\b", question, re.I)
    return asks is not None and not re.search(
        r"(?:^\W*|[,;:-] *)(?:(?:and|so|ok) )?(?:how|what|which|when|where)\b", question, re.I
    )


def of_its_name(item: Item, question: str) -> str:
    """The answer to a question of yes or no on what an item is called by: "does it have chicken in?", of puppy food with chicken and rice; "" for others."""
    called = tuple(dict.fromkeys(word for word in topic(question) if word not in FILLER))
    if not called or not is_yes_no(question) or is_about_set(question):
        return ""
    best = passage(item, called)
    return f"{verdict(best, called, False)}: “{best}”" if best else f"By its name: {item.title}."


def asks_contents(question: str) -> bool:
    """Whether a question is what is in a thing, or comes with it: "what else is in the box?"."""
    return _INSIDE.search(question) is not None


_WHY_SO_DEAR = re.compile(r"\b(?:why|how come|what makes|what's)\b.*\b(?:expensive|dear|pricey|much|cost)\b", re.I)


def contents_of(item: Item) -> str:
    """The sentence that says what is in an item: one that says so, else one that lists three things or more; "" where none does."""
    said = sentences(item.description)
    return next((one for one in said if _HOLDS.search(one)), "") or next(
        (one for one in said if one.count(",") > 1), ""
    )


def field_asked(question: str) -> str:
    """The field that every shop's items have and a question asks for: "price"; "" where it asks for none."""
    return next((name for name, pattern in ASKED if re.search(pattern, question, re.I)), "")


def whether_on_offer(item: Item, question: str) -> str:
    """The answer to "is it in stock?", and to "is it sold out?", which is yes where the other is no."""
    if not item.on_offer:
        answer = "Yes" if _SOLD_OUT.search(question) else "No"
        return f"{answer}, {named(item)} is sold out."
    offered = item.availability.replace("_", " ")
    if _SOLD_OUT.search(question):
        return f"No, it is {offered}."
    told = item.inventory is not None and (item.inventory <= 5 or "how many" in question.lower())
    return f"Yes, it is {offered}, {item.inventory} left." if told else f"Yes, it is {offered}."


_SOLD_OUT = re.compile(r"\bsold out\b|\bout of stock\b", re.I)
# said of what does not come with a thing, though it is named
_APART = re.compile(r"\b(?:sold|available|bought|buy|order(?:ed)?) separately\b|\bnot (?:included|supplied|provided)\b|\bat extra cost\b|\boptional extra\b", re.I)  # fmt: skip


_LIGHT = frozenset(stems("need needs come comes include includes require supplied delivered get run use made"))


_KEEPING_OFF = r"\b{word}\w*[- ](?:proof|resistant|free)\b|\b(?:against|resists?|resistant to|prevents?|protects? from) (?:\w+ ){{0,2}}{word}"


def verdict(sentence: str, about: tuple[str, ...], of_set: bool) -> str:
    """What a sentence answers to a question of yes or no; where it does not say, that the shop says it and no more.

    of_set: whether the question is what comes with a thing.
    """
    if set(about) - set(stems(sentence)) - _LIGHT or re.search(
        _KEEPING_OFF.format(word=re.escape(about[-1])), fold(sentence)
    ):
        return "The shop says"
    denied = any(re.search(_DENIES.format(word=re.escape(word[:-1] or word)), fold(sentence)) for word in about)
    clause = next((part for part in re.split(r"[;,]", sentence) if about[-1] in stems(part)), sentence)
    return "Yes" if says(sentence, about[-1:]) and not denied and not (of_set and _APART.search(clause)) else "No"


_DENIES = r"\b(?:not|cannot|never|\w+n't)\b[^.,;:]*\b{word}"  # "titanium cannot be resized"


def pieces_in(item: Item) -> int:
    """How many pieces an item holds, or people it is for, by a column or its title; 0 where neither says so."""
    if counted := counted_in(item):
        return counted
    said = _PIECES.search(item.title)
    return 0 if said is None else int(said[1] or said[2] or NUMBERS[said[3].lower()])


def counted_in(item: Item) -> int:
    """How many pieces a column says that an item holds; 0 where none does."""
    for name in (HELD_IN - {"size"}) & item.attributes.keys():
        if number := re.fullmatch(r"(\d+)(?: ?(?:pcs|pieces|pack|x))?", item.attributes[name].strip().lower()):
            return int(number[1])
    return 0


def number_in_it(item: Item, question: str) -> str:
    """How many of something an item has or comes with, as a cell, its title or a sentence says it; "" where that is not asked or said."""
    asked = _HOW_MANY.search(fold(question))
    if asked is None:
        return ""
    of = [stem(word) for word in words(asked[1])[:2] if stem(word) not in FILLER]
    cells = [(name, match) for name, cell in item.attributes.items() for match in _NUMBERED.finditer(fold(cell))]
    if told := next((match for _, match in cells if of and stem(match[2]) == of[-1]), None):
        return f"{told.group().capitalize()}."
    if not of and (pieces := counted_in(item)):
        return f"There are {pieces} in it."
    if not of and (told := next((match for name, match in cells if name in HELD_IN), None)):
        return f"{told.group().capitalize()}."
    for said in sentences(item.description):
        if of and any(
            stem(match[2]) == of[-1] or stem(match[3] or "") == of[-1] for match in _NUMBERED.finditer(fold(said))
        ):
            return f"The shop says: “{said}”"
    title = _CONTENTS.search(item.title)
    of_title = not of or of[-1] in stems(item.title)  # a "Shirt Pack of 3" has not three pockets
    return f"{title.group()}, by its name." if title and of_title else ""


_PIECES = re.compile(
    rf"\b(?:pack|set|box|bundle|case|tin|tube|bag|roll|multipack|for) (?:of )?(\d+)\b|\b(\d+)[ -]?(?:pack|pk|pcs|pieces?)\b|\bfor ({'|'.join(NUMBERS)})\b",
    re.I,
)
HELD_IN = frozenset(
    {"size", "pack", "pack_size", "quantity", "count", "contents", "pieces"}
)  # columns that say how many there are
_HOW_MANY = re.compile(r"\bhow many ((?:\w+ ?){1,3})")
_NUMBERED = re.compile(
    rf"\b(\d+|{'|'.join(word for word, value in NUMBERS.items() if value)})[ -]([a-z]+)(?: ([a-z]+))?"
)
_CONTENTS = re.compile(r"\b(?:pack|set|box|bundle|case|tin|tube|bag|roll|multipack) of \d+\b|\b\d+ ?(?:s|pk|-?packs?|pcs|-?pieces?|sprays|tablets|capsules|sachets|sheets|bags|wipes)\b|\b\d+ ?x ?\d+\b", re.I)  # fmt: skip


def of_variants(shop: Recommender, item: Item, limits: Limits) -> Limits:
    """The limits of a message on what tells an item's variants apart: a size, a colour, a weight that they differ in; () where there are none."""
    siblings = variants(shop, item)
    for field in dict.fromkeys(limit.field for limit in limits if not limit.negative):
        differ = len({other.attributes.get(field) for other in siblings}) > 1
        if field in ("color", "size") or (differ and field in item.attributes):
            return tuple(limit for limit in limits if limit.field == field and not limit.negative)
    return ()


def in_variants(shop: Recommender, item: Item, limits: Limits) -> str:
    """ "Do you have it in green?", "how much is the kilo?": answered from the item and its siblings."""
    limit = limits[0]
    siblings = [other for other in variants(shop, item) if other.on_offer]
    wanted = shop.facts.allowed(limits)
    having = [other for other in siblings if wanted[shop.facts.row[other.id]]]
    if having:
        costs = f" for {price_of(having[0])}" if having[0].price not in (None, item.price) else ""
        return f"Yes, in {limit.words.removeprefix('in ')}{costs}."
    there = dict.fromkeys(other.attributes[limit.field] for other in siblings if limit.field in other.attributes)
    if there and any(wanted[shop.facts.row[other.id]] for other in variants(shop, item)):
        return f"In {limit.words.removeprefix('in ')} it is sold out; it comes in {join(list(there))}."
    return f"No, it comes in {join(list(there))}." if there else f"{SILENT.capitalize()}."


# what questions ask for, in stems → words that the name of a column may have
MEASURED = {"heavi": "weight", "weigh": "weight", "lighter": "weight", "heavier": "weight", "tall": "height dimensions", "high": "height dimensions", "wide": "width dimensions",
            "long": "length dimensions playing_time duration running_time play_time", "deep": "depth dimensions", "old": "year vintage age", "older": "year vintage", "big": "size dimensions screen_size diameter volume",
            "larg": "size dimensions screen_size diameter", "strong": "abv alcohol strength", "bright": "brightness", "fast": "speed", "loud": "noise noise_level", "quiet": "noise noise_level", "year": "vintage year", "waterproof": "ip_rating", "bulb": "fitting cap bulb_type"}  # fmt: skip


SIDES = ("height", "width", "depth", "length", "diameter")
_INSIDE = re.compile(
    r"\bwhat(?:'s| is| else is|s| do (?:i|you) get| comes?)\b.{0,12}\b(?:in(?:side)? (?:it|this|that|the (?:box|pack|set|kit|tin|bag|basket|hamper))|with it|included)\b",
    re.I,
)
_HOLDS = re.compile(
    r"\b(?:contains?|includes?|comes? with|consists? of|holds|inside|made up of|with (?:\w+ ){0,2}\w+ and)\b", re.I
)
_BEARING = re.compile(
    r"\b(?:how (?:much|heavy|many kilos?)|(?:what|which) (?:max(?:imum)? )?(?:weight|load))\b.*\b(?:take|hold|carry|bear|support|stand)s?\b"
)
_EXTENT = re.compile(r"\bhow (?:big|large|long|tall|high|wide|deep)\b|\bdimensions?\b|\bmeasure", re.I)


_BIG = re.compile(r"\bhow (?:big|large)\b|\bdimensions?\b|\bmeasure", re.I)
_SIZED = re.compile(r"\d+(?![\d.]| ?(?:m?l|kg|g|litres?)\b)", re.I)
_LENGTH = re.compile(
    r"\b\d+(?:[.,]\d+)?(?: ?x ?\d+(?:[.,]\d+)?)* ?(?:mm|cm|m|ft|in|inch)\b|\b\d+(?:[.,]\d+)?(?:\"|″)|\b\d+ ?x ?\d+",
    re.I,
)
_AMOUNT = re.compile(
    r"\b\d+(?:[.,]\d+)?(?: ?x ?\d+(?:[.,]\d+)?)* ?(?:ml|cl|l|mm|cm|m|ft|in|inch|oz|kg|g|lb)\b|\b\d+(?:[.,]\d+)?(?:\"|″)",
    re.I,
)


def by_column(item: Item, question: str) -> str:
    """The answer that a column of the item gives to a question that names it; "" if none is named."""
    asked = set(topic(question))
    of_it = not set(subject(question, item)) - MEASURED.keys() - _LIGHT  # "how long is the warranty" asks for no length
    of = asked if _WH.match(question) else asked - {"bulb"}  # "does it come with a bulb?" asks for no fitting
    likely = {word for root in of if of_it or len(asked) < 2 for word in MEASURED.get(root, "").split()}
    wanted = asked | likely | {stem(word) for word in likely}
    if _BEARING.search(question):  # what it bears, not what it weighs
        wanted -= {"weight"}
        wanted |= {"max_load", "load", "capacity", "max_weight", *stems("max load capacity weight")} - {"weight"}
    if (
        _EXTENT.search(question)
        and not set(subject(question, item)) - {*MEASURED, "dimens", "measur", "grow", "becom"}
        and (_SIZED if _BIG.search(question) else _LENGTH).search(item.attributes.get("size", ""))
    ):
        wanted.add("size")
    sides = [(name, value) for name, value in item.attributes.items() if plain(name) in SIDES]
    if _BIG.search(question) and of_it and len(sides) > 1:
        return " ".join(stated(*side) for side in sides)
    for name, value in sorted(item.attributes.items(), key=lambda one: one[0] == "size"):  # dimensions say more
        if name in ("color", "brand", "material") or (name == "size" and "size" not in wanted - asked):
            continue  # these have sentences of their own
        roots = set(stems(plain(name)))
        if no_answer(value, question):
            continue
        if roots <= wanted or name in wanted:
            return stated(name, value)
    if measured := by_unit(item, question):
        return measured
    if (
        _EXTENT.search(question)
        and of_it
        and (told := (_AMOUNT if _BIG.search(question) else _LENGTH).search(item.title))
    ):
        return f"By its name: {told.group()}."
    if _EXTENT.search(question) and of_it:
        said = next((one for one in sentences(item.description) if _SIDES_OF.search(one)), "")
        return f"The shop says: “{said}”" if said else ""
    return ""


_SIDES_OF = re.compile(
    r"\b\d+(?:[.,]\d+)? ?(?:cm|mm|m|in|inch(?:es)?|ft|\")? ?[x×] ?\d+(?:[.,]\d+)?.{0,12}?(?:cm|mm|m|in|inch(?:es)?|ft|\")",
    re.I,
)


def no_answer(cell: str, question: str) -> bool:
    """Whether a question is not one of yes or no, and a cell is: "what bulb does it take?", and whether one is included."""
    return cell.lower() in ("yes", "no") and _WH.match(question) is not None


def by_unit(item: Item, question: str) -> str:
    """The answer of the one column that is in the unit which a question asks for: "how many litres is that?"; "" if none is, or several."""
    asked = _HOW_MANY.search(fold(question))
    unit = UNITS.get(words(asked[1])[0]) if asked else None
    told = [(name, value) for name, value in item.attributes.items() if unit and split(name)[1] == unit]
    return stated(*told[0]) if len(told) == 1 else ""


_WH = re.compile(r"\W*(?:(?:and|so|ok|okay|but|oh|hm+)\W+)*(?:what|which|how)\b(?! about\b)", re.I)
_COMES_IN = re.compile(r"\b(?:comes? in|available in|are there|other|else)\b", re.I)


def in_columns(shop: Recommender, item: Item, question: str) -> str:
    """What an item and its siblings have in a column that a question names: "what other shades does it come in?"; "" if they have one thing."""
    asked = set(topic(question))
    for name in item.attributes:
        if set(stems(plain(name))) <= asked:
            found = dict.fromkeys(
                other.attributes[name] for other in variants(shop, item) if name in other.attributes and other.on_offer
            )
            if len(found) > 1:
                return f"It comes in {join(list(found))}."
    return ""


def stated(name: str, value: str) -> str:
    """What a column says of an item, as a sentence: "Adult size: 9 cm.", "No, it is not vegetarian."."""
    said = plain(name)
    told = {"yes": f"Yes, it is {said}.", "no": f"No, it is not {said}."}
    if said.endswith(" included"):
        told = {"yes": f"Yes, {said}.", "no": f"No, {said.replace(' included', ' not included')}."}
    return told.get(value.lower(), f"{said.capitalize()}: {with_unit(name, value)}.")


def by_value(shop: Recommender, item: Item, question: str) -> str:
    """The answer to a question that names a value of some column: "is it easy to keep?", where things are easy or hard; "" if it names none."""
    for root in subject(question, item):
        for name, label in shop.vocabulary.value((root,)):
            if name in item.attributes and name not in WITH_SENTENCES | KEYWORDS:
                cell = with_unit(name, item.attributes[name])
                if re.search(r"\bor\b", question, re.I):  # "sun or shade?"
                    return stated(name, item.attributes[name])
                return f"{'Yes' if set(stems(label)) <= set(stems(cell)) else 'No'}, its {plain(name)} is {cell}."
    return ""


def by_tag(shop: Recommender, item: Item, question: str) -> str:
    """The answer of a list of tags to a question that one of the shop's tags is about: "is it toxic?", of "toxic to pets"; "" if none is."""
    about = set(subject(question, item))
    if field_asked(question):
        return ""
    if (
        len(about) == 1
        and (others := [other[0] for other in SYNONYMS.get(tuple(about), ()) if len(other) == 1])
        and not any(
            about <= set(stems(value.label))
            for name in KEYWORDS & set(shop.facts.facets)
            for value in shop.facts.facets[name].values()
        )
    ):
        about = set(others[:1])
    for name in KEYWORDS & set(item.attributes):
        own = [part for part in parts(item.attributes[name], ",") if stems(part)]
        if told := [part for part in own if about <= set(stems(part))] if about else []:
            return f"Yes: {join(told)}."
        known = [
            value.label for value in shop.facts.facets[name].values() if about and about <= set(stems(value.label))
        ]
        if known and not says_all(item, tuple(about)):
            return f"The shop does not list it as {join(known[:2], 'or')}; it says: {', '.join(own)}."
    return ""


def by_span(shop: Recommender, item: Item, limits: Limits) -> str:
    """The answer to "can 6 people play it?" and "is it for a 9 year old?" from columns that say from what to what; "" for others."""
    for limit in limits:
        column = shop.facts.numbers.get(limit.field)
        if column is None or column.span is None or limit.field not in item.attributes:
            continue
        fits = bool(shop.facts.allowed((limit,))[shop.facts.row[item.id]])
        return (
            f"{'Yes' if fits else 'No'}: {plain(limit.field)} {with_unit(limit.field, item.attributes[limit.field])}."
        )
    return ""


MEANT = 0.38  # cosine of a question and the name of a column that it is about; other columns are seldom above .35


def by_meaning(shop: Recommender, item: Item, question: str) -> str:
    """The answer of the column that a question is about, in whatever words: "what does it eat?" of a diet; "" if it is about none.

    A question whose every word stands in one sentence of the item's text is answered by that sentence.
    """
    about = subject(question, item)
    told = tuple(word for word in about if word not in MEASURED)
    if not about or _BEARING.search(question) or says_all(item, about) or (told and says_all(item, told)):
        return ""
    title = set(stems(item.title))
    asked = " ".join(word for word in words(question) if stem(word) not in title)
    name, likeness = shop.nearest_column(asked)
    cell = item.attributes.get(name, "")
    return stated(name, cell) if likeness >= MEANT and cell and not no_answer(cell, question) else ""


def subject(question: str, item: Item) -> tuple[str, ...]:
    """The stems of what a question is about, without the item's own name."""
    return tuple(word for word in topic(question) if word not in set(stems(item.title)))


_SET = re.compile(
    r"\b(?:included?|in the (?:box|set|pack|kit)|(?:come|comes|supplied|delivered) with|part of (?:it|the set))\b", re.I
)


def is_about_set(text: str) -> bool:
    """Whether a message asks what comes with the thing in front: "are headphones included?"."""
    return (
        _SET.search(text) is not None
        and re.match(r"\W*(?:and |ok |so |but )?(?:is|are|does|do|what|which|will|any)\b", text, re.I) is not None
    )


def says_all(item: Item, about: tuple[str, ...]) -> bool:
    """Whether one sentence of an item's text has all of these stems."""
    return any(set(about) <= set(stems(sentence)) for sentence in sentences(item.description))


ALIKE = 0.45  # cosine of a question and a sentence that answers it
NEAR = 0.25  # cosine from which on a sentence is worth hearing, though it may not answer


def alike(shop: Recommender, item: Item, question: str) -> tuple[str, float]:
    """The sentence of an item's text that is nearest to a question in meaning, and its cosine; "" and 0 where there is no text."""
    row = shop.facts.row[item.id]
    said = shop.sentences(row)
    if not said:
        return "", 0.0
    likeness = shop.sentence_vectors(row) @ shop.meaning(question)
    best = int(likeness.argmax())
    return said[best], float(likeness[best])


def has_word(told: set[str], word: str) -> bool:
    """Whether stems have a word, a synonym of it, or one that begins like it: "accuracy" for "accurate"."""
    others = {other[0] for other in SYNONYMS.get((word,), ()) if len(other) == 1}
    return bool(told & {word, *others}) or any(len(word) > 4 and other[:5] == word[:5] for other in told)


def passage(item: Item, about: tuple[str, ...]) -> str | None:
    """The sentence of an item's text that says most of what was asked; None if none says any of it."""
    said = sentences(item.description)
    scored = [
        (sum(has_word(set(stems(sentence)), word) for word in set(about)), -i, sentence)
        for i, sentence in enumerate(said)
    ]
    best = max(scored)
    return best[2] if best[0] and best[0] >= len(set(about)) / 2 else None
