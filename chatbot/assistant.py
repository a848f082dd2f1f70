"""The whole turn in one function: start reading here, at `Assistant.respond`."""

import logging
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from chatbot import answers, talk
from chatbot.advice import as_story
from chatbot.cautions import still_so
from chatbot.colloquial import colloquial
from chatbot.compatibility import whether_it_fits
from chatbot.definite import the_thing_alone
from chatbot.details import OF_YOURS, detail, which_of_all
from chatbot.extraction import SILENT
from chatbot.grounding import meant, told_by_item, wishes_for
from chatbot.groups import told_of_a_group
from chatbot.intents import Intent
from chatbot.interpreter import reread, reword
from chatbot.letting_go import begun_anew
from chatbot.lexicon import FILLER
from chatbot.missing import asks_for_a_thing
from chatbot.narrowing import in_its_topic, in_topic
from chatbot.pages import CLEARLY, SPOKEN_OF, SURELY, Pages, on_topic, quoted
from chatbot.portions import packs_needed
from chatbot.questions import QUESTION
from chatbot.reading import Reading
from chatbot.recommend import Recommender
from chatbot.several import SWAPPED, of_several
from chatbot.situations import tells
from chatbot.state import State, evolve, remember, with_before
from chatbot.tongues import ENGLISH
from chatbot.translating import in_english, out_of_english
from chatbot.turn import MAX_PHOTOS, MAX_TEXT, Card, Perceived, Reply, Turn, TurnError
from chatbot.two_parts import asked_together, asks_of_it, lays, two_questions, wish_and_question
from chatbot.understanding import understand
from chatbot.vocabulary import Vocabulary
from chatbot.wishes import follow
from chatbot.wording import named
from data.items import Item
from data.shop import Shop
from data.words import fold, spelled_out, stem, stems, words
from models.encoders import Hearing, ImageEncoder, Listener, TextEncoder
from models.fusion import more_of
from models.intents import OUT, Classifier
from models.language import LanguageModel
from models.photos import PhotoError, decode
from models.weights import MissingWeightsError
from retrieval.fitments import TO_FIT
from retrieval.store import Store

log = logging.getLogger("shoptalk")

MOST_SHORT = 3  # words of a question that may be all about what the shop does
CERTAIN = 0.6  # how sure the classifier of intents must be to be believed against the rules


@dataclass(frozen=True, slots=True)
class Parts:
    """What an assistant is put together from. A missing part is None, and the rest goes on."""

    store: Store
    text: TextEncoder
    image: ImageEncoder | None
    listener: Listener | None
    shop: Shop
    vocabulary: Vocabulary
    pages: Pages
    language: LanguageModel | None = None
    intents: Classifier | None = None


