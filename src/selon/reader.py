"""The way of the data, from inputs to readings: gather, parse, attribute."""

import hashlib
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from selon import languages
from selon.errors import SelonError
from selon.gather import from_text, gather
from selon.model import Article, Flag, Reader, Reading
from selon.settings import Settings
from selon.version import __version__

RULE_ROOMS = ("languages", "ontology", "gazetteer", "gather", "parse", "attribute", "frame", "ground")


def read(text_or_path: str | Path, *, published: str | None = None, settings: Settings | None = None) -> Reading:
    """Reads one article: a path (a Path, or a string that names an existing file) or the text itself.

    `published` is its publication date (EDTF) where the text does not give it. Raises SelonError.
    """
    settings = settings or Settings.load()
    if isinstance(text_or_path, Path) or _names_a_file(text_or_path):
        article = next(iter(gather([text_or_path], published=published, settings=settings)))
        if isinstance(article, SelonError):
            raise article
    else:
        article = from_text(text_or_path, published=published)
    return read_article(article, settings=settings)


def read_many(
    inputs: Iterable[str | Path], *, published: str | None = None, settings: Settings | None = None
) -> Iterator[Reading | SelonError]:
    """Reads every article of the inputs (files, folders, globs, URLs, `-`), in order; an input that fails is yielded
    as its error, and the rest goes on."""
    settings = settings or Settings.load()
    for article in gather(inputs, published=published, settings=settings):
        if isinstance(article, SelonError):
            yield article
        else:
            yield read_article(article, settings=settings)


def read_article(article: Article, *, settings: Settings) -> Reading:
    """Reads a gathered article. Raises PipelineMissing where the language's parser is not installed."""
    reader = Reader(__version__, rules_digest(), None)
    return Reading(reader, article, (), (), ())


@cache
def rules_digest() -> str:
    """Twelve hex digits over every file, code and data, that decides what is read."""
    digest = hashlib.sha256()
    for room in RULE_ROOMS:
        for path, content in sorted(_walk(files("selon").joinpath(room), room)):
            digest.update(path.encode() + b"\0" + content)
    return digest.hexdigest()[:12]


def _walk(folder: Traversable, name: str) -> Iterator[tuple[str, bytes]]:
    if not folder.is_dir():
        return
    for entry in folder.iterdir():
        path = f"{name}/{entry.name}"
        if entry.is_dir():
            yield from _walk(entry, path)
        elif entry.name.endswith((".py", ".toml")):
            yield path, entry.read_bytes()


def _names_a_file(text: str) -> bool:
    try:
        return len(text) < 4096 and "\n" not in text and Path(text).is_file()
    except (OSError, ValueError):
        return False
