"""Places as the French press spells them: tests/ground/press_places.csv, a sentence and a place a row."""

import csv
from collections import Counter
from pathlib import Path

import pytest

from selon.gather import from_text
from selon.ground.places import places
from selon.ground.places.earth import distance
from selon.parse import parse

pytestmark = pytest.mark.slow

# Of 180 rows: the first time that they were read 156 were right, 4 wrong, 3 left with a reason though they are known
# places, and 17 not found at all.
RIGHT, WRONG = 173, 1


def outcome(row):
    """right, wrong, left (with a reason) or missed."""
    article = from_text(row["sentence"], language="fr", published="2020-05-01")
    found = [x.place for x in places(parse(article)) if row["name"] in x.place.text or x.place.text in row["name"]]
    if not found:
        return "missed"
    place = max(found, key=lambda x: x.text == row["name"])
    if place.latitude is None:
        assert place.reason
        return "left" if row["latitude"] else "right"
    if not row["latitude"]:
        return "wrong"
    away = distance(float(row["latitude"]), float(row["longitude"]), place.latitude, place.longitude)
    return "right" if away <= float(row["within_km"]) else "wrong"


def test_places_of_the_press():
    lines = Path(__file__).with_name("press_places.csv").read_text(encoding="utf-8").splitlines()
    table = csv.DictReader((x for x in lines if not x.startswith("#")), delimiter="|", quoting=csv.QUOTE_NONE)
    outcomes = {row["sentence"]: outcome(row) for row in table}
    counted = Counter(outcomes.values())
    assert counted["right"] >= RIGHT, [s for s, o in outcomes.items() if o != "right"]
    assert counted["wrong"] <= WRONG, [s for s, o in outcomes.items() if o == "wrong"]
