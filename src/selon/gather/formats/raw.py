"""What a format's reader hands on: the text of one article and what its format says of it."""

from dataclasses import dataclass

from selon.model import PublishedBasis


@dataclass(frozen=True, slots=True)
class RawDocument:
    """One document as its format gives it; what the format does not say is None.

    `published` is EDTF and `published_basis` where the format has it (`metadata` when left out).
    """

    text: str
    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    url: str | None = None
    published: str | None = None
    published_basis: PublishedBasis | None = None
    language: str | None = None
    file: str | None = None
