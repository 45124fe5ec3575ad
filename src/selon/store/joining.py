"""How a dossier is woven: whole, or by joining what came, went or was judged to what it keeps of its weaver."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from selon.errors import DossierError
from selon.model import Reading
from selon.ontology import Registry
from selon.store import since, state, weaving
from selon.store.decisions import Decisions, edits_event
from selon.store.since import Joining, Weaving

if TYPE_CHECKING:
    from selon.store.dossier import Dossier
    from selon.weave import Weaver

# Articles from which on a dossier keeps what its weaver holds, 2 kB of each: a smaller one is woven whole in seconds.
LARGE = 1_000
RENEWED = 100  # changes that were joined to what is kept, when it is kept anew: until then they are joined each time

AT_HAND = 512  # readings that were fetched last: each is asked for its mentions, and again for what events quote of it


def weave(dossier: "Dossier", known: Registry | None) -> None:
    """Weaves a dossier, and keeps what comes of it; the rest is told by `Dossier.weave`."""
    from selon.weave import Weaver
    from selon.weave.state import Unfit

    with dossier.reading_rows() as connection:
        rests_on = since.now(connection, known)
        otherwise = since.joining(connection, rests_on)
    if otherwise is not None:
        with suppress(Unfit):
            _join(dossier, otherwise, rests_on, known)
            return
    judged = dossier.judgements()
    weaver, decided = Weaver(judged=judged, known=known), Decisions(judged)
    articles = set[str]()
    weaver.add_all(_noted(dossier.readings(judgements=True, publications=True), articles))
    copies = (copy for article in sorted(articles) for copy in weaver.copies_of([article]))
    held = weaver.parts() if weaver.articles() >= LARGE else ()
    with (
        weaving.made(map(decided.on, weaver.each_event()), copies, dossier.folder) as rows,
        state.made(held, dossier.folder) as kept,
        dossier.writing() as connection,
    ):
        weaving.save(connection, rows, told := _told(rests_on, weaver))
        if kept:
            state.keep(connection, kept, told)


def _join(dossier: "Dossier", otherwise: Joining, rests_on: Weaving, known: Registry | None) -> None:
    """Joins what came, or is otherwise, to what is kept of the weaver. Raises Unfit where that cannot be gone on
    with."""
    from selon.weave import Weaver

    with dossier.reading_rows() as connection:
        weaver = Weaver.resumed(state.Parts(connection), _readings_of(dossier), known=known)
        events, copied = state.touched(connection)  # also what was joined before, which this weaver does not know of
        events |= weaving.holding(connection, _decided_otherwise(dossier, otherwise))
    judged = dossier.judgements()
    decided = Decisions(judged)
    changes = [weaver.leave(otherwise.left), weaver.judge(judged)]
    for article in otherwise.come:
        changes += map(weaver.join, dossier.publications(article, judgements=True))
    for changed in changes:
        events |= changed.events | changed.gone
        copied |= changed.copied
    present = (decided.on(weaver.event(one)) for one in sorted(events) if one in weaver)
    held = weaver.parts() if otherwise.changes >= RENEWED else ()
    with (
        weaving.made(present, weaver.copies_of(copied), dossier.folder) as rows,
        state.made(held, dossier.folder) as kept,
        dossier.writing() as connection,
    ):
        weaving.renew(connection, rows, events, copied, told := _told(rests_on, weaver))
        if kept:
            state.keep(connection, kept, told)
        else:
            state.touch(connection, events, copied)


def _decided_otherwise(dossier: "Dossier", otherwise: Joining) -> set[str]:
    """The mentions by which an edit of an event came or went, or may be of another event now."""
    changed = otherwise.left.union(otherwise.come)
    return {
        mention
        for one in dossier.judgements(undone=True)
        if edits_event(one.judgement)
        and (one.judgement.number in otherwise.judged or any(a.article in changed for a in one.judgement.anchors))
        for mention in one.ids
        if mention is not None
    }


def _noted(readings: Iterable[Reading], articles: set[str]) -> Iterator[Reading]:
    """The readings, with the ids of their articles noted on the way."""
    for reading in readings:
        articles.add(reading.article.id)
        yield reading


def _told(rests_on: Weaving, weaver: "Weaver") -> Weaving:
    """With what the weaving came to."""
    return replace(rests_on, articles=weaver.articles(), largest_block=weaver.largest_block())


def _readings_of(dossier: "Dossier") -> Callable[[tuple[str, str]], Reading]:
    """What gives the reading that was woven under the id and the name of its article; it raises Unfit where that is not
    there."""
    from selon.weave.articles import key_of
    from selon.weave.state import Unfit

    @lru_cache(AT_HAND)
    def fetch(key: tuple[str, str]) -> Reading:
        with suppress(DossierError):
            for reading in dossier.publications(key[0], judgements=True):
                if key_of(reading.article) == key:
                    return reading
        raise Unfit(f"no article {key[0]} in {key[1]}")

    return fetch
