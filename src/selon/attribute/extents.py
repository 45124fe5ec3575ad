"""How far the phrase of a source set in a sentence reaches: with what is said of him there, and the commas around."""

from selon.attribute.apposed import apposed
from selon.attribute.citations import LONGEST_ASIDE
from selon.attribute.clauses import finite_within, infinitive_at
from selon.attribute.cue import Range
from selon.attribute.kinds import kind_of_noun
from selon.attribute.lexicon import Lexicon
from selon.attribute.scopes import in_participle
from selon.parse import Parse, Sentence

NEXT = 7  # tokens behind a conjunction within which another source's preposition stands


def extent(p: Parse, lex: Lexicon, sentence: Sentence, i: int, last: int) -> Range:
    """The phrase with its commas: from the comma before (if any) to the comma after."""
    tokens = p.tokens
    # what hangs on the source before the comma: selon un communiqué publié lundi,
    end = last
    if last < sentence.last and tokens[last - 1].form in lex.pronouns and tokens[last].form != ",":
        return i, last  # qui pourrait d'après elle | durer
    if last < sentence.last and tokens[last].upos == "ADP" and in_participle(p, sentence, i, last):
        return i, last  # , tiré selon X | depuis Y,
    if (
        end < sentence.last
        and i > sentence.first
        and tokens[end].form in lex.words["infinitive_markers"]
        and infinitive_at(p, lex, end + 1, sentence.last) >= 0
        and _opens_clause(p, i - 1)
    ):
        return i, end  # tente selon X | de faire P
    if (
        end < sentence.last
        and tokens[end].form in lex.words["aside_relatives"]
        and finite_within(p, end, min(end + LONGEST_ASIDE, sentence.last)) >= 0
    ):
        comma = (k for k in range(end, min(end + LONGEST_ASIDE, sentence.last)) if tokens[k].form == ",")
        end = next(comma, sentence.last)  # selon un responsable qui s'exprimait devant la presse,
    participle = any(t.feats.get("VerbForm") == "Part" for t in tokens[i + 1 : min(last + 1, sentence.last)])
    drawn_up = participle and i > sentence.first and tokens[i - 1].form == ","
    while (
        end < sentence.last
        and tokens[end].form not in {",", ":", ";", "«", ")", "(", "—", "–"}
        and not _opens_clause(p, end)
        and not _told_by_another(p, lex, end, sentence.last)
        and not (
            tokens[end].upos == "ADP" and not drawn_up and tokens[tokens[tokens[end].head].head].index < i
        )  # (mené) selon X | par Y; not , selon un décompte | établi à partir de Y
    ):
        end += 1
    if end < sentence.last and tokens[end].form != "," and _opens_clause(p, end):
        end = last
    if end < sentence.last and tokens[end].form == ",":
        end = _called(p, lex, end, sentence.last) or end  # selon l'un d'eux, un berger,
    while end < sentence.last and tokens[end].form == "," and (closing := _aside(p, lex, end, sentence.last)):
        if _parts_verb(p, i, end, closing):
            break
        end = closing
    if end >= sentence.last - 1:
        end = sentence.last
    elif tokens[end].form == "," or (tokens[end].form == ")" and i > sentence.first and tokens[i - 1].form == "("):
        end += 1
    begin = i
    if begin - 1 > sentence.first and tokens[begin - 1].form in lex.words["again"] and tokens[begin - 2].form == ",":
        begin -= 1  # P, toujours selon X
    if begin > sentence.first and tokens[begin - 1].form in {",", "(", "—", "–", "-"}:
        begin -= 1
    return begin, end


def _called(p: Parse, lex: Lexicon, comma: int, limit: int) -> int:
    """The comma that closes what one of several is, whom a pronoun names: (Selon l'un d'eux), un employé du port; 0
    where that does not stand there."""
    opens = p.tokens[comma - 1].form in lex.pronouns and p.tokens[comma - 2].upos == "ADP"
    if not opens or comma + 2 >= limit or p.tokens[comma + 1].form not in lex.words["one"]:
        return 0
    closing = next((k for k in range(comma + 2, min(limit, comma + LONGEST_ASIDE)) if p.tokens[k].form == ","), 0)
    one = kind_of_noun(lex, p.tokens[comma + 2]) in {"person", "official", "armed-group"}
    return closing if one and finite_within(p, comma, closing) < 0 else 0


def _told_by_another(p: Parse, lex: Lexicon, i: int, limit: int) -> bool:
    """Whether a conjunction joins what another source tells: (huit selon X) et trois selon Y."""
    if p.tokens[i].form not in lex.words["plain_coordinators"] or i + 2 >= limit:
        return False
    numbered = any(number.start == p.tokens[i + 1].start for number in p.numbers)
    return numbered and any(t.form in lex.prepositions for t in p.tokens[i + 2 : min(i + NEXT, limit)])


def _aside(p: Parse, lex: Lexicon, comma: int, limit: int) -> int:
    """The comma that closes what is said of the source: (Selon X,) basé à…, qui cite…; 0 if none."""
    if comma + 1 >= limit:
        return 0
    if closing := apposed(p, lex, comma, limit):
        return closing
    t = p.tokens[comma + 1]
    if t.text[0].isdigit():
        return 0  # selon X, 27 personnes, dont un enfant, ont péri
    participle = (
        t.upos in {"VERB", "ADJ"}
        and t.feats.get("VerbForm", "Part") == "Part"
        and "Mood" not in t.feats
        and not t.form.endswith(lex.endings["gerund"])
    )
    bare = t.upos == "NOUN" and not t.text[0].isupper()
    relative = t.form in lex.words["aside_relatives"] | lex.words["que"] or (  # avec qui j'ai parlé
        t.upos == "ADP" and p.at(comma + 2).form in lex.words["prepositional_relatives"]
    )
    if not (participle or bare or relative):
        return 0
    closing = next((i for i in range(comma + 2, min(limit - 2, comma + LONGEST_ASIDE)) if p.tokens[i].form == ","), 0)
    of_source = t.form in lex.words["aside_relatives"] | lex.words["said_of_sources"]
    ends = limit - comma < LONGEST_ASIDE and of_source
    return closing or (limit - 1 if ends else 0)  # P, selon X, qui recherche les auteurs; proche de Y.


def _parts_verb(p: Parse, i: int, comma: int, closing: int) -> bool:
    """Whether a phrase set off behind an auxiliary parts it from the participle behind its comma, which tells nothing
    of the source: (deux roquettes ont,) selon X, touché la base, blessant un soldat; not (ont,) selon X, basé à Y, tué
    Z."""
    auxiliary = i >= 2 and p.tokens[i - 1].form == "," and p.tokens[i - 2].upos == "AUX"
    helped = [k for k in (comma + 1, closing + 1) if p.at(k).upos == "VERB" and p.at(k).feats.get("VerbForm") == "Part"]
    return (
        auxiliary
        and comma + 1 in helped
        and (closing + 1 not in helped or p.at(closing + 1).feats.get("Tense") == "Pres")
    )


def _opens_clause(p: Parse, i: int) -> bool:
    t = p.tokens[i]
    return t.upos in {"VERB", "AUX"} and "Mood" in t.feats and t.feats.get("VerbForm") != "Inf"
