"""Mails: the release in them, apart from what forwards, replies, lists and cover notes put around it."""

from pressbox.sources.mail.letters import Attachment, Letter, documents_of

__all__ = ["Attachment", "Letter", "documents_of"]
