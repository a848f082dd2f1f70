"""Things that a message asks for and the shop has not, and things that nothing here is called."""

import itertools
import re

from chatbot.asking import REQUEST
from chatbot.lexicon import DESCRIBING, FEATURES, FILLER, GENERIC, MATERIALS, OF_SIZE
from chatbot.questions import QUESTION
from chatbot.tokens import Token
from chatbot.vocabulary import Vocabulary
from data.nouns import is_plural
from data.thesaurus import NAMES, SYNONYMS, UMBRELLAS, WORDS
from data.titles import core
from data.words import stem, stems, words
from retrieval.columns import COLORS

# what things come in; nobody who says "under 15 a bottle" wants a bottle, unless the shop has bottles
CONTAINERS = frozenset(stems("bottle box pack packet tin can jar tub tube bag carton roll unit piece"))

# "I have a cat": what somebody has is not asked for
OWNS = re.compile(
    r"^\W*(?:(?:but|and|also|well|oh|because|cause)\W+)*(?:i|we|she|he|they|my \w+)(?:(?:'ve| have| has| own| owns)(?: got)? (?:an?|two|three|\d+|some|my|already)| (?:also )?wears? (?!size\b)\w+)\b(?!.*(?:\?|\b(?:need|want|looking|after)\b))"
)


SIZES = OF_SIZE | {stem("medium")}


_IS_THERE_ONE = re.compile(r"\b(?:is|are) there (?:one|ones|any)\b (?:that|where|which|who|with|without)\b")


def asked_last(tokens: list[Token], text: str) -> list[Token]:
    """The words of the question that a message ends in, where what stands before it only tells: "the kids always fight. is there one without a loser?"."""
    told, _, asked = text.rstrip(" ?!.").rpartition(". ")
    ends = max((i for i, token in enumerate(tokens) if token.after == "."), default=0)
    asks = QUESTION.match(asked) is not None and not (QUESTION.match(told) or REQUEST & set(words(told)))
    return tokens[ends:] if told and asks else tokens


def find_absent(tokens: list[Token], vocabulary: Vocabulary, text: str) -> tuple[tuple[str, ...], str]:
    """Things asked for that the shop has nothing of, and its nearest kind: (("kayaks",), "ski").

    Only what is asked for as a thing is denied: a plural, or a noun after an article or in "do you have …".
    The thing is the last word of the first run of words that are not fillers.
    """
    tokens = asked_last(tokens, text)
    if two := two_words_absent(tokens, vocabulary):
        return (two,), ""
    run = first_run(tokens)
    if (
        len(run) > 1
        and _HAVE.search(text)
        and (pair := (run[-2].root, run[-1].root)) in NAMES
        and not vocabulary.kind(pair)
        and not vocabulary.facts.texts.in_one_title(*pair)
    ):
        return (f"{run[-2].word} {run[-1].word}",), ""  # "bread machines", where texts speak of machines
    if _IS_THERE_ONE.search(text):
        return (), ""  # "is there one where nobody loses?" is of what was spoken of
    if not run or tokens_are_activity(tokens, run) or OWNS.match(text) or is_stated(tokens, run):
        return (), ""
    if is_done_with(tokens, run):
        return (), ""  # "something to dry clothes"
    last = run[-1]
    if last.word in ("before", "again", "already", "yet", "ever", "though"):
        return (), ""  # "I've never fished before"
    if last.word == "handed":
        return (), ""  # "got anything left handed?"
    if [token.word for token in tokens[tokens.index(last) + 1 :]][:1] in (["one"], ["ones"]):
        return (), ""  # "an electric one"
    if last.root in SIZES or (last.word.isdigit() and len(run) < 3):
        return (), ""  # "a large", "a big number 5"
    if last.root in CONTAINERS or (last.root in COLORS and len(run) == 1):
        return (), ""  # "a 1 kg bag" is of what was wanted before, and a yellow is no thing
    first = next(i for i, token in enumerate(tokens) if token is run[0])
    if {token.word for token in tokens[max(0, first - 2) : first]} & BELONGING:
        return (), ""  # "my first grandchild is due" asks for no grandchild
    if len(run) > 1 and vocabulary.facts.texts.in_one_title(*(token.root for token in run)):
        return (), ""  # "a balance bike", which one thing is called in the middle of its title
    if last.root in GENERIC and (
        len(run) == 1 or vocabulary.facts.texts.knows(run[-2].root) or run[-2].word in DESCRIBING
    ):
        return (), ""  # "something", "a nice set"; but not "a chess set"
    head = (last.root,)
    named = (head in SYNONYMS or head in UMBRELLAS) and not is_name_before(last.root, vocabulary)
    # washing "machines" are spoken of in texts, and espresso nowhere
    foreign = len(vocabulary.facts.texts.title_rows(last.root)) == 0 and any(not vocabulary.facts.texts.knows(token.root) for token in run[:-1])  # fmt: skip
    # "do you sell mattresses?", where beds come without
    sold_here = _SELL_ANY.fullmatch(text) is not None and is_plural(last.word) and not vocabulary.facts.texts.title_rows(last.root).size  # fmt: skip
    if (
        vocabulary.facts.texts.knows(last.root)
        and last.root not in GENERIC
        and not named
        and not foreign
        and not sold_here
    ):
        return (), ""
    at, end = tokens.index(run[0]), tokens.index(last) + 1
    before = tokens[at - 1].word if at else ""
    if before in ("a", "an") and at > 1 and tokens[at - 2].word == "with":
        return (), ""  # "something with a comfy handle" is what it has
    listed = _WHAT_HAVE.search(text) is not None
    as_thing = (listed or before in ("a", "an", "another", "any", "some")) and (end == len(tokens) or tokens[end].root in FILLER) and [token.word for token in tokens[end:]][:1] not in (["one"], ["ones"])  # fmt: skip
    graded = last.word in DESCRIBING or is_graded(last.word, vocabulary)
    if (not as_thing and graded) or last.root in vocabulary.columns:
        return (), ""
    plural = last.word != last.root and last.word.endswith("s") and not last.word.endswith(("ss", "us"))
    asked = before in ("a", "an", "any", "some", "another") or listed or _HAVE.search(text) is not None
    english = vocabulary.is_english(last.word) and (plural or len(tokens) == len(run))
    if (
        (before in ("what", "which") and not listed)
        or before in ("loves", "likes", "adores", "enjoys", "who", "that", "it", "he", "she", "they", "i", "we")
        or not (named or asked or english)
    ):
        return (), ""
    said = " ".join(token.word for token in run)
    near, likeness = vocabulary.like_kind(last.word if len(run) == 1 else said)
    return (said,), near if likeness > ALIKE else ""


