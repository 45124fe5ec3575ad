"""Where a root stands on an event that it tells with a negation, or judges."""

from dataclasses import replace

import pytest

from selon.model import Span
from selon.weave import weave
from weave.build_claims import says

ROWS = [  # what the row shows, content, trigger, stance, whether the act itself is negated, where the root stands
    ("told", "un raid a visé le dépôt", "raid", "asserted", False, "for"),
    ("the act is negated", "aucun raid n'a visé le dépôt", "raid", "asserted", True, "against"),
    ("what it did is negated, not the act", "le raid n'a blessé personne", "raid", "asserted", False, "for"),
    ("who claimed it is negated", "le raid n'a pas été revendiqué", "raid", "asserted", False, "for"),
    ("a confirmation of none hurt", "le raid n'a blessé personne", "raid", "confirmed", False, "for"),
    ("it was not they", "nous n'avons rien à voir avec le raid", "raid", "asserted", False, "against"),
    ("nor they, told in an infinitive", "n'être en rien responsable du raid", "raid", "asserted", False, "against"),
    ("it was not others", "l'OSDH n'avait rien à voir avec le raid", "raid", "asserted", False, "for"),
    ("they did not lose by it", "n'avoir rien perdu dans le raid", "raid", "asserted", False, "for"),
    ("a denial denies, negated or not", "n'avoir mené aucun raid", "raid", "denied", False, "against"),
]


@pytest.mark.parametrize(("shows", "words", "trigger", "stance", "none", "stands"), ROWS)
def test_where_a_root_stands(shows, words, trigger, stance, none, stands):
    negated = "n'" in words
    (event,) = weave([says("OSDH", words, trigger, stance=stance, none=none, negated=negated)]).events
    assert [root.stance for root in event.roots] == [stands], shows


def test_who_says_that_nobody_was_there():
    """`There was no fighter, none but vendors`: the raid was made, on others."""
    words = "il n'y avait aucun combattant, seulement des vendeurs"
    one = says(
        "un habitant", words, "combattant", none=True, negated=True, counts=[("people", "aucun combattant", 0, 0)]
    )
    (event,) = weave([one]).events
    assert [root.stance for root in event.roots] == ["for"]


@pytest.mark.parametrize(("inner", "stands"), [("denied", ["against"]), ("asserted", ["for", "for"])])
def test_who_says_that_somebody_denies(inner, stands):
    """`The movement denies this raid, its spokesman said`: the movement stands against it, he nowhere."""
    told = says("le porte-parole", "le mouvement dément ce raid", "raid")
    [outer], text = told.claims, told.article.text
    at = text.index("dément")
    cue, what = (Span(a, b, text[a:b]) for a, b in ((at, at + 6), (at + 7, text.index("raid") + 4)))
    movement = replace(outer.sources[0], name="Mouvement du Nord", text="le mouvement")
    chain = (*outer.sources, movement)
    nested = replace(outer, id="c9", content=(what,), cue=cue, sources=chain, stance=inner, parent=outer.id)
    (event,) = weave([replace(told, claims=(outer, nested))]).events
    assert sorted(root.stance for root in event.roots) == stands
