"""What an article adds behind what somebody told, blame that is shifted, who heard whom, and what is not yet done."""

import pytest

from selon.attribute import attribute
from selon.gather import from_text
from selon.parse import parse

WORDS = [
    # text, what each claim must be: its chain, its stance, its content, "!" before it where it is negated or hedged
    (
        "L'armée affirme contrôler la ville, sans confirmation indépendante.",
        [("armée", "asserted", "contrôler la ville")],
        "that nobody confirmed it is no part of what was told",
    ),
    (
        "L'armée affirme que la colonne est rentrée, sans perte.",
        [("armée", "asserted", "la colonne est rentrée, sans perte")],
        "without a loss is a part of it",
    ),
    (
        "Le groupe dit avoir tué dix hommes, un bilan impossible à vérifier.",
        [("groupe", "asserted", "avoir tué dix hommes")],
        "what takes it up to say that it is not proved",
    ),
    (
        "Le groupe dit avoir tué dix hommes, un chef local et son adjoint.",
        [("groupe", "asserted", "avoir tué dix hommes, un chef local et son adjoint")],
        "an apposition that tells who",
    ),
    (
        "Les rebelles disent avoir pris le pont, une affirmation que Reuters n'a pas pu vérifier.",
        [("rebelles", "asserted", "avoir pris le pont"), ("Reuters", "declined", "une affirmation")],
        "who could not verify it declines, about what takes it up",
    ),
    (
        "Les rebelles disent avoir pris le pont, une information que n'a pas pu confirmer l'ONU.",
        [("rebelles", "asserted", "avoir pris le pont"), ("ONU", "declined", "une information")],
        "the same with the subject behind",
    ),
    (
        "Le Kremlin a balayé ces accusations, les qualifiant de « fables ».",
        [("Kremlin", "denied", "ces accusations")],
        "a gerund that takes up what was judged",
    ),
    (
        "Le préfet a confirmé l'attaque mais s'est refusé à commenter les pertes.",
        [("préfet", "confirmed", "l'attaque"), ("préfet", "declined", "commenter les pertes")],
        "a refusal joined by mais",
    ),
    (
        "Le préfet a confirmé l'attaque, mais n'a pas donné de bilan.",
        [("préfet", "confirmed", "l'attaque")],
        "what is joined by mais is no part of a plain object",
    ),
    (
        "Le préfet a confirmé une attaque brève mais meurtrière.",
        [("préfet", "confirmed", "une attaque brève mais meurtrière")],
        "mais between two adjectives",
    ),
    (
        "Le Hamas a salué l'attaque sans la revendiquer.",
        [("Hamas", "asserted", "l'attaque")],
        "what the source did not say is no part of what it said",
    ),
    (
        "L'armée a affirmé que le raid, que Kigali impute aux rebelles, avait fait dix morts.",
        [
            ("armée", "asserted", "le raid … avait fait dix morts"),
            ("Kigali", "accused", "le raid … aux rebelles"),
        ],
        "what another pins on somebody stands apart",
    ),
    (
        "Kiev rejette la responsabilité de l'explosion sur Moscou.",
        [("Kiev", "accused", "la responsabilité de l'explosion sur Moscou")],
        "blame that is shifted accuses",
    ),
    (
        "Le gouvernement rejette sur les rebelles la responsabilité du massacre.",
        [("gouvernement", "accused", "sur les rebelles la responsabilité du massacre")],
        "the same, whom it goes to set first",
    ),
    (
        "Kiev rejette la responsabilité de la frappe sur Moscou.",
        [("Kiev", "denied", "la responsabilité de la frappe sur Moscou")],
        "sur is of the blow: a denial",
    ),
    (
        "Moscou rejette toute responsabilité dans l'attaque.",
        [("Moscou", "denied", "toute responsabilité dans l'attaque")],
        "a denial",
    ),
    (
        "L'attaque, attribuée aux jihadistes par les autorités, a fait dix morts.",
        [("autorités", "accused", "L'attaque … aux jihadistes")],
        "whom it is pinned on stands before who pins it",
    ),
    (
        "L'Iran a averti qu'il riposterait à toute attaque.",
        [("Iran", "announced", "il riposterait à toute attaque")],
        "a warning of one's own act announces it",
    ),
    (
        "Le général a prévenu que la guerre durerait des mois.",
        [("général", "predicted", "la guerre durerait des mois")],
        "a warning of what is to come predicts",
    ),
    (
        "Le général a prévenu que la route était minée.",
        [("général", "asserted", "la route était minée")],
        "a warning of what is asserts",
    ),
    (
        "« Qui va nous protéger ? », s'interroge une mère de famille.",
        [("une mère de famille", "asserted", "Qui va nous protéger")],
        "a question that is quoted doubts nothing",
    ),
    (
        "Le chef rebelle s'est dit persuadé que la ville tomberait.",
        [("chef rebelle", "asserted", "persuadé que la ville tomberait")],
        "a future seen from the past is no hearsay",
    ),
    (
        "Le ministre s'est dit certain que le soldat aurait été tué.",
        [("ministre", "asserted", "!certain que le soldat aurait été tué")],
        "the conditional of hearsay is",
    ),
    (
        "Le M23 a menacé de marcher sur Goma si les tirs ne cessaient pas.",
        [("M23", "announced", "marcher sur Goma si les tirs ne cessaient pas")],
        "a negation in the condition is not the threat's",
    ),
    (
        "Le M23 a promis de ne pas marcher sur Goma.",
        [("M23", "announced", "!ne pas marcher sur Goma")],
        "a negation of it is",
    ),
    (
        "Un officier syrien cité par Reuters a indiqué que deux missiles avaient été abattus.",
        [("Reuters > Un officier syrien", "asserted", "deux missiles avaient été abattus")],
        "a participle of citing that the tagger takes for a noun",
    ),
    (
        "La cité antique a été bombardée, a indiqué le maire.",
        [("maire", "asserted", "La cité antique a été bombardée")],
        "the same word as a noun",
    ),
    (
        "Le Parlement a été informé par le ministre que deux soldats étaient morts.",
        [("ministre", "asserted", "deux soldats étaient morts")],
        "who was told is the subject of the passive",
    ),
    (
        "Reuters a été informé par une source militaire que le convoi était tombé dans une embuscade.",
        [("Reuters > une source militaire", "asserted", "le convoi était tombé dans une embuscade")],
        "a medium that was told passes it on",
    ),
    (
        "Les familles ont été informées que leurs fils étaient morts.",
        [("", "asserted", "leurs fils étaient morts")],
        "nobody says who told them",
    ),
    (
        "Le précédent bilan, fourni par la défense civile, faisait état de huit morts.",
        [("défense civile", "asserted", "huit morts")],
        "whose word a document is, set off by a comma",
    ),
    (
        "Des images authentifiées par Reuters montrent un char en feu.",
        [("Reuters", "asserted", "un char en feu")],
        "a medium that authenticated what it shows",
    ),
    (
        "Le maire a fait état sur Telegram d'explosions dans le centre.",
        [("maire", "asserted", "explosions dans le centre")],
        "behind a platform the genitive is the verb's",
    ),
    (
        "Le Liban s'est plaint auprès de l'ONU de survols israéliens.",
        [("Liban", "accused", "survols israéliens")],
        "behind whom one complains to, it is the verb's too",
    ),
    (
        "Le Liban s'est plaint auprès de l'Union des Comores.",
        [],
        "not the genitive of a name",
    ),
    (
        "Sollicité par Le Monde, l'état-major n'a pas réagi.",
        [("Le Monde > état-major", "declined", "n'a pas réagi")],
        "a medium keeps the article of its name",
    ),
    (
        "Israël ne commente généralement pas ces informations.",
        [],
        "what somebody hardly ever does is no refusal",
    ),
    (
        "Israël n'a pas commenté ces informations.",
        [("Israël", "declined", "commenté ces informations")],
        "what he did not do is one",
    ),
    (
        "Barrot a jugé « préoccupante » la situation à Alep.",
        [("Barrot", "asserted", "« préoccupante » la situation à Alep")],
        "a quoted quality that the tagger takes for a noun",
    ),
    (
        "L'Ukraine, accusée par Bamako de soutenir les rebelles, a démenti.",
        [
            ("Bamako", "accused", "L'Ukraine … de soutenir les rebelles"),
            ("Ukraine", "denied", "L'Ukraine … de soutenir les rebelles"),
        ],
        "a bare denial of what one is accused of in its sentence",
    ),
    (
        "Accusé de soutenir le M23, le Rwanda dément.",
        [("Rwanda", "denied", "soutenir le M23")],
        "the same, nobody accusing",
    ),
    (
        "Accusée par l'ONU d'armer le M23, l'armée rwandaise assure mener des opérations défensives.",
        [
            ("ONU", "accused", "armer le M23"),
            ("armée rwandaise", "asserted", "mener des opérations défensives"),
        ],
        "an accusation set before the clause of who is accused",
    ),
    ("Le suspect, accusé de meurtre, a été relâché.", [], "one who is accused and says nothing"),
    (
        "L'accusé nie avoir tiré.",
        [("accusé", "denied", "avoir tiré")],
        "the accused as a noun",
    ),
    (
        "« C'est totalement faux », a réagi Damas.",
        [("Damas", "denied", "C'est totalement faux")],
        "words that but say that it is false deny",
    ),
    (
        "« Ce n'est pas faux », a réagi Damas.",
        [("Damas", "asserted", "!Ce n'est pas faux")],
        "words that say that it is not false do not",
    ),
    (
        "« Le nombre de morts est faux », a réagi Damas.",
        [("Damas", "asserted", "Le nombre de morts est faux")],
        "nor words that say what is",
    ),
    (
        "L'armée a indiqué que deux roquettes étaient tombées sur la base d'Aïn al-Assad.",
        [("armée", "asserted", "deux roquettes étaient tombées sur la base d'Aïn al-Assad")],
        "a base is no word that somebody stands on",
    ),
    (
        "Invité de BFMTV, le ministre a reconnu que la France avait livré des obus.",
        [("BFMTV > ministre", "confirmed", "la France avait livré des obus")],
        "a medium that had him speak",
    ),
    (
        "Sur BFMTV, le ministre a reconnu que la France avait livré des obus.",
        [("BFMTV > ministre", "confirmed", "la France avait livré des obus")],
        "the same",
    ),
    (
        "Invité à Paris, le ministre a reconnu que la France avait livré des obus.",
        [("ministre", "confirmed", "la France avait livré des obus")],
        "a town is no medium",
    ),
    (
        "Sur Telegram, le groupe a reconnu la perte de la ville.",
        [("groupe", "confirmed", "la perte de la ville")],
        "nor is a platform",
    ),
    (
        "Les pertes sont évaluées à trois cents hommes par l'état-major.",
        [("état-major", "asserted", "Les pertes … à trois cents hommes")],
        "who estimates stands behind the number",
    ),
    (
        "Le bilan, encore provisoire, s'établit à douze morts, d'après la préfecture.",
        [("préfecture", "asserted", "Le bilan, encore provisoire, s'établit à douze morts")],
        "a figure is nobody's word within what another tells",
    ),
    (
        "« Les tirs ont repris », a dit à l'AFP Ahmad Issa, 42 ans, qui a trouvé refuge dans une école.",
        [("AFP > Ahmad Issa", "asserted", "Les tirs ont repris")],
        "what he did is no clause of saying",
    ),
    (
        "Le mouvement chiite n'a pas confirmé cette information.",
        [("mouvement chiite", "declined", "cette information")],
        "an adjective that the tagger takes for a verb",
    ),
    (
        "Le groupe a rejeté la responsabilité des bombardements sur l'armée.",
        [("groupe", "accused", "la responsabilité des bombardements sur l'armée")],
        "those who bear arms are shifted blame on, not aimed at",
    ),
    (
        "« Ce bilan est fantaisiste », a rétorqué le porte-parole.",
        [("porte-parole", "doubted", "Ce bilan est fantaisiste")],
        "words that but say that it is not to be believed doubt",
    ),
    (
        "« Ce bilan n'est pas fantaisiste », a rétorqué le porte-parole.",
        [("porte-parole", "asserted", "!Ce bilan n'est pas fantaisiste")],
        "the same, negated",
    ),
    (
        "Kigali, que Kinshasa, l'ONU et Washington accusent de soutenir le M23, se tait.",
        [("Kinshasa, l'ONU et Washington", "accused", "soutenir le M23")],
        "several accuse in a relative clause",
    ),
    (
        "Kinshasa accuse Kigali d'armer le M23. Le Rwanda dément, mais des combats ont repris.",
        [("Kinshasa", "accused", "Kigali d'armer le M23"), ("Rwanda", "denied", "Kigali d'armer le M23")],
        "a bare denial before a clause of contrast",
    ),
    (
        "Israël rejette ce texte, « déconnecté de la réalité », selon le ministère des Affaires étrangères.",
        [("ministère des Affaires étrangères", "asserted", "déconnecté de la réalité")],
        "a quotation set off behind a clause of saying is all that is told",
    ),
    (
        "Quatre hommes ont été tués, « tous des civils », selon le maire.",
        [("maire", "asserted", "Quatre hommes ont été tués, « tous des civils »")],
        "behind another clause it is told with it",
    ),
    (
        "La cellule projetait d'attaquer un poste, a indiqué une source de sécurité.",
        [("une source de sécurité", "asserted", "La cellule projetait d'attaquer un poste")],
        "what somebody is said to have planned is not his word",
    ),
    (
        "Berlin envisage de livrer des missiles à Kiev.",
        [("Berlin", "announced", "livrer des missiles à Kiev")],
        "on the article's own word a plan is announced",
    ),
    (
        "Une version contredite par le ministère, qui assure que personne n'est mort.",
        [("ministère", "denied", "Une version"), ("ministère", "asserted", "!personne n'est mort")],
        "a relative clause about who judged",
    ),
]


