"""An event that is told in another construction is read as the same event: a sample of what recast.py makes."""

import re
from functools import cache

import pytest

from .recast import Example, constructions, examples, finite, measured, recast, sampled

EVERY = 30  # one example of so many; all where a construction takes few verbs
NARROW = re.compile(r"\{[ND]:")


@cache
def cases() -> tuple[Example, ...]:
    return tuple(examples(EVERY))


@pytest.mark.slow
@pytest.mark.parametrize("name", list(constructions()))
def test_told_in_another_construction(name: str) -> None:
    construction = constructions()[name]
    narrow = "only" in construction or NARROW.search(construction["pattern"])
    found = [*measured(construction, [case for case in cases() if narrow or sampled(case.text, EVERY)])]
    wrong = [f"{text} {faults}" for text, faults in found if faults]
    assert len(found) >= 8
    assert 100 * (len(found) - len(wrong)) // len(found) >= construction["kept"], "\n".join(wrong)


RECAST = [  # a construction, and what it makes of an example
    ("passive", "Quatre villageois ont été tués par des hommes armés."),
    ("que", "L'ONU a indiqué que des hommes armés avaient tué quatre villageois."),
    ("cleft object", "Ce sont quatre villageois que des hommes armés ont tués."),
    ("participle first", "Tués par des hommes armés, quatre villageois figurent sur la liste."),
    ("coûter la vie", "Une attaque d'hommes armés a coûté la vie à quatre villageois."),
]


@pytest.mark.slow
@pytest.mark.parametrize(("name", "text"), RECAST)
def test_recast(name: str, text: str) -> None:
    example = next(case for case in cases() if case.text == "Des hommes armés ont tué quatre villageois.")
    assert recast(example, constructions()[name]) == text


@pytest.mark.parametrize(
    ("verb", "tense", "forms"),
    [
        ("attaquer", "present", "attaque attaquent"),
        ("lancer", "imperfect", "lançait lançaient"),
        ("assiéger", "present", "assiège assiègent"),
        ("déployer", "future", "déploiera déploieront"),
        ("rejeter", "conditional", "rejetterait rejetteraient"),
        ("annexer", "present", "annexe annexent"),
        ("atteindre", "present", "atteint atteignent"),
        ("tenir", "past", "tint tinrent"),
        ("parcourir", "past", "parcourut parcoururent"),
        ("envahir", "future", "envahira envahiront"),
    ],
)
def test_forms_of_verbs(verb: str, tense: str, forms: str) -> None:
    assert [finite(verb, tense, plural=many) for many in (False, True)] == forms.split()
