"""Past turns, opened and answered again: what was heard and understood, what each item owed to what, and what is different today.

What is kept with a turn is what was perceived (words, what was heard, vectors of photos; never sound or pictures) and the state before it. `State` and
`Assistant.answer` are plain, so that the same turn gives the same reply, unless the catalogue, the models or the code have changed: that is told.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from chatbot.assistant import Assistant
from chatbot.contract import reply_json
from chatbot.state import State
from chatbot.turn import Perceived, Reply
from models.fusion import SHARES

WHY = "the catalogue, the models or the program have changed since"


class NoReplayError(ValueError):
    """A turn that cannot be opened; the message says why."""


@dataclass(frozen=True, slots=True)
class Again:
    """What it takes to answer a turn again. encoders: who read words and pictures. terms: per item shown, what gave how much to its score."""

    turn: Perceived
    before: State
    encoders: tuple[str, ...] = ()
    terms: Mapping[str, Mapping[str, float]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Case:
    """A past turn and the reply that it got, in the form of the HTTP contract; a file with one is a regression test."""

    again: Again
    reply: Mapping[str, Any]


_AGAIN, _CASE = TypeAdapter(Again), TypeAdapter(Case)


def encoders(assistant: Assistant) -> tuple[str, ...]:
    return tuple(filter(None, (assistant.parts.text.name, assistant.space)))


def keep(assistant: Assistant, turn: Perceived, before: State, reply: Reply) -> dict[str, Any]:
    """What to keep of a turn, as JSON."""
    terms = {card.item.id: card.terms for card in reply.cards if card.terms}
    return dict(_AGAIN.dump_python(Again(turn, before, encoders(assistant), terms), mode="json"))


def case_of(conversation: Mapping[str, Any], number: int | None) -> Case:
    """A turn of an exported conversation, the last one if no number is given. Raises NoReplayError."""
    turns = {turn["number"]: turn for turn in conversation["turns"]}
    if not turns:
        raise NoReplayError("nothing has been said in this conversation yet")
    if number is not None and number not in turns:
        raise NoReplayError(f"this conversation has turns 1 to {max(turns)}, and no {number}")
    turn = turns[number or max(turns)]
    if turn["again"] is None:
        raise NoReplayError(f"turn {turn['number']} is from before turns could be opened again")
    return _CASE.validate_python({"again": turn["again"], "reply": turn["reply"]})


def save(case: Case, path: Path) -> None:
    """Write a case as a file that `check` takes."""
    path.write_text(json.dumps(_CASE.dump_python(case, mode="json"), indent=1, ensure_ascii=False) + "\n")


def load(path: Path) -> Case:
    """Read a case. Raises NoReplayError."""
    try:
        return _CASE.validate_json(path.read_text())
    except (ValidationError, UnicodeDecodeError, OSError) as error:
        raise NoReplayError(f"{path} is no turn that was saved with replay --save") from error


def answer_again(assistant: Assistant, case: Case) -> tuple[Reply, State]:
    """The reply of today to a past turn. Photos that another encoder has seen cannot be looked at with this one, and are left out."""
    turn = case.again.turn
    if turn.photos and turn.space != assistant.space:
        turn = replace(turn, photos=(), space="")
        if not f"{turn.text}{turn.hearing.text if turn.hearing else ''}".strip():
            raise NoReplayError(
                f"its photos were seen by {case.again.turn.space}, and {assistant.space or 'no picture encoder'} is active"
            )
    return assistant.answer(turn, case.again.before)


def differences(case: Case, reply: Reply) -> list[str]:
    """What is not as it was; empty where a turn is answered alike."""
    then, now = case.reply, reply_json(reply, "", "")
    found = []
    for name, was, is_now in (
        ("items", shown(then), shown(now)),
        ("act", then["act"], now["act"]),
        ("intent", then["understood"]["intent"], now["understood"]["intent"]),
        ("limits", limits(then), limits(now)),
        ("text", then["text"], now["text"]),
    ):
        if was != is_now:
            found.append(f"{name}: {was or 'none'} → {is_now or 'none'}")
    return found


def shown(reply: Mapping[str, Any]) -> list[str]:
    return [item["id"] for item in reply["items"]]


def limits(reply: Mapping[str, Any]) -> list[str]:
    """Limits as they are told: field, comparison, value, how firm, and the words that they came from."""
    told = []
    for limit in reply["understood"]["limits"]:
        value = ", ".join(limit["value"]) if isinstance(limit["value"], list) else limit["value"]
        told.append(
            f"{limit['field']} {limit['op']} {value} ({'must' if limit['hard'] else 'preferably'}, “{limit['words']}”)"
        )
    return told


def told(case: Case, assistant: Assistant) -> Iterator[str]:
    """A past turn for a person, and what is different today. Raises NoReplayError."""
    turn, before, then = case.again.turn, case.again.before, case.reply
    yield f"Turn {then['turn']}"
    yield from line("said", turn.text)
    if turn.hearing is not None:
        yield from line(
            "heard", " ".join(f"{word} {sure:.2f}" for word, sure in turn.hearing.words) or turn.hearing.text
        )
        yield from line("or", " · ".join(turn.hearing.others))
    if turn.photos:
        yield from line("photos", f"{len(turn.photos)}, seen by {turn.space}")
    known = [*before.kinds, *(limit.words for limit in before.limits), *before.notes]
    yield from line("before", " · ".join(known))
    yield from line("intent", then["understood"]["intent"])
    yield from line("wish", then["understood"]["wish"])
    yield from line("limits", "\n            ".join(limits(then)))
    yield from line("shares", weights(then["shares"]))
    yield from line("act", then["act"])
    yield from line("text", then["text"])
    yield from items(case)
    yield from line("encoders", " and ".join(case.again.encoders))
    reply, _ = answer_again(assistant, case)
    different = differences(case, reply)
    active = encoders(assistant)
    if active != case.again.encoders:
        yield f"Today {' and '.join(active)} are active."
    yield f"Answered again, it is different; {WHY}:" if different else "Answered again, it is the same."
    yield from (f"  {one}" for one in different)


def line(name: str, value: str) -> Iterator[str]:
    if value:
        yield f"  {name:<10}{value}"


def items(case: Case) -> Iterator[str]:
    """The items in their order, each with its score and where that came from."""
    for place, item in enumerate(case.reply["items"], 1):
        terms = case.again.terms.get(item["id"], {})
        score = f"score {sum(terms.values()):.3f} = {weights(terms)}" if terms else "not scored"
        price = f"{item['price']} {item['currency']}" if item["price"] else "no price"
        yield f"  {place}. {item['title']} ({item['id']}), {price}: {score}; {', '.join(item['reasons']) or 'no reason given'}"


def weights(values: Mapping[str, float]) -> str:
    return " + ".join(f"{name} {values[name]:.3f}" for name in SHARES if values.get(name))


def check(assistant: Assistant, paths: Sequence[Path]) -> Iterator[tuple[Path, list[str]]]:
    """Saved turns and what is different today in each. Raises NoReplayError."""
    for path in paths:
        case = load(path)
        yield path, differences(case, answer_again(assistant, case)[0])
