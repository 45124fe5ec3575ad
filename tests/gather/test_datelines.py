"""Lines at the head of a page that say little else than when it came out, and lines that only seem to."""

import pytest

from selon.gather.lines import lines_of
from selon.gather.publication import read_publication

BODY = (
    "Le convoi est entré dans la ville mardi soir, selon des habitants joints par téléphone, qui disent avoir compté"
    " une trentaine de camions et plusieurs blindés sur la route du sud."
)

LINES = [  # the line below the title, the day that it tells
    ("Le Phare / AFP / le 02 septembre 2022 à 10h15", "2022-09-02"),
    ("Le Phare / Par la rédaction, le 21 mai 2024 à 16h48, mis à jour à 19h05", "2024-05-21"),
    ("Thursday, 10 August 2023 6:42 AM [ Last Update: Thursday, 10 August 2023 6:58 AM ]", "2023-08-10"),
    ("Communiqué de presse 03 septembre 2018", "2018-09-03"),
    ("Communiqué de presse – 24 mars 2025", "2025-03-24"),
    ("Par Webmaster, le 15 février 2020 08:12 dans Monde", "2020-02-15"),
    ("5 Avr 2023 - 14:40 0", "2023-04-05"),
    ("Temps de lecture : 3 min | 3 mars 2022", "2022-03-03"),
    ("Sahel Info, le 3 mars 2022.", "2022-03-03"),  # but names and a day, though a stop is behind them
    ("La Voix de Gao, jeudi 3 mars 2022", "2022-03-03"),
    ("Radio Okapi, 3 mars 2022. Le convoi est passé.", "2022-03-03"),  # and then the text
    ("Publié le 3 mars 2022 par La Voix de Gao. Le convoi est passé.", "2022-03-03"),
    ("L'armée, le 3 mars 2022, a repris Alep.", None),  # a sentence
    ("Massacre de Boutcha, 3 mars 2022", None),  # the day of what is told
    ("Bilan du 3 mars 2022", None),  # the day of what is told
    ("L’armée reprend Alep le 3 mars 2022", None),  # a sentence
    ("Des soldats devant la mosquée d’Alep, le 3 mars 2022 (AFP)", None),  # a caption
    ("Photo prise le 3 mars 2022", None),
    ("Le 3 mars 2022, trois obus sont tombés.", None),
    ("3 mars 2022 4 mars 2022", "2022-03-03"),  # an update beside it
    ("Chronologie 3 mars 2022\nChronologie 4 mars 2022", None),  # two days: which of them is not known
]


@pytest.mark.parametrize(("line", "day"), LINES)
def test_a_line_that_says_little_else_than_a_day(line, day):
    assert read_publication(lines_of(f"Un titre\n\n{line}\n\n{BODY}")).published == day


def test_a_title_is_no_date_line_without_a_time():
    assert read_publication(lines_of(f"Syrie 3 mars 2022\n\n{BODY}")).published is None


TITLES = [  # the first line, the day that it tells
    ("Sahel Info, 3 mars 2022", "2022-03-03"),
    ("(Kivu Matin avec AFP, 3 mars 2022)", "2022-03-03"),
    ("3 mars 2022 - Sahel Info.", "2022-03-03"),
    ("Boutcha, 3 mars 2022", "2022-03-03"),
    ("Massacre de Boutcha, 3 mars 2022", None),
    ("Prise de Palmyre, 3 mars 2022", None),
    ("LE 3 MARS 2022, UN CAR A ÉTÉ TOUCHÉ", None),
    ("Ukraine : douze morts à Kherson, 3 mars 2022", None),
]


@pytest.mark.parametrize(("line", "day"), TITLES)
def test_a_first_line_of_names_and_a_day_is_no_title(line, day):
    assert read_publication(lines_of(f"{line}\n\n{BODY}")).published == day


def test_below_the_text_it_is_of_something_else():
    assert (
        read_publication(lines_of(f"Un titre\n\n{BODY}\n\nLire aussi 3 mars 2022 à 10h15\n\n{BODY}")).published is None
    )


MORE = [  # what a page puts at its head, the day that it tells
    ("Un titre\n\nAgence de presse du Nord, 15 février 2023\n\n{}", "2023-02-15"),  # who publishes it
    ("Un titre\n\nAwa Diallo (stagiaire), Le Phare, 15 février 2023\n\n{}", "2023-02-15"),  # names alone
    ("Un titre\n\npar Awa Diallo mars 3, 2022 dans Sécurité 0 Temps de lecture 2 min\n\n{}", "2022-03-03"),  # furniture
    ("Un titre\n\nle 3 mars 2022 Laisser un commentaire\n\n{}", "2022-03-03"),
    ("Un titre\n\n04 Jan 22\n\n{}", "2022-01-04"),
    ("Un titre\n\n3-mars-2022\n\n{}", "2022-03-03"),
    ("Publié le jeudi 3 mars 2022 | Le Phare\nUn titre\n\n{}", "2022-03-03"),  # above the title
    ("03 mars 2022 | Actualités, Sécurité\nUn titre\n\n{}", "2022-03-03"),
    ("Port-Soudan (Soudan), 3 mars 2022 (AFP) - {}", "2022-03-03"),
    ("Bobo-Dioulasso, 3 mars 2022 (Kibaru)- {}", "2022-03-03"),  # an agency that no table knows
    ("OUAGADOUGOU (AFP) - 03.03.2022 14:05 - {}", "2022-03-03"),
    ("Dubaï (AFP) - 03/02/2022 - {}", "2022-02-03"),
    ("Kinshasa, 3 mars 2022 (Kivu Matin).- {}", "2022-03-03"),
    ("GENÈVE (3 mars 2022) – {}", "2022-03-03"),
    ("{}\n\nGao, le 3 mars 2022\nLa direction de la communication", "2022-03-03"),  # at the foot, above who signs
    ("{}\n\nSource : Le Phare du 3 mars 2022", "2022-03-03"),
    ("{}\n\nAFP/Kibaru, 03/03/2022", "2022-03-03"),
    ("Un titre\n\n{}\n\n13 novembre 2020, 09:17\n\n{}", "2020-11-13"),  # a long standfirst above it
    ("Un titre\n\n{}\n\nPar Awa Diallo\n13 novembre 2020\n\n{}", "2020-11-13"),
    ("Un titre\n\n(Archives, 3 mars 2022)\n\n{}", None),  # a picture
    ("Un titre\n\nImage d’illustration, 3 mars 2022\n\n{}", None),
    ("Un titre\n\nMassacre de Mopti, 3 mars 2022\n\n{}", None),  # what happened that day
    ("Un titre\n\nSoldats à Gao, 3 mars 2022\n\n{}", None),
    ("Un titre\n\n{}\n\nLire aussi : le siège de Gao (3 mars 2022)", None),  # another page
    ("Un titre\n\nBilan au 3 mars 2022\n\n{}", None),
]


@pytest.mark.parametrize(("page", "day"), MORE)
def test_what_pages_put_around_a_day(page, day):
    assert read_publication(lines_of(page.replace("{}", BODY))).published == day
