"""One article as a page: a row a paragraph, its text beside the notes on the claims that begin in it."""

from collections import Counter
from collections.abc import Iterator, Mapping

from selon.attribute import Evidence
from selon.model import Reading
from selon.publish.mentiontext import unclaimed
from selon.publish.page.marks import Block, Run, blocks, marks, runs
from selon.publish.page.markup import document, language, shown
from selon.publish.page.notes import claim_note, events_note, flag_note
from selon.publish.plain import plain
from selon.publish.totals import counted
from selon.publish.wording import facts, headline

LEGEND = (
    "<mark>Tinted</mark>: what is claimed. <mark class='cue'>Underlined</mark>: the words that make it somebody’s. "
    "<mark class='source'>Dotted</mark>: who that is. A → B: A, on the word of B. "
    "Faded: not read for claims."
)


def page(reading: Reading, evidence: Mapping[str, Evidence] | None = None, *, home: str | None = None) -> str:
    """The page of a reading; `home` is the address of an index to go back to, `evidence` is shown too,
    by the id of claim or mention."""
    sheet = _Sheet(reading, evidence or {})
    rows = "".join(sheet.rows())
    title = headline(reading.article)
    back = f'<a class="home" href="{shown(home)}">← all articles</a>' if home else ""
    head = f'<header>{back}<p class="facts">{" · ".join(map(_isolated, facts(reading)))}</p>{sheet.heading()}'
    head += f"{_stances(reading)}{sheet.overall()}</header>\n"
    main = f"<main{language(reading.article.language)}>{rows}</main>\n"
    return document(title, f"{head}{main}{_foot(reading)}", rules=_rules(len(reading.claims)))


class _Sheet:
    """The reading while its rows are written: which claims were seen, which were not."""

    def __init__(self, reading: Reading, evidence: Mapping[str, Evidence]) -> None:
        self.reading, self.text, self.evidence = reading, reading.article.text, evidence
        self.marks = marks(reading.claims, reading.flags, len(self.text))
        self.blocks = list(blocks(reading.article))
        self.numbers = {claim.id: number for number, claim in enumerate(reading.claims, start=1)}
        self.mentions = {mention.id: mention for mention in reading.mentions}
        self.lengths = [sum(s.end - s.start for s in claim.content) for claim in reading.claims]
        self.seen: set[int] = set()
        self.flagged: set[int] = set()
        title = headline(reading.article)
        headings = (block for block in self.blocks if block.kind == "heading")
        self.title = next((block for block in headings if plain(self.text[block.start : block.end]) == title), None)

    def heading(self) -> str:
        """The headline, where the text does not have it."""
        return "" if self.title else f'<h1 dir="auto">{shown(headline(self.reading.article))}</h1>'

    def overall(self) -> str:
        """The flags that are about no words of the text."""
        marked = {mark.number for mark in self.marks if mark.role == "flag"}
        notes = [flag_note(flag) for number, flag in enumerate(self.reading.flags, start=1) if number not in marked]
        return f'<ul class="flags">{"".join(notes)}</ul>' if notes else ""

    def rows(self) -> Iterator[str]:
        """The rows with the white space between them: the text of the article is in them, and nothing else of words."""
        at = 0
        for block in self.blocks:
            yield shown(self.text[at : block.start])
            yield self._row(block)
            at = block.end
        yield shown(self.text[at:])
        rest = [number for number in range(1, len(self.reading.claims) + 1) if number not in self.seen]
        if rest:
            yield f'<div class="row"><span></span>{self._notes(rest, [], placed=False)}</div>'
        loose = unclaimed(self.reading.mentions, self.reading.claims)
        if loose:
            notes = events_note(loose, self.evidence)
            yield f'<div class="row"><span></span><aside lang="en"><ul>{notes}</ul></aside></div>'

    def _row(self, block: Block) -> str:
        begun: list[int] = []
        flags: list[int] = []
        parts: list[str] = []
        for run in runs(block, self.marks):
            for mark in run.marks:
                if mark.role == "content" and mark.number not in self.seen:
                    self.seen.add(mark.number)
                    begun.append(mark.number)
                    parts.append(self._badge(mark.number))
                if mark.role == "flag" and mark.number not in self.flagged:
                    self.flagged.add(mark.number)
                    flags.append(mark.number)
            parts.append(self._run(run))
        tag = "h1" if block == self.title else "h2" if block.kind == "heading" else "p"
        words = f'<{tag} class="{block.kind}" dir="auto">{"".join(parts)}</{tag}>'
        return f'<div class="row">{words}{self._notes(begun, flags)}</div>'

    def _badge(self, number: int) -> str:
        """The number before a claim, written by CSS: whoever copies the text copies the text."""
        stance = self.reading.claims[number - 1].stance
        labels = f'data-no="{number}" aria-label="claim {number}"'
        return f'<a class="no {stance}" id="c{number}" href="#n{number}" {labels}></a>'

    def _run(self, run: Run) -> str:
        words = shown(self.text[run.start : run.end])
        if not run.marks:
            return words
        of = {role: [m.number for m in run.marks if m.role == role] for role in ("content", "cue", "source", "flag")}
        classes = [role for role in ("cue", "source", "flag") if of[role]]
        own = of["cue"] or of["content"]
        if own:
            inner = min(own, key=lambda number: (self.lengths[number - 1], number))
            classes.append(self.reading.claims[inner - 1].stance)
        if of["content"]:
            classes += ["said", f"d{min(len(set(of['content'])), 3)}"]
        classes += [f"c{number}" for number in dict.fromkeys([*of["content"], *of["cue"]])]
        classes += [f"s{number}" for number in dict.fromkeys(of["source"])]
        return f'<mark class="{" ".join(classes)}">{words}</mark>'

    def _notes(self, claims: list[int], flags: list[int], *, placed: bool = True) -> str:
        found, proofs = self.reading.claims, self.evidence
        notes = [claim_note(n, found, proofs, self.numbers, self.mentions, placed=placed) for n in claims]
        notes += [flag_note(self.reading.flags[n - 1]) for n in flags]
        return f'<aside lang="en"><ul>{"".join(notes)}</ul></aside>' if notes else ""


