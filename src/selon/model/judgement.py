"""What a person decided about what was read. Judgements are added and undone, never changed."""

from dataclasses import dataclass
from typing import Literal

from selon.model.text import Span

Action = Literal["accept", "reject", "merge", "split", "edit"]
Judged = Literal["claim", "mention", "event"]


@dataclass(frozen=True, slots=True)
class Anchor:
    """What a judgement is about: words of an article that were read as a claim or as an event mention, or the event
    that a mention there is of (`kind` event: an edit of it has an anchor for each mention that it had).

    `span` reaches from the first to the last character of a claim's content, or is the trigger of a mention; `label`
    tells apart what stands on the same words (a mention's type; a claim's stance and root); `id` is what it was called
    when it was judged. `side` is 0, or 1 for what a split sets apart from the rest.
    """

    article: str
    kind: Judged
    span: Span
    label: str
    id: str
    side: int = 0


@dataclass(frozen=True, slots=True)
class Judgement:
    """One decision: by whom, when (ISO 8601, UTC) and why. `field`, `was` and `value` are those of an edit; `undone`
    is when it was taken back, None while it stands."""

    number: int
    action: Action
    anchors: tuple[Anchor, ...]
    field: str | None
    was: str | None
    value: str | None
    reason: str | None
    author: str
    made: str
    undone: str | None = None


@dataclass(frozen=True, slots=True)
class Attached:
    """A judgement with what its anchors are called in the present readings, in their order; None: not found there.
    `untold` are the mentions that go with the claims that it rejects: those that nobody tells any more."""

    judgement: Judgement
    ids: tuple[str | None, ...]
    untold: tuple[str, ...] = ()

    @property
    def lost(self) -> bool:
        """Whether some of what was judged is no longer read."""
        return None in self.ids
