"""The words of a message, and what each of them was claimed by."""

import re
from dataclasses import dataclass

from chatbot.lexicon import NEGATIONS
from chatbot.vocabulary import Vocabulary
from data.words import stem, words
from retrieval.columns import Phrase


@dataclass(slots=True)
class Token:
    """One word of the message. use: what claimed it, "" while nobody has. after: the mark that stands before it, "," or "."."""

    word: str
    root: str
    use: str = ""
    denied: bool = False
    after: str = ""

    @property
    def open(self) -> bool:
        """Whether nobody has claimed it and it is not denied."""
        return not self.use and not self.denied


def tokenize(text: str) -> list[Token]:
    """The words of a folded message, each with the mark before it."""
    tokens: list[Token] = []
    text = re.sub(r"\s[-–—]+\s", ". ", text)
    for part in re.finditer(r"([,.;:!?]?)(?:\s|^)*(.+?)(?=[,.;:!?](?:\s|$)|$)", text):
        found = [Token(word, stem(word)) for word in words(part[2])]
        if found and tokens and part[1]:
            found[0].after = "," if part[1] == "," else "."
        tokens += found
    return tokens


def deny(tokens: list[Token], vocabulary: Vocabulary) -> None:
    """Mark what "not", "no", "without" … deny: the next words, over fillers and "or", up to the next clause."""
    denying = told = False
    for i, token in enumerate(tokens):
        if token.after == "." or (token.after == "," and not goes_on(tokens[i:])):
            denying = False
        told = told and not token.after
        before = tokens[i - 1].word if i else ""
        after = tokens[i + 1].word if i + 1 < len(tokens) else ""
        pair = (token.word, after)
        if pair == ("allergic", "to") and before in NEGATIONS:  # "he isn't lactose intolerant"
            told = True
        if pair == ("own", "a") and before in NOT_DOING:  # "I don't own a strainer" asks for none, and denies none
            told = True
        if told:
            token.use = token.use or "cue"
        elif pair[0] == "already" and AS_MADE.search(after):
            token.use = "cue"  # "that comes already built"
        elif token.word == "already" or pair == ("own", "a"):  # "I already have a harness"
            denying, token.use = True, "negation"
        elif token.word == "non" and after and len(vocabulary.facts.texts.rows((token.root, stem(after)))):
            if denying:  # "nothing non-stick"
                token.denied = tokens[i + 1].denied = True
                continue
            token.use = tokens[i + 1].use = "feature"  # "non conductive", where the shop says so of things
        elif token.word == "down" and (before.endswith("ing") or before in BEFORE_DOWN):
            token.use = "cue"  # "bending down" is nothing of feathers
        elif (
            token.word == "without"
            and after.endswith("ing")
            and not len(vocabulary.facts.texts.title_rows(stem(after)))
        ):
            token.use = "cue"  # "without bending down" is about how, and not about what
        elif token.word == "never" and after not in ("show", "any", "anything", "give"):
            token.use = "cue"  # "she has never done it before" says what she is like
        elif token.word in ("no", "nah") and _WHO.fullmatch(after):
            token.use = "cue"  # "no she'd shred it"
        elif token.word == "no" and after and is_called_so(after, vocabulary):
            token.use = "feature"  # a "no pull" harness
        elif token.word in ("too", "that", "very", "so") and before == "not" and i + 1 < len(tokens):
            tokens[i + 1].use = tokens[i + 1].use or "cue"  # "not too soft" wishes for nothing soft
        elif (
            (token.word in MODALS or (token.word == "not" and before in MUST))
            and pair not in DENYING
            and after not in OF_HAVING
        ):
            denying, token.use = False, "cue"  # "it shouldn't depend on her size" denies nothing that a thing has
        elif pair == ("not", "allowed"):
            denying, token.use, tokens[i + 1].use = True, "negation", "negation"  # "I'm not allowed open fire"
        elif token.word in MODALS and after == "be":
            denying, token.use, tokens[i + 1].use = True, "negation", "negation"  # "it can't be soft"
        elif denying and token.word in SUBJECTS and i and tokens[i - 1].denied:
            denying = False  # "not tablets, he spits them out"
        elif token.word in NEGATIONS or token.root in NEGATIONS or pair in DENYING:
            # "nothing to play it on" and "she can't use her remote" deny nothing that a thing has
            denying = pair not in HARMLESS and not (
                pair == ("nothing", "to") or (pair in DENYING and tokens[i + 2 : i + 3] and tokens[i + 2].word in OWN)
            )
            token.use = "negation"
            if pair in DENYING:
                tokens[i + 1].use = "negation"
        elif token.word == "but" and any(
            earlier.word in ("any", "every", "all") for earlier in tokens[max(0, i - 2) : i]
        ):
            denying, token.use = True, "negation"  # "any colour but red"
        elif (token.word == "and" and after in GOING_ON) or pair in ASKING:
            denying = False  # "not steel and it has to hold 150 kg", "allergic to nickel, can I wear these"
        elif token.word in CLAUSES and not (token.word == "which" and after in OF_WHAT_IS_DENIED):
            if i and tokens[i - 1].use != "negation" and before not in ("don't", "dont"):
                denying = denying and token.word == "want"
        elif token.word == "free" and i and not token.after and not tokens[i - 1].use:
            named = len(vocabulary.facts.texts.rows((tokens[i - 1].root, "free"))) > 0
            # "sugar free"; but where the shop says "alcohol free" of things, that is wanted, and "not alcohol free" denied
            tokens[i - 1].denied = denying if named else not denying
            token.denied, token.use = denying and named, "" if named else "negation"
        elif (
            denying
            and token.word in ("a", "an")
            and i
            and tokens[i - 1].denied
            and before not in ("has", "have", "got", "own", "owns")
        ):
            denying = False  # "no food, a bed"
        elif denying:
            token.denied = True
    own_already(tokens)
    for i, token in enumerate(tokens):  # "no wifi on that? need one with wifi"
        if token.denied and any(other.root == token.root and not other.denied for other in tokens[i + 1 :]):
            token.denied = False
            token.use = "cue"


