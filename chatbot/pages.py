"""The shop's own pages: which passage answers a question on returns, delivery and what else a shop writes down."""

import re
from collections.abc import Sequence
from functools import lru_cache

import numpy as np

from chatbot.lexicon import FILLER
from data.shop import Passage
from data.words import sentences, stem, stems
from models.encoders import TextEncoder, Vectors
from retrieval.texts import IN_A_TURN

SPOKEN_OF = 0.32  # cosine of a question and a passage or a sentence of it, from which on the pages speak of it
ON_TOPIC = 0.12  # by which it may be less where the question is plainly on one of the topics
CLEARLY = 0.35  # the same as SPOKEN_OF, for a question of what somebody can or may do here that no rule knows
SURELY = 0.45  # the same, where a message names a thing that the shop sells
SHARED = 0.5  # what it counts that all words of a question stand in a text, beside the cosine
OF_TOPIC = 0.5  # what the cosine with the topic counts
AS_GOOD = 0.05  # below the best, up to which another passage is read out too
ASIDE = 0.25  # below the best sentence of a passage, from which on one says something else
_LEANS = re.compile(
    r"(?:it|they|this|that|these|those|then|but|however|otherwise)\b", re.I
)  # how a sentence begins that needs the one before
_BUT = re.compile(
    r"\b(?:cannot|can't|can not|not|only|except|unless|excluding|must)\b", re.I
)  # what holds only within bounds
_ASKS_COST = re.compile(r"\b(?:how much|costs?|price|charged?|fees?|postage|pay)\b", re.I)
_COSTS = re.compile(r"[$€£]\s?\d|\d ?(?:[$€£]|EUR|USD|GBP|%)|\bfree\b", re.I)
READ_OUT = 330  # characters of an answer up to which it may have more than one passage
# what people say of returns, delivery and so on without those words, and how pages call it
TOPICS = (
    (r"\b(?:sen[dt]|take|bring|give|get)\b.{0,30}\bback\b|\breturn|\bswap|\bexchang|\brefund|\bmoney back|\bchange[sd]? (?:my|her|his|our|their) mind|"
     r"\b(?:does|do|did)(?:n'?t| not) (?:fit|like|suit|get on|want|work out)\b", "returns, refunds and exchanges"),
    (r"\bdeliver|\bship(?:ping|ped)?\b|\bpost(?:age|ed)?\b|\barriv|\bgets? here\b|\bcome (?:if|by|on|before|today|tomorrow)\b|\bnext day\b|\bcourier\b|"
     r"\bwhen (?:would|will|does|do) (?:it|they|this|that) (?:come|get|be here)|\bhow long (?:will|would|does) (?:it|that|this) take\b(?! to (?:work|dry|cook|charge|boil|heat|set|cure|grow|build|assemble|kick|start|brew|absorb|dissolve|fill|clean|wash|install|flower|germinate|bloom|bake|cool|recharge|learn|read|play|finish|inflate|put)\b)|\bexpress\b|\bwhen (?:would|will|do|can) (?:i|we) (?:get|have|receive)\b|\bby (?:tomorrow|\w+day|the weekend|christmas)\b",
     "delivery time and cost"),
    (r"\bbroken?\b|\bbreaks?\b|\bfaulty|\bdamaged|\bstops? working|\bwarranty|\bguarantee", "faulty or broken goods, warranty, repair"),
    (r"\bdiscounts?\b|\bmoney off\b|\b(?:\d+ ?%|per ?cent) off\b|\bbulk\b", "discounts, percent off, for students, schools and large orders"),
    (r"\bwhere (?:are|is) (?:you|your|the shop)|\bopen(?:ing)?\b|\bclos(?:e|ing)\b|\bshut\b", "address and opening hours of the shop"),
)  # fmt: skip


def on_topic(question: str) -> list[int]:
    """The places in TOPICS of those that a question is plainly on."""
    return [i for i, (pattern, _) in enumerate(TOPICS) if re.search(pattern, question, re.I)]


