"""Articles that come to a large dossier, one by one, and judgements in it: how long until its events tell of each, and
in how much memory.

    python benchmarks/joining.py 10000 [FOLDER]

The readings are those of `benchmarks/weaving.py`. The dossier is made and woven whole, unless the folder has it there;
what comes is added and joined in a process of its own each time, as `selon add` and `selon weave` do. Then a mention of
an event that most articles tell is rejected, and split from the others, and each of that is taken back. Of memory that
is told which a process had at most: in all, and without the pages of mapped files, which the system takes back when it
needs them.
"""

import resource
import sys
import tempfile
import time
from collections.abc import Callable
from multiprocessing import get_context
from pathlib import Path
from threading import Event as Over
from threading import Thread

from selon.model import Event
from selon.store import Dossier as Store
from selon.store import create_dossier, open_dossier
from weaving import Dossier

MORE = 10  # articles that come one by one
OFTEN = 0.05  # seconds after which memory is looked at again


def main() -> None:
    """Prints the figures for as many articles as the first argument says."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    path = Path(sys.argv[2] if len(sys.argv) > 2 else tempfile.mkdtemp()) / f"{count} woven.selon"
    apart = get_context("spawn")
    judged = (("rejected", rejected), ("taken back", taken_back), ("split", split), ("taken back", taken_back))
    for what, job in (("whole", whole), *((f"one more ({n})", one_more) for n in range(MORE)), *judged):
        if what == "whole" and path.is_file():
            continue
        with apart.Pool(1) as pool:
            print(f"{what}: {pool.apply(job, (str(path), count))}", flush=True)


def whole(path: str, count: int) -> str:
    """Makes the dossier, and weaves it whole."""
    made = Dossier(count + MORE)
    with create_dossier(path) as dossier:
        start = time.perf_counter()
        for number in range(count):
            dossier.add(made.reading(number))
        added = time.perf_counter()
        with Memory() as memory:
            dossier.weave()
        woven = time.perf_counter()
        with dossier.reading_rows() as connection:
            kept = connection.exec_driver_sql("SELECT sum(length(content)) FROM woven_state").scalar() or 0
    size = Path(path).stat().st_size
    times = f"added in {added - start:,.0f} s, woven in {woven - added:,.0f} s"
    return f"{times}; {size / count / 1e3:.1f} kB an article, of it {kept / count / 1e3:.1f} of the weaver; {memory}"


def one_more(path: str, count: int) -> str:
    """Adds the next article, and joins it."""
    made, start = Dossier(count + MORE), time.perf_counter()
    with Memory() as memory, open_dossier(path) as dossier:
        there = sum(line["action"] == "new" for line in dossier.log())
        begun = time.perf_counter()
        dossier.add(made.reading(there))
        added = time.perf_counter()
        dossier.weave()
        joined = time.perf_counter()
    told = f"opened in {begun - start:.2f} s, added in {added - begun:.2f} s, joined in {joined - added:.2f} s"
    return f"{told}; {memory}"


def rejected(path: str, count: int) -> str:
    """Rejects a mention of an event that most articles tell."""
    return judging(path, lambda dossier, event: dossier.judge("reject", [event.mentions[0].mention], author="A"))


def split(path: str, count: int) -> str:
    """Splits a mention of such an event from the others."""
    return judging(
        path, lambda dossier, event: dossier.judge("split", [event.id], apart=[event.mentions[0].mention], author="A")
    )


def taken_back(path: str, count: int) -> str:
    """Takes the last judgement back."""
    return judging(path, lambda dossier, _: dossier.undo(dossier.judgements()[-1].judgement.number, author="A"))


def judging(path: str, judge: Callable[[Store, Event], object]) -> str:
    """Judges something, and joins it."""
    with Memory() as memory, open_dossier(path) as dossier:
        event = next(dossier.sought(None))
        begun = time.perf_counter()
        judge(dossier, event)
        judged = time.perf_counter()
        dossier.weave()
        joined = time.perf_counter()
    told = f"of an event of {len(event.mentions)} mentions: judged in {judged - begun:.2f} s"
    return f"{told}, joined in {joined - judged:.2f} s; {memory}"


class Memory(Thread):
    """Looks at the memory of this process for as long as it is entered, and tells the most that it was."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self._most, self._own, self._over = 0.0, 0.0, Over()

    def __enter__(self) -> "Memory":
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self.join()

    def run(self) -> None:
        """Looks, again and again."""
        while not self._over.wait(OFTEN):
            self._look()

    def _look(self) -> None:
        status = Path("/proc/self/status")
        if status.is_file():
            told = dict(line.split(":", 1) for line in status.read_text().splitlines())
            held = {name: int(told[name].split()[0]) / 1024 for name in ("VmRSS", "RssFile")}
            self._most = max(self._most, held["VmRSS"])
            self._own = max(self._own, held["VmRSS"] - held["RssFile"])

    def __str__(self) -> str:
        if not self._most:  # no Linux
            return f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss:,.0f} at most (kB, or bytes on a Mac)"
        return f"{self._most:,.0f} MB at most, {self._own:,.0f} MB without mapped files"


if __name__ == "__main__":
    main()
