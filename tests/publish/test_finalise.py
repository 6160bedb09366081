import os
import select
import signal
import subprocess
import sys
import textwrap
from dataclasses import replace
from pathlib import Path

import pytest
from mutagen.id3 import ID3

from narrator.audio.loudness import measure
from narrator.audio.track import Track
from narrator.errors import AudioError, OutputError, UsageError
from narrator.publish.cover import Cover
from narrator.publish.finalise import check_target, finalise


def test_a_narration_is_loud_tagged_and_alone_in_its_folder(track, script, tmp_path):
    path = tmp_path / "new" / "folder" / "ferry.mp3"
    loudness = finalise(track, path, script)
    assert measure(path) == loudness
    assert loudness.integrated == pytest.approx(-16, abs=0.5) and loudness.true_peak <= -1.5
    assert script.disclosure.text in str(ID3(path)["COMM::eng"])
    assert list(path.parent.iterdir()) == [path]


def test_the_same_track_gives_the_same_file(track, script, tmp_path, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1140652800")
    paths = [tmp_path / "one" / "ferry.mp3", tmp_path / "two" / "ferry.mp3"]
    for path in paths:
        finalise(track, path, script)
    assert paths[0].read_bytes() == paths[1].read_bytes()


def test_an_untitled_narration_is_called_as_its_file(track, script, tmp_path):
    untitled = replace(script, article=replace(script.article, title=None))
    finalise(track, tmp_path / "the-ferry.mp3", untitled)
    assert str(ID3(tmp_path / "the-ferry.mp3")["TIT2"]) == "the-ferry"


@pytest.mark.parametrize("name", ["ferry.ogg", "ferry", ".mp3"])
def test_a_name_without_a_known_format_is_refused(track, script, tmp_path, name):
    with pytest.raises(UsageError, match=r"narrator writes \.mp3, \.m4a, \.opus and \.wav"):
        finalise(track, tmp_path / name, script)
    assert not (tmp_path / name).exists()


def test_a_folder_is_not_overwritten(tmp_path):
    (tmp_path / "ferry.mp3").mkdir()
    with pytest.raises(UsageError, match="folder"):
        check_target(tmp_path / "ferry.mp3")


def test_nothing_is_published_without_its_disclosure(track, script, tmp_path):
    path = tmp_path / "ferry.mp3"
    with Track(tmp_path) as empty, pytest.raises(ValueError, match="disclosure"):
        finalise(empty, path, script)
    with pytest.raises(ValueError, match="disclosure"):
        finalise(track, path, replace(script, segments=script.segments[1:]))
    assert not path.exists()


def test_a_place_that_cannot_be_written_is_named(track, script, tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError, match=r"ferry\.mp3"):
        finalise(track, tmp_path / "file" / "ferry.mp3", script)


@pytest.mark.parametrize(
    "end", ["echo 'Conversion failed!' >&2; exit 1", "kill -9 $$", "exit 0"], ids=["fails", "is killed", "lies"]
)
def test_the_earlier_file_survives_an_encoder_that(end, broken_encoder, track, script, tmp_path):
    path = tmp_path / "out" / "ferry.mp3"
    finalise(track, path, script)
    earlier = path.read_bytes()
    broken_encoder(end)
    with pytest.raises(AudioError):
        finalise(track, path, script)
    assert path.read_bytes() == earlier
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.skipif(sys.platform == "win32", reason="the size of files cannot be limited")
@pytest.mark.parametrize("suffix", [".mp3", ".m4a", ".opus", ".wav"])
def test_the_earlier_file_survives_a_disk_that_is_full_when_the_tags_are_written(suffix, track, script, tmp_path):
    import resource

    path = tmp_path / "out" / f"ferry{suffix}"
    finalise(track, path, script)
    earlier = path.read_bytes()
    picture = Cover(bytes(2_000_000), "image/jpeg", 8, 8)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, limits[1]))
        with pytest.raises(OutputError, match=rf"cannot write .*out/ferry\{suffix}: File too large"):
            finalise(track, path, script, cover=picture)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert path.read_bytes() == earlier
    assert list(path.parent.iterdir()) == [path]


