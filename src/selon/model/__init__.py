"""The domain types: frozen values with no behaviour beyond their own meaning. Imports nothing else of Selon."""

from selon.model.claim import Basis, Claim, Mode, Named, Source, SourceKind, Stance
from selon.model.event import Count, CountKind, EventMention, Place, PlaceRole, Reality, When, WhenBasis
from selon.model.ids import article_id, claim_id, mention_id
from selon.model.reading import Flag, FlagKind, Reader, Reading
from selon.model.text import Article, Passage, PassageKind, PublishedBasis, Span

__all__ = [
    "Article",
    "Basis",
    "Claim",
    "Count",
    "CountKind",
    "EventMention",
    "Flag",
    "FlagKind",
    "Mode",
    "Named",
    "Passage",
    "PassageKind",
    "Place",
    "PlaceRole",
    "PublishedBasis",
    "Reader",
    "Reading",
    "Reality",
    "Source",
    "SourceKind",
    "Span",
    "Stance",
    "When",
    "WhenBasis",
    "article_id",
    "claim_id",
    "mention_id",
]
