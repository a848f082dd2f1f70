"""What the columns of an item answer to a question: a cell that is named, a value, a tag, a load, how many there are."""

import re

from chatbot.lexicon import FILLER, MATERIALS, NUMBERS
from chatbot.pointing import variants
from chatbot.questions import MEASURED, field_asked, is_yes_no, subject, topic
from chatbot.recommend import WITH_SENTENCES, Recommender
from chatbot.sizes import in_order
from chatbot.values import FEW_VALUES, made_of
from chatbot.wording import join
from data.items import Item
from data.nouns import is_plural
from data.spoken_columns import heading, plain, split, with_unit
from data.thesaurus import SYNONYMS
from data.units import UNITS
from data.words import fold, sentences, stem, stems, words
from retrieval.columns import KEYWORDS, parts
from retrieval.limits import Limits
from retrieval.texts import says

_LOADED = re.compile(r"\b(\d+(?:\.\d+)?) ?(kg|kilos?|kgs|st|stone|lbs?|pounds)\b")
_BEARS_IT = re.compile(
    r"\b(?:takes?|holds?|bears?|carr(?:y|ies)|supports?|stand|cope|manage|sit on|sit in|strong enough|sturdy enough|too heavy|break)\b"
)
BEARS_UP_TO = re.compile(
    r"\b(?:up to|holds?|supports?|bears?|takes?|carr(?:y|ies)|max(?:imum)?|load|weight limit)\b[^.;]{0,30}?\b(\d+(?:\.\d+)?) ?(kg|kilos?|kgs|st|stone|lbs?|pounds)\b"
)
KILOS = {"s": 6.35, "l": 0.4536, "p": 0.4536, "k": 1.0}  # of a stone, a pound, a kilo, by the first letter


def by_load(item: Item, text: str) -> str:
    """The answer to "she is 14 stone, will it hold her?" from the load that a text or a column gives; "" for others."""
    heavy, asks = _LOADED.search(fold(text)), _BEARS_IT.search(fold(text))
    if heavy is None or asks is None:
        return ""
    cells = [
        stated(name, value)
        for name, value in item.attributes.items()
        if {"load", "capacity", "max"} & set(stems(plain(name)))
    ]
    for said in (*sentences(item.description), *cells):
        if bears := BEARS_UP_TO.search(fold(said)):
            enough = float(heavy[1]) * KILOS[heavy[2][0]] <= float(bears[1]) * KILOS[bears[2][0]]
            return f"{'Yes' if enough else 'No'}: “{said}”"
    return ""


LIGHT = frozenset(stems("need needs come comes include includes require supplied delivered get run use made"))


def pieces_in(item: Item) -> int:
    """How many pieces an item holds, or people it is for, by a column or its title; 0 where neither says so."""
    if counted := counted_in(item):
        return counted
    said = _PIECES.search(item.title) or _PACK_OF.search(item.description)
    number = "" if said is None else next(filter(None, said.groups()))
    return 0 if not number else int(number) if number.isdigit() else NUMBERS[number.lower()]


def counted_in(item: Item) -> int:
    """How many pieces a column says that an item holds; 0 where none does."""
    for name, cell in item.attributes.items():
        number = re.fullmatch(r"(\d+)(?: ?(?:pcs|pieces|pack|x))?", cell.strip().lower())
        if number and name in HELD_IN and name != "size":
            return int(number[1])
    return 0


_PIECES = re.compile(
    rf"\b(?:pack|set|box|bundle|case|tin|tube|bag|roll|multipack|for) (?:of )?(\d+)\b|\b(\d+)[ -]?(?:pack|pk|pcs|pieces?|count|ct|(?:tea ?)?bags|tablets|tabs|capsules|caps|sheets|pods|rolls|sachets|wipes|bars)\b|\bfor ({'|'.join(NUMBERS)})\b|\((\d{{1,3}})\)\W*$",
    re.I,
)
_PACK_OF = re.compile(
    rf"\b(?:pack|box|set|tub|bag) of (\d+|{'|'.join(word for word, number in NUMBERS.items() if number)})\b", re.I
)
HELD_IN = frozenset(
    {"size", "pack", "pack_size", "quantity", "count", "contents", "pieces"}
)  # columns that say how many there are
HOW_MANY = re.compile(r"\bhow many ((?:\w+ ?){1,3})")
SIDES = ("height", "width", "depth", "length", "diameter")
BEARING = re.compile(
    r"\b(?:how (?:much|heavy|many kilos?)|(?:what|which) (?:max(?:imum)? )?(?:weight|load))\b.*\b(?:take|hold|carry|bear|support|stand)s?\b"
)
OF_WEIGHT = re.compile(r"\b(?:weight|heavy|kilos?|kg|stone|load)\b", re.I)
_VOLUME = re.compile(r"\d ?(?:m?l|cl|litres?|liters?|gal(?:lons?)?)\b", re.I)  # says nothing of a weight
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
    of_it = (
        not set(subject(question, item)) - MEASURED.keys() - LIGHT - {"measur", "dimens"}
    )  # "how long is the warranty" asks for no length
    of = asked if _WH.match(question) else asked - {"bulb"}  # "does it come with a bulb?" asks for no fitting
    likely = {word for root in of if of_it or len(asked) < 2 for word in MEASURED.get(root, "").split()}
    wanted = asked | likely | {stem(word) for word in likely}
    if BEARING.search(question):  # what it bears, not what it weighs
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
    named = []
    for name, value in sorted(item.attributes.items(), key=lambda one: one[0] == "size"):  # dimensions say more
        if name in ("color", "brand", "material") or (name == "size" and "size" not in wanted - asked):
            continue  # these have sentences of their own
        if no_answer(value, question) or (OF_WEIGHT.search(question) and _VOLUME.search(with_unit(name, value))):
            continue
        if set(stems(plain(name))) <= wanted or name in wanted:
            named.append(name)
    if named:  # the fabric weight, where the weight is another column
        best = max(named, key=lambda name: len(set(stems(plain(name))) & asked))
        return stated(best, item.attributes[best])
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
        held = next((name for name in item.attributes if {"capacity", "volume"} & set(words(plain(name)))), "")
        if _BIG.search(question) and held and not said:  # of a mug
            return stated(held, item.attributes[held])
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
    asked = HOW_MANY.search(fold(question))
    unit = UNITS.get(words(asked[1])[0]) if asked else None
    told = [(name, value) for name, value in item.attributes.items() if unit and split(name)[1] == unit]
    return stated(*told[0]) if len(told) == 1 else ""


