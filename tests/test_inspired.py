"""Films in conversations: what counts as a recommendation, what a term may know, and how ties are told."""

import gzip
import json
from pathlib import Path

import numpy as np
import pytest

from data.inspired import Recommendation, Utterance, name_of, read_dialogues, read_films, recommendations
from models.measure_inspired import TERMS, Part, learn, part_of, ranks, report
from models.text import MiniLM

LINK = "<http://dbpedia.org/resource/{}>"
FILMS = {
    "Storm_(1999_film)": ["Ann_Able", "Bo_Best"],
    "Calm_(film)": ["Ann_Able", "Cy_Cole"],
    "Night": ["Dee_Dunn", "Bo_Best"],
}


def message(role: str, text: str, film: str = "", named: str = "") -> dict[str, object]:
    return {
        "role": role,
        "text": text,
        "movie_link": [LINK.format(film)] if film else [],
        "entity_link": [LINK.format(named)] if named else [],
    }


DIALOGUES = {
    "train": [[message("SEEKER", "something loud"), message("RECOMMENDER", "See Storm", "Storm_(1999_film)"), message("RECOMMENDER", "Storm, really", "Storm_(1999_film)")],
              [message("SEEKER", "I liked Storm", "Storm_(1999_film)"), message("RECOMMENDER", "Then Calm", "Calm_(film)")],
              [message("SEEKER", "something quiet"), message("RECOMMENDER", "Calm", "Calm_(film)")]],
    "valid": [[message("SEEKER", "quiet please"), message("RECOMMENDER", "Calm", "Calm_(film)")]],
    "test": [[message("SEEKER", "with Dee Dunn", named="Dee_Dunn"), message("RECOMMENDER", "Night", "Night")]],
}  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A small set of conversations in the files of the real one."""
    inside = tmp_path / "inspired"
    inside.mkdir()
    names = [*FILMS, *sorted({person for people in FILMS.values() for person in people})]
    place = {name: number for number, name in enumerate(names)}

    def write(name: str, text: str) -> None:
        (inside / name).write_bytes(gzip.compress(text.encode()))

    write("entity2id.json.gz", json.dumps({LINK.format(name): number for name, number in place.items()}))
    write(
        "relation2id.json.gz",
        json.dumps(
            {"<http://dbpedia.org/ontology/starring>": 0, "<http://dbpedia.org/ontology/director>": 1, "self_loop": 2}
        ),
    )
    write(
        "dbpedia_subkg.json.gz",
        json.dumps(
            {
                place[film]: [[2, place[film]], [1, place[people[0]]], [0, place[people[1]]]]
                for film, people in FILMS.items()
            }
        ),
    )
    for part, dialogues in DIALOGUES.items():
        write(f"{part}_data_dbpedia.jsonl.gz", "\n".join(map(json.dumps, dialogues)))
    return tmp_path


def test_a_recommendation_is_a_film_that_the_recommender_is_the_first_to_name() -> None:
    dialogue = (
        Utterance(False, "I saw A", (1,), ()),
        Utterance(True, "A is good, and so is B", (1, 2), ()),
        Utterance(True, "B!", (2,), ()),
    )
    assert recommendations([dialogue]) == [Recommendation(0, 2, dialogue[:1])]
    assert recommendations([dialogue])[0].seen == (1,)


def test_names_of_entities_are_read_from_their_links() -> None:
    assert name_of(LINK.format("Joker_(2019_film)")) == "Joker"
    assert name_of(LINK.format("Ann_Able__PersonFunction__1")) == "Ann Able"


def test_popularity_does_not_count_the_dialogue_that_is_asked_about(folder: Path) -> None:
    encoder = MiniLM()
    knowledge = learn(read_dialogues(folder / "inspired", "train"), read_films(folder / "inspired"), encoder)
    first = knowledge.examples[0]
    storm = knowledge.place[first.film]
    popularity = {
        training: part_of(knowledge, [first], encoder, training).terms[0, storm, 0] for training in (True, False)
    }
    assert popularity[False] == pytest.approx(np.log(2.5)) and popularity[True] == pytest.approx(np.log(1.5))


def test_who_is_named_leads_to_the_films_that_they_play_in(folder: Path) -> None:
    encoder = MiniLM()
    knowledge = learn(read_dialogues(folder / "inspired", "train"), read_films(folder / "inspired"), encoder)
    test = part_of(knowledge, recommendations(read_dialogues(folder / "inspired", "test")), encoder)
    people = test.terms[0, :, list(TERMS).index("people and genres named")]
    with_her = [knowledge.names[film] for film, value in zip(knowledge.films, people, strict=True) if value > 0]
    assert with_her == ["Night"]


def test_films_as_good_count_as_better_and_those_named_before_are_left_out() -> None:
    part = Part(
        np.zeros((2, 3, 1), dtype=np.float32), np.array([[True, True, True], [False, True, True]]), np.array([1, 2])
    )
    assert ranks(np.array([[1.0, 1.0, 0.0], [9.0, 0.0, 1.0]]), part).tolist() == [2, 1]


def test_the_report_says_what_it_was_measured_on(folder: Path) -> None:
    lines = report(folder, MiniLM())
    assert lines[0].startswith(
        "INSPIRED: 1 recommendations of the test part, 1 of films that training never names; 3 films"
    )
    assert any(line.startswith("  ours") for line in lines) and any("UniCRS" in line for line in lines)
