"""`selon schema`."""

import json

from selon.publish.schema import schema


def test_it_prints_the_schema(selon):
    assert json.loads(selon("schema").stdout) == schema()


def test_on_one_line(selon):
    assert len(selon("schema", "--indent", 0).stdout.splitlines()) == 1
