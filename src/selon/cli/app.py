"""The verbs gathered under one command. Imports nothing heavy: each verb imports its rooms when it runs."""

import os
import sys
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from selon.cli import (
    add,
    demo,
    doctor,
    evaluate,
    events,
    export,
    gazetteer,
    judge,
    log,
    new,
    read,
    schema,
    search,
    show,
    sources,
    weave,
)
from selon.cli.terminal import Stopped, complain, tolerate
from selon.cli.verb import Verb
from selon.errors import SelonError, SettingsError
from selon.version import __version__


class Verbs(TyperGroup):
    """The command itself: it ends every verb in good order."""

    def main(self, *args: Any, **kwargs: Any) -> Any:
        """Runs the command; help and what verbs print is printed in any locale."""
        tolerate()
        return super().main(*args, **kwargs)

    def invoke(self, ctx: Any) -> Any:
        """Runs the verb; errors of Selon are one line, and a reader who has gone away is no error."""
        try:
            return super().invoke(ctx)
        except SelonError as error:
            complain(error)
            raise typer.Exit(2 if isinstance(error, SettingsError) else 1) from None
        except Stopped:
            raise typer.Exit(130) from None
        except KeyboardInterrupt:
            complain("stopped")
            raise typer.Exit(130) from None
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise typer.Exit(141) from None


app = typer.Typer(
    name="selon",
    cls=Verbs,
    help="Reads news of armed conflict and keeps, for every statement, who says it and on whose word.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for verb in (
    read,
    weave,
    events,
    show,
    sources,
    export,
    new,
    add,
    search,
    judge,
    log,
    demo,
    evaluate,
    gazetteer,
    schema,
    doctor,
):
    app.command(verb.NAME, cls=getattr(verb, "KIND", Verb), epilog="\b\n" + verb.EXAMPLES)(verb.command)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"selon {__version__}")
        raise typer.Exit


@app.callback()
def _selon(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and stop.")
    ] = False,
) -> None:
    pass
