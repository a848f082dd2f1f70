"""Messages that say more of what was wanted before, which sorts of it, and which of its amounts; and those that leave it."""

import re
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from chatbot.pointing import table_items
from chatbot.reading import Reading
from chatbot.recommend import Recommender
from chatbot.sizes import of_things
from chatbot.state import State, changes_topic, evolve
from chatbot.understanding import understand
from data.words import fold, stem, stems
from retrieval.columns import Mask
from retrieval.fitments import TO_FIT
from retrieval.limits import Limit, Limits


def in_topic(shop: Recommender, reading: Reading, state: State) -> Reading:
    """The reading of a message in the light of what was wanted before."""
    reading = past_refused(shop, reading, state)
    reading = in_place_of(not_those(shop, denied_too(shop, reading, state), state), state)
    reading = of_a_kind_of_its_own(shop, for_another(reading, state), state)
    reading = of_another_topic(shop, figure_again(of_the_topic(shop, reading, state), state), state)
    return fitted(shop, narrowed(shop, reading, state), state)


def denied_too(shop: Recommender, reading: Reading, state: State) -> Reading:
    """The reading of "or fish", after "I don't eat meat", as another thing that is not wanted."""
    said = _OR.match(fold(reading.text))
    if said is None or not state.limits or not state.limits[-1].negative:
        return reading
    return understand(f"no {said[1]}", shop.vocabulary)


_OR = re.compile(
    r"\W*(?:oh |also )*(?:n?or|and no|neither) (?!anything\b|something\b|maybe\b|a\b|an\b|the\b)([\w' -]+?)(?: either)?(?:$|[,.;!?])"
)


def past_refused(shop: Recommender, reading: Reading, state: State) -> Reading:
    """The reading of "he likes retro stuff", after "not a helmet": the retro helmet is not what is named, where nothing says "the"."""
    refused = tuple(limit for limit in state.limits if limit.negative and limit.hard and limit.field != "id")
    rows = list(reading.named)
    if not rows or not refused or _THE.search(reading.text) or shop.facts.allowed(refused)[rows].any():
        return reading
    return replace(reading, named=())


_THE = re.compile(r"\b(?:the|that|this|those)\b", re.I)


def not_those(shop: Recommender, reading: Reading, state: State) -> Reading:
    """The reading of "not the soft ones", of things in front of which some are called so, or said to be so in a column, and others are not."""
    said = _NOT_THE.fullmatch(fold(reading.text))
    if said is None or reading.limits or reading.kinds:
        return reading
    root = stem(said[1])
    told = [root in stems(" ".join((item.title, *item.attributes.values()))) for item in table_items(shop, state)]
    if all(told) or not any(told):
        return reading
    return replace(reading, limits=(Limit("text", "not in", (root,), True, f"not {said[1]}"),), notes=())


_NOT_THE = re.compile(
    r"\W*(?:(?:ok|but|and|just|actually)\W+)*(?:not|except|without) (?:the |any |those )?([a-z-]{3,}) ones?(?: please)?\W*"
)


def in_its_topic(shop: Recommender, reading: Reading, state: State) -> State:
    """After an answer about a thing of another kind, that kind is spoken of: "what's the heaviest kettlebell?", "got a 10 kg one?"."""
    rows = shop.facts.rows_with(state.focus)
    called_so = shop.facts.of_kinds(reading.kinds) if reading.kinds else None
    if called_so is None or not rows or not called_so[rows].all() or not changes_topic(state, reading):
        return state
    if state.kinds and shop.facts.of_kinds(state.kinds)[rows].all():
        return state  # "are they barbed?", of hooks called so
    after = evolve(state, Reading(reading.text, reading.intent, kinds=reading.kinds, limits=reading.limits))
    return replace(after, notes=())


