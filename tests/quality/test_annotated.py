"""Annotated samples: marks to text and expected record."""

import json
from pathlib import Path
from typing import Any

import pytest

from pressbox.errors import InputError
from pressbox.packs import Packs
from pressbox.quality.annotated import annotate, as_json, compile_sample

SAMPLES = Path(__file__).parents[2] / "samples"
HEAD = """+++
language = "en"
kind = "preview"
published = "2026-05-04/2026-05-08"
event = { series = "stcc", season = 2026 }
"""


@pytest.fixture(scope="module")
def packs() -> Packs:
    return Packs()


def compiled(body: str, packs: Packs, head: str = HEAD) -> tuple[str, dict[str, Any]]:
    return compile_sample(f"{head}+++\n{body}", "a", packs)


@pytest.mark.parametrize(
    ("mark", "field", "values"),
    [
        ("⟦date 2026-03-14|x⟧", "dates", {"start": "2026-03-14", "end": "2026-03-14", "kind": "explicit"}),
        ("⟦date 2026-03-14/2026-03-16 weekday=friday|x⟧", "dates", {"end": "2026-03-16", "weekday": "friday"}),
        ("⟦date ?|x⟧", "dates", {"start": None, "end": None}),
        ("⟦?date ?|x⟧", "dates", {"optional": True}),
        ("⟦rel 2026-03-14/2026-03-16 weekend|x⟧", "dates", {"kind": "relative", "precision": "weekend"}),
        ("⟦year 2026|x⟧", "dates", {"start": "2026-01-01", "end": "2026-12-31", "precision": "year"}),
        ("⟦time 11:10/11:40 date=2026-03-14|x⟧", "times", {"start": "11:10", "end": "11:40", "date": "2026-03-14"}),
        ("⟦venue ? SE|x⟧", "places", {"id": None, "kind": "venue", "country": "SE"}),
        ("⟦city bologna IT|x⟧", "places", {"id": "bologna", "kind": "city", "country": "IT"}),
        ("⟦region europe|x⟧", "places", {"id": "europe", "kind": "region", "country": None}),
        ("⟦country IT|x⟧", "places", {"id": "italy", "kind": "country", "country": "IT"}),
        ("⟦session practice 1 date=2026-03-14 start=11:10+01:00 min=60|x⟧", "sessions",
         {"kind": "practice", "number": 1, "start": "2026-03-14T11:10:00+01:00", "duration_minutes": 60}),
        ('⟦result race 1 position=3 entrants="A; B"|x⟧', "results",
         {"session": {"kind": "race", "number": 1}, "position": 3, "entrants": ["A", "B"], "status": "classified"}),
        ("⟦result ? position=1|x⟧", "results", {"session": None}),
        ("⟦standing series=stcc points=12.5|x⟧", "standings", {"series": "stcc", "points": 12.5}),
        ("⟦cal 1 monza 2026-04-24/2026-04-26 IT|x⟧", "calendar",
         {"round": 1, "venue": "monza", "start": "2026-04-24", "country": "IT", "series": "stcc", "season": 2026}),
        ("⟦cal - ? ? |x⟧", "calendar", {"round": None, "venue": None, "start": None}),
        ("⟦fact length_km=4.127 km of=misano|x⟧", "facts",
         {"attribute": "length_km", "value": 4.127, "unit": "km", "subject": "misano"}),
        ('⟦fact location="Spa | Ardennes" - of=spa|x⟧', "facts", {"value": "Spa | Ardennes", "unit": None}),
        ("⟦link|x⟧", "links", {"url": "x"}),
        ("⟦lost|x⟧", "links", {"url": None, "label": "x"}),
        ("⟦rights|x⟧", "credits", {"kind": "rights"}),
    ],
)  # fmt: skip
def test_each_mark_reads_as_its_item(mark: str, field: str, values: dict[str, Any], packs: Packs) -> None:
    text, record = compiled(f"ab {mark} cd\n", packs)
    [item] = record[field]
    assert (text, item["span"], item["text"]) == ("ab x cd\n", [3, 4], "x")
    assert {name: item.get(name) for name in values} == values


def test_two_sessions_in_one_row_are_two_items(packs: Packs) -> None:
    _, record = compiled("⟦session qualifying 1 min=20; qualifying 2 min=20|Q1/Q2⟧", packs)
    assert [(item["number"], item["text"]) for item in record["sessions"]] == [(1, "Q1/Q2"), (2, "Q1/Q2")]


def test_marks_nest_and_positions_count_words_alone(packs: Packs) -> None:
    text, record = compiled("⟦title|⟦person Elin Ek|Elin⟧ at ⟦venue monza|Monza⟧⟧", packs)
    assert text == "Elin at Monza"
    assert record["title"] == {"text": "Elin at Monza", "span": [0, 13]}
    assert record["people"][0] == {"name": "Elin Ek", "aliases": ["Elin"], "mentions": [[0, 4]], "role": None}


def test_parts_of_a_quote_are_one_quote(packs: Packs) -> None:
    body = '"⟦quote#1 "Elin Ek" double cue=said|One⟧", said ⟦speaker|⟦person Elin Ek|Elin Ek⟧⟧, "⟦quote#1|two⟧"'
    text, record = compiled(body, packs)
    [quote] = record["quotes"]
    assert (quote["text"], quote["speaker"]) == ("One two", "Elin Ek")
    assert [text[start:end] for start, end in quote["parts"]] == ["One", "two"]
    assert text[slice(*quote["speaker_span"])] == "Elin Ek"


