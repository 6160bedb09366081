"""Kokoro-82M, a small neural speech model with 28 English voices, run on the CPU.

text -> phonemes.py -> pieces of phonemes -> engine.py (model.py, voices.py) -> sound
"""
