"""Words to a typed reading: every reader claims its words, the surest first, and what is left ranks by meaning."""

import itertools
import re
from dataclasses import replace

import numpy as np

from chatbot.ages import for_whom, titled_for_children, unheld_age
from chatbot.allergens import refused
from chatbot.amounts import read_amounts
from chatbot.body import of_the_body
from chatbot.cautions import conditions_in, not_so
from chatbot.fitments import to_fit
from chatbot.foreign import language_of
from chatbot.intents import Intent, read_intent
from chatbot.kinds import find_kinds
from chatbot.letting_go import TAKES_BACK, allowed_again, dropped_fields, taken_back
from chatbot.lexicon import DOING, FILLER, GENDERS
from chatbot.measures import (
    as_texts_say,
    column_amounts,
    for_so_many,
    in_minutes,
    measures,
    titled_for,
    unmeasured,
    with_units,
)
from chatbot.missing import OWNS, asks_for_a_thing, find_absent, find_unnamed, thing_of_a_department, unknown_modifier
from chatbot.modifiers import stated
from chatbot.naming import by_code, by_id, missing_model, named_in, numbered_kinds
from chatbot.plain_words import plainly
from chatbot.portions import people_in
from chatbot.reading import SPOKEN, Reading
from chatbot.references import read_references
from chatbot.situations import asks_by_name
from chatbot.sizes import of_things, size_labels, sizes
from chatbot.tokens import Token, deny, tokenize
from chatbot.tongues import ENGLISH
from chatbot.values import (
    conditions,
    derived_values,
    features,
    find_values,
    flags,
    genders,
    parts_of_values,
    patterned,
    strange,
)
from chatbot.vocabulary import Vocabulary
from data.words import cut, stems, words
from retrieval.columns import Mask
from retrieval.limits import Limit


