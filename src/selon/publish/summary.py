"""What a weaving comes to, for people: a few figures over all its events."""

from collections import Counter

from rich.table import Table
from rich.text import Text

from selon.model import Event
from selon.publish.story.choosing import disputed


class Summary:
    """What a weaving comes to, counted event by event: in it are the roots of events, each once."""

    def __init__(self, *, articles: int, copies: int, largest_block: int) -> None:
        self._articles, self._copies, self._largest = articles, copies, largest_block
        self._events = self._shared = self._disputed = 0
        self._roots: set[tuple[str, str | None]] = set()
        self._kinds: Counter[str] = Counter()

    def add(self, event: Event) -> None:
        """Counts one more event."""
        self._events += 1
        self._shared += len(event.articles) > 1
        self._disputed += disputed(event)
        self._roots.update((root.name, root.medium) for root in event.roots)
        self._kinds.update(one.kind for one in event.disagreements)

    def table(self) -> Table:
        """The figures for people, a line each."""
        shown = Table(box=None, pad_edge=False, show_header=False)
        shown.add_column(justify="right")
        shown.add_column(overflow="fold")
        kinds = ", ".join(f"{number:,} {kind}" for kind, number in sorted(self._kinds.items()))
        for number, what, more in (
            (self._articles, "articles", ""),
            (self._copies, "copies", "of another article's text"),
            (self._events, "events", f"{self._shared:,} in more than one article, {self._disputed:,} disputed"),
            (len(self._roots), "roots", ""),
            (self._kinds.total(), "disagreements", kinds),
            (self._largest, "mentions", "in the largest block that pairs are sought in"),
        ):
            shown.add_row(f"{number:,}", Text(what, "bold").append(f"  {more}" if more else "", "not bold dim"))
        return shown