def in_place_of(reading: Reading, state: State) -> Reading:
    """The reading of "something fruity instead", after dark and chocolatey beans: what was wished for before is so no more."""
    if reading.kinds or not (reading.notes or reading.limits) or not _INSTEAD.search(reading.text):
        return reading
    wished = [limit for limit in state.limits if not (limit.hard or limit.negative or limit.numeric)]
    values = (root for limit in wished for value in limit.values for root in stems(value))
    return replace(
        reading, unwished=(*reading.unwished, *values, *(root for note in state.notes for root in stems(note)))
    )


_INSTEAD = re.compile(r"\b(?:something|anything|ones?) [\w -]+ instead\b", re.I)
_ANOTHERS = re.compile(
    r"^\W*(?:(?:and|ok|okay|so|now|also|oh)\W+)*(?:(?:one|some|something|what about|anything) for )?(?:my|his|her|our) (?!size\b|budget\b|feet\b|foot\b)\w+ (?:also |now )?(?:wants?|needs?|likes?|would like|is after|too\b|as well\b)"
)
# "now something for me", "also want a warm gift for my brother"
_FOR_ONE = re.compile(
    r"\b(?:now|next|also|and)\b[^.?!]*\bfor (?:me|myself)\b|\b(?:gift|present) for (?:my|his|her|our) \w+"
)
OF_ONE_PERSON = ("size", "color", "material", "pattern", "gender", "age_group")


def for_another(reading: Reading, state: State) -> Reading:
    """The reading of a message that wants the same for somebody else: what was said of the one before is not theirs."""
    text = fold(reading.text)
    for_another_one = _FOR_ONE.search(text) or (not reading.kinds and _ANOTHERS.search(text))
    if not state.kinds or not for_another_one:
        return reading
    held = {limit.field for limit in state.limits}
    return replace(
        reading, dropped=tuple(dict.fromkeys((*reading.dropped, *(name for name in OF_ONE_PERSON if name in held))))
    )


def narrowed(shop: Recommender, reading: Reading, state: State) -> Reading:
    """The reading of a message that says which of the things wanted before are meant: "dog stuff", then "only toys"."""
    if not reading.kinds and reading.notes and state.kinds and not reading.fresh:
        sorts = [
            (*stems(note), kind.split()[-1]) for note in reading.notes for kind in state.kinds
        ]  # "only electric", of guitars
        if found := tuple(" ".join(sort) for sort in sorts if sort in shop.facts.kinds.categories):
            return replace(reading, kinds=found, notes=(), narrows=True)
    if not reading.kinds or not state.kinds or not set(reading.kinds).isdisjoint(state.kinds) or reading.fresh:
        return reading
    if sort := of_that_sort(shop, reading, state):
        return replace(reading, kinds=sort)
    now, before = (shop.allowed(State(), (Limit("kind", "in", kinds),)) for kinds in (reading.kinds, state.kinds))
    described = values_within(shop, reading.kinds, before)
    if described and (now & before).sum() <= (shop.facts.allowed(described) & before).sum():
        return replace(reading, kinds=(), limits=(*reading.limits, *described))
    if not (now & before).any() or not (before & ~now).any():
        return reading  # another topic, or a wider one
    within = () if not (now & ~before).any() else (Limit("kind", "in", state.kinds, True, shop.noun(state)),)
    return replace(reading, limits=(*reading.limits, *within), narrows=True)


def of_that_sort(shop: Recommender, reading: Reading, state: State) -> tuple[str, ...]:
    """The sort of what was wanted that a department's name alone stands for: textile jackets, of "something textile" after leather jackets; () for others."""
    if not _SOMETHING.search(reading.text) or set(reading.kinds) & set(state.kinds):
        return ()
    heads = dict.fromkeys(kind.split()[-1] for kind in state.kinds)
    sorts = ((kind, head) for kind in reading.kinds for head in heads)
    return tuple(" ".join(sort) for sort in sorts if sort in shop.facts.kinds.categories)


