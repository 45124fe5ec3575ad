"""Dossiers among the paths that a command is given, and their events as they are now."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selon.model import Attached
    from selon.ontology import Registry
    from selon.store import Dossier

AT_ONCE = 1_000  # articles of a dossier that is woven anew on the way to its events: two to four seconds
JOINED = 50  # articles and judgements that are joined on that way to what a larger one keeps of its weaving
ENDING = ".selon"
_DOSSIER = b"SQLite format 3\0"  # how the file of a dossier begins


def is_dossier(path: str) -> bool:
    """Whether a path names a file of a database, or any that is called as one; what may be wrong with it, opening it
    tells."""
    try:
        if not Path(path).is_file():  # a pipe is not to be waited for
            return False
        if named_as_dossier(path):
            return True
        with Path(path).open("rb") as file:
            return file.read(len(_DOSSIER)) == _DOSSIER
    except (OSError, ValueError):
        return False


def named_as_dossier(path: str | Path) -> bool:
    """Whether a path ends as those of dossiers do."""
    return Path(path).suffix.lower() == ENDING


def no_dossier_yet(path: str) -> bool:
    """Whether a path names a dossier that is not there: no pattern, and no address of a page."""
    return named_as_dossier(path) and not Path(path).exists() and not set(path) & set("*?[") and "://" not in path


@contextmanager
def woven(path: str, *, to_write: bool = False) -> "Iterator[Dossier]":
    """The dossier at a path, open, its events brought up to date where that takes seconds; else what keeps them from it
    is told in one line, and those that it touches are marked as stale.
    Raises DossierError, also where the dossier is empty, and where it cannot be written and is `to_write`."""
    from selon.cli.progress import opened
    from selon.cli.terminal import complain
    from selon.store import DossierError

    with opened(path) as dossier:
        those = known()
        since, kept = dossier.since(known=those), dossier.woven()
        new = len(since.articles)
        if kept is None:
            dossier.weave(known=those)
        elif since and (kept.articles + new <= AT_ONCE or (since.joins and since.changes <= JOINED)):
            try:
                dossier.weave(known=those)
            except DossierError as error:  # it cannot be written: what it keeps can be read
                if to_write:
                    raise
                shown = "its events are shown as they were kept, as stale where something changed"
                complain(f"{error.where}: {error.found}: {shown}; {error.remedy}")
        elif since:
            why = f"{new:,} article{' is' if new == 1 else 's are'} new or changed" if new else "the rules changed"
            complain(f"{path}: {why} since it was woven; weave it anew with selon weave {path}")
        check_filled(dossier, path)
        yield dossier


def check_filled(dossier: "Dossier", path: str) -> None:
    """Raises DossierError where nothing was added to the dossier yet."""
    from selon.store import DossierError

    if next(dossier.readings(), None) is None:
        raise DossierError("an empty dossier", where=path, remedy=f"fill it with selon add {path} PATH")


def known() -> "Registry | None":
    """Our actors with those of the user's files; None where there are no such files. Raises SettingsError."""
    from selon.settings import Settings

    if not (files := Settings.load().actors):
        return None
    from selon.ontology import actors  # a tenth of a second, that many a command does without

    return actors(files)


def judgements(inputs: Iterable[str]) -> "list[Attached]":
    """The standing judgements of the dossiers among the inputs; none of one that cannot be opened, which reading it
    tells."""
    return [one for dossier in _opened(inputs) for one in dossier.judgements()]


def judgements_on(inputs: Iterable[str]) -> "dict[str, list[Attached]]":
    """The same by the claim and mention that each is on; the edits of an event are on every mention of it."""
    found: dict[str, list[Attached]] = {}
    for dossier in _opened(inputs):
        for subject, those in dossier.judgements_on(events=True).items():
            found.setdefault(subject, []).extend(those)
    return found


def _opened(inputs: Iterable[str]) -> "Iterator[Dossier]":
    """The dossiers among the inputs that can be opened, each while it is looked at."""
    from selon.cli.progress import opened
    from selon.store import DossierError

    for path in filter(is_dossier, inputs):
        with suppress(DossierError), opened(path) as dossier:
            yield dossier
