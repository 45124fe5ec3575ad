"""What a weaving comes to, for people."""

from selon.cli.terminal import console, render
from selon.publish.summary import Summary
from selon.weave import weave
from weave.build_events import reading, telling

ONE = reading(telling(counts=[("killed", 3, 3)], root="SANA"), file="a.txt", outlet="Le Fil")
OTHER = reading(telling(counts=[("killed", 5, 5)], root="OSDH"), file="b.txt")


def the_event():
    (event,) = weave([ONE, OTHER]).events
    return event


def test_the_summary(tmp_path):
    summary = Summary(articles=1234, copies=1, largest_block=2)
    summary.add(the_event())
    with (tmp_path / "out").open("w", encoding="utf-8") as file:
        told = render(summary.table(), console(file)).splitlines()
    assert [line.split()[:2] for line in told] == [
        ["1,234", "articles"],
        ["1", "copies"],
        ["1", "events"],
        ["2", "roots"],
        ["1", "disagreements"],
        ["2", "mentions"],
    ]
    assert told[2].endswith("1 in more than one article, 1 disputed") and told[4].endswith("1 contradiction")
