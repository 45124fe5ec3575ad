"""French verb forms from the infinitive, third persons and participles: enough to know a cue when the tagger does not.

Regular verbs follow rules; the others are compounds of a few models, of which `conjugation.toml` gives the stems
(after Bescherelle, L'art de conjuguer).
"""

from collections.abc import Iterator

from selon import languages

FUTURE = ("a", "ont", "ait", "aient")
IMPERFECT = ("ait", "aient")


def forms(infinitive: str) -> frozenset[str]:
    """The forms of a verb that a news text may hold: present, imperfect, simple past, future, conditional and
    subjunctive of the third persons, first persons of the present, both participles and the infinitive itself."""
    table = languages.table(__package__.rpartition(".")[2], "conjugation")["model"]
    for model in sorted(table, key=lambda m: -len(m["infinitive"])):
        if infinitive.endswith(model["infinitive"]):
            prefix = infinitive[: -len(model["infinitive"])]
            return frozenset({infinitive, *(prefix + form for form in model["forms"].split())})
    if infinitive.endswith("er"):
        return frozenset({infinitive, *_first(infinitive[:-2])})
    if infinitive.endswith("ir"):
        return frozenset({infinitive, *_second(infinitive[:-2])})
    return frozenset({infinitive})


def _first(stem: str) -> Iterator[str]:
    """-er, with the changes of spelling of -cer, -ger, -yer, e or é before the last consonant, -eler and -eter."""
    soft = {"c": stem[:-1] + "ç", "g": stem + "e"}.get(stem[-1:], stem)
    for ending in ("ait", "aient", "ant", "a"):
        yield soft + ending
    yield from (stem + ending for ending in ("é", "ée", "és", "ées", "èrent", "ons", "ions"))
    for open_stem in _opened(stem):
        yield from (open_stem + ending for ending in ("e", "es", "ent"))
        yield from (open_stem + "er" + ending for ending in FUTURE)
    yield from (stem + "er" + ending for ending in FUTURE)


def _opened(stem: str) -> Iterator[str]:
    yield stem
    if stem.endswith("y"):
        yield stem[:-1] + "i"
    if len(stem) > 2 and stem[-2] in "eé" and stem[-1] not in "aeiouyé":
        yield stem[:-2] + "è" + stem[-1]
        yield stem + stem[-1]
    if len(stem) > 3 and stem[-3] in "eé" and stem[-1] not in "aeiouyé" and stem[-2] not in "aeiouyé":
        yield stem[:-3] + "è" + stem[-2:]


def _second(stem: str) -> Iterator[str]:
    for ending in ("it", "issent", "issait", "issaient", "irent", "isse", "issant", "i", "ie", "is", "ies"):
        yield stem + ending
    yield from (stem + "ir" + ending for ending in FUTURE)
