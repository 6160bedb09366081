"""Which stories stand on which layout."""

from collections.abc import Callable

from benchmarks.pages.story import Story

Layout = Callable[[Story], str]
"""Makes a page of a story."""


class Pages(list[tuple[Layout, tuple[str, ...]]]):
    """Each layout with the stories that stand on it."""

    def on(self, *names: str) -> Callable[[Layout], Layout]:
        """Put the layout that is decorated with it into the list, with the stories of these names."""

        def put(layout: Layout) -> Layout:
            self.append((layout, names))
            return layout

        return put
