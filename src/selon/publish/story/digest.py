"""Story -> what people see: what is told since when, who said what, the tree from roots to outlets, both sides."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from rich import box
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text
from rich.tree import Tree

from selon.model import Judgement
from selon.publish.digest import STANCES
from selon.publish.eventcounts import OR_MORE, is_open
from selon.publish.eventtext import differing, kind, rules, who
from selon.publish.fitting import Fitting
from selon.publish.judging import about, decided, signed
from selon.publish.plain import SHORT, plain
from selon.publish.seasons import spoken
from selon.publish.story.carriers import Carrier
from selon.publish.story.disputes import Dispute, Side, Voice, foremost, why
from selon.publish.story.sayings import Saying, Teller
from selon.publish.story.tables import STANDS, named, standings
from selon.publish.story.telling import Fact, Story
from selon.publish.story.tree import Branch
from selon.publish.totals import counted

_UNDATED = "undated"
_IN = (0, 0, 0, 2)
_ROOM, _SIDE = 66, 19  # columns that the table of facts needs, and a side of a disagreement, not to break words
_PARTIES = 3  # that the heading names of each side
_SAYINGS, _ROOTS, _DISPUTES = 3, 3, 1  # of a brief story
_MOST, _VOICES = 6, 3  # disagreements, and voices on a side of one, of a story that is not told whole


def digest(story: Story, *, brief: bool = False, whole: bool = False) -> RenderableType:
    """The story as people see it; a part that has nothing to tell is left out. Of many disagreements those that tell
    most, and how many there are besides: `whole` tells all. `brief`: the beginning of each part, and how much of it
    there is besides."""
    shown = story if whole else _beginning(story) if brief else _foremost(story)
    parts: list[RenderableType] = [*_heading(story)]
    for title, told, left in (
        ("What is told", [_facts(shown), *_legend(shown)] if shown.facts else [], len(story.facts) - len(shown.facts)),
        (
            "Who said what, in the order it came out",
            [_timeline(shown.timeline, ids=not brief)] if shown.timeline else [],
            len(story.timeline) - len(shown.timeline),
        ),
        ("From the roots to the outlets", list(map(_tree, shown.tree)), len(story.tree) - len(shown.tree)),
        (
            "Where they disagree",
            [part for one in shown.disputes for part in _dispute(one, None if whole else _VOICES)],
            len(story.disputes) - len(shown.disputes),
        ),
        ("What people judged", list(map(_judgement, story.event.judged)), 0),
        ("How the shown values were picked", [] if brief else list(map(_rule, rules(story.event))), 0),
    ):
        how = "" if brief else ": see all with --all, or --json"
        more = [Text(f"… {left} more{how}", "dim")] if left else []
        if told:
            parts += [Text(), Text(title, "bold"), *(Padding(part, _IN) for part in (*told, *more))]
    return Group(*parts)


def _beginning(story: Story) -> Story:
    """Of each field the value that most articles carry; the first sayings, roots and disagreements, of these the first
    voice a side."""
    fields = dict.fromkeys(fact.field for fact in story.facts)
    most = [max((one for one in story.facts if one.field == field), key=lambda one: one.articles) for field in fields]
    disputes = tuple(
        replace(one, sides=tuple(replace(side, voices=side.voices[:1]) for side in one.sides))
        for one in story.disputes[:_DISPUTES]
    )
    return replace(
        story,
        facts=tuple(most),
        timeline=story.timeline[:_SAYINGS],
        tree=story.tree[:_ROOTS],
        disputes=disputes,
    )


def _foremost(story: Story) -> Story:
    """With the disagreements that tell most: an event of four tolls has as many pairs of them as one has room for."""
    if len(story.disputes) <= _MOST:
        return story
    return replace(story, disputes=tuple(story.disputes[place] for place in foremost(story.event, _MOST)))


def _heading(story: Story) -> Iterator[Text]:
    event = story.event
    places = ", ".join(dict.fromkeys(plain(one.place.name) for one in event.places))
    title = " · ".join(filter(None, [plain(event.type), plain(spoken(event.when.edtf or _UNDATED)), places]))
    yield Text(title, "bold underline")
    if parties := who(event, _PARTIES):
        yield Text(parties, "bold")
    parts = [event.id, counted(len(event.articles), "article"), counted(len(event.outlets), "outlet")]
    yield Text(" · ", "dim").join([*(Text(part, "dim") for part in parts), standings(event) or Text("no root", "dim")])
    if event.former:
        yield Text(f"took the place of {', '.join(event.former)}", "dim")
    if event.stale:
        yield Text("stale: its articles changed since it was woven", "yellow")


def _judgement(one: Judgement) -> Text:
    """What was decided, on which words, by whom and why."""
    return Text(decided(one), "bold").append(f"  {about(one)}", "not bold").append(f"  {signed(one)}", "not bold dim")


def _rule(one: tuple[str, str]) -> Text:
    """The field, and by what its shown value is before the others."""
    field, rule = one
    return Text(f"{field}: ", "bold").append(rule, "not bold dim")


def _facts(story: Story) -> RenderableType:
    """Each value, by whom and when it was first told, and how many carry it."""
    return Fitting(_ROOM, lambda: _facts_wide(story), lambda: _facts_narrow(story))


def _legend(story: Story) -> Iterator[Text]:
    """What the mark of an open end says, where it is there."""
    kinds = {count.kind for count in story.event.counts}
    if any(is_open(fact.value.split(" ")[0]) for fact in story.facts if fact.field in kinds):
        yield Text(f"+ {OR_MORE}", "dim")


def _facts_wide(story: Story) -> Table:
    shown = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="dim")
    for name in ("", "", "first said"):
        shown.add_column(name, overflow="fold")
    for name in ("articles", "roots"):
        shown.add_column(name, justify="right")
    for field, fact in _under_one(story.facts):
        first, carried = _since(fact), fact.articles or not fact.edited  # who only a person names, nobody carries
        by = (str(fact.articles), str(len(fact.roots))) if carried else ("", "")
        shown.add_row(Text(field, "dim"), plain(fact.value), first, *by)
    return shown


def _facts_narrow(story: Story) -> Table:
    shown = Table.grid(padding=(0, 2, 0, 0))
    shown.add_column(no_wrap=True)
    shown.add_column(overflow="fold")
    for field, fact in _under_one(story.facts):
        by = f", {counted(fact.articles, 'article')}, {counted(len(fact.roots), 'root')}"
        by = by if fact.articles or not fact.edited else ""
        shown.add_row(Text(field, "dim"), Group(plain(fact.value), _since(fact).append(by, "dim")))
    return shown


def _since(fact: Fact) -> Text:
    """Who was out first with a value, and when; of one that a person set, who that was, when and why."""
    if fact.edited:
        return Text(f"edited by {signed(fact.edited)}", "green")
    return _dated(fact.first) if fact.first else Text(_UNDATED, "dim")


def _under_one(facts: Iterable[Fact]) -> Iterator[tuple[str, Fact]]:
    """Each fact with its field, which is told once of those that follow one another."""
    before = None
    for fact in facts:
        yield "" if fact.field == before else fact.field, fact
        before = fact.field


def _timeline(sayings: Iterable[Saying], *, ids: bool) -> Table:
    """What was said, each under the day that it was first out on; then who carried it, and with `ids` those of the
    claim and of the mentions that `selon judge` takes."""
    shown = Table.grid(padding=(0, 2))
    shown.add_column(no_wrap=True)
    shown.add_column(overflow="fold")
    before = ""
    for saying in sayings:
        day = plain(saying.first.published or _UNDATED)
        marks = [name for name, on in (("hedged", saying.hedged), ("negated", saying.negated)) if on]
        who = _chain(saying.relays, saying.tellers, saying.own)
        head = [who, Text(saying.stance, STANCES[saying.stance]), *(Text(mark, "yellow") for mark in marks)]
        shown.add_row(
            Text("" if day == before else day, "bold"),
            Group(
                Text(" · ").join(head),
                _quoted(saying.words),
                _carried(saying.carriers).append(_ids(saying) if ids else ""),
            ),
        )
        before = day
    return shown


def _chain(relays: Iterable[str], tellers: Iterable[Teller], own: str | None) -> Text:
    """Relays → root, as in the digest of an article."""
    roots = Text(" + ").join(named(one.name, None) for one in tellers) or Text(own or "", "italic")
    return Text(" → ", "dim").join([*(Text(plain(relay), "cyan") for relay in relays), roots])


def _quoted(words: str) -> Text:
    return Text().append("«\u00a0", "dim").append(plain(words)).append("\u00a0»", "dim")


def _carried(carriers: tuple[Carrier, ...]) -> Text:
    """`in A, then B 2021-01-23 (copy)`: the first has the day that the row begins with."""
    first, *later = carriers
    told = [f"in {plain(first.outlet)}{_copy(first)}"]
    told += [f"then {plain(one.outlet)} {plain(one.published or _UNDATED)}{_copy(one)}" for one in later]
    return Text(", ".join(told), "dim")


def _ids(saying: Saying) -> str:
    """` · claim 5b0c12ab · mention 77aa0b12`"""
    told = [("claim", saying.claim), *(("mention", one) for one in saying.mentions)]
    return "".join(f" · {kind} {number[:SHORT]}" for kind, number in told)


def _copy(carrier: Carrier) -> str:
    return " (copy)" if carrier.copies else ""


def _dated(carrier: Carrier) -> Text:
    return Text(f"{plain(carrier.published or _UNDATED)} ").append(plain(carrier.outlet), "dim")


def _tree(root: Branch) -> Tree:
    grown = Tree(_branch(root), guide_style="dim")
    _grow(grown, root)
    return grown


def _grow(tree: Tree, branch: Branch) -> None:
    for one in branch.branches:
        _grow(tree.add(_branch(one)), one)


def _branch(branch: Branch) -> Text:
    """A root with where it stands, a relay, or an article by its outlet and day."""
    if branch.kind == "root":
        stands = [Text(stance, STANDS[stance]) for stance in branch.stands]
        return Text(" · ").join([named(branch.name, branch.medium), *stands])
    if branch.carrier is None:
        return Text(plain(branch.name), "cyan")
    shown = _dated(branch.carrier) if branch.carrier.published else Text(plain(branch.name))
    return shown.append(" (copy)" if branch.kind == "copy" else "", "yellow")


def _dispute(dispute: Dispute, most: int | None) -> Iterator[RenderableType]:
    """The field and why they differ; then a column for each value, with those who say it and their words, at `most` so
    many."""
    head = Text(dispute.field, "bold red" if dispute.kinds[0] in ("contradiction", "within") else "bold yellow")
    reason = plain(differing(dispute.field, why(dispute.reason, (side.value for side in dispute.sides))))
    yield Text().append_text(head).append(f" · {', '.join(map(kind, dispute.kinds))}: {reason}", "dim")
    sides = [replace(side, value=differing(dispute.field, side.value)) for side in dispute.sides]
    yield Fitting(_SIDE * len(sides), lambda: _beside(sides, most), lambda: _below(sides, most))


def _below(sides: Sequence[Side], most: int | None) -> Group:
    """The sides of a disagreement one below the other."""
    return Group(*(_beside([side], most) for side in sides))


def _beside(sides: Sequence[Side], most: int | None) -> Table:
    """The sides of a disagreement beside one another, each with at `most` so many voices."""
    shown = Table(box=box.ROUNDED, border_style="dim", header_style="bold")
    for side in sides:
        shown.add_column(Text(plain(side.value)), overflow="fold", ratio=1)
    shown.add_row(*(Group(*_voices(side, most)) for side in sides))
    return shown


def _voices(side: Side, most: int | None) -> Iterator[RenderableType]:
    yield from map(_voice, side.voices[:most])
    if most is not None and len(side.voices) > most:
        yield Text(f"… {len(side.voices) - most} more", "dim")


def _voice(voice: Voice) -> RenderableType:
    who = _chain(voice.relays, voice.tellers, voice.own)
    edited = (Text(f"edited: {decided(one)} ({signed(one)})", "green") for one in voice.edited)
    return Group(who, _quoted(voice.words), _dated(voice.carrier), *edited)
