"""The words around place names, for one language: its toponyms.toml, typed and indexed once."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from selon import languages, ontology

Words = tuple[str, ...]
MILE = 1.852  # km in a nautical mile


@dataclass(frozen=True, slots=True)
class Toponyms:
    """`kinds` gives what a word (or words) before a name says the place is, by the last of the words; `elsewhere` are
    names of media and bodies, which are no places."""

    kinds: Mapping[str, tuple[tuple[Words, tuple[str, ...]], ...]]
    surroundings: frozenset[str]
    districts: frozenset[str]
    directions: Mapping[str, int]
    lengths: Mapping[str, float]
    nautical: frozenset[str]
    between: frozenset[str]
    linking: frozenset[str]
    joining: frozenset[str]
    inside: frozenset[str]
    near: frozenset[str]
    situated: frozenset[str]
    of: frozenset[str]
    bare_of: frozenset[str]
    articles: frozenset[str]
    articled: frozenset[str]
    where: frozenset[str]
    before: frozenset[str]
    years: frozenset[str]
    under_name: frozenset[Words]
    spoken_of: frozenset[str]
    parties: frozenset[str]
    two_sided: frozenset[str]
    done_by_states: frozenset[str]
    addressing: frozenset[str]
    facing: frozenset[str]
    undergoing: frozenset[str]
    scenes: frozenset[str]
    relating: frozenset[str]
    pronouns: frozenset[str]
    same: frozenset[str]
    spots: frozenset[str]
    ways: frozenset[str]
    phrases: frozenset[Words]
    adjectives: Mapping[str, str]
    elsewhere: frozenset[str]
    speakers: frozenset[str]
    no_names: frozenset[str]
    heads: frozenset[str]
    plurals: frozenset[str]
    divisions: frozenset[str]
    acts: frozenset[str]
    deeds: frozenset[str]
    parts: frozenset[str]
    seated: frozenset[str]
    origins: frozenset[str]
    forces: frozenset[str]
    stands: frozenset[str]
    peopled: frozenset[str]
    struck: frozenset[str]
    foreign: frozenset[str]
    bands: frozenset[str]


@cache
def toponyms(language: str) -> Toponyms | None:
    """The table of a language; None where it has none, and no places are looked for."""
    table = languages.table(language, "toponyms")
    if not table:
        return None
    around, small, no = table["around"], table["prepositions"], table["not_places"]
    actors = ontology.table("actors")["kinds"]
    return Toponyms(
        kinds=_by_last((tuple(w.split()), tuple(row["kinds"])) for row in table["kind"] for w in row["words"]),
        surroundings=frozenset(table["precise"]["surroundings"]),
        districts=frozenset(table["precise"]["district"]),
        directions=table["directions"],
        lengths=dict.fromkeys(around["kilometres"], 1.0) | dict.fromkeys(around["miles"], MILE),
        nautical=frozenset(around["nautical"]),
        between=frozenset(around["between"]),
        linking=frozenset(around["linking"]),
        inside=frozenset(around["inside"]),
        joining=frozenset(small["and"]),
        near=frozenset(around["near"]),
        situated=frozenset(around["situated"]),
        of=frozenset(small["of"]),
        bare_of=frozenset(small["bare_of"]),
        articles=frozenset(small["articles"]),
        articled=frozenset(small["articled"]),
        where=frozenset(small["where"]),
        before=frozenset(no["before"]),
        years=frozenset(no["years"]),
        under_name=frozenset(tuple(words.split()) for words in no["under_name"]),
        spoken_of=frozenset(no["spoken_of"]),
        parties=frozenset(no["parties"]),
        two_sided=frozenset(no["two_sided"]),
        done_by_states=frozenset(no["done_by_states"]),
        addressing=frozenset(no["addressing"]),
        facing=frozenset(no["facing"]),
        undergoing=frozenset(no["undergoing"]),
        scenes=frozenset(no["scenes"]),
        relating=frozenset(no["relating"]),
        pronouns=frozenset(table["taken_up"]["pronouns"]),
        same=frozenset(table["taken_up"]["same"]),
        spots=frozenset(table["taken_up"]["spots"]),
        ways=frozenset(table["taken_up"]["ways"]),
        phrases=frozenset(tuple(words.split()) for words in table["taken_up"]["phrases"]),
        adjectives={
            stem + end: country
            for stem, country in table["adjectives"]["stems"].items()
            for end in table["adjectives"]["endings"]
        },
        elsewhere=frozenset(
            name.lower()
            for names in (ontology.table("outlets")["names"], *(v for k, v in actors.items() if k != "state"))
            for name in names
        ),
        speakers=frozenset(name.lower() for name in actors["state"]),
        no_names=frozenset(no["words"]),
        heads=frozenset(table["heads"]["words"]),
        plurals=frozenset(around["plurals"]),
        divisions=frozenset(around["divisions"]),
        acts=frozenset(table["done_to_places"]["verbs"]),
        parts=frozenset(table["precise"]["parts"]),
        seated=frozenset(no["seated"]),
        origins=frozenset(no["origins"]),
        forces=frozenset(no["not_seated"]),
        peopled=frozenset(table["peopled"]["nouns"]),
        struck=frozenset(table["peopled"]["struck"]),
        stands=frozenset(around["stands"]),
        foreign=frozenset(no["foreign"]),
        bands=frozenset(no["bands"]),
        deeds=frozenset(table["done_to_places"]["nouns"]),
    )


def _by_last(
    rows: Iterable[tuple[Words, tuple[str, ...]]],
) -> dict[str, tuple[tuple[Words, tuple[str, ...]], ...]]:
    groups: dict[str, list[tuple[Words, tuple[str, ...]]]] = {}
    for words, kinds in rows:
        groups.setdefault(words[-1], []).append((words, kinds))
    return {last: tuple(sorted(group, key=lambda g: -len(g[0]))) for last, group in groups.items()}
