"""Where the statements of one event disagree, field by field."""

from selon.weave.disagreements.finding import disagreements

__all__ = ["disagreements"]
