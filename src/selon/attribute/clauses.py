"""The geometry of a sentence: verb groups, negation, finite verbs. no cue."""

from dataclasses import dataclass

from selon.attribute.lexicon import Lexicon
from selon.parse import Parse, Sentence, Token

BOUNDARY = {",", "»", "”", '"', "’", "-", "–", "—", "!", "?", "…", "(", ";", "..."}
NEAR_QUE = 5  # tokens from ne to the que that makes it a restriction
QUOTES = {"«", "»", "“", "”", '"', "‘", "’", "'", "„", "‹", "›"}
LONGEST_ADVERBIAL = 5  # tokens
LONGEST_ASIDE = 10  # tokens between an auxiliary and its participle, commas and all
OPENING = {"«", "“", "„", "‹", "‘"}
CLOSING = {"»", "”", '"'}  # marks behind what may be a saying
STOPS = {".", "!", "?", "…"}


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
    key = (verb, first)
    if key not in p.groups:  # half the time it is
        p.groups[key] = _read_group(p, lex, verb, first)
    group: Group = p.groups[key]
    return group


def _read_group(p: Parse, lex: Lexicon, verb: int, first: int) -> Group:
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
        if t.form in lex.words["floating"] and _auxiliary_before(p, lex, i - 1, first, tokens[verb]):
            pass  # ont chacune annoncé, ont toutes deux annoncé
        elif t.form in OPENING | {'"'} and not auxiliaries and _auxiliary_before(p, lex, i - 1, first, tokens[verb]):
            pass  # dit avoir « neutralisé trois hommes »
        elif _auxiliary(lex, t, tokens[verb]):
            if auxiliaries and "Mood" in tokens[auxiliaries[-1]].feats:
                break
            auxiliaries.append(i - 1)
        elif t.form.startswith("-") and len(t.form) > 1:
            clitic = i - 1 if t.form not in lex.words["euphonic"] and clitic < 0 else clitic
        elif (
            t.form in lex.words["clitics"]
            and (t.upos != "DET" or tokens[i].upos in {"VERB", "AUX"})
            and (
                t.upos != "ADP"
                or t.form in lex.words["reflexive"]
                or "Mood" in tokens[i].feats  # en | conclut: no preposition stands before a finite verb
                or counts_of(p, lex, i - 1)
            )
        ):
            negated = negated or t.form in lex.words["negator"]
            reflexive = reflexive or t.form in lex.words["reflexive"]
        elif t.form == "," and not auxiliaries and (opening := _aside_within(p, lex, i - 1, first)):
            i = opening
            continue
        elif not (t.upos == "ADV" or t.form in lex.words["negations"]) or t.form in lex.words["outside_group"]:
            break
        i -= 1
    if i > first and tokens[i - 1].upos in {"NOUN", "PROPN", "ADJ"}:
        i += adverbial_at(p, lex, i, verb)  # un élu sur place | a dit
    while i < verb and tokens[i].upos == "ADV" and tokens[i].form not in lex.words["negator"]:
        i += 1  # adverbs before the group are the clause's
    last = verb + 1
    while p.at(last).form.startswith("-") and len(p.at(last).form) > 1:
        clitic, last = last, last + 1
    form = _form(p, lex, verb, auxiliaries)
    passive = form in {"finite", "gerund"} and not reflexive and _passive(lex, tokens, verb, auxiliaries)
    return Group(i, last, verb, form, clitic, passive, negated, reflexive)


def counts_of(p: Parse, lex: Lexicon, i: int) -> bool:
    """Whether the token is the clitic of a number behind its verb, whatever the tagger takes it for: en | compte 51,
    (n')en | compte que 51."""
    only = p.at(i - 1).form in lex.words["negator"] and p.at(i + 2).form in lex.words["que"]
    return (
        p.at(i).form in lex.words["verb_clitics"]
        and p.at(i + 2 + only).upos == "NUM"
        and lex.shapes.get(p.at(i + 1).form) in {"finite", "either"}
    )


def _auxiliary_before(p: Parse, lex: Lexicon, i: int, first: int, verb: Token) -> bool:
    """Whether an auxiliary of the verb stands right before token `i`, or one word further."""
    return any(k >= first and _auxiliary(lex, p.tokens[k], verb) for k in (i - 1, i - 2))


