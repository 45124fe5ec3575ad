"""Quotation marks that keep a word at a distance and part nothing: l'armée a « neutralisé » trois combattants."""

import re
from collections.abc import Sequence, Set
from dataclasses import replace

from selon import languages
from selon.parse.table import Quotation

_BEFORE = re.compile(r"([^\W\d_]+['’]?|\d+)[ \u00a0\u202f]?$")
_WORDS = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_LONGEST = 24  # characters of the word before a mark, for which it is looked back


def with_asides(text: str, quotations: Sequence[Quotation], language: str) -> tuple[Quotation, ...]:
    """The quotations, those marked as asides whose marks no parser should see."""
    before = frozenset(languages.table(language, "parsing").get("asides", {}).get("before", ()))
    return tuple(replace(q, aside=True) if _aside(text, q, before) else q for q in quotations)


def _aside(text: str, q: Quotation, before: Set[str]) -> bool:
    """Whether a quotation is but one word in small letters behind a word that it cannot do without: an auxiliary, an
    article, a number. Elsewhere marks do tell something: a verdict (juge « ridicule »), a by-name."""
    inner = text[q.inner_start : q.inner_end].strip()
    if not q.balanced or not inner.islower() or not _WORDS.fullmatch(inner):
        return False
    found = _BEFORE.search(text, max(0, q.start - _LONGEST), q.start)
    return found is not None and (found[1].isdigit() or found[1].lower().replace("’", "'") in before)