def _isolated(words: str) -> str:
    return f"<bdi>{shown(words)}</bdi>"


def _stances(reading: Reading) -> str:
    """How many claims there are of each stance; or why there are none."""
    if not reading.claims:
        why = reading.reasons.get("claims", "nobody is read to say anything")
        return f'<p class="sum">no claims: {_isolated(plain(why))}</p>'
    counts = Counter(claim.stance for claim in reading.claims).most_common()
    chips = " ".join(f'<span class="stance {stance}">{number} {stance}</span>' for stance, number in counts)
    return f'<p class="sum">{counted(len(reading.claims), "claim")}: {chips}</p>'


def _foot(reading: Reading) -> str:
    """How to read the page, where the article is from, and what read it."""
    article, reader = reading.article, reading.reader
    origin = " · ".join(_isolated(plain(place)) for place in (article.url, article.file) if place)
    made = f"Selon {reader.selon} · rules {reader.rules} · {reader.pipeline or 'no pipeline'} · article {article.id}"
    lines = [LEGEND, origin, shown(plain(made))]
    return "<footer>" + "".join(f"<p>{line}</p>" for line in lines if line) + "</footer>\n"


def _rules(claims: int) -> str:
    """What lights up together: a claim in the text and its note, when one of them is pointed at or gone to."""
    rules = []
    for n in range(1, claims + 1):
        rules.append(f"main:has(#n{n}:is(:hover,:target,:focus-within),#c{n}:target) .c{n}{{--w:var(--lit)}}")
        rules.append(f"main:has(#n{n}:is(:hover,:target)) .s{n}{{text-decoration-style:solid}}")
        rules.append(f"main:has(.c{n}:hover,#c{n}:is(:hover,:target)) #n{n}{{background:var(--raised)}}")
    return "".join(f"{rule}\n" for rule in rules)
