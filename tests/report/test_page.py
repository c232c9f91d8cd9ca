"""The page that people open: what it counts, and that words in it are words."""

import json
import os
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

import pressbox
from pressbox.errors import UsageError
from pressbox.models import Checked, Finding, Release, Report
from pressbox.packs import Packs
from pressbox.report.page import Wish, save
from tests.report.made import finding, release
from tests.report.payloads import PAYLOADS

SEASON = Path(__file__).parents[2] / "samples" / "season"
PACKS = Packs()


@pytest.fixture(scope="module")
def season() -> tuple[list[Release], Report]:
    releases = [pressbox.extract_file(path) for path in sorted(SEASON.glob("*.txt"))]
    return releases, pressbox.check(releases)


def page(report: Report, releases: list[Release], folder: Path, **wish: Any) -> LexborHTMLParser:
    made = save(report, releases, folder / "report.html", packs=PACKS, wish=Wish(**wish))
    return LexborHTMLParser(made.read_text(encoding="utf-8"))


def data(report: Report, releases: list[Release], folder: Path, **wish: Any) -> dict[str, Any]:
    made = save(report, releases, folder / "report.json", packs=PACKS, wish=Wish(**wish))
    loaded: dict[str, Any] = json.loads(made.read_text(encoding="utf-8"))
    return loaded


def figures(tree: LexborHTMLParser) -> list[str]:
    return [node.text() for node in tree.css(".figures dd")]


def test_the_page_counts_what_the_json_counts(season: tuple[list[Release], Report], tmp_path: Path) -> None:
    releases, report = season
    tree, said = page(report, releases, tmp_path), data(report, releases, tmp_path)
    overview = said["overview"]
    assert figures(tree) == [
        str(overview["releases"]), str(len(overview["skipped"])), *map(str, overview["findings"].values()), str(overview["unread"]),
    ]  # fmt: skip
    assert overview["findings"] == dict(
        Counter({"error": 0, "warning": 0, "info": 0}) | Counter(one.severity for one in report.findings)
    ) | {level: 0 for level in ("error", "warning", "info") if level not in {one.severity for one in report.findings}}
    anchors = {
        node.attributes["id"]
        for node in tree.css("[id^=finding-]")
        if not node.attributes["id"].endswith(("-query", "-waiver"))
    }
    assert anchors == {f"finding-{one.fingerprint}" for one in report.findings}
    assert len(tree.css("article.release")) == len(said["releases"]) == 7
    assert [one["fingerprint"] for one in said["findings"]] == [one.fingerprint for one in report.findings]


def test_both_readings_of_a_round_are_in_the_strip(season: tuple[list[Release], Report], tmp_path: Path) -> None:
    releases, report = season
    tree, said = page(report, releases, tmp_path), data(report, releases, tmp_path)
    [hockenheim] = [one for one in said["seasons"][0]["rounds"] if len(one["readings"]) > 1]
    assert [(one["start"], len(one["bars"]), one["rather"]) for one in hockenheim["readings"]] == [
        ("2024-09-13", 3, True), ("2024-09-20", 2, False),
    ]  # fmt: skip
    assert len(tree.css(".strip .bar.odd")) == 2
    bars = sum(
        len({bar["release"] for bar in reading["bars"]})
        for one in said["seasons"][0]["rounds"]
        for reading in one["readings"]
    )
    assert len(tree.css(".strip .bar")) == bars


def test_every_link_on_the_page_leads_somewhere(season: tuple[list[Release], Report], tmp_path: Path) -> None:
    tree = page(season[1], season[0], tmp_path)
    names = [node.attributes["id"] for node in tree.css("[id]")]
    assert len(names) == len(set(names))
    targets = {node.attributes["href"] for node in tree.css("a[href]")}
    assert {one[:1] for one in targets} == {"#"}
    assert targets - {f"#{name}" for name in names} == set()


def test_five_releases_stay_small(season: tuple[list[Release], Report], tmp_path: Path) -> None:
    releases = season[0][:5]
    made = save(pressbox.check(releases), releases, tmp_path / "report.html", packs=PACKS)
    assert made.stat().st_size < 400_000