def test_the_earlier_file_survives_a_kill_in_the_middle(broken_encoder, tmp_path):
    path = tmp_path / "ferry.mp3"
    path.write_bytes(b"earlier")
    started, go_on = tmp_path / "started", tmp_path / "go-on"
    os.mkfifo(started)
    os.mkfifo(go_on)
    signs_of_life = os.open(started, os.O_RDONLY | os.O_NONBLOCK)
    broken_encoder(f'echo > "{started}"; cat "{go_on}"; exit 1')
    program = textwrap.dedent(
        """
        import sys
        from pathlib import Path
        import numpy as np
        from narrator.article.article import Metadata
        from narrator.audio.track import Track
        from narrator.casting.voice import Voice
        from narrator.publish.finalise import finalise
        from narrator.script.script import Disclosure, Script, Segment
        from narrator.speech.engine import Clip
        first = Segment(0, "disclosure", "narrator", "narrator", 0, 0, "AI.", "AI.", -1, -1)
        with Track() as track:
            noise = np.random.default_rng(0).normal(0, 0.1, 24000).astype(np.float32)
            track.add([first], Clip(noise, 24000), Voice("v", "tone", "v", "V", "en-us", "female", "F", "MIT"))
            finalise(track, Path(sys.argv[1]), Script(Metadata("-", "0"), Disclosure("AI.", "option"), (), (first,)))
        """
    )
    with subprocess.Popen([sys.executable, "-c", program, str(path)]) as narration:
        assert select.select([signs_of_life], [], [], 60)[0]
        narration.send_signal(signal.SIGKILL)
    os.close(signs_of_life)
    go_on.write_text("")
    assert narration.returncode == -signal.SIGKILL
    assert path.read_bytes() == b"earlier"


def test_the_only_way_to_a_file_is_finalise():
    package = Path(__file__).parents[2] / "narrator"
    users = {path.name for path in package.rglob("*.py") if "write_audio(" in path.read_text(encoding="utf-8")}
    assert users == {"master.py", "finalise.py"}


def test_a_place_that_cannot_be_written_is_known_before_anything_is_spoken(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    with pytest.raises(OutputError, match="is not a folder"):
        check_target(tmp_path / "file" / "new" / "ferry.mp3")
    with pytest.raises(OutputError, match="too long"):
        check_target(tmp_path / f"{'ferry' * 50}.mp3")
    check_target(tmp_path / "new" / "newer" / "ferry.mp3")
    assert not (tmp_path / "new").exists()


def test_what_a_killed_narration_left_behind_is_swept_away(track, script, tmp_path):
    left, fresh, other = (tmp_path / f".{name}.mp3" for name in ("ferry.0123abcd.part", "ferry.89abcdef.part", "boat"))
    for path in (left, fresh, other):
        path.write_bytes(b"half")
    os.utime(left, (0, 0))
    os.utime(other, (0, 0))
    finalise(track, tmp_path / "ferry.mp3", script)
    assert not left.exists()
    assert fresh.exists() and other.exists()


@pytest.mark.parametrize("suffix", [".m4a", ".opus", ".wav"])
def test_the_suffix_chooses_the_format(track, script, tmp_path, suffix):
    path = tmp_path / f"ferry{suffix}"
    assert finalise(track, path, script) == measure(path)
    beginning = path.read_bytes()[:12]
    assert {".m4a": beginning[4:8] == b"ftyp", ".opus": beginning[:4] == b"OggS", ".wav": beginning[8:] == b"WAVE"}[
        suffix
    ]


def test_a_bit_rate_that_a_format_does_not_have_is_refused_before_anything_is_spoken(tmp_path):
    with pytest.raises(UsageError, match=r"\.mp3 cannot have 77 kbit/s: choose one of 32k"):
        check_target(tmp_path / "ferry.mp3", 77_000)
    with pytest.raises(UsageError, match="not compressed"):
        check_target(tmp_path / "ferry.wav", 64_000)
