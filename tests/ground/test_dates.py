"""Time expressions in context: what is found, and what it comes to, family by family."""

import itertools

import pytest

from selon.gather import from_text
from selon.ground.dates import Dated, dates
from selon.model import Article
from selon.parse import Parse, parse

pytestmark = pytest.mark.slow

DAY = "2022-01-15"  # a Saturday


def read(text: str, published: str | None = DAY) -> tuple[Parse, tuple[Dated, ...]]:
    article: Article = from_text(text, published=published, language="fr")
    p = parse(article)
    return p, dates(p)


def told(text: str, published: str | None = DAY) -> list[tuple[str, str | None]]:
    """The words and the EDTF of what dates something, in order."""
    p, found = read(text, published)
    return [
        (p.article.text[d.start : d.end], d.when.edtf)
        for d in found
        if d.when is not None and d.kind in ("point", "period")
    ]


FAMILIES = {
    "full": [
        ("Le convoi est entré le 23 juin 2017.", "le 23 juin 2017", "2017-06-23"),
        ("Le convoi est entré le vendredi 23 juin 2017 à l'aube.", "le vendredi 23 juin 2017 à l'aube", "2017-06-23"),
        ("Le convoi est entré le 1er août 2021.", "le 1er août 2021", "2021-08-01"),
        ("Le convoi est entré le premier mai 2021.", "le premier mai 2021", "2021-05-01"),
        ("Le convoi est entré le 23.06.2017 au soir.", "le 23.06.2017 au soir", "2017-06-23"),
        ("Le convoi est entré le 5/1/2022.", "le 5/1/2022", "2022-01-05"),
        ("Le convoi est entré le 23/06/98.", "le 23/06/98", "1998-06-23"),  # not 2098
        ("Le convoi est entré le 12 decembre 2020.", "le 12 decembre 2020", "2020-12-12"),  # without accents
        ("Le convoi est entré le 3 JANV. 2021.", "le 3 JANV. 2021", "2021-01-03"),
        ("Le convoi est entré le 4 nisan 2019.", "le 4 nisan 2019", "2019-04-04"),
    ],
    "year from publication": [
        ("L'attaque a eu lieu le 12 janvier.", "le 12 janvier", "2022-01-12"),
        ("L'attaque a eu lieu le 19 décembre.", "le 19 décembre", "2021-12-19"),
        ("L'attaque a eu lieu le 15 janvier.", "le 15 janvier", "2022-01-15"),  # the day itself
        ("Le sommet se tiendra le 20 janvier.", "le 20 janvier", "2022-01-20"),
        ("L'attaque a eu lieu le 29 février.", "le 29 février", "2020-02-29"),  # the last year that has one
        ("L'attaque a eu lieu le 12 mars dernier.", "le 12 mars dernier", "2021-03-12"),
        ("L'attaque a eu lieu le 12 janvier de l'an dernier.", "le 12 janvier de l'an dernier", "2021-01-12"),
        ("L'attaque a eu lieu en août de l'année passée.", "en août de l'année passée", "2021-08"),
        ("La trêve a duré fin mai et début juin.", "fin mai et début juin", "2021-05-21/2021-06-10"),
    ],
    "weekdays": [
        ("Lundi, un pont a sauté.", "Lundi", "2022-01-10"),
        ("Samedi, un pont a sauté.", "Samedi", "2022-01-15"),  # the day of publication is that day
        ("Un pont a sauté samedi dernier.", "samedi dernier", "2022-01-08"),
        ("Le général sera reçu samedi prochain.", "samedi prochain", "2022-01-22"),
        ("Le général se rendra lundi à Moscou.", "lundi", "2022-01-17"),
        ("Le général doit se rendre lundi à Moscou.", "lundi", "2022-01-17"),
        ("Les deux camps vont négocier mardi.", "mardi", "2022-01-18"),
        ("Le général avait promis, mercredi, de riposter.", "mercredi", "2022-01-12"),  # past, whatever it promises
        ("L'armée aurait tiré lundi sur la ville.", "lundi", "2022-01-10"),  # hearsay is no future
        ("Un pont a sauté vendredi soir vers 23 h 30.", "vendredi soir vers 23 h 30", "2022-01-14"),
        ("Un pont a sauté vers 23h34 mercredi.", "vers 23h34 mercredi", "2022-01-12"),
        ("Un pont a sauté samedi 8 près de la ville.", "samedi 8", "2022-01-08"),
        ("Samedi 4 personnes ont été tuées.", "Samedi", "2022-01-15"),  # four people, not the fourth
        ("Le 13, un pont a sauté.", "Le 13", "2022-01-13"),
        ("Le 20, un pont a sauté.", "Le 20", "2021-12-20"),
    ],
    "from today": [
        ("Un pont a sauté avant-hier.", "avant-hier", "2022-01-13"),
        ("Un pont a sauté hier soir.", "hier soir", "2022-01-14"),
        ("Un pont a sauté cet après-midi.", "cet après-midi", "2022-01-15"),
        ("Un pont a sauté cette nuit.", "cette nuit", "2022-01-14/2022-01-15"),
        ("Un pont a sauté la semaine passée.", "la semaine passée", "2022-01-03/2022-01-09"),
        ("Un pont a sauté le mois dernier.", "le mois dernier", "2021-12"),
        ("Un pont a sauté l'an dernier.", "l'an dernier", "2021"),
        ("Un pont a sauté ce mois-ci.", "ce mois-ci", "2022-01"),
        ("Un pont a sauté le week-end dernier.", "le week-end dernier", "2022-01-08/2022-01-09"),
        ("Un pont a sauté il y a deux semaines.", "il y a deux semaines", "2021-12-27/2022-01-02"),
        ("Un pont a sauté ces trois derniers mois.", "ces trois derniers mois", "2021-10-15/2022-01-15"),
        ("Un pont a sauté la semaine dernière, en novembre.", "la semaine dernière", "2022-01-03/2022-01-09"),
    ],
    "longer": [
        ("Un pont a sauté en février.", "en février", "2021-02"),
        ("Un pont a sauté en janvier.", "en janvier", "2022-01"),
        ("Un pont a sauté en novembre dernier.", "en novembre dernier", "2021-11"),
        ("Un pont a sauté mi-juin.", "mi-juin", "2021-06-11/2021-06-20"),
        ("Un pont a sauté fin février 2020.", "fin février 2020", "2020-02-21/2020-02-29"),
        ("Un pont a sauté au début de l'année.", "au début de l'année", "2022-01/2022-03"),
        ("Un pont a sauté à l'hiver 2015-2016.", "à l'hiver 2015-2016", "2015-24"),
        ("Un pont a sauté au deuxième semestre 2020.", "au deuxième semestre 2020", "2020-07/2020-12"),
        ("Le pont a été bâti dans les années 90.", "dans les années 90", "1990/1999"),
    ],
    "ranges": [
        ("La ville a tenu du 28 décembre au 3 janvier.", "du 28 décembre au 3 janvier", "2021-12-28/2022-01-03"),
        ("La ville a tenu entre le 3 et le 7 mai 2019.", "entre le 3 et le 7 mai 2019", "2019-05-03/2019-05-07"),
        ("La ville a tenu entre lundi et mercredi.", "entre lundi et mercredi", "2022-01-10/2022-01-12"),
        ("La ville a tenu de novembre à janvier 2020.", "de novembre à janvier 2020", "2019-11/2020-01"),
        ("La ville a tenu en mars et mai 2020.", "en mars et mai 2020", "{2020-03,2020-05}"),
        ("La ville a tenu de 2011 à 2014.", "de 2011 à 2014", "2011/2014"),
        ("Des obus sont tombés les 9 et 11 mars.", "les 9 et 11 mars", "{2021-03-09,2021-03-11}"),
        ("La ville est assiégée depuis août.", "depuis août", "2021-08-01/2022-01-15"),
        ("La ville est assiégée depuis 2011.", "depuis 2011", "2011-01-01/2022-01-15"),
        ("La ville est assiégée depuis hier soir.", "depuis hier soir", "2022-01-14/2022-01-15"),
        (
            "Un pont a sauté dans la nuit du mercredi 12 au jeudi 13 janvier.",
            "dans la nuit du mercredi 12 au jeudi 13 janvier",
            "2022-01-12/2022-01-13",
        ),
    ],
}


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [pytest.param(*row, id=f"{family}: {row[1]}") for family, rows in FAMILIES.items() for row in rows],
)
def test_families(text: str, words: str, edtf: str) -> None:
    assert (words, edtf) in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Le mouvement du 23 mars (M23) a pris la ville.",
        "La rue du 3 mai est fermée.",
        "Le G5 Sahel a condamné la résolution 2254.",
        "L'armée a envoyé 2 000 hommes sur la RN 20.",
        "L'armée a envoyé 2019 soldats au front.",
        "La sonde a quitté Mars avant la mi-temps.",
        "Le 31 juin n'existe pas.",
        "Le 7-Octobre a changé la région.",  # the name tells no year
        "Le ministre a lu le Journal du dimanche.",
        "Une trêve de 72 heures a été signée.",
        "Tous les vendredis, les tirs reprennent.",
        "Un obus est tombé vers 3 heures du matin.",
        "Le char T-72 et le M23 ont tiré 12 obus.",
    ],
)
def test_no_date(text: str) -> None:
    assert [edtf for _, edtf in told(text) if edtf] == []


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("Le 5 janvier, un pont a sauté. Le lendemain, un autre a brûlé.", "Le lendemain", "2022-01-06"),
        ("Le 5 janvier, un pont a sauté. Deux jours plus tôt, rien.", "Deux jours plus tôt", "2022-01-03"),
        ("Un pont a sauté en mai 2019. Le mois suivant, un autre a brûlé.", "Le mois suivant", "2019-06"),
        ("Un pont a sauté dimanche soir. Ce soir-là, rien ne bougeait.", "Ce soir-là", "2022-01-09"),
        ("Le 7 octobre 2023, tout a changé. Le 7-Octobre est dans les têtes.", "Le 7-Octobre", "2023-10-07"),
    ],
)
def test_context(text: str, words: str, edtf: str) -> None:
    """Counted from the last date named, and so told."""
    p, found = read(text, "2024-02-01" if "2023" in text else DAY)
    when = next(d.when for d in found if p.article.text[d.start : d.end] == words)
    assert when is not None
    assert (when.edtf, when.basis) == (edtf, "context")


