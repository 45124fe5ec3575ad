"""Two sources in one sentence that tell, or judge, one thing each: a table of who says what in which stance."""

import pytest

from selon.attribute import attribute
from selon.gather import from_text
from selon.parse import parse

CASES = [  # what it shows, the sentence, its claims: root, stance, content
    (
        "two numbers, the verb shared",
        "Le bilan est de huit morts selon l'ONG, de trois selon l'armée.",
        [("ONG", "asserted", "Le bilan est de huit morts"), ("armée", "asserted", "de trois")],
    ),
    (
        "two numbers, between commas",
        "L'explosion a fait huit morts, selon la police, dix selon un médecin.",
        [("police", "asserted", "L'explosion a fait huit morts"), ("un médecin", "asserted", "dix")],
    ),
    (
        "two numbers, a conjunction",
        "La frappe a tué huit civils selon l'OSDH et trois selon le ministère.",
        [("OSDH", "asserted", "La frappe a tué huit civils"), ("ministère", "asserted", "trois")],
    ),
    (
        "contre",
        "Trente soldats ont été tués, selon les rebelles, contre sept selon l'armée.",
        [("rebelles", "asserted", "Trente soldats ont été tués"), ("armée", "asserted", "contre sept")],
    ),
    (
        "the first source opens the sentence",
        "Selon la police, l'explosion a fait huit morts, dix selon un médecin.",
        [("police", "asserted", "l'explosion a fait huit morts"), ("un médecin", "asserted", "dix")],
    ),
    (
        "two clauses",
        "La frappe a tué huit civils, selon la police, mais l'hôpital a été épargné, selon l'armée.",
        [("police", "asserted", "La frappe a tué huit civils"), ("armée", "asserted", "l'hôpital a été épargné")],
    ),
    (
        "gapped, de",
        "L'ONG parle de huit morts, l'armée de trois.",
        [("ONG", "asserted", "huit morts"), ("armée", "asserted", "trois")],
    ),
    (
        "gapped, an object",
        "La police a recensé trente morts, l'ONU vingt.",
        [("police", "asserted", "trente morts"), ("ONU", "asserted", "vingt")],
    ),
    (
        "not gapped: parts of a whole",
        "L'ONG a recensé huit morts, trois femmes et deux enfants.",
        [("ONG", "asserted", "huit morts, trois femmes et deux enfants")],
    ),
    (
        "not gapped: of whom",
        "L'ONG a fait état de huit morts, dont trois femmes, et de dix blessés.",
        [("ONG", "asserted", "huit morts, dont trois femmes, et de dix blessés")],
    ),
    (
        "not side by side: one passes the other on",
        "La frappe a tué huit civils, selon l'ONG, citée par la radio.",
        [("ONG", "asserted", "La frappe a tué huit civils")],
    ),
    (
        "a number that another gave is denied",
        "L'état-major a démenti le bilan avancé par les rebelles.",
        [("état-major", "denied", "le bilan"), ("rebelles", "asserted", "le bilan")],
    ),
    (
        "a number that another gave is doubted",
        "L'armée conteste le chiffre de trente morts avancé par l'opposition.",
        [
            ("armée", "doubted", "le chiffre de trente morts"),
            ("opposition", "asserted", "le chiffre de trente morts"),
        ],
    ),
    (
        "blamed in a relative clause",
        "L'attaque, que l'armée impute aux rebelles, a fait huit morts.",
        [("armée", "accused", "L'attaque / aux rebelles")],
    ),
    (
        "blamed in a passive, who did it first",
        "L'attaque a été attribuée aux rebelles par l'armée.",
        [("armée", "accused", "L'attaque")],
    ),
    (
        "blamed in a passive, who says so first",
        "L'attaque a été imputée par l'armée aux rebelles.",
        [("armée", "accused", "L'attaque / aux rebelles")],
    ),
    (
        "blamed by a participle",
        "L'attaque, attribuée par l'armée aux rebelles, a fait huit morts.",
        [("armée", "accused", "L'attaque / aux rebelles")],
    ),
    ("blamed by nobody named", "L'attaque, attribuée aux rebelles, a fait huit morts.", []),
]


@pytest.mark.parametrize(("shows", "sentence", "told"), [pytest.param(*c, id=c[0]) for c in CASES])
def test_claims(shows, sentence, told):
    claims = attribute(parse(from_text(sentence, published="2024-03-14")))
    found = [(c.sources[-1].name, c.stance, " / ".join(s.text for s in c.content)) for c in claims if c.sources]
    assert len(found) == len(told), found
    for (name, stance, content), (root, how, what) in zip(found, told, strict=True):
        assert root in name
        assert (stance, content.rstrip(".")) == (how, what)
