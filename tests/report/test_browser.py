"""The page in a real browser: Debian's Chromium, driven by Playwright, with the network off."""

import io
import os
import shutil
import subprocess
import tarfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import pressbox
from benchmarks.growth import release as made
from pressbox.models import Release, Report
from pressbox.packs import Packs
from pressbox.report.page import Wish, save
from pressbox.report.page.days import Days
from tests.report.payloads import PAYLOADS
from tests.report.test_page import spoiled

sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
ROOT = Path(__file__).parents[2]
SHARED = Path(os.environ.get("PRESSBOX_SHARED") or ROOT.parent / "shared") / "releases"
FLAGS = [
    "--disable-gpu",
    "--disable-dev-shm-usage",
    *(["--no-sandbox"] if os.name == "posix" and os.geteuid() == 0 else []),
]
PACKS = Packs()
pytestmark = [
    pytest.mark.heavy,
    pytest.mark.timeout(600),
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here: apt-get install chromium"),
]


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with sync_api.sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)


class Watched:
    """A page, and all that it said or asked for."""

    def __init__(self, browser: Any, file: Path, hash_: str = "", **context: Any) -> None:
        self.context = browser.new_context(offline=True, **context)
        self.page = self.context.new_page()
        self.told: list[str] = []
        self.page.on("console", lambda message: self.told.append(message.text))
        self.page.on("pageerror", lambda error: self.told.append(str(error)))
        self.page.on("dialog", lambda dialog: self.told.append(f"dialog {dialog.message}"))
        self.page.on(
            "request", lambda request: None if request.url.startswith("file:") else self.told.append(request.url)
        )
        self.page.goto(f"{file.as_uri()}{hash_}")

    def __enter__(self) -> Any:
        return self.page

    def __exit__(self, *_: object) -> None:
        self.context.close()
        assert self.told == []


def read() -> tuple[list[Release], Report]:
    """The real releases where they are; else a season of our own."""
    folder = SHARED if SHARED.is_dir() else ROOT / "samples" / "season"
    releases = [pressbox.extract_file(path) for path in sorted(folder.glob("*.txt"))]
    return releases, pressbox.check(releases, packs=PACKS)


@pytest.fixture(scope="module")
def report() -> Report:
    return read()[1]


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    releases, report = read()
    return save(report, releases, tmp_path_factory.mktemp("page") / "report.html", packs=PACKS)


@pytest.fixture(scope="module")
def event(report: Report) -> str:
    """The finding between releases on the dates of one event."""
    return next(f"finding-{one.fingerprint}" for one in report.findings if one.code == "C101")


def test_the_keyboard_leads_to_the_finding_and_opens_and_closes_it(browser: Any, file: Path, event: str) -> None:
    with Watched(browser, file) as page:
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.className") == "skip"
        page.keyboard.press("Enter")
        for _ in range(30):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.closest('.finding')?.id") == event:
                break
        assert page.evaluate("document.activeElement.tagName") == "SUMMARY"
        assert page.locator(f"#{event} .side").first.is_visible()
        page.keyboard.press("Enter")
        assert not page.locator(f"#{event} .side").first.is_visible()


def test_both_readings_are_drawn_beside_each_other(browser: Any, file: Path, event: str) -> None:
    with Watched(browser, file) as page:
        round_ = page.locator(f".rounds li:has(a[href='#{event}'])")
        boxes = [one.bounding_box() for one in round_.locator(".bar").all()]
        assert len({(box["x"], box["width"]) for box in boxes}) == 2
        assert round_.locator(".bar.odd").count() >= 2
        assert all(box["height"] > 5 and box["width"] > 5 for box in boxes)


def test_an_address_opens_what_it_names(browser: Any, file: Path, report: Report) -> None:
    info = next(one for one in report.findings if not one.parent)
    for finding in (info, report.findings[-1]):
        with Watched(browser, file, f"#finding-{finding.fingerprint}") as page:
            node = page.locator(f"#finding-{finding.fingerprint}")
            box = node.bounding_box()
            assert box is not None and -5 < box["y"] < page.viewport_size["height"]
            assert node.evaluate("node => node.closest('details').open")
    with Watched(browser, file) as page:
        link = page.locator("tr[data-release] a").last
        target = link.get_attribute("href")
        link.click()
        assert page.locator(str(target)).bounding_box()["y"] < page.viewport_size["height"]


