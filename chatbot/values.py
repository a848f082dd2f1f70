"""Values of the shop in a message: brands, colours, materials, for whom, features, and what must not be."""

import itertools
import re
from collections import Counter

import numpy as np

from chatbot.lexicon import ALSO_CALLED, DESCRIBING, FEATURES, FILLER, GENDERS, GENERIC, MATERIALS, OF_SIZE
from chatbot.missing import ADJECTIVE
from chatbot.standing import stands_in_place
from chatbot.tokens import Token, claim, free, roots, spans
from chatbot.vocabulary import Vocabulary
from chatbot.wording import join
from data.nouns import singular
from data.spoken_columns import plain
from data.thesaurus import under
from data.words import stem, stems, words
from retrieval.columns import COLORS, Phrase
from retrieval.facts import IMITATED, OTHERS
from retrieval.limits import Limit

# facets that are what they say; any other one ("occasion") is a wish that can be given up
FIRM = frozenset({"brand", "color", "size", "material", "gender", "pattern", "age_group"})


def is_a_diet(label: str) -> bool:
    """Whether a value is what somebody can or may eat, or use: what is not so is no use to them."""
    return stems(label)[-1:] == ("free",) or stem(label) in DIETS


DIETS = frozenset(stems("vegan vegetarian halal kosher hypoallergenic"))


NO_VALUE = frozenset(
    {"any", "all", "other", "others", "none", "various", "no", "yes"}
)  # what cells may hold and nobody asks for


def find_values(tokens: list[Token], vocabulary: Vocabulary) -> list[Limit]:
    """Values of the shop's facets: brands, colours, materials, and whatever its columns hold."""
    limits = []
    for start, end in spans(tokens):
        part = tokens[start:end]
        if not free(part) or (len(part) == 1 and part[0].root in FILLER and not meant(tokens, start)):
            continue
        if len(part) == 1 and part[0].word in NO_VALUE:
            continue
        if len(part) == 1 and does_something(tokens, start):
            continue
        fields = [
            (f, label) for f, label in vocabulary.value(roots(part)) if f not in ("size", "gender") or len(part) > 1
        ]
        if (
            not fields
            and len(part) == 1
            and part[0].root in COLORS
            and len(vocabulary.facts.rows("color", part[0].word))
        ):
            fields = [("color", part[0].word)]
        if (
            not fields
            and len(part) == 1
            and len(vocabulary.facts.rows("material", part[0].root))
            and part[0].root in MATERIALS
        ):
            fields = [("material", part[0].word)]
        if (
            not fields
            and len(part) == 1
            and (found := made_of(roots(part), vocabulary))
            and not stands_in_place(tokens, start)
        ):
            fields = [("material", found[0])]  # "metal", where the shop says "Steel"
        fields = [(field, label) for field, label in fields if field != "brand" or is_brand(part, label, vocabulary)]
        if (
            not fields and len(part) == 1 and part[0].word.endswith("est")
        ):  # "the easiest", where things are easy or hard
            fields = [
                found
                for base in bases(part[0].word)
                for found in vocabulary.value((stem(base),))
                if found[0] not in FIRM
            ][:1]
        if not fields or (fields[0][0] == "material" and stands_in_place(tokens, start)):
            continue  # "in the woods" is nothing of wood
        if is_part_of_a_name(tokens, end, fields[0][0], vocabulary):
            continue  # "black mould", "plastic free"
        spoken = [token.word for token in part]
        name, label = min(
            fields, key=lambda pair: (words(pair[1]) != spoken and pair[0] == "color", pair[0] not in FIRM, pair[0])
        )
        denied = part[0].denied
        if denied and name == "color" and part[0].root in MATERIALS:
            name, label = "text", part[0].root  # "no gold" is none of the metal either
        said = claim(part, "value" if name != "brand" else "brand")
        if tokens[end:] and not tokens[end].use and tokens[end].root in stems(plain(name)) and name not in FIRM:
            tokens[end].use = "value"  # "plastic frames", of a frame's material
        wider = (
            ()
            if denied or name != "material"
            else (*made_of(stems(label), vocabulary), *made_of(roots(part), vocabulary))
        )
        labels = tuple(dict.fromkeys((label, *wider)))
        limits.append(
            Limit(
                name,
                "not in" if denied else "in",
                labels,
                name in FIRM or denied or is_a_diet(label),
                f"not {said}" if denied else said,
                name in vocabulary.facts.lists or is_a_diet(label),  # two diets hold together
            )
        )
    return limits


