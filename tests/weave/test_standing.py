"""Where a root stands on an event that it tells with a negation, or judges."""

import pytest

from selon.weave import weave
from weave.build_claims import says

ROWS = [  # what the row shows, content, trigger, stance, whether the act itself is negated, where the root stands
    ("told", "un raid a visé le dépôt", "raid", "asserted", False, "for"),
    ("the act is negated", "aucun raid n'a visé le dépôt", "raid", "asserted", True, "against"),
    ("what it did is negated, not the act", "le raid n'a blessé personne", "raid", "asserted", False, "for"),
    ("who claimed it is negated", "le raid n'a pas été revendiqué", "raid", "asserted", False, "for"),
    ("a confirmation of none hurt", "le raid n'a blessé personne", "raid", "confirmed", False, "for"),
    ("a denial denies, negated or not", "n'avoir mené aucun raid", "raid", "denied", False, "against"),
]


@pytest.mark.parametrize(("shows", "words", "trigger", "stance", "none", "stands"), ROWS)
def test_where_a_root_stands(shows, words, trigger, stance, none, stands):
    negated = "n'" in words
    (event,) = weave([says("OSDH", words, trigger, stance=stance, none=none, negated=negated)]).events
    assert [root.stance for root in event.roots] == [stands], shows
