"""The words that the digest and the page have in common: headline, date, sources and marks of a claim, why it was
made."""

from collections.abc import Iterable

from selon import languages
from selon.attribute import Evidence
from selon.model import Article, Claim, Reading, Source, Stance
from selon.publish.plain import plain

_BASES = {
    "metadata": "the page's metadata",
    "dateline": "its date line",
    "byline": "its byline",
    "url": "its address",
    "given": "you",
}
_MODES = {"direct": ["quoted"], "mixed": ["partly quoted"], "indirect": []}


def headline(article: Article, length: int = 70) -> str:
    """The title; without one the first line that is read, cut between words, or just the first line."""
    if article.title:
        return plain(article.title)
    start = next((p.start for p in article.passages if p.kind in ("heading", "body")), 0)
    words = plain(article.text[start : start + 10 * length].strip().partition("\n")[0])
    return words if len(words) <= length else words[: words.rfind(" ", 1, length)] + " …"


def facts(reading: Reading) -> list[str]:
    """Outlet, date and language of the article, or that they are not known."""
    article = reading.article
    return [plain(article.outlet or "outlet unknown"), _dated(reading), _language(article)]


def marks(claim: Claim) -> list[str]:
    """What is to be known of a claim beside its stance: quoted, hedged, negated, carried."""
    found = list(_MODES[claim.mode])
    found += [name for name, on in (("hedged", claim.hedged), ("negated", claim.negated)) if on]
    if any(source.basis == "carried" for source in claim.sources):
        found.append("carried")
    return found


def called(source: Source) -> str | None:
    """What the text calls a source, where that is a pronoun or a description and tells more than its name."""
    name, words = plain(source.name), plain(source.text)
    return words if source.basis in ("pronoun", "described") and name.casefold() not in words.casefold() else None


def own_stance(relay: Source, claim: Claim) -> Stance | None:
    """A relay's own stance, where it does more than pass the word on."""
    return None if relay.stance in ("asserted", claim.stance) else relay.stance


def because(evidence: Evidence) -> str:
    """Why a claim was made, in one line: the rule and those of the other links, the row, the words."""
    others = [rule for rule in evidence.chain if rule != evidence.rule]
    rules = " + ".join(plain(rule) for rule in [evidence.rule, *dict.fromkeys(others)])
    words = plain(evidence.words.text)
    return " · ".join(filter(None, [rules, plain(evidence.row), f"«\u00a0{words}\u00a0»" if words else ""]))


def nested(claims: Iterable[Claim]) -> dict[str, list[Claim]]:
    """Claims by the id of the claim that they stand in."""
    claims = list(claims)
    ids = {claim.id for claim in claims}
    children: dict[str, list[Claim]] = {}
    for claim in claims:
        if claim.parent is not None and claim.parent in ids - {claim.id}:
            children.setdefault(claim.parent, []).append(claim)
    return children


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
