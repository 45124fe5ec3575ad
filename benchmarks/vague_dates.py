"""How well golden dossiers are woven when articles tell less of their date than these do.

    python benchmarks/vague_dates.py tests/golden/episodes tests/golden/reports ...

Of the five articles that started the project three give the month of their publication only, and one nothing; relative
days (`Tuesday`) are then known by the month, or not at all. Each dossier (a folder of articles, gold and weave.yaml) is
read once; then the articles take turns in what they are known by, as each pattern says: D their day, M their month, N
nothing. The figures are the means over the turns.
"""

import calendar
import sys
from dataclasses import replace
from pathlib import Path

from selon.errors import SelonError
from selon.evaluate.goldfile import load_gold
from selon.evaluate.weaving import evaluate_weaving
from selon.evaluate.wovengold import load_woven_gold
from selon.reader import read_many
from selon.weave import weave

PATTERNS = ("D", "M", "MMMDD", "MDNMD", "DN")
FIGURES = ("event B3 precision", "event B3 recall", "event B3 F1")
SHARES = ("root count exact", "contradictions recall", "contradictions precision")


def main(folders):
    for folder in map(Path, folders):
        gold, woven = list(load_gold(folder / "gold")), load_woven_gold(folder / "weave.yaml")
        readings = [one for one in read_many([folder / "articles"]) if not isinstance(one, SelonError)]
        for pattern in PATTERNS:
            print(f"{folder.name:10}{pattern:7}" + "  ".join(mean_figures(gold, woven, readings, pattern)), flush=True)


def mean_figures(gold, woven, readings, pattern):
    """Each figure, in words, over the turns of a pattern."""
    turns = [
        [KNOWN_BY[pattern[(place + turn) % len(pattern)]](one) for place, one in enumerate(readings)]
        for turn in range(len(pattern))
    ]
    found = [evaluate_weaving(woven, gold, turn, weave(turn)).figures() for turn in turns]
    for name in FIGURES:
        yield f"{name.removeprefix('event ')} {sum(one[name] for one in found) / len(found):.3f}"
    for name in SHARES:
        parts = [tuple(map(int, one[name].split("/"))) for one in found]
        yield f"{name} {sum(right for right, _ in parts) / max(1, sum(whole for _, whole in parts)):.2f}"


def by_month(reading):
    """The reading of an article of which only the month is known: days that it tells with a number stay."""
    published = (reading.article.published or "")[:7]
    if not published:
        return reading
    mentions = tuple(replace(m, when=month(m.when)) for m in reading.mentions)
    return replace(reading, article=replace(reading.article, published=published), mentions=mentions)


def month(when):
    told = when.basis == "stated" or any(letter.isdigit() for letter in when.text or "")
    if not when.latest or not when.earliest or told or (when.precision or 1) > 3:
        return when
    edtf = when.latest[:7]
    last = calendar.monthrange(int(edtf[:4]), int(edtf[5:]))[1]
    return replace(when, edtf=edtf, earliest=f"{edtf}-01", latest=f"{edtf}-{last}", precision=4)


def undated(reading):
    """The reading of an article without a date of publication: days told in full stay."""
    mentions = tuple(replace(m, when=nothing(m.when)) for m in reading.mentions)
    return replace(reading, article=replace(reading.article, published=None), mentions=mentions)


def nothing(when):
    if when.basis == "stated":
        return when
    gone = dict.fromkeys(("edtf", "earliest", "latest", "precision"))
    return replace(when, **gone, basis="none", reason="no publication date is known")


KNOWN_BY = {"D": lambda reading: reading, "M": by_month, "N": undated}


if __name__ == "__main__":
    main(sys.argv[1:])
