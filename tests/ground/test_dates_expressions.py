"""The table of time expressions in context, written without sight of the grammar: every interval, basis and flag.

Where the annotated articles of tests/golden read the same words otherwise, they are followed (DISPUTED).
"""

from pathlib import Path

import pytest
import yaml

from selon.gather import from_text
from selon.ground.dates import Dated, dates
from selon.parse import parse

pytestmark = pytest.mark.slow

DISPUTED = {
    # 102_burkina-djibo-deplaces counts "depuis trois jours" with the day of publication
    "Depuis trois jours, le quartier est privé d'eau.",
    # an article of a vague date may tell of the week before its first day: 113_missiles-aerodrome-t4
    "La semaine passée, deux écoles avaient brûlé.",
    "Les snipers se sont tus ces deux derniers jours.",
    "Le mois dernier, onze gardes avaient déserté.",
}
TABLE = Path(__file__).with_name("time_expressions.yaml")


def overlaps(dated: Dated, start: int, end: int) -> bool:
    return dated.start < end and start < dated.end


def compare(entry: dict) -> list[tuple[str, str, str]]:
    """For each expected expression, and each found that none expects: its words, what was expected, what was found."""
    text = entry["text"]
    p = parse(from_text(text, published=entry["published"], language="fr"))
    found = list(dates(p))
    seen, rows, at = set(), [], 0
    for expected in entry["expect"]:
        start = text.index(expected["words"], at)
        at = end = start + len(expected["words"])
        hits = [i for i, d in enumerate(found) if overlaps(d, start, end)]
        seen.update(hits)
        rows.append((expected["words"], wanted(expected), " | ".join(told(found[i]) for i in hits) or "nothing"))
    rows += [
        (text[d.start : d.end], "nothing", told(d)) for i, d in enumerate(found) if i not in seen and d.kind in DATING
    ]
    return rows


DATING = ("point", "period")


def wanted(expected: dict) -> str:
    if expected.get("kind") in ("duration", "repeated"):
        return expected["kind"]
    return f"{expected.get('earliest')}..{expected.get('latest')}"


def told(d: Dated) -> str:
    if d.kind not in DATING or d.when is None:
        return d.kind
    return f"{d.when.earliest}..{d.when.latest}"


@pytest.fixture(scope="module")
def entries() -> list[dict]:
    return yaml.safe_load(TABLE.read_text(encoding="utf-8"))


def test_intervals(entries: list[dict]) -> None:
    """Each row's expressions and no others, with their first and last day."""
    wrong = {e["text"]: [r for r in compare(e) if r[1] != r[2]] for e in entries}
    assert {text: rows for text, rows in wrong.items() if rows and text not in DISPUTED} == {}
    assert all(wrong[text] for text in DISPUTED)  # one that is settled leaves the list


def test_basis_precision_and_flags(entries: list[dict]) -> None:
    wrong = []
    for e in entries:
        found = dates(parse(from_text(e["text"], published=e["published"], language="fr")))
        at = 0
        for expected in e["expect"] if e["text"] not in DISPUTED else ():
            start = e["text"].index(expected["words"], at)
            at = start + len(expected["words"])
            if expected.get("kind") in ("duration", "repeated"):
                continue
            (d,) = [d for d in found if overlaps(d, start, at)]
            assert d.when is not None
            got = d.when.basis, d.when.precision, [flag.kind for flag in d.flags]
            want = expected["basis"], expected.get("precision"), expected.get("flags", [])
            if got != want:
                wrong.append((e["text"], expected["words"], want, got))
    assert wrong == []
