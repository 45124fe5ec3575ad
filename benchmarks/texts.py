"""Distinct plausible French articles without end: sentences of the golden texts, their numbers and names changed.

Names are made up of syllables, so that the vocabulary keeps growing as it does with real news. The same seed gives the
same articles.
"""

import random
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SOURCES = ("tests/golden/fr/texts", "src/selon/sample/articles")
ONSETS = (*"bdfghjklmnrstz", "kh", "ch", "gh", "dj", "abou", "el", "tel", "")
VOWELS = (*"aeioâ", "ou", "ei", "aï")
CODAS = (*"bdfklmnrstz", "ne", "ra", "lé")
CAPITAL = re.compile(r"(?<=[a-zéèàê,’'] )[A-ZÉ][\w’-]+|(?<=[’'])[A-ZÉ][\w-]{2,}")
NUMBER = re.compile(r"\b\d{1,3}\b")
FRENCH = re.compile(r"\b(?:les|des|dans|une|est)\b")


def sentences() -> list[str]:
    """The sentences of the golden and sample texts in French, in a fixed order."""
    found: dict[str, None] = {}
    for folder in SOURCES:
        for path in sorted((ROOT / folder).glob("*.txt")):
            for line in path.read_text(encoding="utf-8").splitlines():
                for sentence in re.split(r"(?<=[.!?])\s+(?=[A-ZÉÀ«])", line):
                    if 40 < len(sentence) < 500 and FRENCH.search(sentence):
                        found[sentence.strip()] = None
    return list(found)


def articles(count: int, *, seed: int) -> Iterator[str]:
    """Yields `count` articles of 8 to 16 sentences in paragraphs, no two of them alike."""
    chance = random.Random(seed)
    pool = sentences()
    for number in range(count):
        told = [_varied(sentence, chance) for sentence in chance.sample(pool, chance.randint(8, 16))]
        paragraphs = [" ".join(told[i : i + 3]) for i in range(0, len(told), 3)]
        dated = f"Publié le {chance.randint(1, 28)} janvier {chance.randint(2012, 2023)}"
        yield "\n\n".join([dated, f"{_name(chance)} : dépêche {seed}-{number}", *paragraphs]) + "\n"


def _varied(sentence: str, chance: random.Random) -> str:
    sentence = NUMBER.sub(lambda match: str(chance.randint(2, 999)), sentence)
    return CAPITAL.sub(lambda match: _name(chance) if chance.random() < 0.3 else match[0], sentence)


def _name(chance: random.Random) -> str:
    syllables = [chance.choice(ONSETS) + chance.choice(VOWELS) for _ in range(chance.randint(1, 3))]
    name = "".join(syllables) + chance.choice(CODAS)
    return name[:1].upper() + name[1:]