def test_search_and_filters_narrow_and_can_be_sent_as_an_address(browser: Any, file: Path, report: Report) -> None:
    errors = [one for one in report.findings if one.severity == "error"]
    with Watched(browser, file, "#show?severity=error") as page:
        assert page.locator(".finding:visible").count() == len([one for one in errors if not one.parent])
        page.locator("button[type=reset]").click()
        page.wait_for_function("document.querySelectorAll('.finding[hidden]').length === 0")
        assert page.locator("#counted").inner_text().startswith(str(len(report.findings)))
        page.locator("#q").fill(errors[0].message[:30])
        assert page.locator(".finding:visible").count() >= 1
        assert page.locator(".finding:visible").count() < page.locator(".finding").count()
        assert "#show?q=" in page.url
        page.locator("#q").fill("nothing says this")
        assert page.locator("#counted").inner_text() == "0 findings"
        page.locator("#q").fill("")
        page.locator("#f-code").select_option("C101")
        assert page.locator(".finding:visible").count() == len([one for one in report.findings if one.code == "C101"])


def test_a_mark_says_its_value_and_rule_on_focus(browser: Any, file: Path) -> None:
    with Watched(browser, file) as page:
        mark = page.locator(".text .k-dates").first
        mark.focus()
        tip = page.locator("#tip")
        assert tip.is_visible()
        assert "dates" in tip.inner_text()
        before = page.evaluate("document.activeElement.textContent")
        page.keyboard.press("ArrowRight")
        assert page.evaluate("document.activeElement.textContent") != before
        page.keyboard.press("Escape")
        assert not tip.is_visible()


def test_a_value_leads_to_its_words_and_back(browser: Any, file: Path) -> None:
    with Watched(browser, file) as page:
        row = page.locator(".record tr:has(.k-calendar)").first
        name = row.get_attribute("id")
        row.locator("a").click()
        words = page.locator(":target")
        assert words.inner_text()
        page.locator(f".text a[href='#{name}']").first.click()
        assert page.locator(":target").get_attribute("id") == name


def test_a_changed_state_becomes_an_entry_to_copy(browser: Any, file: Path, event: str) -> None:
    with Watched(browser, file) as page:
        page.locator(f"#{event} .acts > summary").click()
        page.locator(f"#{event} [data-state-of]").select_option("asked")
        entry = page.locator("#states-toml").inner_text()
        assert entry.split() == ["[[state]]", "fingerprint", "=", f'"{event[8:]}"', "state", "=", '"asked"']


def test_kinds_of_marks_can_be_left_out(browser: Any, file: Path) -> None:
    with Watched(browser, file) as page:
        colour = "getComputedStyle(document.querySelector('.text .k-places')).borderBottomColor"
        shown = page.evaluate(colour)
        page.locator("#show-places").uncheck()
        assert page.evaluate(colour) != shown


def test_it_is_readable_without_scripts(browser: Any, file: Path, event: str) -> None:
    with Watched(browser, file, java_script_enabled=False) as page:
        assert page.locator(f"#{event} .value").first.is_visible()
        assert page.locator(".record a").first.is_visible()
        assert not page.locator("#filters").is_visible()


def test_on_a_telephone_no_line_of_the_lists_is_taller_than_its_words(browser: Any, file: Path) -> None:
    with Watched(browser, file, viewport={"width": 390, "height": 900}) as page:
        for rows, most in ("#agenda tbody tr", 120), ("#releases .list tbody tr", 260):
            heights = page.locator(rows).evaluate_all("rows => rows.map(row => row.getBoundingClientRect().height)")
            assert heights
            assert max(heights) < most
        wide = "node => node.scrollWidth > node.clientWidth + 1"
        assert not page.locator("#agenda .wide, #releases .wide, .wide:has(> .timetable)").evaluate_all(
            f"nodes => nodes.filter({wide}).length"
        )


