"""Which articles reproduce the text of which: whole, cut, wrapped, retouched or translated. The codebook, section 4."""

from selon.weave.copies.index import CopyIndex, copies

__all__ = ["CopyIndex", "copies"]
