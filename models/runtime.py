"""Run a network on a CPU: exported to ONNX once, kept in the cache, run by ONNX Runtime ever after.

A server that never imports torch is ready in a second or two and stays small.
"""

import logging
import os
import shutil
import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import numpy as np
import onnxruntime

from models.encoders import Vectors, unit

if TYPE_CHECKING:
    import torch


def session(graph: Path, threads: int = 1) -> onnxruntime.InferenceSession:
    """Open a graph. One thread by default: requests run beside each other, which serves more of them."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    # addition and normalisation as one operator is not vectorised; as two they take a fifth of its time
    return onnxruntime.InferenceSession(
        str(graph), options, providers=["CPUExecutionProvider"], disabled_optimizers=["SkipLayerNormFusion"]
    )


def exported(
    graph: Path,
    build: Callable[[], "tuple[torch.nn.Module, tuple[torch.Tensor, ...]]"],
    inputs: Sequence[str],
    dynamic: dict[str, dict[int, str]] | None = None,
) -> Path:
    """Return `graph`, after exporting the module that `build` makes if the file is not there yet.

    build: gives the module in eval mode and example inputs; called, and torch imported, only when needed.
    inputs: a name for each input. dynamic: for each input, which axes vary, as {axis: name}; with none, all
    shapes are those of the examples, and nothing has to be worked out from them at each run.
    """
    if graph.exists():
        return graph
    import torch

    module, examples = build()
    graph.parent.mkdir(parents=True, exist_ok=True)
    # written aside and renamed, so that a killed export leaves nothing half-made
    partial = graph.with_suffix(f".{os.getpid()}.partial")
    # the tracer warns of every shape it takes as given; which axes vary is said in `dynamic`, and tests compare the outputs
    fast = torch.backends.mha.get_fastpath_enabled()
    torch.backends.mha.set_fastpath_enabled(False)  # it has no ONNX form
    try:
        with torch.inference_mode(), warnings.catch_warnings(action="ignore"):
            torch.onnx.export(
                module,
                examples,
                str(partial),
                input_names=list(inputs),
                output_names=["output"],
                dynamic_axes={**dynamic, "output": {0: "batch"}} if dynamic else None,
                opset_version=17,
                dynamo=False,
            )
    finally:
        torch.backends.mha.set_fastpath_enabled(fast)
    partial.replace(graph)
    return graph


ALIKE = 0.99  # mean cosine between what a network says in int8 and in float, below which it stays in float


@contextmanager
def quiet() -> Iterator[None]:
    """Without the quantiser's advice to prepare graphs, which goes to the root logger and which nobody here can follow."""

    def is_worth_saying(record: logging.LogRecord) -> bool:
        return "pre-processing before quantization" not in record.getMessage()

    root = logging.getLogger()
    root.addFilter(is_worth_saying)
    try:
        yield
    finally:
        root.removeFilter(is_worth_saying)


def quantised(graph: Path, fusion: tuple[str, int, int] | None, encode: Callable[[Path], Vectors]) -> Path:
    """Return an int8 form of `graph` beside it, made on the first call; the processor says how much faster it is.

    fusion: ONNX Runtime's name for the kind of network, its heads and its width; None to leave its operators as they are.
    encode: some typical inputs through a graph, (n, dim). Processors differ in how they round in int8, so that what it costs is
    measured on this one; where it is too much, the graph stays in float. One scale for each channel of the weights: with
    one for a whole matrix MiniLM's mean cosine falls from .993 to .963.
    """
    fast = graph.with_suffix(".fast.onnx")
    if fast.exists():
        return fast
    from onnxruntime.quantization import QuantType, quantize_dynamic

    with TemporaryDirectory(dir=graph.parent) as folder, quiet():
        small = Path(folder, "int8.onnx")
        quantize_dynamic(
            fused(graph, Path(folder, "fused.onnx"), *fusion) if fusion else graph, small, per_channel=True,
            # seven bits of eight: without VNNI, sums of two products of eight bits run over
            weight_type=QuantType.QInt8, reduce_range=True,
            op_types_to_quantize=["MatMul", "Gemm", "Attention"], extra_options={"DefaultTensorType": 1},
        )  # fmt: skip
        if np.mean((unit(encode(graph)) * unit(encode(small))).sum(axis=1)) < ALIKE:
            shutil.copyfile(graph, small)
        small.replace(fast)
    return fast


def fused(graph: Path, out: Path, kind: str, heads: int, width: int) -> Path:
    """Write the same network with attention, normalisation and activation as single operators to `out`, and return it."""
    from onnxruntime.transformers import optimizer
    from onnxruntime.transformers.fusion_options import FusionOptions

    options = FusionOptions(kind)
    options.enable_skip_layer_norm = options.enable_bias_skip_layer_norm = False  # as in `session`
    optimizer.optimize_model(
        str(graph), kind, num_heads=heads, hidden_size=width, opt_level=0, optimization_options=options
    ).save_model_to_file(str(out))
    return out
