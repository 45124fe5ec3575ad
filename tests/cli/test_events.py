"""`selon events`, `show`, `sources`: what they take, print and refuse; and the end of `selon demo`."""

import json

import pytest

from selon.model import Woven
from selon.publish.jsonlines import line
from selon.store import create_dossier
from selon.weave import weave
from weave.build_events import reading, telling

SAME = "une salve de roquettes tombe sur le marché couvert de la ville avant la prière du soir"
ARTICLES = [
    reading(telling(says=SAME, counts=[("killed", 3, 3)], root="SANA"), file="a.txt", outlet="Levant-Presse"),
    reading(
        telling(says=f"{SAME} selon le bilan", counts=[("killed", 5, 5)], root="Le Témoin"),
        file="b.txt",
        outlet="Le Fil",
    ),
    reading(telling("movement", "2021-03-02", "al-Walid", root=None), file="c.txt", published="2021-03-03"),
]


@pytest.fixture
def readings(tmp_path):
    """Readings made before, in a file."""
    path = tmp_path / "readings.jsonl"
    path.write_text("".join(f"{line(one)}\n" for one in ARTICLES), encoding="utf-8")
    return path


@pytest.fixture
def dossier(tmp_path):
    """A dossier of the same articles, not woven yet."""
    path = tmp_path / "d.selon"
    with create_dossier(path) as made:
        for one in ARTICLES:
            made.add(one)
    return path


def lines(done):
    return [json.loads(one) for one in done.stdout.splitlines()]


def types(done):
    return [event["type"] for event in lines(done)]


def test_events_of_readings_as_lines(selon, readings):
    done = selon("events", readings)
    assert (done.exit_code, types(done)) == (0, ["shelling", "movement"])
    assert lines(done)[0]["articles"] == ["a.txt", "b.txt"]


FILTERS = [
    (["--type", "movement"], ["movement"]),
    (["--place", "Saraqib"], ["shelling"]),
    (["--from", "2021-02"], ["movement"]),
    (["--to", "2021-01-21"], ["shelling"]),
    (["--roots", "2"], ["shelling"]),
    (["--roots", "0-1"], ["movement"]),
    (["--articles", "2"], ["shelling"]),
    (["--disputed"], ["shelling"]),
]


@pytest.mark.parametrize(("options", "found"), FILTERS, ids=[" ".join(row[0]) for row in FILTERS])
def test_filters(selon, readings, options, found):
    assert types(selon("events", readings, *options)) == found


@pytest.mark.parametrize(("options", "found"), FILTERS, ids=[" ".join(row[0]) for row in FILTERS])
def test_filters_on_a_dossier(selon, dossier, options, found):
    assert types(selon("events", dossier, *options)) == found


def test_nothing_found(selon, readings):
    done = selon("events", readings, "--actor", "Zorglub", "--digest")
    assert (done.exit_code, done.stdout) == (1, "nothing found\n")
    piped = selon("events", readings, "--actor", "Zorglub")
    assert (piped.exit_code, piped.stdout, piped.stderr) == (1, "", "selon: nothing found\n")


def test_the_table_for_people(selon, readings):
    done = selon("events", readings, "--digest")
    first, *_, last = done.stdout.splitlines()
    assert first.split() == ["id", "when", "event", "art.", "out.", "roots", "disputed"]
    assert last == "2 events · 1 disputed"


def test_one_event_by_the_beginning_of_its_id(selon, readings):
    identity = lines(selon("events", readings))[1]["id"]
    (told,) = lines(selon("show", identity[:6], readings))
    assert told["event"]["id"] == identity
    assert [one["own"] for one in told["timeline"]] == ["the article's own word"]


def test_the_story_for_people(selon, readings):
    done = selon("show", "most-told", readings, "--digest")
    assert done.exit_code == 0
    for words in ("What is told", "Who said what", "From the roots", "Where they disagree", f"« tirs {SAME}"[:40]):
        assert words in done.stdout.replace("\u00a0", " ")


