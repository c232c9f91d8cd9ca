"""A trained pipeline beside the rules: what it adds, and that nothing of theirs is lost."""

import json
import subprocess
import sys
from functools import cache
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Span

from pressbox import UsageError
from pressbox.cli import run
from pressbox.extractor import Extractor
from pressbox.model import PIECE, Model, Relations
from pressbox.models import Release
from tests.marked import extractor
from tests.texts import seeds
from tests.trained import small_pipeline

HEAD = "Ready for Karlskoga\n\nThe STCC comes to Karlskoga on May 9-10, 2026. Qualifying opens the race weekend.\n\n"


@cache
def helped() -> Extractor:
    return Extractor(extractor().packs, small_pipeline())


def both(text: str) -> tuple[Release, Release]:
    return extractor().extract(text), helped().extract(text)


# --------------------------------------------------------------------------------------------- what training changes
def test_a_person_of_whom_only_the_pipeline_knows_is_read_with_all_parts_of_the_name() -> None:
    text = f"{HEAD}On Sunday Kresno Valdik was leading for the team Vintra Klo. Everybody liked what Valdik did.\n"
    alone, helped = both(text)
    assert "Kresno Valdik" not in [person.name for person in alone.people]
    [person] = [one for one in helped.people if one.name == "Kresno Valdik"]
    assert [text[slice(*span)] for span in person.mentions] == ["Kresno Valdik", "Valdik"]
    assert (person.id, person.rule, person.certainty) == ("kresno-valdik", "model.person", "assumed")


def test_the_parse_says_who_speaks_where_the_verb_stands_far_from_the_name() -> None:
    text = f'{HEAD}Jonas Ek, who had started from eleventh, was happy and said: "We had the pace today."\n'
    alone, helped = both(text)
    assert [quote.speaker for quote in alone.quotes] == [None]
    [quote] = helped.quotes
    assert (quote.speaker, quote.cue, quote.certainty) == ("Jonas Ek", "said", "assumed")
    assert quote.speaker_span is not None
    assert text[slice(*quote.speaker_span)] == "Jonas Ek"


def test_a_pipeline_is_asked_of_texts_in_its_own_language() -> None:
    text = (
        "Nordmark, 14 mars 2026\n\nHär säger förbundet att Kresno Valdik var snabbast och att han är glad över det.\n"
    )
    alone, helped = both(text)
    assert (alone.language, helped.people) == ("sv", alone.people)


def seen_lines(text: str, release: Release) -> set[int]:
    """The lines in which the pipeline has seen a name that the rules have not: there the two may disagree."""
    spans = [item.span for item in release.places if item.rule.startswith("model.")]
    spans += [
        span for one in (*release.people, *release.teams) if one.rule.startswith("model.") for span in one.mentions
    ]
    return {text.count("\n", 0, start) for start, _ in spans}


@pytest.mark.parametrize("text", seeds())
def test_nothing_that_rules_read_is_lost(text: str) -> None:
    alone, helped = both(text)
    disputed = seen_lines(text, helped)
    for field in ("dates", "times", "places", "sessions", "calendar", "facts", "links", "credits", "results"):
        spans = [(item.span, item.rule) for item in getattr(helped, field)]
        lost = [item for item in getattr(alone, field) if (item.span, item.rule) not in spans]
        # A place of 'the team' goes to its drivers, of whom the pipeline may have seen more.
        lost = [item for item in lost if field != "results" or len(item.entrants) == 1 or not disputed]
        assert [item for item in lost if text.count("\n", 0, item.span[0]) not in disputed] == []
    assert [quote.text for quote in alone.quotes] == [quote.text for quote in helped.quotes]
    for field in ("people", "teams"):
        entries = {one.name: set(one.mentions) for one in getattr(helped, field)}
        lost = [span for one in getattr(alone, field) for span in set(one.mentions) - entries.get(one.name, set())]
        assert [span for span in lost if text.count("\n", 0, span[0]) not in disputed] == []


