"""Which event a claim is on that tells none itself: "version contested by residents", "declined to comment", "the
assailants wore uniforms" hold no event, and yet a root stands there.

The events of its article compete, with none of them, for each such claim: signs that can be said in one sentence each
(`signs`), with weights that were fitted once (ties.toml). What is tied so is nothing but a stance: no value is read out
of it.
"""

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from math import exp

from selon.model import Claim, Reading
from selon.weave.events.kinds import group
from selon.weave.events.scene import WORD, Scene
from selon.weave.events.signs import JUDGING, Content, of, of_none
from selon.weave.roots import stands

# Swept from 0.4 to 0.7 over all golden articles, each set with the weights of the seven others: the roots of 244 to 251
# of 444 events are right up to 0.55, of 257 at 0.6 and of 255 at 0.65; the rules of before had 245.
SURE = 0.6  # the least probability, of all events of the article together, of a claim that is tied to one of them
VERDICTS = frozenset({"declined", "denied", "doubted", "confirmed"})

Attached = Mapping[str, tuple[str, ...]]


def attached(reading: Reading) -> Attached:
    """The ids of the mentions that claims are on which tell no event themselves, or only that they judge one (`rejects
    the accusations`), by claim: those of the claim that it is about, else the likeliest of its article, where it is
    likelier to be on some event than on none."""
    found: dict[str, tuple[str, ...]] = {}
    scene = Scene(reading)
    for claim in scene.claims:
        if _tells(claim, scene):
            scene.tie(claim, claim.mentions)
            continue
        judged = scene.on.get(claim.about or "", ())
        on = tuple(judged) or _likeliest(claim, scene)
        if on:
            found[claim.id] = on
        scene.tie(claim, on or claim.mentions)
    return found


def _tells(claim: Claim, scene: Scene) -> bool:
    """Whether a claim tells its event itself, or is on none: it stands nowhere, or nobody answers for it."""
    told = [m for m in scene.mentions if m.id in claim.mentions]
    if not scene.mentions or stands(claim) is None or not (claim.sources or claim.stance in VERDICTS):
        return True
    return any(group(m.type) != WORD or claim.stance not in JUDGING for m in told)


def _likeliest(claim: Claim, scene: Scene) -> tuple[str, ...]:
    """The mention that the claim is likeliest on; none where it is likelier on no event."""
    said = Content(claim, scene)
    weights = [(_weight(of(m, said, scene)), m.id) for m in scene.mentions if m.id not in claim.mentions]
    if not weights:
        return ()
    none = exp(_weight(of_none(said)))
    some = sum(exp(weight) for weight, _ in weights)
    return (max(weights)[1],) if some >= SURE * (some + none) else ()


def _weight(signs: Iterable[tuple[str, float]]) -> float:
    return sum(_weights()[name] * degree for name, degree in signs)


@cache
def _weights() -> Mapping[str, float]:
    table: Mapping[str, float] = tomllib.loads(
        files("selon.weave.events").joinpath("ties.toml").read_text(encoding="utf-8")
    )["weights"]
    return table