def _aside_within(p: Parse, lex: Lexicon, comma: int, first: int) -> int:
    """Where the aside that ends with the comma opens, right behind an auxiliary: a, lui, rejeté; 0 where none does."""
    for i in range(comma - 1, max(first, comma - LONGEST_ASIDE), -1):
        if p.tokens[i].quotation != p.tokens[comma + 1].quotation:
            return 0
        if p.tokens[i].form == ",":
            return i if _auxiliary(lex, p.tokens[i - 1], p.tokens[comma + 1]) else 0
    return 0


def adverbial_before(p: Parse, lex: Lexicon, i: int, first: int) -> int:
    """How many tokens right before token `i` are an adverbial phrase such as par ailleurs, pour sa part; 0 if none."""
    if i <= first or p.tokens[i - 1].form not in lex.adverbial_ends:
        return 0
    forms = tuple(t.form for t in p.tokens[max(first, i - LONGEST_ADVERBIAL) : i])
    return next((width for width in range(len(forms), 1, -1) if forms[-width:] in lex.adverbials), 0)


def adverbial_at(p: Parse, lex: Lexicon, i: int, limit: int) -> int:
    """How many tokens from token `i` are such an adverbial phrase; 0 if none."""
    if i >= limit or p.tokens[i].form not in lex.adverbial_starts:
        return 0
    forms = tuple(t.form for t in p.tokens[i : min(i + LONGEST_ADVERBIAL, limit)])
    return next((width for width in range(len(forms), 1, -1) if forms[:width] in lex.adverbials), 0)


def _auxiliary(lex: Lexicon, token: Token, verb: Token) -> bool:
    return token.upos == "AUX" or (
        token.lemma in lex.words["auxiliaries"] and token.upos == "VERB" and not _infinitive(lex, verb)
    )


def _infinitive(lex: Lexicon, token: Token) -> bool:
    return token.feats.get("VerbForm") == "Inf" and token.form.endswith(lex.endings["infinitive"])


def _form(p: Parse, lex: Lexicon, verb: int, auxiliaries: list[int]) -> str:
    """The form of the group: its auxiliary tells, then the shape that the lexicon knows, then the tags."""
    tokens, token = p.tokens, p.tokens[verb]
    shape = lex.shapes.get(token.form, "")
    if any(tokens[a].form in lex.words["gerund_auxiliaries"] for a in auxiliaries):
        return "gerund"
    if any("Mood" in tokens[a].feats for a in auxiliaries):
        return "finite"
    if any(_infinitive(lex, tokens[a]) for a in auxiliaries) or _infinitive(lex, token):
        return "infinitive"
    if shape in {"finite", "participle", "gerund"}:
        return shape
    if shape == "either":
        feminine = token.feats.get("Gender") == "Fem" and token.form.endswith(lex.endings["feminine_participle"])
        return "participle" if feminine or p.at(verb + 1).form in lex.words["agent"] else "finite"
    if token.form.endswith(lex.endings["gerund"]) and token.feats.get("Tense") != "Past":
        return "gerund"
    if "Mood" in token.feats:
        return "finite"
    if token.feats.get("VerbForm") == "Part" or token.form.rstrip(lex.plural).endswith(lex.endings["participle"]):
        return "participle"
    return "finite"


def _passive(lex: Lexicon, tokens: tuple[Token, ...], verb: int, auxiliaries: list[int]) -> bool:
    """Être as auxiliary of a verb that takes avoir: a été dit, est revendiqué."""
    if not any(tokens[a].lemma in lex.words["passive_auxiliaries"] for a in auxiliaries):
        return False
    compound = any(tokens[a].lemma in lex.words["perfect_auxiliaries"] for a in auxiliaries)
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
    """The first finite verb of the tokens outside relative clauses and quotations begun inside them; -1 if none."""
    depth = p.tokens[first].quotation
    for i in range(first, last):
        t = p.tokens[i]
        told = p.tokens[t.head] if t.upos == "AUX" and _relative_opens(p, t.head, first) else t
        if (
            t.upos in {"VERB", "AUX"}
            and "Mood" in t.feats
            and t.quotation == depth
            and not told.relation.startswith("acl")
        ):
            return i
    return -1


