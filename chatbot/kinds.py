"""What things a message asks for, in the shop's own kinds."""

import itertools
import re
from collections.abc import Iterable

import numpy as np

from chatbot.asking import requested
from chatbot.lexicon import ALSO_CALLED, FEATURES, FILLER, GENDERS, GENERIC, GIFTS, MATERIALS
from chatbot.missing import ADJECTIVE, CONTAINERS
from chatbot.standing import (
    ADJECTIVE_ENDING,
    VAGUE,
    ends_there,
    is_purpose,
    stands_after_for,
    stands_after_with,
    stands_alone,
    stands_in_place,
)
from chatbot.tokens import Token, claim, free, roots, spans
from chatbot.values import ALSO_WRITTEN, FEW_VALUES, amount_of
from chatbot.vocabulary import Vocabulary
from data.nouns import is_plural
from data.thesaurus import NAMES, UMBRELLAS, WRITTEN, under
from data.words import fold, stem, stems
from retrieval.columns import COLORS, KEYWORDS, Phrase, Rows
from retrieval.kinds import LISTED
from retrieval.limits import Limit
from retrieval.texts import searchable

Wanted = tuple[int, tuple[str, ...], str]
"""Where a thing stands in a message, the kinds it comes to, and its words."""
DOERS = frozenset({"ones", "one", "something", "anything", "plants", "things"})  # "ones that flower" wants no flower
PARTS = frozenset(stems("sleeve neck neckline collar hem hood pocket cuff waist leg strap zip button handle lid sole"))
BODY = frozenset(
    stems(
        "ear eye foot feet heel toe ankle knee leg hip back neck head hand wrist finger arm elbow shoulder skin hair face nose mouth tooth teeth chest waist stomach belly bum"
    )
)
OF_WHAT = frozenset({"in", "of", "real", "genuine", "proper", "faux", "fake", "vegan", "imitation"})
OWNED = frozenset({"my", "his", "her", "our", "their", "your"})
OF_PARTS = frozenset(["long", "short", "half", "wide", "deep", "high", "low", "side", "front", "back", "knee", "adjustable", "removable", "no"])  # fmt: skip
PEOPLE = frozenset(map(stem, ["kids", "children", "adults", "men", "women", "boys", "girls", "babies", "toddlers", "teenagers", "beginners", "families", "people"]))  # fmt: skip


