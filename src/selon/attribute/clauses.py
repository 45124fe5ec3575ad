"""The geometry of a sentence: verb groups, negation, where an incise begins and ends. French word order, no lexicon."""

from dataclasses import dataclass

from selon.parse import Parse, Token

CLITICS = {"se", "s'", "ne", "n'", "le", "la", "l'", "les", "lui", "leur", "y", "en", "nous", "vous", "me", "m'", "te", "t'"}
NEGATIONS = {"pas", "plus", "jamais", "rien", "aucunement", "nullement", "guère", "point", "ni"}
BOUNDARY = {",", "»", "”", '"', "’", "-", "–", "—", "!", "?", "…", "(", ";", "..."}
QUOTES = {"«", "»", "“", "”", '"', "‘", "’", "'", "„", "‹", "›"}


@dataclass(frozen=True, slots=True)
class Group:
    """A verb with its auxiliaries, clitics and adverbs: tokens `first` to `last` (excluded) around `verb`.

    `form` is finite, gerund, participle (a past participle without auxiliary) or infinitive; `clitic` the index of a
    subject clitic after the verb or auxiliary (-il, -t-elle), -1 if none; `passive` and `negated` as they read.
    """

    first: int
    last: int
    verb: int
    form: str
    clitic: int
    passive: bool
    negated: bool
    reflexive: bool


def verb_group(p: Parse, verb: int, first: int) -> Group:
    """The group of the verb token, not reaching before token `first`."""
    tokens = p.tokens
    i, clitic, auxiliary, etre, avoir, negative = verb, -1, -1, False, False, False
    reflexive = False
    while i > first:
        t = tokens[i - 1]
        if t.upos == "AUX" or (t.lemma in {"avoir", "être"} and t.upos == "VERB" and auxiliary < 0 and _participle(tokens[verb])):
            if auxiliary >= 0 and "Mood" in tokens[auxiliary].feats:
                break
            auxiliary = i - 1
            etre, avoir = etre or t.lemma == "être", avoir or t.lemma == "avoir"
        elif t.form.startswith("-") and len(t.form) > 1:
            clitic = i - 1 if t.form not in {"-t"} and clitic < 0 else clitic
        elif t.form in CLITICS and t.upos in {"PRON", "ADV", "PART"}:
            negative = negative or t.form in {"ne", "n'"}
            reflexive = reflexive or t.form in {"se", "s'"} or (t.form in {"nous", "m'", "me"} and False)
        elif t.upos == "ADV" or t.form in NEGATIONS:
            pass
        elif t.form in {"à", "ce", "tout", "cas", "aucun"} and auxiliary < 0:
            break
        elif not (t.upos == "ADP" and _adverbial(p, i - 1, verb)):
            break
        i -= 1
    while i < verb and tokens[i].upos == "ADV" and tokens[i].form not in {"ne", "n'"} and not _verbal(tokens[i]):
        i += 1  # adverbs before the group are the clause's
    last = verb + 1
    if last < len(tokens) and clitic < 0 and tokens[last].form.startswith("-") and len(tokens[last].form) > 1:
        while last < len(tokens) and tokens[last].form.startswith("-") and len(tokens[last].form) > 1:
            clitic, last = last, last + 1
    form = _form(tokens[verb], auxiliary >= 0 and "Mood" in tokens[auxiliary].feats, auxiliary, tokens)
    passive = etre and not reflexive and _participle(tokens[verb]) and (avoir or tokens[verb].feats.get("Voice") == "Pass" or any(tokens[c].relation in {"aux:pass", "obl:agent"} for c in tokens[verb].children))
    return Group(i, last, verb, form, clitic, passive, negative, reflexive)


def _participle(token: Token) -> bool:
    return token.feats.get("VerbForm") == "Part" and token.feats.get("Tense") == "Past" or token.upos in {"ADJ", "NOUN"}


def _verbal(token: Token) -> bool:
    return token.upos in {"AUX", "VERB"}


def _adverbial(p: Parse, i: int, verb: int) -> bool:
    """Whether a preposition between auxiliary and participle opens an adverbial such as à plusieurs reprises."""
    return any(p.tokens[j].form in {"reprises", "reprise", "fois", "nouveau", "coup"} for j in range(i + 1, min(verb, i + 5)))


def _form(verb: Token, finite_auxiliary: bool, auxiliary: int, tokens: tuple[Token, ...]) -> str:
    if "Mood" in verb.feats and verb.feats.get("VerbForm") != "Inf":
        return "finite"
    if finite_auxiliary:
        return "finite"
    if verb.form.endswith("ant") and verb.feats.get("Tense") != "Past":
        return "gerund"
    if auxiliary >= 0 and tokens[auxiliary].form in {"ayant", "étant"}:
        return "gerund"
    if verb.feats.get("VerbForm") == "Inf" and verb.form.endswith(("r", "re")):
        return "infinitive"
    return "participle"


def finite_within(p: Parse, first: int, last: int) -> int:
    """The index of the first finite verb or auxiliary of tokens `first` to `last`, -1 if none."""
    for i in range(first, last):
        t = p.tokens[i]
        if t.upos in {"VERB", "AUX"} and "Mood" in t.feats and t.feats.get("VerbForm") != "Inf":
            return i
    return -1


def negated_content(p: Parse, first: int, last: int) -> bool:
    """Whether the first finite verb of the tokens is negated: ne or n' before it."""
    verb = finite_within(p, first, last)
    if verb < 0:
        return first < last and p.tokens[first].form in {"ne", "n'"}
    return any(p.tokens[i].form in {"ne", "n'"} for i in range(max(first, verb - 4), verb)) and any(
        p.tokens[i].form in NEGATIONS | {"aucun", "aucune", "personne"} for i in range(max(first, verb - 5), min(last, verb + 6))
    )
