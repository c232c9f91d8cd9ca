"""The parts of the page: days in the reader's language, what is hidden, sessions, pictures and what has changed."""

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser

import pressbox
from pressbox.cli import run
from pressbox.errors import UsageError
from pressbox.models import Release
from pressbox.packs import Packs
from pressbox.report.page import Wish, naming, save, strip
from pressbox.report.page.anchors import of_release
from pressbox.report.page.data import Bar, Reading, Round, Season
from pressbox.report.page.days import Days
from pressbox.report.page.quoting import Quoting
from pressbox.report.page.veil import Veil
from pressbox.report.page.wish import hidden_of, zone_of

PACKS = Packs()
PREVIEW = """\
Elin Norrgård ready for the home race at Karlskoga

KARLSKOGA, Sweden, May 6, 2026 - Elin Norrgård of Northlight Racing is back on the track on May 9-10, 2026, in the
second round of the STCC at Karlskoga.

Saturday May 9:
11:10 Free Practice 1 (60 min)
15:40 Race 1 (25 min)

Press contact: Jonas Ek, jonas.ek@northlight.example, +46 70 555 01 23
"""
REPORT = """\
A good weekend for Elin Norrgård at Karlskoga

Elin Norrgård of Northlight Racing came third in race 1 of the STCC at Karlskoga on May 9-10, 2026.

Saturday May 9, 2026:
15:50 Race 1 (25 min)

Race 1: 3rd place
Race 2: DNF
"""
DAY = dt.date


def releases() -> list[Release]:
    return [pressbox.extract(PREVIEW, name="preview"), pressbox.extract(REPORT, name="report")]


def made(folder: Path, name: str = "report.html", **wish: Any) -> str:
    known = releases()
    path = save(pressbox.check(known, packs=PACKS), known, folder / name, packs=PACKS, wish=Wish(**wish))
    return path.read_text(encoding="utf-8")


def data(folder: Path, **wish: Any) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(made(folder, "report.json", **wish))
    return loaded


@pytest.mark.parametrize(
    ("language", "start", "end", "words"),
    [
        ("en", DAY(2023, 4, 21), DAY(2023, 4, 23), "21–23 April 2023"),
        ("en", DAY(2023, 6, 29), DAY(2023, 7, 2), "29 June – 2 July 2023"),
        ("en", DAY(2023, 12, 30), DAY(2024, 1, 1), "30 December 2023 – 1 January 2024"),
        ("en", DAY(2023, 5, 1), DAY(2023, 5, 1), "1 May 2023"),
        ("en", None, DAY(2023, 5, 1), "1 May 2023"),
        ("en", None, None, ""),
        ("sv", DAY(2023, 6, 2), DAY(2023, 6, 4), "2–4 juni 2023"),
        ("fr", DAY(2023, 8, 2), DAY(2023, 8, 4), "2–4 août 2023"),
    ],
)
def test_days_are_written_as_the_reader_writes_them(language: str, start: Any, end: Any, words: str) -> None:
    assert Days(PACKS, language).span(start, end).lower() == words.lower()


def test_weekdays_are_in_the_language_of_the_reader() -> None:
    assert Days(PACKS, "en").day(DAY(2023, 7, 14)) == "Fri 14 July 2023"
    assert Days(PACKS, "de").day(DAY(2023, 7, 14)).startswith("Fr")
    with pytest.raises(UsageError, match="there are"):
        Days(PACKS, "xx")


@pytest.mark.parametrize(
    ("place", "letter"), [(0, "A"), (25, "Z"), (26, "AA"), (27, "AB"), (701, "ZZ"), (702, "AAA"), (18_277, "ZZZ")]
)
def test_releases_have_letters(place: int, letter: str) -> None:
    assert naming.letter(place) == letter


def test_letters_are_never_the_same_twice() -> None:
    assert len({naming.letter(n) for n in range(20_000)}) == 20_000


