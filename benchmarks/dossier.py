"""A dossier of made articles: articles added a second, its size, and how long a search takes.

    python benchmarks/dossier.py 10000 [FOLDER]

The readings are made without a parser (six claims and five placed, dated, counted mentions an article), so that only
the dossier is measured. The searches are those of `benchmarks/searching.py`.
"""

import random
import re
import resource
import sys
import tempfile
import time
from pathlib import Path

from searching import ask
from selon.model import (
    Article,
    Claim,
    Count,
    EventMention,
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
from selon.ontology import table
from selon.store import create_dossier
from texts import articles

READER = Reader("0.1.0", "0" * 12, "a pipeline 1")
OUTLETS = [f"Agence {n}" for n in range(40)]
NAME = re.compile(r"(?<=[a-zé,] )[A-ZÉ][a-zéèïâ-]{3,}")


def main() -> None:
    """Prints the figures for as many articles as the first argument says."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    folder = Path(sys.argv[2] if len(sys.argv) > 2 else tempfile.mkdtemp())
    path = folder / f"{count}.selon"
    chance = random.Random(1)
    started, spent = time.perf_counter(), 0.0
    with create_dossier(path) as dossier:
        for text in articles(count, seed=1):
            reading = made(text, chance)
            at = time.perf_counter()
            dossier.add(reading, original=text.encode())
            spent += time.perf_counter() - at
        print(f"{count:,} articles: {count / spent:,.0f} added a second ({time.perf_counter() - started:.0f} s in all)")
        print(f"{path.stat().st_size / count / 1000:.1f} kB an article, {path.stat().st_size / 1e6:,.0f} MB")
        ask(dossier, path)
        at = time.perf_counter()
        read = sum(1 for _ in dossier.readings())
        print(f"{read / (time.perf_counter() - at):,.0f} readings a second read back")
        most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"{most:,.0f} MB at most")


def made(text: str, chance: random.Random) -> Reading:
    """A reading of the text: its sentences as claims, its names as places."""
    identity, digest = article_id(text)
    day = f"2021-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
    outlet = chance.choice(OUTLETS)
    facts = (None, f"https://example.org/{identity}", text[:60].split("\n")[0], outlet, None, day, "metadata", "fr")
    article = Article(identity, digest, *facts, text, (Passage(0, len(text), "body"),))
    found = list(NAME.finditer(text))[:5]
    mentions = tuple(mentioned(article, match, day, chance) for match in found)
    starts = [match.start() for match in re.finditer(r"(?<=[.!?] )[A-ZÉ]", text)][:6]
    claims = tuple(
        claimed(article, start, mentions[i].id if i < len(mentions) else None) for i, start in enumerate(starts)
    )
    return Reading(READER, article, claims, mentions, (), {"article.byline": "no byline was found"})


def claimed(article: Article, start: int, mention: str | None) -> Claim:
    """A claim over 120 characters, on the word of its first ones."""
    content, source = article.span(start, start + 120), article.span(start, start + 12)
    link = Source(source.start, source.end, source.text, source.text.strip(), "medium", "named", "asserted")
    identity = claim_id(article.id, [(content.start, content.end)], None, "own")
    return Claim(identity, (content,), source, (link,), "indirect", "asserted", mentions=(mention,) if mention else ())


def mentioned(article: Article, name: re.Match[str], day: str, chance: random.Random) -> EventMention:
    """A mention whose trigger and place are that name."""
    trigger = Span(name.start(), name.end(), name[0])
    kind = chance.choice(list(table("events")))
    told = (chance.uniform(32, 37), chance.uniform(36, 42), "SY", "Deir ez-Zor", None, "town", "at", 1, None)
    place = Place(trigger.start, trigger.end, trigger.text, trigger.text, f"made:{trigger.text}", *told)
    when = When(day, day, day, None, None, None, "resolved", 1, None)
    count = Count(trigger.start, trigger.end, trigger.text, 3, 5, False, "soldats", "killed")
    identity = mention_id(article.id, kind, (trigger.start, trigger.end))
    return EventMention(identity, kind, trigger, (), (), (place,), when, (count,), "happened", False)


if __name__ == "__main__":
    main()
