"""Each article with the bytes that it was made of, and no others."""

import json

import pytest

from gather.test_fetch import site  # noqa: F401  a fixture
from selon.gather import Gathered, gather, gather_originals
from selon.store import create_dossier
from selon.store.adding import add_paths

TEXT = "Le convoi est entré jeudi dans la ville, selon des habitants."
PAGE = f"<html><body><article><h1>Un convoi</h1><p>{TEXT}</p><p>{TEXT}</p></article></body></html>"
ONE, OTHER = (json.dumps({"text": f"{TEXT} {number}", "outlet": "Le Fil"}) for number in (1, 2))

FILES = [  # name, content, the bytes of each article
    ("a.txt", TEXT, [TEXT]),
    ("a.html", PAGE, [PAGE]),
    ("a.jsonl", f"{ONE}\n\n{OTHER}", [f"{ONE}\n", OTHER]),
    ("a.json", ONE, [ONE]),
    ("b.json", f"[{ONE}, {OTHER}]", [None, None]),  # they hold more than the article
]


@pytest.mark.parametrize(("name", "content", "originals"), FILES, ids=[row[0] for row in FILES])
def test_files(tmp_path, name, content, originals):
    (tmp_path / name).write_bytes(content.encode())
    found = list(gather_originals([tmp_path / name]))
    assert [one.original for one in found] == [one and one.encode() for one in originals]
    assert [one.article for one in found] == list(gather([tmp_path / name]))


def test_what_fails_is_told_in_its_place(tmp_path):
    (tmp_path / "a.jsonl").write_text(f"{ONE}\nbroken\n{OTHER}\n", encoding="utf-8")
    assert [isinstance(one, Gathered) for one in gather_originals([tmp_path / "a.jsonl"])] == [True, False, True]


PAGES = [  # what the server sends and says of it, the bytes that are kept
    (PAGE.encode(), "text/html; charset=utf-8", PAGE.encode()),
    (PAGE.encode("latin-1"), "text/html; charset=latin-1", b"\xef\xbb\xbf" + PAGE.encode()),
]


@pytest.mark.parametrize(("content", "kind", "kept"), PAGES)
def test_urls(site, content, kind, kept):  # noqa: F811
    site.pages["/a"] = (200, {"Content-Type": kind}, content)
    (found,) = gather_originals([f"{site.url}/a"])
    assert found.original == kept and found.article.url == f"{site.url}/a"


def test_a_dossier_keeps_them(site, tmp_path, monkeypatch):  # noqa: F811
    from selon.store import adding
    from store.build import READER, plain

    def read(article, *, settings):
        return plain(article.text, reader=READER, file=article.file, url=article.url)

    monkeypatch.setattr(adding, "read_article", read)
    site.pages["/a"] = (200, {"Content-Type": "text/html"}, PAGE.encode())
    (tmp_path / "a.jsonl").write_text(f"{ONE}\n{OTHER}\n", encoding="utf-8")
    with create_dossier(tmp_path / "d.selon") as dossier:
        added = [one.article.id for one in add_paths(dossier, [f"{site.url}/a", tmp_path / "a.jsonl"])]
        assert [dossier.original(article) for article in added] == [
            PAGE.encode(),
            f"{ONE}\n".encode(),
            f"{OTHER}\n".encode(),
        ]
        assert not dossier.supersedes()
