"""Joint sources: who speaks together, each with its own name; and what looks joint and is one source."""

import pytest

from selon.attribute import attribute
from selon.gather import from_text
from selon.parse import parse

# A sentence, the members of the last link of its first claim, and what the row shows.
JOINT = [
    (
        "Douze combattants ont été tués près de Manbij, ont indiqué lundi l'Observatoire syrien des droits de l'homme "
        "(OSDH) et un responsable local.",
        ["Observatoire syrien des droits de l'homme", "un responsable local"],
        "inverted, the first with its letters in brackets",
    ),
    (
        "D'après des habitants et des secouristes, cinq civils ont péri dans le bombardement du marché.",
        ["des habitants", "des secouristes"],
        "des is an article, not de with one",
    ),
    (
        "Une colonne turque est entrée dans Idleb, selon l'OSDH et le site Furat Post.",
        ["OSDH", "Furat Post"],
        "a body and a medium",
    ),
    (
        "Selon le Haut-Commissariat de l'ONU aux réfugiés (HCR) et l'Organisation internationale pour les migrations "
        "(OIM), 12 000 personnes ont fui.",
        ["Haut-Commissariat de l'ONU aux réfugiés", "Organisation internationale pour les migrations"],
        "two long names, each with its complements",
    ),
    (
        "Une source proche du régime et l'OSDH ont fait état de frappes près de Mayadine.",
        ["Une source proche du régime", "OSDH"],
        "the parse gives the verb to the second alone; its plural tells",
    ),
    (
        "Paris, Londres et Berlin ont dénoncé une violation de l'accord.",
        ["Paris", "Londres", "Berlin"],
        "a list of three before the verb",
    ),
    (
        "L'explosion a fait neuf morts, ont indiqué l'armée, la police et des témoins.",
        ["armée", "police", "des témoins"],
        "a list of three behind the verb",
    ),
    (
        "Quatre personnes ont été blessées, selon les médias d'État et selon des témoins.",
        ["médias d'État", "des témoins"],
        "the preposition repeated",
    ),
    (
        "L'attaque a été revendiquée par les Brigades al-Qassam et par les Brigades al-Qods.",
        ["Brigades al-Qassam", "Brigades al-Qods"],
        "agents of a passive",
    ),
    (
        "L'état-major ukrainien ainsi que plusieurs blogueurs militaires russes ont signalé des combats à Bakhmout.",
        ["état-major ukrainien", "plusieurs blogueurs militaires russes"],
        "ainsi que",
    ),
    (
        "Un bombardement a fait neuf morts, a-t-on appris auprès d'un élu local et de la Croix-Rouge.",
        ["un élu local", "Croix-Rouge"],
        "de repeated behind auprès",
    ),
    (
        "Une frappe a tué trois pêcheurs, rapporte l'agence Wafa, citant des sources médicales et des témoins.",
        ["des sources médicales", "des témoins"],
        "the roots that a relay cites",
    ),
    (
        "L'Ukraine et la Russie ont chacune annoncé avoir pris le village de Robotyne.",
        ["Ukraine", "Russie"],
        "each for itself",
    ),
]

# A sentence whose source is one, and what the row shows.
SINGLE = [
    ("Selon le ministère des Affaires étrangères et des Expatriés, deux diplomates ont été expulsés.", "one ministry"),
    ("Selon le ministère de l'Intérieur et de la Défense, le couvre-feu est levé.", "a name with two complements"),
    ("Les habitants d'Alep et de Homs disent manquer de pain.", "two towns of one source"),
    ("Des responsables américains et israéliens affirment que le dépôt a été détruit.", "two adjectives of one noun"),
    ("Le pont a été pris par l'armée et les rebelles ont annoncé leur retrait.", "two clauses"),
    ("Selon le poète et romancier Karim Nasser, la ville est vide.", "two callings of one person"),
    ("La coalition menée par Riyad et les Émirats a reconnu une erreur.", "two leaders of one coalition"),
    ("Le convoi a quitté Mossoul, selon l'armée, et la route a été rouverte.", "the conjunction opens a clause"),
]


def last_link(text):
    return attribute(parse(from_text(text, language="fr")))[0].sources[-1]


@pytest.mark.parametrize(("text", "members", "shows"), [pytest.param(*row, id=row[2]) for row in JOINT])
def test_members(text, members, shows):
    source = last_link(text)
    assert [member.name for member in source.members] == members
    for member in source.members:
        assert text[member.start : member.end] == member.text
        assert source.start <= member.start < member.end <= source.end


@pytest.mark.parametrize(("text", "shows"), [pytest.param(*row, id=row[1]) for row in SINGLE])
def test_one_source(text, shows):
    assert last_link(text).members == ()


def test_a_member_is_resolved_like_any_source():
    """A description among the members takes the name of the one it stands for."""
    text = "L'OSDH a fait état de trois morts. L'ONG et un responsable local ont ajouté que les raids se poursuivaient."
    claim = attribute(parse(from_text(text, language="fr")))[-1]
    assert [member.name for member in claim.sources[-1].members] == ["OSDH", "un responsable local"]
