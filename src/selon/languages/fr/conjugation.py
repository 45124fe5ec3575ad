"""French verb forms from the infinitive, third persons and participles: enough to know a cue when the tagger does not.

Regular verbs follow rules; the others are compounds of a few models, of which `conjugation.toml` gives the stems
(after Bescherelle, L'art de conjuguer).
"""

from collections.abc import Iterator

from selon import languages

FUTURE = ("a", "ont", "ait", "aient")
FINITE, PARTICIPLE, GERUND, INFINITIVE = "finite", "participle", "gerund", "infinitive"


def forms(infinitive: str) -> dict[str, str]:
    """The forms of a verb that a news text may hold, each with what it is: `finite` (third persons of the present,
    imperfect, simple past, future, conditional and subjunctive), `participle`, `gerund`, `infinitive`, or `either`
    where a form is both finite and a participle (dit, fait)."""
    found: dict[str, str] = {infinitive: INFINITIVE}
    for form, kind in _forms(infinitive):
        found[form] = kind if found.get(form, kind) == kind else "either"
    return found


def _forms(infinitive: str) -> Iterator[tuple[str, str]]:
    models = languages.table(__package__.rpartition(".")[2], "conjugation")["model"]
    for model in sorted(models, key=lambda m: -len(m["infinitive"])):
        if infinitive.endswith(model["infinitive"]):
            prefix = infinitive[: -len(model["infinitive"])]
            for kind in (FINITE, PARTICIPLE, GERUND):
                yield from ((prefix + form, kind) for form in model[kind].split())
            return
    if infinitive.endswith("er"):
        yield from _first(infinitive[:-2])
    elif infinitive.endswith("ir"):
        yield from _second(infinitive[:-2])


def _first(stem: str) -> Iterator[tuple[str, str]]:
    """-er, with the changes of spelling of -cer, -ger, -yer, e or é before the last consonant, -eler and -eter."""
    soft = {"c": stem[:-1] + "ç", "g": stem + "e"}.get(stem[-1:], stem)
    yield from ((soft + ending, FINITE) for ending in ("ait", "aient", "a"))
    yield soft + "ant", GERUND
    yield from ((stem + ending, PARTICIPLE) for ending in ("é", "ée", "és", "ées"))
    yield stem + "èrent", FINITE
    for changed in _opened(stem):
        yield from ((changed + ending, FINITE) for ending in ("e", "ent"))
        yield from ((changed + "er" + ending, FINITE) for ending in FUTURE)


def _opened(stem: str) -> Iterator[str]:
    yield stem
    if stem.endswith("y"):
        yield stem[:-1] + "i"
    if len(stem) > 2 and stem[-2] in "eé" and stem[-1] not in "aeiouyé":
        yield stem[:-2] + "è" + stem[-1]
        yield stem + stem[-1]
    if len(stem) > 3 and stem[-3] in "eé" and stem[-1] not in "aeiouyé" and stem[-2] not in "aeiouyé":
        yield stem[:-3] + "è" + stem[-2:]


def _second(stem: str) -> Iterator[tuple[str, str]]:
    yield from ((stem + ending, FINITE) for ending in ("it", "issent", "issait", "issaient", "irent", "isse"))
    yield stem + "issant", GERUND
    yield from ((stem + ending, PARTICIPLE) for ending in ("i", "ie", "is", "ies"))
    yield from ((stem + "ir" + ending, FINITE) for ending in FUTURE)
