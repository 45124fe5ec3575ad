"""Examples of the event lexicon told in other constructions (recast.yaml), which must tell the same event.

`python -m quality.recast` (with src and tests on the path) counts, for each construction, the examples that are read
alike; with names of constructions behind it, it prints those that are not, and what differs.
"""

import re
import sys
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from selon import languages
from selon.frame import Telling, frame
from selon.gather import from_text
from selon.languages.fr import conjugation
from selon.parse import Parse, parse

DETERMINERS = re.compile(r"(?i)^(?:(?:au|du|de|des?|les?|la|une?|ces?|cette|leurs?) |[ld]')+")
ACTIVE = re.compile(r"(?P<S>[^,:.«]+?) (?P<have>a|ont) (?P<V>\w+)(?P<C>.*)\.")
PASSIVE = re.compile(r"(?P<O>[^,:.«]+?) (?P<have>a|ont) été (?P<V>\w+)(?P<R>(?: (?!par\b).*)?)\.")
DOUBLED = re.compile(r"(?:app|j|rej|proj|ch)[eé][lt]$")  # the stems that double a consonant; others take è
TENSES = {"present": 0, "imperfect": 1, "past": 2, "future": 3, "conditional": 4}


@dataclass(frozen=True)
class Phrase:
    """A noun phrase: itself, or of the words of a format the one that goes with it, by number or by gender too."""

    text: str
    plural: bool = False
    feminine: bool = False

    def __format__(self, spec: str) -> str:
        words = spec.split("|")
        if not spec:
            return self.text
        return words[self.plural] if len(words) == 2 else words[2 * self.plural + self.feminine]


@dataclass(frozen=True)
class Verb:
    """A verb with the words that belong to it, in the form that a format asks for."""

    infinitive: str
    participle: str
    rest: str
    subject: Phrase
    object: Phrase | None

    def __format__(self, spec: str) -> str:
        if spec in TENSES:
            form = finite(self.infinitive, spec, plural=self.subject.plural)
        elif spec == "agreed" and self.object:
            plain = self.participle + "e" * self.object.feminine
            form = plain + "s" * (self.object.plural and not plain.endswith("s"))
        elif spec == "gerund":
            form = next(f for f, kind in conjugation.forms(self.infinitive).items() if kind == conjugation.GERUND)
        else:
            form = {"participle": self.participle, "infinitive": self.infinitive}[spec]
        return form + self.rest


@dataclass(frozen=True)
class Noun:
    """The noun of an act, with the article that a format names."""

    text: str
    feminine: bool

    def __format__(self, spec: str) -> str:
        article = {"une": "un", "la": "le"}[spec]
        return f"{spec if self.feminine else article} {self.text}"


@dataclass(frozen=True)
class Example:
    """An example of the lexicon, taken apart: the fields of patterns."""

    text: str
    row: str
    fields: Mapping[str, Any]


def finite(infinitive: str, tense: str, *, plural: bool) -> str:
    """A form of the third person, picked among all of the verb by its ending."""
    forms = [f for f, kind in conjugation.forms(infinitive).items() if kind in {conjugation.FINITE, "either"}]
    stem = infinitive[:-2]
    if infinitive.endswith("er") and stem + "èrent" in forms:
        opened = re.sub(r"[eé]([^aeiouyéx]|gu|ch|gn|vr|br|tr)$", r"è\1", stem)
        opened = stem + stem[-1] if DOUBLED.search(stem) else re.sub("(?<=[ou])y$", "i", opened)
        long = stem if "é" in stem[-3:] else opened
        soft = next(f for f in forms if f.endswith("ait"))[:-3]
        ends = (opened + "e", soft + "ait", soft + "a", f"{long}era", f"{long}erait")
        many = (opened + "ent", soft + "aient", stem + "èrent", f"{long}eront", f"{long}eraient")
        return (many if plural else ends)[TENSES[tense]]
    future = next(f for f in forms if f.endswith("ront"))[:-3]
    if tense in {"future", "conditional"}:
        return future + {"future": ("a", "ont"), "conditional": ("ait", "aient")}[tense][plural]
    imperfect = next(f for f in forms if f.endswith("aient") and f != future + "aient")[:-5]
    many = next(f for f in forms[1:] if f.endswith(("ent", "ont")))
    past = next(f for f in forms if f.endswith("rent") and f != many)
    if tense == "present":
        return many if plural else forms[0]
    return {"imperfect": imperfect + ("aient" if plural else "ait"), "past": past if plural else past[:-4] + "t"}[tense]


@cache
def table() -> dict[str, Any]:
    """The constructions, and the words that they need."""
    found: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("recast.yaml").read_text(encoding="utf-8"))
    return found


