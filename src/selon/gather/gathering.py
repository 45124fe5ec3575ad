"""From inputs to articles: each input opened, its format read, its articles made; what fails is told in its place."""

import io
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, cast

from selon.errors import GatherError
from selon.gather import dates
from selon.gather.article import from_text
from selon.gather.formats import BY_LINE, RawDocument, Reader, ending_of, reader_for
from selon.gather.inputs import Input, expand
from selon.gather.language import detect
from selon.model import Article
from selon.settings import Settings

if TYPE_CHECKING:
    from selon.gather.fetch import Fetcher

_HEAD = 4096  # bytes that tell a format


@dataclass(frozen=True, slots=True)
class _Opened:
    stream: io.BufferedReader
    ending: str
    where: str
    file: str | None
    url: str | None


@dataclass(frozen=True, slots=True)
class Gathered:
    """An article with the bytes that it was made of: a file, a page that was fetched (in UTF-8 after a byte order mark
    where the server named another encoding), a line of JSON Lines; None where they hold more than this article."""

    article: Article
    original: bytes | None


def gather(
    inputs: Iterable[str | Path],
    *,
    published: str | None = None,
    outlet: str | None = None,
    settings: Settings | None = None,
) -> Iterator[Article | GatherError]:
    """The articles of files, folders, globs, `-` and http(s) URLs, in their order.

    An input or a document that fails is yielded as its error and the rest goes on. `published` (EDTF) and `outlet`
    hold for every article, over what it says itself. Raises OptionError at once where `published` is no EDTF date.
    """
    found = gather_originals(inputs, published=published, outlet=outlet, settings=settings)
    return (one.article if isinstance(one, Gathered) else one for one in found)


def gather_originals(
    inputs: Iterable[str | Path],
    *,
    published: str | None = None,
    outlet: str | None = None,
    settings: Settings | None = None,
) -> Iterator[Gathered | GatherError]:
    """The same as `gather`, each article with the bytes that it was made of."""
    if published is not None:
        published = dates.given(published)
    return _gather(inputs, published, outlet, settings or Settings.load())


def _gather(
    inputs: Iterable[str | Path], published: str | None, outlet: str | None, settings: Settings
) -> Iterator[Gathered | GatherError]:
    """The same, of a date that was checked: apart from that, so that a wrong one is told at once."""
    fetcher: Fetcher | None = None
    for found in expand(inputs):
        if isinstance(found, GatherError):
            yield found
            continue
        if found.kind == "url" and fetcher is None:
            fetcher = _fetcher(settings)
        try:
            with _opened(found, fetcher) as opened:
                for document, original, where in _documents(opened, settings.largest):
                    if isinstance(document, GatherError):
                        yield GatherError(document.found, where=_joined(where, document.where), remedy=document.remedy)
                    else:
                        yield Gathered(_article(document, opened, published=published, outlet=outlet), original)
        except GatherError as error:
            yield GatherError(error.found, where=error.where or _where(found), remedy=error.remedy)
        except OSError as error:
            yield GatherError(error.strerror or str(error), where=_where(found), remedy="check that it can be read")


def _fetcher(settings: Settings) -> "Fetcher":
    from selon.gather.fetch import Fetcher  # the network's modules take 50 ms to load

    return Fetcher(settings)


def _article(document: RawDocument, opened: _Opened, *, published: str | None, outlet: str | None) -> Article:
    return from_text(
        document.text,
        file=document.file or opened.file,
        url=document.url or opened.url,
        published=published or document.published,
        published_basis="given"
        if published
        else document.published_basis or ("metadata" if document.published else None),
        title=document.title,
        outlet=outlet or document.outlet,
        byline=document.byline,
        language=detect(document.text, declared=document.language) if document.language else None,
    )


