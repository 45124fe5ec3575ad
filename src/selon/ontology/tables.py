"""The tables of this room: one TOML file each, or a folder of files whose rows are put together."""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

_ROOM = __package__ or ""
SPELLINGS = ("aliases", "exact", "context", "seats")  # keys of lists of names of no one language


@cache
def table(name: str) -> Mapping[str, Any]:
    """The table of that name (a file without its ending, or a folder).

    `actors` also has `kinds`, every spelling in Latin letters by the kind of source it makes, and `outlets` has
    `names`, those of news media and of the media among the actors: the flat lists that attribution asks for. Both are
    made of the rows.
    """
    found = rows(name)
    if name == "outlets":
        media = [row for row in rows("actors")["actor"] if row["kind"] == "medium"]
        return {**found, "names": _spellings([*found["outlet"], *media])}
    if name == "actors":
        all_rows: list[Mapping[str, Any]] = found["actor"]
        kinds = dict.fromkeys(row["kind"] for row in all_rows if row["kind"] != "medium")
        return {**found, "kinds": {kind: _spellings([r for r in all_rows if r["kind"] == kind]) for kind in kinds}}
    return found


@cache
def rows(name: str) -> dict[str, Any]:
    """The table of that name as its files have it."""
    folder = files(_ROOM).joinpath(name)
    if not folder.is_dir():
        return tomllib.loads(files(_ROOM).joinpath(f"{name}.toml").read_text(encoding="utf-8"))
    together: dict[str, Any] = {}
    for path in sorted(folder.iterdir(), key=lambda p: p.name):
        if path.name.endswith(".toml"):
            for key, rows in tomllib.loads(path.read_text(encoding="utf-8")).items():
                together.setdefault(key, []).extend(rows)
    return together


def _spellings(rows: Sequence[Mapping[str, Any]]) -> list[str]:
    """Every name and alias in Latin letters, as it is written and as hurried writers begin it, once."""
    keys = (*table("folding")["latin"], *SPELLINGS)
    names = (s for row in rows for s in (row["name"], *(a for k in keys for a in row.get(k, ()))))
    common = {a for row in rows for a in row.get("context", ()) if a.islower()}  # coalition: a noun as well
    return list(dict.fromkeys(written for name in names if name not in common for written in _written(name)))


def _written(name: str) -> Iterator[str]:
    yield name
    beginnings = table("folding")["beginnings"]
    for one in beginnings["same"]:
        if name.startswith(one):
            yield from (other + name.removeprefix(one) for other in beginnings["same"])
    for accented, plain in beginnings["bare"].items():
        if name.startswith(accented):
            yield plain + name.removeprefix(accented)
