"""What may help in a situation that was told: found by the whole of what was said, in the texts of items and in single sentences of them."""

import re
from dataclasses import dataclass, replace

import numpy as np

from chatbot.absence import nothing_fits
from chatbot.cautions import is_warning, warns
from chatbot.cells import by_load
from chatbot.kinds import BODY
from chatbot.pages import CLEARLY, SURELY, Pages, on_topic
from chatbot.pointing import NO_QUESTION, Answer
from chatbot.reading import Reading
from chatbot.reasons import item_shares
from chatbot.recommend import POOL, Recommender
from chatbot.situations import as_told, goes_on, meant_for, opens, seeks_something
from chatbot.state import State, show
from chatbot.turn import Card, Reply
from chatbot.understanding import understand
from chatbot.wording import join, named
from data.words import stem, stems
from retrieval.columns import Mask
from retrieval.ranking import one_of_each
from retrieval.store import Hit

READ = 8  # products whose sentences are read one by one
BY_WORD = 0.25  # what it counts that all words of a message stand in an item's texts, beside the cosines
# sums of the cosines of a message with an item and with its nearest sentence, measured in docs/log.md
NOTHING = 0.35  # below which nothing comes close
FAIR = 0.5  # from which on it is believed where a message says that something else is meant
SURE = 0.6  # from which on the first is right more often than not
TELLING = 0.25  # cosine of the message and a sentence, from which on the sentence is quoted
AS_GOOD = 0.15  # below the best, up to which another item is shown too
SHORT = 90  # characters of a sentence that stands on a card
FEW = 4  # items that are shown at most


@dataclass(frozen=True, slots=True)
class Found:
    """An item, how well it fits what was told, and the sentence of its text that fits best."""

    hit: Hit
    score: float
    sentence: str  # "" where none comes near


def as_story(shop: Recommender, pages: Pages, reading: Reading, state: State) -> Reading:
    """The reading of a message that may tell of a situation as a whole; the same reading where it goes on from what was spoken of,
    where the shop's pages answer it, and where so few things are as it says that all of them can be shown."""
    # "right, and they are ripping up my sofa", "is there something for cramps too?"
    anew = opens(reading) and (bool(state.story) or seeks_something(reading))
    under_way = not anew and (state.kinds or (state.table and goes_on(reading)))
    if state.photos or (under_way and not seeks_something(reading)):
        return reading
    few = reading.limits and shop.facts.count(shop.facts.allowed(reading.limits)) <= FEW
    enough = CLEARLY if on_topic(reading.text) else SURELY
    if few or not shop.facts.offered.any() or pages.answer(reading.text)[1] >= enough:
        return reading
    told = " ".join(reading.said)
    closest = nearest(shop, told, without_its_object(shop, told, shop.facts.offered))
    if not closest:
        return reading
    best = closest[0]
    row = shop.facts.row[best.hit.item.id]
    if reading.intent.name == "offtopic" and best.score < SURE:
        return reading  # small talk
    if state.kinds and not anew and not lies_elsewhere(shop, told, best, state):
        inside = best.score >= SURE and shop.facts.of_kinds(state.kinds)[row]
        return as_told(reading, ()) if inside else reading  # "something with a comfy handle", of tools
    kinds = reading.kinds if reading.kinds and shop.facts.of_kinds(reading.kinds)[row] else ()
    whom = meant_for(reading)
    unnamed = whom if whom and not shop.facts.texts.knows(stem(whom)) else ""
    fresh = bool(state.kinds or (state.notes and opens(reading)) or anew)
    return replace(as_told(reading, kinds, unnamed), fresh=fresh)


def without_its_object(shop: Recommender, told: str, mask: Mask) -> Mask:
    """Of a mask what is not what something is to be done to: "something to charge my phone" is no phone; the mask where nothing else is left."""
    said = _DONE_TO.search(told)
    thing = " ".join(said[1].split()[:2]) if said else ""
    kinds = () if BODY & set(stems(thing)) else understand(thing, shop.vocabulary).kinds  # "to wash my face"
    left = mask & ~shop.facts.of_kinds(kinds) if kinds else mask
    return left if left.any() else mask


_DONE_TO = re.compile(
    r"\b(?:something|anything|stuff|thing|what)\b.{0,20}? (?:to|for|that can|that will|which) (?!go\b|match\b|be\b|wear\b)\w+ (?:my|our|her|his|their) ((?:\w+ ?){1,2})"
)


