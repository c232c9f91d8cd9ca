"""Publication: stated, else worked out from what is said relative to it."""

from pressbox.layout import Page
from pressbox.mentions import Mentions
from pressbox.models import Event, Published


def settle_published(page: Page, found: Mentions, event: Event | None = None) -> Published | None:
    return None
