"""Readings -> JSON of other schemas, one module a shape: each gives the pieces of a file as readings come, so that
nothing waits in memory."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from selon.model import Reading
from selon.publish.documents import geojson, plover

__all__ = ["DOCUMENTS", "Document"]


class Document(NamedTuple):
    """A shape that is no table: `pieces` of its file in order, and the endings that such a file may have."""

    pieces: Callable[[Iterable[Reading]], Iterator[str]]
    endings: tuple[str, ...]


DOCUMENTS: Mapping[str, Document] = {  # `selon export --shape NAME`
    "plover": Document(plover.pieces, (".jsonl",)),
    "geojson": Document(geojson.pieces, (".geojson", ".json")),
}
