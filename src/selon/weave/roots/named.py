"""Who a claim rests on, as a dossier knows them."""

from dataclasses import dataclass, field

from selon.model import SourceKind


@dataclass(frozen=True, slots=True)
class RootName:
    """A root by its canonical name in the dossier; `medium` is who heard it, where it is only described (None where its
    name says who it is), and `own` marks an article's own word: its outlet speaks, and no chain ends there. `office` is
    that by which an article calls somebody whom it names, in the form that such a root has of itself."""

    name: str
    medium: str | None
    kind: SourceKind | None = field(compare=False)
    own: bool = False
    office: str = field(default="", compare=False)
