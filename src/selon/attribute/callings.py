"""What somebody calls another, in the passive: présenté par Y comme | P; considéré comme | P | par Y."""

from selon.attribute.clauses import OPENING, Group, finite_within
from selon.attribute.cue import Cue
from selon.attribute.lexicon import Lexicon
from selon.attribute.phrases import phrase_from
from selon.attribute.sources import plausible, speaker
from selon.parse import Parse, Sentence

FARTHEST = 12  # tokens between the participle and comme, or between comme and the agent


def called(p: Parse, lex: Lexicon, sentence: Sentence, group: Group) -> Cue | None:
    """The cue of a participle of calling: the source is its agent, the content what it is called."""
    if p.tokens[group.verb].lemma not in lex.words["calling"]:
        return None
    i, limit = group.last, min(group.last + FARTHEST, sentence.last)
    by, as_ = lex.words["agent"], lex.words["comparatives"]
    if i >= limit or p.tokens[i].form not in by | as_:
        return None
    first = p.tokens[i].form in by
    k = next((k for k in range(i + 1, limit) if p.tokens[k].form in (as_ if first else by)), 0)
    if not k or any(p.tokens[n].form in {",", ";"} or finite_within(p, n, n + 1) >= 0 for n in range(i, k)):
        return None
    phrase = phrase_from(p, lex, i + 1, k) if first else phrase_from(p, lex, k + 1, sentence.last)
    if phrase is None or not plausible(p, lex, phrase, sure=True):
        return None
    content = (k + 1, _end(p, k + 1, sentence.last)) if first else (group.verb, k)
    at, row = (group.first, i + 1), p.tokens[group.verb].lemma
    who, span = speaker(p, lex, phrase, phrase.last), (group.first, k + 1 if first else phrase.last)
    return Cue("participle-called", row, sentence.index, at, span, [content], "asserted", speaker=who)


def _end(p: Parse, i: int, last: int) -> int:
    """Where what somebody is called ends: before the comma that no quotation follows, or the next finite verb."""
    for k in range(i, last - 1):
        if p.tokens[k].form in {",", ";", ")"} and p.tokens[k + 1].form not in OPENING:
            return k
        if finite_within(p, k, k + 1) >= 0 and p.tokens[k].quotation < 0:
            return k
    return last
