"""Weaving many readings: time and memory by their number, one more reading into a dossier, and the events found.

The readings are made one by one, not read: articles of two thousand characters, each of which tells two events and a
bit. Most events are told once, a few by dozens; convoys come every week by the same way; articles copy one another,
tell an event twice, and years later the ones that everybody remembers; counts differ, and a third of all tellings has
no date. What each mention is of is known, so that the events found are scored too (B³), where they are not too many.
With `--mentions 10` the articles are as dense as ours of `tests/golden` are: see `benchmarks/dense.py`.
`python benchmarks/weaving.py --help` says the rest.
"""

import argparse
import cProfile
import json
import math
import pstats
import random
import resource
import time
from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

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
FIRST = date(2015, 1, 1)
TYPES = ("movement", "shelling", "air-strike", "armed-clash", "explosion", "arms-transfer", "request", "displacement")
TOLD = (1, 1, 1, 1, 1, 2, 2, 3, 5, 12)  # articles that tell an event first of all
COPIED = 0.25  # of the articles: as many copies
A_DAY = 12  # articles that come in a day
WAYS = 10  # of convoys, each of which comes once a week
REMEMBERED = 40  # events that are told again for years
SCORED = 30_000  # readings, at most, of which the events are scored: what is true takes memory too
ACTORS = [f"force {i}" for i in range(40)]
SOURCES = [f"agence {i}" for i in range(60)]
SYLLABLES = [a + b for a in "bcdfglmnprstv" for b in ("a", "en", "i", "ou", "er")]
VOCABULARY = 20_000  # words, the n-th of them 1/n as often as the first, as in any text


def main():
    """Prints the figures as lines, or as JSON."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--readings", type=int, nargs="+", default=[1000, 3000, 10_000], metavar="N")
    parser.add_argument("--more", type=int, default=50, help="readings added one by one at the end (50)")
    parser.add_argument("--mentions", type=int, metavar="M", help="so many an article, as dense as real ones (two)")
    parser.add_argument("--profile", action="store_true", help="tell where the slowest of the added readings spend it")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    given = parser.parse_args()
    rows = []
    for number in sorted(given.readings):
        rows.append(measure(number, given.more, given.mentions, profiled=given.profile))
        if not given.json:
            print(", ".join(f"{what} {value}" for what, value in rows[-1].items()), flush=True)
    found = {"runs": rows, "growth exponent": exponent(rows)}
    print(json.dumps(found) if given.json else f"growth exponent {found['growth exponent']}")


def measure(number, more, mentions=None, *, profiled=False):
    """The figures of one run over so many readings; making them is not counted."""
    dossier, weaver = made(number + more, mentions), Weaver()
    clock = Clock(map(dossier.reading, range(number)))
    start = time.process_time()
    weaver.add_all(clock)
    joined = time.process_time()
    events = sum(1 for _ in weaver.each_event())
    told = time.process_time()
    profile = cProfile.Profile() if profiled else None
    slowest = sorted(alone(weaver, dossier.reading(i), profile) for i in range(number, number + more))
    if profile:
        pstats.Stats(profile).sort_stats("tottime").print_stats(25)
    return {
        "readings": number,
        "mentions": clock.mentions,
        "events": events,
        "joined s": round(joined - start - clock.spent, 2),
        "told s": round(told - joined, 2),
        "median add s": round(slowest[len(slowest) // 2], 4),
        "slowest add s": round(slowest[-1], 4),
        "largest block": weaver.largest_block(),
        "B3": b_cubed(weaver, dossier) if number <= SCORED else None,
        "peak MB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
    }


def made(size, mentions):
    """The dossier that is woven."""
    if mentions is None:
        return Dossier(size)
    from dense import Dense

    return Dense(size, mentions)


def alone(weaver, reading, profile=None):
    """The processor's time that one more reading takes: other work on the machine does not count."""
    before = time.process_time()
    if profile:
        profile.runcall(weaver.add, reading)
    else:
        weaver.add(reading)
    return time.process_time() - before


