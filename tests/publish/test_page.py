"""One article as a page: parsed back, it is the article and nothing more; whatever the article holds stays text."""

import re
from dataclasses import replace
from html.parser import HTMLParser
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from made import TEXT, article, claim, evidence, full_reading, reading, source
from selon.attribute import Evidence
from selon.model import Claim, Flag, Passage, Source, Span, Stance
from selon.publish.page import Index, page
from selon.publish.page.marks import Block, Mark, Run, blocks, runs
from selon.publish.page.markup import POLICY, style
from selon.publish.plain import kept

from .build import dispatch
from .test_event_tables import HOSTILE as WORDS
from .test_event_tables import hostile

TAGS = {
    *("html", "head", "meta", "title", "style", "body", "header", "main", "footer", "aside", "div", "p", "h1", "h2"),
    *("ul", "ol", "li", "a", "b", "i", "span", "mark", "bdi"),
}
VOID = {"meta"}
ATTRIBUTES = {
    *("lang", "charset", "http-equiv", "content", "name", "class", "id", "href", "dir", "data-no", "aria-label"),
}


class Parsed(HTMLParser):
    """A page read back: its tags, its ids and links, the text of the article, and which words are in which claims."""

    def __init__(self, text):
        super().__init__()
        self.tags, self.ids, self.links, self.metas, self.open = [], [], [], [], []
        self.text, self.notes, self.marked = "", "", {}
        self.feed(text)
        self.close()
        assert self.open == [], self.open

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        assert len(values) == len(attributes) and set(values) <= ATTRIBUTES, attributes
        self.tags.append(tag)
        self.ids += [values["id"]] if "id" in values else []
        self.links += [values["href"]] if "href" in values else []
        self.metas += [values] if tag == "meta" else []
        if tag not in VOID:
            self.open.append((tag, (values.get("class") or "").split()))

    def handle_endtag(self, tag):
        assert self.open.pop()[0] == tag

    def handle_data(self, words):
        inside = [tag for tag, _ in self.open]
        if "aside" in inside:
            self.notes += words
        elif "main" in inside:
            self.text += words
            for name in self.open[-1][1] if inside[-1] == "mark" else ():
                self.marked[name] = self.marked.get(name, "") + words

    def handle_comment(self, words):
        raise AssertionError(words)


def sound(text):
    """The page read back, having held what holds for every page."""
    parsed = Parsed(text)
    assert set(parsed.tags) <= TAGS
    assert "<script" not in text.casefold() and "http:" not in text and "https:" not in text
    assert len(parsed.ids) == len(set(parsed.ids))
    assert {link[1:] for link in parsed.links if link.startswith("#")} <= set(parsed.ids)
    assert {"http-equiv": "Content-Security-Policy", "content": POLICY} in parsed.metas
    return parsed


def test_the_article_is_there_to_the_character():
    parsed = sound(page(full_reading()))
    assert parsed.text == TEXT


def test_each_claim_is_marked_and_tied_to_its_note():
    made = full_reading()
    parsed = sound(page(made))
    for number, one in enumerate(made.claims, start=1):
        assert {f"c{number}", f"n{number}"} <= set(parsed.ids)
        assert {f"#c{number}", f"#n{number}"} <= set(parsed.links)
        words = [one.cue.text if one.cue else "", *(span.text for span in one.content)]
        assert sorted(parsed.marked[f"c{number}"]) == sorted("".join(words))
        assert sorted(parsed.marked.get(f"s{number}", "")) == sorted("".join(s.text for s in one.sources))


NOTES = [  # what the margin says of the made reading
    *("SANA → des habitants asserted", "des habitants assertedcarried", "Bachar al-Jaafari (il) accusedpartly quoted"),
    *("Pentagone deniedquotednegatedjudges 1", "ONU assertedquotedinside 4", "nobody is named (aurait) assertedhedged"),
    *("the article’s own word asserted", "coalition declined"),
    "weekday-mismatch printed as a Thursday, the date is a Friday",
]


@pytest.mark.parametrize("told", NOTES)
def test_notes(told):
    assert told in sound(page(full_reading())).notes


def test_a_relay_that_confirms_says_so():
    links = [source("SANA", stance="confirmed"), source("des habitants")]
    assert "SANA confirmed → des habitants asserted" in sound(page(reading(claim("des blindés", sources=links)))).notes


def test_why_each_claim_was_made_is_told_on_demand():
    made = full_reading()
    assert "rule · row" not in page(made)
    assert "rule · row · «\u00a0rapporte\u00a0»" in sound(page(made, evidence(made))).notes


def test_a_claim_whose_words_are_not_in_the_text_is_still_told():
    lost = claim("des blindés", sources=[source("SANA")])
    lost = replace(lost, content=(Span(10_000, 10_010, "?"),))
    text = page(reading(lost))
    assert "SANA asserted" in Parsed(text).notes
    assert 'id="c1"' not in text


