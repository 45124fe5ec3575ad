"""Where a plain text says when it came out and who wrote it, and where it only seems to."""

import pytest

from selon import languages
from selon.gather import from_text
from selon.gather.lines import lines_of
from selon.gather.publication import read_line, read_publication

BODY = "Le convoi est entré dans la ville mardi soir, selon des habitants joints par téléphone."

PARTS = [
    pytest.param(entry["example"], id=f"{code}: {entry['example']}")
    for code in languages.known()
    for entry in languages.table(code, "publication").get("part", ())
    if entry["role"] != "filler"
]


@pytest.mark.parametrize("line", PARTS)
def test_examples_of_the_tables(line):
    publication = read_publication(lines_of(f"{line}\n\n{BODY}"))
    assert [(start, end) for start, end, _ in publication.spans] == [(0, len(line))]


DISPATCHES = [
    pytest.param(line, id=f"{code}: {line}")
    for code in languages.known()
    for line in languages.table(code, "publication").get("dispatch", {}).get("examples", ())
]


@pytest.mark.parametrize("line", DISPATCHES)
def test_examples_of_dispatches_of_the_tables(line):
    (start, end, kind), *_ = read_publication(lines_of(line)).spans
    assert (start, kind) == (0, "dateline")
    assert end > 4


FOUND = [
    pytest.param(f" date 2023-06 {BODY}", "2023-06", "dateline", None, id="date line, the text on the same line"),
    pytest.param(f"date 2023\n{BODY}", "2023", "dateline", None, id="date line of a year"),
    pytest.param(
        f"Publié par Awa Diallo le 23 janvier 2021\n{BODY}", "2021-01-23", "byline", "Awa Diallo", id="publié par"
    ),
    pytest.param(
        f"Par Awa Diallo - 3 mars 2022 - Sécurité - 3 commentaires\n{BODY}",
        "2022-03-03",
        "byline",
        "Awa Diallo",
        id="pieces, one of them a section",
    ),
    pytest.param(
        f"Posté le 3 mars 2022 par Awa Diallo dans Afrique // 14 commentaires\n{BODY}",
        "2022-03-03",
        "byline",
        "Awa Diallo",
        id="a section behind the name",
    ),
    pytest.param(f"PUBLIÉ LE 3 MARS 2022\n{BODY}", "2022-03-03", "byline", None, id="in capitals"),
    pytest.param(f"Publié le 3 mars 2022 à 10h24\n{BODY}", "2022-03-03", "byline", None, id="publié le, with the hour"),
    pytest.param(f"Publié le 3 mars 2022 à 10h24 {BODY}", "2022-03-03", "byline", None, id="the text behind it"),
    pytest.param(f"Mis à jour le 4 mars 2022\n{BODY}", "2022-03-04", "byline", None, id="only an update"),
    pytest.param(
        f"Publié le 3 mars 2022 - Mis à jour le 4 mars 2022 à 8h\n{BODY}",
        "2022-03-03",
        "byline",
        None,
        id="both: the first",
    ),
    pytest.param(f"Par Awa Diallo - 3 mars 2022\n{BODY}", "2022-03-03", "byline", "Awa Diallo", id="par X - date"),
    pytest.param(
        f"Titre\n\nPar Awa Diallo et Jean de la Tour\n{BODY}", None, None, "Awa Diallo et Jean de la Tour", id="two"
    ),
    pytest.param(
        f"Par Awa Diallo, envoyée spéciale à Gao | 03/03/2022 | 10:24\n{BODY}",
        "2022-03-03",
        "byline",
        "Awa Diallo",
        id="bars",
    ),
    pytest.param(f"Par la rédaction\n{BODY}", None, None, None, id="the outlet itself is no name"),
    pytest.param(f"Par la rédaction de Radio Nil\n{BODY}", None, None, "la rédaction de Radio Nil", id="whose people"),
    pytest.param(
        f"Par notre correspondante de Radio Nil, le 3 mars 2022\n{BODY}",
        "2022-03-03",
        "byline",
        "notre correspondante de Radio Nil",
        id="whose people, on a day",
    ),
    pytest.param(f"Par la rédaction de la rue\n{BODY}", None, None, None, id="no name of an outlet"),
    pytest.param(f"De notre correspondant à Beyrouth\n{BODY}", None, None, None, id="our correspondent is no name"),
    pytest.param(f"Samedi 23 janvier 2021 - 10h24\n{BODY}", "2021-01-23", "dateline", None, id="a date alone"),
    pytest.param(f"Beyrouth, le 23 janvier 2021\n{BODY}", "2021-01-23", "dateline", None, id="place and date"),
    pytest.param(f"BAMAKO (AFP) - 3 mars 2022\n{BODY}", "2022-03-03", "dateline", None, id="agency and date"),
    pytest.param(f"DAMAS, 3 mars 2022 (Xinhua) -- {BODY}", "2022-03-03", "dateline", None, id="date before the agency"),
    pytest.param(f"DAMAS (AFP) — {BODY}", None, None, None, id="agency without a date"),
    pytest.param(f"{BODY}\n\nPublié le 3 mars 2022", "2022-03-03", "byline", None, id="at the foot"),
    pytest.param(f"Par Awa Diallo, le 3 mars 2022\n{BODY}", "2022-03-03", "byline", "Awa Diallo", id="a comma between"),
    pytest.param(f"Par Awa Diallo, 03/03/2022\n{BODY}", "2022-03-03", "byline", "Awa Diallo", id="in digits"),
    pytest.param(f"Syrie | 3 mars 2022\n{BODY}", "2022-03-03", "dateline", None, id="a section before the date"),
    pytest.param(
        f"REVUE DE PRESSE – Jeudi 3 mars 2022\n{BODY}", "2022-03-03", "dateline", None, id="a genre before it"
    ),
    pytest.param(f"ANALYSE. Publié le 3 mars 2022\n{BODY}", "2022-03-03", "byline", None, id="a genre before publié"),
    pytest.param(
        f"Awa Diallo | Publié le 3 mars 2022 - Mis à jour à 17:05\n{BODY}",
        "2022-03-03",
        "byline",
        "Awa Diallo",
        id="a name",
    ),
    pytest.param(f"ANKARA, 3 mars 2022 - {BODY}", "2022-03-03", "dateline", None, id="no agency"),
    pytest.param(f"(Diffa, le 3 mars 2022) {BODY}", "2022-03-03", "dateline", None, id="in brackets"),
    pytest.param(f"Par Awa Diallo (Gao, envoyée spéciale)\n{BODY}", None, None, "Awa Diallo", id="where the author is"),
    pytest.param("Posted on March 3, 2022\n\nThe convoy entered.", "2022-03-03", "byline", None, id="English"),
    pytest.param(
        "By Jane Doe | 3 March 2022\n\nThe convoy came.", "2022-03-03", "byline", "Jane Doe", id="English byline"
    ),
    pytest.param("نشر في 3 مارس 2022\n\nدخلت القافلة.", "2022-03-03", "byline", None, id="Arabic"),
    pytest.param("بقلم: سامر الحسن\n\nدخلت القافلة.", None, None, "سامر الحسن", id="Arabic byline"),
]


