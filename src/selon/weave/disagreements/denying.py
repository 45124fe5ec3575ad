"""What a negated telling denies: that the act happened, that who speaks had a part in it, what it was aimed at, or
nothing of the kind. `Nobody has claimed the attack` takes the attack as given."""

import re
from collections.abc import Iterator

from selon.model import TOLLS
from selon.weave.kinds import group
from selon.weave.phrases import finds, phrases, plain
from selon.weave.stances import DENIALS
from selon.weave.tellings.accusing import named
from selon.weave.tellings.statements import Statement
from selon.weave.wording import begins, opens

STRUCK = "strike"  # the group of acts that have a target, and of which it is open who did them
FIRED = frozenset({"munitions", "explosions", "attacks"})  # of which none is no act
THINGS = frozenset({"munitions", "vehicles"})
# Swept (3 to 10 words, 2 to 5): four dossiers tell the same.
RELATIVE = 6  # words between `which did not` and an act that it restricts: `a rocket which had not yet been fired`
EXCEPTED = 20  # letters after what is told that may leave something out of it: `seven dead, not counting the attackers`
VERB = 8  # words between those of whom none did it and the word for it: `personne sur place n'a jamais vu tomber de`
OPENING = 3  # words of a content among which it tells whose act is meant, or that somebody's presence is denied
_STOP = re.compile(r"[,;:.!?]")
_END = re.compile(r"[;:.!?]")


def none_happened(s: Statement) -> bool:
    """Whether the telling is negated, and does not take the act as given, or there was none of what was fired."""
    negated = s.mention.negated or nobody_did(s) is not None
    return not _none_there(s) and (none_fired(s) or (negated and not takes_as_given(s)))


def nobody_did(s: Statement) -> str | None:
    """The words for those to none of whom it was done, if the clause of the telling's word begins so: `no camp was
    hit`; nothing where nobody did it; None of what is not told so."""
    if not (s.claim.negated and s.tells):
        return None
    text, at, language = s.told.reading.article.text, s.mention.trigger.start, _language(s)
    joins = phrases(language, "disputes", "clause")
    for span in (one for one in s.claim.content if one.start <= at < one.end):
        clause = joins.split(_STOP.split(plain(text[span.start : at]))[-1])[-1]
        subject = phrases(language, "disputes", "nobody").search(clause)
        never = subject and phrases(language, "disputes", "never").search(clause, subject.end())
        if subject and never and len(clause[subject.end() :].split()) <= VERB:
            undergone = phrases(language, "disputes", "undergone").search(clause, never.start())
            return clause[subject.end() : never.start()].strip() if undergone else ""
    return None


def none_fired(s: Statement) -> bool:
    """Whether the telling counts none of what was fired: `no rocket fell on the base`."""
    return any(c.kind in FIRED and c.max == 0 and (not c.by or s.claim.id in c.by) for c in s.mention.counts)


def _none_there(s: Statement) -> bool:
    """Whether the telling is no more than a number of things, of which there were none: `no weapon was taken`."""
    trigger = s.mention.trigger
    of_it = (c for c in s.mention.counts if c.start <= trigger.start and c.end == trigger.end)
    return any(c.kind in THINGS and c.max == 0 for c in of_it)


def takes_as_given(s: Statement) -> bool:
    """Whether what is negated is something about an act that happened (`has not claimed the attack`), or tells of
    which thing a sentence speaks (`a rocket which had not been fired`)."""
    language = _language(s)
    before = plain(s.told.reading.article.text[s.features.sentence : s.mention.trigger.start])
    after = s.told.reading.article.text[s.mention.trigger.end : s.mention.trigger.end + EXCEPTED]
    if finds(after, language, "disputes", "except"):
        return True
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
        and any(finds(_opening(span.text), _language(s), "disputes", "ours") for span in s.claim.content)
        and not any(finds(_before(s, span.start), _language(s), "disputes", "witnessed") for span in s.claim.content)
    )


def _before(s: Statement, start: int) -> str:
    """The words of a content before the telling's own."""
    return s.told.reading.article.text[start : s.mention.trigger.start]


def done_act(s: Statement) -> bool:
    """Whether what is denied is to have done what is known as done: to have laid the mine, or struck the town."""
    language = _language(s)
    contents = [plain(span.text).lstrip(' «“"') for span in s.claim.content] if s.claim.stance in DENIALS else []
    rows = [("doing", "known"), *([("striking", "struck")] if group(s.mention.type) == STRUCK else [])]
    return any(_opens_with(flat, doing, known, language) for flat in contents for doing, known in rows)


def _opens_with(flat: str, doing: str, known: str, language: str) -> bool:
    """Whether a content opens with an infinitive of one row and a word of another, and not one for any such thing."""
    done = phrases(language, "disputes", doing).match(flat)
    rest = flat[done.end() :].lstrip() if done else ""
    any_ = phrases(language, "disputes", "any").match(rest)
    return not any_ and phrases(language, "disputes", known).match(rest) is not None


def retells(s: Statement) -> bool:
    """Whether an article's own word only speaks of what others tell: `the official version of a raid`."""
    if s.claim.sources or not s.tells:
        return False
    text, at = s.told.reading.article.text, s.mention.trigger.start
    before = (text[span.start : at] for span in s.claim.content if span.start < at <= span.end)
    return any(phrases(_language(s), "disputes", "version").search(plain(one)) for one in before)