def find_kinds(tokens: list[Token], vocabulary: Vocabulary) -> tuple[tuple[str, ...], list[Limit]]:
    """What things are wanted, and limits on kinds: things that are not, and whom or what they are for.

    The last noun of a run names the thing: "GPS watch".
    """
    wanted: list[Wanted] = []  # where it stands, the kinds, the words
    limits: list[Limit] = []
    meant_for: list[Wanted] = []
    left_alone: set[int] = set()
    for start, end in spans(tokens, 3):
        part = tokens[start:end]
        phrase = roots(part)
        if not free(part) or left_alone & set(range(start, end)):
            continue
        department = is_department_asked_for(tokens, start, end, vocabulary)
        if not department and all(token.root in FILLER for token in part):
            continue
        if (
            len(part) == 1
            and part[0].root in PARTS
            and start
            and tokens[start - 1].word in OF_PARTS
            and phrase not in vocabulary.facts.kinds.categories
        ):
            continue  # "long sleeves" are what a thing has
        if end < len(tokens) and tokens[end].word == "free" and len(vocabulary.facts.texts.rows((phrase[-1], "free"))):
            left_alone.add(end - 1)
            continue  # "fragrance free", where fragrances are sold
        if (
            len(part) == 1
            and start
            and part[0].root in BODY
            and tokens[start - 1].word in OWNED
            and (phrase not in vocabulary.facts.kinds.categories)
        ):
            continue  # "they hurt my ears" asks for nothing over the ear
        if len(part) == 1 and says_for_whom(part[0].root, vocabulary):
            continue  # "womens, 14", where a column says whom things are for
        if len(part) == 1 and start and is_placed(tokens[start - 1], part[0], vocabulary):
            limits.append(
                Limit(
                    "text",
                    "in",
                    (f"{tokens[start - 1].root} {phrase[0]}",),
                    False,
                    claim(tokens[start - 1 : end], "feature"),
                )
            )
            continue  # "over-ear", of headphones
        if phrase == ("free",) and start and len(vocabulary.facts.texts.rows((tokens[start - 1].root, "free"))):
            continue  # "gluten free", where a department is called "Free From"
        as_one = len(part) > 1 and is_one_name(phrase, vocabulary)
        if not as_one and names_nothing_together(part, vocabulary):
            continue
        if len(part) == 1 and (
            (part[0].root in COLORS and not rather_a_thing(phrase, vocabulary))
            or (part[0].root in MATERIALS and vocabulary.value(phrase) and not department)
        ):
            continue
        if len(part) == 1 and is_first_of_pair(tokens, end, vocabulary):
            if (
                not part[0].denied
                and phrase[0] not in vocabulary.facts.kinds.only_names
                and (found := vocabulary.kind(phrase))
                and not rather_a_value(phrase, vocabulary)
            ):
                meant_for.append((start, (*found, *departments_of(phrase, vocabulary)), part[0].word))
            continue
        if (
            any(f in ("brand", "pattern", "color") for f, _ in vocabulary.value(phrase))
            and not vocabulary.facts.kinds.categories.get(phrase)
            and not called_beside(phrase, vocabulary)
            and not (phrase[0] in COLORS and rather_a_thing(phrase, vocabulary))
        ):
            continue
        asked_first = is_plural(part[0].word) and all(
            token.root in FILLER and token.word not in ("how", "many") for token in tokens[:start]
        )
        if len(part) == 1 and measures_out(part[0].root, vocabulary) and not (asked_first and vocabulary.kind(phrase)):
            continue
        if len(part) == 1 and start and part[0].root in MATERIALS and tokens[start - 1].word in OF_WHAT:
            continue  # "a sofa in leather", where titles end in it
        if part[0].denied and len(part) == 1 and part[0].root in MATERIALS:
            continue  # "not leather", where there is a department of leather bags
        article = start and tokens[start - 1].word in ("a", "an")
        if len(part) == 1 and part[0].root in FEATURES and not is_plural(part[0].word) and not article:
            continue  # "is it waterproof?" asks for no waterproofs
        acts = (
            (start and tokens[start - 1].word in MODALS and not is_plural(part[-1].word))
            or is_done_by_it(tokens, start)
            or (start > 1 and tokens[start - 1].word in ("that", "which") and tokens[start - 2].word in DOERS)
            or is_verb(part[-1].word, phrase, vocabulary)
            or is_after_vague(tokens, start, end)
        )
        found = () if acts else vocabulary.kind(phrase)
        if found and not department and rather_a_value(phrase, vocabulary):
            left_alone |= set(range(start, end))
            continue  # "pinot noir" is a grape of more wines than are called so
        if not found or (len(part) > 1 and found == (phrase[-1],) and not as_one):
            continue
        if found and is_titled_elsewhere(phrase, found, vocabulary):
            limits.append(Limit("text", "in", (" ".join(phrase),), True, claim(part, "feature")))
            continue
        if not part[0].denied and is_purpose(tokens, start):
            left_alone |= set(range(start, end))
            continue  # "a drill for putting up shelves", "something that connects my laptop to a screen"
        if is_had(tokens, start):
            for token in part:
                token.use = "feature"
            continue  # "a drill with 2 batteries", "a saw that takes the same battery"
        of_none = part[0].denied or (end < len(tokens) and tokens[end].word == "free")
        if (of_none or stands_after_with(tokens, start)) and amount_of(phrase, vocabulary):
            left_alone |= set(range(start, end))
            continue  # "no alcohol", "with caffeine", where a column says how much
        said = claim(part, "kind")
        if end < len(tokens) and tokens[end].word in ("one", "ones") and not (part[0].denied or tokens[end].after):
            limits.append(Limit("kind", "in", found, False, said))  # "the pitted ones", of olives
        elif part[0].denied and not only_described(tokens, start, end, vocabulary):
            limits.append(Limit("kind", "not in", found, True, f"no {said}"))
            limits += without_it(phrase, said, vocabulary)
            if phrase[-1] in PEOPLE:  # "not for babies": what is called after them lies in other departments too
                limits.append(Limit("text", "not in", (phrase[-1],), True, f"no {said}"))
        elif stands_in_place(tokens, start) and any(token.word in VAGUE for token in tokens[:start]):
            for token in part:
                token.use = ""  # "something to put in his food" is no food
            left_alone |= set(range(start, end))
        elif stands_after_with(tokens, start) or stands_in_place(tokens, start):
            meant_for.append((start, found, said))  # "a bike with full suspension", "a lamp on my desk"
        elif stands_after_for(tokens, start):
            meant_for.append((start, found, said))
        else:
            wanted.append((start, found, said))
    wanted = requested_of(without_what_they_love(wanted, tokens, vocabulary), tokens)
    if not wanted and not meant_for:
        wanted = shortened(tokens, vocabulary)
    people = [thing for thing in wanted if stem(thing[2]) in PEOPLE]
    if len(people) < len(wanted):  # "white trainers, uk 8, mens"
        wanted = [thing for thing in wanted if thing not in people]
        limits += [for_people(found, said, wanted, vocabulary) for _, found, said in people]
    wanted = described(sharing(wanted, vocabulary), limits, tokens, vocabulary)
    return settled([kind for _, found, _ in wanted for kind in found], limits, meant_for, tokens, vocabulary)


