"""Selon reads news of armed conflict into attributed, checkable claims.

>>> import selon
>>> reading = selon.read("Selon l'agence Saba, trois roquettes sont tombées sur Marib.", published="2021-03")
>>> [source.name for source in reading.claims[0].sources]
['Saba']
"""

from typing import TYPE_CHECKING, Any

from selon.errors import SelonError
from selon.version import __version__

if TYPE_CHECKING:
    from selon.model import Article, Claim, EventMention, Reading, Source, Span
    from selon.reader import read, read_many
    from selon.settings import Settings
    from selon.store import open_dossier
    from selon.weave import weave

__all__ = [
    "Article",
    "Claim",
    "EventMention",
    "Reading",
    "SelonError",
    "Settings",
    "Source",
    "Span",
    "__version__",
    "open_dossier",
    "read",
    "read_many",
    "weave",
]

_HOMES = {
    "Settings": "selon.settings",
    "open_dossier": "selon.store",
    "read": "selon.reader",
    "read_many": "selon.reader",
    "weave": "selon.weave",
}


def __getattr__(name: str) -> Any:
    """Imports a public name when it is first used, so that `import selon` stays fast."""
    if name not in __all__:
        raise AttributeError(f"module 'selon' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES.get(name, "selon.model")), name)


def __dir__() -> list[str]:
    return sorted(__all__)
