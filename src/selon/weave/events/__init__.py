"""Events: the mentions that tell of one real event, found, joined and consolidated.

features -> blocks (which pairs are worth comparing) -> compare (how alike a pair is, and why) -> clusters (one
partition for each connected component) -> consolidate and disagreements (what the tellings come to).
"""

from selon.weave.events.weaver import Weaver, weave

__all__ = ["Weaver", "weave"]
