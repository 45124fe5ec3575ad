"""A line that ends the article with what it counts is read."""

from selon.frame import frame
from selon.gather import from_text
from selon.parse import parse


def test_a_count_may_end_the_article():
    told = frame(parse(from_text("Lundi, un raid a tué douze soldats", language="fr")))
    assert [count.min for telling in told for count in telling.counts] == [12]
