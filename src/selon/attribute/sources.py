"""Who a noun phrase names: its canonical name, its kind, and whether it can answer for a word at all."""

from dataclasses import dataclass, replace

from selon.attribute.apposed import calling
from selon.attribute.clauses import QUOTES
from selon.attribute.gathering import gathered_from
from selon.attribute.joints import Phrase
from selon.attribute.kinds import PERSONS, addressed, compound_kind, kind_of_noun, known_at
from selon.attribute.lexicon import Lexicon
from selon.attribute.naming import capital, named_in
from selon.attribute.phrases import phrase_from
from selon.model import Basis, SourceKind
from selon.parse import Parse

FARTHEST_GIVER = 9  # tokens from a document to who gave it out
FARTHEST_NAME = 10  # tokens from the first words of an office to the name behind its last complement
FULL_NAME = 2  # words of a person's name
APPOSITION_ENDS = {",", ".", "»", ")", ";", "…", "!", "?"}


@dataclass(frozen=True, slots=True)
class Speaker:
    """A source as one place of the text has it; `first` to `last` take in its apposition, gender and number are given
    where they show."""

    phrase: Phrase
    first: int
    last: int
    name: str
    kind: SourceKind | None
    basis: Basis
    gender: str
    number: str
    members: "tuple[Speaker, ...]" = ()


def speaker(p: Parse, lex: Lexicon, phrase: Phrase, limit: int) -> Speaker:
    """The source that a noun phrase names, with the apposition that follows it (before token `limit`)."""
    tokens = p.tokens
    phrase = _untold(p, lex, phrase)
    if (medium := colleagues_medium(p, lex, phrase)) is not None:
        return speaker(p, lex, medium, phrase.last)
    head = tokens[phrase.head]
    first, last = phrase.first, phrase.last
    name, named = named_in(p, lex, phrase)
    holder = _holder(p, lex, phrase, limit) if named else None
    apposed = holder or _apposition(p, lex, phrase, limit, named=named)
    if apposed is not None:
        other, last = apposed
        if not named or holder is not None:
            other_name, other_named = named_in(p, lex, other)
            if other_named:
                name, named = other_name, True
    if not named and (kind_of(p, lex, phrase) == "document" or head.lemma in lex.words["wordings"]):
        given = gathered_from(p, lex, phrase, p.sentences[head.sentence].last)
        if given is not None and plausible(p, lex, given, sure=True):
            return replace(speaker(p, lex, given, given.last), phrase=phrase, first=first, last=given.last)
        given = _giver(p, lex, phrase, p.sentences[head.sentence].last)
        last = given.last if given is not None else last
        name, named = (named_in(p, lex, given) if given is not None else _author(p, lex, phrase)) or (name, named)
    kind = kind_of(p, lex, phrase) or (kind_of(p, lex, apposed[0]) if apposed else None)
    members = _members(p, lex, phrase)
    if kind is None and members:
        kind = members[0].kind
    elif named and kind is None:
        kind = "person" if " " in name or a_person(p, lex, phrase, limit) else None
    basis: Basis = "named" if named else "described"
    if head.form in lex.pronouns:
        basis = "pronoun"
    return Speaker(phrase, first, last, name, kind, basis, _gender(p, lex, phrase), _number(p, lex, phrase), members)


def a_person(p: Parse, lex: Lexicon, phrase: Phrase, limit: int) -> bool:
    """Whether a name of one word is a person's: by the title before it (M. Diallo), or by the age or the trade behind
    its comma (Halima, 34 ans; Amadou, commerçant)."""
    tokens, i = p.tokens, phrase.last
    if tokens[phrase.first].form in lex.titles - lex.words["definite"]:
        return True
    if i + 2 >= limit or tokens[i].form != ",":
        return False
    trade = tokens[i + 1].text[0].islower() and kind_of_noun(lex, tokens[i + 1]) in PERSONS
    return tokens[i + 2].form in lex.words["ages"] or (trade and tokens[i + 2].upos in {"ADP", "PUNCT", "ADJ"})


def _untold(p: Parse, lex: Lexicon, phrase: Phrase) -> Phrase:
    """The phrase without the medium that it was told to: des sources locales | à la chaîne X."""
    for i in range(phrase.head + 1, phrase.last - 1):
        if p.tokens[i].form in lex.words["told_to"]:
            inner = phrase_from(p, lex, i + 1, phrase.last)
            if inner is not None and kind_of(p, lex, inner) == "medium":
                return Phrase(phrase.first, i, phrase.head, _kept(phrase.parts, i))
    return phrase


