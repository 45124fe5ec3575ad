"""Unseen spellings of the cities of Syria, Iraq and Libya: is the city found by its other names?

Each Latin name of a city that GeoNames gives is left out in turn, with every spelling of the same city that folds to it
(case, diacritics, apostrophes, spaces and hyphens apart); it is then asked among all the other names of the three
countries. A city with one name only is not asked. `first`: how often the city comes first; `at 0.95`: how many are
answered rightly at the certainty where 95 of 100 answers are right; `absent`: how often an answer is still given where
the whole city is left out. The last column does the same with rapidfuzz's WRatio over the plain names.
"""

import argparse
import json
import random
import re
import sqlite3

from selon.gazetteer import CUT, certainty, fold, search
from selon.gazetteer.base import SHIPPED, Base
from selon.gazetteer.compiling import BLOCKS, SCHEMA
from selon.gazetteer.romanisation import skeleton_of

COUNTRIES = ("SY", "IQ", "LY")
PRECISION = 0.95


def main():
    """Prints the figures."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--names", type=int, default=0, metavar="N", help="ask only N names, drawn once for all")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument("--no-wratio", action="store_true", help="leave the comparison out")
    given = parser.parse_args()
    found = figures(given.names)
    if not given.no_wratio:
        found["WRatio"] = wratio(given.names)
    print(json.dumps(found) if given.json else "\n".join(f"{what}: {value}" for what, value in found.items()))


def figures(count=0):
    """The figures as a mapping; of `count` names only where that is not 0."""
    source = cities()
    among = (
        Base(source),
    )  # it keeps the keys of names left out, which only take the room of others: not kinder than without
    asked = questions(source, count)
    answers, absent = [], []
    for place, name, same in asked:
        source.execute("BEGIN")
        source.executemany("DELETE FROM name WHERE place = ? AND name = ?", [(place, n) for n in same])
        found = search(name, country=COUNTRIES, limit=2, among=among)
        answers.append((certainty(found), bool(found) and found[0].spot.gazetteer == gazetteer_id(source, place)))
        source.execute("DELETE FROM name WHERE place = ?", (place,))
        absent.append(certainty(search(name, country=COUNTRIES, limit=2, among=among)))
        source.execute("ROLLBACK")
    at, cut = at_precision(answers)
    kept = [right for sure, right in answers if sure >= CUT]
    return {
        "cities": source.execute("SELECT count(*) FROM place").fetchone()[0],
        "names asked": len(answers),
        "first": round(sum(right for _, right in answers) / len(answers), 3),
        f"at {PRECISION}": round(at, 3),
        "its certainty": round(cut, 4),
        "cut": CUT,
        "precision at the cut": round(sum(kept) / len(kept), 3),
        "recall at the cut": round(sum(kept) / len(answers), 3),
        "absent, answered at the cut": round(sum(sure >= CUT for sure in absent) / len(absent), 3),
    }


def cities():
    """The cities of the countries in a file of their own, in memory, with the Latin names that GeoNames gives."""
    made = sqlite3.connect(":memory:", isolation_level=None)
    made.executescript(SCHEMA)
    marks = ", ".join("?" * len(COUNTRIES))
    with sqlite3.connect(SHIPPED) as shipped:
        places = shipped.execute(
            f"SELECT * FROM place WHERE gazetteer LIKE 'geonames:%' AND country IN ({marks})", COUNTRIES
        ).fetchall()
        names = shipped.execute(f"SELECT * FROM name WHERE country IN ({marks})", COUNTRIES).fetchall()
    rows = {place[0] for place in places}
    made.executemany(f"INSERT INTO place VALUES ({', '.join('?' * len(places[0]))})", places)
    made.executemany(
        "INSERT INTO name VALUES (?, ?, ?, ?, ?, ?)",
        [n for n in names if n[1] in rows and re.match(r"[^\u0590-\u08ff]+$", n[2])],
    )
    for country, key in made.execute("SELECT DISTINCT country, key FROM name").fetchall():
        made.execute("INSERT INTO spelling VALUES (?, ?, ?)", (country, skeleton_of(key), key))
    made.execute(f"INSERT INTO block {BLOCKS}")
    made.execute("CREATE INDEX name_by_place ON name(place)")
    return made


def questions(source, count):
    """(place, name, names that fold to it) for every name that can be left out."""
    by_place = {}
    for place, name in source.execute("SELECT place, name FROM name ORDER BY place, name"):
        by_place.setdefault(place, {}).setdefault(fold(name).replace(" ", ""), []).append(name)
    asked = [(place, same[0], same) for place, folds in by_place.items() if len(folds) > 1 for same in folds.values()]
    return random.Random(1).sample(asked, count) if count else asked


def gazetteer_id(source, place):
    return source.execute("SELECT gazetteer FROM place WHERE id = ?", (place,)).fetchone()[0]


def at_precision(answers):
    """The share answered rightly at the lowest certainty that keeps the precision, and that certainty."""
    best, right = (0.0, 1.0), 0
    ordered = sorted(answers, key=lambda a: -a[0])
    for n, (sure, hit) in enumerate(ordered, start=1):
        right += hit
        if right / n >= PRECISION and (n == len(ordered) or ordered[n][0] < sure):
            best = (right / len(ordered), sure)
    return best


def wratio(count=0):
    """The same questions to rapidfuzz's WRatio."""
    from rapidfuzz import fuzz, process

    source = cities()
    rows = source.execute("SELECT place, lower(name), name FROM name").fetchall()
    answers = []
    for place, name, same in questions(source, count):
        rest = [(i, low) for i, low, n in rows if i != place or n not in same]
        _, score, k = process.extractOne(name.lower(), [low for _, low in rest], scorer=fuzz.WRatio)
        answers.append((score, rest[k][0] == place))
    return {
        "first": round(sum(right for _, right in answers) / len(answers), 3),
        f"at {PRECISION}": round(at_precision(answers)[0], 3),
    }


if __name__ == "__main__":
    main()
