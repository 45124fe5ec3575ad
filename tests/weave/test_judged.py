"""Merges and splits that people judged: they hold in weaving, whatever comes when, and go when they are taken back."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selon.model import Anchor, Attached, Judgement, Span
from selon.weave import Weaver, weave
from selon.weave.clusters.judged import Constraints
from weave.build_events import reading, telling
from weave.test_events_order import dossiers, made


def judged(number, action, *sides, undone=None):
    """A judgement on mentions: one side of a merge, two of a split."""
    ids = [(side, mention) for side, mentions in enumerate(sides) for mention in mentions]
    anchors = tuple(
        Anchor("a" * 16, "mention", Span(0, 1, "x"), "shelling", mention or "gone", side) for side, mention in ids
    )
    told = Judgement(number, action, anchors, None, None, None, None, "A", "2021-01-01T00:00:00Z", undone)
    return Attached(told, tuple(mention for _, mention in ids))


def groups(judgements, among="abcd"):
    """Which of these mentions are together, and which groups are apart."""
    found = Constraints(judgements)
    together = {frozenset(m for m in among if found.head(m) == found.head(one)) for one in among}
    apart = {frozenset((one, other)) for one in among for other in found.apart(one)}
    return sorted("".join(sorted(g)) for g in together if len(g) > 1), sorted("".join(sorted(p)) for p in apart)


TABLE = [  # judgements, the oldest first; what is together; the heads that are apart; why
    ([("merge", "ab")], ["ab"], [], "one merge"),
    ([("merge", "ab"), ("merge", "bc")], ["abc"], [], "merges add up"),
    ([("split", "ab", "c")], [], ["ac", "bc"], "each from each, and those of one side are left alone"),
    ([("merge", "ab"), ("split", "a", "b")], [], ["ab"], "the newer split takes the merge back"),
    ([("split", "a", "b"), ("merge", "ab")], ["ab"], [], "the newer merge takes the split back"),
    ([("merge", "abc"), ("split", "bc", "a")], ["bc"], ["ab"], "the rest of an older merge stays"),
    ([("merge", "ab"), ("merge", "bc"), ("split", "a", "c")], ["bc"], ["ab"], "of two merges the newer one stays"),
    ([("merge", "ab"), ("split", "b", "c"), ("merge", "cd")], ["ab", "cd"], ["ac"], "groups are apart as a whole"),
    ([("merge", "a-")], [], [], "what is no longer read is left out"),
    ([("accept", "ab"), ("reject", "c")], [], [], "others say nothing of events"),
]


@pytest.mark.parametrize(("told", "together", "apart", "why"), TABLE, ids=[row[-1] for row in TABLE])
def test_what_judgements_come_to(told, together, apart, why):
    made = [
        judged(n, action, *([None if m == "-" else m for m in side] for side in sides))
        for n, (action, *sides) in enumerate(told, start=1)
    ]
    assert groups(made) == (together, apart)
    assert groups(made[::-1]) == (together, apart)


def test_what_was_taken_back_says_nothing():
    assert groups([judged(1, "merge", "ab", undone="2021-01-02T00:00:00Z")]) == ([], [])


SAME = "une salve de roquettes tombe sur le marché couvert de la ville"
ONE = reading(telling(says=SAME), file="a.txt")
ALSO = reading(telling(says=SAME + " hier", root="OSDH"), file="b.txt")
FAR = reading(telling("protest", "2019-05-01", "Mossoul"), file="c.txt", published="2019-05-02")
ARTICLES = [ONE, ALSO, FAR]
A, B, C = (one.mentions[0].id for one in ARTICLES)


def told(*judgements):
    """The articles of each event, with those judgements."""
    return sorted(event.articles for event in weave(ARTICLES, judged=judgements).events)


def test_without_a_judgement():
    assert told() == [("a.txt", "b.txt"), ("c.txt",)]


def test_a_merge_holds_whatever_the_comparison_says():
    assert told(judged(1, "merge", [B, C])) == [("a.txt", "b.txt", "c.txt")], "with what the machine joined"


def test_a_split_holds_whatever_the_comparison_says():
    assert told(judged(1, "split", [A], [B])) == [("a.txt",), ("b.txt",), ("c.txt",)]


def test_a_split_keeps_from_one_another_what_is_merged_with_its_sides():
    both = judged(1, "split", [A], [C]), judged(2, "merge", [B, C])
    assert told(*both) == [("a.txt",), ("b.txt", "c.txt")]


def joined(weaver):
    return {event.id: event.mentions for event in weaver.events()}


actions = st.lists(
    st.tuples(st.sampled_from(["merge", "split"]), st.lists(st.integers(0, 23), min_size=2, max_size=4)), max_size=4
)


@settings(max_examples=60, deadline=None)
@given(dossiers, actions, st.randoms(use_true_random=False), st.sampled_from([1, 48]))
def test_the_order_of_arrival_never_matters(dossier, asked, chance, cap):
    articles = made(dossier)
    ids = [mention.id for article in articles for mention in article.mentions]
    judgements = [
        judged(n, action, *([found] if action == "merge" else [found[:1], found[1:]]))
        for n, (action, places) in enumerate(asked, start=1)
        for found in [[ids[place % len(ids)] for place in places]]
    ]
    batch, grown = Weaver(judged=judgements, cap=cap), Weaver(judged=judgements[::-1], cap=cap)
    batch.add_all(articles)
    for article in chance.sample(articles, len(articles)):
        grown.add(article)
    assert joined(grown) == joined(batch)
    held = Constraints(judgements)
    home = {joined.mention: event.id for event in batch.events() for joined in event.mentions}
    for one in home:
        assert home[held.head(one)] == home[one]
        assert home[one] not in {home[other] for other in held.apart(one)}
