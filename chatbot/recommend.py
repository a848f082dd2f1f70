"""From what is known to what is shown: candidates under the limits, one fused query, the few worth showing, and why."""

import itertools
import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

import numpy as np

from chatbot.absence import nothing_fits
from chatbot.cautions import Condition, warned_of
from chatbot.lexicon import FILLER
from chatbot.missing import CONTAINERS
from chatbot.policy import Question, choose_question
from chatbot.reading import Reading
from chatbot.reasons import item_shares, reasons
from chatbot.state import OF_THE_SHOPPER, State, rejected, show, wish_text
from chatbot.turn import Card, Reply
from chatbot.vocabulary import Vocabulary
from chatbot.wording import UNCOUNTED, Voice, article, conditions, is_mass, join, limit_words, many, money, named, one
from data.items import Item
from data.nouns import is_plural
from data.shop import Shop
from data.spoken_columns import plain
from data.thesaurus import NAMES, covers
from data.words import sentences, stem, stems
from models.encoders import ImageEncoder, TextEncoder, Vectors
from models.fusion import Signals, Weights, fuse
from retrieval.columns import Mask
from retrieval.fitments import TO_FIT
from retrieval.kinds import SETS
from retrieval.limits import Limit, Limits
from retrieval.ranking import one_of_each, rank
from retrieval.store import BLOCKS, Hit, Query, Scores, Store
from retrieval.texts import IN_A_TURN, REMEMBERED

FITS = "fits what you asked for"  # said of an item that owes its place to no single cause
CLOSEST = "among the closest"  # and of one that is only near to words that rank
SHOWN = 6
QUOTED = 40  # characters of a wish that a sentence repeats
MOST_SENTENCES = 5  # of an item's text that are compared with a message by themselves
POOL = 240  # variants of a product share a pool
WITH_A_PHOTO = 2.0  # weight of words that were said beside a photo, against 1 of the photo: best in `measure image`
CLOSE = 0.2  # cosine between a wish and an item's words under which nothing is close; measured in docs/log.md
SAID = 0.5  # share of a wish's words, rare ones counting more, that an item's own words may have and still not be close

MOSTLY = 0.5  # of a category, from which on it is known by what its things are called
ON_OFFER = Limit("availability", "in", ("in_stock",), True, "in stock")


# columns that answers have sentences of their own for
WITH_SENTENCES = frozenset({"color", "brand", "material", "size"})


@dataclass(frozen=True, slots=True)
class Found:
    """Hits to show, the pool they were chosen from, the query that found them, and the shares of the turn."""

    hits: list[Hit]
    pool: list[Hit]
    query: Query
    shares: dict[str, float]


