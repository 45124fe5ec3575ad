"""An article as its claims are tied to events: what is told in order, and what each claim tied so far is on."""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection

from selon.model import Claim, Reading
from selon.weave.comparison.surroundings import SENTENCE
from selon.weave.kinds import group

WORD = "word"  # the group of events that are somebody's word
TOLL = "casualty"  # a telling of deaths that names no act, as headings do (`Twelve dead in Mokha`)
_TOKEN = re.compile(r"\w+'?")


class Scene:
    """What the claims of a reading are tied in: its mentions and claims in order, which part of all mentions is of the
    group of each (`share`), who tells each, the first act that is nobody's word with its group (`main`), and what was
    told last."""

    def __init__(self, reading: Reading) -> None:
        self.language = reading.article.language or ""
        self.mentions = sorted(reading.mentions, key=lambda m: (m.trigger.start, m.id))
        self.claims = sorted(reading.claims, key=lambda c: (start(c), c.id))
        self._before = dict(zip([c.id for c in self.claims[1:]], self.claims, strict=False))
        self.on: dict[str, Collection[str]] = {c.id: c.mentions for c in self.claims if c.mentions}
        self.last: Collection[str] = ()
        self.tellers: dict[str, set[str | None]] = {m.id: set() for m in self.mentions}
        for claim in self.claims:
            for mention in claim.mentions:
                self.tellers.setdefault(mention, set()).add(root(claim))
        groups = Counter(group(m.type) for m in self.mentions)
        self.share = {m.id: groups[group(m.type)] / len(self.mentions) for m in self.mentions}
        acts = [m for m in self.mentions if group(m.type) != WORD]
        main = next((m for m in acts if m.type != TOLL), acts[0] if acts else None)
        self.first = main.id if main else None
        self.main = group(main.type) if main else None
        self._starts = [m.trigger.start for m in self.mentions]
        self.text = reading.article.text
        self._ends = [m.end() for m in SENTENCE.finditer(self.text)]

    def sentence(self, offset: int) -> int:
        """The number of the sentence that holds the offset."""
        return bisect_right(self._ends, offset)

    def paragraph(self, offset: int) -> int:
        """Where the paragraph that holds the offset begins."""
        return self.text.rfind("\n", 0, max(offset, 0)) + 1

    def before(self, claim: Claim) -> Claim | None:
        """The claim right before one."""
        return self._before.get(claim.id)

    def tells(self, name: str | None) -> bool:
        """Whether who has the name tells an event of the article."""
        return any(name in tellers for tellers in self.tellers.values())

    def late(self, offset: int, number: int) -> Collection[str]:
        """So many mentions as are told last before an offset."""
        end = bisect_left(self._starts, offset)
        return [mention.id for mention in self.mentions[max(0, end - number) : end]]

    def tie(self, claim: Claim, mentions: Collection[str]) -> None:
        """Notes what a claim is on: who speaks next may take it up."""
        if mentions:
            self.on[claim.id] = self.last = mentions


def start(claim: Claim) -> int:
    """Where a claim's content starts; -1 where it has none."""
    return claim.content[0].start if claim.content else -1


def end(claim: Claim) -> int:
    """Where a claim's content ends; -1 where it has none."""
    return claim.content[-1].end if claim.content else -1


def root(claim: Claim) -> str | None:
    """The name of who answers for a claim, in its article."""
    return claim.sources[-1].name if claim.sources else None


def tokens(text: str) -> list[str]:
    """The words of a text in small letters and without accents; an elided one keeps its apostrophe (`l'`)."""
    plain = unicodedata.normalize("NFKD", text.casefold().replace("’", "'"))
    return _TOKEN.findall("".join(c for c in plain if not unicodedata.combining(c)))