@pytest.mark.parametrize(("text", "published", "basis", "byline"), FOUND)
def test_found(text, published, basis, byline):
    article = from_text(text)
    assert (article.published, article.published_basis, article.byline) == (published, basis, byline)


NOT_FOUND = [
    pytest.param(f"Attaque du village de Nairab - 3 mars 2022 - 3 commentaires\n{BODY}", id="pieces, one a title"),
    pytest.param(f"Nairab - 3 mars 2022 - bilan\n{BODY}", id="pieces without an author or a count of comments"),
    pytest.param("Le 23 janvier 2021, un convoi est entré en ville.", id="a date in the running text"),
    pytest.param("Publié le 3 mars 2022, le rapport de l'ONU accuse l'armée.", id="a sentence on a report"),
    pytest.param("Publié le 31 février 2022\n\nLe convoi est entré.", id="no day of the calendar"),
    pytest.param("Par ailleurs, le convoi est entré en ville.", id="par ailleurs"),
    pytest.param("Par Alep passent les convois.", id="a place after par"),
    pytest.param("L'Observatoire (OSDH) – basé à Londres – a compté dix morts.", id="an acronym in brackets"),
    pytest.param(
        "Trois mois de siège\n\n3 mars 2022\nUn convoi entre en ville.\n\n4 mars 2022\nIl en repart.", id="a chronology"
    ),
    pytest.param("Massacre de Sarakolé – 23 mars 2019\n\nUn village pleure ses morts.", id="a title with a date"),
    pytest.param("Damas, 3 mars 2022 : le convoi est entré.", id="place and date before a colon"),
    pytest.param("La date 2023-06 figure sur le document saisi.", id="date within a sentence"),
]


@pytest.mark.parametrize("text", NOT_FOUND)
def test_not_found(text):
    article = from_text(text)
    assert (article.published, article.byline) == (None, None)
    assert {p.kind for p in article.passages} <= {"body", "heading"}


def test_order_of_sources():
    text = f"Publié le 3 mars 2022\n{BODY}"
    url = "https://a.example/2021/01/23/x"
    assert from_text(text, url=url, published="2020").published_basis == "given"
    assert from_text(text, url=url, published="2020", published_basis="metadata").published_basis == "metadata"
    assert from_text(text, url=url).published == "2022-03-03"
    assert (from_text(BODY, url=url).published, from_text(BODY, url=url).published_basis) == ("2021-01-23", "url")
    assert from_text(text, byline="X").byline == "X"


def test_read_line():
    assert read_line("Publié le 3 mars 2022 à 10h24") == "2022-03-03"
    assert read_line("Le 3 mars 2022, un convoi") is None
