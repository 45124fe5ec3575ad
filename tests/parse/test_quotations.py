"""Quotations: every style of mark, nested, mixed, with a mark missing, over paragraphs; apostrophes are none."""

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selon.parse import Quotation
from selon.parse.quotations import find_quotations


def paragraphs(text: str) -> list[tuple[int, int]]:
    return [(m.start(), m.end()) for m in re.finditer(r"\S(?:[^\n]*\S)?", text)]


def show(text: str, quotation: Quotation) -> str:
    """The words with their marks, indented by depth; a star where a mark is missing."""
    words = text[quotation.start : quotation.end]
    return ("in " if quotation.parent >= 0 else "") + words + ("" if quotation.balanced else "*")


CASES = [
    # styles
    ("guillemets", "Il a dit « oui ».", ["« oui »"]),
    ("guillemets without spaces", "Il a dit «oui».", ["«oui»"]),
    ("guillemets with no-break spaces", "Il a dit «\u00a0oui\u202f».", ["«\u00a0oui\u202f»"]),
    ("English marks", "Il a dit “oui”.", ["“oui”"]),
    ("English marks with spaces", "Il a dit “ oui ”.", ["“ oui ”"]),
    ("German marks", "Il a dit „oui“ et „non”.", ["„oui“", "„non”"]),
    ("straight marks", 'Il a dit "oui" et "non".', ['"oui"', '"non"']),
    ("straight marks with spaces", 'Il a dit " oui " hier.', ['" oui "']),
    ("single English marks", "Il a dit ‘oui’.", ["‘oui’"]),
    ("straight single marks", "Il a dit 'oui' hier.", ["'oui'"]),
    ("single guillemets", "Il a dit ‹ oui ›.", ["‹ oui ›"]),
    ("two apostrophes for one mark", "Il a dit ''oui''.", ["''oui''"]),
    ("two commas for one mark", "Il a dit ,,oui''.", [",,oui''"]),
    ("signs of less and more for guillemets", "Il a dit <<oui>>.", ["<<oui>>"]),
    ("in brackets", "Il a parlé (« oui »).", ["« oui »"]),
    # nested
    ("English in French", "« Il a dit “non” hier »", ["« Il a dit “non” hier »", "in “non”"]),
    ("French in French", "« Il a dit « non » hier »", ["« Il a dit « non » hier »", "in « non »"]),
    ("straight in straight", '"Il a dit "non" hier"', ['"Il a dit "non" hier"', 'in "non"']),
    ("single in straight", "\"Il a dit 'non' hier\"", ["\"Il a dit 'non' hier\"", "in 'non'"]),
    ("both end together", '"Il a dit "non""', ['"Il a dit "non""', 'in "non"']),
    ("doubled straight marks", 'Le ""projet"" est là.', ['""projet""', 'in "projet"']),
    # mixed by hand
    ("a straight mark closes guillemets", '« Nous partons", dit-il.', ['« Nous partons"']),
    ("an English mark closes a straight one", '"Nous partons”, dit-il.', ['"Nous partons”']),
    ("the opening mark closes", "« Nous partons «, dit-il. “Oui“.", ["« Nous partons «", "“Oui“"]),
    ("the closing mark opens", "Il a dit ”oui”.", ["”oui”"]),
    # glued
    ("glued to the word before", 'La "milice"et le «projet»du chef.', ['"milice"', "«projet»"]),
    ("after an apostrophe", 'd\'"exactions", l’“armée”, qu’« un »', ['"exactions"', "“armée”", "« un »"]),
    ("after a colon", 'Il dit:"Nous partons"', ['"Nous partons"']),
    ("a space on the wrong side", '"Nous partons "dit-il.', ['"Nous partons "']),
    ("with a slash or a hyphen between", '"A"/"B"-"C"', ['"A"', '"B"', '"C"']),
    ("with an ellipsis", '"...et puis", dit-il.', ['"...et puis"']),
    # a mark missing
    ("never closed: to the end of the paragraph", "Il dit : « Nous partons.", ["« Nous partons.*"]),
    ("never opened: from the start of the sentence", "Il est là. Nous partons », dit-il.", ["Nous partons »*"]),
    ("never opened: from the colon", "Il a dit : Nous partons », hier.", ["Nous partons »*"]),
    ("a straight one never opened", 'Nous partons", dit-il. "Oui".', ['Nous partons"*', '"Oui"']),
    (
        "a straight one never closed ends before the next sentence that opens one",
        '"Nous partons, dit-il. "Oui", dit-elle.',
        ['"Nous partons, dit-il.*', '"Oui"'],
    ),
    ("guillemets never closed likewise", "« Nous partons, dit-il. « Oui »", ["« Nous partons, dit-il.*", "« Oui »"]),
    (
        "one mark closes two",
        "« Il dit : « Nous partons. » Fin",
        ["« Il dit : « Nous partons. » Fin*", "in « Nous partons. »"],
    ),
    ("the inner one never closed", '« Le "projet » est là.', ['« Le "projet »', 'in "projet*']),
    ("around another", "Il dit « oui » et non », hier.", ["Il dit « oui » et non »*", "in « oui »"]),
    ("never across another", "« A. B » et C », dit X.", ["« A. B » et C »*", "in « A. B »"]),
    # over paragraphs
    ("opened again with its mark", "« A.\n« B.\n« C », dit X.", ["« A.\n« B.\n« C »"]),
    ("opened again with the closing mark", "« A.\n» B.\n» C », dit X.", ["« A.\n» B.\n» C »"]),
    ("opened again, English marks", "“A.\n“B.\n“C.” Fin", ["“A.\n“B.\n“C.”"]),
    ("opened again, straight marks", '"A.\n"B.\n"C", dit X.', ['"A.\n"B.\n"C"']),
    ("opened again, two deep", "« A “B.\n« “C” D »", ["« A “B.\n« “C” D »", "in “B.\n« “C”"]),
    ("closed in the next", "« A.\nB », dit X.", ["« A.\nB »"]),
    ("closed in the one after it", "« A.\nB.\nC », dit X.", ["« A.\nB.\nC »"]),
    ("a straight one closed in the next", '"A.\nB", dit X.', ['"A.\nB"']),
    ("not opened again at once: another", "« A.\nB.\n« C », dit X.", ["« A.*", "« C »"]),
    ("the next opens another inside: ended", "« A.\nIl dit « B ».", ["« A.*", "« B »"]),
    ("too far away", "« A.\n1\n2\n3\n4\n5\nB », dit X.", ["« A.*", "B »*"]),
    # empty
    ("nothing inside", 'Il a dit « » et "" et “”.', []),
]


