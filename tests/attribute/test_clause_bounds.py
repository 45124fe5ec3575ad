"""Where a cue's content begins and ends, and whose word a clause is: one clause of several, not the whole sentence."""

import pytest

from selon.attribute import attribute
from selon.gather import from_text
from selon.parse import parse

# A text, its attributed claims (the names of the chain, the stance, how the content reads), and what the row shows.
READ = [
    (
        "Depuis cette date, les rebelles ont quitté trois villages, mais tentent selon des analystes de garder la "
        "route du nord.",
        [("des analystes", "asserted", "tentent … de garder la route du nord")],
        "only the clause whose verb stands before selon",
    ),
    (
        "L'armée a perdu deux postes mais prépare, d'après des témoins, une contre-attaque.",
        [("des témoins", "asserted", "prépare … une contre-attaque")],
        "the same between commas",
    ),
    (
        "La Russie, qui a massé selon Washington jusqu'à 90 000 hommes, a fermé sa frontière.",
        [("Washington", "asserted", "a massé … jusqu'à 90 000 hommes")],
        "a relative clause between commas; the main clause is the article's own",
    ),
    (
        "Selon des analystes, les rebelles ont quitté trois villages, mais tentent de garder la route.",
        [("des analystes", "asserted", "les rebelles ont quitté trois villages, mais tentent de garder la route")],
        "before both clauses, it stands for both",
    ),
    (
        "Le Hamas a salué le plan ; Israël ne s'est pas prononcé.",
        [("Hamas", "asserted", "le plan"), ("Israël", "declined", "ne s'est pas prononcé")],
        "a plain object ends with its clause",
    ),
    (
        "Le Rwanda nie soutenir les rebelles, malgré un rapport selon lequel des soldats combattent à leurs côtés.",
        [
            ("Rwanda", "denied", "soutenir les rebelles"),
            ("un rapport", "asserted", "des soldats combattent à leurs côtés"),
        ],
        "what speaks against a denial is no part of what is denied",
    ),
    (
        "Selon M. Karimi, les rebelles occupent la ville, ce que dément l'état-major soudanais.",
        [
            ("Karimi", "asserted", "les rebelles occupent la ville"),
            ("état-major soudanais", "denied", "les rebelles occupent la ville"),
        ],
        "inverted, a denial of what another told is a claim beside it, no link of its chain",
    ),
    (
        "Deux civils ont été tués à Bara mardi. C'est ce qu'a indiqué à notre rédaction un élu local.",
        [("un élu local", "asserted", "Deux civils ont été tués à Bara mardi")],
        "summed up, with who was told between the verb and its subject",
    ),
    (
        "A en croire Damas, l'armée turque a bombardé deux villages.",
        [("Damas", "asserted", "l'armée turque a bombardé deux villages")],
        "a capital without its accent",
    ),
    (
        "L'armée a tiré, a annoncé ce mardi la représentation du Fatah.",
        [("représentation du Fatah", "asserted", "L'armée a tiré")],
        "a mission abroad can speak, behind the verb and a date",
    ),
    (
        "Une bombe a explosé sur la route reliant Kirkouk à Tikrit, dans le nord, ont rapporté des médias irakiens.",
        [
            (
                "des médias irakiens",
                "asserted",
                "Une bombe a explosé sur la route reliant Kirkouk à Tikrit, dans le nord",
            )
        ],
        "the place before the incise reports nothing",
    ),
    (
        "Une accusation que Bamako a démentie.",
        [("Bamako", "denied", "Une accusation")],
        "an accusation is a telling here, no prosecution",
    ),
    (
        "Le ministre s'est dit mardi « convaincu » que l'offensive échouerait.",
        [("ministre", "asserted", "« convaincu » que l'offensive échouerait")],
        "the word in quotation marks goes on with its clause",
    ),
    (
        "« La milice s'en prend aux villages », dénonce le porte-parole de l'armée, le colonel Karim Sadi. Il affirme "
        "que deux chars ont brûlé.",
        [
            ("Karim Sadi", "accused", "La milice s'en prend aux villages"),
            ("Karim Sadi", "asserted", "deux chars ont brûlé"),
        ],
        "the pronoun is who spoke, not who was spoken of in his words",
    ),
    (
        "Sur sa page, un conseiller du gouverneur dément. « Nous n'avons rien fait », écrit-il.",
        [("un conseiller du gouverneur", "asserted", "Nous n'avons rien fait")],
        "the pronoun is the conseiller, whose verb the tagger missed",
    ),
]

# A text, a word that no attributed content may hold, and what the row shows.
OWN = [
    (
        "Kiev demande l'envoi d'une force à l'Union africaine. Celle-ci a seulement dépêché trois observateurs.",
        "dépêché",
        "the latter is not who spoke: the telling does not go on",
    ),
    (
        "Plus de six cents personnes ont franchi la frontière.\n\nKiev nie\n\nAucune opération n'est prévue.",
        "franchi",
        "a heading sums up what follows, and denies nothing before it",
    ),
    ("« Il n'y avait là que des voisins venus parler du puits », a dit le maire.", "", "who came to talk said nothing"),
    ("Le porte-parole a rejeté les accusations de tirs sur des maisons.", "", "shots accuse nobody"),
]


def told(text):
    claims = attribute(parse(from_text(text, language="fr")))
    return [(c.sources, c.stance, " … ".join(s.text for s in c.content)) for c in claims if c.sources]


@pytest.mark.parametrize(("text", "expected", "why"), READ, ids=[row[2] for row in READ])
def test_bounds(text, expected, why):
    assert [(" > ".join(s.name for s in chain), stance, words) for chain, stance, words in told(text)] == expected


@pytest.mark.parametrize(("text", "word", "why"), OWN, ids=[row[2] for row in OWN])
def test_own_voice(text, word, why):
    found = told(text)
    assert all(len(chain) == 1 for chain, _, _ in found)
    assert not word or not any(word in words for _, _, words in found)
