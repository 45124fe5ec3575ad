"""What a negated telling denies: that the act happened, that who speaks had a part in it, what it was aimed at, or
nothing of the kind. `Nobody has claimed the attack` takes the attack as given."""

from selon.model import TOLLS
from selon.ontology import Registry
from selon.weave.disagreements.nobody import none_lost
from selon.weave.kinds import group
from selon.weave.phrases import finds, phrases, plain
from selon.weave.stances import DENIALS
from selon.weave.tellings.statements import Statement

STRUCK = "strike"  # the group of acts that have a target, and of which it is open who did them
FIRED = frozenset({"munitions", "explosions", "attacks"})  # of which none is no act
THINGS = frozenset({"munitions", "vehicles"})
# Swept (3 to 10 words, 2 to 5): four dossiers tell the same.
RELATIVE = 6  # words between `which did not` and an act that it restricts: `a rocket which had not yet been fired`
AROUND = 24  # letters from an act on among which stands the word that it never is
LEAD = 6  # letters before the name of an actor with which a content opens: an article, a mark of quotation
OPENING = 3  # words of a content among which it tells whose act is meant, or that somebody's presence is denied


def none_happened(s: Statement) -> bool:
    """Whether the telling is negated, and does not take the act as given, or there was none of what was fired."""
    return none_fired(s) or (s.mention.negated and not takes_as_given(s))


def none_fired(s: Statement) -> bool:
    """Whether the telling counts none of what was fired: `no rocket fell on the base`."""
    return any(c.kind in FIRED and c.max == 0 and (not c.by or s.claim.id in c.by) for c in s.mention.counts)


def takes_as_given(s: Statement) -> bool:
    """Whether what is negated is something about an act that happened (`has not claimed the attack`), or tells of
    which thing a sentence speaks (`a rocket which had not been fired`)."""
    language = _language(s)
    before = plain(s.told.reading.article.text[s.features.sentence : s.mention.trigger.start])
    if s.features.again and phrases(language, "disputes", "not").search(before):
        return True
    return any(
        len(before[m.end() :].split()) <= RELATIVE
        for m in phrases(language, "disputes", "restricting").finditer(before)
    )


def denies_own(s: Statement) -> bool:
    """Whether who speaks says that it was not they who struck: `our forces have not fired`. Of what is given or agreed
    who has a part is known, and to deny one is to deny the act; nor is it a toll of their own."""
    return (
        s.mention.negated
        and s.claim.stance == "asserted"
        and group(s.mention.type) == STRUCK
        and not any(c.kind in TOLLS for c in s.mention.counts)
        and not any(none_lost(s))
        and any(finds(_opening(span.text), _language(s), "disputes", "ours") for span in s.claim.content)
    )


def denies_doing(s: Statement, known: Registry) -> bool:
    """Whether the content opens with a known actor who, it says, never strikes so: `the army of X would never bomb a
    camp` tells whose act it was not. Of a day on which they did not fire (`fired no shell on Monday`), gold has it that
    nothing happened."""
    if not s.mention.negated or s.claim.stance != "asserted" or not s.tells or group(s.mention.type) != STRUCK:
        return False
    before = plain(s.told.reading.article.text[s.features.sentence : s.mention.trigger.start + AROUND])
    if takes_as_given(s) or not phrases(_language(s), "disputes", "at no time").search(before):
        return False
    doers = [one for one in s.mention.actors if known.find(one.name) is not None]
    return any(0 <= one.start - span.start <= LEAD for span in s.claim.content for one in doers)


def done_act(s: Statement) -> bool:
    """Whether what is denied is to have done what is known as done: to have laid the mine, or struck the town."""
    language = _language(s)
    if s.claim.stance not in DENIALS or group(s.mention.type) != STRUCK:
        return False
    return any(_opens_with(plain(span.text).lstrip(' «“"'), "striking", "struck", language) for span in s.claim.content)


def _opens_with(flat: str, doing: str, known: str, language: str) -> bool:
    """Whether a content opens with an infinitive of one row and a word of another, and not one for any such thing."""
    done = phrases(language, "disputes", doing).match(flat)
    rest = flat[done.end() :].lstrip() if done else ""
    any_ = phrases(language, "disputes", "any").match(rest)
    return not any_ and phrases(language, "disputes", known).match(rest) is not None


def appraises(s: Statement) -> bool:
    """Whether the claim only says what its holder thinks of an act that others tell: `deems this act unacceptable`."""
    language = _language(s)
    return (
        s.claim.stance == "asserted"
        and s.claim.cue is not None
        and finds(s.claim.cue.text, language, "disputes", "appraising")
        and any(phrases(language, "disputes", "this").match(plain(span.text)) for span in s.claim.content)
    )


def _opening(text: str) -> str:
    return " ".join(text.split()[:OPENING])


def _language(s: Statement) -> str:
    return s.told.reading.article.language or ""


def disowns(s: Statement) -> bool:
    """Whether somebody says of what others tell that it is a lie, in words of their own: anywhere in a claim that is of
    it, after the act in one that tells it."""
    end, text = s.mention.trigger.end if s.tells else 0, s.told.reading.article.text
    after = (text[max(end, span.start) : span.end] for span in s.claim.content)
    denies = s.claim.stance == "asserted" and (s.tells or s.stands == "against")
    return denies and any(finds(one, _language(s), "disputes", "lie") for one in after)
