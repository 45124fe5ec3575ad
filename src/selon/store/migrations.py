"""From the tables of an older Selon to those of this one: one function a step, all of them in one transaction.

A step says in SQL of its own what changes, since `schema` tells only how tables are now. Steps that change rows which
follow from readings (claims, mentions and theirs) need no SQL for them: they drop the tables and call `rebuild`.
"""

from collections.abc import Callable, Mapping

from sqlalchemy import Connection, func, select

from selon.errors import DossierError
from selon.store import schema

SCHEMA = 2  # the version of `schema.metadata`; a step that leads to it stands in STEPS


def _with_woven_state(connection: Connection) -> None:
    """2: what the weaver of a large dossier holds has a table."""
    columns = "part TEXT NOT NULL, number INTEGER NOT NULL, content BLOB NOT NULL, PRIMARY KEY (part, number)"
    connection.exec_driver_sql(f"CREATE TABLE woven_state ({columns})")


STEPS: Mapping[int, Callable[[Connection], None]] = {2: _with_woven_state}  # the version that a step leads to: the step


def version(connection: Connection) -> int:
    """The version of the tables of a dossier; 0 where it does not tell one."""
    found = connection.scalar(select(schema.dossier.c.value).where(schema.dossier.c.key == "schema"))
    return int(found) if found and found.isdecimal() else 0


def migrate(connection: Connection, *, where: str) -> None:
    """Brings the tables up to this Selon. Raises DossierError where they are of a newer one, or
    of one that no step leads on from."""
    at = version(connection)
    if at > SCHEMA:
        found = f"made by a newer Selon (schema {at}; this one knows {SCHEMA})"
        raise DossierError(found, where=where, remedy="install that version: pip install -U selon")
    steps = range(at + 1, SCHEMA + 1)
    if any(step not in STEPS for step in steps):
        found = f"of a schema that this Selon cannot bring up to its own (schema {at}; this one knows {SCHEMA})"
        raise DossierError(found, where=where, remedy="make it anew: selon new, then selon add")
    for step in steps:
        STEPS[step](connection)
    if at < SCHEMA:
        table = schema.dossier
        connection.execute(table.update().where(table.c.key == "schema").values(value=str(SCHEMA)))
        now = func.strftime("%Y-%m-%dT%H:%M:%SZ", "now")
        told = f"schema {at} became {SCHEMA}"
        connection.execute(schema.log.insert().values(at=now, action="migrate", told=told))


def rebuild(connection: Connection) -> None:
    """Makes every row that follows from a current reading anew."""
    from selon.store.content import to_reading
    from selon.store.writing import write_rows

    readings, articles = schema.readings.c, schema.articles.c
    wanted = select(articles.number, articles.text, readings.content).join(schema.readings).where(readings.current)
    for number, text, content in connection.execute(wanted).all():
        write_rows(connection, to_reading(content, text), number)
