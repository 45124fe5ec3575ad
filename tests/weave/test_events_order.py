"""Whatever the order of arrival: weaving gives the same, all at once or one by one, and each component for itself."""

from hypothesis import given, settings
from hypothesis import strategies as st

from selon.weave import Weaver, weave
from weave.build_events import reading, telling

SAYS = (None, "une salve de roquettes tombe sur le marché couvert de la ville")
DAYS = ("2021-01-20", "2021-01-21", "2021-01-22", "2021-01-28", "2021-01-01/2021-01-31", None)
COUNTS = ((), (("killed", 8, 8),), (("killed", 12, 12),), (("vehicles", 42, 42), ("killed", 8, 8)))

tellings = st.tuples(
    st.sampled_from(["shelling", "air-strike", "movement"]),
    st.sampled_from(DAYS),
    st.sampled_from(["Saraqib", "Ariha", "Idlib", "Palmyre", "Syrie", None]),
    st.sampled_from(COUNTS),
    st.sampled_from(["SANA", "OSDH", None]),
    st.sampled_from(["asserted", "denied"]),
    st.sampled_from(SAYS),
)
told_by = st.tuples(
    st.lists(tellings, min_size=1, max_size=3),
    st.sampled_from(["2021-01-22", "2021-01-23", "2021-01-29", "2021-01", None]),
)
dossiers = st.lists(told_by, min_size=1, max_size=8)


def made(dossier):
    """Up to eight articles of up to three tellings."""
    return [
        reading(
            *(telling(k, d, p, counts=c, root=r, stance=s, says=w) for k, d, p, c, r, s, w in told),
            file=f"{i}.txt",
            published=published,
        )
        for i, (told, published) in enumerate(dossier)
    ]


@settings(max_examples=60, deadline=None)
@given(dossiers, st.randoms(use_true_random=False))
def test_the_order_of_arrival_never_matters(dossier, chance):
    articles = made(dossier)
    assert weave(articles) == weave(chance.sample(articles, len(articles)))


@settings(max_examples=60, deadline=None)
@given(dossiers, st.randoms(use_true_random=False), st.sampled_from([1, 2, 48]))
def test_one_by_one_is_the_same_as_all_at_once(dossier, chance, cap):
    """With blocks that are capped early too, so that links are taken back."""
    articles = made(dossier)
    batch, grown = Weaver(cap=cap), Weaver(cap=cap)
    batch.add_all(articles)
    for article in chance.sample(articles, len(articles)):
        changed = grown.add(article)
        assert all(grown.event(identity).id == identity for identity in changed)
    assert grown.woven() == batch.woven()


@settings(max_examples=40, deadline=None)
@given(dossiers)
def test_every_mention_is_in_one_event(dossier):
    articles = made(dossier)
    told = [(t.article, t.file, t.mention) for event in weave(articles).events for t in event.mentions]
    assert sorted(told) == sorted((a.article.id, a.article.file, m.id) for a in articles for m in a.mentions)


@settings(max_examples=40, deadline=None)
@given(dossiers)
def test_an_event_is_the_same_without_the_articles_of_others(dossier):
    """What is in no component of an event changes nothing of it."""
    articles = made(dossier)
    far = [
        reading(telling("protest", "2019-05-01", "Mossoul"), file=f"far {i}.txt", published="2019-05-02")
        for i in range(3)
    ]
    alone, among = weave(articles).events, weave([*articles, *far]).events
    assert [e for e in among if not any(name.startswith("far") for name in e.articles)] == list(alone)
