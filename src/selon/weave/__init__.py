"""Across articles: copies, roots, events, disagreements.

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