@pytest.mark.parametrize("id_", ["a b", "A", "../x", "CON", "", "x" * 300, "é", "a/b", "a\x00b", "\udcff"])
def test_addresses_and_files_are_plain(id_: str) -> None:
    name = of_release(id_)
    assert name.isascii()
    assert len(name) < 110
    assert set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-_")
    assert of_release(id_.upper() + "x") != of_release(id_.lower() + "x") or id_.upper() == id_.lower()


def test_contacts_are_hidden_unless_they_are_asked_for(tmp_path: Path) -> None:
    for name in ("report.html", "report.md", "report.json"):
        hidden, shown = made(tmp_path, name), made(tmp_path, name, hidden=frozenset())
        for contact in ("northlight.example", "555 01 23", "jonas.ek"):
            assert contact not in hidden
        if name == "report.html":
            assert (
                "jonas.ek@northlight.example" in shown.replace("</a>", "").replace("&#64;", "@") or "555 01 23" in shown
            )


def test_dates_and_times_are_no_telephone_numbers() -> None:
    text = "Out\n\nPractice is on 01.09.2026 - 03.09.2026, 10.00-11.00, call 070 555 01 23.\n"
    shown = Veil({"contacts"}).text(pressbox.extract(text))
    assert shown == text.replace("070 555 01 23", "•" * 13)


@pytest.mark.parametrize("name", ["report.html", "report.md", "report.json"])
def test_names_and_texts_are_redacted_everywhere(name: str, tmp_path: Path) -> None:
    known = [pressbox.extract(PREVIEW, name="elin-norrgard/1"), pressbox.extract(REPORT, name="elin-norrgard/2")]
    report = pressbox.check(known, packs=PACKS)
    wish = Wish(hidden=frozenset({"contacts", "people"}), many=300 if name != "report.html" else 1)
    path = save(report, iter(known), tmp_path / name, packs=PACKS, wish=wish)
    for written in path.parent.rglob("*.*") if name == "report.html" else [path]:
        page = written.read_text(encoding="utf-8")
        assert "norrg" not in f"{written.relative_to(tmp_path)} {page}".lower()
        assert "Karlskoga" in page
    without = made(tmp_path, name, hidden=frozenset({"contacts", "text"}))
    assert "is back on the track" not in without


RUN_TOGETHER = """\
Elin Norrgård wins

Elin Norrgård won at Karlskoga. "It was fun," says Elin Norrgård. Norrgårds car was quick, and Norrgard-Berg is a town.
elin.norrgard@northlight.example, www.elinnorrgard.example/news, @elinnorrgard and #TeamNorrgård; the Elina is a boat.
"""


def test_names_that_are_run_together_in_addresses_are_hidden() -> None:
    read = pressbox.extract(RUN_TOGETHER, name="a")
    veil = Veil({"people"})
    veil.learn(read)
    shown = veil.text(read)
    assert len(shown) == len(RUN_TOGETHER)
    assert "norrg" not in shown.lower()
    for kept in ("Karlskoga", "www.", "northlight.example", "car was quick", "/news", "is a boat"):
        assert kept in shown
    assert veil.words("see https://elinnorrgard.example/") == f"see https://{'█' * 12}.example/"


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("is dated 2026-05-09 to 2026-05-10 in 2", "is dated 9–10 maj 2026 in 2"),
        ("2026-05-09 is a Saturday", "9 maj 2026 is a Saturday"),
        ("2026-02-31 is none", "2026-02-31 is none"),
        ("'2026-05-09' ends before", "'2026-05-09' ends before"),
        ("at 2026-05-09T10:00", "at 2026-05-09T10:00"),
        ("", ""),
    ],
)
def test_days_in_what_is_said_are_the_readers(said: str, words: str) -> None:
    assert Days(PACKS, "sv").words(said) == words


def reading(start: DAY, end: DAY, *, rather: bool = True) -> Reading:
    return Reading(start, end, "", (Bar("a", "event"),), rather)


