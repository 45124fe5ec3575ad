"""The tables of a dossier, in SQLAlchemy Core: the same in every database.

What the machine read (articles to reasons), what people judged and what weaving joined are rows of their own. A reading
is kept whole in `readings.content`; claims, mentions and what hangs on them are the rows that it says, for queries:
they are made in the same transaction, and only those of the current reading are there. Offsets are code points of
`articles.text`. The house: no row is keyed by more than it needs, `number` counts from 0 within its owner.
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    text,
)

metadata = MetaData()


def _owner(column: str, name: str | None = None, *, key: bool = True) -> "Column[str]":
    """A column that names the row it belongs to, and goes with it."""
    return Column(name or column.split(".")[0].rstrip("s"), ForeignKey(column, ondelete="CASCADE"), primary_key=key)


def _span(prefix: str = "", *, null: bool = False) -> tuple["Column[int]", "Column[int]", "Column[str]"]:
    start, end, words = (f"{prefix}_{part}" if prefix else part for part in ("start", "end", "text"))
    return (
        Column(start, Integer, nullable=null),
        Column(end, Integer, nullable=null),
        Column(words, Text, nullable=null),
    )


dossier = Table("dossier", metadata, Column("key", Text, primary_key=True), Column("value", Text, nullable=False))

originals = Table(
    "originals",
    metadata,
    Column("sha256", Text, primary_key=True),
    Column("size", Integer, nullable=False),
    Column("content", LargeBinary, nullable=False),  # zlib
)

articles = Table(
    "articles",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("sha256", Text, nullable=False),
    Column("supersedes", ForeignKey("articles.number"), index=True),
    Column("file", Text),
    Column("url", Text),
    Column("title", Text),
    Column("outlet", Text, index=True),
    Column("byline", Text),
    Column("published", Text),
    Column("published_basis", Text),
    Column("earliest", Text),  # the first and last day that `published` may mean
    Column("latest", Text),
    Column("language", Text),
    Column("added", Text, nullable=False),
    Column("text", Text, nullable=False),  # last: the rest is read without it
)
Index("articles_published", articles.c.earliest, articles.c.latest)

publications = Table(  # every place where the text of an article was found, the first one too
    "publications",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("article", ForeignKey("articles.number"), nullable=False, index=True),
    Column("file", Text, index=True),
    Column("url", Text, index=True),
    Column("title", Text),
    Column("outlet", Text),
    Column("byline", Text),
    Column("published", Text),
    Column("published_basis", Text),
    Column("original", ForeignKey("originals.sha256")),
    Column("added", Text, nullable=False),
)

Index("publications_outlet", publications.c.outlet, publications.c.article)

passages = Table(
    "passages",
    metadata,
    Column("article", ForeignKey("articles.number"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("kind", Text, nullable=False),
)

readings = Table(  # one for each set of rules that the article was read with; the last one is current
    "readings",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("article", ForeignKey("articles.number"), nullable=False, index=True),
    Column("selon", Text, nullable=False),
    Column("rules", Text, nullable=False),
    Column("pipeline", Text),
    Column("made", Text, nullable=False),
    Column("current", Boolean, nullable=False),
    Column("content", LargeBinary, nullable=False),  # zlib of the JSON of `selon read --json`, without the text
)
Index(
    "readings_current", readings.c.article, unique=True, sqlite_where=text("current"), postgresql_where=text("current")
)

claims = Table(
    "claims",
    metadata,
    Column("id", Text, primary_key=True),
    Column("article", ForeignKey("articles.number"), nullable=False, index=True),
    *_span("cue", null=True),
    Column("mode", Text, nullable=False),
    Column("stance", Text, nullable=False, index=True),
    Column("hedged", Boolean, nullable=False),
    Column("negated", Boolean, nullable=False),
    Column("about", Text),  # ids of claims of the same article
    Column("parent", Text),
    Column("words", Text, nullable=False),
)

claim_spans = Table("claim_spans", metadata, _owner("claims.id"), Column("number", Integer, primary_key=True), *_span())

sources = Table(  # the links of chains: number 0 is the relay nearest to the article; `root` marks the last
    "sources",
    metadata,
    _owner("claims.id"),
    Column("number", Integer, primary_key=True),
    *_span(),
    Column("name", Text, nullable=False, index=True),
    Column("kind", Text, nullable=False),
    Column("basis", Text, nullable=False),
    Column("stance", Text, nullable=False),
    Column("root", Boolean, nullable=False),
)

source_members = Table(
    "source_members",
    metadata,
    _owner("claims.id"),
    Column("link", Integer, primary_key=True),
    Column("number", Integer, primary_key=True),
    *_span(),
    Column("name", Text, nullable=False, index=True),
    Column("kind", Text),
)

mentions = Table(
    "mentions",
    metadata,
    Column("id", Text, primary_key=True),
    Column("article", ForeignKey("articles.number"), nullable=False, index=True),
    Column("type", Text, nullable=False),
    *_span("trigger"),
    Column("edtf", Text),
    Column("earliest", Text, index=True),
    Column("latest", Text),
    *_span("when", null=True),
    Column("when_basis", Text, nullable=False),
    Column("when_precision", Integer),
    Column("when_reason", Text),
    Column("reality", Text, nullable=False),
    Column("negated", Boolean, nullable=False),
)
Index("mentions_type", mentions.c.type, mentions.c.article)

claim_mentions = Table(
    "claim_mentions", metadata, _owner("claims.id"), _owner("mentions.id"), Index("mention_claims", "mention", "claim")
)

mention_parties = Table(
    "mention_parties",
    metadata,
    _owner("mentions.id"),
    Column("role", Text, CheckConstraint("role IN ('actor', 'target')"), primary_key=True),
    Column("number", Integer, primary_key=True),
    *_span(),
    Column("name", Text, nullable=False, index=True),
    Column("kind", Text),
)

mention_places = Table(
    "mention_places",
    metadata,
    _owner("mentions.id"),
    Column("number", Integer, primary_key=True),
    Column("article", ForeignKey("articles.number"), nullable=False),
    *_span(),
    Column("name", Text, nullable=False),
    Column("key", Text, nullable=False),  # of the name, as the gazetteer folds spellings
    Column("gazetteer", Text),
    Column("latitude", Float),
    Column("longitude", Float),
    Column("country", Text),
    Column("admin1", Text),
    Column("admin1_key", Text),
    Column("admin2", Text),
    Column("kind", Text),
    Column("role", Text, nullable=False),
    Column("precision", Integer),
    Column("reason", Text),
)
for _column in ("key", "gazetteer", "admin1_key", "country"):
    Index(f"mention_places_{_column}", mention_places.c[_column], mention_places.c.article)

mention_counts = Table(
    "mention_counts",
    metadata,
    _owner("mentions.id"),
    Column("number", Integer, primary_key=True),
    *_span(),
    Column("min", BigInteger),
    Column("max", BigInteger),
    Column("approximate", Boolean, nullable=False),
    Column("unit", Text),
    Column("kind", Text, nullable=False),
)

count_claims = Table(
    "count_claims",
    metadata,
    _owner("mentions.id"),
    Column("count", Integer, primary_key=True),
    _owner("claims.id"),
    Index("claim_counts", "claim"),
)

flags = Table(
    "flags",
    metadata,
    Column("article", ForeignKey("articles.number"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("kind", Text, nullable=False, index=True),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("message", Text, nullable=False),
)

reasons = Table(
    "reasons",
    metadata,
    Column("article", ForeignKey("articles.number"), primary_key=True),
    Column("path", Text, primary_key=True),
    Column("reason", Text, nullable=False),
)

judgements = Table(  # only `undone` is ever written after
    "judgements",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("action", Text, nullable=False),
    Column("field", Text),
    Column("was", Text),
    Column("value", Text),
    Column("reason", Text),
    Column("author", Text, nullable=False),
    Column("made", Text, nullable=False),
    Column("undone", Text),
    sqlite_autoincrement=True,  # a number is never used twice
)

judgement_anchors = Table(
    "judgement_anchors",
    metadata,
    _owner("judgements.number"),
    Column("number", Integer, primary_key=True),
    Column("side", Integer, nullable=False),
    Column("article", ForeignKey("articles.number"), nullable=False, index=True),
    Column("kind", Text, nullable=False),
    *_span(),
    Column("label", Text, nullable=False),
    Column("id", Text, nullable=False),  # what it was called when it was judged: no key, since it may be gone
)

events = Table(
    "events",
    metadata,
    Column("id", Text, primary_key=True),
    Column("type", Text, nullable=False, index=True),
    Column("earliest", Text, index=True),
    Column("latest", Text),
    Column("articles", Integer, nullable=False),
    Column("outlets", Integer, nullable=False),
    Column("content", LargeBinary, nullable=False),  # zlib of the JSON of `selon weave --json`
)

event_mentions = Table(
    "event_mentions",
    metadata,
    _owner("events.id"),
    Column("mention", Text, primary_key=True),
    Column("article", Text, nullable=False),
    Index("mention_events", "mention"),
)

redirects = Table(  # where an event that is no more went
    "redirects", metadata, Column("old", Text, primary_key=True), Column("event", Text, nullable=False, index=True)
)

copies = Table(
    "copies",
    metadata,
    Column("article", ForeignKey("articles.id"), primary_key=True),
    Column("original", ForeignKey("articles.id"), primary_key=True),
    Column("kind", Text, nullable=False),
    Column("probable", Boolean, nullable=False),
    Column("share", Float, nullable=False),
    Column("reason", Text, nullable=False),
    Column("content", LargeBinary, nullable=False),
)

woven_state = Table(  # what the weaver of a large dossier holds, by parts that may be too long for one row
    "woven_state",
    metadata,
    Column("part", Text, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("content", LargeBinary, nullable=False),
)

log = Table(
    "log",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("at", Text, nullable=False),
    Column("author", Text),
    Column("action", Text, nullable=False),
    Column("article", Text, index=True),
    Column("told", Text, nullable=False),
)

OF_A_READING = (count_claims, mention_counts, mention_places, mention_parties, claim_mentions, source_members, sources,
                claim_spans, claims, mentions, flags, reasons, passages)  # fmt: skip  # children before their owners
