"""Words beside a thing that some of the things wanted say of themselves, and others do not: "full frame bodies", "a tripod with a ball head"."""

import itertools

from chatbot.lexicon import DESCRIBING, FILLER, GENERIC, OF_SIZE
from chatbot.tokens import Token, claim, free, roots
from chatbot.vocabulary import Vocabulary
from data.words import stem
from retrieval.columns import Mask, Phrase
from retrieval.limits import Limit


def stated(tokens: list[Token], kinds: tuple[str, ...], vocabulary: Vocabulary) -> list[Limit]:
    """What is said of a thing, before it or with it, in words that some of the things wanted say of themselves: "full frame bodies", "a tripod with a ball head"."""
    if not kinds:
        return []
    wanted, limits = vocabulary.facts.of_kinds(kinds) & vocabulary.facts.offered, []
    for run in runs_beside_things(tokens):
        figures = [[one] for one in run if is_a_figure(one.word)]  # "with 1400 spin", of "1400 rpm"
        for part in (
            [run, *figures] if len(run) == 2 else [*map(list, itertools.pairwise(run)), *([one] for one in run)]
        ):
            if free(part) and tells_apart(roots(part), wanted, vocabulary):
                said = claim(part, "feature")
                limits.append(Limit("text", "in", (" ".join(roots(part)),), False, said))
    return limits


def tells_apart(phrase: Phrase, wanted: Mask, vocabulary: Vocabulary) -> bool:
    """Whether some of the things wanted say a phrase, and others do not; a single word has to be in a title, and no word of degree."""
    texts = vocabulary.facts.texts
    saying = wanted[texts.rows(phrase)].sum()
    titled = (
        len(phrase) > 1
        or is_a_figure(phrase[0])
        or (wanted[texts.title_rows(phrase[0])].any() and not (phrase[0] in OF_DEGREE or phrase[0].isdigit()))
    )
    return bool(titled and 0 < saying < wanted.sum())


def is_a_figure(word: str) -> bool:
    """Whether a word is a figure that hardly stands for anything else: 1400, and not 2."""
    return word.isdigit() and len(word) > 2


OF_DEGREE = frozenset(map(stem, DESCRIBING)) | OF_SIZE


def runs_beside_things(tokens: list[Token]) -> list[list[Token]]:
    """Words that nobody claimed next to a thing that is wanted: before it, and behind its "with"."""
    runs = []
    for i, token in enumerate(tokens):
        if token.use != "kind":
            continue
        start = i
        while start and says_how(tokens[start - 1]) and tokens[start].after != ".":
            start -= 1
        before = tokens[start:i]
        if [one.word for one in tokens[max(0, start - 1) : start]] in (["the"], ["that"]):
            before = []  # "the summit backpack" is called so
        rest = tokens[i + 1 :]
        behind = rest[1:] if rest and rest[0].word in WITH and not rest[0].after else []
        behind = behind[1:] if behind and behind[0].word in ("a", "an", "the") else behind
        runs += [before, list(itertools.takewhile(lambda other: says_how(other) and not other.after, behind))]
    return [run for run in runs if run]


WITH = frozenset({"with", "having", "featuring"})


def says_how(token: Token) -> bool:
    """Whether nobody claimed a word that says something of a thing."""
    return token.open and token.root not in FILLER | GENERIC and token.word != "per"
