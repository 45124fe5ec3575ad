"""`selon new`, `add`, `search`, `log`: what they keep, print and refuse."""

import json
import os
import pty
import sqlite3
import subprocess
import sys

import pytest

from selon import open_dossier
from selon.cli.search import search
from selon.errors import ReadingError
from selon.gather import gather
from selon.model import Reader, Reading
from selon.reader import rules_digest
from selon.store import adding
from selon.version import __version__
from store.build import plain, told

ARTICLES = {
    "convoi.txt": "Publié le 3 mars 2022\n\nLe convoi est entré à Boukamal jeudi, selon des habitants de la ville.\n",
    "base.txt": "Des roquettes ont visé la base d’al-Tanf, ont rapporté hier soir plusieurs médias de la région.\n",
}


@pytest.fixture
def read(monkeypatch):
    """Articles read without a parser, as the rules in force would; a text with « faute » trips the reader."""
    texts = []

    def read_article(article, *, settings):
        texts.append(article.text)
        if "faute" in article.text:
            raise ZeroDivisionError("of ours")
        if "refus" in article.text:
            raise ReadingError("refused", where=article.file, remedy="look at it")
        package = adding._name("fr_core_news_md") if article.language == "fr" else None
        return Reading(Reader(__version__, rules_digest(), package), article, (), (), ())

    monkeypatch.setattr(adding, "read_article", read_article)
    return texts


