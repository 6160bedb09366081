"""hibari: Kokoro's best voice, distilled into 8 MB that speak many times faster than Kokoro does.

text -> kokoro/phonemes.py -> pieces of phonemes -> engine.py (model.py) -> spectra -> variant.py -> sound
"""
