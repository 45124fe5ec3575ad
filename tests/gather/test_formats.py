"""Each format's reader, from literal bytes; which reader a content gets; formats of other packages."""

import json
from importlib.metadata import EntryPoint

import pytest

from selon.errors import GatherError
from selon.gather import RawDocument, formats, gather
from selon.gather.formats import ending_of, reader_for
from selon.gather.formats.html import read_html
from selon.gather.formats.json_lines import read_json, read_json_line
from selon.gather.formats.pdf import read_pdf
from selon.settings import Settings

PROSE = (
    "Un convoi de quarante camions est entré mardi soir dans la province, ont rapporté plusieurs habitants de la ville."
)
OTHER = "Les camions transportaient des munitions et du carburant, selon une source de la municipalité voisine."


def page(head="", body="", charset="utf-8"):
    return (
        f"<!DOCTYPE html><html lang='fr'><head><meta charset='{charset}'><title>Un convoi</title>{head}</head>"
        f"<body><nav><a href='/'>Accueil</a></nav><article><h1>Un convoi entre</h1>{body}<p>{PROSE}</p><p>{OTHER}</p>"
        f"<p>{PROSE.replace('mardi', 'jeudi')}</p></article><footer>© Le Journal</footer></body></html>"
    ).encode(charset)


DATED = [
    pytest.param('<meta property="article:published_time" content="2021-01-23T10:00:00Z">', "2021-01-23", id="meta"),
    pytest.param(
        '<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","datePublished":"2021-01-23"}]}</script>',
        "2021-01-23",
        id="json-ld",
    ),
    pytest.param('<script type="application/ld+json">{broken</script>', None, id="broken json-ld"),
    pytest.param('<meta name="DC.date.issued" content="2021-01">', "2021-01", id="Dublin Core, a month"),
    pytest.param(
        '<meta property="article:modified_time" content="2021-01-23">', None, id="an update is no publication"
    ),
    pytest.param("", None, id="no date"),
]


@pytest.mark.parametrize(("head", "published"), DATED)
def test_html_dates(head, published):
    (document,) = read_html(page(head))
    assert document.published == published
    assert document.published_basis == ("metadata" if published else None)


def test_html_times():
    (one,) = read_html(page(body="<time datetime='2021-01-23'>23 janvier</time>"))
    (two,) = read_html(page(body="<time datetime='2021-01-23'>a</time><time datetime='2021-02-01'>b</time>"))
    assert (one.published, two.published) == ("2021-01-23", None)


def test_html_text_and_metadata():
    head = (
        '<meta property="og:site_name" content="Le Journal des sables"><meta name="author" content="Awa Diallo">'
        '<meta property="og:title" content="Un convoi entre"><link rel="canonical" href="https://a.example/convoi">'
    )
    (document,) = read_html(page(head))
    assert document.text.count("\n") >= 2
    assert PROSE in document.text.split("\n")
    assert "Accueil" not in document.text
    said = document.title, document.outlet, document.byline, document.url
    assert said == ("Un convoi entre", "Le Journal des sables", "Awa Diallo", "https://a.example/convoi")


LINKED = (
    '<script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle", "headline": '
    '"Un convoi entre", "author": {"@type": "Person", "name": "Awa Diallo"}, '
    '"publisher": {"@type": "%s", "name": "%s"}}</script>'
)


@pytest.mark.parametrize(
    ("head", "outlet"),
    [
        ('<meta name="publisher" content="Awa Diallo">', None),
        ('<meta name="twitter:site" content="@awadiallo">', None),
        (LINKED % ("Person", "Awa Diallo"), None),
        (LINKED % ("Organization", "Awa Diallo"), "Awa Diallo"),  # a house of that name
        (LINKED % ("Organization", "Le Fil"), "Le Fil"),
        ('<meta property="og:site_name" content="Awa Diallo">', "Awa Diallo"),  # her own site
        ('<meta name="publisher" content="Le Fil">', "Le Fil"),
    ],
)
def test_a_person_who_signs_is_no_outlet(head, outlet):
    (document,) = read_html(page(f'<meta name="author" content="Awa Diallo">{head}'))
    assert (document.outlet, document.byline) == (outlet, "Awa Diallo")


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1", "windows-1252"])
def test_html_encodings(charset):
    (document,) = read_html(page(charset=charset))
    assert PROSE in document.text


