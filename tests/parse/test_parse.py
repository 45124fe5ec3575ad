"""The token table: its tokens, and what holds of every text whatever."""

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from selon.parse import NO_TOKEN, Parse

from .build import parsed

pytestmark = pytest.mark.slow

TOKENS = [
    ("elision", "l'armée d’Alep", "l' armée d' Alep"),
    ("elision before a mark", 'qu’« un autre » jusqu\'"au"', "qu' « un autre » jusqu' \" au \""),
    ("elision before a space", "l' armée", "l' armée"),
    ("a mark inside a word", "l’“Armée” et «mot»,«mot»", "l' “ Armée ” et « mot » , « mot »"),
    ("a straight mark inside a word", '"mot"et d\'"Exactions"', '" mot " et d\' " Exactions "'),
    ("no marks of a verb behind its auxiliary", "a « tué » dix", "a tué dix"),
    ("nor of a noun behind a number", "les 6 «rebelles»", "les 6 rebelles"),
    ("nor behind an article", 'l’"armée" et d’“exactions”', "l' armée et d' exactions"),
    ("of two words", "a « bien tué » dix", "a « bien tué » dix"),
    ("of a name", "le « Front » et la « BBC »", "le « Front » et la « BBC »"),
    ("of a verdict", "juge « faux » que", "juge « faux » que"),
    ("of what is said", "Il a dit : « fuyez » .", "Il a dit : « fuyez » ."),
    ("with a mark missing", "a « tué dix", "a « tué dix"),
    ("a quoted word keeps its mark", "'non' et \"'non'\"", "' non ' et \" ' non ' \""),
    ("hyphens", "al-Mayadeen, l'état-major", "al-Mayadeen , l' état-major"),
    ("clitics", "a-t-il dit", "a -t -il dit"),
    ("initials", "J.-C. et J.-Y. Le Drian", "J.-C. et J.-Y. Le Drian"),
    ("a glued full stop", "la fin.Le convoi", "la fin . Le convoi"),
    ("a glued full stop after an acronym", "l'ONU.Le convoi", "l' ONU . Le convoi"),
    ("a glued closing mark", "fin.»Le convoi", "fin . » Le convoi"),
    ("a title glued to its name", "M.Dupont", "M. Dupont"),
    ("a bracket after a figure", "(page 8)", "( page 8 )"),
    ("addresses stay whole", "www.lemonde.fr a.b@c.fr", "www.lemonde.fr a.b@c.fr"),
    ("dotted acronyms stay whole", "les U.S.A. là", "les U.S.A. là"),
    ("figures stay whole", "3.5 1.200 3,5 10:45", "3.5 1.200 3,5 10:45"),
]


@pytest.mark.parametrize(("text", "expected"), [pytest.param(t, e, id=i) for i, t, e in TOKENS])
def test_tokens(text: str, expected: str) -> None:
    assert " ".join(token.text for token in parsed(text).tokens) == expected


def test_before_the_first_token_and_after_the_last_stands_one_without_words() -> None:
    p = parsed("Le convoi est passé.")
    assert [p.at(i).text for i in (-1, 0, 4, 5)] == ["", "Le", ".", ""]
    assert p.at(len(p.tokens)) is p.at(-1) is NO_TOKEN


def test_each_token_knows_its_innermost_quotation() -> None:
    text = "Il dit « un “Deux” trois » hier."
    reading = parsed(text)
    inside = {t.text: t.quotation for t in reading.tokens}
    assert [text[q.start : q.end] for q in reading.quotations] == ["« un “Deux” trois »", "“Deux”"]
    assert [inside[word] for word in ("dit", "un", "Deux", "trois", "hier", "«", "“")] == [-1, 0, 1, 0, -1, -1, 0]


SPANS = [
    ("it holds the word", (0, 3), "six « rebelles » tués"),
    ("it ends with the word", (0, 2), "six « rebelles »"),
    ("it is the word", (1, 2), "rebelles"),
    ("it begins with the word", (1, 3), "« rebelles » tués"),
    ("it is beside the word", (2, 3), "tués"),
]


