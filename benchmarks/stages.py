"""Runs the command and writes down where its time went.

    python -m benchmarks.stages FIGURES.json narrate ARTICLE ...

The stages are those of the process that narrates; it speaks in others, for which it waits. The file has their seconds,
and when the command was begun and ended on the clock of ``time.monotonic``, so that whoever started the process can
tell what came before and after.
"""

import json
import sys
import time
from pathlib import Path

from benchmarks.stopwatch import Stopwatch


def main() -> None:
    """Run ``narrator`` with the clocks in place, and exit as it does."""
    from narrator.audio.track import Track
    from narrator.cli.main import run
    from narrator.narration import rendering
    from narrator.publish import finalise

    watch = Stopwatch()
    watch.time(rendering, "read_article", "reading")
    watch.time(rendering, "open_house", "voices and lexicon")
    watch.time(rendering, "write_cast_script", "script")
    watch.time(rendering, "speak_parts", "waiting for speech")
    watch.time(Track, "add", "joining")
    watch.time(finalise, "write_audio", "mastering and encoding")
    watch.time(rendering, "publish", "publish")
    figures, *arguments = sys.argv[1:]
    began = time.monotonic()
    code = run(arguments)
    ended = time.monotonic()
    watch.seconds["tags, page, record"] = watch.seconds.pop("publish") - watch.seconds["mastering and encoding"]
    Path(figures).write_text(json.dumps({"began": began, "ended": ended, "stages": watch.seconds}), encoding="utf-8")
    sys.exit(code)


if __name__ == "__main__":
    main()
