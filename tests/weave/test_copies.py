"""Copies: what is one and what is not, which came first, and that the order of arrival never matters."""

from itertools import accumulate, pairwise
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from made import article
from selon.model import Passage, Reader, Reading
from selon.reader import read_many
from selon.weave.copies import CopyIndex, copies

LEAD = (
    "Une patrouille a essuyé des tirs mardi à l’aube sur la route qui relie le poste de Tell Abiad au barrage, "
    "d’après trois bergers qui gardaient leurs bêtes sur la colline voisine."
)
MORE = (
    "Deux blindés ont été laissés sur place, et les hommes se sont repliés à pied vers le village, où les habitants "
    "leur ont ouvert l’école pour la nuit."
)
LAST = (
    "Le conseil local a demandé que la route soit fermée aux convois jusqu’à la fin de la semaine, faute de démineurs "
    "pour en fouiller les bas-côtés."
)
STOCK = (
    "Le conflit, déclenché il y a onze ans par la répression de manifestations, a fait des centaines de milliers de "
    "morts et jeté sur les routes la moitié de la population du pays."
)
OTHER = (
    "À l’autre bout du pays, une délégation est arrivée lundi au port pour discuter du prix du blé avec les armateurs, "
    "qui menacent de ne plus décharger leurs navires."
)
AROUND = (
    "Notre lettrine du soir revient sur une semaine de heurts le long de la rivière, dont personne à la capitale ne "
    "semble vouloir parler depuis que les élections approchent."
)
QUOTE = (
    "« Nous ne céderons pas un pouce de cette vallée, nous y avons enterré nos pères et nous y resterons tant "
    "que le ciel nous portera »"
)
REWRITTEN = (
    "Mardi, au petit jour, des coups de feu ont pris pour cible une patrouille entre le barrage et Tell Abiad. Trois "
    "bergers l’ont vu de la colline. Les soldats ont abandonné deux blindés avant de gagner le village à pied."
)
WHOLE = (LEAD, MORE, LAST)


def told(*paragraphs, before=(), behind=(), **fields):
    """The reading of an article of those body paragraphs; `before` and `behind` them are passages, (kind, words)."""
    parts = [*before, *(("body", p) for p in paragraphs), *behind]
    starts = [0, *accumulate(len(words) + 2 for _, words in parts)]
    passages = tuple(Passage(s, s + len(w), k) for s, (k, w) in zip(starts, parts, strict=False))
    made = article("\n\n".join(w for _, w in parts), **{"language": "fr", **fields, "passages": passages})
    return Reading(Reader("0", "0", None), made, (), (), ())


def found(*readings):
    """What is a copy of what, by the places of the readings."""
    place = {r.article.id: i for i, r in enumerate(readings)}
    return {(place[c.article], place[c.original]) for c in copies(readings)}


@pytest.mark.parametrize(
    ("copy", "kind"),
    [
        pytest.param((*WHOLE, ""), "whole", id="word for word"),
        pytest.param((" ".join(WHOLE),), "whole", id="paragraphs run together"),
        pytest.param(tuple(p.replace("’", "'").upper() for p in WHOLE), "whole", id="other apostrophes and capitals"),
        pytest.param((LEAD, MORE), "cut", id="its end cut off"),
        pytest.param((MORE, LAST), "cut", id="its beginning cut off"),
        pytest.param((AROUND, *WHOLE, OTHER), "wrapped", id="inside another text"),
        pytest.param((AROUND, OTHER, AROUND + " Suite.", *WHOLE), "wrapped", id="behind much other text"),
        pytest.param(
            (
                LEAD.replace("mardi à l’aube", "hier"),
                MORE.replace("laissés", "abandonnés"),
                LAST.replace("jusqu’à", "avant"),
            ),
            "retouched",
            id="words changed here and there",
        ),
    ],
)
def test_what_is_a_copy(copy, kind):
    original, taken = told(*WHOLE, published="2022-03-01"), told(*copy, published="2022-03-02")
    [one] = copies([taken, original])
    assert (one.article, one.original, one.kind, one.probable) == (taken.article.id, original.article.id, kind, False)
    assert one.reason == "published 2022-03-02, the original 2022-03-01"
    for shared in one.passages:
        for side, of in ((shared.copy, taken), (shared.original, original)):
            assert of.article.text[side.start : side.end] == side.text
    assert one.passages


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param(WHOLE, (REWRITTEN,), id="the same facts in other words"),
        pytest.param((LEAD, MORE, STOCK), (OTHER, AROUND, STOCK), id="a stock paragraph of one agency"),
        pytest.param((LEAD, STOCK), (OTHER, STOCK), id="a stock paragraph in two short dispatches"),
        pytest.param(
            (QUOTE + ", a lancé le maire.", LEAD), (f"Le chef du village l’a dit : {QUOTE}.",), id="one quotation"
        ),
        pytest.param(("Deux morts à Tell Abiad mardi.",), ("Deux morts à Tell Abiad mardi. Suite.",), id="flashes"),
        pytest.param(WHOLE, (OTHER, AROUND), id="nothing in common"),
        pytest.param((), ("",), id="nothing at all"),
    ],
)
def test_what_is_none(left, right):
    assert copies([told(*left), told(*right)]) == ()