def test_the_head_gives_publication_and_event(packs: Packs) -> None:
    _, record = compiled("⟦event|The round⟧", packs)
    assert record["published"]["latest"] == "2026-05-08"
    assert (record["event"]["series"], record["event"]["span"]) == ("stcc", [0, 9])


@pytest.mark.parametrize(
    ("body", "line"),
    [("one\n⟦date 2026-03-14|two", 8), ("one\n⟦nonsense|x⟧", 8), ("⟧", 7), ("⟦date 2026-13-14|x⟧", 7), ("⟦date|x⟧", 7),
     ("\n\n⟦date 2026-03-14⟧", 9), ("⟦country XX|x⟧", 7)],
)  # fmt: skip
def test_a_wrong_mark_is_named_with_its_line(body: str, line: int, packs: Packs) -> None:
    with pytest.raises(InputError, match=rf"^a\.ann:{line}: "):
        compiled(body, packs)


@pytest.mark.parametrize("path", sorted(SAMPLES.rglob("*.ann")), ids=lambda path: path.stem)
def test_samples_are_as_their_marks_make_them(path: Path, packs: Packs) -> None:
    text, record = compile_sample(path.read_text(encoding="utf-8"), path.stem, packs)
    assert path.with_suffix(".txt").read_bytes() == text.encode("utf-8"), "run `make samples`"
    assert path.with_suffix(".json").read_bytes() == as_json(record).encode("utf-8"), "run `make samples`"
    for field, items in record.items():
        for item in items if isinstance(items, list) else []:
            if "span" in item and "parts" not in item:
                assert text[slice(*item["span"])] == item["text"], field


# -------------------------------------------------------------------------------------------------- and the way back
@pytest.mark.parametrize("path", sorted(SAMPLES.rglob("*.ann")), ids=lambda path: path.stem)
def test_a_text_and_its_record_make_marks_that_make_them_again(path: Path, packs: Packs) -> None:
    text = path.with_suffix(".txt").read_bytes().decode("utf-8")
    gold = json.loads(path.with_suffix(".json").read_bytes())
    again, record = compile_sample(annotate(text, gold, packs), path.stem, packs)
    assert again == text
    assert record == gold


@pytest.mark.parametrize(
    "body",
    [
        "⟦date 2026-03-01/2026-03-31 month|x⟧ ⟦date ?/2026-03-31|y⟧",
        '⟦quote#1 "A B" dash|one⟧ ⟦speaker#1|far⟧ ⟦quote "C D" dash|two⟧ ⟦speaker|⟦person C D|near⟧⟧ ⟦quote "E F" dash named=no|x⟧',
        '⟦quote "A B" dash role=-|one⟧ ⟦person A B|b⟧',
        "⟦person A B; C D|both⟧ ⟦?person A B|him⟧ ⟦?team T|t⟧",
        "⟦cal 1 monza 2026-04-24 IT series=- season=-|x⟧ ⟦cal - ? ? series=other|y⟧",
        '⟦fact location="Spa | Ardennes; x" - of=spa|x⟧ ⟦fact length_km=4.127 km|y⟧',
        '⟦result race 1 position=3 class="Pro-Am Cup" entrants="A; B" event=stcc//monza; race 2 status=DNF|x⟧',
        "⟦link label=a|x⟧⟦lost|y⟧⟦embargo 2026-03-14T00:01:00+00:00|z⟧",
    ],
)
def test_every_mark_can_be_written(body: str, packs: Packs) -> None:
    head = HEAD + '[roles]\n"A B" = "driver"\n'
    text, record = compiled(body, packs, head)
    assert compile_sample(annotate(text, record, packs), "a", packs) == (text, record)


def test_a_text_with_the_signs_of_marks_can_not_be_written(packs: Packs) -> None:
    with pytest.raises(InputError, match="stand for marks"):
        annotate("a ⟦ b", {"id": "a"}, packs)


def test_what_would_cross_a_mark_is_said_in_the_head(packs: Packs) -> None:
    values = {"start": None, "end": None, "precision": "day", "weekday": None}
    record = {
        "id": "a",
        "dates": [{"span": [4, 6], "kind": "explicit", **values}, {"span": [5, 7], "kind": "relative", **values}],
    }
    annotated = annotate("bcd bcd", record, packs)
    assert 'also = [\n    { mark = "rel ? day", words = "cd", nth = 2 },\n]' in annotated
    text, again = compile_sample(annotated, "a", packs)
    assert text == "bcd bcd"
    assert [(one["span"], one["kind"]) for one in again["dates"]] == [([4, 6], "explicit"), ([5, 7], "relative")]


@pytest.mark.parametrize(
    "also", ["[{ mark = 'lost', words = 'z' }]", "[{ mark = 'lost' }]", "'lost'", "[{ mark = 'no', words = 'x' }]"]
)
def test_a_wrong_mark_in_the_head_is_named(also: str, packs: Packs) -> None:
    with pytest.raises(InputError, match=r"^a\.ann:1: "):
        compile_sample(f"+++\nlanguage = 'en'\nalso = {also}\n+++\nx\n", "a", packs)
