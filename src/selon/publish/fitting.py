"""A table as wide as there is room for: in columns, or one under the other where columns would break their words."""

from collections.abc import Callable, Iterator

from rich.console import Console, ConsoleOptions, RenderableType


class Fitting:
    """What `wide` makes where there are `least` columns to show it in, else what `narrow` makes."""

    def __init__(self, least: int, wide: Callable[[], RenderableType], narrow: Callable[[], RenderableType]) -> None:
        self._least, self._wide, self._narrow = least, wide, narrow

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[RenderableType]:
        yield self._wide() if options.max_width >= self._least else self._narrow()
