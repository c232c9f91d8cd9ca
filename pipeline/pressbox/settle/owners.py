"""Whose sessions are the release's own: programmes of a meeting list several series, and only one is the sender's."""

from collections import Counter

from pressbox.layout import Page
from pressbox.mentions import Mentions, SessionMention
from pressbox.models import Event
from pressbox.packs import Packs
from pressbox.patterns import fold, pattern

_WORD = pattern(r"[^\W_]+")
_SURE = 2  # rows that name the release's own series, from which on a row that names something else is another's


def settle_owners(page: Page, found: Mentions, event: Event | None, packs: Packs) -> None:
    """Leave out the sessions of other series, where the rows or the event tell which are the release's own."""
    owned = _Owned(page, found, event, packs)
    owners = {session.series for session in found.sessions if session.series}
    found.sessions = owned.kept(owners) if owners else owned.called()


class _Owned:
    def __init__(self, page: Page, found: Mentions, event: Event | None, packs: Packs) -> None:
        self.page, self.found, self.packs = page, found, packs
        self.series = event.series if event else None

    def kept(self, owners: set[str]) -> list[SessionMention]:
        sessions = self.found.sessions
        own = {owner for owner in owners if self.series and self._same(owner, self.series)}
        if own:
            return self._of(own)
        unnamed = [session for session in sessions if not session.series and session.source != "prose"]
        if self.series and unnamed:
            return [session for session in sessions if not session.series]
        if len(owners) > 1:
            own = self._spoken_of(owners)
            return self._of(own) if own else sessions
        return sessions

    def called(self) -> list[SessionMention]:
        """Where rows have no series but a short name before it ('Superbike – Race 1'): those called as the event's."""
        sessions = self.found.sessions
        own = {self.series} if self.series else set()
        named = sum(session.beside is not None and self._any_same(session.beside, own) for session in sessions)
        return self._of(own) if named >= _SURE else sessions

    def _of(self, own: set[str]) -> list[SessionMention]:
        """The sessions of these owners, and those of which nothing else is said."""
        sure = sum(self._is_of(session, own) for session in self.found.sessions) >= _SURE
        return [
            session for session in self.found.sessions
            if session.series in own
            or (not session.series and not (sure and session.beside and not self._any_same(session.beside, own)))
        ]  # fmt: skip

    def _is_of(self, session: SessionMention, own: set[str]) -> bool:
        return session.series in own or (session.beside is not None and self._any_same(session.beside, own))

    def _any_same(self, words: str, own: set[str]) -> bool:
        return any(self._same(words, owner) for owner in own)

    def _same(self, one: str, other: str) -> bool:
        """Whether two names may be of one series: all words of one are among the words of a name of the other."""
        if one == other:
            return True
        return any(
            first and second and (first <= second or second <= first)
            for first in self._names(one)
            for second in self._names(other)
        )

    def _names(self, owner: str) -> list[frozenset[str]]:
        """The words of all names of a series."""
        row = self.packs.series.get(owner)
        names = (owner, row.name, *row.aliases) if row else (owner,)
        return [frozenset(found[0] for found in _WORD.finditer(fold(name))) for name in names]

    def _spoken_of(self, owners: set[str]) -> set[str]:
        """Those that the rest of the release speaks of; by far the most, where it speaks of several."""
        lines = {session.line for session in self.found.sessions if session.source != "prose"}
        counts = Counter(mention.id for mention in self.found.series if mention.line not in lines)
        rows = [self.page.lines[line] for line in lines]
        first, last = min(line.start for line in rows), max(line.end for line in rows)
        rest = self.page.folded[:first] + "\n" + self.page.folded[last:]
        for owner in owners:
            if owner not in counts:
                counts[owner] += rest.count(owner)
        best = max((counts[owner] for owner in owners), default=0)
        return {owner for owner in owners if counts[owner] and counts[owner] * 2 >= best}
