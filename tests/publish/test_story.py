"""The story of one event: who said what first, the tree from roots to outlets, both sides of what is disputed."""

import json
from dataclasses import replace

import pytest
from rich.console import Console

from selon.cli.terminal import render
from selon.model import Carried
from selon.publish.jsonlines import line
from selon.publish.story import story
from selon.publish.story.digest import digest
from selon.publish.story.disputes import foremost

from .build_story import differ, event, quoted, reading

HABITANTS = ("SANA", "des habitants")
DISPATCH = reading(
    "a.txt",
    (HABITANTS, "quarante-deux véhicules ont franchi la frontière jeudi à l'aube"),
    (("un porte-parole",), "tout commentaire sur ce convoi", "declined"),
    outlet="Levant-Presse",
)
COPY = reading(
    "b.txt",
    (HABITANTS, "quarante-deux véhicules ont franchi la frontière ce jeudi, à l'aube"),
    outlet="Le Fil",
    published="2021-01-22",
)
LATE = reading(
    "c.txt", (("OSDH",), "au moins soixante véhicules sont entrés"), outlet="Cap Levant", published="2021-01"
)
BLOG = reading("d.txt", ((), "une colonne est passée dans la nuit"), published=None)
ALL = (BLOG, LATE, COPY, DISPATCH)  # in no order


def told(*readings, **fields):
    """The story of the event that these tell."""
    return story(event(*readings, **fields), readings)


def convoy():
    apart = differ("count", "contradiction", quoted(LATE), quoted(DISPATCH), ("60.. véhicules", "42 véhicules"))
    return told(*ALL, copies=[("a.txt", "b.txt")], media={"des habitants": "SANA"}, disagreements=[apart])


def said(a_story):
    """(day it was first out, root or what stands for it, the outlets that carry it) of each saying."""
    return [
        (
            one.first.published,
            " + ".join(t.name for t in one.tellers) or one.own,
            [carrier.outlet for carrier in one.carriers],
        )
        for one in a_story.timeline
    ]


def test_what_was_said_first_comes_first_and_each_thing_once():
    """A month may mean its last day; what has no date is never the first."""
    assert said(convoy()) == [
        ("2021-01-22", "des habitants", ["Levant-Presse", "Le Fil"]),
        ("2021-01-22", "un porte-parole", ["Levant-Presse"]),
        ("2021-01", "OSDH", ["Cap Levant"]),
        (None, "the article's own word", ["d"]),
    ]


ALIKE = [  # what the row shows, the words of a copy or another, is it a copy, how many sayings
    ("a copy that retouches", "quarante-deux véhicules ont passé la frontière jeudi à l'aube", True, 1),
    (
        "the same words in an article of its own",
        "quarante-deux véhicules ont franchi la frontière jeudi à l'aube",
        False,
        1,
    ),
    (
        "nearly the same words in an article of its own",
        "quarante-deux véhicules ont passé la frontière jeudi",
        False,
        2,
    ),
    ("what a copy adds", "des avions ont survolé le convoi toute la matinée", True, 2),
]


@pytest.mark.parametrize(("words", "copied", "number"), [row[1:] for row in ALIKE], ids=[row[0] for row in ALIKE])
def test_one_thing_said_twice(words, copied, number):
    one = reading("a.txt", (HABITANTS, "quarante-deux véhicules ont franchi la frontière jeudi à l'aube"))
    two = reading("b.txt", (HABITANTS, words))
    assert len(told(one, two, copies=[("a.txt", "b.txt")] if copied else []).timeline) == number


def test_the_same_words_of_two_roots_are_two_sayings():
    one, two = (
        reading("a.txt", (("SANA",), "un convoi est entré")),
        reading("b.txt", (("OSDH",), "un convoi est entré")),
    )
    assert len(told(one, two).timeline) == 2


def test_a_denial_in_the_same_words_is_another_saying():
    one = reading("a.txt", (("SANA",), "un convoi est entré"))
    two = reading("b.txt", (("SANA",), "un convoi est entré", "denied"))
    assert len(told(one, two).timeline) == 2


