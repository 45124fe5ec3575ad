"""A value that a statement puts forward, and what two of them come to."""

from collections.abc import Callable
from dataclasses import dataclass

from selon.model import DisagreementKind
from selon.weave.comparison.features import Site, Tally
from selon.weave.periods import Days
from selon.weave.tellings.statements import Statement

HAPPENED = "it happened"


@dataclass(frozen=True, slots=True)
class Said:
    """A value that a statement puts forward: in words, and as it is compared.

    `sort` is of what or whom a count is, `sorts` are those of all counts of its kind that the claim tells, `part`
    says that there are more of them, and `entire` that they are all of any sort; `aims` are the classes of what was
    aimed at, each with whether it is people; `no` says that the value is denied.
    """

    statement: Statement
    value: str
    count: Tally | None = None
    sort: str = ""
    sorts: frozenset[str] = frozenset()
    part: bool = False
    entire: bool = False
    days: Days | None = None
    site: Site | None = None
    names: frozenset[str] = frozenset()
    aims: frozenset[tuple[str, bool]] = frozenset()
    no: bool = False

    @property
    def own(self) -> bool:
        """Whether the telling says it itself, and has not taken it over from another."""
        return self.days is None or self.statement.features.basis in ("stated", "resolved")

    @property
    def counted(self) -> tuple[str, str]:
        """What is counted: the kind of count, and of what or whom; nothing in other fields."""
        return (self.count.kind, self.sort) if self.count else ("", "")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What two values come to, and the comparison that tells it."""

    kind: DisagreementKind
    reason: str


Judging = Callable[[Said, Said], Verdict | None]
