"""Adds readings to a dossier in a process that may be killed at any moment: a child for each line on standard input.

The line holds the paths of the dossier and of a file that takes the number of each reading once it is added. The pid of
the child is printed. Run as a script, so that each child costs a fork and no imports.
"""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from selon.store import create_dossier, open_dossier
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


def main():
    """Forks a child for each line."""
    for line in sys.stdin:
        child = os.fork()
        if not child:
            try:
                add(*line.split())
            finally:
                os._exit(0)
        print(child, flush=True)


if __name__ == "__main__":
    main()
