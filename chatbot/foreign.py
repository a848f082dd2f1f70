"""Which language a message is in, as far as it is surely not English."""

import re
from functools import cache
from typing import TYPE_CHECKING

from chatbot import tongues
from chatbot.lexicon import FILLER, NUMBERS
from chatbot.vocabulary import Vocabulary
from data.words import fold, stem, words

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

# those that a shopper is likely to write in, as ISO 639-1 codes; rare relatives of them would share their probability
LIKELY = ("en", "de", "fr", "es", "it", "pt", "nl", "pl", "sv", "da", "no", "fi", "tr", "cs", "sk", "hu", "ro", "hr", "ca", "id", "vi",
          "zh", "ja", "ko", "ru", "uk", "bg", "sr", "el", "ar", "fa", "he", "hi", "bn", "th")  # fmt: skip
# probability of English below which it is another language: of 7,900 English messages 1 in 1,000 has less, most of them names
UNLIKELY = 0.02
_OTHER_SCRIPT = re.compile(
    r"[\u0370-\u03ff\u0400-\u04ff\u0590-\u06ff\u0900-\u09ff\u0e00-\u0e7f\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]{2}"
)
# languages as English and they themselves call them, folded → ISO 639-1 codes
CALLED = {
    "german": "de", "deutsch": "de", "french": "fr", "francais": "fr", "spanish": "es", "espanol": "es", "castellano": "es", "italian": "it", "italiano": "it",
    "dutch": "nl", "nederlands": "nl", "polish": "pl", "polski": "pl", "portuguese": "pt", "portugues": "pt", "swedish": "sv", "svenska": "sv", "turkish": "tr", "turkce": "tr",
    "chinese": "zh", "mandarin": "zh", "cantonese": "zh", "japanese": "ja", "korean": "ko", "russian": "ru", "ukrainian": "uk", "arabic": "ar", "hindi": "hi", "greek": "el",
    "danish": "da", "norwegian": "no", "finnish": "fi", "czech": "cs", "hungarian": "hu", "romanian": "ro", "welsh": "cy", "irish": "ga",
}  # fmt: skip
_ITSELF = "deutsch|francais|espanol|castellano|italiano|nederlands|polski|portugues|svenska|turkce"  # and nobody's wine or cheese
_SPEAKS = re.compile(
    r"\W*(?:(?:do|does|can|could|will|would|is) (?:you|u|anyone|anybody|somebody|someone|we|i)(?: guys| all| also| even| there| here)* (?:speaks?|talk|write|chat|answer|reply|respond|understands?|know|do|read|type)(?: (?:to|with) (?:me|you|u))?"
    rf"(?: (?:also|in|any|some|a bit of|a little))* (?P<asked>{'|'.join(CALLED)})(?: too| as well| here| please)*|(?:(?:in|auf|en) )?(?P<itself>{_ITSELF}))\W*"
)
# words that make sentences and no names, folded, of the languages of most shoppers: "crème de cassis" has none
_SENTENCE = re.compile(
    r"\b(?:unter|uber|ohne|zwischen|moins|sous|menos|bajo|sotto|onder|zonder|senza|ich|du|sie|ihr|wir|mir|mich|euch|ist|sind|nicht|kein|keine|und|fur|auch|mit|gibt|habt|haben|haste|hat|was|wo|wie|welche|welcher|zeig|zeigen|suche|bitte|kostet|brauche|mochte|sprechen|je|tu|vous|nous|moi|avez|est|sont|avec|cherche|voudrais|veux|combien|coute|quel|quelle|pas|plait|parlez|qui|yo|me|quiero|quisiera|busco|tienen|tiene|hay|cuanto|cuesta|donde|esta|mas|habla|necesito|favor|vorrei|cerco|avete|hai|ho|quanto|costa|dove|sono|qualcosa|parla|quero|queria|procuro|tem|voces|minha|meu|com|onde|custa|ik|jij|jullie|heeft|hebben|heb|zijn|wat|hoeveel|voor|mijn|graag|alsjeblieft|zoek|waar|szukam|czy|macie|ile|dla|jest|mam|chce|prosze|gdzie|ni|jag|jeg|letar|leter|efter|etter|vad|hvad|hva|koster|kostar|onko|teilla|etsin|mita|maksaa|hledam|kolik|stoji|prosim|icin|bir|arıyorum|kac|nerede|musun|keresek|mennyi|caut|aveti|pentru)\b"
)
MANY = 5  # words from which a message is no name


@cache
def identifier() -> "LanguageIdentifier":
    """langid's model: naive Bayes over byte n-grams, loaded in a third of a second."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(LIKELY)
    return identifier


def asks_for_language(text: str) -> str:
    """The language in which somebody asks to be answered, as a code: "do you speak German?"; "" where nobody does."""
    asked = _SPEAKS.fullmatch(fold(text))
    return CALLED[asked["asked"] or asked["itself"]] if asked else ""


def language_of(text: str, vocabulary: Vocabulary) -> str:
    """The language of a message, as an ISO 639-1 code; "en" wherever it may be English, a name, or the shop's own words."""
    folded = fold(text)
    if asked := asks_for_language(text):
        return asked
    said = [word for word in words(text) if word.isalpha() and len(word) > 1]
    sentence = len(said) >= MANY or _SENTENCE.search(folded) or _OTHER_SCRIPT.search(text)
    if not sentence or all(_ours(word, vocabulary) for word in said):
        return tongues.ENGLISH
    ranked = identifier().rank(text)
    return ranked[0][0] if dict(ranked)[tongues.ENGLISH] < UNLIKELY else tongues.ENGLISH


def _ours(word: str, vocabulary: Vocabulary) -> bool:
    root = stem(word)
    return root in FILLER or word in NUMBERS or vocabulary.facts.texts.knows(root)