def understand(text: str, vocabulary: Vocabulary) -> Reading:
    """Read one message in the words of one shop."""
    if (language := language_of(text, vocabulary)) != ENGLISH:
        return Reading(text, Intent("foreign", language))
    said = plainly(text, vocabulary)
    dropped, (unwished, besides) = dropped_fields(said, vocabulary), taken_back(said)
    if unwished and not dropped and not besides:  # "forget the rain cover": nothing is asked for
        return Reading(text, read_intent(said), unwished=unwished)
    if not dropped and besides:
        said = besides
    intent = read_intent(said)
    fitted, said = to_fit(said, vocabulary)
    reference, rest = read_references(said)
    rest = _SOLD_OUT.sub(" ", rest)
    if in_stock := _IN_STOCK.search(rest):
        rest = cut(rest, in_stock)
    # the shop's own size labels and columns are read before money: "4-5Y" and "rating above 4.5" are no prices
    labelled, rest = size_labels(rest, vocabulary)
    meant_for, rest = for_whom(rest, vocabulary)
    counted, rest = column_amounts(
        for_so_many(with_units(in_minutes(rest, vocabulary), vocabulary), vocabulary), vocabulary
    )
    seated, rest = titled_for(rest, vocabulary)
    bodily, rest = of_the_body(rest, vocabulary)
    if age := unheld_age(rest, meant_for, labelled):
        rest = cut(rest, age)
    if other := _OTHER_AMOUNT.search(rest):  # of something that is no price and no column here
        rest = cut(rest, other)
    if (name := _FIGURES.search(rest)) and vocabulary.facts.texts.in_one_title(name[1], name[2]):
        rest = cut(rest, name)  # "the Tessar 150-600" is a lens, and no range of prices
    amounts = read_amounts(rest)
    tokens = tokenize(amounts.rest)
    deny(tokens, vocabulary)
    ended = not_so(tokens)
    kinds, found, unknown = claimed(amounts.rest, text, tokens, vocabulary)
    found = [limit for limit in found if not labelled or limit.field != "size"]
    if any(limit.field == "size" for limit in (*labelled, *found)):  # "for a 4 year old, size 104"
        meant_for = [limit for limit in meant_for if "age" not in limit.field]
    if kinds and meant_for:
        wanted = vocabulary.facts.of_kinds(kinds)
        untold = [
            limit
            for limit in meant_for
            if limit.field in vocabulary.facts.numbers and not has_amounts(limit, wanted, vocabulary)
        ]
        meant_for = [limit for limit in meant_for if limit not in untold]  # "nappies for a baby", which tell no age
        unknown = unknown or next((limit.words for limit in untold if any(map(str.isdigit, limit.words))), "")
    young = titled_for_children(age.group().strip(), kinds, vocabulary) if age else []
    limits = [
        *amounts.limits,
        *labelled,
        *meant_for,
        *counted,
        *seated,
        *filter(None, (bodily, fitted)),
        *young,
        *found,
        *offers(said, tokens, in_stock is not None),
    ]
    limits = [softer(limit, said) for limit in as_texts_say(limits, kinds, vocabulary)]
    fine: tuple[Limit, ...] = ()
    if allowed := allowed_again(said, kinds, limits):
        kinds = tuple(kind for kind in kinds if kind not in allowed)
        fine = tuple(limit for limit in limits if not limit.numeric and set(limit.values) & set(allowed))
        limits = [limit for limit in limits if limit not in fine]
    takes_back = bool(dropped) and TAKES_BACK.match(said) is not None  # and asks for nothing
    if takes_back:
        limits = [limit for limit in limits if limit.field not in vocabulary.facts.flags or limit.field not in dropped]
    absent, similar = ((), "") if kinds or intent.name in SPOKEN else find_absent(tokens, vocabulary, said)
    if kinds and (thing := thing_of_a_department(tokens, vocabulary)):
        absent, similar = (thing,), kinds[0]
    listed = by_id(text, vocabulary)
    model = "" if listed else missing_model(text, vocabulary)
    named: tuple[int, ...] = ()
    if not (takes_back or model or reference.places):  # "the 2nd one" is on the table
        named = listed or named_in(said, intent, tokens, (*kinds, *absent), limits, vocabulary)
        several = vocabulary.facts.count(np.array(named, dtype=np.int64)) > 1
        if several and not listed and (loved := _LOVES.search(said)) and not is_called(tokens, named, vocabulary):
            named = ()  # "he likes dinosaurs" is of no one thing
            limits = [*limits, *loved_things(loved[1], tokens, vocabulary)]
    if not named and (coded := by_code(limits, vocabulary)):
        limits, named = [limit for limit in limits if limit is not coded[0]], coded[1]
    if intent.name == "just_show" and not (kinds or limits):
        for token in tokens:  # "surprise me" is no wish for a surprise
            token.use = token.use or "cue"
    quiet = bool(kinds or absent or named) or intent.name in SPOKEN or OWNS.match(said) is not None
    strange_kind = unknown_modifier(tokens, vocabulary)
    quiet = quiet or _RATHER.search(said) is not None
    unnamed = strange_kind or ("" if quiet else find_unnamed(tokens, vocabulary))
    left = [token for token in tokens if token.open]
    if intent.name in ("bigger", "smaller") and kinds and _NOT_TOO.search(said):
        intent = Intent("search")  # "a watch that isn't too big" is none beside which others are smaller
    whose = any(root in GENDERS for kind in kinds for root in kind.split())
    if whose and all(limit.field != "gender" for limit in limits):
        dropped = (*dropped, "gender")  # "ladies' watch", after something for him
    unknown = "" if any(limit.numeric and limit.words == unknown for limit in limits) else unknown
    unheld = (unknown, *(match.group().strip() for match in (None if young else age, other) if match))
    return Reading(
        text=text,
        intent=intent,
        notes=tuple(token.word for token in left if ranks(token)),
        kinds=kinds,
        absent=absent,
        similar=similar,
        unknown=tuple(token.word for token in left if not vocabulary.knows(token.word) and token.word.isalpha()),
        unnamed=unnamed,
        limits=tuple(merge(either(limits, said))),
        unfiltered=(*filter(None, unheld), *strange(tokens, vocabulary)),
        dropped=dropped,
        unwished=() if dropped else unwished,
        allowed=allowed,
        fine=fine,
        named=named,
        reference=reference,
        currency=amounts.currency,
        cheap=amounts.cheap,
        fresh=_FRESH.search(said) is not None or (bool(unnamed) and not strange_kind and asks_for_a_thing(said)),
        model=model,
        said=tuple(token.word for token in tokens),
        people=people_in(said),
        conditions=conditions_in(tokens),
        ended=ended,
        asks=asks_by_name(tokens, words(" ".join((*absent, unnamed)))) or is_called(tokens, named, vocabulary),
    )


