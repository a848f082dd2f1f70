"""Train the picture tower: locked-text tuning to the text encoder's space. Read top to bottom.

LiT (Zhai et al., CVPR 2022): the text half stays as it is, the picture half learns to meet it. As the texts stand still, each
picture is compared with all captions of a form and not only with those of its batch; each caption with the pictures of its batch.
On the views that the teacher was asked about, the tower learns what it saw as well.
"""

import json
import math
import random
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from safetensors.torch import load_file, save_file
from torch import nn
from torch.nn import functional as F  # noqa: N812
from tqdm import tqdm

from models import teacher
from models.encoders import TextEncoder
from models.images import MEAN, STD, build_tower
from models.training_pictures import (
    Captions,
    Drawing,
    Source,
    erased,
    load,
    normalised,
    prepare,
    regrounded,
    relight,
    warp,
)


@dataclass(frozen=True, slots=True)
class Phase:
    """A stretch of training with a learning rate that rises for 5 % of it and then falls to 0 as a cosine.

    mix: pictures of each source in a batch, whole and as the teacher's views. sides: from which part of the phase on pictures are
    shown at how many px: small ones teach nearly the same for less. warp: how strongly whole pictures are turned, shifted and zoomed.
    distil: weight of the teacher's loss.
    """

    steps: int
    rate: float
    sides: tuple[tuple[float, int], ...]
    mix: tuple[tuple[str, int, int], ...]
    warp: float = 1.0
    distil: float = 1.0


@dataclass(frozen=True, slots=True)
class Recipe:
    """How the committed tower was made; printed into its config and its model card."""

    network: str = "hgnetv2_b0"  # of timm, trained from scratch
    side: int = 112  # px, as the tower is used and as pictures are kept in memory
    phases: tuple[Phase, ...] = (
        # what things are, mostly from product photos
        Phase(2600, 2e-3, ((0.0, 64), (0.5, 80), (0.8, 96)),
              (("products", 128, 24), ("people", 24, 32), ("groceries", 10, 14), ("drawings", 24, 0))),
        # how they look at home
        Phase(300, 6e-4, ((0.0, 96),), (("products", 96, 0), ("people", 72, 64), ("groceries", 8, 12), ("drawings", 12, 0))),
        # both again: what it had not learnt, it had not learnt of the pictures of training either, so they are varied less
        Phase(2700, 1.5e-3, ((0.0, 64), (0.6, 80), (0.9, 96)),
              (("products", 112, 24), ("people", 48, 40), ("groceries", 12, 12), ("drawings", 16, 0)), warp=0.6),
        Phase(300, 5e-4, ((0.0, 96),), (("products", 96, 0), ("people", 72, 64), ("groceries", 8, 12), ("drawings", 12, 0)), warp=0.6),
        # larger, and more of what the teacher sees, which the small pictures did not show
        Phase(1300, 1.2e-3, ((0.0, 80), (0.5, 96)),
              (("products", 112, 32), ("people", 24, 64), ("groceries", 10, 14), ("drawings", 8, 0)), warp=0.8, distil=2.0),
        Phase(200, 4e-4, ((0.0, 112),), (("products", 80, 16), ("people", 32, 64), ("groceries", 8, 12), ("drawings", 8, 0)), warp=0.8, distil=2.0),
    )  # fmt: skip
    decay: float = 0.05  # of the weights, in AdamW
    average: float = 0.998  # of the weights, over steps; the average is what is kept
    seed: int = 1
    every: int = 100  # steps between checkpoints
    # the form that a source is asked for at every step, beside one that is drawn
    always: tuple[tuple[str, str], ...] = (("products", "title"),)

    @property
    def steps(self) -> int:
        return sum(phase.steps for phase in self.phases)

    def at(self, step: int) -> tuple[Phase, float]:
        """The phase of a step, and which part of it is over."""
        for phase in self.phases:
            if step < phase.steps:
                return phase, step / phase.steps
            step -= phase.steps
        raise IndexError(f"the recipe has {self.steps} steps")


