"""Reading -> a digest for people: who says what, as a tree of claims; then what to look at.

A claim reads `SANA → des habitants · asserted`, then its words, then a line for each event that it tells. Chains run
from the relay nearest to the article to the root. What nobody named answers for, and what the article says on its own
word, stand apart from what sources say; events in no claim come at the end.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text
from rich.tree import Tree

from selon.attribute import Evidence
from selon.model import Article, Claim, EventMention, Flag, Reading, Source
from selon.publish import mentiontext
from selon.publish.plain import SHORT, plain
from selon.publish.wording import because, called, facts, headline, marks, nested, own_stance

STANCES = {  # stance -> colour: for, against, of acts to come, and of those who will not tell
    "asserted": "green",
    "confirmed": "bold green",
    "claimed": "bold green",
    "denied": "bold red",
    "doubted": "red",
    "accused": "magenta",
    "announced": "blue",
    "demanded": "blue",
    "predicted": "blue",
    "declined": "yellow",
}
MARKS = {"hedged": "yellow", "negated": "yellow", "planned": "blue", "hypothetical": "blue"}
_INDENT = (0, 0, 0, 2)
_APART: tuple[tuple[str, Callable[[Claim], bool]], ...] = (
    ("Nobody is named", lambda claim: not claim.sources and claim.cue is not None),
    ("The article's own word", lambda claim: not claim.sources and claim.cue is None),
)


def digest(reading: Reading, evidence: Mapping[str, Evidence] | None = None, *, ids: bool = False) -> RenderableType:
    """The reading as people see it: heading, claims with the events that they tell, flags.

    With `evidence`, by the id of claim or mention: why each was made. With `ids`: how each id begins.
    """
    tree = Tree(Group(*_heading(reading)), guide_style="dim")
    children = nested(reading.claims)
    inner = {claim.id for within in children.values() for claim in within}
    by_id = {claim.id: claim for claim in reading.claims}
    mentions = {mention.id: mention for mention in reading.mentions}
    proofs = evidence or {}

    def grow(branch: Tree, claim: Claim) -> None:
        told = [_event(mentions[number], proofs, ids) for number in claim.mentions if number in mentions]
        twig = branch.add(Group(_claim(claim, by_id, proofs.get(claim.id), ids), *told))
        for child in children.get(claim.id, ()):
            grow(twig, child)

    for claim in reading.claims:
        if claim.sources and claim.id not in inner:
            grow(tree, claim)
    for title, belongs in _APART:
        claims = [claim for claim in reading.claims if claim.id not in inner and belongs(claim)]
        branch = tree.add(Text(title, style="italic")) if claims else tree
        for claim in claims:
            grow(branch, claim)
    rest = mentiontext.unclaimed(reading.mentions, reading.claims)
    branch = tree.add(Text("In no claim", style="italic")) if rest else tree
    for mention in rest:
        branch.add(_event(mention, proofs, ids, indent=(0, 0, 0, 0)))
    if not reading.claims:
        why = reading.reasons.get("claims", "nobody is read to say anything")
        tree.add(Text(plain(f"no claims: {why}"), style="dim"))
    return Group(tree, *(_flag(flag, reading.article) for flag in reading.flags))


def _heading(reading: Reading) -> Iterator[Text]:
    article = reading.article
    yield Text(headline(article), style="bold underline")
    yield Text(" · ".join(facts(reading)), style="dim")


def _claim(claim: Claim, by_id: Mapping[str, Claim], evidence: Evidence | None, ids: bool) -> RenderableType:
    """Who says it and how, then the words; then whose word it judges, and by which rule it is a claim."""
    words = " […] ".join(plain(span.text) for span in claim.content)
    quoted = _dim("«\u00a0").append(words).append("\u00a0»", "dim")
    head = _joined([*_who(claim), *(Text(mark, MARKS.get(mark, "dim")) for mark in marks(claim)), *_id(claim, ids)])
    parts: list[RenderableType] = [head, Padding(quoted, _INDENT)] if head else [quoted]
    judged = by_id.get(claim.about or "")
    if judged is not None:
        parts.append(Padding(_dim("↳ about: ").append_text(_joined(_who(judged))), _INDENT))
    if evidence is not None:
        parts.append(Padding(_dim(because(evidence)), _INDENT))
    return Group(*parts)


def _event(
    mention: EventMention, proofs: Mapping[str, Evidence], ids: bool, *, indent: tuple[int, int, int, int] = _INDENT
) -> RenderableType:
    """One event in one line, or with its rest hanging under it; then by which rule it is one."""
    told = Text().append(mention.type, "bold").append(f" «\u00a0{plain(mention.trigger.text)}\u00a0»", "dim")
    parts = [
        told,
        *map(_dim, mentiontext.facts(mention)),
        *(Text(m, MARKS.get(m, "dim")) for m in mentiontext.marks(mention)),
        *_id(mention, ids),
    ]
    row = Table.grid(padding=(0, 1))
    row.add_row(Text("•", "blue"), _joined(parts))
    if mention.id in proofs:
        row.add_row("", _dim(because(proofs[mention.id])))
    return Padding(row, indent)


def _who(claim: Claim) -> list[Text]:
    """The chain and the stance; the cue alone where nobody is named; nothing where the article speaks."""
    if claim.sources:
        return [_chain(claim), Text(claim.stance, STANCES[claim.stance])]
    who = [_dim(plain(claim.cue.text))] if claim.cue else []
    return who if claim.stance == "asserted" else [*who, Text(claim.stance, STANCES[claim.stance])]


def _id(one: Claim | EventMention, ids: bool) -> list[Text]:
    return [_dim(one.id[:SHORT])] if ids else []


def _joined(parts: Iterable[Text]) -> Text:
    return Text(" · ").join(parts)


def _dim(words: str) -> Text:
    return Text().append(words, "dim")


def _chain(claim: Claim) -> Text:
    """The sources from relay to root; a relay's own stance is told where it does more than pass the word on."""
    label = Text()
    for link in claim.sources[:-1]:
        label.append_text(_source(link, "cyan"))
        if stance := own_stance(link, claim):
            label.append(f" {stance}", STANCES[stance])
        label.append(" → ", "dim")
    return label.append_text(_source(claim.sources[-1], "bold cyan"))


def _source(source: Source, style: str) -> Text:
    """The name, and what the text calls it where that is a pronoun or a description."""
    label = Text().append(plain(source.name), style)
    words = called(source)
    return label.append(f" ({words})", "dim") if words else label


def _flag(flag: Flag, article: Article) -> RenderableType:
    """What to look at, with the words where they are few."""
    label = Text().append(flag.kind, "bold yellow").append(f": {plain(flag.message)}")
    words = plain(article.text[flag.start : flag.end])
    if flag.end - flag.start < 60 and words and words not in flag.message:
        label.append(f" «\u00a0{words}\u00a0»", "dim")
    row = Table.grid(padding=(0, 1))
    row.add_row(Text("⚑", "yellow"), label)
    return row
