"""The five seed articles, kept beside the project: gathered without a flaw."""

import pytest

from selon.gather import flags, gather

pytestmark = pytest.mark.seeds

DATES = ["2023-06", "2021-01-23", None, "2022-01", "2019-04"]


@pytest.fixture(scope="module")
def articles(seeds):
    return list(gather(seeds))


def test_dates(articles):
    assert [article.published for article in articles] == DATES
    unflagged = [not any(f.kind == "no-publication-date" for f in flags(article)) for article in articles]
    assert unflagged == [date is not None for date in DATES]


def test_bylines(articles):
    assert [article.byline for article in articles] == [None, "Piotr Stammers", None, None, None]


def test_language_title_and_file(articles, seeds):
    assert {article.language for article in articles} == {"fr"}
    assert {article.title for article in articles} == {None}  # each begins with its body
    assert [article.file for article in articles] == [str(seed) for seed in seeds]
    assert all(a.text == s.read_bytes().decode() for a, s in zip(articles, seeds, strict=True))


def test_boilerplate(articles, root):
    """What the gold marks is found wholly; beside it only the one caption, and nothing in the other four."""
    import yaml

    gold = yaml.safe_load((root.parent / "shared/gold/seeds/001_837f6cb9106fe1e1.yaml").read_text(encoding="utf-8"))
    found = [[p for p in article.passages if p.kind == "boilerplate"] for article in articles]
    assert [len(passages) > 0 for passages in found] == [False, True, False, False, False]
    text = articles[1].text
    beside = set(found[1])
    for quoted in gold["boilerplate"]:
        first, last = quoted.split(" … ")
        start, end = text.index(first), text.index(last) + len(last)
        inside = {p for p in found[1] if start <= p.start and p.end <= end}
        marked = {i for p in inside for i in range(p.start, p.end)}
        assert all(i in marked or text[i].isspace() for i in range(start, end))
        beside -= inside
    assert len(beside) == 1
    assert text[next(iter(beside)).start :].startswith("Image")
