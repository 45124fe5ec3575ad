"""The report as a page: its head, the table of events, the stories."""

from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files

from selon.model import Event
from selon.publish.accounts import Account, Look
from selon.publish.eventcounts import OR_MORE
from selon.publish.eventtext import STANDINGS, count, place, roots, who
from selon.publish.page.markup import document, shown
from selon.publish.plain import plain
from selon.publish.report.story import story
from selon.publish.seasons import spoken
from selon.publish.totals import counted
from selon.version import __version__

_HERE = "\0"  # where the body goes; no page shows that character
_PLACES, _PARTIES = 2, 2  # of an event that the table names
_HEADINGS = ("no", "when", "event", "who", "where", "counts", "articles", "roots", "disagreements")


def pieces(events: Iterable[Event], look: Look) -> Iterator[str]:
    """The page, piece by piece; `look` gives the reading of an article by its id. The events are held, since the table
    comes before their stories; readings are asked for as each story is told."""
    told = list(events)
    before, _, after = document("Selon: events", _HERE, rules=_style()).partition(_HERE)
    yield before
    yield f'<header><h1>Events</h1><p class="facts">{shown(_total(told))}</p></header>\n<main class="report">\n'
    yield from _table(told)
    for number, event in enumerate(told, start=1):
        yield story(number, Account(event, look))
    yield f"</main>\n<footer><p>Selon {shown(__version__)}. A root is who the word is of in the end, ‘for’ what is"
    yield " told, ‘against’ it, or declining to say; articles that rest on one root are one source."
    yield f" A + after a number: {OR_MORE}.</p></footer>\n"
    yield after


def _total(events: list[Event]) -> str:
    articles = {name for event in events for name in event.articles}
    disagreements = sum(len(event.disagreements) for event in events)
    parts = [counted(len(events), "event"), counted(len(articles), "article"), counted(disagreements, "disagreement")]
    return " · ".join(parts)


def _table(events: list[Event]) -> Iterator[str]:
    if not events:
        yield "<p>No event is told.</p>\n"
        return
    yield f'<table class="events"><thead><tr>{"".join(f"<th>{name}</th>" for name in _HEADINGS)}</tr></thead><tbody>\n'
    for number, event in enumerate(events, start=1):
        where = "; ".join(dict.fromkeys(place(one.place) for one in event.places[:_PLACES]))
        stands = ", ".join(f"{n} {stance}" for stance in STANDINGS if (n := len(roots(event, stance))))
        cells = [
            f'<a href="#e{number}">{number}</a>',
            shown(plain(spoken(event.when.edtf or "?"))),
            shown(plain(event.type)),
            f"<bdi>{shown(who(event, _PARTIES))}</bdi>",
            f"<bdi>{shown(where or '?')}</bdi>",
            f"<bdi>{shown(', '.join(count(one) for one in event.counts))}</bdi>",
            str(len(event.articles)),
            shown(stands),
            str(len(event.disagreements) or ""),
        ]
        yield f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>\n"
    yield "</tbody></table>\n"


@cache
def _style() -> str:
    return files(__package__).joinpath("report.css").read_text(encoding="utf-8")
