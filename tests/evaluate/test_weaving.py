"""The measures of weaving: B³ against figures worked out by hand, roots, contradictions."""

from dataclasses import replace
from pathlib import Path

import msgspec
import pytest

from selon.errors import GoldError
from selon.evaluate.goldfile import gold_digest, parse_gold
from selon.evaluate.paths import evaluate_paths
from selon.evaluate.weaving import b_cubed, evaluate_weaving, mentions_of
from selon.evaluate.wovengold import load_woven_gold
from selon.model import Copy
from selon.weave import weave
from weave.build_events import reading, telling


def keyed(groups):
    """{("a", mention): group} of groups of mentions written as words of letters."""
    return {("a", letter): name for name in groups.split() for letter in name}


B_CUBED = {  # Bagga and Baldwin (1998): found, true, precision, recall
    "all right": ("abc de", "abc de", 1.0, 1.0),
    "each alone": ("a b c d e", "abc de", 1.0, 0.4),
    "all in one": ("abcde", "abc de", 0.52, 1.0),
    "one gone astray": ("ab cde", "abc de", 0.733, 0.733),
}


@pytest.mark.parametrize("name", B_CUBED)
def test_b_cubed(name):
    found, true, precision, recall = B_CUBED[name]
    score = b_cubed(keyed(found), keyed(true))
    assert (score.precision, score.recall, score.mentions) == (precision, recall, 5)


GOLD = """
text: {name}.txt
claims:
- {{id: c1, content: "{words}", sources: ["{root}"], stance: asserted, event: attack}}
events:
  attack: {{type: shelling, trigger: [tirs]}}
"""
WOVEN = """
events:
  attack: [[001_a, attack], [002_b, attack], [003_en, null]]
copies: []
roots:
  attack:
    SANA: {stance: for, articles: [001_a, 003_en]}
    OSDH: {stance: for, articles: [002_b]}
    Reuters: {stance: for, articles: [003_en]}
disagreements:
- {event: attack, field: count, kind: contradiction, between: [[[001_a, c1], [002_b, c1]]]}
"""


@pytest.fixture
def dossier(tmp_path):
    """Two articles that tell one attack with two tolls, and their gold."""
    (tmp_path / "weave.yaml").write_text(WOVEN, encoding="utf-8")
    readings = [
        reading(telling(counts=[("killed", 3, 3)], root="SANA"), file="001_a.txt"),
        reading(telling(counts=[("killed", 5, 5)], root="OSDH"), file="002_b.txt"),
    ]
    articles = [
        parse_gold(
            GOLD.format(name=r.article.file[:-4], words=r.article.text.strip()[:-1], root=r.claims[0].sources[0].name),
            file=r.article.file[:-4] + ".yaml",
        )
        for r in readings
    ]
    return load_woven_gold(tmp_path / "weave.yaml"), articles, readings


def test_all_found(dossier):
    gold, articles, readings = dossier
    report = evaluate_weaving(gold, articles, readings, weave(readings))
    assert report.figures() == {
        "event mentions": 2,
        "event B3 precision": 1.0,
        "event B3 recall": 1.0,
        "event B3 F1": 1.0,
        "B3 F1 of each alone": 0.667,
        "copies F1": None,  # there are none
        "root count exact": "1/1",  # Reuters is known by the unread article only
        "contradictions recall": "1/1",
        "contradictions precision": "1/1",
    }


def test_nothing_found(dossier):
    """Each article woven for itself: the roots and the contradiction are missed, and nothing wrong is told."""
    gold, articles, readings = dossier
    apart = [event for r in readings for event in weave([r]).events]
    report = evaluate_weaving(gold, articles, readings, type(weave([]))(tuple(apart), ()))
    assert report.figures()["event B3 recall"] == 0.5
    assert (report.roots, report.recalled, report.precise) == ((0, 1), (0, 1), (0, 0))
    assert report.misses.roots and report.misses.missed


def test_the_gold_of_a_dossier_is_measured_with_its_weaving(dossier, tmp_path):
    _, _, readings = dossier
    (tmp_path / "gold").mkdir()
    for one in readings:
        name, words = Path(one.article.file).stem, one.claims[0].content[0].text
        gold = GOLD.format(name=name, words=words, root=one.claims[0].sources[0].name)
        (tmp_path / "gold" / f"{name}.yaml").write_text(gold, encoding="utf-8")
    file = tmp_path / "readings.jsonl"
    file.write_bytes(b"\n".join(map(msgspec.json.encode, readings)))
    alone = gold_digest(tmp_path / "gold")
    assert evaluate_paths(tmp_path / "gold", [file]).figures()["contradictions recall"] == "1/1"
    (tmp_path / "weave.yaml").unlink()
    assert "contradictions recall" not in evaluate_paths(tmp_path / "gold", [file]).figures()
    assert gold_digest(tmp_path / "gold") != alone, "what weaving must find is part of the gold"


def test_a_copy_of_a_copy_stands_for_the_first(dossier, tmp_path):
    _, articles, readings = dossier
    chain = "copies: [{articles: [000_first, 000_second]}, {articles: [000_second, 002_b]}]"
    woven = WOVEN.replace("copies: []", chain).replace("[002_b, c1]", "[000_first, c1]")
    (tmp_path / "weave.yaml").write_text(woven, encoding="utf-8")
    report = evaluate_weaving(load_woven_gold(tmp_path / "weave.yaml"), articles, readings, weave(readings))
    assert (report.recalled, report.precise) == ((1, 1), (1, 1))


REWRITE = "rewrites: [{articles: [001_a, 002_b], kind_accept: [cut]}]"


@pytest.mark.parametrize(
    ("gold", "f1"),
    [
        pytest.param("copies: [{articles: [001_a, 002_b]}]", 1.0, id="asked"),
        pytest.param("copies: []", 0.0, id="not asked"),
        pytest.param(f"copies: []\n{REWRITE}", None, id="a rewrite that may be called a copy"),
        pytest.param("copies: []\nrewrites: [{articles: [001_a, 002_b]}]", 0.0, id="a rewrite that may not"),
    ],
)
def test_copies(dossier, tmp_path, gold, f1):
    _, articles, readings = dossier
    (tmp_path / "weave.yaml").write_text(WOVEN.replace("copies: []", gold), encoding="utf-8")
    first, second = (r.article.id for r in readings)
    woven = replace(weave(readings), copies=(Copy(second, first, "cut", False, 0.8, (), "later"),))
    assert evaluate_weaving(load_woven_gold(tmp_path / "weave.yaml"), articles, readings, woven).copies == f1


def test_a_mention_is_of_the_event_whose_trigger_it_is(dossier):
    _, articles, readings = dossier
    assert mentions_of(articles[0], readings[0]) == {readings[0].mentions[0].id: "attack"}


@pytest.mark.parametrize("content", ["", "events: 3", "events: {a: [[x, y]]}\nroots: {a: {SANA: {}}}", "events: ["])
def test_a_gold_of_another_shape_is_an_error(tmp_path, content):
    (tmp_path / "weave.yaml").write_text(content, encoding="utf-8")
    with pytest.raises(GoldError, match=r"weave\.yaml"):
        load_woven_gold(tmp_path / "weave.yaml")
