"""On which verb a phrase hangs that tells how long after an act something was done, and the object behind a day."""

import pytest

from parse.build import parsed

ROWS = [  # the sentence, a noun, what it hangs on, what it shows
    (
        "Les soldats ont bombardé le village, dans la campagne de Homs, quelques heures après l'attaque de la base.",
        "attaque",
        "bombardé",
        "behind a place that stands between commas",
    ),
    (
        "Trois soldats ont été tués dans un village de la région de Gao deux jours après le retrait des forces.",
        "retrait",
        "tués",
        "behind a place, with no comma before how long it was",
    ),
    ("L'armée a repris la ville, une cité du nord, après la trêve.", "trêve", "repris", "behind an apposition"),
    ("Ils ont fui la ville d'après guerre.", "guerre", "ville", "not what says which town it is"),
    # the object behind a day
    ("Israël a mené vendredi une frappe aérienne sur Beyrouth.", "frappe", "mené", "a day before the object"),
    ("Un drone a touché jeudi une ambulance à Kherson.", "ambulance", "touché", "the same of another verb"),
    ("L'armée turque a mené samedi une opération près de Tal Rifaat.", "opération", "mené", "and of another noun"),
    ("Un drone s'est écrasé dimanche sur un marché.", "marché", "dimanche", "negative: a preposition stands there"),
    ("Il a fui le village dimanche, un sac sur le dos.", "sac", "village", "negative: a comma stands there"),
]


@pytest.mark.parametrize(("sentence", "noun", "above", "shows"), ROWS)
def test_on_what_a_moment_hangs(sentence, noun, above, shows):
    p = parsed(sentence)
    token = next(t for t in p.tokens if t.form == noun)
    assert p.tokens[token.head].form == above, shows
