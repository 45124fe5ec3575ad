"""Where and when somebody speaks, set behind his name in an incise: (a dit X, Y,) sur Telegram; lors d'un discours."""

from selon.attribute.clauses import finite_within
from selon.attribute.lexicon import Lexicon
from selon.parse import Parse

LONGEST_PAGE = 5  # tokens: son compte personnel sur Facebook
LONGEST_SETTING = 12  # tokens: lors de son point de presse hebdomadaire à Kinshasa


def page_at(p: Parse, lex: Lexicon, i: int, limit: int) -> int:
    """The token after where somebody speaks for himself, before his name, at token `i`: (a écrit sur) Facebook | X, son
    compte X | Awa Diallo; (confie à) notre micro | Khaled; 0 where that does not stand there."""
    if p.tokens[i].form in lex.words["our"] and i + 1 < limit and p.tokens[i + 1].text[0].islower():
        return i + 2
    own = p.tokens[i].form in lex.words["possessive"]
    page = range(i, min(i + LONGEST_PAGE, limit) if own else i + 1)
    return next((k + 1 for k in page if p.tokens[k].form in lex.words["platforms"]), 0)


def setting_at(p: Parse, lex: Lexicon, i: int, limit: int) -> int:
    """The mark that closes where or when somebody speaks, which token `i` opens; 0 where that does not stand there."""
    stop = next((k for k in range(i, min(i + LONGEST_SETTING, limit)) if p.tokens[k].upos == "PUNCT"), limit)
    if stop - i > LONGEST_SETTING or finite_within(p, i, stop) >= 0:
        return 0
    if p.tokens[i].form in lex.words["told_in"]:
        page = page_at(p, lex, i + 1, stop)
        network = any(t.lemma in lex.words["networks"] for t in p.tokens[i + 1 : min(i + 3, stop)])
        social = network and p.tokens[stop - 1].form in lex.words["platforms"] | lex.words["social"]
        return stop if page == stop or social else 0
    near = p.tokens[i : min(i + LONGEST_PAGE, stop)]
    during = next((n for n, t in enumerate(near[:3]) if t.form in lex.words["during"]), -1)
    spoken = any(t.lemma in lex.words["occasions"] for t in near[during + 1 :])
    return stop if during >= 0 and spoken else 0