_LOVES = re.compile(
    r"\b(?:he|she|they|who|(?:my|our|the) \w+)(?:'s| is| are)? (?:really |also |absolutely |just |totally )*(?:likes?|loves?|adores?|enjoys?|collects?|into|(?:mad|crazy) about|obsessed with|a (?:big )?fan of) (?:the |all )?([a-z]{3,})\W*$"
)


def loved_things(word: str, tokens: list[Token], vocabulary: Vocabulary) -> list[Limit]:
    """What somebody is said to love as a word of texts, which can be given up; none where nobody says it here, or it is claimed."""
    token = next((token for token in tokens if token.word == word and token.open), None)
    if token is None or not len(vocabulary.facts.texts.rows((token.root,))):
        return []
    token.use = "feature"
    return [Limit("text", "in", (token.root,), False, word)]


_NOT_TOO = re.compile(r"\b(?:not|isn't|aren't) (?:too|that|so|very) (?:big|large|small)\b")


def softer(limit: Limit, said: str) -> Limit:
    """A limit as one that can be given up, where it is only preferred: "in green preferably"."""
    clause = next(
        (
            part
            for part in re.split(r"[,.;!?](?!\d)", said)
            if limit.words and re.search(rf"\b{re.escape(limit.words)}\b", part)
        ),
        "",
    )
    prefers = (
        limit.field not in ("price", "kind")
        and not limit.negative
        and _PREFERRED.search(clause)
        and not re.search(r"\b(?:under|below|up to|at most|max)\b|[£$€]", clause)
    )
    return replace(limit, hard=False) if prefers else limit


_PREFERRED = re.compile(
    r"\b(?:preferably|ideally|if (?:possible|you have (?:it|one|any)|you can)|for preference|would be (?:a bonus|a plus))\b"
)


def is_called(tokens: list[Token], named: tuple[int, ...], vocabulary: Vocabulary) -> bool:
    """Whether a message calls an item by two words of its title at least: "Larkspur LD-20"."""
    said = {token.root for token in tokens} - FILLER
    return any(len(said & set(stems(vocabulary.facts.items[row].title))) > 1 for row in named[:FEW_NAMED])


FEW_NAMED = 4  # items that a message may name, whose titles are read again


def ranks(token: Token) -> bool:
    """Whether a word that nobody claimed says something of what is wanted."""
    return (
        token.root not in FILLER
        and token.word not in DOING
        and not _FIGURE.fullmatch(token.word)
        and not token.word.endswith("n't")
    )


def offers(said: str, tokens: list[Token], in_stock: bool) -> list[Limit]:
    """What is to be on sale, or in stock."""
    limits = []
    sale = _ON_SALE.search(said)
    if sale and not _NOT_ON_SALE.search(said):
        limits.append(Limit("sale", "in", ("yes",), True, "on sale"))
        for token in tokens:
            token.use = token.use or ("sale" if token.word in words(sale.group()) else "")
    if in_stock:
        limits.append(Limit("availability", "in", ("in_stock",), True, "in stock"))
    return limits


def claimed(
    rest: str, raw: str, tokens: list[Token], vocabulary: Vocabulary
) -> tuple[tuple[str, ...], list[Limit], str]:
    """Let each reader claim its words, the surest first: (kinds, limits, an amount that nothing here is measured in)."""
    limits = [
        *patterned(tokens, vocabulary),
        *sizes(rest, raw, tokens, vocabulary),
        *measures(rest, tokens, vocabulary),
    ]
    unknown = unmeasured(rest, tokens)
    limits += [*refused(tokens, vocabulary), *flags(tokens, vocabulary), *conditions(tokens, vocabulary)]
    kinds, of_kinds = find_kinds(tokens, vocabulary)
    limits += numbered_kinds(tokens, vocabulary)
    if kinds:
        wanted = vocabulary.facts.allowed((Limit("kind", "in", kinds), *(limit for limit in of_kinds if limit.hard and limit.field == "kind")))  # fmt: skip
        limits = [of_things(limit, np.flatnonzero(wanted), vocabulary) for limit in limits]
        limits = [limit for limit in limits if not is_size_of_others(limit, wanted, vocabulary)]
        for limit in [
            one
            for one in limits
            if one.numeric and not (has_amounts(one, wanted, vocabulary) and is_likely(one, wanted, vocabulary))
        ]:
            limits.remove(limit)  # "a heater for a 120 litre tank", where heaters have no litres
            unknown = unknown or limit.words
    if titled := titled_amount(unknown, kinds, vocabulary):
        limits, unknown = [*limits, titled], ""
    limits += of_kinds
    limits += [said_of(limit, kinds, vocabulary) for limit in find_values(tokens, vocabulary)]
    limits += genders(tokens, vocabulary)
    limits += parts_of_values(tokens, kinds, vocabulary)
    limits += derived_values(tokens, vocabulary)
    limits += features(tokens, vocabulary)
    limits += stated(tokens, kinds, vocabulary)
    return kinds, limits, unknown


