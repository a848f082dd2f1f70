"""What is known so far in a conversation, and how a reading changes it. Plain and frozen: any turn can be replayed."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace

from chatbot.cautions import Condition
from chatbot.lexicon import GENDERS, MATERIALS
from chatbot.reading import Reading
from chatbot.tongues import ENGLISH
from chatbot.values import FIRM
from data.spoken_columns import plain
from data.words import stem, words
from models.encoders import Hearing
from retrieval.fitments import TO_FIT
from retrieval.limits import Limit, Limits

# what another thing may be, though this one was not to be so
OF_ONE_THING = frozenset({"kind", "color", "pattern", "size"})
# what belongs to the shopper and not to one wish: it survives a change of topic
OF_THE_SHOPPER = frozenset({"gender", "age_group", TO_FIT})


SEASONS = frozenset({"spring", "summer", "autumn", "fall", "winter"})
MOST_NOTES = 40  # words that rank by meaning, the last ones said


@dataclass(frozen=True, slots=True)
class Judgement:
    """A like or a dislike of an item, with its reason if one was given."""

    item: str
    liked: bool
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Wish:
    """What of a state is wished for, as it stood before a turn changed it: what "undo that" goes back to. Fields as in State."""

    kinds: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    limits: Limits = ()
    let_go: Limits = ()
    judgements: tuple[Judgement, ...] = ()
    photos: tuple[tuple[float, ...], ...] = ()
    photo_space: str = ""
    order: str = ""
    together: float = 0.0
    counted: str = ""
    people: int = 0
    story: str = ""


@dataclass(frozen=True, slots=True)
class State:
    """What is known after a turn. Items are ids, so that a state outlives a change of the catalogue.

    kinds: what things are wanted, in stems. notes: words that rank by meaning. limits: what must hold.
    table: what is shown now, in order; earlier: what was shown before, oldest first. focus: what was last spoken of.
    photos: vectors of the photos of this topic, and photo_space: the encoder that made them.
    shares: set by hand, empty if not. order: "", "price", "-price" or "-rating".
    hearing: the last message as it was heard, if it was spoken.
    first: the first wish of the conversation, in the shopper's words.
    let_go: wishes that nothing met, which hold again once something does.
    together: the sum that several things are to stay within, while they are spoken of; 0 where there is none.
    counted: the words that said how many of each of them are needed.
    spoken: things that were each spoken of alone, the last one last: what "both" means of a dress and then shoes.
    story: the words of the situation that was told last and is still spoken of.
    people: how many people things are for, as was said last; 0 where that was not said.
    complaint: what was complained about, in the shopper's words, for whoever takes over.
    language: what the shopper writes in, as an ISO 639-1 code, where a language model translates.
    conditions: what the shopper, or whom things are for, is or has, of which texts may warn.
    before: what was wished for before the last few turns that changed it, the last one last, with what lay on the table then.
    """

    kinds: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    limits: Limits = ()
    table: tuple[str, ...] = ()
    earlier: tuple[tuple[str, ...], ...] = ()
    focus: tuple[str, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    photos: tuple[tuple[float, ...], ...] = ()
    photo_space: str = ""
    shares: Mapping[str, float] = field(default_factory=dict)
    order: str = ""
    hearing: Hearing | None = None
    asked: tuple[str, ...] = ()
    detail: str = ""
    turns: int = 0
    first: str = ""
    let_go: Limits = ()
    together: float = 0.0
    counted: str = ""
    spoken: tuple[str, ...] = ()
    people: int = 0
    story: str = ""
    complaint: str = ""
    language: str = ENGLISH
    conditions: tuple[Condition, ...] = ()
    before: tuple[tuple[Wish, tuple[str, ...]], ...] = ()

    @property
    def wish(self) -> Wish:
        """What of it is wished for."""
        return Wish(**{field.name: getattr(self, field.name) for field in fields(Wish)})

    @property
    def empty(self) -> bool:
        """Whether nothing is wished for yet."""
        return not (self.kinds or self.notes or self.limits or self.photos)


def evolve(state: State, reading: Reading) -> State:
    """The state after a reading; `state` itself is not changed."""
    limits = state.limits
    dropped = set(reading.dropped)
    limits = tuple(limit for limit in limits if limit.field not in dropped)
    limits = tuple(filter(None, (without(limit, reading.allowed) for limit in limits)))
    if reading.unwished:
        back = set(reading.unwished)
        said = {stem(word) for limit in limits if not limit.numeric for value in limit.values for word in words(value)}
        # "forget about carbon, show me all", who wanted no aluminium: any of them will do
        any_material = (
            back & MATERIALS and not back & said and re.search(r"\b(?:all|any|everything)\b", reading.text, re.I)
        )
        refused = back | MATERIALS if any_material else back
        notes = tuple(note for note in state.notes if stem(note) not in back)
        kept = (kind for kind in state.kinds if not set(kind.split()) <= back)
        kinds = tuple(kind.split()[-1] if back & set(kind.split()[:-1]) else kind for kind in kept)
        state = replace(state, notes=notes, kinds=kinds)
        limits = tuple(
            limit
            for limit in limits
            if limit.numeric
            or not {stem(word) for value in limit.values for word in words(value)}
            & (refused if limit.negative else back)
        )
    if changes_topic(state, reading):
        same, same_rules = _SAME.search(reading.text), _SAME_RULES.search(reading.text) is not None
        limits = tuple(
            limit
            for limit in limits
            if limit.field in OF_THE_SHOPPER
            or (same is not None and limit.field == _NAMES.get(same[1].lower(), same[1].lower()))
            or (limit.negative and limit.hard and limit.field not in OF_ONE_THING)
            or is_free_of(limit)  # who wants no fragrance wants none anywhere
            or same_rules
        )
        if TO_MATCH.search(reading.text):  # it is to look as what was wanted before, if there is such
            limits = (*limits, *(replace(limit, hard=False) for limit in state.limits if is_a_look(limit) and limit not in limits))  # fmt: skip
        state = replace(state, notes=(), photos=(), order="", let_go=())
    if (reading.kinds and not reading.narrows) or reading.anything:  # "on sale" and "in stock" were of one question
        limits = tuple(limit for limit in limits if limit.field not in ("sale", "availability"))
    held = {limit.field for limit in state.limits}
    refused = {limit.field for limit in state.limits if limit.negative}
    # "coconut is fine", of wooden buttons
    wished = tuple(limit for limit in reading.fine if limit.field in held - refused)
    for limit in (*reading.limits, *wished):
        limits = add(limits, limit, reading.limits)
    spoken_of = dropped | {limit.field for limit in reading.limits}
    let_go = tuple(limit for limit in state.let_go if limit.field not in spoken_of)
    limits = tuple(  # "show me the harmonicas anyway"
        limit
        for limit in limits
        if limit in reading.limits
        or not (
            limit.field in ("kind", "text")
            and limit.negative
            and any(kind in limit.values or kind.split()[-1] in limit.values for kind in reading.kinds)
        )
    )
    kinds = reading.kinds or (() if reading.fresh else state.kinds)
    kinds = tuple(
        kind
        for kind in kinds
        if not any(kind in limit.values for limit in reading.limits if limit.field == "kind" and limit.negative)
    )
    kinds = tuple(dict.fromkeys(without_denied(kind, limits) for kind in kinds))
    if not reading.kinds and any(limit.field == "gender" for limit in reading.limits):
        kinds = tuple(for_anybody(kind) for kind in kinds)  # "women's jackets", and now for men
    if kinds != state.kinds:
        state = replace(state, together=0.0)  # other things are spoken of
    past = SEASONS if SEASONS & set(reading.notes) else frozenset()
    before = (note for note in state.notes if note not in past)
    notes = tuple(dict.fromkeys((*before, *reading.notes)))  # "and for winter?", after summer
    return replace(
        state,
        kinds=kinds,
        notes=notes[-MOST_NOTES:],
        limits=limits,
        let_go=let_go,
        people=reading.people or state.people,
        story=" ".join(reading.said) if reading.told else "" if reading.kinds or reading.fresh else state.story,
        first=state.first or (reading.text if reading.kinds or reading.limits or reading.notes else ""),
    )


def is_free_of(limit: Limit) -> bool:
    """Whether a limit is on what there is to be none of: "sugar free", a column "fragrance_free" that says yes."""
    of_column = limit.values == ("yes",) and plain(limit.field).endswith(" free")
    return limit.hard and (of_column or limit.values[0].endswith(" free"))


_SAME_RULES = re.compile(r"\bsame (?:rules?|conditions?|requirements?|criteria|restrictions?|limits?)\b", re.I)
_SAME = re.compile(r"\b(?:the |in )?same (size|colou?r|brand|make|material|budget|price)\b", re.I)
_NAMES = {"colour": "color", "make": "brand", "budget": "price"}


TO_MATCH = re.compile(r"\b(?:to match|matching)\b(?! (?:with )?my\b)", re.I)


def is_a_look(limit: Limit) -> bool:
    """Whether a limit asks how a thing is to be, which another thing may be too: a colour, a material, a stone."""
    return not (limit.numeric or limit.negative) and limit.field not in ("kind", "text", "id", "size", "availability", "sale", *OF_THE_SHOPPER)  # fmt: skip


def for_anybody(kind: str) -> str:
    """A kind without whom it is for: "women jacket" → "jacket"."""
    *before, head = kind.split()
    return " ".join((*(word for word in before if word not in GENDERS), head))


def without_denied(kind: str, limits: Limits) -> str:
    """A kind without the word in front that a limit denies: "leather lead" is a "lead" once leather is not wanted."""
    *before, head = kind.split()
    denied = {stem_of(value) for limit in limits if limit.negative for value in limit.values}
    return head if denied & set(before) else kind


def without(limit: Limit, allowed: tuple[str, ...]) -> Limit | None:
    """What is left of a refusal when some of its values may be shown again."""
    if not limit.negative or not allowed:
        return limit
    again = {stem_of(value) for value in allowed} | set(allowed)
    values = tuple(value for value in limit.values if value not in again and stem_of(value) not in again)
    return replace(limit, values=values) if values else None


_WHICH_OF_ALL = re.compile(
    r"\W*(?:(?:and|so|ok|okay|but)\W+)*(?:which|what) (?!of\b|ones?\b)(?:\w+ ){1,3}?(?:are|is|have|has|come|do|can)\b",
    re.I,
)


_NOW = re.compile(r"\W*(?:(?:and|so|ok|okay|right|great|thanks|cool|fine)\W+)*(?:now|next)\b", re.I)


# "no, it is a t-shirt", of what a photo shows
_IS_A = re.compile(
    r"\W*(?:(?:no|nope|nah|actually|sorry|well)\W+)*(?:it'?s|it is|that'?s|that is|this is|they'?re|they are|those are|these are|i meant?) (?:an? |some |the |actually an? )?\w",
    re.I,
)


def changes_topic(state: State, reading: Reading) -> bool:
    """Whether another kind of thing is wanted now: "now shoes". "hiking boots" after "boots" is the same topic."""
    if reading.fresh:
        return True
    if reading.narrows or not reading.kinds or (state.photos and _IS_A.match(reading.text)):
        return False
    if not state.kinds:
        opens = _WHICH_OF_ALL.match(reading.text) or (state.table and _NOW.match(reading.text))
        return (bool(state.photos) and not reading.reference) or opens is not None
    before = {kind.split()[-1] for kind in state.kinds}
    return not any(kind.split()[-1] in before for kind in reading.kinds)


def add(limits: Limits, new: Limit, together: Limits) -> Limits:
    """Add a limit to those that stand: a new value replaces the old one of its field, a refusal takes it back."""
    if new in limits:
        return limits
    if new.numeric:
        # "under 80" replaces a range; both ends of a range were said together
        kept = tuple(limit for limit in limits if limit.field != new.field or not limit.numeric or limit in together)
        return (*kept, new)
    if new.field == "gender":  # whom it is for is one thing at a time, said by whom it is not for
        return (*(limit for limit in limits if limit.field != "gender" and not is_for_people(limit)), new)
    if new.negative:
        refused = {stem_of(value) for value in new.values}
        kept = tuple(
            limit for limit in limits
            if limit.field not in (new.field, "text") or limit.negative or not any(stem_of(value) in refused for value in limit.values)
        )  # fmt: skip
        return (*kept, new)
    return (*filter(None, (beside(limit, new) for limit in limits)), new)


def is_for_people(limit: Limit) -> bool:
    """Whether a limit is on a department for women, men or children."""
    return limit.field == "kind" and not limit.hard and not limit.negative and limit.words.startswith("for ")


def beside(limit: Limit, new: Limit) -> Limit | None:
    """What is left of a limit when `new` asks for a value of a field."""
    if limit.field != new.field and not (limit.negative and limit.field == "text"):
        return limit  # but "any leather ones then?" takes back that no text may speak of leather
    if limit.negative:
        taken_back = {stem_of(value) for value in new.values}
        values = tuple(value for value in limit.values if stem_of(value) not in taken_back)
        return replace(limit, values=values) if values else None
    # several features can be wanted at once; of a colour, a size … the new one replaces the old
    return limit if (new.field == "text" or new.of_list) and limit.values != new.values else None


def stem_of(value: str) -> str:
    return " ".join(stem(word) for word in words(value))


def show(state: State, items: tuple[str, ...]) -> State:
    """Lay items on the table; what lay there before is remembered."""
    earlier = (*state.earlier, state.table) if state.table and state.table != items else state.earlier
    return replace(state, table=items, earlier=earlier[-8:], focus=items[:1] if len(items) == 1 else (), detail="")


MOST_UNDONE = 5  # turns that can be taken back


def with_before(state: State, before: State) -> State:
    """A state that keeps what was wished for before the turn, where that turn changed it."""
    if state.wish == before.wish:
        return replace(state, before=before.before)
    return replace(state, before=(*before.before, (before.wish, before.table))[-MOST_UNDONE:])


def remember(state: State) -> State:
    """Keep in mind what is spoken of alone."""
    if len(state.focus) != 1:
        return state
    return replace(state, spoken=(*(item for item in state.spoken if item != state.focus[0]), state.focus[0])[-8:])


MOST_SAID = 3  # values of a limit, up to which each is a word of the wish


def wish_text(state: State, labels: tuple[str, ...]) -> str:
    """The wish as one text for the encoder: notes, values and features, then what things they are for.

    labels: how the shop writes the state's kinds.
    """
    said = [limit.words if limit.field == "text" or limit.values == ("yes",) or len(limit.values) > MOST_SAID else " ".join(limit.values) for limit in state.limits
            if not limit.numeric and limit.values != ("no",) and not limit.negative and (limit.field in FIRM - {"brand", "size", "gender"} or not limit.hard
                                                             or limit.field == "text")]  # fmt: skip
    return " ".join((*state.notes, *said, *labels)).strip()


def judge(state: State, item: str, liked: bool, reason: str = "") -> State:
    """Note a like or dislike; a later word about the same item replaces the earlier one."""
    kept = tuple(judgement for judgement in state.judgements if judgement.item != item)
    return replace(state, judgements=(*kept, Judgement(item, liked, reason)))


def unjudge(state: State, item: str) -> State:
    """Take back what was said about an item."""
    return replace(state, judgements=tuple(judgement for judgement in state.judgements if judgement.item != item))


def rejected(state: State) -> set[str]:
    """Items turned down without a reason that names an attribute: they are not shown again."""
    return {judgement.item for judgement in state.judgements if not judgement.liked}
