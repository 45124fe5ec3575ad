"""The quick answer to whether two mentions are linked, against the comparison that tells its reasons."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from selon.weave.comparison.compare import ASPECTS, compare
from selon.weave.comparison.features import Features, Site, Tally
from selon.weave.comparison.linking import BOUNDED, link_score, most
from selon.weave.comparison.weights import ACROSS
from selon.weave.kinds import group

DAY = date(2021, 1, 21).toordinal()
SITES = (
    Site("1", "Saraqib", 35.86, 36.80, "SY", "Idlib", "town", "at", 1, False, "saraqib", True),
    Site("2", "Ariha", 35.81, 36.61, "SY", "Idlib", "town", "at", 1, False, "ariha", True, True),
    Site("3", "Homs", 34.73, 36.71, "SY", "Homs", "town", "via", 1, False, "homs"),
    Site("3", "Homs", 34.73, 36.71, "SY", "Homs", "town", "at", 1, False, "homs", aside=True),
    Site("4", "Idlib", 35.93, 36.63, "SY", "Idlib", "province", "at", 4, False, "idlib", True),
    Site("5", "Syrie", 35.0, 38.5, "SY", "", "country", "at", 6, True, "syrie"),
    Site("tell noun", "Tell Noun", None, None, "", "", "", "at", 3, False, "tell noun", True),
    Site("6", "Bagdad", 33.34, 44.40, "IQ", "Bagdad", "town", "at", 1, True, "bagdad"),
)
KINDS = ("shelling", "air-strike", "movement", "agreement", "accuse", "consult", "looting")
COUNTS = ("killed", "injured", "vehicles", "occurrence", "munitions", "money")

spans = st.tuples(st.integers(-9, 9), st.sampled_from((0, 0, 0, 2, 6, 30, 364))).map(
    lambda drawn: (DAY + drawn[0], DAY + drawn[0] + drawn[1])
)
tallies = st.builds(
    lambda kind, low, more, rough: Tally(kind, "x", low, None if more is None else low + more, rough),
    *(st.sampled_from(COUNTS), st.integers(0, 6), st.sampled_from((0, 0, 2, None)), st.booleans()),
)


def some(values, most=3):
    return st.frozensets(st.sampled_from(values), max_size=most)


@st.composite
def made(draw):
    """A mention of one of three articles, with as much in common with others as chance has it."""
    flag = lambda: draw(st.booleans())  # noqa: E731
    kind, start = draw(st.sampled_from(KINDS)), draw(st.integers(0, 40))
    article = draw(st.sampled_from("abc"))
    return Features(
        key=(article, f"{article}.txt", start, f"{article} {start}"),
        kind=kind,
        group=group(kind),
        planted=flag(),
        days=draw(st.none() | spans),
        weekdays=draw(some(range(1, 8), 2)),
        yeardays=draw(some(range(60, 64), 2)),
        basis="resolved",
        precision=draw(st.integers(1, 5)),
        issued=draw(st.none() | spans),
        dating=draw(st.none() | st.integers(0, 2)),
        said=flag(),
        sentence=start // 10,
        number=start,
        entry=draw(st.integers(0, 2)),
        sites=tuple(draw(st.lists(st.sampled_from(SITES), max_size=2, unique=True))),
        scene=draw(st.integers(0, 2)),
        near=draw(some(("SY", "SY/Idlib", "IQ"), 2)),
        topic=draw(some(("1", "2", "3", "killed 8", "tell noun"), 5)),
        names=draw(some(range(8), 8)),
        trigger=draw(st.sampled_from(("frapp", "tirs"))),
        answer=draw(st.sampled_from((False, False, False, True))),
        generic=flag(),
        again=flag(),
        another=flag(),
        indefinite=flag(),
        pursuit=flag(),
        since=draw(st.sampled_from((False, False, True))),
        landmark=draw(st.sampled_from((False, False, True))),
        hurt=flag(),
        antecedent=draw(st.none() | st.integers(0, 40)),
        known=flag(),
        single=flag(),
        actors=draw(some(("armée", "milice"), 2)),
        targets=draw(some(("hôpital", "école"), 2)),
        aims=draw(some(range(4), 2)),
        by=draw(some(("SY", "US"), 1)),
        upon=draw(some(("SY", "US"), 1)),
        counts=tuple(draw(st.lists(tallies, max_size=3))),
        words=draw(some(range(9), 9)),
        reality=draw(st.sampled_from(("happened", "happened", "planned", "hypothetical"))),
        negated=flag(),
    )


pairs = st.tuples(made(), made()).filter(lambda pair: pair[0].key != pair[1].key)


@settings(max_examples=200, deadline=None)
@given(pairs)
def test_the_score_of_a_link_is_that_of_the_comparison(pair):
    one, other = pair
    found = compare(one, other)
    assert link_score(one, other) == (found.score if found.linked else None)
    assert link_score(other, one) == link_score(one, other)


def test_what_is_bounded_is_compared():
    assert set(BOUNDED) < set(ASPECTS)


@settings(max_examples=200, deadline=None)
@given(pairs)
def test_no_aspect_comes_to_more_than_is_known_beforehand(pair):
    a, b = sorted(pair, key=lambda mention: mention.key)
    if a.article != b.article:
        for name, highest in zip(BOUNDED, most(a, b), strict=True):
            assert ACROSS.of(ASPECTS[name](a, b)) <= highest, name
