"""Cues in the passive: a été revendiqué par X, il a été rapporté que, une attaque revendiquée par X."""

from selon.attribute.clauses import Group
from selon.attribute.complements import complement
from selon.attribute.cue import Cue
from selon.attribute.lexicon import CueVerb, Lexicon
from selon.attribute.phrases import phrase_from
from selon.attribute.sources import Speaker, plausible, speaker
from selon.attribute.subjects import noun_phrase_before, skip_times, subject_before
from selon.parse import Parse, Sentence


def passive(p: Parse, lex: Lexicon, sentence: Sentence, group: Group, entry: CueVerb, end: int) -> Cue | None:
    """A finite passive: the subject is the content and the agent the source; impersonal, its clause is the content."""
    agent = _agent(p, lex, end, sentence.last)
    subject = subject_before(p, lex, group, sentence.first)
    if subject is None:
        return None
    words, first = (group.first, end), subject.first
    pronoun = p.tokens[subject.last - 1].form
    if pronoun in lex.words["impersonal"] or pronoun in lex.words["impersonal_inverted"]:
        content = complement(p, lex, group, entry, end, sentence.last)
        if content is None:
            return None
        return Cue(
            "passive-que",
            entry.row,
            sentence.index,
            words,
            (first, content.piece[0]),
            [content.piece],
            entry.stance,
            speaker=agent,
        )
    if agent is None or "np" not in entry.frames:
        return None
    pieces = [(first, group.first)]
    if agent.last < sentence.last - 1 and p.tokens[agent.last].form != ",":
        pieces.append((agent.last, sentence.last))
    return Cue(
        "passive", entry.row, sentence.index, words, (group.first, agent.last), pieces, entry.stance, speaker=agent
    )


def passive_participle(
    p: Parse, lex: Lexicon, sentence: Sentence, group: Group, entry: CueVerb, end: int
) -> Cue | None:
    """Une attaque revendiquée par X contre Y: the noun before is the content, with what follows the agent."""
    agent = _agent(p, lex, end, sentence.last)
    if agent is None or not entry.frames & {"np", "person"}:
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
    return Cue(
        "participle",
        entry.row,
        sentence.index,
        (group.first, end),
        (group.first, agent.last),
        pieces,
        entry.stance,
        speaker=agent,
    )


def _ends(p: Parse, lex: Lexicon, i: int) -> bool:
    t = p.tokens[i]
    return (
        (t.upos in {"VERB", "AUX"} and "Mood" in t.feats)
        or t.form in {",", "."}
        or t.form in lex.words["subject_relative"]
    )


def _agent(p: Parse, lex: Lexicon, i: int, limit: int) -> Speaker | None:
    """Par X at token `i`, after adverbs and dates, where X can answer for a word and is somebody."""
    i = skip_times(p, lex, i, limit)
    if i + 1 >= limit or p.tokens[i].form not in lex.words["agent"]:
        return None
    phrase = phrase_from(p, lex, i + 1, limit)
    if (
        phrase is None
        or not plausible(p, lex, phrase, sure=True)
        or p.tokens[i + 1].form in lex.words["negative_determiners"]
    ):
        return None
    return speaker(p, lex, phrase, limit)
