"""What things are, apart from any language: actors and news media with their names, and the types of events."""

from selon.ontology.actor import Actor
from selon.ontology.naming import fold
from selon.ontology.registry import Registry, actor, actors
from selon.ontology.tables import table

__all__ = ["Actor", "Registry", "actor", "actors", "fold", "table"]
