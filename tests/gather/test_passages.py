"""The passages of a text: kinds by example, and what holds for any text at all."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selon.gather import flags, from_text

ONE = "Un convoi de quarante camions est entré mardi soir dans la province, ont rapporté plusieurs habitants."
TWO = "Les camions transportaient des munitions et du carburant, selon une source de la municipalité."

KINDS = [
    pytest.param(f"{ONE}\n\n{TWO}", ["body", "body"], id="two paragraphs"),
    pytest.param(f"{ONE}\n{TWO}", ["body", "body"], id="one line end parts paragraphs"),
    pytest.param(f"{ONE}\r\n\r\n\r\n{TWO}\r\n", ["body", "body"], id="dos line ends"),
    pytest.param(f"Un convoi entre à Hassaké\n\n{ONE}", ["heading", "body"], id="title"),
    pytest.param(f"Qui a tiré sur la base ?\n\n{ONE}", ["heading", "body"], id="title that asks"),
    pytest.param(f"UN CONVOI ENTRE À HASSAKÉ\n{ONE}", ["heading", "body"], id="title in capitals, no blank line"),
    pytest.param(f"# Un convoi\n{ONE}\n## La suite\n{TWO}", ["heading", "body", "heading", "body"], id="Markdown"),
    pytest.param(
        f"Deux morts dans une frappe à Ber\nPar la rédaction – Bamako\n\n{ONE}",
        ["heading", "heading", "body"],
        id="title, and who writes right below",
    ),
    pytest.param(
        f"L'armée dit avoir frappé un dépôt\nRT France avec TASS\n\n{ONE}\n\n{TWO}",
        ["heading", "credit", "body", "body"],
        id="title, and the site right below",
    ),
    pytest.param(
        f"Le port de Ber sous le feu des obus\nLettre du Sahel\nAnalyse courte\n\n{ONE}",
        ["heading", "body", "heading", "body"],
        id="title, and two such lines",
    ),
    pytest.param(f"Le Journal du Sahel\nÉdition du soir\n\n{ONE}", ["body", "heading", "body"], id="no title"),
    pytest.param(
        f"Deux morts dans une frappe à Ber\nqui a visé une voiture\n\n{ONE}",
        ["body", "body", "body"],
        id="a line that goes on the first",
    ),
    pytest.param(
        f"Deux morts dans une frappe à Ber\nL'armée et les rebelles ne disent toujours rien de cette attaque\n\n{ONE}",
        ["body", "heading", "body"],
        id="a line below that tells something",
    ),
    pytest.param(
        f"Mali : trois soldats tués à Ber\n\nPublié le : 25/07/2019 - 11:31\nTexte par : RFI\n\n{ONE}",
        ["heading", "dateline", "credit", "body"],
        id="title that a date parts from the text",
    ),
    pytest.param(
        f"Monde\n\nMali : trois soldats tués à Ber dans une embuscade\n\nLa rédaction\n\n{ONE}",
        ["heading", "heading", "credit", "body"],
        id="section, title and author over the text",
    ),
    pytest.param(
        f"Trois soldats ont été tués mardi dans une embuscade tendue\nà leur patrouille, selon l'armée.\n\n{ONE}",
        ["body", "body", "body"],
        id="a line that goes on stands over nothing",
    ),
    pytest.param(f"{ONE}\nUn changement de ton\n{TWO}", ["body", "heading", "body"], id="section heading"),
    pytest.param(f"{ONE}\n– trois camions\n– deux chars\n{TWO}", ["body"] * 4, id="a list is body"),
    pytest.param(f"{ONE}\n\nSource: Divers", ["body", "credit"], id="credit"),
    pytest.param(f"{ONE}\n\nSource: Avec Press Tv", ["body", "credit"], id="credit with"),
    pytest.param(f"{ONE}\n\nAvec AFP", ["body", "credit"], id="with an agency"),
    pytest.param(f"{ONE}\n\n{TWO} (AFP)", ["body", "body", "credit"], id="agency at the end"),
    pytest.param(f"DAMAS (AFP) — {ONE}", ["dateline", "body"], id="agency at the start"),
    pytest.param(f"Pars Today - {ONE}", ["dateline", "body"], id="an outlet at the start"),
    pytest.param(f"IRNA / Téhéran – {ONE}", ["dateline", "body"], id="an outlet and its place"),
    pytest.param(f"Le Caire, Reuters - {ONE}", ["dateline", "body"], id="a place and an outlet"),
    pytest.param(
        f"SANA - l'agence de Damas - l'écrit. {ONE}", ["body"], id="an outlet that the sentence goes on about"
    ),
    pytest.param(
        f"{ONE}\n\nActualite.cd / MCP, via un site", ["body", "body"], id="who made a text, below it, is no dateline"
    ),
    pytest.param(f"Mali - {ONE}", ["dateline", "body"], id="where it is, before a sentence"),
    pytest.param(f" date 2023-06 {ONE}", ["dateline", "body"], id="date line and text on one line"),
    pytest.param(f"{ONE}\n\n{TWO}\n\n{ONE[:-1]}", ["body", "body", "heading"], id="a quote pulled out of the text"),
    pytest.param(f"Image d'archive\n\n{ONE}", ["boilerplate", "body"], id="caption"),
    pytest.param(
        "دخلت القافلة\n\nدخلت قافلة من عشرين شاحنة إلى المدينة مساء الثلاثاء.", ["heading", "body"], id="Arabic title"
    ),
    pytest.param("   \n \t\n", [], id="blanks only"),
    pytest.param("", [], id="nothing"),
]


@pytest.mark.parametrize(("text", "kinds"), KINDS)
def test_kinds(text, kinds):
    assert [p.kind for p in from_text(text).passages] == kinds


TITLES = [
    pytest.param(f"Un convoi entre à Hassaké\n\n{ONE}", "Un convoi entre à Hassaké", id="first short line"),
    pytest.param(f"# Un convoi\n\n{ONE}", "Un convoi", id="Markdown, without its sign"),
    pytest.param(
        f"Un convoi entre à Hassaké\n\nPublié le : 25/07/2019 - 11:31\nTexte par : RFI\n\n{ONE}",
        "Un convoi entre à Hassaké",
        id="parted from the text by a date",
    ),
    pytest.param(f"date 2023-06\n\nUn convoi entre\n\n{ONE}", "Un convoi entre", id="below a date line"),
    pytest.param(f"Accueil > Monde\n\nUn convoi entre\n\n{ONE}", "Un convoi entre", id="below navigation"),
    pytest.param(f"{ONE}\n\n{TWO}", None, id="first sentence is no title"),
    pytest.param(f"Trois soldats tués.\n\n{ONE}", None, id="a full stop"),
    pytest.param(f"Trois soldats tués\n{ONE}", None, id="not apart"),
    pytest.param(f" date 2023-06 Les camions\n\n{ONE}", "Les camions", id="behind a date line"),
    pytest.param(f" date 2023-06 {ONE}\n\n{TWO}", None, id="body behind a date line"),
    pytest.param("Un convoi entre à Hassaké", None, id="a title without a body"),
    pytest.param(f"Les faits :\n\n{ONE}", None, id="a colon opens what follows"),
]


@pytest.mark.parametrize(("text", "title"), TITLES)
def test_title(text, title):
    assert from_text(text).title == title


def test_title_of_the_page_marks_its_line():
    article = from_text(f"Un convoi entre.\n{ONE}", title="Un convoi entre.")
    assert [p.kind for p in article.passages] == ["heading", "body"]
    assert from_text(ONE, title="Autre").title == "Autre"


def test_teaser_repeats_the_text():
    teaser = "Un convoi de quarante camions est entré mardi soir dans la province…"
    assert [p.kind for p in from_text(f"{teaser}\n\n{TWO}\n\n{ONE}").passages] == ["heading", "body", "body"]


def test_text_wrapped_by_hand_keeps_its_paragraphs_whole():
    text = (
        "Un convoi de quarante camions est entré mardi soir\n"
        "dans la province, ont rapporté plusieurs habitants\n"
        "joints par téléphone, sans que l'armée ne confirme\n"
        "leur récit ni ne le démente pour le moment.\n\n"
        "Les camions transportaient des munitions, selon\n"
        "une source de la municipalité.\n"
    )
    first, second = from_text(text).passages
    assert text[first.start : first.end].count("\n") == 3
    assert text[second.start : second.end].endswith("municipalité.")


PIECES = st.sampled_from(
    [
        "\r\n", "\n\n", "\u2028", "\0", "🚛", "e\u0301", "\u202b", "دخلت القافلة", " date 2023-06 ",
        "Publié le 3 mars",
        "« ", " »", "“", "(AFP)", "DAMAS (AFP) — ", "Abonnez-vous !", "vous", "Montant libre", "Source: Divers",
        ONE, TWO, " | ", "\t",
        "Lire aussi", "3 commentaires", "© X", "…", "\ufeff", "\u200b", "İ", "ß", "Titre", ". ", "#  ", "\x1c", "\x85",
    ]
)  # fmt: skip
TEXTS = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"])),
    st.lists(st.one_of(PIECES, st.text(max_size=8)), max_size=25).map("".join),
)


@given(TEXTS)
@settings(deadline=None, max_examples=300)
def test_whatever_the_text(text):
    """The text is kept; passages lie in it in order, apart, without blanks around, and leave out only blanks."""
    article = from_text(text)
    assert article.text == text
    assert (article.id, article.passages) == (from_text(text).id, from_text(text).passages)
    at = 0
    for passage in article.passages:
        assert at <= passage.start < passage.end <= len(text)
        assert not text[at : passage.start].strip()
        words = text[passage.start : passage.end]
        assert words == words.strip()
        at = passage.end
    assert not text[at:].strip()
    for flag in flags(article):
        assert 0 <= flag.start <= flag.end <= len(text)
