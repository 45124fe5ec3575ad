"""What an apposition goes on to tell of a source: l'OSDH, une ONG | qui dispose d'un vaste réseau de sources |, P."""

from selon.attribute.clauses import finite_within
from selon.attribute.joints import Phrase
from selon.attribute.kinds import PERSONS, kind_of_noun
from selon.attribute.lexicon import Lexicon
from selon.parse import Parse

ENDS = {".", "»", ")", ";", "…", "!", "?"}
SUBJECTS = {"DET", "NUM", "NOUN", "PROPN", "PRON", "ADV", "ADP"}  # what a clause begins with
LONGEST = 30  # tokens of what is told further


def told_further(p: Parse, lex: Lexicon, other: Phrase, limit: int) -> int:
    """The token at which an apposition that says what one body is ends, past a relative clause or a participle of its
    own (before token `limit`); 0 where it has none, or is rather the subject of what follows: selon l'ONU, | un groupe
    qui tient la ville, le M23, a attaqué."""
    tokens, head = p.tokens, p.tokens[other.head]
    first = tokens[other.first]
    one = first.index == other.head or (first.feats.get("Definite") == "Ind" and first.feats.get("Number") != "Plur")
    several = head.feats.get("Number") == "Plur" and not head.text.isupper()  # une ONG, which the tagger calls many
    if other.parts or not one or several:
        return 0
    ends = (i for i in range(other.last, min(limit, other.last + LONGEST)) if tokens[i].form in {",", *ENDS})
    end = next(ends, limit if limit - other.last < LONGEST else 0)
    verb = finite_within(p, other.last, end) if end else -1
    relatives = (i for i in range(other.head + 1, end) if tokens[i].form in lex.words["incise_relatives"])
    relative = next(relatives, 0)
    hung = tokens[other.head + 1].feats.get("VerbForm") == "Part" or 0 < relative <= other.last + 1
    if not end or not hung or (verb >= 0 and not 0 < relative < verb):
        return 0
    if end == limit or tokens[end].form != ",":
        return end
    behind = finite_within(p, end, limit)
    commas = sum(tokens[i].form == "," for i in range(end + 1, behind))
    return end if behind > 0 and tokens[end + 1].upos in SUBJECTS and _own(p, lex, end + 1) and commas != 1 else 0


def calling(p: Parse, lex: Lexicon, other: Phrase, limit: int) -> bool:
    """Whether a phrase with no article but says what somebody is, whatever names it has: , directeur de la X; , ONG
    basée à X."""
    kind, behind = kind_of_noun(lex, p.tokens[other.head]), p.tokens[min(other.head + 1, limit - 1)]
    based = kind == "organisation" and behind.feats.get("VerbForm") == "Part"
    return other.first == other.head and (based or (kind in PERSONS and behind.form in lex.words["genitive"]))


def _own(p: Parse, lex: Lexicon, i: int) -> bool:
    """Whether what stands behind the comma may be a clause of its own, and no further word on the same."""
    return p.tokens[i].form not in lex.words["incise_relatives"] | lex.words["copulative"]
