"""The results of a run from Python."""

from pathlib import Path

import pytest

import pressbox

SEASON = Path(__file__).parents[2] / "samples" / "season"


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("opened") / "out"
    summary = pressbox.run([SEASON], made, workers=1)
    assert (summary.new, summary.releases) == (7, 7)
    return made


def test_releases_findings_and_claims_are_as_without_a_run(out: Path) -> None:
    releases = [pressbox.extract_file(path) for path in sorted(SEASON.glob("*.txt"))]
    with pressbox.Corpus(out) as corpus:
        assert [one.text for one in corpus] == [one.text for one in releases]
        assert list(corpus.findings()) == pressbox.check(corpus.releases()).findings
        assert list(corpus.claims()) == [claim for one in corpus for claim in pressbox.claims_of(one)]
        assert len(corpus) == 7
        assert next(corpus.ids()) in corpus
        assert corpus[next(corpus.ids())].id == next(corpus.ids())
        assert "nothing" not in corpus
        with pytest.raises(KeyError):
            corpus["nothing"]


@pytest.mark.parametrize(("name", "column"), [("releases", "venue"), ("findings", "code"), ("claims", "attribute")])
def test_tables_are_flat_rows(out: Path, name: str, column: str) -> None:
    with pressbox.Corpus(out) as corpus:
        rows = list(corpus.table(name))
        assert rows[0].keys() == rows[-1].keys()
        assert column in rows[0]
        assert list(corpus.table("skips")) == []
        with pytest.raises(KeyError):
            corpus.table("nothing")


def test_a_folder_without_results_is_told(tmp_path: Path) -> None:
    with pytest.raises(pressbox.UsageError, match="no such store"):
        pressbox.Corpus(tmp_path)
