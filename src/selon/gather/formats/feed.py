"""RSS and Atom: an article for each entry, with the words that the feed gives of it."""

import re
from collections.abc import Iterator, Mapping
from html import unescape
from typing import Any

from selon.errors import GatherError
from selon.gather.dates import from_metadata
from selon.gather.encoding import decode_as
from selon.gather.formats.raw import RawDocument

_ENCODING = re.compile(rb"""<\?xml[^>]*?encoding\s*=\s*["']([\w.-]+)""")
_DECLARATION = re.compile(r"\s*<\?xml[^>]*\?>")
_NAMED = re.compile(r"&(?!(?:amp|lt|gt|quot|apos);)[A-Za-z]\w{1,30};")  # entities of HTML, which XML does not know
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
_BLANK = re.compile(r"[ \t\r\n\f]+")  # without the no-break spaces of French
_NAMESPACES = {  # of the elements that tell of an entry; others (media, itunes) have a title and a text of their own
    None,
    "http://www.w3.org/2005/Atom",
    "http://purl.org/rss/1.0/",
    "http://my.netscape.com/rdf/simple/0.9/",
    "http://purl.org/rss/1.0/modules/content/",
    "http://purl.org/dc/elements/1.1/",
}
_TEXTS = ("encoded", "content", "description", "summary")  # the fullest first
_DATED = ("pubDate", "published", "date", "issued")  # `updated` is no publication
_BLOCK = re.compile(
    "address|article|aside|blockquote|br|d[dlt]|div|figcaption|figure|footer|h[1-6]|header|hr|li|main|ol|p|pre|section"
    "|table|t[dhr]|ul"
)
_UNSEEN = frozenset({"script", "style", "iframe", "noscript", "template", "object", "svg"})
_ROOTS = frozenset({"rss", "feed", "RDF"})


def read_feed(raw: bytes) -> Iterator[RawDocument | GatherError]:
    """The entries of a feed, and an error in the place of one without words. Raises GatherError where the XML is no
    feed, or has no entry."""
    root = _root(raw)
    if _name(root) not in _ROOTS:
        raise GatherError(
            f"XML that is no feed of news: its root is {_name(root)}", remedy="give RSS or Atom, HTML, text or JSON"
        )
    entries = [element for element in root.iter("{*}item", "{*}entry") if isinstance(element.tag, str)]
    if not entries:
        raise GatherError("a feed without entries", remedy="leave it out")
    channel = _children(next(iter(root.iter("{*}channel")), root))
    for number, entry in enumerate(entries, start=1):
        document = _document(_children(entry), channel, root)
        if document.text:
            yield document
        else:
            page = f"give its page: {document.url}" if document.url else "leave it out"
            yield GatherError("an entry of a feed without a text", where=f"entry {number}", remedy=page)


def _root(raw: bytes) -> Any:
    """The root of the tree, entities left as they are and nothing fetched. Raises GatherError where there is none."""
    from lxml import etree  # 30 ms, for a format that few inputs have

    text = _NAMED.sub(lambda match: unescape(match[0]), _DECLARATION.sub("", _decoded(raw), count=1))
    parser = etree.XMLParser(
        encoding="utf-8", resolve_entities=False, no_network=True, load_dtd=False, recover=True, remove_comments=True
    )
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError) as error:
        raise GatherError(f"broken XML: {error}", remedy="save the feed again") from None
    if root is None:
        raise GatherError("broken XML: nothing in it can be read", remedy="save the feed again")
    return root


def _decoded(raw: bytes) -> str:
    declared = _ENCODING.search(raw[:200])
    return decode_as(raw, declared[1].decode() if declared else None)


def _document(entry: Mapping[str, Any], channel: Mapping[str, Any], root: Any) -> RawDocument:
    """What an entry gives; its text is empty where it has none."""
    published = next(filter(None, (from_metadata(_words(entry.get(name))) for name in _DATED)), None)
    language = _words(channel.get("language")) or root.get("{http://www.w3.org/XML/1998/namespace}lang")
    return RawDocument(
        text=next(filter(None, (_prose(entry.get(name)) for name in _TEXTS)), ""),
        title=_line(entry.get("title")),
        outlet=_outlet(entry.get("source")) or _line(channel.get("title")),
        byline=_author(entry),
        url=_link(entry),
        published=published,
        published_basis="metadata" if published else None,
        language=language or None,
    )


def _outlet(source: Any) -> str | None:
    """Who published an entry that another feed took over."""
    if source is None:
        return None
    return _line(_children(source).get("title")) or (_line(source) if not len(source) else None)


def _author(entry: Mapping[str, Any]) -> str | None:
    """Who signs: a name, of `mail (name)` the name, and no bare address."""
    found = entry.get("creator", entry.get("author"))
    name = _line(found if found is None else _children(found).get("name", found)) or ""
    if "@" in name:
        inside = re.search(r"\(([^()@]+)\)", name)
        return inside[1].strip() if inside else None
    return name or None


def _link(entry: Mapping[str, Any]) -> str | None:
    link, identifier = entry.get("link"), entry.get("guid")
    found = "" if link is None else link.get("href") or _words(link)
    if not found and identifier is not None and identifier.get("isPermaLink", "true") == "true":
        found = _words(identifier)
    return found if found.lower().startswith(("http://", "https://")) else None


def _children(element: Any) -> dict[str, Any]:
    """The children by their names, the first of each; of several links that to the page itself."""
    found: dict[str, Any] = {}
    for child in element:
        if (
            isinstance(child.tag, str)
            and _namespace(child) in _NAMESPACES
            and child.get("rel", "alternate") == "alternate"
        ):
            found.setdefault(_name(child), child)
    return found


def _name(element: Any) -> str:
    return str(element.tag).rpartition("}")[2]


def _namespace(element: Any) -> str | None:
    return str(element.tag)[1:].partition("}")[0] if str(element.tag).startswith("{") else None


def _words(element: Any) -> str:
    return "" if element is None else "".join(element.itertext()).strip()


def _line(element: Any) -> str | None:
    """A title as one line of text, without its markup."""
    return " ".join(_prose(element).split("\n")).strip() or None


def _prose(element: Any) -> str:
    """The text of an element that holds HTML, as markup of its own or as text; a paragraph for each block."""
    if element is None:
        return ""
    if len(element):  # markup of its own
        return _blocks(element)
    words = _words(element)
    if not _TAG.search(words):
        return unescape(words).strip()
    from lxml.html import fragment_fromstring

    return _blocks(fragment_fromstring(words, create_parent="div"))


def _blocks(root: Any) -> str:
    from lxml import etree

    pieces: list[str] = []
    hidden = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        name = _name(element)
        hidden += (name in _UNSEEN) * (1 if event == "start" else -1)
        if _BLOCK.fullmatch(name):
            pieces.append("\n")
        words = element.text if event == "start" else element.tail if element is not root else None
        if words and not hidden:
            pieces.append(_BLANK.sub(" ", words))
    return "\n\n".join(filter(None, (line.strip(" ") for line in "".join(pieces).split("\n"))))
