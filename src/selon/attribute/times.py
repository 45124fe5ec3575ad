"""Times and adverbs that stand between a verb and what it governs: the token behind them."""

from selon.attribute.clauses import adverbial_at
from selon.attribute.lexicon import Lexicon
from selon.parse import Parse

LONGEST_DATE = 5  # tokens of a date: le mardi 3 mai 2022


def skip_times(p: Parse, lex: Lexicon, i: int, limit: int) -> int:
    """The token after the adverbs and dates that stand at token `i`: hier, jeudi 23 juin, également, le lundi."""
    tokens, times, first = p.tokens, lex.words["times"], i
    while i < limit:
        t = tokens[i]
        if i > first and t.form in lex.words["time_adjectives"] and tokens[i - 1].lemma in times:
            i += 1  # en mars | dernier
        elif (
            (
                t.upos == "ADV"
                and t.text[0].islower()  # relève encore | Dawn, which the tagger calls an adverb
                and t.form not in lex.words["never_adverbs"]
                and not (i > first and _of_number(p, lex, first, i))
            )
            or t.form in times
            or t.lemma in times
            or (t.text.isdigit() and p.at(i - 1).form in times and not _counts(p, times, i))
            or (t.text[0].isdigit() and i + 1 < limit and tokens[i + 1].form in times)  # 1er mai
            or (
                t.form in lex.words["time_openers"]
                and i + 1 < limit
                and (tokens[i + 1].lemma in times or tokens[i + 1].form in times)
            )
        ):
            i += 1
        elif (
            t.form in lex.words["date_articles"]
            and i + 2 < limit
            and tokens[i + 1].text[0].isdigit()
            and tokens[i + 2].form in times
        ):
            i += 2
        else:
            break
    return i


def _counts(p: Parse, times: frozenset[str], i: int) -> bool:
    """Whether the number behind a time counts what follows and is no part of a date: (a évoqué dimanche) | 12 morts."""
    behind = p.at(i + 1)
    return behind.upos == "NOUN" and behind.form not in times and behind.lemma not in times


def back_over_times(p: Parse, lex: Lexicon, i: int) -> int:
    """The token before the adverbs and dates that end before token `i`: (consulté) mardi | (par X)."""
    first = p.sentences[p.tokens[i].sentence].first if i < len(p.tokens) else i
    starts = (k for k in range(max(first, i - LONGEST_DATE), i) if skip_times(p, lex, k, i) == i)
    return next(starts, i) - 1


def _of_number(p: Parse, lex: Lexicon, first: int, i: int) -> bool:
    """Whether the adverb at token `i` is of the number that en and the verb before token `first` count: (en recense)
    désormais | plus de 11.000."""
    if p.at(first - 2).form not in lex.words["verb_clitics"]:
        return False
    counted = p.at(i + 2).text[:1].isdigit() or p.at(i + 2).upos == "NUM"
    return p.at(i + 1).form in lex.words["bare_genitive"] and counted


def _later_at(p: Parse, lex: Lexicon, i: int, limit: int) -> int:
    """The token after how much later or earlier something was said, at token `i`: quelques heures plus tard, deux jours
    après; 0 where nothing tells so."""
    k = i
    while k < limit and (p.tokens[k].upos in {"DET", "NUM"} or p.tokens[k].form in lex.words["quantifiers"]):
        k += 1
    if not i < k < limit - 2 or p.tokens[k].lemma not in lex.words["times"]:
        return 0
    more = p.tokens[k + 1].form in lex.words["exceeding"]
    return k + 2 + more if p.tokens[k + 1 + more].form in lex.words["later"] else 0


def skip_adverbials(p: Parse, lex: Lexicon, i: int, limit: int) -> int:
    """The token after the times and adverbial phrases that stand at token `i`: lundi, depuis des mois."""
    if i + 2 < limit and p.tokens[i].form in lex.words["since"]:
        k = i + 1
        if p.tokens[k].text.isdigit() and p.tokens[k + 1].upos == "DET":
            return k + 1  # réclament | depuis 2022 | la levée du blocus
        while k < limit and (p.tokens[k].upos in {"DET", "NUM", "ADJ"} or _plural(lex, p.tokens[k].form)):
            k += 1
        if k < limit and {p.tokens[k].lemma, p.tokens[k].form} & lex.words["times"]:
            return k + 1
    later = _later_at(p, lex, i, limit)
    return max(later, skip_times(p, lex, i, limit), i + adverbial_at(p, lex, i, limit))


def _plural(lex: Lexicon, form: str) -> bool:
    return form in lex.words["plural_articles"] | lex.words["quantifiers"]
