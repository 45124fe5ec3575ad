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
        "Les Houthis disent avoir visé une base. L'Observatoire a compté onze morts.",
        ["Houthis", "Observatoire"],
        "a body of a name of its own is no group that the article tells of",
    ),
    (
        "Le JNIM affirme avoir tué dix soldats. L'organisation dit avoir saisi des armes.",
        ["JNIM", "JNIM"],
        "a word for any body is the group",
    ),
    (
        "Un tir a fait six morts, selon une ONG.\n\nL'Observatoire syrien des droits de l'homme (OSDH) a précisé "
        "que quatre étaient des civils.",
        ["Observatoire syrien des droits de l'homme", "Observatoire syrien des droits de l'homme"],
        "a body that the lede but calls",
    ),
    (
        "Deux civils sont morts, a déclaré le porte-parole en français de l'armée, Yossef Darmon. Selon le chef de "
        "l'administration mise en place par Moscou, Anton Gretchko, un pont est coupé.",
        ["Yossef Darmon", "Anton Gretchko"],
        "a name behind complements that the phrase has not",
    ),
    (
        "Selon le porte-parole de la police, dimanche, deux obus sont tombés.",
        ["porte-parole de la police"],
        "no name behind the comma",
    ),
    (
        "Le chef de mission de MSF à Berdane Awa Kolou a affirmé que l'hôpital était plein. Le sous-préfet de Massori "
        "Jean Voula a déclaré que le pont avait cédé. Le directeur de l'hôpital Al-Chafik Rami Sarkis a dit que deux "
        "obus étaient tombés.",
        ["Awa Kolou", "Jean Voula", "Rami Sarkis"],
        "a person right behind the name of a place or a body",
    ),
    (
        "Le chef du groupe Ansar Sahra, Iyad Kolou, a dit que la trêve était morte. Ansar Sahra a affirmé avoir pris "
        "un poste.",
        ["Iyad Kolou", "Ansar Sahra"],
        "a group is nobody's person",
    ),
    (
        "Le gouverneur par intérim, Piotr Lenko, a fait état de deux morts. Le responsable ukrainien a ajouté que le "
        "pont était coupé. L'élu a précisé que l'école était vide.",
        ["Piotr Lenko", "Piotr Lenko", "Piotr Lenko"],
        "by the country, by what he is",
    ),
    (
        "Le porte-parole de l'armée israélienne, Dan Avital, a annoncé que deux tunnels avaient été détruits. Le "
        "responsable palestinien Rami Sarkis a nié tout tir. Le responsable israélien a ajouté que l'opération "
        "continuait.",
        ["Dan Avital", "Rami Sarkis", "Dan Avital"],
        "of two, the one of that country",
    ),
    (
        "Le ministre turc Kemal Aydin a dit que la trêve était proche. Le ministre irakien a affirmé que rien n'était "
        "signé. Le président turc a ajouté que la route serait ouverte.",
        ["Kemal Aydin", "ministre irakien", "président turc"],
        "of another country, of another office",
    ),
    (
        "L'ONG Veille Sahel a dénoncé des exécutions. L'organisation de défense des droits humains basée à Dakar "
        "affirme que 43 civils sont morts. L'ONG médicale ajoute que l'hôpital est vide.",
        ["Veille Sahel", "Veille Sahel", "Veille Sahel"],
        "a body by its sort",
    ),
    (
        "Le chercheur Karim Benso estime que le groupe a perdu 200 hommes. Le spécialiste du jihadisme ajoute que le "
        "chef est mort.",
        ["Karim Benso", "Karim Benso"],
        "an onlooker by what he studies",
    ),
    (
        "« La ville tient », a dit à Sputnik une source militaire. L'interlocuteur de l'agence affirme que trois chars "
        "ont brûlé. Selon notre interlocuteur, deux autres ont fui.",
        ["une source militaire", "une source militaire", "une source militaire"],
        "whom one spoke with",
    ),
    (
        "Le Hezbollah a affirmé que deux chars étaient détruits. Un second communiqué indique que la base a brûlé. Un "
        "premier bilan fait état de deux morts.",
        ["Hezbollah", "Hezbollah", "Un premier bilan"],
        "a second text is of who spoke, a first count is not",
    ),
    (
        "Dans un communiqué, la police a indiqué que la base de la région de Metlis avait été attaquée. Le texte "
        "ajoute que le poste de Karbas a brûlé. Le communiqué fait état de deux morts.",
        ["police", "police", "police"],
        "a base and a post are no writings",
    ),
    (
        "Selon un rapport de l'ONU, la milice a reçu des drones. Le document de 40 pages affirme que le port est sûr.",
        ["ONU", "ONU"],
        "how long it is",
    ),
    (
        "L'attaque a été revendiquée par Jaich al-Sahra. Le groupe sunnite affirme avoir pris un soldat.",
        ["Jaich al-Sahra", "Jaich al-Sahra"],
        "a name that tells a group",
    ),
    (
        "L'armée et les FSR affirment que la trêve tient. Les deux camps disent avoir agi en légitime défense.",
        ["armée", "FSR", "armée", "FSR"],
        "the two named last together",
    ),
    (
        "Deux soldats ont été tués par des insurgés lundi soir. Les insurgés affirment avoir pris la base.",
        ["des insurgés"],
        "when they acted is no part of their name",
    ),
    (
        "L'armée a repris le bourg à des rebelles en novembre 2023. Les rebelles disent y être restés.",
        ["des rebelles"],
        "nor in which month",
    ),
    (
        "Le convoi a été arrêté par des villageois hier. Les villageois affirment avoir été menacés.",
        ["des villageois"],
        "nor hier",
    ),
    (
        "Un berger de 34 ans a été blessé. Le berger affirme avoir compté six camions.",
        ["Un berger de 34 ans"],
        "how old he is says who it is",
    ),
    (
        "Un journal du matin a été saisi. Le journal affirme n'avoir rien reçu.",
        ["Un journal du matin"],
        "and what kind of paper it is",
    ),
]


@pytest.mark.parametrize(("text", "names", "shows"), NAMES, ids=[row[2] for row in NAMES])
def test_names_of_sources(text, names, shows):
    roots = [claim.sources[-1] for claim in attribute(parse(from_text(text))) if claim.sources]
    found = [one.name.replace("’", "'") for root in roots for one in (root.members or (root,))]
    assert found == names
