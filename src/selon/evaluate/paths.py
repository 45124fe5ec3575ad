"""Articles and readings named by path, measured against a folder of gold."""

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from selon.errors import GatherError, SelonError
from selon.evaluate.gold import GoldArticle
from selon.evaluate.goldfile import load_gold, woven_gold
from selon.evaluate.metrics import Report, evaluate
from selon.evaluate.weaving import WovenReport, evaluate_weaving
from selon.evaluate.wovengold import load_woven_gold
from selon.model import Reading

if TYPE_CHECKING:
    from selon.settings import Settings


def evaluate_paths(
    gold_dir: Path,
    paths: Iterable[str | Path],
    *,
    language: str | None = None,
    skip: Container[str] = (),
    settings: "Settings | None" = None,
) -> Report:
    """Measures what is read from `paths` against the gold of a folder.

    A path is an article, or a .jsonl file of readings, made by `selon read --json` or elsewhere. An input that cannot
    be read is told in the report's `errors`. `language` and `skip` are those of `evaluate`. Where a weave.yaml stands
    beside the folder, the gold is that of a dossier: the readings are woven, and that is measured too. Raises GoldError
    where the gold is wrong or in many languages, GatherError where a line of readings does not follow the contract.
    """
    gold = load_gold(Path(gold_dir))
    outcomes = list(_outcomes(paths, settings))
    readings = [outcome for outcome in outcomes if isinstance(outcome, Reading)]
    errors = tuple(str(outcome) for outcome in outcomes if isinstance(outcome, SelonError))
    report = evaluate(gold, readings, language=language, skip=skip)
    return replace(report, errors=errors, woven=_woven(woven_gold(Path(gold_dir)), gold, readings))


def _woven(path: Path, gold: Iterable[GoldArticle], readings: Sequence[Reading]) -> WovenReport | None:
    if not path.is_file():
        return None
    from selon.weave import weave  # only here: most gold is of articles, each for itself

    return evaluate_weaving(load_woven_gold(path), gold, readings, weave(readings))


def readings_from_jsonl(path: str | Path) -> Iterator[Reading]:
    """Yields the readings of a file that holds one a line, as `selon read --json` prints them; empty lines are passed
    over, and so are keys that the contract does not know.

    Raises GatherError where the file cannot be read, or a line lacks a key or has a value that the contract rules out.
    """
    for outcome in outcomes_from_jsonl(path):
        if isinstance(outcome, GatherError):
            raise outcome
        yield outcome


def outcomes_from_jsonl(path: str | Path) -> Iterator[Reading | GatherError]:
    """The same, with the error in the place of each line that is no reading. Raises GatherError where the file cannot
    be read."""
    decoder = msgspec.json.Decoder(Reading)
    for number, line in _lines(path):
        try:
            yield decoder.decode(line)
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            remedy = "give each line the shape that `selon schema` prints"
            yield GatherError(str(error), where=f"{path}:{number}", remedy=remedy)


def holds_readings(path: str | Path) -> bool:
    """Whether a path names a .jsonl file whose first line is a reading rather than an article."""
    if Path(path).suffix != ".jsonl" or not Path(path).is_file():
        return False
    _, line = next(_lines(path), (0, b""))
    try:
        first = msgspec.json.decode(line or b"{}")
    except (msgspec.DecodeError, UnicodeDecodeError):
        return False
    return isinstance(first, dict) and "claims" in first


def _outcomes(paths: Iterable[str | Path], settings: "Settings | None") -> Iterator[Reading | SelonError]:
    articles: list[str | Path] = []
    for path in paths:
        if holds_readings(path):
            yield from readings_from_jsonl(path)
        else:
            articles.append(path)
    if articles:
        from selon.reader import read_many  # only here, so that readings are measured without the rooms that read

        yield from read_many(articles, settings=settings)


def _lines(path: str | Path) -> Iterator[tuple[int, bytes]]:
    """Yields the lines that are not empty, with their numbers."""
    try:
        with Path(path).open("rb") as file:
            yield from ((number, line) for number, line in enumerate(file, start=1) if line.strip())
    except OSError as error:
        raise GatherError(error.strerror or str(error), where=str(path), remedy="name a readable file") from None
