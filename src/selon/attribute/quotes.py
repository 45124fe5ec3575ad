"""Cues without a word of their own: a colon between a source and what it says, a quotation that goes on alone."""

from collections.abc import Callable
from dataclasses import replace

from selon.attribute.clauses import CLOSING, OPENING, QUOTES, STOPS, finite_within
from selon.attribute.cue import Cue
from selon.attribute.lexicon import Lexicon
from selon.attribute.phrases import phrase_from
from selon.attribute.sources import Speaker, kind_of, plausible, speaker
from selon.parse import Parse, Sentence

DASHES = {"-", "–", "—", "•", "*"}
FEWEST_TOLD = 2  # words behind a colon, for them to be a telling (Contact : an address)
FARTHEST_HEAD = 3  # tokens from the head of a sentence to the noun that announces an answer
ALONE = 0.8  # the share of a sentence's tokens that must stand in quotation marks for it to be a quotation alone


def colon_cues(p: Parse, lex: Lexicon, sentence: Sentence) -> list[Cue]:
    """X : « … », and in headings X : …, where X is a source and no verb stands before the colon."""
    first = sentence.first + (p.tokens[sentence.first].form in DASHES)  # in a list
    for i in range(first + 1, min(sentence.last - 1, first + 25)):
        if p.tokens[i].form != ":" or p.tokens[i].quotation >= 0:
            continue
        phrase = phrase_from(p, lex, first, i)
        if sum(t.upos != "PUNCT" for t in p.tokens[i + 1 : sentence.last]) < FEWEST_TOLD:
            return []
        if phrase is None or finite_within(p, sentence.first, i) >= 0:
            return []
        if (headed := _headed_by(p, lex, first, i)) is not None:
            at, told = (first, i + 1), [(i + 1, sentence.last)]
            return [Cue("colon", ":", sentence.index, (i, i + 1), at, told, "asserted", speaker=headed)]
        who = speaker(p, lex, phrase, i)
        if who.last < i and not (
            p.tokens[who.last].form in {",", "("} or p.tokens[who.last].form in lex.words["topic_prepositions"]
        ):
            return []
        quoted = p.tokens[i + 1].form in {"«", "“", '"', "„"} and i + 2 < sentence.last
        kind = kind_of(p, lex, phrase)
        alone = who.phrase.last == who.phrase.first + 1
        labels = kind == "document" and who.phrase.first == who.phrase.head and (alone or who.basis != "named")
        sure = kind in {"medium", "document", "organisation", "anonymous"} and not labels
        speaks = kind not in {None, "state"} or phrase.last - phrase.first > 1 or not _headline(p, sentence)
        if (quoted and speaks and plausible(p, lex, phrase)) or (sure and _headline(p, sentence)):
            return [
                Cue(
                    "colon",
                    ":",
                    sentence.index,
                    (i, i + 1),
                    (first, i + 1),
                    [(i + 1, sentence.last)],
                    "asserted",
                    speaker=who,
                )
            ]
        return []
    return []


def _headed_by(p: Parse, lex: Lexicon, first: int, colon: int) -> Speaker | None:
    """Whose answer a noun announces before the colon: Version contraire | de l'armée | : P; Même son de cloche du côté
    de | Kiev | : P."""
    near = range(first, min(first + FARTHEST_HEAD, colon))
    head = next((k for k in near if p.tokens[k].lemma in lex.words["answers"]), colon)
    for i in range(head + 1, colon - 1):
        if p.tokens[i].form not in lex.words["genitive"] | lex.words["dative"] | lex.words["at_the_side"]:
            continue
        phrase = phrase_from(p, lex, i + 1, colon)
        if phrase is not None and phrase.last == colon and plausible(p, lex, phrase, sure=True):
            return speaker(p, lex, phrase, colon)
    return None


def bracket_cues(p: Parse, lex: Lexicon, sentence: Sentence) -> list[Cue]:
    """P (X): douze morts à Gaza (armée). X can speak, and is no medium that is only credited; at the end of a sentence
    of the text it is an unnamed source: 300 familles ont fui la ville (source humanitaire)."""
    tokens, last = p.tokens, sentence.last
    last -= int(tokens[last - 1].form == ".")
    opening = next((i for i in range(last - 2, sentence.first, -1) if tokens[i].form == "("), -1)
    if opening < 0 or tokens[last - 1].form != ")":
        return []
    phrase = phrase_from(p, lex, opening + 1, last - 1)
    if phrase is None or phrase.last != last - 1 or opening - sentence.first < FEWEST_TOLD + 1:
        return []
    kind, head = kind_of(p, lex, phrase), tokens[phrase.head]
    if not _headline(p, sentence) and kind != "anonymous":
        return []
    if kind in {None, "state", "armed-group", "document"} or (kind == "medium" and head.feats.get("Number") != "Plur"):
        return []
    at, told = (opening, opening), [(sentence.first, opening)]
    who = speaker(p, lex, phrase, phrase.last)
    return [Cue("bracket", "()", sentence.index, at, (opening, last), told, "asserted", speaker=who, outer=True)]


