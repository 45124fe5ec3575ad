"""What a page has around its article: appeals to subscribe, share, comment and pay, captions, notices, lists of links.

Three things tell it: how such sentences are worded (rules, data of each language), what they stand between (short lines
amid boilerplate), and where (the foot of the page, below the last paragraph). Rules of every known language are tried
on every text, since a French site may well close with `Continue reading`.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Any, Literal

from selon import languages
from selon.gather.lines import Line, fold, line_at, words_of

Verdict = Literal["none", "weak", "strong"]
_PROSE = 12  # words of a full sentence that is of the body
_LONG = 25  # words that are of the body even without a full stop
_NAV = 8  # words of a line that counts as boilerplate amid boilerplate
_TITLE = 25  # words of a link's title
_HEADS = 5  # words of a heading of links that has no title beside it
_RUN = 3  # lines that may stand between two of boilerplate
_COMMENTS_FROM = 0.5  # of the text: above, a heading "Comments" is a counter and what follows is the article
_SENTENCE_LONGEST = 1500  # characters: the longest notices (cookies) have some 800
_MENU = 200  # characters of a line of menu entries
_ENTRIES = re.compile(r"\s+[|•·]\s+|\s{2,}|\t")
_NONE: tuple[Verdict, str] = "none", ""
_SENTENCE = re.compile(r"""(?<=[.!?…؟])["»”)\]]*\s+(?=["«“(]?\s*[^\Wa-zà-ÿ_])""")


@dataclass(frozen=True, slots=True)
class Rule:
    """How one kind of boilerplate is worded.

    `regex` is searched in the folded sentence (in the whole line where `whole`), if it has one of `words` (any, where
    there are none) and no more than `longest` words. A `weak` rule counts only beside a strong one. `cut`: the article
    goes on behind it. `opens`: what follows it (`links` to other articles, readers' `comments`).
    """

    regex: re.Pattern[str]
    words: frozenset[str]
    longest: int
    whole: bool
    weak: bool
    cut: bool
    opens: str


@dataclass(slots=True)
class _Unit:
    """A sentence, or a line of only one, with what has been found about it."""

    start: int
    end: int
    line: int
    words: int
    stopped: bool
    verdict: Verdict = "none"
    opens: str = ""

    @property
    def prose(self) -> bool:
        return self.verdict == "none" and (self.words >= _LONG or (self.stopped and self.words >= _PROSE))


def find_boilerplate(lines: Sequence[Line], taken: frozenset[int]) -> list[tuple[int, int]]:
    """The spans of boilerplate in the lines of a text; lines whose index is `taken` are something else."""
    units: list[_Unit] = []
    for index, line in enumerate(lines):
        if index not in taken:
            units += _units(index, line)
    if all(unit.verdict != "strong" for unit in units):
        return []
    _strengthen(units)
    _fill_runs(units)
    _follow(units, lines[-1].end)
    _close_foot(units)
    return _spans(units)


def cuts(text: str) -> bool:
    """Whether these words say that the article goes on elsewhere (`Lire la suite`)."""
    folded = fold(text)
    return any(rule.cut and rule.regex.search(folded) for rule in _candidates(words_of(folded)))


def rules(code: str) -> tuple[tuple[Rule, str], ...]:
    """The rules of a language, each with its example."""
    return tuple((_rule(entry), entry["example"]) for entry in languages.table(code, "boilerplate").get("rule", ()))


def _units(index: int, line: Line) -> list[_Unit]:
    """The line as one unit, or as its sentences where one of them may be boilerplate."""
    whole = _judge(line, whole=True)
    if whole is None or whole[0] == "none":
        whole = _judge_menu(line) or whole
    ends = [*(m.start() for m in _SENTENCE.finditer(line.text)), len(line.text)] if _worded(line) else []
    if len(ends) < 2 or (whole and whole[0] == "strong"):
        return [_Unit(line.start, line.end, index, line.words, line.stopped, *(whole or _NONE))]
    units, start, inside = [], 0, 0
    for end in ends:
        piece = line.text[start:end]
        words = piece.strip()
        sentence = line_at(line.start + start + len(piece) - len(piece.lstrip()), words)
        # What stands in quotation marks is what somebody said, whatever its words.
        found = None if inside > 0 else _judge(sentence, whole=False)
        units.append(_Unit(sentence.start, sentence.end, index, sentence.words, sentence.stopped, *(found or _NONE)))
        inside += _opened(piece)
        start = end
    return units


def _judge_menu(line: Line) -> tuple[Verdict, str] | None:
    """The verdict on a line of several entries side by side (`Partager | Réagir (12) | Imprimer`)."""
    entries = _ENTRIES.split(line.text) if len(line.text) <= _MENU else []
    if len(entries) < 2:
        return None
    found = [_judge(line_at(0, entry), whole=True) for entry in entries if entry]
    strong = sum(verdict is not None and verdict[0] == "strong" for verdict in found)
    return ("strong", "") if strong >= len(found) / 2 else None


def _worded(line: Line) -> bool:
    """Whether it has a word that some rule goes by."""
    return not _index()[0].keys().isdisjoint(line.folded_words)


def _opened(piece: str) -> int:
    """How many more quotation marks the words open than close."""
    return piece.count("«") + piece.count("“") - piece.count("»") - piece.count("”")


def _judge(line: Line, *, whole: bool) -> tuple[Verdict, str] | None:
    """The verdict on a sentence or line and what it opens; None where no rule is to be tried on it."""
    tried = _candidates(line.folded_words) if len(line.text) <= _SENTENCE_LONGEST else ()
    if not tried:
        return None
    found = [rule for rule in tried if (whole or not rule.whole) and rule.regex.search(line.folded)]
    if not found or line.text.startswith(("«", "“", '"', "‘")) or _spared(line.folded):
        return "none", ""
    verdict: Verdict = "weak" if all(rule.weak for rule in found) else "strong"
    return verdict, next((rule.opens for rule in found if rule.opens), "")


def _candidates(words: Sequence[str]) -> list[Rule]:
    """The rules with one of these words, and those that go by form alone, for no more words than each allows."""
    by_word, by_form = _index()
    length = len(words)
    found = {id(rule): rule for word in by_word.keys() & words for rule in by_word[word] if length <= rule.longest}
    return [*found.values(), *(rule for rule in by_form if length <= rule.longest)]


def _spared(folded: str) -> bool:
    """Whether somebody is reported to say it: then it is no appeal to the reader."""
    return any(regex.search(folded) for regex in _spares())


def _strengthen(units: list[_Unit]) -> None:
    """Weak verdicts beside a strong one become strong, in either direction."""
    for order in (units, units[::-1]):
        before: _Unit | None = None
        for unit in order:
            if (
                unit.verdict == "weak"
                and before is not None
                and before.verdict == "strong"
                and abs(before.line - unit.line) <= 1
            ):
                unit.verdict = "strong"
            before = unit


def _fill_runs(units: list[_Unit]) -> None:
    """Short lines between two of boilerplate are boilerplate."""
    strong = [i for i, unit in enumerate(units) if unit.verdict == "strong"]
    for first, last in pairwise(strong):
        between = units[first + 1 : last]
        short = all(u.words <= _NAV and (not u.stopped or u.words <= 3) for u in between)
        if len(between) <= _RUN and short:
            for unit in between:
                unit.verdict = "strong"


def _follow(units: list[_Unit], end: int) -> None:
    """What a heading of links or comments opens: titles, or all that readers wrote."""
    for index, unit in enumerate(units):
        if unit.verdict != "strong" or not unit.opens:
            continue
        after = units[index + 1 :]
        if unit.opens == "comments":
            reached = len(after) if unit.start >= end * _COMMENTS_FROM else 0
        elif any(u.prose for u in after):  # in the midst of the article: one title at most, where none stands beside it
            reached = int(bool(after) and unit.words <= _HEADS and _is_title(after[0]))
        elif unit.words > _HEADS:  # its title stands beside it: other titles may follow, and a last short sentence too
            reached = next((i for i, u in enumerate(after) if u.verdict == "none" and u.stopped), len(after))
        else:
            reached = len(after)
        for following in after[:reached]:
            following.verdict = "strong"


def _is_title(unit: _Unit) -> bool:
    return unit.verdict == "none" and unit.words <= _TITLE and not unit.stopped


def _close_foot(units: list[_Unit]) -> None:
    """Below the last paragraph, short lines after boilerplate belong to the page."""
    last = max((i for i, unit in enumerate(units) if unit.prose), default=-1)
    foot = False
    for unit in units[last + 1 :] if last >= 0 else ():
        foot = foot or unit.verdict == "strong"
        if foot and unit.words <= _NAV and not unit.stopped:
            unit.verdict = "strong"


def _spans(units: Sequence[_Unit]) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    last: _Unit | None = None
    for unit in units:
        if unit.verdict != "strong":
            last = None
            continue
        if last is not None and last.line == unit.line:
            spans[-1] = spans[-1][0], unit.end
        else:
            spans.append((unit.start, unit.end))
        last = unit
    return spans


@cache
def _index() -> tuple[Mapping[str, Sequence[Rule]], Sequence[Rule]]:
    """The rules of every known language by their words, and those without any."""
    by_word: dict[str, list[Rule]] = defaultdict(list)
    by_form: list[Rule] = []
    for code in languages.known():
        for rule, _ in rules(code):
            for word in rule.words:
                by_word[word].append(rule)
            if not rule.words:
                by_form.append(rule)
    return dict(by_word), by_form


def _rule(entry: Mapping[str, Any]) -> Rule:
    return Rule(
        regex=re.compile(entry["regex"]),
        words=frozenset(fold(word) for word in entry.get("words", ())),
        longest=entry.get("longest", 60),
        whole=entry.get("whole", False),
        weak=entry.get("weak", False),
        cut=entry.get("cut", False),
        opens=entry.get("opens", ""),
    )


@cache
def _spares() -> tuple[re.Pattern[str], ...]:
    tables = (languages.table(code, "boilerplate") for code in languages.known())
    return tuple(re.compile(regex) for table in tables for regex in table.get("spare", ()))
