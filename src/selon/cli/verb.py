"""One verb of the command: what cannot be meant is told with how the verb is used, wherever that was noticed."""

from typing import Any

import typer
from typer.core import TyperCommand

from selon.errors import OptionError


class Verb(TyperCommand):
    """A verb that ends with 2, and with its usage, where an option or a value cannot be meant."""

    def invoke(self, ctx: Any) -> Any:
        """Runs the verb."""
        try:
            return super().invoke(ctx)
        except OptionError as error:
            raise typer.BadParameter(str(error), ctx=ctx) from None
