"""Which articles reproduce the text of which: whole, cut, wrapped, retouched or translated. The codebook, section 4."""

from selon.weave.copies.index import CopyIndex, copies
from selon.weave.copies.signing import outlet_of

__all__ = ["CopyIndex", "copies", "outlet_of"]