def test_boilerplate_is_not_compared():
    """Two articles of one site share its footer and its dateline."""
    footer = [("boilerplate", " ".join(WHOLE))]
    assert copies([told(AROUND, before=footer), told(OTHER, before=footer)]) == ()


DATELINE = [("dateline", "DAMAS (Levant-Presse) —")]


@pytest.mark.parametrize(
    ("first", "second", "reason"),
    [
        pytest.param(
            {"outlet": "AFP", "published": "2022-03-02"},
            {"published": "2022-03-01", "paragraphs": (*WHOLE, "(Agence France-Presse)")},
            "it names AFP, which signs the original",
            id="a credit tells, by any name of the outlet, whatever the dates",
        ),
        pytest.param(
            {"published": "2022-03-02", "before": DATELINE},
            {"published": "2022-03-02", "before": DATELINE, "outlet": "Le Fil", "paragraphs": (*WHOLE, AROUND)},
            "it names Levant-Presse, which signs the original",
            id="the bracket of a dateline signs, where there is no other outlet",
        ),
        pytest.param(
            {"published": "2022-02"},
            {"published": "2022-03-01", "paragraphs": (AROUND, *WHOLE)},
            "published 2022-03-01, the original 2022-02",
            id="a month before a day",
        ),
        pytest.param(
            {"published": "2022-03"},
            {"published": "2022-03-20", "paragraphs": (LEAD, MORE)},
            "no date or credit tells: the original is fuller",
            id="a month may be any of its days: the fuller is the original",
        ),
        pytest.param(
            {"published": "2022-03-01", "before": DATELINE},
            {"published": "2022-03-01", "paragraphs": (AROUND, *WHOLE)},
            "no date or credit tells: the original is signed Levant-Presse",
            id="on one day a dispatch comes before the page that wraps it and names nobody",
        ),
        pytest.param(
            {"published": "2022-03-01"},
            {"published": "2022-03-01", "paragraphs": (*WHOLE, AROUND), "before": [("credit", "Avec Press TV")]},
            "no date or credit of one another tells: it credits another",
            id="on one day a fuller text that uses another's words comes after one that credits nobody",
        ),
        pytest.param(
            {"published": "2022-03-01", "before": [("credit", "Par Odile Ferrand, avec sa rédaction")]},
            {"published": "2022-03-01", "paragraphs": (LEAD, MORE)},
            "no date or credit tells: the original is fuller",
            id="who signs with nobody that is known uses nobody's words",
        ),
        pytest.param(
            {}, {"paragraphs": (LEAD, MORE)}, "no date or credit tells: the original is fuller", id="no dates at all"
        ),
    ],
)
def test_which_came_first(first, second, reason):
    original, copy = (told(*f.pop("paragraphs", WHOLE), **f) for f in (dict(first), dict(second)))
    [one] = copies([original, copy])
    assert (one.article, one.original) == (copy.article.id, original.article.id)
    assert one.reason.startswith(reason)


