"""What stands in the margin: of each claim its number, chain, stance and marks, and the events that it tells; of each
flag its message."""

from collections.abc import Mapping, Sequence

from selon.attribute import Evidence
from selon.model import Claim, EventMention, Flag, Source
from selon.publish import mentiontext
from selon.publish.page.markup import shown
from selon.publish.plain import plain
from selon.publish.wording import because, called, marks, own_stance


def claim_note(
    number: int,
    claims: Sequence[Claim],
    proofs: Mapping[str, Evidence],
    numbers: Mapping[str, int],
    mentions: Mapping[str, EventMention],
    *,
    placed: bool = True,
) -> str:
    """The note on the claim of that number; `numbers` are those of the claims by id, `placed`: the text shows it.

    `mentions` are those of the reading by id, `proofs` the evidence of claims and mentions by theirs.
    """
    claim = claims[number - 1]
    place = (
        f'href="#c{number}" aria-label="to claim {number} in the text"' if placed else 'aria-label="not in the text"'
    )
    tags = "".join(f'<span class="tag">{mark}</span>' for mark in marks(claim))
    lines = [f'<a class="no" {place}>{number}</a>']
    lines += [f'<span class="who">{_who(claim)}</span> <span class="stance">{claim.stance}</span>{tags}']
    for words, identity in (("inside", claim.parent), ("judges", claim.about)):
        other = numbers.get(identity or "", number)
        if other != number:
            lines.append(f'<span class="tie">{words} <a href="#n{other}">{other}</a></span>')
    lines += _why(proofs.get(claim.id))
    lines += [event(mentions[identity], proofs.get(identity)) for identity in claim.mentions if identity in mentions]
    inner = " inner" if claim.parent in numbers else ""
    return f'<li id="n{number}" class="note {claim.stance}{inner}">{"".join(lines)}</li>'


def events_note(mentions: Sequence[EventMention], proofs: Mapping[str, Evidence]) -> str:
    """The note on mentions that stand in no claim."""
    lines = "".join(event(mention, proofs.get(mention.id)) for mention in mentions)
    return f'<li class="note loose"><i>in no claim</i>{lines}</li>'


def event(mention: EventMention, evidence: Evidence | None) -> str:
    """One event: its type and trigger, who, where, when, how many; with `evidence`, by which rule it is one."""
    told = [f'<b>{_said(mention.type)}</b> <span class="words">«\u00a0{_said(mention.trigger.text)}\u00a0»</span>']
    told += map(_said, mentiontext.facts(mention))
    tags = "".join(f'<span class="tag">{mark}</span>' for mark in mentiontext.marks(mention))
    return f'<span class="event">{" · ".join(told)} {tags}{"".join(_why(evidence))}</span>'


def flag_note(flag: Flag) -> str:
    """The note on a flag."""
    return f'<li class="note flagged"><b>{flag.kind}</b> {_said(flag.message)}</li>'


def _why(evidence: Evidence | None) -> list[str]:
    """By which rule something is what it is, where that is asked for."""
    return [f'<span class="why"><bdi>{shown(because(evidence))}</bdi></span>'] if evidence is not None else []


def _who(claim: Claim) -> str:
    """The chain from relay to root; else the cue, where nobody is named."""
    if not claim.sources:
        return f"<i>nobody is named</i> {_words(claim.cue.text)}" if claim.cue else "<i>the article’s own word</i>"
    *relays, root = claim.sources
    parts = [f'{_link(link)}{_act(link, claim)} <span class="to">→</span> ' for link in relays]
    return f"{''.join(parts)}<b>{_link(root)}</b>"


def _link(source: Source) -> str:
    """The name, and what the text calls it where that is a pronoun or a description."""
    words = called(source)
    return f"{_said(source.name)} {_words(words)}" if words else _said(source.name)


def _act(link: Source, claim: Claim) -> str:
    stance = own_stance(link, claim)
    return f" <i>{stance}</i>" if stance else ""


def _words(text: str) -> str:
    return f'<span class="words">({_said(text)})</span>'


def _said(text: str) -> str:
    return f"<bdi>{shown(plain(text))}</bdi>"
