"""The fuller form of half a name, given elsewhere in the article: Jaafari -> Bachar al-Jaafari, FRS -> Forum des
réfugiés du Sahel."""

from collections.abc import Iterable

from selon.attribute.candidates import PEOPLE, Known
from selon.attribute.kinds import kind_of_noun, known_at
from selon.attribute.lexicon import Lexicon
from selon.attribute.naming import sort_of_body
from selon.parse import Name, Parse

FEWEST_LETTERS = 2  # of an abbreviation
LONGEST = 60  # characters of a whole name


def fuller_name(p: Parse, lex: Lexicon, name: str, known: Iterable[Known]) -> str:
    """The fuller form of a name among those that are `known` and those that the article writes; else the name."""
    if name.isupper() and len(name) > FEWEST_LETTERS:
        full = next((k.name for k in known if k.named and _initials(lex, k.name) == name), "")
        if full:
            return full
    if name.islower():
        return name  # (des islamistes somaliens) shebab: no part of a name
    text, tails = p.article.text, (" " + name, "-" + name)
    for found in p.names:
        if text.endswith(tails, found.start, found.end) and _goes_on(p, lex, found, name):
            return text[found.start : found.end]
    return name


def _goes_on(p: Parse, lex: Lexicon, found: Name, name: str) -> bool:
    """Whether what stands before a name in a longer one is a part of it."""
    whole, opening = p.article.text[found.start : found.end], p.tokens[found.first]
    if len(whole) >= LONGEST or " " not in whole or "." in whole:
        return False
    if opening.upos != "PROPN" and opening.index == p.sentences[opening.sentence].first:
        return False  # a common word in a capital may open the sentence
    if opening.upos == "NOUN" and p.at(found.first - 1).upos == "DET":
        return False  # (le ministre de) l'Information Khaled X
    if known_at(p, lex, found.first, len(p.tokens))[1] == "medium":
        return False  # (a dit à) l'AFP Karim Doud: two names run together
    if sort_of_body(lex, opening) or opening.form in lex.words["platforms"]:
        return False  # l'ONG Menaka Data, le canal Telegram X
    return not (" " in name and _of_another(p, lex, found.first))


def _of_another(p: Parse, lex: Lexicon, i: int) -> bool:
    """Whether the name at token `i` begins with what stands for another: le chef (de mission) à Goma | Andreï V, le
    directeur (de l'hôpital) Al-Chifa | Andreï V."""
    if not i:
        return False
    before = p.tokens[i - 1 - (p.tokens[i - 1].upos == "DET" and i > 1)]
    body = before.upos == "NOUN" and before.text.islower() and kind_of_noun(lex, before) not in PEOPLE
    return before.upos == "ADP" or before.form in lex.words["before_complement"] or body


def _initials(lex: Lexicon, name: str) -> str:
    """The first letters of the words of a name, without its small words: FRS of Forum des réfugiés du Sahel."""
    small = lex.words["genitive"] | lex.words["definite"] | lex.words["copulative"]
    words = [w for w in name.replace("-", " ").replace("’", "'").split() if w.lower() not in small]
    return "".join(w.rpartition("'")[2][:1].upper() for w in words) if len(words) > FEWEST_LETTERS else ""