@pytest.mark.parametrize(
    ("other", "ticks", "cuts"),
    [(DAY(2026, 5, 16), 11, 0), (DAY(2026, 9, 12), 8, 1), (DAY(2025, 9, 12), 8, 1)],
)
def test_readings_far_apart_are_drawn_without_the_days_between(other: Any, ticks: int, cuts: int) -> None:
    known = reading(DAY(2026, 5, 9), DAY(2026, 5, 10)), reading(other, other + dt.timedelta(days=1), rather=False)
    [panel] = strip.drawn(Season("", (Round(1, "", known, None),)), Days(PACKS, "en"), {"a": "A"})
    assert (len(panel.ticks), len(panel.cuts)) == (ticks, cuts)
    assert panel.width <= strip.AREA + strip.LETTERS + 0.1
    for bar in panel.bars:
        assert bar.width > 12
        assert 0 <= bar.x < bar.x + bar.width <= panel.width - strip.LETTERS


def test_a_page_does_not_tell_where_its_releases_lay(tmp_path: Path) -> None:
    known = releases()
    files = {"preview": "/desk/elin/in/preview.txt", "report": "in/report.txt"}
    path = save(pressbox.check(known), known, tmp_path / "r.json", packs=PACKS, wish=Wish(files=files))
    page = path.read_text(encoding="utf-8")
    assert "/desk/elin" not in page
    assert "in/report.txt" in page


def test_what_is_hidden_is_named() -> None:
    assert hidden_of(["text, people"]) == {"contacts", "text", "people"}
    assert hidden_of([], contacts=True) == frozenset()
    for given, contacts in (["names"], False), (["contacts"], True):
        with pytest.raises(UsageError):
            hidden_of(given, contacts=contacts)


def test_what_is_on_is_given_in_venue_time_and_in_the_readers(tmp_path: Path) -> None:
    agenda = data(tmp_path, timezone=zone_of("America/New_York"))["agenda"]
    told = [(one["date"], one["clock"], one["yours"], one["zone"], one["name"], one["differs"]) for one in agenda]
    zone = "Europe/Stockholm"
    assert told == [
        ("2026-05-09", "11:10", "05:10", zone, "practice 1", False),
        ("2026-05-09", "15:40", "09:40", zone, "race 1", True),
        ("2026-05-09", "15:50", "09:50", zone, "race 1", True),
    ]
    page = made(tmp_path)
    assert page.count("other times stated") == 2
    with pytest.raises(UsageError, match="no time zone"):
        zone_of("Mars/Olympus")


def test_a_clock_time_without_a_zone_is_said_to_be_so(tmp_path: Path) -> None:
    text = "Out\n\nTimetable of the weekend of May 9-10, 2026 at Nowhere Ring, racing:\n\nSaturday May 9, 2026:\n11:10 Free Practice 1\n15:40 Race 1\n"
    read = pressbox.extract(text, name="a")
    assert [one.start.tzinfo for one in read.sessions if one.start] == [None, None]
    path = save(pressbox.check([read]), [read], tmp_path / "report.html", packs=PACKS)
    assert path.read_text(encoding="utf-8").count("zone not stated") == 2


def test_the_reader_may_be_on_another_day(tmp_path: Path) -> None:
    [first, *_] = data(tmp_path, timezone=zone_of("Pacific/Auckland"))["agenda"]
    assert first["yours"] == "21:10"
    [*_, last] = data(tmp_path, timezone=zone_of("Pacific/Auckland"))["agenda"]
    assert last["yours"] == "01:50 +1 d"


def test_results_stand_in_the_order_of_the_races(tmp_path: Path) -> None:
    [season] = data(tmp_path)["results"]
    assert season["races"] == [["Gelleråsen", "race 1"], ["Gelleråsen", "race 2"]]
    finishes = {
        (one["race"], one["position"], one["status"]) for entrant in season["entrants"] for one in entrant["finishes"]
    }
    assert finishes == {(0, 3, "classified"), (1, None, "DNF")}