@contextmanager
def _opened(found: Input, fetcher: "Fetcher | None") -> Iterator[_Opened]:
    """The input as a stream, with the ending that fits what it holds. Raises OSError and GatherError."""
    where = _where(found)
    if fetcher is not None and found.kind == "url":
        fetched = fetcher.fetch(found.name)
        ending = ending_of(fetched.content[:_HEAD], _suffix(fetched.url.split("?")[0].split("#")[0]))
        yield _Opened(io.BufferedReader(io.BytesIO(fetched.content)), ending, where, None, fetched.url)
    elif found.kind == "standard input":
        stream = _peekable(sys.stdin.buffer)
        yield _Opened(stream, ending_of(stream.peek(_HEAD), ""), where, None, None)
    else:
        with Path(found.name).open("rb") as file:
            yield _Opened(file, ending_of(file.peek(_HEAD), _suffix(found.name)), where, found.name, None)


def _documents(opened: _Opened, largest: int) -> Iterator[tuple[RawDocument | GatherError, bytes | None, str]]:
    """Every document of the input with its bytes, where they hold no other, and where it stands. Raises GatherError
    where the whole is not readable."""
    reader = reader_for(opened.ending)
    if opened.ending not in BY_LINE or opened.stream.peek(2)[:2] in (b"\xff\xfe", b"\xfe\xff"):
        if opened.ending in BY_LINE:
            reader = reader_for(".json")  # in UTF-16 a byte of a letter may look like a line end
        content = _whole(opened.stream, largest)
        if not content.strip(b" \t\r\n\v\f\0\xef\xbb\xbf"):
            raise _empty()
        for document, original in _read(reader, content):
            yield document, original, opened.where
        return
    number = 0
    for number, line in _lines(opened.stream, largest):
        where = f"{opened.where}, line {number}"
        if isinstance(line, GatherError):
            yield line, None, where
        elif line.strip():
            try:
                documents = list(_read(reader, line))
            except GatherError as error:
                documents = [(error, None)]
            for document, original in documents:
                yield document, original, where
    if not number:
        raise _empty()


def _read(reader: Reader, content: bytes) -> Iterator[tuple[RawDocument | GatherError, bytes | None]]:
    """The documents in some bytes; with the bytes where there is one."""
    try:
        documents = list(reader(content))
        for document in documents:
            if isinstance(document, RawDocument) and not document.text.strip():
                raise _empty()
            yield document, content if len(documents) == 1 else None
    except (GatherError, OSError):
        raise
    except Exception as error:  # a parser of somebody else's, broken by one input, must not end the batch
        raise GatherError(
            f"its format could not be read ({type(error).__name__}: {error})", remedy="check it"
        ) from error


def _whole(stream: BinaryIO, largest: int) -> bytes:
    if (size := _size(stream)) > largest:
        raise _too_large(f"{size:,} bytes", largest)
    content = stream.read(largest + 1)
    if len(content) > largest:  # a pipe does not tell its size
        raise _too_large(f"more than {largest:,} bytes", largest)
    return content


def _lines(stream: BinaryIO, largest: int) -> Iterator[tuple[int, bytes | GatherError]]:
    number = 0
    while line := stream.readline(largest + 1):
        number += 1
        if len(line) <= largest:
            yield number, line
            continue
        while line and not line.endswith(b"\n"):  # the rest of the line, in pieces
            line = stream.readline(1 << 20)
        yield number, _too_large(f"a line of more than {largest:,} bytes", largest)


def _empty() -> GatherError:
    return GatherError("holds no text", remedy="leave it out")


def _too_large(found: str, largest: int) -> GatherError:
    return GatherError(f"too large: {found}", remedy=f"split it, or raise the setting largest (now {largest:,})")


def _size(stream: BinaryIO) -> int:
    try:
        return os.fstat(stream.fileno()).st_size
    except (OSError, io.UnsupportedOperation):
        return 0


def _peekable(stream: BinaryIO) -> io.BufferedReader:
    return stream if isinstance(stream, io.BufferedReader) else io.BufferedReader(cast(io.RawIOBase, stream))


def _suffix(name: str) -> str:
    return Path(name).suffix.lower()


def _where(found: Input) -> str:
    return found.kind if found.kind == "standard input" else found.name


def _joined(*parts: str) -> str:
    return ", ".join(filter(None, parts))
