"""pressbox in a spaCy pipeline: the record of a Doc, and its fields as groups of spans."""

import pickle
import subprocess
import sys
import tomllib
from functools import cache
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
import spacy
from spacy import displacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin

from pressbox import Release, UsageError
from pressbox.component import GROUPS, Places, make_pressbox
from pressbox.extractor import as_read
from tests.marked import extractor
from tests.texts import seeds
from tests.trained import small_pipeline

ROOT = Path(__file__).parents[1]
TEXT = """Norrgård ready for Karlskoga

The STCC comes to Karlskoga in Sweden on July 14th-16th 2023. Ärlig som alltid: Elin Norrgård is back.

"It was good," said Norrgård.

Saturday July 15th:
11:10 Qualifying (20 min)

Length: 2.400 km
Photo: Jonas Ek
https://norrgard.example/press
"""


@cache
def blank() -> Language:
    nlp = spacy.blank("en")
    nlp.add_pipe("pressbox")
    return nlp


def with_sentences() -> Language:
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    nlp.add_pipe("pressbox", first=True)
    return nlp


def with_parser() -> Language:
    nlp = spacy.blank("en")
    nlp.add_pipe("parser", source=small_pipeline())
    nlp.add_pipe("ner", source=small_pipeline())
    nlp.add_pipe("pressbox")
    return nlp


def words(doc: Doc, group: str) -> list[str]:
    return [span.text for span in doc.spans[group]]


def plain(release: Release) -> dict[str, Any]:
    return release.model_dump(mode="json")


# ----------------------------------------------------------------------------------------------------- what a Doc has
@pytest.mark.parametrize("nlp", [blank, with_sentences, with_parser])
def test_a_doc_has_its_record_in_any_pipeline(nlp: Any) -> None:
    doc = nlp()(TEXT)
    assert doc._.release.title.text == "Norrgård ready for Karlskoga"
    assert words(doc, "dates")[0] == "July 14th-16th 2023"
    assert words(doc, "people") == ["Norrgård", "Elin Norrgård", "Norrgård", "Jonas Ek"]
    assert words(doc, "links") == ["https://norrgard.example/press"]


def test_without_a_pipeline_around_it_the_record_is_the_extractors() -> None:
    assert plain(blank()(TEXT)._.release) == plain(extractor().extract(TEXT))


def test_every_field_has_its_group() -> None:
    doc = blank()(TEXT)
    assert set(doc.spans) == set(GROUPS)
    filled = {"people", "dates", "times", "places", "quotes", "sessions", "facts", "links", "credits"}
    assert {name for name in GROUPS if len(doc.spans[name])} >= filled


@pytest.mark.parametrize(
    ("group", "text", "label", "kb_id"),
    [
        ("places", "Sweden", "country", "sweden"),
        ("people", "Elin Norrgård", "person", "elin-norrgard"),
        ("dates", "July 14th-16th 2023", "explicit", ""),
        ("quotes", "It was good", "double", ""),
        ("sessions", "11:10 Qualifying (20 min)", "qualifying", ""),
        ("times", "11:10", "time", ""),
        ("links", "https://norrgard.example/press", "link", ""),
        ("credits", "Photo: Jonas Ek", "photo", ""),
    ],
)
def test_a_span_says_what_it_is_and_whose_entry(group: str, text: str, label: str, kb_id: str) -> None:
    doc = blank()(TEXT)
    [span] = [one for one in doc.spans[group] if one.text == text]
    assert (span.label_, span.kb_id_) == (label, kb_id)
    field, _, index = span.id_.partition("/")
    entry = getattr(doc._.release, field)[int(index)]
    assert (span.start_char, span.end_char) in (getattr(entry, "mentions", None) or [entry.span])