def test_html_without_an_article():
    with pytest.raises(GatherError, match="no article"):
        list(read_html(b"<html><body></body></html>"))


KEYS = [
    pytest.param({"text": PROSE}, {}, id="text"),
    pytest.param({"body": PROSE, "source": "Le Journal"}, {"outlet": "Le Journal"}, id="body and source"),
    pytest.param({"content": PROSE, "sitename": "J", "author": "Awa"}, {"outlet": "J", "byline": "Awa"}, id="content"),
    pytest.param({"text": PROSE, "author": [{"name": "A"}, "B"]}, {"byline": "A, B"}, id="several authors"),
    pytest.param(
        {"text": PROSE, "date": "2021-01-23T10:00"},
        {"published": "2021-01-23", "published_basis": "metadata"},
        id="date",
    ),
    pytest.param({"text": PROSE, "date": "hier"}, {"published": None}, id="a date that is none"),
    pytest.param({"text": PROSE, "file": "a.txt", "url": "https://a.example/"}, {"file": "a.txt"}, id="file and url"),
    pytest.param(
        {"article": {"text": PROSE, "published": "2021", "published_basis": "dateline"}},
        {"published": "2021", "published_basis": "dateline"},
        id="a line that selon printed",
    ),
]


@pytest.mark.parametrize(("value", "said"), KEYS)
def test_json_keys(value, said):
    (document,) = read_json_line(json.dumps(value).encode())
    assert document.text == PROSE
    assert {key: getattr(document, key) for key in said} == said


@pytest.mark.parametrize(
    "line", [b"{", b"[]", b'{"title": "x"}', b'{"text": ""}', b'{"text": 3}', b"\xff\xff", b"[" * 9999]
)
def test_json_line_wrong(line):
    with pytest.raises(GatherError):
        list(read_json_line(line))


def test_json_list_goes_on_after_a_failing_entry():
    first, second, third = read_json(json.dumps([{"text": PROSE}, {"x": 1}, {"text": OTHER}]).encode())
    assert isinstance(second, GatherError)
    assert second.where == "entry 2"
    assert (first.text, third.text) == (PROSE, OTHER)


def test_json_lines_called_json():
    raw = b"\n".join(json.dumps({"text": text}).encode() for text in (PROSE, OTHER))
    assert [d.text for d in read_json(raw)] == [PROSE, OTHER]


def pdf(*lines):
    """A PDF of one page with these lines (in ASCII), as small as can be."""
    shown = " ".join(f"({line}) Tj T*" for line in lines)
    stream = f"BT /F1 10 Tf 12 TL 40 700 Td {shown} ET".encode()
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    out, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj%sendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"xref\n0 6\n0000000000 65535 f \n%strailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (
        table,
        len(out),
    )


def test_pdf_lines_are_joined_to_paragraphs():
    (document,) = read_pdf(
        pdf(
            "Un convoi de quarante camions est arrive mardi soir dans la province,",
            "ont rapporte plusieurs habitants de la ville, sans que la municipalite",
            "ne confirme.",
            "Les camions transportaient des munitions et du carburant, selon elle.",
        )
    )
    first, second = document.text.split("\n")
    assert first.startswith("Un convoi")
    assert first.endswith("municipalite ne confirme.")
    assert second.startswith("Les camions")


def test_pdf_without_text():
    with pytest.raises(GatherError, match="without text") as error:
        list(read_pdf(pdf()))
    assert "ocr" in error.value.remedy


def test_pdf_broken():
    with pytest.raises(GatherError, match="does not open"):
        list(read_pdf(b"%PDF-1.4 and nothing else"))


