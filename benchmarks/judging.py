"""How long a dossier takes with many judgements: to make them, to find them again, to read and list events by them.

    python benchmarks/judging.py [2000] [FOLDER]

As many made articles as the first argument says, each of which is judged once: a fourth of the mentions accepted, of
half a field is edited, a fourth of the claims rejected. The dossier is opened anew for each figure. Times are on the
wall and of the processor.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from selon.store import Dossier as Store
from selon.store import create_dossier, open_dossier
from weaving import Dossier

EDITS = (("killed", "5"), ("place", "Raqqa"))


def main() -> None:
    """Prints the figures."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 2_000
    path = Path(sys.argv[2] if len(sys.argv) > 2 else tempfile.mkdtemp()) / f"{count} judged.selon"
    made = Dossier(count)
    with create_dossier(path) as dossier:
        for number in range(count):
            dossier.add(made.reading(number))
        dossier.weave()
    for what, job in (
        ("judged one by one", judge),
        ("found again", lambda dossier: dossier.judgements()),
        ("readings as judged", lambda dossier: sum(1 for _ in dossier.readings(judgements=True))),
        ("woven", lambda dossier: dossier.weave()),
        ("events listed", lambda dossier: sum(1 for _ in dossier.events())),
    ):
        tell(what, path, job)


def judge(dossier: Store) -> None:
    """Judges something of each article."""
    for number, reading in enumerate(list(dossier.readings())):
        mention = reading.mentions[0].id
        if number % 4 == 0:
            dossier.judge("accept", [mention], author="A")
        elif number % 4 == 1 and reading.claims:
            dossier.judge("reject", [reading.claims[0].id], author="A")
        else:
            field, value = EDITS[number % 2]
            dossier.judge("edit", [mention], field=field, value=value, author="A")


def tell(what: str, path: Path, job: Callable[[Store], object]) -> None:
    """Prints what one thing takes."""
    with open_dossier(path) as dossier:
        begun, worked = time.perf_counter(), time.process_time()
        job(dossier)
        print(f"{what}: {time.perf_counter() - begun:.2f} s, {time.process_time() - worked:.2f} s of the processor")


if __name__ == "__main__":
    main()
