"""The event tables (tests/golden/fr/events): what one or two sentences tell, and what tells of no event.

A case holds when every event of the table is read with its type, its trigger and what the row names, and nothing else
is. Cases that do not hold yet are listed in failing.txt; one that comes to hold must be struck off there.
"""

from pathlib import Path

import pytest

from selon.frame import frame
from selon.gather import from_text
from selon.parse import parse
from tabled import Tables

TABLES = Tables("events", Path(__file__).parent)
NOBODY = "none"  # of a role that nobody has


def said(p, ranges):
    return [p.span(*r).text for r in ranges]


def faults(case):
    """What is wrong with the reading of a case, one line each."""
    p = parse(from_text(case["text"], language="fr"))
    tellings = list(frame(p))
    for event in case["events"]:
        met = next(
            (t for t in tellings if t.type == event["type"] and event["trigger"] in p.span(*t.trigger).text), None
        )
        if met is None:
            yield f"no {event['type']} at {event['trigger']}: {[(t.type, p.span(*t.trigger).text) for t in tellings]}"
            continue
        tellings.remove(met)
        for role, ranges in (("actor", met.actors), ("target", met.targets)):
            found = said(p, ranges)
            right = not found if event.get(role) == NOBODY else any(w.startswith(event.get(role, "")) for w in found)
            if role in event and not right:
                yield f"{role} is {found}"
        counts = [[c.kind, c.min, c.max] for c in met.counts]
        yield from (f"{count} is not in {counts}" for count in event.get("counts", []) if count not in counts)
        if met.negated != event.get("negated", False) or met.reality != event.get("reality", met.reality):
            yield f"{met.reality}, negated {met.negated}"
    yield from (f"no event: {t.type} {p.span(*t.trigger).text}" for t in tellings)


@pytest.mark.parametrize(("name", "case"), TABLES.params())
def test_event(name, case):
    TABLES.hold(name, list(faults(case)))


def test_a_third_of_each_table_tells_of_no_event():
    for family, rows in TABLES.families().items():
        assert len(rows) >= 8, family
        assert sum(not row["events"] for row in rows) * 3 >= len(rows), family


def test_what_fails_is_a_case_and_most_hold():
    assert TABLES.list_is_right()