class Pages:
    """The passages of the shop's pages, found by meaning, by words and by topic."""

    def __init__(self, passages: Sequence[Passage], encoder: TextEncoder) -> None:
        self._encoder = encoder
        # each passage as a whole, and each of its sentences: one sentence may answer what the whole hardly speaks of
        said = [
            (passage, text) for passage in passages for text in dict.fromkeys((passage.text, *sentences(passage.text)))
        ]
        self._passages = [passage for passage, _ in said]
        self._texts = [text for _, text in said]
        self._stems = [set(stems(text)) for _, text in said]
        self.answer = lru_cache(IN_A_TURN)(self._find_answer)
        self._vectors: Vectors | None = None
        if said:
            self._vectors = encoder.encode_texts([f"{passage.heading}. {text}" for passage, text in said])
            # how much each of them speaks of each topic, shape (texts, topics)
            self._of_topics = self._vectors @ encoder.encode_texts([name for _, name in TOPICS]).T

    def _find_answer(self, question: str) -> tuple[Passage | None, float]:
        """What answers best, from under one heading, and how near it comes in meaning, a cosine; None if no page speaks of it."""
        if self._vectors is None:
            return None, 0.0
        meaning = self._vectors @ self._encoder.encode_texts([question])[0]
        asked = set(stems(question)) - FILLER
        shared = np.array([len(asked & told) / max(1, len(asked)) for told in self._stems])
        fit = meaning + SHARED * shared
        topics = on_topic(question)
        of_topic = self._of_topics[:, topics].max(axis=1) if topics else np.zeros(len(fit))
        fit += OF_TOPIC * of_topic
        best = int(fit.argmax())
        near = max(float(meaning[best]) + (ON_TOPIC if topics else 0.0), float(of_topic[best]))
        telling = meaning + SHARED / 2 * shared
        if _ASKS_COST.search(question):
            telling = meaning + ASIDE * np.array([_COSTS.search(text) is not None for text in self._texts])
        return (self._with_others(fit, telling) if near > SPOKEN_OF else None), near

    def say(self, word: str) -> bool:
        """Whether a passage or its heading has a word: "finance"."""
        root = stem(word)
        return any(root in told for told in self._stems) or any(
            root in stems(passage.heading) for passage in self._passages
        )

    def mentioning(self, word: str) -> Passage | None:
        """The sentence of a page that has a word, under its heading; None where none has."""
        root = stem(word)
        for passage, text, told in zip(self._passages, self._texts, self._stems, strict=True):
            if root in told and (text != passage.text or len(sentences(text)) == 1):
                return Passage(passage.page, passage.heading, text)
        return None

    def _with_others(self, fit: np.ndarray, telling: np.ndarray) -> Passage:
        """The best passage with those under its heading that are as good, or so short that all can be read out, in the order of the page.

        telling: how well each text answers, by its meaning more than by its words.
        """
        best = self._passages[int(fit.argmax())]
        here = [passage for passage in dict.fromkeys(self._passages) if (passage.page, passage.heading) == (best.page, best.heading)]  # fmt: skip
        score = {passage: max(fit[i] for i, other in enumerate(self._passages) if other == passage) for passage in here}
        if sum(len(passage.text) for passage in here) > READ_OUT:
            here = [passage for passage in here if score[passage] >= score[best] - AS_GOOD]
        return Passage(best.page, best.heading, " ".join(self._telling(passage, telling) for passage in here))

    def _telling(self, passage: Passage, fit: np.ndarray) -> str:
        """The sentences of a passage that answer, without those that say something else; one that says "it" with the one before."""
        told = {text: float(fit[i]) for i, text in enumerate(self._texts) if self._passages[i] == passage}
        said = sentences(passage.text)
        best = max(told.get(text, 0.0) for text in said)
        kept = [told.get(text, 0.0) >= best - (2 * ASIDE if _BUT.search(text) else ASIDE) for text in said]
        for i in reversed(range(1, len(said))):
            kept[i - 1] = kept[i - 1] or (kept[i] and _LEANS.match(said[i]) is not None)
        return " ".join(text for text, keep in zip(said, kept, strict=True) if keep)


def quoted(passage: Passage) -> str:
    """A passage as an answer, with where it stands."""
    return f"{passage.text} (from “{passage.heading}”)"
