"""The exported model taken apart: its weights by the layer that they belong to, and parts of its graph as models.

The part between ``FEATURES`` and ``SPECTRUM`` is the generator, which takes nine tenths of the time. ``generator.py``
builds it anew for another library; what comes before it and after it stays as it is exported.
"""

from collections.abc import Iterable
from pathlib import Path

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import numpy_helper

GENERATOR = "/decoder/decoder/generator"
PREFIX = "decoder.decoder.generator"
"""Of the names of its weights."""
FEATURES = "/decoder/decoder/decode.3/Div_4_output_0"
"""What the generator makes sound of, shape (1, 512, 2 x frames)."""
HARMONICS = f"{GENERATOR}/Concat_3_output_0"
"""The spectrum of a hum in the melody of the sentence, magnitudes and phases, shape (1, 22, 120 x frames + 1)."""
SPECTRUM = f"{GENERATOR}/conv_post/Conv_output_0"
"""What the generator makes, shape (1, 22, 120 x frames + 1); the rest of the model turns it into samples."""
Array = NDArray[np.float32]


class Graph:
    """The model of Kokoro-82M as exported with int8 weights."""

    def __init__(self, path: Path) -> None:
        self._model = onnx.load(path)
        graph = self._model.graph
        _transform_by_convolution(graph)
        self._constants = {constant.name: constant for constant in graph.initializer}
        self._nodes = {node.name: node for node in graph.node}
        self._maker = {output: node for node in graph.node for output in node.output}

    def part(self, inputs: dict[str, tuple[int | str, ...]], outputs: Iterable[str]) -> bytes:
        """The part of the model that makes ``outputs`` from ``inputs``, and of the model's own inputs, as a file.

        Args:
            inputs: values inside the model and their shapes, all of float32.
            outputs: values inside the model.
        """
        graph = self._model.graph
        wanted, needed, values = list(outputs), set[str](), set[str]()
        while wanted:
            value = wanted.pop()
            values.add(value)
            if value in self._maker and value not in inputs and (node := self._maker[value]).name not in needed:
                needed.add(node.name)
                wanted += node.input
        own = [given for given in graph.input if given.name in values]
        given = [onnx.helper.make_tensor_value_info(name, onnx.TensorProto.FLOAT, inputs[name]) for name in inputs]
        part = onnx.helper.make_graph(
            [node for node in graph.node if node.name in needed],
            "part",
            own + given,
            [onnx.helper.make_empty_tensor_value_info(output) for output in outputs],
            [constant for constant in graph.initializer if constant.name in values],
        )
        model = onnx.helper.make_model(part, opset_imports=self._model.opset_import)
        model.ir_version = self._model.ir_version
        return bytes(model.SerializeToString())

    def constant(self, name: str) -> Array:
        """A constant of the model by its name."""
        return numpy_helper.to_array(self._constants[name])

    def convolution(self, layer: str) -> tuple[Array, Array]:
        """The weights, shape (out, in, width), and biases, shape (out,), of a convolution of the generator.

        Those of a transposed one are (in, out, width).
        """
        bias = self.constant(f"{PREFIX}.{layer.replace('/', '.')}.bias")
        if (node := self._nodes.get(f"{GENERATOR}/{layer}/Conv_quant")) is not None:
            return self._real(node.input[1]), bias
        kinds = (f"{GENERATOR}/{layer}/{kind}" for kind in ("Conv", "ConvTranspose"))
        (node,) = (self._nodes[name] for name in kinds if name in self._nodes)
        return self.constant(node.input[1]), bias

    def linear(self, layer: str) -> tuple[Array, Array]:
        """The weights, shape (in, out), and biases, shape (out,), of a linear layer of the generator."""
        name = f"{PREFIX}.{layer}"
        return self._real(f"{name}.weight_quantized"), self.constant(f"{name}.bias")

    def _real(self, quantized: str) -> Array:
        """Integer weights as numbers."""
        stem = quantized.removesuffix("_quantized")
        (user,) = (node for node in self._nodes.values() if quantized in node.input)
        zero = self.constant(user.input[3]).astype(np.float32)
        scale = self.constant(f"{stem}_scale")
        return (self.constant(quantized).astype(np.float32) - zero) * scale


def _transform_by_convolution(graph: onnx.GraphProto) -> None:
    """Have the spectrum of the hum made by a convolution: the same numbers in a fortieth of the time.

    onnxruntime's STFT takes a sixth of all that comes before the generator, for frames of 20 samples.
    """
    (transform,) = (node for node in graph.node if node.op_type == "STFT")
    given = {constant.name: constant for constant in graph.initializer if constant.name in transform.input}
    samples, *settings = transform.input
    hop, window, _ = (numpy_helper.to_array(given[name]) for name in settings)
    turns = np.outer(np.arange(len(window) // 2 + 1), np.arange(len(window))) / len(window)
    real, imaginary = np.cos(2 * np.pi * turns), -np.sin(2 * np.pi * turns)
    # What has no imaginary part is positive or negative: its phase is to be 0 or π, never -π.
    imaginary[[0, -1]] = -1e-7 * real[[0, -1]]
    basis = np.concatenate([real, imaginary]) * window
    one_channel = np.array([1, 1, -1], np.int64)
    parts = np.array([2, len(turns), -1, 1], np.int64)
    constants = {"basis": basis[:, np.newaxis].astype(np.float32), "one_channel": one_channel, "parts": parts}
    name = transform.name
    made = [
        onnx.helper.make_node("Reshape", [samples, f"{name}/one_channel"], [f"{name}/sound"], f"{name}/sound"),
        onnx.helper.make_node(
            "Conv", [f"{name}/sound", f"{name}/basis"], [f"{name}/products"], f"{name}/products", strides=[int(hop)]
        ),
        onnx.helper.make_node("Reshape", [f"{name}/products", f"{name}/parts"], [f"{name}/split"], f"{name}/split"),
        # As STFT puts it: frames, frequencies, real and imaginary parts.
        onnx.helper.make_node(
            "Transpose", [f"{name}/split"], list(transform.output), f"{name}/order", perm=[3, 2, 1, 0]
        ),
    ]
    graph.initializer.extend(numpy_helper.from_array(value, f"{name}/{key}") for key, value in constants.items())
    place = list(graph.node).index(transform)
    graph.node.remove(transform)
    for node in reversed(made):
        graph.node.insert(place, node)
