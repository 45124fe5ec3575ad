"""FollowTheMoney: woven events as statements, a line of JSON each, as its own library writes and reads them.

An event is an `Event`, its articles `Article`s tied to it by `Documentation`, those who act, suffer or answer for it
`LegalEntity`s of the schema that their kind tells, tied to it by `UnknownLink`s whose role says how (the model has no
link for roles in events). In each statement `original_value` holds the words of the text and `origin` the ids of the
articles they stand in. The model is that of followthemoney 4.11 (followthemoney/schema/*.yaml).
"""

import hashlib
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any
from urllib.parse import urlsplit

from selon import ontology
from selon.model import Article, Disagreement, Event
from selon.publish import judging
from selon.publish.accounts import Account, Look
from selon.publish.countries import country
from selon.publish.eventtext import counts, disagreement, place, standings
from selon.publish.jsonlines import written
from selon.publish.plain import plain
from selon.weave.roots.naming import described

DATASET = "selon"
_ORIGINS = 14  # ids of articles in one origin: with its label they stay under the 255 characters of a column
_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")  # EDTF that is a date there too
_LINKABLE = ("http", "https")


def pieces(events: Iterable[Event], look: Look) -> Iterator[str]:
    """The lines of the file, as events come: `look` gives the reading of an article by its id. Entities that several
    events share are written once."""
    seen: set[str] = set()
    for event in events:
        for entity in entities(Account(event, look)):
            if entity.id not in seen:
                seen.add(entity.id)
                yield from entity.lines()


class Entity:
    """An entity while its statements are gathered; a value that is said twice is one statement."""

    def __init__(self, identity: str, schema: str) -> None:
        self.id, self.schema = f"{DATASET}-{identity}", schema
        self._rows: dict[str, dict[str, Any]] = {}
        self._add("id", self.id, None, (), None)

    def add(
        self,
        prop: str,
        value: str | None,
        *,
        words: str | None = None,
        articles: Iterable[Article] = (),
        language: str | None = None,
    ) -> None:
        """One value of a property, cut to what its type holds; `words` as the text has it. Empty values are none."""
        kind = _table()["types"][prop]
        value = plain(value or "").strip()[: _table()["longest"].get(kind)]
        if value:
            linguistic = kind in ("name", "text", "string", "address")
            code = _table()["languages"].get(language or "") if linguistic else None
            self._add(prop, value, plain(words) if words else None, [article.id for article in articles], code)

    def lines(self) -> Iterator[str]:
        """Its statements, that of its id first."""
        for row in self._rows.values():
            yield written(row) + "\n"

    def _add(self, prop: str, value: str, words: str | None, articles: Iterable[str], language: str | None) -> None:
        # the key of followthemoney.statement.Statement.make_key
        key = f"{DATASET}.{self.id}.{prop}.{value}" + (f"@{language}" if language else "")
        told = list(dict.fromkeys(articles))[:_ORIGINS]
        self._rows.setdefault(
            key,
            {
                "canonical_id": self.id,
                "entity_id": self.id,
                "prop": prop,
                "schema": self.schema,
                "value": value,
                "dataset": DATASET,
                "lang": language,
                "original_value": words if words != value else None,
                "first_seen": None,
                "last_seen": None,
                "external": False,
                "origin": f"article:{' '.join(told)}" if told else None,
                "id": hashlib.sha1(key.encode("utf-8")).hexdigest(),
            },
        )


def entities(account: Account) -> Iterator[Entity]:
    """The entities of one event: itself, its articles, its parties and roots, and what ties them to it."""
    event, tied = _event(account), list[Entity]()
    for article in account.articles():
        tied.append(_article(article))
        event.add("proof", tied[-1].id, articles=[article])
        tied.append(_link("Documentation", tied[-1], event, "document", "entity", "tells of it", [article]))
    told = account.event
    for role, parties in (("actor", told.actors), ("target", told.targets)):
        for one in parties:
            found = account.party(one.value)
            words, kind = (found[1].text, found[1].kind) if found else (None, None)
            articles = [a for name in one.articles if (a := account.article(name))]
            tied.append(_party(one.value, kind, told, words, articles))
            event.add("involved", tied[-1].id, words=words, articles=articles)
            tied.append(_link("UnknownLink", tied[-1], event, "subject", "object", role, articles))
    for root in told.roots:
        source = account.root(stand for stand in told.claims if stand.root == root.name)
        words, kind = (source[1].text, source[1].kind) if source else (None, None)
        articles = [a for name in root.articles if (a := account.article(name))]
        tied.append(_party(root.name, kind, told, words, articles))
        role = _table()["standings"][root.stance]
        tied.append(_link("UnknownLink", tied[-1], event, "subject", "object", role, articles))
    yield event
    yield from tied


