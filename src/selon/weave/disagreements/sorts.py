"""Whether two counts are of the same people or things: all of them, those of one sort, or some of them."""

from functools import cache

from selon import languages
from selon.model import TOLLS
from selon.weave.comparison.features import unit_key
from selon.weave.comparison.tallies import bounds
from selon.weave.disagreements.said import Said
from selon.weave.kinds import FROM_AFAR, group
from selon.weave.phrases import phrases, plain

FIRED = "munitions"
THINGS = frozenset({FIRED, "aircraft"})  # some of which are told by a word for any of them
OTHER = "other"  # the kind of counts of things that have no kind of their own
ALIKE = frozenset({"people", OTHER})  # which have many nouns; of other things only homes have
# Things of which those of a sort may be some (`thirty vehicles, ten tanks`), and the groups of acts that move them, or
# stop them.
VEHICLES, MOVED = "vehicles", frozenset({"force", "hold"})
SEVERAL = 2  # dead of a sort who may be all; one is often told for his own sake
# The sorts of whom those who tell all the dead often tell.
CIVIL, FORCES, MILITANTS = "civilians", "forces", "militants"
NATIONALS = "nationals"
INHABITANTS = "inhabitants"
CIVILIANS = frozenset({CIVIL, INHABITANTS, NATIONALS})
CUSTODY = "custody"  # the group of acts by which people are taken
CLASH = "armed-clash"


def of_the_same(a: Said, b: Said) -> bool:
    """Whether two counts are of the same: all the dead, or people of one sort (`soldats`, `militaires`), or things that
    one calls by a word for any of them. Beside all there may be fewer of a sort, and beside a part any greater number;
    but no sort, and no part, is more than all; of two parts of one sort that stand beside all, both are all of that
    sort. Some are told apart from all others."""
    if a.count is None or b.count is None:
        return False
    if a.part and b.part:  # of all that both tell: `ten dead, three of them children`, `twelve, five of them children`
        return a.count.kind in TOLLS and a.sort == b.sort != "" and bool(a.sorts and b.sorts)
    if a.count.kind not in TOLLS:
        if a.part or b.part:
            return a.sort == b.sort and _outgrows(*((a, b) if a.part else (b, a)))
        if a.count.kind == VEHICLES and a.sort != b.sort and "" in (a.sort, b.sort):
            moved = all(group(one.statement.mention.type) in MOVED for one in (a, b))
            few, all_ = (a, b) if a.sort else (b, a)
            return moved and (few.entire or _outgrows(few, all_))
        return a.sort == b.sort or _named_alike(a, b)
    if not (a.part or b.part) and (a.sort == b.sort or _all_of_one_sort(a, b) or _all_of_one_sort(b, a)):
        return True
    if not (a.part or b.part) and any(x.entire and y.sorts == {""} for x, y in ((a, b), (b, a))):
        return True
    few, all_ = (a, b) if a.part or (a.sort and not b.part) else (b, a)
    if any(told_apart(one.sort, one.statement.told.reading.article.language or "") for one in (a, b)):
        return False
    return all_.sort in ("", few.sort) and _outgrows(few, all_)


def told_apart(sort: str, language: str) -> bool:
    """Whether the dead of a sort are told apart from all the others: assailants are none of those who died."""
    return sort in _row(language, "apart")


def _named_alike(a: Said, b: Said) -> bool:
    """Whether two counts of unlike nouns are of the same, neither telling of others of its kind: what one fires or whom
    one takes has many names (`huit suspects`, `treize hommes`; `trois roquettes`, `cinq missiles`), guns and aircraft
    only a word for any of them. Families are no heads."""
    kind = a.count.kind if a.count else ""
    language = a.statement.told.reading.article.language or ""
    if any(one.sorts != {one.sort} for one in (a, b)):
        return False
    if kind in THINGS and "" in (a.sort, b.sort):
        return True
    if kind == FIRED:
        return all(one.sort in _row(language, "fired") for one in (a, b))
    if kind == OTHER and not {a.sort, b.sort} <= _row(language, "homes"):
        return False
    return kind in ALIKE and not {unit_key(a.sort), unit_key(b.sort)} & _row(language, "groups")


def _all_of_one_sort(few: Said, all_: Said) -> bool:
    """Whether one tells no dead but civilians (or drivers, or villagers), and the other all, and none of them apart:
    both are all. Soldiers are not: an army tells of its own."""
    if few.count is None or few.count.high == 0:
        return False
    if few.sort in (FORCES, MILITANTS):
        return _all_fighters(few, all_)
    if few.sort == INHABITANTS and few.count.low < SEVERAL:
        return False
    if few.statement.mention.type == CLASH and few.sort != NATIONALS:
        return False  # that no civilians died says nothing of others, and in a fight those who fight die beside them
    return (
        few.sorts == {few.sort}
        and few.sort in CIVILIANS
        and (all_.sorts == {""} or (bool(all_.sorts) and all_.sorts <= CIVILIANS - {few.sort}))
    )


def _all_fighters(few: Said, all_: Said) -> bool:
    """Whether one tells several dead, all of them of one side that fights, and the other dead without a sort: both are
    all, if it does not tell its own dead, and assailants did not fall in a fight that they had begun."""
    if (
        few.count is None
        or few.count.kind != "killed"
        or few.count.low < SEVERAL
        or few.sorts != {few.sort}
        or " + " in few.value
    ):
        return False
    language = few.statement.told.reading.article.language or ""
    own = phrases(language, "tolls", "told", "own")
    mine = plain(" | ".join(span.text for span in few.statement.claim.content))
    if all_.sorts != {""} or own.search(mine):
        return False
    # What comes from afar kills none but those who are struck.
    return few.sort == FORCES or any(one.statement.mention.type in FROM_AFAR for one in (few, all_))


def _outgrows(few: Said, all_: Said) -> bool:
    """Whether what should be some of them is more than all."""
    return few.count is not None and all_.count is not None and few.count.low > bounds(all_.count)[1]


@cache
def _row(language: str, name: str) -> frozenset[str]:
    """The words of a row of the table of tolls: sorts as they are named there, units as keys."""
    found = languages.table(language, "tolls").get("told", {}).get(name, ())
    return frozenset(found if name == "apart" else map(unit_key, found))
