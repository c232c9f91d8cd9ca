"""Mails: the release in them, apart from what forwards, replies, lists and cover notes put around it."""