class Assistant:
    """Answers turns about one shop. Holds no conversation: a state goes in, a new one comes out."""

    def __init__(self, parts: Parts) -> None:
        self.parts = parts
        self.recommender = Recommender(parts.store, parts.text, parts.image, parts.vocabulary, parts.shop)

    def with_offers(self, changed: Iterable[Item]) -> "Assistant":
        """An assistant for the same shop in which these items have another price or availability."""
        store = self.parts.store
        facts = store.facts.with_offers({store.facts.row[item.id]: item for item in changed})
        vocabulary = self.parts.vocabulary.with_facts(facts)
        return Assistant(replace(self.parts, store=store.with_facts(facts), vocabulary=vocabulary))

    def respond(self, turn: Turn, state: State) -> tuple[Reply, State]:
        """Answer one turn, and return what is known after it. `state` itself is not changed."""
        return self.answer(self.perceive(turn), state)

    def perceive(self, turn: Turn) -> Perceived:
        """Listen to what was said and look at what was shown. Raises TurnError, SpeechError."""
        heard = self.hear(turn)
        photos, faults = self.look(turn)
        space = self.space if photos else ""
        return Perceived(turn.text, heard, photos, space, faults, turn.shares, turn.drop)

    @property
    def space(self) -> str:
        """The encoder that photos are looked at with."""
        return self.parts.image.name if self.parts.image else ""

    def answer(self, turn: Perceived, state: State) -> tuple[Reply, State]:
        """Answer what was perceived of a turn: the same, whenever it is asked again."""
        heard, seen, before = turn.hearing, bool(turn.photos), state
        text = f"{turn.text} {heard.text if heard else ''}".strip()
        check(text)
        text = _DRUMMED.sub(lambda run: run.group()[:DRUMS], text)
        if state.photos and state.photo_space != self.space:  # kept from before another picture encoder was put in
            state = replace(state, photos=(), photo_space="")
        state = adjust(state, turn)
        if not text and not seen:
            return self.nothing_said(turn, state, before)
        if heard and not heard.sure and not seen:
            return self.ask_again(heard, text), replace(state, turns=state.turns + 1, hearing=heard)
        model, vocabulary = self.parts.language, self.parts.vocabulary
        if model is not None:
            text, state = in_english(model, text, state, vocabulary)
        text, state = self.begun_anew(text, state)
        reading = self.read(text)
        if reading.intent.name == "yes" and state.hearing and not state.hearing.sure:
            reading = self.read(state.hearing.text)
        told = still_so(state.conditions, reading.conditions, reading.ended, reading.text)
        state = replace(state, turns=state.turns + 1, hearing=heard, conditions=told)
        if seen:
            state = with_photos(state, turn)
        else:
            reading, state = self.past_thanks(reading, state)
        if reading.ended and not wishes_for(reading, seen) and not reading.notes:
            return Reply("Noted: that no longer counts.", act="talk", suggestions=self.recommender.openers), state
        if not seen and tells(reading) and not self.asks_the_shop(reading):
            reading = as_story(self.recommender, self.parts.pages, reading, state)
        found = None if seen or reading.told else self.in_two_parts(reading, state)
        reply, after = found or self.act(reading, state, photo=seen)
        after = remember(after)
        after = after if reading.intent.name == "undo" else with_before(after, before)
        if turn.faults:
            reply = replace(reply, text=f"{' '.join(turn.faults)} {reply.text}")
        if model is not None:
            translates = after.language != ENGLISH
            reply = (out_of_english(model, reply, after.language, vocabulary) if translates
                     else reword(model, reply, vocabulary, self.parts.shop.name))  # fmt: skip
        wish, limits = self.recommender.wish(after), self.recommender.limits(after)
        return replace(
            reply, heard=heard.text if heard else None, wish=wish, limits=limits, intent=reading.intent.name
        ), after

    def read(self, text: str) -> Reading:
        """The built-in reading; where its rules found nothing, by what the message is like; with what a language model adds."""
        reading = understand(text, self.parts.vocabulary)
        if self.parts.intents is not None and reading.loose:
            said = colloquial(spelled_out(fold(text)))
            name, sure = self.parts.intents(said, self.parts.text.encode_texts([said])[0])
            if may_be(name, reading) and (reading.bare or sure >= CERTAIN):
                reading = Reading(text, Intent(name), said=reading.said, asks=reading.asks)
        return reading if self.parts.language is None else reread(self.parts.language, reading, self.parts.vocabulary)

    def begun_anew(self, text: str, state: State) -> tuple[str, State]:
        """Of "start over, a ladies' watch", the wish, and the state without what was wished for before."""
        all_of_it, wish = begun_anew(text)
        kinds = understand(wish, self.parts.vocabulary).kinds if wish else ()
        if wish and state.kinds == () and not kinds and understand(wish, self.parts.vocabulary).limits:
            return wish, replace(state, table=(), focus=())  # "forget it, white then": no more of what lies there
        if not wish or not (all_of_it or (kinds and not set(kinds) & set(state.kinds))):
            return text, state
        return wish, replace(talk.clean(state), turns=state.turns)

    def past_thanks(self, reading: Reading, state: State) -> tuple[Reading, State]:
        """Of "I'll take the first one. Now a mug, in blue", the first sentence is acted on, and the second is what to answer."""
        first, rest = parted(reading.text)
        opening = self.read(first) if rest else None
        if opening is None or not (opening.intent.name in ("like", "thanks") or _NOW.match(rest)):
            return reading, state
        wish = self.read(rest)
        return (wish, self.act(opening, state, photo=False)[1]) if wish.kinds else (reading, state)

    def in_two_parts(self, reading: Reading, state: State) -> tuple[Reply, State] | None:
        """What answers "the most expensive tank you do, what's in it?": what is laid before the shopper first, and then what is said of it."""
        if all(questions := two_questions(reading.text)):
            return self.in_turn(questions, state)
        together = asked_together(reading.text)
        if all(together) and (both := self.both_answered(together, state, self.asks_the_shop(reading))):
            return both
        first, rest = wish_and_question(reading.text)
        if not rest:
            return None
        laid, asked = self.read(first), self.read(rest)
        if rows := the_thing_alone(self.recommender, first, state):
            laid = replace(laid, named=rows, kinds=(), notes=(), absent=(), unnamed="")
        if not lays(laid) or not asks_of_it(asked) or self.asks_the_shop(asked):
            return None
        shown, middle = self.act(laid, state, photo=False)
        if shown.act not in ("show", "answer") or not shown.cards:
            return None
        found = detail(self.recommender, replace(asked, named=(), kinds=(), absent=()), remember(middle))
        if found is None or found[0].act != "answer":
            return None
        told, after = self.or_from_pages(found, asked)
        picked = shown.act == "answer" and laid.intent.name == "search"  # "the mushroom one, is it bright?"
        sold_out = is_silent(told) and not shown.cards[0].item.on_offer  # that says it all
        said = told.text.removeprefix(f"{named(shown.cards[0].item)}: ")
        text = told.text if picked else shown.text if sold_out else f"{shown.text} {said}"
        return replace(told, text=text, cards=told.cards or shown.cards), after

    def both_answered(self, questions: tuple[str, str], state: State, on_a_page: bool) -> tuple[Reply, State] | None:
        """What answers two questions, each by itself; what one of them is not answered by is said. None where neither is, or one asks for something.

        on_a_page: whether the shop's pages answer them together, which is enough where one of them by itself is answered by nothing.
        """
        first, middle = self.act(self.read(questions[0]), state, photo=False)
        second, after = self.act(self.read(questions[1]), remember(middle), photo=False)
        named = (
            first.act == "show" and len(first.cards) == 1 and second.act == "answer"
        )  # "do you have the kit and is it legal?"
        if (
            not (first.act == "answer" or named)
            or second.act not in ("answer", "show")
            or (is_silent(first) and is_silent(second))
        ):
            return None
        if on_a_page and (first.cards or second.cards or is_silent(first) or is_silent(second)):
            return None
        texts = [f"As to “{asked.rstrip('?')}”, the shop does not say." if is_silent(reply) else reply.text
                 for asked, reply in zip(questions, (first, second), strict=True)]  # fmt: skip
        told = [reply.cards[0].item if len(reply.cards) == 1 else None for reply in (first, second)]
        if told[0] and told[1] and told[0].id != told[1].id:  # each of another thing
            texts = [f"{item.title}: {text}" for item, text in zip(told, texts, strict=True) if item]
        return replace(second, text=" ".join(dict.fromkeys(texts)), cards=with_others(first.cards, second.cards)), after

    def in_turn(self, questions: tuple[str, str], state: State) -> tuple[Reply, State] | None:
        """What answers two questions to the shop, one after the other; None where one of them is answered otherwise."""
        first, middle = self.act(self.read(questions[0]), state, photo=False)
        asked = self.read(questions[1])
        if len(first.cards) > 1 and not (
            asked.kinds or middle.kinds
        ):  # "how many things for babies, and what's the best rated?"
            asked = self.read(f"{questions[1]} of those")
        second, after = self.act(asked, remember(middle), photo=False)
        if not first.act == second.act == "answer":
            return None
        return replace(second, text=f"{first.text} {second.text}", cards=with_others(first.cards, second.cards)), after

    def hear(self, turn: Turn) -> Hearing | None:
        """What was said in a spoken turn, or None where no sound was sent."""
        if turn.audio is None:
            return None
        if self.parts.listener is None:
            raise TurnError("voice_unavailable", "I cannot listen on this machine.", "Please type your message.", 503)
        try:
            return self.parts.listener.listen(turn.audio)
        except MissingWeightsError as error:
            log.error("cannot listen: %s", error)
            raise TurnError(
                "voice_unavailable", "I cannot listen at the moment.", "Please type your message.", 503
            ) from error

    def look(self, turn: Turn) -> tuple[tuple[tuple[float, ...], ...], tuple[str, ...]]:
        """A vector of each photo, and a sentence for each that could not be read."""
        if len(turn.photos) > MAX_PHOTOS:
            raise TurnError(
                "too_many_photos",
                f"Those were {len(turn.photos)} photos at once.",
                f"Please send up to {MAX_PHOTOS}.",
                413,
            )
        pictures, faults = [], []
        for blob in turn.photos:
            try:
                pictures.append(decode(blob))
            except PhotoError as error:
                faults.append(str(error))
        if not pictures:
            return (), tuple(faults)
        if self.parts.image is None:
            return (), ("I cannot look at photos on this machine; please describe what you are looking for.",)
        return tuple(tuple(map(float, row)) for row in self.parts.image.encode_images(pictures)), tuple(faults)

    def ask_again(self, heard: Hearing, text: str) -> Reply:
        """What to say to words that may have been others: a wrong guess costs the shopper more than a question."""
        others = [other for other in heard.others if other != heard.text and self.likely(other)]
        return Reply(f"I am not sure that I heard you. Did you say “{text}”?", act="ask", suggestions=(text, *others[:2]),
                     heard=heard.text, intent="unsure")  # fmt: skip

    def likely(self, words: str) -> bool:
        """Whether people say so in this shop: something is asked for, and nothing is stammered."""
        reading = understand(words, self.parts.vocabulary)
        return bool(reading.kinds or reading.limits or reading.named) and not re.search(r"\b(\w+) \1\b", words)

    def nothing_said(self, turn: Perceived, state: State, before: State) -> tuple[Reply, State]:
        if turn.faults:
            raise TurnError("unreadable_photo", turn.faults[0], "Send another photo, or tell me in words.", 422)
        if turn.hearing is not None:
            return Reply(
                "I could not hear anything. Please try again, or type.", act="unheard", heard="", intent="unheard"
            ), state
        if turn.shares is not None or turn.drop:
            reply, after = self.recommender.recommend(replace(state, turns=state.turns + 1), Reading("", talk.SEARCH))
            after = with_before(after, before)
            return replace(reply, wish=self.recommender.wish(after), limits=self.recommender.limits(after)), after
        raise TurnError(
            "empty_message", "There was nothing in that message.", "Type something, say it, or send a photo.", 422
        )

    def asks_the_shop(self, reading: Reading) -> bool:
        """Whether a message asks what somebody can do here, and the shop's pages say: "can you wrap it?", "can she pay monthly?"."""
        pages = self.parts.pages
        if reading.absent and not reading.kinds:  # "is there any student discount?", "do you do finance?"
            spoken_of = any(map(pages.say, reading.absent[0].split())) or is_service(reading)
            word = pages.mentioning(reading.absent[0].split()[-1])
            if word and _TO_SELL.search(reading.text) and _NOT_DONE.search(word.text):
                return False  # "nail polish cannot be sent abroad" is no answer to who asks for it
            return spoken_of and pages.answer(reading.text)[1] >= SPOKEN_OF
        if _OF_ALL_OF_YOURS.match(reading.text) and not reading.limits:
            return pages.answer(reading.text)[1] >= CLEARLY  # "are your products tested on animals?"
        personal = _PERSONAL.search(reading.text) is not None
        if personal and not wishes_for(reading, photo=False) and pages.answer(reading.text)[1] >= SURELY:
            return True  # "can I get her feet measured?"
        if asks_for_a_thing(fold(reading.text)):
            # "do you do gift wrap?", where gift boxes are sold and no wrap
            sold = self.recommender.facts.texts.in_one_title(
                *(root for root in stems(reading.text) if root not in FILLER)
            )
            return _OFFERS.match(reading.text) is not None and not sold and pages.answer(reading.text)[1] >= SURELY
        if wishes_for(reading, photo=False):  # "can you take away our old toaster?"
            done = _SERVICE.search(reading.text) is not None and not _SELLING.search(reading.text)
            done = done or _RETURNING.search(reading.text) is not None
            return done and pages.answer(reading.text)[1] >= SURELY
        short = len(words(reading.text)) <= MOST_SHORT and reading.text.rstrip().endswith("?")  # "gift wrap?"
        return (short or personal) and pages.answer(reading.text)[1] >= CLEARLY

    def on_a_page(self, reading: Reading) -> Reply | None:
        """What a page says of a thing that no item here is or speaks of: "is there a lesson I could go to?"; None where none does."""
        if not reading.absent or reading.kinds or reading.limits or not _HELD.search(reading.text):
            return None
        word = reading.absent[0].split()[-1]
        said = None if self.recommender.facts.texts.knows(stem(word)) else self.parts.pages.mentioning(word)
        return Reply(quoted(said), act="answer") if said else None

    def or_from_pages(self, found: tuple[Reply, State], reading: Reading) -> tuple[Reply, State]:
        """What was found, unless an item says nothing and the shop's pages do: "do I need to be 18 to buy it?"."""
        reply, state = found
        if not is_silent(reply):
            return found
        passage, near = self.parts.pages.answer(reading.text)
        enough = CLEARLY if _PERSONAL.search(reading.text) or on_topic(reading.text) else SURELY
        return (replace(reply, text=quoted(passage)), state) if passage and near >= enough else found

    def act(self, reading: Reading, state: State, photo: bool) -> tuple[Reply, State]:
        """Choose what to do: talk, answer a question about the shop or an item, or recommend."""
        shop = self.recommender
        if reading.told:
            return follow(shop, reading, evolve(state, reading), state, photo)
        named_model = any(limit.field == TO_FIT for limit in reading.limits)
        if named_model and not photo and (told := whether_it_fits(shop, reading, state)) is not None:
            return told
        name, reading = meant(shop, reading, state, photo)
        if not photo and (told := whether_it_fits(shop, reading, state)) is not None:
            return told
        swaps = bool(state.together) and SWAPPED.match(reading.text)  # a thing of those put together for another
        if name == "policy" and swaps:
            name = "search"
        if name in ("search", "detail", "offtopic") and not swaps and self.asks_the_shop(reading):
            name = "policy"
        done_for_me = _DONE_FOR_ME.match(reading.text) if name == "detail" else None
        # "do you fit them for me?", and no page says so; "can you wash them" may be said of the things
        if done_for_me and (done_for_me[1] or is_silent((detail(shop, reading, state) or NOTHING_SAID)[0])):
            return NOT_SAID, state
        if name in ("search", "detail") and (page := self.on_a_page(reading)) is not None:
            return page, state
        if name in ("search", "detail") and is_service(reading):
            return NOT_SAID, state  # "do you offer a discount?"
        if name in ("search", "detail") and _DOES_WORK.match(reading.text) and not photo:
            return NOT_SAID, state  # "do you cut wood?", "can you mix a colour for me?"
        known = wishes_for(reading, photo) or reading.absent or reading.unnamed or reading.unknown
        if name in ("search", "detail") and _OFFERS.match(reading.text) and not known:
            return NOT_SAID, state  # "do you do gift wrap?", and neither the pages nor an item says so
        if name == "policy" and is_a_name(shop, reading):
            name = "search"  # "gift voucher", where one is sold
        if name in ("policy", "search", "detail") and (told := told_of_a_group(shop, reading, state)) is not None:
            return told
        if name == "policy" and (told := told_by_item(shop, reading, state, self.parts.pages)) is not None:
            return told
        if name in talk.TALK and (name in talk.FIRM_TALK or not wishes_for(reading, photo)):
            return talk.TALK[name](self.parts, shop, reading, state)
        if not photo and (
            found := which_of_all(shop, reading, state)
            or packs_needed(shop, reading, state)
            or of_several(shop, name, reading, state)
        ):
            return found
        if name == "detail" and reading.kinds and OF_YOURS.match(reading.text):
            name = "search"  # which of all that are sold, and of none in front
        if name == "detail" and reading.limits and len(state.table) == 1 and _ANY_THAT.match(reading.text):
            name = "search"  # of one thing nobody asks whether any of it is so
        up_to = name == "more_expensive" and all(limit.op == "<=" for limit in reading.limits if limit.numeric)
        if (
            name in GRADES
            and any(limit.numeric for limit in reading.limits)
            and not (reading.reference.places or up_to)
        ):
            name = "search"  # "a bigger screen please, at least 17 inches", "119 is too steep"
        if name in answers.SHOP_QUESTIONS and (found := answers.SHOP_QUESTIONS[name](shop, reading, state)):
            return found[0], in_its_topic(shop, reading, found[1])
        of_table = bool(state.table or reading.reference or reading.named or (name == "compare" and reading.kinds))
        if of_table and name in answers.TABLE_TURNS and (found := answers.TABLE_TURNS[name](shop, reading, state)):
            reply, after = self.or_from_pages(found, reading)
            unseen = not QUESTION.match(reading.text) and not {shop.facts.items[row].id for row in reading.named} & {
                *state.table,
                *state.focus,
            }
            if not (reading.named and unseen and is_silent(reply)):
                return reply, in_its_topic(shop, reading, after)  # else what was named is shown, without an answer
        if name in ("photo_more", "words_more"):
            state = replace(state, shares=more_of(state.shares, "photo" if name == "photo_more" else "words"))
        reading = in_topic(shop, reading, state)
        return follow(shop, reading, evolve(state, reading), state, photo)


