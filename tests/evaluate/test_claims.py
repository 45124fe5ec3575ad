import pytest

from selon.errors import GoldError
from selon.evaluate import evaluate
from selon.evaluate.claims import distinct_claims
from selon.evaluate.sheet import Tally
from selon.model import Claim

from .build import claim, gold, reading

TEXT = (
    "Selon SANA, citant des sources, un convoi est entré dans le nord de la Syrie jeudi. "
    "Il a été vu près de la frontière. Damas a démenti cette version, que rien ne confirme à ce jour,"
    " dit-on dans la région."
)
CONVOY = "un convoi est entré dans le nord de la Syrie jeudi"


def score(annotation: str, *claims: Claim) -> tuple[Tally, set[tuple[str, str]]]:
    report = evaluate([gold(annotation)], [reading(TEXT, *claims)])
    article = report.articles[0]
    return article.tally, {(miss.field, miss.kind) for miss in article.misses}


def asked(**more: str) -> str:
    keys = {"content": CONVOY, "sources": "[SANA, des sources]", "cue": "Selon", "stance": "asserted", **more}
    return "[{" + ", ".join(f"{key}: {value}" for key, value in keys.items()) + "}]"


# content read, and whether it is the convoy's (50 characters: at least 30 of them, at most 165 long)
CONTENTS = [
    (CONVOY, True),
    (CONVOY[:30], True),
    (CONVOY[:29], False),
    (TEXT[TEXT.index(CONVOY) :][:165], True),
    (TEXT[TEXT.index(CONVOY) - 1 :][:166], False),
    ([CONVOY[:20], CONVOY[25:40]], True),
    ("Il a été vu", False),
]


@pytest.mark.parametrize(("content", "found"), CONTENTS)
def test_content(content: str | list[str], found: bool) -> None:
    tally, misses = score(asked(), claim(TEXT, content, "SANA", "des sources"))
    assert (tally.claims, tally.found, tally.right) == (1, found, found)
    assert tally.attributed_right == found
    assert misses == (set() if found else {("claim", "missed"), ("claim", "extra")})


@pytest.mark.parametrize(
    ("content", "found"), [("vu", True), ("Il a été vu près de la frontière", True), (TEXT, False)]
)
def test_quote_of_a_few_words(content: str, found: bool) -> None:
    annotation = "[{quote: vu, sources: [SANA], stance: asserted}]"
    assert score(annotation, claim(TEXT, content, "SANA"))[0].found == found


@pytest.mark.parametrize(("size", "found"), [(139, True), (140, False)])  # three times its sentence of 33, and 40
def test_quote_and_the_longest_content(size: int, found: bool) -> None:
    annotation = "[{quote: vu, sources: [SANA], stance: asserted}]"
    assert score(annotation, claim(TEXT, TEXT[:size], "SANA"))[0].found == found


# names read -> root right, chain right, precise
CHAINS = [
    (["SANA", "des sources"], (1, 1, 1)),
    (["Fars", "des sources"], (1, 0, 1)),
    (["des sources"], (1, 0, 1)),
    (["SANA"], (0, 0, 1)),
    (["Fars"], (0, 0, 0)),
    (["des sources", "SANA"], (0, 0, 1)),
]


@pytest.mark.parametrize(("names", "right"), CHAINS)
def test_chain(names: list[str], right: tuple[int, int, int]) -> None:
    tally, misses = score(asked(), claim(TEXT, CONVOY, *names))
    assert (tally.right, tally.chains_right, tally.attributed_right) == right
    assert (tally.chains, tally.attributed) == (1, 1)
    assert (("sources", "wrong") in misses) == (not right[0])
    assert (("chain", "wrong") in misses) == (right[0] > right[1])
    assert (("claim", "extra") in misses) == (not right[2])


def test_nobody_read() -> None:
    tally, misses = score(asked(), claim(TEXT, CONVOY))
    assert (tally.found, tally.right, tally.attributed) == (1, 0, 0)
    assert misses == {("sources", "wrong")}


def test_accepted_chains() -> None:
    # a shorter chain is accepted for its root, and for its links only if it has as many as the one annotated, or many
    accepting = asked(accept="[[SANA], [Fars, SANA, des sources]]")
    assert score(accepting, claim(TEXT, CONVOY, "SANA"))[0].right == 1
    assert score(accepting, claim(TEXT, CONVOY, "SANA"))[0].chains_right == 0
    assert score(accepting, claim(TEXT, CONVOY, "Fars", "SANA", "des sources"))[0].chains_right == 1


