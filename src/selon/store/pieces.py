"""Whether a text that stands at the address of an article is but a piece of it: the teaser of a feed, the beginning of
a page that the rest of is not given of."""

from selon.gather import flags
from selon.gazetteer import fold
from selon.model import Article

_PART = 0.5  # of the words of the whole text: a new version that is shorter by more is rare
_RUN = 4  # words in a row that are sought in the whole text
_THERE = 0.8  # of these runs that it has: what is told of a teaser within its own article (gather/headings.py)


def piece_of(article: Article, whole: str) -> bool:
    """Whether the article has at most half of the words of that text, and says itself that it is cut, or has nearly
    nothing else than what stands there. A notice that takes back what was told is no piece of it."""
    own = " ".join(article.text[p.start : p.end] for p in article.passages if p.kind == "body") or article.text
    words, others = fold(own).split(), fold(whole).split()
    if not words or len(words) > _PART * len(others):
        return False
    if any(flag.kind == "truncated" for flag in flags(article)):
        return True
    there = {tuple(others[at : at + _RUN]) for at in range(len(others))}
    runs = [tuple(words[at : at + _RUN]) for at in range(max(1, len(words) - _RUN + 1))]
    return sum(run in there for run in runs) >= _THERE * len(runs)
