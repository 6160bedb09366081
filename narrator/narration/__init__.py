"""The whole way, put together.

options.py -> writing.py, an article becomes a cast script -> speaking.py, its utterances become clips -> rendering.py,
a file, or listening.py, sound at once. unchanged.py knows what need not be made again.
"""