@pytest.mark.parametrize(("stretch", "expected"), [pytest.param(s, e, id=i) for i, s, e in SPANS])
def test_a_span_has_both_marks_of_a_word_that_is_not_all_of_it(stretch: tuple[int, int], expected: str) -> None:
    assert parsed("six « rebelles » tués").span(*stretch).text == expected


def check(reading: Parse) -> None:
    """What holds of every parse."""
    text, tokens = reading.article.text, reading.tokens
    end = 0
    for i, token in enumerate(tokens):
        assert token.index == i and end <= token.start < token.end <= len(text)
        assert token.text and 0 <= token.head < len(tokens)
        assert reading.sentences[token.sentence].first <= i < reading.sentences[token.sentence].last
        assert -1 <= token.quotation < len(reading.quotations)
        end = token.end
        above, steps = token, 0
        while above.head != above.index:  # what a word hangs on leads to a root
            above, steps = tokens[above.head], steps + 1
            assert steps <= len(tokens)
    ends = [*(s.first for s in reading.sentences), len(tokens)][1:]
    for sentence, last in zip(reading.sentences, ends, strict=False):
        assert sentence.first < sentence.last == last
        assert (sentence.start, sentence.end) == (tokens[sentence.first].start, tokens[sentence.last - 1].end)
    for spans in (reading.numbers, reading.names):
        end = 0
        for span in spans:
            assert end <= span.start < span.end <= len(text)
            end = span.end
    for number in reading.numbers:
        assert number.low is not None or number.high is not None
        assert number.low is None or number.high is None or 0 <= number.low <= number.high
    for quotation in reading.quotations:
        assert 0 <= quotation.start <= quotation.inner_start <= quotation.inner_end <= quotation.end <= len(text)
        if quotation.parent >= 0:
            parent = reading.quotations[quotation.parent]
            assert parent.start <= quotation.start and quotation.end <= parent.end


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Un 😀 soldat 👨‍👩‍👧 mort. «😀»", id="emoji"),
        pytest.param("L'e\u0301tat-major a dit e\u0301galement « non\u0301 ».", id="combining marks"),
        pytest.param("قال الجيش « نعم » 123 שלום. Il a dit ٣٤ fois.", id="right to left"),
        pytest.param("Un\x00 soldat\x00. \x00 «\x00»", id="NULs"),
        pytest.param("» “ « ' \" ’ ‘ ”", id="lone marks"),
        pytest.param("\u200b\ufeff\u00ad \u2028 a\u2029b", id="marks that cannot be seen"),
        pytest.param("---- .... ;;; ((( ))) ** ²³ ½ Ⅷ ①", id="signs"),
        pytest.param("1" * 400 + " 000 000 000 000 000 000", id="a figure without end"),
        pytest.param("a" * 3000, id="a word without end"),
        pytest.param("", id="nothing"),
    ],
)
def test_strange_texts(text: str) -> None:
    check(parsed(text))


SCRAPS = [
    *("« ", " »", '"', "'", "“", "”", ". ", "\n", " ", ", ", "-", "%", "(", ")", "l'", "Le ", "M. ", "J.-", "ONU.Le"),
    *("12", "1 200", "de 3 à ", "vingt et un ", "plus d'", "une ", "dizaine", "centaines", "premier ", "neuf ", " de "),
    *("mars", " 2021", "10h", "Bachar al-Assad"),
    *("un camp a été touché et ", "sept civils", ", dont trois femmes, ", "ont été tués", "mardi ", "affirme le maire"),
]


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(SCRAPS) | st.text(max_size=4), max_size=25).map("".join))
def test_any_text(text: str) -> None:
    check(parsed(text.encode("utf-8", "ignore").decode()))


def test_quotations_are_found_for_each_token_in_linear_time() -> None:
    from selon.parse import _innermost
    from selon.parse.quotations import find_quotations
    from selon.parse.spacy_adapter import Word

    text = "« mot » " * 5000
    words = [Word(i, i + 1, c, c, c, "X", {}, 0, "dep", False, True) for i, c in enumerate(text) if c != " "]
    quotations = find_quotations(text, [(0, len(text))])
    start = time.process_time()
    inside = _innermost(words, quotations)
    assert time.process_time() - start < 0.5
    assert inside[:6] == [-1, 0, 0, 0, -1, -1]