def outline(branches):
    """The tree as nested pairs."""
    return [(branch.kind, branch.name, outline(branch.branches)) for branch in branches]


def test_the_tree_goes_from_roots_through_relays_and_originals_to_copies():
    assert outline(convoy().tree) == [
        (
            "root",
            "des habitants",
            [("relay", "SANA", [("article", "Levant-Presse", [("copy", "Le Fil", [])])])],
        ),
        ("root", "OSDH", [("article", "Cap Levant", [])]),
        ("root", "un porte-parole", [("article", "Levant-Presse", [])]),
        ("root", "the article's own word", [("article", "d", [])]),
    ]


def test_a_copy_whose_original_does_not_have_the_root_hangs_on_no_article():
    copy = reading("b.txt", (("OSDH",), "ajout du portail"), outlet="Le Fil")
    (_, of_copy) = told(DISPATCH, copy, copies=[("a.txt", "b.txt")]).tree[-2:]
    tree = told(DISPATCH, copy, copies=[("a.txt", "b.txt")]).tree
    assert ("root", "OSDH", [("copy", "Le Fil", [])]) in outline(tree)
    assert of_copy.kind == "root"


def test_a_demand_is_told_and_stands_nowhere():
    made = told(reading("a.txt", (("ONU",), "un arrêt immédiat des tirs", "demanded")))
    assert (len(made.timeline), made.tree) == (1, ())


def test_a_cue_that_names_nobody_is_not_the_article_s_own_word():
    made = told(reading("a.txt", (None, "un convoi est entré"), ((), "la nuit est tombée")))
    assert [branch.name for branch in made.tree] == ["nobody is named", "the article's own word"]


def test_a_root_of_another_medium_is_another_root():
    one, two = reading("a.txt", (("AFP", "une source"), "oui")), reading("b.txt", (("AP", "une source"), "non"))
    made = event(one, two)
    apart = [
        root.__class__(root.name, root.stance, (file,), medium)
        for root in made.roots
        for file, medium in (("a.txt", "AFP"), ("b.txt", "AP"))
    ]
    made = event(one, two, roots=tuple(apart))
    assert sorted(branch.medium for branch in story(made, [one, two]).tree) == ["AFP", "AP"]


def test_both_sides_have_their_words_and_who_says_them():
    (one,) = convoy().disputes
    assert [
        (side.value, [(v.relays, [t.name for t in v.tellers], v.words) for v in side.voices]) for side in one.sides
    ] == [
        ("60.. véhicules", [((), ["OSDH"], "au moins soixante véhicules sont entrés")]),
        (
            "42 véhicules",
            [(("SANA",), ["des habitants"], "quarante-deux véhicules ont franchi la frontière jeudi à l'aube")],
        ),
    ]


def test_disagreements_between_the_same_values_are_one_with_all_their_voices():
    values = ("60", "42")
    rows = [
        differ("count", "contradiction", quoted(LATE), quoted(DISPATCH), values),
        differ("count", "contradiction", quoted(LATE), quoted(BLOG), values),
        differ("count", "within", quoted(BLOG), quoted(LATE), values[::-1]),
        differ("date", "contradiction", quoted(LATE), quoted(DISPATCH), values),
    ]
    first, second = told(*ALL, disagreements=rows).disputes
    assert (first.field, first.kinds, [len(s.voices) for s in first.sides]) == (
        "count",
        ("contradiction", "within"),
        [1, 2],
    )
    assert (second.field, [len(s.voices) for s in second.sides]) == ("date", [1, 1])


TOLLS = [  # of each pair: field, kind, whether different roots say the two, the values
    *(("count", "update", LATE, DISPATCH, (f"{n}", "9")) for n in range(8)),
    ("count", "within", LATE, LATE, ("a", "b")),
    ("date", "contradiction", LATE, LATE, ("c", "d")),
    ("date", "contradiction", LATE, DISPATCH, ("e", "f")),
]


