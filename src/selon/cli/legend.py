"""What the signs of a table of events mean, told under it."""

import re

from selon.publish.eventcounts import OR_MORE

_SIGNS = (  # what a sign looks like in a table, how it is written in the legend, what it means
    (re.compile(r"\d~"), "~", "about then"),
    (re.compile(r"\.\."), "..", "open on that side"),
    (re.compile(r"\d\+(?!\d)"), "42+", OR_MORE),
    (re.compile(r"\d\+? \(\d*–\d*\+?\)"), "42 (42–60)", "the best supported number, the lowest and highest told"),
    (re.compile(r" \+\d+\b"), "+2", "two more"),
)


def legend(table: str) -> str:
    """A line on those signs that the table, as it is printed, has; nothing where it has none."""
    told = [f"{sign} {meaning}" for looks, sign, meaning in _SIGNS if looks.search(table)]
    return "; ".join(told) + "\n" if told else ""