def colleagues_medium(p: Parse, lex: Lexicon, phrase: Phrase) -> Phrase | None:
    """The medium whose people another calls its own: nos confrères | d'Aïr Info."""
    ours = p.tokens[phrase.first].form in lex.words["our"] and p.tokens[phrase.head].lemma in lex.words["colleagues"]
    if not ours or phrase.head + 2 >= phrase.last or p.tokens[phrase.head + 1].form not in lex.words["genitive"]:
        return None
    return phrase_from(p, lex, phrase.head + 2, phrase.last)


def _outlets_own(p: Parse, lex: Lexicon, phrase: Phrase) -> bool:
    """Whether the phrase is but the outlet's own word: notre correspondant (codebook, rule 5), nos informations; not
    one of whom the article has told whose he is."""
    head = p.tokens[phrase.head]
    kind = kind_of_noun(lex, head)
    if colleagues_medium(p, lex, phrase) is not None:
        return False
    named = (t.index for t in p.tokens[: phrase.first] if t.lemma == head.lemma and kind == "medium")
    if head.lemma in lex.words["own_staff"]:
        return True  # nos chercheurs ont documenté P
    return kind in {"medium", "document"} and not any(p.tokens[i + 1].form in lex.words["genitive"] for i in named)


def _counted(p: Parse, lex: Lexicon, phrase: Phrase) -> bool:
    """Whether a figure is given with what it counts, and so is but told: un bilan provisoire de six morts."""
    i, tokens = phrase.head + 1, p.tokens
    while i + 1 < len(tokens) and (tokens[i].upos == "ADJ" or tokens[i].form in lex.words["exceeding"]):
        i += 1
    behind = [*tokens[i + 1 : i + 5]] if i < len(tokens) and tokens[i].form in lex.words["genitive"] else []
    skipped = lex.words["exceeding"] | lex.words["bare_genitive"] | QUOTES  # un bilan d'« une quarantaine de morts »
    behind = [t for t in behind if t.form not in skipped]
    return bool(behind) and (behind[0].upos == "NUM" or any(n.start == behind[0].start for n in p.numbers))


def kind_of(p: Parse, lex: Lexicon, phrase: Phrase) -> SourceKind | None:
    """The kind of source that the phrase names, by its nouns, the first telling one deciding; None if none tells."""
    key = (phrase.first, phrase.last, phrase.head)
    if key not in p.kinds:  # six times in ten it is
        p.kinds[key] = _read_kind(p, lex, phrase)
    return p.kinds[key]


def _read_kind(p: Parse, lex: Lexicon, phrase: Phrase) -> SourceKind | None:
    tokens = p.tokens
    if tokens[phrase.head].text[0].isupper() and (kind := _name_at(p, lex, phrase.head, phrase)) is not None:
        return kind
    for i in range(phrase.first, phrase.head):  # Jeune Afrique, of which Jeune is no noun for a person
        end, kind = known_at(p, lex, i, phrase.last) if tokens[i].text[0].isupper() else (i, None)
        if kind is not None and end > phrase.head:
            return kind
    for i in [phrase.head, *range(phrase.first, phrase.head)]:
        kind = compound_kind(p, lex, i) or kind_of_noun(lex, tokens[i])
        called = tokens[i].upos == "ADJ" and tokens[phrase.head].upos == "PROPN"  # son voisin Mykola
        if kind is not None and (i == phrase.head or tokens[i].upos == "NOUN" or called):
            return kind
    behind = phrase.head + 2
    counted = tokens[phrase.head].lemma in lex.words["number_nouns"] and behind < phrase.last
    if counted and tokens[behind - 1].form in lex.words["bare_genitive"]:
        return kind_of_noun(lex, tokens[behind])  # plusieurs centaines d'habitants
    found = (_name_at(p, lex, i, phrase) for i in range(phrase.first, phrase.last))
    kind = next((kind for kind in found if kind is not None), None)
    return "medium" if kind is None and (_title(p, phrase) or _media_name(p, lex, phrase)) else kind


