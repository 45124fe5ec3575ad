"""Interviews: between its questions an article has one voice, and whoever it names is quoted by the one who answers.

An article is an interview where it calls itself one over its first question, has some questions that stand alone,
and names over the first the one who answers.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from selon.attribute.candidates import Known
from selon.attribute.kinds import PERSONS, kind_of_noun
from selon.attribute.lexicon import Lexicon
from selon.model import Claim, Source
from selon.parse import Name, Parse

WORD = re.compile(r"\w+")
FEWEST_QUESTIONS = 3  # paragraphs that are but a question
FEWEST_CLAIMS = 2  # claims of others that come by the one who answers
LONGEST_QUESTION = 60  # tokens of such a paragraph
LONGEST_LABEL = 6  # tokens of a paragraph up to the colon behind the name of who speaks there


def answered(p: Parse, lex: Lexicon, claims: Sequence[Claim], known: Iterable[Known]) -> list[Claim]:
    """The claims; those of an interview's answers with the one who gives them before whoever is cited there."""
    questions = _questions(p)
    who = _interviewee(p, lex, questions[0][0], known) if questions else None
    return [_through(claim, who, questions) if who is not None else claim for claim in claims]


def voiced(p: Parse, claims: Sequence[Claim], own: Sequence[Claim]) -> list[Claim]:
    """The claims that nobody is cited for; those of an interview's answers are said by the one who gives them, whom
    `claims`, all others, have as a relay: in an answer nothing is the article's own word but its questions."""
    questions = _questions(p)
    who = _relay(claims, questions[0][0]) if questions else None
    return [replace(c, sources=(who,), mode="direct") if who and _inside(c, questions) else c for c in own]


def _relay(claims: Sequence[Claim], first: int) -> Source | None:
    """The one over the first question by whom most claims behind it come."""
    relays = Counter(c.sources[0] for c in claims if c.content[0].start > first and c.sources)
    carried = ((who, times) for who, times in relays.most_common() if who.basis == "carried" and who.start < first)
    return next((who for who, times in carried if times >= FEWEST_CLAIMS), None)


def _inside(claim: Claim, questions: Sequence[tuple[int, int]]) -> bool:
    """Whether a claim stands in an answer."""
    start = claim.content[0].start
    return start > questions[0][0] and not any(a <= start < b for a, b in questions)


def _questions(p: Parse) -> list[tuple[int, int]]:
    """The characters between which the questions of an interview stand; none where the article has too few."""
    paragraphs: dict[int, list[int]] = {}
    for sentence in p.sentences:
        paragraphs.setdefault(sentence.paragraph, []).append(sentence.index)
    questions = []
    for indices in paragraphs.values():
        opening, closing = p.sentences[indices[0]], p.sentences[indices[-1]]
        if p.tokens[closing.last - 1].form == "?" and closing.last - opening.first <= LONGEST_QUESTION:
            questions.append((opening.start, closing.end))
    return questions if len(questions) >= FEWEST_QUESTIONS else []


def _interviewee(p: Parse, lex: Lexicon, first: int, known: Iterable[Known]) -> Source | None:
    """Who answers: the person named over the first question, the one whose name stands before the answers, or the
    subject of a sentence, rather than another; a body of officials (l'armée congolaise) answers nothing."""
    over = " ".join(WORD.findall(p.article.text[:first].lower()))
    if not any(f" {called} " in f" {over} " for called in lex.words["interviews_called"]):
        return None
    persons = [k for k in known if k.named and k.kind in PERSONS and " " in k.name]
    persons = [k for k in persons if p.tokens[k.position].start < first and not _of_a_body(p, k)]
    labels = _labels(p, first)
    persons = [k for k in persons if k.name in labels] or [k for k in persons if k.name[0].isupper()]
    one = next((k for k in persons if k.active), next(iter(persons), None))
    if one is not None:
        span = p.span(one.who.phrase.first, one.who.phrase.last)
        return Source(span.start, span.end, span.text, one.name, one.kind or "person", "carried", "asserted", ())
    names = [n for n in p.names if n.end <= first and n.last - n.first > 1]
    name = next((n for n in names if _titled(p, lex, n) or _subject(p, n)), None)
    if name is None:
        return None
    span = p.span(name.first, name.last)
    return Source(span.start, span.end, span.text, span.text, "person", "carried", "asserted", ())


def _labels(p: Parse, first: int) -> set[str]:
    """What stands before the colon that opens a paragraph behind the first question: Paul L : P."""
    opening = {s.paragraph: s for s in reversed(p.sentences) if s.start > first}
    found = set()
    for sentence in opening.values():
        words = p.tokens[sentence.first : sentence.first + LONGEST_LABEL]
        colon = next((t for t in words if t.form == ":"), None)
        if colon is not None:
            found.add(p.article.text[sentence.start : colon.start].strip())
    return found


def _titled(p: Parse, lex: Lexicon, name: Name) -> bool:
    """Whether what one is stands before a name, or behind its comma: la chercheuse Mariam K; Paul L, politologue."""
    around = [p.at(name.first - 1), *([p.at(name.last + 1)] if p.at(name.last).form == "," else ())]
    return any(t.upos == "NOUN" and kind_of_noun(lex, t) in PERSONS for t in around)


def _subject(p: Parse, name: Name) -> bool:
    """Whether a name is a subject behind what its bearer is: Médecin à l'hôpital X, | Justine M | soigne."""
    behind = p.at(name.first - 1).form == ","
    return behind and any(t.relation.startswith("nsubj") for t in p.tokens[name.first : name.last])


def _of_a_body(p: Parse, known: Known) -> bool:
    """Whether a person's only name is that of the body in the complement: médecin à l'hôpital X."""
    phrase = known.who.phrase
    named = (k for k in range(phrase.head, phrase.last) if known.name.startswith(p.tokens[k].text))
    at = next(named, phrase.head)
    return any(t.upos == "ADP" for t in p.tokens[phrase.head : at])


def _through(claim: Claim, who: Source, questions: Sequence[tuple[int, int]]) -> Claim:
    """The claim, with the one who answers as its nearest relay where it stands in an answer and is another's."""
    if not (claim.sources and _inside(claim, questions)) or any(source.name == who.name for source in claim.sources):
        return claim
    return replace(claim, sources=(who, *claim.sources))
