"""Nouns that answer for a word (sources.toml, [nouns]), in varied constructions, and their look-alikes that do not.

A noun is found in the plural, in the feminine and without its accents; so each look-alike (la colonne beside le colon,
l'indice beside l'indic) is a reason why a noun is not listed, or proof that a listed one does no harm.
"""

import pytest

from selon import languages
from selon.attribute import attribute
from selon.attribute.lexicon import fold
from selon.gather import from_text
from selon.parse import parse


def roots(text):
    """The root of every attributed claim of a text: its name and its kind."""
    claims = attribute(parse(from_text(text, language="fr")))
    return [(claim.sources[-1].name, claim.sources[-1].kind) for claim in claims if claim.sources]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        # Customary and religious dignities.
        ("« Personne n'est revenu depuis mardi », assure le mokhtar du village.", "mokhtar du village", "person"),
        ("Le mokhtar affirme que trois maisons ont brûlé.", "mokhtar", "person"),
        ("D'après le cadi de la région, deux hommes ont été exécutés.", "cadi de la région", "official"),
        ("Le lamido a indiqué que dix villages étaient déserts.", "lamido", "official"),
        ("À en croire un marabout, les hommes sont venus de nuit.", "un marabout", "person"),
        ("L'archevêque a dit que deux prêtres avaient été enlevés.", "archevêque", "official"),
        ("« Ils ont brûlé le couvent », raconte une religieuse.", "une religieuse", "person"),
        # Soldiers of every rank, in the plural too.
        ("Selon un légionnaire, le convoi a été visé deux fois.", "un légionnaire", "official"),
        ("Un caporal confie que sa section n'avait plus d'eau.", "Un caporal", "official"),
        ("Les réservistes disent avoir attendu deux jours.", "réservistes", "official"),
        ("« Le pont était miné », explique un démineur.", "un démineur", "official"),
        ("Un conscrit a avoué avoir tiré sur la foule.", "Un conscrit", "official"),
        # Offices, bodies and courts, with feminines that are derived.
        ("Le rapporteur spécial a estimé que les détenus étaient torturés.", "rapporteur spécial", "official"),
        ("La rapporteuse a affirmé que dix détenus avaient été torturés.", "rapporteuse", "official"),
        ("La douanière affirme que le camion était vide.", "douanière", "official"),
        ("Les douanes ont annoncé avoir saisi deux tonnes d'explosifs.", "douanes", "official"),
        ("La justice a confirmé que le chef de la milice avait été arrêté.", "justice", "official"),
        ("Une agente de l'ONU a signalé que la route était coupée.", "Une agente de l'ONU", "official"),
        ("L'exécutif assure que la trêve tiendra.", "exécutif", "state"),
        # Those who fight.
        ("La rébellion affirme contrôler la ville.", "rébellion", "armed-group"),
        ("Le bataillon a revendiqué l'attaque.", "bataillon", "armed-group"),
        ("Un maquisard raconte que le camp a été déplacé.", "Un maquisard", "armed-group"),
        # Those who suffered, saw, fled.
        ("Un exilé assure que son frère a été enlevé.", "Un exilé", "person"),
        ("Des orphelins ont raconté que les soldats avaient brûlé l'école.", "Des orphelins", "person"),
        ("« Ils ont tiré sans prévenir », se souvient un passager.", "un passager", "person"),
        ("Selon une blessée, le tir venait de la colline.", "une blessée", "person"),
        ("Le neveu du maire affirme que la maison a été pillée.", "neveu du maire", "person"),
        # Trades and experts.
        ("« Il n'y a plus de médicaments », déplore une pédiatre de l'hôpital.", "une pédiatre de l'hôpital", "person"),
        ("D'après un géographe, le barrage a cédé.", "un géographe", "person"),
        ("Une vendeuse affirme que le marché a été bombardé.", "Une vendeuse", "person"),
        ("« Le puits est à sec », dit un chamelier.", "un chamelier", "person"),
        ("Une candidate a affirmé que des urnes avaient été brûlées.", "Une candidate", "person"),
        # Bodies, media, papers, the nameless.
        ("L'équipe a indiqué que le pont était miné.", "équipe", "organisation"),
        ("La confédération affirme que deux ouvriers ont été tués.", "confédération", "organisation"),
        ("Selon la gazette du port, le navire a coulé.", "gazette du port", "medium"),
        ("La propagande affirme que la ville est tombée.", "propagande", "medium"),
        ("Le télégramme précise que la base a été évacuée.", "télégramme", "document"),
        ("Le procès-verbal indique que le détenu était mort.", "procès-verbal", "document"),
        ("Selon les conclusions de l'enquête, l'obus venait du nord.", "conclusions de l'enquête", "document"),
        ("Selon des milieux diplomatiques, la trêve tiendra.", "des milieux diplomatiques", "anonymous"),
        ("La diaspora affirme que le village a été rasé.", "diaspora", "public"),
    ],
)
def test_a_noun_answers_for_a_word(text, name, kind):
    assert roots(text) == [(name, kind)]


