import pytest
from hypothesis import given
from hypothesis import strategies as st

from selon.evaluate.spans import covered, length, locate, occurrences, sentence

TEXT = "Selon X, le convoi est entré. Il est parti ! Qui sait ?\nLe convoi est loin"


@pytest.mark.parametrize(
    ("quoted", "found"),
    [
        ("le convoi est entré", "le convoi est entré"),
        ("le convoi … entré", "le convoi est entré"),
        ("Le convoi … loin", "Le convoi est loin"),
        ("est … est", "est entré. Il est"),
        ("absent", None),
        ("le convoi … absent", None),
        ("absent … loin", None),
        ("loin … convoi", None),  # the last words must follow the first
        ("Selon … le … entré", None),
        ("S … absent", None),
    ],
)
def test_locate(quoted: str, found: str | None) -> None:
    extent = locate(TEXT, quoted)
    assert (extent and TEXT[slice(*extent)]) == found


@given(st.text(min_size=1, max_size=60), st.data())
def test_what_is_located_stands_there(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    words = text[start : data.draw(st.integers(start + 1, len(text)))]
    extent = locate(text, words)
    if " … " not in words:
        assert extent is not None
        assert text[slice(*extent)] == words


@pytest.mark.parametrize(
    ("words", "around"),
    [
        ("convoi est entré", "Selon X, le convoi est entré"),
        ("parti", " Il est parti "),
        ("sait", " Qui sait "),
        ("loin", "Le convoi est loin"),
        ("entré. Il", "Selon X, le convoi est entré. Il est parti "),
    ],
)
def test_sentence(words: str, around: str) -> None:
    start = TEXT.index(words)
    assert TEXT[slice(*sentence(TEXT, (start, start + len(words))))].removesuffix("!").removesuffix("?") == around


def test_occurrences() -> None:
    assert [start for start, _ in occurrences("a.b a.b acb", "a.b")] == [0, 4]


@pytest.mark.parametrize(
    ("content", "gold", "share"),
    [
        ([(0, 10)], [(0, 10)], 1.0),
        ([(0, 6)], [(0, 10)], 0.6),
        ([(5, 50)], [(0, 10)], 0.5),
        ([(0, 5), (5, 8)], [(0, 10)], 0.8),
        ([(0, 100)], [(0, 10), (20, 30)], 1.0),
        ([(10, 20)], [(0, 10)], 0.0),
        ([], [(0, 10)], 0.0),
        ([(0, 10)], [], 0.0),
    ],
)
def test_covered(content: list[tuple[int, int]], gold: list[tuple[int, int]], share: float) -> None:
    assert covered(content, gold) == share


def test_length() -> None:
    assert length([(0, 3), (10, 12)]) == 5
