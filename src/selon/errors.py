"""Every error that Selon raises, each saying what was found, where, and what to do next.

SelonError
├── GatherError        an input could not become an article (the rest of a batch goes on)
├── ReadingError       an article could not be read, by a fault of ours (the rest of a batch goes on)
├── PipelineMissing    the parser of a language is not installed
├── SettingsError      a setting is unknown or has a wrong value
├── OptionError        what is asked for cannot be meant: a date that is none, a type of event that there is not
├── GazetteerError     a table of places is wrong, or the compiled gazetteer is missing
├── DossierError       a dossier is missing, damaged, of a newer Selon, or in use
├── JudgementError     a judgement names nothing that was read
│   └── FieldError     or a field or a value that there is not: also an OptionError
└── GoldError          a gold annotation does not fit its text or its format
"""


class SelonError(Exception):
    """What went wrong (`found`), with what (`where`) and what to do next (`remedy`), printed as one line."""

    def __init__(self, found: str, *, where: str = "", remedy: str = "") -> None:
        self.found, self.where, self.remedy = found, where, remedy
        super().__init__(": ".join(p for p in (where, found) if p) + (f"; {remedy}" if remedy else ""))


class GatherError(SelonError):
    """An input could not become an article."""


class ReadingError(SelonError):
    """An article could not be read, by a fault of ours."""


class PipelineMissing(SelonError):
    """The parser of a language is not installed."""


class SettingsError(SelonError):
    """A setting is unknown or has a wrong value."""


class OptionError(SelonError):
    """What is asked for cannot be meant, as an option with a wrong value."""


class GazetteerError(SelonError):
    """A table of places is wrong, or the compiled gazetteer is missing or out of date."""


class DossierError(SelonError):
    """A dossier is missing, damaged, of a newer Selon, or in use."""


class JudgementError(SelonError):
    """A judgement names nothing that was read, or (FieldError) what cannot be judged so."""


class FieldError(JudgementError, OptionError):
    """A judgement names a field that cannot be edited, a value that it cannot have, or too little to merge or split."""


class GoldError(SelonError):
    """A gold annotation does not fit its text or its format."""
