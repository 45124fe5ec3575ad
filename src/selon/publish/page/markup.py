"""Words made safe to stand in a page, and the frame that every page has."""

import re
from functools import cache
from html import escape
from importlib.resources import files

from selon.publish.plain import kept

POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_CODE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")


def shown(text: str) -> str:
    """The characters of `text` as a page says them: no markup, no override of direction, white space as it was."""
    return escape(kept(text)).replace("\r", "&#13;")


def language(code: str | None) -> str:
    """The attribute that names the language of what stands inside; nothing for what is no code of a language."""
    return f' lang="{code}"' if code and _CODE.fullmatch(code) else ""


def document(title: str, body: str, *, rules: str = "") -> str:
    """A whole page around `body`; `title` is text, `body` is markup, `rules` more CSS."""
    head = (
        '<meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta name="color-scheme" content="light dark"><meta name="referrer" content="no-referrer">'
        f"<title>{shown(title)}</title>\n<style>\n{style()}{rules}</style>"
    )
    return f'<!DOCTYPE html>\n<html lang="en">\n<head>{head}</head>\n<body>\n{body}</body>\n</html>\n'


@cache
def style() -> str:
    """The CSS of every page."""
    return files(__package__).joinpath("page.css").read_text(encoding="utf-8")
