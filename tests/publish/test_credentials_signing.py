"""Signed files: what they state, that they still play and are tagged, and that any change is told."""

import json
import random
import subprocess

import pytest

pytest.importorskip("c2pa", reason="the extra narrator[credentials] is not installed")

import c2pa
import mutagen

from narrator.audio.ffmpeg import find_ffmpeg
from narrator.casting.cast import Cast
from narrator.casting.voice import Voice
from narrator.errors import OutputError, UsageError
from narrator.files import whole_file
from narrator.publish.credentials.certificates import make_identity
from narrator.publish.credentials.claim import claim_of
from narrator.publish.credentials.context import can_hold, context
from narrator.publish.credentials.reading import read_credentials
from narrator.publish.credentials.signing import sign
from narrator.publish.credentials.store import Credentials
from narrator.publish.finalise import finalise
from narrator.publish.tags.tags import SOURCE_TYPE

VOICE = Voice("tone", "tone", "tone", "Tone", "en-us", "female", "F", "MIT")


@pytest.fixture(scope="module")
def credentials():
    return Credentials(make_identity("The Daily Harbour"))


@pytest.fixture
def claim(script):
    return claim_of(script, Cast(VOICE, VOICE, {}))


@pytest.fixture
def narration(track, script, tmp_path):
    """Makes a finished file, unsigned, of a format."""

    def make(suffix=".mp3"):
        path = tmp_path / "signed" / f"ferry{suffix}"
        finalise(track, path, script)
        return path

    return make


def decoded(path):
    arguments = [find_ffmpeg(), "-v", "error", "-i", str(path), "-f", "s16le", "-"]
    finished = subprocess.run(arguments, capture_output=True, check=True)
    assert not finished.stderr
    return finished.stdout


def tags(path):
    read = {key: str(value) for key, value in mutagen.File(path).tags.items()}
    return {key: value for key, value in read.items() if not key.startswith("GEOB")}


@pytest.mark.parametrize("suffix", [".mp3", ".m4a", ".wav"])
def test_a_signed_file_says_what_it_is_and_sounds_and_is_tagged_as_before(narration, claim, credentials, suffix):
    path = narration(suffix)
    sound, told = decoded(path), tags(path)
    sign(path, claim, credentials)
    found = read_credentials(path, credentials.identity.anchor)
    assert (found.state, found.signer, found.problems) == ("Trusted", "The Daily Harbour", ())
    assert found.source_type == SOURCE_TYPE
    assert found.narration["articleSha256"] == claim.article_sha256 == "0" * 64
    assert found.narration["scriptSha256"] == claim.script_sha256
    assert found.narration["disclosure"] == claim.disclosure
    assert found.narration["voices"] == [{"id": "tone", "engine": "tone"}]
    assert read_credentials(path, b"").state == "Valid"
    assert read_credentials(path, make_identity("Another").anchor).state == "Valid"
    assert decoded(path) == sound
    assert tags(path) == told
    assert list(path.parent.iterdir()) == [path]


def test_the_signer_vouches_for_all_that_is_stated(narration, claim, credentials):
    sign(path := narration(), claim, credentials)
    with path.open("rb") as file, c2pa.Reader("audio/mpeg", file, context=context()) as reader:
        (manifest,) = json.loads(reader.detailed_json())["manifests"].values()
    created = {one["url"].rpartition("/")[2] for one in manifest["claim"]["created_assertions"]}
    assert created == {"c2pa.actions.v2", "narrator.narration", "c2pa.hash.data"}
    assert "gathered_assertions" not in manifest["claim"]


def test_one_flipped_byte_is_told_wherever_it_is(narration, claim, credentials):
    path = narration()
    unsigned = path.read_bytes()
    sign(path, claim, credentials)
    whole, anchor = path.read_bytes(), credentials.identity.anchor
    manifest = whole.index(b"GEOB")
    sound = whole.index(unsigned[-1000:])
    chance = random.Random(7)
    places = {
        "a tag": [whole.index(b"TIT2") + 12, *chance.sample(range(10, manifest), 20)],
        "the sound": [len(whole) - 1, *chance.sample(range(sound, len(whole)), 20)],
        "what is stated": [
            whole.index(text, manifest) for text in (b"Daily Harbour", b"trainedAlg", b"scriptSha256", b"urn:c2pa:")
        ],
    }
    for what, offsets in places.items():
        for offset in offsets:
            path.write_bytes(whole[:offset] + bytes([whole[offset] ^ 1]) + whole[offset + 1 :])
            found = read_credentials(path, anchor)
            assert found is None or (found.state == "Invalid" and found.problems), (what, offset)


def test_an_unsigned_file_has_none_and_opus_cannot(narration):
    assert read_credentials(narration(), b"") is None
    assert read_credentials(path := narration(".opus"), b"") is None
    assert not can_hold(path)


def test_what_goes_wrong_while_signing_leaves_the_earlier_file(narration, claim, credentials, monkeypatch):
    path = narration()
    before = path.read_bytes()
    asking = Credentials(credentials.identity, "http://127.0.0.1:9/stamp")
    with (
        pytest.raises(OutputError, match=r"asking http://127\.0\.0\.1:9/stamp for the time.*--no-sign"),
        whole_file(path) as part,
    ):
        part.write_bytes(before)
        sign(part, claim, asking)
    with (
        pytest.raises(OutputError, match="No space left"),
        whole_file(path) as part,
    ):
        part.write_bytes(before)
        monkeypatch.setattr("shutil.copyfileobj", full_disk)
        sign(part, claim, credentials)
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


def full_disk(*_arguments):
    raise OSError(28, "No space left on device")


def test_without_the_extra_it_is_said_how_to_get_it(narration, claim, credentials, monkeypatch):
    monkeypatch.setattr("narrator.publish.credentials.store.EXTRA", ("c2pa_that_nobody_has",))
    with pytest.raises(UsageError, match=r"pip install 'narrator\[credentials\]'"):
        sign(narration(), claim, credentials)