_WH = re.compile(r"\W*(?:(?:and|so|ok|okay|but|oh|hm+)\W+)*(?:what|which|how)\b(?! about\b)", re.I)


def in_columns(shop: Recommender, item: Item, question: str) -> str:
    """What an item and its siblings have in a column that a question names: "what other shades does it come in?"; "" if they have one thing."""
    asked = set(topic(question))
    for name in item.attributes:
        if set(stems(plain(name))) <= asked:
            found = dict.fromkeys(
                other.attributes[name] for other in variants(shop, item) if name in other.attributes and other.on_offer
            )
            if len(found) > 1:
                return f"It comes in {join(in_order(found) if name == 'size' else list(found))}."
    return ""


def stated(name: str, value: str) -> str:
    """What a column says of an item, as a sentence: "Adult size: 9 cm.", "No, it is not vegetarian."."""
    said = heading(name)
    told = {"yes": f"Yes, it is {said}.", "no": f"No, it is not {said}."}
    if said.endswith(" required"):
        told = {"yes": f"{said.capitalize()}.", "no": f"No {said}."}
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
                so = set(stems(label)) <= set(stems(cell))
                if not so and says(item.description, (root,)):
                    return ""  # the text speaks of the HDMI that no column lists
                return whether(so, name, cell)
    return by_part_of_value(shop, item, question)


def whether(so: bool, name: str, cell: str) -> str:
    """Yes or no, with what a column says: "No, its material is steel.", "Yes; allergens: fish, wheat."."""
    answer, said = "Yes" if so else "No", plain(name)
    if said.endswith((" by", " for", " with", " in", " of", " from")):
        return f"{answer}: {said} {cell}."
    listed = " / " in cell or (is_plural(said) and not said.endswith("ness"))
    return f"{answer}; {said}: {cell.replace(' / ', ', ')}." if listed else f"{answer}, its {said} is {cell}."


def by_part_of_value(shop: Recommender, item: Item, question: str) -> str:
    """The answer to a question of yes or no on what a material is, or on a part of a value: "are those wood?", "is it a download?", where some are digital downloads; "" for others."""
    about = [root for root in subject(question, item) if root not in FILLER]
    if len(about) != 1 or about[0] == "free" or not is_yes_no(question) or about[0] in set(stems(item.description)):
        return ""
    if about[0] in MATERIALS and (cell := item.attributes.get("material", "")):
        so = about[0] in stems(cell) or cell in made_of((about[0],), shop.vocabulary)
        return f"{'Yes' if so else 'No'}, its material is {cell}."
    for name, cell in item.attributes.items():
        held = shop.facts.facets.get(name, {})
        if name in KEYWORDS or name in ("color", "size", "brand") or not 0 < len(held) <= FEW_VALUES:
            continue
        if any(about[0] in key for key in held):
            if name == "material" and about[0] not in stems(cell):
                return ""  # what it is made of does not say that it is not "lined"
            return whether(about[0] in stems(cell), name, with_unit(name, cell))
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
    if not about or BEARING.search(question) or says_all(item, about) or (told and says_all(item, told)):
        return ""
    title = set(stems(item.title))
    asked = " ".join(word for word in words(question) if stem(word) not in title)
    name, likeness = shop.nearest_column(asked)
    cell = item.attributes.get(name, "")
    return stated(name, cell) if likeness >= MEANT and cell and not no_answer(cell, question) else ""


def says_all(item: Item, about: tuple[str, ...]) -> bool:
    """Whether one sentence of an item's text has all of these stems."""
    return any(set(about) <= set(stems(sentence)) for sentence in sentences(item.description))
