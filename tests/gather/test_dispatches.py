"""What stands before the first word of a dispatch, and what only looks like it."""

import pytest

from selon.gather import from_text
from selon.gather.dispatches import dispatch

TEXT = "Quatre soldats ont été tués mardi dans l'attaque d'un poste de police, ont annoncé les autorités."

FOUND = [  # what stands before the text, the day that it tells
    ("GOMA (AFP) - ", None),
    ("Damas-SANA/ ", None),
    ("Damas, SANA – ", None),
    ("Ramallah – WAFA- ", None),  # a dash that is glued
    ("Pars Today- ", None),
    ("Téhéran (Pars Today) - ", None),  # an outlet that is no agency
    ("IRNA – Téhéran – ", None),  # who sends it before the town
    ("Bagdad/Alsumaria News: ", None),
    ("Gaza/PNN/ ", None),  # between bars, one that no table knows
    ("(AFP) ", None),
    ("(Bogota) ", None),  # a town alone in a bracket, before a sentence
    ("(Nations unies, New York) ", None),
    ("(Agence Ecofin) - ", None),  # an agency that no table knows, in a bracket before a dash
    ("3 mars 2022 - Sahel Info. ", "2022-03-03"),
    ("Sahel Matin, 3 mars 2022. ", "2022-03-03"),
    ("(Port-au-Prince) ", None),
    ("NIAMEY, 4 Nov (ANP) - ", None),  # in capitals, with a bracket that no table knows
    ("Kinshasa, 12 mai 2022 (ACP).- ", "2022-05-12"),
    ("Bamako (AMAP) - ", None),  # the letters of one that no table knows, in a bracket behind a town
    ("Sanaa / Genève (CICR) – ", None),
    ("Tyr (UNA) - ", None),
    ("MOSCOU, 12 mars 2022. /TASS/. ", "2022-03-12"),
    ("De notre correspondant à Goma - ", None),
    ("Deir ez-Zor, 3 mars 2022 – ", "2022-03-03"),
    ("Port-au-Prince – ", None),  # a town and nothing else, before a sentence
    ("Beyrouth, Liban – ", None),
    ("Port-au-Prince, Haïti / Paris – ", None),  # two towns, one with its country
    ("GOMA, République démocratique du Congo, 3 mai (Reuters) - ", None),  # a country of several words
    ("RIYAD, Arabie saoudite (AFP) – ", None),
    ("TÉHÉRAN - ", None),
    ("Téhéran, 24 avril - ", None),
]


@pytest.mark.parametrize(("before", "day"), FOUND)
def test_what_stands_before_the_text(before, day):
    found = dispatch(before + TEXT)
    assert found is not None
    assert (found.end, found.day) == (len(before), day)


NOT = [
    "SANA - l'agence de Damas - écrit que quatre soldats ont été tués mardi dans l'attaque d'un poste de police.",
    "Mardi 3 mars – Quatre soldats sont tués dans l'attaque d'un poste de police près de la frontière.",  # an entry
    "Damas : quatre soldats ont été tués mardi dans l'attaque d'un poste de police près de la frontière.",
    "Bamako : Quatre soldats ont été tués mardi dans l'attaque d'un poste de police près de la frontière.",  # a heading
    "Al-Mayadeen : Quatre soldats ont été tués mardi dans l'attaque d'un poste de police près de la frontière.",
    "Arabie saoudite - Un convoi américain de cinquante camions entre par le poste d'al-Walid avant l'aube",
    "Goma, République démocratique – Quatre soldats ont été tués mardi dans l'attaque d'un poste de police.",
    "Syrie - Un convoi américain de cinquante camions entre par le poste d'al-Walid avant l'aube",  # a title
    "Hassaké (Syrie) - Le président a reçu mardi à Washington le premier ministre irakien.",
    "L'Observatoire (OSDH) - basé à Londres - a compté quatre soldats tués dans l'attaque d'un poste de police.",
    "Les rebelles (FPR) - Quatre soldats ont été tués mardi dans l'attaque d'un poste de police.",
    "Joe Biden (États-Unis) - Le président a reçu mardi à Washington le premier ministre irakien.",  # a picture
    "Awa Diallo, une habitante – Quatre soldats ont été tués mardi dans l'attaque d'un poste de police.",
    "Massacre de Mopti, 3 mars 2022 - Quatre soldats ont été tués mardi dans l'attaque d'un poste de police.",
    "Kaboul, 15 août 2021 : Les talibans entrent dans la ville sans combat, et le président s'enfuit.",
    "Nairab - 3 mars 2022 - bilan",  # a title
    "(Bogota) quatre soldats ont été tués mardi dans l'attaque d'un poste de police près de la frontière.",
    "(3 mars) Quatre soldats ont été tués mardi dans l'attaque d'un poste de police près de la frontière.",
    "(Bogota) Quatre soldats tués dans l'attaque d'un poste de police",  # a title
    TEXT,
]


@pytest.mark.parametrize("line", NOT)
def test_what_is_no_dateline(line):
    assert dispatch(line) is None


BEHIND = [  # a text whose line opens with its date, the day it came out, what the dateline is
    (f" date 2022-03 GOMA, 3 mars (AFP) - {TEXT}", "2022-03-03", "date 2022-03 GOMA, 3 mars (AFP) -"),
    (f" date 2022-03 GOMA, 3 mars 2022 (AFP) - {TEXT}", "2022-03-03", "date 2022-03 GOMA, 3 mars 2022 (AFP) -"),
    (f" date 2022-04 GOMA, 3 mars (AFP) - {TEXT}", "2022-04", "date 2022-04 GOMA, 3 mars (AFP) -"),  # another month
    (f" date 2022-03 Téhéran - {TEXT}", "2022-03", "date 2022-03 Téhéran -"),
    (f" date 2022-03 {TEXT}", "2022-03", "date 2022-03"),
    (f"GOMA, 3 mars (AFP) - {TEXT}", None, "GOMA, 3 mars (AFP) -"),
]


@pytest.mark.parametrize(("text", "published", "dateline"), BEHIND)
def test_behind_the_date_that_a_line_opens_with(text, published, dateline):
    article = from_text(text)
    assert article.published == published
    assert [article.text[p.start : p.end] for p in article.passages if p.kind == "dateline"] == [dateline]
