"""What a weaving rests on, and what came to the dossier since: whether its events are still those of its readings."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass

from sqlalchemy import Connection, func, select

from selon.ontology import Registry
from selon.store import schema

EVENTS, STATE = "woven", "woven state"  # keys of the table `dossier`: what the events rest on, and the weaver's state
_COME = ("new", "found again")  # actions of the log by which a reading comes to what is woven
_CHANGES = (*_COME, "version", "read again")  # and those that change what is woven
_SILENT = ("accept",)  # actions of judgements that change nothing of it


@dataclass(frozen=True, slots=True)
class Weaving:
    """What a weaving rests on: the last line of the log, the judgements that stood, the rules; and what it came to:
    how many articles were woven, and the mentions in the largest block that pairs were sought in."""

    log: int
    judgements: tuple[int, ...]
    rules: str
    articles: int = 0
    largest_block: int = 0


@dataclass(frozen=True, slots=True)
class Since:
    """What came since a dossier was woven (`never`: it was not): the ids of `articles` that came, went, were read again
    or judged otherwise, and whether other `rules`, or actors of the user's, weave now; `joins` says whether what came
    can be joined to what is woven."""

    never: bool
    articles: frozenset[str]
    rules: bool
    joins: bool = False

    def __bool__(self) -> bool:
        return self.never or self.rules or bool(self.articles)


def now(connection: Connection, known: Registry | None = None) -> Weaving:
    """What a weaving of this moment would rest on, with the actors that are known (ours, if not given)."""
    table = schema.judgements.c
    standing = select(table.number).where(table.undone.is_(None), table.action.not_in(_SILENT)).order_by(table.number)
    log = connection.scalar(select(func.max(schema.log.c.number))) or 0
    return Weaving(log, tuple(connection.scalars(standing)), _rules(known))


def note(connection: Connection, weaving: Weaving | None, key: str = EVENTS) -> None:
    """Keeps what the weaving rests on of which the events, or the state, are kept; None where they are not."""
    table = schema.dossier
    connection.execute(table.delete().where(table.c.key == key))
    if weaving is not None:
        connection.execute(table.insert().values(key=key, value=json.dumps(asdict(weaving))))


def noted(connection: Connection, key: str = EVENTS) -> Weaving | None:
    """What the weaving rests on of which the events, or the state, are kept; None where there are none."""
    told = connection.scalar(select(schema.dossier.c.value).where(schema.dossier.c.key == key))
    if told is None:
        return None
    kept = json.loads(told)
    return Weaving(**kept | {"judgements": tuple(kept["judgements"])})


def since(connection: Connection, known: Registry | None = None) -> Since:
    """What came since the dossier was woven, with the actors that are known (ours, if not given)."""
    kept = noted(connection)
    if kept is None:
        return Since(True, frozenset(), False)
    present = now(connection, known)
    log = schema.log.c
    touched = select(log.article).where(log.number > kept.log, log.action.in_(_CHANGES), log.article.is_not(None))
    judged = _judged(connection, set(kept.judgements) ^ set(present.judgements))
    articles = {*connection.scalars(touched), *judged}
    joins = joining(connection, present) is not None
    return Since(False, frozenset(articles | _older(connection, articles)), kept.rules != present.rules, joins)


def joining(connection: Connection, present: Weaving) -> list[str] | None:
    """The ids of the articles that came since the weaver's state was kept, in order; None where none is kept,
    or where more changed than that articles came: others read again, superseded or judged, or the rules."""
    kept = noted(connection, STATE)
    if kept is None or (kept.rules, kept.judgements) != (present.rules, present.judgements):
        return None
    log = schema.log.c
    wanted = select(log.action, log.article).where(log.number > kept.log, log.action.in_(_CHANGES)).order_by(log.number)
    rows = connection.execute(wanted).all()
    return None if any(row.action not in _COME for row in rows) else list(dict.fromkeys(row.article for row in rows))


def _rules(known: Registry | None) -> str:
    from selon.reader import weaving_digest  # the rooms that read take a while to load

    return "+".join(filter(None, (weaving_digest(), known.digest if known else "")))


def _judged(connection: Connection, numbers: Iterable[int]) -> set[str]:
    """The articles that these judgements are about."""
    anchors = schema.judgement_anchors.c
    wanted = select(schema.articles.c.id).join(schema.judgement_anchors)
    return {id for number in numbers for id in connection.scalars(wanted.where(anchors.judgement == number))}


def _older(connection: Connection, articles: Iterable[str]) -> set[str]:
    """The articles that these superseded: they are woven no more."""
    new, old = schema.articles.alias(), schema.articles.alias()
    wanted = select(old.c.id).join(new, new.c.supersedes == old.c.number)
    return {id for article in articles for id in connection.scalars(wanted.where(new.c.id == article))}
