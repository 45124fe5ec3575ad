"""A dossier: what goes in comes out the same, once, and stays."""

import sqlite3
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selon import open_dossier
from selon.model import (
    Claim,
    Count,
    EventMention,
    Flag,
    Named,
    Passage,
    Place,
    Reading,
    Source,
    Span,
    When,
)
from selon.store import DossierError, create_dossier, schema
from selon.store.content import of_reading, to_reading
from selon.store.rows import of_reading as rows_of
from store.build import NEWER, READER, TEXT, plain, told


def test_what_goes_in_comes_out_the_same(dossier):
    given_ = [told(file="a.txt"), plain("Autre chose.", url="https://example.org/1", outlet="Levant-Presse")]
    assert [dossier.add(reading) for reading in given_] == ["new", "new"]
    assert list(dossier.readings()) == given_
    assert [dossier.reading(reading.article.id) for reading in given_] == given_
    assert list(dossier.articles()) == [reading.article for reading in given_]


@pytest.mark.parametrize(
    ("second", "added", "articles", "publications"),
    [
        pytest.param(told(file="a.txt"), "known", 1, 1, id="the same article twice is one"),
        pytest.param(told(file="b.txt"), "found again", 1, 2, id="the same text in another file"),
        pytest.param(told(file="a.txt", outlet="SANA"), "read again", 1, 1, id="an outlet told later"),
        pytest.param(
            told(file="a.txt", published="2021-01-23", published_basis="given"), "read again", 1, 1, id="a date given"
        ),
        pytest.param(
            told(file="a.txt", published="2021-01-23", published_basis="url"), "known", 1, 1, id="a date only found"
        ),
        pytest.param(told(file="a.txt", reader=NEWER), "read again", 1, 1, id="newer rules"),
        pytest.param(told(file="b.txt", reader=NEWER), "read again", 1, 2, id="newer rules, another file"),
        pytest.param(told(TEXT + "Encore.", file="a.txt"), "new", 2, 2, id="another text in the same file"),
    ],
)
def test_adding_again(dossier, second, added, articles, publications):
    first = told(file="a.txt")
    dossier.add(first)
    assert dossier.add(second) == added
    assert dossier.add(second) == "known"  # and nothing is there to do any more
    assert dossier.add(first) == "known" or second.reader == NEWER
    assert len(list(dossier.articles())) == articles
    assert sum(len(dossier.publications(article.id)) for article in dossier.articles()) == publications


def test_a_reading_by_newer_rules_takes_the_place_and_the_older_is_kept(dossier):
    dossier.add(told(file="a.txt"))
    again = replace(told(file="b.txt", reader=NEWER), mentions=())
    dossier.add(again)
    assert dossier.reading(again.article.id) == replace(again, article=told(file="a.txt").article)
    with dossier.reading_rows() as connection:
        assert connection.exec_driver_sql("SELECT rules, current FROM readings ORDER BY number").all() == [
            (READER.rules, 0),
            (NEWER.rules, 1),
        ]
        assert connection.exec_driver_sql("SELECT count(*) FROM mentions").scalar() == 0


@pytest.mark.parametrize(
    ("first", "second", "original"),
    [
        pytest.param({"url": "https://e.org/1"}, {"url": "https://e.org/1"}, (None, None), id="one URL"),
        pytest.param({"file": "a.html"}, {"file": "b.html"}, (b"<p>", b"<p>"), id="the same bytes, extracted anew"),
    ],
)
def test_a_new_text_at_a_known_place_supersedes(dossier, first, second, original):
    old, new = told(**first), plain("Corrigé.", **second)
    dossier.add(old, original=original[0])
    assert dossier.add(new, original=original[1]) == "version"
    assert dossier.supersedes() == {new.article.id: old.article.id}
    assert [reading.article.id for reading in dossier.readings()] == [new.article.id]
    assert len(list(dossier.readings(superseded=True))) == 2
    assert dossier.search("soldats").total == 0 and dossier.search("corrigé").total == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param({"url": "https://e.org/1"}, {"url": "https://e.org/2"}, id="two URLs"),
        pytest.param({"file": "a.jsonl"}, {"file": "a.jsonl"}, id="two articles of one file"),
        pytest.param({}, {}, id="texts from nowhere"),
    ],
)
def test_what_does_not_supersede(dossier, first, second):
    dossier.add(told(**first))
    assert dossier.add(plain("Autre.", **second)) == "new"
    assert dossier.supersedes() == {}


