"""Advice on drafts: themes, columns, terms, and what is there already."""
