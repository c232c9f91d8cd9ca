"""The wheel, in a bare environment, far from the checkout."""

import json
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

from pressbox.corpus.outputs import PAGES

ROOT = Path(__file__).parents[1]
pytestmark = [pytest.mark.heavy, pytest.mark.timeout(1200)]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", folder, ROOT, cwd=folder)
    [built] = folder.glob("*.whl")
    return built


def run(*arguments: object, cwd: Path) -> str:
    done = subprocess.run(
        list(map(str, arguments)), cwd=cwd, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_it_holds_rules_and_samples_and_nothing_twice(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    templates = ("report/page/templates/page.css", "report/page/templates/page.js", "report/page/templates/index.html")
    for name in ("rules/core/pack.toml", "rules/core/cities.csv", "samples/README.md", "py.typed", *templates):
        assert f"pressbox/{name}" in names
    assert any(name.startswith("pressbox/samples/") and name.endswith(".txt") for name in names)
    assert len(names) == len(set(names))
    assert not [name for name in names if not name.startswith(("pressbox/", "pressbox-"))]


def test_it_extracts_a_sample_from_any_folder(wheel: Path, tmp_path: Path) -> None:
    venv.create(tmp_path / "venv", with_pip=True)
    [python] = [path for path in (tmp_path / "venv").glob("*/python*") if path.stem == "python"]
    run(python, "-m", "pip", "install", "--quiet", wheel, cwd=tmp_path)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "a.txt").write_text("A day out\n\nOn May 9th, 2026 it is time.\n", encoding="utf-8")
    record = json.loads(run(python, "-m", "pressbox", "extract", "a.txt", cwd=elsewhere))
    assert record["dates"][0]["start"] == "2026-05-09"
    told = run(python, "-m", "pressbox", "demo", cwd=elsewhere)
    assert (elsewhere / "pressbox-demo" / "records.jsonl").stat().st_size > 1000
    [page] = (name for name in PAGES if f"  {name} " in told)
    assert (elsewhere / "pressbox-demo" / page).stat().st_size > 100_000
