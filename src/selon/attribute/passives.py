"""Cues in the passive: a été revendiqué par X, il a été rapporté que, une attaque revendiquée par X."""

from dataclasses import replace

from selon.attribute.complements import complement
from selon.attribute.cue import Cue
from selon.attribute.lexicon import Lexicon
from selon.attribute.occurrence import Occurrence
from selon.attribute.phrases import phrase_from
from selon.attribute.sources import Speaker, plausible, speaker
from selon.attribute.subjects import noun_phrase_before, skip_times, subject_before
from selon.attribute.verdicts import NEAR, verdict
from selon.parse import Parse


def passive(at: Occurrence) -> Cue | None:
    """A finite passive: the subject is the content and the agent the source; impersonal, its clause is the content."""
    p, lex, sentence, group = at.p, at.lex, at.sentence, at.group
    agent = _agent(p, lex, at.end, sentence.last)
    subject = subject_before(p, lex, group, sentence.first)
    if subject is None:
        return None
    pronoun = p.tokens[subject.last - 1].form
    if pronoun in lex.words["impersonal"] or pronoun in lex.words["impersonal_inverted"]:
        content = complement(at)
        if content is None:
            return None
        return at.cue("passive-que", (subject.first, content.piece[0]), [content.piece], agent)
    if agent is None:
        agent = _agent_beyond(at)
    if agent is None:
        return None
    asked = complement(replace(at, end=agent.last)) if at.entry.stance == "demanded" else None
    if asked is not None and asked.frame.endswith("-inf"):
        return at.cue("passive-inf", (subject.first, asked.piece[0]), [asked.piece], agent)
    if not at.entry.frames & {"np", "verdict"}:
        return None
    pieces = [(subject.first, group.first)]
    if agent.last < sentence.last - 1 and p.tokens[agent.last].form != ",":
        pieces.append((agent.last, sentence.last))
    return at.cue("passive", (group.first, agent.last), pieces, agent)


def _agent_beyond(at: Occurrence) -> Speaker | None:
    """The agent behind the verdict: a été qualifiée de « mensonge » par X, jugée peu crédible par X."""
    p, lex, limit = at.p, at.lex, at.sentence.last
    if verdict(p, lex, at.entry, at.end, limit) is None:
        return None
    return next((who for i in range(at.end, min(at.end + NEAR, limit)) if (who := _agent(p, lex, i, limit))), None)


def passive_participle(at: Occurrence) -> Cue | None:
    """Une attaque revendiquée par X contre Y: the noun before is the content, with what follows the agent."""
    p, lex, sentence, group = at.p, at.lex, at.sentence, at.group
    if p.tokens[group.verb].form in lex.words["asked"] | lex.words["heard"]:
        return None  # (l'armée,) sollicitée par X: asked for a word, not for a thing
    agent = _agent(p, lex, at.end, sentence.last, sure=p.tokens[group.first - 1].lemma not in lex.words["tellings"])
    agent = agent or _agent_beyond(at)
    if agent is None or not at.entry.frames & {"np", "person", "verdict"}:
        return None
    stop = group.first - 1 if p.tokens[group.first - 1].form == "," else group.first
    noun = noun_phrase_before(p, lex, stop, sentence.first)
    if noun is None:
        return None
    pieces = [(noun.first, stop)]
    last = agent.last
    while last < sentence.last and not _ends(p, lex, last):
        last += 1
    if last > agent.last and p.tokens[agent.last].upos == "ADP":
        pieces.append((agent.last, last))
    return at.cue("participle", (group.first, agent.last), pieces, agent)


def _ends(p: Parse, lex: Lexicon, i: int) -> bool:
    t = p.tokens[i]
    return (
        (t.upos in {"VERB", "AUX"} and "Mood" in t.feats)
        or t.form in {",", "."}
        or t.form in lex.words["subject_relative"]
    )


def _agent(p: Parse, lex: Lexicon, i: int, limit: int, *, sure: bool = True) -> Speaker | None:
    """Par X (or de source X) at token `i`, after adverbs and dates, where X can answer for a word and is somebody."""
    i = skip_times(p, lex, i, limit)
    if i + 1 >= limit:
        return None
    learnt = p.tokens[i].form in lex.words["bare_genitive"] and p.tokens[i + 1].lemma in lex.words["source_nouns"]
    if p.tokens[i].form not in lex.words["agent"] and not learnt:
        return None
    phrase = phrase_from(p, lex, i + 1, limit)
    if (
        phrase is None
        or not plausible(p, lex, phrase, sure=sure)
        or p.tokens[i + 1].form in lex.words["negative_determiners"]
    ):
        return None
    return speaker(p, lex, phrase, limit)
