"""Places: what only the whole release tells, such as which of several towns of one name is meant."""

from pressbox.layout import Page
from pressbox.mentions import Mentions
from pressbox.packs import Packs


def settle_places(page: Page, found: Mentions, packs: Packs) -> None:
    """Nothing yet."""
