"""What round-ups, press reviews, chronologies and interviews ask of attribution, a sentence or two each."""

import pytest

from selon.attribute import attribute
from selon.gather import from_text
from selon.parse import parse

# text, what is read of it: the chain, the stance, how the content begins
TOLD = [
    # what a clitic takes up is pinned on somebody
    ("Une bombe a explosé lundi. La police l'attribue à un groupe de braconniers.", ("police", "accused", "un groupe")),
    ("Deux obus sont tombés. L'ONU les impute aux miliciens du Nord.", ("ONU", "accused", "miliciens du Nord")),
    (
        "Dix pêcheurs ont péri dans un raid que le maire, Omar Sy, a attribué aux pirates.",
        ("Omar Sy", "accused", "un raid"),
    ),
    # times behind the verb
    ("Le général Traoré avait affirmé en mai dernier que la piste rouvrirait.", ("Traoré", "asserted", "la piste")),
    ("L'émir a menacé début juin de couper la route du Sud.", ("émir", "announced", "couper la route")),
    # what somebody took time to say
    ("Paris a mis quatre jours à reconnaître que le drone s'était égaré.", ("Paris", "confirmed", "le drone")),
    ("L'armée a mis du temps à admettre la perte du fort.", ("armée", "confirmed", "la perte")),
    # an object behind a phrase that is passed over
    ("La milice a démenti mardi dans la presse régionale toute exaction.", ("milice", "denied", "toute exaction")),
    ("Kinshasa rejette, comme toujours, les accusations de pillage.", ("Kinshasa", "denied", "les accusations")),
    # what somebody says of himself
    ("Le médiateur s'est dit « profondément attristé ».", ("médiateur", "asserted", "profondément attristé")),
    ("Le médiateur s'est dit « attristé ».", None),
    # bodies made of their members
    (
        "L'Union des infirmiers a indiqué que l'hôpital manquait de sang.",
        ("Union des infirmiers", "asserted", "l'hôpital"),
    ),
    ("Le pont a sauté, ont raconté à SANA des riverains.", ("SANA > des riverains", "asserted", "Le pont")),
    # unnamed sources in brackets
    (
        "Deux cents familles ont quitté la vallée (source associative).",
        ("source associative", "asserted", "Deux cents"),
    ),
    ("Deux cents familles ont quitté la vallée (district de Kala).", None),
    # figures that are given
    ("La morgue a donné le chiffre de trente corps.", ("morgue", "asserted", "le chiffre")),
    ("La morgue a donné trente cercueils aux familles.", None),
    # on another's word
    (
        "Le quotidien Le Fleuve s'appuie sur un colonel pour affirmer que la ville tient.",
        ("Le Fleuve > un colonel", "asserted", "la ville"),
    ),
    (
        "Le site Vallée Info reproduit le communiqué du Front libre, qui se targue d'avoir pris le fort.",
        ("Vallée Info > Front libre", "asserted", "avoir pris"),
    ),
    ("L'armée s'est appuyée sur ses blindés pour franchir le fleuve.", None),
    # who lets another speak
    (
        "Le Fleuve donne la parole à un passeur qui affirme avoir vu le char.",
        ("Fleuve > un passeur", "asserted", "avoir vu"),
    ),
    (
        "Sur les ondes de RFI, le chef du port a assuré que le quai tenait.",
        ("RFI > chef du port", "asserted", "le quai"),
    ),
    ("Sur la place du marché, le chef du port a assuré que le quai tenait.", ("chef du port", "asserted", "le quai")),
    ("Revue de presse : la base oubliée de Kidal", None),
    # bodies with a number; a clause behind a semicolon
    ("Un dépôt a brûlé. La Brigade 14 l'attribue à ses rivaux.", ("Brigade 14", "accused", "ses rivaux")),
    (
        "La Croix-Rouge fait état de six morts ; le maire, lui, n'en compte que deux.",
        ("Croix-Rouge", "asserted", "six morts"),
    ),
    # a participle clause has its own source
    ("Un obus, tiré selon les gendarmes depuis la rive, a percé le toit.", ("gendarmes", "asserted", "tiré")),
    (
        "Un camion, incendié d'après les pompiers par des rôdeurs, bloque la route.",
        ("pompiers", "asserted", "incendié"),
    ),
    # the last clause behind a semicolon; a medium tells both
    ("La colonne a franchi le gué ; un char a brûlé, selon Riyad.", ("Riyad", "asserted", "un char")),
    ("La colonne a franchi le gué ; un char a brûlé, selon Reuters.", ("Reuters", "asserted", "La colonne")),
    # a verdict on what the sentence before told
    ("Téhéran a accusé Moscou d'avoir abattu un drone. Moscou dément.", ("Moscou", "denied", "Moscou d'avoir")),
    # what is told next is no more of a plain object
    ("Le maire a mis en cause les éleveurs, qui n'ont pas réagi.", ("maire", "accused", "les éleveurs")),
    ("Ils accusent les rebelles, qui nient et incriminent l'armée.", ("rebelles", "accused", "l'armée")),
    # a gerund may have a subject of its own
    ("La trêve a cessé samedi, les deux armées s'accusant d'avoir tiré.", ("deux armées", "accused", "avoir tiré")),
    # no word of anybody's
    ("La vendeuse soupire en balayant la poussière.", None),
    ("Le royaume a rappelé son ambassadeur à Tunis.", None),
    ("Un berger, qui a demandé à ne pas être nommé, garde les chèvres.", None),
    ("Nos chercheurs ont documenté la mort de six civils.", None),
    ("RÉSEAU DES VALLÉES — Note mensuelle n° 12", None),
]

