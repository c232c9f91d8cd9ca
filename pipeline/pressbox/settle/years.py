"""Years: what a date without one means, in the order of the contract."""

from pressbox.layout import Page
from pressbox.mentions import Mentions
from pressbox.models import Published
from pressbox.packs import Packs


def settle_years(page: Page, found: Mentions, packs: Packs, published: Published | None) -> None:
    """Nothing yet."""
