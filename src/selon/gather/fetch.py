"""URLs: fetched only because they were asked for, where robots.txt lets us, within a time and a size."""

import time
import zlib
from dataclasses import dataclass
from http.client import HTTPException, HTTPMessage, HTTPResponse
from typing import IO
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urljoin, urlsplit, urlunsplit
from urllib.request import HTTPRedirectHandler, OpenerDirector, Request, build_opener

from selon.errors import GatherError
from selon.gather import robots
from selon.settings import Settings
from selon.version import __version__

AGENT = "Selon"
REDIRECTS = 5  # as many as RFC 9309 asks robots to follow for robots.txt
_ROBOTS_LARGEST = 512 * 1024  # RFC 9309: at least 500 KiB are to be read
_PIECE = 64 * 1024


@dataclass(frozen=True, slots=True)
class Fetched:
    """What an URL gave, and the URL that it came from after redirects."""

    content: bytes
    url: str


class Fetcher:
    """Fetches URLs with the settings' timeout and size limit; asks each site for its robots.txt once."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._rules: dict[str, str | GatherError] = {}
        self._opener: OpenerDirector | None = None

    def fetch(self, url: str) -> Fetched:
        """The content of `url`. Raises GatherError: forbidden, not found, too slow, too large, unreachable."""
        deadline = time.monotonic() + self._settings.timeout
        at = _ascii(url)
        for _ in range(REDIRECTS + 1):
            self._ask_leave(at, url)
            answer = self._get(at, deadline, self._settings.largest, url)
            if isinstance(answer, bytes):
                return Fetched(answer, at)
            at = answer.to
        raise GatherError(f"more than {REDIRECTS} redirects", where=url, remedy="give the URL that they lead to")

    def _ask_leave(self, at: str, url: str) -> None:
        parts = urlsplit(at)
        site = urlunsplit((parts.scheme, parts.netloc, "", "", ""))
        if site not in self._rules:
            self._rules[site] = self._robots(site)
        rules = self._rules[site]
        if isinstance(rules, GatherError):
            raise GatherError(rules.found, where=url, remedy=rules.remedy)
        path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        if not robots.allows(rules, path, agent=AGENT):
            raise GatherError(
                "robots.txt forbids fetching it", where=url, remedy="save the page yourself and give the file"
            )

    def _robots(self, site: str) -> str | GatherError:
        """The site's rules: none where it has none (4xx), an error where it cannot say (RFC 9309, 2.3.1)."""
        deadline = time.monotonic() + self._settings.timeout
        at = f"{site}/robots.txt"
        for _ in range(REDIRECTS + 1):
            try:
                answer = self._get(at, deadline, _ROBOTS_LARGEST, at, cut=True)
            except _RefusedError as error:
                if 400 <= error.status < 500:
                    return ""
                return GatherError(
                    f"robots.txt cannot be read ({error.found}), so nothing may be fetched", remedy="try later"
                )
            except GatherError as error:
                return GatherError(f"the site's robots.txt cannot be read ({error.found})", remedy=error.remedy)
            if isinstance(answer, bytes):
                return answer.decode("utf-8", "replace")
            at = answer.to
        return ""  # RFC 9309, 2.3.1.2: too many redirects count as no robots.txt

    def _get(self, at: str, deadline: float, largest: int, url: str, *, cut: bool = False) -> "bytes | _Redirect":
        """What stands at an address, or where that leads; `url` is the one that was asked for, `cut` takes the
        beginning of what is too large. Raises GatherError."""
        left = deadline - time.monotonic()
        slow = GatherError(
            f"no answer within {self._settings.timeout:g} s", where=url, remedy="try later, or raise timeout"
        )
        if left <= 0:
            raise slow
        try:
            with self._open(at, left) as response:
                return _to_utf8(_read(response, deadline, largest, cut=cut), response.headers.get_content_charset())
        except TimeoutError:
            raise slow from None
        except HTTPError as error:
            return _refused(error, at, url)
        except (URLError, HTTPException, OSError, ValueError) as error:
            reason = getattr(error, "reason", error)
            if isinstance(reason, TimeoutError):
                raise slow from None
            why = getattr(reason, "strerror", None) or str(reason) or type(error).__name__
            raise GatherError(f"cannot be reached ({why})", where=url, remedy="check the URL and the network") from None
        except zlib.error as error:
            raise GatherError(
                f"its compression is broken ({error})", where=url, remedy="save the page yourself"
            ) from None

    def _open(self, at: str, timeout: float) -> HTTPResponse:
        if self._opener is None:
            self._opener = build_opener(_NoRedirect)
        headers = {"User-Agent": f"{AGENT}/{__version__}", "Accept-Encoding": "gzip"}
        answer: HTTPResponse = self._opener.open(Request(at, headers=headers), timeout=timeout)
        return answer


