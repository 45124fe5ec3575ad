"""Events: the mentions that tell of one real event, found, joined and consolidated, as articles come.

comparison.extraction -> clusters.blocks (which pairs are worth comparing) -> comparison.compare (how alike a pair is,
and why) -> clusters.merges (links followed from the best down, by clusters.rules) -> consolidate, tellings and
disagreements (what the tellings come to).
"""

from selon.weave.events.weaver import Weaver, weave

__all__ = ["Weaver", "weave"]