@pytest.fixture
def folder(tmp_path, monkeypatch, selon, read):
    """A dossier d.selon beside articles/, in the working folder."""
    (tmp_path / "articles").mkdir()
    for name, text in ARTICLES.items():
        (tmp_path / "articles" / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert selon("new", "d.selon").exit_code == 0
    return tmp_path


def test_new_never_overwrites(selon, folder):
    selon("add", "d.selon", "articles")
    done = selon("new", "d.selon")
    assert (done.exit_code, done.stderr) == (2, "selon: d.selon: is there already; choose another name\n")
    assert selon("add", "d.selon", "articles").stdout == "2 articles: 0 new, 2 known\n"


def test_add_reads_each_article_once(selon, folder, read):
    assert selon("add", "d.selon", "articles").stdout == "2 articles: 2 new\n"
    assert selon("add", "d.selon", "articles").stdout == "2 articles: 0 new, 2 known\n"
    assert len(read) == 2
    (folder / "articles" / "copie.txt").write_text(ARTICLES["base.txt"], encoding="utf-8")
    assert selon("add", "d.selon", "articles").stdout == "3 articles: 0 new, 2 known, 1 found again elsewhere\n"
    assert len(read) == 2


def test_add_that_is_stopped_tells_what_is_kept_and_how_to_go_on(selon, folder, read, monkeypatch):
    whole = adding.read_article

    def stopped(article, *, settings):
        if read:
            raise KeyboardInterrupt
        return whole(article, settings=settings)

    monkeypatch.setattr(adding, "read_article", stopped)
    done = selon("add", "d.selon", "articles")
    assert (done.exit_code, done.stdout) == (130, "")
    assert done.stderr == "selon: stopped; 1 article: 1 new; they are kept: run the same again to go on\n"
    monkeypatch.setattr(adding, "read_article", whole)
    assert selon("add", "d.selon", "articles").stdout == "2 articles: 1 new, 1 known\n"


def test_a_search_shows_where_an_article_was_found(selon, folder):
    selon("add", "d.selon", "articles")
    shown = selon("search", "d.selon", "convoi", "--digest").stdout
    assert "articles/convoi.txt" in shown.replace("\n", "").replace(" ", "")


def test_one_of_each_is_told_as_one(selon, folder):
    url = "https://e.org/1"
    for text in ("Un convoi a franchi la frontière.", "Un convoi a franchi la frontière hier."):
        line = json.dumps({"text": text, "url": url})
        (folder / "one.jsonl").write_text(f"{line}\n", encoding="utf-8")
        done = selon("add", "d.selon", "one.jsonl")
    assert done.stdout == "1 article: 0 new, 1 new version\n"


def test_add_that_is_stopped_at_once_says_that_nothing_is_kept(selon, folder, monkeypatch):
    def stopped(article, *, settings):
        raise KeyboardInterrupt

    monkeypatch.setattr(adding, "read_article", stopped)
    done = selon("add", "d.selon", "articles")
    assert done.exit_code == 130
    assert done.stderr == "selon: stopped; no article was added yet: run the same again to go on\n"


def test_events_of_a_folder_that_are_stopped_say_so(selon, outcomes, folder):
    stop = KeyboardInterrupt()
    stop.raised = True
    outcomes.append(stop)
    done = selon("events", "articles")
    assert (done.exit_code, done.stderr) == (130, "selon: stopped\n")


def test_a_table_without_a_row_is_told(selon, outcomes, folder):
    outcomes[:] = [plain("Nothing is read in this.", file="a.txt")]
    done = selon("export", "articles", "-o", "y.csv")
    assert done.stderr == "selon: nothing found: the table of claims has its head alone\n"


@pytest.mark.parametrize("command", [["search", "d.selon", "convoi"], ["log", "d.selon"]])
def test_what_people_see_goes_into_a_pipe_on_demand(selon, folder, command):
    selon("add", "d.selon", "articles")
    assert selon(*command).stdout.startswith("{")
    shown = selon(*command, "--digest")
    told = {"search": "1 of 1\n", "log": "by Selon "}[command[0]]
    assert shown.exit_code == 0 and "{" not in shown.stdout and told in shown.stdout
    assert selon(*command, "--digest", "--json").exit_code == 2


def test_the_bytes_of_a_file_are_kept(selon, folder):
    selon("add", "d.selon", "articles/convoi.txt")
    with open_dossier("d.selon") as dossier:
        (reading,) = dossier.readings()
        assert dossier.original(reading.article.id) == ARTICLES["convoi.txt"].encode()


def test_add_tells_failures_and_goes_on(selon, folder):
    (folder / "articles" / "a.txt").write_text("Une faute dans ce texte, que personne n'avait vue avant lui.")
    (folder / "articles" / "b.txt").write_text("Un refus de ce texte, que personne n'avait vu avant lui non plus.")
    done = selon("add", "d.selon", "articles", "gone.txt")
    assert done.exit_code == 1
    assert done.stderr.splitlines() == [
        "selon: articles/a.txt: could not be read (ZeroDivisionError: of ours); please report it",
        "selon: articles/b.txt: refused; look at it",
        "selon: gone.txt: no such file or folder; check the path",
        "2 articles: 2 new, 3 not read",
    ]


def test_options_tell_what_texts_do_not(selon, folder):
    selon("add", "d.selon", "articles/base.txt")
    options = ("--published", "2021-01", "--outlet", "Levant-Presse")
    assert selon("add", "d.selon", "articles/base.txt", *options).stdout == "1 article: 0 new, 1 read again\n"
    assert selon("add", "d.selon", "articles/base.txt", *options).stdout == "1 article: 0 new, 1 known\n"
    (hit,) = map(json.loads, selon("search", "d.selon", "base").stdout.splitlines())
    assert (hit["published"], hit["outlet"]) == ("2021-01", "Levant-Presse")


def test_an_outlet_that_is_told_wins_over_the_one_that_signs(selon, folder):
    text = (
        "Un convoi à Boukamal\n\nDamas, SANA – Selon des habitants, un convoi de camions est entré jeudi à Boukamal.\n"
    )
    (folder / "signed.txt").write_text(text)
    (folder / "many.json").write_text(json.dumps([{"text": text, "outlet": one} for one in ("SANA", "Le Fil")]))
    selon("add", "d.selon", "signed.txt")
    assert json.loads(selon("search", "d.selon", "--outlet", "sana").stdout)["outlet"] == "SANA"
    told = ("add", "d.selon", "signed.txt", "--outlet", "Le Fil")
    assert selon(*told).stdout == "1 article: 0 new, 1 read again\n"
    assert selon(*told).stdout == "1 article: 0 new, 1 known\n"
    assert selon("add", "d.selon", "signed.txt").stdout == "1 article: 0 new, 1 known\n"  # and stays
    nothing = selon("search", "d.selon", "--outlet", "sana")
    assert nothing.stdout == "" and "d.selon: no outlet is called sana; there are Le Fil" in nothing.stderr
    assert json.loads(selon("search", "d.selon", "--outlet", "le fil").stdout)["outlet"] == "Le Fil"
    assert "0 new, 2 found again" in selon("add", "d.selon", "many.json").stdout  # two published it
    assert selon("add", "d.selon", "many.json").stdout == "2 articles: 0 new, 2 known\n"


def test_what_other_rules_read_is_read_again(selon, folder, read, monkeypatch):
    selon("add", "d.selon", "articles")
    assert selon("add", "d.selon", "--reread").stdout == "0 articles: 0 new\n"
    monkeypatch.setattr(adding, "rules_digest", lambda settings: "other")
    with open_dossier("d.selon") as dossier:
        before = list(dossier.articles())
    selon("add", "d.selon", "--reread")
    assert len(read) == 4
    with open_dossier("d.selon") as dossier:
        assert list(dossier.articles()) == before


def test_an_article_is_laid_out_anew_as_it_was(sample):
    articles = list(gather([sample]))
    assert articles and list(map(adding.laid_out, articles)) == articles


@pytest.mark.parametrize("arguments", [("add", "d.selon"), ("add", "d.selon", "articles", "--reread")])
def test_add_wants_paths_or_reread(selon, folder, arguments):
    done = selon(*arguments)
    assert done.exit_code == 2 and "name what to add, or give --reread alone" in done.stderr


@pytest.mark.parametrize(
    ("verb", "arguments"), [("add", ["articles"]), ("search", ["a"]), ("log", []), ("judge", ["list"])]
)
def test_no_dossier_is_one_line(selon, folder, verb, arguments):
    done = selon(verb, "x.selon", *arguments)
    assert (done.exit_code, done.stderr) == (1, "selon: x.selon: no such dossier; make it with selon new x.selon\n")


def test_search_prints_json_lines_into_a_pipe(selon, folder):
    selon("add", "d.selon", "articles")
    done = selon("search", "d.selon", "Abou", "Kamal")
    (hit,) = map(json.loads, done.stdout.splitlines())
    assert (done.exit_code, hit["file"], hit["published"]) == (0, "articles/convoi.txt", "2022-03-03")
    assert [mark["text"] for mark in hit["marks"]] == ["Boukamal"]


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["convoi", "--from", "2022-03", "--to", "2022-03-03"], 0),
        (["convoi", "--to", "2022-02"], 1),
        (["convoi", "--type", "movement"], 1),
        (["--outlet", "x"], 1),
        (["convoi", "--from", "hier"], 2),
        (["convoi", "--type", "party"], 2),
        (["--facets"], 0),
        ([], 2),
    ],
)
def test_facets_and_exit_codes(selon, folder, arguments, code):
    selon("add", "d.selon", "articles")
    assert selon("search", "d.selon", *arguments).exit_code == code


