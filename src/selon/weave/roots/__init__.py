"""Who answers for a claim: the ends of its chain, under one name however articles write it."""

from selon.weave.roots.holders import RootNames, roots, roots_of, stands
from selon.weave.roots.named import RootName

__all__ = ["RootName", "RootNames", "roots", "roots_of", "stands"]
