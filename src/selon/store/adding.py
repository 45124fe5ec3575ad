"""Articles of files, folders and URLs into a dossier: gathered, read where they have to be, kept one by one."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import TypeVar

from selon import languages
from selon.errors import DossierError, SelonError
from selon.gather import Gathered, from_text, gather_originals
from selon.model import Article, Reader
from selon.reader import fault, read_article, rules_digest
from selon.settings import Settings
from selon.store.dossier import Dossier
from selon.store.writing import Added
from selon.version import __version__

Done = TypeVar("Done")
_TOLD = ("metadata", "given")  # bases of a date that stands beside the text


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one article."""

    article: Article
    added: Added


def add_paths(
    dossier: Dossier,
    inputs: Iterable[str | Path],
    *,
    published: str | None = None,
    outlet: str | None = None,
    settings: Settings | None = None,
) -> Iterator[Outcome | SelonError]:
    """Adds every article of the inputs, in order, and yields what came of each; an input that fails is yielded as its
    error, and the rest goes on.

    Each article is kept before the next is read. What the dossier has, read by the rules in force, is not read again:
    so the same call ends what one that was interrupted began. `published` (EDTF) and `outlet` are taken for what the
    texts say of themselves. Raises DossierError where the dossier itself fails.
    """
    settings = settings or Settings.load()
    for found in gather_originals(inputs, published=published, outlet=outlet, settings=settings):
        if isinstance(found, SelonError):
            yield found
        else:
            yield _guarded(found.article, partial(_add, dossier, found, settings))


def reread(dossier: Dossier, *, settings: Settings | None = None) -> Iterator[Article | SelonError]:
    """Reads again every article of the dossier that other rules read; judgements stay. An article that fails keeps the
    reading it has, and its error is yielded."""
    settings = settings or Settings.load()
    for reading in dossier.readings(superseded=True):
        if not would_read(reading.article, reading.reader, settings):
            yield _guarded(reading.article, partial(_read_again, dossier, reading.article, settings))


def laid_out(article: Article) -> Article:
    """The article of the same text by the rules of gathering in force; what was told beside the text stays told."""
    told = article.published_basis in _TOLD
    return from_text(
        article.text,
        file=article.file,
        url=article.url,
        published=article.published if told else None,
        published_basis=article.published_basis if told else None,
        title=article.title,
        outlet=article.outlet,
        byline=article.byline,
        language=article.language,
    )


def would_read(article: Article, reader: Reader, settings: Settings) -> bool:
    """Whether that reader is the one that would read the article now: the same Selon, rules and pipeline."""
    language = article.language or ""
    package = None
    if language in languages.read():
        package = settings.pipelines.get(language) or languages.table(language, "language")["pipeline"]
    return reader == Reader(__version__, rules_digest(settings), package and _name(package))


def _guarded(article: Article, read: Callable[[], Done]) -> Done | SelonError:
    """What reading an article into the dossier comes to, or the error that ended it. Raises DossierError."""
    try:
        return read()
    except DossierError:
        raise
    except SelonError as error:
        return error
    except Exception as error:  # noqa: BLE001  one article that trips us never loses the rest
        return fault(article, error)


def _read_again(dossier: Dossier, article: Article, settings: Settings) -> Article:
    dossier.add(read_article(laid_out(article), settings=settings))
    return article


def _add(dossier: Dossier, found: Gathered, settings: Settings) -> Outcome:
    article = found.article
    todo = dossier.plan(article, lambda reader: would_read(article, reader, settings))
    if todo == "found again":
        dossier.found_again(article, original=found.original)
    elif todo != "known":
        todo = dossier.add(read_article(article, settings=settings), original=found.original)
    return Outcome(article, todo)


@cache
def _name(package: str) -> str:
    """A pipeline as readers name it: its package and version."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return f"{package} {version(package.replace('_', '-'))}"
    except PackageNotFoundError:
        return package
