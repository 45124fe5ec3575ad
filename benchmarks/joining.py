"""Articles that come to a large dossier, one by one: how long until its events tell of each, and in how much memory.

    python benchmarks/joining.py 10000 [FOLDER]

The readings are those of `benchmarks/weaving.py`. The dossier is made and woven whole, unless the folder has it there;
what comes is added and joined in a process of its own each time, as `selon add` and `selon weave` do.
"""

import resource
import sys
import tempfile
import time
from multiprocessing import get_context
from pathlib import Path

from selon.store import create_dossier, open_dossier
from weaving import Dossier

MORE = 10  # articles that come one by one


def main() -> None:
    """Prints the figures for as many articles as the first argument says."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    path = Path(sys.argv[2] if len(sys.argv) > 2 else tempfile.mkdtemp()) / f"{count} woven.selon"
    apart = get_context("spawn")
    for what, job in (("whole", whole), *((f"one more ({n})", one_more) for n in range(MORE))):
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
        dossier.weave()
        woven = time.perf_counter()
        with dossier.reading_rows() as connection:
            kept = connection.exec_driver_sql("SELECT sum(length(content)) FROM woven_state").scalar() or 0
    size = Path(path).stat().st_size
    times = f"added in {added - start:,.0f} s, woven in {woven - added:,.0f} s"
    return f"{times}; {size / count / 1e3:.1f} kB an article, of it {kept / count / 1e3:.1f} of the weaver; {memory()}"


def one_more(path: str, count: int) -> str:
    """Adds the next article, and joins it."""
    made, start = Dossier(count + MORE), time.perf_counter()
    with open_dossier(path) as dossier:
        there = sum(line["action"] == "new" for line in dossier.log())
        begun = time.perf_counter()
        dossier.add(made.reading(there))
        added = time.perf_counter()
        dossier.weave()
        joined = time.perf_counter()
    told = f"opened in {begun - start:.2f} s, added in {added - begun:.2f} s, joined in {joined - added:.2f} s"
    return f"{told}; {memory()}"


def memory() -> str:
    """The most that this process took."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return f"{most:,.0f} MB at most, of it up to 1 GB the file, which is mapped"


if __name__ == "__main__":
    main()
