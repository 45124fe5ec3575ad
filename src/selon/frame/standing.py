"""Pronouns that stand for the noun of another act: celle du 3 mars en avait fait quatre."""

from collections.abc import Iterable

from selon.frame.kinds import Kinds
from selon.frame.recalling import timed
from selon.frame.telling import Draft
from selon.frame.triggers import FrameLexicon
from selon.parse import Parse, Sentence, Token

NEAR = 2  # sentences back in which the noun stands
PHRASE = 5  # tokens of a pronoun's phrase among which its time stands: celles | de la semaine dernière
CONVOY = "convoys"  # the class of things whose noun tells their passage: celui du 19 octobre a été retardé

PASSAGE = "movement"


def pronouns(p: Parse, frames: FrameLexicon, sentence: Sentence) -> list[int]:
    """The tokens of a sentence that may stand for the noun of an act: celui, with de and a name or a time; of several
    (ceux de Marib may be people) only with a time."""
    found, words = [], frames.words
    for token in p.of(sentence):
        one = token.form in words["standing_masculine"] or token.form in words["standing_feminine"]
        if not one and token.form not in words["standing_many"]:
            continue
        behind = p.tokens[token.index + 1 : min(token.index + PHRASE, sentence.last)]
        if len(behind) < 2 or behind[0].form not in words["of"]:
            continue
        ahead = p.tokens[max(sentence.first, token.index - 2) : token.index]
        if any(t.form in frames.count_words["part"] for t in ahead):
            continue  # vingt corps, parmi lesquels celui d'un civil
        if one or _dated(p, frames, token.index):
            found.append(token.index)
    return found


def _dated(p: Parse, frames: FrameLexicon, pronoun: int) -> bool:
    """Whether a time stands in the phrase of a pronoun: celles de la semaine dernière."""
    last = p.sentences[p.tokens[pronoun].sentence].last
    behind = p.tokens[pronoun + 1 : min(pronoun + PHRASE, last)]
    return any(timed(frames, t) or t.form.isdigit() for t in behind)


def dated_convoys(p: Parse, frames: FrameLexicon, kinds: Kinds, sentence: Sentence) -> list[int]:
    """The nouns of convoys that have a date of their own, and no verb: trente camions dans le convoi du 26 octobre."""
    found = []
    for token in p.of(sentence):
        if token.upos != "NOUN" or token.relation.startswith(("nsubj", "obj")):
            continue
        of, *when = p.tokens[token.index + 1 : min(token.index + PHRASE, sentence.last)] or [token]
        if of.form not in frames.words["of"]:
            continue
        if CONVOY in kinds.own(token.index) and any(timed(frames, t) for t in when):
            found.append(token.index)
    return found


def stood_for(p: Parse, frames: FrameLexicon, kinds: Kinds, drafts: Iterable[Draft], pronoun: int) -> Draft | None:
    """The last of the drafts whose noun agrees with a pronoun: that of the act itself, or of the convoy that passed.
    Without a time it must be the last noun that agrees, of all: une autre base, celle de Zone verte."""
    token = p.tokens[pronoun]
    near = [d for d in drafts if token.sentence - d.sentence <= NEAR and d.head < pronoun]
    nouns = ((i, d) for d in reversed(near) for i in _nouns(p, kinds, d))
    noun, act = next(((i, d) for i, d in nouns if _agrees(frames, p.tokens[i], token)), (-1, None))
    others = (t for t in p.tokens[noun + 1 : pronoun] if t.upos == "NOUN" and not timed(frames, t))
    return None if not _dated(p, frames, pronoun) and any(_agrees(frames, t, token) for t in others) else act


def _nouns(p: Parse, kinds: Kinds, draft: Draft) -> list[int]:
    """The nouns by which an act may be taken up."""
    if draft.noun:
        return [draft.head]
    return [*draft.nouns, *(i for i in (*draft.actors, *draft.targets) if CONVOY in kinds.of(i))]


def _agrees(frames: FrameLexicon, noun: Token, pronoun: Token) -> bool:
    """In number, and of one in gender: that of nouns in the plural, and of pronouns, the tagger guesses."""
    many = pronoun.form in frames.words["standing_many"]
    if many or noun.feats.get("Number") == "Plur":
        return many and noun.feats.get("Number") != "Sing"
    gender = "Masc" if pronoun.form in frames.words["standing_masculine"] else "Fem"
    return noun.feats.get("Gender", gender) == gender
