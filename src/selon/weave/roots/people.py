"""One person under several spellings: names that were written in other letters, and come out otherwise by each outlet
(Oleh and Oleg Synehoubov, Rami Abdel Rahmane and Abdul Rahman, Elmaouloud and el-Maouloud)."""

import re
from collections.abc import Iterable, Mapping

from selon.gazetteer.romanisation import fold, skeleton_of
from selon.gazetteer.romanisation import key as romanised

LEAST = 7  # consonants of a name that a vowel may differ in: Ali Hassan and Ali Hussein are two
VOWELS = 1  # letters, of the romanised key, in which they may
# What is one sound of names in other letters: `gu` before a front vowel is a hard g, which is h in Ukrainian. The
# article is left out where it is written as a part of a word, and is in one form behind `Abd`.
_HARD = re.compile(r"gu(?=[eiy])")
_ARTICLE = re.compile(r"\b(?:el|al)(?=\w{5})")
_SERVANT = re.compile(r"\babd ?[aeou][lrnsdtz] ?(?=\w{3})")


def sounded(name: str) -> str:
    """How a name of several words sounds, by the key of its romanisation; empty where it has no letter."""
    plain = _HARD.sub("g", fold(name)).replace("gh", "g").replace("kh", "#").replace("g", "h").replace("#", "kh")
    return romanised(_ARTICLE.sub("", _SERVANT.sub("abdal ", plain))).full


def alike(names: Mapping[str, str]) -> dict[str, str]:
    """For the keys of names, by what each sounds like, the first key of those that are one person's: their consonants
    are the same, and their vowels too, or but for one where the consonants are many. A pure function of the set."""
    buckets: dict[str, list[str]] = {}
    for one, sound in sorted(names.items()):
        skeleton = skeleton_of(sound)
        buckets.setdefault(skeleton if len(skeleton) >= LEAST else sound, []).append(one)
    found: dict[str, str] = {}
    for group in buckets.values():
        found |= _first_of(group, names)
    return found


def _first_of(group: Iterable[str], names: Mapping[str, str]) -> dict[str, str]:
    from rapidfuzz.distance import Levenshtein

    first: dict[str, str] = {}
    for one in group:
        near = [other for other in first if Levenshtein.distance(names[one], names[other]) <= VOWELS]
        first[one] = first[near[0]] if near else one
    return {one: other for one, other in first.items() if one != other}