def test_the_bytes_are_kept_once(dossier):
    content = b"\x00\xff<html>" * 1000
    dossier.add(told(file="a.html"), original=content)
    dossier.add(told(file="b.html"), original=content)
    dossier.add(plain("Sans.", file="c"))
    assert dossier.original(told().article.id) == content
    assert dossier.original(plain("Sans.").article.id) is None
    with dossier.reading_rows() as connection:
        assert connection.exec_driver_sql("SELECT count(*), max(size) FROM originals").one() == (1, len(content))


def test_the_rows_say_what_was_read(dossier):
    reading = told(file="a.txt", outlet="Levant-Presse")
    dossier.add(reading)
    dead, strike = reading.mentions
    with sqlite3.connect(dossier.name) as database:
        ask = lambda sql: database.execute(sql).fetchall()  # noqa: E731
        assert ask("SELECT words, stance FROM claims") == [("trois soldats ont été tués jeudi à Boukamal", "asserted")]
        assert ask("SELECT name, root FROM sources") == [("SANA", 1)]
        assert ask("SELECT mention FROM claim_mentions") == [(dead.id,)]
        assert ask("SELECT name, latitude, longitude FROM mention_places ORDER BY name") == [
            ("Boukamal", 34.45, 40.92),
            ("Hassaké", 34.45, 40.92),
        ]
        assert ask("SELECT min, max, unit FROM mention_counts") == [(3, 3, "soldats")]
        assert ask("SELECT claim FROM count_claims") == [(reading.claims[0].id,)]
        assert ask("SELECT role, name FROM mention_parties WHERE mention = '" + strike.id + "'") == [("actor", "armée")]
        assert ask("SELECT kind FROM flags") == [("weekday-mismatch",)]
        assert ask("SELECT path FROM reasons") == [("article.outlet",)]
        assert ask("PRAGMA foreign_key_check") == []
        assert ask("PRAGMA journal_mode") == [("wal",)]
        substr = 'SELECT substr(text, start + 1, "end" - start) FROM articles, passages WHERE article = articles.number'
        assert ask(substr) == [(TEXT,)]
    database.close()


def test_nothing_of_an_article_stays_where_its_rows_fail(dossier, monkeypatch):
    def fail(*_):
        raise RuntimeError("stopped")

    monkeypatch.setattr("selon.store.writing.tell", fail)
    with pytest.raises(RuntimeError, match="stopped"):
        dossier.add(told())
    monkeypatch.undo()
    assert list(dossier.articles()) == [] and dossier.search("soldats").total == 0
    assert dossier.add(told()) == "new"


def test_readings_may_be_added_while_they_are_read(dossier):
    for number in range(5):
        dossier.add(plain(f"Texte {number}."))
    for number, _ in zip(range(5), dossier.readings(), strict=False):
        dossier.add(plain(f"Autre {number}."))
    assert len(list(dossier.readings())) == 10


def test_the_log_tells_the_last_first(dossier):
    dossier.add(told(file="a.txt"))
    dossier.add(told(file="b.txt"))
    assert [(line["action"], line["told"]) for line in dossier.log(limit=2)] == [
        ("found again", "b.txt"),
        ("new", "a.txt"),
    ]


def test_an_unknown_article_is_told(dossier):
    with pytest.raises(DossierError, match="no article 00"):
        dossier.reading("00")


# -- what no database takes, and yet is to come out the same


def counting(number):
    dead = replace(told().mentions[0], counts=(Count(0, 2, "Un", number, None, False, None, "people"),))
    return replace(told(), mentions=(dead,))


ODD = "a\ud800b\x00c Boukamal"


@pytest.mark.parametrize(
    "reading",
    [
        pytest.param(plain(ODD), id="half a surrogate pair, and a NUL"),
        pytest.param(plain("x", title=ODD, outlet=ODD, file=ODD, url=ODD), id="in its facts"),
        pytest.param(plain(""), id="no text at all"),
        pytest.param(counting(10**30), id="a number longer than a column"),
        pytest.param(replace(told(), claims=told().claims * 2, mentions=told().mentions * 2), id="an id twice"),
        pytest.param(replace(told(), mentions=()), id="ids of nothing"),
    ],
)
def test_odd_readings_come_out_the_same(dossier, reading):
    assert dossier.add(reading) == "new"
    assert list(dossier.readings()) == [reading]
    assert dossier.add(reading) == "known"


