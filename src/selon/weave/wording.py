"""How words tell an act: as one told before, as a new one, as the answer to another. The words are the table of
retelling of the article's language."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from zlib import crc32

from selon import languages
from selon.model import EventMention

LONG = 5  # letters of a word that tells something; shorter ones are mostly grammar, in every language that is read
FIRST = 3  # words of a content among which its own noun stands
STEM = 6  # letters that a word is cut to, so that its forms are one
FOLLOWING = 12  # characters after a trigger that hold the next word, if it is a preposition
BESIDE = 40  # characters after a trigger that hold the words that may liken it to others
LIKENING = 5  # words after a trigger, among which is the one that does (`the blast of a similar device`)
COUNTING = (
    3  # words before a trigger that may say that it only tells when or why another act was (`after a new attack`)
)
REPLYING = 6  # words before a trigger that may tell it as an answer (`they replied with heavy artillery fire`)
RECALLING = 3  # words before a trigger that may tell it as an earlier one (`it had already been hit`)
OPENING = 6  # words of a sentence among which one may tell all that follows as earlier (`on 2 February already, five`)
IDENTIFYING = 6  # words from the start of a sentence to an act that it says to be the one told before
# Words before a place that may say that the act was not there (with 6 `fired from an orchard close to the town of X`
# loses it, and a dossier falls by 0.026), or that it only tells a way (2 to 4 are as good; with 6 `the road from the
# town of X to Y` loses both).
NEAR = {"aside": 8, "way": 3}
OPEN = frozenset({"armed-clash", "attack-on-civilians", "explosion"})  # types of words that leave open how
MOVED = frozenset({"movement", "deployment", "withdrawal"})  # types of what convoys do
MOVER = "force"  # the group of acts in which convoys and lorries have a part
LONGEST = 16  # letters by which a word is known, at most
WORD = re.compile(r"\w+")
SENTENCE = re.compile(r"[.;!?\n]")  # what ends a sentence, or a half of one
QUOTED = re.compile(r"[«»\"“”]")
PHRASE = re.compile(r"[.,;:!?()«»\n]")  # what ends a phrase


@dataclass(frozen=True, slots=True)
class Wording:
    """How a mention is told.

    `generic`: its word may tell acts of several types (`the attack`); `answer`: it tells an answer to another act;
    `again`: it may be one told before (`the strike`), and `described` says that words after it tell which one (`the
    strike on the port`); `points`: it is one told before (`this strike`, `this new strike`), of which it may say what
    it was (`identifies`: `it is the third strike`); `another`: it is one more; `added`: its sentence adds something to
    what was told (`shells also fell on X`), which is one more where it was somewhere else; `indefinite`: it is new (`a
    strike`); `pursuit`: it is the search for those who did another; `since`: it only says when or why what its sentence
    told before was done (`shelled the town after the attack`); `hurt`: its word is for the dead or the hurt.
    """

    generic: bool
    answer: bool
    again: bool
    described: bool
    points: bool
    identifies: bool
    another: bool
    added: bool
    indefinite: bool
    pursuit: bool
    since: bool
    hurt: bool


def wording(mention: EventMention, text: str, sentence: int, language: str) -> Wording:
    """How a mention is told in a text, in the sentence that begins at the offset `sentence`."""
    trigger, before = mention.trigger, text[sentence : mention.trigger.start]
    *_, earlier, last = "", "", *_words(before)
    after, *_ = *_words(text[trigger.end : trigger.end + FOLLOWING]), ""
    identifies, one_more = _identifies(before, language), _in(last, "another", language)
    points = identifies or _in(earlier if one_more else last, "pointing", language)
    hurt = begins(trigger.text, "hurt", language)
    pointed = points or _in(last, "taken up", language)  # cette opération intervenait en riposte à…
    another = (
        one_more
        or _by_another(mention, before, language)
        or _likened(text[trigger.end : trigger.end + BESIDE], language)
    )
    beside = tells(before, "beside", language) or tells(_clause(text, trigger.end), "beside", language)
    earlier_one = tells(_last(before, RECALLING), "already", language) or tells(
        _first(before, OPENING), "opening", language
    )
    again, told_which = _in(last, "taken up", language), _in(after, "described", language)
    known = points or hurt or (again and not told_which)
    return Wording(
        generic=mention.type in OPEN and opens(trigger.text, "any act", language),
        answer=begins(trigger.text, "answers", language)
        or tells(_last(before, REPLYING), "answering", language)
        or tells(_last(before, REPLYING) + ("" if pointed else _phrase(text, trigger.end)), "in answer", language),
        again=again,
        described=told_which,
        points=points,
        identifies=identifies,
        another=(another or beside or earlier_one) and not (points or hurt),
        added=not known and _adds(text, sentence, trigger.start, trigger.end, language),
        indefinite=_in(last, "new", language),
        pursuit=begins(trigger.text, "pursuit", language),
        since=tells(_last(PHRASE.split(before)[-1], COUNTING), "since", language),
        hurt=hurt,
    )


def _by_another(mention: EventMention, before: str, language: str) -> bool:
    """Whether one more of what moves does it: `another convoy entered the country`, `the last had 55 lorries`."""
    if mention.type not in MOVED:
        return False
    _, second, third, *_ = *_words(_first(before, 3)), "", "", ""
    if _in(second, "another", language) and MOVER in named_in(third, language):
        return True
    done = mention.actors
    for one in done:
        first, second, *_ = *_words(one.text), "", ""
        if _in(first, "new", language) and _in(second, "another", language):
            return True
    return False


def reckons(words: str, sentence: str, language: str) -> bool:
    """Whether words begin with the dead or the hurt of an act, and their sentence counts or finds them when it is over:
    `five more bodies were found`, `the toll is of six dead`."""
    if not bare(words[:LONGEST]).startswith(_starts("hurt", language)):
        return False
    starts = _starts("reckoned", language)
    return any(word.startswith(starts) for word in WORD.findall(bare(sentence)))


def before_place(before: str, row: str, language: str) -> bool:
    """Whether one of the last words before a place begins as the row of the table of retelling says: that the act was
    not there, but where the hurt were brought or who speaks is (`aside`), or that the place tells a way (`way`)."""
    starts = _starts(row, language)
    return any(word.startswith(starts) for word in WORD.findall(bare(before))[-NEAR[row] :])


def begins(words: str, row: str, language: str) -> bool:
    """Whether one of the words begins as the row of the language's table of retelling says."""
    starts = _starts(row, language)
    told = bare(words) if starts else ""
    return bool(starts) and (told.startswith(starts) or any(w.startswith(starts) for w in WORD.findall(told)[:FIRST]))


