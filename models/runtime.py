"""Run a network on a CPU: exported to ONNX once, kept in the cache, run by ONNX Runtime ever after.

A server that never imports torch is ready in a second or two and stays small.
"""

import os
import warnings
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import onnxruntime

if TYPE_CHECKING:
    import torch


def session(graph: Path, threads: int = 1) -> onnxruntime.InferenceSession:
    """Open a graph. One thread by default: requests run beside each other, which serves more of them."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(str(graph), options, providers=["CPUExecutionProvider"])


def exported(
    graph: Path,
    build: Callable[[], "tuple[torch.nn.Module, tuple[torch.Tensor, ...]]"],
    inputs: Sequence[str],
    dynamic: dict[str, dict[int, str]],
) -> Path:
    """Return `graph`, after exporting the module that `build` makes if the file is not there yet.

    build: gives the module in eval mode and example inputs; called, and torch imported, only when needed.
    inputs: a name for each input. dynamic: for each input, which axes vary, as {axis: name}.
    """
    if graph.exists():
        return graph
    import torch

    module, examples = build()
    graph.parent.mkdir(parents=True, exist_ok=True)
    # written aside and renamed, so that a killed export leaves nothing half-made
    partial = graph.with_suffix(f".{os.getpid()}.partial")
    # the tracer warns of every shape it takes as given; which axes vary is said in `dynamic`, and tests compare the outputs
    with torch.inference_mode(), warnings.catch_warnings(action="ignore"):
        torch.onnx.export(
            module,
            examples,
            str(partial),
            input_names=list(inputs),
            output_names=["output"],
            dynamic_axes={**dynamic, "output": {0: "batch"}},
            opset_version=17,
            dynamo=False,
        )
    partial.replace(graph)
    return graph
