"""What the commands on events are given: a dossier with the events that it keeps, or readings that are woven now."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

import typer

from selon.cli.dossiers import check_filled, is_dossier, judgements, known, no_dossier_yet, woven

if TYPE_CHECKING:
    from selon.errors import SelonError
    from selon.model import Event, Reading, Woven
    from selon.publish.story import Wanted


@dataclass(frozen=True, slots=True)
class Gathered:
    """The events of some inputs, which a dossier gives one by one, each time anew, and without those that its tables
    tell are not wanted; `sought` gives those among which one
    is that is called so, by the beginning of its id or as the most told; `readings` those of the articles with these
    ids (None: of all), one for each place where a text was published, and `failed` says whether some input could not
    be read."""

    events: "Iterable[Event]"
    sought: "Callable[[str], Iterable[Event]]"
    readings: "Callable[[Iterable[str] | None], Iterable[Reading]]"
    failed: bool


def gathered(inputs: Sequence[str], wanted: "Wanted | None" = None) -> Gathered:
    """The events of a dossier, or of what the inputs hold, woven now: all that are `wanted` are among them. Raises
    SelonError."""
    if len(inputs) == 1 and is_dossier(inputs[0]):
        return _kept(inputs[0], wanted)
    run = Run(inputs)
    readings = list(run.readings())

    def some(wanted: Iterable[str] | None) -> "list[Reading]":
        ids = None if wanted is None else set(wanted)
        return [reading for reading in readings if ids is None or reading.article.id in ids]

    events = run.weave(readings).events
    return Gathered(events, lambda name: events, some, bool(run.failed))


def _kept(path: str, wanted: "Wanted | None") -> Gathered:
    """The events that a dossier keeps."""
    kept = _Kept(path, wanted)
    with woven(path):  # brought up to date
        return Gathered(kept, kept.sought, kept.readings, False)


class _Kept(Iterable["Event"]):
    """A dossier that is opened whenever something of it is asked for."""

    def __init__(self, path: str, wanted: "Wanted | None") -> None:
        self._path, self._wanted = path, wanted

    def __iter__(self) -> "Iterator[Event]":
        from selon.cli.progress import opened
        from selon.publish.story import Wanted

        asked = self._wanted or Wanted()
        with opened(self._path) as dossier:
            yield from dossier.events(since=asked.since, until=asked.until, type=asked.type, articles=asked.told_by)

    def sought(self, name: str) -> "Iterator[Event]":
        """The events that a name may mean."""
        from selon.cli.progress import opened
        from selon.publish.story import MOST_TOLD

        with opened(self._path) as dossier:
            yield from dossier.sought(None if name == MOST_TOLD else name.lower())

    def readings(self, wanted: Iterable[str] | None) -> "Iterator[Reading]":
        """The readings of the articles with these ids; None: of all."""
        from selon.cli.progress import opened

        with opened(self._path) as dossier:
            if wanted is None:
                yield from dossier.readings(judgements=True, publications=True)
            for article in dict.fromkeys(wanted or ()):
                yield from dossier.publications(article, judgements=True)


@dataclass(slots=True)
class Run:
    """Inputs that are read, and how many of them failed: each failure is one line on standard error."""

    inputs: Sequence[str]
    published: str | None = None
    outlet: str | None = None
    quiet: bool = False
    failed: int = 0

    def readings(self, *, publications: bool = True, events: bool = False) -> "Iterator[Reading]":
        """The readings, in order; those of dossiers as people judged them (with `events` also their events), and with
        `publications` one for each place where the text was found. Raises SettingsError where a file of actors is
        wrong, and Exit, all being told, where not one input could be read."""
        from selon.cli.progress import progress
        from selon.cli.terminal import complain, tell_left_out
        from selon.errors import SelonError

        tell_left_out(self.inputs)
        known()  # what is wrong with a file of actors is told once, not for each article
        read = 0
        with progress(self.inputs, quiet=self.quiet) as step:
            for outcome in self._outcomes(publications, events):
                if isinstance(outcome, SelonError):
                    self.failed += 1
                    complain(outcome)
                else:
                    read += 1
                    yield outcome
                step()
        if self.failed and not read:
            raise typer.Exit(1)

    def weave(self, readings: "Iterable[Reading] | None" = None) -> "Woven":
        """What the readings come to, with what people merged, split and edited of events in the dossiers among
        the inputs."""
        from selon.weave import weave

        found = self.readings() if readings is None else readings
        judged = judgements(self.inputs)
        woven = weave(found, judged=judged, known=known())
        if not judged:
            return woven
        from selon.store.decisions import Decisions

        return replace(woven, events=tuple(map(Decisions(judged).on, woven.events)))

    def _outcomes(self, publications: bool, events: bool) -> "Iterator[Reading | SelonError]":
        """Those of dossiers, those made before, and those of the articles, read now."""
        from selon.errors import SelonError
        from selon.evaluate.paths import holds_readings, outcomes_from_jsonl

        def judged(path: str) -> "Iterator[Reading | SelonError]":
            from selon.cli.progress import opened

            with opened(path) as dossier:
                check_filled(dossier, path)
                yield from dossier.readings(judgements=True, events=events, publications=publications)

        def kind(path: str) -> "Callable[[str], Iterator[Reading | SelonError]] | None":
            if is_dossier(path) or no_dossier_yet(path):
                return judged
            return outcomes_from_jsonl if holds_readings(path) else None

        for source, paths in groupby(self.inputs, kind):
            if source is None:
                from selon.reader import read_many

                yield from read_many(list(paths), published=self.published, outlet=self.outlet)
                continue
            for path in paths:
                try:
                    yield from source(path)
                except SelonError as error:
                    yield error
