import pytest
from hypothesis import given
from hypothesis import strategies as st

from selon.errors import GoldError
from selon.evaluate import evaluate, parse_gold
from selon.evaluate.figures import figures, harmonic, overlap, rate
from selon.evaluate.sheet import Tally

from .build import claim, gold, mention, reading

TEXT = "Selon SANA, un convoi est entré. Rien d’autre."
ANNOTATION = gold(
    "[{content: un convoi est entré, cue: Selon, sources: [SANA], stance: asserted}]",
    "{convoy: {type: movement, trigger: [convoi]}}",
)
READ = (claim(TEXT, "un convoi est entré", "SANA"), mention(TEXT, "entré", "movement"))


def test_a_reading_without_a_flaw() -> None:
    report = evaluate([ANNOTATION], [reading(TEXT, *READ)])
    assert report.misses == ()
    assert report.gaps == ()
    assert report.figures() == {
        "language": "fr",
        "texts": 1,
        "gold claims with a source": 1,
        "claims attributed by Selon": 1,
        "content found": 1,
        "attribution recall": 1,
        "attribution precision": 1,
        "attribution F1": 1,
        "chains right": "0/0",
        "stance accuracy": 1,
        "hedged F1": None,
        "own voice wrongly attributed": "0/0",
        "event precision": 1,
        "event recall": 1,
        "event F1": 1,
        "place within 25 km": "0/0",
        "date exact": "0/0",
        "counts found": "0/0",
        "mode accuracy": None,
        "negated F1": None,
    }


def test_figures_of_each_article_and_of_all() -> None:
    other = parse_gold("claims: [{content: Rien, sources: [Damas], stance: asserted}]\nevents: {}", file="008_y.yaml")
    report = evaluate([ANNOTATION, other], [reading(TEXT, *READ), reading(TEXT, file="a/008_y.html")])
    assert [article.figures()["attribution recall"] for article in report.articles] == [1, 0]
    assert report.figures()["attribution recall"] == 0.5
    assert [(article.name, article.file) for article in report.articles] == [
        ("007", "007_x.txt"),
        ("008", "a/008_y.html"),
    ]


def test_the_later_reading_of_an_article_counts() -> None:
    report = evaluate([ANNOTATION], [reading(TEXT), reading(TEXT, *READ)])
    assert report.figures()["attribution F1"] == 1


@pytest.mark.parametrize(
    ("declared", "read_as", "texts"),
    [("", "fr", 1), ("", "en", 0), ("language: en", "fr", 0), ("language: fr", "en", 1)],
)
def test_language(declared: str, read_as: str, texts: int) -> None:
    report = evaluate([gold(more=declared)], [reading(TEXT, language=read_as)], language="fr")
    assert (report.figures()["texts"], report.unread) == (texts, ())


@pytest.mark.parametrize(
    ("declared", "read_as", "language", "texts"),
    [
        ("", "ar", "ar", 1),  # the gold declares none: that of the reading
        ("language: en", "fr", "en", 1),  # the gold before the reading
        ("language: en", None, "en", 0),
        ("", None, "", 0),
    ],
)
def test_language_that_nobody_asked_for(declared: str, read_as: str | None, language: str, texts: int) -> None:
    report = evaluate([gold(more=declared)], [reading(TEXT, language=read_as)] if read_as else [])
    assert (report.language, report.figures()["texts"]) == (language, texts)


def test_gold_in_many_languages_has_to_be_told_apart() -> None:
    mixed = [gold(more="language: en"), parse_gold("language: fr\nclaims: []\nevents: {}", file="008_y.yaml")]
    with pytest.raises(GoldError, match=r"many languages \(en, fr\); name the one to measure"):
        evaluate(mixed, [])
    assert evaluate(mixed, [], skip={"008"}).language == "en"
    assert evaluate(mixed, [], language="fr").unread == ("008_y.yaml",)


def test_gold_without_a_reading_is_told_and_skipped_gold_is_not() -> None:
    assert evaluate([ANNOTATION], []).gaps == ("gold/007_x.yaml: no article was read for this gold",)
    assert evaluate([ANNOTATION], [], skip={"007"}).gaps == ()
    assert evaluate([ANNOTATION], [reading(TEXT)], skip={"007"}).articles == ()


def test_rates_are_rounded_as_they_are_printed() -> None:
    assert (rate(2, 3), rate(0, 0)) == (0.667, None)
    assert (harmonic(0.667, 0.5), harmonic(0, 0)) == (0.572, 0)  # of the rounded rates: 0.5715 rather than 0.5714
    assert (overlap(1, 2, 1), overlap(0, 0, 0)) == (0.667, None)


TALLIES = st.builds(Tally, *[st.integers(0, 50)] * len(Tally.__dataclass_fields__))


@given(TALLIES, TALLIES)
def test_tallies_add_up_in_any_order(one: Tally, other: Tally) -> None:
    assert one + other == other + one
    assert one + Tally() == one
    assert figures(one + other, language="fr")["texts"] == one.texts + other.texts
