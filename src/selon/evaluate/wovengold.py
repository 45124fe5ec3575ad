"""What weaving must find in a dossier: weave.yaml, beside the gold of its articles (the format is at its head)."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from selon.errors import GoldError

Named = tuple[str, str]  # file stem, event key or claim id


@dataclass(frozen=True, slots=True)
class GoldRoot:
    """A root of an event, and the stems of the articles whose chains end there."""

    name: str
    articles: frozenset[str]
    optional: bool


@dataclass(frozen=True, slots=True)
class GoldDisagreement:
    """A disagreement of an event, as pairs of claims of which any shows it."""

    event: str
    field: str
    kinds: frozenset[str]
    pairs: tuple[frozenset[Named], ...]
    optional: bool


@dataclass(frozen=True, slots=True)
class WovenGold:
    """The gold of a dossier. `events`: the tellings of each, without those of articles that have no gold of their own;
    `copies`: for each article, the stem of the original; `rewrites` those of articles that may be called copies or not,
    as most of their words are the original's and much beside is not."""

    events: Mapping[str, tuple[Named, ...]]
    articles: Mapping[str, frozenset[str]]
    roots: Mapping[str, tuple[GoldRoot, ...]]
    disagreements: tuple[GoldDisagreement, ...]
    copies: Mapping[str, str]
    rewrites: Mapping[str, str] = field(default_factory=dict)

    @property
    def event_of(self) -> Mapping[Named, str]:
        """The event of each telling."""
        return {told: event for event, tellings in self.events.items() for told in tellings}


def load_woven_gold(path: Path) -> WovenGold:
    """The gold of a weave.yaml. Raises GoldError where it cannot be read or is not of the format."""
    try:
        table = yaml.safe_load(path.read_text(encoding="utf-8"))
        return _gold(table)
    except (OSError, yaml.YAMLError, ValueError, TypeError, KeyError, AttributeError) as error:
        said = " ".join(str(error).split()) or type(error).__name__
        raise GoldError(
            f"no gold of a dossier ({said})", where=str(path), remedy="follow the head of the file"
        ) from None


def _gold(table: Mapping[str, Any]) -> WovenGold:
    events: Mapping[str, list[list[str | None]]] = table["events"]
    return WovenGold(
        {name: tuple((str(a), str(key)) for a, key in told if key is not None) for name, told in events.items()},
        {name: frozenset(str(article) for article, _ in told) for name, told in events.items()},
        {event: tuple(_roots(rows)) for event, rows in (table.get("roots") or {}).items()},
        tuple(_disagreement(row) for row in table.get("disagreements") or ()),
        _copies(table.get("copies") or ()),
        _copies(row for row in table.get("rewrites") or () if row.get("kind_accept")),
    )


def _copies(rows: Iterable[Mapping[str, Any]]) -> Mapping[str, str]:
    return {copy: row["articles"][0] for row in rows for copy in row["articles"][1:]}


def _roots(rows: Mapping[str, Mapping[str, Any]]) -> Iterator[GoldRoot]:
    for name, row in rows.items():
        yield GoldRoot(str(name), frozenset(row["articles"]), bool(row.get("optional")))


def _disagreement(row: Mapping[str, Any]) -> GoldDisagreement:
    pairs = tuple(frozenset((str(file), str(claim)) for file, claim in pair) for pair in row["between"])
    kinds = frozenset({row["kind"], *row.get("kind_accept", ())})
    return GoldDisagreement(row["event"], row["field"], kinds, pairs, bool(row.get("optional")))
