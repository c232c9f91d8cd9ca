"""Which release another one replaces, and of which it is another language's version, once they are read together."""

from pathlib import Path

import pressbox

SAMPLES = Path(__file__).parents[2] / "samples"
PAIR = ("gt4-germany-team-report-sachsenring-de", "gt4-germany-team-report-sachsenring-en")
NEWS = (
    "Northlight ready for Monza\n\nThe team travels to Italy with two cars. Elin Norrgard drives the first of them.\n"
)


def texts() -> dict[str, str]:
    pair = {name: (SAMPLES / f"{name}.txt").read_text(encoding="utf-8") for name in PAIR}
    return {**pair, "news": NEWS, "news-again": f"CORRECTION: {NEWS}"}


def told(releases: list[pressbox.Release]) -> dict[str, tuple[str | None, str | None]]:
    return {
        one.id: (one.replaces.id if one.replaces else None, one.version_of.id if one.version_of else None)
        for one in releases
    }


WANTED = {"news-again": ("news", None), "news": (None, None), PAIR[0]: (None, None), PAIR[1]: (None, PAIR[0])}


def test_releases_read_together_know_one_another() -> None:
    alone = [pressbox.extract(text, name=name) for name, text in texts().items()]
    assert set(told(alone).values()) == {(None, None)}
    together = pressbox.relate(alone)
    assert told(together) == WANTED
    assert [one.id for one in together] == [one.id for one in alone]
    assert {one.replaces.basis for one in together if one.replaces} == {"CORRECTION"}


def test_the_records_of_a_run_know_one_another(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for name, text in texts().items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    pressbox.run([folder], tmp_path / "out", workers=1)
    lines = (tmp_path / "out" / "records.jsonl").read_text(encoding="utf-8").splitlines()
    assert told([pressbox.Release.model_validate_json(line) for line in lines]) == WANTED
    with pressbox.Corpus(tmp_path / "out") as corpus:
        assert told(list(corpus)) == WANTED
        assert told([corpus[id_] for id_ in WANTED]) == WANTED