# ------------------------------------------------------------------------------------- names, whatever found them
def ruled(*entities: tuple[str, str]) -> Extractor:
    nlp = spacy.blank("en")
    ruler: Any = nlp.add_pipe("entity_ruler")
    ruler.add_patterns([{"pattern": words, "label": label} for words, label in entities])
    return Extractor(extractor().packs, nlp)


@pytest.mark.parametrize("label", ["PERSON", "PER", "PRS", "persName"])
def test_pipelines_of_other_languages_have_their_own_names_for_people(label: str) -> None:
    release = ruled(("Kresno Valdik", label)).extract(f"{HEAD}Later Kresno Valdik liked the track.\n")
    assert [person.name for person in release.people] == ["Kresno Valdik"]


@pytest.mark.parametrize("label", ["ORG", "GPE", "LOC", "EVENT"])
def test_what_is_called_anything_else_is_nobody(label: str) -> None:
    release = ruled(("Kresno Valdik", label)).extract(f"{HEAD}Later Kresno Valdik pleased the guests.\n")
    assert release.people == []


@pytest.mark.parametrize(
    ("sentence", "teams"),
    [
        ("Later the team Vintra Klo came to the grid.", ["Vintra Klo"]),
        ("Two cars of Vintra Klo came to the grid, and Vintra Klo was glad.", ["Vintra Klo"]),
        ("Vintra Klo fields two cars.", ["Vintra Klo"]),
        ("A Vintra Klo driver was there.", ["Vintra Klo"]),
        ("The pumps of Vintra Klo are known far and wide.", []),
    ],
)
def test_an_organisation_is_a_team_where_the_words_beside_it_say_so(sentence: str, teams: list[str]) -> None:
    release = ruled(("Vintra Klo", "ORG")).extract(f"{HEAD}{sentence}\n")
    assert [team.name for team in release.teams] == teams
    assert all(len(team.mentions) == sentence.count(team.name) for team in release.teams)


def test_an_organisation_is_no_team_in_a_release_of_another_field() -> None:
    release = ruled(("Vintra Klo", "ORG")).extract("New pumps\n\nThe sales team of Vintra Klo moves to a new house.\n")
    assert release.teams == []


@pytest.mark.parametrize(
    ("label", "place"),
    [("GPE", ("Ulvmoor", "city", None)), ("LOC", ("Ulvmoor", "region", None))],
)
def test_an_unknown_place_keeps_its_words(label: str, place: tuple[str, str, None]) -> None:
    release = ruled(("Ulvmoor", label)).extract(f"{HEAD}Some guests like Ulvmoor better.\n")
    assert place in [(one.text, one.kind, one.id) for one in release.places]
    [one] = [one for one in release.places if one.text == "Ulvmoor"]
    assert (one.rule, one.certainty) == ("model.place", "assumed")


def test_a_name_that_is_a_common_word_too_is_the_place_of_the_tables() -> None:
    text = "New hours\n\nMost is where the office will open in June.\n"
    assert extractor().extract(text).places == []
    [place] = ruled(("Most", "GPE")).extract(text).places
    assert (place.id, place.country) == ("most", "CZ")


def test_signs_and_small_words_are_no_part_of_a_name() -> None:
    nlp = spacy.blank("en")
    words = "the Ulvmoor's"

    @Language.component("test_wide_names")
    def wide(doc: Any) -> Any:
        doc.ents = [doc.char_span(doc.text.find(words), doc.text.find(words) + len(words), "GPE")]
        return doc

    nlp.add_pipe("test_wide_names")
    release = Extractor(extractor().packs, nlp).extract(f"{HEAD}Some guests like the Ulvmoor's better.\n")
    assert [one.text for one in release.places if one.rule == "model.place"] == ["Ulvmoor"]


# --------------------------------------------------------------------------------------------------- how it is asked
def test_places_in_the_text_are_exact_behind_what_is_not_seen() -> None:
    text = f"{HEAD}\u00ad\u200bÄrligen gilla\u00adr vi Kresno Val\u00addik, \U0001f3c1 Kresno Valdik.\n"
    release = ruled(("Kresno Valdik", "PER")).extract(text)
    assert [text[slice(*span)].replace("\u00ad", "") for span in release.people[0].mentions] == ["Kresno Valdik"] * 2


