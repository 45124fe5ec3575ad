"""Adds readings to a dossier, or weaves it, in a process that is killed: a child for each line on standard input.

`add` has the paths of the dossier and of a file that takes the number of each reading once it is added; the pid of the
child is printed, which may be killed at any moment. `weave` has the path of the dossier and how many statements of its
writing the child gets done before it kills itself; what it ended with is printed. Run as a script, so that each child
costs a fork and no imports.
"""

import os
import signal
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from sqlalchemy import Engine, event

from selon import weave as weaving
from selon.reader import weaving_digest
from selon.store import create_dossier, joining, open_dossier, spool, state
from store.build import TEXT, told

COUNT = 600


def made(number):
    """A reading with claims, mentions, places and counts, of a text with a word of its own."""
    return told(TEXT + f"Le numéro n{number}x.", file=f"{number}.txt")


def add(dossier, told_in):
    """Adds all readings, and tells of each in the file."""
    path = Path(dossier)
    file = os.open(told_in, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    with open_dossier(path) if path.exists() else create_dossier(path) as opened:
        for number in range(COUNT):
            opened.add(made(number), original=f"bytes {number}".encode() * 50)
            os.write(file, f"{number}\n".encode())


def weave(dossier, statements):
    """Weaves the whole dossier, as a large one is woven, until it has written by so many statements."""
    joining.LARGE = spool.AT_HAND = 1
    with open_dossier(Path(dossier)) as opened:
        with opened.writing() as connection:
            state.drop(connection)
        begun, left = False, int(statements)

        def done(connection, cursor, statement, *_):
            nonlocal begun, left
            begun = begun or statement == "BEGIN IMMEDIATE"
            left -= begun
            if left < 0:
                os.kill(os.getpid(), signal.SIGKILL)

        event.listen(Engine, "before_cursor_execute", done)
        opened.weave()


def main():
    """Forks a child for each line."""
    for line in sys.stdin:
        job, *given = line.split()
        if job == "weave":
            weaving.weave([made(0)])  # which loads what the children need
            weaving_digest()
        child = os.fork()
        if not child:
            failed = 1
            try:
                {"add": add, "weave": weave}[job](*given)
                failed = 0
            finally:
                os._exit(failed)
        print(child if job == "add" else os.waitpid(child, 0)[1], flush=True)


if __name__ == "__main__":
    main()