def spoiled(words: str) -> tuple[Release, Report]:
    """A release in which everything that is words is these, and a report on it that says nothing else."""
    text = f"Head\n\nBefore {words} and May 9 after\n"
    at = text.index(words)
    span = [at, at + len(words)]
    item = {"span": span, "text": words, "rule": words}
    raw = json.loads(pressbox.extract("Race on May 9, 2026 at Monza.", name="x").to_json())
    raw |= {
        "id": words.replace("\n", " ")[:300], "text": text, "kind": "preview", "title": {"text": words, "span": span}, "source": {**raw["source"], "uri": words},
        "sender": {"id": None, "name": words, "kind": "team", "basis": words, "span": span},
        "published": {"earliest": "2026-05-01", "latest": "2026-05-02", "basis": words, "spans": [span]},
        "embargo": {"until": None, "span": span}, "event": {"series": words, "season": 2026, "venue": words, "span": span, "rule": words},
        "dates": [{**item, "start": "2026-05-09", "end": "2026-05-09", "precision": "day", "kind": "explicit"}],
        "times": [{**item, "start": words, "timezone": words}],
        "places": [{**item, "id": words, "name": words, "kind": "venue", "country": words, "latitude": 1.0, "longitude": 2.0}],
        "people": [{"id": words, "name": words, "aliases": [words], "role": words, "mentions": [span], "rule": words}],
        "teams": [{"id": words, "name": words, "aliases": [words], "mentions": [span], "rule": words}],
        "quotes": [{**item, "speaker": words, "role": words, "cue": words, "style": "dash"}],
        "sessions": [{**item, "kind": "race", "label": words, "date": "2026-05-09", "start": "2026-05-09T10:00:00", "broadcast": words}],
        "results": [{**item, "session": None, "measure": "position", "position": 1, "status": "classified", "class": words, "entrants": [words], "source": "list", "time": words}],
        "standings": [{**item, "series": words, "season": 2026, "entrants": [words], "position": 1}],
        "calendar": [{**item, "series": words, "season": 2026, "round": 1, "venue": words, "place_text": words, "start": "2026-05-09", "end": "2026-05-10"}],
        "facts": [{**item, "subject": words, "attribute": words, "value": words, "unit": words}],
        "links": [{**item, "url": words, "label": words}], "credits": [{**item, "kind": "photo"}],
    }  # fmt: skip
    read = Release.model_validate(raw)
    found = hostile(read.id, words, text)
    checked = {"D101": Checked(applied=1, passed=0, fired=1, undecided=0)}
    return read, Report(findings=[found], checked=checked, releases=[read.id], skipped=[words])


def hostile(id_: str, words: str, text: str) -> Finding:
    return finding(
        words="May 9",
        other=words,
        release=id_,
        text=text,
        message=words,
        suggestion=words,
        basis=words,
        innocent=[words],
        attribute=words,
    )


def skeleton(node: LexborNode) -> list[tuple[str, tuple[str, ...]]]:
    """All elements in their order, each with the names of its attributes."""
    return [(str(one.tag), tuple(sorted(one.attributes))) for one in node.traverse(include_text=False)]


@pytest.fixture(scope="module")
def harmless(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[str, tuple[str, ...]]]:
    read, report = spoiled("harmless")
    return skeleton(page(report, [read], tmp_path_factory.mktemp("harmless")).root)  # type: ignore[arg-type]


@pytest.mark.parametrize("part", range(10))
def test_words_are_words_whatever_they_look_like(part: int, harmless: list[Any], tmp_path: Path) -> None:
    assert len(PAYLOADS) == 300
    for words in PAYLOADS[part::10]:
        read, report = spoiled(words)
        tree = page(report, [read], tmp_path)
        assert skeleton(tree.root) == harmless, repr(words[:80])  # type: ignore[arg-type]
        for node in tree.css("a[href]"):
            assert str(node.attributes["href"]).startswith("#")
        assert not set(tree.html or "") & set("\u202e\u2066\u200b\x00\x1b\x9b")


def test_what_the_page_may_load_is_its_own_style_and_script(
    season: tuple[list[Release], Report], tmp_path: Path
) -> None:
    tree = page(season[1], season[0], tmp_path)
    [policy] = tree.css("meta[http-equiv]")
    assert str(policy.attributes["content"]).startswith("default-src 'none'; style-src 'sha256-")
    assert not tree.css("[style], [onclick], link, img, iframe, script[src]")


def test_a_report_ends_as_one_of_its_forms(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"\.html"):
        save(Report(findings=[], checked={}), [], tmp_path / "report.pdf", packs=PACKS)


