"""Readings made from gold by spoiling it at random, and gold written otherwise: what two scorers have to agree on.

All is plain JSON and YAML in the published shapes; nothing of Selon is used, so that both scorers read what a stranger
would give them.
"""

import random
import re
from typing import Any, get_args

import yaml

from selon.model import CountKind, Mode, Stance

Table = dict[str, Any]

STRANGERS = ["Reuters", "une source locale", "Damas", "SOHR", "l’agence", "des sources", "il", "Ankara", "mot " * 13]
COARSE = {
    "movement": ["move", "deploy", "withdraw"],
    "deployment": ["deploy", "move"],
    "arms-transfer": ["transfer"],
    "shelling": ["strike", "explosion"],
    "armed-clash": ["clash"],
    "request": ["demand", "statement"],
    "accuse": ["statement"],
}
TYPES = [
    "movement",
    "deployment",
    "shelling",
    "air-strike",
    "explosion",
    "armed-clash",
    "request",
    "arms-transfer",
    "aid",
]
DATES = ["2021-21", "2021-24", "2020", "2020-02~", "{2021-01-20,2021-01-21}", "2021-01-21/..", "..", None]


def spoil(gold: Table, text: str, file: str, dice: random.Random) -> Table:
    """A reading of the article, more or less like its gold, in the shape that `selon read --json` prints."""
    claims = [claim for c in gold["claims"] if dice.random() < 0.9 for claim in _claims(c, text, dice)]
    claims += [_stray_claim(text, dice) for _ in range(dice.randint(0, 6))]
    mentions = [m for e in gold["events"].values() if dice.random() < 0.9 for m in _mentions(e, gold, text, dice)]
    mentions += [
        _mention(dice.choice(TYPES), _any_span(text, dice, 9), {}, gold, dice) for _ in range(dice.randint(0, 8))
    ]
    for some in (claims, mentions):
        some += dice.sample(some, k=min(len(some), dice.randint(0, 3)))  # the same thing twice
        dice.shuffle(some)
    article = {
        **dict.fromkeys(("url", "title", "outlet", "byline", "published", "published_basis")),
        "id": "0",
        "sha256": "0",
        "file": f"somewhere/{file}",
        "language": dice.choice(["fr"] * 9 + ["en"]),
        "text": text,
        "passages": [{"start": 0, "end": len(text), "kind": "body"}],
    }
    reader = {"selon": "0", "rules": "0", "pipeline": None}
    return {"reader": reader, "article": article, "claims": claims, "mentions": mentions, "flags": [], "reasons": {}}


def rewrite(gold: Table, dice: random.Random) -> str:
    """The YAML of the same gold with other keys of the format used here and there."""
    gold = yaml.safe_load(yaml.safe_dump(gold, allow_unicode=True))
    if dice.random() < 0.3:
        gold.pop("language", None)
    for claim in gold["claims"]:
        _rewrite_claim(claim, dice)
    for event in gold["events"].values():
        _rewrite_event(event, dice)
    if dice.random() < 0.2:
        gold.pop("places")
    return yaml.safe_dump(gold, allow_unicode=True, sort_keys=False)


def _rewrite_claim(claim: Table, dice: random.Random) -> None:
    if isinstance(claim["content"], str) and dice.random() < 0.3:
        claim["quote"] = claim.pop("content")
    if dice.random() < 0.3:
        claim["chain"] = claim.pop("sources")
    if dice.random() < 0.1:
        claim["hedged"] = True
    if dice.random() < 0.1:
        claim["implicit"] = True
    if dice.random() < 0.1:
        claim["accept"] = [[], ["des sources"]]


def _rewrite_event(event: Table, dice: random.Random) -> None:
    if dice.random() < 0.3:
        event["type"] = dice.choice(COARSE.get(event["type"], ["other"]))
    if dice.random() < 0.3:
        event["quantities"] = [{**c, "value": dice.choice([c["min"], None])} for c in event.pop("counts", [])]
    if dice.random() < 0.4:
        event |= {"lat": 35.3, "lon": 40.1, "place_kind": dice.choice(["town", "province", "sea", None])}
    if dice.random() < 0.2:
        event["date"] = dice.choice(DATES)
    if dice.random() < 0.1:
        event["optional"] = True
    if dice.random() < 0.1:
        event["place"] = "Deir Ezzor"


def _claims(gold: Table, text: str, dice: random.Random) -> list[Table]:
    """One or two claims like the gold's, with whatever went wrong."""
    quoted = gold["content"] if isinstance(gold["content"], list) else [gold["content"]]
    spans = [_stretch(_find(text, words), text, dice) for words in quoted]
    chains = [chain for chain in [gold.get("sources") or [], *gold.get("accept", [])] if chain] or [[]]
    names = list(dice.choice(chains))
    match dice.randrange(8):
        case 0:
            names = [dice.choice(STRANGERS)]
        case 1:
            names = names[1:]
        case 2:
            names = [dice.choice(STRANGERS), *names]
        case 3:
            names.reverse()
    claim = _claim(text, spans, names, dice, stance=gold["stance"], hedged=bool(gold.get("hedged")))
    again = {**claim, "stance": "asserted", "sources": claim["sources"][-1:]}
    return [claim, again] if dice.random() < 0.2 else [claim]


def _stray_claim(text: str, dice: random.Random) -> Table:
    names = dice.sample(STRANGERS, k=dice.randint(0, 2))
    return _claim(text, [_any_span(text, dice, 120)], names, dice, stance="asserted", hedged=False)


