"""The words that hold a release back, and until when."""

import pytest

from tests.marked import extractor

TEXT = "\n\nNew bridge for the north\n\nThe ministry has approved the plans for a bridge, and the work will begin in May 2026."


def embargo(text: str) -> tuple[str, str | None] | None:
    release = extractor().extract(text)
    if release.embargo is None or release.text is None:
        return None
    until = release.embargo.until
    return release.text[slice(*release.embargo.span)], until.isoformat() if until else None


ROWS = [
    ("EMBARGOED UNTIL 00:01 GMT ON SATURDAY 14 MARCH 2026", "2026-03-14T00:01:00+00:00"),
    ("Strictly embargoed until 14 March 2026, 10:00 CET", "2026-03-14T10:00:00+01:00"),
    ("Embargo: 14 March 2026, 09:30", "2026-03-14T09:30:00"),
    ("NOT FOR RELEASE BEFORE 6 a.m. ET, March 14, 2026", "2026-03-14T06:00:00-04:00"),
    ("Not for publication until 14 March 2026", "2026-03-14T00:00:00"),
    ("For release at 12:00 BST on 14 May 2026", "2026-05-14T12:00:00+01:00"),
]  # fmt: skip


@pytest.mark.parametrize(("stamp", "until"), ROWS)
def test_an_embargo_spans_its_day_and_time(stamp: str, until: str) -> None:
    assert embargo(stamp + TEXT) == (stamp, until)


def test_the_words_may_stand_inside_a_line() -> None:
    line = "This release is embargoed until 8:30 a.m. (ET) Friday, March 13, 2026."
    assert embargo(line + TEXT) == (
        "is embargoed until 8:30 a.m. (ET) Friday, March 13, 2026",
        "2026-03-13T08:30:00-04:00",
    )


@pytest.mark.parametrize(
    "stamp", ["FOR IMMEDIATE RELEASE", "Press release", "The embargo on steel was lifted by them all."]
)
def test_other_stamps_hold_nothing_back(stamp: str) -> None:
    assert embargo(stamp + TEXT) is None