class Clock:
    """Passes readings on, and notes the time that making them takes."""

    def __init__(self, readings):
        self._readings, self.spent, self.mentions = iter(readings), 0.0, 0

    def __iter__(self):
        while True:
            before = time.process_time()
            reading = next(self._readings, None)
            self.spent += time.process_time() - before
            if reading is None:
                return
            self.mentions += len(reading.mentions)
            yield reading


def exponent(rows):
    """The slope of the time by the number of readings, both as logarithms: 1 is linear."""
    if len(rows) < 2:
        return None
    points = [(math.log(r["readings"]), math.log(r["joined s"] + r["told s"])) for r in rows]
    x, y = (sum(p[i] for p in points) / len(points) for i in (0, 1))
    slope = sum((a - x) * (b - y) for a, b in points) / sum((a - x) ** 2 for a, _ in points)
    return round(slope, 3)


def b_cubed(weaver, dossier):
    """Precision, recall and F1 of the events found (Bagga and Baldwin 1998)."""
    mine = {joined.mention: event.id for event in weaver.each_event() for joined in event.mentions}
    found, true = defaultdict(set), defaultdict(set)
    for mention in mine:
        found[mine[mention]].add(mention)
        true[dossier.truth[mention]].add(mention)
    shared = {m: len(found[mine[m]] & true[dossier.truth[m]]) for m in mine}
    precision = sum(shared[m] / len(found[mine[m]]) for m in mine) / len(mine)
    recall = sum(shared[m] / len(true[dossier.truth[m]]) for m in mine) / len(mine)
    return [round(f, 3) for f in (precision, recall, 2 * precision * recall / (precision + recall))]


@dataclass(frozen=True)
class Shares:
    """Of the mentions, those that have a date to the day, one of some days, a count, a place, an actor."""

    day: float = 0.65
    days: float = 0
    count: float = 0.6
    place: float = 0.8
    actor: float = 0.6


