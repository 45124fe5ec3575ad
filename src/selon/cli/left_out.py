"""Words after a minus on the command line: what a search is to leave out, and no option."""

from typing import Any

from selon.cli.verb import Verb


class LeavingOut(Verb):
    """A command whose words may begin with a minus: `-drone`, or `-"a phrase"`, of which a shell keeps the blanks."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """What click does with the arguments, where such words stand behind `--`."""
        end = args.index("--") if "--" in args else len(args)
        valued = {name for one in self.params for name in one.opts if not getattr(one, "is_flag", False)}
        named = {name.lstrip("-") for one in self.params for name in one.opts}
        out = [i for i in range(end) if _minus(args[i], named) and (i == 0 or args[i - 1] not in valued)]
        if not out:
            return super().parse_args(ctx, args)
        rest = [args[i] for i in range(end) if i not in out]
        return super().parse_args(ctx, [*rest, "--", *(_whole(args[i]) for i in out), *args[end + 1 :]])


def _minus(arg: str, named: set[str]) -> bool:
    """Whether it is a word to be left out: no letter alone, and no option with a dash too few."""
    return len(arg) > len("-h") and arg[0] == "-" and (arg[1].isalnum() or arg[1] == '"') and arg[1:] not in named


def _whole(arg: str) -> str:
    return f'-"{arg[1:]}"' if " " in arg and '"' not in arg else arg
