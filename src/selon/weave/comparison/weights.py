"""How much each sign of a comparison speaks for two mentions being of one event: the table links.toml."""

import tomllib
from collections import defaultdict
from collections.abc import Mapping
from importlib.resources import files
from typing import Any

from selon.weave.comparison.evidence import Evidence
from selon.weave.comparison.features import Features


class Weights:
    """The weights of pairs of one article, or of two: `start` is where a pair begins, before anything shows."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        self.start: float = table["start"]
        self._signs: defaultdict[str, dict[str, float]] = defaultdict(
            dict, {name: rows for name, rows in table.items() if name != "start"}
        )

    def of(self, evidence: Evidence) -> float:
        """What one piece of evidence comes to."""
        if not evidence.signs:
            return 0.0
        rows = self._signs[evidence.aspect]
        if len(evidence.signs) == 1:  # mostly, and asked for ten times a pair
            return rows.get(evidence.signs[0], 0.0)
        return sum(rows.get(sign, 0.0) for sign in evidence.signs)

    def sign(self, aspect: str, sign: str) -> float:
        """What one sign comes to; nothing where the table has none of it."""
        return self._signs[aspect].get(sign, 0.0)

    def most(self, aspect: str) -> float:
        """What a sign of an aspect comes to at most."""
        return max([0.0, *self._signs[aspect].values()])


_TABLE: Mapping[str, Any] = tomllib.loads(files("selon.weave.comparison").joinpath("links.toml").read_text("utf-8"))
WITHIN, ACROSS = Weights(_TABLE["within"]), Weights(_TABLE["across"])


def weights(a: Features, b: Features) -> Weights:
    """The weights for two mentions."""
    return WITHIN if a.article == b.article else ACROSS
