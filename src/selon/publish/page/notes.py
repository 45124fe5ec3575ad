"""What stands in the margin: of each claim its number, chain, stance and marks; of each flag its message."""

from collections.abc import Mapping, Sequence

from selon.attribute import Evidence
from selon.model import Claim, Flag, Source
from selon.publish.page.markup import shown
from selon.publish.plain import plain
from selon.publish.wording import because, marks


def claim_note(
    number: int, claims: Sequence[Claim], evidence: Evidence | None, numbers: Mapping[str, int], *, placed: bool = True
) -> str:
    """The note on the claim of that number; `numbers` are those of the claims by id, `placed`: the text shows it."""
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
    if evidence is not None:
        lines.append(f'<span class="why"><bdi>{shown(because(evidence))}</bdi></span>')
    inner = " inner" if claim.parent in numbers else ""
    return f'<li id="n{number}" class="note {claim.stance}{inner}">{"".join(lines)}</li>'


def flag_note(flag: Flag) -> str:
    """The note on a flag."""
    return f'<li class="note flagged"><b>{flag.kind}</b> {_said(flag.message)}</li>'


def _who(claim: Claim) -> str:
    """The chain from relay to root; else the cue, where nobody is named."""
    if not claim.sources:
        return f"<i>nobody is named</i> {_words(claim.cue.text)}" if claim.cue else "<i>the article’s own word</i>"
    *relays, root = claim.sources
    parts = [f'{_link(link)}{_act(link, claim)} <span class="to">→</span> ' for link in relays]
    return f"{''.join(parts)}<b>{_link(root)}</b>"


def _link(source: Source) -> str:
    """The name, and what the text calls it where that is a pronoun or a description."""
    label = _said(source.name)
    if source.basis in ("pronoun", "described") and plain(source.name).casefold() not in plain(source.text).casefold():
        label += f" {_words(source.text)}"
    return label


def _act(link: Source, claim: Claim) -> str:
    """A relay's own stance, where it does more than pass the word on."""
    return "" if link.stance in ("asserted", claim.stance) else f" <i>{link.stance}</i>"


def _words(text: str) -> str:
    return f'<span class="words">({_said(text)})</span>'


def _said(text: str) -> str:
    return f"<bdi>{shown(plain(text))}</bdi>"