def is_size_of_others(limit: Limit, wanted: Mask, vocabulary: Vocabulary) -> bool:
    """Whether a size in words is one of other things than those wanted: "bottles for a newborn", where bodysuits come so."""
    if (
        limit.field != "size"
        or limit.negative
        or not all(value.replace(" ", "").isalpha() and len(value) > 3 for value in limit.values)
    ):
        return False
    return not any(wanted[vocabulary.facts.rows("size", value)].any() for value in limit.values)


def titled_amount(said: str, kinds: tuple[str, ...], vocabulary: Vocabulary) -> Limit | None:
    """An amount that no column holds as a word of titles, where some of the things wanted are called so: "a 60 litre tank", "600mm"; None for others."""
    phrase = stems(said)
    if not phrase or len(phrase) > 2:
        return None
    called = vocabulary.facts.texts.titled_all(phrase)
    wanted = vocabulary.facts.of_kinds(kinds)[called].any() if kinds else len(called) and len(phrase) == 1
    return Limit("text", "in", (" ".join(phrase),), True, said) if wanted else None


def said_of(limit: Limit, kinds: tuple[str, ...], vocabulary: Vocabulary) -> Limit:
    """A value as a word of texts, where none of the things wanted has it and their texts say it: "electronic" drums, white roses."""
    if not kinds or limit.negative or limit.field == "brand" or len(limit.values) != 1:
        return limit
    facts, phrase = vocabulary.facts, stems(limit.values[0])
    wanted = facts.of_kinds(kinds)
    if (
        wanted[facts.rows(limit.field, limit.values[0])].any()
        or not phrase
        or not wanted[facts.texts.rows(phrase)].any()
    ):
        return limit
    return Limit("text", "in", (" ".join(phrase),), False, limit.words)


def has_amounts(limit: Limit, wanted: Mask, vocabulary: Vocabulary) -> bool:
    """Whether any of the things wanted has an amount in the column of a limit."""
    return bool(np.isfinite(vocabulary.facts.numbers[limit.field].amounts[wanted]).any())


def is_likely(limit: Limit, wanted: Mask, vocabulary: Vocabulary) -> bool:
    """Whether an amount may be one of the things wanted: 140 kg is what somebody weighs, and no chair."""
    amounts = vocabulary.facts.numbers[limit.field].amounts[wanted]
    known = amounts[np.isfinite(amounts)]
    return (
        limit.field == "price"
        or limit.op == "in"
        or bool(known.min() / FAR <= limit.amount <= known.max() * FAR)
        or len(known) < FEW_KNOWN
    )


FAR = 3.0  # times the least or the most of what the things wanted have, from which on an amount is of something else
FEW_KNOWN = 2


def either(limits: list[Limit], said: str) -> list[Limit]:
    """Limits, with two of different fields that are said with "or" between them as one, on what texts say: "gold or rose gold"."""
    open_to_choice = dict.fromkeys(limit for limit in limits if limit.op == "in" and limit.field not in NO_WORDS)
    for one, other in itertools.permutations(open_to_choice, 2):
        words = f"{one.words} or {other.words}"
        if words in said and (one.field != other.field or one.field == "text"):
            phrases = (
                value if limit.field == "text" else " ".join(stems(value))
                for limit in (one, other)
                for value in limit.values
            )
            choice = Limit("text", "in", tuple(dict.fromkeys(phrases)), one.hard and other.hard, words)
            return [*(limit for limit in limits if limit not in (one, other)), choice]
    return limits


NO_WORDS = frozenset({"price", "kind", "availability", "sale", "id"})  # fields whose values texts do not write


