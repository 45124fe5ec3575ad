"""The command `selon`: one module a verb; the command parses, a same-named function does the work.

Exit codes: 0 all is done, 1 some input failed or nothing was found, 2 the command or a setting is wrong (also a value
that cannot be meant, and a file that cannot be written), 130 stopped by Ctrl-C, 141 nobody reads the output any more.
"""

import sys


def main() -> None:
    """Runs the command with the arguments of the process."""
    try:
        from selon.cli.app import app

        app()
    except KeyboardInterrupt:
        print("selon: stopped", file=sys.stderr)
        raise SystemExit(130) from None
