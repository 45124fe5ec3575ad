"""What a verb of saying takes up by a clitic: Ces accusations, Kigali les rejette; Interrogé sur P, X l'a nié; le
groupe l'a revendiquée."""

from selon.attribute.cue import JUDGING, Cue
from selon.attribute.nominals import Subject, noun_phrase_before
from selon.attribute.occurrence import Occurrence
from selon.attribute.phrases import phrase_from
from selon.attribute.sources import plausible

MOST_ASKED = 2  # tokens from a participle of asking to what was asked about: interrogé | mardi | sur P


def taken_up(at: Occurrence, subject: Subject | None) -> Cue | None:
    """The cue of a verb with nothing behind it and a clitic for its object: of what stands before its subject, set off
    or asked about, or, of who claims an act, of those words alone."""
    p, words, group = at.p, at.lex.words, at.group
    clitics = {p.tokens[k].form for k in range(group.first, group.verb)}
    direct = bool(clitics & words["object_clitics"]) and "np" in at.entry.frames
    of_it = bool(clitics & words["verb_clitics"]) and "de-np" in at.entry.frames
    if subject is None or subject.speaker is None or subject.relative or not (direct or of_it):
        return None
    if not plausible(p, at.lex, subject.speaker.phrase, sure=True):
        return None
    if direct and at.entry.stance in JUDGING | {"accused", "claimed"} and (told := _before(at, subject)) is not None:
        return at.cue("verb-taken-up", (subject.first, at.end), [told], subject.speaker)
    if at.entry.stance != "claimed" or group.negated:
        return None
    return at.cue("verb-taken-up", (group.first, group.first), [(group.first, at.end)], subject.speaker)


def _before(at: Occurrence, subject: Subject) -> tuple[int, int] | None:
    """What a noun phrase set off before the subject names, or what its holder was asked about."""
    p, lex, first, comma = at.p, at.lex, at.sentence.first, subject.first - 1
    if comma <= first or p.tokens[comma].form != ",":
        return None
    found = noun_phrase_before(p, lex, comma, first)
    if found is not None and found.first == first:
        return (first, comma)
    asked = next((k for k in range(first, comma) if p.tokens[k].form in lex.words["asked"]), -1)
    about = next((k for k in range(asked + 1, min(asked + 1 + MOST_ASKED, comma)) if asked >= 0 and _on(at, k)), -1)
    phrase = phrase_from(p, lex, about + 1, comma) if about >= 0 else None
    return (phrase.first, comma) if phrase is not None else None


def _on(at: Occurrence, i: int) -> bool:
    return at.p.tokens[i].form in at.lex.words["asked_about"]
