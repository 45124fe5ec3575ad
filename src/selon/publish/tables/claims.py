"""The table `claims`: one row a claim, one set of columns a link of its chain."""

from collections.abc import Iterator

from selon.model import Claim, Reading, Source
from selon.publish.tables.shape import Cell, Column, Row, Shape

FEWEST_LINKS = 3  # sets of columns that there are even where every chain is shorter, so that most tables look alike
JOINED = " … "  # between the spans of a content

BEFORE = (
    *map(Column, ("article_id", "file", "outlet", "title", "published", "language", "claim_id", "content")),
    *map(Column, ("content_offsets", "cue")),
    Column("cue_start", "number"),
    Column("cue_end", "number"),
    *map(Column, ("mode", "stance")),
    Column("hedged", "truth"),
    Column("negated", "truth"),
    *map(Column, ("about", "parent", "root", "root_kind", "root_basis")),
    Column("links", "number"),
)
LINK = (
    *map(Column, ("name", "text", "kind", "basis", "stance", "members")),
    Column("start", "number"),
    Column("end", "number"),
)
AFTER = tuple(map(Column, ("reader_selon", "reader_rules", "reader_pipeline")))


def columns(links: int) -> tuple[Column, ...]:
    """The columns of a table whose longest chain has that many links."""
    numbers = range(1, max(links, FEWEST_LINKS) + 1)
    chain = [Column(f"link_{number}_{name}", kind) for number in numbers for name, kind in LINK]
    return (*BEFORE, *chain, *AFTER)


def rows(reading: Reading) -> Iterator[Row]:
    """A row a claim, in the order of the reading."""
    article, reader = reading.article, reading.reader
    around: dict[str, Cell] = {
        "article_id": article.id,
        "file": article.file,
        "outlet": article.outlet,
        "title": article.title,
        "published": article.published,
        "language": article.language,
        "reader_selon": reader.selon,
        "reader_rules": reader.rules,
        "reader_pipeline": reader.pipeline,
    }
    for claim in reading.claims:
        yield around | _claim(claim)


def _claim(claim: Claim) -> dict[str, Cell]:
    row: dict[str, Cell] = {
        "claim_id": claim.id,
        "content": JOINED.join(span.text for span in claim.content),
        "content_offsets": ";".join(f"{span.start}:{span.end}" for span in claim.content),
        "cue": claim.cue.text if claim.cue else None,
        "cue_start": claim.cue.start if claim.cue else None,
        "cue_end": claim.cue.end if claim.cue else None,
        "mode": claim.mode,
        "stance": claim.stance,
        "hedged": claim.hedged,
        "negated": claim.negated,
        "about": claim.about,
        "parent": claim.parent,
        "links": len(claim.sources),
    }
    if claim.sources:
        root = claim.sources[-1]
        row |= {"root": root.name, "root_kind": root.kind, "root_basis": root.basis}
    for number, link in enumerate(claim.sources, start=1):
        row |= {f"link_{number}_{name}": cell for name, cell in _link(link).items()}
    return row


def _link(link: Source) -> dict[str, Cell]:
    cells: dict[str, Cell] = {name: getattr(link, name) for name, _ in LINK if name != "members"}
    return cells | {"members": ";".join(member.name for member in link.members) or None}


def _links(row: Row) -> int:
    return int(row["links"] or 0)


SHAPE = Shape(columns, rows, _links)