def opens(words: str, row: str, language: str) -> bool:
    """Whether one of the first words begins as the row of the language's table of retelling says."""
    starts = _starts(row, language)
    return bool(starts) and any(word.startswith(starts) for word in WORD.findall(bare(words))[:FIRST])


def tells(words: str, row: str, language: str) -> bool:
    """Whether phrases of the row of the language's table of retelling stand anywhere in the words."""
    told = bare(words)
    return any(phrase in told for phrase in _starts(row, language))


def points_at_news(words: str, language: str, row: str = "pointing") -> bool:
    """Whether words open by pointing, with a word of a row, at what was told last as news: `this information`."""
    first, second, *_ = *WORD.findall(bare(words))[:2], "", ""
    pointing = languages.table(language, "retelling").get(row, ())
    return first in pointing and second.startswith(_starts("tidings", language))


def named_in(words: str, language: str) -> frozenset[str]:
    """The groups of events in which something that the words name has a part, by the table of retelling."""
    found = WORD.findall(bare(words))
    return frozenset(name for name, starts in _parts(language) if any(word.startswith(starts) for word in found))


def words(sentence: str) -> frozenset[int]:
    """The telling words and numbers of a sentence, cut to their beginnings, as numbers of 32 bits."""
    return frozenset(
        number(word[:STEM]) for word in WORD.findall(bare(sentence)) if len(word) >= LONG or word.isdecimal()
    )


