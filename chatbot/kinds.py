"""What things a message asks for: kinds of the shop, things it does not have, and things nothing is called."""

from chatbot.lexicon import FILLER, GENERIC, MATERIALS, SYNONYMS, UMBRELLAS
from chatbot.tokens import Token, claim, free, roots, spans
from chatbot.vocabulary import LIKE, Vocabulary
from retrieval.facts import COLORS
from retrieval.limits import Limit


def find_kinds(tokens: list[Token], vocabulary: Vocabulary) -> tuple[tuple[str, ...], list[Limit]]:
    """What things are wanted, and what things are not. The last noun of a run names the thing: "GPS watch"."""
    wanted: list[str] = []
    refused: list[Limit] = []
    for start, end in spans(tokens, 3):
        part = tokens[start:end]
        if not free(part) or all(token.root in FILLER for token in part):
            continue
        phrase = roots(part)
        if len(part) > 1 and (part[0].root in FILLER or part[-1].root in FILLER or phrase[0] in COLORS):
            continue
        if len(part) == 1 and (part[0].root in COLORS or (part[0].root in MATERIALS and vocabulary.value(phrase))
                               or is_first_of_pair(tokens, end, vocabulary)):  # fmt: skip
            continue
        if any(
            f in ("brand", "pattern", "color") for f, _ in vocabulary.value(phrase)
        ) and not vocabulary.facts.categories.get(phrase):
            continue
        found = vocabulary.kind(phrase)
        if not found or (len(part) > 1 and found == (phrase[-1],)):
            continue
        said = claim(part, "kind")
        if part[0].denied:
            refused.append(Limit("kind", "not in", found, True, f"no {said}"))
        else:
            wanted += found
    return tuple(dict.fromkeys(wanted)), refused


def is_first_of_pair(tokens: list[Token], end: int, vocabulary: Vocabulary) -> bool:
    """Whether the next word is a kind of its own, so that this one only describes it: "trail shoes", "bag tent"."""
    if end >= len(tokens) or tokens[end].denied:
        return False
    after = tokens[end]
    return (after.use == "kind" or (not after.use and after.root not in FILLER and bool(vocabulary.kind((after.root,)))
                                    and (after.root,) not in vocabulary.values))  # fmt: skip


def find_absent(
    tokens: list[Token], vocabulary: Vocabulary
) -> tuple[tuple[str, ...], str, tuple[tuple[str, str], ...]]:
    """Things asked for that the shop has nothing of: (their names, its nearest kind, words with the kind they mean).

    The thing is the last word of the first run of words that are not fillers.
    """
    run: list[Token] = []
    for token in tokens:
        plain = not token.use and not token.denied and token.root not in FILLER and token.word.isalpha()
        if plain:
            run.append(token)
        elif run and (token.root in FILLER or token.use):
            break
    if not run or run[-1].root in GENERIC or tokens_are_activity(tokens, run):
        return (), "", ()
    said = " ".join(token.word for token in run)
    name, likeness = vocabulary.like_kind(run[-1].word if len(run) == 1 else said)
    if likeness >= LIKE:
        claim(run, "kind")
        return (), "", ((said, name),)
    head = (run[-1].root,)
    if head in SYNONYMS or head in UMBRELLAS or not vocabulary.facts.knows(run[-1].root):
        return (said,), name if likeness > 0.5 else "", ()
    return (), "", ()


def find_unnamed(tokens: list[Token]) -> str:
    """A thing asked for in the plural or with an article that is nothing's name here, though texts mention it."""
    for i, token in enumerate(tokens):
        plural = token.word.endswith("s") and not token.word.endswith(("ss", "us", "'s")) and token.root != token.word
        after_article = (
            i > 0 and tokens[i - 1].word in ("a", "an") and (i + 1 == len(tokens) or tokens[i + 1].root in FILLER)
        )
        if (
            token.use
            or token.denied
            or token.root in FILLER | GENERIC
            or not token.word.isalpha()
            or not (plural or after_article)
        ):
            continue
        if i and tokens[i - 1].word in ("for", "to", "my", "on", "in", "at", "with"):
            continue
        return token.word
    return ""


def tokens_are_activity(tokens: list[Token], run: list[Token]) -> bool:
    """ "to start climbing", "for winter": what it is for, not what it is."""
    at = next(i for i, token in enumerate(tokens) if token is run[0])
    before = [token.word for token in tokens[max(0, at - 3) : at]]
    if run[-1].word.endswith("ing"):
        return True
    return bool(before) and (before[-1] in ("for", "to", "my", "too", "start", "is", "are", "when", "at", "on", "during") or
                             before[-2:] in (["for", "a"], ["for", "the"], ["to", "a"], ["in", "the"], ["on", "the"], ["at", "the"]))  # fmt: skip
