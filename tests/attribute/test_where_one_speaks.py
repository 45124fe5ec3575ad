"""Where `on` speaks, what is but expected, what images show, who judges in a line without a verb: a sentence or two,
each with what looks alike and is nobody's word."""

import pytest

from selon.attribute import attribute
from selon.gather import from_text
from selon.parse import parse

# what it shows, the text, its claims: chain, stance, how the content begins
CASES = [
    (
        "on, behind its verb",
        "« Rien n'est décidé », répond-on au ministère de la Pêche.",
        [("ministère de la Pêche", "asserted", "Rien n'est")],
    ),
    (
        "on, in a clause of where",
        "Au ministère de la Pêche, où l'on dénonce une « fable », rien ne filtre.",
        [("ministère de la Pêche", "accused", "une « fable")],
    ),
    ("on, in a place", "Les tirs ont cessé, dit-on à Kolda.", [("", "asserted", "Les tirs")]),
    (
        "on, with an adverb behind its verdict",
        "Le fort a brûlé. À Bamako, on dément formellement.",
        [("Bamako", "denied", "Le fort")],
    ),
    ("one of many", "Selon l'un d'eux, le gué est miné.", [("un d'eux", "asserted", "le gué")]),
    (
        "a line that judges",
        "Le pont tient. Une version rejetée en bloc par la mairie.",
        [("mairie", "denied", "Une version")],
    ),
    ("a line that judges nothing told", "Le pont tient. Une route coupée en deux par la crue.", []),
    ("what is expected of somebody", "Le préfet devrait annoncer mardi la levée du couvre-feu.", []),
    (
        "what somebody had to own to",
        "Le préfet a dû admettre la perte du dépôt.",
        [("préfet", "confirmed", "la perte")],
    ),
    (
        "a relative without commas",
        "Un élu qui a requis l'anonymat évoque quant à lui « des dizaines de noyés ».",
        [("Un élu", "asserted", "des dizaines")],
    ),
    (
        "told to a medium",
        "Le maire a fait part à la presse de la mort de deux bergers.",
        [("maire", "asserted", "la mort")],
    ),
    (
        "a feeling is no act",
        "Le maire a fait part de son inquiétude.",
        [("maire", "asserted", "son inquiétude")],
    ),
    (
        "an act is",
        "Le maire a annoncé l'ouverture d'une enquête.",
        [("maire", "announced", "l'ouverture")],
    ),
    ("a fact is none", "Le maire a annoncé la mort d'un berger.", [("maire", "asserted", "la mort")]),
    (
        "as somebody reports",
        "Le bac a coulé, à ce que rapporte le capitaine du port.",
        [("capitaine du port", "asserted", "Le bac")],
    ),
    ("contrary to what somebody reports", "Le bac flotte, contrairement à ce que rapporte le capitaine.", []),
    (
        "credited in brackets",
        "Six pirogues ont coulé (source : douanes) avant l'aube.",
        [("douanes", "asserted", "Six pirogues")],
    ),
    ("no credit", "Six pirogues ont coulé (bilan : nul) avant l'aube.", []),
    (
        "a verb behind et that looks like a noun",
        "MSF dit avoir soigné dix enfants et demande aux milices de partir.",
        [("MSF", "asserted", "avoir soigné"), ("MSF", "demanded", "partir")],
    ),
    (
        "another clause behind a comma",
        "Rabat s'est dit « vivement préoccupé », Alger a nié toute incursion.",
        [("Rabat", "asserted", "vivement préoccupé"), ("Alger", "denied", "toute incursion")],
    ),
    (
        "called a lie",
        "Le bac a coulé, ce que le capitaine a qualifié de mensonge.",
        [("capitaine", "denied", "Le bac")],
    ),
    ("called something else", "Le fort, que la presse qualifie de ruine, a brûlé.", []),
    (
        "what images show",
        "Des vidéos montrent un camion renversé.",
        [("Des vidéos", "asserted", "un camion")],
    ),
    ("what somebody shows", "Un enfant montre un camion renversé.", []),
    (
        "the last clause alone",
        "Un drone est tombé sur le quai ; deux dockers sont morts, a confirmé la mairie.",
        [("mairie", "confirmed", "deux dockers")],
    ),
    ("the author's own word", "De retour à Kolda, j'apprends par un ami que le bac a coulé.", []),
    ("nobody tells by an infinitive alone", "Ce que l'on croit savoir.", []),
    (
        "two clauses, one claim",
        "Le maire a dit que le pont tenait et que le bac roulait.",
        [("maire", "asserted", "le pont tenait et que le bac roulait")],
    ),
    (
        "two clauses, one negated",
        "Le maire a dit que le pont tenait et qu'aucun berger n'était mort.",
        [("maire", "asserted", "le pont tenait"), ("maire", "asserted", "aucun berger")],
    ),
    (
        "a finding that one tells of oneself",
        "Une sage-femme a indiqué qu'elle avait dénombré dix corps.",
        [("Une sage-femme", "asserted", "elle avait dénombré")],
    ),
]

# what it shows, the text, the root of its last claim
TAKEN_UP = [
    (
        "le journal is no agency",
        "Le quotidien Le Fleuve raconte l'assaut. « Tout va bien », a dit le maire à l'agence Reuters. "
        "Le journal assure que le quai a brûlé.",
        "Le Fleuve",
    ),
    (
        "le même journal, but named as one that heard somebody",
        "L'entourage du maire, contacté par Al-Chatt, n'a rien dit. Le même journal assure que le quai a brûlé.",
        "Al-Chatt",
    ),
    (
        "le groupe is none that but passed on",
        "L'attaque a été revendiquée par l'Iswap dans un message relayé par le groupe de surveillance SITE. "
        "Le groupe y affirme avoir tué dix soldats.",
        "Iswap",
    ),
    (
        "a text of whoever just spoke",
        "Selon l'état-major malien, le fort tient. « L'ennemi a fui », assure le communiqué.",
        "état-major malien",
    ),
    (
        "a restrictive relative says who it is",
        "L'OSDH parle de six morts. La société qui les employait en nie deux.",
        "société",
    ),
    ("a name behind nom", "Un pêcheur du nom d'Issa Baba assure que le bac a coulé.", "Issa Baba"),
]

HEADING = """Kolda : l'armée accuse les contrebandiers

{body}"""


def told(text):
    claims = attribute(parse(from_text(text, language="fr")))
    chains = [" > ".join(s.name for s in claim.sources) for claim in claims]
    return [(who, c.stance, c.content[0].text.replace("’", "'")) for who, c in zip(chains, claims, strict=True)]


@pytest.mark.parametrize(("text", "claims"), [pytest.param(text, claims, id=shows) for shows, text, claims in CASES])
def test_told(text, claims):
    found = told(text)
    assert [(who, stance) for who, stance, _ in found] == [(who, stance) for who, stance, _ in claims], found
    assert all(have.startswith(begins) for (_, _, have), (_, _, begins) in zip(found, claims, strict=True)), found


@pytest.mark.parametrize(("text", "name"), [pytest.param(text, name, id=shows) for shows, text, name in TAKEN_UP])
def test_taken_up(text, name):
    assert told(text)[-1][0].rpartition(" > ")[2] == name


@pytest.mark.parametrize(
    ("body", "stances"),
    [
        pytest.param("Un fort a brûlé lundi.", ["accused"], id="nobody speaks in the body"),
        pytest.param("Un fort a brûlé lundi, selon le maire.", ["asserted"], id="the body tells who says what"),
    ],
)
def test_a_heading(body, stances):
    assert [stance for _, stance, _ in told(HEADING.format(body=body))] == stances
