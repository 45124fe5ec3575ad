"""What a claim that holds no event is on: nothing but its stance is used, and what says no more is tied to its act."""

from dataclasses import replace

import pytest

from selon.model import Passage
from selon.weave import weave
from selon.weave.events.attaching import attached
from weave.build_events import reading, telling

WITNESS = {"root": "un berger", "says": "les vitres ont tremblé dans toute la maison"}


def unread(one, number, **source):
    """The reading without the mention of its telling of that number, whose claim stays; its last source changed."""
    claim = one.claims[number]
    chain = tuple(replace(link, **source) for link in claim.sources)
    claims = tuple(replace(claim, mentions=(), sources=chain) if c is claim else c for c in one.claims)
    return replace(one, claims=claims, mentions=tuple(m for m in one.mentions if m.id not in claim.mentions))


CLAIMS = [  # what the row shows, the words of the claim, its stance, whether it is on the movement told before it
    ("the vehicles have a part in the movement", "les camions roulaient tous feux éteints", "asserted", True),
    ("whoever says so", "aucun de ces véhicules n’était escorté", "denied", True),
    ("the assailants have a part in an attack", "les assaillants portaient des uniformes", "asserted", False),
    ("what somebody heard or felt may be of anything", "personne ne dormait dans la maison", "asserted", False),
    ("words that stand for what was told", "cette version", "doubted", True),
    ("at the head of the content only", "le pays a besoin de paix, pas d’une version de plus", "doubted", False),
    ("a number that was told", "un bilan de plus", "confirmed", True),
    ("a refusal to comment is on the first event", "tout commentaire", "declined", True),
    ("a refusal of something else is on nothing", "de préciser ses sources", "declined", False),
    ("a demand is on nothing", "le départ des camions", "demanded", False),
]


@pytest.mark.parametrize(("shows", "says", "stance", "on"), CLAIMS)
def test_a_claim_without_an_event(shows, says, stance, on):
    convoy = telling("movement", trigger="passage", counts=[("vehicles", 40, 40)])
    one = unread(reading(convoy, telling(root="un berger", says=says, stance=stance)), 1)
    assert attached(one) == ({one.claims[1].id: (one.mentions[0].id,)} if on else {}), shows


def test_nobody_takes_up_their_own_words():
    one = unread(reading(telling(root="SANA"), telling(root="SANA", says="cette version", stance="asserted")), 1)
    assert attached(one) == {}


def test_a_claim_in_the_words_of_an_event_is_on_it():
    words = "camions citernes venus au poste frontalier"
    one = reading(telling(says="quarante " + words), telling(says="soixante camions citernes au poste frontalier"))
    one = unread(one, 1, kind="medium", basis="named")
    assert attached(one)[one.claims[1].id] == (one.mentions[0].id,)


def test_what_a_witness_adds_is_a_root_and_no_value():
    one = unread(reading(telling(), telling(**WITNESS), file="a.txt"), 1, kind="person", basis="described")
    denied = reading(telling(root="OSDH", stance="denied"), file="b.txt", published="2021-01-23")
    (event,) = weave([one, denied]).events
    assert [(root.name, root.stance) for root in event.roots if root.name == "un berger"] == [("un berger", "for")]
    assert [d.field for d in event.disagreements] == ["happened"], "the dispatch and the denial, not the herdsman"


def test_a_heading_counts_where_the_body_has_nothing():
    one = reading(telling(root="Bagdad"), telling(root="OSDH"))
    end = one.article.text.index(". ") + 2
    passages = (Passage(0, end, "heading"), Passage(end, len(one.article.text), "body"))
    headed = replace(one, article=replace(one.article, passages=passages))
    assert roots_of_all([headed]) == {"Observatoire syrien des droits de l'homme"}
    alone = unread(headed, 1)
    assert len(roots_of_all([replace(alone, claims=alone.claims[:1])])) == 1


def roots_of_all(readings):
    return {root.name for event in weave(readings).events for root in event.roots}


BARE = {"day": None, "place": None}
TAKEN_UP = [  # what the row shows, the other tellings of the article, its words, their number of events
    ("the word takes up what was told", [], "cette attaque", {}, 1),
    ("any attack may be meant", [], "une attaque", {}, 2),
    ("what is denied was told", [], "attaque", {"stance": "denied"}, 1),
    ("which of two is not said, so that it is the last of them", [telling(day="2021-01-11")], "cette attaque", {}, 2),
    ("a number of its own, of what it points at", [], "cette attaque", {"counts": [("killed", 9, 9)]}, 1),
    ("a number of its own", [], "une attaque", {"counts": [("killed", 9, 9)]}, 2),
]


@pytest.mark.parametrize(("shows", "others", "words", "fields", "events"), TAKEN_UP)
def test_a_telling_that_says_no_more_than_that_it_was(shows, others, words, fields, events):
    between = telling("protest", trigger="marche")  # so that it does not follow the other at once
    one = reading(*others, telling(), between, telling(**BARE, trigger=words, **fields))
    mentions = [*one.mentions[:-1], at_last_word(one.mentions[-1])]
    found = weave([replace(one, mentions=tuple(mentions))]).events
    assert len([e for e in found if e.type != "protest"]) == events, shows


def at_last_word(mention):
    """The mention with its trigger cut to the last word: the words before it stand in the text."""
    last = mention.trigger.text.split()[-1]
    start = mention.trigger.end - len(last)
    return replace(mention, trigger=replace(mention.trigger, start=start, text=last))


def test_a_denial_five_days_later_is_of_the_act():
    handed = {"kind": "arms-transfer", "trigger": "livraison", "actors": ["armée américaine"]}
    told = reading(telling(**handed, day="2021-01-21"), file="a.txt")
    denial = telling(**handed, day=None, stance="denied", root="OSDH")
    assert len(weave([told, reading(denial, file="b.txt", published="2021-01-26")]).events) == 1
    assert len(weave([told, reading(denial, file="b.txt", published="2021-02-05")]).events) == 2
