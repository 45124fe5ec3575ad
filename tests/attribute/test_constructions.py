"""The construction tables (tests/golden/fr/constructions): who says what in one sentence, and what says nothing.

A case holds when every claim of the table is found with its root, its chain and its stance, and every attributed claim
that is read is one of these, none of them read twice. Cases that do not hold yet are listed in failing.txt; one that
comes to hold must be struck off there (in tests, `python -m attribute.test_constructions` writes the list anew).
"""

from pathlib import Path

import pytest

from selon.attribute import attribute
from selon.evaluate.names import same_source
from selon.evaluate.spans import covered, extents, length, locate
from selon.gather import from_text
from selon.parse import parse
from tabled import Tables

TABLES = Tables("constructions", Path(__file__).parent)
ENOUGH, LONGEST, SLACK = 0.6, 2.5, 40  # the scorer's measure of a content


def faults(case):
    """What is wrong with the reading of a case, one line each."""
    text = case["text"]
    claims = attribute(parse(from_text(text, language="fr")))
    met = set()
    for gold in case["claims"]:
        quoted = gold["content"] if isinstance(gold["content"], list) else [gold["content"]]
        spans = [locate(text, words) for words in quoted]
        chain = gold["sources"]
        near = [
            (n, c)
            for n, c in enumerate(claims)
            if covered(extents(c.content), spans) >= ENOUGH
            and length(extents(c.content)) <= LONGEST * length(spans) + SLACK
        ]
        right = [
            (n, c)
            for n, c in near
            if len(c.sources) == len(chain)
            and all(same_source(s, name) for s, name in zip(c.sources, chain, strict=True))
        ]
        whole = [n for n, c in right if c.stance == gold["stance"]]
        met |= set([n for n in whole if n not in met][:1])
        if not right:
            yield f"{chain} does not say {quoted}: {[[s.name for s in c.sources] for _, c in near]}"
        elif not whole:
            yield f"{gold['stance']} is not the stance of {chain} on {quoted}"
        elif "hedged" in gold and all(claims[n].hedged != gold["hedged"] for n in whole):
            yield f"{quoted} is {'not ' * gold['hedged']}told as unsure"
    for n, claim in enumerate(claims):
        if n not in met and claim.sources:
            who = [source.name for source in claim.sources]
            yield f"nobody says so, or says it once: {[s.text for s in claim.content]}, read from {who}"


@pytest.mark.parametrize(("name", "case"), TABLES.params())
def test_construction(name, case):
    TABLES.hold(name, list(faults(case)))


def test_every_family_has_its_dozen():
    families = TABLES.families()
    assert len(families) >= 29
    for family, rows in families.items():
        assert len(rows) >= 12, family
        assert sum(not row["claims"] or row["shows"].startswith("negative") for row in rows) * 3 >= len(rows), family


def test_what_fails_is_a_case_and_most_hold():
    assert TABLES.list_is_right()


if __name__ == "__main__":
    TABLES.write(faults)
