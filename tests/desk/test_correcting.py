"""Corrections: one misread value, mended for good, in this text alone."""

from pathlib import Path
from typing import Any

import pytest

from pressbox.cli import run
from pressbox.corrections import Correction, Corrections, as_toml, read_corrections
from pressbox.desk.correcting import corrected_by, parsed_values, sample, text_hash, write
from pressbox.errors import UsageError
from pressbox.extractor import Extractor
from pressbox.models import Release
from pressbox.quality.annotated import compile_sample
from pressbox.settle.corrections import corrected, places_of
from tests.marked import extractor

TEXT = """\
Norrgård ready for Karlskoga

Elin Norrgård and Tomas Vikander start on May 9-10, 2026, in the second round of the STCC. Elin is glad.

Saturday May 9:
10:00 Q1/Q2 (2 x 20 min)
11:10 Practice (60 min)
11:10 Practice (60 min)
"The car is quick," said Norrgård.
"""


@pytest.fixture(scope="module")
def release() -> Release:
    return extractor().extract(TEXT, name="a")


def entry(field: str, words: str = "", nth: int = 1, **more: Any) -> Correction:
    return Correction("0" * 64, field, words, occurrence=nth, **more)


CASES = [
    (entry("sessions", "11:10 Practice (60 min)", 2, set={"duration_minutes": 45}),
     lambda it: [one.duration_minutes for one in it.sessions if one.kind == "practice"], [60, 45]),
    (entry("sessions", "10:00 Q1/Q2 (2 x 20 min)", 2, wrong=True), lambda it: [one.number for one in it.sessions if one.kind == "qualifying"], [1]),
    (entry("sessions", "11:10  Practice (60\nmin)", clear=("duration_minutes",)), lambda it: it.sessions[2].duration_minutes, None),
    (entry("dates", "second round", add=True, set={"start": None, "end": None, "precision": "day", "kind": "relative"}),
     lambda it: [one.text for one in it.dates if one.kind == "relative"], ["second round"]),
    (entry("results", "Elin is glad", add=True, set={"session": {"kind": "race"}, "session.number": 2, "measure": "grid",
     "position": 3, "status": "classified", "entrants": ["Elin Norrgård"], "source": "prose"}), lambda it: it.results[0].session.number, 2),
    (entry("quotes", "The car is quick", set={"words": "is quick"}), lambda it: it.quotes[0].text, "is quick"),
    (entry("people", "Tomas Vikander", wrong=True), lambda it: [one.name for one in it.people], ["Elin Norrgård"]),
    (entry("people", "Elin Norrgård", set={"role": "driver", "id": "e-n"}), lambda it: (it.people[0].id, it.people[0].role), ("e-n", "driver")),
    (entry("people", "Elin", wrong=True), lambda it: [TEXT[slice(*span)] for span in it.people[0].mentions].count("Elin"), 0),
    (entry("people", "car", add=True, set={"name": "The Car"}), lambda it: [one.name for one in it.people][-1], "The Car"),
    (entry("teams", "Karlskoga", add=True), lambda it: (it.teams[0].name, it.teams[0].mentions), ("Karlskoga", [(19, 28)])),
    (entry("event", set={"round": 3}), lambda it: (it.event.round, it.event.basis["round"]), (3, "correction")),
    (entry("kind", set={"kind": "report"}), lambda it: it.kind, "report"),
    (entry("title", set={"words": "ready for Karlskoga"}), lambda it: it.title.text, "ready for Karlskoga"),
    (entry("published", set={"earliest": "2026-05-01", "latest": "2026-05-02"}), lambda it: (it.published.latest.day, it.published.basis), (2, "correction")),
    (entry("sender", "Norrgård", set={"name": "Team N", "id": "n", "kind": "team"}), lambda it: (it.sender.name, it.sender.basis, it.sender.span), ("Team N", "correction", (0, 8))),
    (entry("title", wrong=True), lambda it: it.title, None),
]  # fmt: skip


@pytest.mark.parametrize(
    ("one", "value", "expected"), CASES, ids=[f"{one.field}-{number}" for number, (one, _, _) in enumerate(CASES)]
)
def test_each_kind_of_value_can_be_mended(one: Correction, value: Any, expected: Any, release: Release) -> None:
    mended, stale = corrected(release, [one])
    assert stale == []
    assert value(mended) == expected


def test_a_mended_item_says_that_it_was(release: Release) -> None:
    mended, _ = corrected(release, [entry("sessions", "11:10 Practice (60 min)", set={"date": "2026-05-10"})])
    session = mended.sessions[2]
    assert (session.basis, session.certainty, session.rule) == ("correction", "stated", release.sessions[2].rule)
    assert "date" not in session.taken
    assert mended.sessions[3] == release.sessions[3]


