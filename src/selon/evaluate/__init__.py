"""Evaluate: gold, metrics, and the gate that keeps figures from dropping. `selon evaluate` is its command."""

from selon.evaluate.gold import GoldArticle, GoldClaim, GoldEvent, GoldPlace
from selon.evaluate.goldfile import gold_digest, load_gold, parse_gold
from selon.evaluate.metrics import ArticleScore, Report, evaluate
from selon.evaluate.paths import evaluate_paths, readings_from_jsonl
from selon.evaluate.sheet import Miss

__all__ = [
    "ArticleScore",
    "GoldArticle",
    "GoldClaim",
    "GoldEvent",
    "GoldPlace",
    "Miss",
    "Report",
    "evaluate",
    "evaluate_paths",
    "gold_digest",
    "load_gold",
    "parse_gold",
    "readings_from_jsonl",
]
