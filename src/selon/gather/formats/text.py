"""Plain text and Markdown: the text is the file, decoded, to the last character."""

from collections.abc import Iterator

from selon.gather.encoding import decode
from selon.gather.formats.raw import RawDocument


def read_text(raw: bytes) -> Iterator[RawDocument]:
    """The one document of a text file. Raises GatherError where the bytes are no text."""
    yield RawDocument(decode(raw))
