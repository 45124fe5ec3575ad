"""The complements of a verb or noun: the nouns behind its prepositions, also those that the parse hangs elsewhere."""

from dataclasses import dataclass

from selon.frame.controlled import apposed, occasion, preposition
from selon.frame.objects import SHORT
from selon.frame.triggers import FrameLexicon
from selon.parse import Parse, Sentence

SIGNED = "agreement"  # the type of acts that those who announce them are a party of
FARTHEST = 14  # tokens between a verb and a complement that the parse hangs elsewhere


@dataclass(frozen=True, slots=True)
class Complement:
    """A noun behind a preposition: how rows call the preposition, and the noun's token."""

    word: str
    head: int


def complements_of(
    p: Parse, frames: FrameLexicon, sentence: Sentence, head: int, last: int = -1
) -> tuple[Complement, ...]:
    """Nouns behind a preposition: those that hang on the head, and those that follow before the next verb."""
    found: dict[int, str] = {}
    for child in p.tokens[head].children:
        noun = p.tokens[child].upos in {"NOUN", "PROPN", "PRON", "NUM", "X", "ADJ"}
        if noun and (word := preposition(p, frames, child)) and not _joined(p, frames, head, child):
            found[child] = word
    for i in range(max(head + 1, last), min(sentence.last, head + FARTHEST)):
        token = p.tokens[i]
        if token.upos in {"VERB", "AUX"} and token.relation not in {"amod", "acl", "aux:tense", "aux:pass"}:
            break
        if token.upos in {"SCONJ"} or token.form in {";", ":", "»"} or token.form in frames.words["relatives"]:
            break
        if _before_a_time(p, frames, i) and (word := preposition(p, frames, token.head)):
            found[i] = word  # détruits à l'explosif lundi
            continue
        if i in found or token.upos not in {"NOUN", "PROPN", "NUM", "X"} or _of_occasion(p, frames, head, i):
            continue
        word = preposition(p, frames, i)
        if (
            word
            and word not in frames.words["of"]
            and not (word in frames.words["agent"] and _holds(p, frames, head, i))
        ):
            found[i] = word
    return tuple(Complement(found[i], i) for i in sorted(found))


def _joined(p: Parse, frames: FrameLexicon, head: int, child: int) -> bool:
    """Whether a noun stands beside that of a death, with its own preposition: (état) d'un mort *et de sept blessés*."""
    both = p.tokens[head].lemma in frames.count_words["deaths"] and p.tokens[child].relation == "conj"
    return both and any(p.tokens[c].relation == "cc" for c in p.tokens[child].children)


def _of_occasion(p: Parse, frames: FrameLexicon, head: int, i: int) -> bool:
    """Whether a noun belongs to what something only happened after: a pilonné Gao après un raid *sur Tessit*."""
    opening = occasion(p, frames, i, head)
    return opening > head and p.tokens[opening].head != i


def _before_a_time(p: Parse, frames: FrameLexicon, i: int) -> bool:
    """Whether the parse takes a noun behind its article for an adjective of the time behind: à l'explosif | lundi."""
    token = p.tokens[i]
    timed = token.head == i + 1 and p.tokens[token.head].lemma in frames.words["moments"]
    return token.upos == "ADJ" and timed and p.at(i - 1).upos == "DET" and p.at(i - 1).head == i + 1


def _holds(p: Parse, frames: FrameLexicon, head: int, i: int) -> bool:
    """Whether an agent holds something else that is told beside an act (un raid contre une voiture utilisée par X), did
    to a place just named what is told of that (un raid sur Nyala, ville visée par X), pins the act on somebody
    (l'attaque, imputée par X aux rebelles), only speaks of it (une attaque, dénoncée par l'ONU, …), or made what is
    cited of it (P, selon une enquête menée par l'ONU)."""
    participle = p.tokens[p.tokens[i].head]
    if _of_cited(p, frames, head, i):
        return True
    if participle.relation == "acl" and frames.lemma(participle) in frames.words["imputing"]:
        return head <= participle.head < participle.index < i
    act = p.tokens[participle.head]
    accord = any(row.type == SIGNED for row in frames.nouns.get(act.form, ()))  # une trêve annoncée par Moscou
    spoken = frames.lemma(participle) in frames.words["spoken_of"] and not accord
    if participle.relation in {"acl", "amod"} and spoken:
        return head <= participle.head < participle.index < i
    if participle.relation not in {"acl", "amod"} or not head < participle.head < participle.index < i:
        return False
    named = apposed(p, participle.index) >= 0 and head < p.tokens[participle.head].head
    return named or frames.lemma(participle) in frames.words["holding"]