# what is asked of a shop and is none of its things
SERVICES = frozenset(
    stems(
        "discount finance credit loyalty membership subscription sample trial assembly installation fitting engraving alteration warranty guarantee hire rental"
    )
)


def is_a_name(shop: Recommender, reading: Reading) -> bool:
    """Whether a message says hardly more than what an item is called."""
    said = set(stems(reading.text)) - FILLER
    titled = len(said) > 1 and any(said <= set(stems(shop.facts.items[row].title)) for row in reading.named[:1])
    return titled or (bool(reading.kinds) and said <= reading.called)


def is_service(reading: Reading) -> bool:
    """Whether what is asked for, and not sold here, is a service: "is there a discount if we spend 300?"."""
    return bool(reading.absent) and not reading.kinds and bool(SERVICES & set(stems(reading.absent[0])))


def with_others(cards: tuple[Card, ...], more: tuple[Card, ...]) -> tuple[Card, ...]:
    """Cards, and those others that are of none of their items."""
    there = {card.item.id for card in cards}
    return (*cards, *(card for card in more if card.item.id not in there))


NOT_SAID = Reply(
    "The shop does not say whether it does that. I can hand you over to a person.",
    act="answer",
    suggestions=("talk to a person",),
)
NOTHING_SAID = (Reply(f"{SILENT}."), State())


