"""Kokoro's generator for OpenVINO: an iSTFTNet with style-dependent normalisation, its convolutions in 8-bit integers.

Built from the weights rather than converted from the exported graph: sound is laid out as (1, channels, 1, time) from
end to end so that nothing is re-ordered between layers, and the activation x + sin²(ax)/a is a parabola and doubled
angles, since the library has no fast sine. Architecture: Li et al. 2023, StyleTTS 2; Kaneko et al. 2022, iSTFTNet.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from narrator.speech.kokoro.calibration import Calibration
from narrator.speech.kokoro.graph import PREFIX, Array, Graph

if TYPE_CHECKING:
    from openvino import Model, Node, Output

STYLE = 128
"""The generator listens to the first half of a style vector."""
UPSAMPLING = ((10, 20), (6, 12))
"""Stride and width of the transposed convolution of each stage."""
KERNELS = (3, 7, 11)
"""Widths of the three residual blocks of each stage, of which the mean is taken."""
DILATIONS = (1, 3, 5)
NOISE_KERNELS = (7, 11)
"""Widths of the residual block that the harmonics pass in each stage."""
NORMALISATIONS = [
    (block, half, number)
    for stage in range(len(UPSAMPLING))
    for block in (
        f"noise_res.{stage}",
        *(f"resblocks.{stage * len(KERNELS) + number}" for number in range(len(KERNELS))),
    )
    for number in range(len(DILATIONS))
    for half in (1, 2)
]
"""Of all residual blocks, in the order in which they are built."""
EPSILON = 1e-5
CENTRE, SLOPE, OFFSET = 2.45010062, 0.25181052, -0.51160989
"""Of cos(πr/2) = SLOPE (r² - CENTRE)² + OFFSET for r from -1/2 to 1/2, so that sin²(πr) is 5.5e-5 off at most."""
TINY = 1e-9
"""No channel of weights is smaller, but for those that are nothing at all."""
NOTHING = 127
"""The integer that stands for an activation of 0: they go from 0 to 254, since convolutions of integers without a sign
are up to 1.8 times as quick (the dilated ones, measured with VNNI)."""
LARGEST_WEIGHT = 63
"""Weights are integers from -63 to 63: two products of them still fit in 16 bits, in which processors without VNNI add
them up."""


def build_generator(graph: Graph, calibration: Calibration) -> "Model":
    """The generator as a model with inputs features, harmonics and style, and one output, the spectrum.

    All are laid out as (1, channels, 1, time), but for the style, which is (1, 128).

    Args:
        graph: whose weights to take.
        calibration: of the convolutions that are to be in integers, or to have fewer channels.
    """
    return _Builder(graph, calibration).model()


class _Builder:
    def __init__(self, graph: Graph, calibration: Calibration) -> None:
        from openvino import opset13

        self._op = opset13
        self._graph = graph
        self._calibration = calibration

    def model(self) -> "Model":
        from openvino import Model

        features = self._op.parameter([1, 512, 1, -1], np.float32, name="features")
        harmonics = self._op.parameter([1, 22, 1, -1], np.float32, name="harmonics")
        style = self._op.parameter([1, STYLE], np.float32, name="style")
        self._wanted = self._wanted_by(style.output(0))
        x, sound = features.output(0), harmonics.output(0)
        for stage, (stride, width) in enumerate(UPSAMPLING):
            last = stage == len(UPSAMPLING) - 1
            # Each stage gets the hum at its own rate.
            hop = 1 if last else UPSAMPLING[1][0]
            hum = self._convolution(sound, f"noise_convs.{stage}", stride=hop, edge=hop // 2)
            hum = self._residual_block(hum, f"noise_res.{stage}", NOISE_KERNELS[stage])
            x = self._upsample(self._leaky(x, 0.1), f"ups.{stage}", stride, width)
            if last:  # one sample more at the start, as the hum has
                x = self._op.pad(x, [0, 0, 0, 1], [0, 0, 0, 0], "reflect").output(0)
            x = self._add(x, hum)
            blocks = [
                self._residual_block(x, f"resblocks.{stage * len(KERNELS) + number}", kernel)
                for number, kernel in enumerate(KERNELS)
            ]
            x = self._scale(self._add(self._add(blocks[0], blocks[1]), blocks[2]), 1 / len(KERNELS))
        spectrum = self._op.result(self._spectrum(self._leaky(x, 0.01)))
        spectrum.set_friendly_name("spectrum")
        return Model([spectrum], [features, harmonics, style], "generator")

    def _residual_block(self, x: "Output", name: str, kernel: int) -> "Output":
        for number, dilation in enumerate(DILATIONS):
            y = x
            for half, spread in ((1, dilation), (2, 1)):
                y = self._normalise(y)
                y = self._snake(y, self._graph.constant(f"{PREFIX}.{name}.alpha{half}.{number}"))
                edge = spread * (kernel - 1) // 2
                y = self._convolution(y, f"{name}/convs{half}.{number}", edge=edge, dilation=spread)
            x = self._add(y, x)
        return x

    def _wanted_by(self, style: "Output") -> Iterator["Output"]:
        """The spread and mean that a style asks of each layer in turn: what many small products make, made by one."""
        layers = [self._graph.linear(f"{name}.adain{half}.{number}.fc") for name, half, number in NORMALISATIONS]
        weights = np.concatenate([weights for weights, _ in layers], axis=1)
        # 1 + gain, so that the one multiplication is all that is left to do.
        biases = np.concatenate([bias + (np.arange(len(bias)) < len(bias) // 2) for _, bias in layers])
        wanted = self._op.add(
            self._op.matmul(style, self._constant(weights), False, False), self._constant(biases[np.newaxis])
        )
        wanted = self._op.reshape(wanted, [1, -1, 1, 1], False)
        sizes = [len(bias) // 2 for _, bias in layers for _ in range(2)]
        return iter(self._op.variadic_split(wanted, 1, sizes).outputs())

    def _normalise(self, x: "Output") -> "Output":
        """Each channel with the mean and spread that the style asks for."""
        x = self._op.mvn(x, [2, 3], True, EPSILON, "inside_sqrt").output(0)
        x = self._op.multiply(x, next(self._wanted)).output(0)
        return self._add(x, next(self._wanted))

    def _snake(self, x: "Output", alpha: Array) -> "Output":
        """x + sin²(αx)/α: by a parabola and doubled angles, as the library runs a chain of such steps in one go."""
        alpha = alpha.reshape(1, -1, 1, 1)
        turns = self._op.add(self._op.multiply(x, self._constant(alpha / np.pi)), self._constant(np.float32(0.5)))
        rest = self._op.floor_mod(turns, self._constant(np.float32(1)))
        square = self._square(rest, 1, -0.5)
        half = self._square(self._square(square, 1, -CENTRE), SLOPE, OFFSET)  # cos²(αx/2)
        whole = self._square(half, 2, -1)  # cos²(αx)
        value = self._op.multiply(self._op.subtract(self._constant(np.float32(1)), whole), self._constant(1 / alpha))
        return self._add(x, value.output(0))

    def _square(self, x: "Node", scale: float, shift: float) -> "Node":
        """(scale x + shift)²."""
        x = self._op.multiply(x, self._constant(np.float32(scale)))
        x = self._op.add(x, self._constant(np.float32(shift)))
        return self._op.power(x, self._constant(np.float32(2)))

    def _convolution(self, x: "Output", layer: str, *, stride: int = 1, edge: int, dilation: int = 1) -> "Output":
        """A layer of the exported model; ``edge`` moments of nothing are added at both ends."""
        weights, biases = self._graph.convolution(layer)
        outputs = self._calibration.outputs.get(layer)
        if not outputs:
            return self._products(x, layer, weights, biases, stride=stride, edge=edge, dilation=dilation)
        # Only the components are computed (Zhang et al. 2016, Accelerating Very Deep Networks).
        weights = np.tensordot(outputs.components.T, weights, 1)
        biases = biases + outputs.mean - outputs.components @ (outputs.components.T @ outputs.mean)
        nothing = np.zeros(len(weights), np.float32)
        x = self._products(x, layer, weights, nothing, stride=stride, edge=edge, dilation=dilation)
        return self._products(x, f"{layer}/spread", outputs.components[:, :, np.newaxis], biases)

    def _products(
        self,
        x: "Output",
        layer: str,
        weights: Array,
        biases: Array,
        *,
        stride: int = 1,
        edge: int = 0,
        dilation: int = 1,
    ) -> "Output":
        """A convolution, in integers where the layer's inputs have been measured."""
        weights = weights[:, :, np.newaxis]
        kernel = self._constant(weights)
        if layer in self._calibration.ranges:
            largest = self._calibration.ranges[layer].reshape(1, -1, 1, 1)
            integers, scale = _in_7_bits(weights * largest)
            kernel = self._op.multiply(self._op.convert(self._op.constant(integers), np.float32), scale).output(0)
            # What stands for nothing counts as 1 in every product.
            biases = biases - integers.sum((1, 2, 3), dtype=np.float32) * scale.ravel()
            x, edge = self._in_8_bits(x, largest, edge), 0
        y = self._op.convolution(x, kernel, [1, stride], [0, edge], [0, edge], [1, dilation])
        y.set_friendly_name(layer)
        return self._add(y.output(0), self._constant(biases.reshape(1, -1, 1, 1)))

    def _upsample(self, x: "Output", layer: str, stride: int, width: int) -> "Output":
        return self._transposed(x, *self._graph.convolution(layer), stride, (width - stride) // 2)

    def _transposed(self, x: "Output", weights: Array, biases: Array, stride: int, edge: int) -> "Output":
        """A transposed convolution; ``edge`` moments are left out at both ends of what it makes."""
        kernel = self._constant(np.ascontiguousarray(weights[:, :, np.newaxis]))
        edges = [0, edge]
        y = self._op.convolution_backprop_data(
            x, kernel, strides=[1, stride], pads_begin=edges, pads_end=edges, dilations=[1, 1]
        )
        return self._add(y.output(0), self._constant(biases.reshape(1, -1, 1, 1)))

    def _spectrum(self, x: "Output") -> "Output":
        """The last layer, in 32 bits also where the rest is in 16, which its logarithms of magnitudes would not bear.

        The library keeps a transposed convolution in 32 bits that comes last, with all before it up to the next plain
        one; so it is written as transposed, with the weights turned round, and a plain one that changes nothing first.
        """
        weights, biases = self._graph.convolution("conv_post")
        channels, width = weights.shape[1:]
        same = self._constant(np.eye(channels)[:, :, np.newaxis, np.newaxis])
        x = self._op.convolution(x, same, [1, 1], [0, 0], [0, 0], [1, 1]).output(0)
        return self._transposed(x, weights[:, :, ::-1].transpose(1, 0, 2), biases, stride=1, edge=width // 2)

    def _in_8_bits(self, x: "Output", largest: Array, edge: int) -> "Output":
        """Each channel as a share of its largest value, plus 1: from 0 to 2; the library takes the integers."""
        low, high = self._constant(-largest), self._constant(largest)
        ends = self._constant(np.float32(0)), self._constant(np.float32(2 * NOTHING))
        integers = self._op.convert(self._op.fake_quantize(x, low, high, *ends, 2 * NOTHING + 1), np.uint8)
        nothing = self._op.constant(np.uint8(NOTHING))
        if edge:
            integers = self._op.pad(integers, [0, 0, 0, edge], [0, 0, 0, edge], "constant", nothing)
        return self._scale(self._op.convert(integers, np.float32).output(0), 1 / NOTHING)

    def _leaky(self, x: "Output", slope: float) -> "Output":
        return self._op.prelu(x, self._constant(np.array([slope], np.float32))).output(0)

    def _scale(self, x: "Output", factor: float) -> "Output":
        return self._op.multiply(x, self._constant(np.float32(factor))).output(0)

    def _add(self, x: "Output", y: "Output") -> "Output":
        return self._op.add(x, y).output(0)

    def _constant(self, value: NDArray[np.floating[Any]] | np.floating[Any]) -> "Output":
        return self._op.constant(np.asarray(value, np.float32)).output(0)


def _in_7_bits(weights: Array) -> tuple[NDArray[np.int8], Array]:
    """Integers, and what they are to be multiplied by, of each output channel."""
    largest = np.maximum(np.abs(weights).max(axis=(1, 2, 3), keepdims=True), TINY)
    integers = np.rint(weights / largest * LARGEST_WEIGHT).astype(np.int8)
    return integers, (largest / LARGEST_WEIGHT).astype(np.float32)
