"""The same release in other formats says the same: only the places of the words are others."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pressbox.extractor import Extractor
from pressbox.models import Release
from pressbox.sources import read_file
from tests.sources import made

SAMPLES = Path(__file__).parents[2] / "samples"
# Preview, report, announcement, bulletin; timetables in lines and tables, lists of results, calendars, five languages.
NAMES = (
    "british-gt-brewer-team-race-notes",
    "carrera-cup-team-preview-kinnekulle-sv",
    "circuit-event-announcement-zolder",
    "club-bulletin-bulleted-days-djursland",
    "company-plant-opening-de",
    "driver-pr-deal-super-trofeo",
    "french-rally-crew-report",
    "gt-masters-quote-sheet-spielberg-de",
    "gt4-germany-team-report-sachsenring-en",
    "idm-team-preview-hockenheim-de",
    "superbike-team-rider-blocks-most",
    "touring-car-team-dot-times-falkenberg",
    "us-sports-car-team-dateline-sebring",
)
# Where words stand, and what follows from it: a timetable may be a list in one format and a table in another.
PLACES = frozenset({"span", "spans", "text", "from", "rule", "mentions", "speaker_span", "parts", "source"})

WRITERS: dict[str, Callable[[str, Path], Any]] = {
    "md": lambda text, path: path.write_text(text, encoding="utf-8"),
    "html": lambda text, path: path.write_text(made.page(text), encoding="utf-8"),
    "eml": lambda text, path: path.write_bytes(made.mail(text)),
    "docx": made.word,
    "pdf": made.printed,
}


def values(release: Release) -> dict[str, Any]:
    """What a release says, without where."""
    record = release.model_dump(mode="json", exclude={"id", "schema_version", "findings", "text", "source"})
    said: dict[str, Any] = _bare(record)
    said["title"] = " ".join(release.title.text.split()) if release.title else None
    said["quotes"] = [(" ".join(one.text.split()), one.speaker, one.role) for one in release.quotes]
    return said


def _bare(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _bare(one) for key, one in value.items() if key not in PLACES}
    if isinstance(value, list):
        return [_bare(one) for one in value]
    return " ".join(value.split()) if isinstance(value, str) else value


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("ending", WRITERS)
def test_a_release_says_the_same_in_every_format(
    name: str, ending: str, extractor: Extractor, tmp_path: Path
) -> None:  # fmt: skip
    text = (SAMPLES / f"{name}.txt").read_text(encoding="utf-8")
    path = tmp_path / f"{name}.{ending}"
    WRITERS[ending](text, path)
    read = extractor.extract_document(read_file(path, packs=extractor.packs))
    assert values(read) == values(extractor.extract(text, name=name))
    assert read.source.media_type != "text/plain"