def merge(limits: list[Limit]) -> list[Limit]:
    """Two values of one field said together are alternatives: "red or blue"."""
    merged: list[Limit] = []
    for limit in limits:
        several = limit.field in ("text", "kind") or limit.of_list  # of these an item may have more than one
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


# "something louder that survives a splash": more of what was spoken of
_RATHER = re.compile(
    r"\b(?:something|anything|ones?) (?:(?:a (?:bit|little)|much|even) )?(?:(?!(?:other|under|over|after)\b)[a-z]{3,}er|more [a-z]+|less [a-z]+)\b"
)
_ON_SALE = re.compile(
    r"\b(?:any|got|what|your|current) (?:special )?(?:offers?|reductions|promos?|promotions?|sales?)\b(?= (?:on|for|in|at|going|right now|today)\b|\W*$)|\bdiscounts on (?!my|your|orders?|shipping|delivery)|\b(?:on sale|in the sale|on offer|discounted|reduced|marked down|on special|specials|on promo(?:tion)?|clearance|special offers?|bargains?|deals)\b"
)
_NOT_ON_SALE = re.compile(
    r"\b(?:not|never|aren't|isn't|without being) (?:only )?(?:the )?(?:ones? )?(?:that are )?(?:on sale|in the sale|on offer|discounted|reduced)\b"
)
_OTHER_AMOUNT = re.compile(
    r"\b(?:rating|rated|score|version|gen(?:eration)?|since|before|after|of|from)\s+(?:of |is )?(?:above |over |at least |more than |below |under )?"
    r"(?:(?<=rating )|(?<=above )|(?<=over )|(?<=least )|(?<=than )|(?<=rated )|(?=(?:19|20)\d\d\b))\d+(?:[.,]\d+)?\b(?: stars?)?"
)
_FIGURES = re.compile(
    r"(?<![\d.,$£€-])(?<!between )(?<!from )(?<!for )(?<!under )\b(\d{2,4})[-–/](\d{2,4})(?:mm)?\b(?! ?(?:quid|dollars|euros?|pounds|bucks|[$£€]))"
)
_FIGURE = re.compile(r"\d+(?:st|nd|rd|th)?")
_SOLD_OUT = re.compile(r"\b(?:sold out|out of stock)\b")
_IN_STOCK = re.compile(r"\b(?:in stock|available now|that you have in stock|not sold out|on stock)\b")
_FRESH = re.compile(r"\b(?:something|anything) (?:completely|totally|entirely|altogether) different\b|^\W*(?:(?:and|ok|okay|so|now|then|hi|hello|i need|i want|looking for|show me)\W+)*(?:something|anything) (?:(?:that|which) (?!is\b|'s\b|has\b|have\b|comes?\b|looks?\b|fits?\b|costs?\b|goes\b|matches\b)\w+s\b|for (?!.*\bones?\b)\w+ing\b)|"
                    r"\b(?:in|of) (?:the|your) (?:whole |entire )?(?:shop|store)\b|^\W*(?:which|what) things (?:are|have|do)\b|\b(?:also|plus) (?:\w+ ){0,3}?(?:something|somewhere)\b|"
                    r"\b(?:and|also|plus|then|now)(?: (?:i|we) (?:also )?need)? (?:something|anything) for (?:the|my|our|a|an|her|him|them)\b|"
                    r"^\W*(?:(?:and|ok|okay|so)\W+)*(?:what|is there anything|anything|do you have anything|have you got anything)(?:'s| is)?(?: else| everything| all)?(?: is)? (?:on sale|on offer|reduced|discounted|in the sale|\d+ ?% off)\b|"
                    r"\b(?:any|some) other \w+ (?:stuff|things|items|products|gear)\b|^\W*and (?:some |an? )?\w+(?: \w+)? for (?:him|her|them|my|our)\b|"
                    r"\bshow (?:me|us) (?:all )?(?:the|your|some) (?:(?!\w+er\b)\w+ ){0,2}(?:things|stuff|items|products|gifts)\b|"
                    r"\b(?:what|anything|something)(?: else)? (?:do you (?:have|sell|carry)|have you got|is there) for\b(?! (?:that|it|this|them|those|these)\b)|\b(?:everything|all)(?: (?:that )?you have)? (?:from|by) (?!(?:you|that|this|it|them|those|these)\b)\w|"
                    r"\bdo you (?:have|sell|carry) (?:anything|something|stuff) for\b")  # fmt: skip