@pytest.mark.parametrize(("text", "expected"), [pytest.param(t, e, id=i) for i, t, e in CASES])
def test_quotations(text: str, expected: list[str]) -> None:
    assert [show(text, q) for q in find_quotations(text, paragraphs(text))] == expected


NO_MARKS = [
    ("elision", "l'armée d'Alep, qu’il dit, jusqu'à hier"),
    ("aujourd'hui", "aujourd'hui et aujourd’hui"),
    ("a name", "O'Brien et N’Djamena"),
    ("d'après", "d’après l'ONU, d'après-midi"),
    ("elision with a space", "l' armée d' Alep et qu' il dit"),
    ("years cut short", "les années '90 et les années ’80"),
    ("the wrong apostrophe", "l‘armée d‘Alep"),
    ("an Arabic letter", "‘Abd al-Rahman est mort"),
    ("a dropped letter", "rock 'n' roll"),
    ("feet and inches", 'il mesure 5\'10" et 6" de haut'),
    ("a breadcrumb", "Accueil › Monde › Syrie"),
    ("a link", "» Lire aussi"),
    ("signs of more", "Lire aussi >>"),
    ("a comparison", "12 < 15 et 3 > 2"),
]


@pytest.mark.parametrize("text", [pytest.param(t, id=i) for i, t in NO_MARKS])
def test_no_quotation(text: str) -> None:
    assert find_quotations(text, paragraphs(text)) == ()


def test_the_inner_offsets_leave_the_marks_out() -> None:
    text = "Il dit ''oui'' et « non »."
    inner = [text[q.inner_start : q.inner_end] for q in find_quotations(text, paragraphs(text))]
    assert inner == ["oui", " non "]


def test_words_outside_the_paragraphs_are_not_read() -> None:
    assert find_quotations("« A » « B »", [(6, 11)])[0].start == 6


MARKS = "«»“”„‟‹›‘’‚\"'「」<>,. \n.!?:aAé1-("


@given(st.text(alphabet=MARKS, max_size=60))
def test_quotations_nest(text: str) -> None:
    found = find_quotations(text, paragraphs(text))
    assert [q.index for q in found] == list(range(len(found)))
    assert sorted(found, key=lambda q: (q.start, -q.end)) == list(found)
    for q in found:
        assert 0 <= q.start <= q.inner_start <= q.inner_end <= q.end <= len(text)
        for other in found[q.index + 1 :]:
            assert other.start >= q.end or other.end <= q.end
        around = [o.index for o in found[: q.index] if o.start <= q.start and q.end <= o.end]
        assert q.parent == (around[-1] if around else -1)


@given(st.text(max_size=80))
def test_any_text_is_read(text: str) -> None:
    find_quotations(text, paragraphs(text))


LONG = [
    ("side by side", "« mot » " * 5000),
    ("straight", '"un mot" ' * 5000),
    ("nested", "«" * 5000 + "mot" * 8000 + "»" * 5000),
    ("opened only", "« mot. " * 7000),
    ("closed only", "mot » " * 8000),
    ("single", "'mot " * 9000 + "'"),
    ("nested, then closed too often", "«" * 9000 + "A. B" + "»" * 18000),
    ("paragraphs that all go on", "«" * 20000 + "mot\n«" * 6000),
]


@pytest.mark.parametrize("text", [pytest.param(t, id=i) for i, t in LONG])
def test_a_long_text_is_read_in_linear_time(text: str) -> None:
    places = paragraphs(text)
    seconds = []
    for _ in range(3):
        start = time.process_time()
        find_quotations(text, places)
        seconds.append(time.process_time() - start)
    assert min(seconds) < 0.6  # what grows with the square takes ten times that


def test_five_thousand_quotations_take_less_than_50_milliseconds() -> None:
    text = "« mot » mot " * 5000
    places = paragraphs(text)
    seconds = []
    for _ in range(10):
        start = time.process_time()
        find_quotations(text, places)
        seconds.append(time.process_time() - start)
    assert min(seconds) < 0.05