_SOMETHING = re.compile(r"\b(?:something|anything|ones?)\b", re.I)
_BESIDE = re.compile(
    r"^\W*(?:(?:and|but|ok|okay|also|maybe|preferably|ideally)\W+)*(?:for|with|to fit|that fits?|compatible with)\b",
    re.I,
)


def of_the_topic(shop: Recommender, reading: Reading, state: State) -> Reading:
    """The reading of a message that only says what the things wanted before are for, or come with: "for iPhone 15", after "charging cable"."""
    if not (
        reading.kinds and state.kinds and _BESIDE.search(reading.text) and not _A_THING_TOO.search(reading.text)
    ) or set(reading.kinds) & set(state.kinds):
        return reading
    phrases = [limit.values[0] for limit in reading.limits if limit.field == "text" and not limit.negative]
    wanted = shop.allowed(State(), (Limit("kind", "in", state.kinds),))
    said = [
        Limit("text", "in", (kind,), False, shop.vocabulary.label(kind))
        for kind in dict.fromkeys((*reading.kinds, *phrases))
        if wanted[shop.facts.texts.rows(tuple(kind.split()))].any()
    ]
    others = tuple(limit for limit in reading.limits if limit.field not in ("text", "kind"))
    notes = tuple(word for kind in reading.kinds for word in shop.vocabulary.label(kind).split())
    return replace(reading, kinds=(), notes=(*reading.notes, *notes), limits=(*others, *said))


_A_THING_TOO = re.compile(r",\s*(?:i (?:need|want) |also )?(?:an?|some|another)\s\w", re.I)  # "and for my desk, a lamp"
_FIGURE = re.compile(
    r"^\W*(?:(?:or|and|ok|okay|maybe|then|what about|how about|make it|no|actually)\W+)*(\d+(?:[.,]\d+)?)(?: then| instead| maybe)?\W*$",
    re.I,
)


def figure_again(reading: Reading, state: State) -> Reading:
    """The reading of a figure alone as another amount in the column that was spoken of: "32 then", after "27 inch"."""
    said = _FIGURE.match(reading.text)
    exact = [limit.field for limit in state.limits if limit.op == ">=" and limit.field != "price"
             and any(other.field == limit.field and other.op == "<=" and other.words == limit.words for other in state.limits)]  # fmt: skip
    if said is None or not exact or reading.kinds:
        return reading
    before = next(limit for limit in reversed(state.limits) if limit.field == exact[-1])
    figure = said[1].replace(",", ".")
    words = re.sub(r"\d+(?:[.,]\d+)?", figure, before.words, count=1)
    limits = (
        Limit(before.field, ">=", (f"{float(figure) - 0.5:.10g}",), True, words),
        Limit(before.field, "<=", (f"{float(figure) + 0.999:.10g}",), True, words),
    )
    return replace(reading, limits=limits, named=(), notes=(), unfiltered=())


def of_a_kind_of_its_own(shop: Recommender, reading: Reading, state: State) -> Reading:
    """The reading of a value that things are called by, and none of those wanted before, as a new topic: "champagne", after rum."""
    if not state.kinds or reading.kinds or reading.fresh:
        return reading
    wanted = shop.allowed(State(), (Limit("kind", "in", state.kinds),))
    if not wanted.any() and (reading.limits or reading.notes) and not reading.reference:
        return replace(reading, fresh=True)  # all that was spoken of is sold out
    # "got anything vegan", of sketchbooks, is asked of the shop
    said = tuple(
        limit
        for limit in reading.limits
        if not (limit.negative or limit.numeric) and limit.field not in ("availability", "color", "size")
    )
    if said and _ANYTHING.match(reading.text) and not (wanted & shop.facts.allowed(said)).any():
        budget = tuple(
            limit
            for limit in state.limits
            if limit.field == "price" and all(one.field != "price" for one in reading.limits)
        )
        return (
            replace(reading, fresh=True, limits=(*reading.limits, *budget))
            if shop.facts.allowed(said).any()
            else reading
        )
    for limit in reading.limits:
        if (
            limit.op == "in"
            and limit.field not in ("text", "kind", "brand", "color", "size", TO_FIT)
            and len(limit.values) == 1
        ):
            having = shop.facts.allowed((limit,))
            apart = having.any() and not (wanted & having).any()
            if apart and (
                shop.vocabulary.kind(stems(limit.values[0])) or len(shop.facts.values("category", having)) == 1
            ):
                return replace(reading, fresh=True)
    return reading