class Recommender:
    """Finds and words recommendations for one shop."""

    def __init__(
        self, store: Store, text: TextEncoder, image: ImageEncoder | None, vocabulary: Vocabulary, shop: Shop
    ) -> None:
        self.store, self.facts, self.vocabulary = store, store.facts, vocabulary
        self._text, self._image = text, image
        self.currency = next((item.currency for item in self.facts.items if item.price is not None), shop.currency)
        self.priced = bool(np.isfinite(self.facts.prices).any())
        self.has_looks = image is not None and any(item.images for item in self.facts.items)
        self.in_all_sizes = lru_cache(IN_A_TURN)(self._find_in_all_sizes)
        self.meaning = lru_cache(IN_A_TURN)(self._find_meaning)
        self.sentence_vectors = lru_cache(REMEMBERED)(self._find_sentence_vectors)
        self._columns: Vectors | None = None  # of the names of columns, once a question needs them

    # -- what is known, in words -----------------------------------------------------------------------------------

    def labels(self, state: State) -> tuple[str, ...]:
        return tuple(self.vocabulary.label(kind) for kind in state.kinds)

    def noun(self, state: State, number: int = 2) -> str:
        """What is wanted: "jackets", or "items" where no kind was named."""
        kinds = tuple(
            kind for kind in state.kinds if not any(set(kind.split()) < set(other.split()) for other in state.kinds[:1])
        )
        first, *others = (tuple(kind.split()) for kind in kinds or ("item",))
        if others and covers(first, others):
            kinds = kinds[:1]  # "plants", whatever the shop calls all those
        if not kinds or len(kinds) > 3:
            return "item" if number == 1 else "items"
        labels = [self.countable(kind) for kind in kinds]
        return join([one(label) if number == 1 else many(label) for label in labels], "or")

    def countable(self, kind: str) -> str:
        """How things of a kind are called: "jackets"; "kitchen items" where only a department is called so."""
        label = self.vocabulary.label(kind)
        category = self.facts.kinds.categories.get(tuple(kind.split()))
        called_so = len(self.facts.kinds.heads.get(kind.split()[-1], ()))
        department = category is not None and called_so < 0.2 * len(category.rows) and tuple(kind.split()) not in NAMES
        counted = (
            not label.lower().endswith("s")
            and not label.isupper()
            and not is_mass(label)
            and label.split()[-1] not in UNCOUNTED
        )
        return f"{label} items" if department and counted else label

    def wish(self, state: State) -> str:
        return wish_text(state, self.labels(state))

    def limits(self, state: State) -> Limits:
        """All that must hold, as it is shown to the shopper: the kind first."""
        kind = (Limit("kind", "in", state.kinds, True, self.noun(state, 1)),) if state.kinds else ()
        untold = self.tells_no_fit(state.kinds)
        return (*kind, *(limit for limit in state.limits if limit.field != TO_FIT or not untold))

    def tells_no_fit(self, kinds: tuple[str, ...]) -> bool:
        """Whether nothing is known of what things of some kinds fit: chargers, in a shop of cases for phones."""
        return bool(kinds) and not (self.facts.of_kinds(kinds) & self.facts.fitments.bound).any()

    def words_of(self, limits: Sequence[Limit]) -> list[str]:
        """What limits say, one by one, but for the kinds wanted, which the noun says, and for what needs no word."""
        told = (limit for limit in limits if limit.field != "kind" or limit.negative or limit.words.startswith("for "))
        return list(filter(None, (limit_words(limit, self.currency, self.vocabulary) for limit in told)))

    def conditions(self, limits: Sequence[Limit]) -> str:
        return conditions(limits, self.currency, self.vocabulary)

    # -- candidates ------------------------------------------------------------------------------------------------

    def always(self, state: State) -> Limits:
        """What holds without being said: on offer, and not turned down before."""
        out = self.in_all_sizes(tuple(sorted(rejected(state))))
        return (ON_OFFER, *((Limit("id", "not in", out, True),) if out else ()))

    def _find_in_all_sizes(self, ids: tuple[str, ...]) -> tuple[str, ...]:
        """Items with their siblings in the same colour: who turns a jacket down does so in all sizes."""
        rows = self.facts.rows_with(ids)
        found = {self.facts.items[row].id for row in rows}
        for row in rows:
            mine = self.facts.items[row]
            siblings = np.flatnonzero(self.facts.siblings([row])).tolist() if mine.group else []
            alike = (self.facts.items[other] for other in siblings)
            found |= {one.id for one in alike if one.attributes.get("color") == mine.attributes.get("color")}
        return tuple(sorted(found))

    def allowed(self, state: State, limits: Limits | None = None) -> Mask:
        return self.facts.allowed((*self.always(state), *(self.limits(state) if limits is None else limits)))

    def candidates(self, state: State, latest: Limits = ()) -> tuple[Mask, list[Limit], Limits]:
        """The rows that may be shown, the soft limits given up for it, and the limits that hold.

        latest: what was just said, which is given up after what was said before.
        """
        kept = (*self.limits(state), *state.let_go)
        mask, given_up, held = self.allowed(state, kept), list[Limit](), kept
        for weakest in weakest_first(kept, latest):
            if mask.any():
                break
            given_up = list(weakest)
            held = tuple(limit for limit in kept if limit not in weakest)
            mask = self.allowed(state, held)
        return mask, given_up, held

    # -- the query -------------------------------------------------------------------------------------------------

    def query(self, state: State) -> tuple[Query, dict[str, float]]:
        """The fused query of a state, and the shares of the turn."""
        wish = self.wish(state)
        text = self._text.encode_texts([wish])[0] if wish else None
        look = None
        if wish and self._image is not None and self.has_looks:
            look = text if self._image.dim == self._text.dim else self._image.encode_texts([wish])[0]
        signals = Signals(
            text=text,
            text_as_look=look,
            photos=np.array(state.photos, dtype=np.float32) if state.photos else None,
            liked=self.rows_of(j.item for j in state.judgements if j.liked),
            disliked=self.rows_of(j.item for j in state.judgements if not j.liked and not j.reason),
            asked=state.shares,
        )
        blocks = {name: self.store.block(name) for name in BLOCKS}
        spoken = state.photos and wish_text(replace(state, kinds=()), ())  # the kind alone may come from the photo
        weights = Weights(words=WITH_A_PHOTO) if spoken else Weights()
        parts, exact, shares = fuse(signals, blocks, self.store.spread, weights)
        return Query(parts, exact * self.exact(state) if wish else None), shares

    def exact(self, state: State) -> Vectors:
        """How well each row matches the wish word by word, in standard deviations; shape (n,)."""
        matched = self.facts.texts.lexical(
            [*self.telling(self.wish(state)), *(word for kind in state.kinds for word in kind.split())]
        )
        for limit in state.limits:
            if (
                limit.field == "text" and limit.negative
            ):  # what says itself that it has none comes before what is silent
                for value in limit.values:
                    matched[self.facts.texts.denying(tuple(value.split()))] += 1.0
        return np.asarray(matched / (float(matched.std()) or 1.0), dtype=np.float32)

    def nearest_column(self, text: str) -> tuple[str, float]:
        """The column whose name is nearest in meaning to a text, and its cosine; ("", 0) where the shop has none beyond the usual ones."""
        names = [name for name in self.facts.facets if name not in WITH_SENTENCES]
        if not names:
            return "", 0.0
        if self._columns is None:
            self._columns = self._text.encode_texts([plain(name) for name in names])
        likeness = self._columns @ self._text.encode_texts([text])[0]
        best = int(likeness.argmax())
        return names[best], float(likeness[best])

    def counted_columns(self, text: str) -> list[str]:
        """Columns of amounts that a message names: "how many players?"."""
        said = set(stems(text))
        return [name for name in self.facts.numbers if set(stems(plain(name))) <= said]

    def _find_meaning(self, text: str) -> Vectors:
        """The unit vector of one text, shape (dim,)."""
        vector: Vectors = self._text.encode_texts([text])[0]
        return vector

    def looks_of(self, kinds: Sequence[str]) -> Vectors:
        """What things of some kinds look like in words, unit rows of the space of the pictures, shape (kinds, dim)."""
        assert self._image is not None  # there are photos
        known = self.vocabulary.looks
        new = [kind for kind in kinds if kind not in known]
        if new:
            said = [f"a photo of {article(one(self.vocabulary.label(kind)))}" for kind in new]
            known.update(zip(new, self._image.encode_texts(said), strict=True))
        return np.stack([known[kind] for kind in kinds])

    def by_meaning(self, text: str, lexical: Scores | None = None) -> Query:
        """What to look for by the meaning of a text alone. lexical: what its words add to each row, shape (n,)."""
        vector = np.zeros(self.store.dim, dtype=np.float32)
        vector[self.store.block("words")] = self.meaning(text)
        return Query({"words": vector}, lexical)

    def _find_sentence_vectors(self, row: int) -> Vectors:
        """Unit rows of the sentences of an item's text, shape (sentences, dim)."""
        return self._text.encode_texts(self.sentences(row))

    def sentences(self, row: int) -> list[str]:
        """The first sentences of an item's text, as many as are read one by one."""
        return sentences(self.facts.items[row].description)[:MOST_SENTENCES]

    def telling(self, text: str) -> list[str]:
        """The stems of a text that say something."""
        return [root for root in stems(text) if root not in FILLER]

    def vectors(self, texts: Sequence[str]) -> Vectors:
        """Unit rows of texts, shape (len(texts), dim)."""
        return self._text.encode_texts(texts)

    def rows_of(self, ids: Iterable[str]) -> Vectors:
        rows = [self.facts.row[item] for item in ids if item in self.facts.row]
        return self.store.vectors(np.array(rows, dtype=np.int64))

    def search(self, state: State, mask: Mask, shown: int = SHOWN) -> Found:
        """The hits to show, and all that they were chosen by."""
        query, shares = self.query(state)
        pool = self.store.search([query], POOL, mask)[0]
        return Found(self.best(query, pool, mask, state.order, shown), pool, query, shares)

    def best(self, query: Query, pool: Sequence[Hit], mask: Mask, order: str, shown: int) -> list[Hit]:
        """The few of a pool worth showing, in the requested order or by score."""
        if order:
            return self.in_order(query, mask, order, shown)
        vectors = self.store.vectors(np.array([hit.row for hit in pool], dtype=np.int64))[:, self.store.block("words")]
        return rank(pool, vectors, shown)

    def in_order(self, query: Query, mask: Mask, order: str, shown: int) -> list[Hit]:
        """The survivors in a requested order, which replaces the score; rows without the amount come last."""
        amounts = self.facts.numbers["rating"].amounts if order == "-rating" else self.facts.prices
        keys = np.where(np.isnan(amounts), np.inf, -amounts if order.startswith("-") else amounts)
        rows = np.flatnonzero(mask)
        rows = rows[np.argsort(keys[rows], kind="stable")]
        place = {int(row): i for i, row in enumerate(rows)}
        hits = sorted(self.store.search([query], POOL, self.facts.only(rows[:POOL]))[0], key=lambda hit: place[hit.row])
        return one_of_each(hits)[:shown]

    def binding(self, state: State, found: Found, limits: Limits) -> list[Limit]:
        """Limits without which the same query would show something else."""
        now = [hit.item.id for hit in found.hits]

        def shown_without(limit: Limit) -> list[str]:
            mask = self.allowed(state, tuple(other for other in limits if other is not limit))
            pool = self.store.search([found.query], POOL, mask)[0]
            return [hit.item.id for hit in self.best(found.query, pool, mask, state.order, len(now))]

        return [limit for limit in limits if now and shown_without(limit) != now]

    def cards(self, state: State, found: Found, limits: Limits) -> tuple[Card, ...]:
        """What was found, each with its reasons and what it owes to what."""
        bound = self.binding(state, found, limits)
        binding = [limit for limit in bound if limit.field != "kind"]
        kind = (article(self.noun(state, 1)),) if len(binding) < len(bound) else ()
        # as it was said: "candles", and not all that they may be called here
        wish = wish_text(state, (self.noun(state),)) if len(state.kinds) > 1 else self.wish(state)
        said = f"“{wish}”" if len(wish) <= 32 else "your words"
        liked = any(judgement.liked for judgement in state.judgements)
        taste = {} if liked else {"taste": "unlike what you turned down"}
        single = one_of_each(found.pool)
        return tuple(
            Card(hit.item, reasons(hit, single, len(found.hits), binding, state.order, self.currency, self.vocabulary,
                                   {"words": f"{'fits' if self.tells(hit.row, state.notes) else 'near'} {said}", **taste}) or kind or (self.plain_reason(hit.row, state),),
                 item_shares(hit, single), hit.terms)
            for hit in found.hits
        )  # fmt: skip

    def plain_reason(self, row: int, state: State) -> str:
        """What is true of an item that owes its place to no single cause: that it fits only where it says all that was asked for."""
        if self.tells(row, state.notes):
            return FITS
        return article(self.noun(state, 1)) if state.kinds else CLOSEST

    def tells(self, row: int, notes: Sequence[str]) -> bool:
        """Whether an item's own text says each word that only ranks; else it is near the wish, and no more is claimed of it."""
        return all(row in self.facts.texts.rows((stem(note),)) for note in notes)

    # -- a whole recommendation ------------------------------------------------------------------------------------

    def recommend(self, state: State, reading: Reading, lead: str = "") -> tuple[Reply, State]:
        """Show what fits best, say what was given up, and ask at most one question."""
        mask, given_up, limits = self.candidates(state, reading.limits)
        if state.conditions:
            mask, said = self.without_the_warned(mask, state.conditions)
            lead += said
        if not mask.any():
            return nothing_fits(self, state, lead)
        left = [
            limit for limit in state.limits if limit not in given_up and limit.field not in ("price", *OF_THE_SHOPPER)
        ]
        if not (left or state.kinds or state.notes or state.photos) and any(
            limit in reading.limits for limit in given_up
        ):
            # "anything with emeralds?", up to 100: without them nothing is left of the wish
            return nothing_fits(self, replace(state, limits=firm(state.limits)), lead)
        if self.nothing_close(state, mask):
            return Reply(f"{lead}I have nothing that comes close to “{self.wish(state)}”.".strip(), act="abstain",
                         suggestions=self.openers), state  # fmt: skip
        again = tuple(limit for limit in state.let_go if limit not in given_up)
        news = [limit for limit in given_up if limit not in state.let_go]
        state = replace(
            state, limits=(*(limit for limit in state.limits if limit not in given_up), *again), let_go=tuple(given_up)
        )
        found = self.search(state, mask)
        hits = found.hits
        after = show(state, tuple(hit.item.id for hit in hits))
        total = self.facts.count(mask)
        question = choose_question(self.facts, state, mask, reading)
        text = " ".join(
            filter(
                None,
                (lead.strip(), self.gave_up(news, state), self.sentence(after, hits, total, limits), question.text),
            )
        )
        if question.text:
            after = replace(after, asked=(*after.asked, question.field))
        reply = Reply(text, self.cards(state, found, limits), "ask" if question.text else "show",
                      self.suggestions(state, hits, question), shares=found.shares)  # fmt: skip
        return reply, after

    def without_the_warned(self, mask: Mask, told: Sequence[Condition]) -> tuple[Mask, str]:
        """A mask without what texts say not to be for who told such a thing of himself, and what to say of that."""
        warned = warned_of(self.facts, told, mask)
        if not warned:
            return mask, ""
        gone = self.facts.only(list(warned))
        row = next(iter(warned))
        if self.facts.count(gone) > 1:
            return (
                mask & ~gone,
                f"I left out {self.facts.count(gone)} of which the shop says that they are not for that. ",
            )
        return mask & ~gone, f"I left out {self.facts.items[row].title}: “{warned[row]}” "

    def sentence(self, state: State, hits: Sequence[Hit], total: int, limits: Limits) -> str:
        """The items on the cards in words: named where they are few, summed up where they are many."""
        conditions = self.conditions(limits)
        voice = Voice(f"{state.turns}{state.table}")
        if total == 1:
            return (
                f"{voice.pick('There is one', 'I have one')} {self.noun(state, 1)}{conditions}: {named(hits[0].item)}."
            )
        noun = self.noun(state)
        if len(hits) <= 3:
            names = join([named(hit.item) for hit in hits])
            return f"{voice.pick('I have', 'There are')} {len(hits)} {noun}{conditions}: {names}."
        span = self.span(hits)
        if state.order:
            how = {"price": "cheapest first", "-price": "most expensive first", "-rating": "best rated first"}[
                state.order
            ]
            return f"{noun.capitalize()}{conditions}, {how}: {len(hits)} of {total}{span}."
        if not state.kinds and state.notes:  # words that only rank leave everything in; a count would say nothing
            wish = self.wish(state)
            said = f"“{wish}”" if len(wish) <= QUOTED else "what you told me"
            return f"{voice.pick('These come closest', 'This is what comes closest')} to {said}{conditions}{span}."
        # words that no column holds only rank, and nobody should think that all of these are so
        first = (
            f", ranked with “{' '.join(state.notes)}” in mind"
            if state.notes and len(" ".join(state.notes)) <= QUOTED
            else ""
        )
        if total > len(hits):
            return f"{voice.pick('Here are', 'I picked')} {len(hits)} of {total} {noun}{conditions}{first}{span}."
        if first:
            return f"{voice.pick('All', 'Here are all')} {total} {noun}{conditions}{first}{span}."
        return f"{voice.pick('All', 'Here are all')} {total} {noun} that fit{conditions}{span}."

    def span(self, hits: Sequence[Hit]) -> str:
        """From the lowest to the highest price of some hits: ", $12.00 to $34.90", or nothing."""
        prices = sorted(hit.item.price for hit in hits if hit.item.price is not None)
        if not prices or prices[0] == prices[-1]:
            return ""
        return f", {money(prices[0], self.currency)} to {money(prices[-1], self.currency)}"

    def gave_up(self, given_up: Sequence[Limit], state: State) -> str:
        if not given_up:
            return ""
        said = join(
            [
                f"“{self.words_of([limit])[0] if limit.field != 'kind' or limit.negative else limit.words}”"
                for limit in given_up
            ]
        )
        gone = [limit for limit in given_up if self.is_sold_out(limit, state)]
        if gone and len(gone) == len(given_up):
            kind = (Limit("kind", "in", state.kinds),) if state.kinds else ()
            items = [self.facts.items[row] for row in self.facts.products(self.facts.allowed((*kind, *gone)))]
            if 0 < len(items) <= FEW_GONE:
                names = join([named(item) for item in items])
                are = "is" if len(items) == 1 else "are"
                return f"{names} {are} sold out and nothing else has {said}, so I let that go."
            return f"{said[:1].upper()}{said[1:]} is sold out, so I let that go."
        dearer = self.at_another_price(given_up, state)
        return f"Nothing has {said} as well, so I let that go.{f' {named(dearer)} has it.' if dearer else ''}"

    def at_another_price(self, given_up: Sequence[Limit], state: State) -> Item | None:
        """What has the one thing that was given up for a price; None where nothing has, at any."""
        others = tuple(limit for limit in state.limits if limit.field != "price")
        if len(given_up) != 1 or given_up[0].field == "price" or len(others) == len(state.limits):
            return None
        kept = self.limits(replace(state, limits=(*others, *given_up)))
        row = self.facts.extreme("price", self.allowed(state, kept), False)
        return None if row is None else self.facts.items[row]

    def is_sold_out(self, limit: Limit, state: State) -> bool:
        """Whether something of what is wanted satisfies a limit, and none of it is on offer."""
        kind = (Limit("kind", "in", state.kinds),) if state.kinds else ()
        having = self.facts.allowed((*kind, limit))
        return bool(having.any()) and not (having & self.facts.offered).any()

    def nothing_close(self, state: State, mask: Mask) -> bool:
        """Whether a wish in plain words, without a kind or a value of the shop, meets nothing."""
        if (
            state.photos
            or state.kinds
            or not state.notes
            # "something for a keen cook under 30": what is under 30
            or any(not limit.negative for limit in state.limits)
        ):
            return False
        wish = self.wish(state)
        if self.facts.texts.lexical(stems(wish))[mask].max(initial=0) > SAID:
            return False
        return self.store.search([self.by_meaning(wish)], 1, mask)[0][0].score < CLOSE

    def suggestions(self, state: State, hits: Sequence[Hit], question: Question) -> tuple[str, ...]:
        """Things to click that lead somewhere."""
        options = list(question.options)
        if self.priced and len(hits) > 1:
            options.append("cheaper")
        if len(hits) > 1:
            options.append("compare 1 and 2")
        if hits:
            options.append("why this one?")
        return tuple(options[:4])

    @cached_property
    def openers(self) -> tuple[str, ...]:
        """Three things to try that this shop has."""
        groups = self.common_kinds()[:2]
        options = [f"show me {group}" for group in groups]
        if self.priced and groups:
            prices = self.facts.prices[self.allowed(State(), (Limit("kind", "in", (" ".join(stems(groups[0])),)),))]
            middle = math.ceil(float(np.nanmedian(prices)) / 5) * 5 if np.isfinite(prices).any() else 0
            options.append(f"{groups[0]} under {money(middle, self.currency)}" if middle else "what do you have?")
        else:
            options.append("what brands do you carry?" if "brand" in self.facts.facets else "what do you have?")
        return tuple(options)

    def common_kinds(self) -> list[str]:
        """What the shop has most of, in the plural: for each leaf category what most of it is called, else the category; without categories nouns of titles."""
        facts = self.facts
        calls = {
            head: facts.only(rows) & facts.offered
            for head, rows in facts.kinds.heads.items()
            if len(rows) > 2 and head not in SETS | CONTAINERS
        }
        if not facts.values("category", facts.offered):
            number = {head: facts.count(mask) for head, mask in calls.items()}
            return [
                many(self.vocabulary.label(head)) for head in sorted(number, key=lambda head: (-number[head], head))
            ]
        found = []
        for label, total in facts.values("category", facts.offered):
            inside = (
                facts.only(facts.kinds.categories[stems(label)].rows) & facts.offered
                if stems(label) in facts.kinds.categories
                else facts.offered
            )
            head = max(calls, key=lambda head: (facts.count(calls[head] & inside), head), default="")
            share = facts.count(calls[head] & inside) / total if head else 0.0
            sort = self.sort_of(label)  # "Kitchen" is no thing: what most is called there is
            label = label.lower() if is_mass(label) else many(self.countable(" ".join(stems(label))))
            known = share >= MOSTLY or (share >= MOSTLY / 2 and not sort)
            found.append(many(self.vocabulary.label(head)) if known else sort or label)
        return list(dict.fromkeys(found))

    def sort_of(self, leaf: str) -> str:
        """A category as it is asked for: "red wine" for "Wine > Red", "cables" for "Cables"; "" for one that names no things."""
        if is_plural(leaf):
            return leaf.lower()
        sorts = (value.label for key, value in self.facts.kinds.categories.items()
                 if key[: len(stems(leaf))] == stems(leaf) and value.label.startswith(f"{leaf} ") and value.label.lower().split()[-1] in UNCOUNTED)  # fmt: skip
        return next(sorts, "").lower()


def firm(limits: Limits) -> Limits:
    """Limits, each of them to hold."""
    return tuple(replace(limit, hard=True) for limit in limits)


FEW_GONE = 2  # things that are sold out, up to which they are named
MOST_TRIED = 2  # soft limits that are given up together in every combination


def weakest_first(limits: Limits, latest: Limits) -> Iterator[tuple[Limit, ...]]:
    """Which soft limits to give up: as few as can be, what was just said and whom it is for last; in the end all of them."""
    soft = [limit for limit in reversed(limits) if not limit.hard]  # of one message the last
    soft.sort(key=lambda limit: (limit in latest, limit.field == "kind"))
    for number in range(1, len(soft) + 1):
        yield from itertools.combinations(soft, number) if number <= MOST_TRIED else [tuple(soft[:number])]
