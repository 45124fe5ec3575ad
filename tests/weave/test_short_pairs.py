"""Pairs of short articles on one act, read and woven: what they contradict each other in, and what only looks so."""

import pytest

from selon.reader import read_many
from selon.weave import weave

DATE = "03/06/2022"

PAIRS = {  # what the pair shows -> the texts, and the fields in which they contradict each other
    "what is fired has many names": (
        "Trois roquettes ont visé mardi la base aérienne de Balad, a indiqué une source de sécurité.",
        "Cinq missiles se sont abattus mardi sur la base aérienne de Balad, selon un officier de la police locale.",
        {"count"},
    ),
    "and so have those who are taken": (
        "Douze passagers d'un car ont été enlevés lundi par des hommes armés près de Bandiagara, a dit un élu local.",
        "Dix-huit marchands ont été enlevés lundi près de Bandiagara lors de l'attaque d'un car, dit un transporteur.",
        {"count"},
    ),
    "or exchanged": (
        "Les Houthis et le gouvernement ont échangé vendredi 60 prisonniers à Taëz, selon le CICR.",
        "Quarante détenus ont été échangés vendredi à Taëz entre les deux camps, a déclaré un médiateur local.",
        {"count"},
    ),
    "or who fled": (
        "Quelque 3.000 personnes ont fui lundi le village de Mucojo après une attaque, selon l'OIM.",
        "Plus de 9.000 habitants ont fui lundi le village de Mucojo, d'après l'administrateur du district.",
        {"count"},
    ),
    "families are no heads": (
        "Quelque 3.000 personnes ont fui lundi le village de Mucojo après une attaque, selon l'OIM.",
        "Quatre cents familles ont fui lundi le village de Mucojo, d'après l'administrateur du district.",
        set(),
    ),
    "homes that were burnt": (
        "Vingt maisons ont été incendiées dimanche à Mayba par les ADF, selon la société civile.",
        "Les ADF ont incendié dimanche une cinquantaine de cases à Mayba, selon l'administrateur du territoire.",
        {"count"},
    ),
    "a part is no other toll": (
        "Neuf personnes, dont trois enfants, ont été tuées lundi dans une frappe russe à Ariha, selon l'OSDH.",
        "Les Casques blancs ont annoncé que trois enfants avaient été tués lundi dans la frappe russe à Ariha.",
        set(),
    ),
    "a vaguer toll is none": (
        "Des dizaines de personnes ont été tuées vendredi dans un attentat à Kaboul, selon un témoin.",
        "Trente-deux personnes ont été tuées vendredi dans l'attentat de Kaboul, selon la police.",
        set(),
    ),
    "what was struck": (
        "La coalition a affirmé avoir frappé lundi un camp d'entraînement houthi à Saada.",
        "Le raid saoudien de lundi à Saada a touché une école, selon le ministère de l'Education de Sanaa.",
        {"target"},
    ),
    "two words for what is military": (
        "Le ministère russe de la Défense a affirmé avoir détruit lundi un poste de commandement à Sloviansk.",
        "L'état-major ukrainien a reconnu qu'une caserne avait été touchée lundi à Sloviansk par un missile russe.",
        set(),
    ),
    "what did not take place": (
        "L'armée turque a bombardé samedi le village de Zergan, selon le conseil militaire.",
        "Aucun bombardement n'a eu lieu samedi à Zergan, a affirmé une source de la défense turque.",
        {"happened"},
    ),
    "an office of the country whose drone it was": (
        "Un drone turc a frappé lundi une voiture à Kobané, tuant trois combattants, ont annoncé les FDS.",
        "Le ministère turc de la Défense a affirmé mardi n'avoir mené aucune frappe à Kobané lundi.",
        {"happened"},
    ),
    "a toll that is told alone, further on": (
        "Une frappe russe a touché lundi le marché de Bakhmout, tuant quatre civils, selon le gouverneur.",
        "Le marché de Bakhmout a été touché lundi par une frappe russe qui a fait cinq morts, selon la police.\n\n"
        "Les vendeurs cherchaient encore leurs étals.\n\nLe parquet a confirmé la mort de neuf personnes.",
        {"count"},
    ),
    "a day told otherwise": (
        "Trois enfants ont été tués mardi par un obus tombé sur leur maison à Hodeïda, selon un médecin.",
        "L'obus qui a tué trois enfants dans leur maison à Hodeïda est tombé dimanche, et non mardi, selon l'armée.",
        {"date"},
    ),
    "the denial of another act": (
        "L'aviation russe a bombardé lundi Jisr al-Choughour, selon l'OSDH.",
        "La Russie a démenti lundi avoir utilisé des armes chimiques à Idleb.",
        set(),
    ),
    "far more than was left open": (
        "Au moins 12 personnes ont été tuées mardi dans une frappe de drone à Nyala, selon les comités de résistance.",
        "La frappe de drone de mardi à Nyala a fait 31 morts, d'après une source hospitalière.",
        {"count"},
    ),
    "a few more than was left open": (
        "Au moins 12 personnes ont été tuées mardi dans une frappe de drone à Nyala, selon les comités de résistance.",
        "La frappe de drone de mardi à Nyala a fait 14 morts, d'après une source hospitalière.",
        set(),
    ),
    "parts of one sort beside all": (
        "Vingt et une personnes, dont sept femmes, sont mortes lundi dans le bombardement de Soumy, selon le maire.",
        "Vingt et une personnes, dont deux femmes, sont mortes lundi dans le bombardement de Soumy, selon un député.",
        {"count"},
    ),
    "of the dead and the hurt told together these are all": (
        "Le bombardement de mardi à Orikhiv a tué trois personnes et en a blessé huit, selon le gouverneur.",
        "Seize personnes ont été blessées mardi dans le bombardement de Orikhiv, selon le parquet.",
        {"count"},
    ),
    "as many fighters as adolescents, shot by the same": (
        "Les forces israéliennes ont tué mardi deux terroristes à Tulkarem, a indiqué l'armée israélienne.",
        "Deux adolescents ont été tués mardi par l'armée israélienne à Tulkarem, selon un hôpital.",
        {"target"},
    ),
    "most of what was fired was": (
        "Des missiles iraniens ont touché lundi la base d'Al-Udeid au Qatar, selon les Gardiens de la révolution.",
        "La plupart des missiles tirés lundi contre la base d'Al-Udeid ont été interceptés, selon le Qatar.",
        set(),
    ),
    "what only was aimed at may be missed": (
        "Des missiles iraniens ont visé lundi la base d'Al-Udeid au Qatar, ont affirmé les Gardiens de la révolution.",
        "Tous les missiles tirés lundi contre la base d'Al-Udeid ont été interceptés, selon le Qatar.",
        set(),
    ),
    "who took a town still holds it": (
        "Le M23 a pris lundi la cité de Sake, ont indiqué des habitants.",
        "Le M23, qui a pris lundi la cité de Sake, tient toujours la cité, a affirmé son porte-parole mardi.",
        set(),
    ),
}


@pytest.mark.parametrize("name", PAIRS)
def test_what_two_short_articles_contradict(name, tmp_path):
    first, second, fields = PAIRS[name]
    paths = [tmp_path / "first.txt", tmp_path / "second.txt"]
    for path, text in zip(paths, (first, second), strict=True):
        path.write_text(f"Un titre de {path.stem}\n\n{DATE}\n\n{text}\n", encoding="utf-8")
    woven = weave(list(read_many(paths)))
    told = [one for event in woven.events for one in event.disagreements if one.kind == "contradiction"]
    assert {one.field for one in told} == fields, [one.reason for one in told]