@pytest.mark.parametrize(("text", "expected", "shows"), WORDS, ids=[row[2] for row in WORDS])
def test_who_answers_for_what(text, expected, shows):
    claims = [c for c in attribute(parse(from_text(text, language="fr"))) if c.sources or c.cue]
    found = {
        (
            " > ".join(s.name for s in c.sources),
            c.stance,
            "!" * (c.stance != "declined" and (c.negated or c.hedged)) + " … ".join(s.text for s in c.content),
        )
        for c in claims
    }
    assert found == set(expected)


KINDS = [
    ("« Il n'y a plus rien », déplore Mariam.", "person", "a name without an article is a person's"),
    ("« Il n'y a plus rien », déplore l'un d'eux.", "person", "one of them is one"),
    ("« Il n'y a plus rien », déplore le Forum.", "organisation", "a name with one is a body's"),
    ("Acled affirme que dix soldats sont morts.", "organisation", "a known body"),
    ("Amaq affirme que dix soldats sont morts.", "medium", "a mouthpiece among the actors is a medium"),
    ("Mediapart affirme que dix soldats sont morts.", "medium", "a known medium"),
]


def test_who_wrote_a_document_is_none():
    text = "Selon un communiqué de l'armée, dix hommes sont morts. L'armée affirme que la ville est tenue."
    claims = attribute(parse(from_text(text, language="fr")))
    assert [c.sources[-1].kind for c in claims][-1] == "official"


@pytest.mark.parametrize(("text", "kind", "shows"), KINDS, ids=[row[2] for row in KINDS])
def test_what_kind_of_source(text, kind, shows):
    assert [c.sources[-1].kind for c in attribute(parse(from_text(text, language="fr")))] == [kind]


@pytest.mark.parametrize(
    "text",
    ["Le ministère a annoncé dix morts, un chiffre confirmé par l'hôpital.", "Un bilan donné par la mairie"],
    ids=["a figure that ends the text", "a heading that is but a figure"],
)
def test_a_figure_at_the_end_of_a_text_is_read(text):
    attribute(parse(from_text(text, language="fr")))
