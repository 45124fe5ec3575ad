"""The way of the data, from inputs to readings: gather, parse, attribute, frame, ground."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from selon import languages
from selon.attribute import Evidence, explain
from selon.errors import ReadingError, SelonError
from selon.gather import flags, from_text, gather
from selon.gazetteer.base import added_file
from selon.ground.mentions import mentions
from selon.model import Article, Flag, Reader, Reading
from selon.ontology import actors
from selon.parse import Parse, parse
from selon.settings import Settings
from selon.version import __version__

WEAVING_ROOMS = ("languages", "ontology", "weave")
RULE_ROOMS = ("languages", "ontology", "gazetteer", "gather", "parse", "attribute", "frame", "ground")
_RULES = (".py", ".toml", ".csv")  # endings of the files of code and data


@dataclass(frozen=True, slots=True)
class Explained:
    """A reading, with the evidence of each of its claims and mentions by id: the rule, its row, the words."""

    reading: Reading
    evidence: Mapping[str, Evidence] = field(default_factory=dict)


def read(
    text_or_path: str | Path,
    *,
    published: str | None = None,
    outlet: str | None = None,
    settings: Settings | None = None,
) -> Reading:
    """Reads one article: a path (a Path, or a string that names an existing file) or the text itself.

    `published` (EDTF) and `outlet` are taken for what the text says of itself. Raises SelonError.
    """
    settings = settings or Settings.load()
    if isinstance(text_or_path, Path) or _names_a_file(text_or_path):
        article = next(iter(gather([text_or_path], published=published, outlet=outlet, settings=settings)))
        if isinstance(article, SelonError):
            raise article
    else:
        article = from_text(text_or_path, published=published, outlet=outlet)
    return read_article(article, settings=settings)


def read_many(
    inputs: Iterable[str | Path],
    *,
    published: str | None = None,
    outlet: str | None = None,
    settings: Settings | None = None,
) -> Iterator[Reading | SelonError]:
    """Reads every article of the inputs (files, folders, globs, URLs, `-`), in order; an input that fails is yielded
    as its error, and the rest goes on. `published` (EDTF) and `outlet` are taken for what the texts say of
    themselves."""
    for outcome in explain_many(inputs, published=published, outlet=outlet, settings=settings):
        yield outcome.reading if isinstance(outcome, Explained) else outcome


def explain_many(
    inputs: Iterable[str | Path],
    *,
    published: str | None = None,
    outlet: str | None = None,
    settings: Settings | None = None,
) -> Iterator[Explained | SelonError]:
    """The same as `read_many`, and for each claim the rule that made it."""
    settings = settings or Settings.load()
    for article in gather(inputs, published=published, outlet=outlet, settings=settings):
        if isinstance(article, SelonError):
            yield article
            continue
        try:
            yield explain_article(article, settings=settings)
        except SelonError as error:
            yield error
        except Exception as error:  # noqa: BLE001  one article that trips us never loses the rest
            yield fault(article, error)


def fault(article: Article, error: Exception) -> ReadingError:
    """The error of an article that tripped us: a fault of ours, told so that it can be reported."""
    found = f"could not be read ({type(error).__name__}: {error})"
    return ReadingError(found, where=article.file or article.url or article.id, remedy="please report it")


def read_article(article: Article, *, settings: Settings) -> Reading:
    """Reads a gathered article. Raises PipelineMissing where the language's parser is not installed."""
    return explain_article(article, settings=settings).reading


def explain_article(article: Article, *, settings: Settings) -> Explained:
    """The same as `read_article`, and for each claim the rule that made it."""
    language, raised = article.language or "", flags(article)
    reasons = dict(_missing(article))
    if language not in languages.read():
        reader = Reader(__version__, rules_digest(settings), None)
        reasons |= dict.fromkeys(("claims", "mentions"), f"no reader for the language {language or 'of this text'} yet")
        return Explained(Reading(reader, article, (), (), raised, reasons))
    parsed = parse(article, package=settings.pipelines.get(language))
    reader = Reader(__version__, rules_digest(settings), parsed.pipeline)
    found = explain(parsed)
    told = mentions(parsed, tuple(claim for claim, _ in found), known=actors(settings.actors))
    if not told.mentions:
        reasons["mentions"] = "no event is told in it"
    reading = Reading(
        reader, article, told.claims, told.mentions, (*raised, *_unbalanced(parsed), *told.flags), reasons
    )
    return Explained(reading, {claim.id: evidence for claim, evidence in found} | dict(told.evidence))


def _missing(article: Article) -> Iterator[tuple[str, str]]:
    """Why a field of the article is empty."""
    for name, what in (
        ("title", "no title"),
        ("outlet", "no outlet"),
        ("byline", "no byline"),
        ("published", "no publication date"),
    ):
        if getattr(article, name) is None:
            yield f"article.{name}", f"{what} was found in the text or beside it"


def _unbalanced(parsed: Parse) -> Iterator[Flag]:
    for quotation in parsed.quotations:
        if not quotation.balanced:
            yield Flag(
                "unbalanced-quotation",
                quotation.start,
                quotation.end,
                "a quotation mark is missing: one end is a guess",
            )


def rules_digest(settings: Settings | None = None) -> str:
    """Twelve hex digits over all that decides what is read: code and data of the rooms that read, the settings' tables
    of actors, and the places that somebody added to the gazetteer."""
    own = (*(settings.actors if settings else ()), *filter(None, [added_file()]))
    return _digest(RULE_ROOMS, tuple(_stamp(path) for path in own if path.is_file()))


def weaving_digest() -> str:
    """The same over all that decides what is woven of readings."""
    return _digest(WEAVING_ROOMS, ())


def _stamp(path: Path) -> tuple[Path, int, int]:
    """What tells that a file changed: when it was last written (ns), and its size."""
    status = path.stat()
    return path, status.st_mtime_ns, status.st_size


@cache
def _digest(rooms: tuple[str, ...], added: tuple[tuple[Path, int, int], ...]) -> str:
    digest = hashlib.sha256()
    for room in rooms:
        for name, content in sorted(_walk(files("selon").joinpath(room), room)):
            digest.update(name.encode() + b"\0" + content)
    for own, _, _ in added:
        with own.open("rb") as file:
            digest.update(b"\0" + hashlib.file_digest(file, "sha256").digest())
    return digest.hexdigest()[:12]


def _walk(folder: Traversable, name: str) -> Iterator[tuple[str, bytes]]:
    if not folder.is_dir():
        return
    for entry in folder.iterdir():
        path = f"{name}/{entry.name}"
        if entry.is_dir():
            yield from _walk(entry, path)
        elif entry.name.endswith(_RULES):
            yield path, entry.read_bytes()


def _names_a_file(text: str) -> bool:
    try:
        return len(text) < 4096 and "\n" not in text and Path(text).is_file()
    except (OSError, ValueError):
        return False
