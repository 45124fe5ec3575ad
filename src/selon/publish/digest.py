"""Reading -> a digest for people: who says what, as a tree of claims; then what to look at.

A claim reads `SANA → des habitants · asserted`, then its words. Chains run from the relay nearest to the article to the
root. What nobody named answers for, and what the article says on its own word, stand apart from what sources say.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text
from rich.tree import Tree

from selon import languages
from selon.model import Article, Claim, Flag, Reading, Source
from selon.publish.plain import plain

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
_BASES = {
    "metadata": "the page's metadata",
    "dateline": "its date line",
    "byline": "its byline",
    "url": "its address",
    "given": "you",
}
MARKS = {"hedged": "yellow", "negated": "yellow"}
_INDENT = (0, 0, 0, 2)
_MODES = {"direct": ["quoted"], "mixed": ["partly quoted"], "indirect": []}
_APART: tuple[tuple[str, Callable[[Claim], bool]], ...] = (
    ("Nobody is named", lambda claim: not claim.sources and claim.cue is not None),
    ("The article's own word", lambda claim: not claim.sources and claim.cue is None),
)


def digest(reading: Reading) -> RenderableType:
    """The reading as people see it: heading, claims, flags."""
    tree = Tree(Group(*_heading(reading)), guide_style="dim")
    children = _children(reading.claims)
    inner = {claim.id for nested in children.values() for claim in nested}
    by_id = {claim.id: claim for claim in reading.claims}

    def grow(branch: Tree, claim: Claim) -> None:
        twig = branch.add(_claim(claim, by_id))
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
    if not reading.claims:
        why = reading.reasons.get("claims", "nobody is read to say anything")
        tree.add(Text(plain(f"no claims: {why}"), style="dim"))
    return Group(tree, *(_flag(flag, reading.article) for flag in reading.flags))


def _children(claims: Iterable[Claim]) -> dict[str, list[Claim]]:
    """Claims by the id of the claim that they stand in."""
    ids = {claim.id for claim in claims}
    children: dict[str, list[Claim]] = {}
    for claim in claims:
        if claim.parent is not None and claim.parent in ids - {claim.id}:
            children.setdefault(claim.parent, []).append(claim)
    return children


def _heading(reading: Reading) -> Iterator[Text]:
    article = reading.article
    yield Text(plain(article.title or _first_words(article)), style="bold underline")
    facts = [plain(article.outlet or "outlet unknown"), _dated(reading), _language(article)]
    yield Text(" · ".join(facts), style="dim")


def _first_words(article: Article, length: int = 70) -> str:
    """The first line that is read, cut between words; of an article without passages, its first line."""
    start = next((p.start for p in article.passages if p.kind in ("heading", "body")), 0)
    words = plain(article.text[start : start + 10 * length].strip().partition("\n")[0])
    return words if len(words) <= length else words[: words.rfind(" ", 1, length)] + " …"


def _dated(reading: Reading) -> str:
    article = reading.article
    if article.published is None:
        return plain(f"undated: {reading.reasons.get('article.published', 'no date was found')}")
    basis = _BASES.get(article.published_basis or "", "")
    return plain(article.published) + (f" from {basis}" if basis else "")


def _language(article: Article) -> str:
    if article.language is None:
        return "language unknown"
    return plain(str(languages.table(article.language, "language").get("name", article.language)))


def _claim(claim: Claim, by_id: Mapping[str, Claim]) -> RenderableType:
    """Who says it and how, then the words; then whose word it judges."""
    words = " […] ".join(plain(span.text) for span in claim.content)
    quoted = _dim("«\u00a0").append(words).append("\u00a0»", "dim")
    head = _joined([*_who(claim), *(Text(mark, MARKS.get(mark, "dim")) for mark in _marks(claim))])
    parts: list[RenderableType] = [head, Padding(quoted, _INDENT)] if head else [quoted]
    judged = by_id.get(claim.about or "")
    if judged is not None:
        parts.append(Padding(_dim("↳ about: ").append_text(_joined(_who(judged))), _INDENT))
    return Group(*parts)


def _who(claim: Claim) -> list[Text]:
    """The chain and the stance; the cue alone where nobody is named; nothing where the article speaks."""
    if claim.sources:
        return [_chain(claim), Text(claim.stance, STANCES[claim.stance])]
    who = [_dim(plain(claim.cue.text))] if claim.cue else []
    return who if claim.stance == "asserted" else [*who, Text(claim.stance, STANCES[claim.stance])]


def _joined(parts: Iterable[Text]) -> Text:
    return Text(" · ").join(parts)


def _dim(words: str) -> Text:
    return Text().append(words, "dim")


def _marks(claim: Claim) -> list[str]:
    marks = list(_MODES[claim.mode])
    marks += [name for name, on in (("hedged", claim.hedged), ("negated", claim.negated)) if on]
    if any(source.basis == "carried" for source in claim.sources):
        marks.append("carried")
    return marks


def _chain(claim: Claim) -> Text:
    """The sources from relay to root; a relay's own stance is told where it does more than pass the word on."""
    label = Text()
    for link in claim.sources[:-1]:
        label.append_text(_source(link, "cyan"))
        if link.stance not in ("asserted", claim.stance):
            label.append(f" {link.stance}", STANCES[link.stance])
        label.append(" → ", "dim")
    return label.append_text(_source(claim.sources[-1], "bold cyan"))


def _source(source: Source, style: str) -> Text:
    """The name, and what the text calls it where that is a pronoun or a description."""
    label = Text().append(plain(source.name), style)
    words = plain(source.text)
    if source.basis in ("pronoun", "described") and plain(source.name).casefold() not in words.casefold():
        label.append(f" ({words})", "dim")
    return label


def _flag(flag: Flag, article: Article) -> RenderableType:
    """What to look at, with the words where they are few."""
    label = Text().append(flag.kind, "bold yellow").append(f": {plain(flag.message)}")
    words = plain(article.text[flag.start : flag.end])
    if flag.end - flag.start < 60 and words and words not in flag.message:
        label.append(f" «\u00a0{words}\u00a0»", "dim")
    row = Table.grid(padding=(0, 1))
    row.add_row(Text("⚑", "yellow"), label)
    return row
