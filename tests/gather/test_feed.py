"""RSS and Atom: what each entry gives, and the XML that is no feed."""

import pytest

from selon.errors import GatherError
from selon.gather import gather
from selon.gather.formats.feed import read_feed
from selon.settings import Settings

DAY = "<pubDate>Sun, 18 Aug 2024 09:30:00 +0000</pubDate>"


def rss(items, more="", root='<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" '):
    root += 'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">'
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n{root}<channel><title>Fil du Nil</title><link>https://a.example/</link>'
        f"<language>fr</language>{more}{items}</channel></rss>"
    ).encode()


def atom(entries):
    return (
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr"><title>Fil du Nil</title>'
        f'<link rel="self" href="https://a.example/feed"/>{entries}</feed>'
    ).encode()


TEXTS = [  # what an entry holds; the text that is read
    pytest.param("<description>Un obus est tombé.</description>", "Un obus est tombé.", id="plain"),
    pytest.param(
        "<description><![CDATA[<p>Un obus est tombé.</p><p>Trois blessés.</p>]]></description>",
        "Un obus est tombé.\n\nTrois blessés.",
        id="HTML in CDATA: a paragraph a block",
    ),
    pytest.param(
        "<description>&lt;p&gt;L&amp;rsquo;obus&lt;br/&gt;est\n tombé.&lt;/p&gt;</description>",
        "L’obus\n\nest tombé.",
        id="HTML escaped twice",
    ),
    pytest.param(
        "<description>Le début…</description><content:encoded><![CDATA[<div>Le tout, <b>en</b> entier.</div>]]>"
        "</content:encoded>",
        "Le tout, en entier.",
        id="the whole before the beginning of it",
    ),
    pytest.param(
        "<media:content>une photo</media:content><media:description>la photo</media:description>"
        "<description>Un obus.</description>",
        "Un obus.",
        id="the words of a picture are not those of the entry",
    ),
    pytest.param(
        "<description><![CDATA[<script>alert(1)</script><style>p{}</style><p>Un obus.</p>]]></description>",
        "Un obus.",
        id="nothing of scripts and styles",
    ),
    pytest.param("<description>Un d&eacute;p&ocirc;t</description>", "Un dépôt", id="entities of HTML in the XML"),
    pytest.param("<description>Moins de 5 &lt; 6</description>", "Moins de 5 < 6", id="a sign that opens no tag"),
    pytest.param(
        "<description><![CDATA[<p>«\u00a0Un obus\u00a0»</p>]]></description>",
        "«\u00a0Un obus\u00a0»",
        id="no-break spaces stay",
    ),
]


@pytest.mark.parametrize(("inside", "text"), TEXTS)
def test_the_text_of_an_entry(inside, text):
    (document,) = read_feed(rss(f"<item><title>A</title>{inside}</item>"))
    assert document.text == text


SAID = [  # what an entry holds beside its text; what is read of it
    pytest.param(f"<title>Un obus &amp; un mort</title>{DAY}", {"title": "Un obus & un mort"}, id="title"),
    pytest.param(DAY, {"published": "2024-08-18", "published_basis": "metadata"}, id="RFC 822"),
    pytest.param("<dc:date>2024-08-18T09:30:00Z</dc:date>", {"published": "2024-08-18"}, id="Dublin Core"),
    pytest.param("<pubDate>un jour</pubDate>", {"published": None, "published_basis": None}, id="no date"),
    pytest.param("<link>https://a.example/1</link>", {"url": "https://a.example/1"}, id="link"),
    pytest.param(
        "<guid>https://a.example/2</guid>", {"url": "https://a.example/2"}, id="an identifier that leads there"
    ),
    pytest.param('<guid isPermaLink="false">https://a.example/2</guid>', {"url": None}, id="one that does not"),
    pytest.param("<link>javascript:alert(1)</link>", {"url": None}, id="no address of a page"),
    pytest.param("", {"outlet": "Fil du Nil", "language": "fr", "byline": None}, id="of the whole feed"),
    pytest.param("<source url='https://b.example/'>Le Désert</source>", {"outlet": "Le Désert"}, id="taken over"),
    pytest.param("<dc:creator>Awa Diallo</dc:creator>", {"byline": "Awa Diallo"}, id="who signs"),
    pytest.param("<author>awa@a.example (Awa Diallo)</author>", {"byline": "Awa Diallo"}, id="with an address"),
    pytest.param("<author>awa@a.example</author>", {"byline": None}, id="an address is no name"),
]