def examples(every: int = 1) -> Iterator[Example]:
    """The examples of the lexicon that can be taken apart and are read by their row; one in `every`, always the same,
    and all of the verbs that the table lists."""
    for row in languages.table("fr", "triggers")["trigger"]:
        for words, text in zip(row.get("verb", ()), row["examples"] if "verb" in row else (), strict=True):
            if not sampled(text, every) and words not in listed():
                continue
            p = parse(from_text(text, language="fr"))
            fields = taken_apart(p, text, words)
            if fields and told(text, words):
                yield Example(text, words, fields)


def sampled(text: str, every: int) -> bool:
    """Whether an example is one of a sample, whatever else stands in the lexicon."""
    return zlib.crc32(text.encode()) % every == 0


@cache
def listed() -> frozenset[str]:
    """The verbs that only some constructions take."""
    verbs = [construction.get("only", ()) for construction in constructions().values()]
    return frozenset().union(*verbs, *table()["nouns"].values())


def measured(construction: Mapping[str, Any], cases: Iterable[Example]) -> Iterator[tuple[str, dict[str, Any]]]:
    """The examples that a construction takes, recast, each with what it tells otherwise than it should."""
    for case in cases:
        text = recast(case, construction)
        wrong = differences(case, text, construction) if text else None
        if text and wrong is not None:
            yield text, wrong


def taken_apart(p: Parse, text: str, words: str) -> dict[str, Any] | None:
    """Subject, verb, object and rest of an example; None where it is built otherwise."""
    infinitive, _, belonging = words.partition(" ")
    match = PASSIVE.fullmatch(text) or ACTIVE.fullmatch(text)
    if match is None or match["V"].rstrip("es") not in {f.rstrip("es") for f in conjugation.forms(infinitive)}:
        return None
    found = match.groupdict()
    before = re.split(r"[ ]|(?<=')", found.get("S") or found["O"])
    if (
        before[-1] in table()["clitics"]
        or infinitive in {"se", "s'"}
        or re.match("(?i)(?:ils?|elles?|on|qui)$", before[0])
    ):
        return None
    rest = found["R"] if "O" in found else found["C"]
    own = f" {belonging}" if belonging and rest.startswith(f" {belonging}") else ""
    if belonging and not own:
        return None
    rest = rest.removeprefix(own)
    start = match.end("V") + len(own) + 1
    participle = participle_of(infinitive, match["V"])
    if "O" in found:
        phrase = _phrase(p, found["O"], 0, plural=match["have"] == "ont")
        return {"O": phrase, "V": Verb(infinitive, participle, own, phrase, phrase), "R": rest, "C": rest}
    subject = _phrase(p, found["S"], 0, plural=match["have"] == "ont")
    ends = "|".join(word if "\\" in word else rf"{word}(?!\w)" for word in table()["behind_object"])
    whole = re.match(rf"(?: (?!(?:{ends}))[^ ,]+)+", rest)
    first = next((t for t in p.tokens if t.start == start), None)
    caused = infinitive == "faire" and re.search("(?:er|ir|re)$", own)  # no passive has it: faire sauter
    thing = None
    if (
        whole
        and first
        and not caused
        and (first.upos in {"DET", "NUM"} or first.text[0].isupper())
        and first.text not in {"du", "de"}
    ):
        many = (
            first.feats.get("Number") == "Plur" or first.text.isdigit() or first.text in {"les", "des", "leurs", "ces"}
        )
        thing = _phrase(p, whole.group()[1:], start, plural=many or first.upos == "NUM")
    verb = Verb(infinitive, participle, own, subject, thing)
    return {"S": subject, "V": verb, "O": thing, "R": rest[whole.end() :] if thing and whole else rest, "C": rest}


def participle_of(infinitive: str, form: str) -> str:
    """The masculine of a participle: the shortest form that it may be of."""
    alike = [f for f, kind in conjugation.forms(infinitive).items() if kind in {"participle", "either"}]
    return min((f for f in alike if form.startswith(f)), key=len, default=form)


def _phrase(p: Parse, text: str, start: int, *, plural: bool) -> Phrase:
    inside = [t for t in p.tokens if start <= t.start < start + len(text)]
    noun = next((t for t in inside if t.upos in {"NOUN", "PROPN"}), inside[0])
    grammar = inside[0].upos in {"DET", "NUM", "ADP", "ADJ"} or any(n.start == 0 for n in p.numbers)
    small = start == 0 and grammar and not (inside[0].text.isupper() and len(inside[0].text) > 2)
    return Phrase(text[0].lower() + text[1:] if small else text, plural, noun.feats.get("Gender") == "Fem")


