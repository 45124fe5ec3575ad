"""Two days that words join, as the time of one act: l'aviation a bombardé jeudi et vendredi le port."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from selon.ground.dates import Dated
from selon.ground.dates.days import several
from selon.parse import Parse


def paired(p: Parse, dated: Sequence[Dated]) -> list[Dated]:
    """The dates, in order, two days with but a conjunction between them as one."""
    found: list[Dated] = []
    for d in dated:
        last = found[-1] if found else None
        between = p.tokens[last.last : d.first] if last else ()
        if last and len(between) == 1 and between[0].upos == "CCONJ" and (pair := _both(p, last, d)):
            found[-1] = pair
        else:
            found.append(d)
    return found


def _both(p: Parse, one: Dated, other: Dated) -> Dated | None:
    """Two days as one time; None of what is no day, or of days out of their order."""
    if one.when is None or other.when is None or one.timed or other.timed or one.shift or other.shift:
        return None
    first, last = one.when.earliest, other.when.earliest
    if first is None or last is None or (first, last) != (one.when.latest, other.when.latest) or first >= last:
        return None
    days = several([date.fromisoformat(first), date.fromisoformat(last)])
    text = p.article.text[one.start : other.end]
    when = replace(one.when, edtf=days.edtf, latest=last, end=other.end, text=text, precision=days.precision)
    return replace(one, end=other.end, last=other.last, when=when)