@pytest.mark.parametrize("text", [TEXT, *seeds()])
@pytest.mark.parametrize("change", [str, lambda text: "\ufeff" + text.replace("\n", "\r\n")], ids=["as it is", "CRLF"])
def test_no_item_is_lost_and_all_lie_where_the_release_has_them(text: str, change: Any) -> None:
    text = change(text)
    doc = blank()(text)
    release = doc._.release
    assert plain(release) == plain(extractor().extract(text))
    for group in GROUPS:
        entries = getattr(release, group)
        exact = [span for entry in entries for span in (getattr(entry, "mentions", None) or [entry.span])]
        assert len(doc.spans[group]) == len(exact)
        for span, (start, end), (low, high) in zip(
            doc.spans[group], doc.spans[group].attrs["chars"], exact, strict=True
        ):
            assert as_read(doc.text[start:end]) == release.text[low:high]
            assert span.start_char <= start
            assert span.end_char >= end - (not doc.text[end - 1].strip())


@pytest.mark.parametrize("text", ["", "x", "\ufeff", "\r\n", "\ufeff\r\n\r\na\r\n\rb\n", "a\r\r\n\n"])
def test_places_go_to_the_doc_and_back(text: str) -> None:
    places, read = Places(text), as_read(text)
    for at, char in enumerate(read):
        start, end = places.doc(at), places.doc(at + 1)
        assert as_read("-" + text[start:end]) == "-" + char
        assert places.read(start) == at
    assert blank()(text)._.release.text == read


def test_displacy_shows_a_group() -> None:
    html = displacy.render(blank()(TEXT), style="span", options={"spans_key": "places"}, jupyter=False)
    assert "country" in html
    assert "Karlskoga" in html


def test_a_doc_that_nobody_read_has_no_record() -> None:
    assert spacy.blank("en")(TEXT)._.release is None
    part = blank()(TEXT)[5:12].as_doc(copy_user_data=True)
    assert part._.release is None


# ------------------------------------------------------------------------------------------------------ on the way
def test_docs_go_through_two_processes() -> None:
    texts = [(TEXT, {"name": f"day-{index}", "published": "2023-07-10"}) for index in range(6)]
    docs = list(blank().pipe(texts, as_tuples=True, n_process=2, batch_size=2))
    assert [doc._.release.id for doc, _ in docs] == [f"day-{index}" for index in range(6)]
    assert [context for _, context in docs] == [context for _, context in texts]
    expected = plain(extractor().extract(TEXT, name="day-0", published="2023-07-10"))
    assert plain(docs[0][0]._.release) == expected
    assert words(docs[0][0], "dates") == words(blank()(TEXT), "dates")
    assert docs[0][0].spans["dates"].attrs["chars"]


def test_docs_go_through_a_docbin() -> None:
    doc = blank()(TEXT)
    data = DocBin(store_user_data=True, docs=[doc]).to_bytes()
    [again] = DocBin().from_bytes(data).get_docs(spacy.blank("en").vocab)
    assert again._.release == doc._.release
    for group in GROUPS:
        before = [(span.start, span.end, span.label_, span.kb_id_, span.id_) for span in doc.spans[group]]
        assert [(span.start, span.end, span.label_, span.kb_id_, span.id_) for span in again.spans[group]] == before


def test_a_pipeline_goes_to_disk_and_back(tmp_path: Path) -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("pressbox", config={"prefix": "pb_"})
    nlp.to_disk(tmp_path)
    assert words(spacy.load(tmp_path)(TEXT), "pb_dates") == words(blank()(TEXT), "dates")


def test_the_component_goes_to_processes_that_begin_anew() -> None:
    again = pickle.loads(pickle.dumps(blank().get_pipe("pressbox")))  # noqa: S301
    assert again(spacy.blank("en")(TEXT))._.release == blank()(TEXT)._.release


