"""A text made into an article: its identity, its passages, and what is known of its publication."""

from dataclasses import replace

from selon.gather import dates
from selon.gather.language import detect
from selon.gather.passages import lay_out
from selon.gather.signing import outlet_of
from selon.model import Article, PublishedBasis, article_id


def from_text(
    text: str,
    *,
    file: str | None = None,
    url: str | None = None,
    published: str | None = None,
    published_basis: PublishedBasis | None = None,
    title: str | None = None,
    outlet: str | None = None,
    byline: str | None = None,
    language: str | None = None,
) -> Article:
    """The article of a text, which is kept as it is.

    What is not told is looked for in the text and the URL, and None where it is not there. `published` is EDTF (a day,
    a month or a year), `given` unless `published_basis` says where it was found; `language` is ISO 639-1, told by the
    text where it is not given. Raises OptionError where the date is none.
    """
    layout = lay_out(text, title=title)
    basis: PublishedBasis | None
    if published is not None:
        published, basis = dates.given(published), published_basis or "given"
    else:
        published, basis = layout.publication.published, layout.publication.basis
        if published is None and url and (published := dates.from_url(url)):
            basis = "url"
    body = " ".join(text[p.start : p.end] for p in layout.passages if p.kind == "body")
    identity, digest = article_id(text)
    article = Article(
        id=identity,
        sha256=digest,
        file=file,
        url=url,
        title=layout.title,
        outlet=outlet,
        byline=byline or layout.publication.byline,
        published=published,
        published_basis=basis,
        language=language or detect(body or text),
        text=text,
        passages=layout.passages,
    )
    return replace(article, outlet=outlet_of(article))
