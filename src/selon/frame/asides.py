"""Acts told in passing, of others than those whose dead a sentence counts: what was before, or is denied, in the words
for who speaks (selon l'ONU, qui avait dénoncé la prise de la ville, dix civils sont morts), and what somebody is
suspected of (deux auteurs présumés de l'attentat ont été tués)."""

from selon.attribute.lexicon import Lexicon, fold
from selon.frame.recalling import is_year
from selon.frame.triggers import FrameLexicon
from selon.parse import Parse, Token

DEEP = 8  # words that an act hangs on, from the nearest up
DESCRIBING = ("acl", "advcl", "amod", "appos")  # relations of a clause that describes a noun
VERBAL = frozenset({"VERB", "AUX"})
NOMINAL = frozenset({"ADP", "DET", "NOUN", "PROPN", "ADJ", "NUM", "PUNCT"})  # of the words for a source


def aside(p: Parse, lex: Lexicon, frames: FrameLexicon, head: int) -> bool:
    """Whether the word of an act at a token tells it in passing, beside what its sentence tells."""
    if _of_suspects(p, frames, head):
        return True
    clause = _behind_source(p, frames, head) or _of_speaker(p, lex, frames, head)
    return bool(clause) and _of_before(p, frames, clause)


def _behind_source(p: Parse, frames: FrameLexicon, head: int) -> range:
    """The clause around a token, by its commas, where it describes a source behind selon, since the parse takes its
    verb for that of the sentence: selon les médecins, qui avaient dénoncé le raid, dix civils sont morts."""
    sentence = p.sentences[p.tokens[head].sentence]
    first = head
    while first > sentence.first and p.tokens[first - 1].form != ",":
        first -= 1
    start = first - 2  # over the comma, back to the preposition
    while start >= sentence.first and p.tokens[start].upos in NOMINAL:
        if {p.tokens[start].form, p.tokens[start].form + p.at(start + 1).form} & frames.count_words["sources"]:
            opens = p.tokens[first].feats
            last = next((i for i in range(head, sentence.last) if p.tokens[i].form == ","), sentence.last)
            return range(first, last if opens.get("PronType") == "Rel" or opens.get("VerbForm") == "Part" else first)
        start -= 1
    return range(0)


def _of_speaker(p: Parse, lex: Lexicon, frames: FrameLexicon, head: int) -> range:
    """The clause that holds a token and describes who speaks, from its verb on: l'ONG, qui avait dénoncé un raid, a
    annoncé…"""
    i = head
    for _ in range(DEEP):
        token = p.tokens[i]
        if token.head == i:
            break
        i = token.head
        if token.relation.startswith(DESCRIBING) and _speaks(p, lex, frames, _described(p, token)):
            first = min((*token.children, token.index))
            last = next((n for n in range(head, p.sentences[token.sentence].last) if p.tokens[n].form == ","), head)
            return range(first, max(last, head + 1))
    return range(0)


def _described(p: Parse, clause: Token) -> Token:
    """The noun that a clause describes; of a participle that the parse hangs on the verb of the sentence, its own
    subject: l'ONG, déjà visée en mars, déplore…"""
    above = p.tokens[clause.head]
    if above.upos not in VERBAL:
        return above
    own = (p.tokens[c] for c in clause.children if p.tokens[c].relation.startswith("nsubj"))
    return next((t for t in own if t.feats.get("PronType") != "Rel" and t.index < clause.index), clause)


def _speaks(p: Parse, lex: Lexicon, frames: FrameLexicon, noun: Token) -> bool:
    """Whether a noun is the subject of a verb that cites, or of another that the parse hangs on one."""
    above = p.tokens[noun.head]
    bare = above.relation == "advcl" and not any(p.tokens[c].upos == "AUX" for c in above.children)
    verb = p.tokens[above.head] if noun.relation.startswith("nsubj") and bare else above
    inverted = noun.relation == "obj" and above.relation == "parataxis" and above.index < noun.index
    subject = noun.relation.startswith("nsubj") or inverted  # dix soldats sont morts, indique l'armée
    return subject and any(_cites(p, lex, frames, t) for t in (above, verb))


def _cites(p: Parse, lex: Lexicon, frames: FrameLexicon, verb: Token) -> bool:
    """Whether a verb says whose word something is, with the words that belong to it: affirme, fait état."""
    if verb.upos not in VERBAL:
        return False
    cue = lex.forms.get(fold(verb.form))
    if cue is not None and cue not in frames.words["causing"]:
        return True
    after = {p.at(verb.index + n).form for n in (1, 2)}
    return any(row.rest and row.rest[0] in after for row in lex.verbs.get(frames.lemma(verb), ()))


def _of_before(p: Parse, frames: FrameLexicon, clause: range) -> bool:
    """Whether a clause tells of a time before, or denies: qui avait annoncé, déjà visée, l'offensive de mars, qui nie;
    what is only told by another word (qui parle d'une embuscade) is the act of its sentence."""
    words = frames.words
    months = words["moments"] - words["weekdays"] - words["relative_days"]
    for token in p.tokens[clause.start : clause.stop]:
        past = token.upos == "AUX" and token.feats.get("Tense") == "Imp"
        if past or token.form in words["already"] or frames.lemma(token) in words["denying"]:
            return True
        month = token.lemma in months and not p.at(token.index - 1).form.isdigit()
        if (is_year(token) or month) and not p.at(token.index - 2).form.isdigit():
            return True  # not: qui a confirmé l'attaque du 3 mars 2021
    return False


def _of_suspects(p: Parse, frames: FrameLexicon, head: int) -> bool:
    """Whether the noun of an act only tells of what somebody to whom something is done is suspected or sought: cinq
    hommes recherchés pour un attentat; not: les auteurs de l'attaque ont tué dix civils."""
    token = p.tokens[head]
    if token.upos != "NOUN" or not token.relation.startswith(("nmod", "obl")):
        return False
    above = p.tokens[token.head]
    suspected = above.feats.get("VerbForm") == "Part" and above.relation.startswith(DESCRIBING)
    if suspected and frames.lemma(above) in frames.words["suspecting"]:
        return True
    who = above if above.upos == "NOUN" else p.tokens[above.head]  # les auteurs présumés de l'attaque
    return who.index < head and who.lemma in frames.words["perpetrators"] and who.relation not in {"nsubj", "appos"}
