"""The object of a verb where the parse misses it: the noun phrase behind the verb, over what may stand between."""

from bisect import bisect_left

from selon.attribute.lexicon import Lexicon
from selon.attribute.phrases import phrase_from
from selon.attribute.times import skip_times
from selon.frame.auxiliaries import with_have
from selon.frame.marks import OPENING, QUOTES
from selon.frame.triggers import FrameLexicon
from selon.parse import Parse, Sentence

SHORT = 4  # tokens of a phrase between a verb and its object
ASIDE = 12  # tokens of a phrase between commas before an object


def object_behind(p: Parse, lex: Lexicon, sentence: Sentence, start: int) -> tuple[int, ...]:
    """The head of the noun phrase behind a verb that ends before token `start`, over adverbs, times and one short
    phrase; a partitive is one too (acheminer de l'aide)."""
    i = skip_times(p, lex, _over_incise(p, lex, start, sentence.last), sentence.last)
    i = _counted(p, lex, _over_place(p, i, sentence.last), sentence)
    for _ in range(2):
        if i >= sentence.last:
            return ()
        token = p.tokens[i]
        article = token.form in lex.words["plural_articles"]
        if token.upos in {"DET", "NUM", "NOUN", "PROPN"} or article or token.form in lex.words["quantifiers"]:
            phrase = phrase_from(p, lex, i + (article and token.upos == "ADP"), sentence.last)
            if phrase is None or p.tokens[phrase.head].lemma in lex.words["times"]:
                return ()
            return (phrase.head,)
        if token.form in lex.words["bare_genitive"] and p.at(i + 1).upos == "NOUN":
            i += 2  # enrôler de force | des adolescents
            continue
        if token.form in lex.words["genitive"]:
            phrase = phrase_from(p, lex, i + 1, sentence.last) if i + 1 < sentence.last else None
            day = i == skip_times(p, lex, start, sentence.last) and p.at(i + 1).feats.get("Definite") == "Def"
            some = i == start or (day and p.at(i - 1).upos != "ADV")
            return (phrase.head,) if phrase is not None and some else ()  # a distribué mardi de l'eau
        if token.upos != "ADP":
            return ()
        inner = phrase_from(p, lex, i + 1, min(i + SHORT, sentence.last))
        if inner is None:
            return ()
        i = _over_place(p, skip_times(p, lex, inner.last, sentence.last), sentence.last)
    return ()


def relative_object(p: Parse, lex: Lexicon, frames: FrameLexicon, verb: int) -> tuple[int, ...]:
    """The noun of a relative clause whose pronoun the tagger takes for a conjunction: Rouaba, que l'armée a libérée."""
    token = p.tokens[verb]
    if _cleft(p, lex, frames, verb):
        return ()
    if token.relation != "acl:relcl" or p.tokens[token.head].upos not in {"NOUN", "PROPN"}:
        return _agreeing_before(p, lex, frames, verb)
    marks = [c for c in token.children if p.tokens[c].form in lex.words["que"] and token.head < c < verb]
    subject = any(p.tokens[c].relation.startswith("nsubj") for c in token.children)
    return (token.head,) if marks and subject else _agreeing_before(p, lex, frames, verb)


def _cleft(p: Parse, lex: Lexicon, frames: FrameLexicon, verb: int) -> bool:
    """Whether c'est sets a phrase with a preposition before the que of a verb, which is no object of it: c'est à Gao,
    dans le nord, que l'armée a bombardé un marché."""
    first = max(p.sentences[p.tokens[verb].sentence].first, verb - 2 * ASIDE)
    mark = next((i for i in range(verb - 1, first, -1) if p.tokens[i].form in lex.words["que"]), -1)
    for i in range(mark - 1, first, -1):
        if p.tokens[i].upos == "VERB":
            return False
        if p.tokens[i].upos == "AUX":
            return p.at(i - 1).form in frames.words["pointing"] and p.at(i + 1).upos == "ADP"
    return False


