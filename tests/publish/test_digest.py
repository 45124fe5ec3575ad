"""The digest as people see it."""

import pytest
from rich.console import Console

from made import TEXT, claim, evidence, full_reading, reading, source
from selon.attribute import Evidence
from selon.cli.terminal import render
from selon.model import Flag
from selon.publish import mentiontext
from selon.publish.digest import STANCES, digest

from .build import dispatch, mention, named, on, place

WHOLE = """\
Un convoi américain entre en Syrie
Levant-Presse · 2021-01-22 from its byline · French
├── SANA → des habitants · asserted
│     « un convoi de 42 véhicules a franchi jeudi la frontière irakienne »
├── des habitants · asserted · carried
│     « Il transportait des blindés »
├── Pentagone · denied · quoted · negated
│     « Nous n’avons rien transféré »
│     ↳ about: SANA → des habitants · asserted
├── Bachar al-Jaafari (il) · accused · partly quoted
│     « selon l’ONU, « le pétrole est pillé » »
│   └── ONU · asserted · quoted
│         « le pétrole est pillé »
├── coalition · declined
│     « tout commentaire »
├── Nobody is named
│   └── aurait · hedged
│         « Une base […] été visée »
└── The article's own word
    └── « un convoi de 42 véhicules a franchi »
⚑ weekday-mismatch: printed as a Thursday, the date is a Friday « jeudi »
"""


def shown(a_reading, width=80):
    with Console(width=width, markup=False, emoji=False, highlight=False) as console:
        return render(digest(a_reading), console).replace("\u00a0", " ")


def test_one_claim_of_each_sort():
    assert shown(full_reading()) == WHOLE


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_no_line_is_wider_than_the_console(width):
    assert max(map(len, shown(full_reading(), width).splitlines())) <= width


HEADINGS = [  # the article's fields, the reasons, the first two lines
    ({"title": "Un titre"}, {}, "Un titre\noutlet unknown · undated: no date was found · language unknown"),
    ({}, {}, "Un convoi américain entre en Syrie\noutlet unknown · undated: no date was found"),
    ({"published": "2021-01", "published_basis": "dateline"}, {}, "2021-01 from its date line"),
    ({"published": "2021-01-22", "published_basis": "given"}, {}, "2021-01-22 from you"),
    ({}, {"article.published": "two dates disagree"}, "undated: two dates disagree"),
    ({"language": "ar"}, {}, "Arabic"),
    ({"language": "tlh"}, {}, "tlh"),
    ({"title": "a\x1b[31mb\nc\u202ed [bold]e[/bold] :smile:"}, {}, "a␛[31mb c�d [bold]e[/bold] :smile:"),
]


@pytest.mark.parametrize(("fields", "reasons", "expected"), HEADINGS)
def test_heading(fields, reasons, expected):
    assert expected in shown(reading(reasons=reasons, **fields))


def test_a_relay_that_confirms_says_so():
    links = [source("SANA", stance="confirmed"), source("des habitants")]
    assert "SANA confirmed → des habitants · asserted" in shown(reading(claim("des blindés", sources=links)))


@pytest.mark.parametrize(
    ("words", "name", "basis", "expected"),
    [
        ("La coalition", "coalition", "described", "coalition · asserted"),
        ("La coalition", "Inherent Resolve", "described", "Inherent Resolve (La coalition) · asserted"),
        ("il", "Bachar al-Jaafari", "pronoun", "Bachar al-Jaafari (il) · asserted"),
        ("SANA", "Agence arabe syrienne", "named", "Agence arabe syrienne · asserted"),
    ],
)
def test_a_resolved_source_shows_its_words(words, name, basis, expected):
    assert expected in shown(reading(claim("des blindés", sources=[source(words, name, basis=basis)])))


def test_a_claim_whose_parent_is_not_there_is_still_shown():
    assert "« des blindés »" in shown(reading(claim("des blindés", sources=[source("SANA")], parent="gone")))


def test_why_there_are_no_claims():
    assert "no claims: Arabic is not yet read" in shown(reading(reasons={"claims": "Arabic is not yet read"}))