@pytest.mark.parametrize("width", [360, 800, 1280])
def test_nothing_sticks_out_at_any_width(browser: Any, file: Path, width: int) -> None:
    with Watched(browser, file, viewport={"width": width, "height": 900}) as page:
        page.evaluate("document.querySelectorAll('details').forEach(node => node.open = true)")
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_what_is_printed_is_whole(browser: Any, file: Path, report: Report) -> None:
    import pypdfium2

    with Watched(browser, file, viewport={"width": 718, "height": 1047}) as page:  # A4 within margins of 1 cm
        page.emulate_media(media="print")
        assert page.evaluate("document.documentElement.scrollWidth") <= 718
        cut = "node => node.scrollWidth > node.clientWidth + 2 && getComputedStyle(node).overflowX !== 'visible'"
        assert (
            page.evaluate(
                f"[...document.querySelectorAll('body *:not(.hidden)')].filter({cut}).map(node => node.className)"
            )
            == []
        )
        pdf = page.pdf(format="A4", margin=dict.fromkeys(("top", "right", "bottom", "left"), "1cm"))
    with pypdfium2.PdfDocument(io.BytesIO(pdf)) as document:
        printed = "".join("".join(one.get_textpage().get_text_range() for one in document).split())
    days = Days(PACKS, "en")
    for finding in report.findings:
        assert "".join(days.words(finding.message).replace("\xa0", " ").split())[:60] in printed
    for release in read()[0]:
        last = [line for line in (release.text or "").splitlines() if line.strip()][-3]
        assert "".join(last.split())[:40] in printed


@pytest.fixture(scope="module")
def axe() -> str:
    """axe-core, from the package registry, kept beside what other tests keep."""
    if shutil.which("npm") is None:
        pytest.skip("no npm here, which fetches axe-core")
    home = ROOT / ".pytest_cache" / "axe-core"
    script = home / "axe.min.js"
    if not script.is_file():
        home.mkdir(parents=True, exist_ok=True)
        done = subprocess.run(
            ["npm", "pack", "--silent", "axe-core@4"], cwd=home, capture_output=True, text=True, check=False
        )
        if done.returncode:
            pytest.skip(f"axe-core can't be fetched: {done.stderr.strip()[:80]}")
        with tarfile.open(home / done.stdout.split()[-1]) as packed:
            script.write_bytes(packed.extractfile("package/axe.min.js").read())  # type: ignore[union-attr]
    return script.read_text(encoding="utf-8")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_barrier(browser: Any, file: Path, axe: str, scheme: str) -> None:
    with Watched(browser, file, color_scheme=scheme, bypass_csp=True) as page:
        page.evaluate("document.querySelectorAll('details').forEach(node => node.open = true)")
        # Pictures out of sight have no layout yet: as they are once they were scrolled to.
        page.add_style_tag(content=".picture, .cause { content-visibility: visible !important; }")
        page.evaluate(axe)
        wish = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
        found = page.evaluate("wish => axe.run(document, wish)", wish)["violations"]
        assert [(one["id"], one["nodes"][0]["html"][:200], len(one["nodes"])) for one in found] == []


def test_hostile_words_run_nothing_and_move_nothing(browser: Any, tmp_path: Path) -> None:
    for part in range(10):
        pairs = [spoiled(words) for words in PAYLOADS[part::10]]
        unique = {read.id: (read, report) for read, report in pairs}
        report = Report(
            findings=[one for _, each in unique.values() for one in each.findings],
            checked=next(iter(unique.values()))[1].checked,
            releases=list(unique),
            skipped=[line for _, each in unique.values() for line in each.skipped],
        )
        page_file = save(report, [one for one, _ in unique.values()], tmp_path / f"{part}.html", packs=PACKS)
        with Watched(browser, page_file, viewport={"width": 1000, "height": 900}) as page:
            page.evaluate("document.querySelectorAll('details').forEach(node => node.open = true)")
            page.locator(".text .m").first.focus()
            assert page.locator("article.release").count() == len(unique)
            assert page.locator("img, iframe, base, object, embed").count() == 0
            assert page.evaluate("document.documentElement.scrollWidth") <= 1000


def test_a_thousand_releases_are_usable_at_once(browser: Any, tmp_path: Path) -> None:
    releases = [made(number, 250) for number in range(1_000)]
    report = pressbox.check(releases, packs=PACKS)
    index = save(report, releases, tmp_path / "report.html", packs=PACKS, wish=Wish())
    assert index.stat().st_size < 5_000_000
    assert len(list((index.parent / "releases").iterdir())) == 1_000
    taken = []
    for _ in range(5):  # other programs may be at work on this machine: the best of some counts
        with Watched(browser, index) as page:
            loaded = page.evaluate("performance.timing.loadEventEnd - performance.timing.navigationStart")
            began = page.evaluate("performance.now()")
            page.locator("#q").fill("release-00042")
            page.wait_for_function("document.querySelectorAll('tr[data-release]:not([hidden])').length === 1")
            taken.append(loaded + page.evaluate("performance.now()") - began)
    assert min(taken) < 2_000
