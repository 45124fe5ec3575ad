"""The contract: its keys in their order, its values as they were, each line one line; of readings, and of events."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from made import evidence, full_reading, reading
from selon.model import Count, EventMention, Place, Span, When
from selon.publish.jsonlines import contract, line
from selon.weave import weave
from weave.build_events import reading as told_in
from weave.build_events import telling

KEYS = {  # as the design gives them, with `reasons` last
    "": ["reader", "article", "claims", "mentions", "flags", "reasons"],
    "reader": ["selon", "rules", "pipeline"],
    "article": [
        *("id", "sha256", "file", "url", "title", "outlet", "byline", "published", "published_basis", "language"),
        *("text", "passages"),
    ],
    "article.passages": ["start", "end", "kind"],
    "claims": ["id", "content", "cue", "sources", "mode", "stance", "hedged", "negated", "about", "parent", "mentions"],
    "claims.content": ["start", "end", "text"],
    "claims.cue": ["start", "end", "text"],
    "claims.sources": ["start", "end", "text", "name", "kind", "basis", "stance", "members"],
    "mentions": ["id", "type", "trigger", "actors", "targets", "places", "when", "counts", "reality", "negated"],
    "mentions.trigger": ["start", "end", "text"],
    "mentions.places": [
        *("start", "end", "text", "name", "gazetteer", "latitude", "longitude", "country", "admin1", "admin2"),
        *("kind", "role", "precision", "reason"),
    ],
    "mentions.when": ["edtf", "earliest", "latest", "start", "end", "text", "basis", "precision", "reason"],
    "mentions.counts": ["start", "end", "text", "min", "max", "approximate", "unit", "kind", "by"],
    "flags": ["kind", "start", "end", "message"],
}


def whole():
    """A reading with something in every list."""
    nowhere = [None] * 9
    place = Place(0, 2, "Un", "Un", *nowhere[:7], "at", None, "no place of that name")
    when = When(*nowhere[:6], "none", None, "nothing dates it")
    count = Count(0, 2, "Un", 1, 1, False, "convoi", "vehicles")
    mention = EventMention("m", "movement", Span(0, 2, "Un"), (), (), (place,), when, (count,), "happened", False)
    return replace(full_reading(), mentions=(mention,))


@pytest.mark.parametrize("path", KEYS)
def test_keys_stand_in_the_order_of_the_contract(path):
    value = json.loads(line(whole()))
    for name in filter(None, path.split(".")):
        value = value[name] if isinstance(value, dict) else next(entry[name] for entry in value if entry[name])
    assert list(value[0] if isinstance(value, list) else value) == KEYS[path]


def test_line_and_contract_say_the_same():
    assert json.loads(line(whole())) == json.loads(json.dumps(contract(whole())))


def test_every_span_gives_back_its_words():
    value = json.loads(line(full_reading()))
    text = value["article"]["text"]
    spans = [s for c in value["claims"] for s in [*c["content"], *c["sources"], *filter(None, [c["cue"]])]]
    assert spans and all(text[s["start"] : s["end"]] == s["text"] for s in spans)


HOSTILE = [
    *("\x1b[31m", "\x9b31m", "\u2028", "\x85", "\r\n", "\u202eabc", "\ud800", "\x00", "\x7f", "\ufeff"),
    *("😀é́", "سوريا\u200f"),
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_one_safe_line_of_the_same_value(text):
    of_reading, of_event = line(reading(text=text)), line(replace(the_event(), type=text))
    for printed in (of_reading, of_event):
        assert printed.isascii() or not set(printed) & set("\x1b\x9b\x7f\x85\u2028\u202e\ud800\ufeff")
        assert len(printed.splitlines()) == 1
    assert json.loads(of_reading)["article"]["text"] == json.loads(of_event)["type"] == text


@given(st.text(st.characters(codec=None, categories=None)))
def test_any_text_comes_back(text):
    printed = line(reading(text=text))
    assert len(printed.splitlines()) == 1
    assert json.loads(printed)["article"]["text"] == text


def test_why_each_claim_was_made_is_the_last_key_and_only_on_demand():
    made = full_reading()
    value = json.loads(line(made, evidence(made)))
    assert list(value) == [*KEYS[""], "explain"]
    cue = made.claims[0].cue
    words = {"start": cue.start, "end": cue.end, "text": "rapporte"}
    assert value["explain"][made.claims[0].id] == {"rule": "rule", "row": "row", "words": words, "chain": ["rule"]}
    assert {key: value[key] for key in KEYS[""]} == json.loads(line(made))


def test_no_evidence_is_an_empty_mapping():
    assert line(reading(text="\ud800"), {}).endswith(',"explain":{}}')


EVENT_KEYS = [
    *("id", "type", "when", "places", "counts", "actors", "targets", "mentions", "claims", "articles", "outlets"),
    *("roots", "disagreements", "copies", "reasons", "judged", "former", "stale"),
]


def the_event():
    one = told_in(telling(counts=[("killed", 3, 3)], root="SANA"), file="a.txt", outlet="Le Fil")
    other = told_in(telling(counts=[("killed", 5, 5)], root="OSDH"), file="b.txt")
    (event,) = weave([one, other]).events
    return event


def test_the_keys_of_an_event():
    value = json.loads(line(the_event()))
    assert value == json.loads(json.dumps(contract(the_event())))
    assert list(value) == EVENT_KEYS
    assert [list(m) for m in value["mentions"]] == [["article", "file", "mention"]] * 2
    assert [list(c) for c in value["claims"]] == [["article", "file", "claim", "root", "stands"]] * 2
    assert value["articles"] == ["a.txt", "b.txt"] and value["outlets"] == ["Le Fil"]
    assert {r["stance"] for r in value["roots"]} == {"for"}
    (told,) = value["disagreements"]
    assert (told["field"], told["kind"]) == ("count", "contradiction")
    assert {"file", "claim", "start", "end", "text"} <= set(told["claims"][0])
