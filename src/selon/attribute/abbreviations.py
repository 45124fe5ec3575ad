"""What letters stand for where an article says so: Forces démocratiques syriennes (FDS)."""

from collections.abc import Iterator

from selon.attribute.candidates import BODIES
from selon.attribute.fuller import FEWEST_LETTERS
from selon.attribute.lexicon import Lexicon
from selon.attribute.sources import Speaker
from selon.model import SourceKind
from selon.ontology import actor
from selon.parse import Parse

LONGEST_NAME = 12  # tokens of a name before its letters
LETTERED = {"NOUN", "PROPN", "ADJ", "VERB", "X", "NUM"}  # words whose first letters make an abbreviation


def spelled_out(p: Parse, lex: Lexicon) -> dict[str, str]:
    """By the letters in brackets of an article, the name before them; the first, where it gives more."""
    tokens, names = p.tokens, dict[str, str]()
    for i in range(2, len(tokens) - 2):
        if tokens[i].form == "(" and tokens[i + 2].form == ")" and tokens[i + 1].text.isupper():
            name = _name_before(p, lex, i)
            if name:
                names.setdefault(tokens[i + 1].text, name)
    return names


def _name_before(p: Parse, lex: Lexicon, opening: int) -> str:
    """The name before the bracket whose words begin as its letters do: (le chef de) l'Armée nationale libyenne (ANL);
    empty where none does."""
    tokens, letters = p.tokens, p.tokens[opening + 1].text
    first = max(p.sentences[tokens[opening].sentence].first, opening - LONGEST_NAME)
    for i in range(opening - 1, first - 1, -1):
        if tokens[i].text[0] != letters[0] or tokens[i].form in lex.words["genitive"]:
            continue
        words = (part for t in tokens[i:opening] for part in t.text.split("-") if t.upos in LETTERED)
        if "".join(word[0].upper() for word in words) == letters and len(letters) >= FEWEST_LETTERS:
            return p.article.text[tokens[i].start : tokens[opening - 1].end]
    return ""


def abbreviated(p: Parse, lex: Lexicon, who: Speaker) -> Iterator[tuple[str, str]]:
    """The letters in brackets in the words of a source, each with the name that they stand for from there on."""
    tokens, head = p.tokens, p.tokens[who.phrase.head]
    if who.kind not in BODIES and head.lemma not in lex.words["bodies"]:
        return
    for i in range(who.phrase.head + 1, who.phrase.last - 2):
        short = tokens[i + 1].text
        if tokens[i].form == "(" and tokens[i + 2].form == ")" and _letters(short, who.kind):
            yield short, _of_letters(p, lex, who, i)


def _of_letters(p: Parse, lex: Lexicon, who: Speaker, opening: int) -> str:
    """The name within the words of a source that the letters behind a bracket stand for: les incidents attribués à |
    l'État islamique (EI), des jihadistes du | Groupe de soutien à X (GSX); else all of it."""
    one = actor(p.tokens[opening + 1].text)
    if one is not None:
        called = [name for name in (one.name, *one.aliases) if " " in name and name in who.name]
        whole = any(who.name.startswith(name) for name in called if one.name not in name or name == one.name)
        return one.name if called and not whole else who.name
    if who.basis != "described":
        return who.name
    return _name_before(p, lex, opening) or who.name


def _letters(text: str, kind: SourceKind | None) -> bool:
    """Whether a word in brackets stands for the name before it: FDS, Atmis; not Irak, nor the AFP behind a body."""
    one = actor(text)
    if one is None:
        return text.isupper() and len(text) >= FEWEST_LETTERS
    return one.kind != "state" and (one.kind == "medium") == (kind == "medium")
