"""The golden sets say what the codebook lets them say: a slip in the gold would silently cost or hide a figure."""

from pathlib import Path
from typing import get_args

import pytest

from selon.evaluate import GoldArticle, load_gold
from selon.evaluate.gate import load_floors
from selon.evaluate.goldfile import gold_files
from selon.gather import gather
from selon.model import Article, Mode, Stance
from selon.settings import Settings

ROOT = Path(__file__).parents[2]
SETS = load_floors(Path(__file__).with_name("floors.toml"))


def slips(article: GoldArticle, text: str) -> list[str]:
    """What is wrong with the claims and triggers of one article."""
    events = {event.key for event in article.events}
    found = [
        f"claim {claim.id}: {what}"
        for claim in article.claims
        for what, wrong in [
            (f"stance {sorted(claim.stances)}", not claim.stances <= set(get_args(Stance))),
            (f"mode {claim.mode}", claim.mode not in (None, *get_args(Mode))),
            (f"event {claim.event}", claim.event is not None and claim.event not in events),
        ]
        if wrong
    ]
    return found + [f"event {e.key}: trigger {t}" for e in article.events for t in e.triggers if t not in text]


@pytest.mark.parametrize("name", sorted(SETS))
def test_gold_follows_the_codebook(name: str) -> None:
    folder = ROOT / SETS[name].gold
    assert gold_files(folder), f"{folder} holds no gold"
    found = {
        article.file: slips(article, text_of(article, ROOT / SETS[name].paths[0])) for article in load_gold(folder)
    }
    assert {file: wrong for file, wrong in found.items() if wrong} == {}


def text_of(gold: GoldArticle, texts: Path) -> str:
    """The text that is read for this gold, which must hold what its claims quote."""
    assert gold.text_file, f"{gold.file} names no text"
    (article,) = gather([texts / gold.text_file], settings=Settings())
    assert isinstance(article, Article), str(article)
    gold.check_spans(article.text)
    return article.text
