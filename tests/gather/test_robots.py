"""robots.txt after RFC 9309, with its own examples among others."""

import pytest

from selon.gather.robots import allows

RULES = [
    pytest.param("", "/a", True, id="no rules"),
    pytest.param("User-agent: *\nDisallow: /", "/a", False, id="everything"),
    pytest.param("User-agent: *\nDisallow:", "/a", True, id="an empty disallow"),
    pytest.param("User-agent: other\nDisallow: /", "/a", True, id="another robot"),
    pytest.param("User-agent: *\nDisallow: /\nUser-agent: SELON\nAllow: /", "/a", True, id="our own group"),
    pytest.param(
        "User-agent: *\nAllow: /\n\nUser-agent: selon/2.0\nDisallow: /", "/a", False, id="our name with a version"
    ),
    pytest.param("User-agent: x\nUser-agent: selon\nDisallow: /a", "/a", False, id="two names over one group"),
    pytest.param(
        "User-agent: selon\nDisallow: /a\n\nUser-agent: selon\nDisallow: /b", "/b", False, id="two groups, one robot"
    ),
    pytest.param("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", True, id="the longer rule"),
    pytest.param("User-agent: *\nAllow: /a\nDisallow: /a", "/a", True, id="equally long: allowed"),
    pytest.param("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf", False, id="wildcard and end"),
    pytest.param("User-agent: *\nDisallow: /*.pdf$", "/y.pdf?x", True, id="not the end"),
    pytest.param("User-agent: *\nDisallow: /caf%C3%A9", "/café", False, id="encoded and not"),
    pytest.param("User-agent: * # all\nDisallow: /a # no", "/a", False, id="comments"),
    pytest.param("\ufeffUser-agent: *\r\nDisallow: /a\r\n", "/a", False, id="byte order mark and dos line ends"),
    pytest.param("Disallow: /\nnonsense\n", "/a", True, id="rules of no group"),
    pytest.param("User-agent: *\nDisallow: /", "/robots.txt", True, id="robots.txt itself"),
]


@pytest.mark.parametrize(("robots", "path", "allowed"), RULES)
def test_rules(robots, path, allowed):
    assert allows(robots, path, agent="Selon") is allowed