def texts():
    return st.text(st.characters(exclude_categories=[]), max_size=12)


def spans():
    return st.builds(Span, st.integers(0, 99), st.integers(0, 99), texts())


def maybe(strategy):
    return st.none() | strategy


@st.composite
def readings(draw):
    """Any reading of a text of any characters."""
    many = lambda strategy, most=2: st.lists(strategy, max_size=most).map(tuple)  # noqa: E731
    number = st.integers(0, 99)
    named = st.builds(Named, number, number, texts(), texts(), maybe(texts()))
    source = st.builds(
        Source, number, number, texts(), texts(), st.just("medium"), st.just("named"), st.just("denied"), many(named)
    )
    stance, mode = st.just("denied"), st.just("mixed")
    claim = st.builds(
        Claim, texts(), many(spans()), maybe(spans()), many(source), mode, stance, st.booleans(), st.booleans()
    )
    degrees = maybe(st.floats(-90, 90))
    name = maybe(texts())
    where = (name, degrees, degrees, name, name, name, name, st.just("to"), maybe(number), name)
    place = st.builds(Place, number, number, texts(), texts(), *where)
    when = st.builds(When, name, name, name, maybe(number), maybe(number), name, st.just("none"), maybe(number), name)
    amount = maybe(st.integers())
    count = st.builds(
        Count, number, number, texts(), amount, amount, st.booleans(), name, st.just("other"), many(texts())
    )
    parties = (many(named), many(named))
    told_of = (when, many(count), st.just("planned"), st.booleans())
    mention = st.builds(EventMention, texts(), texts(), spans(), *parties, many(place), *told_of)
    article = plain(draw(texts()), title=draw(name), published=draw(name)).article
    passages = tuple(Passage(a, a + 1, "heading") for a in range(draw(st.integers(0, 2))))
    return Reading(
        READER,
        replace(article, passages=passages),
        draw(many(claim)),
        draw(many(mention)),
        draw(many(st.builds(Flag, st.just("truncated"), number, number, texts()))),
        draw(st.dictionaries(texts(), texts(), max_size=2)),
    )


@given(readings())
def test_any_reading_is_packed_and_unpacked_the_same(reading):
    assert to_reading(of_reading(reading), reading.article.text) == reading


@given(readings())
def test_the_rows_of_any_reading_fit_their_tables(reading):
    for name, rows in rows_of(reading, 1).items():
        columns = {column.name for column in schema.metadata.tables[name].columns}
        assert all(set(row) <= columns for row in rows)


# -- opening


def test_nothing_is_overwritten(dossier):
    dossier.add(told())
    with pytest.raises(DossierError, match=r"d\.selon: is there already; choose another name"):
        create_dossier(dossier.name)
    assert len(list(dossier.articles())) == 1


def set_schema(path, version="99"):
    with sqlite3.connect(path) as database:
        database.execute("UPDATE dossier SET value = ? WHERE key = 'schema'", (version,))
    database.close()


def another(path):
    path.unlink()
    database = sqlite3.connect(path)
    database.execute("CREATE TABLE x (y)")
    database.close()


def overwrite(path):
    content = path.read_bytes()
    path.write_bytes(content[:100] + b"\xff" * 4000 + content[4100:])


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        pytest.param(lambda p: p.unlink(), "no such dossier; make it with selon new d.selon", id="not there"),
        pytest.param(lambda p: p.write_bytes(b""), "empty: it was never finished", id="empty"),
        pytest.param(lambda p: p.write_text("Un article de journal."), "no dossier, or damaged", id="a text"),
        pytest.param(lambda p: p.write_bytes(p.read_bytes()[:5000]), "damaged", id="cut short"),
        pytest.param(overwrite, "damaged", id="overwritten"),
        pytest.param(set_schema, "made by a newer Selon .schema 99; this one knows 2.; install that", id="newer"),
        pytest.param(another, "no dossier; make one", id="another SQLite file"),
        pytest.param(lambda p: (p.unlink(), p.mkdir()), "Is a directory", id="a folder"),
    ],
)
def test_what_cannot_be_opened_is_one_clear_line(tmp_path, spoil, said):
    path = tmp_path / "d.selon"
    with create_dossier(path) as dossier:
        dossier.add(told())
    spoil(path)
    with pytest.raises(DossierError, match=said) as raised:
        open_dossier(path)
    assert str(path) in str(raised.value) and "\n" not in str(raised.value)


