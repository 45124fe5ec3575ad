"""Whose word the sentences of an interview are that cite nobody: those of its answers, and not of what is around."""

import pytest

import selon

HEAD = "ENTRETIEN. Chercheuse à l'Institut du fleuve, Aline Dorval revient sur l'attaque de mardi à Gao.\n\n"
ANSWERS = [
    "Que s'est-il passé mardi ?\n\nUn convoi a été attaqué près de Gao. L'armée reconnaît six morts.\n\n",
    "Qui a tiré ?\n\nSelon des habitants, les assaillants étaient à moto. Trois camions ont été incendiés.\n\n",
    "Que craignez-vous ?\n\nEn mars, des drones ont bombardé un campement. Les éleveurs sont partis.\n\n",
]
FOOT = "Propos recueillis par Jean Aubin"


@pytest.mark.parametrize("told", ["attaqué près de Gao", "camions ont été incendiés", "bombardé un campement"])
def test_an_answer_is_the_word_of_who_gives_it(told):
    reading = selon.read(HEAD + "".join(ANSWERS) + FOOT, published="2022-03-10")
    (claim,) = [c for c in reading.claims if any(told in span.text for span in c.content)]
    assert [source.name for source in claim.sources] == ["Aline Dorval"]


def test_what_stands_over_the_questions_is_the_article_s_own_word():
    reading = selon.read(HEAD + "".join(ANSWERS) + FOOT, published="2022-03-10")
    over = [c for c in reading.claims if c.content[0].end < len(HEAD)]
    assert over and not any(c.sources for c in over)


def test_questions_alone_make_no_interview():
    """Without the one who answers, an article that asks tells in its own word."""
    asked = "Une attaque a visé un convoi mardi à Gao.\n\n" + "".join(ANSWERS)
    reading = selon.read(asked, published="2022-03-10")
    told = [c for c in reading.claims if any("bombardé un campement" in span.text for span in c.content)]
    assert [c.sources for c in told] == [()]


def test_a_body_named_over_the_questions_does_not_answer():
    """The name before an answer tells who gives it, whoever is the subject of the sentences over the questions."""
    head = "Entretien\n\nL'armée congolaise affirme avoir tué quatre rebelles. Paul Mbeki, chercheur, revient pour nous"
    labelled = [ANSWERS[0].replace("\n\nUn", "\n\nPaul Mbeki : Un"), *ANSWERS[1:]]
    reading = selon.read(head + " sur l'attaque de mardi.\n\n" + "".join(labelled) + FOOT, published="2022-03-10")
    (claim,) = [c for c in reading.claims if any("les assaillants" in span.text for span in c.content)]
    assert [source.name for source in claim.sources] == ["Paul Mbeki", "des habitants"]