ALIKE = 0.6  # cosine of a thing and a kind from which on that is offered as near: mattress and bed .69; wardrobe and rug .53
_SELL_ANY = re.compile(
    r"\W*(?:(?:and|so|ok|hi|hello)\W+)*(?:do|does) (?:you|u|the shop) (?:also )?(?:sell|stock|do|carry|have)(?: any)? [a-z]+\W*"
)


def two_words_absent(tokens: list[Token], vocabulary: Vocabulary) -> str:
    """A thing that people call by two words, of which the shop has the first one only: "sewing machines", where there are sewing kits; "" if there is none."""
    for i, (first, head) in enumerate(itertools.pairwise(tokens)):
        phrase = (first.root, head.root)
        asked = is_plural(head.word) or {token.word for token in tokens[max(0, i - 1) : i]} & {"a", "an", "any"}
        if phrase in NAMES and asked and first.use == "value" and head.open and not vocabulary.kind(phrase):
            return f"{first.word} {head.word}"
    return ""


def is_done_with(tokens: list[Token], run: list[Token]) -> bool:
    """Whether words say what a thing that has no name is to do, and to what: "something to dry clothes", "anything for making soup"."""
    at = next(i for i, token in enumerate(tokens) if token is run[0])
    return _TO_DO.search(" ".join(token.word for token in tokens[: at + 1])) is not None


_TO_DO = re.compile(
    r"\b(?:something|anything|summat|things?|stuff|what|one|ones) (?:(?:that|which) (?:can |will |would |could )?(?!is\b|has\b)\w+|(?:i|you|we) can \w+ \w+|to (?!buy\b|get\b|have\b|give\b)\w+|(?:do you have |have you got |is there |is good )?for \w+ing)\b(?: \w+){0,2} \w+$"
)
BELONGING = frozenset({"my", "his", "her", "our", "their"})


def is_stated(tokens: list[Token], run: list[Token]) -> bool:
    """Whether words say what somebody is or has, and ask for nothing: "he's a builder", "she's got a sore bum as well"."""
    at = next(i for i, token in enumerate(tokens) if token is run[0])
    before = " ".join(token.word for token in tokens[:at])
    return _STATED.search(before) is not None or _IS_A.match(before) is not None


_IS_A = re.compile(r"(?!.*\b(?:want|need|looking|after|idea|what|all)\b)(?:\w+ ){1,2}(?:is|was) an?$")
_STATED = re.compile(
    r"\b(?:(?:i|he|she|they|we|it|hes|shes|theyre|im|i'm|he's|she's|they're|(?:my|his|her|our) \w+)(?: is| am| are| was| were| had| has| have|'ve|'s)?(?: got| had| been| keeps?| gets?)?)"
    r"(?: such| really| very| quite| only| just| also)* (?:an?|the|some)$"
)


