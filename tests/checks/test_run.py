"""A run of checks: one that fails is reported and costs nobody else's findings, and history is looked at by itself."""

from collections.abc import Iterator

import pressbox
from pressbox.checks import all_checks
from pressbox.checks.frame.case import Case
from pressbox.checks.frame.check import PASSED, Check, Outcome
from pressbox.checks.frame.corpus import Corpus
from pressbox.checks.frame.run import check_corpus, check_release
from tests.checks.corpora import corpus_of

FRIDAY = "Elin Norrgård starts on Friday 11 May 2024 at Karlskoga.\n"


def failing(case: Case) -> Iterator[Outcome]:
    yield PASSED
    raise KeyError(case.release.id)


def failing_on_all(corpus: Corpus) -> Iterator[Outcome]:
    raise ValueError(f"{len(corpus.cases)} of them\nand more")
    yield PASSED


D101 = next(check for check in all_checks() if check.code == "D101")
BROKEN = (Check("Z901", "broken", "info", within=failing), Check("Z902", "broken-too", "info", across=failing_on_all))


def test_a_check_that_fails_is_reported_and_the_others_go_on() -> None:
    outcomes = check_corpus(corpus_of(one=FRIDAY), [*BROKEN, D101])
    assert {(one.code, one.severity, one.attribute) for one in outcomes.findings} == {
        ("D101", "error", "weekday"),
        ("X107", "warning", "Z901"),
        ("X107", "warning", "Z902"),
    }
    said = next(one.message for one in outcomes.findings if one.attribute == "Z902")
    assert said.startswith("Z902 failed (ValueError: 1 of them), so that")
    assert outcomes.checked["Z901"].passed == outcomes.checked["Z901"].undecided == 1


def test_the_same_within_one_release() -> None:
    case = corpus_of(one=FRIDAY).cases[0]
    assert [one.code for one in check_release(case, [*BROKEN, D101]).findings] == ["D101", "X107"]


def test_the_order_of_releases_changes_nothing() -> None:
    texts = {
        "a": "GT4 European Series 2026 calendar\n17-19 April - Monza\n8-10 May - Paul Ricard\n26-28 June - Spa\n",
        "b": "GT4 European Series 2026 calendar\n18-19 April - Monza\n8-10 May - Paul Ricard\n26-28 July - Spa\n",
        "c": FRIDAY,
    }
    usual = [check for check in all_checks() if check.is_usual]
    forth = check_corpus(corpus_of(**texts), usual)
    back = check_corpus(corpus_of(**dict(reversed(texts.items()))), usual)
    assert forth.findings
    assert forth.findings == back.findings
    assert forth.checked == back.checked


def test_what_was_replaced_is_still_looked_at_by_itself() -> None:
    corpus = corpus_of(one=FRIDAY * 3, two="CORRECTION: " + FRIDAY.replace("Friday", "Saturday") * 3)
    assert corpus.replaced == {"one": "two"}
    assert {
        place.release for one in check_corpus(corpus, [D101]).findings for v in one.values for place in v.evidence
    } == {"one"}


def test_a_slip_that_is_made_twice_is_one_finding_with_both_places() -> None:
    text = "Out\n\nIt sails on Friday 9 May 2026.\n\nAgain: it sails on Friday 9 May 2026.\n"
    [found] = pressbox.check([pressbox.extract(text, name="ferry")], select=["D101"]).findings
    assert [len(side.evidence) for side in found.values] == [2, 0]


PREVIEW = """Northlight is off to Karlskoga

Elin Norrgård starts in the second round of the STCC at Karlskoga on 9-10 May 2026.

{}
14:15 Qualifying 1
16:45 Race 1

Sunday 10 May
10:30 Qualifying 2
12:20 Race 2
"""


def test_what_follows_from_a_wrong_heading_points_to_it() -> None:
    right, wrong = PREVIEW.format("Saturday 9 May"), PREVIEW.format("Saturday 10 May")
    usual = [check for check in all_checks() if check.is_usual]
    found = check_corpus(corpus_of(right=right, wrong=wrong), usual).findings
    [weekday] = [one for one in found if one.code == "D101"]
    others = [one for one in found if one.severity != "info" and one is not weekday]
    assert {one.code for one in others} == {"T102", "C109"}
    assert {one.parent for one in others} == {weekday.fingerprint}
