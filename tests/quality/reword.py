"""Reporting verbs swapped for others of the lexicon that say the same, in the same form."""

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from typing import Any

from selon import languages
from selon.evaluate import GoldArticle
from selon.evaluate.spans import Extent
from selon.languages.fr import conjugation

from .perturb import Edit, table

ENDINGS = ("e", "ent", "ait", "aient", "é", "ée", "és", "ées", "ant", "er")
VERB_GROUP = r"(?:-t)?(?:-\w+)?(?: [\w']+){0,3} $"
AUXILIARY = re.compile(rf"\b(?:a|ont|avait|avaient|ayant|avoir|été){VERB_GROUP}", re.IGNORECASE)
# What tells in which frame a verb stands, by what is before it and, behind |, after it; the first that fits
USES = {
    "que": r"\|(?: [\w'-]+){0,5}? qu(?:e |')",
    "inf": r"\| (?:ne pas |n')?(?!(?:n|v)otre|(?:en|con)tre|premier|dernier)(?:avoir|être|\w+(?:er|ir|ire|[dt]re))\b",
    "quote": rf"\|-(?:t-)?(?:il|elle|on)|[,»”\"] (?:s'|se |(?:a|ont|avait){VERB_GROUP[:-1]})?\|"
    r"|\|[^.;,:«“\"]{0,70} ?:|\|(?: \w+)? ?[«“\"]",
    "à-": r"\|[^.;,]{0,60} à \w+(?:er|ir|re)\b",
    "de-": r"\| (?:\w+ )?d(?:e |')",
}


def reworded(text: str, gold: GoldArticle | None) -> list[Edit]:
    """The verbs of the gold's cues become others of their line, with the same stance and the frame in use."""
    found = reporting_verbs(text, gold) if gold else []
    return [edit for turn, extent in enumerate(found) if (edit := _other_verb(text, extent, turn))]


def reporting_verbs(text: str, gold: GoldArticle) -> list[Extent]:
    """Where the gold's cues have a verb of the lexicon: the last one of the cue that is nearest to the content."""
    heads = {_bare(lemma).split()[0] for lemma in _lexicon()} - {"avoir", "être"}
    known = {form for head in heads for form in conjugation.forms(head)}
    found: set[Extent] = set()
    for claim in gold.claims:
        extents = claim.locate(text, file=gold.file)
        start, end = extents[0][0], extents[-1][1]
        cues = re.finditer(rf"(?<!\w){re.escape(claim.cue)}(?!\w)", text) if claim.cue else ()
        for cue in sorted(cues, key=lambda match: max(start - match.end(), match.start() - end, 0))[:1]:
            words = re.compile(r"\w+").finditer(text, *cue.span())
            found.update([word.span() for word in words if word.group().lower() in known][-1:])
    return sorted(found)


def _other_verb(text: str, extent: Extent, turn: int) -> Edit | None:
    start, end = extent
    word, before, after = text[start:end].lower(), text[:start].replace("’", "'")[-60:], text[end:].replace("’", "'")
    uses = [use for use, sign in USES.items() if re.search(sign, f"{before}|{after[:90]}")]
    itself, denied = re.search(r"\bs(?:e |')$", before), re.search(r"\bn(?:e |')[^.,;]*$", before)
    known = [row for row in _forms().get(word, []) if bool(itself) == (row[0] != _bare(row[0])) and row[1] != "er"]
    if len(known) > 1:  # dit: present and participle
        known = [row for row in known if (row[1] == "é") == bool(AUXILIARY.search(before))]
    forms = [
        _conjugated(_bare(other))[ending]
        for lemma, ending, line in known
        for other in line
        if other != lemma and _alike(lemma, other, uses, ("stance", "own", "negated") if denied else ("stance", "own"))
    ]
    if re.search(r"'$|\b(?:que|ne|se|le|la|de) $", before):  # what is elided before it stays so
        forms = [form for form in forms if (form[0] in "aeiouéê") == (word[0] in "aeiouéê")]
    if not forms:
        return None
    new, clitic = forms[turn % len(forms)], re.match(r"-(?:t-)?(?=(?:il|elle|on)s?\b)", after)
    joint = ("-t-" if new[-1] in "ea" else "-") if clitic else ""
    return start, end + (clitic.end() if clitic else 0), (new.title() if text[start].isupper() else new) + joint


def _alike(lemma: str, other: str, uses: list[str], same: Iterable[str]) -> bool:
    mine, new = _lexicon()[lemma], _lexicon().get(other)
    if new is None or any(mine.get(key) != new.get(key) for key in same):
        return False
    use = next((use for use in (*uses, "np") if f" {use}" in f" {mine['frames']}"), None)
    return use is not None and f" {use}" in f" {new['frames']}"


def _bare(lemma: str) -> str:
    return re.sub("^(?:se |s')", "", lemma)


def _conjugated(verb: str) -> dict[str, str]:
    written = table("verbs")["forms"].get(verb)
    if written:
        return {**written, **{f"é{mark}": written["é"] + mark for mark in ("e", "s", "es")}}
    stem = verb[:-2]
    soft = {"c": f"{stem[:-1]}ç", "g": f"{stem}e"}.get(stem[-1], stem)
    stems = {"a": soft, "e": re.sub("[eé]([^aeiouyé]|gu)$", r"è\1", stem)}
    return {ending: (stem if ending == "er" else stems.get(ending[0], stem)) + ending for ending in ENDINGS}


@cache
def _forms() -> dict[str, list[tuple[str, str, list[str]]]]:
    """The forms of the verbs of the lines, each with the verb, the ending that it stands for and the line."""
    found = defaultdict(list)
    for line in table("verbs")["lines"]:
        for lemma in filter(_lexicon().get, line):
            for ending, form in _conjugated(_bare(lemma)).items():
                found[form].append((lemma, ending, line))
    return dict(found)


@cache
def _lexicon() -> dict[str, Any]:
    return {row["lemma"]: row for row in languages.table("fr", "verbs")["verb"]}
