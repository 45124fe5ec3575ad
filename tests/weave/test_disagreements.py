"""Where claims about one event disagree: literal pairs, with the field and the kind that each makes, or none."""

from dataclasses import replace

import pytest

from selon.model import Span
from selon.weave import weave
from selon.weave.comparison.features import Tally, unit_key
from selon.weave.comparison.tallies import sort_of
from selon.weave.tellings.accusing import accused
from weave.build_events import reading, telling

SAME = "une salve de roquettes tombe sur le marché couvert de la ville avant la prière du soir"


def killed(low, high=None, **fields):
    return telling(counts=[("killed", low, low if high is None else high)], **fields)


def disagree(*articles):
    """(field, kind) of each disagreement of the one event of some articles."""
    (event,) = weave(articles).events
    return sorted((d.field, d.kind) for d in event.disagreements), event


ROWS = {  # what the row shows -> first, second, later published, (field, kind) expected
    "another root's later toll contradicts": (
        *(killed(8, root="SANA"), killed(12, root="OSDH")),
        *("2021-01-24", [("count", "contradiction")]),
    ),
    "a later and lower toll is none": (
        killed(12, root="SANA"),
        killed(8, root="OSDH"),
        "2021-01-24",
        [("count", "contradiction")],
    ),
    "two exact tolls of one day": (
        killed(3, root="SANA"),
        killed(5, root="OSDH"),
        "2021-01-22",
        [("count", "contradiction")],
    ),
    "at least three, and five": (
        telling(counts=[("munitions", 3, None)], root="SANA"),
        telling(counts=[("munitions", 5, 5)], root="OSDH"),
        "2021-01-22",
        [("count", "precision")],
    ),
    "about forty, and 42": (
        telling(counts=[("munitions", 40, 40, "about")], root="SANA"),
        telling(counts=[("munitions", 42, 42)], root="OSDH"),
        "2021-01-22",
        [("count", "precision")],
    ),
    "the same number": (killed(3, root="SANA"), killed(3, root="OSDH"), "2021-01-22", []),
    "one root never contradicts itself": (killed(3, root="SANA"), killed(5, root="SANA"), "2021-01-22", []),
    "one root raises its toll": (killed(3, root="OSDH"), killed(5, root="OSDH"), "2021-01-24", [("count", "update")]),
    "asserted and denied": (
        telling(root="SANA"),
        telling(root="OSDH", stance="denied"),
        "2021-01-22",
        [("happened", "contradiction")],
    ),
    "asserted, and asserted not to be": (
        telling(root="SANA"),
        telling(root="OSDH", negated=True),
        "2021-01-22",
        [("happened", "contradiction")],
    ),
    "accused, and a part in it denied: not whether it happened": (
        telling(root="SANA", stance="accused"),
        telling(root="OSDH", stance="denied", trigger="tirs", says="implication dans ces frappes"),
        "2021-01-22",
        [("actor", "contradiction")],
    ),
    "two who claim it": (
        telling(root="Hezbollah", stance="claimed"),
        telling(root="OSDH", stance="claimed"),
        "2021-01-22",
        [("actor", "contradiction")],
    ),
    "one who claims it and one who is accused": (
        telling(root="Hezbollah", stance="claimed"),
        telling(root="SANA", stance="accused", says="imputés à Israël"),
        "2021-01-22",
        [("actor", "contradiction")],
    ),
    "another than who denies it is accused": (
        telling(root="SANA", stance="accused", says="imputés aux Brigades de la Rive"),
        telling(root="OSDH", stance="denied", says="implication dans ces frappes"),
        "2021-01-22",
        [],
    ),
    "declined says nothing": (telling(root="SANA"), telling(root="OSDH", stance="declined"), "2021-01-22", []),
    "a demand says nothing": (killed(3, root="SANA"), killed(5, root="OSDH", stance="demanded"), "2021-01-22", []),
    "killed are not wounded": (
        killed(3, root="SANA"),
        telling(counts=[("injured", 5, 5)], root="OSDH"),
        "2021-01-22",
        [],
    ),
    "a day apart": (
        telling(root="SANA", day="2021-01-20", says=SAME),
        telling(root="OSDH", says=SAME + " dit"),
        "2021-01-22",
        [("date", "contradiction")],
    ),
    "a town and the country": (
        telling(root="SANA", says=SAME),
        telling(root="OSDH", place="Syrie", says=SAME + " dit"),
        "2021-01-22",
        [("place", "precision")],
    ),
    "two states each said to have done it": (
        telling(root="SANA", actors=["Israël"], says=SAME),
        telling(root="OSDH", actors=["Turquie"], says=SAME + " dit"),
        "2021-01-22",
        [("actor", "contradiction")],
    ),
}


