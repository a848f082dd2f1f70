"""Which words of a message are asked for, and which only tell of something: "need a tank" and "she won a goldfish"."""

from chatbot.tokens import Token
from data.words import words

# what stands before a thing that is asked for
REQUEST = frozenset(
    words(
        "need needs want wants fancy buy find show give sell stock recommend suggest try got get any some another instead after what which"
    )
)
SEEKING = frozenset(words("got have look looking lookin hunting searching shopping search asking hoping"))
WISHING = frozenset(words("want wanting like love trying"))
WOULD = frozenset(words("would i'd we'd he'd she'd they'd"))
ARTICLES = frozenset(words("a an some any another new"))
RELATIVE = frozenset(words("that which who whose for with without in"))
FINITE = frozenset(
    words(
        "is are was were has have had makes keeps gives goes gets gone hurts smells looks comes came won't can't doesn't isn't aren't don't wasn't"
    )
)
AMOUNTS = frozenset(words("couple pair pack set bit lot lots kind kinds sort sorts type types bunch box bottle bag"))
# what parts a thing from a request: it is somebody's, lies somewhere, does something, or is only what a thing is for
APART = frozenset(
    words(
        "on in of with to from round around over between at into onto off out by through behind like than as while when if until till for about without no not "
        "my his her our their your its i he she we they you it this that is are was were be been gets goes keeps makes make making made has hasn't won't can't don't doesn't cannot"
    )
)


def requested(tokens: list[Token], at: int) -> bool | None:
    """Whether a request stands before a word, "need a dress"; None where it begins its clause, "black skinny jeans"; not "the edge of the bath"."""
    if tokens[at].word.endswith("'s"):
        return False
    for i in range(at - 1, -1, -1):
        if tokens[i + 1].after and tokens[i].word != "and":
            return None
        word, before = tokens[i].word, tokens[i - 1].word if i else ""
        meant = before != "to" or (i > 1 and tokens[i - 2].word in SEEKING | WISHING)  # "looking to get a lamp"
        if word in REQUEST and meant:
            return True
        if (word == "for" and before in SEEKING) or (word == "like" and before in WOULD):
            return True
        if word in APART and not (word == "of" and before in AMOUNTS):
            return False
    return None


def is_subject(tokens: list[Token], at: int) -> bool:
    """Whether a word at the beginning of its clause does something there: "dicing onions makes me cry", and not "shoes that are not too warm"."""
    for i, token in enumerate(tokens[at + 1 :], at + 1):
        if token.after or token.word in RELATIVE or token.word == "but":
            return False
        if token.word in FINITE:
            return [one.word for one in tokens[i + 1 : i + 2]] not in (["to"], ["be"])  # "it has to be warm" is a wish
    return False
