"""An article that is changed without changing what it says is read as well as before.

The seeds and the golden articles are given other names, other reporting verbs, no accents, other marks; they are read
again and measured against the gold changed in the same way.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

import pytest

from selon.evaluate import GoldArticle, Report, evaluate, load_gold
from selon.evaluate.gate import amount
from selon.evaluate.spans import Extent
from selon.gather import from_text
from selon.model import Reading
from selon.reader import read_article
from selon.settings import Settings

from .perturb import Change, Edit, moved_to, perturb, remarked, renamed, unaccented
from .reword import reporting_verbs, reworded

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
SETS = {
    "seeds": (SHARED / "gold" / "seeds", SHARED / "seeds"),
    "fr": (ROOT / "tests/golden/fr/gold", ROOT / "tests/golden/fr/texts"),
    "sample": (ROOT / "tests/golden/sample/gold", ROOT / "src/selon/sample/articles"),
}
CHANGES: Mapping[str, Change] = {c.__name__: c for c in (renamed, reworded, unaccented, remarked)}
LOSS = 0.03  # of attribution F1, over a set, at most
NAME = re.compile(r"(?<=[\w,;’'(] )[A-ZÀ-Ý][\w-]+|(?<=[’'(-])[A-ZÀ-Ý]\w+")  # a capital within a sentence

NO_SEEDS = pytest.mark.skipif(not SETS["seeds"][0].is_dir(), reason=f"the seeds are not at {SHARED}")
EVERY_SET = pytest.mark.parametrize(
    "name", [pytest.param("seeds", marks=[pytest.mark.seeds, NO_SEEDS]), "fr", "sample"]
)


@pytest.mark.slow
@pytest.mark.parametrize("change", sorted(CHANGES))
@EVERY_SET
def test_changed_articles_are_read_as_well(name: str, change: str) -> None:
    before, after = f1(measured(name, None)), f1(measured(name, change))
    assert before - after <= LOSS, f"attribution F1 {before} before, {after} after"


@pytest.mark.parametrize("change", sorted(CHANGES))
@EVERY_SET
def test_gold_moves_with_its_text(name: str, change: str) -> None:
    for text, gold in articles(name):
        fresh, moved = perturb(text, gold, CHANGES[change])
        assert fresh != text, gold.file
        edits = CHANGES[change](text, gold)
        for old, new in zip(gold.claims, moved.claims, strict=True):
            expected = [moved_to(extent, edits) for extent in old.locate(text, file=gold.file)]
            assert new.locate(fresh, file=gold.file) == tuple((at.start, at.stop) for at in expected), old


@EVERY_SET
def test_most_names_and_verbs_change(name: str) -> None:
    of_names = [(renamed(text, gold), [m.span() for m in NAME.finditer(text)]) for text, gold in articles(name)]
    of_verbs = [(reworded(text, gold), reporting_verbs(text, gold)) for text, gold in articles(name)]
    assert share_changed(of_names) >= 0.6
    assert share_changed(of_verbs) >= 0.5


@cache
def articles(name: str) -> tuple[tuple[str, GoldArticle], ...]:
    """The French plain texts of a set, each with its gold."""
    golds, texts = SETS[name]
    return tuple(
        ((texts / gold.text_file).read_bytes().decode(), gold)
        for gold in load_gold(golds)
        if gold.language == "fr" and gold.text_file and gold.text_file.endswith(".txt")
    )


@cache
def measured(name: str, change: str | None) -> Report:
    """How a set is read, changed or not."""
    pairs = [perturb(text, gold, CHANGES[change]) if change else (text, gold) for text, gold in articles(name)]
    return evaluate([gold for _, gold in pairs], [reading(text, gold) for text, gold in pairs])


def reading(text: str, gold: GoldArticle) -> Reading:
    assert gold.text_file
    return read_article(from_text(text, file=gold.text_file), settings=Settings())


def f1(report: Report) -> float:
    return float(amount(report.figures()["attribution F1"]) or 0)


def share_changed(found: Iterable[tuple[list[Edit], list[Extent]]]) -> float:
    """The share of the stretches that an edit changes."""
    hits = [any(s < end and e > start for s, e, _ in edits) for edits, extents in found for start, end in extents]
    return sum(hits) / len(hits)