def test_a_copy_of_a_copy_has_the_first_original():
    chain = [
        told(*WHOLE, OTHER, published="2022-03-01"),
        told(*WHOLE, published="2022-03-02"),
        told(LEAD, MORE, AROUND, published="2022-03-03"),
    ]
    assert found(*chain) == {(1, 0), (2, 0)}


def test_a_digest_of_two_dispatches_has_two_originals():
    one, two = told(*WHOLE, published="2022-03-01"), told(OTHER, STOCK, published="2022-03-01")
    digest = told(*WHOLE, OTHER, STOCK, published="2022-03-02")
    assert found(one, two, digest) == {(2, 0), (2, 1)}


def test_what_a_digest_adds_is_its_own():
    """A copies the frame of a digest, not the dispatch in it: its original is the digest."""
    dispatch = told(*WHOLE, published="2022-03-01")
    digest = told(*WHOLE, AROUND, OTHER, STOCK, published="2022-03-02")
    taken = told(AROUND, OTHER, STOCK, published="2022-03-03")
    assert found(dispatch, digest, taken) == {(1, 0), (2, 1)}


PARTS = st.lists(
    st.sampled_from([LEAD, MORE, LAST, STOCK, OTHER, AROUND, REWRITTEN]), min_size=1, max_size=5, unique=True
)
DATES = st.sampled_from([None, "2022", "2022-03", "2022-03-01", "2022-03-02"])
OUTLETS = st.sampled_from([None, "AFP", "Le Fil"])
READINGS = st.lists(
    st.builds(
        lambda p, d, o, code: told(*p, published=d, outlet=o, language=code),
        PARTS,
        DATES,
        OUTLETS,
        st.sampled_from("fe"),
    ),
    max_size=7,
    unique_by=lambda r: r.article.id,
)


@given(READINGS.flatmap(lambda rs: st.tuples(st.just(rs), st.permutations(rs))))
def test_the_order_of_arrival_never_matters(both):
    readings, shuffled = both
    whole, index = copies(readings), CopyIndex()
    for reading in shuffled:
        group = index.add(reading)
        assert set(group) <= set(index.copies())
    assert index.copies() == whole == copies([*shuffled, *readings])


@given(READINGS)
def test_no_article_is_a_copy_of_itself_even_over_others(readings):
    edges = {(c.article, c.original) for c in copies(readings)}
    for _ in readings:
        edges |= {(a, d) for a, b in edges for c, d in edges if b == c}
    assert not [a for a, b in edges if a == b]
    assert all(0 < c.share <= 1 and c.passages for c in copies(readings))


def test_a_crowd_of_copies_has_one_original():
    """More than a block holds, added latest first."""
    crowd = [told(*WHOLE, f"Suite numéro {n}.", published=f"2022-03-{n:02}") for n in range(1, 29)]
    index = CopyIndex()
    for reading in reversed(crowd):
        index.add(reading)
    assert {c.original for c in index.copies()} == {crowd[0].article.id}
    assert len(index.copies()) == 27


@pytest.mark.slow
def test_the_sample(sample, root):
    """Every copy of the gold and no other; rewrites and other tellings of the same news are none."""
    gold = yaml.safe_load((root / "tests" / "golden" / "sample" / "weave.yaml").read_text(encoding="utf-8"))
    expected = {
        (copy, group["articles"][0]): {group["kind"], *group.get("also", ())}
        for group in gold["copies"]
        for copy in group["articles"][1:]
    }
    readings = list(read_many([sample]))
    stem = {r.article.id: Path(r.article.file).stem for r in readings}
    got = {(stem[c.article], stem[c.original]): c for c in copies(readings)}
    assert got.keys() == expected.keys()
    for pair, copy in got.items():
        assert copy.kind in expected[pair]
        assert copy.probable == (copy.kind == "translated")
        assert all(a.copy.start <= b.copy.start for a, b in pairwise(copy.passages))
