"""Actors that a user added: known across articles, in a folder that is read for once as in a dossier."""

import json

import pytest
from typer.testing import CliRunner

from selon.cli.app import app

MINE = '[[actor]]\nname = "Brigade du Fleuve"\nkind = "armed-group"\nfr = ["Gardiens de la Rive"]\n'
TEXTS = (
    "Samedi 12 juin 2021, une roquette est tombée sur un marché de Palmyre. Trois civils ont été tués, selon la "
    "Brigade du Fleuve.",
    "Une roquette a frappé samedi 12 juin 2021 un marché de Palmyre. Cinq civils ont été tués, ont affirmé les "
    "Gardiens de la Rive.",
)


def run(*arguments, mine=""):
    done = CliRunner().invoke(app, [str(one) for one in arguments], env={"SELON_ACTORS": str(mine)})
    assert done.exit_code == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """articles/, mine.toml, and a dossier d.selon of the articles as they are read without it."""
    made = tmp_path_factory.mktemp("own")
    (made / "articles").mkdir()
    for number, text in enumerate(TEXTS):
        (made / "articles" / f"{number}.txt").write_text(text, encoding="utf-8")
    (made / "mine.toml").write_text(MINE, encoding="utf-8")
    run("new", made / "d.selon")
    run("add", made / "d.selon", made / "articles", "--published", "2021-06-13")
    return made


@pytest.mark.parametrize("verb", ["sources", "weave", "events"])
@pytest.mark.parametrize("path", ["articles", "d.selon"])
def test_two_names_are_one_root(folder, path, verb):
    for mine, names in (
        ("", {"Brigade du Fleuve", "Gardiens de la Rive"}),
        (folder / "mine.toml", {"Brigade du Fleuve"}),
        ("", {"Brigade du Fleuve", "Gardiens de la Rive"}),  # taken away again
    ):
        rows = [json.loads(line) for line in run(verb, folder / path, mine=mine).splitlines()]
        found = {row["name"] for row in rows} if verb == "sources" else {r["name"] for e in rows for r in e["roots"]}
        assert found == names


def test_a_file_that_is_not_there_is_one_line(folder):
    for path in ("articles", "d.selon"):
        done = CliRunner().invoke(app, ["events", str(folder / path)], env={"SELON_ACTORS": "gone.toml"})
        assert done.exit_code == 2
        assert done.stderr == "selon: gone.toml: cannot be read (No such file or directory); mend actors\n"
