"""robots.txt as RFC 9309 has it: the group of our name or of everybody, the longest rule that fits deciding."""

import re
from collections.abc import Iterator
from urllib.parse import quote, unquote


def allows(robots: str, path: str, *, agent: str) -> bool:
    """Whether the rules of `robots` let the robot named `agent` fetch `path` (with its query)."""
    groups = list(_groups(robots))
    name = agent.lower()
    rules = [rule for agents, rules in groups if name in agents for rule in rules]
    if not any(name in agents for agents, _ in groups):
        rules = [rule for agents, rules in groups if "*" in agents for rule in rules]
    path = _same_form(path)
    fitting = [(len(pattern), allowed) for pattern, allowed in rules if _fits(pattern, path)]
    return path == "/robots.txt" or max(fitting, default=(0, True))[1]  # equally long: allowed is the greater


def _groups(robots: str) -> Iterator[tuple[set[str], list[tuple[str, bool]]]]:
    """Each group: the robots that it names, lower case, and its rules (pattern, whether it allows)."""
    agents: set[str] = set()
    rules: list[tuple[str, bool]] = []
    opened = False  # rules have followed: another User-agent line opens the next group
    for line in robots.removeprefix("\ufeff").splitlines():
        key, colon, value = line.split("#", 1)[0].partition(":")
        key, value = key.strip().lower(), value.strip()
        if not colon:
            continue
        if key == "user-agent":
            if opened:
                yield agents, rules
                agents, rules, opened = set(), [], False
            agents.add(value.split("/")[0].strip().lower())
        elif key in ("allow", "disallow"):
            opened = True
            if value:
                rules.append((_same_form(value), key == "allow"))
    if agents:
        yield agents, rules


def _fits(pattern: str, path: str) -> bool:
    """Whether the path begins as the pattern says: `*` is any run of characters, a last `$` the end."""
    end = pattern.endswith("$")
    parts = [re.escape(part) for part in re.sub(r"\*+", "*", pattern.removesuffix("$")).split("*")]
    return re.match(".*".join(parts) + ("$" if end else ""), path, re.S) is not None


def _same_form(path: str) -> str:
    return quote(unquote(path), safe="/*$?=&;:@!,+()'~-._%")