@pytest.mark.parametrize(("inside", "said"), SAID)
def test_what_an_entry_says_of_itself(inside, said):
    (document,) = read_feed(rss(f"<item><description>Un obus.</description>{inside}</item>"))
    assert {name: getattr(document, name) for name in said} == said


def test_atom():
    entry = (
        '<entry><title type="html">Un &lt;b&gt;obus&lt;/b&gt;</title><link rel="edit" href="https://a.example/e"/>'
        '<link href="https://a.example/1"/><updated>2024-08-20T00:00:00Z</updated>{}'
        '<author><name>Awa Diallo</name></author><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">'
        "<p>Un obus.</p><p>Un mort.</p></div></content></entry>"
    )
    dated, undated = read_feed(atom(entry.format("<published>2024-08-18</published>") + entry.format("")))
    said = dated.title, dated.text, dated.url, dated.byline, dated.outlet, dated.language
    assert said == ("Un obus", "Un obus.\n\nUn mort.", "https://a.example/1", "Awa Diallo", "Fil du Nil", "fr")
    assert (dated.published, undated.published) == ("2024-08-18", None)  # an update is no publication


def test_rss_1():
    raw = (
        b'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">'
        b"<channel><title>Fil du Nil</title></channel><item><title>Un obus</title><description>Un mort.</description>"
        b"</item></rdf:RDF>"
    )
    (document,) = read_feed(raw)
    assert (document.title, document.text, document.outlet) == ("Un obus", "Un mort.", "Fil du Nil")


def test_an_entry_without_a_text_is_told_in_its_place():
    found = list(
        read_feed(rss("<item><link>https://a.example/1</link></item><item><description>B</description></item>"))
    )
    assert str(found[0]) == "entry 1: an entry of a feed without a text; give its page: https://a.example/1"
    assert found[1].text == "B"


@pytest.mark.parametrize("encoding", ["iso-8859-1", "windows-1252", "utf-16"])
def test_encodings(encoding):
    raw = rss("<item><description>Un obus tombé à côté.</description></item>").decode().replace("UTF-8", encoding)
    (document,) = read_feed(raw.encode(encoding))
    assert document.text == "Un obus tombé à côté."


def test_a_feed_that_is_broken_gives_what_can_be_read():
    (document,) = read_feed(rss("<item><title>A & B</title><description>Un obus.</description>"))
    assert document.text == "Un obus."


def test_entities_are_never_resolved(tmp_path):
    (tmp_path / "secret").write_text("secret", encoding="utf-8")
    doctype = f'<!DOCTYPE rss [<!ENTITY a SYSTEM "{(tmp_path / "secret").as_uri()}"><!ENTITY b "bbb">]>'
    raw = rss("<item><description>Un obus &a; &b;.</description></item>").replace(
        b"<rss", doctype.encode() + b"<rss", 1
    )
    (document,) = read_feed(raw)
    assert "secret" not in document.text
    assert "bbb" not in document.text


REFUSED = [  # a file; what is told of it
    pytest.param(rss(""), "a feed without entries", id="a feed without entries"),
    pytest.param(
        b"<?xml version='1.0'?><urlset><url/></urlset>", "no feed of news: its root is urlset", id="a site map"
    ),
    pytest.param(b"<?xml version='1.0'?>", "broken XML", id="nothing after the declaration"),
]


@pytest.mark.parametrize(("raw", "told"), REFUSED)
def test_what_is_no_feed(raw, told):
    with pytest.raises(GatherError, match=told):
        list(read_feed(raw))


@pytest.mark.parametrize("name", ["fil.xml", "fil.rss", "fil.atom", "fil.txt", "fil"])
def test_each_entry_is_an_article_whatever_the_file_is_called(tmp_path, name):
    items = (
        f"<item><description>Un obus.</description>{DAY}</item><item/><item><description>Un mort.</description></item>"
    )
    (tmp_path / name).write_bytes(rss(items))
    first, failed, last = gather([tmp_path], settings=Settings())
    assert (first.text, first.published, last.text) == ("Un obus.", "2024-08-18", "Un mort.")
    assert str(failed).startswith(f"{tmp_path / name}, entry 2: an entry of a feed without a text")