def is_silent(reply: Reply) -> bool:
    """Whether an answer about an item is that the shop does not say."""
    return reply.text.lower().startswith(SILENT)


def may_be(name: str, reading: Reading) -> bool:
    """Whether what a message is like can stand against what the rules read in it."""
    if name in (OUT, "search") or reading.intent.name not in ("search", "detail", name):
        return False
    if name == "policy" and re.search(r"\bsold out\b|\b(?:in|out of) stock\b", reading.text, re.I):
        return False
    if name in ("offtopic", *OF_JUDGEMENT) and reading.intent.name == "detail":
        return False  # what is pointed at is of the shop; and "is that the sale price" judges nothing
    if reading.absent and name not in ("abuse", "offtopic"):
        return False  # "is there a printer in your shop?" was understood: there is none
    return not (name == "policy" and asks_for_a_thing(reading.text.lower()))


_ANY_THAT = re.compile(
    r"\W*(?:(?:and|but|ok|okay|so|do you have|have you got|got|are there|is there)\W+)*(?:any|some|ones) (?:that|which|with)\b",
    re.I,
)
GRADES = ("cheaper", "more_expensive", "bigger", "smaller", "graded")
OF_JUDGEMENT = ("cheaper", "more_expensive", "bigger", "smaller", "like", "dislike", "graded")


