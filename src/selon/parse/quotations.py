"""Quotations in running text: every style of mark, nested, over paragraphs, with a mark missing.

The marks are read left to right with a stack. A straight mark opens or closes by what stands beside it; an apostrophe
is a mark only where it can be nothing else and has a mate in its paragraph. A quotation left open at the end of its
paragraph goes on where the next one opens with a mark (the French and English custom), or where a later one closes it
before opening another; otherwise it ends with its paragraph, and is not balanced.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from selon.parse.table import Quotation

CLOSERS = {"«": "»", "“": "”“", "„": "“”", "‟": "”", "”": "”", "»": "»", '"': '"', "‹": "›", "「": "」", "<": ">"}
OPENERS = {closer: [o for o in CLOSERS if closer in CLOSERS[o]] for closer in '»”“"›」>'}
SINGLE = {"'": "'’", "‘": "’'", "‚": "’‘"}  # apostrophes mostly: these never stand without a mate
TYPED = {"''": '"', "’’": '"', "‘‘": '"', ",,": '"', "<<": "<", ">>": ">"}  # two small marks typed for one
MIXED = '«»“”"'  # hands mix these: one that finds no mate closes another
QUIET = {"‹", "「", "<", "»"}  # without a mate these are something else (a breadcrumb, a link), not a slip
BEFORE = frozenset("([{«“‘„‹「—–-/=|•:")  # what an opening mark may follow without a space
AFTER = frozenset(".,;:!?)]}»”›…")  # what a closing mark may precede without a space
STOPS = frozenset(".!?…")
LONGEST_CARRY = 4  # paragraphs without its mark that one quotation may run over before the mark is believed to be lost
LONGEST_RUN = 3  # straight marks side by side that are looked past to see what stands beside them
LONGEST_HEAD = 8  # characters of marks and spaces that a paragraph may open with

_MARK = re.compile(r"""<<|>>|,,(?=\w)|''|’’|‘‘|[«»“”„‟‹›‚"「」]|(?<![^\W_])['‘’]|['’](?![^\W_])""")
_STOP = re.compile(r"(?:\w\w|[»”\")\]])\s?[.!?…]+\s+(?=[^\Wa-zß-ÿ_]|[«“\"])|:\s+")
_YEAR = re.compile(r"\d\d(?!\w)")
_STOPPED = re.compile(r"\s?[.,;:)]")
_SOMETHING = re.compile(r"\S")

_Found = tuple[int, int, int, int, bool]


@dataclass(slots=True)
class _Open:
    """An opened quotation: its mark, where it and its words start, the last paragraph known to be in it.

    `cut` is where it ended if it is never closed: before a mark of its own style that opens after a full stop.
    """

    mark: str
    start: int
    inner: int
    until: int
    cut: int = -1


def find_quotations(text: str, paragraphs: Sequence[tuple[int, int]]) -> tuple[Quotation, ...]:
    """The quotations of `text` within the given paragraphs (offsets, in order), outer before inner."""
    finder = _Finder(text, paragraphs)
    for number in range(len(paragraphs)):
        finder.read_paragraph(number)
    return _nested(finder.finish())


