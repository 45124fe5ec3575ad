"""Readings measured against gold: the figures of the project's scoring script, with the misses behind them."""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass

from selon.errors import GoldError
from selon.evaluate.claimscore import score_claims
from selon.evaluate.eventscore import score_events
from selon.evaluate.figures import Figure, figures
from selon.evaluate.gold import GoldArticle
from selon.evaluate.goldfile import article_name
from selon.evaluate.sheet import Miss, Sheet, Tally
from selon.evaluate.weaving import WovenReport
from selon.model import Reading


@dataclass(frozen=True, slots=True)
class ArticleScore:
    """How one article was read: `name` is what its file and its gold's start with."""

    name: str
    file: str
    language: str
    tally: Tally
    misses: tuple[Miss, ...]

    def figures(self) -> dict[str, Figure]:
        """The figures of this article alone."""
        return figures(self.tally, language=self.language)


@dataclass(frozen=True, slots=True)
class Report:
    """How well articles were read.

    `unread` names the gold files for which there was no reading, `errors` says which inputs could not be read; `woven`
    is how well they were woven, where the gold is that of a dossier.
    """

    language: str
    articles: tuple[ArticleScore, ...]
    unread: tuple[str, ...] = ()
    errors: tuple[str, ...] = ()
    woven: WovenReport | None = None

    @property
    def gaps(self) -> tuple[str, ...]:
        """What kept articles out of the figures, a line each."""
        return (*self.errors, *(f"{file}: no article was read for this gold" for file in self.unread))

    @property
    def misses(self) -> tuple[Miss, ...]:
        """All that was missed, article by article."""
        return tuple(miss for article in self.articles for miss in article.misses)

    def figures(self) -> dict[str, Figure]:
        """The figures over all articles, under the names of the scoring script; then those of weaving."""
        read = figures(sum((article.tally for article in self.articles), Tally()), language=self.language)
        return read if self.woven is None else {**read, **self.woven.figures()}


def evaluate(
    gold: Iterable[GoldArticle], readings: Iterable[Reading], *, language: str | None = None, skip: Container[str] = ()
) -> Report:
    """Measures readings against gold, by the definitions of the project's scoring script.

    An article and its gold belong together by what their file names start with (`003_…`); of two readings of one
    article the later counts. Articles in another language than `language`, or whose name is in `skip`, are left out.
    Without `language` it is the one that the gold declares, or that all was read in where the gold declares none.
    Raises GoldError where that is not one language, or the gold quotes words that its article does not hold.
    """
    by_name = {article_name(r.article.file): r for r in readings if r.article.file}
    gold = [annotation for annotation in gold if annotation.name not in skip]
    language = language or _only_language(gold, by_name)
    scores: list[ArticleScore] = []
    unread: list[str] = []
    for annotation in gold:
        reading = by_name.get(annotation.name)
        spoken = annotation.language or (reading and reading.article.language)
        if spoken not in (None, language):
            continue
        if reading is None:
            unread.append(annotation.file)
        elif spoken == language:
            scores.append(_score(annotation, reading, language))
    return Report(language, tuple(scores), tuple(unread))


def _only_language(gold: Iterable[GoldArticle], by_name: Mapping[str, Reading]) -> str:
    """The one language of the gold; empty where neither it nor a reading tells."""
    declared = {annotation.language for annotation in gold} - {None}
    found = declared or {by_name[a.name].article.language for a in gold if a.name in by_name} - {None}
    codes = sorted(filter(None, found))
    if len(codes) > 1:
        raise GoldError(f"the gold is in many languages ({', '.join(codes)})", remedy="name the one to measure")
    return codes[0] if codes else ""


def _score(gold: GoldArticle, reading: Reading, language: str) -> ArticleScore:
    file = reading.article.file or gold.file
    sheet = Sheet(file, reading.article.text)
    score_claims(sheet, gold, reading)
    score_events(sheet, gold, reading)
    return ArticleScore(gold.name, file, language, sheet.tally, tuple(sheet.misses))
