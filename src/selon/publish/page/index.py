"""The page that leads to the pages of a folder, and the names of those."""

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass, field
from pathlib import PurePath
from urllib.parse import quote

from selon.model import Reading
from selon.publish.page.markup import document, language, shown
from selon.publish.plain import plain
from selon.publish.totals import Totals, counted
from selon.publish.wording import facts, headline

NAME = "index.html"
_LONGEST = 80  # characters of a file's name
_ROOTS = 4  # that an article is told with


@dataclass(slots=True)
class Index:
    """The articles of a folder of pages, in the order in which they were added."""

    totals: Totals = field(default_factory=Totals)
    _names: set[str] = field(default_factory=lambda: {NAME.casefold()})
    _entries: list[str] = field(default_factory=list)

    def add(self, reading: Reading) -> str:
        """Adds an article, and gives the name of its page: that of its file, with its id where it must."""
        name = self._name(reading)
        article = reading.article
        roots = Counter(plain(claim.sources[-1].name) for claim in reading.claims if claim.sources)
        who = ", ".join(f"<bdi>{shown(root)}</bdi>" for root, _ in roots.most_common(_ROOTS))
        more = f" and {len(roots) - _ROOTS} more" if len(roots) > _ROOTS else ""
        self.totals.add(reading)
        self._entries.append(
            f'<li><a href="{quote(name)}"{language(article.language)} dir="auto">{shown(headline(article))}</a>'
            f'<p class="facts">{" · ".join(f"<bdi>{shown(fact)}</bdi>" for fact in facts(reading))}</p>'
            f'<p class="sum">{counted(len(reading.claims), "claim")}{f": {who}{more}" if who else ""}</p></li>\n'
        )
        return name

    def page(self) -> str:
        """The index as a page."""
        head = f'<header><h1>Who says so</h1><p class="facts">{shown(self.totals.line())}</p></header>\n'
        return document("Selon: who says so", f'{head}<ol class="articles">\n{"".join(self._entries)}</ol>\n')

    def _name(self, reading: Reading) -> str:
        stem = _slug(PurePath(reading.article.file or "").stem)
        number = 0
        name = f"{stem or reading.article.id}.html"
        while name.casefold() in self._names:
            number += 1
            name = "-".join(filter(None, [stem, reading.article.id, str(number) if number > 1 else ""])) + ".html"
        self._names.add(name.casefold())
        return name


def _slug(stem: str) -> str:
    """Letters without accents, figures, `-` and `_`: a name that every file system and address takes."""
    ascii_only = unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode()
    return re.sub(r"[^A-Za-z0-9_]+", "-", ascii_only).strip("-")[:_LONGEST]
