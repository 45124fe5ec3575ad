"""Gold files: YAML of the format at the head of the project's scoring script, read strictly."""

import hashlib
from pathlib import Path
from typing import Any

import yaml

from selon.errors import GoldError
from selon.evaluate.dates import interval
from selon.evaluate.definitions import definitions
from selon.evaluate.gold import GoldArticle, GoldClaim, GoldEvent, GoldPlace, Number
from selon.evaluate.goldpart import GoldPart

PATTERN = "[0-9]*.yaml"

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # ten times as fast, where PyYAML was built with it


def article_name(file: str | Path) -> str:
    """What ties an article's file and its gold together: the file's name up to the first underscore or suffix."""
    return Path(file).stem.split("_")[0]


def gold_files(folder: Path) -> list[Path]:
    """The gold files of a folder, in order of name."""
    return sorted(folder.glob(PATTERN))


def gold_digest(folder: Path) -> str:
    """The SHA-256 (hex) of the bytes of the folder's gold files, in order of name, and of what weaving must find."""
    digest = hashlib.sha256()
    for path in [*gold_files(folder), *filter(Path.is_file, [woven_gold(folder)])]:
        digest.update(path.read_bytes())
    return digest.hexdigest()


def woven_gold(folder: Path) -> Path:
    """Where what weaving must find in the articles of a folder of gold is kept, if anywhere: beside the folder."""
    return folder.parent / "weave.yaml"


def load_gold(folder: Path, *, texts: Path | None = None) -> tuple[GoldArticle, ...]:
    """The gold of a folder, in order of name; checked against the articles of the folder `texts`, if given.

    Raises GoldError where there is none, a file is not in the format, or quotes what its article does not say.
    """
    paths = gold_files(folder)
    if not paths:
        raise GoldError(f"no gold file ({PATTERN})", where=str(folder), remedy="name a folder that holds some")
    articles = tuple(_read(path) for path in paths)
    if texts is not None:
        for article in articles:
            article.check_spans(_text_of(article, texts))
    return articles


def parse_gold(content: str, *, file: str) -> GoldArticle:
    """The gold written in `content`, the YAML of `file`. Raises GoldError where it is not in the format."""
    try:
        table = yaml.load(content, Loader=_LOADER)
    except (yaml.YAMLError, ValueError) as error:  # ValueError: a day that does not exist
        raise GoldError(" ".join(str(error).split()), where=file, remedy="mend the YAML") from None
    part = GoldPart("the file", file, table, _keys("article"))
    for key in ("claims", "events"):
        if not part.has(key):
            raise part.error(f"has no {key}", f"write {key}, if only to say that there are none")
    return GoldArticle(
        file=file,
        name=article_name(file),
        language=part.word("language"),
        claims=tuple(_claim(file, number, claim) for number, claim in enumerate(part.sequence("claims"), start=1)),
        events=tuple(_event(file, str(key), event) for key, event in part.mapping("events").items()),
        places=tuple(_place(part, str(name), place) for name, place in part.mapping("places").items()),
        text_file=part.word("text"),
    )


def _keys(part: str) -> frozenset[str]:
    return definitions().keys[part]


def _read(path: Path) -> GoldArticle:
    try:
        return parse_gold(path.read_text(encoding="utf-8"), file=str(path))
    except (OSError, UnicodeDecodeError) as error:
        raise GoldError(str(error), where=str(path), remedy="make it a readable UTF-8 file") from None


def _text_of(article: GoldArticle, texts: Path) -> str:
    path = texts / (article.text_file or f"{Path(article.file).stem}.txt")
    try:
        return path.read_bytes().decode("utf-8")  # not read_text, which would change line ends and so offsets
    except (OSError, UnicodeDecodeError) as error:
        remedy = f"put its article into {texts} and name it under `text`"
        raise GoldError(f"its article cannot be read ({error})", where=article.file, remedy=remedy) from None


def _claim(file: str, number: int, table: object) -> GoldClaim:
    written_id = table.get("id") if isinstance(table, dict) else None
    name = str(written_id or number)
    part = GoldPart(f"claim {name}", file, table, _keys("claim"))
    stance = part.needed("stance")
    return GoldClaim(
        id=name,
        quoted=_quoted(part, "content" if part.true("content") else "quote"),
        whole=part.has("content"),
        cue=part.word("cue"),
        chains=(part.words("sources" if part.has("sources") else "chain"), *part.lists_of_words("accept")),
        stance=stance,
        stances=frozenset({stance, *part.words("stance_accept")}),
        mode=part.word("mode"),
        hedged=part.true("hedged"),
        negated=part.true("negated"),
        implicit=part.true("implicit"),
        event=part.word("event"),
    )


def _quoted(part: GoldPart, key: str) -> tuple[str, ...]:
    if isinstance(part.table.get(key), list):
        return part.words(key)
    if not part.true(key):
        raise part.error("quotes nothing of the text", "give its content (whole) or quote (a few of its words)")
    return (part.needed(key),)


def _event(file: str, key: str, table: object) -> GoldEvent:
    part = GoldPart(f"event {key}", file, table, _keys("event"))
    single = [part.word(name) for name in ("place", "via", "from")]
    return GoldEvent(
        key=key,
        type=part.needed("type"),
        triggers=part.words("trigger"),
        place_names=(*part.words("places"), *part.words("to"), *(name for name in single if name)),
        place=_event_place(part, key),
        date=_date(part),
        dated_by_report=part.word("date_of") == "report",
        counts=frozenset(_numbers(part)),
        optional=part.true("optional"),
    )


def _date(part: GoldPart) -> str | None:
    date = part.word("date")
    try:
        interval(date)
    except ValueError as error:
        raise part.error(f"has a date that is none: {date} ({error})", "write it as EDTF, such as 2023-06-12") from None
    return date


def _event_place(part: GoldPart, name: str) -> GoldPlace | None:
    latitude, longitude = part.number("lat"), part.number("lon")
    if latitude is None:
        return None
    if longitude is None:
        raise part.error("has a lat without a lon", "give both")
    return GoldPlace(name, latitude, longitude, part.word("place_kind"))


def _numbers(part: GoldPart) -> list[Number]:
    """Each count as its kind and its least number; a count without a number is left out."""
    numbers: list[Number] = []
    for key in ("counts", "quantities"):
        for table in part.sequence(key):
            count = GoldPart(f"{part.label}: one of its {key}", part.file, table, _keys("count"))
            value = count.number("value") if key == "quantities" else None
            least = count.number("min") if value is None else value
            kind = count.needed("kind")
            if least is not None:
                numbers.append((kind, least))
    return numbers


def _place(part: GoldPart, name: str, value: object) -> GoldPlace:
    match value:
        case [int() | float() as latitude, int() | float() as longitude, str() | None as kind]:
            return GoldPlace(name, latitude, longitude, kind)
        case _:
            raise part.error(f"has a place that is not [latitude, longitude, kind]: {name}", "write it so")
