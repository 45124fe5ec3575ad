from pathlib import Path

import pytest

from selon.errors import GoldError
from selon.evaluate import gold_digest, load_gold, parse_gold

TEXT = "Selon SANA, le convoi est entré jeudi dans le nord."

FULL = """
text: 007_convoi.txt
language: fr
published: 2021-01-23
claims:
- id: c1
  content: ["le convoi", "est … jeudi"]
  cue: Selon
  sources: [SANA, des sources]
  accept: [[SANA], []]
  mode: indirect
  stance: asserted
  stance_accept: [accused]
  hedged: true
  event: convoy
- quote: le nord
  stance: denied
  implicit: true
events:
  convoy:
    type: movement
    trigger: [convoi]
    to: [nord]
    via: al-Waleed
    from: Irak
    place: Rmeilan
    lat: 36
    lon: 42.5
    place_kind: town
    date: 2021-01-21
    date_of: report
    counts: [{text: deux, min: 2, max: 2, kind: vehicles}, {kind: people, min: null}]
    quantities: [{kind: killed, value: 3, min: 1}, {kind: injured, value: null, min: 4}]
places:
  Irak: [33, 43.5, country]
"""


def test_every_key_is_read() -> None:
    article = parse_gold(FULL, file="gold/007_convoi.yaml")
    assert (article.name, article.language, article.text_file) == ("007", "fr", "007_convoi.txt")
    first, second = article.claims
    assert first.quoted == ("le convoi", "est … jeudi")
    assert first.chains == (("SANA", "des sources"), ("SANA",), ())
    assert first.stances == {"asserted", "accused"}
    assert (first.whole, first.hedged, first.negated, first.event) == (True, True, False, "convoy")
    assert (second.id, second.whole, second.chain, second.implicit) == ("2", False, (), True)
    event = article.events[0]
    assert event.place_names == ("nord", "Rmeilan", "al-Waleed", "Irak")
    assert event.counts == {("vehicles", 2), ("killed", 3), ("injured", 4)}
    assert (event.days, event.dated_by_report) == (("2021-01-21", "2021-01-21"), True)
    assert event.place is not None
    assert (event.place.latitude, event.place.longitude, event.place.kind) == (36, 42.5, "town")
    assert article.places[0].name == "Irak"
    article.check_spans(TEXT)


WRONG = [
    ("claims: []", "has no events"),
    ("events: {}", "has no claims"),
    ("claims: []\nevents: {}\nplace: {}", "unknown key, place"),
    ("claims: [{content: a}]\nevents: {}", "claim 1 has no stance"),
    ("claims: [{id: c9, content: a, stance: }]\nevents: {}", "claim c9 has no stance"),
    ("claims: [{stance: denied}]\nevents: {}", "claim 1 quotes nothing"),
    ("claims: [{content: a, stance: denied, sorces: [b]}]\nevents: {}", "claim 1 has an unknown key, sorces"),
    ("claims: [{content: a, stance: denied, sources: b}]\nevents: {}", "no list of sources"),
    ("claims: [{content: a, stance: denied, accept: [b]}]\nevents: {}", "accept that are not a list of words"),
    ("claims: [a]\nevents: {}", "claim 1 is not a mapping"),
    ("claims: []\nevents:", "no mapping of events"),
    ("claims: []\nevents: {e: {trigger: [a]}}", "event e has no type"),
    ("claims: []\nevents: {e: {type: aid, trigger: a}}", "no list of trigger"),
    ("claims: []\nevents: {e: {type: aid, via: [a]}}", "more than one value for via"),
    ("claims: []\nevents: {e: {type: aid, date: 2021-13}}", "a date that is none: 2021-13"),
    ("claims: []\nevents: {e: {type: aid, lat: 3}}", "a lat without a lon"),
    ("claims: []\nevents: {e: {type: aid, lat: x, lon: 3}}", "a lat that is no number"),
    ("claims: []\nevents: {e: {type: aid, counts: [{min: 3}]}}", "has no kind"),
    ("claims: []\nevents: {}\nplaces: {Homs: [34.7]}", "not [latitude, longitude, kind]: Homs"),
    ("claims: [", "while parsing"),
    ("claims: []\nevents: {e: {type: aid, date: 2021-02-31}}", "day"),
    ("", "is not a mapping"),
]


@pytest.mark.parametrize(("content", "found"), WRONG)
def test_wrong_gold_is_named(content: str, found: str) -> None:
    with pytest.raises(GoldError) as caught:
        parse_gold(content, file="gold/007.yaml")
    assert found in caught.value.found
    assert caught.value.where == "gold/007.yaml"
    assert caught.value.remedy


def test_load_gold(tmp_path: Path) -> None:
    (tmp_path / "007_convoi.yaml").write_text(FULL, encoding="utf-8")
    (tmp_path / "README.yaml").write_text("not gold", encoding="utf-8")
    (tmp_path / "007_convoi.txt").write_text(TEXT, encoding="utf-8")
    assert [article.name for article in load_gold(tmp_path, texts=tmp_path)] == ["007"]


def test_words_that_the_article_does_not_hold(tmp_path: Path) -> None:
    (tmp_path / "007_convoi.yaml").write_text(FULL, encoding="utf-8")
    (tmp_path / "007_convoi.txt").write_text("Rien.", encoding="utf-8")
    with pytest.raises(GoldError, match="claim c1 quotes words that are not in the text: le convoi"):
        load_gold(tmp_path, texts=tmp_path)
    (tmp_path / "007_convoi.txt").unlink()
    with pytest.raises(GoldError, match="its article cannot be read"):
        load_gold(tmp_path, texts=tmp_path)


def test_no_gold(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="no gold file"):
        load_gold(tmp_path)
    (tmp_path / "001.yaml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(GoldError, match=r"001\.yaml"):
        load_gold(tmp_path)


def test_the_digest_follows_the_gold_alone(tmp_path: Path) -> None:
    gold = tmp_path / "001.yaml"
    gold.write_bytes(b"a")
    before = gold_digest(tmp_path)
    (tmp_path / "notes.yaml").write_bytes(b"b")
    assert gold_digest(tmp_path) == before
    gold.write_bytes(b"b")
    assert gold_digest(tmp_path) != before
