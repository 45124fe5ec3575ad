"""Readings -> tables: one module a shape, and beside them one a file format that tables are written to."""

from collections.abc import Mapping
from types import ModuleType

from selon.publish.tables import acled, claims, mentions, ucdp
from selon.publish.tables.shape import Column, Row, Shape
from selon.publish.tables.store import Table

__all__ = ["SHAPES", "Column", "Row", "Shape", "Table", "formats"]

SHAPES: Mapping[str, Shape] = {  # `selon export --shape NAME`
    "claims": claims.SHAPE,
    "mentions": mentions.SHAPE,
    "acled": acled.SHAPE,
    "ucdp": ucdp.SHAPE,
}


def formats() -> Mapping[str, ModuleType]:
    """The modules that write tables, by the endings of their files."""
    from selon.publish.tables import csv, parquet

    return {".csv": csv, ".parquet": parquet}