WRONG = [
    (entry("sessions", "11:10 Practice (60 min)", set={"kind": "nonsense"}), "kind: input should be 'practice'"),
    (entry("sessions", "11:10 Practice (60 min)", set={"colour": "red"}), "colour: extra inputs"),
    (entry("dates", "May 9-10, 2026", set={"start": "2026-13-01"}), "start: "),
    (entry("sessions", "11:10 Practice (60 min)", set={"start": "9:30"}), "start: a day is written as 2026-05-09, a time as 11:10"),
    (entry("sessions", "12:10 Practice", set={"number": 1}), "nothing was read from '12:10 Practice', but from '10:00 Q1/Q2"),
    (entry("sessions", "11:10 Practice (60 min)", 3, wrong=True), "nothing was read 3 times"),
    (entry("sessions", "nowhere", add=True, set={"kind": "race", "label": "Race"}), "does not stand in the text"),
    (entry("links", "Karlskoga", add=True, set={"label": "x"}), "url: field required"),
    (entry("moods", "Karlskoga", wrong=True), "no field of that name"),
    (entry("dates", "May 9-10, 2026", set={"span": [0, 3]}), "is not what was read"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "told"), WRONG, ids=[told for _, told in WRONG])
def test_what_the_contract_does_not_allow_is_refused(one: Correction, told: str, release: Release) -> None:
    with pytest.raises(UsageError) as error:
        corrected_by(release, one)
    assert told in str(error.value)
    assert "\n" not in str(error.value)


def test_a_number_may_be_a_word_where_the_field_holds_words(release: Release) -> None:
    mended, _ = corrected_by(release, entry("sessions", "11:10 Practice (60 min)", set={"label": 12}))
    assert mended.sessions[2].label == "12"


def test_values_are_read_as_they_are_written() -> None:
    said = [
        "number=2",
        "start=2026-05-09T10:00+02:00",
        'label="12"',
        "end=",
        "entrants=['A', 'B']",
        "final_round=true",
        "name=Elin Ek",
    ]
    values, empty = parsed_values(said)
    assert values == {
        "number": 2,
        "start": "2026-05-09T10:00+02:00",
        "label": "12",
        "entrants": ["A", "B"],
        "final_round": True,
        "name": "Elin Ek",
    }
    assert empty == ("end",)


def test_words_are_found_over_line_ends_and_blanks() -> None:
    text = "One  two\nthree. One two three"
    assert [text[slice(*span)] for span in places_of(text, "two three")] == ["two\nthree", "two three"]
    assert places_of(text, " ") == []


# --------------------------------------------------------------------------------------------------------- the file
def test_entries_come_back_as_they_were_written(tmp_path: Path) -> None:
    path = tmp_path / "corrections.toml"
    one = entry(
        "quotes",
        'He said "go"\n\tnow\x7f \\',
        2,
        set={"speaker": "Öl", "session.number": 2, "entrants": ["a", "b"]},
        clear=("end",),
        id="x/ä",
        who="EN",
        why="so",
    )
    other = entry("dates", "x", wrong=True, who="EN", why="so")
    write(one, path)
    path.write_text(path.read_text(encoding="utf-8") + "# mine\n", encoding="utf-8")
    write(other, path)
    assert list(read_corrections(path)) == [one, other]
    assert "# mine" in path.read_text(encoding="utf-8")
    with pytest.raises(UsageError, match=r"entry 1 .* already corrects these words"):
        write(one, path)


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ("x = 1", "only \\[\\[correction\\]\\] tables"),
        ("[[correction]]\nfield = 'dates'", "entry 1: sha256 is missing"),
        (
            "[[correction]]\nsha256 = 'a'\nfield = 'dates'\nwho = 'a'\nwhy = 'b'",
            "entry 1: one of set, clear, wrong and add",
        ),
        ("[[correction]]\nsha = 'a'", "entry 1: no field 'sha'"),
        ("[[correction]]\noccurrence = 0", "entry 1: occurrence = 0"),
        ("[[correction]", "corrections.toml"),
    ],
)
def test_a_file_that_is_wrong_says_where(rows: str, told: str, tmp_path: Path) -> None:
    path = tmp_path / "corrections.toml"
    path.write_text(rows, encoding="utf-8")
    with pytest.raises(UsageError, match=told):
        Corrections.of(path)


