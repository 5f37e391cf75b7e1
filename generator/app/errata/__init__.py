"""Errata: what has changed since a pack was handed out."""
