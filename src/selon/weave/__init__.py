"""Across articles: copies, roots, events, disagreements.

The way of the data: `comparison` (how alike two mentions are, and why) -> `clusters` (which pairs are worth comparing,
and which mentions are one event) -> `tellings` (which claims are on it, where each root stands, by `roots`) ->
`disagreements` -> `events`, which holds it all together as articles come; `copies` stand beside. Each imports from
those before it alone.

The room is named as what it does is, and `selon.weave(readings)` is public: so the room itself can be called.
"""

import sys
from collections.abc import Iterable
from types import ModuleType

from selon.model import Attached, Reading, Woven
from selon.ontology import Registry
from selon.weave.events import Weaver, weave

__all__ = ["Weaver", "weave"]


class _Room(ModuleType):
    """This module, once it is imported as `selon.weave` and so hides the function of that name."""

    def __call__(
        self, readings: Iterable[Reading], *, judged: Iterable[Attached] = (), known: Registry | None = None
    ) -> Woven:
        return weave(readings, judged=judged, known=known)


sys.modules[__name__].__class__ = _Room
