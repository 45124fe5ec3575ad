"""Offices called by their noun: of the country that the article is about; and other names that articles share."""

import pytest

from made import article
from selon.model import Claim, Reader, Reading, Source, Span
from selon.weave.roots import RootNames, roots_of

BURKINA = "Le Burkina Faso enterre ses morts. Les soldats burkinabè ont quitté Djibo. Ouagadougou se tait."
MALI = "Le Mali est en deuil. La junte malienne a décrété trois jours de silence à Bamako."
RUSSIA = "La Russie a tiré. Les troupes russes avancent, dit Moscou."
TWO = "Des drones russes ont visé la région de Soumy. Des drones ukrainiens ont touché Belgorod. Kiev et Moscou nient."
FRENCH = (
    MALI + " Le Mali avait chassé l'armée française. Bamako dit ne rien regretter, et la presse malienne applaudit."
)


def root_of(claim, reading, names):
    """The first root of a claim; None where nobody is named."""
    return next(iter(roots_of(claim, reading, names)), None)


def told(text, name, kind="official", outlet="Le Fil", letters=""):
    """The reading of a French article in which that source, at its end, tells of something."""
    start = len(text) + 1
    text = f"{text} {name}{letters}"
    one = Source(start, start + len(name), name, name, kind, "described", "asserted", ())
    claim = Claim("c", (Span(0, 4, ""),), Span(0, 4, ""), (one,), "indirect", "asserted", False, False)
    return Reading(Reader("0", "0", None), article(text, language="fr", outlet=outlet), (claim,), (), ())


def rooted(*readings):
    names = RootNames(readings)
    return [(root.name, root.medium) for r in readings if (root := root_of(r.claims[0], r, names))]


