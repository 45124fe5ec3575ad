"""How an act is told to have ended, where that rules out what others tell: what was fired was stopped before it hit
anything, and a place that others tell to be taken is still held."""

from selon.weave.disagreements.sides import related
from selon.weave.kinds import group
from selon.weave.phrases import finds, phrases, plain
from selon.weave.tellings.accusing import doers
from selon.weave.tellings.statements import Statement

STRUCK, TAKEN = "strike", "territory"
OPENING = 4  # words of a content among which stands what was fired: `all the missiles that were launched`
AFTER = 40  # letters after the word for being stopped that may leave out some: `intercepted, save for one`
HOLDERS = 40  # letters after the word for holding among which those stand who hold it


def stopped(s: Statement) -> bool:
    """Whether the claim says of all that was fired, or of the one thing, that it was stopped: `the two drones were
    intercepted`; not of some of it, or of the remains, which may have hit."""
    if not _tells(s) or group(s.mention.type) != STRUCK:
        return False
    language = _language(s)
    for span in s.claim.content:
        flat = plain(span.text).lstrip(' «“"')
        end = phrases(language, "disputes", "intercepted").search(flat)
        opening = " ".join(flat.split()[:OPENING])
        if (
            end is not None
            and phrases(language, "disputes", "the fired").match(flat)
            and finds(opening, language, "disputes", "fired")
            and not finds(flat[: end.end() + AFTER], language, "disputes", "some fired")
        ):
            return True
    return False


def hit(s: Statement) -> bool:
    """Whether the telling's own word is for what hit something."""
    return finds(s.mention.trigger.text, _language(s), "disputes", "hit")


def held(s: Statement) -> bool:
    """Whether the claim says that the place is still in the hands of those who held it."""
    if not _tells(s) or s.mention.type != TAKEN:
        return False
    return any(finds(span.text, _language(s), "disputes", "held") for span in s.claim.content)


def held_by(denying: Statement, telling: Statement) -> bool:
    """Whether those who are told to hold a place are those who are told to have taken it."""
    language, takers = _language(denying), frozenset(one.name for one in telling.mention.actors)
    holders = set(denying.roots)
    for span in denying.claim.content:
        for m in phrases(language, "disputes", "held").finditer(plain(span.text)):
            holders.update(doers(span.text[: m.start()], denying.known, language))
            holders.update(doers(span.text[m.end() : m.end() + HOLDERS], denying.known, language))
    return not takers or related(takers, frozenset(holders), telling.known, language)


def _tells(s: Statement) -> bool:
    """Whether somebody puts it forward, be it by the way: the claim is of what became of the act."""
    return s.stands in ("for", None) and s.claim.stance in ("asserted", "confirmed") and not s.claim.negated


def _language(s: Statement) -> str:
    return s.told.reading.article.language or ""
