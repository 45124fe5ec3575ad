"""One act told by other words: how somebody calls it, what it is answered with, what its doers do, what a side says of
it; the types of an article's tellings in their order, and the place among them of what each goes on telling."""

import pytest

from selon.frame import frame
from selon.gather import from_text
from selon.parse import parse

CASES = [  # what it shows, the article, the type of each telling and the number of the one that it goes on telling
    (
        "what a side has it for",
        "Une explosion a secoué vendredi une base à Jalawla. La milice parle d'une attaque contre son siège.",
        [("explosion", -1), ("explosion", 0)],
    ),
    (
        "the thesis that it favours",
        "Un obus est tombé jeudi sur un marché de Taïz. Les rebelles ont privilégié la thèse d'un tir de la coalition.",
        [("shelling", -1), ("shelling", 0)],
    ),
    (
        "a killing by a name of the act's sentence",
        "Un drone a tué lundi deux hommes à Zebqine. L'assassinat de Zebqine a choqué le pays.",
        [("air-strike", -1), ("air-strike", 0)],
    ),
    (
        "not by another name",
        "Un drone a tué lundi deux hommes à Zebqine. L'assassinat du maire de Tyr a choqué le pays.",
        [("air-strike", -1), ("attack-on-civilians", -1)],
    ),
    (
        "a side denies to have fired so often",
        "Une frappe a visé lundi une voiture à Zebqine. L'armée a nié avoir tiré à deux reprises.",
        [("air-strike", -1), ("air-strike", 0)],
    ),
    (
        "not at somebody else",
        "Une frappe a visé lundi une voiture à Zebqine. L'armée a nié avoir tiré sur des secouristes.",
        [("air-strike", -1), ("attack-on-civilians", -1)],
    ),
    (
        "what somebody presents an act as",
        "Une frappe a visé lundi un bus. La milice présente la frappe comme une attaque contre des civils.",
        [("air-strike", -1), ("air-strike", 0), ("air-strike", 1)],
    ),
    (
        "not what has a place of its own",
        "Une explosion a secoué vendredi une base à Jalawla. Le ministère évoque aussi une attaque à Kirkouk.",
        [("explosion", -1), ("armed-clash", -1)],
    ),
    (
        "a massacre is the strike that was told",
        "Une frappe a tué lundi dix personnes à Dilling. L'ONU a condamné le massacre.",
        [("air-strike", -1), ("accuse", -1), ("air-strike", 0)],
    ),
    (
        "the incident is the patrol that was stopped",
        "Des habitants ont barré la route samedi à une patrouille. Une vidéo de l'incident a circulé.",
        [("siege", -1), ("siege", 0)],
    ),
    (
        "which turned back",
        "Des habitants ont barré la route samedi à une patrouille. La patrouille a fait demi-tour.",
        [("siege", -1), ("siege", 0)],
    ),
    (
        "not a plane that turns back",
        "Un avion de ligne a fait demi-tour au-dessus de la Syrie.",
        [("movement", -1)],
    ),
    (
        "the dead are those of the answer, not of what it answers",
        "L'armée a tiré vingt roquettes sur Gao en réponse au massacre de Ber. Un berger a été tué.",
        [("shelling", -1), ("attack-on-civilians", -1), ("shelling", 0)],
    ),
    (
        "the attackers come and shoot",
        "Des hommes armés ont attaqué samedi le village de Doumba, tuant dix villageois. « Ils sont arrivés à moto, "
        "ils ont tiré sur tout le monde », raconte un habitant.",
        [("attack-on-civilians", -1), ("attack-on-civilians", 0), ("attack-on-civilians", 0)],
    ),
    (
        "kidnappers shoot in the air",
        "Des hommes armés ont enlevé jeudi vingt élèves à Kuriga. « Ils ont tiré en l'air », raconte un enseignant.",
        [("abduction", -1), ("abduction", 0)],
    ),
    (
        "what those who did it say they destroyed",
        "Une frappe a touché jeudi la gare de Tokmak. L'état-major affirme avoir détruit un train de munitions.",
        [("air-strike", -1), ("air-strike", 0)],
    ),
    (
        "who went into the town that was taken, and its fall",
        "Les rebelles ont pris samedi le contrôle de Sake. Ils y sont entrés à midi. L'armée nie la chute de la ville.",
        [("territory", -1), ("territory", 0), ("territory", 1)],
    ),
    (
        "not the fall of another",
        "Les rebelles ont pris samedi le contrôle de Masisi. L'armée dément la chute de la ville de Goma.",
        [("territory", -1), ("territory", -1)],
    ),
    (
        "police who deny that they shot at a march",
        "Des élèves ont manifesté lundi à Beni. La police nie avoir tiré à balles réelles.",
        [("protest", -1), ("protest", 0)],
    ),
    (
        "this strike is the one told in the sentence before",
        "Un drone a visé une voiture à Tyr.\n\nLa base de Meron a été prise pour cible avec des roquettes. L'armée "
        "n'a pas commenté cette frappe.",
        [("air-strike", -1), ("shelling", -1), ("shelling", 1)],
    ),
    (
        "who wrote met him; the ministers did meet",
        "Un responsable, rencontré devant le camp, accuse la milice. La coalition, sollicitée par courriel, s'est tue.",
        [("accuse", -1)],
    ),
    (
        "a party is none of an idiom",
        "Le parti a tiré vingt roquettes sur la base.",
        [("shelling", -1)],
    ),
    (
        "a side that is called by its act",
        "L'aviation de l'agression a mené un raid sur Hodeïda.",
        [("air-strike", -1)],
    ),
    (
        "dead told before an answer are not those of the answer",
        "Deux soldats ont été tués mardi à Ber et l'armée a riposté.",
        [("casualty", -1), ("armed-clash", -1)],
    ),
    (
        "a raid that ruins a house is one act",
        "Un raid aérien a détruit mercredi une maison à Ber. La radio parlait en soirée de quatre morts.",
        [("air-strike", -1), ("air-strike", 0)],
    ),
    (
        "convoys are made to enter",
        "Les forces d'occupation ont fait entrer hier un convoi de 36 véhicules.",
        [("movement", -1)],
    ),
]


@pytest.mark.parametrize(("article", "tellings"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_goes_on(article: str, tellings: list[tuple[str, int]]) -> None:
    found = frame(parse(from_text(article, published="2024-03-06")))
    assert [(t.type, t.continues) for t in found] == tellings