_NOW = re.compile(r"\W*(?:and )?(?:now|next)\b", re.I)


def parted(text: str) -> tuple[str, str]:
    """The first sentence of a message and what follows it; the second is empty where there is one sentence."""
    parts = re.split(r"[.!;]\s+", text, maxsplit=1)
    return parts[0], parts[1] if len(parts) > 1 else ""


_PERSONAL = re.compile(
    r"^\W*(?:(?:and|so|ok|okay|hi|hello)\W+)*(?:i'?m [^,.?!]{1,40}[,.] ?)?(?:can|could|will|would|do|may|must|should|are)(?:n't)? (?:i|you|we|she|he|they|someone|somebody|anyone)\b",
    re.I,
)


_HELD = re.compile(
    r"\b(?:is|are) there\b|\bdo you (?:do|offer|run|give|hold|organi[sz]e)\b|\bcan (?:i|we) (?:book|join|take|attend|hire|rent)\b",
    re.I,
)
_OF_ALL_OF_YOURS = re.compile(
    r"^\W*(?:(?:and|so|ok|okay|hi|hello)\W+)*(?:are|is|do|does|have|has|where|how) (?:all (?:of )?|any of )?your (?:products?|items?|things|stuff|goods|packaging|parcels?|company|shop|store|business)\b",
    re.I,
)
_SERVICE = re.compile(
    r"^\W*(?:(?:and|so|ok|okay|hi|hello|also|right)\W+)*(?:(?:can|could|will|would|do)(?:n't)? (?:you|u|someone|somebody) "
    r"|(?:can|could|will|would) (?:my|our|her|his|the) (?:[\w-]+ ){1,3}be (?:taken|collected|picked|removed|recycled|brought|carried|delivered|repaired|engraved) )",
    re.I,
)
_RETURNING = re.compile(  # "if the clogs don't fit can I swap them?"
    r"\b(?:can|could|may|do|would|will) (?:i|we|she|he|they) (?:\w+ )?(?:swap|exchange|return|send|bring|take|give|change)\b.{0,24}\b(?:it|them|this|these|those|that|one|the \w+)\b(?! with me| on\b| to\b| out\b)"
    r"|\bif (?:it|they|she|he|the \w+|those|these) (?:does|do|is|are|did)(?:n't| not) (?:fit|like|suit|right|work)",
    re.I,
)
_DONE_FOR_ME = re.compile(
    _SERVICE.pattern
    + r"(?!have|sell|stock|show|know|think|recommend|suggest|tell|mean|do)\w+ (?:it|them|this|that|these|those)(?: (?:up|in|together|away))?( for (?:me|us))?\W*$",
    re.I,
)
_OFFERS = re.compile(
    r"^\W*(?:(?:and|so|ok|okay|hi|hello|also)\W+)*do (?:you|u) (?:do|offer|provide|run|test|use|recycle|ship|donate|support|charge|work|source|produce|import|plant|pay|hold|teach|train)(?! (?:any|it|them|this|that|these|those|one|ones|some|something|anything)\b)",
    re.I,
)
_DOES_WORK = re.compile(
    r"^\W*(?:(?:and|so|ok|okay|hi|hello|also)\W+)*(?:(?:do|can|could|will) (?:you|u) (?:cut|mix|tint|fit|install|hem|tailor|shorten|mount|lay|sharpen|engrave|assemble|customi[sz]e|personali[sz]e|paint|build|repair|fix) (?!together\b|in\b)(?!.*\b(?:it|them|this|that|these|those|one)\b)\w"
    r"|(?:can|could|will) (?:you|u|someone|somebody) (?!show|find|recommend|suggest|get|tell|give|pick|help|look|check|search|explain|compare|list|name|choose|do)[a-z]+ .{1,40} for (?:me|us)\W*$|(?:can|could|will) (?:someone|somebody) show (?:me|us) how)",
    re.I,
)
_TO_SELL = re.compile(r"\b(?:sell|stock|carry|have)\b", re.I)
_NOT_DONE = re.compile(r"\b(?:cannot|can't|not|no)\b", re.I)
_SELLING = re.compile(
    r"\b(?:show|find|recommend|suggest|get me|tell|give me|compare|have|sell|stock|do any|got|make it|match|see)\b",
    re.I,
)


