"""One piece of what speaks for or against two mentions being of one event."""

from typing import NamedTuple


class Evidence(NamedTuple):  # made ten times a pair of mentions: a frozen dataclass takes three times as long
    """What a comparison of one aspect comes to: the `signs` that show, which are rows of links.toml (one that has none
    there says nothing), and the `reason`, with the values compared.

    `excludes`: they cannot be of one event, whatever else speaks for it.
    """

    aspect: str
    signs: tuple[str, ...]
    reason: str
    excludes: bool = False


NONE = Evidence("", (), "")
