"""What a run of readings comes to, in one line under the digests."""

from collections import Counter
from dataclasses import dataclass, field

from selon.model import Reading


@dataclass(slots=True)
class Totals:
    """Counts over the readings added so far; `roots` are distinct names at the ends of chains."""

    articles: int = 0
    claims: int = 0
    flags: int = 0
    failed: int = 0
    roots: Counter[str] = field(default_factory=Counter)

    def add(self, reading: Reading) -> None:
        """Counts one more reading."""
        self.articles += 1
        self.claims += len(reading.claims)
        self.flags += len(reading.flags)
        self.roots.update(claim.sources[-1].name for claim in reading.claims if claim.sources)

    def line(self) -> str:
        """As in `14 articles · 61 claims on the word of 33 sources · 4 flags`."""
        parts = [
            counted(self.articles, "article"),
            f"{counted(self.claims, 'claim')} on the word of {counted(len(self.roots), 'source')}",
            counted(self.flags, "flag"),
        ]
        if self.failed:
            parts.append(f"{counted(self.failed, 'input')} not read")
        return " · ".join(parts)


def counted(number: int, noun: str) -> str:
    """`1 claim`, `2 claims`."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