def appraises(s: Statement) -> bool:
    """Whether the claim only says what its holder thinks of an act that others tell: `deems this act unacceptable`."""
    language = _language(s)
    return (
        s.claim.stance == "asserted"
        and s.claim.cue is not None
        and finds(s.claim.cue.text, language, "disputes", "appraising")
        and any(phrases(language, "disputes", "this").match(plain(span.text)) for span in s.claim.content)
    )


def denies_presence(s: Statement) -> bool:
    """Whether what is denied is that somebody or something was there."""
    return any(finds(_opening(span.text), _language(s), "aims", "words", "presence") for span in s.claim.content)


def disputed_aims(s: Statement) -> Iterator[str]:
    """What the claims that a verdict is on tell of an act's aim, not of the act: `the raid targeted a commander`."""
    reading = s.told.reading
    for judged in (one for one in reading.claims if one.id == s.claim.about):
        ends = [s.told.mentions[number].trigger.end for number in judged.mentions if number in s.told.mentions]
        for span in judged.content:
            after = [reading.article.text[end : span.end] for end in ends if span.start <= end < span.end]
            if any(begins(_opening(text), "aim", _language(s)) for text in after):
                yield span.text


def whose_word(s: Statement) -> frozenset[str]:
    """Whose word a verdict is on, where its content says so: the known names in what follows a word for what was told
    (`the claims of Kyiv`), or, of somebody who is pointed at (`the reports of this group`), the source named last
    before; none where it is on what anybody says."""
    cue, spans = s.claim.cue, [(span.start, span.end) for span in s.claim.content]
    if cue and spans and cue.end < spans[0][0]:
        spans.insert(0, (cue.end, spans[0][0]))  # `rejects the claims of Kyiv on the deaths`
    for start, end in spans:
        of = _complement(s.told.reading.article.text[start:end], _language(s))
        if of and begins(of.split()[0], "pointing", _language(s)):
            return _named_before(s, start)
        if of:
            return named(of, s.known)
    return frozenset()


def _complement(text: str, language: str) -> str:
    """What follows a word for what was told, at the beginning of a content, and the word that joins it."""
    words = text.split()
    at = next((i for i, word in enumerate(words[:OPENING]) if opens(word, "telling", language)), len(words))
    rest = " ".join(words[at + 1 :])
    joined = phrases(language, "tolls", "told", "of").match(plain(rest))
    return rest[joined.end() :].strip() if joined else ""


def _named_before(s: Statement, offset: int) -> frozenset[str]:
    """The name of the source of the last claim before an offset that is not on the same word."""
    mine = {source.name for source in s.claim.sources}
    before = (
        (claim.content[0].start, claim.sources[-1].name)
        for claim in s.told.reading.claims
        if claim.content and claim.sources and claim.content[0].start < offset
    )
    return frozenset(name for _, name in sorted(one for one in before if one[1] not in mine)[-1:])


def disowns(s: Statement) -> bool:
    """Whether somebody says of what others tell that it is a lie, in words of their own."""
    language = _language(s)
    if s.claim.stance != "asserted":
        return False
    if s.stands == "against" and any(finds(span.text, language, "disputes", "lie") for span in s.claim.content):
        return True
    end, text = s.mention.trigger.end, s.told.reading.article.text
    after = (text[end : span.end] for span in s.claim.content if span.start <= end < span.end)
    return s.tells and any(finds(_clause(one), language, "disputes", "is a lie") for one in after)


def _clause(text: str) -> str:
    """The words up to what ends a sentence, or a half of one."""
    return _END.split(text)[0]


def accident(s: Statement) -> bool:
    """Whether the claim tells a blast as an accident, which nobody's strike is: `due to a gas leak`."""
    return (
        s.tells
        and s.stands == "for"
        and not (s.claim.negated or s.mention.negated)
        and group(s.mention.type) == STRUCK
        and any(finds(span.text, _language(s), "disputes", "accident") for span in s.claim.content)
    )


def unproven(s: Statement) -> bool:
    """Whether the claim says that nothing shows the act: `nothing allows to speak of a strike`."""
    text, at = s.told.reading.article.text, s.mention.trigger.start
    before = (text[span.start : at] for span in s.claim.content if span.start < at <= span.end)
    return s.tells and any(finds(one, _language(s), "disputes", "unproven") for one in before)


def none_reached(s: Statement) -> bool:
    """Whether a denial that was read as no act is that something that is fired reached what was struck: `denies that a
    missile hit the compound`, `no rocket fell on the base`."""
    if s.tells or group(s.mention.type) != STRUCK or not (s.claim.stance in DENIALS or s.claim.negated):
        return False
    language = _language(s)
    for span in s.claim.content:
        flat = plain(span.text)
        opening = " ".join(flat.split()[:OPENING])
        none = s.claim.stance in DENIALS or phrases(language, "disputes", "nobody").match(flat.lstrip(' «“"'))
        if none and finds(opening, language, "disputes", "fired") and finds(flat, language, "disputes", "reached"):
            return True
    return False


def _opening(text: str) -> str:
    return " ".join(text.split()[:OPENING])


def _language(s: Statement) -> str:
    return s.told.reading.article.language or ""
