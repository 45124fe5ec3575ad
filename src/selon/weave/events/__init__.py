"""Events: the mentions that tell of one real event, found, joined and consolidated.

features -> blocks (which pairs are worth comparing) -> compare (how alike a pair is, and why) -> merges (links
followed from the best down, by the rules of clusters) -> consolidate and disagreements (what the tellings come to).
"""

from selon.weave.events.weaver import Weaver, weave

__all__ = ["Weaver", "weave"]