def _relative_opens(p: Parse, verb: int, first: int) -> bool:
    """Whether behind token `first` a relative pronoun opens the clause of the verb: (une trêve) que X n'a pas
    acceptée, à laquelle X n'a pas répondu."""
    below = (p.tokens[c] for c in p.tokens[verb].children if first < c < verb)
    return any(t.feats.get("PronType") == "Rel" or t.relation == "mark" for t in below)


def _only(p: Parse, lex: Lexicon, first: int, last: int) -> bool:
    """Whether the negator before token `first` but restricts: (dit) ne | viser que des terroristes."""
    near = [t.form for t in p.tokens[first : min(first + NEAR_QUE, last)]]
    return any(form in lex.words["que"] for form in near) and not any(form in lex.words["negations"] for form in near)


def conceding(p: Parse, lex: Lexicon, first: int, last: int) -> int:
    """The token after the pas moins by which a verb among the tokens denies nothing, but tells it in spite of what was
    said (n'en conclut pas moins | que, n'en a pas moins | tiré), 0 where none stands there."""
    clitic = next((i for i in range(first, last) if p.tokens[i].form in lex.words["verb_clitics"]), last)
    for i in range(clitic, last - 1):
        if p.tokens[i].form in lex.words["negations"] and p.tokens[i + 1].form in lex.words["exceeding"]:
            return i + 2
    return 0


def negated_content(p: Parse, lex: Lexicon, first: int, last: int) -> bool:
    """Whether the main verb of the tokens is negated: ne before it, and pas, plus, jamais, aucun beside it."""
    if first >= last:
        return False
    if p.tokens[first].form in lex.words["negator"]:
        return not _only(p, lex, first + 1, last)
    verb = main_verb(p, first, last)
    if verb < 0 or (first < verb and p.tokens[first].feats.get("VerbForm") == "Inf"):
        return False  # (menace de) marcher sur X si P ne cesse pas
    opens = next(
        (k for k in range(verb, first, -1) if p.tokens[k - 1].form not in lex.words["clitics"] | lex.words["negator"]),
        first,
    )
    if opens - 1 > first and p.tokens[opens - 1].form in lex.words["subject_relative"]:
        return False  # la fermeture d'un passage qui n'est pas reconnu
    comma = next((k for k in range(verb, first, -1) if p.tokens[k].form == ","), verb)
    if p.at(comma + 1).form in lex.words["relatives"] and not any(p.tokens[k].form == "," for k in range(verb, last)):
        return False  # la mort du chef, que le mouvement n'a pas annoncée
    before = range(max(first, verb - 3), verb)
    near = range(max(first, verb - 6), min(last, verb + 6))
    if conceding(p, lex, before.start, near.stop):
        return False
    return any(p.tokens[i].form in lex.words["negator"] for i in before) and any(
        p.tokens[i].form in lex.words["negations"] or p.tokens[i].form in lex.words["negative_indefinites"]
        for i in near
    )


def infinitive_at(p: Parse, lex: Lexicon, i: int, limit: int) -> int:
    """The index of the infinitive that stands at token `i` after its clitics and negation, -1 if none does."""
    while i < limit and (
        (p.tokens[i].form in lex.words["before_infinitive"] and p.tokens[i].upos != "DET")
        or p.tokens[i].upos == "ADV"
        or p.tokens[i].form in OPENING | {'"'}
    ):
        i += 1
    if i >= limit or p.tokens[i].upos not in {"VERB", "AUX"}:
        return -1
    form = p.tokens[i].feats.get(
        "VerbForm", "Inf" if p.tokens[i].form.endswith(lex.endings["infinitive_untagged"]) else ""
    )
    named = p.tokens[i].text.isupper() and len(p.tokens[i].text) > 1  # à SANA, which the tagger takes for a verb
    return i if form == "Inf" and not named else -1


def heads_sentence(p: Parse, sentence: Sentence, closing: int) -> bool:
    """Whether the quotation that closes at the token opens the sentence or follows a colon: no name in a phrase."""
    quotation = next((q for q in p.quotations if q.inner_end <= p.tokens[closing].start < q.end), None)
    first = next((t.index for t in p.of(sentence) if quotation and t.start >= quotation.start), sentence.first)
    return first == sentence.first or p.tokens[first - 1].form == ":"
