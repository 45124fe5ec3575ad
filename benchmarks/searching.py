"""How long a dossier takes to answer, by the kind of question: on the wall and of the processor.

    python benchmarks/searching.py DOSSIER [--times 100]

The kinds are those of users: words that many articles hold, few, or none; two and three of them; phrases; beginnings;
without accents, in capitals, with what is elided; names in other spellings; facets beside words and alone. Names, days
and outlets are taken out of the dossier itself, so that any dossier may be asked, ours of `benchmarks/dossier.py` or
your own. Every question is asked once (`first`: of one kind no two are alike where the dossier has enough of them) and
once more (`again`: what it reads is in memory). What was set as the aim is a p95 of the first within 50 ms on the wall
at 100,000 articles. Beside the time on the wall stand that of the processor, which tells more where others use it too,
and the load.
"""

import argparse
import os
import random
import sqlite3
import statistics
import time
from pathlib import Path

from selon.ontology import table
from selon.store import open_dossier

AIM = 50  # milliseconds
TIMES = 100  # questions of a kind
SAMPLE = 5000  # articles that names are taken from
COMMON = ("convoi", "armée", "frontière", "soldats", "véhicules", "coalition", "porte-parole", "attaque", "province")
BARE = ("armee", "frontiere", "vehicules", "blesses", "CONVOI", "FRONTIÈRE", "l'armée", "d’après", "qu'une attaque")
PHRASES = ("la frontière", "selon des", "de la coalition", "un porte-parole", "de l'armée", "dans la province")
BEGINNINGS = ("conv*", "front*", "sold*", "mili*", "bomb*", "a*", "re*", "déclar*")
SPELLINGS = ("al-Hasakah", "Hassaké", "Hasaka", "Deir ez-Zor", "Deir Ezzor", "Abou Kamal", "Al-Boukamal", "Kamichli")
ABSENT = ("xylophoniste", "ornithorynque", "Zzyzx", "quetsche", "brouzouf", "Ouagadougou-Nord", "qwertz")


def main():
    """Prints a line a kind."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("dossier", type=Path)
    parser.add_argument("--times", type=int, default=TIMES, help=f"questions of each kind ({TIMES})")
    given = parser.parse_args()
    with open_dossier(given.dossier) as dossier:
        ask(dossier, given.dossier, given.times)


def ask(dossier, path, times=TIMES):
    """Asks the open dossier at that path, and prints what it took by kind and over all."""
    said = f"{'milliseconds':24}{'first median':>14}{'p95':>8}{'CPU p95':>9}{'again p95':>11}{'CPU p95':>9}{'found':>8}"
    print(said)
    everything = []
    for kind, question in kinds(Known(path), random.Random(1)).items():
        rows = [timed(dossier, *question()) for _ in range(times)]
        everything += rows
        tell(kind, rows)
    tell("all", everything)
    print(f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors")


class Known:
    """What stands in a dossier that may be asked for."""

    def __init__(self, path):
        connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
        last = connection.execute("SELECT max(number) FROM articles").fetchone()[0]
        step = max(1, last // SAMPLE)
        told = "FROM mention_places WHERE article % ? = 0"
        self.places = _column(connection, f"SELECT DISTINCT name {told}", step)
        self.rare = _column(connection, f"SELECT name {told} GROUP BY name HAVING count(*) = 1", step) or self.places
        self.outlets = _column(connection, "SELECT DISTINCT outlet FROM articles WHERE number % ? = 0", step)
        self.days = _column(connection, "SELECT DISTINCT published FROM articles WHERE number % ? = 0", step)
        self.days = [day for day in self.days if len(day) == len("2021-01-23")]
        self.types = list(table("events"))
        connection.close()


def _column(connection, sql, step):
    return sorted(row[0] for row in connection.execute(sql, (step,)) if row[0])


def kinds(known, chance):
    """A function for each kind that makes the words and the facets of a question."""

    def of(*words, **facets):
        return lambda: (" ".join(one() for one in words), {name: one() for name, one in facets.items()})

    def one_of(values):
        return lambda: chance.choice(values)

    word, name, day = one_of(COMMON), one_of(known.places), one_of(known.days)
    month, outlet, kind = (lambda: day()[:7]), one_of(known.outlets), one_of(known.types)

    def on_a_day():
        asked = day()
        return word(), {"since": asked, "until": asked}

    def everything():
        since, until = sorted([month(), month()])
        facets = {"since": since, "until": until, "type": kind(), "outlet": outlet(), "place": name()}
        return word(), facets

    return {
        "a common word": of(word),
        "without accents": of(one_of(BARE)),
        "a name": of(name),
        "a rare name": of(one_of(known.rare)),
        "a name spelt otherwise": of(one_of(SPELLINGS)),
        "an absent word": of(one_of(ABSENT)),
        "two words": of(word, word),
        "three words": of(word, word, word),
        "a word and a name": of(word, name),
        "a word and an absent": of(word, one_of(ABSENT)),
        "a phrase": lambda: (f'"{chance.choice(PHRASES)}"', {}),
        "an absent phrase": lambda: (f'"{word()} {word()} {word()}"', {}),
        "a beginning": of(one_of(BEGINNINGS)),
        "a word, on a day": on_a_day,
        "a word, since a month": of(word, since=month),
        "a word, a type": of(word, type=kind),
        "a word, an outlet": of(word, outlet=outlet),
        "a word, a place": of(word, place=name),
        "a word, a country": of(word, place=lambda: "Syrie"),
        "a word, all facets": everything,
        "a place alone": of(place=name),
        "a country alone": of(place=lambda: "Syrie"),
        "a type alone": of(type=kind),
        "an outlet alone": of(outlet=outlet),
        "a month alone": of(since=month),
        "no such place": of(word, place=one_of(ABSENT)),
        "no such outlet": of(word, outlet=one_of(ABSENT)),
    }


def timed(dossier, words, facets):
    """Milliseconds on the wall and of the processor, at first and again, and how many articles were found."""
    row = []
    for _ in range(2):
        at, worked = time.perf_counter(), time.process_time()
        found = dossier.search(words, **facets)
        row += [(time.perf_counter() - at) * 1000, (time.process_time() - worked) * 1000]
    return *row, found.total


def tell(kind, rows):
    """Prints a line; what is slower than the aim is marked."""
    first, worked, again, worked_again, found = (list(column) for column in zip(*rows, strict=True))
    over = "  over" if percentile(first) > AIM else ""
    print(
        f"{kind:24}{statistics.median(first):14.1f}{percentile(first):8.1f}{percentile(worked):9.1f}"
        f"{percentile(again):11.1f}{percentile(worked_again):9.1f}{statistics.median(found):8.0f}{over}",
        flush=True,
    )


def percentile(times):
    """The time that 95 of 100 do not exceed."""
    return statistics.quantiles(times, n=20)[-1]


if __name__ == "__main__":
    main()
