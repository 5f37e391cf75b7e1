"""Bring documents into a workspace: import them as drafts, accept the drafts that a person has looked at."""
