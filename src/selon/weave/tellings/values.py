"""When, where and who an event is over all its tellings, each value with the articles and roots that carry it; how many
is told in `numbers`."""

from collections.abc import Iterable, Sequence
from typing import Literal

from selon.model import Carried, EventPlace, EventWhen, Place, When
from selon.weave.tellings.statements import Statement, Tellings, carriers

_UNSURE = 9  # after every precision: of a date or a place whose precision is not known

Behind = tuple[tuple[str, ...], tuple[str, ...]]  # articles, roots


def whens(tellings: Tellings, found: Sequence[Statement]) -> EventWhen:
    """Every date told, the shown one first: by most roots, most articles, precision, and time."""
    by_date: dict[str, list[tuple[When, str]]] = {}
    for told, features in tellings:
        when = told.mentions[features.key[3]].when
        if when.edtf:
            by_date.setdefault(when.edtf, []).append((when, told.name))
    values = {edtf: behind(rows, [s for s in found if s.mention.when.edtf == edtf]) for edtf, rows in by_date.items()}
    order = sorted(values, key=lambda e: (*_most(values[e]), by_date[e][0][0].precision or _UNSURE, e))
    if not order:
        return EventWhen(None, None, None)
    shown = by_date[order[0]][0][0]
    return EventWhen(shown.edtf, shown.earliest, shown.latest, tuple(Carried(edtf, *values[edtf]) for edtf in order))


def places(tellings: Tellings, found: Sequence[Statement]) -> tuple[EventPlace, ...]:
    """Every place told, once for each role: the best known first."""
    told_at: dict[tuple[str, str], list[tuple[Place, str]]] = {}
    for told, features in tellings:
        for place in told.mentions[features.key[3]].places:
            told_at.setdefault((place.gazetteer or place.name, place.role), []).append((place, told.name))
    rows = []
    for (spot, role), uses in told_at.items():
        carry = behind(
            uses, [s for s in found if any((p.gazetteer or p.name, p.role) == (spot, role) for p in s.mention.places)]
        )
        shown = min((place for place, _ in uses), key=lambda p: (p.precision or _UNSURE, p.text, p.start))
        rows.append(EventPlace(shown, *carry))
    return tuple(sorted(rows, key=_place_order))


def _place_order(row: EventPlace) -> tuple[object, ...]:
    place = row.place
    return (place.precision or _UNSURE, -len(row.roots), -len(row.articles), place.name, place.role)


def parties(tellings: Tellings, found: Sequence[Statement], side: Literal["actors", "targets"]) -> tuple[Carried, ...]:
    """Everybody who is told to be an actor, or a target."""
    uses: dict[str, list[tuple[None, str]]] = {}
    for told, features in tellings:
        for one in getattr(told.mentions[features.key[3]], side):
            uses.setdefault(one.name, []).append((None, told.name))
    carry = {
        name: behind(rows, [s for s in found if any(one.name == name for one in getattr(s.mention, side))])
        for name, rows in uses.items()
    }
    return tuple(Carried(name, *carry[name]) for name in sorted(carry, key=lambda n: (*_most(carry[n]), n)))


def behind(uses: Iterable[tuple[object, str]], found: Iterable[Statement]) -> Behind:
    """The articles of some uses, and the roots of the statements that say so."""
    return tuple(sorted({name for _, name in uses})), carriers(found)[1]


def _most(behind: Behind) -> tuple[int, int]:
    return -len(behind[1]), -len(behind[0])