def test_the_matrix_tells_who_agrees_who_differs_and_who_is_silent(tmp_path: Path) -> None:
    matrix = data(tmp_path)["matrix"]
    rows = {(one["subject"], one["attribute"]): one for one in matrix["rows"]}
    start = next(row for (subject, attribute), row in rows.items() if "race 1" in subject and attribute == "start")
    assert start["differs"]
    assert {one["letters"] for one in start["said"]} == {"a", "b"}
    assert matrix["rows"][0]["differs"]


def test_coverage_counts_releases_that_hold_a_field(tmp_path: Path) -> None:
    coverage = data(tmp_path)["coverage"]
    held = {field: sum(row["held"][n] for row in coverage["rows"]) for n, field in enumerate(coverage["fields"])}
    assert held["sessions"] == 2
    assert held["results"] == 1
    assert sum(row["releases"] for row in coverage["rows"]) == 2


def test_venues_are_on_the_map(tmp_path: Path) -> None:
    [venue] = data(tmp_path)["venues"]
    assert (venue["short"], venue["releases"]) == ("Gelleråsen", 2)
    tree = LexborHTMLParser(made(tmp_path))
    assert len(tree.css(".map .venue")) == 1
    assert len(str(tree.css_first(".land").attributes["d"])) > 1000


def test_markdown_has_the_numbers_of_the_json(tmp_path: Path) -> None:
    page, said = made(tmp_path, "report.md"), data(tmp_path)
    overview = said["overview"]
    counts = " | ".join(map(str, overview["findings"].values()))
    assert f"| {overview['releases']} | {len(overview['skipped'])} | {counts} | {overview['unread']} |" in page
    assert page.count("- Finding ") + page.count("- Follows from it") + page.count("- The same elsewhere") == len(
        said["findings"]
    )
    for one in overview["values"]:
        assert f"| {one['name']} | {one['number']} |" in page


def test_what_has_changed_since_is_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("in").mkdir()
    Path("in/a.txt").write_text("Out\n\nIt sails on Friday 9 May 2026.\n", encoding="utf-8")
    assert run(["report", "in", "-o", "old.json"]) == 0
    Path("in/a.txt").write_text("Out\n\nIt sails on Saturday 9 May 2026.\n", encoding="utf-8")
    Path("in/b.txt").write_text("In\n\nIt is back on Friday 16 May 2026.\n", encoding="utf-8")
    assert run(["report", "in", "--since", "old.json", "-o", "new.json"]) == 0
    since = json.loads(Path("new.json").read_text(encoding="utf-8"))["overview"]["since"]
    assert (since["new"], since["gone"], since["releases_new"], since["releases_gone"]) == (1, 1, ["b"], [])
    assert run(["report", "in", "--since", "old.json"]) == 0
    assert '<span class="badge change">new</span>' in Path("report.html").read_text(encoding="utf-8")
    run(["check", "in", "--format", "json", "-o", "check.json"])
    assert run(["report", "in", "--since", "check.json", "-o", "new.json"]) == 0
    assert json.loads(Path("new.json").read_text(encoding="utf-8"))["overview"]["since"]["unchanged"] == 1


def test_an_embargo_is_a_badge(tmp_path: Path) -> None:
    read = pressbox.extract("EMBARGOED UNTIL May 9, 2026, 10:00\n\nA new car\n\nIt is red.\n", name="a")
    assert read.embargo is not None
    page = save(pressbox.check([read]), [read], tmp_path / "report.html", packs=PACKS).read_text(encoding="utf-8")
    assert page.count('<span class="badge embargo">embargo until') == 2


