"""Mutated releases: no exception but PressboxError, every span exact, the same bytes twice."""

import random
from functools import cache

import pytest

from pressbox import Extractor, PressboxError
from pressbox.errors import InternalError
from tests.test_bad_input import read
from tests.texts import mutated, seeds


@cache
def second() -> Extractor:
    """Another extractor, so that nothing kept by the first one helps."""
    return Extractor()


def survives(number: int) -> None:
    chance = random.Random(number)
    text = mutated(chance.choice(seeds()), chance)
    try:
        release = read(text)
    except InternalError as error:
        pytest.fail(f"mutation {number}: {error}")
    except PressboxError:
        return
    assert second().extract(text).to_json() == release.to_json(), f"mutation {number}"


@pytest.mark.parametrize("first", range(0, 300, 100))
def test_some_mutated_texts(first: int) -> None:
    for number in range(first, first + 100):
        survives(number)


@pytest.mark.parametrize("number", range(4))
def test_a_text_may_end_anywhere(number: int) -> None:
    text = random.Random(number).choice(seeds())
    for end in range(30, len(text), 41):
        try:
            read(text[:end])
        except InternalError as error:
            pytest.fail(f"{text[end - 60 : end]!r}: {error}")
        except PressboxError:
            continue


@pytest.mark.heavy
@pytest.mark.timeout(600)
@pytest.mark.parametrize("first", range(300, 5_300, 500))
def test_five_thousand_mutated_texts(first: int) -> None:
    for number in range(first, first + 500):
        survives(number)
