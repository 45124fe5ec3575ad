"""Who signs an article: by names, and the few words that say which is whose."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice, takewhile

from selon import gazetteer, languages
from selon.gather import patterns
from selon.model import Article
from selon.ontology import actor, actors, fold

_BRACKET = re.compile(r"[(\[]\s*([^\W\d_][^()\[\]\n,;/]{1,40}?)\s*[)\]]")
_COPYRIGHT = re.compile(
    r"\W*(?:copyright\b\W*)?(?:©|\(c\)\s)\s*(?:\d{4}\s+)?([^\W\d_](?:(?! - )[^\n.,;|–—\d]){1,40})", re.I
)
_MARK = "©"
_WORDS = re.compile(r"[^\W_]+")
_NAME = re.compile(r"[^\W_]+(?:['’.][^\W_]+)*")
_DOMAIN = re.compile(r"\.(?:com|org|net|info|[a-z]{2})$", re.I)
_WHERE = {"town", "province", "country"}
TITLE = 3  # words of an outlet's title that opens with an article, as Le Goff does
LONGEST = 4  # words of an outlet's name
HEAD, SHORT = 6, 80  # lines at the head of a text, and characters of one, among which an outlet names itself
BESIDE = 6  # words beside its name in such a line that is none of the date or credit lines


def outlet_of(article: Article) -> str | None:
    """The outlet that answers for the article: the one told beside the text, else the one that signs it. Articles that
    were gathered before the second was kept with them have none of their own."""
    return article.outlet or signed_by(article)


def signed_by(article: Article) -> str | None:
    """The outlet that signs the text: a known one that its head lines name as theirs (`OLJ / AFP / le 2 mars`, `Texte
    par : RFI`, `Homs – SANA /`), else the agency in the bracket of its dateline (`DAMAS (Agence) —`), else the one
    whose own people write (`Par la rédaction de Radio Nil`) or that is named as no person is (`par La Voix du Nil`),
    else the owner in the copyright line at its foot (above it, such a mark is of a picture). What a line credits
    (`avec AFP`) is another's."""
    language = article.language or ""
    signed = [p for p in article.passages if p.kind in ("dateline", "credit")]
    lines = [*_head(article, language), *(article.text[p.start : p.end] for p in signed)]
    for line in lines:
        if (found := _known(line, language)) is not None:
            return found
    for passage in signed:
        match = _BRACKET.search(article.text, passage.start, passage.end)
        if match and passage.kind == "dateline" and _names(match[1], language):
            return None if _wrote(article, match[1]) else match[1]
    if (own := _own(article.byline or "", language)) is not None:
        return own
    if _titled(article.byline or "", language):
        return article.byline
    for passage in takewhile(lambda p: p.kind != "body", reversed(article.passages)):
        match = _COPYRIGHT.match(article.text, passage.start, passage.end)
        if match and passage.kind == "boilerplate" and (owner := _owner(match[1].strip(), article)):
            return owner
    return None


def _head(article: Article, language: str) -> Iterator[str]:
    """The short lines between the title and the text that are little else than the name of an outlet, and of no
    picture."""
    lines = (line for line in islice(article.text.split("\n"), 2 * HEAD) if line.strip())
    for line in islice(lines, 1, HEAD):
        if len(line) > SHORT:
            return
        if len(_NAME.findall(line)) <= BESIDE + LONGEST and _MARK not in line:
            yield line


@lru_cache(maxsize=1 << 10)
def _known(line: str, language: str) -> str | None:
    """The first known outlet that a line names as its own."""
    words, _ = halves(line, language)
    for first in range(len(words)):
        for last in range(min(len(words), first + LONGEST), first, -1):
            name = " ".join(words[first:last])
            if name[0].isupper() and (found := medium(name)) is not None:
                return found
    return None


def halves(line: str, language: str) -> tuple[list[str], list[str]]:
    """The words of a line before the one, if any, that credits others, and those behind it."""
    words, others = _NAME.findall(line), _row("crediting", language)
    at = next((i for i, word in enumerate(words) if word.casefold() in others), len(words))
    return words[:at], words[at + 1 :]


def medium(name: str) -> str | None:
    """The outlet of that name, or of that domain, as it is known."""
    known = actors()
    found = known.find(name) or known.find(_DOMAIN.sub("", name))
    return found.name if found is not None and found.kind == "medium" else None


def _own(byline: str, language: str) -> str | None:
    """The outlet whose own people a byline tells of; no town that they are in."""
    match = _own_people(language).match(byline)
    if match is None:
        return None
    name = re.split(rf"\s+{patterns.listed(_row('crediting', language))}\b", match["name"], maxsplit=1)[0]
    town = any(place.score == 1 and place.spot.kind in _WHERE for place in gazetteer.search(name, spelt=False))
    return None if town or not name else medium(name) or name


def _titled(byline: str, language: str) -> bool:
    """Whether a byline is a title, which opens with an article and has more words than the name of a family."""
    words = byline.replace("’", "'").replace("'", "' ").split()
    return len(words) >= TITLE and words[0][0].isupper() and words[0].casefold() in _row("articles", language)


@lru_cache(maxsize=64)
def _own_people(language: str) -> re.Pattern[str]:
    return re.compile(patterns.own(language, r"(?P<name>.+)"), re.I)


def _names(bracketed: str, language: str) -> bool:
    """Whether what stands in a bracket is the name of somebody: `(Agences)` and `(heure de Paris)` are nobody's."""
    return bracketed[0].isupper() and bracketed.casefold() not in _row("nobody", language)


def _owner(signed: str, article: Article) -> str | None:
    """The outlet in a copyright line: behind the word that says for whom somebody wrote; no person who signs, and no
    words on rights (`© Tous droits réservés`)."""
    words = signed.split()
    if words[0].casefold() in _row("rights", article.language or ""):
        return None
    for place, word in enumerate(words):
        if word.casefold() in _row("written_for", article.language or ""):
            return " ".join(words[place + 1 :]) or None
    return None if _wrote(article, signed) else signed


def _wrote(article: Article, name: str) -> bool:
    """Whether a name is in the byline: of a person who signs, and no outlet."""
    return f" {plain_words(name)} " in f" {plain_words(article.byline or '')} " and actor(name) is None


@lru_cache(maxsize=64)
def _row(name: str, language: str) -> frozenset[str]:
    return frozenset(languages.table(language, "publication").get(name, ()))


@lru_cache(maxsize=1 << 13)
def plain_words(text: str) -> str:
    """The words of a text in lower case, without accents or marks."""
    return " ".join(_WORDS.findall(fold(text)))