def test_facets_are_counted_for_people_and_programs(selon, folder):
    selon("add", "d.selon", "articles")
    *hits, told = map(json.loads, selon("search", "d.selon", "--facets").stdout.splitlines())
    assert len(hits) == told["total"] == 2 and not told["more"]
    assert list(told["facets"]) == ["outlet", "month", "year", "type", "place", "country"]
    shown = selon("search", "d.selon", "--facets", "--digest").stdout.splitlines()
    assert [line.split(" ")[0] for line in shown[-7:]] == ["outlet", "month", "type", "place", "country", "", "2"]
    assert "2022-03 1" in shown[-6].replace("\u00a0", " ")
    nothing = selon("search", "d.selon", "xylophone", "--facets")
    assert (nothing.exit_code, nothing.stdout) == (1, "")


def test_a_terminal_gets_a_table_and_no_escape_of_an_article(folder, monkeypatch):
    with open_dossier("d.selon") as dossier:
        dossier.add(told(outlet="a\x1b]0;b\x07", title="\x1b[2J[red]Titre"))
    master, slave = pty.openpty()
    with os.fdopen(slave, "w", encoding="utf-8") as terminal:
        monkeypatch.setattr("sys.stdout", terminal)
        assert search("d.selon", "soldats", {}, limit=5, people=True) == 0
        monkeypatch.undo()
    shown = os.read(master, 100_000).decode()
    os.close(master)
    assert "\x1b[1m" in shown and "soldats" in shown and "[red]" in shown
    assert "\x1b]0" not in shown and "\x1b[2J" not in shown and "\x07" not in shown


def test_the_log_is_told(selon, folder):
    selon("add", "d.selon", "articles")
    lines = [json.loads(line) for line in selon("log", "d.selon").stdout.splitlines()]
    assert [(line["action"], line["told"]) for line in lines] == [
        ("new", "articles/convoi.txt"),
        ("new", "articles/base.txt"),
        ("create", f"by Selon {__version__}"),
    ]
    assert len(selon("log", "d.selon", "--limit", "1").stdout.splitlines()) == 1


def test_the_verbs_load_no_database_before_they_run():
    code = "import sys, selon.cli.app; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert not {"sqlalchemy", "sqlite3"} & set(loaded)


@pytest.mark.slow
def test_real_articles_are_known_the_second_time(selon, tmp_path, sample):
    path = tmp_path / "d.selon"
    selon("new", path)
    two = sorted(sample.glob("*.txt"))[:2]
    assert selon("add", path, *two).stdout == "2 articles: 2 new\n"
    assert selon("add", path, *two).stdout == "2 articles: 0 new, 2 known\n"
    assert selon("add", path, "--reread").stdout == "0 articles: 0 new\n"
    with sqlite3.connect(path) as database:
        assert database.execute("SELECT count(*) FROM mention_places WHERE latitude IS NOT NULL").fetchone()[0] > 0
    database.close()