def is_titled_elsewhere(phrase: Phrase, found: tuple[str, ...], vocabulary: Vocabulary) -> bool:
    """Whether words that here only other things are taken for stand in titles of others: "omega 3", of algae oil, beside the fish oil."""
    if len(phrase) < 2 or " ".join(phrase) in found:
        return False
    texts = vocabulary.facts.texts
    titled = np.intersect1d(texts.titled_all(phrase), texts.rows(phrase))
    return not np.isin(titled, rows_of(found, vocabulary)).all()


def without_it(phrase: Phrase, said: str, vocabulary: Vocabulary) -> list[Limit]:
    """That a list of what things consist of names none of what is refused: "no roses", of bouquets with a column of flowers."""
    facts, limits = vocabulary.facts, []
    for name in facts.lists & facts.facets.keys() - KEYWORDS:
        held = tuple(value.label for key, value in facts.facets[name].items() if phrase[-1] in key)
        if held:
            limits.append(Limit(name, "not in", held, True, f"no {said}", True))
    return limits


def is_had(tokens: list[Token], start: int) -> bool:
    """Whether a word is what a thing comes with so many of, or what it takes: "with 2 batteries", "that takes the same battery"."""
    before = " ".join(token.word for token in tokens[max(0, start - 5) : start])
    return _HAD.search(before) is not None and any(token.use == "kind" for token in tokens[:start])


_HAD = re.compile(
    r"\b(?:with (?:\d+|two|three|four)|(?:that|which) (?:takes?|uses?|needs?|fits?) (?:the same|this|that|my|its)|(?:that|which|to) (?:fits?|holds?|takes?|carr(?:y|ies)|stores?) (?:\d+|two|three|four|five|six|both)(?: [a-z]+){0,2})$"
)