def _of_cited(p: Parse, frames: FrameLexicon, head: int, i: int) -> bool:
    """Whether an agent made or gave what is cited: (P), selon un bilan communiqué *par les autorités*."""
    above = p.tokens[p.tokens[i].head]
    noun = p.tokens[above.head] if above.relation in {"acl", "amod"} else above
    near = p.tokens[noun.index + 1 : i]
    drawn_up = any(t.upos == "VERB" and t.head == noun.index for t in near) and all(t.form != "," for t in near)
    cited = preposition(p, frames, noun.index) in frames.count_words["sources"]
    return drawn_up and cited and head < noun.index < i


def belonging(
    p: Parse, frames: FrameLexicon, sentence: Sentence, noun: int, last: int, complements: tuple[Complement, ...]
) -> tuple[int, ...]:
    """The complement by de of a noun whose words end before token `last`, wherever the parse hangs it."""
    own = tuple(c.head for c in complements if c.word in frames.words["of"])
    of = tuple(i for i in own if i >= last)[:1]  # not: une frappe *de drone* de l'armée
    of = of or tuple(c for i in range(noun + 1, last) for c in p.tokens[i].children if _of(p, frames, c, last))[:1]
    of = of or own[:1] or _behind_a_time(p, frames, sentence, last) or _of_relative(p, frames, noun)
    return of or _behind_agent(p, frames, noun, complements)


def _behind_agent(p: Parse, frames: FrameLexicon, noun: int, complements: tuple[Complement, ...]) -> tuple[int, ...]:
    """What was taken, told behind who took it: la prise par les rebelles *de X*; not: par les rebelles du M23."""
    if p.tokens[noun].lemma not in frames.words["conquests"]:
        return ()
    agents = [c.head for c in complements if c.word in frames.words["agent"]]
    below = (
        c for a in agents for c in p.tokens[a].children if c > a and preposition(p, frames, c) in frames.words["of"]
    )
    bare = (c for c in below if all(p.tokens[k].upos != "DET" for k in p.tokens[c].children))
    return next(((c,) for c in bare if p.tokens[c].text[:1].isupper() and p.at(c - 1).form in frames.words["of"]), ())


def _of(p: Parse, frames: FrameLexicon, i: int, last: int) -> bool:
    """Whether a noun behind the words of a trigger is their complement: remise en liberté *des otages*."""
    return (
        i >= last and p.tokens[i].upos in {"NOUN", "PROPN", "NUM"} and preposition(p, frames, i) in frames.words["of"]
    )


def _behind_a_time(p: Parse, frames: FrameLexicon, sentence: Sentence, start: int) -> tuple[int, ...]:
    """The complement by de that a date between commas parts from its noun: le passage, la veille, d'un convoi."""
    if start + 2 >= sentence.last:
        return ()
    if p.tokens[start].form != ",":
        return _behind_a_day(p, frames, sentence, start)
    end = next((i for i in range(start + 1, min(start + FARTHEST, sentence.last)) if p.tokens[i].form == ","), -1)
    times = frames.words["moments"] | frames.words["times_of_day"]
    timed = any(t.lemma in times for t in p.tokens[start + 1 : max(end, start)])
    if not timed or end + 2 >= sentence.last or p.tokens[end + 1].form not in frames.words["of"]:
        return ()
    return next(((i,) for i in range(end + 2, min(end + SHORT + 2, sentence.last)) if p.tokens[i].upos == "NOUN"), ())


def _behind_a_day(p: Parse, frames: FrameLexicon, sentence: Sentence, start: int) -> tuple[int, ...]:
    """The complement by de that a day parts from its noun with no mark: l'enlèvement vendredi d'un marchand."""
    end = start
    while end < sentence.last and p.tokens[end].lemma in frames.words["moments"] | frames.words["times_of_day"]:
        end += 1
    if end == start or end + 2 >= sentence.last or p.tokens[end].form not in frames.words["of"]:
        return ()
    return next(((i,) for i in range(end + 1, min(end + SHORT + 1, sentence.last)) if p.tokens[i].upos == "NOUN"), ())


def _of_relative(p: Parse, frames: FrameLexicon, noun: int) -> tuple[int, ...]:
    """The noun before a relative clause by dont whose subject or object the noun is: douze soldats dont on a reconnu
    la mort."""
    token, verb = p.tokens[noun], p.tokens[p.tokens[noun].head]
    if not token.relation.startswith(("nsubj", "obj")) or verb.head == verb.index:
        return ()
    whose = [c for c in (*verb.children, *token.children) if p.tokens[c].form in frames.words["whose"] and c < noun]
    return (verb.head,) if whose and verb.relation == "acl:relcl" and verb.head < whose[0] else ()
