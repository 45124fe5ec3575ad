"""The geometry of a sentence: verb groups, negation, finite verbs. French word order, no cue."""

from dataclasses import dataclass

from selon.attribute.lexicon import Lexicon
from selon.parse import Parse, Token

CLITICS = {
    "se",
    "s'",
    "ne",
    "n'",
    "le",
    "la",
    "l'",
    "les",
    "lui",
    "leur",
    "y",
    "en",
    "nous",
    "vous",
    "me",
    "m'",
    "te",
    "t'",
}
NEGATIONS = {"pas", "plus", "jamais", "rien", "aucunement", "nullement", "guère", "point", "ni"}
BOUNDARY = {",", "»", "”", '"', "’", "-", "–", "—", "!", "?", "…", "(", ";", "..."}
QUOTES = {"«", "»", "“", "”", '"', "‘", "’", "'", "„", "‹", "›"}
OPENING = {"«", "“", "„", "‹", "‘"}
GERUND_AUXILIARIES = {"ayant", "étant"}


@dataclass(frozen=True, slots=True)
class Group:
    """A verb with its auxiliaries, clitics and adverbs: tokens `first` to `last` (excluded) around `verb`.

    `form` is finite, gerund, participle (a past participle without auxiliary) or infinitive; `clitic` the index of a
    subject clitic after the verb or auxiliary (-il, -t-elle), -1 if none.
    """

    first: int
    last: int
    verb: int
    form: str
    clitic: int
    passive: bool
    negated: bool
    reflexive: bool


def verb_group(p: Parse, lex: Lexicon, verb: int, first: int) -> Group:
    """The group of the verb token, not reaching before token `first`."""
    tokens = p.tokens
    i, clitic = verb, -1
    auxiliaries: list[int] = []
    negated = reflexive = False
    while i > first:
        t = tokens[i - 1]
        width = adverbial_before(p, lex, i, first)
        if width:
            i -= width
            continue
        if _auxiliary(t, tokens[verb]):
            if auxiliaries and "Mood" in tokens[auxiliaries[-1]].feats:
                break
            auxiliaries.append(i - 1)
        elif t.form.startswith("-") and len(t.form) > 1:
            clitic = i - 1 if t.form != "-t" and clitic < 0 else clitic
        elif (
            t.form in CLITICS
            and (t.upos != "DET" or tokens[i].upos in {"VERB", "AUX"})
            and (t.upos != "ADP" or t.form == "s'")
        ):
            negated = negated or t.form in {"ne", "n'"}
            reflexive = reflexive or t.form in {"se", "s'"}
        elif not (t.upos == "ADV" or t.form in NEGATIONS) or t.form in {"comme", "ainsi"}:
            break
        i -= 1
    while i < verb and tokens[i].upos == "ADV" and tokens[i].form not in {"ne", "n'"}:
        i += 1  # adverbs before the group are the clause's
    last = verb + 1
    while last < len(tokens) and tokens[last].form.startswith("-") and len(tokens[last].form) > 1:
        clitic, last = last, last + 1
    form = _form(tokens, verb, auxiliaries, lex.shapes.get(tokens[verb].form, ""))
    passive = form in {"finite", "gerund"} and not reflexive and _passive(tokens, verb, auxiliaries)
    return Group(i, last, verb, form, clitic, passive, negated, reflexive)


def adverbial_before(p: Parse, lex: Lexicon, i: int, first: int) -> int:
    """How many tokens right before token `i` are an adverbial phrase such as par ailleurs, pour sa part; 0 if none."""
    for width in (5, 4, 3, 2):
        if i - width >= first and tuple(t.form for t in p.tokens[i - width : i]) in lex.adverbials:
            return width
    return 0


def adverbial_at(p: Parse, lex: Lexicon, i: int, limit: int) -> int:
    """How many tokens from token `i` are such an adverbial phrase; 0 if none."""
    for width in (5, 4, 3, 2):
        if i + width <= limit and tuple(t.form for t in p.tokens[i : i + width]) in lex.adverbials:
            return width
    return 0


def _auxiliary(token: Token, verb: Token) -> bool:
    return token.upos == "AUX" or (token.lemma in {"avoir", "être"} and token.upos == "VERB" and not _infinitive(verb))


def _infinitive(token: Token) -> bool:
    return token.feats.get("VerbForm") == "Inf" and token.form.endswith(("r", "re"))


def _form(tokens: tuple[Token, ...], verb: int, auxiliaries: list[int], shape: str) -> str:
    """The form of the group: its auxiliary tells, then the shape that the lexicon knows, then the tags."""
    token = tokens[verb]
    if any(tokens[a].form in GERUND_AUXILIARIES for a in auxiliaries):
        return "gerund"
    if any("Mood" in tokens[a].feats for a in auxiliaries):
        return "finite"
    if any(_infinitive(tokens[a]) for a in auxiliaries) or _infinitive(token):
        return "infinitive"
    if shape in {"finite", "participle", "gerund"}:
        return shape
    if shape == "either":
        return "participle" if verb + 1 < len(tokens) and tokens[verb + 1].form == "par" else "finite"
    if token.form.endswith("ant") and token.feats.get("Tense") != "Past":
        return "gerund"
    if "Mood" in token.feats:
        return "finite"
    if token.feats.get("VerbForm") == "Part" or token.form.rstrip("s").endswith(("é", "ée", "i", "ie", "u", "ue")):
        return "participle"
    return "finite"


def _passive(tokens: tuple[Token, ...], verb: int, auxiliaries: list[int]) -> bool:
    """Être as auxiliary of a verb that takes avoir: a été dit, est revendiqué."""
    if not any(tokens[a].lemma == "être" for a in auxiliaries):
        return False
    compound = any(tokens[a].lemma == "avoir" for a in auxiliaries)
    agent = any(tokens[c].relation in {"aux:pass", "obl:agent", "nsubj:pass"} for c in tokens[verb].children)
    return compound or agent or tokens[verb].feats.get("Voice") == "Pass"


def finite_within(p: Parse, first: int, last: int) -> int:
    """The index of the first finite verb or auxiliary of tokens `first` to `last`, -1 if none."""
    for i in range(first, last):
        t = p.tokens[i]
        if t.upos in {"VERB", "AUX"} and "Mood" in t.feats and t.feats.get("VerbForm") != "Inf":
            return i
    return -1


def main_verb(p: Parse, first: int, last: int) -> int:
    """The first finite verb of the tokens outside relative and quoted clauses that do not hold the whole; -1 if none."""
    depth = p.tokens[first].quotation
    for i in range(first, last):
        t = p.tokens[i]
        if (
            t.upos in {"VERB", "AUX"}
            and "Mood" in t.feats
            and t.quotation == depth
            and not t.relation.startswith("acl")
        ):
            return i
    return -1


def negated_content(p: Parse, first: int, last: int) -> bool:
    """Whether the main verb of the tokens is negated: ne before it, and pas, plus, jamais, aucun beside it."""
    if first >= last:
        return False
    if p.tokens[first].form in {"ne", "n'"}:
        return True
    verb = main_verb(p, first, last)
    if verb < 0:
        return False
    before = range(max(first, verb - 3), verb)
    near = range(max(first, verb - 6), min(last, verb + 6))
    return any(p.tokens[i].form in {"ne", "n'"} for i in before) and any(
        p.tokens[i].form in NEGATIONS | {"aucun", "aucune", "personne"} for i in near
    )
