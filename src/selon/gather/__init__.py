"""Gathering: from files, folders, globs, standard input and URLs to articles whose text never changes again.

>>> from selon.gather import from_text
>>> article = from_text("Publié le 3 mars 2022\\n\\nLe convoi est entré dans la ville.")
>>> article.published, [p.kind for p in article.passages]
('2022-03-03', ['dateline', 'body'])
"""

from selon.gather.article import from_text
from selon.gather.flagging import flags
from selon.gather.formats import RawDocument
from selon.gather.gathering import Gathered, gather, gather_originals
from selon.gather.signing import outlet_of, signed_by

__all__ = ["Gathered", "RawDocument", "flags", "from_text", "gather", "gather_originals", "outlet_of", "signed_by"]