@pytest.mark.parametrize(
    "text",
    [
        # A thing, though one letter or an accent away from somebody.
        "L'indice montre que la voiture était piégée.",  # an indic
        "La colonne confirme que l'avance se poursuit.",  # a colon
        "Le naufrage confirme que la mer était forte.",  # a naufragé
        "Le sinistre montre que le dépôt était plein.",  # a sinistré
        "Le diplôme montre que la formation a été suivie.",  # a diplômé
        "L'arme confirme que le tireur était seul.",  # an armé
        "La licence rappelle que la vente est interdite.",  # a licencié
        "La mitrailleuse confirme que l'embuscade était préparée.",  # a mitrailleur
        # A thing as often as somebody.
        "La manœuvre confirme que l'armée avance.",
        "Selon la feuille de route, le retrait commence lundi.",
        "Selon le plan de paix, le retrait commence lundi.",
        "Selon le mandat, les troupes restent deux ans.",
        "Selon le fil de l'eau, la barque dérive.",
        "Selon la tradition, les anciens décident.",
        "Selon la portière touchée, le tir venait de droite.",
        "Selon l'arrêt du bus, le trajet dure une heure.",
        # A verb or an adjective with the letters of a listed noun.
        "La foule manifeste contre le régime.",
        "Un niveau élevé de pertes a été signalé.",
        "L'armée arrête deux hommes à Tolane.",
        "La zone routière a été bombardée.",
        # A listed noun that says nothing.
        "La page est tournée.",
        "Une plainte a été déposée contre le régime.",
        "Le personnel politique est en fuite.",
    ],
)
def test_a_look_alike_answers_for_nothing(text):
    assert roots(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("La foule manifeste contre le régime, selon la police.", "police"),
        ("Le maire a prévenu que les routes seraient coupées.", "maire"),
        ("Prévenu par un berger, le maire a indiqué que le pont était miné.", "maire"),
        ("Le soldat, appelé à témoigner, a nié avoir tiré.", "soldat"),
        ("Le député, passant outre, a affirmé que la ville tomberait.", "député"),
        ("Le général décrète que la zone est fermée.", "général"),
        ("« La trêve est morte », analyse le chercheur.", "chercheur"),
        ("Le Pentagone, dont la flotte a quitté la zone, affirme que le navire a coulé.", "Pentagone"),
    ],
)
def test_a_look_alike_takes_no_word_from_its_source(text, name):
    assert [root for root, _ in roots(text)] == [name]


def test_no_noun_makes_two_kinds_of_source():
    nouns = [fold(noun) for listed in languages.table("fr", "sources")["nouns"].values() for noun in listed]
    assert sorted(noun for noun in set(nouns) if nouns.count(noun) > 1) == []