@pytest.mark.parametrize(
    ("read", "accept", "right"), [("asserted", "[]", 1), ("denied", "[]", 0), ("denied", "[denied]", 1)]
)
def test_stance(read: str, accept: str, right: int) -> None:
    tally, misses = score(asked(stance_accept=accept), claim(TEXT, CONVOY, "SANA", "des sources", stance=read))
    assert tally.stance_right == right
    assert (("stance", "wrong") in misses) == (not right)


def test_the_best_of_several_is_judged() -> None:
    worse = claim(TEXT, CONVOY, "des sources", stance="denied")
    better = claim(TEXT, CONVOY[2:], "SANA", "des sources")
    for order in ([worse, better], [better, worse]):
        tally, _ = score(asked(), *order)
        assert (tally.right, tally.chains_right, tally.stance_right, tally.attributed_right) == (1, 1, 1, 2)


def test_a_right_chain_goes_before_a_right_stance() -> None:
    chained = claim(TEXT, CONVOY, "SANA", "des sources", stance="denied")
    rooted = claim(TEXT, CONVOY[2:], "des sources")
    for order in ([chained, rooted], [rooted, chained]):
        tally, _ = score(asked(), *order)
        assert (tally.chains_right, tally.stance_right) == (1, 0)


def test_hedged_negated_mode() -> None:
    annotation = asked(hedged="true", negated="true", mode="direct")
    right = claim(TEXT, CONVOY, "des sources", hedged=True, negated=True, mode="direct")
    tally, misses = score(annotation, right)
    assert (tally.hedged_both, tally.negated_both, tally.moded, tally.mode_right) == (1, 1, 1, 1)
    assert misses == {("chain", "wrong")}
    _, misses = score(annotation, claim(TEXT, CONVOY, "SANA", "des sources"))
    assert misses == {("hedged", "wrong"), ("negated", "wrong"), ("mode", "wrong")}


OWN = "[{content: Il a été vu, cue: CUE, sources: [], stance: asserted}]"


@pytest.mark.parametrize(
    ("cue", "names", "counted"),
    [
        ("null", [["SANA"]], (1, 1)),
        ("null", [["SANA"], []], (1, 0)),  # once it stands as the article's own, that is what counts
        ("null", [], (1, 0)),
        ("aurait", [["SANA"]], (0, 0)),  # an agentless cue is not the article's own voice
    ],
)
def test_own_voice(cue: str, names: list[list[str]], counted: tuple[int, int]) -> None:
    tally, misses = score(OWN.replace("CUE", cue), *(claim(TEXT, "Il a été vu", *chain) for chain in names))
    assert (tally.own_voice, tally.own_voice_wrong) == counted
    assert tally.claims == 0
    assert (("sources", "own-voice") in misses) == bool(counted[1])


def test_implicit_claims_are_neither_asked_nor_blamed() -> None:
    annotation = "[{content: Il a été vu, implicit: true, sources: [SANA], stance: asserted}]"
    tally, misses = score(annotation, claim(TEXT, "Il a été vu", "SANA"))
    assert (tally.claims, tally.own_voice, tally.attributed, tally.attributed_right) == (0, 0, 1, 1)
    assert not misses


def test_same_content_and_root_count_once() -> None:
    first, again = claim(TEXT, CONVOY, "Fars", "SANA"), claim(TEXT, CONVOY, "Sana")
    other = claim(TEXT, CONVOY, "Damas")
    assert distinct_claims([first, other, again]) == (other, first)


def test_gold_that_is_not_in_the_text() -> None:
    with pytest.raises(GoldError, match="not in the text"):
        score("[{content: absent, stance: asserted}]")


def test_misses_point_at_the_words() -> None:
    report = evaluate([gold(asked())], [reading(TEXT, claim(TEXT, "Il a été vu", "Damas"))])
    spans = {miss.field + miss.kind: miss.span and miss.span.text for miss in report.misses}
    assert spans == {"claimmissed": CONVOY, "claimextra": "Il a été vu"}
    assert {miss.file for miss in report.misses} == {"007_x.txt"}
