"""The medium that somebody spoke to: a dit à l'AFP, auprès de Reuters, sur la chaîne X."""

from dataclasses import replace

from selon.attribute.fusing import fused_medium
from selon.attribute.lexicon import Lexicon
from selon.attribute.phrases import phrase_from
from selon.attribute.sources import Speaker, kind_of, plausible, speaker
from selon.parse import Parse


def medium_at(p: Parse, lex: Lexicon, i: int, limit: int) -> Speaker | None:
    """The medium that a preposition at token `i` introduces: à l'AFP, auprès de Reuters, sur la chaîne X."""
    j = i + 1
    while j < limit and p.tokens[j].form in lex.words["genitive"]:
        j += 1
    phrase = phrase_from(p, lex, j, limit) if j < limit else None
    if phrase is None:
        return None
    head = p.tokens[phrase.head].lemma  # à nos confrères de l'AFP, à un correspondant de l'AFP
    colleague = head in lex.words["colleagues"] or (head in lex.words["columnists"] and phrase.last > phrase.head + 1)
    if colleague or kind_of(p, lex, phrase) != "medium":
        if (fused := fused_medium(p, lex, i, phrase)) is not None:
            return fused
        if not colleague and p.tokens[phrase.head].lemma not in lex.words["reporters"]:
            return None
        genitives = (k for k in range(phrase.head + 1, phrase.last - 1) if p.tokens[k].form in lex.words["genitive"])
        inner = (medium_at(p, lex, k, phrase.last) for k in genitives)
        return next((m for m in inner if m is not None), None)  # à un journaliste de l'AFP
    if not plausible(p, lex, phrase):  # notre correspondante is the outlet itself
        return None
    own = p.tokens[phrase.first].form in lex.words["possessive"]
    if any(
        p.tokens[k].form in lex.words["platforms"] for k in range(phrase.head if own else phrase.last - 1, phrase.last)
    ):
        return None  # sur sa page Facebook, sur son compte X | Awa Diallo: one's own word
    who = speaker(p, lex, phrase, limit)
    if who.basis == "named" or p.tokens[i].form not in lex.words["audience"] | lex.words["told_to"]:
        return who
    heard = p.tokens[i].form in lex.words["audience"] or p.tokens[phrase.head].lemma in lex.words["press"]
    return None if heard else who  # devant les caméras, à la presse


def agent_told(p: Parse, lex: Lexicon, agent: Speaker, limit: int) -> tuple[Speaker, Speaker | None, int]:
    """The agent of a participle without the medium that he told it to, that medium, and the token behind: (une version
    livrée par) un officier | à Reuters |."""
    phrase = agent.phrase
    for i in range(phrase.head + 1, min(agent.last + 1, limit)):
        medium = medium_at(p, lex, i, limit) if p.tokens[i].form in lex.words["told_to"] else None
        if medium is not None:
            own = phrase if i >= phrase.last else replace(phrase, last=i, parts=())
            return (agent if own is phrase else speaker(p, lex, own, i)), medium, medium.last
    return agent, None, agent.last