def test_threads_give_the_records_of_one() -> None:
    expected = blank()(TEXT)._.release
    found: list[Release] = []
    threads = [Thread(target=lambda: found.append(blank()(TEXT)._.release)) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [expected] * 8


def test_rules_are_loaded_once(monkeypatch: pytest.MonkeyPatch) -> None:
    nlp = blank()
    nlp("x")
    monkeypatch.setattr("pressbox.component.Packs", lambda *_, **__: pytest.fail("packs were loaded again"))
    assert len(list(nlp.pipe([TEXT] * 3))) == 3


# -------------------------------------------------------------------------------------------------- what it is told
def told(nlp: Language, context: Any) -> Release:
    [(doc, _)] = nlp.pipe([(TEXT, context)], as_tuples=True)
    release: Release = doc._.release
    return release


def test_a_context_that_is_a_word_is_the_name() -> None:
    assert told(blank(), "spring").id == "spring"


def test_a_doc_tells_its_name_and_day_in_its_user_data() -> None:
    nlp = blank()
    doc = nlp.make_doc(TEXT)
    doc.user_data.update({"name": "spring", "published": "2023-07-10"})
    release = nlp(doc)._.release
    assert (release.id, str(release.published.earliest)) == ("spring", "2023-07-10")


def test_the_keys_are_the_users_own() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("pressbox", config={"published": "day", "doc_name": "file"})
    release = told(nlp, {"day": "2023-07-10", "file": "spring", "name": "not this"})
    assert release.id == "spring"
    assert release.published is not None
    assert str(release.published.earliest) == "2023-07-10"


def test_an_extension_of_that_name_will_do() -> None:
    Doc.set_extension("came_out", default=None)
    try:
        nlp = spacy.blank("en")
        nlp.add_pipe("pressbox", config={"published": "came_out"})
        doc = nlp.make_doc(TEXT)
        doc._.came_out = "2023-07-10"
        assert str(nlp(doc)._.release.published.earliest) == "2023-07-10"
    finally:
        Doc.remove_extension("came_out")


def test_a_day_that_is_none_is_a_usage_error() -> None:
    with pytest.raises(UsageError, match="2026-03-14"):
        told(blank(), {"published": "soon"})


def test_own_rules_are_read(tmp_path: Path) -> None:
    (tmp_path / "pack.toml").write_text('id = "own"\nversion = "1"\n', encoding="utf-8")
    (tmp_path / "circuits.csv").write_text("id,name,country,source\nulvmoor,Ulvmoor Ring,SE,own\n", encoding="utf-8")
    nlp = spacy.blank("en")
    nlp.add_pipe("pressbox", config={"packs": [str(tmp_path)]})
    doc = nlp("A day out\n\nWe went to the Ulvmoor Ring.")
    assert [span.kb_id_ for span in doc.spans["places"]] == ["ulvmoor"]


def test_names_that_the_pipeline_found_help_unless_told_not_to() -> None:
    text = f"{TEXT}\nOn Sunday Kresno Valdik was leading for Vintra Klo.\n"
    assert "Kresno Valdik" in words(with_parser()(text), "people")
    nlp = with_parser()
    nlp.replace_pipe("pressbox", "pressbox", config={"entities": False})
    assert "Kresno Valdik" not in words(nlp(text), "people")


def test_names_that_the_pipeline_found_are_exact_behind_breaks_of_two_signs() -> None:
    text = "\ufeff" + f"{TEXT}\nOn Sunday Kresno Valdik was leading for Vintra Klo.\n".replace("\n", "\r\n")
    nlp = spacy.blank("en")
    ruler: Any = nlp.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "PERSON", "pattern": "Kresno Valdik"}])
    nlp.add_pipe("pressbox")
    assert words(nlp(text), "people")[-1] == "Kresno Valdik"


# ---------------------------------------------------------------------------------------------------- how it is found
def test_spacy_finds_it_by_the_entry_point_of_the_package(tmp_path: Path) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    info = tmp_path / "pressbox_by_name-1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: pressbox-by-name\nVersion: 1\n", encoding="utf-8")
    points = project["entry-points"]["spacy_factories"]
    lines = ["[spacy_factories]", *(f"{name} = {value}" for name, value in points.items())]
    (info / "entry_points.txt").write_text("\n".join(lines), encoding="utf-8")
    code = (
        f"import sys; sys.path[:0] = [{str(tmp_path)!r}, {str(ROOT / 'pipeline')!r}]\n"
        "import spacy; nlp = spacy.blank('en'); nlp.add_pipe('pressbox'); doc = nlp('On May 9th, 2026.')\n"
        "print(doc.spans['dates'])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert "May 9th, 2026" in done.stdout, done.stderr
    assert points["pressbox"] == f"{make_pressbox.__module__}:{make_pressbox.__name__}"
