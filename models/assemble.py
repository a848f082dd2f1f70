"""Our picture tower and MiniLM as one open_clip model, for all that speaks open_clip.

The checkout holds the tower and a config without paths. Here the two halves are put together in a folder that
`open_clip.create_model_and_transforms("local-dir:FOLDER")` loads, and that the setting `clip` takes like any other model.
"""

import json
import shutil
from pathlib import Path

from models import weights

TOKENIZER = ("tokenizer.json", "tokenizer_config.json", "special_tokens_map.json", "vocab.txt", "config.json")


def assemble(out: Path, tower: Path | None = None) -> Path:
    """Write the whole model to `out` and return it. tower: folder of the picture half, ours if none is given."""
    from open_clip import CustomTextCLIP
    from safetensors.torch import load_file, save_file

    tower, text = tower or weights.image_tower(), weights.minilm()
    out = out.resolve()
    out.mkdir(parents=True, exist_ok=True)
    for name in TOKENIZER:
        shutil.copyfile(text / name, out / name)
    config = json.loads((tower / "open_clip_config.json").read_text())
    told = config["model_cfg"]
    told["text_cfg"]["hf_model_name"] = told["text_cfg"]["hf_tokenizer_name"] = str(out)
    model = CustomTextCLIP(told["embed_dim"], told["vision_cfg"], told["text_cfg"])
    halves = load_file(tower / "open_clip_model.safetensors")
    halves |= {f"text.transformer.{name}": tensor for name, tensor in load_file(text / "model.safetensors").items()}
    whole = model.state_dict()
    # what the network has and the files have not: counters, and MiniLM's table of positions
    whole |= {name: tensor.to(whole[name].dtype) for name, tensor in halves.items() if name in whole}
    save_file({name: tensor.contiguous() for name, tensor in whole.items()}, out / "open_clip_model.safetensors")
    (out / "open_clip_config.json").write_text(
        json.dumps({name: config[name] for name in ("model_cfg", "preprocess_cfg")}, indent=2)
    )
    return out
