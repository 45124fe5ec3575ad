"""Settings: defaults < selon.toml (in the working folder) < SELON_* variables < flags."""

import os
import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from selon.errors import SettingsError


@dataclass(frozen=True, slots=True)
class Settings:
    """What a user may set.

    `pipelines`: language code -> installed spaCy pipeline that replaces the default; `timeout`: seconds to wait for an
    URL; `largest`: bytes above which an input is refused; `actors`: TOML files of actors and outlets laid over ours.
    """

    pipelines: Mapping[str, str] = field(default_factory=dict)
    timeout: float = 20.0
    largest: int = 20_000_000
    actors: tuple[Path, ...] = ()

    @classmethod
    def load(cls, folder: Path | None = None, environ: Mapping[str, str] | None = None, **flags: object) -> "Settings":
        """The settings in force: `selon.toml` of `folder`, then SELON_TIMEOUT, SELON_LARGEST, SELON_ACTORS
        (paths, joined as in PATH) and SELON_PIPELINE_<CODE> of `environ`, then `flags` that are not None.
        Raises SettingsError."""
        path = (folder or Path()) / "selon.toml"
        known = {f.name for f in fields(cls)}
        values = _written(path, known)
        pipelines = values.get("pipelines", {})
        if not isinstance(pipelines, dict) or not all(isinstance(name, str) for name in pipelines.values()):
            raise SettingsError("pipelines is no table of names", where=str(path), remedy='write [pipelines] fr = "…"')
        pipelines = dict(pipelines)
        for key, value in (os.environ if environ is None else environ).items():
            name = key.removeprefix("SELON_").lower()
            if not key.startswith("SELON_"):
                continue
            if name.startswith("pipeline_"):
                pipelines[name.removeprefix("pipeline_")] = value
            elif name == "actors":
                values[name] = [part for part in value.split(os.pathsep) if part]
            elif name in known - {"pipelines"}:
                values[name] = value
        values |= {k: v for k, v in flags.items() if v is not None}
        values["pipelines"] = pipelines | dict(values.get("pipelines") or {} if "pipelines" in flags else {})
        values["actors"] = _paths(values.get("actors", ()), path)
        try:
            values |= {name: kind(values[name]) for name, kind in _NUMBERS.items() if name in values}
        except (TypeError, ValueError, OverflowError) as error:
            raise SettingsError(str(error), where=" or ".join(_NUMBERS), remedy="give a number") from None
        found = cls(**values)
        if not 0 < found.timeout < float("inf") or found.largest < 1:
            raise SettingsError("timeout and largest must be positive", where=str(path), remedy="give a number above 0")
        return found


_NUMBERS: Mapping[str, type[float] | type[int]] = {"timeout": float, "largest": int}


def _written(path: Path, known: Collection[str]) -> dict[str, Any]:
    """What a selon.toml says; nothing where there is none. Raises SettingsError where it says something unknown."""
    if not path.is_file():
        return {}
    try:
        values = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(str(error), where=str(path), remedy="mend the TOML") from None
    for name in values.keys() - known:
        raise SettingsError(f"no setting is called {name}", where=str(path), remedy=f"use {', '.join(sorted(known))}")
    return values


def _paths(values: object, where: Path) -> tuple[Path, ...]:
    """The paths of a list; those that are relative are seen from the working folder."""
    if not isinstance(values, list | tuple) or not all(isinstance(value, str | Path) for value in values):
        raise SettingsError("actors is no list of files", where=str(where), remedy='write actors = ["mine.toml"]')
    return tuple(Path(value) for value in values)
