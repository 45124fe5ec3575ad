"""Reading against spaCy's own full French pipeline: the same distinct texts, one process, one run.

`cold` is the first pass over texts that neither side has seen, `warm` the second. The texts go in halves, one side
first on the one, the other on the other. Times are of the processor, so that a busy machine does not decide; a side has
a pipeline of its own, loaded before. Selon's time holds all from the text to the reading. Memory is what a process that
only reads holds after a tenth of the articles and after all. `python benchmarks/reading.py --help` says the rest.
"""

import os

os.environ["OMP_NUM_THREADS"] = "1"  # before anything that reads it is imported

import argparse
import json
import subprocess
import sys
import time
from pathlib import Path

import selon
from selon import Settings
from texts import articles

PIPELINE = "fr_core_news_md"
PASSES = ("cold", "warm")
MOST = {"cold": 1.0, "warm": 1.25, "memory": 1.05}  # what was set as the aim


def main():
    """Prints the figures as a table, or as JSON."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--articles", type=int, default=300, metavar="N", help="how many articles (300)")
    parser.add_argument("--seed", type=int, default=1, help="of the texts (1)")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument("--memory", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.memory:
        print(json.dumps(memory(given.articles, given.seed)))
        return
    found = speed(given.articles, given.seed) | {"memory": memory_apart(given.articles, given.seed)}
    print(json.dumps(found) if given.json else table(found))


def speed(count, seed):
    """Seconds of both sides in both passes, their ratio, and words a second."""
    import spacy

    nlp = spacy.load(PIPELINE)
    settings = Settings()

    def by_spacy(texts):
        for _ in nlp.pipe(texts):
            pass

    def by_selon(texts):
        for text in texts:
            selon.read(text, settings=settings)

    for side in (by_spacy, by_selon):
        side(["Publié le 2 mai 2021\n\nLe préfet a dit que tout était prêt, selon la radio.\n"])
    texts = list(articles(count, seed=seed))
    halves = [(texts[: count // 2], (by_spacy, by_selon)), (texts[count // 2 :], (by_selon, by_spacy))]
    words = sum(len(text.split()) for text in texts)
    found = {"articles": count, "words": words}
    for name in PASSES:
        spent = {by_spacy: 0.0, by_selon: 0.0}
        for half, order in halves:
            for side in order:
                begun = time.process_time()
                side(half)
                spent[side] += time.process_time() - begun
        found[name] = {
            "selon": round(spent[by_selon], 2),
            "spacy": round(spent[by_spacy], 2),
            "ratio": round(spent[by_selon] / spent[by_spacy], 3),
            "selon words/s": round(words / spent[by_selon]),
            "spacy words/s": round(words / spent[by_spacy]),
        }
    return found


def memory_apart(count, seed):
    """The memory figures of a process that does nothing else."""
    command = [sys.executable, __file__, "--memory", "--articles", str(count), "--seed", str(seed + 1)]
    return json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def memory(count, seed):
    """MB held after a tenth of the articles and after all of them; the readings are let go."""
    settings, tenth = Settings(), max(count // 10, 1)
    first = None
    for number, text in enumerate(articles(count, seed=seed), start=1):
        selon.read(text, settings=settings)
        if number == tenth:
            first = resident()
    last = resident()
    return {"articles": [tenth, count], "MB": [first, last], "ratio": round(last / first, 3)}


def resident():
    """Resident memory of this process, in MB."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return round(pages * os.sysconf("SC_PAGE_SIZE") / 1e6, 1)


def table(found):
    """The figures for people, with the aims beside."""
    lines = [f"{found['articles']:,} articles, {found['words']:,} words", ""]
    lines.append(f"{'':8}{'Selon':>9}{'spaCy':>9}{'ratio':>8}{'aim':>8}{'Selon words/s':>16}{'spaCy words/s':>16}")
    for name in PASSES:
        row = found[name]
        lines.append(
            f"{name:8}{row['selon']:>8.1f}s{row['spacy']:>8.1f}s{row['ratio']:>8.3f}{MOST[name]:>8.2f}"
            f"{row['selon words/s']:>16,}{row['spacy words/s']:>16,}"
        )
    held = found["memory"]
    after = " and ".join(f"{number:,}" for number in held["articles"])
    amounts = " and ".join(f"{amount:.0f} MB" for amount in held["MB"])
    lines += ["", f"memory after {after} articles: {amounts}, ratio {held['ratio']:.3f} (aim {MOST['memory']:.2f})"]
    return "\n".join(lines)


if __name__ == "__main__":
    main()
