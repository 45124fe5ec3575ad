"""Acts of speech that a claim or another such act tells already are no events of their own; with a day they are."""

import pytest

import selon

KEPT = [
    ("Mercredi, Kiev a accusé Moscou d'avoir visé une école.", "accuse", "it has a day"),
    ("L'armée est accusée d'exactions.", "accuse", "the article says so"),
    ("Ankara a rejeté le plan de trêve.", "reject", "a plan is rejected"),
    ("Le président a ordonné le retrait de ses soldats.", "withdrawal", "what is ordered is planned"),
    ("L'armée a appelé les habitants à quitter le quartier.", "displacement", "a flight that an army calls for"),
    ("L'ONU a demandé la libération des captives.", "request", "the request itself"),
    ("Des habitants ont manifesté pour réclamer la libération de détenus.", "protest", "the protest"),
]

GONE = [
    ("Le ministère a accusé Israël d'avoir bombardé l'aéroport.", "accuse", "the cue of a claim"),
    ("Paris a condamné cette attaque.", "accuse", "the cue of a claim on a noun"),
    ("Le maire a exhorté l'ONU à condamner la milice.", "accuse", "in what somebody says"),
    ("La milice a rejeté ces accusations.", "reject", "a denial"),
    ("Damas réclame le départ des troupes américaines.", "withdrawal", "only asked for"),
    ("L'ONU a demandé la libération des captives.", "agreement", "only asked for, by a noun"),
    (
        "Des habitants ont manifesté à Deraa pour réclamer la libération de deux détenus.",
        "request",
        "the crowd's demand",
    ),
]


def types(text):
    reading = selon.read(text, published="2022-03-10")
    return [mention.type for mention in reading.mentions]


@pytest.mark.parametrize(("text", "kind", "why"), KEPT, ids=[case[2] for case in KEPT])
def test_it_is_an_event(text, kind, why):
    assert kind in types(text)


@pytest.mark.parametrize(("text", "kind", "why"), GONE, ids=[case[2] for case in GONE])
def test_it_is_none(text, kind, why):
    assert kind not in types(text)


def test_what_is_accused_of_is_still_told_by_the_claim():
    reading = selon.read("Le ministère a accusé Israël d'avoir bombardé l'aéroport.", published="2022-03-10")
    [claim] = [c for c in reading.claims if c.stance == "accused"]
    [mention] = reading.mentions
    assert mention.id in claim.mentions
    assert [one.name for one in mention.actors] == ["Israël"]


ASKED = [
    ("Les ravisseurs demandent la libération de trois bergers.", [("people", 3)], "those of the act asked for"),
    ("Paris a réclamé le retrait de 300 soldats.", [("people", 300)], "the same, of a withdrawal"),
    ("Les ravisseurs ont demandé que soient libérés deux chauffeurs.", [("people", 2)], "the same, in a clause"),
    ("Bagdad a exigé le retrait des troupes, qui tiennent douze villages.", [], "those of a clause of its own"),
    ("Paris a réclamé le retrait des soldats qui gardent huit ponts.", [], "the same, with no comma"),
    ("Les ravisseurs demandent la libération des bergers.", [], "none counted"),
]


@pytest.mark.parametrize(("text", "counts", "why"), ASKED, ids=[case[2] for case in ASKED])
def test_what_is_asked_for_is_counted_with_the_demand(text, counts, why):
    [asking] = [m for m in selon.read(text, published="2022-03-10").mentions if m.type == "request"]
    assert [(c.kind, c.min) for c in asking.counts] == counts
