"""URLs, against a server of our own on 127.0.0.1."""

import gzip
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from selon.errors import GatherError
from selon.gather import gather
from selon.settings import Settings
from selon.version import __version__

PROSE = "Un convoi de quarante camions est entré mardi soir dans la province, ont rapporté plusieurs habitants."
PAGE = (
    "<!doctype html><html><head><title>Un convoi</title></head><body><article><h1>Un convoi</h1>"
    + "".join(f"<p>{PROSE.replace('mardi', day)}</p>" for day in ("lundi", "mardi", "jeudi"))
    + "</article></body></html>"
)


class Site(BaseHTTPRequestHandler):
    def do_GET(self):
        self.server.asked.append((self.path, self.headers["User-Agent"]))
        answer = self.server.pages.get(self.path, (404, {}, b""))
        if callable(answer):
            answer(self)
            return
        status, headers, content = answer
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *args):
        pass


@pytest.fixture
def site(monkeypatch):
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    with ThreadingHTTPServer(("127.0.0.1", 0), Site) as server:
        server.daemon_threads = True
        server.pages, server.asked = {}, []
        server.url = f"http://127.0.0.1:{server.server_port}"
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield server
        server.shutdown()
        thread.join()


def run(*inputs, timeout=5.0, largest=20_000):
    return list(gather(inputs, settings=Settings(timeout=timeout, largest=largest)))


def error(*inputs, **limits):
    (found,) = run(*inputs, **limits)
    assert isinstance(found, GatherError)
    assert found.remedy
    assert "\n" not in str(found)
    return found


def page(content=PAGE, status=200, **headers):
    return (
        status,
        {name.replace("_", "-"): value for name, value in headers.items()},
        content if isinstance(content, bytes) else content.encode(),
    )


def test_page(site):
    site.pages["/2021/01/23/convoi"] = page(Content_Type="text/html; charset=utf-8")
    (article,) = run(f"{site.url}/2021/01/23/convoi")
    assert PROSE in article.text
    assert (article.url, article.file) == (f"{site.url}/2021/01/23/convoi", None)
    assert (article.published, article.published_basis) == ("2021-01-23", "url")
    assert site.asked == [(path, f"Selon/{__version__}") for path in ("/robots.txt", "/2021/01/23/convoi")]


def test_robots_is_asked_once(site):
    site.pages |= {"/a": page(), "/b": page(PAGE.replace("quarante", "trente"))}
    assert len(run(f"{site.url}/a", f"{site.url}/b")) == 2
    assert [path for path, _ in site.asked].count("/robots.txt") == 1


def test_robots_forbids(site):
    site.pages |= {"/robots.txt": page("User-agent: *\nDisallow: /a"), "/a": page(), "/b": page()}
    forbidden, article = run(f"{site.url}/a", f"{site.url}/b")
    assert "robots.txt forbids" in forbidden.found
    assert article.text
    assert "/a" not in [path for path, _ in site.asked]


def test_robots_that_fails_forbids(site):
    site.pages |= {"/robots.txt": page(status=503), "/a": page()}
    assert "robots.txt cannot be read (HTTP 503" in error(f"{site.url}/a").found


def test_robots_that_is_not_there_allows(site):
    site.pages |= {"/robots.txt": page(status=403), "/a": page()}
    assert len(run(f"{site.url}/a")) == 1


def test_robots_that_hangs_forbids(site):
    site.pages |= {"/robots.txt": lambda request: time.sleep(0.6), "/a": page()}
    assert "robots.txt cannot be read (no answer within 0.2 s)" in error(f"{site.url}/a", timeout=0.2).found


STATUSES = [404, 410, 429, 500]


@pytest.mark.parametrize("status", STATUSES)
def test_status(site, status):
    site.pages["/a"] = page(status=status)
    assert f"HTTP {status}" in error(f"{site.url}/a").found


def test_slow_server(site):
    site.pages["/a"] = lambda request: time.sleep(0.6)
    assert "no answer within 0.2 s" in error(f"{site.url}/a", timeout=0.2).found


def test_server_that_never_ends(site):
    def drip(request):
        request.send_response(200)
        request.end_headers()
        for _ in range(30):
            try:
                request.wfile.write(b"x")
            except OSError:
                return
            time.sleep(0.05)

    site.pages["/a"] = drip
    began = time.monotonic()
    assert "no answer within 0.3 s" in error(f"{site.url}/a", timeout=0.3).found
    assert time.monotonic() - began < 1.2


def test_redirect_is_followed_and_robots_asked_there_too(site):
    site.pages |= {
        "/robots.txt": page("User-agent: *\nDisallow: /forbidden"),
        "/a": page(status=301, Location="/b"),
        "/b": page(),
        "/c": page(status=302, Location="/forbidden"),
        "/forbidden": page(),
    }
    (article,) = run(f"{site.url}/a")
    assert article.url == f"{site.url}/b"
    assert "robots.txt forbids" in error(f"{site.url}/c").found


def test_redirects_without_end(site):
    site.pages["/a"] = page(status=302, Location="/a")
    assert "redirects" in error(f"{site.url}/a").found


def test_redirect_off_the_web(site):
    site.pages["/a"] = page(status=302, Location="file:///etc/hostname")
    assert "no web page" in error(f"{site.url}/a").found


def test_too_large(site):
    site.pages["/a"] = page("x" * 30_000)
    assert "too large" in error(f"{site.url}/a").found


def test_packed_to_be_too_large(site):
    site.pages["/a"] = page(gzip.compress(b"x" * 10_000_000), Content_Encoding="gzip")
    assert "too large" in error(f"{site.url}/a").found


def test_packed(site):
    site.pages["/a"] = page(gzip.compress(PAGE.encode()), Content_Encoding="gzip")
    (article,) = run(f"{site.url}/a")
    assert PROSE in article.text


def test_encoding_that_the_server_tells(site):
    site.pages["/a.txt"] = page(
        "دخلت القافلة إلى المدينة".encode("cp1256"), Content_Type="text/plain; charset=windows-1256"
    )
    (article,) = run(f"{site.url}/a.txt")
    assert article.text == "دخلت القافلة إلى المدينة"


def test_json_lines(site):
    site.pages["/a.jsonl"] = page('{"text": "Un convoi."}\n{"text": "Deux convois."}\n')
    assert [a.text for a in run(f"{site.url}/a.jsonl")] == ["Un convoi.", "Deux convois."]


@pytest.mark.parametrize("url", ["http://127.0.0.1:1/a", "http://[", "http://", "http://127.0.0.1:x/"])
def test_unreachable(url):
    assert error(url).where == url


def test_nothing_is_fetched_that_is_not_an_input(site, tmp_path):
    (tmp_path / "a.txt").write_text(f"{PROSE} {site.url}/a", encoding="utf-8")
    assert len(run(tmp_path / "a.txt")) == 1
    assert site.asked == []
