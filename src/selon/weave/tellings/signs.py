"""What speaks for a claim being on an event that it does not hold itself, or on none: each sign by its name, which is a
row of ties.toml, with how strongly it shows (1 where it is there or not)."""

from collections.abc import Iterator, Sequence
from functools import cache

from selon import languages
from selon.model import Claim, EventMention
from selon.weave.kinds import group
from selon.weave.stances import DENIALS
from selon.weave.tellings.scene import TOLL, WORD, Scene, end, root, start, tokens
from selon.weave.wording import named_in, opens

SHORT = 8  # words of a claim that may be a verdict and no more (`un crime prémédité`)
HEAD = 4  # first words of a claim, among which is what it speaks of
LATE = 3  # mentions told last before a claim
FAR, VERY_FAR = 2, 6  # sentences back from which on an event is far
NOUN = 4  # letters of a noun that tells something
STEM = 5  # letters by which a word is the same in another form: tir, tirs; bombardé, bombardement
_STRIKE = "strike"
_UNREAL = frozenset({"planned", "hypothetical"})
_BLAMING = frozenset({"claimed", "accused"})
JUDGING = _BLAMING | DENIALS | {"confirmed", "declined"}
_STANDING = ("telling", "number")  # rows of the table of retelling: words that stand for what was told

Signs = Iterator[tuple[str, float]]


class Content:
    """What a claim says, read once: `parts` are the groups of events that something it names has a part in, `subject`
    those of what it names first; `stands_for` says that its first words stand for what was told (`cette version`),
    `comment` that they are what one asks for, `general` that it tells what is so in general or will be, `opinion` that
    its cue gives one, `recounts` that it tells what was seen or happened, `verdict` that the claim judges and says no
    more, `blames` that it puts what was told on somebody and tells no act itself, `witness` that who answers for it
    was there or saw who was, `silent` that who answers for it said nothing, `answers` that it says whose act it was or
    denies a part in it; `stems` are the beginnings of its words."""

    def __init__(self, claim: Claim, scene: Scene) -> None:
        text = " ".join(span.text for span in claim.content)
        self.claim, self._language = claim, scene.language
        self.words = tokens(text)
        self.parts = named_in(text, scene.language)
        self.subject = named_in(" ".join(self.words[:HEAD]), scene.language)
        self.stands_for = any(self._opens(row) for row in _STANDING)
        self.comment = self._opens("comment")
        self.general = claim.hedged or any(
            word in self._row("general") or word.endswith(self._row("future")) for word in self.words
        )
        cue = tokens(claim.cue.text) if claim.cue else []
        self.opinion, self.recounts = self._has("opinion", cue), self._has("recounting", cue)
        self.silent = silent(claim, scene.language)
        self.toll = self._has("toll", self.words)
        self.verdict = len(self.words) <= SHORT and self._has("verdict", self.words)
        first, second = [*self.words, "", ""][:2]
        neuter = first not in self._row("neuter") or second in self._row("auxiliaries")  # ce sont, and not ce bilan
        self.pronoun = first in self._row("pronouns") and neuter
        self.own_act = self.words[:1] != [] and self.words[0] in self._row("own act")
        pairs = list(zip(self.words, self.words[1:], strict=False))
        acts = any(
            before in self._row("act after") and word.endswith(self._row("infinitive")) for before, word in pairs
        )
        self.blames = claim.stance == "accused" and not acts and self._has("blame", [*cue, *_own(claim, scene)])
        self.answers = claim.stance in _BLAMING or (claim.stance in DENIALS and no_part(claim, scene.language))
        self.stems = {word[:STEM] for word in self.words if len(word) >= STEM}
        self.witness = self._has("witness", tokens(root(claim) or ""))

    def names(self, name: str) -> bool:
        """Whether it has all words of a name that tell something."""
        telling = {word for word in tokens(name) if len(word) >= NOUN}
        return bool(telling) and telling <= set(self.words)

    def repeats(self, trigger: str) -> bool:
        """Whether it has the word that tells an event, in some form."""
        return any(word[:STEM] in self.stems for word in tokens(trigger) if len(word) >= STEM)

    def _has(self, row: str, words: Sequence[str]) -> bool:
        return any(word.startswith(self._row(row)) for word in words)

    def _opens(self, row: str) -> bool:
        return any(opens(span.text, row, self._language) for span in self.claim.content)

    def _row(self, row: str) -> tuple[str, ...]:
        return _row(row, self._language)


