"""What a number in a text is of: all the dead, some of them, some more, or those of another time."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import groupby
from typing import Literal

from selon import languages
from selon.model import TOLLS, Count
from selon.weave.comparison.features import Tally, unit_key
from selon.weave.comparison.tallies import interval, sort_of
from selon.weave.phrases import phrases, plain

Role = Literal["whole", "part", "more", "none"]

# Swept from 8 to 30 letters over four dossiers: no difference.
VEHICLES = "vehicles"  # the kind of counts whose units are made of several nouns
HURT = "hurt"  # the sort of those who died of what they were hurt by
SHORT = 16  # letters between two numbers that nothing but a word that joins them stands between
AFTER = 40  # letters after a number that may say of whom it is
CLOSE = 16  # letters after a number in which the words stand that make it some of others: `d'entre elles`
OPENED = " «“\"('"  # what opens a quotation right before a number
CLOSED = " »”\")'"  # what closes one right behind it
ASIDE = 3  # words before a number among which one makes it a part: `dont, selon lui, trois`
# Swept from 3 to 9 words over three dossiers: no difference.
JOINED = 6  # words between two numbers that add up: `trois soldats de la garde et deux policiers`
_PHRASE = re.compile(r"[,;:.!?()]")  # what ends a phrase


@dataclass(frozen=True, slots=True)
class Number:
    """What a claim tells of one kind and sort: the count or the sum of several, and its words; `entire` says that it is
    told as all that there was of any sort; `of` are the counts that it is, or adds up."""

    tally: Tally
    sort: str
    part: bool
    value: str
    entire: bool = False
    of: tuple[Count, ...] = ()


def roles(
    counts: Sequence[Count], text: str, sentence: tuple[int, int], language: str, *, group: bool
) -> list[tuple[Count, Role]]:
    """What each count of a claim is of, by kind and place. `sentence` is where they stand in the text, `group` says
    that the telling has people of whom these may be all who died (`47 of the 115 prisoners`)."""
    flat = plain(text[slice(*sentence)])
    told = sorted(counts, key=lambda c: (c.kind, c.start))
    before = [[other for other in told[:i] if other.kind == one.kind] for i, one in enumerate(told)]
    dead = [one.start for one in told if one.kind == "killed"]
    found = list[tuple[Count, Role]]()
    for one, mine in zip(told, before, strict=True):
        beside = one.kind == "injured" and any(start < one.start for start in dead)  # `killed three and hurt eight`
        found.append((one, _role(one, mine, flat, sentence[0], language, group, beside)))
    return found


def numbers(told: Iterable[tuple[Count, Role]], text: str, language: str) -> Iterator[Number]:
    """What counts come to, given what each is of: tolls that add up as their sum."""
    for kind, rows in groupby(told, key=lambda row: row[0].kind):
        those = list(rows)
        one, role = those[0]
        if len(those) == 1 and role == "whole" and kind not in TOLLS and _all_there(one, text, language):
            yield replace(_number(one, text, language), entire=True)
            continue
        groups: list[list[Count]] = [[]]
        for one, role in those:
            if kind == "killed" and role == "whole" and groups[-1] and _sort(one, text, language) == HURT:
                role = "part"  # `14 dead, three of the hurt having succumbed`
            if role == "whole" and groups[-1] and not (kind in TOLLS and _adds(groups[-1], one, text, language)):
                groups.append([])
            if role in ("whole", "more"):
                groups[-1].append(one)
            elif role == "part":
                yield _number(one, text, language, part=True)
        for before, whole in zip([[], *groups], groups, strict=False):
            if not _spelt_out(before, whole):
                yield from _sum(whole, text, language)


def _spelt_out(before: Sequence[Count], whole: Sequence[Count]) -> bool:
    """Whether several numbers only say one by one who those were that a number right before them counts: `two
    civilians, a pupil and a teacher`."""
    closed = all(one.min is not None and one.min == one.max for one in (*before, *whole))
    return len(before) == 1 < len(whole) and closed and before[0].min == sum(one.min or 0 for one in whole)


def _all_there(count: Count, text: str, language: str) -> bool:
    """Whether the words before a number tell it as all that there is of a thing: `un convoi composé de 30 camions`."""
    return _ends(plain(text[: count.start][-AFTER:]).rstrip(), phrases(language, "tolls", "before", "all there"))


def _role(count: Count, before: Sequence[Count], flat: str, at: int, language: str, group: bool, beside: bool) -> Role:
    """What a number is of, by the words around it; `before` are numbers of its kind that its claim told already, and
    `beside` says that it is of the hurt, and stands after the dead."""
    start, end = max(count.start - at, 0), count.end - at
    ahead, own, after = flat[:start].rstrip(OPENED), flat[start:end], flat[end : end + AFTER].lstrip(CLOSED)
    if count.kind in TOLLS and _long(flat, language):
        return "none"
    if _ends(ahead, phrases(language, "tolls", "before", "other")):
        return "none"
    if (count.min, count.max) == (1, 1) and _ends(ahead, phrases(language, "tolls", "before", "being")):
        return "none"  # `the second girl is a victim` tells who she is
    if _of_others(count, ahead, after, language) or (count.max == 0 and untold(ahead, language)):
        return "none"
    if count.kind in TOLLS and phrases(language, "tolls", "after", "one of").match(own):
        return "part"
    last = " ".join(ahead.split()[-ASIDE:])
    if phrases(language, "tolls", "before", "part").search(last) or _is_part(own, after, flat, language):
        return "part"
    if count.kind in TOLLS and not beside and _ends(last, phrases(language, "tolls", "before", "seen")):
        return "part"
    if count.kind in TOLLS and phrases(language, "tolls", "after", "are among").search(_rest(flat[end:])):
        return "part"
    of_all = phrases(language, "tolls", "after", "of all")
    if count.kind not in TOLLS and (of_all.search(own) or of_all.match(after)):
        return "part"
    if not group and phrases(language, "tolls", "after", "among").search(f"{own} {after[:CLOSE]}"):
        return "part"
    if phrases(language, "tolls", "after", "others").search(f"{own} {after.split(' ')[0]}"):
        return "more" if before else ("part" if count.kind == "killed" else "whole")
    return "whole"


def _rest(after: str) -> str:
    """What stands after a number in its phrase."""
    return _PHRASE.split(after, maxsplit=1)[0]


def untold(before: str, language: str) -> bool:
    """Whether words end with a verb by which who is silent on a thing tells nothing of it: `does not mention` any."""
    return _ends(before.rstrip(), phrases(language, "tolls", "none", "silent"))


def _of_others(count: Count, ahead: str, after: str, language: str) -> bool:
    """Whether the words around a number tell it of others than of its kind: the dead and the hurt together, the hurt
    who died, those who go beside what moves."""
    rows = {"killed": ("or hurt",), "injured": ("or hurt", "died")}.get(count.kind, ("escort",))
    return any(
        _ends(ahead, phrases(language, "tolls", "before", row)) or phrases(language, "tolls", "after", row).match(after)
        for row in rows
    )


def _is_part(own: str, after: str, flat: str, language: str) -> bool:
    found = phrases(language, "tolls", "after", "part")
    new = phrases(language, "tolls", "after", "new")
    return bool(found.search(own) or found.match(after) or new.search(f"{own} {after.split(' ')[0]}"))


def _long(flat: str, language: str) -> bool:
    """Whether the sentence tells what a war has cost, and not one act."""
    return phrases(language, "tolls", "long", "words").search(flat) is not None


def _adds(whole: Sequence[Count], count: Count, text: str, language: str) -> bool:
    """Whether a number adds up with those before: of another sort, and joined to the last; not where it only says of
    what sort those were (`sept personnes, deux femmes et cinq enfants`)."""
    between = plain(text[whole[-1].end : count.start])
    sorts = [_sort(one, text, language) for one in (whole[0], whole[-1], count)]
    if len(between.split()) > JOINED or not sorts[0] or set(sorts[1:]) & _row(language, "apart"):
        return False
    return between.strip() == "," or _ends(between.rstrip(), phrases(language, "tolls", "told", "joins"))


def _sum(whole: Sequence[Count], text: str, language: str) -> Iterator[Number]:
    """The sum of numbers that add up, and those of each sort where all are of known sorts."""
    if len(whole) < 2:
        yield from (_number(one, text, language) for one in whole)
        return
    sorts = {_sort(one, text, language) for one in whole}
    if len(sorts) > 1 and sorts <= set(languages.table(language, "tolls").get("people", {})):
        for sort in sorted(sorts):
            yield _added([one for one in whole if _sort(one, text, language) == sort], sort, language)
    yield _added(whole, sorts.pop() if len(sorts) == 1 else "", language)


def _added(whole: Sequence[Count], sort: str, language: str) -> Number:
    highs = [one.max for one in whole]
    tally = Tally(
        whole[0].kind,
        unit_key(whole[0].unit),
        sum(one.min or 0 for one in whole),
        None if None in highs else sum(high or 0 for high in highs),
        any(one.approximate for one in whole),
    )
    value = " + ".join(_words(one, language) for one in whole) + f" ({whole[0].kind})"
    return Number(tally, sort, False, value, of=tuple(whole))


def _number(count: Count, text: str, language: str, *, part: bool = False) -> Number:
    tally = Tally(count.kind, unit_key(count.unit), count.min or 0, count.max, count.approximate)
    return Number(tally, _sort(count, text, language), part, f"{_words(count, language)} ({count.kind})", of=(count,))


def _words(count: Count, language: str) -> str:
    """The number with its unit; of the hurt who died the unit is left out, since it reads as if they lived."""
    if count.kind == "killed" and _sort_of("killed", unit_key(count.unit), language) == HURT:
        return interval(count)
    return f"{interval(count)} {count.unit or count.kind}"


def _sort(count: Count, text: str, language: str) -> str:
    """Of what sort a number is: by its noun, or what follows one that is of anybody (`35 corps de soldats`). One that
    stands without its noun (`et neuf autres`) is of anybody."""
    unit = unit_key(_last(count.unit) if count.kind == VEHICLES else count.unit)
    bare = count.unit is not None and plain(count.unit) not in plain(count.text)
    if count.kind == "people" and bare:
        return ""
    if count.kind not in TOLLS:
        return "" if unit in _row(language, "anything") else unit
    if bare:
        return ""
    sort = _sort_of(count.kind, unit, language)
    after = phrases(language, "tolls", "told", "of").match(plain(text[count.end : count.end + AFTER]).lstrip())
    if sort or after is None:
        return sort
    told = text[count.end : count.end + AFTER].lstrip()[after.end() :].lstrip()
    noun = plain(told).split()[:1]
    found = _sort_of(count.kind, unit_key(noun[0].strip(",.;")) if noun else "", language)
    return found if found in languages.table(language, "tolls").get("people", {}) else ""


def _last(unit: str | None) -> str:
    """The last noun of a unit that is made of several, which tells a tanker from other lorries: `camions-citernes`."""
    return (unit or "").rpartition("-")[2]


def _sort_of(kind: str, unit: str, language: str) -> str:
    return sort_of(Tally(kind, unit, 0, None, False), language)


def _ends(text: str, found: re.Pattern[str]) -> bool:
    return any(m.end() == len(text) for m in found.finditer(text))


@cache
def _row(language: str, name: str) -> frozenset[str]:
    """The units of a row of the table of tolls, as keys; none of a language that has none, which is `any` of it."""
    return frozenset(map(unit_key, languages.table(language, "tolls").get("told", {}).get(name, ("",))))