def test_the_roots(selon, readings):
    rows = lines(selon("sources", readings))
    assert [(row["name"], row["events"], [o["name"] for o in row["contradicted"]]) for row in rows] == [
        ("Le Témoin", 1, ["SANA"]),
        ("SANA", 1, ["Le Témoin"]),
    ]
    assert "≠ SANA (count)" in selon("sources", readings, "--digest").stdout


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["show", "zzz", "{}"], 1, "selon: zzz: no event has an id that begins so; list them with selon events\n"),
        (["events", "{}", "--from", "hier"], 2, "Error: Invalid value: 'hier' is no date; give a day"),
        (["events", "{}", "--type", "tea"], 2, "'tea' is no type of event"),
        (["events", "{}", "--json", "--digest"], 2, "exclude one another"),
        (["events", "nowhere.txt"], 1, "selon: nowhere.txt"),
        (["sources", "nowhere.txt"], 1, "selon: nowhere.txt"),
    ],
)
def test_what_is_refused(selon, readings, arguments, code, message):
    done = selon(*(one.format(readings) for one in arguments))
    assert done.exit_code == code
    assert message in done.stderr


# -- dossiers


def test_a_dossier_that_was_never_woven_is_woven_on_the_spot(selon, dossier):
    assert types(selon("events", dossier)) == ["shelling", "movement"]
    assert selon("show", "most-told", dossier).exit_code == 0


def test_the_events_of_a_dossier_are_those_that_it_keeps(selon, dossier):
    from selon import open_dossier

    kept = weave(ARTICLES).events[1]
    with open_dossier(dossier) as made:
        made.save(Woven((kept,), ()))
    assert types(selon("events", dossier)) == ["movement"]
    (told,) = lines(selon("show", kept.id, dossier))
    assert told["timeline"][0]["carriers"][0]["file"] == "c.txt"
    assert selon("sources", dossier).exit_code == 1  # nobody is named


def test_an_event_that_was_merged_is_found_by_its_old_id(selon, dossier):
    from selon import open_dossier

    alone, together = weave(ARTICLES[:1]), weave(ARTICLES)
    with open_dossier(dossier) as made:
        made.save(alone)
        made.save(together)
    old, new = alone.events[0].id, together.events[0].id
    assert old != new
    for name in (old, old[:6]):
        done = selon("show", name, dossier)
        (told,) = lines(done)
        assert (told["event"]["id"], told["event"]["former"]) == (new, [old])
        assert done.stderr == f"selon: {name}: now of the event {new}, which took its place\n"
    assert f"took the place of {old}" in selon("show", new, dossier, "--digest").stdout
    assert [event["former"] for event in lines(selon("events", dossier))] == [[old], []]


def test_a_dossier_and_more_are_woven_together(selon, dossier, tmp_path):
    more = tmp_path / "more.jsonl"
    another = reading(telling(says=f"{SAME} de mardi", counts=[("killed", 3, 3)], root="AFP"), file="d.txt")
    more.write_text(line(another) + "\n", encoding="utf-8")
    first = lines(selon("events", dossier, more))[0]
    assert sorted(first["articles"]) == ["a.txt", "b.txt", "d.txt"]


# -- the demo


def test_the_demo_ends_with_the_events_and_one_story(selon, outcomes):
    outcomes[:] = ARTICLES
    done = selon("demo", "--width", "76")
    articles, _, rest = done.stdout.partition("id       when")
    assert "3 articles · " in articles and "2 more articles: selon demo --all" in articles
    table, _, told = rest.partition("2 events · 1 disputed · 1 that one article tells are left out here\n")
    assert "shelling · Saraqib" in table and "movement" not in table
    assert told.strip().startswith("shelling · 2021-01-21 · Saraqib")
    assert max(map(len, done.stdout.splitlines())) <= 76


def test_the_whole_demo_shows_every_article_and_event(selon, outcomes):
    outcomes[:] = ARTICLES
    done = selon("demo", "--width", "76", "--all")
    articles, _, rest = done.stdout.partition("id       when")
    assert articles.count("outlet unknown") + articles.count("Le Fil") + articles.count("Levant-Presse") >= 3
    assert "movement · al-Walid" in rest.partition("2 events · 1 disputed")[0] and "left out" not in rest


def test_the_demo_as_lines_is_articles_only(selon, outcomes):
    outcomes[:] = ARTICLES
    assert [one["article"]["file"] for one in lines(selon("demo", "--json"))] == ["a.txt", "b.txt", "c.txt"]
