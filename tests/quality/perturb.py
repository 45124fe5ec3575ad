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
from selon.languages.fr import conjugation

Edit = tuple[int, int, str]
Change = Callable[[str, GoldArticle | None], list[Edit]]  # no gold: the text is a name of the gold

NEW_MARK = {"«": "“", "»": "”", "“": '"', "”": '"', "'": "’", "’": "'"}
MARK = re.compile("(?<=«)[ \xa0\u202f]|[ \xa0\u202f](?=»)|[«»“”]|(?<=\\w)['’](?=[\\w«“\"])")
ENDINGS = ("e", "ent", "ait", "aient", "é", "ée", "és", "ées", "ant", "er")
VERB_GROUP = r"(?:-t)?(?:-\w+)?(?: [\w']+){0,3} $"
AUXILIARY = re.compile(rf"\b(?:a|ont|avait|avaient|ayant|avoir|été){VERB_GROUP}", re.IGNORECASE)
# What tells in which frame a verb stands, by what is before it and, behind |, after it; the first that fits
USES = {
    "que": r"\|(?: [\w'-]+){0,5}? qu(?:e |')",
    "inf": r"\| (?:ne pas |n')?(?!(?:n|v)otre|(?:en|con)tre|premier|dernier)(?:avoir|être|\w+(?:er|ir|ire|[dt]re))\b",
    "quote": rf"\|-(?:t-)?(?:il|elle|on)|[,»”\"] (?:(?:a|ont|avait){VERB_GROUP[:-1]})?\||\|[^.;,]{{0,70}} ?[:«“\"]",
    "à-": r"\|[^.;,]{0,60} à \w+(?:er|ir|re)\b",
    "de-": r"\| (?:\w+ )?d(?:es? |u |')",
}


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


def reworded(text: str, gold: GoldArticle | None) -> list[Edit]:
    """The verbs of the gold's cues become others of their line, with the same stance and the frame in use."""
    found = reporting_verbs(text, gold) if gold else []
    return [edit for turn, extent in enumerate(found) if (edit := _other_verb(text, extent, turn))]


def reporting_verbs(text: str, gold: GoldArticle) -> list[Extent]:
    """Where the gold's cues have a verb of the lexicon: the last one of the cue that is nearest to the content."""
    heads = {form for lemma in _lexicon() for form in conjugation.forms(_bare(lemma).split()[0])}
    found: set[Extent] = set()
    for claim in gold.claims:
        extents = claim.locate(text, file=gold.file)
        start, end = extents[0][0], extents[-1][1]
        cues = re.finditer(rf"(?<!\w){re.escape(claim.cue)}(?!\w)", text) if claim.cue else ()
        for cue in sorted(cues, key=lambda match: max(start - match.end(), match.start() - end, 0))[:1]:
            words = re.compile(r"\w+").finditer(text, *cue.span())
            found.update([word.span() for word in words if word.group().lower() in heads][-1:])
    return sorted(found)


def _other_verb(text: str, extent: Extent, turn: int) -> Edit | None:
    start, end = extent
    word, before, after = text[start:end].lower(), text[:start].replace("’", "'")[-60:], text[end:].replace("’", "'")
    use = next((use for use, sign in USES.items() if re.search(sign, f"{before}|{after[:90]}")), "np")
    itself, denied = re.search(r"\bs(?:e |')$", before), re.search(r"\bn(?:e |')[^.,;]*$", before)
    known = [row for row in _forms().get(word, []) if bool(itself) == (row[0] != _bare(row[0]))]
    if len(known) > 1:  # dit: present and participle
        known = [row for row in known if (row[1] == "é") == bool(AUXILIARY.search(before))]
    same = ("stance", "own", "negated" if denied else "stance")
    forms = [
        _conjugated(_bare(other))[ending]
        for lemma, ending, line in known
        for other in line
        if other != lemma
        and all(_lexicon()[lemma].get(key) == _lexicon()[other].get(key) for key in same)
        and all(f" {use}" in f" {_lexicon()[one]['frames']}" for one in (lemma, other))
    ]
    if re.search(r"'$|\b(?:que|ne|se|le|la|de) $", before):  # what is elided before it stays so
        forms = [form for form in forms if (form[0] in "aeiouéê") == (word[0] in "aeiouéê")]
    if not forms:
        return None
    new, clitic = forms[turn % len(forms)], re.match(r"-(?:t-)?(?=(?:il|elle|on)s?\b)", after)
    joint = ("-t-" if new[-1] in "ea" else "-") if clitic else ""
    return start, end + (clitic.end() if clitic else 0), (new.title() if text[start].isupper() else new) + joint


def _bare(lemma: str) -> str:
    return re.sub("^(?:se |s')", "", lemma)


def _conjugated(verb: str) -> dict[str, str]:
    table = _table("verbs")["forms"].get(verb)
    if table:
        return {**table, **{f"é{mark}": table["é"] + mark for mark in ("e", "s", "es")}}
    stem = verb[:-2]
    stems = {"a": {"c": f"{stem[:-1]}ç", "g": f"{stem}e"}.get(stem[-1], stem), "e": re.sub("[eé]([^aeiouyé])$", r"è\1", stem)}
    return {ending: (stem if ending == "er" else stems.get(ending[0], stem)) + ending for ending in ENDINGS}


@cache
def _forms() -> dict[str, list[tuple[str, str, list[str]]]]:
    """The forms of the verbs of the lines, each with the verb, the ending that it stands for and the line."""
    found = defaultdict(list)
    for line in _table("verbs")["lines"]:
        for lemma in line:
            for ending, form in _conjugated(_bare(lemma)).items():
                found[form].append((lemma, ending, line))
    return dict(found)


@cache
def _lexicon() -> dict[str, Any]:
    return {row["lemma"]: row for row in languages.table("fr", "verbs")["verb"]}


@cache
def _names() -> tuple[re.Pattern[str], dict[str, str]]:
    new: dict[str, str] = {}
    for line in [line for kind in _table("names").values() for line in kind]:
        for old, name in zip(line, [*line[1:], line[0]], strict=True):
            first, target = old.split("|")[0], name.split("|")[0]
            new |= {old: target.upper() if old.isupper() > first.isupper() else target for old in old.split("|")}
    words = "|".join(re.escape(name).replace("'", "['’]") for name in sorted(new, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)"), new


@cache
def _table(name: str) -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name(f"perturb_{name}.toml").read_text(encoding="utf-8"))
