"""Changes of an article and its gold that leave what it says: other names, marks, no accents (other verbs: reword.py).

A change gives edits of a text; the gold's spans go through them by offset, and the names in it are changed as words.
"""

import re
import tomllib
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any
from unicodedata import normalize

from selon.evaluate import GoldArticle, GoldClaim, GoldEvent
from selon.evaluate.spans import ELLIPSIS, Extent, locate

Edit = tuple[int, int, str]
Change = Callable[[str, GoldArticle | None], list[Edit]]  # no gold: the text is a name of the gold

NEW_MARK = {"«": "“", "»": "”", "“": '"', "”": '"', "'": "’", "’": "'"}
MARK = re.compile("(?<=«)[ \xa0\u202f]|[ \xa0\u202f](?=»)|[«»“”]|(?<=\\w)['’](?=[\\w«“\"])")


def perturb(text: str, gold: GoldArticle, change: Change) -> tuple[str, GoldArticle]:
    """The text and its gold, both changed."""
    edits = change(text, gold)
    fresh = edited(text, edits)

    def named(words: str) -> str:
        return edited(words, change(words, None))

    def moved(words: str) -> str:
        extent = locate(text, words)
        new = fresh[moved_to(extent, edits)] if extent else ELLIPSIS
        return named(words) if ELLIPSIS in new else new

    def claim(old: GoldClaim) -> GoldClaim:
        chains = tuple(tuple(map(named, chain)) for chain in old.chains)
        return replace(old, quoted=tuple(map(moved, old.quoted)), chains=chains, cue=old.cue and moved(old.cue))

    def event(old: GoldEvent) -> GoldEvent:
        return replace(old, triggers=tuple(map(moved, old.triggers)), place_names=tuple(map(named, old.place_names)))

    places = tuple(replace(place, name=named(place.name)) for place in gold.places)
    claims, events = tuple(map(claim, gold.claims)), tuple(map(event, gold.events))
    return fresh, replace(gold, claims=claims, events=events, places=places)


def edited(text: str, edits: list[Edit]) -> str:
    """The text with the edits, which are in order and do not overlap, carried out."""
    for start, end, words in reversed(edits):
        text = text[:start] + words + text[end:]
    return text


def moved_to(extent: Extent, edits: list[Edit]) -> slice:
    """Where the stretch stands when the edits are done; an edit that it cuts is taken whole."""
    cut = [(start, end) for start, end, _ in edits if start < extent[1] and end > extent[0]]
    start, end = min([extent[0], *(s for s, _ in cut)]), max([extent[1], *(e for _, e in cut)])
    before = sum(len(words) - (right - left) for left, right, words in edits if right <= start)
    within = sum(len(words) - (right - left) for left, right, words in edits if start <= left and right <= end)
    return slice(start + before, end + before + within)


def renamed(text: str, _: GoldArticle | None) -> list[Edit]:
    """Every listed person, medium and place becomes the next of its kind and shape."""
    pattern, new = _names()
    return [(*match.span(), new[match.group().replace("’", "'")]) for match in pattern.finditer(text)]


def unaccented(text: str, _: GoldArticle | None) -> list[Edit]:
    """Small letters lose their accents."""
    bare = [normalize("NFD", letter)[0] if letter.islower() else letter for letter in text]
    return [(at, at + 1, new) for at, (new, old) in enumerate(zip(bare, text, strict=True)) if new != old]


def remarked(text: str, _: GoldArticle | None) -> list[Edit]:
    """«x» becomes “x”, “x” becomes "x", "x" becomes « x » where its marks pair in a paragraph; apostrophes likewise."""
    edits = [(*match.span(), NEW_MARK.get(match.group(), "")) for match in MARK.finditer(text)]
    for paragraph in re.finditer(r"[^\n]+", text):
        marks = [match.start() for match in re.compile('"').finditer(text, *paragraph.span())]
        if len(marks) % 2 == 0 and not re.search("[«»“”]", paragraph.group()):
            edits += [(at, at + 1, " »" if turn % 2 else "« ") for turn, at in enumerate(marks)]
    return sorted(edits)


@cache
def _names() -> tuple[re.Pattern[str], dict[str, str]]:
    new: dict[str, str] = {}
    for line in [line for kind in table("names").values() for line in kind]:
        for old, name in zip(line, [*line[1:], line[0]], strict=True):
            first, target = old.split("|")[0], name.split("|")[0]
            new |= {old: target.upper() if old.isupper() > first.isupper() else target for old in old.split("|")}
    words = "|".join(re.escape(name).replace("'", "['’]") for name in sorted(new, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)"), new


@cache
def table(name: str) -> dict[str, Any]:
    """The data beside this module: perturb_names.toml, perturb_verbs.toml."""
    return tomllib.loads(Path(__file__).with_name(f"perturb_{name}.toml").read_text(encoding="utf-8"))
