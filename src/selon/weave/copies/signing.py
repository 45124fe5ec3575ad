"""Who signs an article, and whom it credits: by names, and the few words that say which is which."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice, takewhile

from selon import languages
from selon.model import Article
from selon.ontology import Registry, actor, actors, fold

_BRACKET = re.compile(r"[(\[]\s*([^\W\d_][^()\[\]\n,;/]{1,40}?)\s*[)\]]")
_COPYRIGHT = re.compile(
    r"\W*(?:copyright\b\W*)?(?:©|\(c\)\s)\s*(?:\d{4}\s+)?([^\W\d_](?:(?! - )[^\n.,;|–—\d]){1,40})", re.I
)
_MARK = "©"
_WORDS = re.compile(r"[^\W_]+")
_NAME = re.compile(r"[^\W_]+(?:['’.][^\W_]+)*")
_DOMAIN = re.compile(r"\.(?:com|org|net|info|[a-z]{2})$", re.I)
_LONGEST = 4  # words of an outlet's name
HEAD, SHORT = 6, 80  # lines at the head of a text, and characters of one, among which an outlet names itself
BESIDE = 6  # words beside its name in such a line that is none of the date or credit lines


def outlet_of(article: Article) -> str | None:
    """The outlet that answers for the article: the one gathered with it, else a known one that its head lines name as
    theirs (`OLJ / AFP / le 2 mars`, `Texte par : RFI`, `Homs – SANA /`), else the agency in the bracket of its dateline
    (`DAMAS (Agence) —`), else the owner in the copyright line at its foot (above it, such a mark is of a picture).
    What a line credits (`avec AFP`) is another's."""
    if article.outlet:
        return article.outlet
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
        if len(_NAME.findall(line)) <= BESIDE + _LONGEST and _MARK not in line:
            yield line


@lru_cache(maxsize=1 << 10)
def _known(line: str, language: str) -> str | None:
    """The first known outlet that a line names before the word, if any, that credits others."""
    others, known = _row("credited", language), actors()
    words = []
    for word in _NAME.findall(line):
        if word.casefold() in others:
            break
        words.append(word)
    for first in range(len(words)):
        for last in range(min(len(words), first + _LONGEST), first, -1):
            name = " ".join(words[first:last])
            found = known.find(name) or known.find(_DOMAIN.sub("", name))
            if found is not None and found.kind == "medium" and name[0].isupper():
                return found.name
    return None


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
        if word.casefold() in _row("written for", article.language or ""):
            return " ".join(words[place + 1 :]) or None
    return None if _wrote(article, signed) else signed


def _wrote(article: Article, name: str) -> bool:
    """Whether a name is in the byline: of a person who signs, and no outlet."""
    return f" {_plain(name)} " in f" {_plain(article.byline or '')} " and actor(name) is None


@lru_cache(maxsize=64)
def _row(name: str, language: str) -> frozenset[str]:
    return frozenset(languages.table(language, "weaving").get(name, ()))


def credits(article: Article, outlets: Iterable[str]) -> frozenset[str]:
    """Those of `outlets` (other than its own) that the article's text names, under any of their names: `(AFP)`, `avec
    SANA`, `selon Reuters`."""
    outlets = tuple(outlets)
    own = outlet_of(article)
    mine = _spellings(own) if own else frozenset()
    text = f" {_plain(article.text)} "
    found = (o for o in outlets if not mine & _spellings(o))
    return frozenset(o for o in found if any(f" {spelling} " in text for spelling in _spellings(o)))


def retold(article: Article) -> bool:
    """Whether a credit line says whose words the article uses, and names a known outlet for it: `Avec Press TV`."""
    credited, known = _row("credited", article.language or ""), actors()
    for passage in article.passages:
        words = _NAME.findall(article.text[passage.start : passage.end]) if passage.kind == "credit" else []
        others = next((words[i + 1 :] for i, word in enumerate(words) if word.casefold() in credited), [])
        if any(_medium(" ".join(others[: n + 1]), known) for n in range(min(len(others), _LONGEST))):
            return True
    return False


def _medium(name: str, known: Registry) -> bool:
    found = known.find(name) or known.find(_DOMAIN.sub("", name))
    return found is not None and found.kind == "medium"


@lru_cache(maxsize=1 << 12)
def _spellings(outlet: str) -> frozenset[str]:
    known = actor(outlet)
    return frozenset(_plain(name) for name in ((known.name, *known.aliases) if known else ()) or (outlet,)) - {""}


@lru_cache(maxsize=1 << 13)
def _plain(text: str) -> str:
    return " ".join(_WORDS.findall(fold(text)))
