"""Whose word a claim rests on in the end, across articles. The codebook, section 4.

Chains are joined through resolved names and copies: a hundred sites that carry one dispatch add a hundred articles and
no root. Who is only described is one root of the medium that heard them, and never the same as another medium's.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import get_args

from selon.gather import outlet_of
from selon.model import Article, Claim, Copy, Named, Reading, Root, Source, SourceKind, Standing
from selon.ontology import Registry, fold
from selon.weave.articles import label, labels
from selon.weave.roots.answering import answering, authors, heard_by, relay, whose_office
from selon.weave.roots.joining import joined
from selon.weave.roots.named import RootName
from selon.weave.roots.naming import (
    Spellings,
    described,
    indefinite,
    lowered,
    members,
    ours,
    unarticled,
    unsigned,
    whole_name,
)

SAME = 0.8  # share of the longer of two contents, one moved by the shift of their passage, that is in both
_KINDS: tuple[SourceKind, ...] = get_args(SourceKind)
_STANDS: Mapping[str, Standing] = {
    **dict.fromkeys(("asserted", "confirmed", "claimed", "accused", "announced"), "for"),
    **dict.fromkeys(("denied", "doubted"), "against"),
    "declined": "declines",
}


class RootNames:
    """The names of the roots of a dossier: of its readings, and the copies among them, with the actors that are known
    (ours, if not given)."""

    def __init__(self, readings: Sequence[Reading], copies: Iterable[Copy] = (), known: Registry | None = None) -> None:
        self.spellings = Spellings(readings, known)
        self._readings = {r.article.id: r for r in readings}
        self._articles = {r.article.id: r.article for r in readings}
        self._labels = labels(self._articles.values())
        self._heard: dict[str, Mapping[str, str]] = {}
        self._authors: dict[str, Mapping[str, Source]] = {}
        self._offices: dict[str, Mapping[str, str]] = {}
        self._copies: dict[str, list[Copy]] = {}
        self._versions: dict[str, set[str]] = {}
        for copy in copies:
            self._copies.setdefault(copy.article, []).append(copy)
            for one, other in ((copy.article, copy.original), (copy.original, copy.article)):
                self._versions.setdefault(one, set()).add(other)

    def canonical(self, name: str) -> str:
        """The one name of a source in the dossier."""
        return self.spellings.canonical(name)

    def outlet(self, article: Article) -> str:
        """The canonical name of the article's outlet; where it is unknown the article itself, by its label."""
        found = outlet_of(article)
        return self.canonical(found) if found else self._labels.get(article.id) or label(article)

    def publisher(self, article: Article) -> RootName | None:
        """The institution that publishes the article as its own release, if it is no medium: those whom it calls its
        own (`our teams`) are its word."""
        found = self.spellings.actor(outlet_of(article) or "")
        return RootName(found.name, None, "organisation") if found is not None and found.kind != "medium" else None

    def heard(self, name: str, reading: Reading, *, anew: bool = False) -> str | None:
        """The medium that the article of a reading has some description from, by another of its claims (`an elected
        official told the agency` ... `the official went on`), else the one by which other articles that have its text
        do: an outlet that carries a dispatch may leave out whom the agency's reporter was told it; None where none is
        named, or several. Who is told of `anew` (`une source`) is nobody whom the article told of before."""
        own = None if anew else self._media(reading).get(name)
        if own is not None:
            return own
        others = (self._readings.get(number) for number in self._versions.get(reading.article.id, ()))
        media = {medium for other in others if other is not None and (medium := self._media(other).get(name))}
        return min(media) if len(media) == 1 else None

    def _media(self, reading: Reading) -> Mapping[str, str]:
        number = reading.article.id
        if number not in self._heard:
            self._heard[number] = heard_by(reading)
        return self._heard[number]

    def author(self, claim: Claim, reading: Reading) -> Source | None:
        """Who wrote what a claim rests on, where that is told of as known: the institution that spoke before."""
        if reading.article.id not in self._authors:
            self._authors[reading.article.id] = authors(reading)
        return self._authors[reading.article.id].get(claim.id)

    def office_of(self, claim: Claim, reading: Reading) -> str | None:
        """What who speaks in a claim is of the institution that spoke before, where he is told of as its own."""
        if reading.article.id not in self._offices:
            self._offices[reading.article.id] = whose_office(reading)
        return self._offices[reading.article.id].get(claim.id)

    def original(self, article: Article, claim: Claim) -> Article:
        """The article that the claim was first put forward in: the original whose words its content stands in (of a
        translation, the original), else the article itself, as it was given with its text. What a copy adds in its own
        words is its own."""
        for copy in self._copies.get(article.id, ()):
            if copy.original in self._articles and (copy.probable or _within(claim, copy)):
                return self._articles[copy.original]
        return self._articles.get(article.id, article)

    def first_told(self, claim: Claim, reading: Reading) -> tuple[Claim, Reading]:
        """The claim that a copy has from its original, where it calls in other words whom the original describes (some
        witnesses, some residents), and the original; else the claim itself, and its reading."""
        if claim.sources and claim.sources[-1].basis == "described":
            for copy in self._copies.get(reading.article.id, ()):
                original = self._readings.get(copy.original)
                if original is not None and (first := _aligned(claim, copy, original)) is not None:
                    return first, original
        return claim, reading


