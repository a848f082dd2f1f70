"""Spoken turns to words, on any machine: PocketSphinx with the shop's own language model.

PocketSphinx listens for what is said in this shop. How well that fits is judged against a loop of bare phones, which fits
everything; only where the shop's words do not fit, the general language model listens too, at five times the cost.
"""

import math
import re
import threading
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory

from pocketsphinx import Decoder, get_model_path

from models.audio import RATE, Samples, decode_audio, voiced
from models.encoders import Hearing
from models.spoken import Names, arpa, sentences

# How much better than the loop of phones words fit, in thousandths of the engine's score for each 10 ms. Measured on 24 orders of
# people: heard in a shop of these things they have 0 or more in 22 (median 1.3), heard in a shop of others in 1 (median -1.4),
# by the general model -1.7 to 0.
AT_HOME = 0.0  # from here on nothing else is considered
MARGIN = 0.4  # by so much the shop's words must beat the general ones, of which there are more to choose from
SURE = -1.0  # below it is asked
DOUBTFUL = 0.3  # confidence of a word of the shop below which it is asked about
VAGUE = 0.2  # mean confidence of all words below which it is asked; of foreign speech heard as English it is 0.1 to 0.6


class Sphinx:
    """PocketSphinx with its bundled English sounds, made to listen for what can be named in a shop."""

    def __init__(self, names: Names | None = None) -> None:
        """names: what can be named here; made into a language model when first needed."""
        self.name = "pocketsphinx en-us"
        self._names = names or Names((), {})
        self._lock = threading.Lock()  # a decoder hears one utterance at a time

    def prepare(self) -> None:
        """Learn the shop's words now."""
        with self._lock:
            _ = self._shop

    def listen(self, audio: bytes) -> Hearing:
        """What was said in an audio file. Raises SpeechError for what is no audio."""
        speech = voiced(decode_audio(audio))
        if not len(speech):
            return Hearing()
        with self._lock:
            floor, _ = self._decode(self._shop, "phones", speech)
            score, shop = self._decode(self._shop, "shop", speech)
            if score - floor >= AT_HOME:
                return shop
            other, general = self._decode(self._general, "general", speech)
        best, rest = (shop, general) if score >= other + MARGIN else (general, shop)
        others = tuple(text for text in (rest.text, *best.others) if text)
        return replace(best, others=others[:3], sure=best.sure and max(score, other) - floor >= SURE)

    def _decode(self, decoder: Decoder, search: str, speech: Samples) -> tuple[float, Hearing]:
        """A score for each 10 ms, in thousandths, and what was heard."""
        decoder.activate_search(search)
        decoder.start_utt()
        decoder.process_raw(speech.tobytes(), full_utt=True)
        decoder.end_utt()
        found = decoder.hyp()
        if found is None or not found.best_score:
            return -math.inf, Hearing()
        score = 1000 * math.log(found.best_score) / (len(speech) / RATE * 100)
        if search == "phones":
            return score, Hearing()
        parts = [part for part in decoder.seg() if part.word[0] not in "<["]
        words = tuple((re.sub(r"\(\d+\)$", "", part.word), round(part.prob, 2)) for part in parts)
        others = dict.fromkeys(other.hypstr for _, other in zip(range(12), decoder.nbest(), strict=False) if other)
        others.pop(found.hypstr, None)
        known = all(sureness >= DOUBTFUL for word, sureness in words if word in self._names.words)
        sure = known and sum(sureness for _, sureness in words) >= VAGUE * len(words)
        return score, Hearing(found.hypstr, words, tuple(others)[:3], sure)

    @cached_property
    def _shop(self) -> Decoder:
        """Ears for the shop's sentences, and for bare phones. They know no other word, and so are ready in a moment."""
        said = sentences(self._names)
        known = pronunciations()
        listed = [
            line for word in sorted({word for sentence in said for word in sentence}) for line in entries(word, known)
        ]
        with TemporaryDirectory() as folder:
            Path(folder, "shop.dict").write_text("\n".join(listed) + "\n")
            Path(folder, "shop.lm").write_text(arpa(said))
            decoder = Decoder(samprate=RATE, loglevel="FATAL", dict=f"{folder}/shop.dict", lm=f"{folder}/shop.lm")
        decoder.add_lm("shop", decoder.get_lm(decoder.current_search()))
        decoder.add_allphone_file("phones", get_model_path("en-us/en-us-phone.lm.bin"))
        return decoder

    @cached_property
    def _general(self) -> Decoder:
        """Ears for English at large."""
        decoder = Decoder(samprate=RATE, loglevel="FATAL")
        decoder.add_lm("general", decoder.get_lm(decoder.current_search()))
        return decoder


def pronunciations() -> dict[str, list[str]]:
    """PocketSphinx's copy of the CMU pronouncing dictionary: phones of each word, one string for every way to say it."""
    known: dict[str, list[str]] = {}
    for line in Path(get_model_path("en-us/cmudict-en-us.dict")).read_text(encoding="utf-8").splitlines():
        word, phones = line.split(" ", 1)
        known.setdefault(word.split("(")[0], []).append(phones)
    return known


def entries(word: str, known: Mapping[str, Sequence[str]]) -> list[str]:
    """Lines of a dictionary for a word, one for every way to say it."""
    ways = known.get(word) or [pronounce(word, known)]
    return [f"{word}({number}) {phones}" if number > 1 else f"{word} {phones}" for number, phones in enumerate(ways, 1)]


# letters to phones of the CMU dictionary, the longest first: a rough guess for names in no dictionary
LETTERS = {
    "tion": "SH AH N", "sch": "SH", "igh": "AY", "ch": "CH", "sh": "SH", "th": "TH", "ph": "F", "ck": "K", "ng": "NG", "qu": "K W",
    "ee": "IY", "ea": "IY", "oo": "UW", "ou": "AW", "ow": "OW", "ai": "EY", "ay": "EY", "oa": "OW", "oi": "OY", "oy": "OY", "au": "AO",
    "aw": "AO", "er": "ER", "ir": "ER", "ur": "ER", "ar": "AA R", "or": "AO R", "ie": "IY", "ei": "AY", "ll": "L", "ss": "S", "tt": "T",
    "nn": "N", "mm": "M", "rr": "R", "pp": "P", "ff": "F", "bb": "B", "dd": "D", "gg": "G", "zz": "Z", "a": "AE", "b": "B", "c": "K",
    "d": "D", "e": "EH", "f": "F", "g": "G", "h": "HH", "i": "IH", "j": "JH", "k": "K", "l": "L", "m": "M", "n": "N", "o": "AA", "p": "P",
    "q": "K", "r": "R", "s": "S", "t": "T", "u": "AH", "v": "V", "w": "W", "x": "K S", "y": "IY", "z": "Z",
}  # fmt: skip


def pronounce(word: str, known: Mapping[str, Sequence[str]]) -> str:
    """Phones of a word that the dictionary lacks: of two known words that make it up, else letter by letter."""
    for cut in range(len(word) - 3, 2, -1):
        if word[:cut] in known and word[cut:] in known:
            return f"{known[word[:cut]][0]} {known[word[cut:]][0]}"
    phones = re.findall("|".join(LETTERS), re.sub(r"(?<=[^aeiou])e$", "", word))
    return " ".join(LETTERS[letters] for letters in phones) or "AH"
