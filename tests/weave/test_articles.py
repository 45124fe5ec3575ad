"""What articles are called: those of one file are as many as they are, in events, roots and disagreements."""

from dataclasses import replace
from itertools import permutations

import pytest

from made import article
from selon.weave import Weaver, weave
from selon.weave.articles import key_of, label, labels, name_of, names
from weave.build_events import reading, telling

ONE, OTHER = article("Un.").id, article("Deux.").id
URL = "https://www.levant.example/a/1?b#c"
CALLED = [  # file, address; its name, and its label where no outlet is known
    ("dossier/010_tirs.txt", None, "dossier/010_tirs.txt", "010_tirs"),
    ("page.html", URL, "page.html", "page"),  # a file of its own comes first
    ("fil.jsonl", None, f"fil.jsonl#{ONE}", f"fil#{ONE}"),
    ("FIL.NDJSON", None, f"FIL.NDJSON#{ONE}", f"FIL#{ONE}"),
    ("fil.jsonl", URL, URL, "levant.example"),
    (None, URL, URL, "levant.example"),
    (None, "levant", "levant", ONE),  # no address that has a host
    (None, None, ONE, ONE),
]


@pytest.mark.parametrize(("file", "url", "name", "shown"), CALLED)
def test_the_name_and_the_label_of_an_article(file, url, name, shown):
    one = article("Un.", file=file, url=url)
    assert (name_of(one), key_of(one), label(one)) == (name, (ONE, name), shown)


def test_two_texts_of_one_name_have_their_ids_as_well():
    rewritten = [article(text, file="a.txt") for text in ("Un.", "Deux.")]
    assert sorted(names(rewritten).values()) == sorted([f"a.txt#{ONE}", f"a.txt#{OTHER}"])
    assert list(names([rewritten[0], rewritten[0], article("Deux.", file="b.txt")]).values()).count("a.txt") == 1


def test_files_of_one_name_in_two_folders_have_two_labels():
    found = labels([article("Un.", file="x/001.txt"), article("Deux.", file="y/001.txt")])
    assert found == {ONE: f"001#{ONE}", OTHER: f"001#{OTHER}"}
    hosts = [article("Un.", url="https://a.example/1"), article("Deux.", url="https://a.example/2")]
    assert set(labels(hosts).values()) == {"a.example"}  # of one site: one outlet


SAME = "une salve de roquettes tombe sur le marché couvert de la ville avant la prière du soir"


def said(number, root, more, **fields):
    """One telling of the same event, in an article with these fields."""
    made = reading(telling(says=SAME + more, counts=[("killed", number, number)], root=root), file="fil.jsonl")
    return replace(made, article=replace(made.article, **fields))


def told(*fields):
    """Three articles that tell one event: two sources by name, and one that is only described."""
    rows = ((3, "SANA", ""), (5, "OSDH", " dit-on"), (7, "des habitants", " encore"))
    return [said(*row, **more) for row, more in zip(rows, fields, strict=True)]


FILES = [  # what the three articles have; how many names, outlets
    ("one file, no outlets", ({}, {}, {}), 0),
    ("one file, three outlets", ({"outlet": "A"}, {"outlet": "B"}, {"outlet": "C"}), 3),
    ("one file, three addresses", tuple({"url": f"https://{x}.example/"} for x in "abc"), 0),
    ("one address, three texts", ({"file": None, "url": URL},) * 3, 0),
    ("a file that was rewritten", ({"file": "a.txt"},) * 3, 0),
    ("the same name in three folders", tuple({"file": f"{x}/001.txt"} for x in "abc"), 0),
]


@pytest.mark.parametrize(("fields", "outlets"), [row[1:] for row in FILES], ids=[row[0] for row in FILES])
def test_articles_of_one_file_are_counted_one_by_one(fields, outlets):
    readings = told(*fields)
    (event,) = weave(readings).events
    assert (len(event.articles), len(event.outlets)) == (3, outlets)
    assert {one.file for one in event.mentions} == {one.file for one in event.claims} == set(event.articles)
    assert [len(root.articles) for root in event.roots] == [1, 1, 1]
    assert {d.kind for d in event.disagreements if d.field == "count"} == {"contradiction"}
    assert {quoted.file for d in event.disagreements for quoted in d.claims} <= set(event.articles)


@pytest.mark.parametrize("fields", [row[1] for row in FILES], ids=[row[0] for row in FILES])
def test_the_order_in_which_they_come_does_not_matter(fields):
    whole = weave(told(*fields))
    for order in permutations(told(*fields)):
        grown = Weaver()
        for one in order:
            grown.add(one)
        assert grown.woven() == weave(order) == whole


def test_who_is_described_in_two_articles_of_one_file_is_two_roots():
    rows = [said(3, "des habitants", ""), said(5, "des habitants", " dit-on")]
    (event,) = weave(rows).events
    assert len({root.medium for root in event.roots}) == 2
    apart = weave([replace(one, article=replace(one.article, outlet="Le Fil")) for one in rows]).events
    assert [{root.medium for root in event.roots} for event in apart] == [{"Le Fil"}]


def test_what_one_article_says_twice_is_within_it():
    twice = reading(
        telling(says=SAME, counts=[("killed", 3, 3)], root="SANA"),
        telling(says=SAME + " encore", counts=[("killed", 5, 5)], root="OSDH"),
        file="fil.jsonl",
    )
    (event,) = weave([twice]).events
    assert {d.kind for d in event.disagreements if d.field == "count"} == {"within"}


def test_one_text_at_three_addresses_of_one_file_is_three_articles_of_one_text():
    first = said(3, "SANA", "")
    places = [
        replace(first, article=replace(first.article, url=f"https://{x}.example/", outlet=x.upper())) for x in "abc"
    ]
    (event,) = weave(places).events
    assert (event.articles, event.outlets) == (tuple(f"https://{x}.example/" for x in "abc"), ("A", "B", "C"))
    assert event.copies == (event.articles,) and len(event.roots) == 1


def test_one_outlet_by_two_names_is_one():
    first = said(3, "SANA", "")
    names = ("AFP", "Agence France-Presse", "Le Fil du Levant")
    places = [
        replace(first, article=replace(first.article, url=f"https://{i}.example/", outlet=name))
        for i, name in enumerate(names)
    ]
    (event,) = weave(places).events
    assert event.outlets == ("AFP", "Le Fil du Levant")


def test_a_name_never_changes_by_an_article_of_another_event():
    one = said(3, "SANA", "")
    far = reading(telling("protest", "2019-05-01", "Mossoul"), file="fil.jsonl", published="2019-05-02")
    (alone,) = weave([one]).events
    assert alone in weave([one, far]).events