def silent(claim: Claim, language: str) -> bool:
    """Whether a claim tells that somebody said nothing, or did not answer, which is less than to refuse to: `has not
    commented`."""
    cue = tokens(claim.cue.text) if claim.cue and claim.stance == "declined" else []
    mute = any(word in _row("silence", language) for word in cue)
    return mute or (
        any(word in _row("negation", language) for word in cue) and any(w in _row("no answer", language) for w in cue)
    )


def no_part(claim: Claim, language: str) -> bool:
    """Whether the content opens with what somebody denies who is blamed for an act: `any part`, `these charges`."""
    words = _row("no part", language)
    return any(word.startswith(words) for span in claim.content for word in tokens(span.text)[:HEAD])


def of_none(said: Content, scene: Scene) -> Signs:
    """The signs of a claim that is on no event of its article."""
    yield "none", 1
    signs = {
        "general": said.general,
        "opinion": said.opinion,
        "recounting": said.recounts,
        "witness": said.witness and not scene.tells(root(said.claim)),
        "relayed": len(said.claim.sources) > 1,
        "blaming": said.blames,
    }
    yield from ((name, 1) for name, there in signs.items() if there)


def of(mention: EventMention, said: Content, scene: Scene) -> Signs:
    """The signs of a claim that is on the event of a mention."""
    claim, kind = said.claim, group(mention.type)
    last = mention.id in scene.last
    judging = claim.stance in JUDGING or said.verdict
    yield "share", scene.share[mention.id]
    signs = {
        "word": kind == WORD,
        "deaths alone": mention.type == TOLL,
        "unreal": mention.reality in _UNREAL,
        "part": kind in said.parts,
        "part first": kind in said.subject,
        "witness of a part": said.witness and kind in said.parts,
        "toll": kind == _STRIKE and said.toll,
        "known word": said.repeats(mention.trigger.text),
        "target": any(said.names(one.name) for one in mention.targets),
        "pronoun": last and said.pronoun,
        "own act": kind == scene.main and said.own_act,
        "stands for the last": last and said.stands_for,
        "stands for another's": said.stands_for and bool(scene.tellers[mention.id] - {root(claim), None}),
        "judges the first": judging and not said.silent and mention.id == scene.first,
        "silent on the first": said.silent and mention.id == scene.first,
        "silent on the last": said.silent and last,
        "comment on the first": said.comment and mention.id == scene.first,
        "blames for a strike": kind == _STRIKE and said.answers,
    }
    yield from ((name, 1) for name, there in signs.items() if there)
    yield from ((name, 1) for name in _where(mention, claim, scene))


def _where(mention: EventMention, claim: Claim, scene: Scene) -> Iterator[str]:
    """Where the mention stands from the claim, and whether the claim right before is on it."""
    if mention.trigger.start >= start(claim):
        here = scene.sentence(mention.trigger.start) == scene.sentence(end(claim))
        yield "told after, in its sentence" if here else "told after"
        return
    if mention.id in scene.late(start(claim), LATE):
        yield "told late"
    back = scene.sentence(start(claim)) - scene.sentence(mention.trigger.start)
    if back >= FAR:
        yield "very far back" if back >= VERY_FAR else "far back"
    if back == 1:
        yield "sentence before"
    if mention.trigger.start >= scene.paragraph(start(claim)):
        yield "paragraph"
    before = scene.before(claim)
    if before is not None and mention.id in scene.on.get(before.id, ()):
        yield "claim before"


def _own(claim: Claim, scene: Scene) -> Iterator[str]:
    """The words by which a claim's own mentions are told."""
    held = (mention for mention in scene.mentions if mention.id in claim.mentions)
    return (word for mention in held for word in tokens(mention.trigger.text))


@cache
def _row(row: str, language: str) -> tuple[str, ...]:
    return tuple(languages.table(language, "ties").get(row, ()))