def _media_name(p: Parse, lex: Lexicon, phrase: Phrase) -> bool:
    """Whether a name is an address, or says by one of its words that it is a medium's: Actualité.cd, Sahel Tribune."""
    words = [p.tokens[i].text for i in range(phrase.head, phrase.last) if capital(p.tokens[i])]
    called = len(words) > 1 and words[0] == p.tokens[phrase.head].text and bool({*words} & lex.words["media_names"])
    return called or addressed(lex, p.tokens[phrase.head])


def _title(p: Parse, phrase: Phrase) -> bool:
    """Whether a name begins with its article in capitals inside a sentence, as those of papers do: écrit | Le
    Potentiel; not (Jean-Yves) Le Drian."""
    article, first = p.tokens[phrase.first], p.sentences[p.tokens[phrase.first].sentence].first
    if (
        article.upos != "DET"
        or not article.text[0].isupper()
        or phrase.first == first
        or phrase.last < phrase.first + 2
    ):
        return False
    before = p.tokens[phrase.first - 1]
    opens = before.upos == "PUNCT" and before.form != ","
    return capital(p.tokens[phrase.first + 1]) and before.upos != "PROPN" and not opens


def _name_at(p: Parse, lex: Lexicon, i: int, phrase: Phrase) -> SourceKind | None:
    """The kind of the known name that stands at token `i` of the phrase, and is no complement of its noun."""
    if i > phrase.head and (p.tokens[i - 1].upos in {"ADP", "DET"} or p.tokens[i - 1].form == "("):
        return None  # quatre véhicules de Médecins sans frontières (MSF)
    end, kind = known_at(p, lex, i, phrase.last)
    person = kind == "state" and i == phrase.head and end < phrase.last and capital(p.tokens[end])  # Yerevan | Saeed
    return None if person else kind


def plausible(p: Parse, lex: Lexicon, phrase: Phrase, *, sure: bool = False) -> bool:
    """Whether the phrase can answer for a word: a known noun of source, a name, or (unless `sure` is asked) a plural
    noun that no abstract ending bars."""
    head = p.tokens[phrase.head]
    if p.tokens[phrase.first].form in lex.words["our"] and _outlets_own(p, lex, phrase):
        return False
    if head.lemma in lex.words["figures"] and _counted(p, lex, phrase):
        return False
    if head.text[0].isdigit():
        return addressed(lex, head)
    if head.form in lex.words["there"]:
        return True
    if head.form in lex.pronouns or head.form in lex.titles or kind_of(p, lex, phrase) is not None:
        return True
    if (
        head.upos in {"PROPN", "X"}
        or (
            head.text[:1].isupper()
            and (phrase.head > phrase.first or (head.upos == "NOUN" and _bare_name_at(p, phrase)))
        )
        or _mistaken_name(p, phrase)
    ):
        return True
    if head.form in lex.words["same"] or head.form in lex.words["ranks"]:
        return True
    if head.form in lex.words["sides_named"] and p.tokens[phrase.first].form not in lex.words["possessive"]:
        return phrase.last == phrase.head + 2 and p.tokens[phrase.head + 1].upos == "ADJ"  # le côté turc
    if head.form in lex.words["one_of_many"] and phrase.last > phrase.head + 1:
        return True  # l'un d'eux
    if head.upos == "PRON" or head.form in lex.words["indefinite_pronouns"]:
        if head.form in lex.words["nobody_at_all"]:
            return False
        return head.form in lex.words["indefinite_pronouns"]
    if head.upos not in {"NOUN", "ADJ"} or head.lemma in lex.words["not_agents"]:
        return False
    if head.form.rstrip(lex.plural).endswith(lex.endings["agentive"]) and head.feats.get("Gender") != "Fem":
        return True
    return (
        not sure
        and not head.form.rstrip(lex.plural).endswith(lex.endings["abstract"])
        and head.text.endswith(lex.endings["plural_nouns"])
    )


def _mistaken_name(p: Parse, phrase: Phrase) -> bool:
    """Whether a name opens with a capital that the tagger takes for a pronoun: Doña Marta."""
    head = p.tokens[phrase.head]
    return (
        head.upos == "PRON"
        and phrase.last > phrase.head + 1
        and head.text[0].isupper()
        and capital(p.tokens[phrase.head + 1])
    )


