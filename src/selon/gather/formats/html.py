"""HTML: the text of the article without the page around it, and what the page says of it."""

import json
import re
from collections.abc import Iterator
from typing import Any

from selon.errors import GatherError
from selon.gather.dates import from_metadata
from selon.gather.encoding import decode_as
from selon.gather.formats.raw import RawDocument

_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]+)""", re.I)
_SITE = re.compile(r"og:site_name|\"@type\"\s*:\s*\"\w*Organization\"", re.I)
_DATED = (  # the meta names that give the day an article came out, the surest first
    "article:published_time",
    "og:published_time",
    "datepublished",
    "publication_date",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.created",
    "dcterms.date",
    "dc.date",
    "date",
)


def read_html(raw: bytes) -> Iterator[RawDocument]:
    """The one document of a page. Raises GatherError where no article is found in it."""
    # Loaded here: it takes half a second, and most inputs are plain text.
    from lxml import etree
    from lxml.html import document_fromstring
    from trafilatura import bare_extraction

    page = markup(raw)
    if "<" not in page:
        yield RawDocument(page)
        return
    try:
        tree = document_fromstring(page.encode("utf-8", "replace"), parser=_parser())
    except (etree.LxmlError, ValueError) as error:
        raise GatherError(f"HTML that does not parse ({error})", remedy="save the page again") from None
    found = bare_extraction(page, with_metadata=True, include_comments=False, include_tables=False)
    text = (found.text or "") if found else ""  # type: ignore[union-attr]
    if found is None or not text.strip():
        raise GatherError("no article found in the HTML", remedy="give the page of one article, or its text")
    said: dict[str, Any] = found if isinstance(found, dict) else found.as_dict()
    # Where a page has no site name trafilatura gives the host, which the URL already says.
    outlet = None if said["sitename"] and said["sitename"] == said["hostname"] else said["sitename"]
    if outlet and _bare(outlet) in {_bare(author) for author in (said["author"] or "").split(";")} and not _site(page):
        outlet = None  # a page that calls its author its publisher
    published = _published(tree)
    yield RawDocument(
        text=text,
        title=said["title"] or None,
        outlet=outlet or None,
        byline=(said["author"] or "").replace("; ", ", ") or None,
        url=said["url"] or None,
        published=published,
        published_basis="metadata" if published else None,
        language=tree.get("lang"),
    )


def _site(page: str) -> bool:
    """Whether the page says of some name that it is a site's or an organisation's."""
    return _SITE.search(page) is not None


def _bare(name: str) -> str:
    """The letters of a name, so that the Jeandupont of an address is Jean Dupont."""
    return "".join(filter(str.isalnum, name.casefold()))


def markup(raw: bytes) -> str:
    """The page decoded: by its byte order mark, else by the encoding that it declares, else by its bytes."""
    declared = _CHARSET.search(raw[:4096])
    return decode_as(raw, declared[1].decode() if declared else None)


def _parser() -> Any:
    from lxml.html import HTMLParser

    return HTMLParser(encoding="utf-8")


def _published(tree: Any) -> str | None:
    """The day that the page's own metadata give: JSON-LD, meta names, microdata; else None."""
    for script in tree.xpath("//script[@type='application/ld+json']/text()"):
        if date := from_metadata(_in_json_ld(script)):
            return date
    named = {
        (m.get("property") or m.get("name") or m.get("itemprop") or "").lower(): m.get("content")
        for m in tree.xpath("//meta[@content]")
    }
    for name in _DATED:
        if date := from_metadata(named.get(name)):
            return date
    for time in tree.xpath("//*[@itemprop='datePublished'] | //time[@pubdate]"):
        if date := from_metadata(time.get("datetime") or time.get("content") or time.text_content()):
            return date
    days = {from_metadata(t.get("datetime")) for t in tree.xpath("//article//time[@datetime]")}
    return days.pop() if len(days) == 1 else None  # several days: which is this article's is not said


def _in_json_ld(script: str) -> object:
    try:
        value = json.loads(script, strict=False)
    except (ValueError, RecursionError):
        return None
    todo = [value]
    while todo:
        entry = todo.pop(0)
        if isinstance(entry, list):
            todo += entry
        elif isinstance(entry, dict):
            if entry.get("datePublished"):
                return entry["datePublished"]
            todo += [v for k, v in entry.items() if k in ("@graph", "mainEntity", "mainEntityOfPage")]
    return None