class Dossier:
    """A made dossier: the same seed and size give the same readings, each made when it is asked for, in no order."""

    shares = Shares()

    def __init__(self, size, seed=1):
        self._size, self._seed = size, seed
        self.truth = {}  # mention -> event, of a dossier that is scored
        chance = random.Random(seed)
        self._spots = [_spot(chance, i) for i in range(max(20, size // 40))]
        self._tells = []  # for each reading its event, and the reading that it copies
        event = 0
        while len(self._tells) < size:
            for _ in range(40 if event % 200 == 199 else chance.choice(TOLD)):
                self._tells.append((event, None))
                if chance.random() < COPIED:
                    self._tells.append((event, len(self._tells) - 1))
            event += 1
        self._order = list(range(size))
        chance.shuffle(self._order)
        self._events = event
        self._event = lru_cache(4096)(self._made_event)

    def reading(self, number):
        """The reading of that number, from 0."""
        return self._made(self._order[number])

    def _made(self, number):
        _, copied = self._tells[number]
        chance = random.Random(f"{self._seed} {number}")
        if copied is not None:
            return self._reading(chance, number, self._told(copied), self._made(copied))
        return self._reading(chance, number, self._told(number), None)

    def _told(self, number):
        """The events that a reading tells: what it is about, at times once more, others that no other tells, and now
        and then one that everybody remembers."""
        main, _ = self._tells[number]
        chance = random.Random(f"{self._seed} {number} events")
        events = [main, main] if chance.random() < 0.15 else [main]
        events += [-1 - 4 * number - i for i in range(chance.randrange(3))]
        events += [chance.randrange(min(REMEMBERED, self._events))] if chance.random() < 0.05 else []
        return events

    def _made_event(self, number):
        """What happened, and its words; those below 0 are told by one reading only."""
        chance = random.Random(f"{self._seed} event {number}")
        days = max(60, self._size // A_DAY)
        day = chance.randrange(days)
        words = [_word(chance) for _ in range(5)]
        if number >= 0 and number % 8 == 0:
            way = number // 8 % WAYS
            label, on = f"convoy {way} {day // 7}", FIRST + timedelta(day // 7 * 7 + way % 7)
            return label, "movement", on, self._spots[way], 30 + way, ACTORS[way], words
        on = FIRST + timedelta(day)
        kind, count = chance.choice(TYPES), chance.choice((None, 1, 2, 3, 5, 8, 12, 20, 40))
        return f"event {number}", kind, on, chance.choice(self._spots), count, chance.choice(ACTORS), words

    def _reading(self, chance, number, told, like):
        """An article that tells these events, each in a sentence."""
        events = [self._event(event) for event in told]
        if like is not None:
            text = like.article.text.replace("Titre", f"Repris {number}", 1)
        else:
            sentences = [_sentence(chance, event[-1]) for event in events] + [_sentence(chance) for _ in range(16)]
            text = f"Titre {number}.\n" + " ".join(sentences)
        identity, digest = article_id(text)
        published = (events[0][2] + timedelta(chance.randrange(3))).isoformat()
        starts = [i + 2 for i, c in enumerate(text) if (c == "." and i > 20) or text[i : i + 2] == ".\n"]
        mentions, claims = [], []
        for event, start in zip(events, starts, strict=False):
            copied = None if like is None else like.mentions[len(mentions)]
            mention = _mention(chance, identity, event, text, start, copied, self.shares)
            if self._size <= 2 * SCORED:
                self.truth[mention.id] = event[0]
            mentions.append(mention)
            claims.append(_claim(chance, identity, text, start, mention))
        article = Article(
            identity, digest, f"{number}.txt", None, None, f"Journal {number % 300}", None, published, "given", "fr",
            text, (Passage(0, len(text), "body"),),
        )  # fmt: skip
        return Reading(READER, article, tuple(claims), tuple(mentions), ())


def _spot(chance, number):
    country = chance.choice(("SY", "IQ", "ML", "UA", "YE", "LY"))
    name = f"Lieu {number}"
    place = (chance.uniform(10, 50), chance.uniform(-5, 50))
    return Place(
        0, 4, name, name, f"made:{number}", *place, country, f"{country} {number % 9}", None, "town", "at", 1, None
    )


def _word(chance):
    """A word of a text, by Zipf's law."""
    rank = int(VOCABULARY ** chance.random())
    return "".join(SYLLABLES[rank // n % len(SYLLABLES)] for n in (1, 64, 4096))


def _sentence(chance, words=()):
    """A sentence with most of these words."""
    own = [word for word in words if chance.random() < 0.7]
    return " ".join([*own, *(_word(chance) for _ in range(chance.randrange(10, 22)))]) + "."


def _claim(chance, article, text, start, mention):
    root = Source(start, start + 4, text[start : start + 4], chance.choice(SOURCES), "medium", "named", "asserted")
    end = text.find(".", start)
    content = Span(start, end, text[start:end])
    identity = claim_id(article, [(start, end)], None, root.name)
    return Claim(identity, (content,), None, (root,), "indirect", "asserted", mentions=(mention.id,))


def _mention(chance, article, event, text, start, like, shares):
    _, kind, day, spot, count, actor, _ = event
    trigger = Span(start, start + 6, text[start : start + 6])
    identity = mention_id(article, kind, (start, start + 6))
    if like is not None:
        return replace(like, id=identity, trigger=trigger)
    told = When(None, None, None, None, None, None, "report", None, "only the report is dated")
    drawn = chance.random()
    if drawn < shares.day + shares.days:
        off = 0 if drawn < shares.day else 3
        first, last = ((day + timedelta(n)).isoformat() for n in (-off, off))
        edtf = first if first == last else f"{first}/{last}"
        told = When(edtf, first, last, start, start + 3, text[start : start + 3], "resolved", 1 + (off > 0), None)
    counts = ()
    if count and chance.random() < shares.count:
        number = count if chance.random() < 0.8 else count + chance.randrange(1, 4)
        of = "vehicles" if kind == "movement" else "killed"
        counts = (Count(start, start + 3, "n", number, number, False, "véhicules", of),)
    places = (replace(spot, start=start, end=start + 4),) if chance.random() < shares.place else ()
    one = Named(start, start + 4, text[start : start + 4], actor, "armed-group")
    actors = (one,) if chance.random() < shares.actor else ()
    return EventMention(identity, kind, trigger, actors, (), places, told, counts, "happened", False)


if __name__ == "__main__":
    main()