_ANYTHING = re.compile(
    r"^\W*(?:(?:and|ok|okay|so|also)\W+)*(?:(?:do|have|has|is|are) (?:you |there |the shop )?|you )?(?:got |have |sell |stock |do )?(?:anything|stuff) (?!else\b)",
    re.I,
)
ELSEWHERE = 0.12  # by how much something else must be nearer in meaning than all of the topic for a topic to be new
NEAR = 0.45  # cosine from which on it is near at all


def of_another_topic(shop: Recommender, reading: Reading, state: State) -> Reading:
    """The reading of words that mean other things than those wanted before, as a topic of their own: "also ear protection", among gloves."""
    plain_words = reading.notes and not (
        reading.kinds or reading.limits or reading.named or reading.reference or reading.fresh or reading.dropped
    )
    if (
        plain_words
        and state.kinds
        and _DO_YOU_HAVE.match(reading.text)
        and not any(shop.facts.texts.knows(stems(note)[0]) for note in reading.notes if stems(note))
    ):
        return replace(reading, fresh=True)  # "do you have harry potter", of pens
    if not (plain_words and state.kinds and _ALSO.search(reading.text)):
        return reading
    wish = shop.by_meaning(" ".join(reading.notes))
    topic = shop.allowed(State(), (Limit("kind", "in", state.kinds),))
    everywhere = shop.store.search([wish], 1, shop.facts.offered)[0][0].score
    inside = max((hit.score for hit in shop.store.search([wish], 1, topic)[0]), default=0.0)
    return replace(reading, fresh=True) if everywhere >= NEAR and everywhere - inside >= ELSEWHERE else reading


_DO_YOU_HAVE = re.compile(
    r"^\W*(?:(?:and|ok|so)\W+)*(?:do|have|got|is|are) (?:you |there )(?:have |sell |stock |got |do )?(?!any(?:thing)? (?:with|in|for|like|that)\b)",
    re.I,
)
_ALSO = re.compile(
    r"^\W*(?:also|and|plus|now|next|then|ok(?:ay)? (?:and|now|so)|what about|how about|oh and|i (?:also )?need|do you have)\b",
    re.I,
)


def fitted(shop: Recommender, reading: Reading, state: State) -> Reading:
    """The reading with amounts on the columns that the things wanted before have: "under 60 litres", of tanks."""
    if reading.kinds or not state.kinds or not any(limit.numeric for limit in reading.limits):
        return reading
    rows = np.flatnonzero(shop.allowed(State(), (Limit("kind", "in", state.kinds),)))
    return replace(reading, limits=tuple(of_things(limit, rows, shop.vocabulary) for limit in reading.limits))


def values_within(shop: Recommender, kinds: Sequence[str], before: Mask) -> Limits:
    """What names of things say of the things wanted before, where those come so: "salmon" after "cat food"; else nothing."""
    found = []
    for kind in kinds:
        pairs = [
            (field, label) for field, label in shop.vocabulary.value(tuple(kind.split())) if field in shop.facts.facets
        ]
        best = max(pairs, key=lambda pair: before[shop.facts.rows(*pair)].sum(), default=None)
        if best is None or not before[shop.facts.rows(*best)].any():
            return ()
        found.append(Limit(best[0], "in", (best[1],), True, best[1]))
    return tuple(found)
