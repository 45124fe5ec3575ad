"""The words that parsing asks for are data: its modules hold none of the small words of a language."""

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

import selon.parse
from attribute.test_language_data import compared
from selon import languages

MODULES = sorted(Path(selon.parse.__file__).parent.glob("*.py"))
# Modules that still hold one. Strict: one that holds none leaves this table.
KNOWN: dict[str, str] = {}
ENDINGS = "endings"  # of words: letters, which code may name for another reason
LABELS = {"before_is", "after_is"}  # keys whose values are labels


def words(part: Any) -> Iterator[str]:
    """Every string of a part of a table, but endings and labels."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, Mapping):
        for key, value in part.items():
            yield from words(value) if key not in {ENDINGS, *LABELS} else ()
    elif isinstance(part, list):
        for value in part:
            yield from words(value)


def own_words() -> set[str]:
    """The words of the tables that parsing asks for, without marks."""
    tables = [languages.table(code, name) for code in languages.read() for name in ("accents", "parsing")]
    return {word for table in tables for word in words(table) if word.strip("-'").isalpha()}


def held(source: str) -> list[tuple[int, str]]:
    mine = own_words()
    return sorted({(node.lineno, node.value) for node in compared(ast.parse(source)) if node.value in mine})


def known(path: Path) -> list[pytest.MarkDecorator]:
    return [pytest.mark.xfail(reason=KNOWN[path.stem], strict=True)] if path.stem in KNOWN else []


@pytest.mark.parametrize("path", [pytest.param(path, id=path.stem, marks=known(path)) for path in MODULES])
def test_a_module_holds_no_word_of_a_language(path: Path) -> None:
    assert held(path.read_text(encoding="utf-8")) == []


def test_what_the_scan_finds() -> None:
    assert held('low == "ou"\nOF = {"de", ","}\nupos in {"DET", "ADP"}\nform in sets["auxiliaries.forms"]') == [
        (1, "ou"),
        (2, "de"),
    ]
