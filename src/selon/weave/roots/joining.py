"""Which of the roots of one event are one, that their names alone would not join: what an article calls short, another
of the same event tells in full (« la municipalité » and « la municipalité de Derik »)."""

from collections.abc import Collection, Iterator, Mapping
from functools import cache

from selon import languages
from selon.ontology import actors, fold
from selon.weave.roots.named import RootName
from selon.weave.roots.naming import PEOPLE, described, lowered, whole_name
from selon.weave.roots.offices import office, told_of
from selon.weave.roots.people import sounded

BODIES = frozenset({"organisation", "state"})  # kinds of sources of which a place has one under a noun: civil society


def joined(
    found: Collection[RootName], offices: Mapping[str, Collection[RootName]] | None = None
) -> Mapping[RootName, RootName]:
    """For the roots of one event that are another of them, that other; with those whom an article of it calls by some
    `offices`.

    Some whom one medium describes twice, once with where they are (`local sources`, `local sources in the suburbs`),
    or with the same place in other words, are one. An office or a body that is told short (`the governor of the
    region`, `the ministry of Defence`) is the one of the event that is called so, and whose; where there are two, it is
    neither; where there is none, two outlets that tell it short mean one, as of any body under its noun alone. A person
    whose whole name begins another's, or has the same words, is that one; so is an office, the one person of the event
    whom an article calls by it (`the mayor of Ber, Ali Sanogo`, and `the mayor of Ber`).
    """
    whole: dict[RootName, RootName] = {}
    for root in found:
        holders = _holders(root, offices or {}) if root.medium is None else ()
        longer = list(holders or (_longer(root, found) if root.medium else _fuller(root, found)))
        if len(longer) == 1:
            whole[root] = longer[0]
        elif not longer and (same := _alike(root, found)) is not None:
            whole[root] = same
    return {root: whole.get(longer, longer) for root, longer in whole.items()}


def _holders(root: RootName, offices: Mapping[str, Collection[RootName]]) -> Collection[RootName]:
    """Those whom an article of the event calls by the office that a root is, or by it told short (`the spokesman of the
    Civil Defence`, for whom another tells of which country it is)."""
    if root.name in offices:
        return offices[root.name]
    short = {o for o in offices if o and any(_short(o, root.name, language) for language in languages.read())}
    return {one for office in short for one in offices[office] if one.kind in PEOPLE} - {root}


def _alike(root: RootName, found: Collection[RootName]) -> RootName | None:
    """What those of an event are called that are one with the root, and none of them longer; None where it is alone."""
    if root.medium is None:
        words = _turned(root)
        same = [one for one in found if words and one.medium is None and _turned(one) == words]
        return min(same, key=lambda one: one.name) if len(same) > 1 else None
    for language in languages.read():
        if sited := _sited(root.name, language):
            same = [one for one in found if one.medium == root.medium and _sited(one.name, language) == sited]
            if len(same) > 1:
                return min(same, key=lambda one: one.name)
        bare = _bare(root.name, language)
        same = [one for one in found if bare and one.medium == root.medium and _bare(one.name, language) == bare]
        if len(same) > 1:  # la source militaire, of une source militaire
            return max(same, key=lambda one: one.name)
        if root.kind in BODIES and not described(root.name, None, language, nouns=False):
            same = [one for one in found if one.medium and one.kind in BODIES and one.name == root.name]
            if len(same) > 1:
                return RootName(root.name, None, root.kind)
        short = office(root.name, language, actors())
        same = [one for one in found if short and one.medium and office(one.name, language, actors()) == short]
        if len(same) > 1:
            return RootName(min(one.name for one in same), None, root.kind)
    return None


def _bare(name: str, language: str) -> str:
    """A description of one without the article before it: `a military source`, `the military source`; of many, nothing
    says that they are the same."""
    first, _, rest = name.replace("’", "'").partition(" ")
    if name != lowered(name, language) or first in _row(language, "partitive"):
        return ""
    return rest if first in _row(language, "of one") else name


def _turned(root: RootName) -> tuple[str, ...]:
    """The words of a person's name, as they sound, in an order that is the same whichever stands first."""
    whole = root.kind in PEOPLE and whole_name(root.name)
    return tuple(sorted(sounded(word) for word in root.name.split())) if whole else ()


def _sited(name: str, language: str) -> tuple[str, ...]:
    """The words of a description that ends with a place, without those that tell what the place is: `local sources in
    the village of Ber` are `local sources, Ber`; () where it ends with none."""
    words = _spaced(name)
    small = _row(language, "of_whom") | _row(language, "of_place") | _row(language, "articles")
    place = next((i for i, word in enumerate(words) if i and word != word.lower()), 0)
    before = place
    while before > 1 and words[before - 1] in small | _row(language, "divisions"):
        before -= 1
    sort = (*words[:before], *words[place:])
    return sort if 1 < before < place and all(word != word.lower() for word in words[place:]) else ()


def _longer(root: RootName, found: Collection[RootName]) -> Iterator[RootName]:
    """The others of an event that a root that is only described may stand for."""
    for other in found:
        if other.medium == root.medium:
            if other.name.startswith(f"{root.name} "):
                yield other
        elif other.medium is None:
            called = (other.name, other.office) if other.office else (other.name,)
            if any(_short(root.name, name, language) for name in called for language in languages.read()):
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
    here = len(short) > 1 and short[-1] in _row(language, "of_here")  # comités locaux, and comités de Ber
    short = short[:-1] if here else short
    if full[: len(short)] != short or len(full) == len(short):
        return False
    after = full[len(short)]
    if not here:
        return after in _row(language, "of_whom")
    town = _spaced(whole)[len(short) + 1 :]  # a country or a region has its article: autorités du Darfour
    return after in _row(language, "of_where") and bool(town) and town[0][0].isupper()


def _undivided(name: str, language: str) -> str:
    """« gouverneur de la région », that does not tell which, is « gouverneur »."""
    words = _words(name)
    whose = len(words) < 2 or words[0] not in _row(language, "seats") or words[-1] not in _row(language, "divisions")
    return name if whose else words[0]


def _words(name: str) -> list[str]:
    return _spaced(name.lower())


def _spaced(name: str) -> list[str]:
    return name.replace("’", "'").replace("'", "' ").split()


@cache
def _row(language: str, row: str) -> frozenset[str]:
    return frozenset(languages.table(language, "weaving").get(row, ()))
