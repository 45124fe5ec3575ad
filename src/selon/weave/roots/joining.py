"""Which of the roots of one event are one, that their names alone would not join: what an article calls short, another
of the same event tells in full (« la municipalité » and « la municipalité de Derik »)."""

from collections.abc import Collection, Iterator, Mapping
from functools import cache

from selon import languages
from selon.ontology import actors, fold
from selon.weave.roots.named import RootName
from selon.weave.roots.naming import PEOPLE, described, whole_name
from selon.weave.roots.offices import told_of


def joined(found: Collection[RootName]) -> Mapping[RootName, RootName]:
    """For the roots of one event that are another of them, that other.

    Some whom one medium describes twice, once with where they are (`local sources`, `local sources in the suburbs`),
    are one. An office or a body that is told short (`the governor of the region`, `the ministry of Defence`) is the one
    of the event that is called so, and whose; where there are two, it is neither. A person whose whole name begins
    another's is that one.
    """
    whole: dict[RootName, RootName] = {}
    for root in found:
        longer = list(_longer(root, found) if root.medium else _fuller(root, found))
        if len(longer) == 1:
            whole[root] = longer[0]
    return {root: whole.get(longer, longer) for root, longer in whole.items()}


def _longer(root: RootName, found: Collection[RootName]) -> Iterator[RootName]:
    """The others of an event that a root that is only described may stand for."""
    for other in found:
        if other.medium == root.medium:
            if other.name.startswith(f"{root.name} "):
                yield other
        elif other.medium is None and any(_short(root.name, other.name, lang) for lang in languages.read()):
            yield other


def _fuller(root: RootName, found: Collection[RootName]) -> Iterator[RootName]:
    """The others of an event whose whole name begins with that of a person: Dieudonné Losa, Dieudonné Losa Dhekana."""
    if root.kind in PEOPLE and whole_name(root.name):
        begin = f"{fold(root.name)} "
        those = (one for one in found if one.medium is None and one.kind in PEOPLE and whole_name(one.name))
        yield from (one for one in those if fold(one.name).startswith(begin))


def _short(name: str, whole: str, language: str) -> bool:
    """Whether a name is that of an office or a body told short, and another tells whose it is."""
    if name[:1].isupper() or described(name, None, language, nouns=False):
        return False
    told = told_of(whole, language, actors())
    if told is not None and told[0] == fold(name):
        return True
    short, full = _words(_undivided(name, language)), _words(whole)
    if full[: len(short)] != short or len(full) == len(short):
        return False
    after = full[len(short)]
    return after in _row(language, "of_whom")


def _undivided(name: str, language: str) -> str:
    """« gouverneur de la région », that does not tell which, is « gouverneur »."""
    words = _words(name)
    whose = len(words) < 2 or words[0] not in _row(language, "seats") or words[-1] not in _row(language, "divisions")
    return name if whose else words[0]


def _words(name: str) -> list[str]:
    return name.lower().replace("’", "'").replace("'", "' ").split()


@cache
def _row(language: str, row: str) -> frozenset[str]:
    return frozenset(languages.table(language, "weaving").get(row, ()))
