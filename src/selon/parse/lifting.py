"""Words and marks between an auxiliary and its participle, which parsers stumble over: ont, *dans la nuit de lundi à
mardi*, attaqué; a *mardi* accusé; avoir *«* détruit un pont ». They are lifted out, read behind the text, and put back
under the participle."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selon.parse.spacy_adapter import Word

LONGEST = 12  # tokens between the commas
ADVERBS = 2  # words in -ment and the like between what is lifted and the participle


@dataclass(frozen=True, slots=True)
class Lift:
    """Tokens `first` to `last` (excluded) that stand between an auxiliary and the participle at `participle`; `bare`:
    with no comma at either end."""

    first: int
    last: int
    participle: int
    bare: bool

    def ordered(self) -> tuple[int, ...]:
        """Its tokens, commas behind what they set apart."""
        ends = () if self.bare else (self.first, self.last - 1)
        return (*range(self.first + len(ends[:1]), self.last - len(ends[1:])), *ends)


def lifts(forms: Sequence[str], starts: Sequence[bool], facts: Mapping[str, Sequence[str]]) -> list[Lift]:
    """What is to be lifted out of the words, by the facts of the language (parsing.toml, `lifted`): behind an auxiliary
    an opening quotation mark, one or more words of time, or a phrase between commas that opens with a preposition or a
    time; then a participle."""
    if not facts:
        return []
    auxiliaries = frozenset(facts["auxiliaries"])
    return [found for i, form in enumerate(forms) if form in auxiliaries for found in _behind(forms, starts, facts, i)]


def _behind(
    forms: Sequence[str], starts: Sequence[bool], facts: Mapping[str, Sequence[str]], auxiliary: int
) -> Iterator[Lift]:
    first = last = auxiliary + 1
    end = next(
        (i for i in range(first, min(first + LONGEST, len(forms))) if starts[i]), min(first + LONGEST, len(forms))
    )
    if first < end and forms[first] == ",":
        if first + 1 < end and forms[first + 1] in (*facts["openers"], *facts["times"]):
            last = next((i + 1 for i in range(first + 1, end) if forms[i] == ","), first)
    elif first < end and forms[first] in facts["marks"]:
        last += 1
    else:
        while last < end and forms[last] in facts["times"]:
            last += 1
    if last == first:
        return
    adverbs, endings = tuple(facts["adverbs"]), tuple(facts["participles"])
    for i in range(last, min(last + ADVERBS + 1, end)):
        if forms[i].endswith(endings) and forms[i] not in facts["others"]:
            yield Lift(first, last, i, forms[first] != ",")
        if not forms[i].endswith(adverbs):
            return


def order(count: int, found: Sequence[Lift]) -> list[int]:
    """The numbers of so many words, those lifted behind all others, so that no sentence has new neighbours."""
    behind = [i for lift in found for i in lift.ordered()]
    lifted = frozenset(behind)
    return [*(i for i in range(count) if i not in lifted), *behind]


def put_back(words: Sequence["Word"], ordered: Sequence[int], found: Sequence[Lift]) -> list["Word"]:
    """The words in the order of the text, those lifted under their participle; a bare time is an adverb there."""
    place = {number: at for at, number in enumerate(ordered)}
    whole = [words[place[i]]._replace(head=ordered[words[place[i]].head]) for i in range(len(words))]
    for lift in found:
        verb = whole[lift.participle]
        governor = verb.head if verb.relation in {"aux:tense", "aux:pass"} else lift.participle
        for i in range(lift.first, lift.last):
            word = whole[i]._replace(segment=False)
            if word.upos == "PUNCT" and lift.bare:
                whole[i] = word._replace(head=lift.participle, relation="punct")
                continue
            outside = not lift.first <= word.head < lift.last or word.head == i
            if not lift.bare and i in (lift.first, lift.last - 1):
                word = word._replace(head=governor, relation="punct")
            elif lift.bare or outside:
                word = word._replace(head=governor, relation="advmod" if lift.bare else "obl:mod")
            whole[i] = word._replace(upos="ADV") if lift.bare else word
    return whole
