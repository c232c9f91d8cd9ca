"""What holds for every test."""

import os

import pytest


@pytest.fixture(scope="session", autouse=True)
def nothing_taught(tmp_path_factory: pytest.TempPathFactory) -> None:
    """What the user of this machine has taught must not change what tests find."""
    os.environ["PRESSBOX_HOME"] = str(tmp_path_factory.mktemp("home"))