# The office of one article, that of another, and whether they are one root.
PAIRS = [
    (
        "an army that the article tells of by its own name",
        told("Gaza est sous le feu. Tsahal a frappé une école palestinienne de Gaza.", "armée"),
        told("Un texte.", "armée israélienne"),
        True,
    ),
    (
        "who speaks for it",
        told("Gaza est sous le feu. Tsahal a frappé une école palestinienne de Gaza.", "porte-parole de l'armée"),
        told("Un texte.", "porte-parole de l'armée israélienne"),
        True,
    ),
    (
        "an army in an article about Mali, which no other is named in",
        told(MALI, "porte-parole de l'armée"),
        told("Un texte.", "porte-parole de l'armée malienne"),
        True,
    ),
    (
        "of two armies with names of their own, neither",
        told("Tsahal a tiré. Les FARDC ont tiré, dit la presse congolaise.", "armée"),
        told("Un texte.", "armée israélienne"),
        False,
    ),
    (
        "no army",
        told("Gaza est sous le feu. Tsahal a frappé une école palestinienne de Gaza.", "police"),
        told("Un texte.", "police israélienne"),
        False,
    ),
    (
        "of two countries, that whose army is named",
        told(TWO + " L'armée ukrainienne se tait.", "armée"),
        told("Un texte.", "armée ukrainienne"),
        True,
    ),
    (
        "neither, where both are",
        told(TWO + " L'armée ukrainienne se tait, l'armée russe aussi.", "armée"),
        told("Un texte.", "armée ukrainienne"),
        False,
    ),
    ("armies of two countries", told(BURKINA, "armée"), told(MALI, "armée"), False),
    ("one army, told short and with its country", told(MALI, "armée"), told("Un texte.", "armée malienne"), True),
    ("ministries of two countries", told(MALI, "ministère de la Santé"), told(RUSSIA, "ministère de la Santé"), False),
    (
        "one ministry, with and without its country",
        told(RUSSIA, "ministère de la Culture"),
        told("Un texte.", "ministère russe de la Culture"),
        True,
    ),
    (
        "the adjective of a country before or behind what it sees to",
        told("Un texte.", "ministère de la Culture russe"),
        told("Un autre.", "ministère russe de la Culture"),
        True,
    ),
    ("whose is not told", told(TWO, "armée"), told(TWO + " Fin.", "armée", outlet="La Voix"), False),
    ("an army beside that of another", told(FRENCH, "armée"), told("Un texte.", "armée malienne"), False),
    (
        "the staff, short and in full",
        told(BURKINA, "état-major"),
        told(BURKINA + " Fin.", "état-major général des armées", outlet="La Voix"),
        True,
    ),
    (
        "of one of many towns",
        told(MALI, "autorités locales"),
        told(MALI + " Fin.", "autorités locales", outlet="La Voix"),
        False,
    ),
    (
        "spokesmen, by any name of their body",
        told("Un texte.", "porte-parole des FDS"),
        told("Un autre.", "porte-parole des Forces démocratiques syriennes"),
        True,
    ),
    (
        "somebody and the body he is of",
        told("Un texte.", "porte-parole des FDS"),
        told("Un autre.", "FDS", "armed-group"),
        False,
    ),
    (
        "an office of a place, and of what that is",
        told("Un texte.", "gouverneur de la région de Tessalit"),
        told("Un autre.", "gouverneur de Tessalit"),
        True,
    ),
    (
        "an elided one",
        told("Un texte.", "maire de la commune d’Abeïbara"),
        told("Un autre.", "maire d'Abeïbara"),
        True,
    ),
    (
        "of two places",
        told("Un texte.", "gouverneur de la région de Tessalit"),
        told("Un autre.", "gouverneur de la région de Ber"),
        False,
    ),
    (
        "letters behind what a body is for",
        told("Un texte.", "Mission onusienne", "organisation", letters=" pour la Libye (Manul)"),
        told("Un autre.", "Mission d'appui des Nations unies en Libye", "organisation"),
        True,
    ),
    (
        "letters behind another body",
        told("Un texte.", "Mission onusienne", "organisation", letters=" visite la mission (Manul)"),
        told("Un autre.", "Mission d'appui des Nations unies en Libye", "organisation"),
        False,
    ),
    (
        "a body by the letters of its name in another language",
        told("Un texte.", "Direction de la lutte contre le terrorisme", "organisation", letters=" (CTG)"),
        told("Un autre.", "services antiterroristes du Kurdistan", "organisation"),
        True,
    ),
    ("a person by the surname", told("Un texte.", "Delmas"), told("Un autre.", "Irène Delmas"), True),
    ("a known one", told("Un texte.", "McKenzie"), told("Un autre.", "Kenneth McKenzie"), True),
    ("another name", told("Un texte.", "Delmar"), told("Un autre.", "Irène Delmas"), False),
    ("spelt as it sounds", told("Un texte.", "Lyssohoub"), told("Un autre.", "Oleg Lyssogoub"), True),
    ("a short one that sounds like it", told("Un texte.", "Bah"), told("Un autre.", "Awa Ba"), False),
    (
        "the agency of the country that is told of",
        told("Un raid a visé le Liban.", "Ani", "medium"),
        told("Le Liban compte ses morts.", "Agence nationale d'information", "medium"),
        True,
    ),
    (
        "no country is told of",
        told("Un texte.", "Ani", "medium"),
        told("Un autre.", "Agence nationale d'information", "medium"),
        False,
    ),
    ("no person", told("Un texte.", "Delmas", "organisation"), told("Un autre.", "Irène Delmas"), False),
    (
        "whose man it is in two towns",
        told("Un texte.", "correspondant de SANA à Deraa"),
        told("Un autre.", "correspondant de SANA"),
        True,
    ),
    (
        "of two offices",
        told("Un texte.", "ambassade de Russie à Bangui"),
        told("Un autre.", "ambassade de Russie à Beyrouth"),
        False,
    ),
    (
        "letters set out behind a body",
        told("Un texte.", "mission onusienne pour la Libye", "organisation", letters=" (Manul)"),
        told("Un autre.", "Mission d'appui des Nations unies en Libye", "organisation"),
        True,
    ),
    (
        "the national defence is the defence",
        told("Un texte.", "ministère turc de la Défense nationale"),
        told("Un autre.", "ministère turc de la Défense"),
        True,
    ),
    (
        "of whom the staff is goes without saying",
        told(MALI, "État-major général des Armées"),
        told("Un texte.", "état-major malien"),
        True,
    ),
    (
        "a staff known by a longer name",
        told("Un texte.", "état-major français"),
        told("Un autre.", "état-major français des armées"),
        True,
    ),
    (
        "the staff of another country",
        told("Un texte.", "état-major français"),
        told(MALI, "état-major général des armées"),
        False,
    ),
    (
        "a ministry by its capital",
        told("Un texte.", "ministère de la Culture à Erevan"),
        told("Un autre.", "ministère arménien de la Culture"),
        True,
    ),
    (
        "who speaks for an army, with and without its country",
        told(MALI, "porte-parole de l'armée"),
        told("Un texte.", "porte-parole de l'armée malienne"),
        True,
    ),
    (
        "who commands it",
        told(RUSSIA, "commandement de l'armée"),
        told("Un texte.", "commandement de l'armée russe"),
        True,
    ),
    (
        "a spokesman and his army",
        told(MALI, "porte-parole de l'armée"),
        told("Un texte.", "armée malienne"),
        False,
    ),
    (
        "an army as its enemy calls it",
        told("Le raid de l'ennemi israélien a fait deux martyrs au Liban.", "armée d'occupation"),
        told("Un texte.", "armée israélienne"),
        True,
    ),
    (
        "the enemy alone",
        told("L'entité sioniste a bombardé un camp au Liban.", "ennemi", "organisation"),
        told("Un texte.", "armée israélienne"),
        True,
    ),
    (
        "an enemy of whom nothing else is told",
        told("Le camp a été bombardé au Liban.", "ennemi", "organisation"),
        told("Un texte.", "armée israélienne"),
        False,
    ),
    (
        "of two enemies, neither",
        told("L'occupant turc et l'occupation américaine se partagent le pays.", "armée d'occupation"),
        told("Un texte.", "armée turque"),
        False,
    ),
    (
        "of a regime that is not recognised",
        told("Un texte.", "armée du régime de Tel-Aviv"),
        told("Un autre.", "armée israélienne"),
        True,
    ),
    (
        "all who are of a group",
        told("Un texte.", "paramilitaires des FSR", "armed-group"),
        told("Un autre.", "FSR", "armed-group"),
        True,
    ),
    (
        "forces by the name of their country",
        told("Un texte.", "forces armées du Myanmar"),
        told("Un autre.", "armée birmane"),
        True,
    ),
    (
        "others of that country",
        told("Un texte.", "forces spéciales du Myanmar"),
        told("Un autre.", "armée birmane"),
        False,
    ),
    (
        "some who are",
        told("Un texte.", "des combattants des FSR", "armed-group"),
        told("Un autre.", "FSR", "armed-group"),
        False,
    ),
]