def test_a_flag_on_the_whole_article_does_not_repeat_it():
    flag = Flag("no-publication-date", 0, len(TEXT), "nothing says when")
    assert shown(reading(flags=[flag])).endswith("⚑ no-publication-date: nothing says when\n")


def test_every_stance_has_a_colour():
    from typing import get_args

    from selon.model import Stance

    assert set(STANCES) == set(get_args(Stance))


def test_why_each_claim_was_made_stands_under_it():
    made = full_reading()
    with Console(width=80, markup=False, emoji=False, highlight=False) as console:
        lines = render(digest(made, evidence(made)), console).replace("\u00a0", " ").splitlines()
    assert lines[4] == "│     rule · row · « rapporte »"
    assert sum("rule · row" in line for line in lines) == sum(c.cue is not None for c in made.claims)


EVENTS = """\
Frappe sur Kafr Amal
Levant-Presse · 2021-01-23 · language unknown
├── SANA → M. Darwich · asserted
│     « un avion a bombardé vendredi Kafr Amal, tuant 17 personnes, dont 12
│     civils »
│     • air-strike « bombardé » · un avion → 12 civils · Kafr Amal (Homs, SY) ·
│       2021-01-22 · 17 personnes (killed) · 12 civils (killed)
├── Le ministère · denied
│     « toute frappe »
│     ↳ about: SANA → M. Darwich · asserted
│     • air-strike « bombardé » · un avion → 12 civils · Kafr Amal (Homs, SY) ·
│       2021-01-22 · 17 personnes (killed) · 12 civils (killed)
└── In no claim
    ├── • air-strike « raid » · no place is told · undated: only the report is
    │     dated · planned
    └── • movement « partis » · Des renforts · from Wadi Sour (not found) · to
          Tell Amal (Homs, IQ) · 2021-01
"""


def test_events_stand_under_the_claims_that_tell_them():
    assert shown(dispatch()) == EVENTS


@pytest.mark.parametrize("width", [40, 60, 120])
def test_no_event_is_wider_than_the_console(width):
    assert max(map(len, shown(dispatch(), width).splitlines())) <= width


def test_why_an_event_is_one_stands_under_it():
    made = dispatch()
    movement = made.mentions[2]
    proofs = {movement.id: Evidence("trigger", "partir", movement.trigger, ())}
    with Console(width=120, markup=False, emoji=False, highlight=False) as console:
        lines = render(digest(made, proofs), console).replace("\u00a0", " ").splitlines()
    assert lines[-1].strip() == "trigger · partir · « partis »"


FACTS = [  # fields of a mention, what is told of it
    ({}, ["no place is told", "undated: only the report is dated"]),
    ({"actors": (named("SANA"),), "when": on("2021")}, ["SANA", "no place is told", "2021"]),
    ({"targets": (named("12 civils"),), "when": on("2021")}, ["→ 12 civils", "no place is told", "2021"]),
    ({"places": (place("Kafr Amal", country="SY"),), "when": on("2021")}, ["Kafr Amal (SY, not found)", "2021"]),
    (  # told twice, shown once
        {"places": (place("Kafr Amal", country="SY"),) * 2 + (place("Kafr Amal"),), "when": on("2021")},
        ["Kafr Amal (SY, not found)", "Kafr Amal (not found)", "2021"],
    ),
    (
        {"actors": (named("SANA", name="a\x1b[31m\nb\u202e"),), "when": on("2021")},
        ["a␛[31m b�", "no place is told", "2021"],
    ),
]


@pytest.mark.parametrize(("fields", "expected"), FACTS)
def test_what_is_told_of_an_event(fields, expected):
    assert mentiontext.facts(mention("movement", "partis", **fields)) == expected


MARKS = [("happened", False, []), ("ongoing", False, ["ongoing"]), ("planned", True, ["planned", "negated"])]


@pytest.mark.parametrize(("reality", "negated", "expected"), MARKS)
def test_marks_of_an_event(reality, negated, expected):
    assert mentiontext.marks(mention("movement", "partis", reality=reality, negated=negated)) == expected
