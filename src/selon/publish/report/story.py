"""The story of one event: when, where, how many, who stands for it and who against, where they differ, who told it."""

from collections.abc import Callable, Iterable, Iterator

from selon.model import Article, Carried, EventCount, EventPlace, Judgement, Quoted
from selon.publish.accounts import Account
from selon.publish.eventcounts import best, high, low, value
from selon.publish.eventtext import STANDINGS, differing, kind, place, roots, rules
from selon.publish.judging import about, decided, signed
from selon.publish.page.markup import language, shown
from selon.publish.plain import plain
from selon.publish.seasons import spoken
from selon.publish.story.disputes import Alike, alike, foremost, why
from selon.publish.tellings import point
from selon.publish.wording import headline
from selon.weave.articles import label

_MOST = 6  # disagreements that are shown without being asked for
_EACH = 12  # claims of one side that are quoted, those of most articles first


def story(number: int, account: Account) -> str:
    """The section of the event of that number."""
    event = account.event
    where = place(event.places[0].place) if event.places else ""
    title = " · ".join(_said(part) for part in (event.type, where, spoken(event.when.edtf or "undated")) if part)
    marks = (*account.withheld(), *(["stale"] if event.stale else []))
    tags = "".join(f'<span class="tag">{shown(why)}</span>' for why in marks)
    parts = [f"<h2>{number}. {title} {tags}</h2>", _facts(account), _counts(account), _sides(account)]
    if event.disagreements:
        parts.append(f"<h3>Where they differ</h3>{_disagreements(account)}")
    if event.judged:
        parts.append(f"<h3>What people judged</h3>{_list(_judgement(one) for one in event.judged)}")
    parts.append(_articles(account))
    if told := [f"<b>{_said(field)}</b> {_said(rule)}" for field, rule in rules(event)]:
        parts.append(f"<details><summary>How the shown values were picked</summary>{_list(told)}</details>")
    return (
        f'<section class="story" id="e{number}">{"".join(parts)}<p class="id">event {shown(event.id)}</p></section>\n'
    )


def _facts(account: Account) -> str:
    """When, where and who, each value with who carries it."""
    event, lines = account.event, list[tuple[str, str]]()
    days = " to ".join(dict.fromkeys(day for day in (event.when.earliest, event.when.latest) if day))
    lines.append(("when", _said(spoken(event.when.edtf or "the articles do not say when"))))
    if days and days != event.when.edtf:
        lines[-1] = ("when", f"{lines[-1][1]} ({_said(days)})")
    if len(event.when.values) > 1:
        lines.append(("dates told", _carried(event.when.values, spoken)))
    lines.append(("where", _list(map(_place, event.places)) or "no place is told"))
    lines += [(name, _carried(told)) for name, told in (("by", event.actors), ("to", event.targets)) if told]
    return f"<dl>{''.join(f'<dt>{name}</dt><dd>{value}</dd>' for name, value in lines)}</dl>"


def _place(one: EventPlace) -> str:
    """The place with its role, where that is another than `at`, its coordinates or why it has none, who carries it."""
    role = "" if one.place.role == "at" else f"{one.place.role} "
    at = point(one.place)
    # a degree's fourth decimal is 11 m: more than any place told of in the news is known to
    where = f"{at[1]:.4f}, {at[0]:.4f}" if at else one.place.reason or "no coordinates"
    precision = f", precision {one.place.precision}" if at and one.place.precision else ""
    return f"{role}{_said(place(one.place))} ({_said(where + precision)}){_by(one.articles, one.roots)}"


def _counts(account: Account) -> str:
    """A row a count: least, shown and most; and what each told."""
    rows = "".join(map(_count, account.event.counts))
    if not rows:
        return ""
    head = "".join(f"<th>{name}</th>" for name in ("count", "low", "best", "high", "told"))
    return f'<table class="counts"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>'


def _count(one: EventCount) -> str:
    units = {told.unit for told in one.values}
    name = f"{one.kind}, {one.unit}" if one.unit and one.unit != one.kind and units <= {one.unit} else one.kind
    figures = (of(one, ",") or "?" for of in (low, best, high))
    each = (f"{_said(value(told))}{_by(told.articles, told.roots)}" for told in one.values)
    cells = [_said(name), *figures, _list(each)]
    return f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"


