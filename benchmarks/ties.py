"""The weights of the signs by which claims are tied to events (src/selon/weave/tellings/ties.toml), fitted anew, and
how well they do on each golden set when it is left out of the fit.

`python benchmarks/ties.py tests/golden/fr/gold:tests/golden/fr/texts tests/golden/dossier/gold:...` takes each set as
its folder of gold and that of its articles. A claim is on the mentions of the event that gold has its words on; where
several mentions tell that event, any of them is right. The fit goes down the gradient, with Adam (Kingma and Ba, 2015).
"""

import sys
from collections import Counter, defaultdict
from math import exp, sqrt
from pathlib import Path

from selon.errors import SelonError
from selon.evaluate.goldfile import load_gold
from selon.evaluate.spans import covered
from selon.evaluate.weaving import COVERED, mentions_of, stem
from selon.reader import read_many
from selon.weave.tellings.attaching import attached, candidates, competing, likeliest
from selon.weave.tellings.scene import Scene

PENALTY = 0.2  # of squares of weights
STEPS, RATE = 600, 0.05
WHOLE = 0.7  # share that two contents have in common from which on they are the same claim, and not one within another


def main(sets):
    cases = {one: list(cases_of(*map(Path, one.split(":")))) for one in sets}
    for left in cases if len(cases) > 1 else ():
        weights = fit([case for one in cases for case in cases[one] if one != left])
        print(left, dict(sorted(Counter(outcome(*case, weights) for case in cases[left]).items())))
    for name, weight in fit([case for one in cases for case in cases[one]]).items():
        print(f'"{name}" = {weight:.1f}')


def cases_of(gold, articles):
    """For each claim of a set that events compete for: the signs of each, and the mentions that are right (None: on
    none of them)."""
    readings = {stem(r.article.file): r for r in read_many([articles]) if not isinstance(r, SelonError)}
    for annotation in load_gold(gold):
        reading = readings.get(stem(annotation.file))
        if reading is None:
            continue
        key_of, tied, scene = mentions_of(annotation, reading), attached(reading), Scene(reading)
        where = [(c, c.locate(reading.article.text, file=annotation.file)) for c in annotation.claims if c.chain]
        for claim in scene.claims:
            events = events_of(claim, where)
            if claim.sources and competing(claim, scene):
                right = {mention for mention, key in key_of.items() if key in events}
                yield candidates(claim, scene), {None} if right & set(claim.mentions) else right or {None}
            scene.tie(claim, tied.get(claim.id, claim.mentions))


def events_of(claim, where):
    """The events that gold has the claim's words on; none where it has no such claim."""
    said = [(span.start, span.end) for span in claim.content]
    shares = [(c, covered(said, extents), covered(extents, said)) for c, extents in where]
    shares = [(c, min(one, other)) for c, one, other in shares if max(one, other) >= COVERED]
    best = max((share for _, share in shares), default=0)
    same = [c for c, share in shares if best < WHOLE or share >= best - 0.1]
    return {c.event for c in same if c.event}


def fit(cases):
    """The weights that make what is right likeliest."""
    weights, mean, spread = defaultdict(float), defaultdict(float), defaultdict(float)
    names = sorted({name for signs, _ in cases for one in signs.values() for name in one})
    for step in range(1, STEPS + 1):
        slope = Counter({name: PENALTY * weights[name] for name in names})
        for signs, right in cases:
            scores = {m: exp(sum(weights[n] * d for n, d in one.items())) for m, one in signs.items()}
            every, hit = sum(scores.values()), sum(scores[m] for m in right if m in scores)
            for m, one in signs.items() if hit else ():
                pull = scores[m] / every - (scores[m] / hit if m in right else 0)
                for name, degree in one.items():
                    slope[name] += pull * degree
        for name in names:
            mean[name] = 0.9 * mean[name] + 0.1 * slope[name]
            spread[name] = 0.999 * spread[name] + 0.001 * slope[name] ** 2
            move = mean[name] / (1 - 0.9**step) / (sqrt(spread[name] / (1 - 0.999**step)) + 1e-8)
            weights[name] -= RATE * move
    return dict(weights)


def outcome(signs, right, weights):
    found = likeliest(signs, defaultdict(float, weights))
    if not found:
        return "left rightly" if right == {None} else "missed"
    return "right" if found[0] in right else "wrong"


if __name__ == "__main__":
    main(sys.argv[1:])