def _bare_name_at(p: Parse, phrase: Phrase) -> bool:
    """Whether a capitalised noun without an article is a name: alone, or with another capital behind it."""
    return phrase.last - phrase.first == 1 or capital(p.at(phrase.head + 1))


def _giver(p: Parse, lex: Lexicon, phrase: Phrase, limit: int) -> Phrase | None:
    """Who gave out a document, behind a participle and a few words on when: un bilan | communiqué mercredi par X; not
    the medium that spread it, which is a relay."""
    tokens, i, given = p.tokens, phrase.head + 1, False
    while i + 1 < min(limit, phrase.head + FARTHEST_GIVER):
        token = tokens[i]
        if given and token.form in lex.words["agent"]:
            inner = phrase_from(p, lex, i + 1, limit)
            somebody = inner is not None and plausible(p, lex, inner, sure=True)
            return inner if somebody and inner and kind_of(p, lex, inner) not in {"medium", "document"} else None
        given = given or token.form in lex.words["giving_out"] | lex.words["handing"]
        apart = token.form == "," and i == phrase.last and tokens[i + 1].form in lex.words["giving_out"]
        if apart:  # un bilan provisoire |, communiqué par X
            i += 1
            continue
        if token.upos == "PUNCT" or "Mood" in token.feats or (i >= phrase.last and not given):
            return None
        i += 1
    return None


def _author(p: Parse, lex: Lexicon, phrase: Phrase) -> tuple[str, bool] | None:
    """Who gave a document its word (codebook, rule 12), and whether that is a name: un communiqué de l'armée, le
    rapport de l'ONU; not what sort of document it is (un communiqué de presse)."""
    for i in range(phrase.head + 1, phrase.last - 1):
        if p.tokens[i].form in lex.words["told_in"]:
            return None  # le rapport sur la tuerie de X
        if p.tokens[i].form in lex.words["genitive"] or p.tokens[i].form in lex.words["agent"]:
            inner = phrase_from(p, lex, i + 1, phrase.last)
            if inner is None or p.tokens[i + 1].upos == "NUM" or p.tokens[i + 1].text[0].isdigit():
                return None  # un rapport de 40 pages
            noun = p.tokens[inner.head]
            sort = p.tokens[i].form in lex.words["bare_genitive"] and noun.upos == "NOUN" and noun.text[0].islower()
            if (
                plausible(p, lex, inner, sure=True)
                and kind_of(p, lex, inner) != "document"
                and not (sort and inner.first == inner.head and kind_of(p, lex, inner) != "anonymous")
            ):
                return named_in(p, lex, inner)
    return None


def _apposition(p: Parse, lex: Lexicon, phrase: Phrase, limit: int, *, named: bool) -> tuple[Phrase, int] | None:
    """The apposition after the phrase, which is `named` or not, and the token where it ends: `, le porte-parole de X,`
    or `, Hadi Y`."""
    tokens, i = p.tokens, phrase.last if named else _end_of_office(p, lex, phrase, limit)
    if i + 1 >= limit or tokens[i].form != ",":
        return None
    if i + 4 < limit and tokens[i + 1].upos == "NUM" and tokens[i + 2].form in lex.words["ages"]:
        i += 3  # Halima, 34 ans, enseignante
        if tokens[i].form != ",":
            return None
    if tokens[i + 1].form in lex.words["examples"]:
        return None  # des blogueurs, dont X (codebook, rule 12)
    other = phrase_from(p, lex, i + 1, limit)
    counted = tokens[i + 1].upos == "NUM" or tokens[i + 1].text[0].isdigit()
    if other is None or tokens[other.head].form in lex.pronouns or counted:
        return None  # selon un médecin, | 27 personnes, dont un enfant, ont péri
    closed = (
        other.last >= limit
        or tokens[other.last].form in lex.words["apposition_closers"]
        or tokens[other.last].form in APPOSITION_ENDS
        or tokens[other.last].form in lex.words["relaying"]  # Amina, une déplacée | jointe par X
    )
    if not closed or (names := named_in(p, lex, other)[1] and not calling(p, lex, other, limit)) == named:
        return None
    if i > phrase.last and tokens[phrase.last].form != "," and (not names or other.last - other.first < FULL_NAME):
        return None
    if kind_of(p, lex, phrase) == "state" and kind_of(p, lex, other) == "official":
        return None  # À Ankara, | le ministère de la Défense, qui P, dit Q
    if names and not other.parts and _several_people(p, lex, phrase) and kind_of(p, lex, other) in {None, *PERSONS}:
        return None  # Dans une vidéo filmée par des habitants, | X dit Q
    fits = names or kind_of(p, lex, other) is not None or capital(tokens[other.head])
    return (other, other.last) if fits else None


