"""Where the object of a cue verb stands that is not behind it, and what hangs on a relative clause of it."""

from selon.attribute.clauses import finite_within, infinitive_at
from selon.attribute.occurrence import Occurrence

LONGEST_RELATIVE = 25  # tokens of a relative clause on whom something is demanded of
LONGEST_SUBJECT = 6  # tokens between que and a verb of judging whose object it is

LONGEST_CALLED = 6  # tokens: comme « totalement infondées »


def object_ahead(at: Occurrence) -> bool:
    """Whether what a verb of judging is about stands before it: les juge « nuls », qu'il juge | contraires à P."""
    p, lex, first = at.p, at.lex, at.group.first
    if any(p.tokens[k].form in lex.words["object_clitics"] for k in range(first, at.group.verb)):
        return True
    near = range(first - 1, max(at.sentence.first, first - LONGEST_SUBJECT), -1)
    que = next((k for k in near if p.tokens[k].upos == "PUNCT" or p.tokens[k].form in lex.words["que"]), 0)
    return p.tokens[que].form in lex.words["que"] and p.at(que - 1).upos in {"PUNCT", "NOUN", "PROPN"}


def beyond_relative(at: Occurrence, i: int, limit: int) -> int:
    """Where what is demanded begins behind a relative clause, at token `i`, on whom it is demanded of: appelle les pays
    | qui s'ingèrent dans le conflit | à P; 0 where none stands there."""
    p, lex, frames = at.p, at.lex, at.entry.frames
    if at.entry.stance != "demanded" or p.tokens[i].form not in lex.words["subject_relative"]:
        return 0
    verb = finite_within(p, i + 1, limit)
    for k in range(verb + 1, min(limit - 1, i + LONGEST_RELATIVE) if verb >= 0 else 0):
        form = p.tokens[k].form
        if p.tokens[k].upos == "PUNCT":
            return 0
        if f"{lex.uncontracted.get(form, form)}-inf" in frames and infinitive_at(p, lex, k + 1, limit) >= 0:
            return k
    return 0


def called_as(at: Occurrence, i: int, limit: int) -> int:
    """The token behind what a verb of denying calls something, behind comme at token `i`, before it: rejette comme |
    « ridicules » | les informations; 0 where that does not stand there."""
    if at.entry.stance not in {"denied", "doubted", "accused"} or "np" not in at.entry.frames:
        return 0
    near = range(i + 1, min(i + LONGEST_CALLED, limit))
    told = next((k for k in near if at.p.tokens[k].upos == "DET"), 0)
    called = at.p.tokens[i + 1 : told]
    return told if called and all(t.upos in {"ADJ", "VERB", "ADV", "PUNCT", "NOUN"} for t in called) else 0