def test_lines_not_understood_are_shaded_and_counted(tmp_path: Path) -> None:
    read = pressbox.extract("The choir\n\nIt came in seventh place overall.\nThen in 12th position.\n", name="a")
    report = pressbox.check([read], select=["X108"])
    assert [len(side.evidence) for one in report.findings for side in one.values] == [2, 0]
    tree = LexborHTMLParser(save(report, [read], tmp_path / "report.html", packs=PACKS).read_text(encoding="utf-8"))
    assert [node.text() for node in tree.css(".text .unread")] == ["seventh place", "12th position"]
    assert tree.css(".figures dd")[-1].text() == "2"
    assert [cell.text() for cell in tree.css(".senders tbody td")][:3] == ["1", "2", "2.0"]


def test_how_a_text_was_read_is_of_no_event(tmp_path: Path) -> None:
    read = pressbox.extract(f"{PREVIEW}\nThen it was seventh place overall, and no more.\n", name="a")
    report = pressbox.check([read], select=["X108"])
    page = save(report, [read], tmp_path / "report.html", packs=PACKS).read_text(encoding="utf-8")
    [group] = LexborHTMLParser(page).css("#findings .group")
    assert group.css_first("h3").text().startswith("On no single event")
    assert group.css_first("summary .number").text() == "a"


def test_the_season_of_no_series_says_so_and_comes_last() -> None:
    text = "Race report\n\nRound: 13/17\n\nSaturday, July 30, 2022\n\nJonas Ek finished third in the race at Brands Hatch on July 30, 2022."
    claims = [one for read in (pressbox.extract(text, name="a"), *releases()) for one in pressbox.claims_of(read)]
    drawn = strip.Gathered()
    drawn.add(claims)
    seasons = list(drawn.seasons(PACKS, Days(PACKS, "en"), [], {}))
    assert [one.name for one in seasons][-1] == "2022, without a series"
    assert [one.venue for one in seasons[-1].rounds] == ["Brands Hatch"]


def test_words_are_quoted_in_their_sentence() -> None:
    text = "Head\n\nFirst one. It is on May 9, they say. Last one.\nNext line\n"
    read = pressbox.extract(text)
    at = text.index("May 9")
    assert Quoting(read, text, PACKS).at((at, at + 5)) == (3, 21, "It is on ", "May 9", ", they say.")
    long = f"Head\n\n{'w' * 1000} May 9 {'w' * 1000}\n"
    quoted = Quoting(pressbox.extract(long), long, PACKS).at((1007, 1012))
    assert (quoted.before[0], quoted.words, quoted.after[-1]) == ("…", "May 9", "…")
    assert len(quoted.before) + len(quoted.after) < 300


def test_a_report_saves_itself(tmp_path: Path) -> None:
    known = releases()
    report = pressbox.check(known)
    path = report.save_html(tmp_path / "r.html", iter(known), timezone="Europe/Stockholm", redact="text", dates="sv")
    page = path.read_text(encoding="utf-8")
    assert "9 maj" in page.lower()
    assert "is back on the track" not in page
    with pytest.raises(UsageError, match="save_html"):
        report.save_html(tmp_path / "r.html", known, colour="red")


def test_the_same_releases_give_the_same_bytes_in_any_order(tmp_path: Path) -> None:
    known = releases()
    report = pressbox.check(known)
    pages = [
        save(report, order, tmp_path / f"{n}.html", packs=PACKS).read_bytes()
        for n, order in enumerate((known, known[::-1]))
    ]
    assert pages[0] == pages[1]


@pytest.mark.parametrize(
    ("key", "label"),
    [
        ("stcc/2026/karlskoga", "Scandinavian Touring Car Championship 2026 at Gelleråsen"),
        ("erc/2026/erc/liepaja", "FIA European Rally Championship 2026 at Liepaja"),
        ("2026/erc/3/race 1/elin-ek", "FIA European Rally Championship 2026"),
        ("gt-winter-series/2026/karlskoga", "GT Winter Series 2026 at Gelleråsen"),
    ],
)
def test_events_are_called_by_what_is_known_of_them(key: str, label: str) -> None:
    assert naming.key_label(key, PACKS) == label