_WHO = re.compile(r"(?:i|he|she|they|we|you|it)(?:'(?:d|ll|s|m|re|ve))?")
AS_MADE = re.compile(r"ed$|^(?:built|made|cut|done|put|fitted|sewn)$")
NOT_DOING = frozenset({"don't", "dont", "doesn't", "doesnt", "didn't", "not", "never"})
BEFORE_DOWN = frozenset(
    words(
        "bend bends lie lies sit sits kneel get gets come comes calm calms let cut go goes slow shut upside break breaks fold folds size sizes put set wear wind winds"
    )
)
MODALS = frozenset({"shouldn't", "mustn't", "can't", "cant", "won't", "wouldn't", "couldn't", "needn't"})
MUST = frozenset({"must", "should", "can", "could", "would", "may", "might"})
OF_HAVING = frozenset(
    words("have contain include be come has show use require involve feature smell look taste cost exceed")
)
SUBJECTS = frozenset({"he", "she", "they", "it", "i", "we", "he's", "she's", "it's", "they're", "i'm", "we're"})


def is_called_so(after: str, vocabulary: Vocabulary) -> bool:
    """Whether some title has "no" before a word: "No Pull Dog Harness"."""
    facts = vocabulary.facts
    name = re.compile(rf"\bno[ -]{re.escape(after)}", re.I)
    return any(name.search(facts.items[int(row)].title) for row in facts.texts.title_rows(stem(after))[:LOOKED_AT])


LOOKED_AT = 50  # titles with a word


def goes_on(rest: list[Token]) -> bool:
    """Whether what follows a comma belongs to a list that "or" or "and" closes: "no nuts, dairy or soy"."""
    if rest and rest[0].word in ("maybe", "perhaps", "rather", "instead", "just", "something", "anything"):
        return False  # "not knitting, maybe embroidery or sewing"
    for token in rest[:6]:
        if token.after == "." or token.word in CLAUSES or token.word in NEGATIONS:
            return False
        if token.word in ("or", "nor", "and"):
            return True
    return False


