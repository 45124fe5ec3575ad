"""Articles that stand in one file, read for once: three in the table, the story, the exports, from the file as from a
dossier."""

import json

import pytest
from typer.testing import CliRunner

from selon.cli.app import app

TEXTS = (
    "Samedi 12 juin 2021, une roquette est tombée sur un marché de Palmyre. Trois civils ont été tués, selon SANA.",
    "Une roquette a frappé samedi 12 juin 2021 un marché de Palmyre. Cinq civils ont été tués, selon l'Observatoire "
    "syrien des droits de l'homme.",
    "Palmyre a été visée par une roquette samedi 12 juin 2021. Selon des habitants, sept civils ont été tués.",
)


def run(*arguments):
    done = CliRunner().invoke(app, [str(one) for one in arguments], env={"COLUMNS": "100"})
    assert done.exit_code == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module", params=["file", "readings", "dossier", "both"])
def told(request, tmp_path_factory):
    """The paths of the three articles: a file of them, of readings, a dossier of them, or a dossier and the file."""
    folder = tmp_path_factory.mktemp("many")
    path = folder / "fil.jsonl"
    rows = ({"text": text, "published": "2021-06-13"} for text in TEXTS)
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    if request.param == "file":
        return [path]
    if request.param == "readings":
        run("read", path, "--json", "-o", folder / "readings.jsonl")
        return [folder / "readings.jsonl"]
    run("new", folder / "d.selon")
    run("add", folder / "d.selon", path)
    return [folder / "d.selon", *([path] if request.param == "both" else [])]


def test_the_lines_of_weave_tell_them_apart(told):
    events = [json.loads(line) for line in run("weave", *told).splitlines()]
    (event,) = (one for one in events if one["type"] == "shelling")
    assert len(event["articles"]) == 3 and all("fil.jsonl#" in name for name in event["articles"])
    assert {one["file"] for one in event["mentions"]} == set(event["articles"])
    assert {name for root in event["roots"] for name in root["articles"]} == set(event["articles"])
    counts = [d for d in event["disagreements"] if d["field"] == "count"]
    assert {d["kind"] for d in counts} == {"contradiction"} and len(counts) == 3
    assert event["copies"] == []


def test_the_table_counts_three(told):
    (row,) = (line for line in run("events", *told, "--digest").splitlines() if "shelling" in line)
    assert row.split()[-5:-3] == ["3", "0"]


def test_the_story_names_each(told):
    shown = run("show", "most-told", *told, "--digest")
    assert "3 articles · 0 outlets" in shown
    assert max(map(len, shown.splitlines())) <= 100
    carriers = json.loads(run("show", "most-told", *told, "--json"))["timeline"]
    named = {one["outlet"] for saying in carriers for one in saying["carriers"]}
    assert len(named) == 3 and all(name.startswith("fil#") for name in named)


def test_the_roots_stand_in_one_article_each(told):
    rows = {row["name"]: row["articles"] for row in map(json.loads, run("sources", *told).splitlines())}
    assert rows == {"SANA": 1, "Observatoire syrien des droits de l'homme": 1, "des habitants": 1}


def test_the_exports_have_all_three(told):
    rows = [json.loads(line) for line in run("export", *told, "--shape", "ftm").splitlines()]
    assert len({row["entity_id"] for row in rows if row["schema"] == "Article"}) == 3
    (shelling,) = {row["entity_id"] for row in rows if row["prop"] == "name" and row["value"].startswith("shelling")}
    where = next(row for row in rows if row["entity_id"] == shelling and row["prop"] == "location")
    assert len(where["origin"].split()) == 3  # all articles carry it
    page = run("export", *told, "--shape", "report")
    assert "3 articles" in page and page.count("<bdi>fil#") >= 3