def test_entries_hold_for_their_text_alone_and_say_when_they_are_stale(tmp_path: Path, release: Release) -> None:
    path = tmp_path / "corrections.toml"
    known = {"sha256": text_hash(release), "id": "a", "who": "EN", "why": "so"}
    entries = [
        Correction(field="kind", set={"kind": "other"}, **known),
        Correction(field="dates", words="gone", wrong=True, **known),
    ]  # type: ignore[arg-type]
    path.write_text("\n".join(map(as_toml, entries)), encoding="utf-8")
    mending = Extractor(extractor().packs, corrections=Corrections.of(path))
    assert mending.extract(TEXT, name="a").kind == "other"
    [line] = mending.stale
    assert "entry 2 (a, dates 'gone'): nothing is read from these words any more" in line
    assert mending.extract(TEXT + " ", name="b").kind == release.kind
    assert len(mending.stale) == 1
    mending.extract(TEXT + " ", name="a")
    assert [("the text has changed" in line) for line in mending.stale] == [True, True]


# ------------------------------------------------------------------------------------------------------ the command
@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(TEXT, encoding="utf-8", newline="")
    return tmp_path


def test_a_correction_is_tried_written_and_found_again(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    say = ["--who", "EN", "--why", "as below"]
    wrong = ["correct", "in/a.txt", "--field", "event", "--set", "round=third", *say]
    assert run(wrong) == 2
    assert not (desk / "in" / "corrections.toml").exists()
    assert run(["correct", "in/a.txt", "--field", "event", "--set", "round=3", *say]) == 0
    assert "a: event changed: '' (round 2 -> 3)" in capsys.readouterr().out
    for paths in (["in"], ["in/a.txt"]):
        assert run(["extract", *paths, "-o", "out.jsonl"]) == 0
        assert '"round":3' in (desk / "out.jsonl").read_text(encoding="utf-8")
        assert capsys.readouterr().err == ""
    assert run(["extract", "in", "-o", "out.jsonl", "--no-local"]) == 0
    assert '"round":2' in (desk / "out.jsonl").read_text(encoding="utf-8")
    (desk / "in" / "a.txt").write_text(TEXT + "More.\n", encoding="utf-8")
    assert run(["show", "in/a.txt"]) == 0
    assert "stale: in/corrections.toml: entry 1 (a, event): the text has changed" in capsys.readouterr().err


@pytest.mark.parametrize(
    "home", ["corrections.toml", "pressbox.local/corrections.toml", "in/corrections.toml", "other.toml"]
)
def test_corrections_are_found_where_they_are_kept(home: str, desk: Path) -> None:
    (desk / "pressbox.local").mkdir()
    (desk / "pressbox.local" / "pack.toml").write_text('id = "local"\nversion = "1"\n', encoding="utf-8")
    assert (
        run(["correct", "in/a.txt", "--field", "kind", "--set", "kind=other", "--who", "a", "--why", "b", "--to", home])
        == 0
    )
    more = ["--corrections", home] if home == "other.toml" else []
    assert run(["extract", "in", "-o", "out.jsonl", *more]) == 0
    assert '"kind":"other"' in (desk / "out.jsonl").read_text(encoding="utf-8").split('"dates"')[0]


@pytest.mark.parametrize(
    "arguments",
    [
        ["in/a.txt"],
        ["in", "--field", "kind", "--set", "kind=other", "--who", "a", "--why", "b"],
        ["in/a.txt", "--field", "kind", "--set", "kind=other"],
        ["in/a.txt", "--field", "kind", "--who", "a", "--why", "b"],
        ["in/a.txt", "--field", "kind", "--set", "other", "--who", "a", "--why", "b"],
        ["in/a.txt", "--sample", "in/a.txt"],
    ],
)
def test_a_wrong_call_says_what_is_missing(
    arguments: list[str], desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["correct", *arguments]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_a_mended_record_becomes_a_sample(desk: Path) -> None:
    say = ["--who", "EN", "--why", "as below"]
    assert run(["correct", "in/a.txt", "--field", "event", "--set", "round=3", *say, "--sample", "mine.ann"]) == 0
    text, gold = compile_sample((desk / "mine.ann").read_bytes().decode("utf-8"), "mine", extractor().packs)
    assert text == TEXT
    assert gold["event"]["round"] == 3
    assert len(gold["sessions"]) == 4


def test_a_sample_has_every_value_of_its_record(release: Release) -> None:
    annotated, lost = sample(release, extractor().packs, {"voice": "a voice"})
    assert lost == []
    assert annotated.startswith('+++\nvoice = "a voice"\nlanguage = "en"\n')
