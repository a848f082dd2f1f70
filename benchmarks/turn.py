"""CPU time of whole turns, part by part: python -m benchmarks.turn [--catalog FEED] [--rounds 20]

Every line of a fixed conversation is taken `rounds` times, warm. CPU time is the process's own; on a machine with other
work it is steadier than the clock, which is printed beside it. The peer is the same turn with the words encoded by
sentence-transformers, as its documentation shows, measured in the same run, alternating with ours.
"""

import argparse
import os
import platform
import statistics
import time
from collections.abc import Callable
from pathlib import Path

from chatbot.assembly import put_together
from chatbot.assistant import Assistant
from chatbot.settings import Settings
from chatbot.state import State
from chatbot.turn import Turn
from models import weights

LINES = (
    "something for winter under 200",
    "in blue",
    "cheaper",
    "what is the most expensive thing you have?",
    "compare 1 and 2",
    "show me more",
)


def timed(work: Callable[[], object]) -> tuple[float, float]:
    """CPU and clock time of one call, in ms."""
    cpu, clock = time.process_time(), time.perf_counter()
    work()
    return 1000 * (time.process_time() - cpu), 1000 * (time.perf_counter() - clock)


def rounds(assistant: Assistant, turn: Turn, state: State, number: int) -> list[tuple[float, float]]:
    """The same turn, taken many times from the same state."""
    return [timed(lambda: assistant.respond(turn, state)) for _ in range(number)]


def median(times: list[tuple[float, float]]) -> str:
    cpu, clock = (statistics.median(column) for column in zip(*times, strict=True))
    worst = sorted(column for _, column in times)[int(0.95 * (len(times) - 1))]
    return f"{cpu:7.1f} ms CPU {clock:7.1f} ms clock, 95 % under {worst:6.1f} ms"


def conversation(assistant: Assistant) -> list[State]:
    """The state before every line."""
    states = [State()]
    for line in LINES:
        states.append(assistant.respond(Turn(line), states[-1])[1])
    return states


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--catalog", type=Path, help="a feed; without one, the demo shop")
    parser.add_argument("--rounds", type=int, default=20)
    asked = parser.parse_args()
    assistant, *_ = put_together(Settings(preset="compact"), asked.catalog, asked.catalog is None)
    facts = assistant.parts.store.facts
    print(
        f"{len(facts)} items; Python {platform.python_version()}, {os.cpu_count()} cores, {platform.machine()}; median of {asked.rounds} rounds"
    )
    states = conversation(assistant)
    for line, state in zip(LINES, states, strict=False):
        print(f"  {line:<46}{median(rounds(assistant, Turn(line), state, asked.rounds))}")
    picture = next((Path(item.images[0]).read_bytes() for item in facts.items if item.images), None)
    if picture is not None:
        times = rounds(assistant, Turn("like this", (picture,)), State(), asked.rounds)
        print(f"  {'like this, with a photo':<46}{median(times)}")
    peer(assistant, asked.rounds)


def peer(assistant: Assistant, rounds: int) -> None:
    """One text encoded by us and by sentence-transformers, in turn."""
    import torch
    from sentence_transformers import SentenceTransformer

    torch.set_num_threads(1)
    other = SentenceTransformer(str(weights.minilm()), device="cpu", local_files_only=True)
    text = ["a warm blue jacket for winter"]
    for _ in range(3):
        other.encode(text)
        assistant.parts.text.encode_texts(text)
    ours, theirs = [], []
    for _ in range(rounds):
        ours.append(timed(lambda: assistant.parts.text.encode_texts(text)))
        theirs.append(timed(lambda: other.encode(text)))
    ratio = statistics.median(cpu for cpu, _ in theirs) / statistics.median(cpu for cpu, _ in ours)
    print(f"encoding one text, one thread each: {ratio:.1f} times less CPU time than sentence-transformers")


if __name__ == "__main__":
    main()
