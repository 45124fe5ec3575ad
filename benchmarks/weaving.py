"""Weaving many readings: time by their number, one more reading into a dossier, and the events found.

The readings are made, not read: events of a dossier as it comes (skewed: most are told once, a few by dozens), convoys
that come every week by the same way, attacks whose tolls grow, copies, retellings with other counts, articles that date
nothing. What each mention is of is known, so that the events found are scored too (B³).
`python benchmarks/weaving.py --help` says the rest.
"""

import argparse
import json
import math
import random
import resource
import time
from collections import defaultdict
from dataclasses import replace
from datetime import date, timedelta

from selon.model import (
    Article,
    Claim,
    Count,
    EventMention,
    Named,
    Passage,
    Place,
    Reader,
    Reading,
    Source,
    Span,
    When,
    article_id,
    claim_id,
    mention_id,
)
from selon.weave import Weaver

READER = Reader("0", "0" * 12, "made")
FIRST = date(2019, 1, 1)
TYPES = ("movement", "shelling", "air-strike", "armed-clash", "explosion", "arms-transfer", "request", "displacement")
TOLD = (1, 1, 1, 1, 2, 2, 3, 5, 12)  # articles that tell an event
ACTORS = [f"force {i}" for i in range(40)]
SOURCES = [f"agence {i}" for i in range(60)]
SYLLABLES = [a + b for a in "bcdfglmnprstv" for b in ("a", "en", "i", "ou", "er")]
VOCABULARY = 20_000  # words, the n-th of them 1/n as often as the first, as in any text


