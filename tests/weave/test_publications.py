"""One text that many published: one event, each publication with its outlet, and the root that the text has."""

from dataclasses import replace

import pytest

from selon.weave import Weaver, weave
from weave.build_events import reading, telling


def published(*places):
    """One text in several places: (file, outlet, day) each."""
    first = reading(telling(root=None), telling(says="des mots", root="une source locale"))
    return [
        replace(first, article=replace(first.article, file=file, outlet=outlet, published=day))
        for file, outlet, day in places
    ]


A, B = ("a.txt", "Levant-Presse", "2021-01-23"), ("b.txt", "Le Fil", "2021-01-22")
PLACES = [  # places; articles and outlets of each event; who heard the source
    ([A], ("a.txt",), ("Levant-Presse",), "Levant-Presse"),
    ([A, B], ("a.txt", "b.txt"), ("Le Fil", "Levant-Presse"), "Le Fil"),  # it came out there first
    ([B, A], ("a.txt", "b.txt"), ("Le Fil", "Levant-Presse"), "Le Fil"),
    ([("x.txt", *A[1:]), ("x.txt", *B[1:])], ("x.txt",), ("Le Fil", "Levant-Presse"), "Levant-Presse"),
    ([A, A], ("a.txt",), ("Levant-Presse",), "Levant-Presse"),
    ([A, ("a.txt", None, None)], ("a.txt",), ("Levant-Presse",), "Levant-Presse"),
]


@pytest.mark.parametrize(("places", "articles", "outlets", "heard"), PLACES)
def test_each_publication_counts(places, articles, outlets, heard):
    for event in weave(published(*places)).events:
        assert (event.articles, event.outlets) == (articles, outlets)
        assert {root.medium for root in event.roots} <= {heard}


@pytest.mark.parametrize("places", [places for places, *_ in PLACES])
def test_one_by_one_is_the_same_as_all_at_once(places):
    grown = Weaver()
    for one in published(*places):
        assert all(grown.event(identity).id == identity for identity in grown.add(one))
    assert grown.woven() == weave(published(*places))


def test_one_text_far_apart_in_time_tells_one_event():
    (event,) = weave(published(("a.txt", None, "2021-01-23"), ("b.txt", None, "2024-05-01"))).events[:1]
    assert event.articles == ("a.txt", "b.txt")
