"""What speaks for a claim being on an event that it does not hold itself, or on none: each sign by its name, which is a
row of ties.toml, with how strongly it shows (1 where it is there or not)."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from selon import languages
from selon.model import Claim, EventMention
from selon.weave.events.features import named_in, opens
from selon.weave.events.kinds import group
from selon.weave.events.scene import WORD, Scene, end, root, start, tokens

SHORT = 8  # words of a claim that may be a verdict and no more (`un crime prémédité`)
LATE = 3  # mentions told last before a claim
FAR, VERY_FAR = 2, 6  # sentences back from which on an event is far
NOUN = 4  # letters of a noun that tells something
_STRIKE = "strike"
_UNREAL = frozenset({"planned", "hypothetical"})
JUDGING = frozenset({"claimed", "accused", "denied", "doubted", "confirmed", "declined"})
_BLAMING = frozenset({"claimed", "accused"})
_STANDING = ("telling", "number")  # rows of the table of retelling: words that stand for what was told

Signs = Iterator[tuple[str, float]]


class Content:
    """What a claim says, as its signs are read: `stands_for` says that its first words stand for what was told (`cette
    version`), `comment` that they are what one asks for, `verdict` that it judges
    and says no more, `opinion` that its cue gives one."""

    def __init__(self, claim: Claim, scene: Scene) -> None:
        text = " ".join(span.text for span in claim.content)
        self.claim, self.language = claim, scene.language
        self.words = tokens(text)
        self.parts = named_in(text, self.language)
        self.stands_for = any(self._opens(row) for row in _STANDING)
        self.comment = self._opens("comment")
        self.opinion = claim.cue is not None and self._any("opinion", tokens(claim.cue.text))
        self.verdict = len(self.words) <= SHORT and self.has("verdict")

    def has(self, row: str) -> bool:
        """Whether a word of it begins as a row of the table of ties says."""
        return self._any(row, self.words)

    def begins(self, row: str) -> bool:
        """Whether its first word is one of a row of the table of ties."""
        return bool(self.words) and self.words[0] in _row(row, self.language)

    def general(self) -> bool:
        """Whether it tells what is so in general, or will be."""
        ends = _row("future", self.language)
        return any(word in _row("general", self.language) or word.endswith(ends) for word in self.words)

    def told_of(self) -> frozenset[str]:
        """The nouns in it that are spoken of as known (`the car`)."""
        definite = _row("definite", self.language)
        pairs = zip(self.words, self.words[1:], strict=False)
        return frozenset(noun for before, noun in pairs if before in definite and len(noun) >= NOUN)

    def names(self, words: Iterable[str]) -> bool:
        """Whether it has all of a name's words that tell something."""
        telling = {word for word in words if len(word) >= NOUN}
        return bool(telling) and telling <= set(self.words)

    def _any(self, row: str, words: Sequence[str]) -> bool:
        starts = _row(row, self.language)
        return any(word.startswith(starts) for word in words)

    def _opens(self, row: str) -> bool:
        return any(opens(span.text, row, self.language) for span in self.claim.content)


def of_none(said: Content) -> Signs:
    """The signs of a claim that is on no event of its article."""
    yield "none", 1
    if said.general() or said.claim.hedged:
        yield "general", 1
    if said.opinion:
        yield "opinion", 1


def of(mention: EventMention, said: Content, scene: Scene) -> Signs:
    """The signs of a claim that is on the event of a mention."""
    claim, kind = said.claim, group(mention.type)
    last = mention.id in scene.last
    judging = claim.stance in JUDGING or said.verdict
    yield "share", scene.share[mention.id]
    signs = {
        "about": mention.id in scene.on.get(claim.about or "", ()),
        "word": kind == WORD,
        "unreal": mention.reality in _UNREAL,
        "part": kind in said.parts,
        "toll": kind == _STRIKE and said.has("toll"),
        "known noun": bool(said.told_of() & scene.words(scene.sentence(mention.trigger.start))),
        "target": any(said.names(tokens(one.name)) for one in mention.targets),
        "place": any(said.names(tokens(place.name)) for place in mention.places),
        "pronoun": last and said.begins("pronouns"),
        "own act": kind == scene.main and said.begins("own act"),
        "verdict on the last": last and said.verdict,
        "stands for the last": last and said.stands_for,
        "stands for another's": said.stands_for and bool(scene.tellers[mention.id] - {root(claim), None}),
        "judges the first": judging and mention.id == scene.first,
        "comment on the first": said.comment and mention.id == scene.first,
        "blames for a strike": kind == _STRIKE and claim.stance in _BLAMING,
    }
    yield from ((name, 1) for name, there in signs.items() if there)
    yield from ((name, 1) for name in _where(mention, claim, scene))


def _where(mention: EventMention, claim: Claim, scene: Scene) -> Iterator[str]:
    """Where the mention stands from the claim."""
    if mention.trigger.start >= start(claim):
        here = scene.sentence(mention.trigger.start) == scene.sentence(end(claim))
        yield "told after, in its sentence" if here else "told after"
        return
    before = [one.id for one in scene.mentions if one.trigger.start < start(claim)]
    if mention.id in before[-LATE:]:
        yield "told late"
    back = scene.sentence(start(claim)) - scene.sentence(mention.trigger.start)
    if back >= FAR:
        yield "very far back" if back >= VERY_FAR else "far back"


@cache
def _row(row: str, language: str) -> tuple[str, ...]:
    return tuple(languages.table(language, "ties").get(row, ()))