def _agreeing_before(p: Parse, lex: Lexicon, frames: FrameLexicon, verb: int) -> tuple[int, ...]:
    """The noun before the que of a participle with avoir that ends as a feminine or a plural, which none does but by
    agreement with an object before it (les positions que l'artillerie a *pilonnées*), or before a que that no verb
    stands before (un gardien que des inconnus ont *tué*)."""
    token = p.tokens[verb]
    if not with_have(p, lex, verb):
        return ()
    number = "Plur" if token.form.endswith(lex.plural) else "Sing"  # the tagger lets it agree with the subject
    opens = p.sentences[token.sentence].first
    first = max(opens, verb - ASIDE)
    i = next((i - 1 for i in range(verb - 1, first, -1) if p.tokens[i].form in lex.words["que"]), -1)
    agreed = token.form.endswith(tuple(frames.words["agreed"]))
    if i < first or not (agreed or all(t.upos not in {"VERB", "AUX"} for t in p.tokens[opens:i])):
        return ()
    while i >= first and first <= p.tokens[i].head < i and not _is_noun(p, i, number):
        i = p.tokens[i].head  # les positions de l'armée que la milice a attaquées
    return (i,) if i >= first and _is_noun(p, i, number) else ()


def _is_noun(p: Parse, i: int, number: str) -> bool:
    return p.tokens[i].upos == "NOUN" and p.tokens[i].feats.get("Number") == number


def restricted(p: Parse, lex: Lexicon, verb: int) -> tuple[int, ...]:
    """The object behind the que of ne … que, which the parse takes for a clause: n'avoir visé que l'aéroport."""
    nouns = [c for c in p.tokens[verb].children if c > verb and p.tokens[c].upos in {"NOUN", "PROPN"}]
    only = [c for c in nouns if any(p.tokens[k].form in lex.words["que"] for k in p.tokens[c].children if k < c)]
    return tuple(only[:1]) if any(p.tokens[c].form in lex.words["negator"] for c in p.tokens[verb].children) else ()


def of_infinitive(p: Parse, verb: int, i: int) -> bool:
    """Whether an object is that of an infinitive before it: accuser la milice *de piller* les convois."""
    return any(t.feats.get("VerbForm") == "Inf" and t.upos == "VERB" for t in p.tokens[verb + 1 : i])


def _over_incise(p: Parse, lex: Lexicon, i: int, limit: int) -> int:
    """The token after a date between commas, or after a quotation mark, that stands before an object: ils avaient
    tué, le 19 avril dernier, deux bergers; ont « totalement détruit » le pont."""
    if i < limit and p.tokens[i].form in OPENING:
        return i + 1
    if i + 1 < limit and p.tokens[i].form in QUOTES and p.tokens[i + 1].upos in {"DET", "NUM"}:
        return i + 1
    if i + 1 >= limit or p.tokens[i].form != ",":
        return i
    after = skip_times(p, lex, i + 1, limit)
    while i + 1 < after < limit and p.tokens[after].upos == "ADJ":
        after += 1
    return after + 1 if i + 1 < after < limit and p.tokens[after].form == "," else i


def _over_place(p: Parse, i: int, limit: int) -> int:
    """The token after a phrase with a preposition between commas: avoir abattu mercredi, au-dessus de Syrte, un
    drone."""
    tokens = p.tokens
    if i + 2 >= limit or tokens[i].form != "," or tokens[i + 1].upos not in {"ADP", "ADV"}:
        return i
    for j in range(i + 2, min(i + ASIDE, limit - 1)):
        if tokens[j].form == ",":
            return j + 1 if tokens[j + 1].upos in {"DET", "NUM", "ADV", "ADP"} else i
        if tokens[j].upos not in {"ADP", "DET", "NOUN", "PROPN", "ADJ", "NUM"}:
            return i
    return i


def _counted(p: Parse, lex: Lexicon, i: int, sentence: Sentence) -> int:
    """The token at which the noun phrase of a bounded number begins: au moins | dix femmes, près de | 200 chars."""
    tokens = p.tokens
    if i >= sentence.last or tokens[i].upos in {"DET", "NUM", "NOUN", "PROPN"}:
        return i
    k = bisect_left(p.numbers, tokens[i].start, key=lambda n: n.start)
    if k == len(p.numbers) or p.numbers[k].start != tokens[i].start:
        return i
    inside = (j for j in range(i, sentence.last) if tokens[j].start < p.numbers[k].end)
    return next((j for j in inside if tokens[j].upos in {"NUM", "NOUN"}), i)