TO_DO = [
    [one, "to"] for one in ("something", "anything", "stuff", "things", "one", "ones", "want", "need", "able", "how")
]


def does_something(tokens: list[Token], at: int) -> bool:
    """Whether a word is done to somebody, or to something: "my wife left me some money" asks for nothing left-handed, "something to dry clothes" for no brand."""
    if [token.word for token in tokens[max(0, at - 2) : at]] in TO_DO:
        return True
    return [token.word for token in tokens[at + 1 : at + 2]] in (["me"], ["him"], ["her"], ["us"], ["them"], ["it"])


def said_in_texts(phrase: Phrase, vocabulary: Vocabulary) -> tuple[str, ...]:
    """A word of texts with what is under it that texts say: "metal" → ("steel", "brass"); () where they say neither."""
    below = under(phrase) if phrase[-1] in MATERIALS else ()
    return tuple(" ".join(one) for one in (phrase, *below) if len(vocabulary.facts.texts.rows(one)))


def made_of(phrase: Phrase, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Materials of the shop that are of a wider sort: "plastic" → ("Polypropylene",)."""
    below = {part for other in under(phrase) for part in (other, other[-1:])} if phrase[-1] in MATERIALS else set()
    held = vocabulary.facts.facets.get("material", {})
    return tuple(
        value.label
        for key, value in held.items()
        if key != phrase and below & {key, key[-1:]} and key[0] not in IMITATED
    )


def is_part_of_a_name(tokens: list[Token], end: int, field: str, vocabulary: Vocabulary) -> bool:
    """Whether a value is said with the word behind it: of what is free of it, or a colour of something that is nothing of the shop."""
    if end >= len(tokens) or tokens[end].after or not tokens[end].open:
        return False
    if any(token.use == "kind" for token in tokens[end + 1 : end + 2]):
        return False  # "black hand bag"
    after = tokens[end]
    if after.word == "free":
        return True
    known = (
        after.root in FILLER | GENERIC | FEATURES | MATERIALS | COLORS
        or after.word in DESCRIBING
        or ADJECTIVE.search(after.word)
    )
    return (
        field == "color"
        and not known
        and not vocabulary.value((after.root,))
        and vocabulary.is_english(after.word)
        and not after.word.isdigit()
    )


def parts_of_values(tokens: list[Token], kinds: tuple[str, ...], vocabulary: Vocabulary) -> list[Limit]:
    """A word that is in a value of one column, or in several, of those that the things wanted have: "stainless", of stainless steel, "bluetooth"."""
    limits: list[Limit] = []
    if not kinds:
        return limits
    facts = vocabulary.facts
    wanted = facts.of_kinds(kinds)
    for token in tokens:
        if (
            not token.open
            or len(token.word) < 4
            or token.word == "free"
            or not token.word.isalpha()
            or token.root in FILLER | GENERIC
            or vocabulary.kind((token.root,))  # the hook, of the brand "Hook & Hare"
        ):
            continue
        told = [(name, value.label) for name, found in facts.facets.items() if name not in facts.numbers and len(found) <= FEW_VALUES
                for key, value in found.items() if token.root in key and len(key) > 1 and wanted[value.rows].any()]  # fmt: skip
        fields = {name for name, _ in told}
        if len(fields) == 1:
            having = np.concatenate([facts.rows(*pair) for pair in told])
            said = facts.texts.rows((token.root,))
            if np.isin(said[wanted[said]], having).all():  # and none of the others says to be so
                token.use = "value"
                limits.append(Limit(told[0][0], "in", tuple(label for _, label in told), False, token.word))
    return limits


def patterned(tokens: list[Token], vocabulary: Vocabulary) -> list[Limit]:
    """ "With a pattern", "patterned", "no pattern", where a column of patterns says what is plain."""
    held = [value.label for value in vocabulary.facts.facets.get("pattern", {}).values()]
    plain_ones = tuple(label for label in held if label.lower() in NO_PATTERN)
    said = " ".join(token.word for token in tokens)
    token = next((one for one in tokens if not one.use and one.word in ("pattern", "patterned")), None)
    if token is None or not plain_ones or len(plain_ones) == len(held) or not _PATTERNED.search(said):
        return []
    token.use = "value"
    if token.denied:
        return [Limit("pattern", "in", plain_ones, True, "no pattern")]
    return [Limit("pattern", "in", tuple(label for label in held if label not in plain_ones), True, "with a pattern")]


_PATTERNED = re.compile(r"\b(?:with(?:out)?|no|any|some)(?: an?| any| some)? pattern\b|\bpatterned\b")
NO_PATTERN = frozenset({"plain", "solid", "none", "no pattern", "unpatterned", "solid colour", "solid color"})


def derived_values(tokens: list[Token], vocabulary: Vocabulary) -> list[Limit]:
    """What a word is made of that says how a thing or a place is: "shady", of partial and full shade; for a column of few values."""
    limits: list[Limit] = []
    facts = vocabulary.facts
    for token in tokens:
        if (
            not token.open
            or token.root in FILLER
            or not _FULL_OF.fullmatch(token.word)
            or token.word.endswith("lly")  # "fully hardy"
            or facts.texts.title_rows(token.root).size
            or vocabulary.kind((token.root,))
        ):
            continue
        short = token.word.removesuffix("y")
        bases = {stem(base) for base in (short, f"{short}e", short[:-1] if short[-1:] == short[-2:-1] else short)} - {
            token.root
        }
        told = [(name, value.label) for name, found in facts.facets.items() if name not in facts.numbers and len(found) <= MOST_STATES
                for key, value in found.items() if bases & set(key) and name not in NO_STATES]  # fmt: skip
        if told and len({name for name, _ in told}) == 1:
            token.use = "value"
            limits.append(Limit(told[0][0], "in", tuple(label for _, label in told), False, token.word))
    return limits


# that are hardly ever what a thing is called
PLAIN_COLORS = frozenset(
    stems("black white grey gray red orange pink purple blue green yellow brown gold golden silver beige")
)
_FULL_OF = re.compile(r"(?!(?:party|story|body|copy|study|entry|city|baby|lady)$)[a-z]{2,}[^aeiou]y")
MOST_STATES = 12  # values of a column that says how a thing or a place is
NO_STATES = frozenset({"brand", "color", "size", "material", "gender", "age_group"})


def conditions(tokens: list[Token], vocabulary: Vocabulary) -> list[Limit]:
    """Whether a thing may have been somebody's before, where the shop's column says so: "a used body", "no second hand gear", "brand new"."""
    held = [value.label for value in vocabulary.facts.facets.get("condition", {}).values()]
    limits = []
    for i, token in enumerate(tokens):
        brand_new = token.word == "new" and i > 0 and tokens[i - 1].word == "brand"
        after = tokens[i + 1].word if i + 1 < len(tokens) else ""
        if not (token.word == "used" or brand_new) or after in ("to", "for", "with", "by"):
            continue
        labels = tuple(label for label in held if stem(token.word) in stems(label))
        if labels:
            claim(tokens[i - brand_new : i + 1], "value")
            words = f"not {token.word}" if token.denied else token.word
            limits.append(Limit("condition", "not in" if token.denied else "in", labels, True, words))
    return limits


def bases(superlative: str) -> list[str]:
    """What a superlative may be made of: "easiest" → ["easi", "easie", "easy"]."""
    short = superlative.removesuffix("est")
    return [short, f"{short}e", f"{short[:-1]}y", short[:-1]]


def is_brand(part: list[Token], label: str, vocabulary: Vocabulary) -> bool:
    """Whether words are a brand's name, and not only a thing that its name begins with: the hook, of the brand "Hook & Hare"."""
    a_thing = len(part) < len(words(label)) and bool(vocabulary.kind(roots(part)))
    return same_words(part, label) and not a_thing


def same_words(part: list[Token], label: str) -> bool:
    """Whether words are those of a name, and not only of the same stem: "special" is no "Specialized"."""
    return all(
        said.word == word or said.word.rstrip("s") == word.rstrip("s")
        for said, word in zip(part, words(label), strict=False)
    )


def meant(tokens: list[Token], at: int) -> bool:
    """Whether a word that mostly says nothing is meant, where the shop has such a value: "gift mugs", "a new phone", "only fine".

    It is beside a thing that is wanted, and where it is all that is said.
    """
    if tokens[at].word in ("a", "an", "the", "i"):
        return False
    before, after = (next((token for token in side if token.root != "thing"), None) for side in (reversed(tokens[:at]), tokens[at + 1 :]))  # fmt: skip
    beside = any(token is not None and token.use == "kind" for token in (before, after))
    alone = all(token.use or token.root in FILLER for token in tokens) and not any(token.word in COMMENTS for token in tokens[max(0, at - 2) : at])  # fmt: skip
    return beside or alone


COMMENTS = frozenset(
    {"is", "are", "that's", "thats", "it's", "its", "looks", "look", "very", "so", "really", "would"}
)  # "that's fine"


def strange(tokens: list[Token], vocabulary: Vocabulary) -> tuple[str, ...]:
    """Colours, materials and features that this shop speaks of nowhere; they rank by meaning."""
    return tuple(
        token.word
        for token in tokens
        if not token.use
        and not token.denied
        and token.root in COLORS | FEATURES | MATERIALS
        and not vocabulary.facts.texts.title_rows(token.root).size  # "lavender", of plants
    )


def genders(tokens: list[Token], vocabulary: Vocabulary) -> list[Limit]:
    """ "for my dad", "women's": the shop's word for it, where it has such a column; what is for all fits too."""
    known = vocabulary.facts.facets.get("gender", {})
    said: list[str] = []
    for before, token in zip((None, *tokens), tokens, strict=False):
        of_somebody = before is not None and before.word == "for" and token.word in _PRONOUNS
        meant = GENDERS.get(token.root) or (token.word if of_somebody else "")
        if not meant or token.use not in ("", "value"):
            continue
        token.use = "gender"
        said.append(meant)
        # a "Sewing Kit for Kids"
        if meant == "kids" and not known and len(vocabulary.facts.texts.title_rows(token.root)):
            if token.denied:  # "anything that isn't for kids"
                return [Limit("text", "not in", (token.root,), True, f"no {token.word}")]
            return [Limit("text", "in", (token.root,), False, token.word)]
    wanted = {one for meant in said for one in (meant, *ALSO_CALLED.get(meant, ()))}
    labels = [value.label for value in known.values() if wanted & {*value.label.lower().split()}]
    others = [
        value.label
        for value in known.values()
        if value.label not in labels and value.label.lower() not in ("unisex", "all")
    ]
    return (
        [Limit("gender", "not in", tuple(others), True, f"for {join(list(dict.fromkeys(said)), 'or')}")]
        if labels and others
        else []
    )


_PRONOUNS = ("her", "him")


def flags(tokens: list[Token], vocabulary: Vocabulary) -> list[Limit]:
    """Yes/no columns of the shop that are named: "grain-free", "not washable", "without grain"."""
    limits = []
    names = {stems(plain(name)): name for name in vocabulary.facts.flags}
    names |= {
        phrase[::-1]: name for phrase, name in names.items() if len(phrase) == 2
    }  # "block RFID", of RFID blocking
    first = Counter(phrase[0] for phrase in {stems(plain(name)) for name in vocabulary.facts.flags} if phrase)
    names |= {
        phrase[:1]: name
        for phrase, name in list(names.items())
        if len(phrase) == 2 and phrase[1] in CERTIFIED and first[phrase[0]] == 1
    }  # "eco", of eco certified
    safe_in = {phrase[0]: name for phrase, name in names.items() if len(phrase) == 2 and phrase[1] in SAFE}
    for start, end in spans(tokens, 3):
        part = tokens[start:end]
        phrase, said = roots(part), " ".join(token.word for token in part)
        if any(token.use and token.use != "negation" for token in part):
            continue
        if (
            phrase in names
            and plain(names[phrase]).endswith("ed")
            and not said.endswith("ed")
            and vocabulary.kind(phrase)
        ):
            continue  # "photo frames", where prints are framed or not
        if phrase in names and (len(part) > 1 or not part[0].use):
            # "grain free" is no denial of a column of that name, and "not grain free" is one
            denied = part[0].denied and (phrase[-1] != "free" or part[-1].denied)
            limits.append(Limit(names[phrase], "in", ("no",) if denied else ("yes",), True, f"not {said}" if denied else said))  # fmt: skip
        elif (
            len(part) == 1
            and (opposite := names.get(stems(re.sub(r"^(?:un|non)", "", part[0].word))))
            and said.startswith(("un", "non"))
        ):
            limits.append(Limit(opposite, "in", ("yes",) if part[0].denied else ("no",), True, f"not {said}" if part[0].denied else said))  # fmt: skip
        elif (
            len(part) == 1
            and phrase[0] in safe_in
            and [token.word for token in tokens[max(0, start - 2) : start]] in IN_THE
        ):
            limits.append(Limit(safe_in[phrase[0]], "in", ("yes",), True, f"{said} safe"))  # "can go in the dishwasher"
        elif len(part) == 1 and part[0].denied and (*phrase, "free") in names:
            limits.append(Limit(names[*phrase, "free"], "in", ("yes",), True, f"no {said}"))
        else:
            continue
        claim(part, "feature")
    return limits


def said_to_have(tokens: list[Token], at: int) -> bool:
    """Whether a word is what something is to have in it, and ends what is said of it: "something with lavender"."""
    before = [token.word for token in tokens[max(0, at - 2) : at]]
    of_a_thing = at > 1 and tokens[at - 2].use == "kind" and len(tokens[at].word) > 2  # "a watch with GPS"
    vague = of_a_thing or before[0] in ("anything", "something", "one", "ones", "any")
    last = (
        at + 1 == len(tokens)
        or tokens[at + 1].word in ("in", "then", "please", "instead", "though")
        or bool(tokens[at + 1].after)
    )
    return vague and before[1] in ("with", "containing", "featuring") and last and tokens[at].root not in FEATURES


CERTIFIED = frozenset(stems("certified approved rated tested compliant labelled label"))
SAFE = frozenset(stems("safe proof friendly suitable compatible ok"))
IN_THE = [[before, article] for before in ("in", "into") for article in ("the", "a", "my")]

FEW_VALUES = 40  # of a column that is spoken of as a thing that an item has or has not


TRACES = 0.5  # of something that there is to be none of


def amount_of(phrase: Phrase, vocabulary: Vocabulary) -> str:
    """The column that says how much of something there is in an item, where some items have none: "alcohol", "sugar"; else ""."""
    for name, column in vocabulary.facts.numbers.items():
        if phrase[-1] in stems(plain(name)) and len(phrase) == 1 and any(amount <= TRACES for amount in column.held):
            return name
    return ""


def of_some_or_none(tokens: list[Token], start: int, end: int, vocabulary: Vocabulary) -> Limit | None:
    """How much of something there is to be, where a column says it: "no caffeine", "caffeine free", "with caffeine"; None for others."""
    part, said = tokens[start:end], " ".join(token.word for token in tokens[start:end])
    free_of = part[1:] and part[1].word == "free" and not part[0].denied
    column = amount_of(roots(part[:1] if free_of else part), vocabulary)
    if column and (free_of or part[0].denied):
        return Limit(column, "<=", (str(TRACES),), True, said if free_of else f"no {said}")
    if column and stands_behind_with(tokens, start):
        return Limit(column, ">", (str(TRACES),), True, f"with {said}")
    return None


NOTHING = frozenset({"no", "none", "without", "n/a"})  # cells that say that there is none of what the column is about


def stands_behind_with(tokens: list[Token], at: int) -> bool:
    """Whether a thing is to have what a word names: "with wheels", "that has a lock"."""
    before = [token.word for token in tokens[max(0, at - 2) : at] if token.word not in ("a", "an", "some", "any")]
    return before[-1:] in (["with"], ["has"], ["having"], ["have"])


# what columns write in figures: of a screen, as wide and as high as that
ALSO_WRITTEN = {"4k": (stems("3840 x 2160"), stems("4096 x 2160")), "8k": (stems("7680 x 4320"),)}
_SPECIFIC = re.compile(r"\d{1,2}[a-z]{1,2}|[a-z]{1,2}\d{1,2}")  # "4k", "5g", "a2": what a thing has, and no name


HARMING = ("toxic", "poison", "harm")  # stems of what is not said of what is safe
IN_CARE = frozenset(stems("pet dog cat puppy kitten rabbit animal child kid baby toddler children human"))


def harmless(tokens: list[Token]) -> list[Limit]:
    """That nothing may be said to be toxic, where things are to be safe for somebody: "safe for dogs", "pet safe", "not poisonous"."""
    for i, token in enumerate(tokens):
        near = {other.root for other in (*tokens[max(0, i - 2) : i], *tokens[i + 1 : i + 4])}
        safe = token.word == "safe" and near & IN_CARE
        if safe or (token.denied and token.root in HARMING):
            token.use = "feature"
            return [Limit("text", "not in", HARMING, True, "not toxic or harmful")]
    return []


def genuine(tokens: list[Token]) -> list[Limit]:
    """That nothing may be an imitation, where "real leather" is asked for."""
    for before, token in itertools.pairwise(tokens):
        if before.word in ("real", "genuine", "proper") and token.root in MATERIALS and not token.denied:
            before.use = "feature"
            phrases = (
                *(f"{imitated} {token.root}" for imitated in IMITATED),
                *(f"{token.root} {other}" for other in OTHERS),
            )
            return [Limit("text", "not in", phrases, True, f"imitation {token.word}")]
    return []


def tasting_of(token: Token, vocabulary: Vocabulary) -> tuple[str, ...]:
    """What texts here say of the sorts that "fruity" stands for: strawberry, lemon; () for words that texts say themselves, and other words."""
    if token.denied or token.word[-1] != "y" or vocabulary.facts.texts.knows(token.root):
        return ()
    whole = stem(token.word[:-1])
    return tuple(" ".join(sort) for sort in under((whole,)) if len(vocabulary.facts.texts.rows(sort)))


def unknown_umbrella(part: list[Token], vocabulary: Vocabulary) -> tuple[str, ...]:
    """The kinds here under a wide word that no text says: prosecco, for "not alcohol"; () for others."""
    phrase = roots(part)
    return () if vocabulary.facts.texts.rows(phrase).size else vocabulary.sold(under(phrase))


def is_beside_the_point(tokens: list[Token], at: int, vocabulary: Vocabulary) -> bool:
    """Whether a denied word says nothing of a thing: "can't stand the smell", or one that no text here has and that no "no" stands before."""
    before = [token.word for token in tokens[max(0, at - 2) : at]]
    if tokens[at].root in OF_ANYTHING and before[-1:] == ["the"]:
        return True
    known = tokens[at].root in MATERIALS | FEATURES | COLORS or vocabulary.facts.texts.knows(tokens[at].root)
    return not known and {"no", "without", "any", "anything", "nothing", "allergic"}.isdisjoint(before)


OF_ANYTHING = frozenset(stems("smell taste look feel sound price idea style colour shape size design"))


def features(tokens: list[Token], vocabulary: Vocabulary) -> list[Limit]:
    """Features that the shop states in its texts, and words that must not occur; of a column of that name, nothing in it: "no batteries"."""
    limits = []
    facts = vocabulary.facts
    columns = {
        stems(plain(name)): name
        for name, found in facts.facets.items()
        if len(found) <= FEW_VALUES and name not in facts.flags and name not in FIRM
    }
    for before, token in itertools.pairwise(tokens):
        if before.word == "non" and before.use == token.use == "feature":
            limits.append(Limit("text", "in", (f"{before.root} {token.root}",), True, f"non {token.word}"))
    limits += [*harmless(tokens), *genuine(tokens)]
    for start, end in spans(tokens, 2):
        part = tokens[start:end]
        if not free(part) or any(token.root in FILLER or token.root in GENERIC for token in part):
            continue
        if len(part) == 1 and part[0].denied and (part[0].root in OF_SIZE or part[0].word in DESCRIBING):
            continue  # "no little switches", "nothing bright": that word of a text does not rule a thing out
        held = amount_of(roots(part), vocabulary) or columns.get(roots(part))
        if part[0].denied and not held and (kinds := unknown_umbrella(part, vocabulary)):
            limits.append(Limit("kind", "not in", kinds, True, f"no {claim(part, 'feature')}"))
            continue
        if len(part) == 1 and part[0].denied and is_beside_the_point(tokens, start, vocabulary):
            continue
        phrase, said = roots(part), " ".join(token.word for token in part)
        denied = part[0].denied
        if limit := of_some_or_none(tokens, start, end, vocabulary):
            claim(part, "feature")
            limits.append(limit)
        elif denied and (name := columns.get(phrase)):
            claim(part, "feature")
            having = tuple(
                value.label for value in vocabulary.facts.facets[name].values() if value.label.lower() not in NOTHING
            )
            limits.append(Limit(name, "not in", having, True, f"no {said}"))
        elif len(part) == 1 and (name := columns.get(phrase, "")) and stands_behind_with(tokens, start):
            labels = [value.label for value in facts.facets[name].values()]
            having = tuple(label for label in labels if label.lower() not in NOTHING)
            if len(having) < len(labels):  # "something with wheels", where some have none
                claim(part, "feature")
                limits.append(Limit(name, "in", having, True, f"with {said}"))
        elif denied and (len(part) == 1 or len(facts.texts.rows(phrase)) or len(facts.texts.denying(phrase))):
            claim(part, "feature")
            below = [] if said.endswith("ing") else [" ".join(other) for other in under(phrase)]  # a coating is no coat
            no = "not" if re.search(r"(?:ed|ful|ish|ic|able|ible|ous)$", said) else "no"
            full_of = (
                [stem(f"{singular(said)}y")] if len(part) == 1 and facts.texts.knows(stem(f"{singular(said)}y")) else []
            )
            limits.append(Limit("text", "not in", (" ".join(phrase), *full_of, *below), True, f"{no} {said}"))
        elif len(part) == 1 and (sorts := tasting_of(part[0], vocabulary)):
            claim(part, "feature")
            limits.append(Limit("text", "in", sorts, False, said))
        elif len(part) == 1 and start > 1 and said_to_have(tokens, start) and len(facts.texts.rows(phrase)):
            claim(part, "feature")  # "anything with champagne?"
            limits.append(Limit("text", "in", (phrase[0],), False, f"with {said}"))
        elif (
            len(part) == 1
            and not denied
            and part[0].root in COLORS - PLAIN_COLORS
            and facts.texts.title_rows(phrase[0]).size
        ):
            claim(part, "feature")  # "lavender", which is a plant here and no colour
            limits.append(Limit("text", "in", (phrase[0],), False, said))
        elif len(part) == 2 and part[1].word == "free" and len(vocabulary.facts.texts.rows(phrase)):
            claim(part, "feature")  # "fragrance free": who says so means it
            limits.append(Limit("text", "in", (" ".join(phrase),), True, said))
        elif (
            len(part) == 2
            and part[1].word in ("safe", "proof", "friendly", "resistant")
            and len(vocabulary.facts.texts.rows(phrase))
        ) or (len(part) == 1 and _SPECIFIC.fullmatch(part[0].word) and len(vocabulary.facts.texts.rows(phrase))):
            claim(part, "feature")
            others = (" ".join(other) for other in ALSO_WRITTEN.get(phrase[0], ()))
            limits.append(Limit("text", "in", (" ".join(phrase), *others), False, said))
        elif (
            len(part) == 1
            and part[0].root in FEATURES | MATERIALS
            and (told := said_in_texts(phrase, vocabulary))
            and not stands_in_place(tokens, tokens.index(part[0]))
        ):
            claim(part, "feature")
            limits.append(Limit("text", "in", told, part[0].root in MATERIALS, said))
    return limits
