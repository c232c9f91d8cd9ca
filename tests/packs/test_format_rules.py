"""The layout of the sheets: long patterns over several lines, which are one when they are read."""

import pytest

from pressbox.packs.load import joined
from tools.format_rules import WIDTH, formatted

LONG = "|".join(
    f"(?:won|wins)\\s+the\\s+(?:{word}|final)\\s+race\\b" for word in ("first", "second", "third", "fourth")
)


def test_a_long_pattern_has_an_alternative_a_line() -> None:
    lines = formatted(f"pattern = '{LONG}'").splitlines()
    assert lines[0] == "pattern = '''"
    assert [line.strip() for line in lines[1:-1]] == [part if at == 0 else f"|{part}" for at, part in enumerate(WAYS)]
    assert joined("\n".join(lines[1:-1])) == LONG


WAYS = LONG.replace(r"|(?:won", "\n(?:won").split("\n")


@pytest.mark.parametrize(
    "pattern",
    [
        r"\b(?:" + "|".join(f"word{number}" for number in range(60)) + r")(?!\s+of)",
        r"(?<name>[^\]|(]{2,8}+)" * 12,
        r"(?<!\b(?:a|the)\s)" + r"(?:(?:\d{1,2}|{numbers})\s?(?:h|hours?))?" * 6,
    ],
)
def test_nothing_is_lost_nor_added(pattern: str) -> None:
    laid = formatted(f"pattern = '{pattern}'")
    assert all(len(line) <= WIDTH for line in laid.splitlines())
    assert joined(laid.removeprefix("pattern = '''").removesuffix("'''")) == pattern
    assert formatted(laid) == laid


def test_what_blanks_would_change_stays_in_one_line() -> None:
    assert formatted(line := f"pattern = '{'a ' * 80}b'") == line


def test_a_list_is_filled_and_short_ones_stay() -> None:
    words = ", ".join(f'"word {number}"' for number in range(30))
    lines = formatted(f"near = [{words}]").splitlines()
    assert lines[0] == "near = [" and lines[-1] == "]"
    assert ", ".join(line.strip(" ,") for line in lines[1:-1]) == words
    assert formatted('near = ["a", "b"]') == 'near = ["a", "b"]'