def roots_of(claim: Claim, reading: Reading, names: RootNames) -> tuple[RootName, ...]:
    """Who the last link of the claim's chain is, each member of a joint source for itself.

    A named root is the same in every article. One that is described belongs to the medium nearest above it in the
    chain, else to the one that the article has them from elsewhere, else to the outlet of the article, and in a copy to
    the outlet of the original; whom an institution calls its own in a release is its word. A claim of the article's own
    word is rooted in its outlet (of a copy: the original's), with `own` set. Where the outlet is unknown the article
    itself stands for it, by its label. A cue that names nobody (`aurait`, `on signale`) has no root: (). A
    figure of which nothing tells whose it is (`un premier bilan`) is told on the article's own word, or on that of the
    medium that passes it on.
    """
    here = reading.article
    claim, reading = names.first_told(claim, reading)
    article = names.original(reading.article, claim)
    if not claim.sources:
        outlet = names.outlet(article)
        return () if claim.cue else (RootName(outlet, None, "medium", own=True),)
    language = reading.article.language
    last = names.author(claim, reading) or answering(claim, language)
    medium_above, publisher = relay(claim), names.publisher(article)
    if unsigned(last.name, language):
        known = names.spellings.medium(medium_above, reading) if medium_above else names.outlet(article)
        return (RootName(known, None, "medium", own=not medium_above),)
    found = []
    for one in members(last):
        anew = indefinite(one.text, language)
        heard = medium_above or names.heard(lowered(one.name, language), reading, anew=anew)
        medium = names.spellings.medium(heard, reading) if heard else names.outlet(article)
        own = publisher if not heard and ours(one.name, language) else None
        found.append(own or _named(one, last, medium, reading, names, names.office_of(claim, reading)))
    speaks = names.outlet(here) if outlet_of(here) and not medium_above else None  # the outlet itself
    mine = [one.kind == "medium" and one.name == speaks for one in found]
    found = [RootName(o.name, None, "medium", own=True) if own else o for o, own in zip(found, mine, strict=True)]
    return tuple(dict.fromkeys(found))


def stands(claim: Claim) -> Standing | None:
    """Where the claim's root stands on the event it tells of; None where it demands or predicts."""
    found = _STANDS.get(claim.stance)
    return "against" if found == "for" and claim.negated else found


def roots(standing: Iterable[tuple[RootName | None, Standing | None, str]]) -> tuple[Root, ...]:
    """The roots of one event, of (root, where it stands, the name of the article that carries it) for each claim.

    One row a root and stance, sorted. Left out: the article's own word, which ends no
    chain, claims that nobody is named for, and those that stand nowhere. Those that are one though they are told in
    other words are one root (see `joining`).
    """
    told = [(r, stance, name) for r, stance, name in standing if r is not None and stance is not None and not r.own]
    offices: dict[str, set[RootName]] = {}
    for root, _, _ in told:
        offices.setdefault(root.office, set()).add(root)
    whole = joined({root for root, _, _ in told}, offices)
    found: dict[tuple[str, str, Standing], set[str]] = {}
    for root, stance, name in told:
        one = whole.get(root, root)
        found.setdefault((one.name, one.medium or "", stance), set()).add(name)
    return tuple(
        Root(name, stance, tuple(sorted(articles)), medium or None)
        for (name, medium, stance), articles in sorted(found.items())
    )


def _named(
    one: Source | Named, last: Source, medium: str, reading: Reading, names: RootNames, held: str | None
) -> RootName:
    kind, language = last.kind if one is last else _kind(one.kind) or last.kind, reading.article.language
    if (body := names.spellings.voiced(one.name, language)) is not None:
        return RootName(body.name, None, body.kind)
    name = names.spellings.canonical(one.name, reading, kind)
    if described(one.name, kind, language, nouns=False) or names.spellings.loose(name, kind, language):
        return RootName(lowered(name, language), medium, kind)
    return RootName(name, None, kind, office=_office(held or one.text, name, reading, names) if one is last else "")


def _office(words: str, name: str, reading: Reading, names: RootNames) -> str:
    """The office by which the article calls a person whom it names (`the mayor of Ber, Ali Sanogo`); empty where it
    calls them by their name."""
    text = unarticled(words, reading.article.language)
    called = whole_name(name) and text[:1].islower() and fold(name.split()[-1]) not in fold(text)
    office = names.spellings.canonical(text, reading, "official") if called else ""
    return "" if names.spellings.actor(office) is not None else office  # l'armée is no office that one holds


def _kind(kind: str | None) -> SourceKind | None:
    """A member's kind, where it is one that a source may have (other names of the model have other kinds)."""
    return next((k for k in _KINDS if k == kind), None)


def _within(claim: Claim, copy: Copy) -> bool:
    """Whether most of the claim's content stands in words that the copy has of its original."""
    inside = sum(
        max(0, min(span.end, shared.copy.end) - max(span.start, shared.copy.start))
        for span in claim.content
        for shared in copy.passages
    )
    return 2 * inside > sum(span.end - span.start for span in claim.content)


def _aligned(claim: Claim, copy: Copy, original: Reading) -> Claim | None:
    """The claim of the original, of somebody described, that has the words which a claim of the copy has."""
    for shared in copy.passages:
        shift = shared.original.start - shared.copy.start
        for other in original.claims:
            described = bool(other.sources) and other.sources[-1].basis == "described"
            if described and _overlap(claim, other, shift) >= SAME:
                return other
    return None


def _overlap(claim: Claim, other: Claim, shift: int) -> float:
    """The share that two contents have in common, the first moved by so many characters."""
    mine, theirs = claim.content[0], other.content[0]
    both = min(mine.end + shift, theirs.end) - max(mine.start + shift, theirs.start)
    return both / max(mine.end - mine.start, theirs.end - theirs.start)