@dataclass(frozen=True, slots=True)
class _Redirect:
    to: str


class _RefusedError(GatherError):
    """The server answered with an error; `status` is its number."""

    status: int


class _NoRedirect(HTTPRedirectHandler):
    """Leaves redirects to us: the robots.txt of each site on the way is asked."""

    def redirect_request(
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> None:
        return None


def _refused(error: HTTPError, at: str, url: str) -> _Redirect:
    """Where a redirect leads. Raises _RefusedError for any other error status."""
    with error:
        target = error.headers.get("Location")
        if error.code in (301, 302, 303, 307, 308) and target:
            to = urljoin(at, target)
            if not to.lower().startswith(("http://", "https://")):
                raise GatherError(f"redirected to {to}, which is no web page", where=url, remedy="check the URL")
            return _Redirect(_ascii(to))
        remedy = "try later" if error.code >= 500 or error.code == 429 else "check the URL, or save the page yourself"
        refused = _RefusedError(f"HTTP {error.code} {error.reason}".strip(), where=url, remedy=remedy)
        refused.status = error.code
        raise refused


def _read(response: HTTPResponse, deadline: float, largest: int, *, cut: bool) -> bytes:
    """The body, unpacked; with `cut` only its first `largest` bytes, else too long a body raises GatherError."""
    packed = response.headers.get("Content-Encoding", "").lower() == "gzip"
    unpack = zlib.decompressobj(wbits=31) if packed else None
    content = b""
    while piece := response.read1(_PIECE):
        content += unpack.decompress(piece, largest + 1 - len(content)) if unpack else piece
        if len(content) > largest:
            if cut:
                return content[:largest]
            raise GatherError(
                f"too large: more than {largest:,} bytes", where=response.url, remedy="raise the setting largest"
            )
        if time.monotonic() > deadline:
            raise TimeoutError
    return content


def _to_utf8(content: bytes, charset: str | None) -> bytes:
    """What the server says of the encoding goes before what the page says: kept by a byte order mark."""
    if charset is None or charset.lower() in ("utf-8", "utf8") or content.startswith((b"%PDF-", b"\xef\xbb\xbf")):
        return content
    try:
        return b"\xef\xbb\xbf" + content.decode(charset).encode("utf-8")
    except (LookupError, UnicodeError):
        return content


def _ascii(url: str) -> str:
    """The URL as it goes over the wire: other letters encoded, the fragment left out. Raises GatherError."""
    try:
        parts = urlsplit(url)
        host = parts.netloc if parts.netloc.isascii() else parts.netloc.encode("idna").decode()
        if not parts.hostname or (parts.port or 0) < 0:  # asking for the port checks it
            raise ValueError("it names no host")
    except ValueError as error:
        raise GatherError(f"no URL that can be fetched ({error})", where=url, remedy="check the URL") from None
    path, query = (quote(part, safe="/%:@!$&'()*+,;=~?-._") for part in (parts.path or "/", parts.query))
    return urlunsplit((parts.scheme.lower(), host, path, query, ""))