def _event(account: Account) -> Entity:
    """The event itself: name, days, places, what is told of it by whom, what differs, what people judged."""
    told, articles = account.event, account.articles()
    entity = Entity(f"event-{told.id}", "Event")
    withheld = account.withheld()
    where = told.places[0].place.name if told.places else None
    name = ", ".join(filter(None, [told.type, where, told.when.edtf]))
    entity.add("name", f"{' or '.join(withheld)}: {name}" if withheld else name, articles=articles)
    entity.add("recordId", told.id)
    for word in (told.type, *withheld):
        entity.add("keywords", word, articles=articles)
    _dates(entity, account)
    for one in told.places:
        carriers = [a for name in one.articles if (a := account.article(name))]
        entity.add("location", place(one.place), words=one.place.text, articles=carriers)
        known = country(one.place.country)
        entity.add("country", known.code.lower() if known else None, words=one.place.country, articles=carriers)
    entity.add("summary", "; ".join([*counts(told), *standings(told)]), articles=articles)
    by_words: dict[tuple[str, str], list[Article]] = {}
    for said in account.said():
        by_words.setdefault((said.by, said.words), []).append(said.article)
    for (by, words), carriers in by_words.items():
        value = f"{by}: «\u00a0{words}\u00a0»"
        entity.add("description", value, words=words, articles=carriers, language=carriers[0].language)
    for unlike in told.disagreements:
        entity.add("notes", disagreement(unlike), words=_words(unlike), articles=_quoted(account, unlike))
    for judgement in told.judged:
        of = [a for anchor in judgement.anchors if (a := account.article(anchor.article))]
        entity.add("notes", f"judged: {judging.told(judgement)}", words=judging.about(judgement), articles=of)
    for article in articles:
        _published(entity, article)
    for outlet in told.outlets:
        entity.add("publisher", outlet, articles=[one for one in articles if one.outlet == outlet])
    return entity


def _dates(entity: Entity, account: Account) -> None:
    """Its date, where EDTF has one; else the first and last day it may have been on."""
    when = account.event.when
    if when.edtf is None:
        return
    shown = when.values[0].articles if when.values else ()
    articles = [a for name in shown if (a := account.article(name))]
    texts = (m.when.text for _, m in account.mentions() if m.when.edtf == when.edtf and m.when.text)
    words = next(texts, when.edtf)
    if _DATE.fullmatch(when.edtf):
        entity.add("date", when.edtf, words=words, articles=articles)
        return
    entity.add("startDate", when.earliest, words=words, articles=articles)
    entity.add("endDate", when.latest, words=words, articles=articles)


def _article(article: Article) -> Entity:
    entity = Entity(f"article-{article.id}", "Article")
    entity.add("title", article.title, articles=[article], language=article.language)
    entity.add("fileName", article.file or article.url or article.id, articles=[article])
    entity.add("author", article.byline, articles=[article])
    if article.published and _DATE.fullmatch(article.published):
        entity.add("publishedAt", article.published, articles=[article])
    entity.add("language", _table()["languages"].get(article.language or ""), words=article.language)
    _published(entity, article)
    return entity


def _published(entity: Entity, article: Article) -> None:
    """Where the article is from."""
    entity.add("publisher", article.outlet, articles=[article])
    site = _site(article.url)
    if site:
        entity.add("sourceUrl", article.url, articles=[article])
        entity.add("publisherUrl", site, words=article.url, articles=[article])


def _site(url: str | None) -> str | None:
    """The address of the site of a page; None where the page's is no whole address."""
    try:
        parts = urlsplit(url or "")
        host = parts.hostname or ""
    except ValueError:
        return None
    whole = url and url.isascii() and not re.search(r"\s", url) and parts.scheme in _LINKABLE and "." in host
    return f"{parts.scheme}://{host}/" if whole else None


def _party(name: str, kind: str | None, event: Event, words: str | None, articles: list[Article]) -> Entity:
    """Somebody named. Who is only described (`des habitants`) is somebody else in every event."""
    known = ontology.actor(name)
    kind = known.kind if known else kind
    language = articles[0].language if articles else None
    own = known is None and described(name, kind, language)
    key = f"{name}\n{event.id}" if own else name
    schema = _table()["schemata"].get(kind or "", "LegalEntity")
    digest = hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:16]
    entity = Entity(f"party-{digest}", schema if not own else "LegalEntity")
    entity.add("name", name, words=words, articles=articles)
    place = country(known.country) if known else None
    entity.add("country", place.code.lower() if place else None)
    return entity


def _link(
    schema: str, one: Entity, event: Entity, source: str, target: str, role: str, articles: list[Article]
) -> Entity:
    digest = hashlib.sha256(f"{schema}\n{one.id}\n{event.id}\n{role}".encode()).hexdigest()[:16]
    entity = Entity(f"link-{digest}", schema)
    entity.add(source, one.id, articles=articles)
    entity.add(target, event.id, articles=articles)
    entity.add("role", role, articles=articles)
    return entity


def _words(unlike: Disagreement) -> str:
    return " | ".join(quoted.text for quoted in unlike.claims)


def _quoted(account: Account, unlike: Disagreement) -> list[Article]:
    return [found for quoted in unlike.claims if (found := account.article(quoted.article))]


@cache
def _table() -> Mapping[str, Any]:
    return tomllib.loads(files(__package__).joinpath("ftm.toml").read_text(encoding="utf-8"))