class Trainee(nn.Module):
    """The tower, its running average, and what only training needs."""

    def __init__(self, config: dict[str, Any], sources: dict[str, Source], recipe: Recipe) -> None:
        super().__init__()
        tower: Any = build_tower(config).to(memory_format=torch.channels_last)
        self.tower = tower
        averaging: Any = torch.optim.swa_utils.get_ema_multi_avg_fn(recipe.average)  # type: ignore[no-untyped-call]
        self.average = torch.optim.swa_utils.AveragedModel(tower, multi_avg_fn=averaging, use_buffers=True)
        with torch.no_grad():
            width = tower.trunk.forward_features(torch.zeros(2, 3, 64, 64)).shape[1]
        self.pupil = nn.Linear(width, teacher.WIDTH)
        self.scales = nn.ParameterDict({
            form_name(name, form): torch.tensor(math.log(1 / 0.07)) for name, kind in sources.items() for form in kind.forms
        })  # fmt: skip

    def forward(self, x: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """Pixels (n, 3, side, side) → unit rows (n, dim), and what the teacher would see, (n, 1024)."""
        trunk: Any = self.tower.trunk
        seen = trunk.forward_features(x.to(memory_format=torch.channels_last))
        return F.normalize(self.tower.head(trunk.forward_head(seen)), dim=1), self.pupil(seen.mean((2, 3)))


def form_name(source: str, form: str) -> str:
    return f"{source} {form}"


@dataclass(frozen=True, slots=True)
class Part:
    """The pictures of one source in a batch. rows: which they are, (n,). features: of the last `len(features)` of them."""

    rows: torch.Tensor
    pixels: torch.Tensor
    features: torch.Tensor


def draw(kind: Source, whole: int, seen: int, side: int, much: float) -> Part:
    """Draw whole pictures and views of the teacher from a source, varied, at `side` px and not yet normalised."""
    rows = np.random.randint(0, len(kind.pixels), whole)
    pixels = warp(prepare(kind.pixels[rows], side), much)
    if not kind.views or not seen:
        return Part(torch.from_numpy(rows), pixels, torch.zeros(0, teacher.WIDTH))
    picks = np.random.randint(0, len(kind.views.rows), seen)
    views = warp(prepare(kind.views.pixels[picks], side), 0.3)  # they are cut and turned already
    return Part(torch.from_numpy(np.concatenate([rows, kind.views.rows[picks]])), torch.cat([pixels, views]),
                torch.from_numpy(kind.views.features[picks]))  # fmt: skip


def contrast(images: torch.Tensor, rows: torch.Tensor, captions: Captions, scale: torch.Tensor) -> torch.Tensor:
    """Softmax over all captions of the form, and back over the pictures at hand; images (n, dim), rows (n,)."""
    answer = captions.answer[rows]
    scale = scale.exp().clamp(max=100)
    forth = F.cross_entropy(scale * images @ captions.vectors.T, answer)
    same = (answer[:, None] == answer[None, :]).float()
    back = F.log_softmax(scale * captions.vectors[answer] @ images.T, dim=1)
    return (forth - (same / same.sum(dim=1, keepdim=True) * back).sum(dim=1).mean()) / 2


def losses(
    trainee: Trainee, sources: dict[str, Source], recipe: Recipe, step: int
) -> tuple[torch.Tensor, torch.Tensor]:
    """The loss of words and the loss of the teacher on one batch."""
    phase, over = recipe.at(step)
    side = next(side for start, side in reversed(phase.sides) if over >= start)
    parts = {name: draw(sources[name], whole, seen, side, phase.warp) for name, whole, seen in phase.mix}
    pixels = torch.cat([part.pixels for part in parts.values()])
    pixels = regrounded(pixels, pixels[torch.randperm(len(pixels))], 0.25)
    vectors, guesses = trainee(normalised(erased(relight(pixels), 0.2)))
    words, seen, start = torch.zeros(()), [], 0
    for name, part in parts.items():
        n = len(part.rows)
        mine = vectors[start : start + n]
        forms = dict.fromkeys([random.choice(list(sources[name].forms)), *(f for s, f in recipe.always if s == name)])
        for form in forms:
            scale = trainee.scales[form_name(name, form)]
            words = words + n / len(pixels) / len(forms) * contrast(mine, part.rows, sources[name].forms[form], scale)
        guess = guesses[start + n - len(part.features) : start + n]
        seen.append(1 - F.cosine_similarity(guess, part.features))
        start += n
    return words, torch.cat(seen).mean()


def train(
    data: Path,
    out: Path,
    encoder: TextEncoder,
    drawings: Sequence[Drawing],
    recipe: Recipe | None = None,
    report: Callable[[str], None] = tqdm.write,
) -> None:
    """Train a tower and write it to `out` as safetensors (fp16) beside an open_clip config.

    What the teacher sees and the last checkpoint are kept in `out`/training; a run that was killed goes on from there.
    """
    recipe = recipe or Recipe()
    kept = out / "training"
    kept.mkdir(parents=True, exist_ok=True)
    sources = load(data, drawings, encoder, recipe.side, kept)
    config = tower_config(recipe, encoder)
    torch.manual_seed(recipe.seed)
    trainee = Trainee(config, sources, recipe)
    learning = [p for name, p in trainee.named_parameters() if not name.startswith("average")]
    optimiser = torch.optim.AdamW([{"params": [p for p in learning if p.ndim > 1], "weight_decay": recipe.decay},
                                   {"params": [p for p in learning if p.ndim <= 1], "weight_decay": 0.0}], lr=rate(recipe, 0))  # fmt: skip
    checkpoint = kept / "checkpoint.safetensors"
    first = resume(checkpoint, trainee, optimiser) if checkpoint.exists() else 0
    began, running = time.monotonic(), np.zeros(2)
    trainee.train()
    for step in tqdm(range(first, recipe.steps), "tower", initial=first, total=recipe.steps, unit="step"):
        seed(recipe.seed, step)
        for group in optimiser.param_groups:
            group["lr"] = rate(recipe, step)
        words, seen = losses(trainee, sources, recipe, step)
        optimiser.zero_grad(set_to_none=True)
        (words + recipe.at(step)[0].distil * seen).backward()  # type: ignore[no-untyped-call]
        nn.utils.clip_grad_norm_(learning, 5.0)
        optimiser.step()
        trainee.average.update_parameters(trainee.tower)
        now = np.array([words.item(), seen.item()])
        running = now if step == first else 0.98 * running + 0.02 * now
        if (step + 1) % recipe.every == 0:
            report(f"step {step + 1}: words {running[0]:.3f}, teacher {running[1]:.3f}, "
                   f"{(time.monotonic() - began) / 60:.1f} minutes")  # fmt: skip
            keep(checkpoint, trainee, optimiser, step + 1)
    save(trainee.average.module, config, out)


def seed(base: int, step: int) -> None:
    """Every step draws alike whether or not the run was killed before it."""
    for start in (random.seed, np.random.seed, torch.manual_seed):
        start(base * 1_000_003 + step)


def rate(recipe: Recipe, step: int) -> float:
    """The learning rate at a step."""
    phase, over = recipe.at(step)
    return phase.rate * min(over / 0.05 + 1 / phase.steps, 0.5 * (1 + math.cos(math.pi * over)))


def keep(path: Path, trainee: Trainee, optimiser: torch.optim.Optimizer, step: int) -> None:
    """Write all that a killed run needs to go on, aside first and then renamed."""
    tensors = {f"trainee.{name}": tensor for name, tensor in trainee.state_dict().items()}
    for number, state in optimiser.state_dict()["state"].items():
        tensors |= {f"optimiser.{number}.{name}": tensor for name, tensor in state.items()}
    partial = path.with_suffix(".partial")
    tensors["step"] = torch.tensor(step)
    save_file({name: tensor.contiguous() for name, tensor in tensors.items()}, partial)
    partial.replace(path)


def resume(path: Path, trainee: Trainee, optimiser: torch.optim.Optimizer) -> int:
    """Take up a checkpoint; returns the step to go on with."""
    tensors = load_file(path)
    trainee.load_state_dict({name.removeprefix("trainee."): tensor for name, tensor in tensors.items()
                             if name.startswith("trainee.")})  # fmt: skip
    whole = optimiser.state_dict()
    for name, tensor in tensors.items():
        if name.startswith("optimiser."):
            _, number, key = name.split(".")
            whole["state"].setdefault(int(number), {})[key] = tensor
    optimiser.load_state_dict(whole)
    return int(tensors["step"])


def tower_config(recipe: Recipe, encoder: TextEncoder) -> dict[str, Any]:
    """In open_clip's terms, without paths; the text half is named, not copied."""
    return {
        "model_cfg": {
            "embed_dim": encoder.dim,
            # without a projection of its own, open_clip takes the network's classifier for one
            "vision_cfg": {"timm_model_name": recipe.network, "timm_model_pretrained": False, "timm_pool": "avg",
                           "timm_proj": "", "image_size": recipe.side},
            "text_cfg": {"hf_model_name": "sentence-transformers/all-MiniLM-L6-v2", "hf_model_pretrained": False,
                         "hf_proj_type": None, "hf_pooler_type": "mean_pooler"},
        },
        "preprocess_cfg": {"mean": [round(float(x), 3) for x in MEAN], "std": [round(float(x), 3) for x in STD],
                           "resize_mode": "longest", "fill_color": 255},
        "text_encoder": encoder.name,
        "recipe": asdict(recipe),
    }  # fmt: skip


def save(tower: nn.Module, config: dict[str, Any], out: Path) -> None:
    tensors = {f"visual.{name}": (tensor.half() if tensor.is_floating_point() else tensor).contiguous()
               for name, tensor in tower.state_dict().items()}  # fmt: skip
    save_file(tensors, out / "open_clip_model.safetensors")
    (out / "open_clip_config.json").write_text(json.dumps(config, indent=2) + "\n")
