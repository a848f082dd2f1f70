"""The model of another thing that something is to fit: "a case for my iPhone 15 Pro" is none for an iPhone 15."""

import re
from dataclasses import dataclass

from chatbot.vocabulary import Vocabulary
from data.words import fold, stem, words
from retrieval.columns import MAKERS, Phrase
from retrieval.fitments import TO_FIT, Fitments, before_figures
from retrieval.limits import Limit

_TOKEN = re.compile(r"[a-z]+|\d+(?:\.\d+)?|\+(?=\W|$)")
_BEFORE = re.compile(r"(?:\b(?:that (?:will )?fits?|to fit|for|on|of|with|fits?|fitting|compatible with|i have|i've got)\s+)?(?:\b(?:my|our|his|her|their|the|an?|new|old)\s+)*$")  # fmt: skip


@dataclass(frozen=True)
class _Said:
    """A model as a message says it: its tokens, where it stands, and the models of the shop that are meant, () if it has none."""

    name: Phrase
    start: int
    end: int
    models: tuple[Phrase, ...]
    sized: bool = False  # whether a size that stands elsewhere tells which


def to_fit(text: str, vocabulary: Vocabulary) -> tuple[Limit | None, str]:
    """What things are to fit, and the rest of a message; None where it names no model of those that things here are made for."""
    fitments = vocabulary.facts.fitments
    said = _models_in(fold(text), fitments) if fitments.models else []
    if not said:
        return None, text
    rest = text
    for one in reversed(said):
        start = one.start - len(maker_before(rest[: one.start], rest[one.end :], vocabulary))
        before = _BEFORE.search(rest[:start])
        rest = f"{rest[: before.start() if before else start]} {rest[one.end :]}"
    if any(one.sized for one in said):
        rest = _SIZE.sub(" ", rest)
    thing = any(vocabulary.kind((stem(word),)) for word in words(rest))
    if not thing and any(fitments.is_sold(one.name) for one in said) and not re.search(r"\b(?:for|fits?)\b", text):
        return None, text  # a phone, where those are sold too
    values = dict.fromkeys(value for one in said for value in _values(one, fitments))
    called = " or ".join(
        fitments.models[one.models[0]].label
        if len(one.models) == 1
        else label_in(one.name, text[one.start : one.end], fitments)
        for one in said
    )
    return Limit(TO_FIT, "in", tuple(values) or tuple(" ".join(one.name) for one in said), True, f"for {called}"), rest


def _values(one: _Said, fitments: Fitments) -> list[str]:
    """The models that are meant, as the shop writes them, or the name that they share where they are many."""
    few = len(one.models) <= MOST_MODELS
    return [fitments.models[key].label for key in one.models] if few else [" ".join(one.name)]


def maker_before(before: str, after: str, vocabulary: Vocabulary) -> str:
    """The maker of a model with the space behind it: "my HP DeskJet 2720", and not "a Kova iPhone 15 case", whose maker is that of the case."""
    said = _MAKER.search(before)
    follows = words(after)[:1]
    if said is None or (follows and vocabulary.kind((stem(follows[0]),))):
        return ""
    called = any(field in MAKERS for field, _ in vocabulary.value((stem(said[1]),)))
    return before[said.start(1) :] if called else ""


_MAKER = re.compile(
    r"\b(?:for|on|fits?|does|do|is|my|our|his|her|their|the|an?)(?: (?:the|my|our|his|her|their|an?|new|old))* ([\w-]+) $"
)


def label_in(name: Phrase, said: str, fitments: Fitments) -> str:
    """What a model is called in a reply: as the shop writes it, or in its manner where it has none such. said: as the message writes it."""
    if name in fitments.models:
        return fitments.models[name].label
    family = next((name[:end] for end in range(len(name), 0, -1) if name[:end] in fitments.families), ())
    if not family:
        return said
    called = before_figures(fitments.models[fitments.families[family][0]].label)
    rest = said.split()[len(called.split()) :]
    return " ".join((called, *(word.upper() if re.match(r"[a-z]?\d", word) else word.capitalize() for word in rest)))


def _models_in(text: str, fitments: Fitments) -> list[_Said]:
    """The models that a message names, from left to right."""
    tokens = list(_TOKEN.finditer(text))
    names = tuple("plus" if token.group() == "+" else token.group() for token in tokens)
    found: list[_Said] = []
    place = 0
    while place < len(tokens):
        run = _longest(names, place, tokens, fitments)
        if not run:
            place += 1
            continue
        name, end = run, place + len(run)
        models, sized = _meant(name, fitments), False
        if name in fitments.families and name not in fitments.models:
            end = _figures_after(names, end)
            name, models = names[place:end], models if end == place + len(run) else ()
            if len(models) > 1 and (one := _size_elsewhere(text, name, fitments)):
                models, sized = (one,), True
        while end < len(names) and names[end] in fitments.endings and not _NO_ENDING.match(text[tokens[end].start() :]):
            end += 1
            name, models = names[place:end], ()
        found.append(_Said(name, tokens[place].start(), tokens[end - 1].end(), models, sized))
        place = end
    return [one for one in found if any(token[0].isdigit() for token in one.name) or not fitments.is_sold(one.name)]


# "iphone 15 plus a cable", "iphone 15 max 30 euros"
_NO_ENDING = re.compile(r"(?:plus|\+) (?:an?|some|the|also|my|any)\b|max\.? ?[$£€]?\d")


def _meant(name: Phrase, fitments: Fitments) -> tuple[Phrase, ...]:
    return (name,) if name in fitments.models else fitments.short_names.get(name) or fitments.families.get(name, ())


def _longest(names: Phrase, place: int, tokens: list[re.Match[str]], fitments: Fitments) -> Phrase:
    """The longest run of words from a place on that is a model, the end of one, or a family; () where none is."""
    for end in range(min(len(names), place + MOST_WORDS), place, -1):
        run = names[place:end]
        if run in fitments.models or run in fitments.families:
            return run
        glued = (
            len(run[0]) > 1 or len(run) == 1 or tokens[place].end() == tokens[place + 1].start()
        )  # "s24", and no "2 x 5"
        if run in fitments.short_names and glued:
            return run
    return ()


_SIZE = re.compile(r"\b(?:size )?(\d+) ?mm\b")
MOST_WORDS = 8  # of a model's name
MOST_MODELS = 12  # of a family, from which on it is kept by its name


def _figures_after(names: Phrase, end: int) -> int:
    """Where the number of a model ends that the shop does not know: "pixel 9", "galaxy a54"."""
    if end < len(names) and names[end][0].isdigit():
        return end + 1
    coded = end + 1 < len(names) and len(names[end]) == 1 and names[end + 1][0].isdigit()
    return end + 2 if coded else end


def _size_elsewhere(text: str, family: Phrase, fitments: Fitments) -> Phrase:
    """The model of a family by a size that stands apart from it: "apple watch strap 45mm"; () where none does."""
    sizes = _SIZE.findall(text)
    return next(((*family, size) for size in sizes if (*family, size) in fitments.models), ())
