"""What a weaving rests on, and what came to the dossier since: whether its events are still those of its readings."""

import json
from collections.abc import Collection, Sequence
from dataclasses import asdict, dataclass

from sqlalchemy import Connection, func, select

from selon.ontology import Registry
from selon.store import schema, versions

EVENTS, STATE = "woven", "woven state"  # keys of the table `dossier`: what the events rest on, and the weaver's state
_COME = ("new", "found again")  # actions of the log by which a reading comes to what is woven
_CHANGES = (*_COME, "version", "read again")  # and those that change what is woven
# Changes that are joined: so many, and one more for so many articles. In a dossier of 10,000 made articles 200 that
# were read again were joined in 70 s beside the test suite, and all of it was woven in 133.
MOST, PART = 100, 25
_ANCHORED = schema.judgement_anchors.join(schema.articles).join(schema.judgements)
# Actions of judgements that change what is read, save edits of events: the others change what is joined.
_READ = ("accept", "reject", "edit")


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
    or judged otherwise, and whether other `rules`, or actors of the user's, weave now; `joins` says whether all that
    can be joined to what is woven, and `changes` how many there are: a judgement is one, however many articles it is
    about."""

    never: bool
    articles: frozenset[str]
    rules: bool
    joins: bool = False
    changes: int = 0

    def __bool__(self) -> bool:
        return self.never or self.rules or bool(self.articles)


@dataclass(frozen=True, slots=True)
class Joining:
    """What takes a weaver that was kept to what is there now: the ids of articles that it lets go of, in whatever
    reading it had of them, and of those that come to it after that, in order; how many `changes` that is for; and the
    numbers of the judgements that came or were taken back (`judged`)."""

    left: frozenset[str]
    come: tuple[str, ...]
    changes: int
    judged: frozenset[int]


def now(connection: Connection, known: Registry | None = None) -> Weaving:
    """What a weaving of this moment would rest on, with the actors that are known (ours, if not given)."""
    log = connection.scalar(select(func.max(schema.log.c.number))) or 0
    return Weaving(log, _standing(connection), _rules(known))


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
    wanted = select(log.article).where(log.number > kept.log, log.action.in_(_CHANGES), log.article.is_not(None))
    touched, judged = set(connection.scalars(wanted)), set(kept.judgements) ^ set(present.judgements)
    articles = touched | _judged(connection, judged)
    articles |= versions.older(connection, articles)
    joins = joining(connection, present) is not None
    return Since(False, frozenset(articles), kept.rules != present.rules, joins, len(touched) + len(judged))


def joining(connection: Connection, present: Weaving) -> Joining | None:
    """What came to be otherwise since the weaver's state was kept; None where none is kept, where it has other rules,
    and where so much changed that weaving all is done sooner."""
    kept = noted(connection, STATE)
    if kept is None or kept.rules != present.rules:
        return None
    log = schema.log.c
    wanted = select(log.action, log.article).where(log.number > kept.log, log.action.in_(_CHANGES)).order_by(log.number)
    rows = connection.execute(wanted).all()
    judged = set(kept.judgements) ^ set(present.judgements)
    if len(rows) + len(judged) > MOST + kept.articles // PART:
        return None
    newest, others = versions.newest(connection), _judged(connection, judged, _READ)
    told = dict.fromkeys((*(row.article for row in rows), *sorted(others)))
    left = others.union(row.article for row in rows if row.action not in _COME) | versions.older(connection, told)
    come = tuple(one for one in told if one not in newest)
    return Joining(frozenset(left), come, len(told) + len(judged), frozenset(judged))


def _standing(connection: Connection) -> tuple[int, ...]:
    """The judgements that stand and say something of what is woven: one that accepts does, where another rejects what
    may be the same."""
    table, anchors = schema.judgements.c, schema.judgement_anchors.c
    wanted = select(table.number, table.action).where(table.undone.is_(None)).order_by(table.number)
    actions = {row.number: row.action for row in connection.execute(wanted)}
    about: dict[str, set[tuple[int, str]]] = {"accept": set(), "reject": set()}
    if about.keys() <= set(actions.values()):
        newest = versions.newest(connection)
        told = select(anchors.judgement, schema.articles.c.id).select_from(_ANCHORED)
        for number, article in connection.execute(told.where(table.undone.is_(None), table.action.in_(about))):
            about[actions[number]].add((number, newest.get(article, article)))
    rejected = {article for _, article in about["reject"]}
    says = {number for number, article in about["accept"] if article in rejected}
    return tuple(number for number, action in actions.items() if action != "accept" or number in says)


def _rules(known: Registry | None) -> str:
    from selon.reader import weaving_digest  # the rooms that read take a while to load

    return "+".join(filter(None, (weaving_digest(), known.digest if known else "")))


def _judged(connection: Connection, numbers: Collection[int], actions: Sequence[str] = ()) -> set[str]:
    """The articles that these judgements are about, and the newest versions of these; of `actions`, if they are given,
    those of which what is read is otherwise by one of these."""
    anchors, newest = schema.judgement_anchors.c, versions.newest(connection)
    wanted = select(schema.articles.c.id).select_from(_ANCHORED)
    if actions:
        wanted = wanted.where(schema.judgements.c.action.in_(actions), anchors.kind != "event")
    found = {id for number in numbers for id in connection.scalars(wanted.where(anchors.judgement == number))}
    return found.union(newest[id] for id in found if id in newest)
