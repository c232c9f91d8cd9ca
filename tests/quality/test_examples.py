"""Every form of every pack bears its examples out."""

import pytest

from pressbox.packs import Packs
from pressbox.patterns import fold
from pressbox.quality.examples import try_examples


def test_all_examples_hold() -> None:
    tried = try_examples(Packs())
    assert [str(failure) for failure in tried.failures] == []
    assert tried.forms > 100


@pytest.mark.parametrize(
    ("sheet", "field"),
    [("release", "published"), ("calendar", "headings"), ("credits", "photo"), ("credits", "rights")],
)
def test_each_example_holds_a_word_or_sign_at_which_its_form_is_looked_for(sheet: str, field: str) -> None:
    forms = [form for home, name, form in Packs().language("en").forms() if (home, name) == (sheet, field)]
    told = [form for form in forms if (form.near or form.signs) and "{" not in "".join(form.near)]
    assert told
    missing = [
        (form.id, example)
        for form in told
        for example in form.match
        if not any(fold(word) in fold(example) for word in (*form.near, *form.signs))
    ]
    assert missing == []


@pytest.mark.parametrize(
    "table", ["circuits", "layouts", "series", "meetings", "cars", "statuses", "countries", "regions", "zones"]
)
def test_all_tables_load(table: str) -> None:
    assert len(getattr(Packs(), table)) > 0
