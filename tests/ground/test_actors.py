"""Who a noun phrase names: known names, forces by their country, acronyms; and what stays as it stands."""

import pytest

from parse.build import parsed
from selon.ground.actors import resolve
from selon.ground.glossary import countries, glossary
from selon.ontology import actors

pytestmark = pytest.mark.slow

NAMED = [  # sentence, phrase, name, kind
    ("L’armée syrienne a avancé mardi.", "L’armée syrienne", "armée syrienne", "official"),
    ("Les forces russes ont avancé mardi.", "Les forces russes", "armée russe", "official"),
    ("Des chars turcs ont franchi la frontière.", "Des chars turcs", "armée turque", "official"),
    ("L’aviation israélienne a visé un dépôt.", "L’aviation israélienne", "armée de l'air israélienne", "official"),
    ("L’armée de l’air syrienne a frappé.", "L’armée de l’air syrienne", "armée de l'air syrienne", "official"),
    ("Trois soldats belges sont arrivés.", "Trois soldats belges", "armée belge", "official"),  # a force without a row
    ("Les troupes allemandes ont quitté la base.", "Les troupes allemandes", "Bundeswehr", "official"),
    ("Un convoi de l’armée portugaise est arrivé.", "Un convoi de l’armée portugaise", "armée portugaise", "official"),
    ("Le régime syrien a répondu.", "Le régime syrien", "gouvernement syrien", "state"),
    (
        "Des avions de la coalition internationale ont visé un dépôt.",
        "Des avions de la coalition internationale",
        "coalition internationale",
        "armed-group",
    ),
    ("Des combattants du Hezbollah ont été tués.", "Des combattants du Hezbollah", "Hezbollah", "armed-group"),
    (
        "Le président syrien Bachar el-Assad a parlé.",
        "Le président syrien Bachar el-Assad",
        "Bachar al-Assad",
        "official",
    ),
    ("Le chef du Hamas Ismaïl Haniyeh a été tué.", "Le chef du Hamas Ismaïl Haniyeh", "Ismaïl Haniyeh", "armed-group"),
    ("L’agence SANA a rapporté les faits.", "L’agence SANA", "SANA", "medium"),
    ("Moscou a nié toute frappe.", "Moscou", "Russie", "state"),
    ("Les houthis ont riposté.", "Les houthis", "Houthis", "armed-group"),
    ("Le groupe État islamique (EI) a fui. L’EI recule.", "L’EI", "État islamique", "armed-group"),
    (
        "Les gardiens de la révolution ont riposté.",
        "Les gardiens de la révolution",
        "Gardiens de la révolution",
        "official",
    ),
    ("Au Yémen, la coalition a mené des raids.", "la coalition", "coalition arabe", "armed-group"),
    ("En Syrie, la coalition a mené des raids.", "la coalition", "coalition internationale", "armed-group"),
    ("En Libye, l’ANL a pris la ville.", "l’ANL", "Armée nationale libyenne", "armed-group"),
    # an acronym that only the article knows, set out in it
    (
        "Les Brigades du Sud libre (BSL) ont attaqué. Les BSL reculent.",
        "Les BSL",
        "Brigades du Sud libre",
        "armed-group",
    ),
]
AS_THEY_STAND = [  # sentence, phrase, the name that it keeps, kind
    ("Les rebelles syriens ont répondu.", "Les rebelles syriens", "rebelles syriens", "armed-group"),  # no army
    ("Les anciens soldats russes ont parlé.", "Les anciens soldats russes", "anciens soldats russes", "person"),
    (
        "Les forces russes et syriennes ont tiré.",
        "Les forces russes et syriennes",
        "forces russes et syriennes",
        "official",
    ),
    (
        "Un porte-parole du Hezbollah a parlé.",
        "Un porte-parole du Hezbollah",
        "Un porte-parole du Hezbollah",
        "official",
    ),
    ("Sara Netanyahu a répondu.", "Sara Netanyahu", "Sara Netanyahu", "person"),  # part of a longer name
    (
        "Dix roquettes ont visé le dépôt d’Aïn al-Assad.",
        "le dépôt d’Aïn al-Assad",
        "dépôt d’Aïn al-Assad",
        None,
    ),  # of a place
    ("Paris Match a publié la photo.", "Paris Match", "Paris Match", "medium"),  # not Paris
    ("La coalition a perdu sa majorité au Bundestag, à Berlin.", "La coalition", "coalition", "armed-group"),
    ("L’armée a tiré.", "L’armée", "armée", "official"),  # whose, only the article tells
    ("Des habitants ont fui.", "Des habitants", "Des habitants", "person"),
]


def phrase(sentence, words):
    """The parse of the sentence and the tokens of the words, at their last place."""
    p = parsed(sentence)
    start = sentence.rindex(words)
    inside = [t.index for t in p.tokens if start <= t.start and t.end <= start + len(words)]
    return p, inside[0], inside[-1] + 1


@pytest.mark.parametrize(("sentence", "words", "name", "kind"), [*NAMED, *AS_THEY_STAND])
def test_who_a_phrase_names(sentence, words, name, kind):
    p, first, last = phrase(sentence, words)
    found = resolve(p, first, last)
    assert (found.name, found.kind) == (name, kind)
    assert sentence[found.start : found.end] == found.text == words


def test_acronyms_are_those_whose_initials_agree():
    text = "Les Forces démocratiques syriennes (FDS) et le Front de l’Est uni (FEU), près de la ville (CNN), ont signé."
    assert glossary(text) == {"FDS": "Forces démocratiques syriennes", "FEU": "Front de l’Est uni"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Les forces turques sont entrées en Syrie.", {"TR", "SY"}),
        ("L’Arabie saoudite a réagi.", {"SA"}),
        ("Il a beaucoup plu.", set()),
    ],
)
def test_countries_spoken_of(text, found):
    assert countries(text, "fr", actors()) == found