@pytest.mark.parametrize("name", ROWS)
def test_two_claims(name):
    first, second, later, expected = ROWS[name]
    found, event = disagree(reading(first, file="a.txt"), reading(second, file="b.txt", published=later))
    assert found == expected, [d.reason for d in event.disagreements]


def with_mentions(one, **fields):
    """The reading with its mentions changed."""
    return replace(one, mentions=tuple(replace(mention, **fields) for mention in one.mentions))


def test_a_negation_of_something_else_is_no_denial():
    """`Nobody has claimed the attack`: the claim is negated, and the attack happened."""
    nobody = with_mentions(reading(telling(root=None, negated=True), file="a.txt"), negated=False)
    found, _ = disagree(nobody, reading(telling(root="OSDH"), file="b.txt"))
    assert found == []


def test_none_of_a_thing_is_a_denial_and_no_count():
    found, _ = disagree(
        reading(telling(root="SANA", negated=True, counts=[("munitions", 0, 0)]), file="a.txt"),
        reading(telling(root="OSDH", counts=[("munitions", 18, 18)]), file="b.txt"),
    )
    assert found == [("happened", "contradiction")]


def test_a_question_tells_nothing():
    asked = reading(telling(root=None, says="ont-ils eu lieu"), file="a.txt")
    text = asked.article.text.replace("lieu.", "lieu ?")
    asked = replace(asked, article=replace(asked.article, text=text))
    denied = reading(telling(root="OSDH", stance="denied"), file="b.txt")
    assert "lieu ?" in text
    assert disagree(asked, denied)[0] == []
    assert disagree(reading(telling(root=None, says="ont eu lieu"), file="a.txt"), denied)[0] == [
        ("happened", "contradiction")
    ]


ACCUSED = [  # content, whom it names
    ("l'attentat aux FDS", ["Forces démocratiques syriennes"]),
    ("cette attaque aux Brigades de la Rive, une milice proche de Téhéran", ["Brigades de la Rive"]),
    ("Israël, devant l'agence SANA, d'avoir bombardé un poste", ["Israël"]),
    ("les tirs de Saraqib au Bataillon des Étrangers", ["Bataillon des Étrangers"]),  # the place of the telling is none
    ("l'armée américaine d'avoir tiré", ["armée américaine"]),
    ("Israël et les États-Unis d'être derrière les tirs", ["Israël", "États-Unis"]),
    ("Israël d'avoir menti sur les États-Unis", ["Israël"]),
    ("ces tirs à des inconnus", []),
    ("des groupes fidèles à Téhéran d'avoir tiré", []),  # their friend is not who is meant
    ("une milice proche de l'Iran, les Brigades de la Rive, d'avoir tiré", ["Brigades de la Rive"]),
]


@pytest.mark.parametrize(("content", "names"), ACCUSED)
def test_whom_an_accusation_names(content, names):
    one = reading(telling(stance="accused"))
    claim = replace(one.claims[0], content=(Span(0, len(content), content),))
    assert accused(claim, one.mentions[0], language="fr") == tuple(names)


