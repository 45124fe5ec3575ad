"""The measures of weaving: B³ against figures worked out by hand, roots, contradictions, and the sample's floors."""

from pathlib import Path

import pytest

from selon.errors import GoldError
from selon.evaluate.goldfile import load_gold, parse_gold
from selon.evaluate.weaving import b_cubed, evaluate_weaving, mentions_of
from selon.evaluate.wovengold import load_woven_gold
from selon.reader import read_many
from selon.weave import weave
from weave.build_events import reading, telling

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "tests" / "golden" / "sample"


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


def test_a_copy_of_a_copy_stands_for_the_first(dossier, tmp_path):
    _, articles, readings = dossier
    chain = "copies: [{articles: [000_first, 000_second]}, {articles: [000_second, 002_b]}]"
    woven = WOVEN.replace("copies: []", chain).replace("[002_b, c1]", "[000_first, c1]")
    (tmp_path / "weave.yaml").write_text(woven, encoding="utf-8")
    report = evaluate_weaving(load_woven_gold(tmp_path / "weave.yaml"), articles, readings, weave(readings))
    assert (report.recalled, report.precise) == ((1, 1), (1, 1))


def test_a_mention_is_of_the_event_whose_trigger_it_is(dossier):
    _, articles, readings = dossier
    assert mentions_of(articles[0], readings[0]) == {readings[0].mentions[0].id: "attack"}


@pytest.mark.parametrize("content", ["", "events: 3", "events: {a: [[x, y]]}\nroots: {a: {SANA: {}}}", "events: ["])
def test_a_gold_of_another_shape_is_an_error(tmp_path, content):
    (tmp_path / "weave.yaml").write_text(content, encoding="utf-8")
    with pytest.raises(GoldError, match=r"weave\.yaml"):
        load_woven_gold(tmp_path / "weave.yaml")


# What was reached, less what another reading may shift: event B³ precision and F1, recall and precision of
# contradictions.
DOSSIERS = {
    "sample": (SAMPLE, ROOT / "src" / "selon" / "sample" / "articles", (0.90, 0.90, 0.6, 0.8)),
    "dossier": (ROOT / "tests" / "golden" / "dossier", None, (0.97, 0.94, 0.35, 0.9)),
}


@pytest.mark.slow
@pytest.mark.parametrize("name", DOSSIERS)
def test_floors_of_weaving(name):
    gold, articles, (precision, f1, recalled, precise) = DOSSIERS[name]
    readings = list(read_many([articles or gold / "articles"]))
    report = evaluate_weaving(load_woven_gold(gold / "weave.yaml"), load_gold(gold / "gold"), readings, weave(readings))
    assert report.events.precision >= precision and report.events.f1 >= f1, report.figures()
    assert report.recalled[0] / report.recalled[1] >= recalled, report.misses.missed
    assert report.precise[0] / report.precise[1] >= precise, report.misses.extra