def main():
    """Prints the figures as lines, or as JSON."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--readings", type=int, nargs="+", default=[1000, 3000, 10_000], metavar="N")
    parser.add_argument("--more", type=int, default=50, help="readings added one by one at the end (50)")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    given = parser.parse_args()
    rows = [measure(number, given.more) for number in sorted(given.readings)]
    found = {"runs": rows, "growth exponent": exponent(rows)}
    if given.json:
        print(json.dumps(found))
        return
    for row in rows:
        print(", ".join(f"{what} {value}" for what, value in row.items()))
    print("growth exponent", found["growth exponent"])


def measure(number, more):
    """The figures of one run over so many readings."""
    readings, truth = made(number + more)
    weaver = Weaver()
    start = time.process_time()
    weaver.add_all(readings[:number])
    joined = time.process_time()
    events = sum(1 for _ in weaver.events())
    told = time.process_time()
    slowest = 0.0
    for reading in readings[number:]:
        before = time.process_time()
        weaver.add(reading)
        slowest = max(slowest, time.process_time() - before)
    return {
        "readings": number,
        "mentions": sum(len(r.mentions) for r in readings[:number]),
        "events": events,
        "joined s": round(joined - start, 2),
        "told s": round(told - joined, 2),
        "slowest add s": round(slowest, 4),
        "largest block": weaver.largest_block(),
        "B3": b_cubed(weaver, truth),
        "peak MB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
    }


def exponent(rows):
    """The slope of the time by the number of readings, both as logarithms: 1 is linear."""
    if len(rows) < 2:
        return None
    points = [(math.log(r["readings"]), math.log(r["joined s"] + r["told s"])) for r in rows]
    x, y = (sum(p[i] for p in points) / len(points) for i in (0, 1))
    slope = sum((a - x) * (b - y) for a, b in points) / sum((a - x) ** 2 for a, _ in points)
    return round(slope, 3)


def b_cubed(weaver, truth):
    """Precision, recall and F1 of the events found (Bagga and Baldwin 1998)."""
    mine = {t.mention: e.id for e in weaver.events() for t in e.mentions}
    found, true = defaultdict(set), defaultdict(set)
    for mention in mine:
        found[mine[mention]].add(mention)
        true[truth[mention]].add(mention)
    shared = {m: len(found[mine[m]] & true[truth[m]]) for m in mine}
    precision = sum(shared[m] / len(found[mine[m]]) for m in mine) / len(mine)
    recall = sum(shared[m] / len(true[truth[m]]) for m in mine) / len(mine)
    return [round(f, 3) for f in (precision, recall, 2 * precision * recall / (precision + recall))]


def made(number, seed=1):
    """So many readings, in no order, and the event of each of their mentions by its id."""
    chance = random.Random(seed)
    spots = [_spot(chance, i) for i in range(max(20, number // 40))]
    readings, truth, event = [], {}, 0
    days = max(60, number // 12)  # a dossier grows by a dozen articles a day
    while len(readings) < number:
        happened = _event(chance, spots, days, event)
        for _ in range(chance.choice(TOLD)):
            others = [_event(chance, spots, days, -1 - len(readings) * 3 - i) for i in range(chance.randrange(3))]
            reading = _reading(chance, [happened, *others], truth, len(readings))
            readings.append(reading)
            if chance.random() < 0.25:  # a copy, of the same words
                readings.append(_reading(chance, [happened, *others], truth, len(readings), like=reading))
        event += 1
    chance.shuffle(readings)
    return readings[:number], truth


def _spot(chance, number):
    country = chance.choice(("SY", "IQ", "ML", "UA", "YE", "LY"))
    name = f"Lieu {number}"
    place = (chance.uniform(10, 50), chance.uniform(-5, 50))
    return Place(
        0, 4, name, name, f"made:{number}", *place, country, f"{country} {number % 9}", None, "town", "at", 1, None
    )


def _event(chance, spots, days, number):
    """An event of its own; every eighth is a convoy on one of ten ways, on the same day of a week."""
    if number % 8 == 0:
        way = chance.randrange(10)
        week = chance.randrange(days // 7)
        return (
            f"convoy {way} {week}",
            "movement",
            FIRST + timedelta(7 * week + way % 7),
            spots[way],
            30 + way,
            ACTORS[way],
            way,
        )
    day = FIRST + timedelta(chance.randrange(days))
    kind, count = chance.choice(TYPES), chance.choice((None, 1, 2, 3, 5, 8, 12, 20, 40))
    return (f"event {number}", kind, day, chance.choice(spots), count, chance.choice(ACTORS), chance.random())


def _reading(chance, events, truth, number, like=None):
    """An article that tells the events, each in a sentence."""
    if like is not None:
        text = like.article.text.replace("Titre", f"Repris {number}", 1)
    else:
        sentences = [_sentence(chance) + "." for _ in range(len(events) + 6)]
        text = f"Titre {number}.\n" + " ".join(sentences)
    identity, digest = article_id(text)
    published = (events[0][2] + timedelta(chance.randrange(3))).isoformat()
    starts = [i + 1 for i, c in enumerate(text) if c == "\n" or (c == "." and i > 20)]
    mentions, claims = [], []
    for event, start in zip(events, starts, strict=False):
        mention = _mention(chance, identity, event, text, start, None if like is None else like.mentions[len(mentions)])
        truth[mention.id] = event[0]
        mentions.append(mention)
        root = Source(start, start + 4, text[start : start + 4], chance.choice(SOURCES), "medium", "named", "asserted")
        content = (mention.trigger,)
        number_ = claim_id(identity, [(start, start + 4)], None, root.name)
        claims.append(Claim(number_, content, None, (root,), "indirect", "asserted", mentions=(mention.id,)))
    article = Article(
        identity, digest, f"{number}.txt", None, None, f"Journal {number % 300}", None, published, "given", "fr", text,
        (Passage(0, len(text), "body"),),
    )  # fmt: skip
    return Reading(READER, article, tuple(claims), tuple(mentions), ())


def _sentence(chance):
    """Words of a text, by Zipf's law."""
    ranks = [int(VOCABULARY ** chance.random()) for _ in range(chance.randrange(10, 25))]
    return " ".join("".join(SYLLABLES[rank // n % len(SYLLABLES)] for n in (1, 64, 4096)) for rank in ranks)


def _mention(chance, article, event, text, start, like):
    _, kind, day, spot, count, actor, _ = event
    trigger = Span(start, start + 6, text[start : start + 6])
    if like is not None:
        return replace(like, id=mention_id(article, kind, (start, start + 6)), trigger=trigger)
    dated = chance.random()
    told = When(None, None, None, None, None, None, "report", None, "only the report is dated")
    if dated < 0.75:
        told = When(
            day.isoformat(),
            day.isoformat(),
            day.isoformat(),
            start,
            start + 3,
            text[start : start + 3],
            "resolved",
            1,
            None,
        )
    counts = ()
    if count and chance.random() < 0.7:
        number = count if chance.random() < 0.8 else count + chance.randrange(1, 4)
        of = "vehicles" if kind == "movement" else "killed"
        counts = (Count(start, start + 3, "n", number, number, False, "véhicules", of),)
    places = (replace(spot, start=start, end=start + 4),) if chance.random() < 0.8 else ()
    actors = (Named(start, start + 4, text[start : start + 4], actor, "armed-group"),) if chance.random() < 0.6 else ()
    identity = mention_id(article, kind, (start, start + 6))
    return EventMention(identity, kind, trigger, actors, (), places, told, counts, "happened", False)


if __name__ == "__main__":
    main()
