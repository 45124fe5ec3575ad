"""Changes of an article and its gold that leave what it says as it is: other names, verbs, accents, marks.

A change gives edits of a text; the gold's spans go through them by offset, and the names in it are changed as words.
"""

import re
import tomllib
from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any
from unicodedata import normalize

from selon import languages
from selon.evaluate import GoldArticle, GoldClaim, GoldEvent
from selon.evaluate.spans import ELLIPSIS, Extent, locate
from selon.languages.fr.conjugation import forms

Edit = tuple[int, int, str]
Change = Callable[[str, GoldArticle | None], list[Edit]]  # no gold: the text is a name of the gold

AUXILIARY = re.compile(r"\b(?:a|ont|avait|avaient|ayant|avoir|été)\b(?:-t)?(?:-\w+)?(?: [\w']+){0,2} $", re.IGNORECASE)
NEW_MARK = {"«": "“", "»": "”", "“": '"', "”": '"', "'": "’", "’": "'"}
SPACE = "[ \xa0\u202f]?"
MARK = re.compile(rf"(?<=«){SPACE}|{SPACE}(?=»)|[«»“”]|(?<=\w)['’](?=[\w«“\"])")


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
    within = sum(len(words) - (right - left) for left, right, words in edits if start <= left and start < right <= end)
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
    return sorted(edit for edit in edits if edit[0] < edit[1])


def reworded(text: str, gold: GoldArticle | None) -> list[Edit]:
    """The verbs of the gold's cues become others of the lexicon of the same stance, with the same frames or more."""
    found = reporting_verbs(text, gold) if gold else []
    return [edit for turn, extent in enumerate(found) if (edit := _other_verb(text, extent, turn))]


def reporting_verbs(text: str, gold: GoldArticle) -> list[Extent]:
    """Where the gold's cues have a verb of the lexicon: the last one of the cue that is nearest to the content."""
    found: set[Extent] = set()
    for claim in gold.claims:
        extents = claim.locate(text, file=gold.file)
        start, end = extents[0][0], extents[-1][1]
        cues = re.finditer(rf"(?<!\w){re.escape(claim.cue)}(?!\w)", text) if claim.cue else ()
        for cue in sorted(cues, key=lambda match: max(start - match.end(), match.start() - end, 0))[:1]:
            words = re.compile(r"\w+").finditer(text, *cue.span())
            found.update([word.span() for word in words if word.group().lower() in _lexicon()][-1:])
    return sorted(found)


def _other_verb(text: str, extent: Extent, turn: int) -> Edit | None:
    word, before, after = text[slice(*extent)].lower(), text[: extent[0]], text[extent[1] :].replace("’", "'")
    itself = bool(re.search(r"\b(?:se |s['’])$", before))
    known = [row for row in _lexicon()[word] if row["itself"] == itself]
    if any(row["rest"] and re.match(rf"(?: \w+)? {row['rest']}", after) for row in known):
        return None  # a phrase
    pairs = [(row, ending) for row in known if not row["rest"] for ending in _endings(row["verb"], word)]
    participle = bool(AUXILIARY.search(before)) or before.endswith(", ")
    pairs = [pair for pair in pairs if len(pairs) == 1 or participle == (pair[1] == "é")]
    others = [form for row, ending in pairs[:1] for other in _others(row["lemma"]) if (form := _form(other, ending))]
    others = [form for form in others if (form[0] in "aeiouéê") == (word[0] in "aeiouéê")]  # for what is elided before
    if not others:
        return None
    form, clitic = others[turn % len(others)], re.match(r"-(?:t-)?(?=(?:il|elle|on)s?\b)", after)
    joint = ("-t-" if form[-1] in "ea" else "-") if clitic else ""
    new = form.capitalize() if text[extent[0]].isupper() else form
    return extent[0], extent[1] + (clitic.end() if clitic else 0), new + joint


def _endings(verb: str, form: str) -> list[str]:
    """The endings that an -er verb has where this verb has that form."""
    table = _data("verbs")["forms"].get(verb)
    if table or not verb.endswith("er"):
        return [ending for ending, known in (table or {}).items() if known == form]
    return [ending.group() for ending in re.finditer(r"(?:e|ent|ait|aient|ée?s?|ant|er)$", form)][:1]


def _form(verb: str, ending: str) -> str | None:
    table = _data("verbs")["forms"].get(verb)
    if table:
        return table.get(ending) or (table["é"] + ending[1:] if ending[0] == "é" and "é" in table else None)
    if not verb.endswith("er") or re.search(r"[eé][^aeiouyé]+er$|yer$", verb):  # no verb whose stem changes
        return None
    return verb[:-3] + ({"c": "ç", "g": "ge"}.get(verb[-3], verb[-3]) if ending[0] == "a" else verb[-3]) + ending


@cache
def _others(lemma: str) -> list[str]:
    """The single verbs that may stand for this one, in the order of the lexicon from it on."""
    rows = [row for row in languages.table("fr", "verbs")["verb"] if not _split(row["lemma"])["rest"]]
    at = next(place for place, row in enumerate(rows) if row["lemma"] == lemma)
    mine, same = rows[at], ("stance", "own", "negated")
    others = [row for row in (*rows[at + 1 :], *rows[:at]) if all(row.get(key) == mine.get(key) for key in same)]
    fit = [_split(row["lemma"]) for row in others if set(mine["frames"].split()) <= set(row["frames"].split())]
    return [other["verb"] for other in fit if other["itself"] == _split(lemma)["itself"]]


def _split(lemma: str) -> dict[str, Any]:
    itself, verb, rest = re.fullmatch(r"(se |s')?(\S+) ?(.*)", lemma).groups()
    return {"lemma": lemma, "itself": bool(itself), "verb": verb, "rest": rest}


@cache
def _lexicon() -> dict[str, list[dict[str, Any]]]:
    found = defaultdict(list)
    for row in languages.table("fr", "verbs")["verb"]:
        split = _split(row["lemma"])
        for form in forms(split["verb"]):
            found[form].append(split)
    return dict(found)


@cache
def _names() -> tuple[re.Pattern[str], dict[str, str]]:
    new: dict[str, str] = {}
    for line in [line for kind in _data("names").values() for line in kind]:
        for old, name in zip(line, [*line[1:], line[0]], strict=True):
            first, *others = old.split("|")
            target = name.split("|")[0]
            new |= {old: target.upper() if old.isupper() > first.isupper() else target for old in (first, *others)}
    longest = sorted(new, key=len, reverse=True)
    words = "|".join(re.escape(name).replace("'", "['’]") for name in longest)
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)"), new


@cache
def _data(name: str) -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name(f"perturb_{name}.toml").read_text(encoding="utf-8"))
