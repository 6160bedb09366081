"""Does Kokoro sound the same on its quick backend as on the plain one?

    python -m benchmarks.equal_sound speak FOLDER [--voices N] [--sentences N] [--text FILE]
    python -m benchmarks.equal_sound judge FOLDER

``speak`` has both backends say the same sentences, writes FOLDER/<backend>/<voice>-<sentence>.wav, and prints how far
apart the sounds are and how long each backend took. ``judge`` asks DNSMOS and DistillMOS, two networks that rate speech
as listeners do, and needs ``pip install speechmos distillmos`` in an environment of its own. Both folders with their
``sentences.txt`` can also go to a recogniser.
"""

import argparse
import json
import sys
import time
import wave
from itertools import chain
from pathlib import Path
from typing import Any

import numpy as np

BACKENDS = ("onnxruntime", "openvino")
VOICES = ("af_heart", "am_michael", "bf_emma", "bm_george")
EXAMPLE = Path("examples/harbour.txt")
SAMPLE_RATE = 24_000
WINDOW, HOP = 1024, 256
LENGTHS = range(4, 26)
"""Sentences of so many words are taken."""
FLOOR = 1e-3
"""Magnitudes below this are silence: some 80 dB under the loudest."""


def speak(folder: Path, voices: int, sentences: int, text: Path) -> None:
    from narrator.casting.catalogue import load_catalogue
    from narrator.script.sentences.split import split_sentences
    from narrator.script.spoken import spoken_form
    from narrator.speech.engine import Utterance
    from narrator.speech.kokoro.engine import KokoroEngine

    written = text.read_text(encoding="utf-8")
    spoken = [spoken_form(written[start:end]).text for start, end in split_sentences(written)]
    spoken = [sentence for sentence in spoken if len(sentence.split()) in LENGTHS][:sentences]
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "sentences.txt").write_text("\n".join(spoken) + "\n", encoding="utf-8")
    catalogue = load_catalogue()
    engines = {backend: KokoroEngine(backend=backend) for backend in BACKENDS}
    taken, sound, distances = dict.fromkeys(BACKENDS, 0.0), 0.0, []
    for engine in engines.values():
        engine.speak(Utterance("Good evening.", catalogue.get(VOICES[0])))
    for voice in VOICES[:voices]:
        for number, sentence in enumerate(spoken):
            clips = {}
            for backend, engine in engines.items():
                begin = time.process_time()
                clips[backend] = engine.speak(Utterance(sentence, catalogue.get(voice)))
                taken[backend] += time.process_time() - begin
                _write(folder / backend / f"{voice}-{number:02}.wav", clips[backend].samples)
            one, other = (clips[backend].samples for backend in BACKENDS)
            assert len(one) == len(other), "the backends differ in the lengths of phonemes"
            sound += clips[backend].duration
            distances.append(_distance(one, other))
    for backend in BACKENDS:
        print(f"{backend}: {sound:.0f} s of sound, {sound / taken[backend]:.2f} s in a second of one core")
    print(f"log-spectral distance: mean {np.mean(distances):.2f} dB, largest {max(distances):.2f} dB")


def judge(folder: Path) -> None:
    import soundfile
    import torch
    import torchaudio
    from distillmos import ConvTransformerSQAModel
    from speechmos import dnsmos

    model = ConvTransformerSQAModel()
    model.eval()
    scores: dict[str, dict[str, list[float]]] = {backend: {"DNSMOS": [], "DistillMOS": []} for backend in BACKENDS}
    for path in sorted(chain(*((folder / backend).glob("*.wav") for backend in BACKENDS))):
        samples, rate = soundfile.read(path, dtype="float32")
        heard = torchaudio.functional.resample(torch.from_numpy(samples)[None], rate, 16_000)
        given = np.clip(heard[0].numpy(), -1, 1)
        scores[path.parent.name]["DNSMOS"].append(float(dnsmos.run(given, sr=16_000)["ovrl_mos"]))
        with torch.no_grad():
            scores[path.parent.name]["DistillMOS"].append(float(model(heard)))
    means: dict[str, Any] = {
        backend: {meter: float(np.mean(values)) for meter, values in found.items()} for backend, found in scores.items()
    }
    for meter in ("DNSMOS", "DistillMOS"):
        differences = np.subtract(*(scores[backend][meter] for backend in reversed(BACKENDS)))
        means[f"{meter} difference"] = [
            float(np.mean(differences)),
            float(np.std(differences) / len(differences) ** 0.5),
        ]
    json.dump(means, sys.stdout, indent=1)


def _distance(one: np.ndarray, other: np.ndarray) -> float:
    spectra = [
        20
        * np.log10(
            np.abs(np.fft.rfft(np.lib.stride_tricks.sliding_window_view(x, WINDOW)[::HOP] * np.hanning(WINDOW))) + FLOOR
        )
        for x in (one, other)
    ]
    return float(np.mean(np.sqrt(np.mean((spectra[0] - spectra[1]) ** 2, axis=1))))


def _write(path: Path, samples: np.ndarray) -> None:
    path.parent.mkdir(exist_ok=True)
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(SAMPLE_RATE)
        file.writeframes((np.clip(samples, -1, 1) * 32767).astype("<i2").tobytes())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("step", choices=["speak", "judge"])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--voices", type=int, default=len(VOICES), help="how many of the four")
    parser.add_argument("--sentences", type=int, default=40)
    parser.add_argument("--text", type=Path, default=EXAMPLE, help="where the sentences are from")
    arguments = parser.parse_args()
    if arguments.step == "speak":
        speak(arguments.folder, arguments.voices, arguments.sentences, arguments.text)
    else:
        judge(arguments.folder)


if __name__ == "__main__":
    main()