@pytest.mark.parametrize("stance", get_args(Stance))
def test_every_stance_has_its_colour_in_light_and_dark(stance):
    assert style().count(f"--{stance}: #") == 2
    assert f".{stance} {{ --s: var(--{stance}) }}" in style()


def test_kinds_of_passages():
    text = "Titre\n\nLes faits.\nAutre titre\nNous suivre\nAFP"
    kinds = ("heading", "body", "heading", "boilerplate")
    at, passages = 0, []
    for kind, line in zip(kinds, [line for line in text.split("\n") if line], strict=False):
        start = text.index(line, at)
        at = start + len(line)
        passages.append(Passage(start, at, kind))
    made = page(reading(text=text, title="Titre", passages=tuple(passages)))
    assert sound(made).text == text
    for told in (
        '<h1 class="heading" dir="auto">Titre</h1>',
        '<p class="body" dir="auto">Les faits.</p>',
        '<h2 class="heading" dir="auto">Autre titre</h2>',
        '<p class="boilerplate" dir="auto">Nous suivre</p>',
        '<p class="unread" dir="auto">AFP</p>',
    ):
        assert told in made
    assert made.count("<h1") == 1


def test_a_title_that_the_text_does_not_have_stands_above_it():
    made = page(reading(title="Un autre titre"))
    assert '<h1 dir="auto">Un autre titre</h1>' in made and made.count("<h1") == 1


EVENTS = [  # what the margin says of events, under the claims that tell them and at the end
    "Le ministère deniedjudges 1air-strike «\u00a0bombardé\u00a0» · un avion → 12 civils · Kafr Amal (Homs, SY)",
    "in no claimair-strike «\u00a0raid\u00a0» · no place is told · undated: only the report is dated planned",
    "movement «\u00a0partis\u00a0» · Des renforts · from Wadi Sour (not found) · to Tell Amal (Homs, IQ) · 2021-01",
]


@pytest.mark.parametrize("told", EVENTS)
def test_events_stand_in_the_margin(told):
    parsed = sound(page(dispatch()))
    assert told in parsed.notes
    assert parsed.text == dispatch().article.text
    assert parsed.notes.count("bombardé") == 2  # asserted by one, denied by the other


def test_why_an_event_is_one_is_told_on_demand():
    made = dispatch()
    proof = Evidence("trigger", "partir", made.mentions[2].trigger, ())
    assert "trigger · partir" in sound(page(made, {made.mentions[2].id: proof})).notes
    assert "trigger · partir" not in page(made)


@pytest.mark.parametrize("text", WORDS)
def test_events_of_hostile_text_stay_text(text):
    made = hostile(text)
    assert sound(page(made)).text == kept(made.article.text)


def test_why_there_are_no_claims():
    assert "no claims: <bdi>Arabic is not yet read</bdi>" in page(reading(reasons={"claims": "Arabic is not yet read"}))


def test_a_flag_on_all_of_it_is_told_above():
    text = page(reading(flags=[Flag("no-publication-date", 0, len(TEXT), "nothing says when")]))
    assert "nothing says when" in text.partition("<main")[0]
    assert '<mark class="flag' not in text


LANGUAGES = [("fr", ' lang="fr"'), ("pt-BR", ' lang="pt-BR"'), (None, ""), ('"><script>', ""), ("", "")]


@pytest.mark.parametrize(("code", "attribute"), LANGUAGES)
def test_the_language_is_named_where_it_is_one(code, attribute):
    assert f"<main{attribute}>" in page(reading(language=code))


HOSTILE = [
    *("<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "</style></main><iframe>", "<!-- x", "]]>"),
    *("&lt;b&gt; &amp; &#60; &amp", "' onmouseover='x", "\u202e\u2066x", "\x1b[31m\x00\x7f", "a\r\nb\rc\n", "\ud800"),
    *("javascript:alert(1)", "{}*/;@import url(x)", "\t  deux  blancs \u00a0fin", "سوريا\u200f (1)"),
    "\ufeffa\u2028b\x0bc",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text_wherever_it_stands(text):
    words = f"{text} dit {text}"
    whole = Span(0, len(words), words)
    link = Source(0, len(text), text, text, "person", "described", "asserted")
    made = Claim("x", (whole,), Span(0, len(text), text), (link, link), "direct", "asserted", about=text, parent=text)
    fields = dict.fromkeys(("file", "url", "title", "outlet", "byline", "published", "language"), text)
    flag = Flag("broken-text", 0, 1, text)
    proofs = {"x": replace(evidence(full_reading()).popitem()[1], rule=text, row=text, words=whole)}
    shown = page(reading(made, text=words, flags=[flag], reasons={text: text}, **fields), proofs, home=text)
    assert Parsed(shown.replace(f'href="{text}"', "")).text == kept(words)
    assert sound(page(reading(made, text=words))).text == kept(words)
    index = Index()
    index.add(reading(made, text=words, **fields))
    sound(index.page())


