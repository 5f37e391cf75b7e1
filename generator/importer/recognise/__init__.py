"""Recognise what a document is, and return it as values."""
