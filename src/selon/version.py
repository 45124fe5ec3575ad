"""The one place that says which Selon this is."""

__version__ = "0.1.0"
