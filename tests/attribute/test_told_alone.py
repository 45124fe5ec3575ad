"""Which clause a source answers for, refusals that are all there is, what one is called and whom one asks."""

import pytest

from selon.attribute import attribute
from selon.gather import from_text
from selon.parse import parse

WORDS = [
    # text, what each claim must be: its root, its stance, its content, what the row shows
    # refusals
    ("Les tirs ont repris. L'armée n'a pas répondu.", [("armée", "declined", "n'a pas répondu")], "no answer"),
    ("Damas n'a pas communiqué.", [("Damas", "declined", "n'a pas communiqué")], "a verb taken for a noun"),
    (
        "Le ministère de la Défense a refusé de commenter.",
        [("ministère de la Défense", "declined", "a refusé de commenter")],
        "a bare refusal",
    ),
    (
        "La présidence s'est murée dans le silence.",
        [("présidence", "declined", "s'est murée dans le silence")],
        "silence",
    ),
    (
        "Le gouverneur n'a pas réagi à ces accusations.",
        [("gouverneur", "declined", "n'a pas réagi à ces accusations")],
        "a charge left unanswered",
    ),
    (
        "Le Croissant-Rouge a confirmé le transport des blessés, sans vouloir donner de chiffres.",
        [
            ("Croissant-Rouge", "confirmed", "le transport des blessés"),
            ("Croissant-Rouge", "declined", "donner de chiffres"),
        ],
        "what one will not give",
    ),
    (
        "Ses enquêteurs refusent de nommer les auteurs.",
        [("Ses enquêteurs", "declined", "nommer les auteurs")],
        "whom one will not name",
    ),
    ("La Turquie n'avait pas réagi mardi soir.", [], "not yet is no refusal"),
    ("Les soldats n'ont pas répondu aux tirs.", [], "blows are not answered with words"),
    ("L'armée a livré des blindés aux rebelles.", [], "what is handed over is not withheld"),
    ("La milice a refusé de livrer ses armes.", [], "nor are arms words"),
    # the clause that a source stands in
    (
        "Des milliers de gens ont défilé pour Gaza, où l'offensive a fait, selon le ministère, deux cents morts.",
        [("ministère", "asserted", "l'offensive a fait … deux cents morts")],
        "inside a relative clause",
    ),
    (
        "Deux voitures piégées avaient explosé à Mogadiscio, faisant 121 morts selon un bilan officiel.",
        [("un bilan officiel", "asserted", "faisant 121 morts")],
        "right behind a participle",
    ),
    (
        "L'attaque, menée par des hommes à moto, a fait douze morts, selon la police.",
        [("police", "asserted", "L'attaque, menée par des hommes à moto, a fait douze morts")],
        "set off at the end it answers for all",
    ),
    (
        "Un drone avait tué un homme dans sa voiture ; « un ambulancier », jurent ses voisins.",
        [("ses voisins", "asserted", "un ambulancier")],
        "a quotation behind a semicolon",
    ),
    (
        "« Nous étions dix-neuf, raconte ce pêcheur. Le chauffeur roulait lentement. » Le bus a brûlé.",
        [("ce pêcheur", "asserted", "Nous étions dix-neuf … Le chauffeur roulait lentement")],
        "a quotation goes on behind its incise",
    ),
    # names in quotation marks, what one is called
    (
        "L'embuscade a été revendiquée par la « Résistance islamique en Irak ».",
        [("Résistance islamique en Irak", "claimed", "L'embuscade")],
        "an agent in quotation marks",
    ),
    (
        "L'homme, identifié par la police comme un ancien soldat, a été tué.",
        [("police", "asserted", "un ancien soldat")],
        "what somebody is called",
    ),
    ("L'homme, identifié par son frère à la morgue, a été enterré.", [], "who recognises a body calls it nothing"),
    # whom one asks, what one judges
    (
        "Le maire a exhorté les habitants qui n'ont pas fui à se terrer.",
        [("maire", "demanded", "les habitants qui n'ont pas fui à se terrer")],
        "a relative clause on whom it is asked of",
    ),
    (
        "Le gouvernement a rejeté ces raids, qu'il juge contraires aux intérêts du pays.",
        [("gouvernement", "asserted", "contraires aux intérêts du pays")],
        "what is judged stands ahead",
    ),
    (
        "Le maire a parlé de dix morts, avant que la police ne fasse état de douze tués.",
        [("maire", "asserted", "dix morts"), ("police", "asserted", "douze tués")],
        "a ne that denies nothing",
    ),
    (
        "Le précédent bilan, établi par la société civile, était de douze morts.",
        [("société civile", "asserted", "Le précédent bilan … était de douze morts")],
        "a toll drawn up by somebody",
    ),
    ("Un camp établi par l'armée a été bombardé.", [], "a camp is no toll"),
]


@pytest.mark.parametrize(("text", "expected", "shows"), WORDS, ids=[row[2] for row in WORDS])
def test_told_alone(text, expected, shows):
    claims = [c for c in attribute(parse(from_text(text, language="fr"))) if c.sources]
    found = [(c.sources[-1].name, c.stance, " … ".join(span.text for span in c.content)) for c in claims]
    assert found == expected
