"""What is told, whole and no more: the bounds of a number, whom an act is pinned on, what a source tells instead of
what it denies; and the source of a verb that clauses, pronouns and quotations part from it. Chains are written from the
relay nearest to the article to the root."""

import pytest

from selon.attribute import attribute
from selon.gather import from_text
from selon.parse import parse


def told(text):
    """The chain, the stance and the content of every attributed claim of a text."""
    claims = attribute(parse(from_text(text, language="fr")))
    return [
        (" > ".join(s.name for s in c.sources), c.stance, " / ".join(x.text for x in c.content))
        for c in claims
        if c.sources
    ]


BOUNDS = [  # a number and what bounds it
    ("L'ONG évoque plus de 30 morts.", [("ONG", "asserted", "plus de 30 morts")]),
    ("La mairie fait état de plus de 30 morts.", [("mairie", "asserted", "plus de 30 morts")]),
    ("Le préfet parle d'au moins neuf blessés.", [("préfet", "asserted", "au moins neuf blessés")]),
    ("L'ONU recense près d'une centaine de tués.", [("ONU", "asserted", "près d'une centaine de tués")]),
    ("La police ne parle que de deux morts.", [("police", "asserted", "deux morts")]),
    ("L'OSDH évoque lui aussi des rafles à Bosra.", [("OSDH", "asserted", "des rafles à Bosra")]),
    ("La clinique a enregistré vingt blessés.", [("clinique", "asserted", "vingt blessés")]),
    ("La clinique a enregistré des bénéfices.", []),  # no fates
    ("Le maire a réuni plus de trente élus.", []),  # no verb of saying
    ("Le bilan donné par la mairie est de six morts.", [("mairie", "asserted", "Le bilan / est de six morts")]),
    ("Le bilan donné par la mairie a surpris.", [("mairie", "asserted", "Le bilan")]),
]

APART = [  # a subject and its verb, with something between them; an object that is no subject
    (
        "L'ONU, dont le bureau a fermé, réclame une enquête indépendante.",
        [("ONU", "demanded", "une enquête indépendante")],
    ),
    ("Kiev, qui tient la rive, a appelé les riverains à fuir.", [("Kiev", "demanded", "les riverains à fuir")]),
    ("L'armée, qui tient la rive, a rasé le marché.", []),
    (
        "Le pont, qui mène au port, a sauté, a dit le maire.",
        [("maire", "asserted", "Le pont, qui mène au port, a sauté")],
    ),
    ("Le plan conclu à Doha, sous l'égide de l'ONU, prévoit le départ des milices, Hachd compris.", []),
    ("La base tient ; les FSR, elles, soutiennent l'avoir prise.", [("FSR", "asserted", "l'avoir prise")]),
    (
        "Le juge en déduit que la mine était ancienne et conteste la thèse du raid.",
        [("juge", "asserted", "la mine était ancienne"), ("juge", "doubted", "la thèse du raid")],
    ),
    ("D'après un élu, avec qui j'ai parlé, le pont a cédé.", [("un élu", "asserted", "le pont a cédé")]),
    ("Le passage est fermé, selon la procuratrice.", [("procuratrice", "asserted", "Le passage est fermé")]),
    ("L'armée, qui ne commente jamais ses raids, est partie.", []),  # a habit
    ("Les rebelles font rarement état de leurs pertes.", []),
]

ENDS = [  # where what is told ends
    (
        "La Turquie dit ne viser que des rebelles et bombarde Sinjar.",
        [("Turquie", "asserted", "ne viser que des rebelles")],
    ),
    ("L'armée revendique le raid et poursuit son avancée.", [("armée", "claimed", "le raid")]),
    ("Le maire condamne le raid, et les habitants ont fui.", [("maire", "accused", "le raid")]),
    (
        "Le maire salue la prise du fort et la mort de celui qui le tenait.",
        [("maire", "asserted", "la prise du fort et la mort de celui qui le tenait")],
    ),
    (
        "La police dit avoir arrêté deux hommes, qu'elle soupçonne de trafic.",
        [("police", "asserted", "avoir arrêté deux hommes"), ("police", "accused", "trafic")],
    ),
    (
        "Le maire dit que deux obus sont tombés, sans faire de victime.",
        [("maire", "asserted", "deux obus sont tombés, sans faire de victime")],
    ),
    ("Le maire dit que deux obus sont tombés, sans préciser où.", [("maire", "asserted", "deux obus sont tombés")]),
    (
        "Le groupe a revendiqué le raid par la voix de son porte-parole, Abou Omar.",
        [("groupe", "claimed", "le raid")],
    ),
    ("L'armée parle d'un « repli tactique ».", [("armée", "asserted", "un « repli tactique »")]),
]