def departments_of(phrase: Phrase, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The departments that a name is one half of: "crime", of "Crime & Thriller"."""
    found = vocabulary.facts.kinds.categories.items()
    listed = ((key, LISTED.split(there.label)) for key, there in found if phrase[0] in key and len(key) > 1)
    return tuple(" ".join(key) for key, halves in listed if len(halves) > 1 and phrase in map(stems, halves))


def says_for_whom(root: str, vocabulary: Vocabulary) -> bool:
    """Whether a word says whom something is for, and a column of the shop says so too."""
    meant = GENDERS.get(root, "")
    known = {value.label.lower() for value in vocabulary.facts.facets.get("gender", {}).values()}
    return bool(meant) and not known.isdisjoint((meant, *ALSO_CALLED.get(meant, ())))


def is_placed(before: Token, token: Token, vocabulary: Vocabulary) -> bool:
    """Whether texts here write two words with a hyphen, and the second by itself is no category: "over-ear"."""
    if before.word not in POSITIONS or token.after or (token.root,) in vocabulary.facts.kinds.categories:
        return False
    rows = vocabulary.facts.texts.rows((before.root, token.root))[:FEW_READ]
    return any(f"{before.word}-{token.word}" in fold(searchable(vocabulary.facts.items[row])) for row in rows.tolist())


MODALS = frozenset(
    {"can", "could", "will", "would", "should", "may", "might", "must"}
)  # before what something does: "which rods can throw 30 grams"
POSITIONS = frozenset({"over", "on", "in", "under", "off"})
FEW_READ = 20


def for_people(found: tuple[str, ...], said: str, wanted: list[Wanted], vocabulary: Vocabulary) -> Limit:
    """For whom the things wanted are: by what they are called, or else by what is said of them."""
    facts = vocabulary.facts
    called = facts.of_kinds(found) & facts.of_kinds([kind for _, kinds, _ in wanted for kind in kinds])
    if called.any():
        return Limit("kind", "in", found, False, f"for {said}")
    return Limit("text", "in", (stem(said),), False, f"for {said}")


def requested_of(wanted: list[Wanted], tokens: list[Token]) -> list[Wanted]:
    """The things that are asked for, where others are only told of: "she won a goldfish at the fair, need a tank"."""
    asked = {start: requested(tokens, start) for start, _, _ in wanted}
    if not any(asked.values()):
        return wanted
    for start, _, said in wanted:
        if asked[start] is False:
            for token in tokens[start : start + len(said.split())]:
                token.use = ""  # it ranks by meaning
    return [thing for thing in wanted if asked[thing[0]] is not False]


def without_what_they_love(wanted: list[Wanted], tokens: list[Token], vocabulary: Vocabulary) -> list[Wanted]:
    """The things wanted, but for what somebody who is to be given something loves, "a present for my mum, she loves tea", or what hardly anything is called by: "he likes dinosaurs"."""
    loved = [thing for thing in wanted if thing[0] and tokens[thing[0] - 1].word in LOVES]
    given = any(token.word in GIFTS for token in tokens)
    somebody = [thing for thing in loved if {token.word for token in tokens[: thing[0]]} & SOMEBODY]
    # "she loves tea": not only tea; "she likes rings": rings
    departments = [thing for thing in loved if given and not is_plural(thing[2])]
    departments += [
        thing
        for thing in somebody
        if vocabulary.facts.count(np.flatnonzero(vocabulary.facts.of_kinds(thing[1]))) < FEW_CALLED
        and thing not in departments
    ]
    for start, _, said in departments:
        for token in tokens[start : start + len(said.split())]:
            token.use = ""  # it ranks by meaning
    return [thing for thing in wanted if thing not in departments]


FEW_CALLED = 3  # things, below which a name is of no sort of things
SOMEBODY = frozenset(
    {"he", "she", "they", "he's", "she's", "they're", "son", "daughter", "boy", "girl", "kid", "kids", "mum", "dad"}
)
LOVES = frozenset({"loves", "likes", "love", "adores", "enjoys", "into", "collects"})


def is_department_asked_for(tokens: list[Token], start: int, end: int, vocabulary: Vocabulary) -> bool:
    """Whether a word is a department's name and stands as a noun: "just a card", where things are made of card, "any of the gifts", "your sale"."""
    token = tokens[start]
    if end != start + 1 or (token.root,) not in vocabulary.facts.kinds.categories or token.root in COLORS:
        return False
    before = [other.word for other in tokens[max(0, start - 5) : start]]
    if not before or before[-1] in ("of", "in", "from"):
        return False
    if not ends_there(tokens, end):
        return is_plural(token.word) and before[-1] in ("your", "the", "any")  # "are any of your cards pink?"
    if token.root in FILLER:  # "a gift for my mum" may be anything
        return before[-1] in ("the", "your", "these", "those")
    return not {"a", "an", "your", "any", "some", "another"}.isdisjoint(before) or (
        is_plural(token.word) and "the" in before
    )


def shortened(tokens: list[Token], vocabulary: Vocabulary) -> list[Wanted]:
    """What is wanted by the first word of a department's name alone: "a bass", "your cheapest bass", where there are bass guitars."""
    for i, token in enumerate(tokens):
        if not token.open or not stands_alone(tokens, i) or vocabulary.value((token.root,)):
            continue
        named = {
            name: len(there.rows)
            for name, there in vocabulary.facts.kinds.categories.items()
            if len(name) == 2 and name[0] == token.root
        }
        if any(named.values()):
            found = " ".join(max((number, name) for name, number in named.items())[1])
            return [(i, (found,), claim([token], "kind"))]
    return []


def names_nothing_together(part: list[Token], vocabulary: Vocabulary) -> bool:
    """Whether words side by side are no name of a thing: with a filler at an end, or a value and a thing that has it."""
    phrase = roots(part)
    if len(part) == 1 or phrase in vocabulary.facts.kinds.categories:
        return False  # "red wine" is what a category may be called
    return (
        part[0].root in FILLER or (part[-1].root in FILLER and phrase not in vocabulary.facts.kinds.pairs)  # a "watering can"
        or phrase[0] in COLORS  # "red dress" is a dress that is red
        or is_value_of(phrase, vocabulary)  # "cotton strap" is a strap of cotton
        or is_value_before_a_thing(phrase, vocabulary)
        or (len(part) == 2 and is_told_apart(phrase, vocabulary))  # "vegan vitamins", also where one is called so
    )  # fmt: skip


def is_told_apart(phrase: Phrase, vocabulary: Vocabulary) -> bool:
    """Whether the first of two words is a value, and the second a kind, that together find what is called by both and more."""
    kinds, facts = vocabulary.facts.kinds, vocabulary.facts
    called = kinds.rows(phrase)
    if not len(called) or phrase in kinds.categories:
        return False
    having = [facts.rows(field, label) for field, label in vocabulary.value(phrase[:1]) if field != "brand"]
    having += parts_having(phrase[0], vocabulary)
    both = np.intersect1d(np.concatenate(having), kinds.rows(phrase[1:])) if having else called
    return len(both) > len(called) and bool(np.isin(called, both).all())


def parts_having(root: str, vocabulary: Vocabulary) -> list[Rows]:
    """Rows of which a list that the shop keeps names a word: "bluetooth", of "HDMI, Bluetooth 5.1"; or which write it in figures: 4K."""
    facts, others = vocabulary.facts, ALSO_WRITTEN.get(root, ())
    return [
        value.rows
        for name, found in facts.facets.items()
        if name not in ("brand", "color", "size", "material") and len(found) <= FEW_VALUES
        for key, value in found.items()
        if (len(key) > 1 and root in key) or key in others
    ]


def is_one_name(phrase: Phrase, vocabulary: Vocabulary) -> bool:
    """Whether words together are a name for things that the shop has: "hand cream"; not "dog stuff" where there is a department for dogs."""
    if phrase not in NAMES or (phrase[-1] in GENERIC and vocabulary.kind(phrase[:-1])):
        return False
    apart = is_value_before_a_thing(phrase, vocabulary) or (len(phrase) == PAIR and is_told_apart(phrase, vocabulary))
    return bool(vocabulary.kind(phrase)) and not apart


PAIR = 2  # words


def is_value_before_a_thing(phrase: Phrase, vocabulary: Vocabulary) -> bool:
    """Whether words that the shop calls nothing by are a value and a thing there: "hiking poles", where a column says what is for hiking."""
    called_so = len(vocabulary.facts.kinds.rows(phrase))
    return not called_so and bool(vocabulary.value(phrase[:1])) and bool(vocabulary.kind(phrase[1:]))


IN_NAME_ONLY = 3  # things of a shop up to which a container in their titles is no kind of thing


def measures_out(root: str, vocabulary: Vocabulary) -> bool:
    """Whether a word is only what a shop's things come in: no category, and hardly anything that is called so."""
    kinds = vocabulary.facts.kinds
    return (
        root in CONTAINERS
        and (root,) not in kinds.categories
        and vocabulary.facts.count(kinds.rows((root,))) < IN_NAME_ONLY
    )


def is_verb(word: str, phrase: Phrase, vocabulary: Vocabulary) -> bool:
    """Whether a word only has the stem of what things are called: "painting" where there is paint, "hammered" where there are hammers."""
    ending = re.search(r"(?:ing|ed)$", word)
    if (
        WRITTEN.get(phrase) == f"{word}s"
        and ADJECTIVE_ENDING.search(word)
        and phrase not in vocabulary.facts.kinds.categories
    ):
        return True  # "electric" is none of the "electrics"
    if phrase in UMBRELLAS:
        return False  # "lighting" is a word for lamps
    return ending is not None and word != phrase[-1] and not vocabulary.label(phrase).endswith(ending.group())


def is_done_by_it(tokens: list[Token], start: int) -> bool:
    """Whether a word is what something in front is asked to do: "would those two plug into each other", "does it charge my phone?"."""
    before = [token.word for token in tokens[max(0, start - 3) : start]]
    return before[-1:] in _THEY and not set(before[:-1]).isdisjoint(_ASKING)


_THEY = (["it"], ["they"], ["two"])  # "does that jacket" is one
_ASKING = MODALS | {"do", "does", "did"}


def is_after_vague(tokens: list[Token], start: int, end: int) -> bool:
    """Whether a word is what something is to do: "anything that dries faster"."""
    before = [token.word for token in tokens[max(0, start - 2) : start]]
    does = tokens[end - 1].word.endswith("s") and before[-1:] in (["that"], ["which"], ["who"])
    return does and before[0] in ("something", "anything", "one", "ones", "stuff", "some")


def sharing(wanted: list[Wanted], vocabulary: Vocabulary) -> list[Wanted]:
    """Things with the word that says what the one before is for, where the shop has such side by side: "4 dining chairs and a table"."""
    found = wanted[:1]
    for before, thing in itertools.pairwise(wanted):
        first, head = stems(before[2]), stems(thing[2])
        both = (first[0], *head) if len(first) == PAIR and len(head) == 1 else ()
        found.append((thing[0], (" ".join(both),), thing[2]) if both and is_beside(first, both, vocabulary) else thing)
    return found


def is_beside(first: Phrase, other: Phrase, vocabulary: Vocabulary) -> bool:
    """Whether the shop has things of two names in one department, "Dining > Chairs" and "Dining > Tables"."""
    kinds, items = vocabulary.facts.kinds, vocabulary.facts.items
    paths = [{items[int(row)].category[:1] for row in kinds.rows(name)[:FEW_READ]} for name in (first, other)]
    return all(paths) and paths[0] == paths[1] and () not in paths[0]


def described(
    wanted: list[Wanted], limits: list[Limit], tokens: list[Token], vocabulary: Vocabulary
) -> list[Wanted]:  # fmt: skip
    """The things wanted without those that only say what the others are like: "treats, chicken", where that is a flavour.

    Things that are listed with "and" or "or" are all wanted; so are those that no item is both of. Their limits are added.
    """
    if len(wanted) < 2 or any(token.word in ("and", "or", "plus") for token in tokens):
        return wanted
    values = [vocabulary.value(stems(said)) for _, _, said in wanted]
    values = [[(field, label) for field, label in found if field in vocabulary.facts.facets] for found in values]
    if all(values) or not any(values):
        return wanted
    things = [thing for thing, found in zip(wanted, values, strict=True) if not found]
    rows = rows_of([kind for _, found, _ in things for kind in found], vocabulary)
    for thing, found in zip(wanted, values, strict=True):
        field, label = max(found, key=lambda pair: len(vocabulary.facts.rows(*pair)), default=("", ""))
        if field and np.isin(rows, vocabulary.facts.rows(field, label)).any():
            limits.append(Limit(field, "in", (label,), True, thing[2]))
        elif field:
            things.append(thing)
    return sorted(things)


def rather_a_thing(phrase: Phrase, vocabulary: Vocabulary) -> bool:
    """Whether a colour is what at least as many things are called: "Blue", of cheese, and roses."""
    facts = vocabulary.facts
    category = facts.kinds.categories.get(phrase)
    colored = facts.rows("color", category.label if category else phrase[0])
    return len(facts.kinds.rows(phrase)) >= max(1, len(np.setdiff1d(colored, facts.kinds.rows(phrase))))


def called_beside(phrase: Phrase, vocabulary: Vocabulary) -> bool:
    """Whether a brand's name is also what things of other brands are called: the fish beside the brand "Tetra"."""
    rows = vocabulary.facts.kinds.rows(phrase)
    branded = [vocabulary.facts.rows(field, label) for field, label in vocabulary.value(phrase)]
    return len(np.setdiff1d(rows, np.concatenate(branded))) > 1


def rather_a_value(phrase: Phrase, vocabulary: Vocabulary) -> bool:
    """Whether more things have a value that is written so than are called so; never where a department is called so."""
    if phrase in vocabulary.facts.kinds.categories and len(phrase) > 1:
        return False
    having = (
        len(vocabulary.facts.rows(field, label))
        for field, label in vocabulary.value(phrase)
        if field not in ("size", "brand")
    )
    return max(having, default=0) > len(vocabulary.facts.kinds.rows(phrase))


def is_value_of(phrase: Phrase, vocabulary: Vocabulary) -> bool:
    """Whether the first word says what all that the whole phrase names is made of or looks like, and the rest is a kind by itself."""
    rows, rest = vocabulary.facts.kinds.rows(phrase), vocabulary.facts.kinds.rows(phrase[1:])
    return len(rest) > 0 and any(
        field in vocabulary.facts.facets and bool(np.isin(rows, vocabulary.facts.rows(field, label)).all())
        for field, label in vocabulary.value(phrase[:1]) if field in ("color", "material", "pattern")
    )  # fmt: skip


def settled(
    wanted: list[str], limits: list[Limit], meant_for: list[Wanted], tokens: list[Token], vocabulary: Vocabulary
) -> tuple[tuple[str, ...], list[Limit]]:  # fmt: skip
    """Kinds and limits, once it is known which of the things named are wanted and which only say what those are for."""
    if not wanted:  # "something for my dog": what it is for is all that is known
        for start, found, said in sorted(meant_for):
            if tokens[start].use == "kind" and tokens[start].root in PEOPLE:
                limits.append(Limit("kind", "in", found, False, f"for {said}"))
        wanted = [
            kind
            for start, found, _ in sorted(meant_for)
            if tokens[start].use == "kind" and tokens[start].root not in PEOPLE
            for kind in found
        ]
        return tuple(dict.fromkeys(wanted)), limits
    rows = rows_of(wanted, vocabulary)
    for start, found, said in sorted(meant_for):
        inside = np.isin(rows, rows_of(found, vocabulary))
        described = tokens[start].use != "kind"  # "dog beds", where the shop has no such pair of words
        if described and (tokens[start].use or not inside.any() or inside.all()):
            continue
        tokens[start].use = "kind"
        if not inside.any():
            tokens[start].use = ""  # "a heater for a tank": no heater is a tank, so it ranks by meaning
        elif (
            described
            and ADJECTIVE.search(said)
            and np.isin(rows, vocabulary.facts.texts.rows(tuple(found[0].split()))).sum() > inside.sum()
        ):
            # "gaming laptop", where more of them say so than are called so
            limits.append(Limit("text", "in", found[:1], False, said))
        elif not inside.all():
            limits.append(Limit("kind", "in", found, True, f"for {said}"))
    for i, limit in enumerate(limits):
        if limit.negative and not np.isin(rows, rows_of(limit.values, vocabulary)).any():
            # "food without fish": no food is a fish; what is meant is in it
            phrase = tuple(limit.values[0].split())
            below = [" ".join(other) for other in under(phrase)]
            limits[i] = Limit("text", "not in", (" ".join(phrase), *below), True, limit.words)
    return tuple(dict.fromkeys(wanted)), limits


def rows_of(kinds: Iterable[str], vocabulary: Vocabulary) -> Rows:
    return np.unique(np.concatenate([vocabulary.facts.kinds.rows(tuple(kind.split())) for kind in kinds]))


def only_described(tokens: list[Token], start: int, end: int, vocabulary: Vocabulary) -> bool:
    """Whether a denial is of what a thing is like and not of the thing: "no red shoes", "no meat dog food"."""
    before = tokens[start - 1] if start else None
    if before is None or not before.denied or before.use == "negation" or before.word in ("a", "an", "the", "any"):
        return False
    like = (
        before.root in COLORS | MATERIALS
        or bool(vocabulary.value((before.root,)))
        or before.word in vocabulary.facts.flags
    )
    return like or (
        tokens[0].use == "negation" and end == len(tokens) and before.root not in FILLER and before.use != "kind"
    )


def is_first_of_pair(tokens: list[Token], end: int, vocabulary: Vocabulary) -> bool:
    """Whether the next word is a kind of its own, so that this one only describes it: "trail shoes", "bag tent"."""
    if end >= len(tokens) or tokens[end].denied or tokens[end].after:
        return False
    after = tokens[end]
    if after.root in PEOPLE:
        return False  # "black jeans mens"
    return (after.use == "kind" or (not after.use and after.root not in FILLER and bool(vocabulary.kind((after.root,)))
                                    and (after.root,) not in vocabulary.values))  # fmt: skip
