"""The workers of a batch on a cluster: a thread here for each actor there."""

from functools import cached_property
from threading import Thread
from typing import Any

import ray
from ray.exceptions import RayError, RayTaskError
from ray.util.scheduling_strategies import NodeAffinitySchedulingStrategy

from narrator.article.read import is_address
from narrator.batch.cluster.actor import Reply, StudioActor
from narrator.batch.cluster.delivery import Delivery
from narrator.batch.cluster.nodes import Place, places
from narrator.batch.crew import Events
from narrator.batch.events import Event, Halted
from narrator.batch.job import Job
from narrator.batch.ledger import Ledger
from narrator.batch.loading import load_job
from narrator.batch.narrating import Outcome
from narrator.batch.options import BatchOptions, Share
from narrator.batch.studio import Lost, OnProgress
from narrator.batch.worker import Order, Worker
from narrator.errors import NarratorError, OutputError
from narrator.narration.rendering import Progress
from narrator.script.editing.corrections_toml import corrections_path
from narrator.speech.cached import CacheUse

TELLING = 1.0
"""Seconds between two looks at how far an article has come: a choice, a thousand articles under way are no load."""
FAREWELL = 10.0
"""Seconds that an actor's thread has to end in; what it waits for ends with the actor."""
LOST = "its actor or node was lost"
"""How a worker died, as far as it can be told from here."""


class ClusterCrew:
    """An actor for each place on the nodes that are there. One that is lost is replaced while its node is there."""

    def __init__(self, options: BatchOptions, address: str | None = None) -> None:
        """Make it, connected to the cluster.

        Args:
            options: how articles are narrated; their folder holds the ledger.
            address: where narrations go; None for the folder, which every node must see under the same path.

        Raises:
            UsageError: nothing can be delivered to such an address.
        """
        self._options, self._address = options, address
        self._delivery = Delivery(address) if address else None
        self._places: dict[tuple[str, int], int] = {}
        self._known: dict[int, Place] = {}

    def shares(self) -> dict[int, Share]:
        """What each of them takes of its node."""
        self._known = {
            self._places.setdefault((place.node, place.number), len(self._places)): place
            for place in places(ray.nodes(), self._options)
        }
        return {number: place.share for number, place in self._known.items()}

    def hire(self, place: int, order: Order, events: Events) -> "ActorHand":
        """Start an actor, and a thread that works with it."""
        at = self._known[place]
        # Not restarted by Ray, but replaced by the supervisor, which must know: it hands the articles to others.
        actor = _ACTOR.options(
            num_cpus=at.cpus,
            num_gpus=at.gpus,
            max_concurrency=order.share.articles + 1,  # one thread is always free to say how far the others are
            scheduling_strategy=NodeAffinitySchedulingStrategy(at.node, soft=False),
        ).remote(order, self._address)
        return ActorHand(place, order, RemoteStudio(actor, order.options), events)

    def still_there(self, name: str, about: dict[str, Any]) -> bool:
        """Whether a finished narration is where it was left."""
        if self._delivery:
            return bool(self._sizes.get(self._options.audio(name).name) == about["made"])
        return self._options.still_there(name, about)

    @cached_property
    def _sizes(self) -> dict[str, int]:
        return self._delivery.sizes() if self._delivery else {}


class RemoteStudio:
    """A studio that is an actor."""

    def __init__(self, actor: Any, options: BatchOptions) -> None:
        self._actor, self._options = actor, options
        self._last = Reply(Lost(), CacheUse(0, 0), False)

    @property
    def use(self) -> CacheUse:
        """How much the clip cache of its node has helped, as it last told."""
        return self._last.use

    def open(self) -> None:
        """Wait until the actor is there.

        Raises:
            NarratorError: it cannot do its work.
            Lost: it ended before.
        """
        if trouble := _answer(self._actor.open.remote()):
            raise trouble

    def narrate(self, job: Job, on_progress: OnProgress) -> Outcome:
        """As ``Studio.narrate``. Files are read here, and addresses fetched there."""
        loaded = None if is_address(job.source) else load_job(job, self._options.reading)
        corrections = corrections_path(job.source)
        coming = self._actor.narrate.remote(job, loaded, bool(corrections and corrections.is_file()))
        while not ray.wait([coming], timeout=TELLING)[0]:
            progress: Progress | None = _answer(self._actor.progress.remote(job.name))
            if progress:
                on_progress(progress)
        self._last = _answer(coming)
        if isinstance(self._last.result, Exception):
            raise self._last.result
        return self._last.result

    def is_too_large(self) -> bool:
        """Whether it took more memory than it may when it last told."""
        return self._last.is_too_large

    def close(self) -> None:
        """End the actor, whatever it is doing."""
        ray.kill(self._actor)


class ActorHand:
    """An actor and the thread that works with it, as the supervisor has them."""

    def __init__(self, place: int, order: Order, studio: RemoteStudio, events: Events) -> None:
        self.place = place
        self.number: int | None = None
        self._order, self._studio, self._events = order, studio, events
        self._worker: Worker | None = None
        self._how: str | None = None
        self._thread = Thread(target=self._work, daemon=True)
        self._thread.start()

    def tell_to_stop(self) -> None:
        """Have it stop soon."""
        if self._worker:
            self._worker.stop()
        else:
            self._studio.close()

    def stop(self) -> None:
        """Have it stop."""
        self.tell_to_stop()
        self._thread.join(FAREWELL)

    def end(self) -> str | None:
        """How it died; None when it ended well."""
        self._thread.join()
        return self._how

    def _work(self) -> None:
        try:
            self._studio.open()
            with Ledger(self._order.options.ledger) as ledger:
                self._worker = Worker(self._order, ledger, self._studio, self._tell, "actor")
                self.number = self._worker.number
                self._worker.work()
        except Lost as lost:
            self._how = str(lost)
        except NarratorError as error:
            self._tell(Halted(error))
        finally:
            self._studio.close()
            self._events.put((self, None))

    def _tell(self, event: Event) -> None:
        self._events.put((self, event))


def _answer(coming: Any) -> Any:
    """What an actor answers.

    Raises:
        Lost: it is gone.
        OutputError: the cluster is.
    """
    try:
        return ray.get(coming)
    except RayTaskError:
        raise  # a defect of ours
    except RayError as error:
        raise Lost(LOST) from error
    except ConnectionError as error:
        raise OutputError("the cluster cannot be reached any more: start again when it is there.") from error


_ACTOR = ray.remote(StudioActor)
