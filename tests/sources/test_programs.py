"""The same values from what LibreOffice and Chromium make of samples: files that no library of ours has written."""

import shutil
import subprocess
from pathlib import Path

import pytest

from pressbox.extractor import Extractor
from pressbox.sources import read_file
from pressbox.sources.ole import Ole
from tests.sources import made
from tests.sources.test_same import NAMES, SAMPLES, values

pytestmark = [pytest.mark.heavy, pytest.mark.timeout(600)]
OFFICE, BROWSER = shutil.which("soffice"), shutil.which("chromium") or shutil.which("chromium-browser")
# What is not the same yet, and why.
OTHERWISE = {
    ("pdf", "french-rally-crew-report"): {"links"},  # a label alone on its line stands at the top of a page
}
FILTERS = {"pdf": "pdf", "odt": "odt", "rtf": "rtf", "html": "html:HTML:EmbedImages"}


def same(path: Path, name: str, kind: str, extractor: Extractor) -> None:
    text = (SAMPLES / f"{name}.txt").read_text(encoding="utf-8")
    known = values(extractor.extract(text, name=name))
    read = values(extractor.extract_document(read_file(path, packs=extractor.packs)))
    assert {field for field in known if known[field] != read[field]} == OTHERWISE.get((kind, name), set())


def converted(files: list[Path], kind: str, folder: Path) -> None:
    assert OFFICE
    home = f"-env:UserInstallation=file://{folder}/home"
    command = [OFFICE, "--headless", home, "--convert-to", FILTERS.get(kind, kind), "--outdir", str(folder / kind)]
    subprocess.run([*command, *map(str, files)], check=True, capture_output=True)


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("word")
    for name in NAMES:
        made.word((SAMPLES / f"{name}.txt").read_text(encoding="utf-8"), folder / f"{name}.docx")
    return sorted(folder.glob("*.docx"))


@pytest.mark.skipif(not OFFICE, reason="LibreOffice is not installed: apt-get install libreoffice-writer")
@pytest.mark.parametrize("kind", FILTERS)
def test_what_libreoffice_saves(kind: str, documents: list[Path], tmp_path: Path, extractor: Extractor) -> None:
    converted(documents, kind, tmp_path)
    for path in sorted((tmp_path / kind).glob(f"*.{kind}")):
        same(path, path.stem, kind, extractor)
    assert len(list((tmp_path / kind).glob(f"*.{kind}"))) == len(NAMES)


@pytest.mark.skipif(not OFFICE, reason="LibreOffice is not installed: apt-get install libreoffice-writer")
def test_the_streams_of_an_old_word_document(documents: list[Path], tmp_path: Path) -> None:
    """What reads Outlook's mails is tried on an OLE file of another program, too."""
    converted(documents[:1], "doc", tmp_path)
    [path] = (tmp_path / "doc").glob("*.doc")
    ole = Ole(path.read_bytes())
    assert {"WordDocument", "1Table", "\x05SummaryInformation"} <= ole.streams.keys()
    assert len(ole.read("WordDocument")) == ole.streams["WordDocument"].size


@pytest.mark.skipif(not BROWSER, reason="Chromium is not installed: apt-get install chromium")
@pytest.mark.parametrize("name", NAMES)
def test_what_chromium_prints(name: str, tmp_path: Path, extractor: Extractor) -> None:
    assert BROWSER
    page, printed = tmp_path / f"{name}.html", tmp_path / f"{name}.pdf"
    page.write_text(made.page((SAMPLES / f"{name}.txt").read_text(encoding="utf-8"), site=False), encoding="utf-8")
    flags = [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        f"--user-data-dir={tmp_path}/home",
        "--no-pdf-header-footer",
    ]
    subprocess.run([BROWSER, *flags, f"--print-to-pdf={printed}", page.as_uri()], check=True, capture_output=True)
    same(printed, name, "chromium", extractor)
