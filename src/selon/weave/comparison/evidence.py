"""One piece of what speaks for or against two mentions being of one event."""

from typing import NamedTuple


class Evidence(NamedTuple):  # made ten times a pair of mentions: a frozen dataclass takes three times as long
    """What a comparison of one aspect comes to: `weight` for (above 0) or against, `reason` with the values compared.

    `excludes`: they cannot be of one event, whatever else speaks for it.
    """

    aspect: str
    weight: float
    reason: str
    excludes: bool = False


NONE = Evidence("", 0.0, "")