def test_of_many_disagreements_those_that_tell_most_are_shown():
    """One of each field and kind, those of different roots first; the others are counted, and there for who asks."""
    made = told(*ALL, disagreements=[differ(f, kind, quoted(a), quoted(b), v) for f, kind, a, b, v in TOLLS])
    few, all_of_them = shown(made), shown(made, whole=True)
    assert "… 5 more: see all with --all, or --json" in few and "more" not in all_of_them
    places = foremost(made.event, 6)
    assert places == [0, 1, 2, 8, 9, 10]
    assert foremost(made.event, 3) == [0, 8, 10]
    assert len(few.splitlines()) < len(all_of_them.splitlines())
    assert [d.sides[0].value for d in made.disputes] == [*"01234567", "a", "c", "e"], "told in JSON, all of them"


def test_of_many_voices_of_a_side_some_are_shown():
    rows = [differ("count", "update", quoted(LATE), quoted(one), ("60", "42")) for one in ALL]
    rows += [
        differ("count", "update", quoted(LATE), replace(quoted(BLOG), text=f"mot {n}"), ("60", "42")) for n in "ab"
    ]
    made = told(*ALL, disagreements=rows)
    assert "… " in shown(made) and "more" not in shown(made, whole=True)


@pytest.mark.parametrize(
    ("reason", "told_so"),
    [
        ("both cannot hold: 60, 42", "count · within one article: both cannot hold"),
        ("one of each kind: 60; 42", "count · within one article: one of each kind"),
        ("both cannot hold: 60, 43", "count · within one article: both cannot hold: 60, 43"),
    ],
)
def test_why_they_differ_is_told_without_the_values_that_stand_below(reason, told_so):
    made = told(*ALL, disagreements=[differ("count", "within", quoted(LATE), quoted(BLOG), ("60", "42"), reason)])
    assert told_so in shown(made).splitlines()[shown(made).splitlines().index("Where they disagree") + 1].strip()


def test_equal_values_are_kept_apart_by_their_place():
    (one,) = told(*ALL, disagreements=[differ("count", "update", quoted(LATE), quoted(DISPATCH), ("3", "3"))]).disputes
    assert [side.voices[0].carrier.outlet for side in one.sides] == ["Cap Levant", "Levant-Presse"]


def test_a_value_was_first_said_by_the_article_that_was_out_first():
    actors = (Carried("armée américaine", ("c.txt", "b.txt"), ("OSDH",)), Carried("nul", ("d.txt",), ()))
    facts = told(*ALL, actors=actors).facts
    assert [(f.field, f.value, f.first and f.first.outlet, f.articles) for f in facts] == [
        ("when", "2021-01-21", "Levant-Presse", 4),
        ("actor", "armée américaine", "Le Fil", 2),
        ("actor", "nul", None, 1),
    ]


def test_readings_that_are_not_at_hand_are_left_out_and_nothing_fails():
    whole = convoy().event
    made = story(whole, [])
    assert (made.timeline, made.tree) == ((), ())
    assert [v.words for v in made.disputes[0].sides[0].voices] == ["au moins soixante véhicules sont entrés"]
    assert shown(made)


def test_the_order_of_the_readings_does_not_matter():
    whole = convoy()
    assert story(whole.event, ALL[::-1]) == whole


# -- as people see it


def shown(a_story, width=80, whole=False):
    with Console(width=width, markup=False, emoji=False, highlight=False) as console:
        return render(digest(a_story, whole=whole), console).replace("\u00a0", " ")