def credited(p: Parse, lex: Lexicon, sentence: Sentence) -> list[Cue]:
    """P (source : X): what a line in brackets credits somebody with is all that the sentence told before it."""
    for i in range(sentence.first + FEWEST_TOLD, sentence.last - 3):
        if (
            p.tokens[i].form != "("
            or p.tokens[i + 2].form != ":"
            or p.tokens[i + 1].lemma not in lex.words["source_nouns"]
        ):
            continue
        phrase = phrase_from(p, lex, i + 3, sentence.last)
        if phrase is None or phrase.last >= sentence.last or p.tokens[phrase.last].form != ")":
            return []
        who, at = speaker(p, lex, phrase, phrase.last), (i, phrase.last + 1)
        told = [(sentence.first, i)]
        return [Cue("bracket", "(:)", sentence.index, (i + 1, i + 2), at, told, "asserted", speaker=who, outer=True)]
    return []


def _headline(p: Parse, sentence: Sentence) -> bool:
    """Whether the sentence is a headline: told so by gathering, or a line of its own without a final stop."""
    return sentence.heading or unstopped(p, sentence)


def unstopped(p: Parse, sentence: Sentence) -> bool:
    """Whether a sentence ends with neither a stop nor the end of a quotation, as a title does."""
    return p.tokens[sentence.last - 1].form not in CLOSING | STOPS | {";"}


def after_colon(p: Parse, sentence: Sentence, cues: list[Cue], subject: Callable[[], Speaker | None]) -> list[Cue]:
    """A quotation behind a colon is the word of who spoke before it, or of the subject: X assure que P : « Q »; so is
    a clause behind what is denied: X rejette cette version : P."""
    for i in range(sentence.first + 1, sentence.last - 2):
        if p.tokens[i].form != ":" or p.tokens[i].quotation >= 0:
            continue
        if p.tokens[i + 1].form not in OPENING | {'"'}:
            if (own := _own_version(p, sentence, cues, i)) is not None:
                return [own]
            continue
        if any(c.first in {i + 1, i + 2} for c in cues):
            return []
        before = [c for c in cues if c.words[0] < i and c.speaker is not None]
        after = [c for c in cues if c.words[0] > i]
        if after:
            return []
        for cue in before:
            cue.pieces = [(a, min(b, i)) for a, b in cue.pieces if a < i] or cue.pieces
        who = before[-1].speaker if before else subject()
        if who is None:
            return []
        relays = [*before[-1].relays] if before else []
        return [
            Cue(
                "colon-quote",
                ":",
                sentence.index,
                (i, i + 1),
                (i, i + 1),
                [(i + 1, sentence.last)],
                "asserted",
                speaker=who,
                relays=relays,
            )
        ]
    return []


def _own_version(p: Parse, sentence: Sentence, cues: list[Cue], colon: int) -> Cue | None:
    """What who denied something tells instead, in the clause behind the colon. A denial of nothing else is that alone:
    Kiev dément : P."""
    before = [c for c in cues if c.words[0] < colon and c.speaker is not None]
    denies = before and before[-1].stance in {"denied", "doubted"} and not before[-1].outer
    if not denies or any(c.words[0] > colon for c in cues) or finite_within(p, colon, sentence.last) < 0:
        return None
    cue = before[-1]
    if cue.first > colon:
        cue.stance = "asserted"
        return None
    cue.pieces = [(a, min(b, colon)) for a, b in cue.pieces if a < colon]
    return replace(
        cue,
        rule="colon",
        row=":",
        words=(colon, colon + 1),
        phrase=(colon, colon + 1),
        pieces=[(colon + 1, sentence.last)],
        stance="asserted",
        relays=[*cue.relays],
        roots=[*cue.roots],
    )


def quotation_alone(p: Parse, sentence: Sentence) -> bool:
    """Whether the sentence is nothing but a quotation."""
    tokens = [t for t in p.of(sentence) if t.form not in QUOTES]
    words = [t for t in tokens if t.upos != "PUNCT"]
    if any(t.form == ":" and t.quotation < 0 for t in tokens):
        return False  # Londres : « … »
    return len(words) > 2 and sum(t.quotation >= 0 for t in words) >= ALONE * len(words)