ENDINGS = [
    pytest.param(b"Le convoi", ".txt", ".txt", id="as it says"),
    pytest.param(b"  <!DOCTYPE html><html>", ".txt", ".html", id="HTML called text"),
    pytest.param(b"\xef\xbb\xbf<!-- x -->\n<HTML lang=fr>", "", ".html", id="HTML with a mark and a comment"),
    pytest.param("<html>".encode("utf-16"), "", ".html", id="HTML in utf-16"),
    pytest.param(b"%PDF-1.7", ".txt", ".pdf", id="PDF called text"),
    pytest.param(b'{"text": "a"}\n{"text": "b"}', "", ".jsonl", id="JSON Lines without an ending"),
    pytest.param(b'{\n "text": "a"}', "", ".json", id="JSON over several lines"),
    pytest.param(b'[{"text": "a"}]', ".data", ".json", id="a list under an unknown ending"),
    pytest.param(b"[1] Le convoi", "", ".txt", id="a bracket is no JSON"),
    pytest.param(b"{Le convoi}", "", ".txt", id="a brace is no JSON"),
    pytest.param(b'{"text": "a"}', ".txt", ".txt", id="JSON called text stays text"),
    pytest.param(b"Le convoi <html> est", "", ".txt", id="markup further on"),
    pytest.param(b'<?xml version="1.0"?>\n<rss version="2.0">', "", ".xml", id="a feed without an ending"),
    pytest.param(b'<rss version="2.0"><channel>', ".txt", ".xml", id="a feed called text"),
    pytest.param(b'<?xml version="1.0"?><kml>', ".kml", ".xml", id="XML of any kind is not read as text"),
    pytest.param(b'<?xml version="1.0"?><!DOCTYPE html><html>', ".xml", ".html", id="a page called XML"),
    pytest.param(b'<?xml version="1.0"?><div>', ".html", ".html", id="a piece of a page"),
    pytest.param(b"<rssi> est un sigle", "", ".txt", id="a word in brackets is no feed"),
    pytest.param(b"titre,texte", ".csv", ".csv", id="a table"),
]


@pytest.mark.parametrize(("head", "ending", "found"), ENDINGS)
def test_ending(head, ending, found):
    assert ending_of(head, ending) == found


NO_TEXT = [  # a name and its bytes; what is told of it
    ("a.csv", b"titre,texte\nA,Un obus", "a table, not an article; write each row as a line of JSON"),
    ("a.rtf", rb"{\rtf1\ansi Un obus}", "this is an RTF document, not text"),
    ("a.eml", b"From: a@b\nSubject: x\n y\nMIME-Version: 1.0\n\nUn obus", "this is a mail or a web archive"),
    ("a.txt", b"Subject: x\r\nMime-Version: 1.0\r\n\r\nUn obus", "this is a mail or a web archive"),
]


@pytest.mark.parametrize(("name", "content", "told"), NO_TEXT)
def test_what_is_no_text_is_not_read_as_one(tmp_path, name, content, told):
    (tmp_path / name).write_bytes(content)
    (error,) = gather([tmp_path / name], settings=Settings())
    assert str(error).startswith(f"{tmp_path / name}: {told}")


@pytest.mark.parametrize("content", ["Marib: trois morts\nSanaa: deux morts\n\nMIME-Version: 1.0", "Le {\\rtf du jour"])
def test_text_that_looks_like_it_is_text(tmp_path, content):
    (tmp_path / "a.txt").write_text(content, encoding="utf-8")
    (article,) = gather([tmp_path / "a.txt"], settings=Settings())
    assert article.text == content


def read_dispatches(raw):
    """The format of a package that is not ours: dispatches parted by a line of equal signs."""
    for text in raw.decode().split("\n===\n"):
        yield RawDocument(text, outlet="Dépêches") if text.strip() else GatherError("an empty dispatch")


@pytest.fixture
def plugged_in(monkeypatch):
    def points(group):
        value = "tests.gather.test_formats:read_dispatches"
        return [
            EntryPoint("dsp", value, group),
            EntryPoint("bad", "no_such_package:reader", group),
            EntryPoint("txt", value, group),
        ]

    monkeypatch.setattr("importlib.metadata.entry_points", points)
    formats._plugged_in.cache_clear()
    monkeypatch.setattr(EntryPoint, "load", lambda self: read_dispatches if self.name == "dsp" else _missing())
    yield
    formats._plugged_in.cache_clear()


def _missing():
    raise ImportError("no_such_package")


def test_format_of_another_package(plugged_in, tmp_path):
    (tmp_path / "a.dsp").write_text(f"{PROSE}\n===\n\n===\n{OTHER}", encoding="utf-8")
    first, second, third = gather([tmp_path], settings=Settings())
    assert (first.text, first.outlet, third.text) == (PROSE, "Dépêches", OTHER)
    assert isinstance(second, GatherError)
    assert second.where == str(tmp_path / "a.dsp")


def test_format_that_does_not_load(plugged_in, tmp_path):
    (tmp_path / "a.bad").write_text(PROSE, encoding="utf-8")
    (error,) = gather([tmp_path / "a.bad"], settings=Settings())
    assert "does not load" in str(error)


def test_built_in_formats_stay(plugged_in):
    assert reader_for(".txt") is formats.read_text