@pytest.mark.parametrize(
    ("published", "text", "edtf"),
    [
        ("2022-01", "Lundi, un pont a sauté.", "2022-01"),
        ("2022-01", "Un pont a sauté dans la soirée de mardi.", "2022-01"),
        ("2022-01", "Un pont a sauté la semaine passée.", "2021-12-20/2022-01-30"),
        ("2020-02", "Un pont a sauté au cours des dernières vingt-quatre heures.", "2020-01-31/2020-02-29"),
        ("2023-06", "Des ponts ont sauté depuis le début de l'année.", "2023-01/2023-06"),
        ("2020-02", "Un pont a sauté le 9 février.", "2020-02-09"),
        ("2019", "Lundi, un pont a sauté.", "2019"),
    ],
)
def test_a_vague_publication_date_stays_vague(published: str, text: str, edtf: str) -> None:
    assert [found for _, found in told(text, published)] == [edtf]


@pytest.mark.parametrize(
    ("text", "flags"),
    [
        ("Lundi, un pont a sauté.", []),
        ("La semaine passée, un pont a sauté.", []),
        ("Le soir même, un pont a sauté.", []),
        ("Le jeudi 23 juin, un pont a sauté.", ["year-unknown"]),
        ("Les 6 et 8 janvier, un pont a sauté.", ["year-unknown"]),
    ],
)
def test_without_publication_date(text: str, flags: list[str]) -> None:
    """Nothing relative is resolved, and it says why."""
    _, (dated,) = read(text, None)
    assert dated.when is not None
    assert (dated.when.edtf, dated.when.earliest, dated.when.basis) == (None, None, "none")
    assert dated.when.reason
    assert [flag.kind for flag in dated.flags] == flags


