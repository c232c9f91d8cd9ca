"""Every form of every pack bears its examples out."""

import pytest

from pressbox.packs import Packs
from pressbox.quality.examples import try_examples


def test_all_examples_hold() -> None:
    tried = try_examples(Packs())
    assert [str(failure) for failure in tried.failures] == []
    assert tried.forms > 100


@pytest.mark.parametrize(
    "table", ["circuits", "layouts", "series", "meetings", "cars", "statuses", "countries", "regions", "zones"]
)
def test_all_tables_load(table: str) -> None:
    assert len(getattr(Packs(), table)) > 0
