"""Whatever stands side by side, nothing breaks: words of the calendar in any order, and any text at all."""

from hypothesis import given, settings
from hypothesis import strategies as st

from selon import languages
from selon.ground.dates.case import Case, read
from selon.ground.dates.dating import Anchor, Memory
from selon.ground.dates.days import from_edtf
from selon.ground.dates.folding import fold
from selon.ground.dates.grammar import FILL, MARKS, grammar
from selon.ground.dates.matching import find

WORDS = """
le la les du au de d' l' ce cette ces en à et ou entre depuis dans il y a avant après jusqu'au dernier
prochaine derniers dernière passée début mi fin nuit veille lendemain même suivant plus tôt tard tous jours
jour semaine mois an années trimestre premier deuxième moitié quinzaine été hiver hier demain lundi mardi
samedi janvier mars août 1er 3 7 13 31 2 48 12 2017 1990 2022 2 trois dix-sept vingt , . - / 23/06/2017
2022-01-15 14h30 heures h matin soir aube 7-octobre quelques il y a
"""
G = grammar(next(code for code in languages.known() if languages.table(code, "calendar")))


@given(
    st.lists(st.sampled_from(WORDS.split()), min_size=1, max_size=12).map(" ".join),
    st.sampled_from([None, "2022-01-15", "2022-01", "2022", "2020-02-29"]),
    st.booleans(),
)
@settings(max_examples=600, deadline=None)
def test_words_in_any_order(text: str, published: str | None, coming: bool) -> None:
    assert G is not None
    memory, last = Memory(), 0
    for f in find(G, text, 0):
        assert last <= f.start < f.end <= len(text)
        last = f.end
        dating = read(
            Case(G, f, Anchor(from_edtf(published) if published else None, "resolved", lambda: coming), memory)
        )
        if dating is None:
            continue
        memory.note(dating)
        assert (dating.days is None) == (dating.basis == "none")
        assert dating.days is not None or dating.reason
        if dating.days and dating.days.first and dating.days.last:
            assert dating.days.first <= dating.days.last


@given(st.text())
def test_folding_keeps_offsets(text: str) -> None:
    folded = fold(text)
    assert len(folded) == len(text)
    assert not set(folded) & {FILL, *MARKS.values()}
