"""A script in either of its two forms: readable text or JSON."""

from collections.abc import Callable

from narrator.errors import ScriptError
from narrator.script.editing.json import SCHEMA, script_from_json
from narrator.script.editing.readable_parser import script_from_text
from narrator.script.script import Script


def parse_script(text: str, source: str = "the script", check_voice: Callable[[str], object] | None = None) -> Script:
    """Read a script of whichever form, told by its first character.

    Args:
        text: the script.
        source: what to call it in messages.
        check_voice: raises a VoiceError for an id that no voice has, as ``Catalogue.get`` does. It lets the message
            name the line of a readable script.

    Raises:
        ScriptError: it is of neither form, or something in it is wrong.
        VoiceError: it names a voice that ``check_voice`` does not know.
    """
    begin = text.lstrip()[:1]
    if begin == "#":
        return script_from_text(text, source, check_voice)
    if begin == "{":
        return script_from_json(text, source)
    raise ScriptError(
        f'{source} is not a script: it begins neither with "# {SCHEMA}" nor with "{{". narrator script writes one.'
    )
