"""Readings, or the events that they weave, -> files of other schemas, one module a shape: each gives the pieces of a
file as they come, so that nothing waits in memory."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple, Protocol

from selon.model import Event, Reading
from selon.publish import report
from selon.publish.accounts import Look
from selon.publish.documents import ftm, geojson, plover

__all__ = ["DOCUMENTS", "WOVEN", "Document", "WovenDocument"]


class Pieces(Protocol):
    """The pieces of a file of readings, in order."""

    def __call__(self, readings: Iterable[Reading], judged: Mapping[str, str] | None = None) -> Iterator[str]:
        """`judged`: what people judged of mentions, by id; None where nobody was asked."""


class Document(NamedTuple):
    """A shape that is no table: `pieces` of its file in order, and the endings that such a file may have."""

    pieces: Pieces
    endings: tuple[str, ...]


class WovenDocument(NamedTuple):
    """The same of events: `pieces` takes them and what gives the reading of an article by its id."""

    pieces: Callable[[Iterable[Event], Look], Iterator[str]]
    endings: tuple[str, ...]


DOCUMENTS: Mapping[str, Document] = {  # `selon export --shape NAME`
    "plover": Document(plover.pieces, (".jsonl",)),
    "geojson": Document(geojson.pieces, (".geojson", ".json")),
}
WOVEN: Mapping[str, WovenDocument] = {
    "ftm": WovenDocument(ftm.pieces, (".json", ".jsonl")),
    "report": WovenDocument(report.pieces, (".html", ".htm")),
}
