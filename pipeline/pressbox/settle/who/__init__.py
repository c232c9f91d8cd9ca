"""Whom words of a release mean: its people, crews and cars, and whoever speaks or drives."""
