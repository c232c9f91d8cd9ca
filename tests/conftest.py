"""What holds for every test."""

import os

import pytest

from pressbox.extractor import Extractor
from tests.marked import extractor as shared


@pytest.fixture(scope="session", autouse=True)
def nothing_taught(tmp_path_factory: pytest.TempPathFactory) -> None:
    """What the user of this machine has taught must not change what tests find."""
    os.environ["PRESSBOX_HOME"] = str(tmp_path_factory.mktemp("home"))


@pytest.fixture(scope="session")
def extractor() -> Extractor:
    """One for all rooms: to make what it reads with takes as long as dozens of releases."""
    return shared()