def test_stated_without_publication_date() -> None:
    _, (dated,) = read("Un pont a sauté en juin 2017.", None)
    assert dated.when is not None
    assert (dated.when.edtf, dated.when.basis, dated.when.precision) == ("2017-06", "stated", 4)


@pytest.mark.parametrize(
    ("text", "edtf", "flags"),
    [
        ("Le jeudi 23 juin 2017, un pont a sauté.", "2017-06-23", ["weekday-mismatch"]),  # a Friday: kept as printed
        ("Le vendredi 23 juin 2017, un pont a sauté.", "2017-06-23", []),
        ("Le jeudi 23 juin, un pont a sauté.", "2021-06-23", ["weekday-mismatch"]),  # a Wednesday
        ("Un pont a été détruit le 20 mars 2022.", "2022-03-20", ["after-publication"]),
        ("Le sommet se tiendra le 20 mars 2022.", "2022-03-20", []),
        ("Le sommet se tiendra mardi 18 janvier.", "2022-01-18", []),
    ],
)
def test_flags(text: str, edtf: str, flags: list[str]) -> None:
    _, (dated,) = read(text)
    assert dated.when is not None
    assert dated.when.edtf == edtf
    assert [flag.kind for flag in dated.flags] == flags
    assert all((flag.start, flag.end) == (dated.start, dated.end) for flag in dated.flags)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Une trêve de 72 heures a été signée lundi.", ["duration", "point"]),
        ("Chaque semaine, en mars, un convoi est parti.", ["repeated", "period"]),
        ("Un obus est tombé vers 3 heures du matin.", ["repeated"]),
        ("Les combats ont duré trois jours, pendant plusieurs semaines.", ["duration", "duration"]),
        ("Un homme âgé de 57 ans a été tué hier.", ["point"]),
    ],
)
def test_kinds(text: str, kinds: list[str]) -> None:
    _, found = read(text)
    assert [d.kind for d in found] == kinds
    assert all((d.when is None) == (d.kind == "duration") for d in found)


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("Lundi, rien.", 1),
        ("Ces deux derniers jours, rien.", 2),
        ("La semaine passée, rien.", 3),
        ("En mai, rien.", 4),
        ("En 2019, rien.", 5),
    ],
)
def test_precision(text: str, precision: int) -> None:
    _, (dated,) = read(text)
    assert dated.when is not None
    assert dated.when.precision == precision


def test_tokens_and_order() -> None:
    p, found = read("Hier, un pont a sauté. Le 3 mai 2021, jusqu’à l’aube, un autre a brûlé.\n\nEn mars, rien.")
    assert [" ".join(t.text for t in p.tokens[d.first : d.last]) for d in found[:2]] == ["Hier", "Le 3 mai 2021"]
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))


def test_a_language_without_a_calendar() -> None:
    p, _ = read("Hier, un pont a sauté.")
    other = Parse(
        Article(**{**{f: getattr(p.article, f) for f in p.article.__slots__}, "language": "xx"}),
        p.tokens,
        p.sentences,
        p.quotations,
        p.count,
        p.names,
        p.pipeline,
    )
    assert dates(other) == ()