def test_what_is_not_shown_as_it_is():
    """White space and letters are; the rest is as in `publish.plain.kept`."""
    assert sound(page(reading(text="a\r\n\tb\u202e\x1b\u200f\n"))).text == "a\r\n\tb�␛\n"


TEXTS = st.text(st.one_of(st.sampled_from("ab <>&\"'\n\r\u202eé«»سو"), st.characters(codec=None, categories=None)))


@st.composite
def readings(draw):
    """A reading of any text, with claims that overlap, nest, and stand over ends of lines as they like."""
    text = draw(TEXTS)
    place = st.tuples(*[st.integers(0, len(text))] * 2).map(sorted)
    spans = place.map(lambda at: Span(*at, text[at[0] : at[1]]))
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=6)))
    kinds = st.sampled_from(["body", "heading", "boilerplate", "dateline", "credit"])
    passages = tuple(Passage(a, b, draw(kinds)) for a, b in zip(cuts[::2], cuts[1::2], strict=False))
    claims = []
    for number in range(draw(st.integers(0, 4))):
        named = draw(st.lists(spans, max_size=2))
        links = [Source(s.start, s.end, s.text, s.text, "medium", "named", "denied") for s in named]
        content = tuple(draw(st.lists(spans, min_size=1, max_size=3)))
        cue = draw(st.none() | spans)
        parent = draw(st.sampled_from([None, "0", "1", "2", "9"]))
        stance = draw(st.sampled_from(get_args(Stance)))
        claims.append(Claim(str(number), content, cue, tuple(links), "mixed", stance, parent=parent, about=parent))
    flags = [Flag("truncated", s.start, s.end, s.text) for s in draw(st.lists(spans, max_size=2))]
    return reading(*claims, text=text, passages=passages, flags=flags, title=draw(st.none() | TEXTS))


@given(readings())
def test_any_reading_is_a_page(made):
    parsed = sound(page(made))
    text = made.article.text
    assert parsed.text == kept(text)
    for number, one in enumerate(made.claims, start=1):
        places = {at for s in (*one.content, *filter(None, [one.cue])) for at in range(s.start, s.end)}
        marked = "".join(parsed.marked.get(f"c{number}", "").split())
        assert marked == "".join(kept("".join(text[at] for at in sorted(places))).split())


CUT = [  # marks in a block of ten characters, and the runs
    ([], [(0, 10, "")]),
    ([(2, 5, 1)], [(0, 2, ""), (2, 5, "1"), (5, 10, "")]),
    ([(0, 10, 1), (3, 6, 2)], [(0, 3, "1"), (3, 6, "12"), (6, 10, "1")]),
    ([(1, 5, 1), (3, 8, 2)], [(0, 1, ""), (1, 3, "1"), (3, 5, "12"), (5, 8, "2"), (8, 10, "")]),
    ([(-5, 4, 1), (8, 20, 2)], [(0, 4, "1"), (4, 8, ""), (8, 10, "2")]),
    ([(0, 10, 1), (0, 10, 2)], [(0, 10, "12")]),
]


@pytest.mark.parametrize(("marks", "expected"), CUT)
def test_runs_are_cut_where_marks_begin_and_end(marks, expected):
    found = list(runs(Block(0, 10, "body"), [Mark(a, b, "content", n) for a, b, n in marks]))
    assert [(r.start, r.end, "".join(str(m.number) for m in r.marks)) for r in found] == expected
    assert all(isinstance(run, Run) for run in found)


def test_between_blocks_there_is_white_space_only():
    made = article(text="\n a \n\n b\x0bc\n ", passages=(Passage(4, 8, "body"),))
    found = [(made.text[block.start : block.end], block.kind) for block in blocks(made)]
    assert found == [(" a ", "unread"), (" b", "body"), ("c", "unread")]


def test_the_names_of_pages():
    index = Index()
    files = [
        "a/été 1.txt",
        "b/été 1.html",
        "index.html",
        None,
        "..",
        "x.jsonl",
        "x.jsonl",
        "X.jsonl",
        "<b>.txt",
        "ب.txt",
    ]
    number = reading().article.id
    names = [index.add(reading(file=file)) for file in files]
    assert names[:4] == ["ete-1.html", f"ete-1-{number}.html", f"index-{number}.html", f"{number}.html"]
    assert len({name.casefold() for name in names}) == len(files)
    assert all(re.fullmatch(r"[A-Za-z0-9_-]+\.html", name) for name in names)


def test_the_index_leads_to_every_page():
    index = Index()
    names = [index.add(made) for made in (full_reading(), reading(title="<i>b</i>", file="b.txt"))]
    parsed = sound(index.page())
    assert parsed.links == names
    assert "2 articles · 8 claims on the word of 5 sources · 1 flag" in index.page()
    assert "8 claims: <bdi>des habitants</bdi>, <bdi>Pentagone</bdi>" in index.page()
