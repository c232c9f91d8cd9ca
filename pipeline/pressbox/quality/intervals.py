"""How sure a score is: what F1 would lie between, had other releases of the same kind been drawn.

Two ways, and of both the wider: a bootstrap over releases, for mistakes of one release come together (500 draws, a
fixed seed, so that the same scores give the same interval), and Wilson's interval, which has room to be wrong where
no mistake was seen. Wilson's takes F1 for the share of right ones among tp + (fp + fn) / 2 trials.
"""

import math
import random
from collections.abc import Iterator, Mapping, Sequence

from pressbox.quality.evaluate import Scores, Tally

_DRAWS, _SEED = 500, 20260314
_OUTSIDE = 0.025  # of each side: 95 % lie between
_Z = 1.959964
Interval = tuple[float, float]
Groups = dict[str, tuple[int, Tally, Interval | None]]  # how many releases, their micro average, its interval
Counts = tuple[int, int]  # twice the right ones, and what is wrong or missing


def intervals(each: Sequence[Scores]) -> dict[str, Interval]:
    """By row, and for 'micro average', the interval, from the scores of single releases. Empty rows have none."""
    draws = _draws(len(each))
    found: dict[str, Interval] = {}
    for name, counts in _rows(each):
        if any(map(sum, counts)):
            found[name] = _interval(counts, draws)
    return found


def _rows(each: Sequence[Scores]) -> Iterator[tuple[str, list[Counts]]]:
    for name in dict.fromkeys(name for scores in each for name in scores.rows):
        yield name, [_counts(scores.rows.get(name, Tally())) for scores in each]
    yield "micro average", [_counts(scores.micro()) for scores in each]


def _counts(tally: Tally) -> Counts:
    return 2 * tally.tp, tally.fp + tally.fn


def _draws(number: int) -> list[list[int]]:
    dice = random.Random(_SEED)  # noqa: S311 (the same draws each time are what is wanted)
    return [dice.choices(range(number), k=number) for _ in range(_DRAWS)] if number > 1 else []


def _interval(counts: Sequence[Counts], draws: Sequence[Sequence[int]]) -> Interval:
    right, wrong = (sum(side) for side in zip(*counts, strict=True))
    low, high = wilson(right / 2, (right + wrong) / 2)
    if wrong and draws:
        drawn = sorted(_share(counts, draw) for draw in draws)
        low = min(low, drawn[int(_OUTSIDE * len(drawn))])
        high = max(high, drawn[-1 - int(_OUTSIDE * len(drawn))])
    return round(low, 4), round(high, 4)


def _share(counts: Sequence[Counts], draw: Sequence[int]) -> float:
    right = sum(counts[index][0] for index in draw)
    wrong = sum(counts[index][1] for index in draw)
    return right / (right + wrong) if right + wrong else 1.0


def wilson(right: float, trials: float) -> Interval:
    """Where a share lies, 95 of 100 times: Wilson's score interval."""
    share, spread = right / trials, _Z**2 / trials
    middle = (share + spread / 2) / (1 + spread)
    half = math.sqrt(share * (1 - share) * spread + spread**2 / 4) / (1 + spread)
    return max(0.0, middle - half), min(1.0, middle + half)


def by_group(groups: Mapping[str, Sequence[Scores]]) -> Groups:
    """How many releases each group has, their micro average, and its interval."""
    found: Groups = {}
    for name in sorted(groups):
        total = Tally()
        for scores in groups[name]:
            one = scores.micro()
            total.add(one.tp, one.fp, one.fn, one.neutral)
        found[name] = (len(groups[name]), total, intervals(groups[name]).get("micro average"))
    return found
