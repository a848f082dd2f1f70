"""The words of a message, and what each of them was claimed by."""

from dataclasses import dataclass

from chatbot.lexicon import NEGATIONS
from retrieval.facts import Phrase


@dataclass(slots=True)
class Token:
    """One word of the message. use: what claimed it, "" while nobody has."""

    word: str
    root: str
    use: str = ""
    denied: bool = False

    @property
    def open(self) -> bool:
        """Whether nobody has claimed it and it is not denied."""
        return not self.use and not self.denied


def deny(tokens: list[Token]) -> None:
    """Mark what "not", "no", "without" … deny: the next words, over fillers and "or", up to the next clause."""
    denying = False
    for i, token in enumerate(tokens):
        pair = (token.word, tokens[i + 1].word if i + 1 < len(tokens) else "")
        if token.word == "already" or pair == ("own", "a"):  # "I already have a harness"
            denying, token.use = True, "negation"
            continue
        if token.word in NEGATIONS or token.root in NEGATIONS or pair in (("other", "than"), ("anything", "but"), ("everything", "but"),
                                                                          ("allergic", "to"), ("rid", "of")):  # fmt: skip
            denying = pair not in (
                ("not", "too"),
                ("no", "problem"),
                ("no", "matter"),
                ("not", "only"),
                ("no", "more"),
                ("not", "sure"),
            )
            token.use = "negation"
        elif (
            token.word in ("but", "just", "under", "for", "with", "please", "show", "then", "want")
            and pair[0] != "but than"
        ):
            if i and tokens[i - 1].use != "negation" and tokens[i - 1].word not in ("don't", "dont"):
                denying = denying and token.word == "want"
        elif (
            pair == ("don't", "want")
            or pair == ("dont", "want")
            or pair == ("don't", "like")
            or pair == ("dont", "like")
        ):
            denying = True
            token.use = "negation"
        elif token.word == "free" and i and not tokens[i - 1].use:  # "sugar free", "dairy-free"
            tokens[i - 1].denied = True
            token.use = "negation"
        elif denying:
            token.denied = True


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


def roots(part: list[Token]) -> Phrase:
    return tuple(token.root for token in part)