WHOLE = """\
movement · 2021-01-21
0123456789abcdef · 4 articles · 3 outlets · 2 for, 1 declines

What is told
                    first said                articles  roots
  when  2021-01-21  2021-01-22 Levant-Presse         4      0

Who said what, in the order it came out
  2021-01-22  SANA → des habitants · asserted
              « quarante-deux véhicules ont franchi la frontière jeudi à l'aube
              »
              in Levant-Presse, then Le Fil 2021-01-22 (copy) · claim a.txt-0
              un porte-parole · declined
              « tout commentaire sur ce convoi »
              in Levant-Presse · claim a.txt-1
  2021-01     OSDH · asserted
              « au moins soixante véhicules sont entrés »
              in Cap Levant · claim c.txt-0
  undated     the article's own word · asserted
              « une colonne est passée dans la nuit »
              in d · claim d.txt-0

From the roots to the outlets
  des habitants (to SANA) · for
  └── SANA
      └── 2021-01-22 Levant-Presse
          └── 2021-01-22 Le Fil (copy)
  OSDH · for
  └── 2021-01 Cap Levant
  un porte-parole · declines
  └── 2021-01-22 Levant-Presse
  the article's own word · for
  └── d

Where they disagree
  count · contradiction: both cannot hold
  ╭─────────────────────────────────────┬──────────────────────────────────────╮
  │ 60+ véhicules                       │ 42 véhicules                         │
  ├─────────────────────────────────────┼──────────────────────────────────────┤
  │ OSDH                                │ SANA → des habitants                 │
  │ « au moins soixante véhicules sont  │ « quarante-deux véhicules ont        │
  │ entrés »                            │ franchi la frontière jeudi à l'aube  │
  │ 2021-01 Cap Levant                  │ »                                    │
  │                                     │ 2021-01-22 Levant-Presse             │
  ╰─────────────────────────────────────┴──────────────────────────────────────╯
"""


def test_a_story_for_people():
    assert shown(convoy()) == WHOLE


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_no_line_is_wider_than_the_console(width):
    assert max(map(len, shown(convoy(), width).splitlines())) <= width


@pytest.mark.parametrize("width", [40, 50, 60, 65, 66, 76])
def test_words_of_a_story_are_whole_whatever_the_width(width):
    boxed = str.maketrans("│╭╮╰╯├┤┬┴┼─", " " * 11)
    assert set(shown(convoy(), width).translate(boxed).split()) <= {
        *shown(convoy(), 200).translate(boxed).split(),
        *("Levant-Presse,", "d,", "1", "4", "article,", "articles,", "0", "roots"),
    }


HOSTILE = "a\x1b[31mb\nc\u202ed [bold]e[/bold] :smile:"
SAFE = "a␛[31mb c�d [bold]e[/bold] :smile:"


def test_text_of_articles_is_shown_as_text():
    """In names, words, outlets, values, reasons, dates: no escape reaches the terminal, and markup is just text."""
    one = reading("a.txt", ((HOSTILE, HOSTILE), HOSTILE), outlet=HOSTILE, published=HOSTILE)
    other = reading("b.txt", (("SANA",), "non", "denied"), outlet=HOSTILE)
    made = told(
        one,
        other,
        type=HOSTILE,
        media={HOSTILE: HOSTILE},
        actors=(Carried(HOSTILE, ("a.txt",), ()),),
        disagreements=[differ("happened", "within", quoted(one), quoted(other), (HOSTILE, "non"), HOSTILE)],
    )
    seen = shown(made, 400)
    assert seen.count(SAFE) > 10
    assert not set(seen) & set("\x1b\u202e")
    written = line(made)
    assert not set(written) & set("\x1b\u202e\n")
    assert HOSTILE in [one["words"] for one in json.loads(written)["timeline"]]


def test_half_a_character_is_written_and_shown():
    """A lone surrogate is no character, and yet a text may hold one."""
    made = told(reading("a.txt", (("SANA",), "un \ud800 signe")))
    assert "\\ud800" in line(made)
    assert "un � signe" in shown(made)


def test_the_line_has_every_part():
    told_line = json.loads(line(convoy()))
    assert list(told_line) == ["event", "facts", "timeline", "tree", "disputes"]
    assert told_line["event"]["id"] == "0123456789abcdef"
    assert told_line["tree"][0]["branches"][0]["branches"][0]["carrier"]["outlet"] == "Levant-Presse"
