"""Under which name an article's sources go: one source has one name, two have two."""

import pytest

from selon.attribute import attribute
from selon.gather import from_text
from selon.parse import parse

# Sentences, the names of the roots of their claims in order, and what the row shows.
NAMES = [
    (
        "L'Observatoire du Sahel (ODS) a fait état de neuf morts. Des avions ont visé un dépôt près d'Abou Nasr. "
        "Le tir a détruit un hangar, selon l'ONG.",
        ["Observatoire du Sahel", "Observatoire du Sahel"],
        "a body, not half the name of a place",
    ),
    (
        "Huit personnes sont mortes, selon un nouveau bilan communiqué mercredi par le préfet de la région.",
        ["préfet de la région"],
        "a document is its giver's, days between",
    ),
    (
        "Selon des chiffres diffusés lundi par le ministère de la Santé, 14 personnes ont été tuées.",
        ["ministère de la Santé"],
        "and no relay, where no medium spreads it",
    ),
    (
        "Un bilan dressé dans la soirée par la Croix-Rouge fait état de 14 morts.",
        ["Croix-Rouge"],
        "of a subject",
    ),
    (
        "Selon un bilan publié mardi par l'AFP, 14 personnes ont été tuées.",
        ["un bilan"],
        "a medium relays it",
    ),
    (
        "Trois soldats ont été tués. C'est ce qui ressort d'un communiqué de l'armée.",
        ["armée"],
        "of the sentence before",
    ),
    (
        "Il ressort d'un rapport de la mairie que le pont a été bombardé.",
        ["mairie"],
        "il is nobody",
    ),
    (
        "L'armée a publié un communiqué mardi. « Nos forces ont repoussé l'assaut », peut-on lire dans le texte.",
        ["armée"],
        "one cue, not two",
    ),
    (
        "On peut lire dans un communiqué du ministère que les forces ont repoussé l'assaut.",
        ["ministère"],
        "of what one reads in it",
    ),
    (
        "Les assaillants ont tué un garde avant de s'en prendre aux maisons. Les rebelles s'en sont pris aux bergers.",
        [],
        "blows are no words",
    ),
    (
        "Le Kremlin a démenti toute frappe. « Nos avions sont restés au sol », a assuré son porte-parole. "
        "L'OSDH a recensé trois morts. Selon son directeur, deux sont des enfants.",
        ["Kremlin", "porte-parole du Kremlin", "OSDH", "directeur de l'OSDH"],
        "a possessive is of the body that spoke",
    ),
    (
        "Les FDS ont nié tout accord. Leur porte-parole a précisé que les pourparlers étaient rompus.",
        ["FDS", "porte-parole des FDS"],
        "of a body whose name is a plural",
    ),
    (
        "L'aéroport a fermé, a indiqué sa direction.",
        ["sa direction"],
        "of what does not speak: nobody's name",
    ),
    (
        "L'état-major a annoncé mardi la mort de deux soldats dans un communiqué. Le texte promet une enquête.",
        ["état-major", "état-major"],
        "a text is its issuer's",
    ),
    (
        "L'ONG Menaka Data a publié un rapport. Le document indique que dix civils ont été tués.",
        ["Menaka Data"],
        "what somebody published",
    ),
    (
        "Les Brigades du Levant ont revendiqué l'attaque. « Nous recommencerons », lit-on dans leur communiqué.",
        ["Brigades du Levant", "Brigades du Levant"],
        "their own text",
    ),
    (
        "L'OSDH a fait état de trois morts. « Le bilan va s'alourdir », a dit le directeur de l'ONG.",
        ["OSDH", "directeur de l'OSDH"],
        "the body in a complement is called by its name",
    ),
    (
        "Selon une source militaire, deux obus sont tombés. La source militaire a ajouté que personne n'était mort.",
        ["une source militaire", "une source militaire"],
        "taken up with its qualities",
    ),
    (
        "Selon une source médicale, deux enfants sont morts. La source militaire a nié tout tir.",
        ["une source médicale", "source militaire"],
        "another of the same noun",
    ),
    (
        "Des sources locales ont rapporté des tirs. Les mêmes sources ont précisé que la route était coupée.",
        ["Des sources locales", "Des sources locales"],
        "les mêmes",
    ),
    (
        "Les Casques blancs ont recensé neuf morts. Les secouristes précisent que deux sont des enfants.",
        ["Casques blancs", "Casques blancs"],
        "called by what they do",
    ),
    (
        "Selon le député du Morbihan Loïc Tanguy, la mission doit finir. Le porte-parole de la diplomatie russe Oleg "
        "Smirnov a dénoncé une provocation.",
        ["Loïc Tanguy", "Oleg Smirnov"],
        "a person behind a long office",
    ),
    ("Le maire de Khan Cheikhoun a fait état de six morts.", ["maire de Khan Cheikhoun"], "a place is nobody's name"),
    (
        "L'ONG Mains jointes dit que trois employés ont disparu. L'ONG Oxfam basée à Londres dit que P est faux.",
        ["Mains jointes", "Oxfam"],
        "a name made of common nouns; what is said behind a name",
    ),
    ("Le canal Telegram Sahel_Veille affirme que deux soldats sont morts.", ["Sahel_Veille"], "the platform is apart"),
    ("Selon un habitant joint par téléphone, les tirs ont cessé.", ["un habitant"], "how he was heard is apart"),
    (
        "La Croix-Rouge libanaise a évacué six blessés, a dit la Croix-Rouge libanaise.",
        ["Croix-Rouge libanaise"],
        "whose",
    ),
    (
        "Le convoi est passé, ont annoncé le Centre russe pour la réconciliation et les FDS.",
        ["Centre russe pour la réconciliation", "FDS"],
        "joint behind a name that has a complement",
    ),
    (
        "Un tir a fait six morts, selon une ONG.\n\nL'Observatoire syrien des droits de l'homme (OSDH) a précisé "
        "que quatre étaient des civils.",
        ["Observatoire syrien des droits de l'homme", "Observatoire syrien des droits de l'homme"],
        "a body that the lede but calls",
    ),
]


@pytest.mark.parametrize(("text", "names", "shows"), NAMES, ids=[row[2] for row in NAMES])
def test_names_of_sources(text, names, shows):
    roots = [claim.sources[-1] for claim in attribute(parse(from_text(text))) if claim.sources]
    found = [one.name.replace("’", "'") for root in roots for one in (root.members or (root,))]
    assert found == names