def _claim(
    text: str, spans: list[tuple[int, int]], names: list[str], dice: random.Random, *, stance: str, hedged: bool
) -> Table:
    return {
        "id": str(dice.random()),
        "cue": None,
        "about": None,
        "parent": None,
        "mentions": [],
        "content": [{"start": s, "end": e, "text": text[s:e]} for s, e in spans],
        "sources": [_source(name, dice) for name in names],
        "mode": dice.choice(get_args(Mode)),
        "stance": dice.choice(get_args(Stance)) if dice.random() < 0.2 else stance,
        "hedged": hedged ^ (dice.random() < 0.1),
        "negated": dice.random() < 0.1,
    }


def _source(name: str, dice: random.Random) -> Table:
    source = {
        "start": 0,
        "end": 1,
        "text": name,
        "name": name,
        "kind": "medium",
        "basis": "named",
        "stance": "asserted",
    }
    match dice.randrange(6):
        case 0:
            source["name"] = "inconnu"
        case 1:
            source["text"] = "il"
        case 2:
            member = {"start": 0, "end": 1, "text": name, "name": name, "kind": None}
            return {**source, "name": "elles", "text": "elles", "members": [member]}
        case 3:
            source["name"] = name.upper()
    return {**source, "members": []}


def _mentions(event: Table, gold: Table, text: str, dice: random.Random) -> list[Table]:
    """A mention at some of the event's trigger words, or elsewhere."""
    starts = [m.start() for words in event.get("trigger", []) for m in re.finditer(re.escape(words), text)]
    chosen = dice.sample(starts, k=min(len(starts), dice.randint(1, 3)))
    spans = [(start, start + 5) for start in chosen] or [_any_span(text, dice, 9)]
    spans = [_any_span(text, dice, 9) if dice.random() < 0.2 else span for span in spans]
    kind = event["type"]
    return [_mention(dice.choice(TYPES) if dice.random() < 0.2 else kind, span, event, gold, dice) for span in spans]


def _mention(kind: str, span: tuple[int, int], event: Table, gold: Table, dice: random.Random) -> Table:
    counts = [c for c in event.get("counts", []) if dice.random() < 0.8]
    counts += [{"kind": dice.choice(get_args(CountKind)), "min": dice.choice([None, 1, 3, 40])}] * (dice.random() < 0.2)
    names = [*event.get("places", []), *event.get("to", [])]
    places = [(name, None, None) for name in names if dice.random() < 0.5]
    places += [(name, *at) for name, (*at, _) in gold.get("places", {}).items() if dice.random() < 0.3]
    return {
        "id": str(dice.random()),
        "type": kind,
        "actors": [],
        "targets": [],
        "reality": "happened",
        "negated": False,
        "trigger": {"start": span[0], "end": span[1], "text": ""},
        "places": [_place(*place, dice) for place in places],
        "when": _when(event.get("date"), dice),
        "counts": [
            {**dict.fromkeys(("max", "unit")), "start": 0, "end": 1, "text": "", "approximate": False, "by": []}
            | {"kind": c["kind"], "min": c["min"]}
            for c in counts
        ],
    }


def _place(name: str, latitude: float | None, longitude: float | None, dice: random.Random) -> Table:
    unknown = ("gazetteer", "country", "admin1", "admin2", "kind", "precision", "reason")
    if latitude is not None and longitude is not None:
        shift = dice.choice([0, 0, 0.1, 0.3, 0.8, 3])
        latitude, longitude = latitude + shift, longitude - shift
    place = {"start": 0, "end": 1, "text": dice.choice([name, f"ville de {name}", ""]), "name": name, "role": "at"}
    return {**dict.fromkeys(unknown), **place, "latitude": latitude, "longitude": longitude}


def _when(date: object, dice: random.Random) -> Table:
    whole = re.fullmatch(r"\d{4}-\d\d(-\d\d)?", str(date))
    first, last = (f"{str(date)[:7]}-01", f"{str(date)[:7]}-30") if whole and not whole[1] else (None, None)
    if whole and whole[1]:
        first, last = str(date), dice.choice([str(date), None])
    if dice.random() < 0.3:
        first, last = dice.choice(
            [(None, None), ("2021-01-21", None), ("2021-01-01", "2021-02-01"), ("2020-10-01", "2020-12-31")]
        )
    if first and dice.random() < 0.1:
        first += "T10:00:00"
    return {
        **dict.fromkeys(("edtf", "start", "end", "text", "precision", "reason")),
        "earliest": first,
        "latest": last,
    } | {"basis": "stated" if first else "none"}


def _find(text: str, quoted: str) -> tuple[int, int]:
    first, _, last = quoted.partition(" … ")
    start = text.index(first)
    end = start + len(first)
    return start, text.index(last, end) + len(last) if last else end


def _stretch(span: tuple[int, int], text: str, dice: random.Random) -> tuple[int, int]:
    """The span as it is, cut short, moved or made longer."""
    start, end = span
    size = end - start
    match dice.randrange(6):
        case 0:
            end = start + max(1, int(size * dice.uniform(0.4, 0.9)))
        case 1:
            start, end = max(0, start - dice.randint(0, size)), min(len(text), end + dice.randint(0, 2 * size + 60))
        case 2:
            start += int(size * dice.uniform(0, 0.6))
    return start, end


def _any_span(text: str, dice: random.Random, longest: int) -> tuple[int, int]:
    start = dice.randrange(len(text) - longest)
    return start, start + dice.randint(1, longest)
