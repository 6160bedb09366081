"""Where the time goes inside a process: functions are replaced by themselves with a clock."""

import functools
import time
from collections import defaultdict
from collections.abc import Iterator
from typing import Any


class Stopwatch:
    """Adds up how long functions take, by the names of their stages.

    watch = Stopwatch()
    watch.time(rendering, "read_article", "reading")
    """

    def __init__(self) -> None:
        self.seconds: defaultdict[str, float] = defaultdict(float)

    def time(self, owner: Any, name: str, stage: str) -> None:
        """From now on count the time inside ``owner.name`` to ``stage``; of what gives an iterator, the time in it.

        A stage that is measured inside another one counts in both.
        """
        function = getattr(owner, name)

        @functools.wraps(function)
        def timed(*arguments: Any, **options: Any) -> Any:
            began = time.perf_counter()
            try:
                given = function(*arguments, **options)
            finally:
                self.seconds[stage] += time.perf_counter() - began
            return self._through(given, stage) if isinstance(given, Iterator) else given

        setattr(owner, name, timed)

    def _through(self, values: Iterator[Any], stage: str) -> Iterator[Any]:
        while True:
            began = time.perf_counter()
            value = next(values, self)
            self.seconds[stage] += time.perf_counter() - began
            if value is self:
                return
            yield value
