"""An event as it leaves: the line of the contract; and what all of them come to, for people."""

import json

from selon.cli.terminal import console, render
from selon.publish.weaving import Summary, contract, line
from selon.weave import weave
from weave.build_events import reading, telling

ONE = reading(telling(counts=[("killed", 3, 3)], root="SANA"), file="a.txt", outlet="Le Fil")
OTHER = reading(telling(counts=[("killed", 5, 5)], root="OSDH"), file="b.txt")
KEYS = "id type when places counts actors targets mentions claims articles outlets roots disagreements copies reasons "
KEYS += "judged former stale"


def the_event():
    (event,) = weave([ONE, OTHER]).events
    return event


def test_the_keys_of_the_contract():
    value = json.loads(line(the_event()))
    assert value == json.loads(json.dumps(contract(the_event())))
    assert list(value) == KEYS.split()
    assert [list(m) for m in value["mentions"]] == [["article", "file", "mention"]] * 2
    assert [list(c) for c in value["claims"]] == [["article", "file", "claim", "root", "stands"]] * 2
    assert value["articles"] == ["a.txt", "b.txt"] and value["outlets"] == ["Le Fil"]
    assert {r["stance"] for r in value["roots"]} == {"for"}
    (told,) = value["disagreements"]
    assert (told["field"], told["kind"]) == ("count", "contradiction")
    assert {"file", "claim", "start", "end", "text"} <= set(told["claims"][0])


def test_a_line_is_one_line():
    assert "\n" not in line(the_event())


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