def test_many_releases_have_a_page_each(tmp_path: Path) -> None:
    releases = [release(name) for name in ("a", "b", "c/d")]
    report = pressbox.check(releases)
    index = save(report, iter(releases), tmp_path / "report.html", packs=PACKS, wish=Wish(many=2))
    assert index == tmp_path / "report" / "index.html"
    tree = LexborHTMLParser(index.read_text(encoding="utf-8"))
    linked = {str(node.attributes["href"]) for node in tree.css("tr[data-release] a")}
    assert len(linked) == 3
    assert all((index.parent / one).is_file() for one in linked)
    assert "releases in a matrix of claims" in tree.css(".foot")[0].text()
    save(report, releases, tmp_path / "report.html", packs=PACKS, wish=Wish(many=2))  # one of ours is written over
    (index).write_text("mine", encoding="utf-8")
    with pytest.raises(UsageError, match="no report"):
        save(report, releases, tmp_path / "report.html", packs=PACKS, wish=Wish(many=2))


def test_infos_within_a_release_are_on_its_own_page(tmp_path: Path) -> None:
    names = ("a", "b", "c")
    found = [finding(severity=level, release=name) for name in names for level in ("warning", "info")]
    report = Report(findings=found, checked={}, releases=list(names))
    index = save(report, [release(name) for name in names], tmp_path / "r.html", packs=PACKS, wish=Wish(many=2))
    tree = LexborHTMLParser(index.read_text(encoding="utf-8"))
    assert len(tree.css(".finding.warning")) == 3
    assert not tree.css(".finding.info")
    assert "3 of 6 findings" in tree.css(".foot")[0].text()
    own = LexborHTMLParser((index.parent / "releases" / "release-b.html").read_text(encoding="utf-8"))
    assert len(own.css(".finding.info")) == len(own.css(".finding.warning")) == 1
    names_on_it = {f"#{node.attributes['id']}" for node in own.css("[id]")}
    assert {str(node.attributes["href"]) for node in own.css("a[href^='#']")} <= names_on_it


def test_a_long_list_goes_on_on_further_pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pressbox.report.page.index.ROWS", 2)
    releases = [release(name) for name in "abcde"]
    index = save(pressbox.check(releases), releases, tmp_path / "r.html", packs=PACKS, wish=Wish(many=2))
    pages = [index, index.parent / "list-2.html", index.parent / "list-3.html"]
    trees = [LexborHTMLParser(page.read_text(encoding="utf-8")) for page in pages]
    assert [len(tree.css("tr[data-release]")) for tree in trees] == [2, 2, 1]
    assert [node.attributes["href"] for node in trees[0].css("#releases p a")] == ["list-2.html", "list-3.html"]


REAL = Path(os.environ.get("PRESSBOX_SHARED") or Path(__file__).parents[3] / "shared") / "releases"


@pytest.mark.skipif(not REAL.is_dir(), reason="the real releases are not here")
def test_the_page_of_the_real_releases_is_small_and_shows_both_dates_of_monza(tmp_path: Path) -> None:
    releases = [pressbox.extract_file(path) for path in sorted(REAL.glob("*.txt"))]
    made = save(pressbox.check(releases, packs=PACKS), releases, tmp_path / "report.html", packs=PACKS)
    assert made.stat().st_size < 400_000
    [monza] = [
        node for node in LexborHTMLParser(made.read_text(encoding="utf-8")).css(".rounds li") if "Monza" in node.text()
    ]
    assert [node.text().strip() for node in monza.css(".days")] == ["21–23 April 2023", "or 22–23 April 2023 finding"]
    assert (len(monza.css(".bar")), len(monza.css(".bar.odd"))) == (5, 3)


def written(name: str, words: str, folder: Path) -> str:
    read, report = spoiled(words)
    return save(report, [read], folder / name, packs=PACKS).read_text(encoding="utf-8")


def shape(page: str) -> list[tuple[str, int]]:
    """What each line is to Markdown: how it begins, and how many cells it has."""
    lines = page.replace("\\|", "").split("\n")
    return [(line.lstrip()[:1] if line.lstrip()[:1] in set("#|->`") else "", line.count("|")) for line in lines]


@pytest.mark.parametrize("part", range(5))
def test_words_forge_no_line_of_the_markdown_and_hide_nothing_in_the_json(part: int, tmp_path: Path) -> None:
    harmless = shape(written("report.md", "harmless", tmp_path))
    for words in PAYLOADS[part::5]:
        page = written("report.md", words, tmp_path)
        assert shape(page) == harmless, repr(words[:80])
        assert "<" not in page.removeprefix("<!-- made by pressbox report -->")
        raw = written("report.json", words, tmp_path)
        assert not set(raw) & set("\u202e\u2066\u200b\x00\x1b\x9b\u2028")
        assert json.loads(raw)["findings"][0]["message"] == words
