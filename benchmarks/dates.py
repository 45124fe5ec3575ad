"""The calendar grammar by itself: milliseconds a sentence and a paragraph, on made articles, parsing left out.

`python benchmarks/dates.py --articles 100`. The aim was 1 ms a sentence at most.
"""

import argparse
import time

from selon.gather import from_text
from selon.ground.dates import dates
from selon.parse import parse
from texts import articles

MOST = 1.0  # milliseconds a sentence


def main():
    """Prints one line of figures; an exit status of 1 where the aim is missed."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--articles", type=int, default=100, metavar="N", help="how many articles (100)")
    parser.add_argument("--seed", type=int, default=1, help="of the texts (1)")
    given = parser.parse_args()
    texts = articles(given.articles, seed=given.seed)
    parses = [parse(from_text(text, published="2022-01-15", language="fr")) for text in texts]
    dates(parses[0])
    begun = time.process_time()
    found = sum(len(dates(p)) for p in parses)
    spent = (time.process_time() - begun) * 1000
    sentences = sum(len(p.sentences) for p in parses)
    each = spent / sentences
    print(f"{found} expressions in {sentences} sentences of {len(parses)} articles: {each:.3f} ms a sentence")
    raise SystemExit(each > MOST)


if __name__ == "__main__":
    main()