def lies_elsewhere(shop: Recommender, told: str, best: Found, state: State) -> bool:
    """Whether what helps is clearly none of the things that are spoken of: "something I can bang with my hands instead", after headphones."""
    topic = shop.facts.of_kinds(state.kinds) & shop.facts.offered
    if topic[shop.facts.row[best.hit.item.id]] or best.score < (FAIR if _INSTEAD.search(told) else SURE):
        return False
    inside = nearest(shop, told, topic) if topic.any() else []
    return not inside or best.score - inside[0].score >= AS_GOOD


_INSTEAD = re.compile(
    r"\b(?:instead|rather|other|else)\b|^(?:(?:ok|okay|and|so|well) )*(?:anything|something|got anything)\b"
)


def advise(shop: Recommender, reading: Reading, state: State) -> Answer:
    """Show the few items that come nearest to the situation that was told, and to what was said of it since, with the sentences that speak for them."""
    mask, given_up, _ = shop.candidates(state, reading.limits)
    if not mask.any():
        return nothing_fits(shop, state)
    state = replace(
        state, limits=tuple(limit for limit in state.limits if limit not in given_up), let_go=tuple(given_up)
    )
    if not reading.told and reading.limits and all(limit.negative for limit in reading.limits):
        left = mask & shop.facts.only(shop.facts.rows_with(state.table))  # of those in front
        mask = left if left.any() else mask
    notes = () if reading.told else reading.notes
    mask = without_its_object(shop, state.story, mask)
    found = nearest(shop, " ".join((state.story, *notes)), mask)
    if (not found or found[0].score < NOTHING) and state.table and not reading.told:  # "cheaper", of what was shown
        return shop.recommend(state, reading, "Nothing there comes as close to what you told me. ")
    if not found or found[0].score < NOTHING:
        return Reply("I have nothing that comes close to that, as far as I can tell.", act="abstain", suggestions=shop.openers), state  # fmt: skip
    found = [one for one in found[:FEW] if one.score >= found[0].score - AS_GOOD]
    hits = [one.hit for one in found]
    cards = tuple(Card(one.hit.item, (reason(one),), item_shares(one.hit, hits)) for one in found)
    called = {shop.facts.kinds.called(shop.facts.row[hit.item.id]) for hit in hits}
    if not state.kinds and len(hits) > 1 and len(called) == 1:
        state = replace(state, kinds=tuple(filter(None, called)))  # all of one kind, which is spoken of now
    after = show(state, tuple(hit.item.id for hit in hits))
    return Reply(
        f"{shop.gave_up(given_up, state)} {worded(found, reading.unnamed)}".strip(),
        cards,
        "show",
        shop.suggestions(after, hits, NO_QUESTION),
    ), after


def reason(found: Found) -> str:
    """Why an item is shown, for its card."""
    if not found.sentence:
        return "comes closest"
    return f"“{found.sentence}”" if len(found.sentence) <= SHORT else "fits what you told me"


def worded(found: list[Found], unnamed: str) -> str:
    """What was found in a sentence or two, as sure as it is. unnamed: what it is for, where no text here speaks of it."""
    first, others = found[0], join([named(one.hit.item) for one in found[1:]])
    said = f": “{first.sentence}”" if first.sentence else "."
    if unnamed:
        return f"Nothing here mentions “{unnamed}”. What comes closest is {named(first.hit.item)}{said}"
    if first.score >= SURE:
        return f"For that I would look at {named(first.hit.item)}{said}" + (
            f" There is also {others}." if others else ""
        )
    return f"I am not sure what helps there. What comes closest is {named(first.hit.item)}{said}" + (
        f" Then {others}." if others else ""
    )


def nearest(shop: Recommender, told: str, mask: Mask) -> list[Found]:
    """Items of a mask, one of each product, the nearest to what was told first."""
    meaning = shop.meaning(told)
    by_word = shop.facts.texts.lexical(shop.telling(told)) * np.float32(BY_WORD)
    hits = one_of_each(shop.store.search([shop.by_meaning(told, by_word)], POOL, mask)[0])[:READ]
    found = []
    for hit in hits:
        said = shop.sentences(shop.facts.row[hit.item.id])
        if warns(said, told) or by_load(hit.item, told).startswith("No"):
            continue
        likeness = shop.sentence_vectors(shop.facts.row[hit.item.id]) @ meaning if said else np.zeros(1)
        likeness = (
            np.where([is_warning(one) for one in said], -1.0, likeness) if said else likeness
        )  # no reason to take it
        best = int(likeness.argmax())
        near = max(0.0, float(likeness[best]))
        found.append(Found(hit, hit.score + near, said[best] if said and near >= TELLING else ""))
    return sorted(found, key=lambda one: -one.score)
