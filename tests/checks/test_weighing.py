"""Which value the evidence supports, and that nothing is said where nothing decides."""

import datetime as dt

import pytest

from pressbox.checks.frame.check import Value
from pressbox.checks.frame.weighing import (
    by_containment,
    by_later,
    by_places,
    by_reference,
    by_rhythm,
    by_sender,
    by_votes,
)
from pressbox.models import Evidence, Sender
from pressbox.packs.tables import Meeting
from tests.checks.corpora import corpus_of


def days(start: str, end: str) -> dict[str, str]:
    return {"start": f"2026-{start}", "end": f"2026-{end}"}


def values(*pairs: tuple[str, str]) -> list[Value]:
    return [Value(days(*pair)) for pair in pairs]


def rounds(*pairs: tuple[str, str]) -> list[tuple[dt.date, dt.date]]:
    return [(dt.date.fromisoformat(f"2026-{a}"), dt.date.fromisoformat(f"2026-{b}")) for a, b in pairs]


FRIDAYS = rounds(("05-08", "05-10"), ("06-26", "06-28"), ("07-17", "07-19"))
MIXED = rounds(("05-08", "05-10"), ("06-27", "06-28"), ("07-16", "07-19"))


@pytest.mark.parametrize(
    ("pairs", "others", "right"),
    [
        ([("04-18", "04-19"), ("04-17", "04-19")], FRIDAYS, ("04-17", "04-19")),
        ([("04-17", "04-19"), ("04-17", "04-20")], FRIDAYS, ("04-17", "04-19")),
        ([("04-17", "04-19"), ("04-24", "04-26")], FRIDAYS, None),
        ([("04-18", "04-20"), ("04-14", "04-15")], FRIDAYS, None),
        ([("04-18", "04-19"), ("04-17", "04-19")], FRIDAYS[:2], None),
        ([("04-18", "04-19"), ("04-17", "04-19")], MIXED, None),
    ],
)
def test_rhythm(
    pairs: list[tuple[str, str]], others: list[tuple[dt.date, dt.date]], right: tuple[str, str] | None
) -> None:
    choice = by_rhythm(values(*pairs), others)
    assert (choice.value if choice else None) == (days(*right) if right else None)


def test_the_rhythm_is_said_in_words() -> None:
    choice = by_rhythm(values(("04-18", "04-19"), ("04-17", "04-19")), FRIDAYS)
    assert choice is not None
    assert choice.basis == "the weekday: all 3 other rounds of the list begin on a Friday, 2026-04-18 is a Saturday"


@pytest.mark.parametrize(
    ("pairs", "right"),
    [
        ([("04-18", "04-19"), ("04-17", "04-19")], ("04-17", "04-19")),
        ([("04-19", "04-19"), ("04-18", "04-19"), ("04-16", "04-19")], ("04-16", "04-19")),
        ([("05-08", "05-10"), ("05-08", "05-11")], None),  # one of them has a slip at its end
        ([("04-18", "04-19"), ("04-01", "04-19")], None),
        ([("04-17", "04-18"), ("04-18", "04-19")], None),
    ],
)
def test_containment(pairs: list[tuple[str, str]], right: tuple[str, str] | None) -> None:
    choice = by_containment(values(*pairs))
    assert (choice.value if choice else None) == (days(*right) if right else None)


def meeting(start: str, end: str, status: str) -> Meeting:
    return Meeting.model_validate(
        {"series": "s", "season": 2026, "status": status, "source": "a book", **days(start, end)}
    )


TRUSTED = ["announced"]


@pytest.mark.parametrize(
    ("rows", "right"),
    [
        ([meeting("04-17", "04-19", "announced")], ("04-17", "04-19")),
        ([meeting("04-17", "04-19", "disputed")], None),
        ([meeting("04-17", "04-19", "superseded"), meeting("04-18", "04-19", "announced")], ("04-18", "04-19")),
        ([meeting("04-17", "04-19", "announced"), meeting("04-18", "04-19", "announced")], None),
        ([meeting("04-10", "04-12", "announced")], None),
        ([], None),
    ],
)
def test_reference(rows: list[Meeting], right: tuple[str, str] | None) -> None:
    choice = by_reference(values(("04-18", "04-19"), ("04-17", "04-19")), rows, TRUSTED)
    assert (choice.value if choice else None) == (days(*right) if right else None)
    assert choice is None or "a book" in (choice.basis or "")


def evidence(*releases: str, at: int = 0) -> tuple[Evidence, ...]:
    return tuple(Evidence(release=one, span=(at, at + 1), text="x") for one in releases)


def test_copies_do_not_outvote_a_voice_of_its_own() -> None:
    same = "The race is on Saturday."
    corpus = corpus_of(a=same, b=same, c=same, d="Saturday it is not.")
    assert by_votes([Value(1, evidence("a", "b", "c")), Value(2, evidence("d"))], corpus) is None


def test_two_voices_outvote_one() -> None:
    corpus = corpus_of(a="The race is on Saturday.", b="On Saturday they race.", c="See you at the lake.")
    choice = by_votes([Value(1, evidence("a", "b")), Value(2, evidence("c"))], corpus)
    assert choice is not None
    assert (choice.value, choice.basis) == (1, "votes: 2 independent statements to 1")


@pytest.mark.parametrize(("counts", "right"), [((6, 1), 0), ((1, 2), 1), ((1, 1), None), ((2, 2), None), ((3,), None)])
def test_places_of_one_release(counts: tuple[int, ...], right: int | None) -> None:
    choice = by_places([Value(place, evidence(*["a"] * count)) for place, count in enumerate(counts)])
    assert (choice.value if choice else None) == right


@pytest.mark.parametrize(
    ("published", "right"),
    [
        ({"a": "2026-05-01", "b": "2026-05-04"}, 2),
        ({"a": "2026-05-04", "b": "2026-05-01"}, 1),
        ({"a": "2026-05-04", "b": "2026-05-04"}, None),
        ({"a": "2026-05-04"}, None),
    ],
)
def test_later(published: dict[str, str], right: int | None) -> None:
    corpus = corpus_of(published, a="The race is on Saturday.", b="The race is on Sunday.")
    choice = by_later([Value(1, evidence("a")), Value(2, evidence("b"))], corpus)
    assert (choice.value if choice else None) == right


def test_an_organiser_stands_above_a_team_and_the_unknown_decide_nothing() -> None:
    corpus = corpus_of(a="The race is on Saturday.", b="It is on Sunday.", c="Nobody says who speaks here.")
    for name, kind in (("a", "organiser"), ("b", "team")):
        sender = Sender.model_validate({"id": name, "name": name, "kind": kind, "basis": "for the test"})
        case = corpus.by_id[name]
        case.release = case.release.model_copy(update={"sender": sender})
    ranks = ["organiser", "series", "team"]
    choice = by_sender([Value(1, evidence("b")), Value(2, evidence("a"))], corpus, ranks)
    assert choice is not None
    assert (choice.value, choice.basis) == (2, "the sender, whose kind (organiser) stands above the other's (team)")
    assert by_sender([Value(1, evidence("b")), Value(2, evidence("c"))], corpus, ranks) is None
    assert by_sender([Value(1, evidence("b")), Value(2, evidence("b"))], corpus, ranks) is None
