"""Times and adverbs that stand between a verb and what it governs: the token behind them."""

from selon.attribute.lexicon import Lexicon
from selon.parse import Parse


def skip_times(p: Parse, lex: Lexicon, i: int, limit: int) -> int:
    """The token after the adverbs and dates that stand at token `i`: hier, jeudi 23 juin, également, le lundi."""
    tokens, times, first = p.tokens, lex.words["times"], i
    while i < limit:
        t = tokens[i]
        if i > first and t.form in lex.words["time_adjectives"] and tokens[i - 1].lemma in times:
            i += 1  # en mars | dernier
        elif (
            (t.upos == "ADV" and t.form not in lex.words["never_adverbs"])
            or t.form in times
            or t.lemma in times
            or (t.text.isdigit() and i > 0 and tokens[i - 1].form in times)
            or (t.text.isdigit() and i + 1 < limit and tokens[i + 1].form in times)
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
