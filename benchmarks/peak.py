"""How near Kokoro's generator comes to the machine's peak: ``python -m benchmarks.peak``, JSON on standard output.

The peak is measured, not read from a data sheet: the fastest of chains of convolutions and of matrix products, large
and in even shapes, in the same library and precision. From it and the number of multiplications follows the least time
that the generator's products can take; its share of the time that the generator takes is the share of the peak. All
that the generator does besides, its activations, normalisations and the way to and from memory, is the rest.
"""

import json
import math
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from openvino import CompiledModel, Model, Output

FRAMES = 160
"""Of the sentence that the generator is given, 25 ms each: 4 s, as most sentences take."""
FRAME_SECONDS = 0.025
CHANNELS, WIDTH, LENGTH = 256, 3, 2048
"""Of the convolutions that find the peak; the generator's have 128 or 256 channels and widths from 3 to 11."""
SIZE = 1024
"""Of the square matrices that find the peak."""
LINKS = 8
"""Of a chain, so that what comes before and after it is little of it."""
SECONDS = 1.5
"""Each figure is the best of what fits into this time, after a first try."""


def measure() -> dict[str, Any]:
    """Peaks in thousands of millions of operations a second, a multiplication and an addition being two.

    For one core and for all. In the peaks each core has a stream of its own; the generator takes a text on each core or
    one on all, as when narrator speaks.
    """
    from narrator.speech.cores import usable_cores
    from narrator.speech.kokoro.calibration import load_calibration
    from narrator.speech.kokoro.generator import build_generator
    from narrator.speech.kokoro.graph import Graph
    from narrator.speech.kokoro.model import model_path
    from narrator.speech.kokoro.prepared import computes_in_16_bits, load_generator, prepare

    shapes = {"features": [1, 512, 1, 2 * FRAMES], "harmonics": [1, 22, 1, 120 * FRAMES + 1], "style": [1, 128]}
    model = build_generator(Graph(model_path()), load_calibration())
    model.reshape(shapes)
    shorter = computes_in_16_bits("standard")
    floats = "bf16" if shorter else "f32"
    operations = {"int8": _operations(model, integers=True), floats: _operations(model, integers=False)}
    noise = np.random.default_rng(0)
    given = [noise.normal(0, 0.3, shape).astype(np.float32) for shape in shapes.values()]
    sound, found = FRAMES * FRAME_SECONDS, []
    for cores in sorted({1, usable_cores()}):
        peaks = {
            f"{kind.__name__.strip('_')} {precision}": _speed(kind(precision), cores, floats)
            for kind in (_convolutions, _products)
            for precision in operations
        }
        best = {precision: max(v for k, v in peaks.items() if k.endswith(precision)) for precision in operations}
        at_once = cores if shorter else 1
        generator = load_generator(prepare("standard"), "standard", cores, at_once)
        taken = _seconds(generator, given, at_once) / at_once
        least = sum(operations[precision] / (best[precision] * 1e9) for precision in operations)
        found.append(
            {
                "cores": cores,
                "peaks": peaks,
                "sound_per_second": sound / taken,
                "operations_per_second": sum(operations.values()) / taken / 1e9,
                "share": least / taken,
            }
        )
    return {"operations": {k: v / sound / 1e9 for k, v in operations.items()}, "cores": found}


def _operations(model: "Model", *, integers: bool) -> int:
    """In the model's convolutions and products, those in integers or the others."""
    count = 0
    for node in model.get_ordered_ops():
        kind = node.get_type_name()
        if kind not in ("Convolution", "ConvolutionBackpropData"):
            continue
        source = node.input(1).get_source_output().get_node()
        if (source.get_type_name() == "Multiply") == integers:  # integers times their scale
            kernel = node.input(1).get_shape()
            # Each value that comes out takes a kernel's worth of products, or gives as many in a transposed one.
            values = node.output(0).get_shape() if kind == "Convolution" else node.input(0).get_shape()
            count += 2 * math.prod(values) * math.prod(list(kernel)[1:])
    return count


def _convolutions(precision: str) -> tuple["Model", int]:
    def link(op: Any, x: "Output", weights: "Output") -> Any:
        return op.convolution(x, weights, [1, 1], [0, WIDTH // 2], [0, WIDTH // 2], [1, 1])

    return _chain(precision, [1, CHANNELS, 1, LENGTH], [CHANNELS, CHANNELS, 1, WIDTH], link)


def _products(precision: str) -> tuple["Model", int]:
    return _chain(precision, [SIZE, SIZE], [SIZE, SIZE], lambda op, x, weights: op.matmul(x, weights, False, True))


def _chain(
    precision: str, shape: list[int], kernel: list[int], link: Callable[[Any, "Output", "Output"], Any]
) -> tuple["Model", int]:
    """A model of LINKS equal steps, and its operations."""
    from openvino import Model, opset13

    start = opset13.parameter(shape, np.float32)
    x, noise = start.output(0), np.random.default_rng(0)
    edge, unit = opset13.constant(np.float32(4)), opset13.constant(np.float32(1))
    for _ in range(LINKS):
        integers = noise.integers(-63, 64, kernel).astype(np.int8)
        scale = opset13.constant(np.float32(1 / (63 * math.prod(kernel[1:]) ** 0.5)))
        weights = opset13.multiply(opset13.convert(opset13.constant(integers), np.float32), scale)
        if precision == "int8":
            low, down = opset13.constant(np.float32(-4)), opset13.constant(np.float32(-1))
            x = opset13.fake_quantize(x, low, edge, down, unit, 255).output(0)
        else:
            weights = opset13.constant(integers * np.float32(scale.data))
        x = link(opset13, x, weights.output(0)).output(0)
    values = math.prod(shape) * math.prod(kernel[1:])  # as many come out as go in
    return Model([opset13.result(x)], [start], "chain"), 2 * LINKS * values


def _speed(chain: tuple["Model", int], cores: int, floats: str) -> float:
    """In thousands of millions of operations a second, of all cores."""
    import openvino

    model, operations = chain
    settings = {"NUM_STREAMS": cores, "INFERENCE_NUM_THREADS": cores, "INFERENCE_PRECISION_HINT": floats}
    compiled = openvino.Core().compile_model(model, "CPU", settings | {"ENABLE_CPU_PINNING": False})
    given = np.random.default_rng(0).normal(0, 1, model.inputs[0].get_shape()).astype(np.float32)
    return cores * operations / _seconds(compiled, [given], cores) / 1e9


def _seconds(compiled: "CompiledModel", given: list[Any], cores: int) -> float:
    """The least that a run takes while every core has one."""

    def best(_: int) -> float:
        request, least, until = compiled.create_infer_request(), math.inf, math.inf
        while time.perf_counter() < until:
            began = time.perf_counter()
            request.infer(given, share_inputs=True, share_outputs=True)
            if until == math.inf:
                until = time.perf_counter() + SECONDS  # the first try does not count
            else:
                least = min(least, time.perf_counter() - began)
        return least

    with ThreadPoolExecutor(cores) as pool:
        return max(pool.map(best, range(cores)))


if __name__ == "__main__":
    print(json.dumps(measure()))
