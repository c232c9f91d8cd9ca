"""Findings for people and for machines: one module a form, all of one and the same report."""