@pytest.mark.parametrize(("one", "other", "same"), [row[1:] for row in PAIRS], ids=[row[0] for row in PAIRS])
def test_offices_of_two_articles(one, other, same):
    first, second = rooted(one, other)
    assert (first == second) is same


def test_a_surname_that_sounds_like_those_of_two_is_neither_of_them():
    names = [told(f"Texte {i}.", name) for i, name in enumerate(("Lyssohoub", "Oleg Lyssogoub", "Anna Lyssogoub"))]
    assert RootNames(names).canonical("Lyssohoub") == "Lyssohoub"


def test_an_office_is_shown_with_its_country():
    names = [told(BURKINA, "armée"), told(MALI, "ministère de la Santé"), told(TWO, "armée")]
    assert rooted(*names) == [("armée burkinabè", None), ("ministère de la Santé (Mali)", None), ("armée", "Le Fil")]


def test_a_surname_that_two_bear_is_neither_of_them():
    names = RootNames([told("Un.", "Delmas"), told("Deux.", "Irène Delmas"), told("Trois.", "Paul Delmas")])
    assert names.canonical("Delmas") == "Delmas"


def spoken_for(article_text, body, whose, name):
    """The reading of an article in which a body speaks, and then, as its own, somebody who holds an office of it."""
    text = f"{article_text} {body} {whose}"
    claims = []
    for words, called, basis in ((body, body.partition(" ")[2], "named"), (whose, name, "named")):
        start = text.index(words)
        one = Source(start, start + len(words), words, called, "official", basis, "asserted", ())
        spans = (Span(start, start + 1, ""),), Span(start, start + 1, "")
        claims.append(Claim(f"c{start}", *spans, (one,), "indirect", "asserted", False, False))
    return Reading(Reader("0", "0", None), article(text, language="fr", outlet="AFP"), tuple(claims), (), ())


OFFICES = [  # how he is told of as theirs, and what he is then
    ("son porte-parole", "porte-parole de la Défense civile"),
    ("leur commandant", "commandant de la Défense civile"),
    ("sa direction", "direction de la Défense civile"),
    ("le porte-parole", None),
    ("son frère", None),
    ("porte-parole", None),
]


@pytest.mark.parametrize(("whose", "office"), OFFICES)
def test_who_speaks_for_those_before_holds_their_office(whose, office):
    one = spoken_for("Un texte.", "La Défense civile", whose, "Ali Sanogo")
    assert RootNames([one]).office_of(one.claims[-1], one) == office