RELATIVES = [  # a source set in a relative clause, and in a count of thousands
    (
        "Paris condamne le raid, au cours duquel six enfants, selon l'ONU, sont morts.",
        [("Paris", "accused", "le raid"), ("ONU", "asserted", "six enfants / sont morts")],
    ),
    (
        "« Nous n'avons pas tiré », a dit le chef, dont les hommes, selon Damas, étaient ivres.",
        [("chef", "asserted", "Nous n'avons pas tiré"), ("Damas", "asserted", "les hommes / étaient ivres")],
    ),
    (
        "Dans le camp vivaient, selon le HCR, 8 500 enfants.",
        [("HCR", "asserted", "Dans le camp vivaient / 8 500 enfants")],
    ),
    (
        "Paris condamne le raid, au cours duquel six enfants sont morts.",
        [("Paris", "accused", "le raid, au cours duquel six enfants sont morts")],
    ),
]

PINNED = [  # acts pinned on somebody, versions judged
    ("Paris impute régulièrement à Moscou le sabotage.", [("Paris", "accused", "à Moscou le sabotage")]),
    (
        "Ce n'est pas la première fois que Paris impute à Moscou un sabotage.",
        [("Paris", "accused", "à Moscou un sabotage")],
    ),
    ("Six sont morts dans un raid, attaque que Sana attribue à l'EI.", [("Sana", "accused", "attaque / à l'EI")]),
    (
        "Kiev a démenti les affirmations de « blogueurs » au sujet d'un repli.",
        [("Kiev", "denied", "un repli"), ("blogueurs", "asserted", "un repli")],
    ),
    (
        "Kiev rejette cette version : le pont a sauté sur une mine.",
        [("Kiev", "denied", "cette version"), ("Kiev", "asserted", "le pont a sauté sur une mine")],
    ),
    ("Kiev dément : le pont tient toujours.", [("Kiev", "asserted", "le pont tient toujours")]),
    ("Ce chiffre, que conteste Kiev, est élevé.", [("Kiev", "doubted", "Ce chiffre")]),
    ("Le général, que conteste la troupe, est parti.", []),
    ("La loi n'est reconnue par personne.", []),
]

SUMMED = [  # what stands before, called a figure or a version
    (
        "Six soldats et un civil : c'est le bilan que donne aussi l'hôpital.",
        [("hôpital", "asserted", "Six soldats et un civil")],
    ),
    ("Dix morts, c'est le bilan que le maire a donné.", [("maire", "asserted", "Dix morts")]),
    ("Le pont a cédé. C'est la thèse que soutient l'armée.", [("armée", "asserted", "Le pont a cédé")]),
    ("Le pont a cédé. C'est le pont que défend l'armée.", []),
    ("Le pont a cédé.\n\nCe que les médias ne disent pas\n\nLe port brûle.", []),
]

HEARD = [  # through whom
    (
        "« Le toit a cédé », a dit à l'AFP un élu, Ali Sow, selon lequel deux enfants sont morts.",
        [("AFP > Ali Sow", "asserted", "Le toit a cédé"), ("AFP > Ali Sow", "asserted", "deux enfants sont morts")],
    ),
    (
        "Reuters cite le maire, Ivan Petrov, d'après qui le dépôt a brûlé.",
        [("Reuters > Ivan Petrov", "asserted", "le dépôt a brûlé")],
    ),
    (
        "Selon un berger que l'AFP a pu joindre, le puits est à sec.",
        [("AFP > un berger", "asserted", "le puits est à sec")],
    ),
    (
        "Selon un berger que nous avons pu joindre, le puits est à sec.",
        [("un berger", "asserted", "le puits est à sec")],
    ),
    (
        "Un médecin a confié au Monde que l'hôpital fermait.",
        [("Le Monde > Un médecin", "asserted", "l'hôpital fermait")],
    ),
    ("Un médecin a confié au maire que l'hôpital fermait.", [("Un médecin", "asserted", "l'hôpital fermait")]),
    (
        "Citant un témoin, la chaîne Al-Masirah a rejeté cette version : le marché a été rasé par un avion.",
        [
            ("Al-Masirah > un témoin", "denied", "cette version"),
            ("Al-Masirah > un témoin", "asserted", "le marché a été rasé par un avion"),
        ],
    ),
]


@pytest.mark.parametrize(("text", "claims"), [*BOUNDS, *APART, *ENDS, *RELATIVES, *PINNED, *SUMMED, *HEARD])
def test_told(text, claims):
    assert told(text) == claims


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("Kiev dit ne viser que des dépôts.", False),
        ("Kiev dit ne pas viser de dépôts.", True),
        ("L'élu réclame la fermeture du poste, qui n'est pas gardé.", False),
        ("L'élu affirme que le poste, qui jouxte la gare, n'est pas gardé.", True),
        ("L'élu annonce la mort du chef, que le groupe n'a pas confirmée.", False),
    ],
)
def test_negated(text, negated):
    claim = attribute(parse(from_text(text, language="fr")))[0]
    assert claim.negated == negated