def is_name_before(root: str, vocabulary: Vocabulary) -> bool:
    """Whether a title has a word before another that is no English: "Monstera Deliciosa" is a monstera, a "Kettle Descaler" no kettle."""
    facts = vocabulary.facts
    ends = [words(core(facts.items[int(row)].title))[-1] for row in facts.texts.title_rows(root)[:LOOKED_AT]]
    return any(stem(end) not in WORDS and not vocabulary.is_english(end) for end in ends)


LOOKED_AT = 50  # titles with a word


def thing_of_a_department(tokens: list[Token], vocabulary: Vocabulary) -> str:
    """A thing that the shop never speaks of, after the name of one of its departments: "dog bowl"; "" if there is none."""
    for before, token in itertools.pairwise(tokens):
        at = tokens.index(token)
        if (before.use == "kind" and before.root not in vocabulary.facts.kinds.heads and token.open and token.word.isalpha()
                and token.root not in FILLER | GENERIC and not vocabulary.facts.texts.knows(token.root) and vocabulary.is_english(token.word)
                and token.word not in DESCRIBING and (at + 1 == len(tokens) or tokens[at + 1].root in FILLER)):  # fmt: skip
            return f"{before.word} {token.word}"
    for i, token in enumerate(tokens[:-1]):
        in_front = i and tokens[i - 1].word in ("a", "an", "any", "some")
        if (
            in_front
            and tokens[i + 1].word == "about"
            and token.root not in FILLER
            and is_strange_noun(token, vocabulary)
        ):
            return token.word  # "a book about goldfish"
    return ""


def unknown_modifier(tokens: list[Token], vocabulary: Vocabulary) -> str:
    """A thing with a name in front that the shop never speaks of: "Yamaha keyboards", "snake food"; "" if there is none."""
    for i, (before, token) in enumerate(itertools.pairwise(tokens)):
        after_verb = i and tokens[i - 1].word in ("to", "who", "she", "he", "they", "it")
        if (
            token.use == "kind"
            and not token.after
            and not after_verb
            and len(before.word) > 2
            and before.root not in FILLER
            and is_strange_noun(before, vocabulary, common=False)
        ):
            return f"{before.word} {token.word}"
    return ""


ADJECTIVE = re.compile(r"(?:able|ible|ful|ive|ous|ing|ed|al|ic|ish|er|est|less|ant|ent|y|ern|proof|style|size|sized)$")


def first_run(tokens: list[Token]) -> list[Token]:
    """The first words in a row that nobody has claimed and that are no fillers."""
    run: list[Token] = []
    for token in tokens:
        if token.open and token.root not in FILLER and not token.word.isdigit():
            run.append(token)
        elif run and (token.root in FILLER or token.use):
            break
    return run


_HAVE = re.compile(
    r"\b(?:do (?:you|u|ya)(?: also| still| actually| even| happen to)? (?:have|sell|carry|stock|do|keep)|(?:are|is) you selling|have you (?:got|any|an?)|is there|are there|(?:look|search|shopp|hunt)ing for|i need|i want|i'd like|would like|show me|help me find|buy"
    r"|where (?:is|are) the|got any|can i get)\b|^\W*(?:(?:and|also|ok|so|you)\W+)*got (?!it\b|this\b|that\b|them\b|one\b)\w"
)
_WHAT_HAVE = re.compile(r"\bwhat \w[\w ]*? (?:have you (?:got)?|do you (?:have|sell|carry|stock|offer)|are there)\b")
_GRADED = re.compile(r"(?:er|est|ish)$")  # "lighter", "oldest", "british" say how a thing is


def is_graded(word: str, vocabulary: Vocabulary) -> bool:
    """Whether a word says how a thing is beside others: "lighter", "bigger"; not "wallpaper", which is more of nothing."""
    if not _GRADED.search(word):
        return False
    base = _GRADED.sub("", word)
    bases = (
        base,
        f"{base}e",
        base[:-1] if base[-1:] == base[-2:-1] else base,
        f"{base[:-1]}y" if base[-1:] == "i" else base,
    )
    return word.endswith("ish") or any(len(one) > 2 and vocabulary.is_english(one) for one in bases)


_SEEKING = re.compile(r"\b(?:look|looking|search|searching|shopping|hunting|asking|hoping|market) for\b")


def asks_for_a_thing(text: str) -> bool:
    """Whether a message asks what the shop has: "do you have espresso machines?"."""
    return _HAVE.search(text) is not None or _WHAT_HAVE.search(text) is not None