# text, who says the last claim: whom a pronoun or a description stands for
RESOLVED = [
    (
        "Le ministère malien de la Défense a annoncé un raid. La Direction des douanes a confirmé. "
        "Le ministère a nié toute bavure.",
        "ministère malien de la Défense",
    ),
    ("Adama Diarra tient la main de sa fille. « On a couru », raconte ce maçon.", "Adama Diarra"),
    ("Des habitants de Goro assurent que les soldats ont tiré. « On a fui », témoigne l'un.", "Des habitants de Goro"),
    (
        "Samedi, l'ONU, une organisation basée à New York et financée par tous, avait accusé l'armée d'avoir pillé.",
        "ONU",
    ),
]

INTERVIEW = """Lac Tchad : « Les pêcheurs paient deux fois »

{opening}

Qui contrôle les îles ?

L'armée dit les avoir reprises. Les rebelles démentent l'avoir perdue.

Que deviennent les pêcheurs ?

Le HCR estime que 4 000 d'entre eux ont fui.

Et après ?

Selon le gouverneur, la pêche reprendra."""
OPENINGS = [
    ("Entretien. Le géographe Issa Hamit revient d'une mission sur le lac.", "Issa Hamit"),
    ("Issa Hamit est géographe à N'Djamena. Propos recueillis par Anne Roche.", "Issa Hamit"),
    ("Grand entretien. Infirmière à l'hôpital Saint-Luc, Awa Tidjani y soigne les blessés.", "Awa Tidjani"),
    ("Les îles du lac sont au centre de la guerre.", None),
]


def read(text):
    return attribute(parse(from_text(text, language="fr")))


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_told(text, told):
    found = [
        (" > ".join(s.name for s in c.sources), c.stance, " … ".join(x.text for x in c.content))
        for c in read(text)
        if c.sources
    ]
    if told is None:
        assert found == []
    else:
        chain, stance, begins = told
        assert any((c, s) == (chain, stance) and x.startswith(begins) for c, s, x in found), found


@pytest.mark.parametrize(("text", "name"), RESOLVED)
def test_resolved(text, name):
    assert [claim.sources[-1].name for claim in read(text) if claim.sources][-1] == name


@pytest.mark.parametrize(("opening", "name"), OPENINGS)
def test_interview(opening, name):
    hcr = next(c for c in read(INTERVIEW.format(opening=opening)) if c.sources[-1:] and c.sources[-1].name == "HCR")
    assert [source.name for source in hcr.sources] == ([name, "HCR"] if name else ["HCR"])


def test_a_denial_leaves_the_words_it_denies_before_a_colon():
    claims = read("Le maire a démenti que du blé soit vendu : selon lui, les camions étaient vides.")
    assert "".join(x.text for x in claims[0].content) == "du blé soit vendu"


def test_a_quotation_goes_on_behind_a_document_that_nobody_names():
    told = "« Les détenus ont été emmenés de nuit », y est-il écrit. « Aucun avocat n'était présent ce soir-là. »"
    [claim] = attribute(parse(from_text(told, language="fr")))
    assert claim.sources == ()
