"""Who an article is taken from, where it says so in a line or a bracket of its own: no words to read claims in."""

import re
from functools import cache

from selon import languages
from selon.gather.lines import fold
from selon.gather.patterns import agencies


def credit(text: str) -> bool:
    """Whether a line is made of nothing but its sources (`Source: Divers`, `Avec AFP`)."""
    folded = fold(text)
    return any(regex.fullmatch(folded) for regex in _credits("credit"))


def credit_tail(text: str) -> int | None:
    """Where the credit at the end of a paragraph begins (`… dit-il. (AFP)`); None without one."""
    tail = text[-80:]
    for regex in _credits("tail"):
        # On the unfolded text, whose offsets count; agencies' names have no accents to lose.
        if match := regex.search(tail):
            blank = len(match.group()) - len(match.group().lstrip())
            return len(text) - len(tail) + match.start() + blank
    return None


@cache
def _credits(key: str) -> tuple[re.Pattern[str], ...]:
    """The patterns of lines (`credit`) or ends of paragraphs (`tail`) that name sources, with agencies filled in."""
    names = fold(agencies()) if key == "credit" else agencies()
    return tuple(
        re.compile(entry["regex"].replace("{agency}", names), re.I)
        for code in languages.known()
        for entry in languages.table(code, "boilerplate").get(key, ())
    )