DRUMS = 8  # signs in a row that are read; more say no more, and take patterns long
_DRUMMED = re.compile(rf"\W{{{DRUMS + 1},}}")


def check(text: str) -> None:
    if len(text) > MAX_TEXT:
        raise TurnError(
            "message_too_long",
            f"That message has {len(text):,} characters.",
            f"Please keep it under {MAX_TEXT:,}.",
            413,
        )


def adjust(state: State, turn: Perceived) -> State:
    """Apply what was set by hand: shares, and limits that were crossed out."""
    if turn.shares is not None:
        state = replace(state, shares={name: float(value) for name, value in turn.shares.items()})
    if turn.drop:
        kinds = 1 if state.kinds else 0
        numbers = {number - kinds for number in turn.drop}
        limits = tuple(limit for i, limit in enumerate(state.limits) if i not in numbers)
        state = replace(state, limits=limits, kinds=() if kinds and 0 in turn.drop else state.kinds)
    return state


def with_photos(state: State, turn: Perceived) -> State:
    """A photo opens a topic of its own, unless words hold on to what was there."""
    fresh = replace(
        state,
        kinds=(),
        notes=(),
        order="",
        limits=tuple(limit for limit in state.limits if limit.field in ("gender", "age_group")),
    )
    return replace(fresh, photos=turn.photos, photo_space=turn.space)