def test_towns_far_apart_are_two_events_and_no_disagreement():
    events = weave(
        [reading(telling(place="Homs"), file="a.txt"), reading(telling(place="Palmyre", root="OSDH"), file="b.txt")]
    ).events
    assert [(len(e.mentions), e.disagreements) for e in events] == [(1, ()), (1, ())]


def test_within_one_article():
    found, event = disagree(reading(killed(3, root="SANA"), killed(5, root="OSDH")))
    assert found == [("count", "within")]
    (one,) = event.disagreements
    assert one.values == ("3 morts (killed)", "5 morts (killed)")


def test_a_disagreement_opens_both_quotations():
    one, other = reading(killed(3, root="SANA"), file="a.txt"), reading(killed(5, root="OSDH"), file="b.txt")
    texts = {"a.txt": one.article.text, "b.txt": other.article.text}
    _, event = disagree(one, other)
    for quoted in event.disagreements[0].claims:
        assert texts[quoted.file][quoted.start : quoted.end] == quoted.text


def long(toll):
    """A dispatch long enough to be known again in a copy."""
    body = (
        "les sauveteurs ont fouillé les décombres du marché couvert jusque tard dans la nuit tandis que des familles "
        "attendaient devant les grilles de l'hôpital voisin où manquaient les lits et les pansements "
        "depuis trois semaines selon les médecins qui ont appelé à l'aide les autorités "
        "de la province et les organisations humanitaires"
    )
    return killed(toll, root="SANA", says=body)


def test_copies_add_articles_and_never_a_disagreement():
    """Two copies of one dispatch, one with its toll misprinted; another root disagrees with it once, not twice."""
    original = reading(long(3), file="a.txt", published="2021-01-21")
    copy = reading(long(4), file="b.txt")
    other = reading(killed(9, root="OSDH"), file="c.txt", published="2021-01-21")
    (event,) = weave([original, copy, other]).events
    assert event.articles == ("a.txt", "b.txt", "c.txt")
    between = [{q.file for q in d.claims} for d in event.disagreements if d.field == "count"]
    assert {"a.txt", "b.txt"} not in between
    assert {"a.txt", "c.txt"} in between


def test_what_a_copy_adds_on_the_word_of_another_counts():
    original = reading(long(3), file="a.txt", published="2021-01-21")
    copy = reading(long(3), killed(7, root="OSDH"), file="b.txt")
    between = {frozenset(q.file for q in d.claims) for d in disagree(original, copy)[1].disagreements}
    assert {"a.txt", "b.txt"} in between


def test_disagreements_are_told_once():
    twice = [reading(killed(3, root="SANA"), killed(3, root="SANA"), file="a.txt")]
    found, _ = disagree(*twice, reading(killed(5, root="OSDH"), file="b.txt"))
    assert found == [("count", "contradiction")]


SORTS = [  # the kind of a toll, its unit, the sort of people that it counts
    ("killed", "morts", ""),  # all of them
    ("injured", "blessés", ""),
    ("killed", "blessés", "hurt"),  # some of the dead: those who were wounded first
    ("killed", "soldats", "forces"),
    ("killed", "militaires", "forces"),
    ("killed", "bergers", "inhabitants"),
    ("killed", "pompiers", "pompier"),  # of no row: a sort of its own
]


@pytest.mark.parametrize(("kind", "unit", "sort"), SORTS)
def test_the_sort_of_people_that_a_toll_counts(kind, unit, sort):
    assert sort_of(Tally(kind, unit_key(unit), 5, 5, False), "fr") == sort


def test_a_number_that_somebody_answers_for_is_told_once_an_article():
    """Its own heading or lead has it too: one contradiction, on somebody's word."""
    one = reading(telling(counts=[("killed", 2, 2)], root=None), telling(counts=[("killed", 2, 2)], root="OSDH"))
    other = reading(telling(counts=[("killed", 5, 5)], root="SANA"), file="b.txt")
    (event,) = weave([one, other]).events
    assert [(d.field, d.kind) for d in event.disagreements] == [("count", "contradiction")]
