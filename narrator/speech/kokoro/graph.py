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
SPECTRUM = f"{GENERATOR}/LeakyRelu_2_output_0"
"""What the generator makes, shape (1, 128, 120 x frames + 1); the rest of the model turns it into samples."""
Array = NDArray[np.float32]


class Graph:
    """The model of Kokoro-82M as exported with int8 weights."""

    def __init__(self, path: Path) -> None:
        self._model = onnx.load(path)
        graph = self._model.graph
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
        node = self._nodes[f"{GENERATOR}/{layer}/ConvTranspose"]
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