def own_already(tokens: list[Token]) -> None:
    """ "She has got a scratching post already": what stands before is not wanted."""
    for i, token in enumerate(tokens):
        if token.word != "already" or (i + 1 < len(tokens) and tokens[i + 1].denied):
            continue
        start = next((at for at in range(i - 1, max(-1, i - 7), -1) if tokens[at].word in ("got", "have", "has", "own", "owns")), None)  # fmt: skip
        for other in tokens[start + 1 : i] if start is not None else ():
            other.denied = True


# pairs that begin a denial, and pairs that look like one
DENYING = frozenset({("isn't", "for"), ("aren't", "for"), ("other", "than"), ("rather", "than"), ("instead", "of"), ("anything", "but"), ("everything", "but"), ("allergic", "to"), ("rid", "of"),
                     ("don't", "want"), ("dont", "want"), *((will_not, verb) for will_not in ("won't", "wont", "wouldn't", "wouldnt") for verb in ("like", "want", "love")), *((do_not, verb) for do_not in ("don't", "dont", "doesn't", "doesnt", "won't", "wont") for verb in ("eat", "drink", "wear", "touch", "tolerate")), *((nobody, verb) for nobody in ("nobody", "none", "noone") for verb in ("likes", "eats", "wants", "drinks", "like", "eat")), *((cannot, verb) for cannot in ("can't", "cant", "cannot") for verb in ("stand", "do", "use", "manage", "have", "eat", "wear", "handle")), ("don't", "fancy"), ("leave", "out"), ("enough", "of"),
                     ("sick", "of"), ("bored", "of"), ("bored", "with"), ("tired", "of"), ("don't", "need"), ("dont", "need"), *((do_not, verb) for do_not in ("don't", "dont", "doesn't", "doesnt", "didn't") for verb in ("like", "love", "fancy"))})  # fmt: skip
HARMLESS = frozenset(
    {
        ("not", "too"),
        ("no", "problem"),
        ("no", "matter"),
        ("not", "only"),
        ("no", "more"),
        ("not", "sure"),
        ("nothing", "else"),
        ("nothing", "like"),
        ("isn't", "there"),
        ("isn't", "it"),
        ("aren't", "there"),
        ("aren't", "they"),
        ("isn't", "this"),
        ("isn't", "that"),
    }
)
OWN = frozenset({"my", "her", "his", "their", "our", "its"})
GOING_ON = frozenset({"it", "i", "we", "they", "he", "she", "has", "have", "must", "should", "needs", "need", "with", "under", "around", "about", "also", "preferably", "ideally", "something", "maybe", "at"})  # fmt: skip
ASKING = frozenset((verb, who) for verb in ("can", "could", "do", "should", "is", "are") for who in ("i", "you", "we", "she", "he", "they", "there", "any"))  # fmt: skip
CLAUSES = frozenset(
    {"but", "just", "under", "for", "with", "please", "show", "then", "want", "what", "which", "where", "so"}
)
OF_WHAT_IS_DENIED = frozenset(
    {"is", "are", "has", "have", "was", "were", "looks", "look", "comes", "come"}
)  # "which is pink"


def spans(tokens: list[Token], longest: int = 4) -> list[tuple[int, int]]:
    """All runs of unclaimed words, the longest first, from left to right."""
    found = []
    for length in range(longest, 0, -1):
        for start in range(len(tokens) - length + 1):
            found.append((start, start + length))
    return found


def free(part: list[Token]) -> bool:
    return all(not token.use for token in part) and len({token.denied for token in part}) == 1


def claim(part: list[Token], use: str) -> str:
    for token in part:
        token.use = use
    return " ".join(token.word for token in part)


def release(part: list[Token]) -> None:
    """Give words back that were claimed."""
    for token in part:
        token.use = ""


def roots(part: list[Token]) -> Phrase:
    return tuple(token.root for token in part)