BEFORE_NO_THING = frozenset({"for", "to", "my", "on", "in", "at", "with", "who", "she", "he", "it", "they", "that", "which", "what", "else", "there", "you", "we"})  # fmt: skip
SPOKEN_OF = 0.05  # of all texts that say a word, from which on nobody needs to be told that nothing is called so


def find_unnamed(tokens: list[Token], vocabulary: Vocabulary) -> str:
    """A thing asked for in the plural or with an article that is nothing's name here, though texts mention it."""
    said = [token for token in tokens if token.root not in FILLER]
    followed = [token.root for token in tokens[tokens.index(said[0]) + 1 :][:1]] if said else []
    if (
        len(said) == 1 and is_strange_noun(said[0], vocabulary) and not GENERIC.intersection(followed)
    ):  # "science stuff"
        return said[0].word  # "camembert?"
    for i, token in enumerate(tokens):
        plural = token.word.endswith("s") and not token.word.endswith(("ss", "us", "'s")) and token.root != token.word
        ends = i + 1 == len(tokens) or (tokens[i + 1].root in FILLER and tokens[i + 1].word not in ("one", "ones"))
        after_article = i > 0 and tokens[i - 1].word in ("a", "an") and ends
        asked = ends and is_asked_as_thing(tokens, i)
        if (
            not token.open
            or len(vocabulary.facts.texts.title_rows(token.root))
            or token.root in vocabulary.columns
            or token.root in FILLER | GENERIC | SIZES
            or not token.word.isalpha()
            or not (plural or after_article or asked)
        ):
            continue
        spoken_of = len(vocabulary.facts.texts.rows((token.root,))) > max(3, SPOKEN_OF * len(vocabulary.facts))
        if (
            (not asked and led_by(tokens, i))
            or spoken_of
            or is_stated(tokens, [token])
            or is_done_with(tokens, [token])
        ):
            continue
        return token.word
    return ""


def led_by(tokens: list[Token], at: int) -> bool:
    """Whether a word stands behind one that says where, for whom or to whom: "on a ward", "on muddy footpaths"."""
    before = [token.word for token in tokens[max(0, at - 3) : at]]
    return not BEFORE_NO_THING.isdisjoint(before[-1:]) or not IN_PLACE.isdisjoint(before)


IN_PLACE = frozenset({"in", "on", "at", "near", "around", "along", "through", "across"})


def is_asked_as_thing(tokens: list[Token], at: int) -> bool:
    """Whether a word ends what stands right behind "do you sell", and is no adjective: "do you do cork grease?"."""
    token, start = tokens[at], at
    if token.word in DESCRIBING or token.root in FEATURES | MATERIALS | COLORS or ADJECTIVE.search(token.word):
        return False
    if [other.word for other in tokens[at + 1 : at + 2]] in (["one"], ["ones"]):
        return False  # "have you got any bayonet ones?" is of what is spoken of
    while start and tokens[start - 1].open and tokens[start - 1].root not in FILLER:
        start -= 1
    return [other.word for other in tokens[max(0, start - 2) : start]] in SELLING


SELLING = [["you", verb] for verb in ("have", "got", "sell", "stock", "do", "carry", "keep")] + [["have", "any"], ["got", "any"], ["sell", "any"], ["do", "any"]]  # fmt: skip


def is_strange_noun(token: Token, vocabulary: Vocabulary, common: bool = True) -> bool:
    """Whether no text of the shop has a word, and it says not how a thing is. common: whether it has to be English too."""
    return (
        token.open and token.word.isalpha() and not vocabulary.facts.texts.knows(token.root) and (vocabulary.is_english(token.word) or not common)
        and token.root not in GENERIC | FEATURES | MATERIALS | COLORS | SIZES and token.word not in DESCRIBING and not ADJECTIVE.search(token.word)
    )  # fmt: skip


def tokens_are_activity(tokens: list[Token], run: list[Token]) -> bool:
    """ "to start climbing", "for winter": what it is for, not what it is."""
    at = next(i for i, token in enumerate(tokens) if token is run[0])
    before = [token.word for token in tokens[max(0, at - 3) : at]]
    if run[-1].word.endswith("ing") and before[-1:] not in (["a"], ["an"]):
        return True
    if _SEEKING.search(" ".join(before)):
        return False
    return bool(before) and (before[-1] in ("for", "to", "my", "too", "start", "is", "are", "when", "at", "on", "during") or
                             before[-2:] in (["for", "a"], ["for", "the"], ["to", "a"], ["in", "the"], ["on", "the"], ["at", "the"]))  # fmt: skip