def _sides(account: Account) -> str:
    """Who stands for it, against it, and who declines, each with their words."""
    columns = []
    for stance in STANDINGS:
        names = roots(account.event, stance)
        words = list(_words(account, stance))
        if names or words:
            who = ", ".join(map(_said, names)) or "<i>nobody is named</i>"
            quotes = "".join(words[:_EACH])
            more = f'<p class="faint">and {len(words) - _EACH} more</p>' if len(words) > _EACH else ""
            columns.append(f'<div class="side {stance}"><h3>{stance}</h3><p class="who">{who}</p>{quotes}{more}</div>')
    return f'<div class="sides">{"".join(columns)}</div>' if columns else ""


def _words(account: Account, stance: str) -> Iterator[str]:
    """The claims of a side, those of the same words once, with the articles that have them."""
    stood = {(one.article, one.claim) for one in account.event.claims if one.stands == stance}
    same: dict[tuple[str, str], list[Article]] = {}
    for said in account.said():
        if (said.article.id, said.claim.id) in stood:
            same.setdefault((said.by, said.words), []).append(said.article)
    for (by, words), articles in sorted(same.items(), key=lambda one: -len(one[1])):
        names = ", ".join(dict.fromkeys(map(_from, articles)))
        yield f"{_quote(words, articles[0])}<p class='faint'>{_said(by)} — {names}</p>"


def _disagreements(account: Account) -> str:
    """Those that tell most, and the others behind a line that opens them."""
    every, first = list(alike(account.event)), set(foremost(account.event, _MOST))
    told = "".join(_disagreement(account, one) for place, one in enumerate(every) if place in first)
    rest = "".join(_disagreement(account, one) for place, one in enumerate(every) if place not in first)
    return told + (f"<details><summary>{len(every) - _MOST} more</summary>{rest}</details>" if rest else "")


def _disagreement(account: Account, one: Alike) -> str:
    """What differs, and side by side each value, with all who say it and their words."""
    cells = []
    for words, said in one.sides:
        each = "".join(_voice(account, quoted) for quoted in said)
        cells.append(f"<td><b>{_said(differing(one.field, words))}</b>{each}</td>")
    reason = _said(differing(one.field, why(one.reason, (value for value, _ in one.sides))))
    title = f"<b>{_said(one.field)}</b> <span class='tag'>{_said(', '.join(map(kind, one.kinds)))}</span> {reason}"
    return f'<div class="unlike"><p>{title}</p><table><tbody><tr>{"".join(cells)}</tr></tbody></table></div>'


def _voice(account: Account, quoted: Quoted) -> str:
    """The words of one who says it, and in which article."""
    said, article = account.quoted(quoted), account.article(quoted.article)
    by = f"{_said(said.by)} — " if said else ""
    source = _from(article) if article else _said(quoted.file or quoted.article)
    return f"{_quote(quoted.text, article)}<p class='faint'>{by}{source}</p>"


def _judgement(one: Judgement) -> str:
    """What was decided, on which words, by whom and why."""
    return f"<b>{_said(decided(one))}</b> {_said(about(one))} <span class='faint'>{_said(signed(one))}</span>"


def _articles(account: Account) -> str:
    entries = []
    for article in account.articles():
        facts = (article.outlet or "outlet unknown", article.published or "undated", article.file, article.url)
        told = " · ".join(_said(fact) for fact in facts if fact)
        title = f'<cite dir="auto"{language(article.language)}>{shown(headline(article))}</cite>'
        entries.append(f"<li>{title} <span class='faint'>{told}</span></li>")
    copies = "".join(
        f"<p class='faint'>one text: {_said(' = '.join(group))}</p>" for group in account.event.copies if len(group) > 1
    )
    return f'<h3>Articles</h3><ul class="told">{"".join(entries)}</ul>{copies}'


def _quote(words: str, article: Article | None) -> str:
    code = language(article.language) if article else ""
    return f'<blockquote dir="auto"{code}>«\u00a0{shown(plain(words))}\u00a0»</blockquote>'


def _from(article: Article) -> str:
    return _said(", ".join(filter(None, [article.outlet or label(article), article.published])))


def _carried(values: Iterable[Carried], wording: Callable[[str], str] = str) -> str:
    return _list(f"{_said(wording(one.value))}{_by(one.articles, one.roots)}" for one in values)


def _by(articles: tuple[str, ...], names: tuple[str, ...]) -> str:
    """Who carries a value: how many articles, on whose word."""
    number = f"{len(articles)} article{'' if len(articles) == 1 else 's'}"
    word = f", on the word of {', '.join(names)}" if names else ""
    number = number if articles or names else "in no article: a person's edit"
    return f' <span class="faint">{_said(number + word)}</span>'


def _list(lines: Iterable[str]) -> str:
    return "".join(f"<div>{line}</div>" for line in lines)


def _said(text: str) -> str:
    return f"<bdi>{shown(plain(text))}</bdi>"
