"""One mapping of a gold file, read strictly: what is missing, unknown or of another shape is named in a GoldError."""

from collections.abc import Mapping
from typing import Any

from selon.errors import GoldError


class GoldPart:
    """A mapping of a gold file, with the `label` and `file` to name it by when something in it is wrong.

    Raises GoldError, as all its methods do, where `table` is no mapping or has a key that is not one of `keys`.
    """

    def __init__(self, label: str, file: str, table: object, keys: frozenset[str]) -> None:
        self.label, self.file = label, file
        if not isinstance(table, Mapping):
            raise self.error("is not a mapping of keys to values", "mend it")
        self.table: Mapping[str, Any] = table
        unknown = sorted(set(map(str, table)) - keys)
        if unknown:
            raise self.error(f"has an unknown key, {unknown[0]}", f"use {', '.join(sorted(keys))}")

    def error(self, found: str, remedy: str) -> GoldError:
        """The error that says what was found in this part, and what to do."""
        return GoldError(f"{self.label} {found}", where=self.file, remedy=remedy)

    def has(self, key: str) -> bool:
        """Whether the key is written, with whatever value."""
        return key in self.table

    def true(self, key: str) -> bool:
        """Whether the key is written with a true value."""
        return bool(self.table.get(key))

    def word(self, key: str) -> str | None:
        """The one value of a key, as written; None without one."""
        value = self.table.get(key)
        if isinstance(value, list | dict):
            raise self.error(f"has more than one value for {key}", f"write {key} as one value")
        return None if value is None else str(value)

    def needed(self, key: str) -> str:
        """The one value of a key that must have one."""
        value = self.word(key)
        if not value:
            raise self.error(f"has no {key}", f"give its {key}")
        return value

    def number(self, key: str) -> float | None:
        """The number of a key; None without one."""
        value = self.table.get(key)
        if value is not None and not isinstance(value, int | float):
            raise self.error(f"has a {key} that is no number: {value}", f"write {key} as a number")
        return value

    def sequence(self, key: str) -> list[Any]:
        """The list of a key; empty where the key is not written."""
        value = self.table.get(key, [])
        if not isinstance(value, list):
            raise self.error(f"has no list of {key}", f"write {key} as a list ([] for none)")
        return value

    def words(self, key: str) -> tuple[str, ...]:
        """The list of a key, all words."""
        return self._all_words(key, self.sequence(key))

    def lists_of_words(self, key: str) -> tuple[tuple[str, ...], ...]:
        """The list of a key, all lists of words."""
        return tuple(self._all_words(key, value) for value in self.sequence(key))

    def mapping(self, key: str) -> Mapping[str, Any]:
        """The mapping of a key; empty where the key is not written."""
        value = self.table.get(key, {})
        if not isinstance(value, Mapping):
            raise self.error(f"has no mapping of {key}", f"write {key} as a mapping ({{}} for none)")
        return value

    def _all_words(self, key: str, value: object) -> tuple[str, ...]:
        if not isinstance(value, list) or not all(isinstance(word, str) and word for word in value):
            raise self.error(f"has {key} that are not a list of words", "write them in brackets, quoted")
        return tuple(value)