def test_a_long_text_is_looked_at_in_pieces_that_part_no_word() -> None:
    nlp = spacy.blank("en")
    ruler: Any = nlp.add_pipe("entity_ruler")
    ruler.add_patterns([{"pattern": "Valdik", "label": "PER"}])
    text = ("Then Valdik came.\n" * (3 * PIECE // 18)) + "\n"
    seen = Model(nlp).look(text, Relations())
    assert [text[one.start : one.end] for one in seen.entities] == ["Valdik"] * text.count("Valdik")


def test_a_pipeline_forgets_what_it_read() -> None:
    nlp = spacy.blank("en")
    model = Model(nlp)
    model.look("Some words.", Relations())
    before = len(nlp.vocab.strings)
    for index in range(50):
        model.look(f"Never heard{index} of{index}.", Relations())
    assert len(nlp.vocab.strings) == before


def test_threads_that_share_a_pipeline_give_the_bytes_of_one() -> None:
    text = f"{HEAD}On Sunday Kresno Valdik was leading for the team Vintra Klo.\n"
    expected = helped().extract(text).to_json()
    extractors = [helped(), Extractor(extractor().packs, small_pipeline())]
    found: list[str] = []
    threads = [Thread(target=lambda at=at: found.append(extractors[at % 2].extract(text).to_json())) for at in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [expected] * 8


def test_a_pipeline_that_fails_is_named() -> None:
    nlp = spacy.blank("en")

    @Language.component("test_breaks")
    def breaks(doc: Any) -> Any:
        raise ValueError("no such luck")

    nlp.add_pipe("test_breaks")
    with pytest.raises(UsageError, match=r"en_pipeline.*no such luck"):
        Extractor(extractor().packs, nlp).extract("Some words")


@pytest.mark.parametrize("nlp", [3, "", object()])
def test_what_is_no_pipeline_is_a_usage_error(nlp: Any) -> None:
    with pytest.raises(UsageError):
        Extractor(extractor().packs, nlp)


# ---------------------------------------------------------------------------------------------------------- --model
@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pipeline")
    small_pipeline().to_disk(folder)
    return folder


@pytest.mark.parametrize("command", ["extract", "show"])
def test_the_command_takes_a_pipeline(
    command: str, saved: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "a.txt"
    file.write_text(f"{HEAD}On Sunday Kresno Valdik was leading for the team Vintra Klo.\n", encoding="utf-8")
    assert run([command, str(file), "--model", str(saved)]) == 0
    with_model = capsys.readouterr().out
    assert run([command, str(file)]) == 0
    without = capsys.readouterr().out
    assert with_model != without
    if command == "extract":
        assert [one["name"] for one in json.loads(with_model)["people"]] == ["Kresno Valdik"]


@pytest.mark.parametrize("command", ["extract", "show", "eval", "demo"])
def test_a_pipeline_that_is_not_installed_is_told_with_the_cure(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "a.txt"
    file.write_text("Some words\n", encoding="utf-8")
    (tmp_path / "a.json").write_text('{"id": "a"}', encoding="utf-8")
    before = {
        "extract": [str(file)],
        "show": [str(file)],
        "eval": [str(tmp_path), str(file)],
        "demo": [str(tmp_path / "d")],
    }
    assert run([command, *before[command], "--model", "xx_not_there"]) == 2
    [line] = capsys.readouterr().err.splitlines()
    assert "xx_not_there" in line
    assert "spacy download xx_not_there" in line
    assert "pip install" in line


def test_without_a_pipeline_spacy_is_not_imported() -> None:
    code = "import sys, pressbox; pressbox.Extractor().extract('A day\\n\\nOn May 9th, 2026.'); print('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "False\n"


def test_the_small_pipeline_was_trained_for_names_and_parses() -> None:
    doc = small_pipeline()("On Sunday Kresno Valdik was leading for Vintra Klo.")
    assert isinstance(doc[2:4], Span)
    assert [(one.text, one.label_) for one in doc.ents] == [("Kresno Valdik", "PERSON"), ("Vintra Klo", "ORG")]