class _Finder:
    """The stack of open quotations, and those found so far."""

    def __init__(self, text: str, paragraphs: Sequence[tuple[int, int]]) -> None:
        self.text, self.paragraphs = text, paragraphs
        self.number = self.start = self.end = 0
        self.stack: list[_Open] = []
        self.open: dict[str, list[_Open]] = {mark: [] for mark in (*CLOSERS, *SINGLE)}  # the stack, by mark
        self.found: list[_Found] = []
        self.outermost: list[tuple[int, int]] = []  # those that stand in no other, in order
        self.searched = self.sentence = 0  # how far sentence starts were looked for, and the last one found

    def read_paragraph(self, number: int) -> None:
        """Reads the marks of one paragraph."""
        self.number, (self.start, self.end) = number, self.paragraphs[number]
        self.searched = self.sentence = self.start
        marks = [(m.start(), m.group()) for m in _MARK.finditer(self.text, self.start, self.end)]
        if self.stack:
            marks = marks[self._carry_over(marks) :]
        mates = [at for at, mark in marks if mark in {"'", "’"} and self._closes_single(at)]
        for at, mark in marks:
            if mark in SINGLE or mark == "’":
                self._single(at, mark, mates)
            elif self._opens(at, mark):
                self._open(at, mark)
            else:
                self._close(at, mark)
        self._mend()

    def finish(self) -> list[_Found]:
        """Ends what is still open, and gives all that was found."""
        while self.stack:
            self._give_up()
        return self.found

    # What a mark does

    def _opens(self, at: int, mark: str) -> bool:
        """Whether a double mark opens here, judged by what stands beside it and, in doubt, by what is open."""
        if mark == "«":
            return not self.open["«"] or not (at + 1 == self.end or _STOPPED.match(self.text, at + 1, self.end))
        if mark == "»":
            return at == self.start and not self.stack and self._goes_on(at)
        before, after = self._before(at), self._after(at + len(mark))
        apart = before.isspace() or before in BEFORE or (before in "'’" and self.text[at - 2 : at - 1].isalpha())
        if mark == "“":
            return apart or after.isalnum() or not any(self.open[o] for o in OPENERS["“"])
        if mark == "”":
            return apart and after.isalnum() and not any(self.open[o] for o in OPENERS["”"])
        if TYPED.get(mark, mark) == '"':
            return self._straight_opens(apart, before, after)
        return TYPED.get(mark, mark) in CLOSERS

    def _straight_opens(self, apart: bool, before: str, after: str) -> bool:
        if apart and not after.isspace() and after not in AFTER:
            return True
        if not apart and not after.isalnum():
            return False
        if before.isspace() and after in AFTER - STOPS:  # parti ", dit-il
            return False
        return not self.open['"'] and not before.isdigit()

    def _single(self, at: int, mark: str, mates: Sequence[int]) -> None:
        """A single mark: it closes the innermost quotation, opens one that has a mate, or is an apostrophe."""
        last = self.stack[-1] if self.stack else None
        if last and last.until == self.number and mark in SINGLE.get(last.mark, "") and self._closes_single(at):
            self._pop()
            self._keep(last.start, at + 1, last.inner, at, balanced=True)
            return
        before, rest = self._before(at), self.text[at + 1 : min(at + 4, self.end)]
        apart = before.isspace() or (before in BEFORE and before != "-") or self.text[at - 1 : at] == '"'
        begins = rest[:1].isalnum() or rest[:1] in {"«", "“", '"'}
        if mark != "’" and apart and begins and not _YEAR.match(rest) and bisect_left(mates, at + 3) < len(mates):
            self._push(_Open(mark, at, at + 1, self.number))

    def _closes_single(self, at: int) -> bool:
        """Whether a single mark can close here: after a word, before none, and no elision (l' armée)."""
        if at == self.start or self.text[at - 1].isspace() or (at + 1 < self.end and self.text[at + 1].isalnum()):
            return False
        word = self.text[max(self.start, at - 3) : at]
        return not (word[-1].islower() and not word[-2:-1].isalnum()) and not word.lower().endswith("qu")

    def _before(self, at: int) -> str:
        for i in range(at - 1, max(self.start - 1, at - 1 - LONGEST_RUN), -1):
            if self.text[i] != '"':
                return self.text[i]
        return " "

    def _after(self, at: int) -> str:
        for i in range(at, min(self.end, at + LONGEST_RUN)):
            if self.text[i] != '"':
                return self.text[i]
        return " "

    def _goes_on(self, at: int) -> bool:
        """Whether words follow the mark at `at`, as a sentence begins."""
        rest = self.text[at + 1 : min(at + 4, self.end)].lstrip()
        return rest[:1].isalnum() and not rest[0].islower()

    # What it does to the stack

    def _open(self, at: int, mark: str) -> None:
        width, mark = len(mark), TYPED.get(mark, mark)
        if self.open[mark] and self.open[mark][-1].cut < 0:
            before = self.text[max(self.start, at - 2) : at].rstrip()
            if before[-1:] in STOPS:
                self.open[mark][-1].cut = at
        self._push(_Open(mark, at, at + width, self.number))

    def _close(self, at: int, mark: str) -> None:
        width, mark = len(mark), TYPED.get(mark, mark)
        while self.stack and self.stack[-1].mark in SINGLE:
            self._pop()
        mates = [self.open[o][-1] for o in OPENERS.get(mark, ()) if self.open[o]]
        left = mates[0] if len(mates) == 1 else max(mates, key=lambda o: o.start, default=None)
        if left is None and self.stack and mark in MIXED and width == 1 and self.stack[-1].until == self.number:
            left = self.stack[-1] if self.stack[-1].mark in MIXED else None
        if left is not None:
            while self.stack[-1] is not left:
                self._give_up(at)
            self._pop()
            self._keep(left.start, at + width, left.inner, at, balanced=True)
        elif not self.stack and mark in MIXED and width == 1 and not (mark == '"' and self._before(at).isdigit()):
            begin = self._sentence_start(at)
            self._keep(begin, at + 1, begin, at, balanced=False)

    def _push(self, left: _Open) -> None:
        self.stack.append(left)
        self.open[left.mark].append(left)

    def _pop(self) -> _Open:
        left = self.stack.pop()
        self.open[left.mark].pop()
        return left

    def _keep(self, start: int, end: int, inner_start: int, inner_end: int, *, balanced: bool) -> None:
        if not _SOMETHING.search(self.text, inner_start, inner_end):
            return
        self.found.append((start, end, inner_start, inner_end, balanced))
        if not self.stack:
            while self.outermost and self.outermost[-1][0] >= start:
                self.outermost.pop()
            self.outermost.append((start, end))

    def _give_up(self, at: int | None = None) -> None:
        """Ends the innermost open quotation, whose mark is missing: at `at`, or with its paragraph."""
        left = self._pop()
        if left.mark in SINGLE or left.mark in QUIET or left.inner - left.start > 1:
            return
        end = left.cut if left.cut >= 0 else self.paragraphs[left.until][1] if at is None else at
        while end > left.inner and self.text[end - 1].isspace():
            end -= 1
        self._keep(left.start, end, left.inner, end, balanced=False)

    def _mend(self) -> None:
        """At a paragraph's end: single marks were apostrophes, and of two straight ones left open the second closes
        (its space was on the wrong side)."""
        if any(self.open[mark] for mark in SINGLE):
            self.stack = [left for left in self.stack if left.mark not in SINGLE]
            for mark in SINGLE:
                self.open[mark].clear()
        if len(self.stack) > 1 and all(o.mark == '"' and o.until == self.number for o in self.stack[-2:]):
            second, first = self._pop(), self._pop()
            self._keep(first.start, second.inner, first.inner, second.start, balanced=True)

    # From paragraph to paragraph

    def _carry_over(self, marks: Sequence[tuple[int, str]]) -> int:
        """Ends what does not go on into this paragraph; how many marks at its head only say that the rest does."""
        first: dict[str, int] = {}
        for at, mark in marks:
            first.setdefault(mark, at)
        while self.stack and not self._carries(self.stack[-1], first):
            self._give_up()
        head, end = 0, self.start
        for left in self.stack:
            if head == len(marks) or not self._continues(left, *marks[head]):
                break
            if self.text[end : marks[head][0]].strip():
                break
            left.until, end = self.number, marks[head][0] + 1
            head += 1
        return head

    def _carries(self, left: _Open, first: dict[str, int]) -> bool:
        """Whether a quotation may go on into the paragraph with these first marks of each style."""
        at, mark = min(((first[m], m) for m in (left.mark, *CLOSERS[left.mark]) if m in first), default=(-1, ""))
        if not mark:
            return self.number - left.until <= LONGEST_CARRY
        if at - self.start < LONGEST_HEAD and not self.text[self.start : at].strip(' \u00a0\u202f«»“”"'):
            return left.until == self.number - 1 or not self._continues(left, at, mark)
        return mark != left.mark or (mark == '"' and not self._opens(at, mark) and not self._before(at).isdigit())

    def _continues(self, left: _Open, at: int, mark: str) -> bool:
        """Whether a mark at a paragraph's head repeats an open one, as a reminder."""
        if mark == '"':
            return left.mark == '"' and self.text[at + 1 : at + 2].isalnum()
        return (mark == left.mark != "»") or (mark in CLOSERS[left.mark] and self._goes_on(at))

    def _sentence_start(self, at: int) -> int:
        """Where the sentence that holds `at` begins: for a closing mark whose opening one is missing."""
        for stop in _STOP.finditer(self.text, self.searched, at):
            self.sentence = stop.end()
        self.searched = max(self.searched, at - 1)
        place = bisect_right(self.outermost, (self.sentence, -1)) - 1
        if place >= 0 and self.outermost[place][0] < self.sentence < self.outermost[place][1]:
            self.sentence = self.outermost[place][1]
        while self.sentence < at and (self.text[self.sentence].isspace() or self.text[self.sentence] in AFTER):
            self.sentence += 1
        return self.sentence


def _nested(found: Iterable[_Found]) -> tuple[Quotation, ...]:
    """The quotations in order, each with the one that it stands in; where two would cross, the inner gives way."""
    result: list[Quotation] = []
    around: list[Quotation] = []
    for start, end, inner_start, inner_end, balanced in sorted(set(found), key=lambda q: (q[0], -q[1])):
        while around and around[-1].end <= start:
            around.pop()
        parent = around[-1] if around else None
        if parent is not None and end > parent.end:
            end, inner_end, balanced = parent.end, min(inner_end, parent.inner_end), False
        above = parent.index if parent is not None else -1
        quotation = Quotation(len(result), start, end, inner_start, max(inner_start, inner_end), above, balanced)
        result.append(quotation)
        around.append(quotation)
    return tuple(result)
