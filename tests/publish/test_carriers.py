"""The articles of an event are found again by what the event calls them, wherever they stood."""

import pytest

from selon.publish.accounts import Account
from selon.publish.story import story
from selon.weave import weave
from weave.test_articles import FILES, URL, told

LABELS = [  # of the three articles: what is shown where no outlet is known
    (({"outlet": "Le Fil"}, {"outlet": "Le Fil"}, {"outlet": None}), {"Le Fil", "fil#"}),
    (tuple({"url": f"https://www.{x}.example/1"} for x in "abc"), {"a.example", "b.example", "c.example"}),
    (({"file": None, "url": URL},) * 3, {"levant.example"}),
    (tuple({"file": f"{x}/00{x}.txt"} for x in "abc"), {"00a", "00b", "00c"}),
]


@pytest.mark.parametrize("fields", [row[1] for row in FILES], ids=[row[0] for row in FILES])
def test_every_name_leads_to_its_article(fields):
    readings = told(*fields)
    by_id = {one.article.id: one for one in readings}
    (event,) = weave(readings).events
    account = Account(event, by_id.__getitem__)
    assert {account.article(name).id for name in event.articles} == by_id.keys()
    shown = story(event, readings)
    carriers = [carrier for saying in shown.timeline for carrier in saying.carriers]
    assert {one.article for one in carriers} == by_id.keys()
    assert {one.file for one in carriers} == set(event.articles)
    assert all(fact.first is not None for fact in shown.facts)
    for dispute in shown.disputes:
        for side in dispute.sides:
            for voice in side.voices:
                text = by_id[voice.carrier.article].article.text
                assert text[voice.start : voice.end] == voice.words


@pytest.mark.parametrize(("fields", "labels"), LABELS)
def test_what_stands_for_an_outlet_that_is_not_known(fields, labels):
    readings = told(*fields)
    (event,) = weave(readings).events
    carriers = [one for saying in story(event, readings).timeline for one in saying.carriers]
    found = {one.outlet.removesuffix(one.article) for one in carriers}
    assert found == labels
