"""On whose side those are who do an act, and those it befalls, as far as their names say it: two who strike each other
are told of two acts."""

from collections.abc import Iterable

from selon.ground.forces import forces
from selon.model import Named
from selon.ontology import Registry
from selon.weave.wording import WORD, begins

STATES = frozenset({"state", "official"})  # kinds of actors that are a state's


def camps(named: Iterable[Named], known: Registry, language: str) -> frozenset[str]:
    """The sides of some: the country of a state and of its forces, the name of any other known actor; where no name is
    known, the country that an adjective tells of what only forces have (`an American base`): a Syrian farmer is on
    nobody's side."""
    return frozenset(camp for one in named for camp in _camps(one, known, language))


def _camps(one: Named, known: Registry, language: str) -> Iterable[str]:
    actor = known.find(one.name)
    if actor is not None:
        whole = known.find(actor.part_of or "") or actor  # the coalition, of its leader's country
        return (whole.country,) if whole.kind in STATES and whole.country else (actor.part_of or actor.name,)
    table = forces(language)
    people = one.name[:1].isupper() and " " not in one.name and table.country(one.name)
    if people:
        return (people,)  # les Américains ont pilonné X
    if not begins(one.text, "of forces", language):
        return ()
    return tuple(filter(None, (table.country(word) for word in WORD.findall(one.text) if word.islower())))