def aims(named: str, language: str) -> frozenset[int]:
    """The words that tell what those or that are which an act befell (`a market`, `the lorries`), cut to their
    beginnings, those for one sort of thing (`a tanker`, `the vessel`) as one: no proper names, which tell where it was,
    and none that are said of anything."""
    little = _starts("says little", language)
    found = [bare(word) for word in WORD.findall(named) if len(word) >= LONG and word.islower()]
    return frozenset(number(_sort(word, language)[:STEM]) for word in found if not word.startswith(little))


def _sort(word: str, language: str) -> str:
    """The first of the words for one sort of thing, where a word is one of them; else the word."""
    return next((sort[0] for sort in _sorts(language) if word.startswith(sort)), word)


@cache
def _sorts(language: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(sort) for sort in languages.table(language, "retelling").get("sorts", ()))


def bare(text: str) -> str:
    """In small letters, without accents and with straight apostrophes. Not `fold`, which remembers what it is given:
    names, not sentences."""
    plain = unicodedata.normalize("NFKD", text.casefold()).replace("’", "'")
    return "".join(c for c in plain if not unicodedata.combining(c))


def _identifies(before: str, language: str) -> bool:
    """Whether the words of a sentence before a trigger say what the act told before was: `it is the third strike`."""
    told = " ".join(QUOTED.sub(" ", bare(before)).replace("'", "' ").split()[-IDENTIFYING:])
    return any(f" {' '.join(words)}" in f" {told}" for words in _identifying(language))


def _phrase(text: str, start: int) -> str:
    """The words behind an act that may go on with it, up to the end of their phrase."""
    return " " + PHRASE.split(text[start : start + BESIDE], maxsplit=1)[0]


def _clause(text: str, start: int) -> str:
    """The first words behind an act, in its sentence: `two blasts were, besides, heard`."""
    return " ".join(SENTENCE.split(text[start : start + BESIDE], maxsplit=1)[0].split()[:LIKENING])


def _adds(text: str, sentence: int, start: int, end: int, language: str) -> bool:
    """Whether words of the sentence of an act, or of the half of it that tells the act, add something to what was told:
    `shells also fell on X`."""
    halves = [sentence, *(mark.end() for mark in SENTENCE.finditer(text, sentence, start))]
    close = SENTENCE.search(text, end)
    told = f" {' '.join(WORD.findall(bare(text[halves[-1] : close.start() if close else len(text)])))} "
    return any(f" {phrase} " in told for phrase in _starts("adding", language))


def _likened(after: str, language: str) -> bool:
    """Whether the words after a trigger tell another of its kind: `blast of a similar device`."""
    phrase = WORD.findall(bare(PHRASE.split(after, maxsplit=1)[0]))
    complement = _in(next(iter(_words(after)), ""), "described", language)
    likened = any(word.startswith(_starts("alike", language)) for word in phrase[: LIKENING if complement else 1])
    return likened or " ".join(phrase).startswith(_starts("of the kind", language))


def _first(before: str, count: int) -> str:
    """The first words of some, with a space around each and without what stands at them."""
    return "".join(f" {word}" for word in WORD.findall(before)[:count]) + " "


def _last(before: str, count: int) -> str:
    """The last words of some, with a space behind each."""
    return "".join(f"{word} " for word in before.split()[-count:])


def _words(text: str) -> list[str]:
    """The words of a text in small letters, an elided one apart from what follows it."""
    return text.replace("’", "'").replace("'", "' ").casefold().split()


def _in(word: str, row: str, language: str) -> bool:
    return word in _starts(row, language)


@cache
def _identifying(language: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(start.replace("'", "' ").split()) for start in _starts("identifying", language))


@cache
def _parts(language: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    rows = languages.table(language, "retelling").get("parts", {})
    return tuple((name, tuple(starts)) for name, starts in rows.items())


@cache
def _starts(row: str, language: str) -> tuple[str, ...]:
    return tuple(languages.table(language, "retelling").get(row, ()))


@lru_cache(maxsize=1 << 16)
def number(word: str) -> int:
    """A word as a number of 32 bits: its checksum."""
    return crc32(word.encode("utf-8", "surrogatepass"))