def _several_people(p: Parse, lex: Lexicon, phrase: Phrase) -> bool:
    """Whether a phrase is for more than one human being, whom one name does not name."""
    body = p.tokens[phrase.head].lemma in lex.words["bodies"]
    return kind_of(p, lex, phrase) in PERSONS and not body and _number(p, lex, phrase) == "Plur"


def _end_of_office(p: Parse, lex: Lexicon, phrase: Phrase, limit: int) -> int:
    """Where an office ends whose complements the phrase has not all: le porte-parole | en français de l'armée, X; le
    chef de l'administration mise en place | par Moscou, X; the end of the phrase where no comma closes them."""
    tokens, last = p.tokens, phrase.last
    if last >= limit or tokens[last].upos == "PUNCT" or p.tokens[phrase.head].lemma in lex.words["bodies"]:
        return last
    if phrase.parts or kind_of(p, lex, phrase) not in PERSONS:
        return last
    for i in range(last, min(limit, last + FARTHEST_NAME)):
        if tokens[i].form == ",":
            return i
        finite = tokens[i].upos in {"VERB", "AUX"} and "Mood" in tokens[i].feats and not tokens[i].text[0].isupper()
        if tokens[i].upos in {"PUNCT", "SCONJ", "CCONJ", "PRON"} or finite:
            return last
    return last


def _holder(p: Parse, lex: Lexicon, phrase: Phrase, limit: int) -> tuple[Phrase, int] | None:
    """The name behind an office that stands in capitals, and the token where it ends: le Secrétaire général de l'ONU,
    | António G; not Abou Ahmad, Rachid B."""
    head = p.tokens[phrase.head]
    office = kind_of_noun(lex, head) in PERSONS and head.lemma.lower() not in lex.words["bodies"]
    called = phrase.head + 1 < phrase.last and capital(p.tokens[phrase.head + 1])  # le Commandant Massoud
    if not office or called or phrase.parts or p.tokens[phrase.first].form not in lex.words["definite"]:
        return None
    found = _apposition(p, lex, phrase, limit, named=False)
    whole = found is not None and found[0].last - found[0].first >= FULL_NAME
    return found if whole and found is not None and named_in(p, lex, found[0])[1] else None


def _members(p: Parse, lex: Lexicon, phrase: Phrase) -> tuple[Speaker, ...]:
    """The members of a joint source, each as a source for itself."""
    parts = [(phrase_from(p, lex, first, last), last) for first, last in phrase.parts]
    members = tuple(speaker(p, lex, part, last) for part, last in parts if part is not None)
    return members if len(members) > 1 else ()


def _kept(parts: tuple[tuple[int, int], ...], end: int) -> tuple[tuple[int, int], ...]:
    """The members that stand before token `end`; none where but one is left."""
    kept = tuple((first, min(last, end)) for first, last in parts if first < end)
    return kept if len(kept) > 1 else ()


def _gender(p: Parse, lex: Lexicon, phrase: Phrase) -> str:
    head = p.tokens[phrase.head]
    if head.form in lex.pronouns:
        return lex.pronouns[head.form][0]
    if head.upos == "PROPN":
        return lex.genders.get(p.tokens[phrase.first].text, "")
    if phrase.head == phrase.first and head.text[:1].isupper():
        return ""  # a name that the tagger takes for a noun
    gender = p.tokens[phrase.first].feats.get("Gender") or lex.genders.get(head.form, head.feats.get("Gender", ""))
    apposed = (p.tokens[c].feats.get("Gender") for c in head.children if p.tokens[c].relation == "appos")
    return gender if all(other in (None, gender) for other in apposed) else ""  # une autre source, un élu


def _number(p: Parse, lex: Lexicon, phrase: Phrase) -> str:
    head, first = p.tokens[phrase.head], p.tokens[phrase.first]
    if head.form in lex.pronouns:
        return lex.pronouns[head.form][1]
    if phrase.parts or first.feats.get("Number") == "Plur":
        return "Plur"
    return first.feats.get("Number") or head.feats.get("Number", "Sing")
