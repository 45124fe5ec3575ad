"""Sentences without a cue that go on with what the one before told: its dead and hurt, its vehicles and attackers."""

from dataclasses import dataclass
from functools import cache

from selon import languages
from selon.attribute.clauses import main_verb
from selon.attribute.cue import Cue
from selon.attribute.hearsay import hedged
from selon.attribute.lexicon import Lexicon
from selon.parse import Parse, Sentence

TOLD = frozenset({"asserted", "confirmed"})
THINGS = ("vehicles", "aircraft", "munitions", "convoys")  # classes whose nouns a later sentence takes up
LONGEST = 8  # tokens of a subject


@dataclass(frozen=True, slots=True)
class _Tables:
    """Forms that tell an outcome, the nouns of things by class and of attackers, what opens a span of time, nobody."""

    outcomes: frozenset[str]
    things: tuple[frozenset[str], ...]
    since: frozenset[str]
    nobody: frozenset[str]


@cache
def _tables(language: str) -> _Tables:
    counts, framing = languages.table(language, "counts"), languages.table(language, "framing")["words"]
    classes = languages.table(language, "classes")["classes"]
    verbs = [*counts["outcomes"]["killed"], *counts["outcomes"]["injured"], *counts["outcomes"]["subject"]["killed"]]
    conjugate = languages.procedure(language, "conjugation").forms
    forms = {form for verb in verbs for form in conjugate(verb)} | {*counts["words"]["dead"], *counts["words"]["hurt"]}
    things = [frozenset(classes[name]) for name in THINGS if name in classes]
    return _Tables(
        frozenset(forms),
        (*things, frozenset(framing["attackers"])),
        frozenset(framing["since"]),
        frozenset(counts["words"]["nobody"]),
    )


def goes_on(p: Parse, lex: Lexicon, sentence: Sentence, last: Cue) -> str:
    """What makes a sentence go on with what the last cue told, "" where nothing does: `rumour` (Des instructeurs y
    formeraient des recrues), `next` (Le deuxième est passé mardi), `toll` (Deux personnes ont été blessées) or `thing`
    (Les camions se sont ensuite dirigés vers la base). A new paragraph begins another telling; so does, but for the
    first two, a date of its own or a span of time."""
    before = p.sentences[last.sentence]
    if last.sentence != sentence.index - 1 or before.paragraph != sentence.paragraph or sentence.heading:
        return ""
    if last.stance in TOLD and _rumour(p, lex, sentence):
        return "rumour"
    if last.stance in TOLD and _next(p, lex, sentence):
        return "next"
    tables, tokens = _tables(p.article.language or ""), p.of(sentence)
    dated = any(t.lemma in lex.words["times"] or t.form in tables.since for t in tokens)
    if last.stance not in TOLD or dated or tokens[-1].form != "." or any(t.quotation >= 0 for t in tokens):
        return ""
    if _toll(p, lex, tables, sentence):
        return "toll"
    return "thing" if _thing(p, lex, tables, sentence, before) else ""


def _rumour(p: Parse, lex: Lexicon, sentence: Sentence) -> bool:
    """Whether a sentence tells in the conditional what is said to be so: no wish, no chance, nothing supposed."""
    main = main_verb(p, sentence.first, sentence.last)
    if main < 0 or p.tokens[main].upos != "VERB" or p.tokens[main].lemma in lex.words["chance_verbs"]:
        return False
    supposed = any(t.form in lex.words["supposing"] for t in p.tokens[sentence.first : main])
    asked = p.tokens[sentence.last - 1].form == "?"
    return not (supposed or asked) and hedged(p, lex, main, main + 1, reported=False)


def _next(p: Parse, lex: Lexicon, sentence: Sentence) -> bool:
    """Whether a sentence opens with an ordinal for its subject: the next of the things that are told one by one."""
    opening = p.tokens[sentence.first : sentence.first + 3]
    if len(opening) < 3 or opening[0].form not in lex.words["definite"] or opening[1].form not in lex.words["next"]:
        return False
    return opening[1].relation.startswith("nsubj") and opening[2].upos in {"VERB", "AUX", "PRON", "ADV"}


def tells_of_fates(p: Parse, first: int, last: int) -> bool:
    """Whether tokens count people by what became of them: sept blessés, dont trois grands brûlés."""
    outcomes = _tables(p.article.language or "").outcomes
    return (p.tokens[first].upos == "NUM" or p.tokens[first].text.isdigit()) and any(
        t.form in outcomes and t.upos in {"NOUN", "ADJ", "VERB"} for t in p.tokens[first:last]
    )


def _toll(p: Parse, lex: Lexicon, tables: _Tables, sentence: Sentence) -> bool:
    """Whether a sentence opens with people counted (or nobody) and tells what became of them."""
    first = p.tokens[sentence.first]
    counted = any(n.start == first.start and not n.ordinal for n in p.numbers) or first.form in tables.nobody
    again = first.form in lex.words["demonstrative"]
    if not (counted or again):
        return False
    telling = {"VERB", "ADJ", "NOUN"} if again else {"VERB", "ADJ"}
    return any(t.form in tables.outcomes and t.upos in telling for t in p.of(sentence)[1:])


def _thing(p: Parse, lex: Lexicon, tables: _Tables, sentence: Sentence, before: Sentence) -> bool:
    """Whether the subject of a sentence takes up, by a definite article alone, things of a kind told before."""
    opening = p.tokens[sentence.first : min(sentence.first + LONGEST, sentence.last)]
    if opening[0].form not in lex.words["definite"] or opening[1].upos != "NOUN":
        return False
    head = opening[1]
    if not head.relation.startswith("nsubj") or any(p.tokens[c].upos in {"PROPN", "ADJ"} for c in head.children):
        return False
    told = {t.lemma for t in p.of(before)}
    return any(head.lemma in kind and told & kind for kind in tables.things)
