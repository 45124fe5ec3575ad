"""What a person should look at in an article before anything is read out of it."""

import re
from collections.abc import Iterator

from selon import languages
from selon.gather.boilerplate import cuts
from selon.model import Article, Flag

_UNDECODED = re.compile("\ufffd+")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]+")
_AFTER_LEAD = "".join(bytes([b]).decode("cp1252", "ignore") or chr(b) for b in range(0x80, 0xC0))
_MOJIBAKE = re.compile(  # UTF-8 that was read as Windows-1252: é as Ã©, ’ as â€™, Arabic as Ø§Ù„
    f"[ÂÃ][{re.escape(_AFTER_LEAD)}]|â€[{re.escape(_AFTER_LEAD)}]?|(?:[ØÙÚÛÐÑ][{re.escape(_AFTER_LEAD)}]){{3,}}"
)
_BREAKS = (
    (_UNDECODED, "bytes that could not be decoded (U+FFFD)"),
    (_MOJIBAKE, "letters of a text decoded twice (mojibake)"),
    (_CONTROLS, "control characters"),
)
_CUT = re.compile(r"(?:…|\.{3}|\[…\]|\[\.{3}\]|\(…\)|\(\.{3}\))[\s»”\"']*$")


def flags(article: Article) -> tuple[Flag, ...]:
    """What is amiss with the article: no date, a language that is not read, broken characters, a cut end."""
    return tuple(_flags(article))


def _flags(article: Article) -> Iterator[Flag]:
    whole = 0, len(article.text)
    if article.published is None:
        yield Flag(
            "no-publication-date",
            *whole,
            "nothing says when it came out: relative dates stay unresolved; give the date",
        )
    if article.language not in languages.read():
        known = (
            languages.table(article.language or "", "language").get("name", article.language)
            if article.language
            else None
        )
        found = (
            f"in {known} ({article.language}), which is gathered but not yet read"
            if known
            else "in no language that could be told"
        )
        yield Flag("unread-language", *whole, found)
    for pattern, what in _BREAKS:
        if match := pattern.search(article.text):
            count = sum(1 for _ in pattern.finditer(article.text))
            places = "in one place" if count == 1 else f"in {count} places, the first marked"
            yield Flag("broken-text", *match.span(), f"{what} {places}")
    if cut := _cut(article):
        yield cut


def _cut(article: Article) -> Flag | None:
    """The sign that the text ends before the article does: dots at its end, or a `Lire la suite` right below it.

    Further below, among the appeals of the page, such words are the page's own and say nothing of the article.
    """
    last = max((i for i, p in enumerate(article.passages) if p.kind == "body"), default=None)
    if last is None:
        return None
    body = article.passages[last]
    if match := _CUT.search(article.text, body.start, body.end):
        return Flag("truncated", match.start(), body.end, "the text ends in dots: it may be cut")
    after = article.passages[last + 1 : last + 2]
    for passage in after:
        if passage.kind == "boilerplate" and cuts(article.text[passage.start : passage.end]):
            return Flag("truncated", passage.start, passage.end, "the article goes on elsewhere")
    return None
