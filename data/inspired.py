"""INSPIRED: conversations in which people recommend films to each other, with the films and people they name, and what is known of those.

Hayati et al., EMNLP 2020, as linked to DBpedia for UniCRS (Wang et al., KDD 2022).
"""

import gzip
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

DIRECTOR, STARRING, GENRE = "director", "starring", "genre"


@dataclass(frozen=True, slots=True)
class Utterance:
    """One message. films and named: entities in the order of their mention; named are people, genres and other things."""

    by_recommender: bool
    text: str
    films: tuple[int, ...]
    named: tuple[int, ...]


Dialogue = tuple[Utterance, ...]


@dataclass(frozen=True, slots=True)
class Recommendation:
    """A film that a recommender names and nobody has named before, with all that was said before. dialogue: its number."""

    dialogue: int
    film: int
    before: Dialogue

    @property
    def seen(self) -> tuple[int, ...]:
        """Films that were named before, each once, in order."""
        return tuple(dict.fromkeys(film for one in self.before for film in one.films))


@dataclass(frozen=True)
class Films:
    """What DBpedia knows. names: of every entity. facts: entity → (relation, other entity), without itself."""

    names: tuple[str, ...]
    facts: dict[int, tuple[tuple[str, int], ...]]

    def related(self, film: int, relation: str) -> list[str]:
        return [self.names[other] for name, other in self.facts.get(film, ()) if name == relation]

    def all(self) -> set[int]:
        """Entities that somebody directs or plays in."""
        return {
            entity for entity, facts in self.facts.items() if any(name in (DIRECTOR, STARRING) for name, _ in facts)
        }


def read_films(folder: Path) -> Films:
    """The knowledge graph in the folder `inspired`."""
    places: dict[str, int] = unpack(folder / "entity2id.json.gz")
    relations = {
        number: link.strip("<>").rsplit("/", 1)[-1] for link, number in unpack(folder / "relation2id.json.gz").items()
    }
    graph: dict[str, list[list[int]]] = unpack(folder / "dbpedia_subkg.json.gz")
    facts = {
        int(entity): tuple((relations[relation], other) for relation, other in found if other != int(entity))
        for entity, found in graph.items()
    }
    return Films(tuple(name_of(link) for link in sorted(places, key=lambda link: places[link])), facts)


def read_dialogues(folder: Path, part: str) -> list[Dialogue]:
    """The dialogues of a part: "train", "valid" or "test"."""
    places: dict[str, int] = unpack(folder / "entity2id.json.gz")

    def entities(links: Sequence[str]) -> tuple[int, ...]:
        return tuple(places[link] for link in links if link in places)

    lines = gzip.decompress((folder / f"{part}_data_dbpedia.jsonl.gz").read_bytes()).decode().splitlines()
    return [tuple(Utterance(one["role"] == "RECOMMENDER", one["text"], entities(one["movie_link"]), entities(one["entity_link"]))
                  for one in json.loads(line)) for line in lines]  # fmt: skip


def recommendations(dialogues: Sequence[Dialogue]) -> list[Recommendation]:
    """Every film that a recommender was the first to name; one that is named twice in that message counts twice, as published."""
    found = []
    for number, dialogue in enumerate(dialogues):
        seen: set[int] = set()
        for turn, one in enumerate(dialogue):
            if one.by_recommender:
                found += [Recommendation(number, film, dialogue[:turn]) for film in one.films if film not in seen]
            seen.update(one.films)
    return found


def name_of(link: str) -> str:
    """ "<http://dbpedia.org/resource/Joker_(2019_film)>" → "Joker"."""
    name = link.strip("<>").rsplit("/", 1)[1].partition("__PersonFunction")[0].replace("_", " ")
    return re.sub(r" \([^)]*\)$", "", name)


def unpack(path: Path) -> Any:
    return json.loads(gzip.decompress(path.read_bytes()))