def recast(example: Example, construction: Mapping[str, Any]) -> str | None:
    """The example in another construction; None where it has not what that takes."""
    asked, fields = set(re.findall(r"\{(\w)", construction["pattern"])), dict(example.fields)
    infinitive = fields["V"].infinitive
    for name, nouns in table()["nouns"].items():
        noun, _, gender = nouns.get(infinitive, "").partition(" ")
        fields[name] = Noun(noun, gender == "f") if noun and not fields["V"].rest else None
    if any(fields.get(name) is None for name in asked) or infinitive not in construction.get("only", [infinitive]):
        return None
    if not asked & {"R", "C"} and fields["C" if "O" not in asked else "R"]:
        return None
    return written(construction["pattern"].format(**fields))


def written(text: str) -> str:
    """A sentence with its elisions, contracted articles and capital."""
    for apart, joint in (
        (r"\bde (?:des|de) ", "de "), (r"\bde les ", "des "), (r"\bde le ", "du "), (r"\bà les ", "aux "),
        (r"\bà le ", "au "), (r"\bce (?=[aeéh])", "cet "),
        (r"\b([dlns]|qu|lorsqu)[ea] (?=[aâàeéèêiîoôuAEÉIOU]|h(?:a[bm]|om|ôp|él|er))", r"\1'"),
    ):  # fmt: skip
        text = re.sub(apart, joint, text)
    return text[0].upper() + text[1:]


def described(p: Parse, t: Telling) -> dict[str, Any]:
    """What a telling tells, by the words of the codebook; phrases without their articles."""

    def said(ranges: Iterable[tuple[int, int]]) -> frozenset[str]:
        return frozenset(DETERMINERS.sub("", p.span(*r).text, count=1).lower() for r in ranges)

    places = said((place.first, place.last) for place in t.locatives)
    return {
        "event": t.type,
        "doer": said(t.actors),
        "target": said(t.targets),
        "counts": frozenset((c.kind, c.min, c.max) for c in t.counts),
        "places": frozenset(re.sub(r"^(?:près|à|au|aux|dans|sur|vers|en) ", "", place) for place in places),
        "reality": t.reality,
        "negated": t.negated,
    }


@cache
def tellings(text: str) -> tuple[tuple[str, dict[str, Any]], ...]:
    """The events of a text: the row of each, and what it tells."""
    p = parse(from_text(text, language="fr"))
    return tuple((t.evidence.row, described(p, t)) for t in frame(p))


def told(text: str, row: str, event: str = "") -> dict[str, Any] | None:
    """The event of a type that a row tells, or any row; without a type, the one that the row tells."""
    alike = [(r == row, d) for r, d in tellings(text) if d["event"] == (event or d["event"]) and (event or r == row)]
    return max(alike, key=lambda rated: rated[0])[1] if alike else None


def differences(example: Example, text: str, construction: Mapping[str, Any]) -> dict[str, Any] | None:
    """What a recast example tells otherwise than it should, by the words of the codebook; None where the construction
    that it is measured by tells no event."""
    like = construction.get("like")
    model = recast(example, constructions()[like]) if like else example.text
    base = told(model, example.row) if model else None
    if base is None or model is None:
        return None
    read, changes = told(text, example.row, base["event"]), construction.get("changes", {})
    if read is None:
        return {"event": [d["event"] for _, d in tellings(text)]}
    found: dict[str, Any] = {}
    for name in ("doer", "target", "counts", "places", "reality", "negated"):
        change, due, new = changes.get(name), base[name], read[name]
        if isinstance(due, frozenset):
            also = change == "also" or name == "places"
            held = due <= new if also else new == (frozenset() if change == "none" else due)
        else:
            held = new == (due if change is None else change)
        if not held and change != "any":
            found[name] = sorted(map(str, new)) if isinstance(new, frozenset) else new
    if len(tellings(text)) > len(tellings(model)) and changes.get("more") != "any":
        found["more"] = [d["event"] for _, d in tellings(text) if d is not read]
    return found


def constructions() -> dict[str, dict[str, Any]]:
    """The constructions by name."""
    return {construction["name"]: construction for construction in table()["constructions"]}


def main(names: list[str]) -> None:
    """Prints how many examples each construction keeps; of those named, the ones that it does not."""
    cases = [*examples()]
    for name in names or constructions():
        found = [*measured(constructions()[name], cases)]
        for text, wrong in found:
            if names and wrong:
                print(f"{text}  {wrong}")
        kinds = Counter(kind for _, wrong in found for kind in wrong)
        most = ", ".join(f"{kind} {count}" for kind, count in kinds.most_common())
        print(f"{name:28} {sum(not wrong for _, wrong in found):4} of {len(found):4}  {most}")


if __name__ == "__main__":
    main(sys.argv[1:])