@pytest.mark.parametrize("left", [False, True], ids=["at rest", "with somebody's log beside it"])
def test_what_may_only_be_read_is_read(tmp_path, monkeypatch, left):
    path = tmp_path / "a.selon"
    with create_dossier(path) as mine:
        mine.add(told(file="a.txt"))
        if not left:
            mine.close()
        monkeypatch.setattr("selon.store.sqlite.writable", lambda path: False)
        with open_dossier(path) as theirs:
            assert [article.file for article in theirs.articles()] == ["a.txt"]
            with pytest.raises(DossierError, match="cannot be written; check the permissions"):
                theirs.add(plain("Autre chose."))


def test_another_database_is_not_there_yet():
    with pytest.raises(DossierError, match="no store for postgresql yet"):
        open_dossier("postgresql://localhost/selon")


def test_a_dossier_is_in_use_for_one_who_writes_only(dossier, monkeypatch):
    monkeypatch.setattr("selon.store.sqlite._WAIT", 0.05)
    dossier.add(told())
    with open_dossier(dossier.name) as other, dossier.writing():
        assert len(list(other.readings())) == 1
        with pytest.raises(DossierError, match="in use by another process"):
            other.add(plain("x"))


def test_steps_bring_older_tables_up(dossier, monkeypatch):
    dossier.add(told())
    dossier.close()
    step = lambda connection: connection.exec_driver_sql("ALTER TABLE articles ADD COLUMN note TEXT")  # noqa: E731
    monkeypatch.setattr("selon.store.migrations.SCHEMA", 3)
    monkeypatch.setattr("selon.store.sqlite.SCHEMA", 3)
    monkeypatch.setattr("selon.store.migrations.STEPS", {3: step})
    for _ in range(2):  # once is enough
        with open_dossier(dossier.name) as opened:
            assert [line["told"] for line in opened.log() if line["action"] == "migrate"] == ["schema 2 became 3"]
            assert len(list(opened.readings())) == 1


def test_a_dossier_of_the_first_schema_gets_the_tables_of_this_one(dossier):
    with dossier.writing() as connection:
        connection.exec_driver_sql("DROP TABLE woven_state")
        connection.exec_driver_sql("UPDATE dossier SET value = '1' WHERE key = 'schema'")
    dossier.close()
    with open_dossier(dossier.name) as opened, opened.reading_rows() as connection:
        told = connection.exec_driver_sql(
            "SELECT name, type, \"notnull\", pk FROM pragma_table_info('woven_state')"
        ).all()
        assert [tuple(row) for row in told] == [
            ("part", "TEXT", 1, 1),
            ("number", "INTEGER", 1, 2),
            ("content", "BLOB", 1, 0),
        ]


def test_a_step_that_fails_leaves_all_as_it_was(dossier, monkeypatch):
    dossier.add(told())
    dossier.close()

    def step(connection):
        connection.exec_driver_sql("DROP TABLE log")
        raise RuntimeError("stopped")

    with monkeypatch.context() as patch:
        patch.setattr("selon.store.migrations.SCHEMA", 3)
        patch.setattr("selon.store.sqlite.SCHEMA", 3)
        patch.setattr("selon.store.migrations.STEPS", {3: step})
        with pytest.raises(RuntimeError, match="stopped"):
            open_dossier(dossier.name)
    with open_dossier(dossier.name) as opened:
        assert len(opened.log()) == 2


def test_rows_are_made_anew_from_readings(dossier):
    from selon.store.migrations import rebuild

    dossier.add(told())
    ask = "SELECT mention, name, key FROM mention_places ORDER BY 1"
    with dossier.reading_rows() as connection:
        before = connection.exec_driver_sql(ask).all()
    with dossier.writing() as connection:
        connection.exec_driver_sql("DELETE FROM mention_places")
        rebuild(connection)
        assert connection.exec_driver_sql(ask).all() == before != []


def test_other_folding_indexes_anew(dossier, monkeypatch):
    dossier.add(told())
    dossier.close()
    monkeypatch.setattr("selon.store.folding.FOLDING", "another")
    monkeypatch.setattr("selon.store.folding._folded", lambda text: text.lower().replace("soldats", "zouaves"))
    seen = []

    def over(rows, total):
        for row in rows:
            seen.append((row.number, total))
            yield row

    with open_dossier(dossier.name, over=over) as opened:
        assert opened.search("zouaves").total == 1
    with open_dossier(dossier.name, over=over):
        assert seen == [(1, 1)]  # and no more: it is made once
