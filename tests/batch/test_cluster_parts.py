"""The parts of a batch on a cluster, each without a cluster."""

from dataclasses import replace
from pathlib import Path

import pytest

from narrator.batch.cluster.actor import StudioActor
from narrator.batch.cluster.delivery import Delivery
from narrator.batch.cluster.nodes import connected, places
from narrator.batch.ledger import Ledger
from narrator.batch.options import BatchOptions, Share
from narrator.batch.process import Process, this_place
from narrator.batch.sources.new_job import new_job
from narrator.batch.worker import Order
from narrator.errors import ArticleError, EngineError, OutputError, UsageError
from narrator.narration.options import NarrationOptions, open_house
from narrator.publish.publication import Publication


@pytest.fixture
def options(tmp_path: Path, tone_voices: Path) -> BatchOptions:
    tones = NarrationOptions(engine="tone", voices=tone_voices, workers=1)
    return BatchOptions(tmp_path / "out", tones, publication=Publication(page=False))


def order(options: BatchOptions) -> Order:
    return Order(options, options.settings(open_house(options.narration)), Share(1, 1.0))


def node(name: str, cores: int, gpus: int = 0, *, alive: bool = True) -> dict:
    return {"NodeID": name, "Alive": alive, "Resources": {"CPU": float(cores), "GPU": float(gpus)}}


def test_each_node_is_shared_out_as_a_machine_is(options: BatchOptions) -> None:
    nodes = [node("a", 16), node("b", 2), node("c", 4, alive=False), node("d", 0)]
    everything = replace(options, narration=replace(options.narration, workers=None))
    found = [(place.node, place.share.workers, place.cpus) for place in places(nodes, everything)]
    assert found == [("a", 8, 8), ("a", 8, 8), ("b", 2, 2)]
    some = replace(options, narration=replace(options.narration, workers=17))
    assert sum(place.share.workers for place in places(nodes, some)) == 17


def test_actors_of_a_node_share_its_graphics_processors(options: BatchOptions) -> None:
    def gpus(device, *nodes):
        asked = replace(options, narration=replace(options.narration, workers=None, device=device))
        return [place.gpus for place in places(list(nodes), asked)]

    assert gpus("cuda", node("a", 16, 1)) == [0.5, 0.5]
    assert gpus("cuda", node("a", 8, 4)) == [1.0]
    assert gpus("auto", node("a", 8, 4)) == [0.0]


def test_what_is_no_cluster_is_said(options: BatchOptions) -> None:
    with pytest.raises(UsageError, match="auto, local, or an address"), connected("10.0.0.1", options):
        pass


def test_files_are_delivered_whole_and_can_be_fetched(tmp_path: Path) -> None:
    pytest.importorskip("fsspec")
    here, there = tmp_path / "here", tmp_path / "there"
    here.mkdir()
    (here / "one.mp3").write_bytes(b"sound")
    (here / "one.narration.json").write_bytes(b"{}")
    for address in (f"file://{there}", "memory://narrations/of/today"):
        delivery = Delivery(address)
        assert delivery.sizes() == {}
        delivery.fetch(tmp_path, ["one.narration.json", "one.mp3"])
        delivery.deliver([here / "one.mp3", here / "one.narration.json"])
        (here / "one.mp3").write_bytes(b"other sound")
        delivery.deliver([here / "one.mp3"])
        assert delivery.sizes() == {"one.mp3": 11, "one.narration.json": 2}
        fetched = tmp_path / address.partition(":")[0]
        fetched.mkdir()
        delivery.fetch(fetched, ["one.narration.json", "none", "one.mp3"])
        assert [path.name for path in fetched.iterdir()] == ["one.narration.json"]
        (here / "one.mp3").write_bytes(b"sound")
    assert sorted(path.name for path in there.iterdir()) == ["one.mp3", "one.narration.json"]


def test_an_address_that_cannot_be_used_is_said_in_one_line(tmp_path: Path) -> None:
    pytest.importorskip("fsspec")
    with pytest.raises(UsageError, match="cannot deliver to nowhere://x"):
        Delivery("nowhere://x")
    (tmp_path / "file").touch()
    with pytest.raises(OutputError, match=r"cannot reach .*file/below: ") as told:
        Delivery(f"file://{tmp_path}/file/below").deliver([tmp_path / "file"])
    assert "\n" not in str(told.value)


def test_a_node_that_does_not_see_the_folder_says_so(options: BatchOptions) -> None:
    trouble = StudioActor(order(options), None).open()
    assert isinstance(trouble, OutputError)
    assert "that all nodes share" in str(trouble)


def test_a_node_with_another_version_or_other_voices_says_so(options: BatchOptions) -> None:
    Ledger(options.ledger).close()
    trouble = StudioActor(replace(order(options), settings="of another version"), None).open()
    assert isinstance(trouble, EngineError)
    assert "install the same everywhere" in str(trouble)


def test_corrections_that_a_node_does_not_see_are_not_lost_in_silence(options: BatchOptions, article_file) -> None:
    Ledger(options.ledger).close()
    actor = StudioActor(order(options), None)
    assert actor.open() is None
    reply = actor.narrate(new_job(article_file), None, corrected=True)
    assert isinstance(reply.result, ArticleError)
    assert "ferry.speakers.toml is not there on" in str(reply.result)


def test_no_article_is_blamed_for_the_death_of_a_driver(tmp_path: Path, article_file) -> None:
    dead = Process(this_place(), 1, "never")
    for kind, deaths in (("actor", 0), ("worker", 1)):
        with Ledger(tmp_path / kind / "ledger") as ledger:
            ledger.add([new_job(article_file)], "same", ledger.begin("same"))
            assert ledger.claim(ledger.enter(dead, kind), "same")
            ledger.bury()
            claim = ledger.claim(ledger.enter(dead, kind), "same")
        assert claim is not None and claim.deaths == deaths


def test_the_command_says_what_an_address_needs(narrator_command, article_file) -> None:
    for arguments, words in (
        (["-o", "s3://bucket/x"], "it needs --cluster, and --ledger"),
        (["-o", "s3://bucket/x", "--cluster", "local"], "it needs --cluster, and --ledger"),
        (["--ledger", "here"], "in a folder it is with them"),
        (["--cluster", "local", "--dry-run"], "without --cluster"),
        (["--cluster", "10.0.0.1"], "is not a cluster"),
    ):
        told = narrator_command("batch", article_file, *arguments)
        assert told.returncode == 2
        assert words in told.stderr
