"""A table as Parquet: typed columns, every text as it stands in the article. Needs pyarrow, which is an extra."""

from itertools import islice
from typing import TYPE_CHECKING, Any, BinaryIO

from selon.errors import SettingsError
from selon.publish.tables.shape import Column

if TYPE_CHECKING:
    from selon.publish.tables.store import Table

ROWS = 20_000  # of a row group: what is in memory at one time


def write(table: "Table", file: BinaryIO) -> None:
    """Writes the table, a row group at a time. Raises SettingsError where pyarrow is not installed."""
    arrow = library()
    import pyarrow.parquet

    columns = table.columns
    schema = arrow.schema([(column.name, _type(arrow, column)) for column in columns])
    rows = iter(table.rows())
    with pyarrow.parquet.ParquetWriter(file, schema) as writer:
        while group := list(islice(rows, ROWS)):
            cells = {column.name: [row.get(column.name) for row in group] for column in columns}
            writer.write_table(arrow.table(cells, schema=schema))


def library() -> Any:
    """pyarrow. Raises SettingsError, with the remedy, where it is not installed."""
    try:
        import pyarrow
    except ImportError:
        remedy = "pip install 'selon[parquet]', or name a .csv file"
        raise SettingsError("Parquet needs pyarrow, which is not installed", remedy=remedy) from None
    return pyarrow


def _type(arrow: Any, column: Column) -> Any:
    kinds = {"text": arrow.string, "number": arrow.int64, "decimal": arrow.float64, "truth": arrow.bool_}
    return kinds[column.kind]()
