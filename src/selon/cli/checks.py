"""What `selon doctor` looks at. Nothing is loaded: versions come from what is installed."""

import platform
import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path

from selon import languages
from selon.settings import Settings
from selon.version import __version__


@dataclass(frozen=True, slots=True)
class Check:
    """What was looked at, what was found, whether that is well (None: neither), and how to mend it."""

    what: str
    found: str
    well: bool | None
    remedy: str | None = None


def checks(settings: Settings) -> Iterator[Check]:
    """All checks, in the order in which they are shown."""
    yield Check("Python", f"{platform.python_version()} on {platform.system()}", True)
    yield Check("Selon", __version__, True)
    for code in languages.known():
        yield _language(code, settings)
    for library in _libraries():
        yield _installed(library, library)
    yield _settings(Path())


def _settings(folder: Path) -> Check:
    if (folder / "selon.toml").is_file():
        return Check("settings", f"selon.toml in {folder.absolute()}", True)
    return Check("settings", "no selon.toml in this folder: defaults and SELON_* variables", None)


def _language(code: str, settings: Settings) -> Check:
    facts = languages.table(code, "language")
    what = f"{facts.get('name', code)} ({code})"
    package = settings.pipelines.get(code) or facts.get("pipeline")
    if package is None:
        return Check(what, "known, not read: its articles are gathered and flagged", None)
    return _installed(str(package), what, says=f"read by {package}")


def _installed(package: str, what: str, says: str = "") -> Check:
    distribution = package.replace("_", "-")
    try:
        return Check(what, f"{says} {version(distribution)}".strip(), True)
    except PackageNotFoundError:
        return Check(what, f"{says}, which is not installed".lstrip(", "), False, f"pip install {distribution}")


def _libraries() -> list[str]:
    """The libraries that the package itself asks for; pipelines are told with their language."""
    pipelines = {str(languages.table(code, "language")["pipeline"]).replace("_", "-") for code in languages.read()}
    names = {_name(line) for line in requires("selon") or () if "extra ==" not in line}
    return sorted(names - pipelines)


def _name(requirement: str) -> str:
    return re.split(r"[^\w.-]", requirement, maxsplit=1)[0]
