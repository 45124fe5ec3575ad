"""PDF: the text of its pages, with the lines that the page broke joined again."""

import re
from collections.abc import Iterator

from selon.errors import GatherError
from selon.gather.formats.raw import RawDocument

_STOPS = (".", "!", "?", "…", ":", "»", "”", '"', ")", "؟")
_FULL = 0.75  # of the usual width: a line shorter than this ends its paragraph


def read_pdf(raw: bytes) -> Iterator[RawDocument]:
    """The one document of a PDF. Raises GatherError where it does not open or holds no text.

    Its own dates are left aside: they tell when the file was made, seldom when the article came out.
    """
    import pypdfium2 as pdfium

    try:
        with pdfium.PdfDocument(raw) as document:
            pages = [_page(document, number) for number in range(len(document))]
            title = document.get_metadata_value("Title").strip()
    except pdfium.PdfiumError as error:
        raise GatherError(
            f"a PDF that does not open ({error})", remedy="open it and save it without a password"
        ) from None
    text = "\n".join(filter(None, (_unwrapped(page) for page in pages)))
    if not text.strip():
        raise GatherError("a PDF without text, scanned perhaps", remedy="recognise its characters first (ocrmypdf)")
    # Titles of PDFs are often those of a template: only one that the page itself shows is kept.
    yield RawDocument(text, title=title if title and title in text[:2000] else None)


def _page(document: object, number: int) -> str:
    page = document[number]  # type: ignore[index]  # pypdfium2 has no types
    words = page.get_textpage()
    try:
        return str(words.get_text_range())
    finally:
        words.close()
        page.close()


def _unwrapped(page: str) -> str:
    """The page with one line a paragraph: a line is joined to the next where it is full and no sentence ends there."""
    lines = [line.strip() for line in re.split(r"[\r\n]+", page.replace("\0", ""))]
    widths = sorted(len(line) for line in lines if line)
    usual = widths[int(len(widths) * 0.8)] if widths else 0
    text = ""
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        if line.endswith(("\ufffe", "\x02", "\xad")):  # how PDFium marks a word that the line breaks
            text += line[:-1]
        elif (
            not line
            or not following
            or len(line) < usual * _FULL
            or (line.endswith(_STOPS) and len(line) < usual * 0.9)
        ):
            text += line + "\n"
        else:
            text += line + " "
    return re.sub(r"\n{3,}", "\n\n", text.replace("\ufffe", "").replace("\x02", "")).strip()
