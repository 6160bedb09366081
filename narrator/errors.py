"""Everything that can go wrong, as one tree.

    NarratorError
    ├── UsageError      an option or an argument that cannot be used
    ├── ArticleError    the article cannot be read
    ├── ScriptError     a script file that is not a valid script
    ├── VoiceError      an unknown voice, or a broken voice catalogue
    ├── EngineError     a speech engine that cannot be started or cannot speak
    ├── AudioError      sound that cannot be joined, measured or encoded
    ├── OutputError     a file that cannot be written
    └── LexiconError    a pronunciation lexicon that cannot be read or used

Each message is one plain line that says what was wrong, where, and what to do. The command line prints that line
and exits with the class's ``exit_code``; a traceback is a defect.
"""

from typing import ClassVar

INTERRUPTED = 130
"""Exit code after Ctrl-C, which is no error: 128 and the number of the signal, as in a shell."""


class NarratorError(Exception):
    """The root: catch this to catch everything that narrator raises on purpose."""

    exit_code: ClassVar[int] = 1


class UsageError(NarratorError):
    """An option or an argument that cannot be used."""

    exit_code = 2


class ArticleError(NarratorError):
    """The article cannot be read: missing, empty, binary, or in no known encoding."""

    exit_code = 3


class ScriptError(NarratorError):
    """A script file that is not a valid ``narrator/script/1`` document."""

    exit_code = 4


class VoiceError(NarratorError):
    """A voice that is not in the catalogue, or a catalogue that cannot be read."""

    exit_code = 5


class EngineError(NarratorError):
    """A speech engine that cannot be started, or that failed to speak a segment."""

    exit_code = 6


class AudioError(NarratorError):
    """Sound that cannot be joined, measured or encoded."""

    exit_code = 7


class OutputError(NarratorError):
    """A file or folder that cannot be written."""

    exit_code = 8


class LexiconError(NarratorError):
    """A pronunciation lexicon that cannot be read, or an entry of it that cannot be used."""

    exit_code = 9
