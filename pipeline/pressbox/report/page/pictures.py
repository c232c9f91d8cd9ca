"""All pictures of the page, placed on their sheets."""

from dataclasses import dataclass

from pressbox.report.page import coverage, matrix, programme, results, strip, venues
from pressbox.report.page.data import Contents, Coverage, Matrix, Meeting, Results, Season
from pressbox.report.page.gather import Gathering


@dataclass(frozen=True, slots=True)
class Pictures:
    """Each with what it shows; those that have nothing to show are not there."""

    strips: list[tuple[Season, list[strip.Panel]]]
    timetables: list[tuple[Meeting, programme.Timetable]]
    matrix: tuple[Matrix, matrix.Drawing] | None
    results: list[tuple[Results, results.Drawing]]
    coverage: tuple[Coverage, coverage.Drawing] | None
    venues: venues.Drawing | None


def pictures_of(contents: Contents, gathering: Gathering) -> Pictures:
    letters, known, held = gathering.letters, contents.matrix, contents.coverage
    return Pictures(
        strips=[(one, strip.drawn(one, gathering.days, letters)) for one in contents.seasons],
        timetables=[(one, programme.drawn(one, letters)) for one in contents.meetings],
        matrix=(known, matrix.drawn(known, letters)) if known and known.rows else None,
        results=[(one, results.drawn(one)) for one in contents.results],
        coverage=(held, coverage.drawn(held)) if held.rows else None,
        venues=venues.drawn(contents.venues, gathering.packs) if contents.venues else None,
    )
